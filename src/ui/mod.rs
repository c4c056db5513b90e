//! What the user sees: everything is drawn from the model alone, through harmless text and looks by role.

mod ask;
pub mod big;
pub mod boxes;
pub mod coach;
mod covered;
pub mod desk;
pub mod door;
pub mod field;
pub mod finder;
pub mod hit;
pub mod home;
pub mod large;
pub mod lead;
pub mod note;
pub mod overlay;
pub mod panels;
pub mod parts;
pub mod plain;
pub mod replay;
pub mod room;
pub mod screen;
pub mod script_editor;
mod shapes;
pub mod speak;
pub mod stage;
pub mod style;
pub mod svg;
pub mod threads;
pub mod time;

use ratatui::buffer::Buffer;

use crate::i18n::Catalog;
use crate::text::safe::is_harmful;
use crate::text::{Message, Safe, wrap};

/// A message in words that may be drawn, whatever its arguments hold.
#[must_use]
pub fn say(catalog: &Catalog, message: &Message) -> Safe {
    Safe::new(&catalog.say(message))
}

/// The last look over a frame before it leaves: no cell keeps a character that a terminal would obey.
///
/// Everything drawn is harmless already; this is for the day on which some widget is not.
pub fn sweep(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        // Nearly every cell holds one printable character of a byte.
        if matches!(symbol.as_bytes(), [b' '..=b'~']) || !symbol.chars().any(is_harmful) {
            continue;
        }
        let safe = Safe::new(symbol);
        let (fits, _) = wrap::fit(&safe, 1);
        let replacement = if fits.is_empty() { " ".to_owned() } else { fits.to_owned() };
        cell.set_symbol(&replacement);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn the_sweep_leaves_no_control_in_any_cell() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        for (x, symbol) in ["\x1b[2J", "\u{202e}a", "\u{9b}", "é", "👨‍👩‍👧", "\u{e0041}"].into_iter().enumerate()
        {
            buffer.content[x].set_symbol(symbol);
        }
        sweep(&mut buffer);
        let symbols: Vec<&str> = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(symbols, ["␛", "a", "\u{fffd}", "é", "👨‍👩‍👧", " "]);
    }
}
