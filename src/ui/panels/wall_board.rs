//! A board on the wall: as many columns as can be read from the back of the room, else one, with where we are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::page::Page;
use crate::app::forms::Item;
use crate::app::items::works_on;
use crate::config::Role;
use crate::domain::session::CardNow;
use crate::domain::{Column, Session};
use crate::text::Safe;
use crate::ui::stage::Stage;

/// Whether the board is what the wall shows: from the first card on, or as soon as a column is looked at.
#[must_use]
pub fn shows(session: &Session, focus: Option<&Item>) -> bool {
    let Some((_, key)) = session.board_now() else { return false };
    focus.is_some() || !session.cards(&key).is_empty()
}

/// Draws the board of the phase now. `focus` is what the facilitator looks at, where this screen knows it.
pub fn draw(stage: &Stage<'_>, session: &Session, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    let Some((board, key)) = session.board_now() else { return };
    let Some(phase) = session.phase_now() else { return };
    let cards = if session.cards_show(&key) { session.cards(&key) } else { Vec::new() };
    let worked: Vec<&Column> = board.columns.iter().filter(|c| works_on(phase, &c.id)).collect();
    let mut page = Page::new(area.width);
    for column in worked {
        one(column, &cards, focus, &mut page);
    }
    page.draw(buffer, area, stage.theme);
}

fn one(column: &Column, cards: &[CardNow<'_>], focus: Option<&Item>, page: &mut Page) {
    page.gap();
    page.item(focus == Some(&Item::Column(column.id.clone())), |page| {
        page.line(vec![(Safe::new(&column.title), Role::WallTitle)]);
        page.text(0, &Safe::new(&column.ask), Role::Quiet);
    });
    for card in cards.iter().filter(|card| card.column == column.id) {
        page.item(focus == Some(&Item::Card(card.id)), |page| {
            page.text(2, &Safe::new(card.text), Role::WallText);
        });
    }
}
