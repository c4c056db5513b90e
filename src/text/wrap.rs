//! Text in columns: how wide it is, where its lines break, where it is cut.
//!
//! Widths are counted per visible sign (grapheme cluster), exactly as ratatui fills its cells; counting per
//! character would be wrong for emoji, counting over a whole line would be wrong for Arabic.

use textwrap::WordSeparator;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

use super::Safe;

/// A character that is a sign of its own, one column wide, beside any other such character: nearly all of what is
/// drawn. Texts of these alone need no tables.
#[must_use]
pub const fn is_simple(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}'
        | '–' | '—' | '‘' | '’' | '“' | '”' | '•' | '…' | '€' | '●' | '▸' | '↑' | '↓' | '─' | '│')
}

/// Columns of one visible sign.
fn sign_width(sign: &str) -> usize {
    sign.width() + sign.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}')).count()
}

/// Columns that `text` takes on one line.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let mut columns = 0;
    if text.chars().all(|c| {
        columns += 1;
        is_simple(c)
    }) {
        return columns;
    }
    text.graphemes(true).map(sign_width).sum()
}

/// The longest beginning of `text` of at most `columns` columns, and the columns it takes.
#[must_use]
pub fn fit(text: &str, columns: usize) -> (&str, usize) {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        if !is_simple(c) {
            return fit_signs(text, columns);
        }
        // Nothing in front of a simple character belongs to it.
        if used == columns {
            return (text.get(..at).unwrap_or_default(), used);
        }
        used += 1;
    }
    (text, used)
}

fn fit_signs(text: &str, columns: usize) -> (&str, usize) {
    let mut used = 0;
    for (at, sign) in text.grapheme_indices(true) {
        let wide = sign_width(sign);
        if used + wide > columns {
            return (text.get(..at).unwrap_or_default(), used);
        }
        used += wide;
    }
    (text, used)
}

/// `text` cut to `columns`, with `…` where something is missing.
#[must_use]
pub fn truncate(text: &Safe, columns: usize) -> Safe {
    if width(text) <= columns {
        return text.clone();
    }
    let (start, _) = fit(text, columns.saturating_sub(1));
    let sign = if columns == 0 { "" } else { "…" };
    Safe::of_safe(format!("{}{sign}", start.trim_end()))
}

/// `text` cut or filled with spaces to exactly `columns`.
#[must_use]
pub fn pad(text: &Safe, columns: usize) -> Safe {
    let cut = truncate(text, columns);
    let fill = columns.saturating_sub(width(&cut));
    Safe::of_safe(format!("{cut}{}", " ".repeat(fill)))
}

/// The beginning of `text` that fits in `columns`, without a sign that something is missing.
#[must_use]
pub fn fit_safe(text: &Safe, columns: usize) -> Safe {
    Safe::of_safe(fit(text, columns).0.to_owned())
}

/// `text` without its first signs, as many as are needed to take away at least `columns`.
#[must_use]
pub fn skip(text: &Safe, columns: usize) -> Safe {
    let mut gone = 0;
    let rest = text.grapheme_indices(true).find(|(_, sign)| {
        let here = gone >= columns;
        gone += sign_width(sign);
        here
    });
    Safe::of_safe(rest.and_then(|(at, _)| text.get(at..)).unwrap_or_default().to_owned())
}

/// One line broken between words where that can be: what an edit box shows. Every blank keeps its place, at the end of
/// its row when need be past `columns`; the rows joined are the line.
#[must_use]
pub fn rows(line: &Safe, columns: usize) -> Vec<Safe> {
    let columns = columns.max(1);
    if width(line) <= columns {
        return vec![line.clone()];
    }
    broken(line, columns, |pieces| line_of(pieces) + pieces.last().map_or("", |piece| piece.spaces))
        .into_iter()
        .map(Safe::of_safe)
        .collect()
}

/// Harmless pieces joined with a harmless sign.
#[must_use]
pub fn join<'a>(pieces: impl IntoIterator<Item = &'a Safe>, between: &Safe) -> Safe {
    let pieces: Vec<&str> = pieces.into_iter().map(Safe::as_str).collect();
    Safe::of_safe(pieces.join(between))
}

/// A blank that holds what stands beside it together. In lines it is a plain one, which a terminal understands.
pub const HOLDS: char = '\u{a0}';

/// `text` in lines of at most `columns`; its own lines stay; words longer than a line are broken between signs.
#[must_use]
pub fn wrap(text: &Safe, columns: usize) -> Vec<Safe> {
    let columns = columns.max(1);
    text.split('\n').flat_map(|line| wrap_line(line, columns)).map(Safe::of_safe).collect()
}

/// A word with the spaces after it, measured per sign.
#[derive(Debug)]
struct Piece<'a> {
    word: &'a str,
    spaces: &'a str,
    wide: usize,
}

impl Fragment for Piece<'_> {
    #[expect(clippy::cast_precision_loss, reason = "columns are small")]
    fn width(&self) -> f64 {
        self.wide as f64
    }
    #[expect(clippy::cast_precision_loss, reason = "columns are small")]
    fn whitespace_width(&self) -> f64 {
        self.spaces.len() as f64
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn wrap_line(line: &str, columns: usize) -> Vec<String> {
    let plain = |line: String| if line.contains(HOLDS) { line.replace(HOLDS, " ") } else { line };
    if width(line) <= columns {
        return vec![plain(line.to_owned())];
    }
    broken(line, columns, |pieces| plain(line_of(pieces)))
}

fn broken(line: &str, columns: usize, told: impl Fn(&[Piece<'_>]) -> String) -> Vec<String> {
    let mut pieces = Vec::new();
    for (word, spaces) in words(line) {
        break_word(word, spaces, columns, &mut pieces);
    }
    #[expect(clippy::cast_precision_loss, reason = "columns are small")]
    let lines = wrap_first_fit(&pieces, &[columns as f64]);
    lines.into_iter().map(told).collect()
}

/// Words with the spaces after them. Where Unicode's rules for lines would part a sign, the words stay one; and so does a
/// path, which nobody could copy in two pieces.
fn words(line: &str) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    let (mut start, mut at) = (0, 0);
    let found_words = WordSeparator::UnicodeBreakProperties.find_words(line);
    for (word, spaces) in found_words.flat_map(|word| own_path(word.word, word.whitespace)) {
        let end = at + word.len();
        let parts = parts_signs(line, at) && !is_in_path(line.get(start..at).unwrap_or_default());
        if parts || found.pop().is_none() {
            start = at;
        }
        found.push((line.get(start..end).unwrap_or(word), spaces));
        at = end + spaces.len();
    }
    found
}

/// Unicode's rules hold a slash to the word before it, also behind a blank; a path that begins there is a word of its own.
fn own_path<'a>(word: &'a str, spaces: &'a str) -> Vec<(&'a str, &'a str)> {
    // A slash with a blank behind it stands between words.
    let goes_on = |at: &usize| word.len() > at + 1 || spaces.is_empty();
    let begins = word.rfind(" /").map(|at| at + 1).filter(goes_on);
    let Some((before, path)) = begins.and_then(|at| word.split_at_checked(at)) else { return vec![(word, spaces)] };
    let head = before.trim_end_matches(' ');
    vec![(head, before.get(head.len()..).unwrap_or_default()), (path, spaces)]
}

/// Whether what came before is a path that goes on here.
fn is_in_path(before: &str) -> bool {
    let bare = before.strip_prefix('"').unwrap_or(before);
    (bare.starts_with('/') || bare.starts_with("~/")) && !before.ends_with(' ')
}

/// Whether a new sign begins at this byte.
fn parts_signs(line: &str, at: usize) -> bool {
    let simple = |c: Option<char>| c.is_some_and(is_simple);
    let beside = line.split_at_checked(at).map(|(before, after)| (before.chars().next_back(), after.chars().next()));
    beside.is_some_and(|(before, after)| simple(before) && simple(after))
        || GraphemeCursor::new(at, line.len(), true).is_boundary(line, 0) == Ok(true)
}

fn break_word<'a>(mut word: &'a str, spaces: &'a str, columns: usize, pieces: &mut Vec<Piece<'a>>) {
    loop {
        let (start, wide) = fit(word, columns);
        if start.len() == word.len() {
            return pieces.push(Piece { word, spaces, wide });
        }
        // A sign wider than the whole line stands alone; it is cut where it is drawn.
        let first = word.graphemes(true).next().map_or(word.len(), str::len);
        let (start, rest) = word.split_at_checked(start.len().max(first)).unwrap_or((word, ""));
        let last = rest.is_empty();
        pieces.push(Piece { word: start, spaces: if last { spaces } else { "" }, wide: width(start) });
        if last {
            return;
        }
        word = rest;
    }
}

fn line_of(pieces: &[Piece<'_>]) -> String {
    let mut out = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        out.push_str(piece.word);
        if i + 1 < pieces.len() {
            out.push_str(piece.spaces);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        wrap(&Safe::lines(text), columns).into_iter().map(Safe::into_string).collect()
    }

    #[test]
    fn words_move_to_the_next_line() {
        assert_eq!(lines("terwijl er geen vertrouwen is", 12), ["terwijl er", "geen", "vertrouwen", "is"]);
    }

    #[test]
    fn a_path_is_one_word_with_the_blanks_that_hold() {
        assert_eq!(lines("de map ~/wijk/huis en", 12), ["de map", "~/wijk/huis", "en"]);
        assert_eq!(lines("ja of \"/wijk/de\u{a0}hal\"", 16), ["ja of", "\"/wijk/de hal\""]);
        assert_eq!(lines("bewoners/initiatiefnemers", 16), ["bewoners/", "initiatiefnemers"]);
        assert_eq!(lines("~/wijk/huis", 6), ["~/wijk", "/huis"]);
    }

    #[test]
    fn own_lines_stay_and_empty_ones_too() {
        assert_eq!(lines("a\n\nb", 10), ["a", "", "b"]);
    }

    #[test]
    fn a_long_word_breaks_between_signs() {
        assert_eq!(lines("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4), ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]);
        assert_eq!(lines("betrouwbaarheid", 6), ["betrou", "wbaarh", "eid"]);
    }

    #[test]
    fn cutting_shows_that_something_is_missing() {
        assert_eq!(truncate(&Safe::new("vertrouwen"), 5).as_str(), "vert…");
        assert_eq!(truncate(&Safe::new("开门见山"), 4).as_str(), "开…");
        assert_eq!(truncate(&Safe::new("kort"), 9).as_str(), "kort");
        assert_eq!(truncate(&Safe::new("kort"), 0).as_str(), "");
    }

    #[test]
    fn padding_fills_to_the_column() {
        assert_eq!(pad(&Safe::new("één"), 5).as_str(), "één  ");
    }

    #[test]
    fn simple_characters_are_signs_of_one_column_beside_each_other() {
        let simple: Vec<char> = ('\0'..=char::MAX).filter(|c| is_simple(*c)).collect();
        for a in &simple {
            let all: String = simple.iter().flat_map(|b| [*a, *b]).collect();
            assert!(all.graphemes(true).all(|sign| sign.chars().count() == 1 && sign_width(sign) == 1), "{a}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_measures_as_the_long_way(text in "([ -~éö…’€]|\\PC){0,12}", columns in 0..9_usize) {
            proptest::prop_assert_eq!(width(&text), text.graphemes(true).map(sign_width).sum::<usize>());
            proptest::prop_assert_eq!(fit(&text, columns), fit_signs(&text, columns));
            for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
                let boundary = GraphemeCursor::new(at, text.len(), true).is_boundary(&text, 0) == Ok(true);
                proptest::prop_assert_eq!(parts_signs(&text, at), boundary);
            }
        }
    }

    #[test]
    fn a_heart_with_a_picture_selector_is_two_columns() {
        assert_eq!(width("❤\u{fe0f}"), 2);
    }

    #[test]
    fn the_rows_of_an_edit_box_break_between_words_and_keep_every_blank() {
        let rows = |text: &str, columns| {
            rows(&Safe::new(text), columns).into_iter().map(Safe::into_string).collect::<Vec<_>>()
        };
        assert_eq!(rows("Vraag ook: hoe stond", 10), ["Vraag ook: ", "hoe stond"]);
        assert_eq!(rows("  een   verantwoordelijkheid ", 8), ["  een   ", "verantwo", "ordelijk", "heid "]);
        for text in ["", "   ", " a  b   c    ", "één  twee drie vier", "👨\u{200d}👩\u{200d}👧 ja nee ja nee"]
        {
            for columns in 1..12 {
                assert_eq!(rows(text, columns).concat(), Safe::new(text).as_str(), "{columns}");
            }
        }
    }
}
