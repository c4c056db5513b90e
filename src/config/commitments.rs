//! Reading `commitments.ron` (*verbintenis*): the practices that people promised, per value.

use std::collections::BTreeSet;

use super::near::unknown;
use super::{Node, Problem, Reader, read};
use crate::domain::{Practice, Value};

/// Reads `[(id: "", value: "", text: "", sub: [""], source: ""), …]`; a practice belongs to one of `values`.
#[must_use]
pub fn parse_commitments(file: &str, text: &str, values: &[Value]) -> (Vec<Practice>, Vec<Problem>) {
    let (practices, problems) = read(file, text, |reader, list| {
        let mut seen = BTreeSet::new();
        reader.list(list).iter().filter_map(|item| practice(reader, item, &mut seen, values)).collect()
    });
    (practices.unwrap_or_default(), problems)
}

fn practice(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>, values: &[Value]) -> Option<Practice> {
    let record = reader.record(node, &["id", "value", "text", "sub", "source"])?;
    let id = reader.id_of(record, "id", seen);
    let value = reader.text_of(record, "value");
    let text = reader.words_of(record, "text");
    let sub = reader.texts(record, "sub");
    let source = reader.text_or_empty(record, "source");
    let value = value?;
    if !values.iter().any(|known| known.id == value) {
        let known = values.iter().map(|v| v.id.as_str());
        reader.fault(record.place("value"), unknown("check-value-unknown", value, known));
        return None;
    }
    Some(Practice { id: id?, value: value.to_owned(), text: text?.to_owned(), sub, source, added: None })
}
