//! Reading a script (*draaiboek*).

use std::collections::BTreeSet;

use super::node::Kind;
use super::{Node, Problem, Reader, Record, read};
use crate::domain::{Form, Phase, Script};
use crate::text::Message;

/// The longest phase, in minutes.
pub const MOST_MINUTES: u32 = 600;

/// The forms by their name in a file.
pub const FORMS: [(&str, Form); 10] = [
    ("talk", Form::Talk),
    ("round", Form::Round),
    ("look_back", Form::LookBack),
    ("case", Form::Case),
    ("lens", Form::Lens),
    ("moments", Form::Moments),
    ("harvest", Form::Harvest),
    ("agreements", Form::Agreements),
    ("commitments", Form::Commitments),
    ("break", Form::Break),
];

/// Reads a script. What can be used is given beside everything that is wrong; `None` when no phase can be used.
#[must_use]
pub fn parse_script(id: &str, file: &str, text: &str) -> (Option<Script>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| script(reader, whole, id));
    (read.flatten(), problems)
}

fn script(reader: &mut Reader, whole: &Node<'_>, id: &str) -> Option<Script> {
    let top = reader.record(whole, &["title", "about", "phases"])?;
    let title = reader.words_of(top, "title").unwrap_or_default().to_owned();
    let about = reader.text_or_empty(top, "about");
    let list = reader.required(top, "phases")?;
    let items = reader.list(list);
    if matches!(&list.kind, Kind::List(items) if items.is_empty()) {
        reader.fault(list.at, Message::new("check-no-phases"));
    }
    let mut seen = BTreeSet::new();
    let phases: Vec<Phase> = items.iter().filter_map(|item| phase(reader, item, &mut seen)).collect();
    (!phases.is_empty()).then(|| Script { id: id.to_owned(), title, about, phases })
}

fn phase(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>) -> Option<Phase> {
    let record = reader.record(node, &["id", "title", "minutes", "room", "notes", "form"])?;
    let id = reader.id_of(record, "id", seen);
    let title = reader.words_of(record, "title");
    let minutes = minutes(reader, record);
    let room = reader.text_or_empty(record, "room");
    let notes = reader.texts(record, "notes");
    let form = form(reader, record);
    Some(Phase { id: id?, title: title?.to_owned(), minutes, room, notes, form: form? })
}

/// `15`, `Some(15)` or `None`; absent means none.
fn minutes(reader: &mut Reader, record: Record<'_, '_>) -> Option<u32> {
    let node = Reader::optional(record, "minutes")?;
    let minutes = reader.number(node)?;
    if !(1..=MOST_MINUTES).contains(&minutes) {
        reader.fault(node.at, Message::new("check-minutes").with("most", MOST_MINUTES));
        return None;
    }
    Some(minutes)
}

fn form(reader: &mut Reader, record: Record<'_, '_>) -> Option<Form> {
    let Some(node) = record.get("form") else { return Some(Form::default()) };
    let name = reader.text(node)?;
    let form = FORMS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form);
    if form.is_none() {
        let known = FORMS.map(|(known, _)| known).join(", ");
        reader.fault(node.at, Message::new("check-form").with("form", name).with("known", known));
    }
    form
}
