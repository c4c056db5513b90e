//! Reading `values.ron`: the core values of a community.

use std::collections::BTreeSet;

use super::{Problem, Reader};
use crate::domain::Value;

/// Reads `[(id: "", name: "", about: ""), …]`.
#[must_use]
pub fn parse_values(file: &str, text: &str) -> (Vec<Value>, Vec<Problem>) {
    let mut reader = Reader::new(file, text);
    let whole = reader.text();
    let values = if reader.is_small() { read_values(&mut reader, whole) } else { Vec::new() };
    (values, reader.into_problems())
}

/// The values of a list, wherever it stands.
pub(super) fn read_values<'a>(reader: &mut Reader<'a>, raw: &'a str) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    reader.list(raw).into_iter().filter_map(|item| value(reader, item, &mut seen)).collect()
}

fn value<'a>(reader: &mut Reader<'a>, raw: &'a str, seen: &mut BTreeSet<String>) -> Option<Value> {
    let record = reader.record(raw, &["id", "name", "about"])?;
    let id = reader.id_of(&record, "id", seen);
    let name = reader.words_of(&record, "name");
    let about = reader.text_or_empty(&record, "about");
    Some(Value { id: id?, name: name?, about })
}
