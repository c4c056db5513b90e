//! A drawn buffer as lines of text: what tests read, and what a screen reader would.

use ratatui::buffer::{Buffer, CellWidth};

/// The lines of the buffer, without blanks at their ends.
#[must_use]
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width).max(1);
    buffer.content.chunks(width).map(line).collect()
}

/// The lines as one text.
#[must_use]
pub fn text(buffer: &Buffer) -> String {
    lines(buffer).join("\n")
}

fn line(cells: &[ratatui::buffer::Cell]) -> String {
    let mut out = String::new();
    let mut covered = 0;
    for cell in cells {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        out.push_str(cell.symbol());
        covered = cell.cell_width().saturating_sub(1);
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_signs_take_their_place_once() {
        let buffer = Buffer::with_lines(["开门 a", "é   "]);
        assert_eq!(text(&buffer), "开门 a\né");
    }
}
