//! Reading a script (*draaiboek*).

use std::collections::BTreeSet;

use super::near::unknown;
use super::node::Kind;
use super::{Node, Problem, Reader, Record, Severity, read};
use crate::domain::{Board, Form, Phase, Script};
use crate::text::Message;

/// The longest phase, in minutes.
pub const MOST_MINUTES: u32 = 600;

/// The forms by their name in a file.
pub const FORMS: [(&str, Form); 16] = [
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
    ("tables", Form::Tables),
    ("questions", Form::Questions),
    ("board", Form::Board),
    ("theory", Form::Theory),
    ("contribution", Form::Contribution),
    ("plan_next", Form::PlanNext),
];

const FIELDS: [&str; 14] = [
    "id", "title", "minutes", "least", "keeps", "may_go", "at", "room", "notes", "form", "board", "columns", "theory",
    "clock",
];

/// What a script may refer to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Uses<'a> {
    /// The boards that there are.
    pub boards: &'a [Board],
    /// The ids of the theory cards that there are.
    pub theory: &'a [String],
}

/// Reads a script by itself: what it refers to is not looked up.
#[must_use]
pub fn parse_script(id: &str, file: &str, text: &str) -> (Option<Script>, Vec<Problem>) {
    parse_script_against(id, file, text, None)
}

/// Reads a script. What can be used is given beside everything that is wrong; `None` when no phase can be used.
/// `uses` are the boards and theory cards that there are; without it they are not looked up.
#[must_use]
pub fn parse_script_against(
    id: &str,
    file: &str,
    text: &str,
    uses: Option<Uses<'_>>,
) -> (Option<Script>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| script(reader, whole, id, uses));
    (read.flatten(), problems)
}

/// Reads a script as [`parse_script_against`] does, and also says which steps have no minutes, if others have them: time
/// does not run there. A script without any minutes is an open frame, and means it.
#[must_use]
pub fn check_script(id: &str, file: &str, text: &str, uses: Option<Uses<'_>>) -> (Option<Script>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| {
        let script = script(reader, whole, id, uses);
        without_minutes(reader, whole);
        script
    });
    (read.flatten(), problems)
}

fn without_minutes(reader: &mut Reader, whole: &Node<'_>) {
    let Kind::Record(fields) = &whole.kind else { return };
    let phases = fields.iter().find(|field| field.name == "phases").map(|field| &field.value.kind);
    let Some(Kind::List(phases)) = phases else { return };
    let has = |phase: &Node<'_>| match &phase.kind {
        Kind::Record(fields) => fields.iter().any(|field| field.name == "minutes" && field.value.kind != Kind::Nothing),
        _ => false,
    };
    // A name that is not known is told already, and may be meant for this one.
    let meant = |phase: &Node<'_>| match &phase.kind {
        Kind::Record(fields) => fields.iter().any(|field| !FIELDS.contains(&&*field.name)),
        _ => true,
    };
    if phases.iter().any(has) {
        for phase in phases.iter().filter(|phase| !has(phase) && !meant(phase)) {
            reader.note(Some(phase.at), Message::new("check-no-minutes"), Severity::Notice);
        }
    }
}

fn script(reader: &mut Reader, whole: &Node<'_>, id: &str, uses: Option<Uses<'_>>) -> Option<Script> {
    let top = reader.record(whole, &["title", "about", "source", "phases"])?;
    let title = reader.words_of(top, "title").unwrap_or_default().to_owned();
    let about = reader.text_or_empty(top, "about");
    let source = reader.text_or_empty(top, "source");
    let list = reader.required(top, "phases")?;
    let items = reader.list(list);
    if matches!(&list.kind, Kind::List(items) if items.is_empty()) {
        reader.fault(list.at, Message::new("check-no-phases"));
    }
    let mut seen = BTreeSet::new();
    let phases: Vec<Phase> = items.iter().filter_map(|item| phase(reader, item, &mut seen, uses)).collect();
    (!phases.is_empty()).then(|| Script { id: id.to_owned(), title, about, source, phases })
}

fn phase(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>, uses: Option<Uses<'_>>) -> Option<Phase> {
    let record = reader.record(node, &FIELDS)?;
    let id = reader.id_of(record, "id", seen);
    let title = reader.words_of(record, "title");
    let minutes = minutes(reader, record, "minutes");
    let least = minutes_at_least(reader, record, minutes);
    let form = if record.get("form").is_none() {
        Some(Form::default())
    } else {
        reader.one_of(record, "form", &FORMS, "check-form")
    };
    let phase = Phase {
        id: id?,
        title: title?.to_owned(),
        minutes,
        least,
        keeps: reader.is_on(record, "keeps"),
        may_go: reader.is_on(record, "may_go"),
        at: at(reader, record),
        room: reader.text_or_empty(record, "room"),
        notes: reader.texts(record, "notes"),
        form: form?,
        board: Reader::optional(record, "board").and_then(|node| reader.text(node)).map(str::to_owned),
        columns: reader.texts(record, "columns"),
        theory: Reader::optional(record, "theory").and_then(|node| reader.text(node)).map(str::to_owned),
        clock: reader.is_on(record, "clock"),
    };
    refers(reader, record, &phase, uses);
    Some(phase)
}

/// What a phase refers to must be there: its board, the columns of it, its theory card.
fn refers(reader: &mut Reader, record: Record<'_, '_>, phase: &Phase, uses: Option<Uses<'_>>) {
    if phase.form == Form::Board && phase.board.is_none() {
        reader.fault(record.at, Message::new("check-board-missing").with("phase", &phase.id));
    }
    if phase.form == Form::Theory && phase.theory.is_none() {
        reader.fault(record.at, Message::new("check-theory-missing").with("phase", &phase.id));
    }
    let Some(uses) = uses else { return };
    if let Some(theory) = phase.theory.as_deref().filter(|theory| !uses.theory.iter().any(|known| known == theory)) {
        let known = uses.theory.iter().map(String::as_str);
        reader.fault(record.place("theory"), unknown("check-theory-unknown", theory, known));
    }
    let Some(id) = phase.board_id() else { return };
    let Some(board) = uses.boards.iter().find(|board| board.id == id) else {
        let known = uses.boards.iter().map(|board| board.id.as_str());
        return reader.fault(record.place("board"), unknown("check-board-unknown", id, known));
    };
    let Some(Kind::List(columns)) = record.get("columns").map(|node| &node.kind) else { return };
    for node in columns {
        let Kind::Text(column) = &node.kind else { continue };
        if board.column(column).is_some() {
            continue;
        }
        let known = board.columns.iter().map(|column| column.id.as_str());
        reader.fault(node.at, unknown("check-column-unknown", column, known).with("board", id));
    }
}

/// A phase's own minimum: not more than its minutes.
fn minutes_at_least(reader: &mut Reader, record: Record<'_, '_>, meant: Option<u32>) -> Option<u32> {
    let least = minutes(reader, record, "least")?;
    if meant.is_some_and(|meant| least > meant) {
        reader.fault(record.place("least"), Message::new("check-least").with("least", least));
        return None;
    }
    Some(least)
}

/// `"14:30"` as a minute of the day.
fn at(reader: &mut Reader, record: Record<'_, '_>) -> Option<u32> {
    let node = Reader::optional(record, "at")?;
    let text = reader.text(node)?;
    let parts = text.split_once(':').map(|(h, m)| (h.parse::<u32>(), m.parse::<u32>()));
    match parts {
        Some((Ok(hour), Ok(minute))) if hour < 24 && minute < 60 => Some(hour * 60 + minute),
        _ => {
            reader.fault(node.at, Message::new("check-clock-time").with("found", text));
            None
        }
    }
}

/// `15`, `Some(15)` or `None`; absent means none.
fn minutes(reader: &mut Reader, record: Record<'_, '_>, name: &str) -> Option<u32> {
    let node = Reader::optional(record, name)?;
    let minutes = reader.number(node)?;
    if !(1..=MOST_MINUTES).contains(&minutes) {
        reader.fault(node.at, Message::new("check-minutes").with("most", MOST_MINUTES));
        return None;
    }
    Some(minutes)
}
