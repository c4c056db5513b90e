//! Positions in a scheme. None stands above another: all have the same room, the same letters and the same lines.

use ratatui::layout::Rect;

use super::pen::{Pen, inset};
use super::rows::{self, POST};
use super::top::Top;
use super::view::{Stack, View};
use super::way::{LARGE, SMALL, SPOT, TIGHT, Way};
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};

/// Columns that a position needs.
const NARROWEST: u16 = 26;
/// Columns between two positions, with the line in the middle.
const GAP: u16 = 5;
/// Rows between two positions, with the line in the middle.
const BETWEEN: u16 = 3;

/// What is drawn: what is read aloud, the questions, how cards lie.
type Plan = (bool, bool, Way);

/// From rich to bare: people's words large, then what stands around them.
fn plans(height: u16, looked: bool) -> impl Iterator<Item = Plan> {
    let ways = LARGE.into_iter().chain(SPOT).chain(SMALL).filter(move |way| way.suits(height, looked));
    let around = [(true, true), (true, false), (false, true), (false, false)];
    ways.flat_map(move |way| around.map(|(room, asks)| (room, asks, way)))
}

/// Draws the scheme if everything fits in some way, or `must` be drawn.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect, must: bool) -> bool {
    let wide = area.width.saturating_sub(GAP) / 2;
    if wide < NARROWEST && !must {
        return false;
    }
    let top = |room: bool| Top::of(view, pen.stage, room.then_some(Size::Bold));
    let left = |plan: &Plan| area.height.saturating_sub(top(plan.0).least(area.width));
    let last = (false, false, TIGHT);
    let mut fitting = plans(area.height, view.looked());
    let found = fitting.find_map(|plan| Some((plan, heights(view, wide, left(&plan), plan)?)));
    let alike = || (last, vec![left(&last) / lines(view); usize::from(lines(view))]);
    let Some((plan, heights)) = found.or_else(|| must.then(alike)) else { return false };
    let used = top(plan.0).draw(pen, area);
    let area = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    cross(pen, area, wide, &heights);
    let mut y = area.y;
    for (pair, high) in view.stacks.chunks(2).zip(heights) {
        let high = high.min(area.bottom().saturating_sub(y));
        for (stack, x) in pair.iter().zip([area.x, area.x + wide + GAP]) {
            position(view, pen, stack, plan, Rect { x, y, width: wide, height: high });
        }
        y = (y + high + BETWEEN).min(area.bottom());
    }
    true
}

/// How many positions stand above each other.
fn lines(view: &View) -> u16 {
    u16::try_from(view.stacks.len().div_ceil(2)).unwrap_or(1).max(1)
}

/// The heights of the lines, all the same; only where people's words could not be large otherwise a line has more room
/// than another. None when they do not fit.
fn heights(view: &View, wide: u16, height: u16, plan: Plan) -> Option<Vec<u16>> {
    let lines = lines(view);
    let room = height.saturating_sub((lines - 1) * BETWEEN);
    let needs = |pair: &[Stack]| pair.iter().map(|stack| needs(view, stack, wide, plan)).max().unwrap_or(0);
    let needs: Vec<u16> = view.stacks.chunks(2).map(needs).collect();
    if needs.iter().all(|need| *need <= room / lines) {
        return Some(needs.iter().map(|_| room / lines).collect());
    }
    let spare = room.checked_sub(needs.iter().fold(0, |all, need| all.saturating_add(*need)))?;
    Some(needs.iter().map(|need| need + spare / lines).collect())
}

/// The titles are large only on an empty board, where all of them are.
fn title(view: &View, stack: &Stack, wide: u16) -> big::Set {
    let large = |s: &Stack| big::set(&s.title, wide.saturating_sub(POST), 4, Size::Large).size == Size::Large;
    let all = view.is_empty() && view.stacks.iter().all(large);
    big::set(&stack.title, wide.saturating_sub(POST), 4, if all { Size::Large } else { Size::Bold })
}

fn needs(view: &View, stack: &Stack, wide: u16, (_, asks, way): Plan) -> u16 {
    let ask = if asks { wrap::wrap(&stack.ask, usize::from(wide.saturating_sub(POST))).len() } else { 0 };
    let cards = rows::high(&stack.cards, way, wide, true);
    let under = u16::try_from(ask).unwrap_or(u16::MAX).saturating_add(cards).saturating_add(u16::from(cards > 0));
    title(view, stack, wide).rows().saturating_add(under)
}

fn position(view: &View, pen: &mut Pen<'_, '_>, stack: &Stack, (_, asks, way): Plan, spot: Rect) {
    let mut y = spot.y + pen.name(stack, &title(view, stack, spot.width), spot);
    let rest = |y: u16| Rect { y, height: spot.bottom().saturating_sub(y), ..spot };
    if asks {
        y += pen.text(inset(rest(y)), &stack.ask, Role::Quiet);
    }
    pen.spots.push((spot, Item::Column(stack.id.clone())));
    let pile = rows::of(&stack.cards, way, spot.width, stack.strong).unwrap_or_default();
    pile.draw(pen, rest(y + 1));
}

/// The quiet lines between the positions.
fn cross(pen: &mut Pen<'_, '_>, area: Rect, wide: u16, heights: &[u16]) {
    let middle = area.x + wide + GAP / 2;
    let gaps = u16::try_from(heights.len().saturating_sub(1)).unwrap_or(0) * BETWEEN;
    let bottom = area.y.saturating_add(heights.iter().sum::<u16>() + gaps);
    for y in area.y..bottom.min(area.bottom()) {
        pen.put((middle, y), 1, &Safe::new("│"), Role::Border);
    }
    let mut y = area.y;
    for high in heights.iter().take(heights.len().saturating_sub(1)) {
        y += high + BETWEEN;
        let whole = "─".repeat(usize::from(2 * wide + GAP));
        if y < area.bottom() {
            pen.put((area.x, y - 2), area.width, &Safe::new(&whole), Role::Border);
            pen.put((middle, y - 2), 1, &Safe::new("┼"), Role::Border);
        }
    }
}
