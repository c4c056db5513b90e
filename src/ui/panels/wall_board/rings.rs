//! Circles around each other, the inner one first. Where round ones do not fit they are boxes around each other
//! ([`super::nested`]).

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use super::pen::Pen;
use super::rows::IMPORTANT;
use super::top::Top;
use super::view::{Stack, View};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::EntryId;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::panels::oval::{self, Radius};
use crate::ui::style::{columns, put_centred, style};

/// Columns that words in a ring need.
const NARROWEST: u16 = 22;
/// Columns between words and the line of a ring, at both sides together.
const AIR: u16 = 8;

/// How a ring is filled, from rich to bare: large titles, the questions.
const PLANS: [(bool, bool); 4] = [(true, true), (true, false), (false, true), (false, false)];

/// Draws the board as rings, else as boxes; `false` when neither has room for everything.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> bool {
    let top = Top::of(view, pen.stage, Some(Size::Bold), None);
    let least = top.least(area.width);
    let below = Rect { y: area.y + least, height: area.height.saturating_sub(least), ..area };
    match PLANS.iter().find_map(|plan| placed(view, below, *plan)) {
        Some(lines) => {
            top.draw(pen, Rect { height: least, ..area });
            round(view, pen, below, &lines);
            true
        }
        None => super::nested::draw(view, pen, area),
    }
}

/// A line of words in a ring: where, what, and what it belongs to.
struct Line {
    y: u16,
    words: Safe,
    part: Look,
    item: Item,
}

/// How words look.
#[derive(Clone, Copy)]
struct Look {
    role: Role,
    bold: bool,
    large: bool,
}

/// Words that stay together in a ring.
struct Part {
    words: Safe,
    look: Look,
    item: Item,
}

/// A ring; the inner one is 0.
fn radius(area: Rect, index: usize, count: usize) -> Radius {
    let number = |count: usize| f64::from(u16::try_from(count).unwrap_or(u16::MAX));
    let share = (number(index) + 1.2) / (number(count) + 0.2);
    ((f64::from(area.width) / 2.0 - 0.5) * share, (f64::from(area.height) / 2.0 - 0.25) * share)
}

/// The rows of a ring that words can stand in, each with its width: above the ring inside it, then below it.
fn bands(area: Rect, index: usize, count: usize) -> [Vec<(u16, u16)>; 2] {
    let outer = radius(area, index, count);
    let inner = index.checked_sub(1).map(|inside| radius(area, inside, count));
    let middle = area.y + area.height / 2;
    let touches = |y: u16| {
        let near = |ring: Radius| oval::chord(area, (ring.0, ring.1 + 0.6), y) > 0;
        inner.is_some_and(near)
    };
    let free = |y: u16| {
        let wide = oval::chord(area, outer, y).saturating_sub(AIR);
        (!touches(y) && wide >= NARROWEST).then_some((y, wide))
    };
    let rows = area.top()..area.bottom();
    let mut above: Vec<(u16, u16)> = rows.clone().filter(|y| inner.is_none() || *y < middle).filter_map(free).collect();
    let below = if inner.is_none() { Vec::new() } else { rows.filter(|y| *y >= middle).filter_map(free).collect() };
    // In the innermost one words stand around its middle.
    if inner.is_none() {
        above.drain(..above.len() / 5);
    }
    [above, below]
}

/// Where every line of every ring stands; none when something does not fit.
fn placed(view: &View, area: Rect, plan: (bool, bool)) -> Option<Vec<Line>> {
    let count = view.stacks.len();
    if area.width < 60 || count > 4 {
        return None;
    }
    let mut lines = Vec::new();
    for (index, stack) in view.stacks.iter().enumerate() {
        let [above, below] = bands(area, index, count);
        let mut bands = [above, below].into_iter();
        let mut band = bands.next()?;
        for (place, part) in parts(stack, index == view.present, plan).iter().enumerate() {
            // A title stands above the ring inside; what comes after it may stand below.
            while !fill(&mut band, part, &mut lines) {
                band = bands.next().filter(|_| place > 0)?;
            }
        }
    }
    Some(lines)
}

fn parts(stack: &Stack, present: bool, (large, asks): (bool, bool)) -> Vec<Part> {
    let column = Item::Column(stack.id.clone());
    let look = |role, bold| Look { role, bold, large: false };
    let role = if present { Role::Accent } else { Role::WallTitle };
    let title = if stack.looked { Safe::new(&format!("▸ {}", stack.title)) } else { stack.title.clone() };
    let words = if large { stack.title.clone() } else { title };
    let mut all = vec![Part { words, look: Look { large, ..look(role, true) }, item: column.clone() }];
    if asks && !stack.ask.is_empty() {
        all.push(Part { words: stack.ask.clone(), look: look(Role::Quiet, false), item: column });
    }
    let mut add = |words: String, look, id: EntryId| {
        all.push(Part { words: Safe::new(&words), look, item: Item::Card(id) });
    };
    for card in &stack.cards {
        let sign = if card.important { format!("{IMPORTANT} ") } else { String::new() };
        let here = if card.here == Some(card.id) { "▸ " } else { "" };
        let role = if card.here.is_some() { Role::Accent } else { Role::WallText };
        add(format!("{here}{sign}{}", card.text), look(role, true), card.id);
        for (id, text) in &card.beneath {
            add(format!("· {text}"), look(Role::Quiet, false), *id);
        }
        for text in &card.small {
            add(text.to_string(), look(Role::Quiet, false), card.id);
        }
    }
    all
}

/// Puts a part into the first rows of a band in which it fits; `false` leaves the band as it was. Only large letters
/// leave narrow rows above them empty.
fn fill(band: &mut Vec<(u16, u16)>, part: &Part, lines: &mut Vec<Line>) -> bool {
    let (skips, highs) = if part.look.large { (0..band.len(), 4..=4) } else { (0..1, 1..=4) };
    for (skip, high) in skips.flat_map(|skip| highs.clone().map(move |high| (skip, high))) {
        let Some(rows) = band.get(skip..skip + high) else { continue };
        let wide = rows.iter().map(|(_, wide)| *wide).min().unwrap_or(0);
        let set = if part.look.large { big::set(&part.words, wide, 4, Size::Large) } else { wrapped(part, wide) };
        let large = (set.size == Size::Large) == part.look.large;
        if !large || usize::from(set.rows()) > high || set.lines.iter().any(|line| columns(line) > wide) {
            continue;
        }
        let rows: Vec<(u16, u16)> = band.drain(..skip + high).skip(skip).collect();
        for (words, (y, _)) in set.lines.into_iter().zip(rows) {
            lines.push(Line { y, words, part: part.look, item: part.item.clone() });
        }
        return true;
    }
    false
}

fn wrapped(part: &Part, wide: u16) -> big::Set {
    big::Set { size: Size::Bold, lines: wrap::wrap(&part.words, usize::from(wide)) }
}

fn round(view: &View, pen: &mut Pen<'_, '_>, area: Rect, lines: &[Line]) {
    for index in (0..view.stacks.len()).rev() {
        let role = if index == view.present { Role::Accent } else { Role::Border };
        oval::draw(pen.stage, area, radius(area, index, view.stacks.len()), role, pen.buffer);
    }
    for line in lines {
        let high = if line.part.large { 4 } else { 1 };
        let row = Rect { y: line.y, height: high, ..area };
        let look = style(pen.stage.theme, line.part.role);
        let look = if line.part.bold { look.add_modifier(Modifier::BOLD) } else { look };
        if line.part.large {
            let set = big::Set { size: Size::Large, lines: vec![line.words.clone()] };
            set.draw(pen.buffer, row, look, Alignment::Center);
        } else {
            put_centred(pen.buffer, row, &line.words, look);
        }
        pen.spots.push((row, line.item.clone()));
    }
}
