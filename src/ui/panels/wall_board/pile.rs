//! Cards under each other in a column, cut on whole cards where there are too many: what is looked at stays in sight, and
//! an arrow in a row of its own says that there is more.

use std::ops::Range;

use ratatui::layout::Rect;

use super::pen::Pen;
use super::rows::{self, POST, Row};
use crate::config::Role;
use crate::text::Safe;

/// The rows of each card.
#[derive(Clone, Debug, Default)]
pub(super) struct Pile {
    pub(super) cards: Vec<Vec<Row>>,
    /// Blank rows between two cards.
    pub(super) gap: u16,
    /// The card that is looked at.
    pub(super) here: Option<usize>,
}

impl Pile {
    /// Rows that all cards take.
    pub(super) fn high(&self) -> u16 {
        self.part(&(0..self.cards.len()))
    }

    /// The cards in two flows beside each other, the longest as short as can be; none of fewer than two cards.
    pub(super) fn in_two(mut self) -> Option<[Self; 2]> {
        let count = self.cards.len();
        let longest = |at: &usize| self.part(&(0..*at)).max(self.part(&(*at..count)));
        let at = (1..count).min_by_key(longest)?;
        let cards = self.cards.split_off(at);
        let (here, gap) = (self.here.and_then(|here| here.checked_sub(at)), self.gap);
        self.here = self.here.filter(|here| *here < at);
        Some([self, Self { cards, gap, here }])
    }

    fn part(&self, range: &Range<usize>) -> u16 {
        let rows: usize = self.cards.get(range.clone()).unwrap_or_default().iter().map(Vec::len).sum();
        let gaps = range.len().saturating_sub(1) * usize::from(self.gap);
        u16::try_from(rows + gaps).unwrap_or(u16::MAX)
    }

    /// The cards that are drawn in so many rows: whole ones, around what is looked at, else the last ones.
    fn window(&self, height: u16) -> Range<usize> {
        let count = self.cards.len();
        let arrows = |range: &Range<usize>| u16::from(range.start > 0) + u16::from(range.end < count);
        let fits = |range: &Range<usize>| self.part(range).saturating_add(arrows(range)) <= height;
        let all = 0..count;
        if fits(&all) {
            return all;
        }
        let at = self.here.unwrap_or(count.saturating_sub(1));
        let mut shown = at..at + 1;
        loop {
            let before = shown.start.saturating_sub(1)..shown.end;
            let after = shown.start..(shown.end + 1).min(count);
            let more = [before, after].into_iter().find(|range| *range != shown && fits(range));
            match more {
                Some(range) => shown = range,
                None => return shown,
            }
        }
    }

    /// Draws them; the rows used.
    pub(super) fn draw(&self, pen: &mut Pen<'_, '_>, area: Rect) -> u16 {
        let area = area.intersection(pen.buffer.area);
        if area.is_empty() || self.cards.is_empty() {
            return 0;
        }
        let shown = self.window(area.height);
        let mut y = area.y;
        let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
        if shown.start > 0 && area.height > 1 {
            pen.put((area.x + POST, y), area.width, &Safe::new("↑"), Role::Quiet);
            y += 1;
        }
        for (nth, card) in self.cards.get(shown.clone()).unwrap_or_default().iter().enumerate() {
            y += if nth > 0 { self.gap } else { 0 };
            rows::draw(card.iter(), rest(y), pen.stage.theme, pen.buffer, &mut pen.spots);
            y = y.saturating_add(u16::try_from(card.len()).unwrap_or(u16::MAX)).min(area.bottom());
        }
        if shown.end < self.cards.len() && y < area.bottom() {
            pen.put((area.x + POST, y), area.width, &Safe::new("↓"), Role::Quiet);
            y += 1;
        }
        y - area.y
    }
}
