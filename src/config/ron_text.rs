//! Reading RON in pieces, so that *all* faults of a file are found, each with its line and column.
//!
//! ron stops at its first error. Here a record or a list is first cut into raw values, whose place in the text is
//! known; each is then read by itself. Where the cut itself fails, brackets are counted instead ([`super::pieces`]).

use std::collections::BTreeSet;
use std::fmt;

use ron::Error;
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};

use super::id::is_id;
use super::pieces;
use super::{Problem, Severity};
use crate::text::Message;

/// After so many faults in one file the rest is not listed: reading must stay linear, and nobody reads further.
const MOST: usize = 100;

/// The largest script, agenda or settings file that is read: 1 MiB.
const LARGEST: usize = 1024 * 1024;

/// One file being read: its name, its text, and what was wrong so far.
pub struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

/// A record cut into its fields: names with the raw text of their values.
#[derive(Debug, Default)]
pub struct Record<'a> {
    /// The record's own text.
    pub whole: &'a str,
    /// Its fields in the order of the file.
    pub fields: Vec<(String, &'a str)>,
}

impl<'a> Record<'a> {
    /// The raw text of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, raw)| *raw)
    }
}

impl<'a> Reader<'a> {
    /// Starts reading; a byte order mark at the start is stepped over.
    #[must_use]
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text: text.strip_prefix('\u{feff}').unwrap_or(text), problems: Vec::new() }
    }

    /// The whole text.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// All that was wrong.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Notes a fault at the start of `part`.
    pub fn fault(&mut self, part: &str, what: Message) {
        self.note(part, what, Severity::Fault);
    }

    /// Notes something at the start of `part`.
    pub fn note(&mut self, part: &str, what: Message, severity: Severity) {
        if self.problems.len() >= MOST {
            return;
        }
        let offset = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let (line, column) = place(self.text, offset.saturating_add(blank(part)));
        self.problems.push(Problem { file: self.file.to_owned(), line, column, what, severity });
    }

    fn ron_fault(&mut self, part: &'a str, error: &ron::error::SpannedError) {
        let inside = offset_of(part, error.span.start.line, error.span.start.col);
        let rest = part.get(inside..).unwrap_or_default();
        self.fault(if rest.trim().is_empty() { part } else { rest }, message(&error.code));
    }

    /// Cuts a record into fields; reports what is twice and what is not in `known`.
    pub fn record(&mut self, part: &'a str, known: &[&str]) -> Option<Record<'a>> {
        let mut fields = self.fields(part, known)?;
        let mut seen: Vec<String> = Vec::new();
        fields.retain(|(name, raw)| {
            let twice = seen.contains(name);
            if twice {
                self.fault(raw, Message::new("check-field-twice").with("field", name));
            } else if !known.contains(&name.as_str()) {
                let what = Message::new("check-field-unknown").with("field", name).with("known", known.join(", "));
                self.fault(raw, what);
            }
            seen.push(name.clone());
            !twice
        });
        Some(Record { whole: part, fields })
    }

    fn fields(&mut self, part: &'a str, known: &[&str]) -> Option<Vec<(String, &'a str)>> {
        match ron::from_str::<Fields<'a>>(part) {
            Ok(found) => Some(found.0),
            Err(error) => {
                let fields = pieces::record(part).unwrap_or_default();
                let broken = |(name, raw): &(String, &str)| known.contains(&name.as_str()) && !is_ron(raw);
                // A broken field says for itself what is wrong; only a fault outside them is said here.
                if !fields.iter().any(broken) {
                    self.ron_fault(part, &error);
                }
                (!fields.is_empty()).then_some(fields)
            }
        }
    }

    /// Cuts a list into its items.
    pub fn list(&mut self, part: &'a str) -> Vec<&'a str> {
        match ron::from_str::<Vec<&'a RawValue>>(part) {
            Ok(items) => items.into_iter().map(RawValue::get_ron).collect(),
            Err(error) => match pieces::list(part) {
                // Each broken item says for itself what is wrong; only a fault outside them is said here.
                Some(items) if items.iter().any(|i| !is_ron(i)) => items,
                other => {
                    self.ron_fault(part, &error);
                    other.unwrap_or_default()
                }
            },
        }
    }

    /// Reads one value of a known type.
    pub fn value<T: DeserializeOwned>(&mut self, part: &'a str) -> Option<T> {
        match ron::from_str(part) {
            Ok(value) => Some(value),
            Err(error) => {
                self.ron_fault(part, &error);
                None
            }
        }
    }

    /// A field that must be there; when it is not, that is said at the record's start.
    pub fn required(&mut self, record: &Record<'a>, name: &'static str) -> Option<&'a str> {
        let raw = record.get(name);
        if raw.is_none() {
            self.fault(record.whole, Message::new("check-field-missing").with("field", name));
        }
        raw
    }

    /// A text field that must be there.
    pub fn text_of(&mut self, record: &Record<'a>, name: &'static str) -> Option<String> {
        let raw = self.required(record, name)?;
        self.value(raw)
    }

    /// A text field that must be there and must say something.
    pub fn words_of(&mut self, record: &Record<'a>, name: &'static str) -> Option<String> {
        let text = self.text_of(record, name)?;
        if text.trim().is_empty() {
            let raw = record.get(name).unwrap_or(record.whole);
            self.fault(raw, Message::new("check-empty").with("field", name));
        }
        Some(text)
    }

    /// An id that must be there, well formed, and not in `seen` yet.
    pub fn id_of(&mut self, record: &Record<'a>, name: &'static str, seen: &mut BTreeSet<String>) -> Option<String> {
        let id = self.text_of(record, name)?;
        let raw = record.get(name).unwrap_or(record.whole);
        if !is_id(&id) {
            self.fault(raw, Message::new("check-id").with("id", &id));
            return None;
        }
        if !seen.insert(id.clone()) {
            self.fault(raw, Message::new("check-id-twice").with("id", &id));
            return None;
        }
        Some(id)
    }

    /// Whether the file is small enough to be read at all.
    pub fn is_small(&mut self) -> bool {
        let small = self.text.len() <= LARGEST;
        if !small {
            self.fault(self.text, Message::new("check-too-large"));
        }
        small
    }

    /// A text field that may be absent.
    pub fn text_or_empty(&mut self, record: &Record<'a>, name: &str) -> String {
        record.get(name).and_then(|raw| self.value(raw)).unwrap_or_default()
    }

    /// A list of texts that may be absent; each bad item is reported by itself.
    pub fn texts(&mut self, record: &Record<'a>, name: &str) -> Vec<String> {
        let items = record.get(name).map(|raw| self.list(raw)).unwrap_or_default();
        items.into_iter().filter_map(|item| self.value(item)).collect()
    }
}

/// Cuts a record whose text is sound into fields, whatever their names.
#[must_use]
pub fn sound_record(text: &str) -> Option<Record<'_>> {
    let fields = ron::from_str::<Fields<'_>>(text).ok()?.0;
    Some(Record { whole: text, fields })
}

/// Whether a piece of text is one whole RON value.
fn is_ron(text: &str) -> bool {
    ron::from_str::<&RawValue>(text).is_ok()
}

/// Line and column (characters), both from 1, of a byte offset.
#[must_use]
pub fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    (line, column)
}

/// The byte offset of a line and column.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(i, _)| i);
    start.saturating_add(inside)
}

/// Bytes of blanks and comments before the first thing that means something.
fn blank(part: &str) -> usize {
    let mut rest = part;
    loop {
        rest = rest.trim_start();
        let after = if let Some(comment) = rest.strip_prefix("//") {
            comment.find('\n').and_then(|i| comment.get(i..))
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.find("*/").and_then(|i| comment.get(i.saturating_add(2)..))
        } else {
            None
        };
        match after {
            Some(after) => rest = after,
            None => return part.len().saturating_sub(rest.len()),
        }
    }
}

/// What a ron error means to someone who edits the file.
#[must_use]
pub fn message(error: &Error) -> Message {
    let key = match error {
        Error::Eof | Error::ExpectedStringEnd | Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd => {
            "check-ended-early"
        }
        Error::ExpectedComma => "check-comma",
        Error::ExpectedMapColon => "check-colon",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "check-record",
        Error::ExpectedArray => "check-list",
        Error::ExpectedString => "check-text",
        Error::ExpectedBoolean => "check-boolean",
        Error::ExpectedInteger | Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } => "check-number",
        Error::ExpectedIdentifier => "check-field-name",
        Error::TrailingCharacters => "check-trailing",
        Error::InvalidEscape(_) => "check-escape",
        Error::UnclosedBlockComment | Error::UnclosedLineComment => "check-comment",
        Error::ExceededRecursionLimit => "check-too-deep",
        _ => "check-not-understood",
    };
    Message::new(key)
}

/// Any record's fields, whatever they are called.
struct Fields<'a>(Vec<(String, &'a str)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cut;
        impl<'de> Visitor<'de> for Cut {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(name) = map.next_key::<String>()? {
                    fields.push((name, map.next_value::<&'de RawValue>()?.get_ron()));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_struct("", &[], Cut)
    }
}
