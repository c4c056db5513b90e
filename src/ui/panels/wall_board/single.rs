//! One column at a time, as large as it can be, with where we are: the other columns small at the foot of the wall, or
//! only their names above it.

use ratatui::layout::Rect;

use super::floor::{self, Floor};
use super::pen::{Pen, inset};
use super::pile::Pile;
use super::rows::{self, POST};
use super::view::{Stack, View};
use super::way::{TIGHT, Way};
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};

/// Columns between two flows of cards.
const GAP: u16 = 3;
/// Columns that a flow needs in ordinary and in large letters.
const FLOW: (u16, u16) = (30, 60);

/// What is drawn.
#[derive(Clone, Copy, Debug)]
struct Plan {
    way: Way,
    /// How many flows the cards run in.
    flows: usize,
    /// The size of what is read aloud, where more than one column is worked on.
    room: Option<Size>,
    /// The column's question.
    ask: bool,
}

/// How much of the wall is for what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub(super) floor: Floor,
    /// What is read aloud is large.
    pub(super) asked: bool,
    /// What does not fit is cut.
    pub(super) must: bool,
}

impl Wanted {
    pub(super) const fn of(floor: Floor) -> Self {
        Self { floor, asked: false, must: false }
    }
}

/// What stands around the cards, from rich to bare. A question is never larger than what people said.
fn plans(way: Way) -> impl Iterator<Item = Plan> {
    let all = [(Some(Size::Large), true), (Some(Size::Bold), true), (None, true), (None, false)];
    let suits = move |(room, _): &(Option<Size>, bool)| match room {
        Some(Size::Large) => way.words != Size::Bold,
        Some(_) => true,
        None => !way.is_huge(),
    };
    all.into_iter().filter(suits).map(move |(room, ask)| Plan { way, flows: 1, room, ask })
}

/// The room of a head and the cards under it, whether the head has the name of the column, and whether what is read
/// aloud has to be large.
#[derive(Clone, Copy, Debug)]
struct Room {
    wide: u16,
    high: u16,
    named: bool,
    asked: bool,
}

/// Draws the column that the talk is about in the first of these ways in which everything fits; with `floor` the other
/// columns stand at the foot, in so many rows as are left.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect, ways: &[Way], wanted: Wanted) -> bool {
    let Wanted { floor, asked, must } = wanted;
    let Some(stack) = view.present() else { return false };
    let named = floor != Floor::Names;
    if named && !floor::fits(view) {
        return false;
    }
    let Some(least) = floor::least(view, area.width, area.height, floor) else { return false };
    let titles = if named { 0 } else { titles_rows(view, area) + 1 };
    let room = Room { wide: area.width, high: area.height.saturating_sub(least + titles), named, asked };
    let mut suiting = ways.iter().filter(|way| way.suits(area.height, view.looked()));
    let found = suiting.find_map(|way| fitting(view, pen, stack, *way, room));
    let last = Plan { way: TIGHT, flows: 1, room: None, ask: false };
    let Some(plan) = found.or(must.then_some(last)) else { return false };
    let mut y = area.y;
    if !named {
        y += self::titles(view, pen, area) + 1;
    }
    let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
    y += head(view, pen, stack, plan, (rest(y), named));
    y += cards(stack, plan, pen, rest(y));
    if named {
        floor::draw(view, pen, rest(y), floor);
    } else {
        super::foot::draw(view, pen, rest(y));
    }
    true
}

/// The first plan of a way that fits in so many rows; what the cards take is measured once.
fn fitting(view: &View, pen: &Pen<'_, '_>, stack: &Stack, way: Way, room: Room) -> Option<Plan> {
    let tall = |count| flows(stack, (way, count), room.wide)?.iter().map(Pile::high).max();
    let cards = [(1, tall(1)), (2, tall(2))].map(|(count, tall)| (count, tall.unwrap_or(u16::MAX)));
    if cards.iter().all(|(_, tall)| *tall > room.high) {
        return None;
    }
    plans(way).find_map(|plan| {
        let lines = heads(view, pen, stack, plan, (room.wide.saturating_sub(POST), room.named));
        if room.asked && lines.first().is_none_or(|(set, ..)| set.size == Size::Bold) {
            return None;
        }
        let head: u16 = lines.iter().map(|(set, _, under)| set.rows() + under).sum();
        let fits = |(_, tall): &&(usize, u16)| head.saturating_add(*tall) <= room.high;
        cards.iter().find(fits).map(|(flows, _)| Plan { flows: *flows, ..plan })
    })
}

/// Something of the head: its words, their look, and the blank rows under it.
type Line = (big::Set, Role, u16);

/// What stands above the cards: what is read aloud, the name of the column where the names above do not say it, and
/// its question, each of them once.
fn heads(view: &View, pen: &Pen<'_, '_>, stack: &Stack, plan: Plan, (width, named): (u16, bool)) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let aloud = view.asks_aloud() && stack.strong;
    let plain = |text: &Safe| big::Set { size: Size::Bold, lines: wrap::wrap(text, usize::from(width.min(96))) };
    let size = plan.room.unwrap_or(Size::Bold);
    let set = |text: &Safe| match size {
        Size::Bold => plain(text),
        size => big::set(text, width, 3 * size.rows(), size),
    };
    if !view.room.is_empty() && (plan.room.is_some() || (aloud && plan.ask)) {
        let set = set(&view.room);
        let under = set.size.rows().min(2);
        lines.push((set, Role::WallTitle, under));
    }
    if view.paper && plan.ask {
        lines.push((plain(&pen.stage.say("board-on-paper")), Role::Quiet, 1));
    }
    if named {
        let role = if stack.looked { Role::Accent } else { Role::WallTitle };
        lines.push((plain(&stack.title), role, 0));
    }
    if plan.ask && !aloud && !stack.ask.is_empty() && stack.ask != view.room {
        // Where nobody has said anything yet the question is what we look at.
        let most = if stack.cards.is_empty() { 16 } else { 0 };
        let set = if most > 0 { big::set(&stack.ask, width, most, Size::Large) } else { plain(&stack.ask) };
        lines.push((set, if named || most > 0 { Role::Quiet } else { Role::WallTitle }, 0));
    }
    if let Some(last) = lines.last_mut() {
        last.2 = 1;
    }
    lines
}

/// Draws the head; the rows used.
fn head(view: &View, pen: &mut Pen<'_, '_>, stack: &Stack, plan: Plan, (area, named): (Rect, bool)) -> u16 {
    let words = inset(area);
    let mut y = area.y;
    for (set, role, under) in heads(view, pen, stack, plan, (words.width, named)) {
        let room = Rect { y, height: area.bottom().saturating_sub(y), ..words };
        if role == Role::Accent {
            pen.put((area.x, y), 1, &Safe::new("▸"), role);
        }
        let used = match (set.size, role) {
            (Size::Bold, Role::Quiet) => set.lines.iter().zip(room.top()..room.bottom()).fold(0, |used, (line, y)| {
                pen.put((room.x, y), room.width, line, role);
                used + 1
            }),
            _ => pen.set(&set, room, role),
        };
        y += used + under;
    }
    y = y.min(area.bottom());
    pen.spots.push((Rect { height: y - area.y, ..area }, Item::Column(stack.id.clone())));
    y - area.y
}

/// The cards in so many flows; none when they cannot be drawn that way.
fn flows(stack: &Stack, (way, count): (Way, usize), width: u16) -> Option<Vec<Pile>> {
    let wide = flow_width((way, count), width);
    let least = if way.looked == Size::Bold { FLOW.0 } else { FLOW.1 };
    if count > 1 && (wide < least || stack.cards.len() < 2) {
        return None;
    }
    let pile = rows::of(&stack.cards, way, wide, true)?;
    if count == 1 { Some(vec![pile]) } else { pile.in_two().map(Vec::from) }
}

/// Ordinary letters are not spread wider than an eye follows.
fn flow_width((way, count): (Way, usize), width: u16) -> u16 {
    match (count, way.looked) {
        (1, Size::Bold) => width.min(80),
        (1, _) => width,
        _ => width.saturating_sub(GAP) / 2,
    }
}

fn cards(stack: &Stack, plan: Plan, pen: &mut Pen<'_, '_>, area: Rect) -> u16 {
    let wide = flow_width((plan.way, plan.flows), area.width);
    let (mut used, mut x) = (0, area.x);
    for pile in flows(stack, (plan.way, plan.flows), area.width).unwrap_or_default() {
        used = used.max(pile.draw(pen, Rect { x, width: wide, ..area }));
        x += wide + GAP;
    }
    used
}

/// Where each title stands in the rows of titles, as they lie on the board.
fn titles_at(view: &View, area: Rect) -> Vec<(u16, u16, Safe)> {
    let area = inset(area);
    let (mut x, mut y) = (area.x, area.y);
    let mut all = Vec::new();
    for (index, stack) in view.stacks.iter().enumerate() {
        let title = Safe::new(&format!("{}{}", if index == view.present { "▸ " } else { "" }, stack.title));
        let wide = crate::ui::style::columns(&title);
        if x > area.x && x + wide > area.right() {
            (x, y) = (area.x, y + 1);
        }
        all.push((x, y, title));
        x += wide + 3;
    }
    all
}

fn titles_rows(view: &View, area: Rect) -> u16 {
    titles_at(view, area).last().map_or(0, |(_, y, _)| y + 1 - area.y)
}

/// The titles as they lie on the board, in as many rows as they need; the rows used.
fn titles(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> u16 {
    let mut before: Option<(u16, u16)> = None;
    for (index, ((x, y, title), stack)) in titles_at(view, area).iter().zip(&view.stacks).enumerate() {
        let role = match (index == view.present, stack.looked, stack.strong) {
            (true, true, _) => Role::Accent,
            (true, false, _) => Role::WallTitle,
            (false, _, true) => Role::Quiet,
            (false, _, false) => Role::Faint,
        };
        if let Some((end, _)) = before.filter(|(_, line)| view.leftward && line == y) {
            pen.put((end + 1, *y), 1, &Safe::new("←"), Role::Faint);
        }
        let used = pen.put((*x, *y), area.right().saturating_sub(*x), title, role);
        pen.spots.push((Rect { x: *x, y: *y, width: used, height: 1 }, Item::Column(stack.id.clone())));
        before = Some((x + used, *y));
    }
    titles_rows(view, area)
}
