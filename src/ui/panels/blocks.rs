//! A few things to read, under each other, each as large as there is room for: the first comes first.
//!
//! What belongs together (what it did, and what was meant) has the same turn and gets the same size. When one turn
//! does not become large, those after it do not either: the eye must not land on what comes second.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use crate::config::{Role, Theme};
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::style::{put, style};

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
}

impl Block {
    /// Words to read from afar.
    #[must_use]
    pub const fn large(words: Vec<Safe>, role: Role) -> Self {
        Self { label: None, words, role, large: true, strong: true, turn: 0, alone: false }
    }

    /// A title: it becomes large when there is room, whatever the others do.
    #[must_use]
    pub fn title(words: Safe, role: Role) -> Self {
        Self { turn: u8::MAX, alone: true, ..Self::large(vec![words], role) }
    }

    /// Words beside the matter: they stay as they are.
    #[must_use]
    pub const fn small(words: Vec<Safe>, role: Role) -> Self {
        Self { label: None, words, role, large: false, strong: false, turn: 0, alone: false }
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

    fn rows(&self, size: Size, columns: u16, air: Air) -> u16 {
        let Some(set) = self.set(size, columns) else { return u16::MAX };
        let each = if size == Size::Bold { 1 } else { 4 };
        let lines: usize = set.iter().map(Vec::len).sum();
        let between = set.len().saturating_sub(1) * usize::from(self.between(size, air));
        let label = if self.label.is_some() { 1 + self.after_label(size, air) } else { 0 };
        u16::try_from(lines * each + between).unwrap_or(u16::MAX).saturating_add(label)
    }

    /// Blank rows between paragraphs.
    fn between(&self, size: Size, air: Air) -> u16 {
        u16::from(self.strong && air == Air::Wide && (size != Size::Bold || self.words.len() < 6))
    }

    /// Blank rows between a label and large letters.
    fn after_label(&self, size: Size, air: Air) -> u16 {
        u16::from(air == Air::Wide && size != Size::Bold)
    }
}

/// How much blank room there is between things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Air {
    None,
    Some,
    Wide,
}

impl Air {
    const fn gap(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Some => 1,
            Self::Wide => 2,
        }
    }
}

/// Draws the blocks from the top of `area`, a little lower when there is room; returns the first free row.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block]) -> u16 {
    let area = area.intersection(buffer.area);
    let blocks: Vec<&Block> = blocks.iter().filter(|block| !block.is_empty()).collect();
    let fits = |sizes: &[Size], air: Air| total(&blocks, sizes, area.width, air) <= area.height;
    let mut sizes = vec![Size::Bold; blocks.len()];
    let least = if fits(&sizes, Air::Some) { Air::Some } else { Air::None };
    let mut turns: Vec<(u8, bool)> = blocks.iter().filter(|b| b.large).map(|b| (b.turn, b.alone)).collect();
    turns.sort_unstable();
    turns.dedup();
    let mut stopped = false;
    for (turn, alone) in turns {
        let grown =
            |(size, block): (&Size, &&Block)| if block.large && block.turn == turn { Size::Large } else { *size };
        let tried: Vec<Size> = sizes.iter().zip(&blocks).map(grown).collect();
        if (alone || !stopped) && fits(&tried, least) {
            sizes = tried;
        } else {
            stopped = true;
        }
    }
    let air = if fits(&sizes, Air::Wide) { Air::Wide } else { least };
    let used = total(&blocks, &sizes, area.width, air);
    let mut y = area.y + (area.height.saturating_sub(used) / 4).min(5);
    for (block, size) in blocks.iter().zip(sizes) {
        if y >= area.bottom() {
            break;
        }
        y = one(buffer, Rect { y, height: area.bottom() - y, ..area }, theme, block, size, air) + air.gap();
    }
    y.saturating_sub(air.gap()).min(area.bottom())
}

/// Rows that the blocks take, each as large as `most` rows allow.
#[must_use]
pub fn height(blocks: &[Block], columns: u16, most: u16) -> u16 {
    let blocks: Vec<&Block> = blocks.iter().filter(|block| !block.is_empty()).collect();
    let sizes = |size| vec![size; blocks.len()];
    let large = total(&blocks, &sizes(Size::Large), columns, Air::Some);
    if large <= most { large } else { total(&blocks, &sizes(Size::Bold), columns, Air::Some).min(most) }
}

fn total(blocks: &[&Block], sizes: &[Size], columns: u16, air: Air) -> u16 {
    let rows = blocks.iter().zip(sizes).map(|(block, size)| block.rows(*size, columns, air));
    let gaps = u16::try_from(blocks.len().saturating_sub(1)).unwrap_or(u16::MAX).saturating_mul(air.gap());
    rows.fold(gaps, u16::saturating_add)
}

fn one(buffer: &mut Buffer, area: Rect, theme: &Theme, block: &Block, size: Size, air: Air) -> u16 {
    let mut y = area.y;
    if let Some((label, role)) = &block.label {
        put(buffer, (area.x, y), area.width, label, style(theme, *role));
        y += 1 + block.after_label(size, air);
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
        } else {
            y += big::Set { size, lines }.draw(buffer, room, look, Alignment::Left);
        }
    }
    y
}
