//! A session played again: the wall as it was, what was noted until then, and where we are in it. It never writes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use super::panels::log::{Log, local_time};
use super::panels::wall::{self, Eyes};
use super::panels::{bottom, date, scrubber};
use super::parts::inset;
use super::stage::Stage;
use super::style::{columns, put, put_right, style};
use crate::app::Replay;
use crate::app::replay::PACES;
use crate::config::Role;
use crate::domain::words::Origin;
use crate::domain::{EntryId, Session};
use crate::text::{Message, Safe, wrap};

/// From this width on the list stands beside the wall.
const BESIDE: u16 = 100;

/// Where things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The wall as it was, with its frame.
    pub wall: Rect,
    /// What was noted until then, with its frame.
    pub log: Rect,
    /// Where we are.
    pub scrubber: Rect,
}

/// Where things stand: the same answer for drawing and for clicks.
#[must_use]
pub fn layout(area: Rect) -> Layout {
    let below = bottom::ROWS + scrubber::ROWS;
    let room = inset(Rect { y: area.y + 2, height: area.height.saturating_sub(2 + below + 1), ..area });
    let scrubber = Rect { y: room.bottom() + 1, height: scrubber::ROWS, ..room };
    if area.width >= BESIDE {
        let width = room.width * 11 / 20;
        let log = Rect { x: room.x + width + 1, width: room.width - width - 1, ..room };
        return Layout { wall: Rect { width, ..room }, log, scrubber };
    }
    let high = (room.height * 3 / 5).max(room.height.min(6));
    let log = Rect { y: room.y + high, height: room.height - high, ..room };
    Layout { wall: Rect { height: high, ..room }, log, scrubber }
}

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, replay: &Replay, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let places = layout(area);
    head(stage, replay, area, buffer);
    let inner = boxes::frame(buffer, places.wall, stage.theme, &stage.say("replay-wall"), Role::Border);
    wall::draw(stage, replay.session(), &[], Eyes::default(), replay.at, inner, buffer);
    noted(stage, replay, places.log, buffer);
    scrubber::draw(stage, replay, places.scrubber, buffer);
    bottom::draw(stage, area, buffer, replay.notices.first());
    let field = replay.jump.as_ref()?;
    let spot =
        Rect { x: places.scrubber.x, y: places.scrubber.y.saturating_sub(3), width: 42.min(area.width), height: 3 };
    ratatui::widgets::Widget::render(ratatui::widgets::Clear, spot, buffer);
    super::style::ground(buffer, spot, stage.theme);
    boxes::field(buffer, spot, stage.theme, &stage.say("replay-jump"), field)
}

/// Whose session, which and when; the pace and the recorded time.
fn head(stage: &Stage<'_>, replay: &Replay, area: Rect, buffer: &mut Buffer) {
    let row = inset(Rect { height: 1, ..area });
    let (place, pace) = now(stage, replay);
    let x = put_right(buffer, row, &place, style(stage.theme, Role::Title));
    let room = Rect { width: x.saturating_sub(row.x + 3), ..row };
    let x =
        if pace.is_empty() { room.right() } else { put_right(buffer, room, &pace, style(stage.theme, Role::Accent)) };
    let Some(opened) = replay.whole.opened.as_deref() else { return };
    let day = date::in_words(stage, opened.date.as_deref(), opened.certainty);
    let mut parts = vec![Safe::new(&opened.title), day, Safe::new(&opened.community.name)];
    match opened.origin {
        Origin::Live => {}
        Origin::Practice => parts.insert(2, stage.say("home-practice-short")),
        Origin::Reconstructed => parts.insert(2, stage.say("home-reconstructed-short")),
    }
    parts.retain(|part| !part.is_empty());
    let mut at = row.x;
    for (index, part) in parts.iter().enumerate() {
        let text = if index == 0 { part.clone() } else { Safe::new(&format!(" · {part}")) };
        // What does not fit whole is left out; the title is always there.
        if index > 0 && at + columns(&text) + 3 > x {
            break;
        }
        let role = if index == 0 { Role::Title } else { Role::Quiet };
        at += put(buffer, (at, row.y), x.saturating_sub(at + 2), &text, style(stage.theme, role));
    }
}

/// Where we are in words, and the pace; a session without times has steps instead.
fn now(stage: &Stage<'_>, replay: &Replay) -> (Safe, Safe) {
    if replay.span.is_none() {
        let steps = replay.steps();
        let here = steps.partition_point(|step| *step <= replay.timeline.cursor()).max(1);
        let text = Message::new("replay-step").with("here", here).with("all", steps.len().max(1));
        return (stage.tell(&text), Safe::default());
    }
    let pace = PACES.get(replay.pace).copied().unwrap_or(1);
    let key = if replay.playing.is_some() { "replay-playing" } else { "replay-paused" };
    (local_time(&replay.whole, replay.at), stage.tell(&Message::new(key).with("pace", pace)))
}

/// The line that came in last.
fn current(session: &Session) -> Option<EntryId> {
    session.lines.values().filter(|l| l.kind.is_some()).max_by_key(|l| (l.stamp, l.id)).map(|l| l.id)
}

/// What was noted until now; the newest is marked.
#[must_use]
pub fn log(replay: &Replay) -> Log<'_> {
    Log {
        session: replay.session(),
        selected: current(replay.session()),
        chosen: false,
        own: None,
        outside: true,
        timed: replay.span.is_some(),
        low: false,
    }
}

fn noted(stage: &Stage<'_>, replay: &Replay, area: Rect, buffer: &mut Buffer) {
    if area.height < 3 {
        return;
    }
    let inner = boxes::frame(buffer, area, stage.theme, &stage.say("replay-noted"), Role::Border);
    let log = log(replay);
    if log.rows(1).is_empty() {
        let room = Rect { x: inner.x + 2, width: inner.width.saturating_sub(4), ..inner };
        for (line, y) in wrap::wrap(&stage.say("replay-nothing-noted"), usize::from(room.width))
            .iter()
            .zip(room.top()..room.bottom())
        {
            put(buffer, (room.x, y), room.width, line, style(stage.theme, Role::Faint));
        }
        return;
    }
    log.draw(stage, Rect { width: inner.width.saturating_sub(1), ..inner }, buffer);
}
