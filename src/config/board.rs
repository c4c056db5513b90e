//! Reading a board (*bord*) and a theory card.

use std::collections::BTreeSet;

use super::Severity;
use super::{Node, Problem, Reader, Record, read};
use crate::domain::{Board, Column, Direction, Shape, Theory, Topic};
use crate::text::Message;

/// The shapes by their name in a file.
pub const SHAPES: [(&str, Shape); 4] =
    [("columns", Shape::Columns), ("scheme", Shape::Scheme), ("circles", Shape::Circles), ("sides", Shape::Sides)];

/// The directions by their name in a file.
pub const DIRECTIONS: [(&str, Direction); 2] =
    [("left_to_right", Direction::LeftToRight), ("right_to_left", Direction::RightToLeft)];

const COLUMN: [&str; 4] = ["id", "title", "ask", "about"];
const FIELDS: [&str; 17] = [
    "title",
    "about",
    "source",
    "shape",
    "direction",
    "write_first",
    "paper",
    "returns",
    "per_phase",
    "groups",
    "by_voice",
    "voices",
    "asks",
    "reminders",
    "tags",
    "travels",
    "columns",
];

/// Reads a board. What can be used is given beside everything that is wrong; `None` when no column can be used.
#[must_use]
pub fn parse_board(id: &str, file: &str, text: &str) -> (Option<Board>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| board(reader, whole, id));
    (read.flatten().map(|(board, ..)| board), problems)
}

/// Reads whether what lies on a board may lie beside other communities, for whoever gathers red threads: where it says
/// `travels: true`. `None` when it is no board.
#[must_use]
pub fn parse_travels(id: &str, file: &str, text: &str) -> (Option<bool>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| board(reader, whole, id));
    (read.flatten().map(|(_, _, travels)| travels), problems)
}

/// Reads the columns of a board that says `tags: true`: names that a line can carry. None of another board; `None` when
/// it is no board. A session keeps them with its community and not with its boards: they hold where the board is not used.
#[must_use]
pub fn parse_topics(id: &str, file: &str, text: &str) -> (Option<Vec<Topic>>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| board(reader, whole, id));
    let topics = read.flatten().map(|(board, tags, _)| {
        let columns = board.columns.into_iter().filter(|_| tags);
        columns.map(|column| Topic { id: column.id, title: column.title, board: id.to_owned() }).collect()
    });
    (topics, problems)
}

/// Says of columns of a board, by their id, what is to be known about their names; with their place in the file.
#[must_use]
pub fn note_topics(file: &str, text: &str, said: &[(String, Message)]) -> Vec<Problem> {
    let note = |reader: &mut Reader, whole: &Node<'_>| {
        let columns = reader.record(whole, &FIELDS)?.get("columns").map(|list| reader.list(list)).unwrap_or_default();
        for record in columns.iter().filter_map(|column| reader.record(column, &COLUMN)).collect::<Vec<_>>() {
            let id = record.get("id").and_then(|id| reader.text(id));
            for (_, what) in said.iter().filter(|(column, _)| Some(column.as_str()) == id) {
                reader.note(Some(record.place("id")), what.clone(), Severity::Notice);
            }
        }
        Some(())
    };
    let mut problems = read(file, text, note).1;
    problems.retain(|problem| problem.severity == Severity::Notice);
    problems
}

/// A board, whether its columns are names, and whether its cards may travel.
fn board(reader: &mut Reader, whole: &Node<'_>, id: &str) -> Option<(Board, bool, bool)> {
    let top = reader.record(whole, &FIELDS)?;
    let title = reader.words_of(top, "title").unwrap_or_default().to_owned();
    let shape = reader.one_of(top, "shape", &SHAPES, "check-shape").unwrap_or_default();
    let direction = reader.one_of(top, "direction", &DIRECTIONS, "check-direction").unwrap_or_default();
    let list = reader.required(top, "columns")?;
    let items = reader.list(list);
    if matches!(&list.kind, super::node::Kind::List(items) if items.is_empty()) {
        reader.fault(list.at, Message::new("check-no-columns"));
    }
    let mut seen = BTreeSet::new();
    let columns: Vec<Column> = items.iter().filter_map(|item| column(reader, item, &mut seen)).collect();
    let board = Board {
        id: id.to_owned(),
        title,
        about: reader.text_or_empty(top, "about"),
        source: reader.text_or_empty(top, "source"),
        shape,
        direction,
        write_first: reader.is_on(top, "write_first"),
        paper: reader.is_on(top, "paper"),
        returns: reader.is_on(top, "returns"),
        per_phase: reader.is_on(top, "per_phase"),
        groups: reader.is_on(top, "groups"),
        by_voice: reader.is_on(top, "by_voice"),
        voices: reader.texts(top, "voices"),
        asks: reader.texts(top, "asks"),
        reminders: reader.texts(top, "reminders"),
        columns,
    };
    let (tags, travels) = (reader.is_on(top, "tags"), reader.is_on(top, "travels"));
    (!board.columns.is_empty()).then_some((board, tags, travels))
}

fn column(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>) -> Option<Column> {
    let record: Record<'_, '_> = reader.record(node, &COLUMN)?;
    let id = reader.id_of(record, "id", seen);
    let title = reader.words_of(record, "title");
    let ask = reader.text_or_empty(record, "ask");
    let about = reader.text_or_empty(record, "about");
    Some(Column { id: id?, title: title?.to_owned(), ask, about })
}

/// Reads a theory card; `None` when nothing of it can be used.
#[must_use]
pub fn parse_theory(id: &str, file: &str, text: &str) -> (Option<Theory>, Vec<Problem>) {
    let (read, problems) = read(file, text, |reader, whole| theory(reader, whole, id));
    (read.flatten(), problems)
}

fn theory(reader: &mut Reader, whole: &Node<'_>, id: &str) -> Option<Theory> {
    let top = reader.record(whole, &["title", "text", "ask", "source"])?;
    let title = reader.words_of(top, "title")?.to_owned();
    let list = reader.required(top, "text")?;
    let text = reader.texts(top, "text");
    if matches!(&list.kind, super::node::Kind::List(items) if items.is_empty()) {
        reader.fault(list.at, Message::new("check-empty").with("field", "text"));
    }
    let (ask, source) = (reader.text_or_empty(top, "ask"), reader.text_or_empty(top, "source"));
    Some(Theory { id: id.to_owned(), title, text, ask, source })
}
