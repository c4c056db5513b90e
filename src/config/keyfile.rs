//! Reading key files: rows by themselves, conflicts between them, and never a screen without its safety keys.

use std::collections::BTreeMap;

use super::keys::{KeyTable, Row};
use super::near::{suggest, unknown};
use super::node::Kind;
use super::plain::plain;
use super::{Action, Chord, Context, Node, Problem, Reader, Record, Severity, read};
use crate::text::Message;

/// A row of this file, with the places of itself and of its keys.
struct Placed {
    context: Context,
    row: Row,
    at: usize,
    keys: Vec<usize>,
}

/// Where the keys of this file stand, for problems that show only when all rows are known.
type Places = BTreeMap<(Context, Chord), usize>;

/// Lays the rows of `text` on top of `table` and says what is wrong with them.
pub(super) fn merge(table: &mut KeyTable, file: &str, text: &str) -> Vec<Problem> {
    let (merged, problems) = read(file, text, |reader, whole| merged(table, reader, whole));
    if let Some(merged) = merged {
        *table = merged;
    }
    problems
}

/// The table of a file without a fault, read without looking for one, which would be most of the work; nothing for a
/// file that cannot be read this way.
pub(super) fn sound(text: &str) -> Option<KeyTable> {
    let whole = plain(text)?;
    let mut table = KeyTable::default();
    for block in whole.items()? {
        let context = Context::named(block.field("context")?.words()?)?;
        let found = block.field("rows")?.items()?;
        if found.is_empty() {
            continue;
        }
        let rows = table.rows.entry(context).or_default();
        for row in found {
            rows.push(sound_row(row)?);
        }
        rows.sort_by_key(|row| !row.action.must_have_a_key());
    }
    Some(table)
}

fn sound_row(row: &Node<'_>) -> Option<Row> {
    let chord = |key: &Node<'_>| key.words()?.parse().ok();
    let hint = match row.field("hint").map(|node| &node.kind) {
        Some(Kind::Number(hint)) => Some(u8::try_from(*hint).ok()?),
        _ => None,
    };
    Some(Row {
        chords: row.field("keys")?.items()?.iter().map(chord).collect::<Option<_>>()?,
        action: Action::named(row.field("action")?.words()?)?,
        hint,
        shadows: row.field("shadows").is_some_and(|node| node.kind == Kind::Bool(true)),
    })
}

fn merged(before: &KeyTable, reader: &mut Reader, whole: &Node<'_>) -> KeyTable {
    let mut placed = rows(reader, whole);
    // The rows that nobody may lose come first, so that another row cannot take their keys.
    placed.sort_by_key(|p| !p.row.action.must_have_a_key());
    let mut table = before.clone();
    for p in &placed {
        if let Some(rows) = table.rows.get_mut(&p.context) {
            rows.retain(|row| row.action != p.row.action);
        }
    }
    let mut places = Places::new();
    for p in placed {
        add(&mut table, before, p, reader, &mut places);
    }
    shadows(&table, reader, &places);
    table
}

fn rows(reader: &mut Reader, whole: &Node<'_>) -> Vec<Placed> {
    let mut placed = Vec::new();
    for block in reader.list(whole) {
        let Some(record) = reader.record(block, &["context", "rows"]) else { continue };
        let name = reader.text_of(record, "context");
        let context = name.and_then(Context::named);
        if let (Some(name), None) = (name, context) {
            let known = Context::ALL.iter().map(|context| context.name());
            reader.fault(record.place("context"), unknown("key-no-context", name, known));
        }
        let rows = reader.required(record, "rows").map(|node| reader.list(node)).unwrap_or_default();
        for node in rows {
            let row = reader.record(node, &["keys", "action", "hint", "shadows"]);
            placed.extend(row.and_then(|record| row_of(reader, context, record)));
        }
    }
    placed
}

/// One row; of a context that is not known only the faults are told.
fn row_of(reader: &mut Reader, context: Option<Context>, record: Record<'_, '_>) -> Option<Placed> {
    let names = reader.required(record, "keys").map(|node| reader.list(node));
    let (mut chords, mut keys) = (Vec::new(), Vec::new());
    for node in names.unwrap_or_default() {
        let Some(name) = reader.text(node) else { continue };
        let typing = context.is_some_and(Context::types);
        let fault = match name.parse::<Chord>() {
            Err(_) => Message::new("key-no-key").with("found", name),
            Ok(chord) if typing && chord.typed().is_some() => Message::new("key-types").with("key", name),
            Ok(chord) => {
                chords.push(chord);
                keys.push(node.at);
                continue;
            }
        };
        reader.fault(node.at, fault);
    }
    let hint = Reader::optional(record, "hint").and_then(|node| reader.number(node));
    let shadows = reader.is_on(record, "shadows");
    let name = reader.text_of(record, "action")?;
    let Some(action) = Action::named(name) else {
        let what = Message::new("key-no-action").with("found", name);
        reader.fault(record.place("action"), suggest(what, name, Action::ALL.iter().map(|action| action.name())));
        return None;
    };
    names?;
    Some(Placed { context: context?, row: Row { chords, action, hint, shadows }, at: record.at, keys })
}

fn add(table: &mut KeyTable, before: &KeyTable, p: Placed, reader: &mut Reader, places: &mut Places) {
    let Placed { context, mut row, at, keys } = p;
    let others = table.rows.entry(context).or_default();
    if others.iter().any(|other| other.action == row.action) {
        reader.fault(at, Message::new("key-action-twice").with("action", row.action.name()));
        return;
    }
    let mut at_key = keys.into_iter();
    row.chords.retain(|chord| {
        let at = at_key.next().unwrap_or(at);
        if let Some(other) = others.iter().find(|other| other.chords.contains(chord)) {
            let what = Message::new("key-taken").with("key", chord).with("other", other.action.name());
            reader.fault(at, what);
            return false;
        }
        places.insert((context, *chord), at);
        true
    });
    // A key that only types is no key while she types.
    if row.action.must_have_a_key() && row.chords.iter().all(|chord| chord.edit().is_some()) {
        let old = before.rows(context).find(|old| old.action == row.action);
        if let Some(old) = old {
            reader.fault(at, Message::new("key-needed").with("action", row.action.name()));
            row = old.clone();
            places.extend(row.chords.iter().map(|chord| ((context, *chord), at)));
        }
    }
    if !row.chords.is_empty() {
        others.push(row);
    }
}

/// Keys that hide other keys without saying that they mean to.
fn shadows(table: &KeyTable, reader: &mut Reader, places: &Places) {
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
                if place.is_some() {
                    let what = Message::new("key-shadows").with("key", chord).with("other", action.name());
                    reader.note(place.copied(), what.with("context", other.name()), Severity::Notice);
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
            [(3, 11, "key-no-key"), (4, 25, "key-no-action"), (5, 15, "key-no-context"), (6, 34, "key-types")]
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

    #[test]
    fn a_row_with_broken_brackets_costs_only_itself() {
        let text = "// eigen toetsen\n[\n  (context: \"note\", rows: [\n    (keys: [\"t\"], action: \"idea\",\n    (keys: [\"w\", action: \"plain-note\"),\n    (keys: [\"c\"], action: \"quote\"),\n    (keys: [\"spatie\"], action: \"stamp\"),\n  ]),\n]";
        assert_eq!(found(text), [(4, 5, "check-ended-early"), (5, 12, "check-ended-early"), (7, 13, "key-no-key")]);
        assert_eq!(after(text, "c"), Some(Action::Quote));
    }
}
