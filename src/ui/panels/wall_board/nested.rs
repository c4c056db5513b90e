//! Circles as boxes around each other, where round ones have no room for the words.

use ratatui::layout::Rect;

use super::pen::Pen;
use super::rows;
use super::top::Top;
use super::view::{Stack, View};
use super::way::{CLOSE, TIGHT, Way};
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::Size;
use crate::ui::boxes;
use crate::ui::style::columns;

/// Columns that the innermost box needs.
const NARROWEST: u16 = 24;
/// What is drawn, from rich to bare: what is read aloud, the questions, how cards lie.
const PLANS: [(bool, bool, Way); 6] = [
    (true, true, CLOSE),
    (true, false, CLOSE),
    (false, false, CLOSE),
    (true, true, TIGHT),
    (true, false, TIGHT),
    (false, false, TIGHT),
];

/// Draws the boxes; `false` when there is no room for everything.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> bool {
    let around = u16::try_from(view.stacks.len()).unwrap_or(u16::MAX).saturating_mul(4);
    if area.width < NARROWEST.saturating_add(around) {
        return false;
    }
    let top = Top::of(view, pen.stage, Some(Size::Bold));
    let least = |room: bool| if room { top.least(area.width) } else { 0 };
    let fits = |(room, asks, way): &&(bool, bool, Way)| {
        least(*room).saturating_add(needs(view, area.width, *asks, *way)) <= area.height
    };
    let Some((room, asks, way)) = PLANS.iter().find(fits) else { return false };
    if *room {
        top.draw(pen, Rect { height: least(true), ..area });
    }
    let high = needs(view, area.width, *asks, *way);
    let bottom = area.y + least(*room) + high;
    let mut spot = Rect { y: area.y + least(*room), height: high, ..area };
    for (index, stack) in view.stacks.iter().enumerate().rev() {
        spot = ring(pen, stack, index == view.present, (*asks, *way), spot);
    }
    super::foot::draw(view, pen, Rect { y: bottom, height: area.bottom().saturating_sub(bottom), ..area });
    true
}

/// Rows of all boxes.
fn needs(view: &View, width: u16, asks: bool, way: Way) -> u16 {
    let mut wide = width;
    let mut rows = 0_u16;
    for stack in view.stacks.iter().rev() {
        wide = wide.saturating_sub(4);
        rows = rows.saturating_add(2).saturating_add(words(stack, wide, asks, way));
    }
    rows
}

/// Rows of what stands in a box, above the box inside it.
fn words(stack: &Stack, wide: u16, asks: bool, way: Way) -> u16 {
    let ask = if asks { wrap::wrap(&stack.ask, usize::from(wide)).len() } else { 0 };
    u16::try_from(ask).unwrap_or(u16::MAX).saturating_add(rows::high(&stack.cards, way, wide, true))
}

/// Draws one box; gives the room for the one inside it.
fn ring(pen: &mut Pen<'_, '_>, stack: &Stack, present: bool, (asks, way): (bool, Way), spot: Rect) -> Rect {
    let role = if present { Role::Quiet } else { Role::Border };
    let inner = boxes::frame(pen.buffer, spot, pen.stage.theme, &Safe::default(), role);
    let title = Safe::new(&format!(" {}{} ", if stack.looked { "▸ " } else { "" }, stack.title));
    let look = if stack.looked { Role::Accent } else { Role::Title };
    pen.put((spot.x + 2, spot.y), columns(&title).min(spot.width.saturating_sub(4)), &title, look);
    pen.spots.push((spot, Item::Column(stack.id.clone())));
    let room = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let mut y = room.y;
    if asks {
        y += pen.text(room, &stack.ask, Role::Quiet);
    }
    let pile = rows::of(&stack.cards, way, room.width, true).unwrap_or_default();
    let high = pile.high().min(room.bottom().saturating_sub(y));
    pile.draw(pen, Rect { y, height: high, ..room });
    Rect { y: y + high, height: room.bottom().saturating_sub(y + high), ..room }
}
