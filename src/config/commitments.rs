//! Reading `commitments.ron` (*verbintenis*): the practices that people promised, per value.

use std::collections::BTreeSet;

use super::{Problem, Reader};
use crate::domain::{Practice, Value};
use crate::text::Message;

/// Reads `[(id: "", value: "", text: "", sub: [""], source: ""), …]`; a practice belongs to one of `values`.
#[must_use]
pub fn parse_commitments(file: &str, text: &str, values: &[Value]) -> (Vec<Practice>, Vec<Problem>) {
    let mut reader = Reader::new(file, text);
    let items = if reader.is_small() { reader.list(reader.text()) } else { Vec::new() };
    let mut seen = BTreeSet::new();
    let practices = items.into_iter().filter_map(|item| practice(&mut reader, item, &mut seen, values)).collect();
    (practices, reader.into_problems())
}

fn practice<'a>(
    reader: &mut Reader<'a>,
    raw: &'a str,
    seen: &mut BTreeSet<String>,
    values: &[Value],
) -> Option<Practice> {
    let record = reader.record(raw, &["id", "value", "text", "sub", "source"])?;
    let id = reader.id_of(&record, "id", seen);
    let value = reader.text_of(&record, "value");
    let text = reader.words_of(&record, "text");
    let sub = reader.texts(&record, "sub");
    let source = reader.text_or_empty(&record, "source");
    let value = value?;
    if !values.iter().any(|known| known.id == value) {
        let known: Vec<&str> = values.iter().map(|v| v.id.as_str()).collect();
        let what = Message::new("check-value-unknown").with("value", &value).with("known", known.join(", "));
        reader.fault(record.get("value").unwrap_or(raw), what);
        return None;
    }
    Some(Practice { id: id?, value, text: text?, sub, source })
}
