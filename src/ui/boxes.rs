//! Boxes that lie on or over a screen: what is being typed, a list with its selection, a small dialog.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use super::style::{put, put_field, style};
use crate::config::{Role, Theme};
use crate::text::{Field, Safe, wrap};

/// A frame with a title in its upper line; returns the room inside.
pub fn frame(buffer: &mut Buffer, area: Rect, theme: &Theme, title: &Safe, role: Role) -> Rect {
    let area = area.intersection(buffer.area);
    let kind = if role == Role::Focus { BorderType::Rounded } else { BorderType::Plain };
    let block = Block::bordered().border_type(kind).border_style(style(theme, role));
    let inner = block.inner(area);
    block.render(area, buffer);
    if !title.is_empty() && area.width > 6 {
        let text = Safe::new(&format!(" {} ", wrap::truncate(title, usize::from(area.width) - 6)));
        // A line may be lighter than words.
        let words = if role == Role::Border { Role::Quiet } else { role };
        put(buffer, (area.x + 1, area.y), area.width - 2, &text, style(theme, words));
    }
    inner
}

/// A boxed field; returns the place of the cursor, for the terminal's own cursor.
pub fn field(buffer: &mut Buffer, area: Rect, theme: &Theme, title: &Safe, field: &Field) -> Option<Position> {
    let inner = frame(buffer, area, theme, title, Role::Focus);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    if inner.is_empty() {
        return None;
    }
    let (lines, (x, y)) = if field.has_lines() {
        field.view_lines(usize::from(inner.width), usize::from(inner.height))
    } else {
        let (line, at) = field.view(usize::from(inner.width));
        (vec![line], (at, 0))
    };
    for (line, row) in lines.iter().zip(inner.top()..inner.bottom()) {
        put_field(buffer, (inner.x, row), inner.width, line, style(theme, Role::Field));
    }
    let x = inner.x.saturating_add(u16::try_from(x).ok()?).min(inner.right() - 1);
    let y = inner.y.saturating_add(u16::try_from(y).ok()?).min(inner.bottom() - 1);
    Some(Position { x, y })
}

/// The first line to show of a list, so that the selected one is in the middle third where that is possible.
/// A function of selection and height alone: equal models give equal pictures.
#[must_use]
pub const fn first_shown(selected: usize, count: usize, height: usize) -> usize {
    if height == 0 || count <= height {
        return 0;
    }
    let wanted = selected.saturating_sub(height / 2);
    let last = count - height;
    if wanted < last { wanted } else { last }
}

/// One line of a list: words and their look, or several pieces beside each other.
pub type Item = Vec<(Safe, Role)>;

/// A list with its selection; `▸` and the look say which it is. Returns the index of the first line shown.
pub fn list(buffer: &mut Buffer, area: Rect, theme: &Theme, items: &[Item], selected: Option<usize>) -> usize {
    let area = area.intersection(buffer.area);
    let first = first_shown(selected.unwrap_or(0), items.len(), usize::from(area.height));
    for ((index, item), y) in items.iter().enumerate().skip(first).zip(area.top()..area.bottom()) {
        let here = selected == Some(index);
        if here {
            buffer.set_style(Rect { y, height: 1, ..area }, style(theme, Role::Selection));
            put(buffer, (area.x, y), area.width, &Safe::new("▸"), style(theme, Role::Selection));
        }
        let mut x = area.x.saturating_add(2);
        for (text, role) in item {
            let look = if here { style(theme, Role::Selection) } else { style(theme, *role) };
            x += put(buffer, (x, y), area.right().saturating_sub(x), text, look);
        }
    }
    first
}

/// Room for a dialog in the middle of `area`: cleared, framed, with a ground of its own; returns the room inside.
pub fn dialog(buffer: &mut Buffer, area: Rect, theme: &Theme, title: &Safe, columns: u16, rows: u16) -> Rect {
    let area = area.intersection(buffer.area);
    let (width, height) = (columns.saturating_add(4).min(area.width), rows.saturating_add(2).min(area.height));
    let spot = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width, height };
    // The line of keys at the bottom is the dialog's own.
    super::style::step_back(buffer, Rect { height: area.height.saturating_sub(1), ..area }, theme);
    // Air around it; where it nearly fills the room, what would stick out beside it goes too.
    let airy = Rect { y: spot.y.saturating_sub(1).max(area.y), height: spot.height + 2, ..spot };
    let cleared = if width >= area.width * 2 / 3 {
        Rect { x: area.x, width: area.width, ..airy }
    } else {
        Rect { x: spot.x - 2, width: width + 4, ..airy }
    };
    let cleared = cleared.intersection(area);
    Clear.render(cleared, buffer);
    super::style::ground(buffer, cleared, theme);
    let inner = frame(buffer, spot, theme, title, Role::Focus);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::plain;

    fn canvas(width: u16, height: u16) -> (Buffer, Rect, Theme) {
        let area = Rect::new(0, 0, width, height);
        (Buffer::empty(area), area, Theme::no_color())
    }

    #[test]
    fn a_field_shows_its_text_title_and_cursor() {
        let (mut buffer, area, theme) = canvas(16, 3);
        let at = field(&mut buffer, area, &theme, &Safe::new("14:41 ▮ dicht"), &Field::single("niemand"));
        assert_eq!(plain::lines(&buffer), ["╭ 14:41 ▮ d… ──╮", "│ niemand      │", "╰──────────────╯"]);
        assert_eq!(at, Some(Position::new(9, 1)));
    }

    #[test]
    fn the_selected_line_is_always_shown() {
        for count in 0..12 {
            for height in 1..6 {
                for selected in 0..count {
                    let first = first_shown(selected, count, height);
                    assert!(first <= selected && selected < first + height && first + height.min(count) <= count);
                }
            }
        }
    }

    #[test]
    fn a_list_marks_its_selection_by_a_sign() {
        let (mut buffer, area, theme) = canvas(8, 2);
        let items: Vec<Item> = ["A1", "B1", "C1"].map(|code| vec![(Safe::new(code), Role::Text)]).into();
        assert_eq!(list(&mut buffer, area, &theme, &items, Some(2)), 1);
        assert_eq!(plain::lines(&buffer), ["  B1", "▸ C1"]);
    }

    #[test]
    fn a_dialog_fits_in_any_room() {
        for (width, height) in [(0, 0), (1, 1), (3, 2), (40, 10)] {
            let (mut buffer, area, theme) = canvas(width, height);
            let inner = dialog(&mut buffer, area, &theme, &Safe::new("Afsluiten?"), 20, 3);
            assert!(area.intersection(inner) == inner || inner.is_empty());
        }
    }
}
