//! The lines of a form, built for a width and drawn so that what is looked at is in sight.
//!
//! What is scrolled past is a function of the focus and the height alone: equal models give equal pictures.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::config::{Role, Theme};
use crate::text::{Safe, wrap};
use crate::ui::boxes::first_shown;
use crate::ui::style::{columns, put, put_right, style};

/// A piece of a line: words and their look.
pub type Piece = (Safe, Role);

#[derive(Clone, Debug, Default)]
struct Row {
    indent: u16,
    pieces: Vec<Piece>,
    here: bool,
    /// The first line of a few that belong together.
    first: bool,
}

/// Lines, some of which belong to the item that is looked at.
#[derive(Clone, Debug, Default)]
pub struct Page {
    width: u16,
    rows: Vec<Row>,
    here: bool,
    /// Where groups begin that are read from their beginning.
    groups: Vec<usize>,
    /// What is looked at has its sign alone: the keys are elsewhere.
    quiet: bool,
}

impl Page {
    /// An empty page of this width.
    #[must_use]
    pub const fn new(width: u16) -> Self {
        Self { width, rows: Vec::new(), here: false, groups: Vec::new(), quiet: false }
    }

    /// The same where the keys are elsewhere: what is looked at keeps its sign, and leaves the ground of a selection to the
    /// list that has them.
    pub const fn without_keys(&mut self) {
        self.quiet = true;
    }

    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> u16 {
        u16::try_from(self.rows.len()).unwrap_or(u16::MAX)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// An empty line, unless the page begins here.
    pub fn gap(&mut self) {
        if !self.rows.is_empty() {
            self.rows.push(Row::default());
        }
    }

    /// What follows is a group: while what is looked at fits under its beginning, the page shows it from there.
    pub fn group(&mut self) {
        self.groups.push(self.rows.len());
    }

    /// A heading over what follows.
    pub fn heading(&mut self, text: Safe) {
        self.gap();
        self.rows.push(Row { indent: 2, pieces: vec![(text, Role::Quiet)], here: false, first: true });
    }

    /// Lines that belong together; `here` when they are what is looked at.
    pub fn item(&mut self, here: bool, lines: impl FnOnce(&mut Self)) {
        let from = self.rows.len();
        self.here = here;
        lines(self);
        self.here = false;
        for row in self.rows.iter_mut().skip(from + 1) {
            row.first = false;
        }
    }

    /// One line of pieces, cut where the page ends.
    pub fn line(&mut self, pieces: Vec<Piece>) {
        self.rows.push(Row { indent: 2, pieces, here: self.here, first: true });
    }

    /// Words in as many lines as they need, after `indent` columns more than an item has.
    pub fn text(&mut self, indent: u16, text: &Safe, role: Role) {
        self.hanging(indent, Vec::new(), text, role);
    }

    /// Pieces, and after them words whose next lines begin under their first.
    pub fn hanging(&mut self, indent: u16, lead: Vec<Piece>, text: &Safe, role: Role) {
        let before: u16 = lead.iter().map(|(words, _)| columns(words)).sum();
        let mut first = true;
        // A lead that leaves no room stands on a line of its own.
        let (hang, lead) = if before + indent + 14 > self.width && before > 0 {
            self.rows.push(Row { indent: 2 + indent, pieces: lead, here: self.here, first: true });
            first = false;
            (4 + indent, Vec::new())
        } else {
            (2 + indent + before, lead)
        };
        // The last two columns are for the arrows that say that there is more.
        let room = usize::from(self.width.saturating_sub(hang + 2).max(1));
        let mut lead = Some((2 + indent, lead)).filter(|(_, lead)| !lead.is_empty());
        for words in wrap::wrap(text, room) {
            let (indent, mut pieces) = lead.take().unwrap_or((hang, Vec::new()));
            pieces.push((words, role));
            self.rows.push(Row { indent, pieces, here: self.here, first });
            first = false;
        }
    }

    /// The words of the lines that have any, without their place.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let words = |row: &Row| row.pieces.iter().map(|(words, _)| words.as_str()).collect::<String>();
        self.rows.iter().map(words).filter(|line| !line.trim().is_empty()).collect()
    }

    /// Draws the lines around what is looked at; small arrows at the right say that there is more.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        let area = area.intersection(buffer.area);
        let first = self.first(usize::from(area.height));
        let mut marked = first > 0 && self.rows.get(first.saturating_sub(1)).is_some_and(|row| row.here);
        for (row, y) in self.rows.iter().skip(first).zip(area.top()..area.bottom()) {
            if row.here {
                // The ground of a selection alone: what is bold in it and what is quiet stays so.
                let ground = style(theme, Role::Selection).remove_modifier(Modifier::BOLD);
                if !self.quiet {
                    buffer.set_style(Rect { y, height: 1, ..area }, ground);
                }
                if !marked {
                    let role = if self.quiet { Role::Quiet } else { Role::Selection };
                    put(buffer, (area.x, y), 1, &Safe::new("▸"), style(theme, role));
                }
                marked = true;
            }
            let mut x = area.x.saturating_add(row.indent);
            // An arrow at the end of the first or last row has a blank before it.
            let below = self.rows.len() > first + usize::from(area.height);
            let arrow = (first > 0 && y == area.top()) || (below && y + 1 == area.bottom());
            let end = area.right().saturating_sub(if arrow { 2 } else { 0 });
            for (words, role) in &row.pieces {
                x += put(buffer, (x, y), end.saturating_sub(x), words, style(theme, *role));
            }
            // Words bring a ground of their own; what is looked at keeps that of the selection.
            if let (true, Some(ground)) = (row.here && !self.quiet, style(theme, Role::Selection).bg) {
                buffer.set_style(Rect { y, height: 1, ..area }, Style::new().bg(ground));
            }
        }
        let below = self.rows.len() > first + usize::from(area.height);
        for (more, sign, y) in [(first > 0, "↑", area.top()), (below, "↓", area.bottom().saturating_sub(1))] {
            if more && area.height > 1 {
                let line = Rect { y, height: 1, ..area };
                put_right(buffer, line, &Safe::new(sign), style(theme, Role::Accent));
            }
        }
    }

    /// The last lines that fit, for what grows at its end; it does not begin in the middle of something.
    pub fn draw_end(&self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        let least = self.rows.len().saturating_sub(usize::from(area.height));
        let whole = self.rows.iter().skip(least).position(|row| row.first).unwrap_or(0);
        let skipped = least + whole;
        let rest = Self { rows: self.rows.iter().skip(skipped).cloned().collect(), ..Self::new(self.width) };
        rest.draw(buffer, area, theme);
        if skipped > 0 && skipped < self.rows.len() {
            put_right(
                buffer,
                Rect { height: area.height.min(1), ..area },
                &Safe::new(" ↑"),
                style(theme, Role::Accent),
            );
        }
    }

    /// The line that stands in a row of the screen, counted from the first of the page.
    #[must_use]
    pub fn line_at(&self, area: Rect, y: u16) -> Option<usize> {
        let below = usize::from(y.checked_sub(area.y).filter(|below| *below < area.height)?);
        Some(self.first(usize::from(area.height)) + below).filter(|line| *line < self.rows.len())
    }

    fn first(&self, height: usize) -> usize {
        let Some(start) = self.rows.iter().position(|row| row.here) else { return 0 };
        let long = self.rows.iter().filter(|row| row.here).count();
        if long >= height {
            return start;
        }
        let group = self.groups.iter().copied().take_while(|group| *group <= start).last();
        let wanted = match group.filter(|group| start + long - group <= height) {
            Some(group) => group.min(self.rows.len().saturating_sub(height)),
            None => first_shown(start + long / 2, self.rows.len(), height).min(start),
        };
        // It does not begin in the middle of something, where what is looked at stays in sight.
        let whole = self.rows.iter().enumerate().skip(wanted).find(|(_, row)| row.first || row.pieces.is_empty());
        if wanted == 0 { 0 } else { whole.map_or(wanted, |(at, _)| at).min(start) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::plain;

    #[test]
    fn what_is_looked_at_is_always_in_sight() {
        for height in 2..9_u16 {
            for focus in 0..7 {
                let mut page = Page::new(12);
                for item in 0..7 {
                    page.item(item == focus, |page| {
                        page.text(0, &Safe::new(&format!("item {item} met meer")), Role::Text)
                    });
                }
                let area = Rect::new(0, 0, 12, height);
                let mut buffer = Buffer::empty(area);
                page.draw(&mut buffer, area, &Theme::no_color());
                assert!(plain::text(&buffer).contains(&format!("▸ item {focus}")), "{height} {focus}");
            }
        }
    }

    #[test]
    fn words_hang_under_their_first_line() {
        let mut page = Page::new(26);
        page.hanging(0, vec![(Safe::new("B1  "), Role::Accent)], &Safe::new("Hoe blijven we in gesprek"), Role::Text);
        let area = Rect::new(0, 0, 26, 2);
        let mut buffer = Buffer::empty(area);
        page.draw(&mut buffer, area, &Theme::no_color());
        assert_eq!(plain::lines(&buffer), ["  B1  Hoe blijven we in", "      gesprek"]);
    }
}
