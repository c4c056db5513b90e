//! Questions and reminders for the whole board, quietly at the foot when there is room for them.

use ratatui::layout::Rect;

use super::pen::{Pen, inset};
use super::view::View;
use crate::config::Role;
use crate::text::Safe;
use crate::ui::style::columns;

/// Draws as many of them as there is room for, from the bottom up; none on a small wall.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect) {
    let area = inset(area);
    let free = area.height.saturating_sub(3);
    let fitting: Vec<&Safe> = view.beside.iter().filter(|text| columns(text) + 2 <= area.width).collect();
    let shown = fitting.len().min(usize::from(free));
    // All of them, or so many that they are not a crumb of a list.
    if shown == 0 || (shown < fitting.len() && shown < 3) {
        return;
    }
    let top = area.bottom().saturating_sub(u16::try_from(shown).unwrap_or(0));
    for (text, y) in fitting.iter().take(shown).zip(top..area.bottom()) {
        pen.put((area.x, y), area.width, &Safe::new(&format!("· {text}")), Role::Quiet);
    }
}
