//! Home: the workspace at a glance. What is running comes first, then the sessions, then the agenda; without a workspace
//! two doors stand open.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use super::panels::{agenda, bottom, date};
use super::parts::{inset, paragraph};
use super::stage::Stage;
use super::style::{columns, put, put_right, style};
use crate::app::Home;
use crate::app::home::{Meeting, Near, Summary, Workspace};
use crate::config::{Action, Role};
use crate::domain::words::Origin;
use crate::text::{Message, Safe, wrap};

/// From this width on the agenda stands beside the sessions.
const BESIDE: u16 = 112;
/// From this height on the offers are explained.
const ROOMY: u16 = 24;
/// A running session in which so long nothing happened was probably left open.
const QUIET: i64 = 12 * 3_600_000;

/// Where things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// What is wrong in the workspace.
    pub problems: Rect,
    /// The session that is running, or how to start.
    pub now: Rect,
    /// The rows of the sessions.
    pub sessions: Rect,
    /// The agenda, with its heading.
    pub agenda: Rect,
    /// What the last session left, in a line; empty where it left nothing.
    pub left: Rect,
}

/// Where things stand: the same answer for drawing and for clicks.
#[must_use]
pub fn layout(home: &Home, area: Rect) -> Layout {
    let room = inset(Rect { y: area.y + 3, height: area.height.saturating_sub(3 + bottom::ROWS), ..area });
    let meetings = u16::try_from(home.summary().map_or(0, |s| s.sessions.len())).unwrap_or(u16::MAX);
    let problems = home.workspace.as_ref().map_or(0, |w| w.problems.len());
    let problems = u16::try_from(problems).unwrap_or(4).min(4);
    let now = Rect { height: 2.min(room.height), ..room };
    let below = Rect { y: room.y + 3, height: room.height.saturating_sub(3 + problems), ..room };
    let problems = Rect { y: below.bottom(), height: problems.min(room.height), ..room };
    // One quiet line under everything, with air above it where there is room.
    let says = u16::from(home.summary().is_some_and(|s| !s.left.is_empty()));
    let air = says * u16::from(below.height >= 16);
    let below = Rect { height: below.height.saturating_sub(says + air), ..below };
    let left = Rect { y: below.bottom() + air, height: says, ..room };
    if area.width >= BESIDE {
        // A title, and a date in words such as "waarschijnlijk 23 september 2025".
        let titles = home.summary().and_then(|s| s.sessions.iter().map(|m| columns(&Safe::new(&m.title))).max());
        let width = (titles.unwrap_or(0) + 45).clamp(room.width * 2 / 5, room.width * 11 / 20);
        let sessions = Rect { y: below.y + 1, width, height: below.height.saturating_sub(1), ..below };
        let agenda = Rect { x: room.x + width + 4, width: room.width - width - 4, ..below };
        return Layout { problems, now, sessions, agenda, left };
    }
    let rows = meetings.max(1).min((below.height / 3).max(2));
    let sessions = Rect { y: below.y + 1, height: rows, ..below };
    let agenda =
        Rect { y: sessions.bottom() + 1, height: below.bottom().saturating_sub(sessions.bottom() + 1), ..below };
    Layout { problems, now, sessions, agenda, left }
}

/// The session in this cell, or the community nearby.
#[must_use]
pub fn row_at(stage: &Stage<'_>, home: &Home, area: Rect, at: Position) -> Option<usize> {
    let list = match home.summary() {
        Some(_) => layout(home, area).sessions,
        // What stands above them is words, so where they stand is seen when they are drawn.
        None => without(stage, home, &[], area, &mut Buffer::empty(area)).1,
    };
    let count = home.rows();
    if !list.contains(at) {
        return None;
    }
    let first = boxes::first_shown(home.row.min(count.saturating_sub(1)), count, usize::from(list.height));
    Some(first + usize::from(at.y - list.y)).filter(|row| *row < count)
}

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, home: &Home, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let cursor = match &home.workspace {
        None => None,
        Some(Workspace { found: None, problems, .. }) => without(stage, home, problems, area, buffer).0,
        Some(Workspace { found: Some(summary), problems, .. }) => {
            within(stage, home, summary, problems, area, buffer);
            None
        }
    };
    bottom::draw(stage, area, buffer, None);
    cursor
}

fn within(stage: &Stage<'_>, home: &Home, summary: &Summary, problems: &[Message], area: Rect, buffer: &mut Buffer) {
    let places = layout(home, area);
    let row = inset(Rect { y: area.y + 1, height: 1, ..area });
    let origin = origin(stage, summary.origin);
    let right = put_right(buffer, row, &origin, style(stage.theme, Role::Warning));
    let name = Safe::new(&summary.name);
    let used = put(buffer, (row.x, row.y), right.saturating_sub(row.x + 2), &name, style(stage.theme, Role::Title));
    let place = Safe::new(&summary.place);
    let x = row.x + used + 3;
    if !place.is_empty() && x + columns(&place) + 2 <= right {
        put(buffer, (x, row.y), right - x - 2, &place, style(stage.theme, Role::Quiet));
    }
    now(stage, home, places.now, buffer);
    sessions(stage, home, summary, places.sessions, buffer);
    agenda::draw(stage, &summary.agenda, places.agenda, buffer);
    if !places.left.is_empty() {
        let words: Vec<Safe> = summary.left.iter().map(|words| Safe::new(words)).collect();
        let words = wrap::join(&words, &Safe::new("  ·  "));
        let words = stage.tell(&Message::new("home-last-time").with("words", words));
        let words = wrap::truncate(&words, usize::from(places.left.width));
        put(buffer, (places.left.x, places.left.y), places.left.width, &words, style(stage.theme, Role::Quiet));
    }
    faults(stage, problems, places.problems, buffer);
}

fn origin(stage: &Stage<'_>, origin: Origin) -> Safe {
    match origin {
        Origin::Live => Safe::default(),
        Origin::Practice => stage.say("home-practice"),
        Origin::Reconstructed => stage.say("home-reconstructed"),
    }
}

/// The session that is running and the key that goes on with it, or the key that starts one.
fn now(stage: &Stage<'_>, home: &Home, area: Rect, buffer: &mut Buffer) {
    let Some((meeting, (phase, last))) = home.running().and_then(|m| Some((m, m.running.as_ref()?))) else {
        let text = Message::new("home-start").with("key", bottom::key_of_screen(stage, Action::StartNew));
        paragraph(buffer, area, stage.theme, &stage.tell(&text), Role::Text);
        return;
    };
    let old = stage.model.now.since(*last) > QUIET;
    let key = if phase.is_empty() {
        "home-running-before"
    } else if old {
        "home-running-long"
    } else {
        "home-running"
    };
    let text = Message::new(key).with("phase", Safe::new(phase));
    let x = area.x + put(buffer, (area.x, area.y), 2, &Safe::new("●"), style(stage.theme, Role::Accent)) + 1;
    let title = Safe::new(&meeting.title);
    let used = put(buffer, (x, area.y), area.right().saturating_sub(x), &title, style(stage.theme, Role::Title));
    let x = x + used + 2;
    put(buffer, (x, area.y), area.right().saturating_sub(x), &stage.tell(&text), style(stage.theme, Role::Quiet));
    let go = Message::new("home-resume").with("key", bottom::key_of_screen(stage, Action::Resume));
    let below = (area.x + 2, area.y + 1);
    if area.height > 1 {
        put(buffer, below, area.width.saturating_sub(2), &stage.tell(&go), style(stage.theme, Role::Accent));
    }
}

fn sessions(stage: &Stage<'_>, home: &Home, summary: &Summary, area: Rect, buffer: &mut Buffer) {
    let head = (area.x, area.y.saturating_sub(1));
    put(buffer, head, area.width, &stage.say("home-sessions"), style(stage.theme, Role::Faint));
    if summary.sessions.is_empty() {
        let room = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
        paragraph(buffer, room, stage.theme, &stage.say("home-no-sessions"), Role::Quiet);
        return;
    }
    let titles = summary.sessions.iter().map(|m| columns(&Safe::new(&m.title))).max().unwrap_or(0);
    let width = usize::from(titles.min(area.width / 2));
    let items: Vec<boxes::Item> = summary.sessions.iter().map(|m| item(stage, m, width, area.width)).collect();
    let last = summary.sessions.len().saturating_sub(1);
    boxes::list(buffer, area, stage.theme, &items, Some(home.row.min(last)));
}

fn item(stage: &Stage<'_>, meeting: &Meeting, width: usize, room: u16) -> boxes::Item {
    let title = crate::text::wrap::pad(&Safe::new(&meeting.title), width);
    let when = match &meeting.running {
        Some(_) => stage.say("home-runs"),
        None => date::in_words(stage, meeting.date.as_deref(), meeting.certainty),
    };
    let mut item = vec![(title, Role::Text), (Safe::new("   "), Role::Text), (when, Role::Quiet)];
    let origin = match meeting.origin {
        Origin::Live => return item,
        Origin::Practice => stage.say("home-practice-short"),
        Origin::Reconstructed => stage.say("home-reconstructed-short"),
    };
    let origin = Safe::new(&format!("  {origin}"));
    let used: u16 = item.iter().map(|(text, _)| columns(text)).sum();
    // Whole or not at all.
    if used + columns(&origin) + 2 <= room {
        item.push((origin, Role::Faint));
    }
    item
}

fn faults(stage: &Stage<'_>, problems: &[Message], area: Rect, buffer: &mut Buffer) {
    for (problem, y) in problems.iter().zip(area.top()..area.bottom()) {
        put(buffer, (area.x, y), area.width, &stage.tell(problem), style(stage.theme, Role::Warning));
    }
    let more = problems.len().saturating_sub(usize::from(area.height));
    if more > 0 && area.height > 0 {
        let text = stage.tell(&Message::new("home-more-problems").with("count", more + 1));
        let y = area.bottom() - 1;
        let blank = Safe::new(&" ".repeat(usize::from(area.width)));
        put(buffer, (area.x, y), area.width, &blank, style(stage.theme, Role::Text));
        put(buffer, (area.x, y), area.width, &text, style(stage.theme, Role::Warning));
    }
}

/// No workspace here: what this is, and three offers. Gives the place of the cursor, and where the communities nearby stand.
fn without(
    stage: &Stage<'_>,
    home: &Home,
    problems: &[Message],
    area: Rect,
    buffer: &mut Buffer,
) -> (Option<Position>, Rect) {
    let width = area.width.saturating_sub(8).min(72);
    let room = Rect { x: area.x + (area.width - width) / 2, y: area.y + area.height / 8, width, ..area };
    let room = Rect { height: area.height.saturating_sub(area.height / 8 + bottom::ROWS), ..room };
    let mut y = room.y;
    let mut say = |text: &Safe, role, gap: u16, buffer: &mut Buffer| {
        let rest = Rect { y, height: room.bottom().saturating_sub(y), ..room };
        y += paragraph(buffer, rest, stage.theme, text, role) + gap;
        y
    };
    say(&stage.say("home-welcome"), Role::Title, 1, buffer);
    let near = home.near();
    let more = if near.is_empty() { "home-welcome-more" } else { "home-welcome-near" };
    let mut top = say(&stage.say(more), Role::Text, 1, buffer);
    if let Some(field) = &home.naming {
        let place = Rect { y: top, height: 3.min(room.bottom().saturating_sub(top)), ..room };
        let cursor = boxes::field(buffer, place, stage.theme, &stage.say("home-naming"), field);
        let under = Rect { y: top + 3, height: room.bottom().saturating_sub(top + 3), ..room };
        paragraph(buffer, under, stage.theme, &stage.say("home-naming-more"), Role::Quiet);
        return (cursor, Rect::default());
    }
    let mut list = Rect::default();
    if !near.is_empty() {
        list = nearby(stage, home, Rect { y: top, height: room.bottom().saturating_sub(top), ..room }, buffer);
        top = list.bottom().saturating_add(1);
    }
    offers(stage, home, problems, (room, top), area.height, buffer);
    (None, list)
}

/// What can be begun here, from this row of the room on; and under that what is wrong.
fn offers(
    stage: &Stage<'_>,
    home: &Home,
    problems: &[Message],
    (room, mut top): (Rect, u16),
    high: u16,
    buffer: &mut Buffer,
) {
    let near = home.near();
    let mut say = |text: &Safe, role, gap: u16, buffer: &mut Buffer| {
        let rest = Rect { y: top, height: room.bottom().saturating_sub(top), ..room };
        top += paragraph(buffer, rest, stage.theme, text, role) + gap;
        top
    };
    let mut under = room.y;
    for (action, offer, more) in [
        (Action::Practice, "home-offer-practice", "home-offer-practice-more"),
        (Action::OpenExample, "home-offer-example", "home-offer-example-more"),
        (Action::OpenNewCommunity, "home-offer-new", "home-offer-new-more"),
    ] {
        let offer = Message::new(offer).with("key", bottom::key_of_screen(stage, action));
        // Where there is little room the offers come before what is said about them.
        let roomy = high >= ROOMY + 3 * u16::try_from(near.len()).unwrap_or(u16::MAX).min(4);
        let gap = u16::from(!roomy && (near.is_empty() || high >= ROOMY));
        under = say(&stage.tell(&offer), Role::Accent, gap, buffer);
        if roomy {
            under = say(&stage.say(more), Role::Quiet, 1, buffer);
        }
    }
    faults(stage, problems, Rect { y: under, height: room.bottom().saturating_sub(under), ..room }, buffer);
}

/// The communities in folders right under this one; gives where they stand.
fn nearby(stage: &Stage<'_>, home: &Home, room: Rect, buffer: &mut Buffer) -> Rect {
    let near = home.near();
    let rows = u16::try_from(near.len()).unwrap_or(u16::MAX).min(room.height / 3).max(1);
    let area = Rect { height: rows.min(room.height), ..room };
    let item = |near: &Near| -> boxes::Item {
        let folder = stage.tell(&Message::new("home-near-folder").with("folder", &near.folder));
        let gap = (Safe::new("   "), Role::Text);
        vec![(Safe::new(&near.name), Role::Text), gap, (folder, Role::Quiet)]
    };
    let items: Vec<boxes::Item> = near.iter().map(item).collect();
    boxes::list(buffer, area, stage.theme, &items, Some(home.row.min(near.len().saturating_sub(1))));
    area
}
