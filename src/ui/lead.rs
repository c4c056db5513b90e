//! The lead screen: the wall with the facilitator's keys under it. It is projected, so nothing private stands on it
//! unless she asks for her notes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::panels::page::Page;
use super::panels::wall::{self, Eyes};
use super::panels::{editor, state};
use super::stage::Stage;
use super::{boxes, parts};
use crate::app::forms::Item;
use crate::app::{Live, keys};
use crate::config::Role;
use crate::domain::words::Form;
use crate::text::Safe;

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    paint(stage, screen, area, buffer).0
}

/// What of a board stands where: for the mouse.
#[must_use]
pub fn spots(stage: &Stage<'_>, screen: &Live, area: Rect) -> Vec<(Rect, Item)> {
    paint(stage, screen, area, &mut Buffer::empty(area)).1
}

fn paint(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) -> (Option<Position>, Vec<(Rect, Item)>) {
    let session = screen.session();
    let foot = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
    if session.off_record() {
        let spots = wall::draw(stage, session, &[], Eyes::default(), screen.now, area, buffer);
        parts::way_back(stage, foot, buffer);
        return (None, spots);
    }
    let said = state::rows(stage, screen, area.width);
    parts::footer(buffer, foot, stage.theme, &keys::hints(stage.model), stage.catalog);
    let saying = Rect { y: foot.y.saturating_sub(said), height: said, ..area };
    state::draw(stage, screen, saying, buffer);
    let mut body = Rect { height: saying.y.saturating_sub(area.y), ..area };
    let mut cursor = None;
    if !screen.editors.is_empty() {
        let room = inset(body);
        let high = editor::rows(stage, screen, room.width).min(body.height / 2);
        let spot = Rect { y: body.bottom().saturating_sub(high), height: high, ..room };
        cursor = editor::draw(stage, screen, spot, buffer);
        body.height = body.height.saturating_sub(high);
    } else if screen.notes {
        body.height = notes(stage, screen, body, buffer);
    }
    let focus = screen.on_the_wall();
    let eyes = Eyes { focus: focus.as_ref(), round: Some(&screen.round), scripts: &screen.scripts };
    (cursor, wall::draw(stage, session, &screen.typing, eyes, screen.now, body, buffer))
}

/// Her notes with the phase, at the bottom of the wall; returns the rows that are left above them.
fn notes(stage: &Stage<'_>, screen: &Live, body: Rect, buffer: &mut Buffer) -> u16 {
    let room = inset(body);
    let mut page = Page::new(room.width.saturating_sub(4));
    let notes = screen.session().phase_now().map(|p| p.notes.as_slice()).unwrap_or_default();
    for note in notes {
        page.hanging(0, vec![(Safe::new("· "), Role::Accent)], &Safe::new(note), Role::Text);
    }
    if page.is_empty() {
        page.text(0, &stage.say("desk-no-notes"), Role::Quiet);
    }
    // Where the wall itself is empty, while a case is told, they may have more of it.
    let most = if screen.form() == Form::Case { body.height * 4 / 5 } else { body.height / 2 };
    let high = page.len().saturating_add(2).min(most);
    let spot = Rect { y: body.bottom().saturating_sub(high), height: high, ..room };
    let inner = boxes::frame(buffer, spot, stage.theme, &stage.say("desk-notes"), Role::Quiet);
    page.draw(buffer, inner, stage.theme);
    body.height.saturating_sub(high)
}

/// Boxes stand where the words of the wall begin.
fn inset(area: Rect) -> Rect {
    let side = (area.width / 16).clamp(2, 12);
    Rect { x: area.x + side, width: area.width.saturating_sub(2 * side), ..area }
}
