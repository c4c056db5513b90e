//! A few things to read, under each other, each as large as there is room for: the first comes first.

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
    largest: Size,
    strong: bool,
}

impl Block {
    /// Words to read from afar.
    #[must_use]
    pub const fn large(words: Vec<Safe>, role: Role) -> Self {
        Self { label: None, words, role, largest: Size::Large, strong: true }
    }

    /// One or two words that may become very large.
    #[must_use]
    pub fn title(words: Safe) -> Self {
        Self { label: None, words: vec![words], role: Role::WallTitle, largest: Size::Huge, strong: true }
    }

    /// Words beside the matter: they stay as they are.
    #[must_use]
    pub const fn small(words: Vec<Safe>, role: Role) -> Self {
        Self { label: None, words, role, largest: Size::Bold, strong: false }
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

    fn rows(&self, size: Size, columns: u16) -> Option<u16> {
        let each = if size == Size::Bold { 1 } else { 4 };
        let lines: usize = self.set(size, columns)?.iter().map(Vec::len).sum();
        let label = u16::from(self.label.is_some());
        Some(u16::try_from(lines).unwrap_or(u16::MAX).saturating_mul(each).saturating_add(label))
    }
}

/// Draws the blocks from the top of `area`, a little lower when there is room; returns the first free row. The first
/// block is the first to become large.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block]) -> u16 {
    let order: Vec<usize> = (0..blocks.len()).collect();
    draw_by(buffer, area, theme, blocks, &order)
}

/// The same, where `order` says which blocks become large first.
pub fn draw_by(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block], order: &[usize]) -> u16 {
    let area = area.intersection(buffer.area);
    let keep = |block: &&Block| !block.is_empty();
    let rank = |index: usize| order.iter().position(|at| *at == index).unwrap_or(usize::MAX);
    let order: Vec<usize> = blocks.iter().enumerate().filter(|(_, b)| keep(b)).map(|(index, _)| rank(index)).collect();
    let blocks: Vec<&Block> = blocks.iter().filter(keep).collect();
    let (sizes, gap) = sizes(&blocks, &order, area);
    let used = total(&blocks, &sizes, area.width, gap);
    let mut y = area.y + (area.height.saturating_sub(used) / 4).min(5);
    for (block, size) in blocks.iter().zip(sizes) {
        if y >= area.bottom() {
            break;
        }
        y = one(buffer, Rect { y, height: area.bottom() - y, ..area }, theme, block, size) + gap;
    }
    y.saturating_sub(gap).min(area.bottom())
}

/// The size of each block: all ordinary, then from the first on as large as still fits.
fn sizes(blocks: &[&Block], order: &[usize], area: Rect) -> (Vec<Size>, u16) {
    let mut sizes = vec![Size::Bold; blocks.len()];
    let gap = u16::from(total(blocks, &sizes, area.width, 1) <= area.height);
    let mut turns: Vec<(usize, usize, &&Block)> =
        blocks.iter().zip(order).enumerate().map(|(index, (block, rank))| (*rank, index, block)).collect();
    turns.sort_by_key(|(rank, index, _)| (*rank, *index));
    for (_, index, block) in turns {
        for size in [Size::Huge, Size::Large] {
            let mut tried = sizes.clone();
            if let Some(slot) = tried.get_mut(index) {
                *slot = size;
            }
            if size <= block.largest && total(blocks, &tried, area.width, gap) <= area.height {
                sizes = tried;
                break;
            }
        }
    }
    let wide = total(blocks, &sizes, area.width, 2) <= area.height;
    (sizes, if wide { 2 } else { gap })
}

fn total(blocks: &[&Block], sizes: &[Size], columns: u16, gap: u16) -> u16 {
    let rows = blocks.iter().zip(sizes).map(|(block, size)| block.rows(*size, columns).unwrap_or(u16::MAX));
    let gaps = u16::try_from(blocks.len().saturating_sub(1)).unwrap_or(u16::MAX).saturating_mul(gap);
    rows.fold(gaps, u16::saturating_add)
}

fn one(buffer: &mut Buffer, area: Rect, theme: &Theme, block: &Block, size: Size) -> u16 {
    let mut y = area.y;
    if let Some((label, role)) = &block.label {
        put(buffer, (area.x, y), area.width, label, style(theme, *role));
        y += 1;
    }
    let mut look = style(theme, block.role);
    if block.strong {
        look = look.add_modifier(Modifier::BOLD);
    }
    for lines in block.set(size, area.width).unwrap_or_default() {
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
