//! Reading key files: rows by themselves, conflicts between them, and never a screen without its safety keys.

use std::collections::BTreeMap;

use ron::value::RawValue;
use serde::Deserialize;

use super::keys::{KeyTable, Row};
use super::rows::Reader;
use super::{Action, Chord, Context, Problem, Severity};
use crate::text::Message;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileContext<'a> {
    context: String,
    #[serde(borrow)]
    rows: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRow {
    keys: Vec<String>,
    action: String,
    #[serde(default)]
    hint: Option<u8>,
    #[serde(default)]
    shadows: bool,
}

/// A row of this file with its place in it.
struct Placed<'a> {
    context: Context,
    row: Row,
    piece: &'a str,
}

/// The rows in which the keys of this file stand, for problems that show only when all rows are known.
type Places<'a> = BTreeMap<(Context, Chord), &'a str>;

/// Lays the rows of `text` on top of `table` and says what is wrong with them.
pub(super) fn merge(table: &mut KeyTable, file: &str, text: &str) -> Vec<Problem> {
    let mut reader = Reader::new(file, text);
    let mut placed = read(&mut reader);
    // The rows that nobody may lose come first, so that another row cannot take their keys.
    placed.sort_by_key(|p| !p.row.action.must_have_a_key());
    let before = table.clone();
    for p in &placed {
        if let Some(rows) = table.rows.get_mut(&p.context) {
            rows.retain(|row| row.action != p.row.action);
        }
    }
    let mut places = Places::new();
    for p in placed {
        add(table, &before, p, &mut reader, &mut places);
    }
    shadows(table, &mut reader, &places);
    let mut problems = reader.problems;
    problems.sort();
    problems
}

fn read<'a>(reader: &mut Reader<'a>) -> Vec<Placed<'a>> {
    let mut placed = Vec::new();
    for block in reader.rows() {
        let Some(head) = reader.row::<FileContext<'a>>(block) else { continue };
        let Some(context) = Context::named(&head.context) else {
            let names: Vec<&str> = Context::ALL.iter().map(|c| c.name()).collect();
            let what = Message::new("ron-unknown").with("found", &head.context).with("expected", names.join(", "));
            let place = reader.place_of(block, &head.context);
            reader.problem(place, Severity::Fault, what);
            continue;
        };
        for piece in head.rows.into_iter().map(RawValue::get_ron) {
            if let Some(row) = reader.row::<FileRow>(piece).and_then(|row| checked(reader, context, piece, row)) {
                placed.push(Placed { context, row, piece });
            }
        }
    }
    placed
}

fn checked(reader: &mut Reader<'_>, context: Context, piece: &str, row: FileRow) -> Option<Row> {
    let Some(action) = Action::named(&row.action) else {
        let place = reader.place_of(piece, &row.action);
        reader.problem(place, Severity::Fault, Message::new("key-no-action").with("found", row.action));
        return None;
    };
    let mut chords = Vec::new();
    for name in &row.keys {
        let fault = match name.parse::<Chord>() {
            Err(_) => Message::new("key-no-key").with("found", name),
            Ok(chord) if context.types() && chord.typed().is_some() => Message::new("key-types").with("key", name),
            Ok(chord) => {
                chords.push(chord);
                continue;
            }
        };
        let place = reader.place_of(piece, name);
        reader.problem(place, Severity::Fault, fault);
    }
    Some(Row { chords, action, hint: row.hint, shadows: row.shadows })
}

fn add<'a>(table: &mut KeyTable, before: &KeyTable, p: Placed<'a>, reader: &mut Reader<'_>, places: &mut Places<'a>) {
    let Placed { context, mut row, piece } = p;
    let others = table.rows.entry(context).or_default();
    if others.iter().any(|other| other.action == row.action) {
        let what = Message::new("key-action-twice").with("action", row.action.name());
        reader.problem(reader.place(piece), Severity::Fault, what);
        return;
    }
    row.chords.retain(|chord| {
        let taken = others.iter().find(|other| other.chords.contains(chord));
        if let Some(other) = taken {
            let what = Message::new("key-taken").with("key", chord).with("other", other.action.name());
            reader.problem(reader.place_of(piece, &chord.to_string()), Severity::Fault, what);
        }
        taken.is_none()
    });
    // A key that only types is no key while she types.
    if row.action.must_have_a_key() && row.chords.iter().all(|chord| chord.edit().is_some()) {
        let old = before.rows(context).find(|old| old.action == row.action);
        if let Some(old) = old {
            let what = Message::new("key-needed").with("action", row.action.name());
            reader.problem(reader.place(piece), Severity::Fault, what);
            row = old.clone();
        }
    }
    places.extend(row.chords.iter().map(|chord| ((context, *chord), piece)));
    if !row.chords.is_empty() {
        others.push(row);
    }
}

/// Keys that hide other keys without saying that they mean to.
fn shadows(table: &KeyTable, reader: &mut Reader<'_>, places: &Places<'_>) {
    for context in Context::ALL {
        let mut behind: Vec<Context> = context.chain().into_iter().skip(1).collect();
        if context.also_on_note() {
            behind.push(Context::Note);
        }
        for row in table.rows(*context).filter(|row| !row.shadows) {
            for chord in &row.chords {
                let hidden = |c: &Context| table.rows(*c).find(|r| r.chords.contains(chord)).map(|r| (*c, r.action));
                let Some((other, action)) = behind.iter().find_map(hidden).filter(|(_, a)| *a != row.action) else {
                    continue;
                };
                let place = places.get(&(*context, *chord)).or_else(|| places.get(&(other, *chord)));
                if let Some(piece) = place {
                    let place = reader.place_of(piece, &chord.to_string());
                    let what = Message::new("key-shadows").with("key", chord).with("other", action.name());
                    reader.problem(place, Severity::Notice, what.with("context", other.name()));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = r#"[
        (context: "global", rows: [(keys: ["q", "ctrl-q"], action: "quit"), (keys: ["ctrl-e"], action: "off-record")]),
        (context: "note", rows: [(keys: ["n"], action: "plain-note"), (keys: ["i"], action: "idea")]),
    ]"#;

    fn found(text: &str) -> Vec<(usize, usize, &'static str)> {
        let (mut table, problems) = KeyTable::parse("base.ron", BASE);
        assert_eq!(problems, []);
        table.merge("keymap.ron", text).iter().map(|p| (p.line, p.column, p.what.key)).collect()
    }

    fn after(text: &str, chord: &str) -> Option<Action> {
        let mut table = KeyTable::parse("base.ron", BASE).0;
        table.merge("keymap.ron", text);
        table.action(Context::Note, chord.parse().unwrap())
    }

    #[test]
    fn a_workspace_moves_an_action_to_another_key() {
        let text = r#"[(context: "note", rows: [(keys: ["t"], action: "idea")])]"#;
        assert_eq!(found(text), []);
        assert_eq!((after(text, "t"), after(text, "i")), (Some(Action::Idea), None));
    }

    #[test]
    fn two_actions_can_change_places() {
        let text = r#"[(context: "note", rows: [(keys: ["n"], action: "idea"), (keys: ["i"], action: "plain-note")])]"#;
        assert_eq!(found(text), []);
        assert_eq!((after(text, "n"), after(text, "i")), (Some(Action::Idea), Some(Action::PlainNote)));
    }

    #[test]
    fn faults_have_their_places() {
        let text = "[(context: \"note\", rows: [\n  (keys: [\"i\"], action: \"quote\"),\n  (keys: [\"spatie\"], action: \"idea\"),\n  (keys: [\"x\"], action: \"dans\"),\n]), (context: \"hal\", rows: []),\n(context: \"edit\", rows: [(keys: [\"x\"], action: \"keep\")])]";
        assert_eq!(
            found(text),
            [(3, 11, "key-no-key"), (4, 25, "key-no-action"), (5, 15, "ron-unknown"), (6, 34, "key-types")]
        );
    }

    #[test]
    fn a_taken_key_stays_with_its_owner() {
        let text = r#"[(context: "note", rows: [(keys: ["i", "c"], action: "quote")])]"#;
        assert_eq!(found(text), [(1, 35, "key-taken")]);
        assert_eq!((after(text, "i"), after(text, "c")), (Some(Action::Idea), Some(Action::Quote)));
    }

    #[test]
    fn a_key_that_hides_another_must_say_so() {
        let unsaid = r#"[(context: "note", rows: [(keys: ["q"], action: "quote")])]"#;
        assert_eq!(found(unsaid), [(1, 35, "key-shadows")]);
        assert_eq!(found(&unsaid.replace("\"quote\"", "\"quote\", shadows: true")), []);
    }

    #[test]
    fn even_niet_never_loses_its_key() {
        for keys in ["[]", "[\"w\"]", "[\"q\"]"] {
            let text = format!("[(context: \"global\", rows: [(keys: {keys}, action: \"off-record\")])]");
            assert!(found(&text).iter().any(|(_, _, key)| *key == "key-needed"));
            assert_eq!(after(&text, "ctrl-e"), Some(Action::OffRecord));
        }
    }
}
