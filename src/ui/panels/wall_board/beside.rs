//! Columns beside each other: what is worked on now is wide and strong, the others stand by quietly.

use ratatui::layout::Rect;

use super::pen::Pen;
use super::rows::{self, Row, Way};
use super::top::Top;
use super::view::{Stack, View};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::board::Shape;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};

/// Columns that a text needs to be read as text.
const NARROWEST: u16 = 20;

/// Rows of a wall on which what is read aloud may be large beside large titles.
const TALL: u16 = 44;

/// What is drawn, from rich to bare.
#[derive(Clone, Copy, Debug)]
struct Plan {
    way: Way,
    /// The question under each title.
    asks: bool,
    /// What is read aloud, above the columns: not at all, in ordinary letters, in large ones.
    room: Option<Size>,
    /// Large titles.
    large: bool,
}

const fn plan(way: Way, asks: bool, room: Option<Size>, large: bool) -> Plan {
    Plan { way, asks, room, large }
}

const BOLD: Option<Size> = Some(Size::Bold);

const PLANS: [Plan; 14] = [
    plan(Way::Large, true, BOLD, true),
    plan(Way::Padded, true, Some(Size::Large), true),
    plan(Way::Padded, true, BOLD, true),
    plan(Way::Roomy, true, Some(Size::Large), true),
    plan(Way::Roomy, true, BOLD, true),
    plan(Way::Boxed, true, BOLD, true),
    plan(Way::Airy, true, BOLD, true),
    plan(Way::Boxed, false, BOLD, true),
    plan(Way::Airy, false, BOLD, true),
    plan(Way::Airy, false, None, true),
    plan(Way::Tight, false, None, true),
    plan(Way::Airy, true, BOLD, false),
    plan(Way::Airy, false, None, false),
    plan(Way::Tight, false, None, false),
];

/// Whether the columns can stand beside each other in this width.
pub(super) fn fits(view: &View, width: u16) -> bool {
    let least = |stack: &Stack| if stack.strong { NARROWEST } else { NARROWEST * 2 / 3 };
    widths(view, width).iter().zip(&view.stacks).all(|(wide, stack)| *wide >= least(stack))
}

fn gap(view: &View) -> u16 {
    if view.shape == Shape::Sides { 5 } else { 3 }
}

/// The width of each column: what is worked on gets more room than what is not, one that is alone gets most.
fn widths(view: &View, width: u16) -> Vec<u16> {
    let count = u16::try_from(view.stacks.len()).unwrap_or(1).max(1);
    let strong = if view.strong() == 1 { 4 } else { 2 };
    let share = |stack: &Stack| if stack.strong { strong } else { 1 };
    let shares: u16 = view.stacks.iter().map(share).sum::<u16>().max(1);
    let room = width.saturating_sub(gap(view) * (count - 1));
    view.stacks.iter().map(|stack| room * share(stack) / shares).collect()
}

/// How the titles stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Titles {
    /// Large in their columns.
    Large,
    /// The present one large above all columns.
    Headline,
    /// Bold words.
    Bold,
}

/// Large in its column only where the title of every column of this board would be: then no step looks different.
fn titles(view: &View, plan: Plan, widths: &[u16]) -> Titles {
    if !plan.large {
        return Titles::Bold;
    }
    let strong = view.stacks.iter().zip(widths).filter(|(stack, _)| stack.strong).map(|(_, wide)| *wide).min();
    let large = |stack: &Stack| big::set(&stack.title, strong.unwrap_or(0), 8, Size::Large).size == Size::Large;
    if view.stacks.iter().all(large) { Titles::Large } else { Titles::Headline }
}

/// Draws the board, if everything fits in some way or `must` be drawn.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect, must: bool) -> bool {
    let widths = widths(view, area.width);
    let fitting = PLANS.iter().find(|plan| high(view, pen, **plan, &widths, (area.width, area.height)) <= area.height);
    let Some(plan) = fitting.or(PLANS.last().filter(|_| must)) else { return false };
    let titles = titles(view, *plan, &widths);
    let top = top(view, pen, *plan, titles);
    let head = heads(view, *plan, titles, &widths);
    let body = body(view, *plan, &widths);
    let used = top.draw(pen, Rect { height: top_room(view, area, head.saturating_add(body)), ..area });
    let mut y = area.y + used;
    if view.leftward {
        y += arrow(view, pen, Rect { y, height: 1, ..area });
    }
    let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    columns(view, pen, (*plan, titles), &widths, room, head);
    true
}

/// An empty board gives its room to what is read aloud.
fn top_room(view: &View, area: Rect, below: u16) -> u16 {
    if view.is_empty() { area.height.saturating_sub(below + 2) } else { area.height }
}

fn top(view: &View, pen: &Pen<'_, '_>, plan: Plan, titles: Titles) -> Top {
    let headline = (titles == Titles::Headline).then(|| view.present().map(|stack| stack.title.clone())).flatten();
    Top::of(view, pen.stage, plan.room, headline)
}

fn arrow(view: &View, pen: &mut Pen<'_, '_>, line: Rect) -> u16 {
    let words = pen.stage.say("board-leftward");
    let from = pen.right(line, &words, Role::Quiet);
    let rule = "─".repeat(usize::from(from.saturating_sub(line.x + 2)));
    if view.stacks.len() > 1 {
        pen.put((line.x, line.y), from.saturating_sub(line.x + 1), &Safe::new(&format!("◂{rule}")), Role::Faint);
    }
    2
}

/// The rows of a plan; more than there are where it would be too much of a good thing.
fn high(view: &View, pen: &Pen<'_, '_>, plan: Plan, widths: &[u16], (width, height): (u16, u16)) -> u16 {
    let titles = titles(view, plan, widths);
    if plan.room == Some(Size::Large) && (titles == Titles::Headline || height < TALL) {
        return u16::MAX;
    }
    let top = top(view, pen, plan, titles).least(width);
    let arrow = if view.leftward { 2 } else { 0 };
    (top + arrow + heads(view, plan, titles, widths)).saturating_add(body(view, plan, widths))
}

/// Rows of the tallest head: its title, its question and a blank row.
fn heads(view: &View, plan: Plan, titles: Titles, widths: &[u16]) -> u16 {
    let one = |(stack, wide): (&Stack, &u16)| {
        let ask = asks(view, stack, plan).map_or(0, |ask| lines(&ask, *wide));
        title(stack, titles, *wide).rows() + u16::from(titles == Titles::Large && ask > 0) + ask + 1
    };
    view.stacks.iter().zip(widths).map(one).max().unwrap_or(0)
}

fn lines(text: &Safe, wide: u16) -> u16 {
    u16::try_from(wrap::wrap(text, usize::from(wide)).len()).unwrap_or(u16::MAX)
}

fn body(view: &View, plan: Plan, widths: &[u16]) -> u16 {
    let one = |(stack, wide): (&Stack, &u16)| rows::high(&stack.cards, way(stack, plan), *wide, stack.strong);
    view.stacks.iter().zip(widths).map(one).max().unwrap_or(0)
}

/// What is not worked on now has no boxes: it stands by.
fn way(stack: &Stack, plan: Plan) -> Way {
    if stack.strong { plan.way } else { Way::Tight }
}

fn cards(stack: &Stack, plan: Plan, wide: u16) -> Vec<Row> {
    rows::of(&stack.cards, way(stack, plan), wide, stack.strong).unwrap_or_default()
}

fn title(stack: &Stack, titles: Titles, wide: u16) -> big::Set {
    let largest = if titles == Titles::Large && stack.strong { Size::Large } else { Size::Bold };
    big::set(&stack.title, wide, 8, largest)
}

/// The question under a title; where one column is worked on, what is read aloud says it already.
fn asks(view: &View, stack: &Stack, plan: Plan) -> Option<Safe> {
    let said = view.strong() == 1 && plan.room.is_some() && !view.room.is_empty() && view.stacks.len() > 1;
    (plan.asks && stack.strong && !said && !stack.ask.is_empty()).then(|| stack.ask.clone())
}

fn columns(view: &View, pen: &mut Pen<'_, '_>, (plan, titles): (Plan, Titles), widths: &[u16], area: Rect, head: u16) {
    let mut x = area.x;
    let deep = body(view, plan, widths).saturating_add(head).min(area.height);
    for (index, (stack, wide)) in view.stacks.iter().zip(widths).enumerate() {
        let spot = Rect { x, width: *wide, ..area };
        let item = Item::Column(stack.id.clone());
        let (present, several) = (index == view.present, view.strong() > 1 && view.shape != Shape::Sides);
        let marked = plan.way == Way::Large || (present && (several || stack.looked));
        let role = match (stack.strong, marked) {
            (false, _) => Role::Quiet,
            (true, true) => Role::Accent,
            (true, false) => Role::WallTitle,
        };
        let mut y = spot.y + pen.set(&title(stack, titles, *wide), spot, role);
        if stack.looked && x >= 2 {
            pen.put((x - 2, spot.y), 1, &Safe::new("▸"), Role::Accent);
        }
        if let Some(ask) = asks(view, stack, plan) {
            y += u16::from(titles == Titles::Large);
            let look = if present { Role::WallText } else { Role::Quiet };
            y += pen.text(Rect { y, height: spot.bottom().saturating_sub(y), ..spot }, &ask, look);
        }
        pen.spots.push((Rect { height: y - spot.y, ..spot }, item));
        let from = spot.y + head;
        pen.rows(&cards(stack, plan, *wide), Rect { y: from, height: spot.bottom().saturating_sub(from), ..spot });
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
