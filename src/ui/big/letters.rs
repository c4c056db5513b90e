//! The shapes of large letters, from `letters.txt`: drawn by us, because no font of this size has the accents of Dutch in
//! a form that tells é from è, nor the letters of Polish, Turkish and Tamazight.

use std::sync::LazyLock;

use hashbrown::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Rows of every letter.
pub(super) const ROWS: usize = 8;
/// Points between two letters: as much as the white inside them.
pub(super) const GAP: usize = 2;

/// Points between two words: a space with the gaps at its sides.
pub(super) const BETWEEN_WORDS: usize = SPACE.width + 2 * GAP;

/// A shape: its rows from the top, in each the leftmost point in the lowest bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Glyph {
    /// Points across.
    pub(super) width: usize,
    /// The points.
    pub(super) rows: [u32; ROWS],
}

/// What stands where a shape is asked for that is not there: an empty box, never nothing.
const BOX: Glyph =
    Glyph { width: 6, rows: [0b11_1111, 0b11_0011, 0b11_0011, 0b11_0011, 0b11_0011, 0b11_0011, 0b11_1111, 0] };
/// A space is as wide as the white between words should be, with the gaps at its sides.
const SPACE: Glyph = Glyph { width: 2, rows: [0; ROWS] };

static LETTERS: LazyLock<HashMap<&'static str, Glyph>> = LazyLock::new(|| parse(include_str!("letters.txt")));

/// The letters of a drawing: blocks of nine lines, the signs and then their rows under them; other blocks are remarks.
fn parse(text: &'static str) -> HashMap<&'static str, Glyph> {
    let mut found: HashMap<&'static str, Glyph> = HashMap::new();
    for block in text.split("\n\n") {
        let mut lines = block.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
        let names = lines.next().unwrap_or_default();
        let rows: Vec<Vec<&str>> = lines.collect();
        if rows.len() != ROWS || rows.iter().any(|row| row.len() != names.len()) {
            continue;
        }
        for (at, name) in names.into_iter().enumerate() {
            let mut glyph = Glyph::default();
            for (points, row) in glyph.rows.iter_mut().zip(&rows) {
                let drawn = row.get(at).copied().unwrap_or_default();
                glyph.width = glyph.width.max(drawn.len());
                *points = drawn.bytes().rev().fold(0, |points, c| points << 1 | u32::from(c == b'#'));
            }
            found.insert(name, glyph);
        }
    }
    found
}

/// The shapes of a line, one for each letter with its marks; none when one of them cannot be drawn.
pub(super) fn line(text: &str) -> Option<Vec<Glyph>> {
    let mut out = Vec::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(mark) = chars.peek().copied().and_then(mark) {
            chars.next();
            out.push(marked(c, mark)?);
        } else if let Some(spelled) = spelled(c) {
            for c in spelled.chars() {
                out.push(plain(c)?);
            }
        } else {
            out.push(one(c)?);
        }
    }
    Some(out)
}

/// Points that the shapes of a word take beside each other; none when one of them cannot be drawn.
pub(super) fn word(text: &str) -> Option<usize> {
    // Nearly every word is of plain letters, for which no list of shapes is needed.
    let simple = || text.chars().map(|c| c.is_ascii().then(|| plain(c)).flatten().map(|glyph| glyph.width + GAP));
    let wide: Option<usize> = simple().sum();
    wide.map(|wide| wide.saturating_sub(GAP)).or_else(|| line(text).map(|glyphs| width(&glyphs)))
}

/// The shapes of a line that was found to be drawable; should it not be, boxes stand where something is lacking.
pub(super) fn line_or_boxes(text: &str) -> Vec<Glyph> {
    line(text).unwrap_or_else(|| text.chars().map(|c| one(c).unwrap_or(BOX)).collect())
}

/// Points that shapes take beside each other.
pub(super) fn width(glyphs: &[Glyph]) -> usize {
    glyphs.iter().map(|glyph| glyph.width + GAP).sum::<usize>().saturating_sub(GAP)
}

/// One character: as it is drawn, or a letter and its mark.
fn one(c: char) -> Option<Glyph> {
    plain(c).or_else(|| {
        let (base, mark) = parted(c)?;
        marked(base, mark)
    })
}

fn plain(c: char) -> Option<Glyph> {
    if c == ' ' {
        return Some(SPACE);
    }
    LETTERS.get(c.encode_utf8(&mut [0; 4]) as &str).copied()
}

/// What is written with other signs that look the same from afar.
const fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => " ",
        '‐' | '‑' | '−' => "-",
        '―' => "—",
        '′' => "'",
        '″' => "\"",
        '✔' => "✓",
        '✘' => "✗",
        'ĳ' => "ij",
        'Ĳ' => "IJ",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        '¦' => "|",
        'Ð' => "Đ",
        _ => return None,
    })
}

/// The drawn mark of a combining character.
const fn mark(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{300}' => "ˋ",
        '\u{301}' => "´",
        '\u{302}' => "ˆ",
        '\u{303}' => "˜",
        '\u{304}' => "¯",
        '\u{306}' => "˘",
        '\u{307}' => "˙",
        '\u{308}' => "¨",
        '\u{30a}' => "˚",
        '\u{30b}' => "˝",
        '\u{30c}' => "ˇ",
        '\u{323}' => "˳",
        '\u{326}' | '\u{327}' => "¸",
        '\u{328}' => "˛",
        _ => return None,
    })
}

/// A letter and its mark, when it is one letter with one mark that is drawn.
fn parted(c: char) -> Option<(char, &'static str)> {
    let mut parts = std::iter::once(c).nfd();
    let (base, second, rest) = (parts.next()?, parts.next()?, parts.next());
    rest.is_none().then_some((base, mark(second)?))
}

/// A letter with its mark. Under a mark above it an i loses its dot and a capital is lower; what is as high as a capital
/// and has no lower form (b, l) cannot have one.
fn marked(base: char, mark: &str) -> Option<Glyph> {
    let above = !matches!(mark, "¸" | "˛" | "˳");
    let body = match base {
        _ if !above => plain(base),
        'i' => plain('ı'),
        'j' => plain('ȷ'),
        // These look the same, only larger.
        'W' | 'X' => plain(base.to_ascii_lowercase()),
        _ if base.is_uppercase() => LETTERS.get(format!("{base}'").as_str()).copied(),
        _ => plain(base),
    }?;
    let mark_shape = LETTERS.get(mark).copied()?;
    let width = body.width.max(mark_shape.width);
    let indent = |shape: Glyph| (width - shape.width) / 2;
    // A tail hangs at the right.
    let (under, over) = (indent(body), if mark == "˛" { width - mark_shape.width } else { indent(mark_shape) });
    let mut rows = [0; ROWS];
    for ((row, body), mark) in rows.iter_mut().zip(body.rows).zip(mark_shape.rows) {
        let (body, mark) = (body << under, mark << over);
        if body & mark != 0 {
            return None;
        }
        *row = body | mark;
    }
    Some(Glyph { width, rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_is_whole() {
        let text = include_str!("letters.txt");
        for block in text.split("\n\n").skip(1) {
            let lines: Vec<Vec<&str>> = block.lines().map(|line| line.split_whitespace().collect()).collect();
            assert_eq!(lines.len(), ROWS + 1, "{block}");
            for (at, name) in lines[0].iter().enumerate() {
                let widths: Vec<usize> = lines[1..].iter().map(|row| row[at].len()).collect();
                assert!(
                    widths.iter().all(|width| *width == widths[0] && (1..=16).contains(width)),
                    "{name}: {widths:?}"
                );
                assert!(lines[1..].iter().all(|row| row[at].bytes().all(|c| c == b'#' || c == b'.')), "{name}");
            }
            assert!(lines.iter().all(|row| row.len() == lines[0].len()), "{block}");
        }
        let names = text.split("\n\n").skip(1).flat_map(|block| block.lines().next().unwrap().split_whitespace());
        let (all, once) = (names.clone().count(), names.collect::<std::collections::BTreeSet<_>>().len());
        assert_eq!((all, once), (LETTERS.len(), LETTERS.len()), "a sign is drawn twice");
    }

    #[test]
    fn every_letter_with_a_mark_is_its_letter_and_its_mark() {
        let mut lacking = String::new();
        for whole in 'À'..='ž' {
            let Some((letter, _)) = parted(whole) else { continue };
            assert_eq!(plain(whole), None, "{whole} is drawn, and does not need a mark");
            match one(whole) {
                Some(drawn) => assert_ne!(Some(drawn), plain(letter), "{whole}"),
                None => lacking.push(whole),
            }
        }
        // As high as a capital already, or its mark is another one in print: a text with these stays ordinary words.
        assert_eq!(lacking, "ďģĤĥĴĹĽľť");
    }

    #[test]
    fn a_letter_and_a_combining_mark_are_the_letter_with_that_mark() {
        assert_eq!(line("e\u{301}"), line("é"));
        assert_eq!(line("I\u{307}"), line("İ"));
        assert_eq!(line("c\u{327}"), line("ç"));
        assert_eq!(line("d\u{301}"), None, "the mark would lie over the letter");
    }

    #[test]
    fn a_letter_that_is_lacking_is_a_box_and_never_nothing() {
        assert_eq!(line("مرحبا"), None);
        assert_eq!(line_or_boxes("م"), [BOX]);
    }
}
