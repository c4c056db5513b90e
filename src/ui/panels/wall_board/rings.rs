//! Circles around each other, the inner one first. They stand on one foot, so that each has all its room above the one
//! inside it: a card is never parted from its voice. Where round ones do not fit they are boxes around each other
//! ([`super::nested`]).

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use super::pen::Pen;
use super::rows::IMPORTANT;
use super::top::Top;
use super::view::{Shown, Stack, View};
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::panels::oval::{self, Radius};
use crate::ui::style::{columns, put_centred, style};

/// Columns that words in a ring need.
const NARROWEST: u16 = 22;
/// Columns between words and the line of a ring, at both sides together.
const AIR: u16 = 8;
/// How much of the width words may take in the outer rings, in twentieths, and rows in which the line of a ring leaves
/// no room for words: what is tried.
const GUESSES: [(u16, u16); 6] = [(15, 3), (15, 2), (15, 1), (12, 3), (12, 2), (12, 1)];

/// How rings are filled.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// How large people's words are, those in the ring that the talk is about, and those of the card that is looked at.
    words: Size,
    present: Size,
    looked: Size,
    /// The questions.
    asks: bool,
    /// Blank rows between cards.
    gap: u16,
}

/// From rich to bare: people's words large, then the questions.
fn plans(looked: bool) -> impl Iterator<Item = Plan> {
    let sizes = [
        (Size::Large, Size::Large, Size::Large),
        (Size::Bold, Size::Large, Size::Large),
        (Size::Bold, Size::Bold, Size::Large),
        (Size::Bold, Size::Bold, Size::Bold),
    ];
    let suits = move |sizes: &(Size, Size, Size)| looked || sizes.1 == sizes.2;
    let around = [(true, 1), (false, 1), (true, 0), (false, 0)];
    let plan = move |(words, present, looked), (asks, gap)| Plan { words, present, looked, asks, gap };
    sizes.into_iter().filter(suits).flat_map(move |sizes| around.map(|around| plan(sizes, around)))
}

/// Draws the board as rings, else as boxes; `false` when neither has room for everything.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> bool {
    let top = Top::of(view, pen.stage, Some(Size::Bold));
    let least = top.least(area.width);
    let below = Rect { y: area.y + least, height: area.height.saturating_sub(least), ..area };
    let guessed = |plan: Plan| GUESSES.into_iter().find_map(|guess| placed(view, below, plan, guess));
    match plans(view.looked()).find_map(guessed) {
        Some((rings, lines)) => {
            top.draw(pen, Rect { height: least, ..area });
            round(view, pen, &rings, &lines);
            true
        }
        None => super::nested::draw(view, pen, area),
    }
}

/// A line of words in a ring: where, what, and what it belongs to.
struct Line {
    y: u16,
    words: Safe,
    look: Look,
    item: Item,
}

/// How words look.
#[derive(Clone, Copy)]
struct Look {
    role: Role,
    bold: bool,
    size: Size,
}

/// Words that stay together in a ring, and the blank rows above them.
struct Part {
    words: Safe,
    look: Look,
    item: Item,
    above: u16,
}

/// A ring: the box around it, and its radius.
type Ring = (Rect, Radius);

/// The rings for these heights of what stands in each, the inner one first; none when they do not fit.
fn rings(area: Rect, rooms: &[u16]) -> Option<Vec<Ring>> {
    let count = u16::try_from(rooms.len()).ok()?;
    let mut high = 0;
    let mut boxes = Vec::new();
    for (index, room) in (0..count).zip(rooms) {
        high += room + u16::from(index > 0);
        let bottom = area.bottom().saturating_sub(count - 1 - index);
        boxes.push(Rect { y: bottom.saturating_sub(high), height: high, ..area });
    }
    let tall = |spot: &Rect| f64::from(spot.height) / 2.0 - 0.25;
    let outer = boxes.last().filter(|spot| spot.height <= area.height).map(tall)?;
    let ring = |spot: Rect| {
        let share = (tall(&spot) / outer).sqrt();
        (spot, ((f64::from(area.width) / 2.0 - 0.5) * share, tall(&spot)))
    };
    Some(boxes.into_iter().map(ring).collect())
}

/// The rows of a ring that words can stand in, each with its width: those above the ring inside it, which has its name
/// in its line, and a blank one.
fn band(rings: &[Ring], index: usize) -> Vec<(u16, u16)> {
    let Some((spot, radius)) = rings.get(index) else { return Vec::new() };
    let inner = index.checked_sub(1).and_then(|inside| rings.get(inside)).map(|(spot, _)| spot.y);
    let free = |y: u16| {
        let wide = oval::chord(*spot, *radius, y).saturating_sub(AIR);
        (wide >= NARROWEST).then_some((y, wide))
    };
    (spot.top()..inner.map_or(spot.bottom(), |inner| inner.saturating_sub(1))).filter_map(free).collect()
}

/// Where every line of every ring stands; none when something does not fit.
fn placed(view: &View, area: Rect, plan: Plan, (share, curve): (u16, u16)) -> Option<(Vec<Ring>, Vec<Line>)> {
    let count = u16::try_from(view.stacks.len()).ok()?;
    if area.width < 60 || count > 4 {
        return None;
    }
    let sized = |index: usize| Plan { words: if index == view.present { plan.present } else { plan.words }, ..plan };
    let parts: Vec<Vec<Part>> = view.stacks.iter().enumerate().map(|(at, stack)| parts(stack, sized(at))).collect();
    let wide = |index: usize| area.width * if index == 0 { 9 } else { share } / 20;
    let least = |(index, parts): (usize, &Vec<Part>)| {
        let curves = if index == 0 { 2 * curve } else { curve + 1 };
        parts.iter().map(|part| high(part, wide(index))).fold(curves, u16::saturating_add)
    };
    let needs: Vec<u16> = parts.iter().enumerate().map(least).collect();
    let spare = area.height.checked_sub(needs.iter().fold(count - 1, |all, need| all.saturating_add(*need)))?;
    let rooms: Vec<u16> = needs.iter().map(|need| need + spare / count).collect();
    let rings = rings(area, &rooms)?;
    let mut lines = Vec::new();
    // In the inner one words stand around its middle, in the others they stand low, where a ring is wide.
    for (index, parts) in parts.iter().enumerate() {
        let band = band(&rings, index);
        let fitting: Vec<Vec<Line>> = (0..band.len()).filter_map(|from| laid(band.get(from..)?, parts)).collect();
        let at = if index == 0 { fitting.len() / 2 } else { fitting.len() * 2 / 3 };
        lines.extend(fitting.into_iter().nth(at)?);
    }
    Some((rings, lines))
}

/// Rows of a part in this width.
fn high(part: &Part, wide: u16) -> u16 {
    let set = set(part, wide);
    if set.size == part.look.size { set.rows().saturating_add(part.above) } else { u16::MAX }
}

fn set(part: &Part, wide: u16) -> big::Set {
    match part.look.size {
        Size::Bold => big::Set { size: Size::Bold, lines: wrap::wrap(&part.words, usize::from(wide)) },
        size => big::set(&part.words, wide, u16::MAX, size),
    }
}

fn parts(stack: &Stack, plan: Plan) -> Vec<Part> {
    let mut all = Vec::new();
    if plan.asks && !stack.ask.is_empty() {
        let look = Look { role: Role::Quiet, bold: false, size: Size::Bold };
        all.push(Part { words: stack.ask.clone(), look, item: Item::Column(stack.id.clone()), above: 0 });
    }
    for card in &stack.cards {
        all.extend(of_card(card, plan));
    }
    all
}

/// A card, what lies under it, and its small words.
fn of_card(card: &Shown, plan: Plan) -> Vec<Part> {
    let itself = card.here == Some(card.id);
    let size = if itself { plan.looked } else { plan.words };
    let sign = match (card.important, size) {
        (false, _) => String::new(),
        (true, Size::Bold) => format!("{IMPORTANT} "),
        (true, _) => "* ".to_owned(),
    };
    let here = if itself && size == Size::Bold { "▸ " } else { "" };
    let role = if itself { Role::Accent } else { Role::WallText };
    let small = Look { role: Role::Quiet, bold: false, size: Size::Bold };
    let words = Safe::new(&format!("{here}{sign}{}", card.text));
    let look = Look { role, bold: true, size };
    let mut all = vec![Part { words, look, item: Item::Card(card.id), above: plan.gap }];
    for (id, text) in &card.beneath {
        let looked = card.here == Some(*id);
        let look = if looked { Look { role: Role::Accent, ..small } } else { small };
        let words = Safe::new(&format!("{} {text}", if looked { "▸" } else { "·" }));
        all.push(Part { words, look, item: Item::Card(*id), above: 0 });
    }
    for text in &card.small {
        all.push(Part { words: text.clone(), look: small, item: Item::Card(card.id), above: 0 });
    }
    all
}

/// The parts under each other from the first of these rows; none when one does not fit.
fn laid(mut band: &[(u16, u16)], parts: &[Part]) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    for part in parts {
        let rows = band.get(usize::from(part.above)..)?;
        let step = usize::from(part.look.size.rows());
        // As many lines as its narrowest row asks for.
        let fitting = (1..=6).find_map(|count| {
            let taken = rows.get(..count * step)?;
            let wide = taken.iter().map(|(_, wide)| *wide).min()?;
            let set = set(part, wide);
            let narrow = set.size != Size::Bold || set.lines.iter().all(|line| columns(line) <= wide);
            (set.size == part.look.size && narrow && set.lines.len() <= count).then_some(set)
        })?;
        let used = fitting.lines.len() * step;
        for (words, (y, _)) in fitting.lines.into_iter().zip(rows.iter().step_by(step)) {
            lines.push(Line { y: *y, words, look: part.look, item: part.item.clone() });
        }
        band = rows.get(used..)?;
    }
    Some(lines)
}

fn round(view: &View, pen: &mut Pen<'_, '_>, rings: &[Ring], lines: &[Line]) {
    for (index, (stack, (spot, radius))) in view.stacks.iter().zip(rings).enumerate().rev() {
        let role = match (stack.looked, index == view.present) {
            (true, _) => Role::Accent,
            (false, true) => Role::Quiet,
            (false, false) => Role::Border,
        };
        oval::draw(pen.stage, *spot, *radius, role, pen.buffer);
        // Its name stands in its line, so that it is no card.
        let name = Safe::new(&format!("  {}{}  ", if stack.looked { "▸ " } else { "" }, stack.title));
        let role = if stack.looked { Role::Accent } else { Role::WallTitle };
        let line = Rect { height: 1, ..*spot };
        put_centred(pen.buffer, line, &name, style(pen.stage.theme, role).add_modifier(Modifier::BOLD));
        pen.spots.push((line, Item::Column(stack.id.clone())));
    }
    let area = rings.last().map_or(Rect::ZERO, |(spot, _)| *spot);
    for line in lines {
        let row = Rect { y: line.y, height: line.look.size.rows(), ..area };
        let look = style(pen.stage.theme, line.look.role);
        let look = if line.look.bold { look.add_modifier(Modifier::BOLD) } else { look };
        if line.look.size == Size::Bold {
            put_centred(pen.buffer, row, &line.words, look);
        } else {
            let set = big::Set { size: line.look.size, lines: vec![line.words.clone()] };
            set.draw(pen.buffer, row, look, Alignment::Center);
        }
        pen.spots.push((row, line.item.clone()));
    }
}
