//! Reading `values.ron`: the core values of a community.

use std::collections::BTreeSet;

use super::{Node, Problem, Reader, read};
use crate::domain::Value;

/// Reads `[(id: "", name: "", about: ""), …]`.
#[must_use]
pub fn parse_values(file: &str, text: &str) -> (Vec<Value>, Vec<Problem>) {
    let (values, problems) = read(file, text, read_values);
    (values.unwrap_or_default(), problems)
}

/// The values of a list, wherever it stands.
pub(super) fn read_values(reader: &mut Reader, list: &Node<'_>) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    reader.list(list).iter().filter_map(|item| value(reader, item, &mut seen)).collect()
}

fn value(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>) -> Option<Value> {
    let record = reader.record(node, &["id", "name", "about"])?;
    let id = reader.id_of(record, "id", seen);
    let name = reader.words_of(record, "name");
    let about = reader.text_or_empty(record, "about");
    Some(Value { id: id?, name: name?.to_owned(), about })
}
