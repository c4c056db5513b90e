//! What ron itself says about a text: its faults in our words, their places, and a sound record cut into raw fields.

use std::fmt;

use ron::Error;
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::text::Message;

/// A sound record cut into its fields: names with the raw text of their values.
#[derive(Debug, Default)]
pub struct RawRecord<'a> {
    /// Its fields in the order of the file.
    pub fields: Vec<(String, &'a str)>,
}

impl<'a> RawRecord<'a> {
    /// The raw text of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, raw)| *raw)
    }
}

/// Cuts a record whose text is sound into fields, whatever their names.
#[must_use]
pub fn sound_record(text: &str) -> Option<RawRecord<'_>> {
    let fields = ron::from_str::<Fields<'_>>(text).ok()?.0;
    Some(RawRecord { fields })
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
pub(super) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(i, _)| i);
    start.saturating_add(inside)
}

/// What a ron error means to someone who edits the file.
#[must_use]
pub fn message(error: &Error) -> Message {
    if let Error::MissingStructField { field, .. } = error {
        return Message::new("check-field-missing").with("field", field);
    }
    let key = match error {
        Error::Eof | Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd => "check-ended-early",
        Error::ExpectedStringEnd => "check-quote",
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
