//! The foot of a wall on which one column is large: the others in the order in which they lie on the board, large too
//! where there is room for that.

use ratatui::layout::Rect;

use super::pen::Pen;
use super::pile::Pile;
use super::rows::{self, POST};
use super::view::{Stack, View};
use super::way::{BY, LARGE, TIGHT, Way};
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::Safe;
use crate::ui::big::{Set, Size};
use crate::ui::style::columns;

/// Columns that a column needs here.
const NARROWEST: u16 = 17;
/// Columns between two.
const GAP: u16 = 3;
/// Rows for small cards, before the column above gets room.
const MOST: u16 = 9;

/// What the other columns show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Floor {
    /// Nothing: only their names stand above the cards.
    Names,
    /// Their cards in ordinary letters.
    Small,
    /// Their cards in large letters.
    Large,
}

/// A column at the foot: its cards, and its width.
struct Cell<'a> {
    stack: &'a Stack,
    present: bool,
    /// Rows of the name, with a blank one before large letters.
    head: u16,
    pile: Pile,
    wide: u16,
}

/// Columns beside each other, in one row or in several.
type Rows<'a> = Vec<Vec<Cell<'a>>>;

/// Whether other columns have cards.
pub(super) fn fits(view: &View) -> bool {
    let mut others = view.stacks.iter().enumerate().filter(|(index, _)| *index != view.present);
    others.any(|(_, stack)| !stack.cards.is_empty())
}

/// A column of which only the name stands here.
fn bare(view: &View, (index, stack): (usize, &Stack)) -> bool {
    index == view.present || stack.cards.is_empty()
}

fn cell<'a>(view: &View, (index, stack): (usize, &'a Stack), way: Way, wide: u16) -> Option<Cell<'a>> {
    let present = index == view.present;
    // What this phase does not work on stays small.
    let way = if stack.strong || way == TIGHT { way } else { BY };
    let cards = if present { &[] } else { stack.cards.as_slice() };
    let head = if way.words == Size::Bold { 1 } else { 2 };
    Some(Cell { stack, present, head, pile: rows::of(cards, way, wide, stack.strong)?, wide })
}

/// All columns in one row: names need only their own width, cards get what is left.
fn one_row(view: &View, width: u16, way: Way) -> Option<Rows<'_>> {
    let all = || view.stacks.iter().enumerate();
    let name = |all: (usize, &Stack)| if bare(view, all) { columns(&all.1.title) + POST } else { 0 };
    let count = u16::try_from(all().filter(|all| !bare(view, *all)).count()).unwrap_or(1).max(1);
    let gaps = u16::try_from(view.stacks.len().saturating_sub(1)).unwrap_or(0) * GAP;
    let each = width.saturating_sub(gaps + all().map(name).sum::<u16>()) / count;
    let wide = |all| if bare(view, all) { name(all) } else { each };
    let row: Option<Vec<Cell<'_>>> = all().map(|all| cell(view, all, way, wide(all))).collect();
    let named = all().map(|(_, stack)| columns(&stack.title) + POST).max().unwrap_or(0);
    row.filter(|_| each >= NARROWEST.max(named)).map(|row| vec![row])
}

/// The columns that have cards in rows of so many, and the others under them.
fn grid<'a>(view: &'a View, width: u16, way: Way, per: u16) -> Option<Rows<'a>> {
    let (names, mut filled): (Vec<_>, Vec<_>) = view.stacks.iter().enumerate().partition(|all| bare(view, *all));
    if filled.len() <= usize::from(per) {
        return None;
    }
    // What is walked from right to left begins at the right of the first row.
    let turn = |row: &mut [(usize, &'a Stack)]| {
        if view.leftward {
            row.reverse()
        }
    };
    turn(&mut filled);
    filled.chunks_mut(usize::from(per)).for_each(turn);
    let wide = width.saturating_sub(GAP * (per - 1)) / per;
    let row = |row: &[(usize, &'a Stack)]| row.iter().map(|all| cell(view, *all, way, wide)).collect();
    let mut rows: Rows<'a> = filled.chunks(usize::from(per)).map(row).collect::<Option<_>>()?;
    let named = |all: (usize, &'a Stack)| cell(view, all, way, columns(&all.1.title) + POST);
    // The name of the present one stands above; those of others stand here by themselves.
    let names: Vec<_> = names.into_iter().filter(|(index, _)| *index != view.present).collect();
    if !names.is_empty() {
        rows.push(names.into_iter().map(named).collect::<Option<_>>()?);
    }
    Some(rows)
}

/// Rows of a row of columns: the names, and the cards under them.
fn tall(row: &[Cell<'_>]) -> u16 {
    let high = |cell: &Cell<'_>| if cell.pile.cards.is_empty() { 1 } else { cell.pile.high() + cell.head };
    row.iter().map(high).max().unwrap_or(1)
}

fn high(rows: &Rows<'_>) -> u16 {
    let gaps = u16::try_from(rows.len().saturating_sub(1)).unwrap_or(0);
    rows.iter().map(|row| tall(row)).fold(gaps, u16::saturating_add)
}

/// The ways in which all of them can be large.
fn large(view: &View, width: u16) -> impl Iterator<Item = Rows<'_>> {
    let ways = || LARGE.into_iter().filter(|way| !way.is_huge());
    let in_rows = [3, 2, 1]
        .into_iter()
        .filter(|_| !view.leftward)
        .flat_map(move |per| ways().filter_map(move |way| grid(view, width, way, per)));
    ways().filter_map(move |way| one_row(view, width, way)).chain(in_rows)
}

/// The columns as they stand in so many rows.
fn laid(view: &View, width: u16, most: u16, floor: Floor) -> Option<Rows<'_>> {
    let fits = |rows: &Rows<'_>| high(rows) <= most;
    match floor {
        Floor::Names => None,
        Floor::Small => one_row(view, width, BY).filter(fits).or_else(|| one_row(view, width, TIGHT)),
        Floor::Large => large(view, width).find(fits),
    }
}

/// Rows that it takes at the least, with a line above it; none when it does not fit in so many.
pub(super) fn least(view: &View, width: u16, most: u16, floor: Floor) -> Option<u16> {
    let rows = match floor {
        Floor::Names => return Some(0),
        Floor::Small => high(&laid(view, width, MOST, floor)?).min(MOST),
        Floor::Large => large(view, width).map(|rows| high(&rows)).min()?,
    };
    Some(rows.saturating_add(above(view))).filter(|rows| *rows <= most)
}

/// Rows above the names: a blank one, and a line; two where it is read.
fn above(view: &View) -> u16 {
    if view.leftward { 3 } else { 2 }
}

/// Draws it at the foot of what is left.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect, floor: Floor) {
    let room = area.height.saturating_sub(above(view));
    let Some(rows) = laid(view, area.width, room, floor) else { return };
    let mut y = area.bottom().saturating_sub(high(&rows).min(room) + above(view) - 1);
    if view.leftward {
        y += super::beside::arrow(view, pen, Rect { y, height: 1, ..area });
    } else {
        let rule = "─".repeat(usize::from(area.width.saturating_sub(POST)));
        pen.put((area.x + POST, y), area.width.saturating_sub(POST), &Safe::new(&rule), Role::Border);
        y += 1;
    }
    for row in &rows {
        let mut x = area.x;
        let height = tall(row).min(area.bottom().saturating_sub(y));
        for cell in row {
            column(pen, cell, Rect { x, y, width: cell.wide, height });
            x += cell.wide + GAP;
        }
        y = (y + height + 1).min(area.bottom());
    }
}

fn column(pen: &mut Pen<'_, '_>, cell: &Cell<'_>, spot: Rect) {
    // Its name stands above too, and is what is looked at there.
    let stack = Stack { looked: false, cards: Vec::new(), ..cell.stack.clone() };
    let line = Rect { height: spot.height.min(1), ..spot };
    pen.name(&stack, &Set::line(stack.title.clone()), line);
    if cell.present {
        pen.put((spot.x, spot.y), 1, &Safe::new("▸"), Role::WallTitle);
    }
    pen.spots.push((line, Item::Column(stack.id.clone())));
    cell.pile.draw(pen, Rect { y: spot.y + cell.head, height: spot.height.saturating_sub(cell.head), ..spot });
}
