//! The wall, from the session alone: lead, room and replay draw the very same.
//!
//! What may stand here is decided in [`crate::app::wall`]; nothing private is looked at by these files. Deliberately
//! absent: counts, scores, a clock that nobody asked for, and anything that says that something is missing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::{clock, gate, wall_phase, wall_up};
use crate::app::Draft;
use crate::app::editor::Purpose;
use crate::app::form_round::Round;
use crate::app::forms::Item;
use crate::app::private;
use crate::app::wall::{Wall, typing as typed, wall};
use crate::config::Role;
use crate::domain::{Session, Timestamp};
use crate::text::{Message, Safe, wrap};
use crate::ui::stage::Stage;
use crate::ui::style::{put, put_centred, put_right, style};
use crate::ui::{boxes, parts};

/// What the facilitator's screen knows beside the session. Other screens know nothing of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Eyes<'a> {
    /// What she looks at.
    pub focus: Option<&'a Item>,
    /// The circle of a round.
    pub round: Option<&'a Round>,
    /// The scripts that there are, once they were asked for: id and title.
    pub scripts: &'a [(String, String)],
}

/// Draws the wall; gives what of a board stands where. `typing` is what others are typing now, `eyes` what this screen
/// knows beside the session.
pub fn draw(
    stage: &Stage<'_>,
    session: &Session,
    typing: &[Draft],
    eyes: Eyes<'_>,
    now: Timestamp,
    area: Rect,
    buffer: &mut Buffer,
) -> Vec<(Rect, Item)> {
    let area = area.intersection(buffer.area);
    let kind = wall(session);
    if kind == Wall::OffRecord {
        parts::calm_large(buffer, area, stage.theme, &stage.say("wall-even-niet"));
        return Vec::new();
    }
    let by_key = session.wall.neutral;
    let (area, message) =
        if kind == Wall::Closed { (area, None) } else { message(session, kind == Wall::Neutral, area) };
    // A wall that is held shows what it showed then, wherever she looks meanwhile.
    let eyes = if session.wall.held.is_none() { eyes } else { Eyes::default() };
    // Nor does it show what is typed since.
    let typing = if session.wall.held.is_some() { &[] } else { typing };
    let session = session.on_wall();
    let body =
        if by_key || matches!(kind, Wall::Closed | Wall::Title) { area } else { header(stage, session, area, buffer) };
    let (body, below) = split(stage, session, typing, body);
    let mut spots = Vec::new();
    match &kind {
        Wall::OffRecord => {}
        Wall::Neutral if below.is_some() || message.is_some() => {}
        Wall::Neutral => neutral(stage, session, body, buffer),
        Wall::Title => title(stage, session, margins(body), buffer),
        Wall::Closed => closed(stage, margins(body), buffer),
        Wall::PutUp(id) => wall_up::draw(stage, session, *id, margins(body), buffer),
        Wall::Phase(form) => spots = wall_phase::draw(stage, session, *form, eyes, now, margins(body), buffer),
    }
    if let (Some(spot), Some(draft)) = (below, typed(session, typing)) {
        writing(stage, session, draft, spot, buffer);
    }
    if let Some((words, spot)) = message {
        saying(stage, &words, spot, buffer);
    }
    if kind != Wall::Neutral
        && !wall_phase::has_own_clock(session, &kind)
        && let Some(words) = clock::on_wall(stage, session, now)
    {
        let line = parts::inset(Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area });
        put_right(buffer, line, &words, style(stage.theme, Role::Quiet));
    }
    spots
}

/// A message for the room has the lower part of the wall; where nothing else stands, the middle. Gives what is left.
fn message(session: &Session, alone: bool, area: Rect) -> (Rect, Option<(Safe, Rect)>) {
    let words = Safe::new(session.wall.said.trim());
    if words.is_empty() {
        return (area, None);
    }
    if alone {
        let spot = margins(Rect { y: area.y + area.height / 4, height: area.height * 3 / 4, ..area });
        return (area, Some((words, spot)));
    }
    let room = margins(area);
    let block = Block::large(vec![words.clone()], Role::WallTitle);
    let high =
        blocks::height(&[block], room.width, area.height * 2 / 5).saturating_add(1).min(area.height.saturating_sub(2));
    let spot = Rect { y: area.bottom().saturating_sub(high + 1), height: high, ..room };
    (Rect { height: area.height.saturating_sub(high + 1), ..area }, Some((words, spot)))
}

/// The message under a thin line: calm, and large when there is room.
fn saying(stage: &Stage<'_>, words: &Safe, spot: Rect, buffer: &mut Buffer) {
    let line = Safe::new(&"─".repeat(usize::from(spot.width)));
    put(buffer, (spot.x, spot.y), spot.width, &line, style(stage.theme, Role::Faint));
    let room = Rect { y: spot.y + 1, height: spot.height.saturating_sub(1), ..spot };
    blocks::draw(buffer, room, stage.theme, &[Block::large(vec![words.clone()], Role::WallTitle)]);
}

/// The session's name and the dots of the script with their one word. Returns what is left under it.
fn header(stage: &Stage<'_>, session: &Session, area: Rect, buffer: &mut Buffer) -> Rect {
    let down = u16::from(area.height >= 30);
    let line = Rect { y: area.y + down, height: area.height.saturating_sub(down), ..area };
    if line.height < 6 {
        return area;
    }
    let (script, phase) = (session.script(), session.phase_now());
    let now = session.phase.as_deref().and_then(|id| script.position(id));
    let word = Safe::new(phase.map_or("", |p| p.title.as_str()));
    parts::dots(buffer, line, stage.theme, now, script.phases.len(), &word);
    let left = parts::inset(line);
    let title = Safe::new(session.opened.as_deref().map_or("", |o| o.title.as_str()));
    put(buffer, (left.x, left.y), left.width / 2, &title, style(stage.theme, Role::Quiet));
    Rect { y: line.y + 3, height: line.height - 3, ..line }
}

/// Room at either side that grows with the wall, and a row below.
fn margins(area: Rect) -> Rect {
    let side = (area.width / 16).clamp(2, 12);
    Rect { x: area.x + side, width: area.width.saturating_sub(2 * side), height: area.height.saturating_sub(1), ..area }
}

/// What is written elsewhere and may be seen takes the lower part.
fn split(stage: &Stage<'_>, session: &Session, typing: &[Draft], body: Rect) -> (Rect, Option<Rect>) {
    let Some(draft) = typed(session, typing) else { return (body, None) };
    let room = margins(body);
    let rows = u16::try_from(draft_lines(stage, session, draft, room.width).len()).unwrap_or(u16::MAX);
    let high = rows.saturating_add(2).min(body.height / 2);
    let top = body.bottom().saturating_sub(high + 1);
    let below = Rect { y: top, height: high, ..room };
    (Rect { height: top.saturating_sub(body.y), ..body }, (high > 2).then_some(below))
}

fn draft_lines(stage: &Stage<'_>, session: &Session, draft: &Draft, width: u16) -> Vec<Safe> {
    let room = usize::from(width.saturating_sub(4).max(1));
    let filled = draft.fields.iter().filter(|(_, text)| !text.trim().is_empty());
    let lines: Vec<Safe> = filled.flat_map(|(_, text)| wrap::wrap(&Safe::new(&veiled(session, text)), room)).collect();
    if lines.is_empty() { vec![stage.say("wall-writing")] } else { lines }
}

/// What looks private waits until it was looked at and kept: while it is typed a few dots stand in its place.
fn veiled(session: &Session, text: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for found in private::found(session, text) {
        out.push_str(text.get(at..found.range.start).unwrap_or_default());
        out.push('…');
        at = found.range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// A draft as it grows, in a quiet box.
fn writing(stage: &Stage<'_>, session: &Session, draft: &Draft, spot: Rect, buffer: &mut Buffer) {
    let title = Purpose::named(&draft.purpose).map(|p| stage.say(p.title())).unwrap_or_default();
    let inner = boxes::frame(buffer, spot, stage.theme, &title, Role::Quiet);
    let lines = draft_lines(stage, session, draft, spot.width);
    let hidden = lines.len().saturating_sub(usize::from(inner.height));
    for (line, y) in lines.iter().skip(hidden).zip(inner.top()..inner.bottom()) {
        put(buffer, (inner.x + 1, y), inner.width.saturating_sub(2), line, style(stage.theme, Role::WallText));
    }
}

/// Nothing of the case, nothing of anybody: a doorway without a leaf, for a door that is open, closed or ajar would say
/// something of the case; and whose evening this is.
fn neutral(stage: &Stage<'_>, session: &Session, area: Rect, buffer: &mut Buffer) {
    let size = match area.height {
        40.. => (21, 18),
        24.. => (13, 11),
        _ => (9, 7),
    };
    let high = size.1 + 3;
    if area.height < high || area.width < size.0 {
        return;
    }
    let y = area.y + (area.height - high) * 2 / 5;
    gate::shape(stage, None, size, (area.x + (area.width - size.0) / 2, y), Role::Border, buffer);
    let name = Safe::new(session.opened.as_deref().map_or("", |o| o.community.name.as_str()));
    put_centred(buffer, Rect { y: y + size.1 + 1, height: 1, ..area }, &name, style(stage.theme, Role::Quiet));
}

/// Before the first phase.
fn title(stage: &Stage<'_>, session: &Session, area: Rect, buffer: &mut Buffer) {
    let Some(opened) = session.opened.as_deref() else { return };
    let mut under = vec![Safe::new(&opened.community.name), Safe::new(&opened.community.place)];
    under.extend(opened.date.as_deref().and_then(|date| day(stage, date)));
    under.retain(|line| !line.is_empty());
    let blocks = [Block::title(Safe::new(&opened.title), Role::WallTitle), Block::small(under, Role::Quiet)];
    blocks::draw(
        buffer,
        Rect { y: area.y + area.height / 8, height: area.height * 7 / 8, ..area },
        stage.theme,
        &blocks,
    );
}

/// `2026-03-12` in words.
fn day(stage: &Stage<'_>, date: &str) -> Option<Safe> {
    let mut parts = date.split('-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    Some(stage.tell(&Message::new("date-long").with("day", day).with("month", month).with("year", year)))
}

fn closed(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
    let thanks = Block::title(stage.say("wall-closed"), Role::WallTitle);
    let blocks = [thanks, Block::small(vec![stage.say("wall-closed-more")], Role::Quiet)];
    blocks::draw(
        buffer,
        Rect { y: area.y + area.height / 6, height: area.height * 5 / 6, ..area },
        stage.theme,
        &blocks,
    );
}
