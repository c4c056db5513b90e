//! The cards of a column: each hangs from a post of its own, as a door does, so that no two run into each other; its
//! voice belongs to it. Words are as large as a [`Way`] says.
//!
//! What is important has a sign before its words and a heavier post; colour is only for what is looked at.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use super::pile::Pile;
use super::view::Shown;
use super::way::Way;
use crate::app::forms::Item;
use crate::config::{Role, Theme};
use crate::domain::EntryId;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::style::{columns, put, style};

/// The sign of what a group marked as important: the very key that marks it.
pub(super) const IMPORTANT: &str = "✱";

/// Columns of the post and the blank behind it: headings stand as far to the right.
pub(super) const POST: u16 = 2;

/// Columns in which large letters are still read as a line.
const LARGE: u16 = 32;
/// Lines of huge letters that are still read as one sentence.
const HUGE_LINES: usize = 3;

/// Words with their look; and whether they are bold.
type Piece = (Safe, Role, bool);

/// One row: its words, and the card it belongs to.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    post: Option<(Safe, Role)>,
    pieces: Vec<Piece>,
    /// Large letters that begin here and take the rows below it too: how far to the right, and what.
    letters: Vec<(u16, big::Set, Role)>,
    card: Option<EntryId>,
}

/// The cards in a column of this width; none when they cannot be drawn that way. `strong` is said of columns that are
/// worked on now.
pub(super) fn of(cards: &[Shown], way: Way, width: u16, strong: bool) -> Option<Pile> {
    let mut pile = Pile { cards: Vec::new(), gap: way.gap, here: None };
    for card in cards {
        let size = if card.here == Some(card.id) { way.looked } else { way.words };
        let mut rows = match size {
            Size::Bold => lines(card, width, way, strong),
            size => large(card, width, (size, way), strong)?,
        };
        posts(card, &mut rows, way, strong);
        if card.here.is_some() {
            pile.here = Some(pile.cards.len());
        }
        pile.cards.push(rows);
    }
    Some(pile)
}

/// How many rows they take; more than there are anywhere when they cannot be drawn that way.
pub(super) fn high(cards: &[Shown], way: Way, width: u16, strong: bool) -> u16 {
    of(cards, way, width, strong).map_or(u16::MAX, |pile| pile.high())
}

/// A card in large letters, and under them the small words.
fn large(card: &Shown, width: u16, (size, way): (Size, Way), strong: bool) -> Option<Vec<Row>> {
    // The sign stays as it is: it says something of the words, and is not read before them.
    let indent = if card.important { columns(&Safe::new(IMPORTANT)) + 1 } else { 0 };
    let set = big::set(&card.text, width.saturating_sub(POST + indent), u16::MAX, size);
    if width < LARGE || set.size != size || (size == Size::Huge && set.lines.len() > HUGE_LINES) {
        return None;
    }
    let role = if card.here == Some(card.id) { Role::Accent } else { Role::WallText };
    let row = || Row { card: Some(card.id), ..Row::default() };
    let mut rows = Vec::new();
    let touching = big::touching(&set.lines);
    for (index, (line, touches)) in set.lines.into_iter().zip(touching).enumerate() {
        if index > 0 {
            rows.extend((0..way.leading().max(u16::from(touches))).map(|_| row()));
        }
        let letters = vec![(indent, big::Set { size, lines: vec![line] }, role)];
        rows.push(Row { letters, ..row() });
        rows.extend((1..size.rows()).map(|_| row()));
    }
    if let Some(row) = rows.get_mut(1).filter(|_| card.important) {
        row.pieces.push((Safe::new(IMPORTANT), role, true));
    }
    rows.extend(under(card, width, indent, (way, strong)));
    Some(rows)
}

/// The words of a card in lines of this width, and its small words in the same line or under them.
fn lines(card: &Shown, width: u16, way: Way, strong: bool) -> Vec<Row> {
    let room = usize::from(width.saturating_sub(POST).max(4));
    let role = match (card.here == Some(card.id), strong) {
        (true, _) => Role::Accent,
        (false, true) => Role::WallText,
        (false, false) => Role::Quiet,
    };
    let lead = if card.important { format!("{IMPORTANT} ") } else { String::new() };
    let hang = columns(&lead);
    let mut rows: Vec<Row> = Vec::new();
    for (index, line) in wrap::wrap(&card.text, room.saturating_sub(usize::from(hang))).into_iter().enumerate() {
        let before = if index == 0 { lead.clone() } else { " ".repeat(usize::from(hang)) };
        let pieces = vec![(Safe::new(&before), role, true), (line, role, card.important)];
        rows.push(Row { pieces, card: Some(card.id), ..Row::default() });
    }
    let beside = wrap::join(&card.small, &Safe::new(" · "));
    let used = |row: &Row| row.pieces.iter().map(|(words, ..)| usize::from(columns(words))).sum::<usize>();
    let free = |row: &&mut Row| used(row) + 3 + usize::from(columns(&beside)) <= room;
    match rows.last_mut().filter(|_| way.inline && card.beneath.is_empty() && !beside.is_empty()).filter(free) {
        Some(row) => row.pieces.push((Safe::new(&format!("   {beside}")), Role::Quiet, false)),
        None => rows.extend(under(card, width, hang, (way, strong))),
    }
    rows
}

/// What lies under a card, and its small words. What is looked at there may be large too.
fn under(card: &Shown, width: u16, indent: u16, (way, strong): (Way, bool)) -> Vec<Row> {
    let wide = width.saturating_sub(POST + indent).max(4);
    let before = " ".repeat(usize::from(indent));
    let row = |pieces, id| Row { pieces, card: Some(id), ..Row::default() };
    let mut rows = Vec::new();
    for (id, text) in &card.beneath {
        let looked = card.here == Some(*id);
        let look = match (looked, strong) {
            (true, _) => Role::Accent,
            (false, true) => Role::WallText,
            (false, false) => Role::Quiet,
        };
        let sign = if looked { "▸ " } else { "· " };
        let lead = |index| Safe::new(&format!("{before}  {}", if index == 0 { sign } else { "  " }));
        let set = big::set(text, wide.saturating_sub(4), u16::MAX, Size::Large);
        let large = looked && way.looked != Size::Bold && set.size == Size::Large;
        // A blank row keeps its letters from the tails of the card above it.
        rows.extend((large && way.gap > 0).then(|| row(Vec::new(), card.id)));
        let lines = if large { set.lines } else { wrap::wrap(text, usize::from(wide.saturating_sub(4))) };
        for (index, line) in lines.into_iter().enumerate() {
            if large {
                let letters = vec![(indent + 4, big::Set { size: Size::Large, lines: vec![line] }, look)];
                rows.push(Row { letters, ..row(vec![(lead(index), look, false)], *id) });
                rows.extend((1..Size::Large.rows()).map(|_| row(Vec::new(), *id)));
            } else {
                rows.push(row(vec![(lead(index), look, false), (line, look, false)], *id));
            }
        }
    }
    for line in card.small.iter().flat_map(|text| wrap::wrap(text, usize::from(wide))) {
        rows.push(row(vec![(Safe::new(&before), Role::Quiet, false), (line, Role::Quiet, false)], card.id));
    }
    rows
}

/// The post that each row hangs from. Where no blank row stands between two cards, it ends with the card.
fn posts(card: &Shown, rows: &mut [Row], way: Way, strong: bool) {
    let (here, last) = (card.here.is_some(), rows.len().saturating_sub(1));
    let heavy = here || card.important;
    let role = match (here, card.important && strong) {
        (true, _) => Role::Accent,
        (false, true) => Role::WallText,
        (false, false) => Role::Faint,
    };
    for (index, row) in rows.iter_mut().enumerate() {
        let sign = match (heavy, way.gap == 0 && index == 0, way.gap == 0 && index == last) {
            _ if index == 0 && card.here == Some(card.id) => "▸",
            (_, true, true) => "·",
            (false, true, false) => "╷",
            (false, false, true) => "╵",
            (false, false, false) => "│",
            (true, true, false) => "╻",
            (true, false, true) => "╹",
            (true, false, false) => "┃",
        };
        row.post = Some((Safe::new(sign), role));
    }
}

/// What was drawn where, for the mouse.
pub(super) type Spots = Vec<(Rect, Item)>;

/// Draws rows from the top of an area.
pub(super) fn draw<'a>(
    rows: impl Iterator<Item = &'a Row>,
    area: Rect,
    theme: &Theme,
    buffer: &mut Buffer,
    spots: &mut Spots,
) {
    for (row, y) in rows.zip(area.top()..area.bottom()) {
        let room = |x: u16| area.right().saturating_sub(x);
        if let Some((sign, role)) = &row.post {
            put(buffer, (area.x, y), area.width, sign, style(theme, *role));
        }
        let mut x = area.x + POST;
        for (words, role, bold) in &row.pieces {
            let look = style(theme, *role);
            let look = if *bold { look.add_modifier(Modifier::BOLD) } else { look };
            x += put(buffer, (x, y), room(x), words, look);
        }
        for (indent, set, role) in &row.letters {
            let x = area.x + POST + indent;
            let room = Rect { x, y, width: room(x), height: area.bottom() - y };
            set.draw(buffer, room, style(theme, *role), Alignment::Left);
        }
        if let Some(id) = row.card {
            spots.push((Rect { y, height: 1, ..area }, Item::Card(id)));
        }
    }
}
