//! Positions in a scheme. None stands above another: all have the same room, the same letters and the same lines.

use ratatui::layout::Rect;

use super::pen::Pen;
use super::rows::{self, Way};
use super::top::Top;
use super::view::{Stack, View};
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};

/// Columns that a position needs.
const NARROWEST: u16 = 26;
/// Columns between two positions, with the line in the middle.
const GAP: u16 = 5;

/// What is drawn, from rich to bare: what is read aloud, large titles, the questions, how cards lie.
const PLANS: [(bool, bool, bool, Way); 10] = [
    (true, true, true, Way::Large),
    (true, true, true, Way::Padded),
    (true, true, true, Way::Boxed),
    (true, true, true, Way::Airy),
    (true, true, false, Way::Boxed),
    (true, true, false, Way::Airy),
    (true, false, true, Way::Airy),
    (true, false, false, Way::Tight),
    (false, false, true, Way::Tight),
    (false, false, false, Way::Tight),
];

/// Draws the scheme if everything fits in some way, or `must` be drawn.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect, must: bool) -> bool {
    let wide = area.width.saturating_sub(GAP) / 2;
    if wide < NARROWEST && !must {
        return false;
    }
    let lines = u16::try_from(view.stacks.len().div_ceil(2)).unwrap_or(1).max(1);
    let tall = |room: bool| {
        let top = if room { Top::of(view, pen.stage, Some(Size::Bold), None).least(area.width) } else { 0 };
        (area.height.saturating_sub(top + (lines - 1) * 3) / lines, top)
    };
    let fits = |plan: &&(bool, bool, bool, Way)| {
        let (high, _) = tall(plan.0);
        view.stacks.iter().all(|stack| needs(view, stack, wide, **plan) <= high)
    };
    let Some(plan) = PLANS.iter().find(fits).or(PLANS.last().filter(|_| must)) else { return false };
    let (high, top) = tall(plan.0);
    if plan.0 {
        Top::of(view, pen.stage, Some(Size::Bold), None).draw(pen, Rect { height: top, ..area });
    }
    let area = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    cross(pen, area, (wide, high), lines);
    for (index, stack) in view.stacks.iter().enumerate() {
        let (row, column) = (u16::try_from(index / 2).unwrap_or(0), u16::try_from(index % 2).unwrap_or(0));
        let spot = Rect { x: area.x + column * (wide + GAP), y: area.y + row * (high + 3), width: wide, height: high };
        position(view, pen, stack, *plan, spot);
    }
    true
}

/// The titles are large only where all of them are.
fn title(view: &View, stack: &Stack, wide: u16, large: bool) -> big::Set {
    let all = large && view.stacks.iter().all(|s| big::set(&s.title, wide, 4, Size::Large).size == Size::Large);
    big::set(&stack.title, wide, 4, if all { Size::Large } else { Size::Bold })
}

fn needs(view: &View, stack: &Stack, wide: u16, (_, large, asks, way): (bool, bool, bool, Way)) -> u16 {
    let ask = if asks { wrap::wrap(&stack.ask, usize::from(wide)).len() } else { 0 };
    let cards = rows::high(&stack.cards, way, wide, true);
    let under = u16::try_from(ask).unwrap_or(u16::MAX).saturating_add(cards).saturating_add(u16::from(cards > 0));
    title(view, stack, wide, large).rows().saturating_add(under)
}

fn position(view: &View, pen: &mut Pen<'_, '_>, stack: &Stack, plan: (bool, bool, bool, Way), spot: Rect) {
    let (_, large, asks, way) = plan;
    let role = if stack.looked || way == Way::Large { Role::Accent } else { Role::WallTitle };
    let mut y = spot.y + pen.set(&title(view, stack, spot.width, large), spot, role);
    let rest = |y: u16| Rect { y, height: spot.bottom().saturating_sub(y), ..spot };
    if stack.looked && spot.x >= 2 {
        pen.put((spot.x - 2, spot.y), 1, &Safe::new("▸"), Role::Accent);
    }
    if asks {
        y += pen.text(rest(y), &stack.ask, Role::Quiet);
    }
    pen.spots.push((spot, Item::Column(stack.id.clone())));
    let cards = rows::of(&stack.cards, way, spot.width, stack.strong).unwrap_or_default();
    pen.rows(&cards, rest(y + u16::from(!cards.is_empty())));
}

/// The two quiet lines between the positions.
fn cross(pen: &mut Pen<'_, '_>, area: Rect, (wide, high): (u16, u16), lines: u16) {
    let middle = area.x + wide + GAP / 2;
    let bottom = area.y + lines * high + (lines - 1) * 3;
    for y in area.y..bottom.min(area.bottom()) {
        pen.put((middle, y), 1, &Safe::new("│"), Role::Border);
    }
    for line in 1..lines {
        let y = area.y + line * (high + 3) - 2;
        let whole = "─".repeat(usize::from(2 * wide + GAP));
        pen.put((area.x, y), area.width, &Safe::new(&whole), Role::Border);
        pen.put((middle, y), 1, &Safe::new("┼"), Role::Border);
    }
}
