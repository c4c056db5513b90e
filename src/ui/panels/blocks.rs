//! A few things to read, under each other, each as large as there is room for: the first comes first.
//!
//! What belongs together (what it did, and what was meant) has the same turn and gets the same size. When one turn
//! does not become large, those after it do not either: the eye must not land on what comes second. On a tall wall the
//! first turn becomes huge, and what stands beside it large. A title is one size smaller than what it is the title of.

use std::cell::OnceCell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use crate::config::{Role, Theme};
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::style::{put, put_right, style};

/// Ordinary letters are not spread wider than an eye follows.
const MEASURE: u16 = 76;

/// Words with, perhaps, a small word above them.
#[derive(Clone, Debug)]
pub struct Block {
    label: Option<(Safe, Role)>,
    words: Vec<Safe>,
    role: Role,
    large: bool,
    strong: bool,
    turn: u8,
    alone: bool,
    divides: bool,
}

impl Block {
    /// Words to read from afar.
    #[must_use]
    pub const fn large(words: Vec<Safe>, role: Role) -> Self {
        Self { label: None, words, role, large: true, strong: true, turn: 0, alone: false, divides: false }
    }

    /// A title: one size smaller than the words under it; large when it is alone.
    #[must_use]
    pub fn title(words: Safe, role: Role) -> Self {
        Self { turn: u8::MAX, alone: true, ..Self::large(vec![words], role) }
    }

    /// Words beside the matter: they stay as they are.
    #[must_use]
    pub const fn small(words: Vec<Safe>, role: Role) -> Self {
        Self { label: None, words, role, large: false, strong: false, turn: 0, alone: false, divides: false }
    }

    /// The same with a small word above it.
    #[must_use]
    pub fn under(mut self, label: Safe) -> Self {
        self.label = (!label.is_empty()).then_some((label, Role::Quiet));
        self
    }

    /// The same with another look for the word above it.
    #[must_use]
    pub fn label_in(mut self, role: Role) -> Self {
        self.label = self.label.map(|(label, _)| (label, role));
        self
    }

    /// The same, to become large only after all that have an earlier turn.
    #[must_use]
    pub const fn turn(mut self, turn: u8) -> Self {
        self.turn = turn;
        self
    }

    /// The same; where not all of it can be large, its first paragraph may be, before the others.
    #[must_use]
    pub const fn divides(mut self) -> Self {
        self.divides = true;
        self
    }

    /// Its first paragraph, and the others as words that stay small.
    fn divided(&self) -> Vec<Self> {
        let rest = self.words.get(1..).unwrap_or_default().to_vec();
        if !self.divides || rest.is_empty() {
            return vec![self.clone()];
        }
        let first = Self { words: self.words.iter().take(1).cloned().collect(), ..self.clone() };
        vec![first, Self { strong: true, ..Self::small(rest, self.role) }]
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|words| words.trim().is_empty())
    }

    /// Every paragraph in a size; none when one of them cannot be set in it.
    fn set(&self, size: Size, columns: u16) -> Option<Vec<Vec<Safe>>> {
        if size == Size::Bold {
            let columns = usize::from(columns.min(MEASURE));
            return Some(self.words.iter().map(|words| wrap::wrap(words, columns)).collect());
        }
        let set = |words: &Safe| Some(big::set(words, columns, u16::MAX, size)).filter(|set| set.size == size);
        self.words.iter().map(|words| set(words).map(|set| set.lines)).collect()
    }

    /// Lines that the paragraphs take together in a size; none when one of them cannot be set in it.
    fn lines(&self, size: Size, columns: u16) -> Option<usize> {
        if size == Size::Bold {
            let columns = usize::from(columns.min(MEASURE));
            return Some(self.words.iter().map(|words| wrap::wrap(words, columns).len()).sum());
        }
        self.words.iter().map(|words| big::lines(words, columns, size)).sum()
    }

    /// Rows of so many lines in a size.
    fn rows(&self, lines: usize, size: Size, columns: u16, air: Air) -> u16 {
        let paragraphs = self.words.len();
        let leading = lines.saturating_sub(paragraphs) * usize::from(air.leading(size));
        let between = paragraphs.saturating_sub(1) * usize::from(self.between(size, air));
        let label = self.labelled(size, columns, air).map_or(0, |label| label.rows() + self.after_label(size, air));
        let rows = lines * usize::from(size.rows()) + leading + between;
        u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(label)
    }

    /// Blank rows between paragraphs.
    fn between(&self, size: Size, air: Air) -> u16 {
        if size == Size::Bold {
            return u16::from(self.strong && air >= Air::Wide && self.words.len() < 6);
        }
        air.leading(size) + u16::from(self.strong && air >= Air::Wide)
    }

    /// The label as it is set: one size smaller than huge words, where there is room for that.
    fn labelled(&self, size: Size, columns: u16, air: Air) -> Option<big::Set> {
        let (label, _) = self.label.as_ref()?;
        let large = size == Size::Huge && air == Air::Full && big::lines(label, columns, Size::Large) == Some(1);
        Some(if large { big::set(label, columns, 4, Size::Large) } else { big::Set::line(label.clone()) })
    }

    /// Blank rows between a label and large letters.
    fn after_label(&self, size: Size, air: Air) -> u16 {
        u16::from(air >= Air::Wide && size != Size::Bold)
    }
}

/// How much blank room there is between things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Air {
    None,
    Some,
    Wide,
    /// And between the lines of large letters, so that a tail never touches the accent below it.
    Lines,
    /// And labels that are read from afar.
    Full,
}

impl Air {
    const fn gap(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Some => 1,
            Self::Wide | Self::Lines | Self::Full => 2,
        }
    }

    /// Blank rows between two lines of a paragraph.
    const fn leading(self, size: Size) -> u16 {
        match (self, size) {
            (Self::Lines | Self::Full, Size::Large | Size::Huge) => 1,
            _ => 0,
        }
    }
}

/// Blocks in a width. The lines of each are counted once in every size: a picture asks for them many times.
struct Measure<'a> {
    blocks: Vec<&'a Block>,
    columns: u16,
    lines: Vec<[OnceCell<Option<usize>>; 3]>,
}

impl<'a> Measure<'a> {
    fn new(blocks: &'a [Block], columns: u16) -> Self {
        let blocks: Vec<&Block> = blocks.iter().filter(|block| !block.is_empty()).collect();
        let lines = blocks.iter().map(|_| Default::default()).collect();
        Self { blocks, columns, lines }
    }

    /// Rows that the blocks take in these sizes.
    fn total(&self, sizes: &[Size], air: Air) -> u16 {
        let each = self.blocks.iter().zip(&self.lines).zip(sizes);
        let rows = each.map(|((block, lines), size)| {
            let lines =
                lines.get(*size as usize).and_then(|lines| *lines.get_or_init(|| block.lines(*size, self.columns)));
            lines.map_or(u16::MAX, |lines| block.rows(lines, *size, self.columns, air))
        });
        let gaps = u16::try_from(self.blocks.len().saturating_sub(1)).unwrap_or(u16::MAX).saturating_mul(air.gap());
        rows.fold(gaps, u16::saturating_add)
    }
}

/// The sizes of the blocks in this room, and the air between them.
fn measured(measure: &Measure<'_>, height: u16) -> (Vec<Size>, Air) {
    let blocks = measure.blocks.as_slice();
    let fits = |sizes: &[Size], air: Air| measure.total(sizes, air) <= height;
    let mut sizes = vec![Size::Bold; blocks.len()];
    let mut turns: Vec<u8> = blocks.iter().filter(|b| b.large && !b.alone).map(|b| b.turn).collect();
    turns.sort_unstable();
    turns.dedup();
    let grown = |sizes: &[Size], turn: u8, to: Size| -> Vec<Size> {
        let words = |(size, block): (&Size, &&Block)| match block.large && !block.alone && block.turn == turn {
            true => to,
            false => *size,
        };
        sizes.iter().zip(blocks).map(words).collect()
    };
    // Every turn in its order, as long as it fits.
    let last = turns.iter().enumerate().take_while(|(nth, turn)| {
        let tried = grown(&sizes, **turn, Size::Large);
        // What comes first may take all the room there is; what comes after it needs air.
        let fit = fits(&tried, if *nth == 0 { Air::None } else { Air::Wide });
        if fit {
            sizes = tried;
        }
        fit
    });
    let all = last.count() == turns.len();
    let most = sizes.iter().copied().max().unwrap_or(Size::Bold);
    // What the title and the small words become.
    let with = |sizes: &[Size], title: Size, small: Size| -> Vec<Size> {
        let one = |(size, block): (&Size, &&Block)| match (block.alone, block.large) {
            (true, _) => title,
            (false, true) => *size,
            (false, false) => small,
        };
        sizes.iter().zip(blocks).map(one).collect()
    };
    // Where everything is large and there is room to spare, what comes first is huge, and what stands beside it large,
    // so that it too is read from afar.
    let huge = match turns.first() {
        Some(first) => grown(&sizes, *first, Size::Huge),
        None => sizes.clone(),
    };
    let title = if turns.is_empty() { Size::Huge } else { Size::Large };
    let tall = [with(&huge, title, Size::Large), with(&huge, title, Size::Bold)];
    let plain = [with(&sizes, if turns.is_empty() { Size::Large } else { most.smaller() }, Size::Bold)];
    let tall = tall.into_iter().filter(|_| all && (!turns.is_empty() || height > 12));
    let chosen =
        tall.filter(|sized| fits(sized, Air::Lines)).chain(plain.into_iter().filter(|sized| fits(sized, Air::None)));
    if let Some(sized) = chosen.into_iter().next() {
        sizes = sized;
    }
    let airs = [Air::Full, Air::Lines, Air::Wide, Air::Some].into_iter();
    let air = airs.into_iter().find(|air| fits(&sizes, *air)).unwrap_or(Air::None);
    (sizes, air)
}

/// Whether what comes first is read from afar.
fn is_large(sizes: &[Size], blocks: &[&Block]) -> bool {
    let first = blocks.iter().filter(|block| block.large && !block.alone).map(|block| block.turn).min();
    let of_first = |(block, size): (&&Block, &Size)| {
        !block.large || block.alone || Some(block.turn) != first || *size != Size::Bold
    };
    blocks.iter().zip(sizes).all(of_first)
}

/// Whether what comes first in these blocks is read from afar in this room.
#[must_use]
pub fn reads_from_afar(blocks: &[Block], area: Rect) -> bool {
    let measure = Measure::new(blocks, area.width);
    is_large(&measured(&measure, area.height).0, &measure.blocks)
}

/// The blocks as they are drawn in this room. Where what comes first does not become large, the title goes (the wall's
/// header has it too), and then the paragraphs behind the first one become small.
fn arranged(blocks: &[Block], area: Rect) -> Vec<Block> {
    let whole: Vec<Block> = blocks.iter().filter(|block| !block.is_empty()).cloned().collect();
    let untitled = |all: &[Block]| -> Vec<Block> { all.iter().filter(|block| !block.alone).cloned().collect() };
    let large = |way: &Vec<Block>| way.iter().any(|block| !block.alone) && reads_from_afar(way, area);
    if large(&whole) {
        return whole;
    }
    let divided: Vec<Block> = whole.iter().flat_map(Block::divided).collect();
    let ways = [untitled(&whole), divided.clone(), untitled(&divided)];
    ways.into_iter().find(large).unwrap_or(whole)
}

/// Draws the blocks from the top of `area`, a little lower when there is room; returns the first free row.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block]) -> u16 {
    let area = area.intersection(buffer.area);
    let blocks = arranged(blocks, area);
    let measure = Measure::new(&blocks, area.width);
    let (sizes, air) = measured(&measure, area.height);
    let used = measure.total(&sizes, air);
    let mut y = area.y + area.height.saturating_sub(used) / 3;
    for (block, size) in measure.blocks.iter().zip(sizes) {
        if y >= area.bottom() {
            break;
        }
        y = one(buffer, Rect { y, height: area.bottom() - y, ..area }, theme, block, size, air) + air.gap();
    }
    if used > area.height && area.height > 0 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        put_right(buffer, last, &Safe::new(" …"), style(theme, Role::Accent));
    }
    y.saturating_sub(air.gap()).min(area.bottom())
}

/// Rows that the blocks take, each as large as `most` rows allow.
#[must_use]
pub fn height(blocks: &[Block], columns: u16, most: u16) -> u16 {
    let measure = Measure::new(blocks, columns);
    let all = |size| measure.total(&vec![size; measure.blocks.len()], Air::Some);
    let large = all(Size::Large);
    if large <= most { large } else { all(Size::Bold).min(most) }
}

fn one(buffer: &mut Buffer, area: Rect, theme: &Theme, block: &Block, size: Size, air: Air) -> u16 {
    let mut y = area.y;
    if let (Some(set), Some((_, role))) = (block.labelled(size, area.width, air), &block.label) {
        let look = style(theme, *role);
        match set.lines.first().filter(|_| set.size == Size::Bold) {
            Some(line) => drop(put(buffer, (area.x, y), area.width, line, look)),
            None => drop(set.draw(buffer, area, look, Alignment::Left)),
        }
        y += set.rows() + block.after_label(size, air);
    }
    let mut look = style(theme, block.role);
    if block.strong {
        look = look.add_modifier(Modifier::BOLD);
    }
    for (index, lines) in block.set(size, area.width).unwrap_or_default().into_iter().enumerate() {
        if index > 0 {
            y += block.between(size, air);
        }
        let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        if size == Size::Bold {
            for (line, y) in lines.iter().zip(room.top()..room.bottom()) {
                put(buffer, (room.x, y), room.width, line, look);
            }
            y += u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room.height);
            continue;
        }
        for (nth, line) in lines.into_iter().enumerate() {
            y += if nth > 0 { air.leading(size) } else { 0 };
            let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
            y += big::Set { size, lines: vec![line] }.draw(buffer, room, look, Alignment::Left);
        }
    }
    y
}
