//! Reading `values.ron`: the core values of a community.

use std::collections::BTreeSet;

use super::{Problem, Reader};
use crate::domain::Value;

/// Reads `[(id: "", name: "", about: ""), …]`.
#[must_use]
pub fn parse_values(file: &str, text: &str) -> (Vec<Value>, Vec<Problem>) {
    let mut reader = Reader::new(file, text);
    let items = if reader.is_small() { reader.list(reader.text()) } else { Vec::new() };
    let mut seen = BTreeSet::new();
    let values = items.into_iter().filter_map(|item| value(&mut reader, item, &mut seen)).collect();
    (values, reader.into_problems())
}

fn value<'a>(reader: &mut Reader<'a>, raw: &'a str, seen: &mut BTreeSet<String>) -> Option<Value> {
    let record = reader.record(raw, &["id", "name", "about"])?;
    let id = reader.id_of(&record, "id", seen);
    let name = reader.words_of(&record, "name");
    let about = reader.text_or_empty(&record, "about");
    Some(Value { id: id?, name: name?, about })
}
