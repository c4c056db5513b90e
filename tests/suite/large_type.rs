//! Reads what stands on a screen in large letters, as somebody at the back of the room does: shape by shape.

use std::sync::LazyLock;

use drempel::text::Safe;
use drempel::ui::big::{self, Size};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;

/// Columns of eight points from top to bottom, one bit each; none where ordinary letters stand.
type Columns = Vec<Option<u8>>;

/// The points of a block: upper left, upper right, lower left, lower right.
const BLOCKS: &str = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";
/// More blank columns than this and a new word begins; between two letters there are two.
const WITHIN_A_WORD: usize = 4;
/// And after more than this something else begins.
const BETWEEN_WORDS: usize = 14;

/// The columns of eight points from `y` on: a huge letter has one point in a cell, any other four.
fn columns(buffer: &Buffer, y: u16, size: Size) -> Columns {
    let mut out = Vec::new();
    if size == Size::Huge {
        for x in buffer.area.left()..buffer.area.right() {
            let bit = |down: u16| match buffer.cell((x, y + down)).map(|cell| cell.symbol()) {
                Some("█") => Some(1 << down),
                Some(" ") => Some(0),
                _ => None,
            };
            out.push((0..8).map(bit).try_fold(0, |all, bit| bit.map(|bit: u8| all | bit)));
        }
        return out;
    }
    for x in buffer.area.left()..buffer.area.right() {
        let (mut left, mut right) = (Some(0), Some(0));
        for down in 0..4 {
            let symbol = buffer.cell((x, y + down)).and_then(|cell| cell.symbol().chars().next());
            let points = symbol.and_then(|symbol| BLOCKS.chars().position(|block| block == symbol));
            let bits = |upper: usize, lower: usize| {
                let points = points?;
                u8::try_from((points >> upper & 1) | (points >> lower & 1) << 1).ok().map(|bits| bits << (2 * down))
            };
            left = left.zip(bits(0, 2)).map(|(all, bits)| all | bits);
            right = right.zip(bits(1, 3)).map(|(all, bits)| all | bits);
        }
        out.push(left);
        out.push(right);
    }
    out
}

/// Every shape with its sign, the widest first.
fn alphabet() -> &'static [(Columns, char)] {
    static ALPHABET: LazyLock<Vec<(Columns, char)>> = LazyLock::new(|| {
        let draw = |letter: char| {
            let area = Rect::new(0, 0, 40, 4);
            let mut buffer = Buffer::empty(area);
            let set = big::set(&Safe::new(&letter.to_string()), area.width, area.height, Size::Large);
            if set.size != Size::Large {
                return None;
            }
            set.draw(&mut buffer, area, Style::new(), Alignment::Left);
            let columns = columns(&buffer, 0, Size::Large);
            let seen = |column: &Option<u8>| *column != Some(0);
            let (from, to) = (columns.iter().position(seen)?, columns.iter().rposition(seen)?);
            Some((columns.get(from..=to)?.to_vec(), letter))
        };
        let mut shapes: Vec<_> = ('!'..='~').chain('¡'..='ÿ').chain("’‘“”…–—•œŒ€".chars()).filter_map(draw).collect();
        shapes.sort_by_key(|(columns, _)| std::cmp::Reverse(columns.len()));
        shapes
    });
    &ALPHABET
}

/// The words of one band of rows, in pieces where something else stands between them, each with where it begins.
fn pieces(columns: &[Option<u8>]) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let (mut blank, mut at) = (usize::MAX, 0);
    let blank_at = |at: usize| columns.get(at).is_none_or(|column| *column == Some(0));
    while let Some(column) = columns.get(at) {
        if *column == Some(0) {
            (blank, at) = (blank.saturating_add(1), at + 1);
            continue;
        }
        let fits = |shape: &Columns| {
            columns.get(at..at + shape.len()) == Some(shape) && (0..2).all(|after| blank_at(at + shape.len() + after))
        };
        let Some((shape, letter)) = alphabet().iter().find(|(shape, _)| fits(shape)) else {
            (blank, at) = (usize::MAX, at + 1);
            continue;
        };
        match out.last_mut().filter(|_| blank <= BETWEEN_WORDS) {
            Some((_, words)) => words.extend((blank > WITHIN_A_WORD).then_some(' ').into_iter().chain([*letter])),
            None => out.push((at, letter.to_string())),
        }
        (blank, at) = (0, at + shape.len());
    }
    out
}

/// What stands there in large letters: column by column, in each from top to bottom.
pub fn read(buffer: &Buffer) -> String {
    let mut found = Vec::new();
    for y in 0..buffer.area.height.saturating_sub(3) {
        for size in [Size::Large, Size::Huge] {
            if y + size.rows() > buffer.area.height {
                continue;
            }
            let per_cell = if size == Size::Huge { 1 } else { 2 };
            for (at, words) in pieces(&columns(buffer, y, size)) {
                // Blocks that are no letters can look like a dot or a dash.
                if words.chars().filter(|c| c.is_alphabetic()).count() > 1 {
                    found.push((at / per_cell / 4, y, words));
                }
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, _, words)| words + "\n").collect()
}

#[test]
fn what_is_drawn_is_read() {
    for (size, width) in [(Size::Large, 160), (Size::Huge, 300)] {
        let area = Rect::new(0, 0, width, 10);
        let mut buffer = Buffer::empty(area);
        let text = "Eén ‘kier’ (nog) open: wie belt, Ömer?";
        let set = big::set(&Safe::new(text), width, 8, size);
        assert_eq!(set.size, size);
        set.draw(&mut buffer, Rect { y: 1, ..area }, Style::new(), Alignment::Center);
        assert!(read(&buffer).contains(text), "{}", read(&buffer));
    }
}
