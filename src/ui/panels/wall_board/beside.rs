//! Columns beside each other: what is worked on now is wide and strong, the others stand by quietly.

use ratatui::layout::Rect;

use super::pen::{Pen, inset};
use super::pile::Pile;
use super::rows::{self, POST};
use super::top::Top;
use super::view::{Stack, View};
use super::way::{BY, TIGHT, Way};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::board::Shape;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};

/// Columns that a text needs to be read as text.
const NARROWEST: u16 = 20;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
struct Plan {
    way: Way,
    /// What is read aloud, above the columns: not at all, in ordinary letters, in large ones.
    room: Option<Size>,
    /// The question under each name.
    asks: bool,
}

/// What stands around the cards, from rich to bare. A question is never larger than what people said.
fn plans(way: Way) -> impl Iterator<Item = Plan> {
    let all = [(Some(Size::Large), true), (Some(Size::Bold), true), (Some(Size::Bold), false), (None, false)];
    let suits = move |(room, _): &(Option<Size>, bool)| match room {
        Some(Size::Large) => way.words != Size::Bold,
        Some(_) => true,
        None => !way.is_huge(),
    };
    all.into_iter().filter(suits).map(move |(room, asks)| Plan { way, room, asks })
}

/// Whether the columns can stand beside each other in this width.
fn fits(view: &View, width: u16) -> bool {
    let least = |stack: &Stack| if stack.strong { NARROWEST } else { NARROWEST * 2 / 3 };
    widths(view, width).iter().zip(&view.stacks).all(|(wide, stack)| *wide >= least(stack))
}

fn gap(view: &View) -> u16 {
    if view.shape == Shape::Sides { 5 } else { 3 }
}

/// The width of each column: what is worked on gets more room than what is not, one that is alone gets most; an empty
/// one that is not worked on needs room for its name.
fn widths(view: &View, width: u16) -> Vec<u16> {
    let count = u16::try_from(view.stacks.len()).unwrap_or(1).max(1);
    let strong = if view.strong() == 1 { 8 } else { 4 };
    let share = |stack: &Stack| match (stack.strong, stack.cards.is_empty()) {
        (true, _) => strong,
        (false, false) => 2,
        (false, true) => 1,
    };
    let shares: u16 = view.stacks.iter().map(share).sum::<u16>().max(1);
    let room = width.saturating_sub(gap(view) * (count - 1));
    view.stacks.iter().map(|stack| room * share(stack) / shares).collect()
}

/// Draws the board in the first of these ways in which everything fits; `must` cuts what does not fit.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect, ways: &[Way], must: bool) -> bool {
    if !fits(view, area.width) {
        return false;
    }
    let widths = widths(view, area.width);
    let last = Plan { way: TIGHT, room: None, asks: false };
    let mut suiting = ways.iter().filter(|way| way.suits(area.height, view.looked()));
    let found = suiting.find_map(|way| fitting(view, pen, *way, &widths, (area.width, area.height)));
    let Some(plan) = found.or(must.then_some(last)) else { return false };
    let (head, body) = (heads(view, plan, &widths), body(view, plan.way, &widths));
    let below = if view.is_empty() { head.saturating_add(body).saturating_add(2) } else { 0 };
    let top = Rect { height: area.height.saturating_sub(below), ..area };
    let mut y = area.y + Top::of(view, pen.stage, plan.room).draw(pen, top);
    if view.leftward {
        y += arrow(view, pen, Rect { y, height: 1, ..area });
    }
    let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    columns(view, pen, plan, &widths, room, head);
    true
}

/// Where the columns are walked from right to left: the way that is read; the rows used.
pub(super) fn arrow(view: &View, pen: &mut Pen<'_, '_>, line: Rect) -> u16 {
    let words = pen.stage.say("board-leftward");
    let from = pen.right(line, &words, Role::Quiet);
    let line = inset(line);
    let rule = "─".repeat(usize::from(from.saturating_sub(line.x + 2)));
    if view.stacks.len() > 1 {
        pen.put((line.x, line.y), from.saturating_sub(line.x + 1), &Safe::new(&format!("◂{rule}")), Role::Faint);
    }
    2
}

/// The first plan of a way that fits in this room; what the cards take is measured once.
fn fitting(view: &View, pen: &Pen<'_, '_>, way: Way, widths: &[u16], (width, height): (u16, u16)) -> Option<Plan> {
    let left = height.checked_sub(body(view, way, widths))?;
    plans(way).find(|plan| {
        let top = Top::of(view, pen.stage, plan.room).least(width);
        let arrow = if view.leftward { 2 } else { 0 };
        (top + arrow).saturating_add(heads(view, *plan, widths)) <= left
    })
}

/// Rows of the tallest head: its name, its question and a blank row.
fn heads(view: &View, plan: Plan, widths: &[u16]) -> u16 {
    let one = |(stack, wide): (&Stack, &u16)| {
        let wide = wide.saturating_sub(POST);
        let ask = asks(view, stack, plan).map_or(0, |ask| lines(&ask, wide));
        name(view, stack, widths).rows() + ask + 1
    };
    view.stacks.iter().zip(widths).map(one).max().unwrap_or(0)
}

/// The name of a column. On a board on which nothing lies yet the names may be large where all of them can be.
fn name(view: &View, stack: &Stack, widths: &[u16]) -> big::Set {
    let wide = |of: &Stack| {
        let at = view.stacks.iter().position(|other| other.id == of.id).and_then(|at| widths.get(at));
        at.map_or(0, |wide| wide.saturating_sub(POST))
    };
    let large = |of: &Stack| !of.strong || big::set(&of.title, wide(of), 8, Size::Large).size == Size::Large;
    let all = view.is_empty() && stack.strong && view.stacks.iter().all(large);
    big::set(&stack.title, wide(stack), 8, if all { Size::Large } else { Size::Bold })
}

fn lines(text: &Safe, wide: u16) -> u16 {
    u16::try_from(wrap::wrap(text, usize::from(wide)).len()).unwrap_or(u16::MAX)
}

fn body(view: &View, way: Way, widths: &[u16]) -> u16 {
    let one = |(stack, wide): (&Stack, &u16)| pile(stack, way, *wide).map_or(u16::MAX, |pile| pile.high());
    view.stacks.iter().zip(widths).map(one).max().unwrap_or(0)
}

/// The cards of a column. What is not worked on now stands by, in small letters.
fn pile(stack: &Stack, way: Way, wide: u16) -> Option<Pile> {
    let by = if way == TIGHT { TIGHT } else { BY };
    rows::of(&stack.cards, if stack.strong { way } else { by }, wide, stack.strong)
}

/// The question under a name; where one column is worked on, what is read aloud says it already.
fn asks(view: &View, stack: &Stack, plan: Plan) -> Option<Safe> {
    let said = view.asks_aloud() && plan.room.is_some() && view.stacks.len() > 1;
    let again = plan.room.is_some() && stack.ask == view.room;
    (plan.asks && stack.strong && !said && !again && !stack.ask.is_empty()).then(|| stack.ask.clone())
}

fn columns(view: &View, pen: &mut Pen<'_, '_>, plan: Plan, widths: &[u16], area: Rect, head: u16) {
    let mut x = area.x;
    let deep = body(view, plan.way, widths).saturating_add(head).min(area.height);
    for (index, (stack, wide)) in view.stacks.iter().zip(widths).enumerate() {
        let spot = Rect { x, width: *wide, ..area };
        let mut y = spot.y + pen.name(stack, &name(view, stack, widths), spot);
        if let Some(ask) = asks(view, stack, plan) {
            let room = Rect { y, height: spot.bottom().saturating_sub(y), ..spot };
            y += pen.text(inset(room), &ask, Role::Quiet);
        }
        pen.spots.push((Rect { height: y - spot.y, ..spot }, Item::Column(stack.id.clone())));
        let from = spot.y + head;
        let room = Rect { y: from, height: spot.bottom().saturating_sub(from), ..spot };
        pile(stack, plan.way, *wide).unwrap_or_default().draw(pen, room);
        x += wide + gap(view);
        if view.shape == Shape::Sides && index + 1 < view.stacks.len() {
            threshold(pen, (x - 3, area.y), deep);
        }
    }
    super::foot::draw(view, pen, Rect { y: area.y + deep, height: area.height - deep, ..area });
}

/// Between two sides that face each other.
fn threshold(pen: &mut Pen<'_, '_>, (x, y): (u16, u16), high: u16) {
    for row in y..y + high {
        pen.put((x, row), 1, &Safe::new("│"), Role::Border);
    }
}
