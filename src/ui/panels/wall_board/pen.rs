//! What a board is drawn with: a buffer, the looks, and the places where things stand, for the mouse.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};

use super::rows::{POST, Spots};
use super::view::Stack;
use crate::config::Role;
use crate::text::Safe;
use crate::ui::big::Set;
use crate::ui::parts;
use crate::ui::stage::Stage;
use crate::ui::style::{put, put_right, style};

/// A buffer, the looks, and what was drawn where.
pub(super) struct Pen<'a, 'b> {
    pub(super) stage: &'a Stage<'a>,
    pub(super) buffer: &'b mut Buffer,
    pub(super) spots: Spots,
}

impl Pen<'_, '_> {
    /// One line of words, cut where its room ends.
    pub(super) fn put(&mut self, at: (u16, u16), wide: u16, text: &Safe, role: Role) -> u16 {
        put(self.buffer, at, wide, text, style(self.stage.theme, role))
    }

    /// One line against the right edge; where it begins.
    pub(super) fn right(&mut self, area: Rect, text: &Safe, role: Role) -> u16 {
        put_right(self.buffer, area, text, style(self.stage.theme, role))
    }

    /// Words in lines; the rows used.
    pub(super) fn text(&mut self, area: Rect, text: &Safe, role: Role) -> u16 {
        if area.is_empty() { 0 } else { parts::paragraph(self.buffer, area, self.stage.theme, text, role) }
    }

    /// Words that were set in a size; the rows used.
    pub(super) fn set(&mut self, set: &Set, area: Rect, role: Role) -> u16 {
        set.draw(self.buffer, area, style(self.stage.theme, role), Alignment::Left)
    }

    /// The name of a column, and its sign when it is looked at itself. It stands as far to the right as the words of
    /// cards do; `area` is that of the cards. The rows used.
    pub(super) fn name(&mut self, stack: &Stack, set: &Set, area: Rect) -> u16 {
        let role = match (stack.looked, stack.strong) {
            (true, _) => Role::Accent,
            (false, true) => Role::WallTitle,
            (false, false) => Role::Quiet,
        };
        if stack.looked {
            self.put((area.x, area.y), 1, &Safe::new("▸"), Role::Accent);
        }
        self.set(set, inset(area), role)
    }
}

/// The room of words in a column: beside the posts that cards hang from.
pub(super) fn inset(area: Rect) -> Rect {
    Rect { x: area.x + POST.min(area.width), width: area.width.saturating_sub(POST), ..area }
}
