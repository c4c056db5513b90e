//! A board on the wall, the same for lead, room and replay: all columns where they can be read from the back of the room,
//! else one at a time, large, with where we are.

mod beside;
mod floor;
mod foot;
mod nested;
mod pen;
mod pile;
mod rings;
mod rows;
mod scheme;
mod single;
mod top;
mod view;
mod way;

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

use floor::Floor;
use pen::Pen;
use single::Wanted;
use view::View;
use way::{LARGE, SMALL, SPOT};

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
        Shape::Columns => columns(&view, &mut pen, area),
        Shape::Sides => sides(&view, &mut pen, area),
        Shape::Scheme => scheme::draw(&view, &mut pen, area, roomy(area)),
        Shape::Circles => rings::draw(&view, &mut pen, area),
    };
    if !done {
        one_by_one(&view, &mut pen, area);
    }
    pen.spots
}

/// People's words come first: all of them large beside each other, else those of the column that the talk is about with
/// the others small at the foot, else that column alone, else only the card that is looked at.
fn columns(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> bool {
    let together = view.is_empty() || (view.strong() > 1 && view.present().is_some_and(|stack| stack.strong));
    if together && beside::draw(view, pen, area, &LARGE, false) {
        return true;
    }
    let floors = [(&LARGE[..], Floor::Large), (&LARGE, Floor::Small), (&LARGE, Floor::Names)];
    let spots = [(&SPOT[..], Floor::Small), (&SPOT, Floor::Names)];
    // What is read aloud is read from afar before the columns beside are.
    let asked = [Floor::Large, Floor::Small].map(|floor| (&LARGE[..], Wanted { asked: true, ..Wanted::of(floor) }));
    let others = floors.into_iter().chain(spots).map(|(ways, floor)| (ways, Wanted::of(floor)));
    let mut all = asked.into_iter().chain(others).filter(|_| !view.is_empty());
    all.any(|(ways, wanted)| single::draw(view, pen, area, ways, wanted))
        || beside::draw(view, pen, area, &SMALL, false)
        || (roomy(area) && beside::draw(view, pen, area, &SMALL, true))
}

/// Two sides face each other as long as they can.
fn sides(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> bool {
    [&LARGE[..], &SPOT, &SMALL].into_iter().any(|ways| beside::draw(view, pen, area, ways, false))
        || (roomy(area) && beside::draw(view, pen, area, &SMALL, true))
}

fn one_by_one(view: &View, pen: &mut Pen<'_, '_>, area: Rect) {
    let drawn = [&LARGE[..], &SPOT, &SMALL]
        .into_iter()
        .any(|ways| single::draw(view, pen, area, ways, Wanted::of(Floor::Names)));
    if !drawn {
        single::draw(view, pen, area, &SMALL, Wanted { must: true, ..Wanted::of(Floor::Names) });
    }
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
