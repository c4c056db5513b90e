//! Reading a script (*draaiboek*).

use std::collections::BTreeSet;

use super::{Problem, Reader, Record};
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
    let mut reader = Reader::new(file, text);
    let script = if reader.is_small() { read(&mut reader, id) } else { None };
    (script, reader.into_problems())
}

fn read(reader: &mut Reader<'_>, id: &str) -> Option<Script> {
    let top = reader.record(reader.text(), &["title", "about", "phases"])?;
    let title = reader.words_of(&top, "title").unwrap_or_default();
    let about = reader.text_or_empty(&top, "about");
    let raw = reader.required(&top, "phases")?;
    let items = reader.list(raw);
    if items.is_empty() {
        reader.fault(raw, Message::new("check-no-phases"));
    }
    let mut seen = BTreeSet::new();
    let phases: Vec<Phase> = items.into_iter().filter_map(|item| phase(reader, item, &mut seen)).collect();
    (!phases.is_empty()).then(|| Script { id: id.to_owned(), title, about, phases })
}

fn phase<'a>(reader: &mut Reader<'a>, raw: &'a str, seen: &mut BTreeSet<String>) -> Option<Phase> {
    let record = reader.record(raw, &["id", "title", "minutes", "room", "notes", "form"])?;
    let id = reader.id_of(&record, "id", seen);
    let title = reader.words_of(&record, "title");
    let minutes = minutes(reader, &record);
    let room = reader.text_or_empty(&record, "room");
    let notes = reader.texts(&record, "notes");
    let form = form(reader, &record);
    Some(Phase { id: id?, title: title?, minutes, room, notes, form: form? })
}

/// `15`, `Some(15)` or `None`; absent means none.
fn minutes<'a>(reader: &mut Reader<'a>, record: &Record<'a>) -> Option<u32> {
    let raw = record.get("minutes")?;
    let minutes = match ron::from_str::<Option<u32>>(raw) {
        Ok(optional) => optional?,
        Err(_) => reader.value(raw)?,
    };
    if !(1..=MOST_MINUTES).contains(&minutes) {
        reader.fault(raw, Message::new("check-minutes").with("most", MOST_MINUTES));
        return None;
    }
    Some(minutes)
}

fn form<'a>(reader: &mut Reader<'a>, record: &Record<'a>) -> Option<Form> {
    let Some(raw) = record.get("form") else { return Some(Form::default()) };
    let name: String = reader.value(raw)?;
    let form = FORMS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form);
    if form.is_none() {
        let known = FORMS.map(|(known, _)| known).join(", ");
        reader.fault(raw, Message::new("check-form").with("form", &name).with("known", known));
    }
    form
}
