//! A board on the wall, the same for lead, room and replay: all columns where they can be read from the back of the room,
//! else one at a time, large, with where we are.

mod beside;
mod foot;
mod nested;
mod pen;
mod rings;
mod rows;
mod scheme;
mod single;
mod top;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::words;
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::Session;
use crate::domain::board::Shape;
use crate::text::Safe;
use crate::ui::stage::Stage;

use pen::Pen;
use view::View;

/// Whether the board is what the wall shows: from the first card on, or as soon as a column is looked at.
#[must_use]
pub fn shows(session: &Session, focus: Option<&Item>) -> bool {
    let Some((_, key)) = session.board_now() else { return false };
    focus.is_some() || !session.cards(&key).is_empty()
}

/// Draws the board of the phase now; gives what stands where. `focus` is what the facilitator looks at, where this
/// screen knows it.
pub fn draw(
    stage: &Stage<'_>,
    session: &Session,
    focus: Option<&Item>,
    area: Rect,
    buffer: &mut Buffer,
) -> Vec<(Rect, Item)> {
    let area = area.intersection(buffer.area);
    let Some((_, key)) = session.board_now() else { return Vec::new() };
    if !session.cards_show(&key) {
        being_written(stage, session, area, buffer);
        return Vec::new();
    }
    let Some(view) = View::of(stage, session, focus) else { return Vec::new() };
    let mut pen = Pen { stage, buffer, spots: Vec::new() };
    let done = match view.shape {
        Shape::Columns | Shape::Sides => {
            beside::fits(&view, area.width) && beside::draw(&view, &mut pen, area, roomy(area))
        }
        Shape::Scheme => scheme::draw(&view, &mut pen, area, roomy(area)),
        Shape::Circles => rings::draw(&view, &mut pen, area),
    };
    if !done {
        single::draw(&view, &mut pen, area);
    }
    pen.spots
}

/// A wall on which many cards are drawn beside each other even when they do not all fit.
const fn roomy(area: Rect) -> bool {
    area.width >= 150 && area.height >= 40
}

/// Cards are written first and shown together later: until then nobody reads along.
fn being_written(stage: &Stage<'_>, session: &Session, area: Rect, buffer: &mut Buffer) {
    let Some(phase) = session.phase_now() else { return };
    let title = Block::title(Safe::new(&phase.title), Role::Accent);
    let text = Block::large(words::sentences(&phase.room), Role::WallText);
    let waits = Block::small(vec![stage.say("board-being-written")], Role::Quiet);
    blocks::draw(buffer, area, stage.theme, &[title, text, waits]);
}
