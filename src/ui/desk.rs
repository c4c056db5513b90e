//! The facilitator's own screen, when the wall hangs elsewhere: notes and the form at the left; time, the wall, what
//! comes next and what is being noted at the right.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::panels::page::Page;
use super::panels::{bottom, clock, editor, form, form_moments, on_wall, state};
use super::parts;
use super::stage::Stage;
use super::style::{put, style};
use crate::app::{Live, keys, stage};
use crate::config::{Action, Role};
use crate::domain::words::{Form, Status};
use crate::text::{Message, Safe};

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let session = screen.session();
    let foot = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
    if session.off_record() {
        super::covered::calm(stage, area, buffer, "wall-even-niet", "note-off-record-back");
        parts::way_back(stage, foot, buffer);
        return None;
    }
    parts::footer(buffer, foot, stage.theme, &keys::hints(stage.model), stage.catalog);
    let said = state::rows(stage, screen, area.width);
    let saying = Rect { y: foot.y.saturating_sub(said), height: said, ..area };
    state::draw(stage, screen, saying, buffer);
    let top = header(stage, screen, area, buffer);
    // The lists have a gutter of their own at the left, where other lines have the margin.
    let mut body = Rect { y: top, height: saying.y.saturating_sub(top), width: area.width.saturating_sub(2), ..area };
    let mut cursor = None;
    if !screen.editors.is_empty() {
        let box_width = body.width.saturating_sub(2);
        let high = editor::rows(stage, screen, box_width).min(body.height.saturating_sub(4));
        let spot = Rect { x: body.x + 2, y: body.bottom().saturating_sub(high), width: box_width, height: high };
        cursor = editor::draw(stage, screen, spot, buffer);
        body.height = body.height.saturating_sub(high);
    }
    // The right side gets what it can use, the left side the rest.
    let right = (body.width * 2 / 5).clamp(24, 64);
    let left = body.width.saturating_sub(right + 3);
    self::left(stage, screen, Rect { width: left, ..body }, buffer);
    self::right(stage, screen, Rect { x: body.x + left + 3, width: right, ..body }, buffer);
    cursor
}

/// The session and its dots; returns the first row under them.
fn header(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) -> u16 {
    let (session, line) = (screen.session(), parts::inset(area));
    let script = session.script();
    let now = session.phase.as_deref().and_then(|id| script.position(id));
    parts::dots(buffer, Rect { height: 2, ..area }, stage.theme, now, script.phases.len(), &Safe::default());
    let title = Safe::new(session.opened.as_deref().map_or("", |o| o.title.as_str()));
    put(buffer, (line.x, line.y), line.width / 2, &title, style(stage.theme, Role::Quiet));
    area.y + 2
}

/// The phase with its text, her notes, and the form.
fn left(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) {
    let ahead = stage::ahead(screen);
    let session = ahead.as_ref().unwrap_or_else(|| screen.session());
    let mut page = Page::new(area.width);
    let phase = session.phase_now();
    if ahead.is_some() {
        page.text(0, &ahead_words(stage, screen), Role::Accent);
    }
    page.text(0, &Safe::new(phase.map_or("", |p| p.title.as_str())), Role::Title);
    // What the room reads stands on the small wall too: where there is little room, the notes come first.
    if area.height >= 28 {
        page.text(0, &Safe::new(phase.map_or("", |p| p.room.as_str())), Role::Quiet);
    }
    page.gap();
    for note in phase.map(|p| p.notes.as_slice()).unwrap_or_default() {
        page.hanging(0, vec![(Safe::new("· "), Role::Accent)], &Safe::new(note), Role::Text);
    }
    let list = match &ahead {
        Some(session) => form::ahead(stage, session, area.width),
        None => form::page(stage, screen, area.width, true),
    };
    // Both fit, or the notes make way: the form is what the keys are about.
    let room = area.height.saturating_sub(1);
    let notes = if list.is_empty() { room } else { room.saturating_sub(list.len()).max(room * 2 / 5) };
    let notes = notes.min(page.len());
    page.draw(buffer, Rect { height: notes, ..area }, stage.theme);
    let under = Rect { y: area.y + notes + 1, height: area.height.saturating_sub(notes + 1), ..area };
    list.draw(buffer, under, stage.theme);
}

/// That what stands below is not where the group is, and how to get back there.
fn ahead_words(stage: &Stage<'_>, screen: &Live) -> Safe {
    let script = screen.session().script();
    let at = |id: &Option<String>| id.as_deref().and_then(|id| script.position(id));
    let key = if at(&screen.ahead) < at(&screen.session().phase) { "stage-behind" } else { "stage-ahead" };
    stage.tell(&Message::new(key).with("key", bottom::key_of(stage, Action::Cancel)))
}

/// What would go up, as the wall would show it: the phase or the thing that is looked at, or the message that is typed.
/// Where there is little room only what she is about to show gets it. Returns the rows used.
fn preview(stage: &Stage<'_>, screen: &Live, spare: u16, area: Rect, buffer: &mut Buffer) -> u16 {
    let busy = screen.ahead.is_some() || !screen.editors.is_empty();
    let spare = if busy { 0 } else { spare + 6 };
    let high = area.height.saturating_sub(spare).min(18);
    if high < 7 {
        return 0;
    }
    let Some(session) = stage::preview(screen) else { return 0 };
    let spot = Rect { x: area.x + 1, width: area.width.saturating_sub(1), height: high, ..area };
    on_wall::preview(stage, &session, &stage.say("stage-preview"), screen.now, spot, buffer);
    high + 1
}

/// Time, the wall, what comes next, what is being noted: as many of them as there is room for.
fn right(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) {
    let mut y = area.y;
    let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
    for (index, (words, role)) in clock::on_desk(stage, screen, screen.now).iter().enumerate() {
        let space = rest(y);
        if space.height == 0 {
            return;
        }
        put(buffer, (space.x + 2, y), space.width.saturating_sub(2), words, style(stage.theme, *role));
        y += 1 + u16::from(index == 0 && area.height > 26);
    }
    y += 1;
    let next = next(stage, screen, area.width);
    let free = area.bottom().saturating_sub(y);
    let wall = (free / 3).clamp(5, 11);
    if free >= wall {
        let spot = Rect { x: area.x + 1, width: area.width.saturating_sub(1), height: wall, ..rest(y) };
        on_wall::draw(stage, screen, spot, buffer);
        y += wall + u16::from(free > 14);
    }
    y += preview(stage, screen, next.len(), rest(y), buffer);
    let free = area.bottom().saturating_sub(y);
    // The moments form has the list already.
    let listed = screen.form() == Form::Moments;
    if free >= next.len() && (listed || free >= next.len() + 4) {
        next.draw(buffer, Rect { height: next.len(), ..rest(y) }, stage.theme);
        y += next.len() + 1;
    }
    if !listed && area.bottom().saturating_sub(y) >= 2 {
        let space = rest(y);
        let title = stage.say("desk-proposals");
        put(buffer, (space.x + 2, y), space.width.saturating_sub(2), &title, style(stage.theme, Role::Quiet));
        let space = rest(y + 1);
        proposals(stage, screen, space.width, space.height).draw_end(buffer, space, stage.theme);
    }
}

/// The next phase, and the one after it.
fn next(stage: &Stage<'_>, screen: &Live, width: u16) -> Page {
    let session = screen.session();
    let script = session.script();
    let at = session.phase.as_deref().and_then(|id| script.position(id)).map_or(0, |at| at + 1);
    let mut page = Page::new(width);
    page.heading(stage.say("desk-next"));
    for phase in script.phases.iter().skip(at).take(2) {
        let mut pieces = vec![(Safe::new(&phase.title), Role::Text)];
        if let Some(minutes) = phase.minutes {
            let minutes = stage.tell(&Message::new("minutes-short").with("count", minutes));
            pieces.push((Safe::new(&format!("  {minutes}")), Role::Quiet));
        }
        page.line(pieces);
    }
    if at >= script.phases.len() {
        page.text(0, &stage.say("desk-last"), Role::Quiet);
    }
    page
}

/// What the note-taker stamps, as it arrives: the last ones that fit; the newest is marked.
fn proposals(stage: &Stage<'_>, screen: &Live, width: u16, rows: u16) -> Page {
    let session = screen.session();
    let mut page = Page::new(width);
    let doors = form_moments::Doors::new(stage);
    let newest = session.newest_moment;
    let last: Vec<_> = session.moments_that_are(Status::Proposed).rev().take(usize::from(rows)).collect();
    for line in last.into_iter().rev() {
        let (words, role) = form_moments::text(stage, line);
        let sign = if Some(line.stamp) == newest { ("● ", Role::Accent) } else { ("  ", Role::Faint) };
        let mut lead = vec![(Safe::new(sign.0), sign.1)];
        lead.extend(doors.lead(session, line, width < 40));
        page.hanging(0, lead, &words, role);
    }
    if page.is_empty() {
        page.text(0, &stage.say("desk-nothing-yet"), Role::Faint);
    }
    page
}
