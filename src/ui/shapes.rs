//! Block and line characters as shapes, so that pictures of a screen have no gaps between its cells.

/// A rectangle within a cell of eight by eight.
pub(super) type Part = (u8, u8, u8, u8);

/// The filled parts (x, y, width, height in eighths) of a block element.
pub(super) fn blocks(c: char) -> Option<Vec<Part>> {
    let eighth = |from: char| u8::try_from(c as u32 - from as u32).unwrap_or(0);
    Some(match c {
        '▀' => vec![(0, 0, 8, 4)],
        '▁'..='█' => {
            let rows = eighth('▁') + 1;
            vec![(0, 8 - rows, 8, rows)]
        }
        '▉'..='▏' => vec![(0, 0, 7 - eighth('▉'), 8)],
        '▐' => vec![(4, 0, 4, 8)],
        '▔' => vec![(0, 0, 8, 1)],
        '▕' => vec![(7, 0, 1, 8)],
        '▖'..='▟' => quadrants(c),
        _ => return None,
    })
}

fn quadrants(c: char) -> Vec<Part> {
    // Upper left, upper right, lower left, lower right.
    let on = match c {
        '▖' => [false, false, true, false],
        '▗' => [false, false, false, true],
        '▘' => [true, false, false, false],
        '▙' => [true, false, true, true],
        '▚' => [true, false, false, true],
        '▛' => [true, true, true, false],
        '▜' => [true, true, false, true],
        '▝' => [false, true, false, false],
        '▞' => [false, true, true, false],
        _ => [false, true, true, true],
    };
    let places = [(0, 0), (4, 0), (0, 4), (4, 4)];
    on.into_iter().zip(places).filter(|(on, _)| *on).map(|(_, (x, y))| (x, y, 4, 4)).collect()
}

/// The arms of a line character: up, right, down, left; and whether it is heavy.
pub(super) fn arms(c: char) -> Option<([bool; 4], bool)> {
    let (u, r, d, l) = (0b1000, 0b0100, 0b0010, 0b0001);
    let (mask, heavy) = match c {
        '─' => (r | l, false),
        '│' => (u | d, false),
        '┌' | '╭' => (r | d, false),
        '┐' | '╮' => (d | l, false),
        '└' | '╰' => (u | r, false),
        '┘' | '╯' => (u | l, false),
        '├' => (u | r | d, false),
        '┤' => (u | d | l, false),
        '┬' => (r | d | l, false),
        '┴' => (u | r | l, false),
        '┼' => (u | r | d | l, false),
        '━' => (r | l, true),
        '┃' => (u | d, true),
        '┏' => (r | d, true),
        '┓' => (d | l, true),
        '┗' => (u | r, true),
        '┛' => (u | l, true),
        _ => return None,
    };
    Some(([u, r, d, l].map(|arm| mask & arm != 0), heavy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_and_quadrants_fill_what_they_show() {
        let area = |c: char| {
            blocks(c).map(|parts| parts.iter().map(|(_, _, w, h)| u32::from(*w) * u32::from(*h)).sum::<u32>())
        };
        assert_eq!(
            [area('█'), area('▀'), area('▄'), area('▌'), area('▐'), area('▛')],
            [64, 32, 32, 32, 32, 48].map(Some)
        );
        assert_eq!([area('▏'), area('▔'), area('a')], [Some(8), Some(8), None]);
    }
}
