//! RON files that are lists: every row is read by itself, so that one fault does not hide the next.
//!
//! ron stops at its first error. So the file is first cut into raw rows, whose place in the text is known; then each
//! row is read, and its faults are placed in the file.

use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::Deserialize;

use super::{Problem, Severity};
use crate::text::Message;

/// Larger files are refused before they are read.
pub const LARGEST: usize = 1024 * 1024;

/// A file's text with its name, and the faults found in it so far.
#[derive(Debug)]
pub struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader for the text of `file` (the name is only for problems).
    #[must_use]
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text: text.strip_prefix('\u{feff}').unwrap_or(text), problems: Vec::new() }
    }

    /// The rows of the list that this file is; none, with a problem, when it is no list.
    pub fn rows(&mut self) -> Vec<&'a str> {
        if self.text.len() > LARGEST {
            self.problem((0, 0), Severity::Fault, Message::new("file-too-large").with("limit", "1 MiB"));
            return Vec::new();
        }
        self.list(self.text)
    }

    /// The rows of a list within the file.
    pub fn list(&mut self, piece: &'a str) -> Vec<&'a str> {
        match options().from_str::<Vec<&'a RawValue>>(piece) {
            Ok(rows) => rows.into_iter().map(RawValue::get_ron).collect(),
            Err(error) => {
                self.fault(piece, &error);
                Vec::new()
            }
        }
    }

    /// One row as a value; nothing, with a problem, when it is faulty.
    pub fn row<T: Deserialize<'a>>(&mut self, row: &'a str) -> Option<T> {
        match options().from_str(row) {
            Ok(value) => Some(value),
            Err(error) => {
                self.fault(row, &error);
                None
            }
        }
    }

    /// Line and column, from 1, where `piece` begins; blanks and comments before it are stepped over.
    #[must_use]
    pub fn place(&self, piece: &str) -> (usize, usize) {
        self.place_at(self.offset(piece) + leading(piece))
    }

    /// Line and column of `wanted` within `piece`, or of `piece` itself when it is not there as written.
    #[must_use]
    pub fn place_of(&self, piece: &str, wanted: &str) -> (usize, usize) {
        let quoted = format!("\"{wanted}\"");
        piece.find(&quoted).map_or_else(|| self.place(piece), |at| self.place_at(self.offset(piece) + at))
    }

    /// Notes a problem at a place.
    pub fn problem(&mut self, (line, column): (usize, usize), severity: Severity, what: Message) {
        self.problems.push(Problem { file: self.file.to_owned(), line, column, what, severity });
    }

    fn fault(&mut self, piece: &str, error: &SpannedError) {
        let start = &error.span.start;
        let at = nth_place(piece, start.line, start.col);
        // For a wrong type the span begins at the blank before the value.
        let at = at + leading(piece.get(at..).unwrap_or_default());
        let place = self.place_at(self.offset(piece) + at);
        self.problem(place, Severity::Fault, in_words(&error.code));
    }

    fn offset(&self, piece: &str) -> usize {
        let at = (piece.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if at <= self.text.len() { at } else { 0 }
    }

    fn place_at(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Bytes of blanks and comments at the beginning of `piece`.
fn leading(piece: &str) -> usize {
    let mut rest = piece;
    loop {
        rest = rest.trim_start();
        let after = if rest.starts_with("//") {
            rest.find('\n').and_then(|end| rest.get(end..))
        } else if rest.starts_with("/*") {
            rest.find("*/").and_then(|end| rest.get(end + 2..))
        } else {
            None
        };
        match after {
            Some(after) => rest = after,
            None => return piece.len() - rest.len(),
        }
    }
}

/// Byte offset of ron's line and column (both from 1, columns in characters).
fn nth_place(piece: &str, line: usize, column: usize) -> usize {
    let start =
        if line <= 1 { 0 } else { piece.match_indices('\n').nth(line - 2).map_or(piece.len(), |(at, _)| at + 1) };
    let rest = piece.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// ron's error as a message of ours.
#[must_use]
pub fn in_words(error: &Error) -> Message {
    match error {
        Error::MissingStructField { field, .. } => Message::new("ron-missing").with("field", field),
        Error::NoSuchStructField { found, expected, .. } => {
            Message::new("ron-unknown").with("found", found).with("expected", expected.join(", "))
        }
        Error::NoSuchEnumVariant { found, expected, .. } => {
            Message::new("ron-unknown").with("found", found).with("expected", expected.join(", "))
        }
        Error::DuplicateStructField { field, .. } => Message::new("ron-twice").with("field", field),
        Error::InvalidValueForType { expected, .. } => wrong_type(expected),
        Error::ExpectedString => Message::new("ron-text-expected"),
        Error::ExpectedInteger | Error::ExpectedFloat | Error::IntegerOutOfBounds => {
            Message::new("ron-number-expected")
        }
        Error::ExpectedBoolean => Message::new("ron-bool-expected"),
        Error::ExpectedArray => Message::new("ron-list-expected"),
        Error::ExpectedArrayEnd | Error::ExpectedStructLikeEnd | Error::ExpectedMapEnd | Error::ExpectedComma => {
            Message::new("ron-comma-expected")
        }
        Error::ExpectedStringEnd => Message::new("ron-quote-open"),
        Error::Eof => Message::new("ron-ends-early"),
        Error::ExceededRecursionLimit => Message::new("ron-too-deep"),
        Error::TrailingCharacters => Message::new("ron-text-after-end"),
        _ => Message::new("ron-unreadable"),
    }
}

/// What belongs here, from ron's English name of it.
fn wrong_type(expected: &str) -> Message {
    let has = |words: &[&str]| words.iter().any(|word| expected.contains(word));
    if has(&["string", "str"]) {
        Message::new("ron-text-expected")
    } else if has(&["bool"]) {
        Message::new("ron-bool-expected")
    } else if has(&["sequence", "list", "array", "tuple"]) {
        Message::new("ron-list-expected")
    } else if has(&["integer", "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "f32", "f64"]) {
        Message::new("ron-number-expected")
    } else {
        Message::new("ron-wrong-type")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Row {
        a: u8,
    }

    fn faults(text: &str) -> Vec<(usize, usize, &'static str)> {
        let mut reader = Reader::new("x.ron", text);
        for row in reader.rows() {
            let _ = reader.row::<Row>(row).map(|row| row.a);
        }
        reader.problems.iter().map(|p| (p.line, p.column, p.what.key)).collect()
    }

    #[test]
    fn three_faults_in_three_rows_are_three_problems_with_their_places() {
        let text = "[\n  // een\n  (a: \"x\"),\n  (a: 1),\n  (b: 2),\n  (),\n]";
        assert_eq!(faults(text), [(3, 7, "ron-number-expected"), (5, 4, "ron-unknown"), (6, 4, "ron-missing")]);
    }

    #[test]
    fn a_file_that_is_no_list_says_so() {
        assert_eq!(faults("(a: 1)"), [(1, 1, "ron-list-expected")]);
        assert_eq!(faults(""), [(1, 1, "ron-list-expected")]);
    }
}
