//! A few things to read, under each other, each as large as there is room for: the first comes first.
//!
//! What belongs together (what it did, and what was meant) has the same turn and gets the same size. When one turn
//! does not become large, those after it do not either: the eye must not land on what comes second. On a tall wall the
//! first turn becomes huge, and what stands beside it large. A title is one size smaller than what it is the title of.

mod air;
mod block;

use std::cell::OnceCell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

use air::Air;
pub use block::Block;

use crate::config::{Role, Theme};
use crate::text::Safe;
use crate::ui::big::{self, Size};
use crate::ui::style::{put, put_right, style};

/// Rows of a wall of which one row cannot be read from afar.
pub const HIGH: u16 = 28;

/// What is known of a block in a size: how many lines it takes (none where it cannot be set in it), and how many of them
/// touch the one above, which costs more to find out.
#[derive(Default)]
struct Known {
    lines: OnceCell<Option<usize>>,
    touches: OnceCell<usize>,
}

/// Blocks in a width. The lines of each are counted once in every size: a picture asks for them many times.
struct Measure<'a> {
    blocks: Vec<&'a Block>,
    columns: u16,
    known: Vec<[Known; 3]>,
}

impl<'a> Measure<'a> {
    fn new(blocks: &'a [Block], columns: u16) -> Self {
        let blocks: Vec<&Block> = blocks.iter().filter(|block| !block.is_empty()).collect();
        let known = blocks.iter().map(|_| Default::default()).collect();
        Self { blocks, columns, known }
    }

    /// Rows that the blocks take in these sizes.
    fn total(&self, sizes: &[Size], air: Air) -> u16 {
        let each = self.blocks.iter().zip(&self.known).zip(sizes);
        let rows = each.map(|((block, known), size)| {
            let known = known.get(*size as usize);
            let lines = known.and_then(|known| *known.lines.get_or_init(|| block.lines(*size, self.columns)));
            let touches = || known.map_or(0, |known| *known.touches.get_or_init(|| block.touches(*size, self.columns)));
            lines.map_or(u16::MAX, |lines| block.rows(lines, touches, *size, self.columns, air))
        });
        let gaps = self.blocks.iter().skip(1).map(|block| block.gap(air)).fold(0, u16::saturating_add);
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
        let fit = fits(&tried, if *nth == 0 { Air::Fused } else { Air::Wide });
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
        tall.filter(|sized| fits(sized, Air::Lines)).chain(plain.into_iter().filter(|sized| fits(sized, Air::Fused)));
    if let Some(sized) = chosen.into_iter().next() {
        sizes = sized;
    }
    let airs = [Air::Full, Air::Lines, Air::Wide, Air::Some, Air::Close, Air::None].into_iter();
    let air = airs.into_iter().find(|air| fits(&sizes, *air)).unwrap_or(Air::Fused);
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
    with_air(blocks, area, Air::Fused)
}

/// The same, with at least so much room between things.
fn with_air(blocks: &[Block], area: Rect, least: Air) -> bool {
    airs(blocks, area) >= Some(least)
}

/// The room between things where what comes first is read from afar; none where it is not.
fn airs(blocks: &[Block], area: Rect) -> Option<Air> {
    let measure = Measure::new(blocks, area.width);
    let (sizes, air) = measured(&measure, area.height);
    is_large(&sizes, &measure.blocks).then_some(air)
}

/// A way to arrange the blocks, looked at once however often it is asked about.
struct Way {
    blocks: Vec<Block>,
    air: OnceCell<Option<Air>>,
}

impl Way {
    const fn of(blocks: Vec<Block>) -> Self {
        Self { blocks, air: OnceCell::new() }
    }

    fn air(&self, area: Rect) -> Option<Air> {
        *self.air.get_or_init(|| airs(&self.blocks, area))
    }
}

/// The last turn of what is to be read from afar.
#[must_use]
pub fn turns(blocks: &[Block]) -> Option<u8> {
    blocks.iter().filter(|block| block.large && !block.is_empty()).map(|block| block.turn).max()
}

/// The last turn that is read from afar where all of these blocks fit with room between them; none where they do not.
#[must_use]
pub fn reach(blocks: &[Block], area: Rect) -> Option<u8> {
    let measure = Measure::new(blocks, area.width);
    let (sizes, air) = measured(&measure, area.height);
    if air < Air::Close || measure.total(&sizes, air) > area.height || !is_large(&sizes, &measure.blocks) {
        return None;
    }
    let large = |(block, size): (&&Block, &Size)| (block.large && *size != Size::Bold).then_some(block.turn);
    measure.blocks.iter().zip(&sizes).filter_map(large).max()
}

/// The blocks as they are drawn in this room. Where what comes first does not become large, or something would stick to
/// it, the title goes (the wall's header has it too), then what can be spared, then the small word above it, and then the
/// paragraphs behind the first one become small.
fn arranged(blocks: &[Block], area: Rect) -> Vec<Block> {
    let whole: Vec<Block> = blocks.iter().filter(|block| !block.is_empty()).cloned().collect();
    let untitled = |all: &[Block]| -> Vec<Block> { all.iter().filter(|block| !block.alone).cloned().collect() };
    let ways = |all: Vec<Block>| {
        let untitled = untitled(&all);
        let short: Vec<Block> = untitled.iter().filter(|block| !block.spare).cloned().collect();
        let bare = short.iter().map(Block::bare).collect();
        [all, untitled, short, bare]
    };
    let divided: Vec<Block> = whole.iter().flat_map(Block::divided).collect();
    let (whole_ways, divided) = (ways(whole.clone()), ways(divided));
    let (whole_ways, divided) = (whole_ways.map(Way::of), divided.map(Way::of));
    let airy = |ways: &[Way], least: Air| -> Option<Vec<Block>> {
        let good = |way: &&Way| way.blocks.iter().any(|block| !block.alone) && way.air(area) >= Some(least);
        ways.iter().find(good).map(|way| way.blocks.clone())
    };
    let close = |ways: &[Way]| airy(ways, Air::Close).or_else(|| airy(ways, Air::None));
    let fused = |ways: &[Way]| airy(ways, Air::Fused);
    // Letters that touch each other tire the eye: on a low wall, where a row is read too, the first paragraph hangs there
    // alone in large letters before that.
    let first = close(&whole_ways).or_else(|| close(&divided).filter(|_| area.height < HIGH));
    let found = first.or_else(|| fused(&whole_ways)).or_else(|| close(&divided)).or_else(|| fused(&divided));
    if let Some(way) = found {
        return way;
    }
    whole
}

/// Draws the blocks from the top of `area`, a little lower when there is room; returns the first free row.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block]) -> u16 {
    drawn(buffer, area, theme, blocks, 3)
}

/// The same from the very top: level with what stands beside them.
pub fn draw_level(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block]) {
    drawn(buffer, area, theme, blocks, u16::MAX);
}

/// Draws them below so small a part of the rows that are left.
fn drawn(buffer: &mut Buffer, area: Rect, theme: &Theme, blocks: &[Block], part: u16) -> u16 {
    let area = area.intersection(buffer.area);
    let blocks = arranged(blocks, area);
    let measure = Measure::new(&blocks, area.width);
    let (sizes, air) = measured(&measure, area.height);
    let used = measure.total(&sizes, air);
    let mut y = area.y + area.height.saturating_sub(used) / part;
    for (nth, (block, size)) in measure.blocks.iter().zip(sizes).enumerate() {
        y += if nth > 0 { block.gap(air) } else { 0 };
        if y >= area.bottom() {
            break;
        }
        y = one(buffer, Rect { y, height: area.bottom() - y, ..area }, theme, block, size, air);
    }
    if used > area.height && area.height > 0 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        put_right(buffer, last, &Safe::new(" …"), style(theme, Role::Accent));
    }
    y.min(area.bottom())
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
    if area.x >= 2 {
        let spot = (area.x - 2, y + (size.rows() - 1) / 2);
        put(buffer, spot, 1, &Safe::new(block.sign), style(theme, Role::Accent));
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
        let touching = big::touching(&lines);
        for (nth, (line, touches)) in lines.into_iter().zip(touching).enumerate() {
            y += if nth > 0 && air > Air::Fused { air.leading(size).max(u16::from(touches)) } else { 0 };
            let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
            y += big::Set { size, lines: vec![line] }.draw(buffer, room, look, Alignment::Left);
        }
    }
    y
}
