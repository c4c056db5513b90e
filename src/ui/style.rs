//! Roles made into ratatui's styles, and the one way in which words get into a buffer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use crate::config::theme::{Colour, Look};
use crate::config::{Role, Theme};
use crate::text::{Safe, wrap};

/// How a role is drawn.
#[must_use]
pub fn style(theme: &Theme, role: Role) -> Style {
    of_look(theme.look(role))
}

fn of_look(look: Look) -> Style {
    let mut style = Style::new();
    // Without a colour of its own, the ground that is already there stays.
    if look.fg != Colour::Default {
        style = style.fg(colour(look.fg));
    }
    if let Some(bg) = look.bg {
        style = style.bg(colour(bg));
    }
    for (on, modifier) in [
        (look.bold, Modifier::BOLD),
        (look.dim, Modifier::DIM),
        (look.italic, Modifier::ITALIC),
        (look.underline, Modifier::UNDERLINED),
        (look.reversed, Modifier::REVERSED),
    ] {
        if on {
            style = style.add_modifier(modifier);
        }
    }
    style
}

const fn colour(colour: Colour) -> Color {
    match colour {
        Colour::Default => Color::Reset,
        Colour::Indexed(index) => Color::Indexed(index),
        Colour::Rgb(r, g, b) => Color::Rgb(r, g, b),
    }
}

/// Lays the ground of the whole screen: every frame begins with it.
pub fn ground(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    let look = style(theme, Role::Text);
    if area == buffer.area {
        // In one go, without looking for the place of each cell.
        for cell in &mut buffer.content {
            cell.set_style(look);
        }
    } else {
        buffer.set_style(area.intersection(buffer.area), look);
    }
}

/// The row of a field in which is typed: the words, and behind them the ground of a field over its whole width, where the
/// theme has one, so that an empty field is seen too.
pub fn put_field(buffer: &mut Buffer, (x, y): (u16, u16), columns: u16, text: &Safe, look: Style) {
    buffer.set_style(Rect { x, y, width: columns, height: 1 }.intersection(buffer.area), look);
    put(buffer, (x, y), columns, text, look);
}

/// What lies behind a dialog steps back: the same words, faint, and no ground of their own.
pub fn step_back(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    let (faint, ground) = (style(theme, Role::Faint), style(theme, Role::Text));
    // A line is lighter than faint words already.
    let is_line = |symbol: &str| symbol.chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c));
    for position in area.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position).filter(|cell| !is_line(cell.symbol())) {
            cell.modifier = Modifier::empty();
            cell.set_style(ground).set_style(faint);
        }
    }
}

/// Writes one line at a place, cut with `…` at `columns` and at the buffer's edge; returns the columns used.
pub fn put(buffer: &mut Buffer, (x, y): (u16, u16), columns: u16, text: &Safe, style: Style) -> u16 {
    let area = Rect { x, y, width: columns, height: 1 }.intersection(buffer.area);
    if area.is_empty() || x < buffer.area.x {
        return 0;
    }
    let room = usize::from(area.width);
    if wrap::width(text) > room {
        return put_fitting(buffer, area, &wrap::truncate(text, room), style);
    }
    put_fitting(buffer, area, text, style)
}

/// Writes what fits on the one line of `area`.
fn put_fitting(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    if !text.chars().all(wrap::is_simple) {
        let (end, _) = buffer.set_stringn(area.x, area.y, text, usize::from(area.width), style);
        return end.saturating_sub(area.x);
    }
    // What ratatui does too, without asking of each character whether it is part of a larger sign.
    let mut used = 0;
    for (c, x) in text.chars().zip(area.left()..area.right()) {
        if let Some(cell) = buffer.cell_mut((x, area.y)) {
            cell.set_char(c).set_style(style);
        }
        used += 1;
    }
    used
}

/// Writes one line against the right edge of `area`; returns the column where it begins.
pub fn put_right(buffer: &mut Buffer, area: Rect, text: &Safe, style: Style) -> u16 {
    let wide = columns(text).min(area.width);
    let x = area.right().saturating_sub(wide);
    put(buffer, (x, area.y), wide, text, style);
    x
}

/// Writes one line in the middle of `area`.
pub fn put_centred(buffer: &mut Buffer, area: Rect, text: &Safe, style: Style) {
    let wide = columns(text).min(area.width);
    put(buffer, (area.x + (area.width - wide) / 2, area.y), wide, text, style);
}

/// Wider than any terminal, and so few that a row of them can be added up.
const WIDEST: u16 = 2_000;

/// Columns of a text, as ratatui counts places; a text that is wider than any terminal is not counted further.
#[must_use]
pub fn columns(text: &str) -> u16 {
    u16::try_from(wrap::width(text)).unwrap_or(u16::MAX).min(WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Cell;

    #[test]
    fn a_role_without_colour_keeps_the_ground() {
        let theme = Theme::no_color();
        assert_eq!(style(&theme, Role::Text), Style::new());
        assert_eq!(style(&theme, Role::Title), Style::new().add_modifier(Modifier::BOLD));
    }

    #[test]
    fn words_stop_at_the_edge_and_outside_nothing_happens() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        put(&mut buffer, (2, 0), 20, &Safe::new("vertrouwen"), Style::new());
        put(&mut buffer, (9, 9), 20, &Safe::new("weg"), Style::new());
        assert_eq!(buffer, Buffer::with_lines(["  ver…"]));
    }

    #[test]
    fn simple_words_are_written_as_ratatui_writes_them() {
        let (area, style) = (Rect::new(0, 0, 9, 1), Style::new().fg(Color::Red).add_modifier(Modifier::BOLD));
        for text in ["", "vertrouwen", "één … kort", "●·–"] {
            let (mut ours, mut theirs) = (Buffer::filled(area, Cell::new("开")), Buffer::filled(area, Cell::new("开")));
            let used = put_fitting(&mut ours, area, text, style);
            let (end, _) = theirs.set_stringn(0, 0, text, 9, style);
            assert_eq!((ours, used), (theirs, end));
        }
    }

    #[test]
    fn words_stand_right_and_in_the_middle() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 7, 2));
        let area = buffer.area;
        put_right(&mut buffer, area, &Safe::new("één"), Style::new());
        put_centred(&mut buffer, Rect { y: 1, ..area }, &Safe::new("één"), Style::new());
        assert_eq!(buffer, Buffer::with_lines(["    één", "  één  "]));
    }
}
