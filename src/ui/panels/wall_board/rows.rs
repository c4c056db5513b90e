//! The rows that cards take in a column: as calm boxes, or as lines that hang from a post, as a door does.
//!
//! What is important has a sign and a heavier line, not only a colour.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use super::view::Shown;
use crate::app::forms::Item;
use crate::config::{Role, Theme};
use crate::domain::EntryId;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::style::{columns, put, style};

/// The sign of what a group marked as important: the very key that marks it.
pub(super) const IMPORTANT: &str = "✱";

/// How cards are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// In large letters.
    Large,
    /// In boxes with room in them and between them.
    Padded,
    /// In boxes with room between them.
    Roomy,
    /// In boxes.
    Boxed,
    /// Hanging lines with room between them.
    Airy,
    /// Hanging lines under each other.
    Tight,
}

/// Words with their look; and whether they are bold.
type Piece = (Safe, Role, bool);

/// One row: its words, and the card it belongs to.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pieces: Vec<Piece>,
    /// Large letters that begin here and take four rows.
    large: Option<(Safe, Role)>,
    card: Option<EntryId>,
    here: bool,
}

/// Columns in which large letters are still read as a line.
const LARGE: u16 = 60;

/// The rows of these cards in a column of this width; none when they cannot be drawn that way. `strong` is said of
/// columns that are worked on now.
pub(super) fn of(cards: &[Shown], way: Way, width: u16, strong: bool) -> Option<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    for card in cards {
        if !rows.is_empty() && matches!(way, Way::Large | Way::Padded | Way::Roomy | Way::Airy) {
            rows.push(Row::default());
        }
        match way {
            Way::Large => large(card, width, &mut rows)?,
            Way::Padded => boxed(card, width, (strong, true), &mut rows),
            Way::Roomy | Way::Boxed => boxed(card, width, (strong, false), &mut rows),
            Way::Airy | Way::Tight => hanging(card, width, strong, &mut rows),
        }
    }
    Some(rows)
}

/// How many rows they take; more than there are anywhere when they cannot be drawn that way.
pub(super) fn high(cards: &[Shown], way: Way, width: u16, strong: bool) -> u16 {
    of(cards, way, width, strong).map_or(u16::MAX, |rows| u16::try_from(rows.len()).unwrap_or(u16::MAX))
}

/// Large letters behind a post, and under them the small words.
fn large(card: &Shown, width: u16, rows: &mut Vec<Row>) -> Option<()> {
    let set = big::set(&card.text, width.saturating_sub(2), u16::MAX, Size::Large);
    if width < LARGE || set.size != Size::Large {
        return None;
    }
    let (here, itself) = (card.here.is_some(), card.here == Some(card.id));
    let post = |first: bool| match (itself && first, here || card.important) {
        (true, _) => ("▸ ", Role::Accent),
        (false, true) => ("┃ ", Role::Accent),
        (false, false) => ("│ ", Role::Faint),
    };
    let row = |pieces: Vec<Piece>, first, id| {
        let (sign, role) = post(first);
        let all = std::iter::once((Safe::new(sign), role, false)).chain(pieces).collect();
        Row { pieces: all, large: None, card: Some(id), here }
    };
    for (index, line) in set.lines.into_iter().enumerate() {
        let mut first = row(Vec::new(), index == 0, card.id);
        first.large = Some((line, if itself { Role::Accent } else { Role::WallText }));
        rows.push(first);
        rows.extend((1..4).map(|_| row(Vec::new(), false, card.id)));
    }
    let words = Shown { text: Safe::default(), important: false, ..card.clone() };
    let under = lines(&words, width.saturating_sub(2), true).into_iter().skip(1);
    if card.important {
        rows.push(row(vec![(Safe::new(IMPORTANT), Role::Accent, true)], false, card.id));
    }
    rows.extend(under.map(|(pieces, id)| row(pieces, false, id)));
    Some(())
}

/// The words of a card in lines of this width, each with the card it belongs to.
fn lines(card: &Shown, width: u16, strong: bool) -> Vec<(Vec<Piece>, EntryId)> {
    let room = usize::from(width.max(4));
    let role = if strong { Role::WallText } else { Role::Quiet };
    let mut out: Vec<(Vec<Piece>, EntryId)> = Vec::new();
    let lead = if card.important { format!("{IMPORTANT} ") } else { String::new() };
    let hang = usize::from(columns(&lead));
    for (index, line) in wrap::wrap(&card.text, room.saturating_sub(hang)).into_iter().enumerate() {
        let before = if index == 0 { lead.clone() } else { " ".repeat(hang) };
        let mark = if strong { Role::Accent } else { Role::Quiet };
        out.push((vec![(Safe::new(&before), mark, true), (line, role, card.important)], card.id));
    }
    for (id, text) in &card.beneath {
        let sign = if card.here == Some(*id) { "▸ " } else { "· " };
        let look = if card.here == Some(*id) { Role::Accent } else { Role::Quiet };
        for (index, line) in wrap::wrap(text, room.saturating_sub(4)).into_iter().enumerate() {
            let before = if index == 0 { format!("  {sign}") } else { "    ".to_owned() };
            out.push((vec![(Safe::new(&before), look, false), (line, Role::Quiet, false)], *id));
        }
    }
    for text in &card.small {
        let wrapped = wrap::wrap(text, room.saturating_sub(hang)).into_iter();
        let before = Safe::new(&" ".repeat(hang));
        out.extend(
            wrapped.map(|line| (vec![(before.clone(), Role::Quiet, false), (line, Role::Quiet, false)], card.id)),
        );
    }
    out
}

fn boxed(card: &Shown, width: u16, (strong, padded): (bool, bool), rows: &mut Vec<Row>) {
    let inner = usize::from(width.saturating_sub(2));
    let here = card.here.is_some();
    let (corners, side) = if card.important {
        (["┏", "┓", "┗", "┛", "━"], "┃")
    } else {
        (["╭", "╮", "╰", "╯", "─"], "│")
    };
    let role = match (here, card.important && strong) {
        (true, _) => Role::Accent,
        (false, true) => Role::Quiet,
        (false, false) => Role::Border,
    };
    let [top_left, top_right, low_left, low_right, line] = corners;
    let edge = |left: &str, right: &str| Safe::new(&format!("{left}{}{right}", line.repeat(inner)));
    let row = |pieces, id| Row { pieces, large: None, card: Some(id), here };
    let blank = Safe::new(&format!("{side}{}{side}", " ".repeat(inner)));
    let pad = |rows: &mut Vec<Row>| {
        if padded {
            rows.push(row(vec![(blank.clone(), role, false)], card.id));
        }
    };
    rows.push(row(vec![(edge(top_left, top_right), role, false)], card.id));
    pad(rows);
    for (index, (words, id)) in lines(card, width.saturating_sub(4), strong).into_iter().enumerate() {
        let wide: u16 = words.iter().map(|(text, ..)| columns(text)).sum();
        let fill = " ".repeat(inner.saturating_sub(usize::from(wide) + 1));
        let left = if index == 0 && card.here == Some(card.id) { "▸" } else { " " };
        let mut pieces = vec![(Safe::new(side), role, false), (Safe::new(left), Role::Accent, true)];
        pieces.extend(words);
        pieces.push((Safe::new(&format!("{fill}{side}")), role, false));
        rows.push(row(pieces, id));
    }
    pad(rows);
    rows.push(row(vec![(edge(low_left, low_right), role, false)], card.id));
}

fn hanging(card: &Shown, width: u16, strong: bool, rows: &mut Vec<Row>) {
    let here = card.here.is_some();
    for (index, (words, id)) in lines(card, width.saturating_sub(2), strong).into_iter().enumerate() {
        let (post, role) = match (here, card.important) {
            (true, _) if index == 0 && card.here == Some(card.id) => ("▸", Role::Accent),
            (true, _) => ("┃", Role::Accent),
            (false, true) => ("┃", if strong { Role::Accent } else { Role::Quiet }),
            (false, false) => ("│", Role::Faint),
        };
        let mut pieces = vec![(Safe::new(&format!("{post} ")), role, false)];
        pieces.extend(words);
        rows.push(Row { pieces, large: None, card: Some(id), here });
    }
}

/// What was drawn where, for the mouse.
pub(super) type Spots = Vec<(Rect, Item)>;

/// Draws the rows so that what is looked at is in sight, else the last ones; small arrows say that there is more.
pub(super) fn draw(rows: &[Row], area: Rect, theme: &Theme, buffer: &mut Buffer, spots: &mut Spots) {
    let area = area.intersection(buffer.area);
    let high = usize::from(area.height);
    if area.is_empty() {
        return;
    }
    let last = rows.len().saturating_sub(high);
    let first = match rows.iter().position(|row| row.here) {
        Some(at) if rows.len() > high => at.saturating_sub(high / 3).min(last),
        _ => last,
    };
    for (row, y) in rows.iter().skip(first).zip(area.top()..area.bottom()) {
        let mut x = area.x;
        for (words, role, bold) in &row.pieces {
            let look = style(theme, *role);
            let look = if *bold { look.add_modifier(Modifier::BOLD) } else { look };
            x += put(buffer, (x, y), area.right().saturating_sub(x), words, look);
        }
        if let Some((words, role)) = &row.large {
            let set = big::Set { size: Size::Large, lines: vec![words.clone()] };
            let room = Rect { x, y, width: area.right().saturating_sub(x), height: area.bottom() - y };
            set.draw(buffer, room, style(theme, *role), Alignment::Left);
        }
        if let Some(id) = row.card {
            spots.push((Rect { y, height: 1, ..area }, Item::Card(id)));
        }
    }
    let below = rows.len() > first + high;
    for (more, sign, y) in [(first > 0, "↑", area.top()), (below, "↓", area.bottom() - 1)] {
        if more {
            put(buffer, (area.right() - 1, y), 1, &Safe::new(sign), style(theme, Role::Accent));
        }
    }
}
