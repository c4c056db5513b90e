//! The one key table: dispatch, footer hints, the help overlay, `drempel keys` and the README are readings of it.
//!
//! The rows are data (`assets/keymap.ron`, and a `keymap.ron` of the workspace on top); reading them is in `keyfile`.

use std::collections::BTreeMap;

use super::keyfile;
use super::{Action, Chord, Context, Problem};
use crate::text::Message;

/// What some keys do in one context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The keys; the first is the one that hints show.
    pub chords: Vec<Chord>,
    /// What they ask for.
    pub action: Action,
    /// The row's place among the hints, 1 first; none for help only.
    pub hint: Option<u8>,
    /// Whether it means to hide keys of the screens behind it.
    pub shadows: bool,
}

/// A hint for the line at the bottom: the key that works now, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key to show.
    pub chord: Chord,
    /// The last key, where it stands for a row of keys that lie next to each other.
    pub until: Option<Chord>,
    /// What it asks for.
    pub action: Action,
    /// What that comes to here, in a word or two; the action's own name unless the screen knows better.
    pub label: Message,
}

impl Hint {
    /// A hint under the action's own name.
    #[must_use]
    pub fn new(chord: Chord, action: Action) -> Self {
        Self { chord, until: None, action, label: action.label() }
    }

    /// The key as it is written on the screen, or the row of keys.
    #[must_use]
    pub fn shown(&self, say: &dyn Fn(&Message) -> String) -> String {
        let first = self.chord.shown(say);
        self.until.map_or_else(|| first.clone(), |last| format!("{first}–{}", last.shown(say)))
    }
}

/// All keys of all contexts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyTable {
    pub(super) rows: BTreeMap<Context, Vec<Row>>,
}

impl KeyTable {
    /// The table that the text of a key file describes, and what is wrong with it.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Problem>) {
        let mut table = Self::default();
        let problems = table.merge(file, text);
        (table, problems)
    }

    /// The table that is shipped, of which the tests hold that nothing is wrong with it.
    #[must_use]
    pub fn shipped(text: &str) -> Self {
        keyfile::sound(text).unwrap_or_else(|| Self::parse("keymap.ron", text).0)
    }

    /// Lays the rows of another key file on top: a row replaces the keys of its action in its context.
    pub fn merge(&mut self, file: &str, text: &str) -> Vec<Problem> {
        keyfile::merge(self, file, text)
    }

    /// The rows of one context, without those behind it.
    pub fn rows(&self, context: Context) -> impl Iterator<Item = &Row> {
        self.rows.get(&context).into_iter().flatten()
    }

    /// What `chord` asks for in `context` or, if it knows nothing of it, in those behind it.
    #[must_use]
    pub fn action(&self, context: Context, chord: Chord) -> Option<Action> {
        self.find(&context.chain(), chord)
    }

    /// What `chord` asks for in the first of these contexts that knows it; for a form on another screen than its
    /// usual one, such as `[Harvest, Note, Global]`.
    ///
    /// While a field is typed, a press that edits the field never reaches the contexts behind it.
    #[must_use]
    pub fn find(&self, stack: &[Context], chord: Chord) -> Option<Action> {
        let typing = stack.first().is_some_and(|context| context.types()) && chord.edit().is_some();
        let mut open = stack.iter().filter(|context| context.types() || !typing);
        open.find_map(|context| self.rows(*context).find(|row| row.chords.contains(&chord))).map(|row| row.action)
    }

    /// The hints of a context and those behind it, in the order in which they deserve room.
    #[must_use]
    pub fn hints(&self, context: Context) -> Vec<Hint> {
        self.hints_of(&context.chain())
    }

    /// The hints of a stack of contexts, nearest first; only keys that work there, each action once.
    #[must_use]
    pub fn hints_of(&self, stack: &[Context]) -> Vec<Hint> {
        let mut found: Vec<(usize, u8, Hint)> = Vec::new();
        for (depth, context) in stack.iter().enumerate() {
            for row in self.rows(*context) {
                let Some(priority) = row.hint else { continue };
                let works = |chord: &&Chord| self.find(stack, **chord) == Some(row.action);
                let seen = found.iter().any(|(_, _, hint)| hint.action == row.action);
                if let (Some(chord), false) = (row.chords.iter().find(works), seen) {
                    found.push((depth, priority, Hint::new(*chord, row.action)));
                }
            }
        }
        found.sort_by_key(|(depth, priority, _)| (*depth, *priority));
        found.into_iter().map(|(_, _, hint)| hint).collect()
    }

    /// The first key that asks for `action` in a context or behind it, for use in a sentence.
    #[must_use]
    pub fn chord_for(&self, context: Context, action: Action) -> Option<Chord> {
        let chain = context.chain();
        let mut chords =
            chain.iter().flat_map(|c| self.rows(*c)).filter(|row| row.action == action).flat_map(|r| &r.chords);
        chords.find(|chord| self.find(&chain, **chord) == Some(action)).copied()
    }

    /// The rows that the help overlay shows for these contexts; contexts without rows are left out.
    #[must_use]
    pub fn help(&self, contexts: &[Context]) -> Vec<(Context, Vec<&Row>)> {
        let of = |context: &Context| (*context, self.rows(*context).collect::<Vec<_>>());
        contexts.iter().map(of).filter(|(_, rows)| !rows.is_empty()).collect()
    }

    /// The whole table in Markdown, in the reader's language.
    #[must_use]
    pub fn markdown(&self, say: &dyn Fn(&Message) -> String) -> String {
        let mut out = String::new();
        for (context, rows) in self.help(Context::ALL) {
            let (key, what) = (say(&Message::new("keys-key")), say(&Message::new("keys-what")));
            out.push_str(&format!("### {}\n\n| {key} | {what} |\n|---|---|\n", say(&context.label())));
            for row in rows {
                let keys: Vec<String> = row.chords.iter().map(|c| format!("`{}`", c.shown(say))).collect();
                out.push_str(&format!("| {} | {} |\n", keys.join(" "), say(&row.action.label())));
            }
            out.push('\n');
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> KeyTable {
        let (table, problems) = KeyTable::parse("keymap.ron", include_str!("../../assets/keymap.ron"));
        assert_eq!(problems, []);
        table
    }

    #[test]
    fn the_shipped_table_is_the_same_without_looking_for_faults() {
        assert_eq!(keyfile::sound(include_str!("../../assets/keymap.ron")), Some(shipped()));
    }

    fn does(context: Context, chord: &str, action: Option<Action>) {
        assert_eq!(shipped().action(context, chord.parse().unwrap()), action, "{chord} in {context:?}");
    }

    #[test]
    fn the_shipped_table_has_no_problems_and_a_key_for_every_action() {
        let table = shipped();
        for action in Action::ALL {
            assert!(Context::ALL.iter().any(|c| table.rows(*c).any(|r| r.action == *action)), "{action:?} has no key");
        }
    }

    #[test]
    fn the_clicker_works_on_every_leading_form() {
        for context in Context::ALL.iter().filter(|c| c.chain().contains(&Context::Lead)) {
            does(*context, "pagedown", Some(Action::Next));
            does(*context, "pageup", Some(Action::Previous));
            does(*context, "b", Some(Action::WallNeutral));
            does(*context, ".", Some(Action::WallNeutral));
        }
    }

    #[test]
    fn even_niet_is_one_key_in_every_context_also_while_typing() {
        for context in Context::ALL {
            does(*context, "ctrl-e", Some(Action::OffRecord));
            does(*context, "F8", Some(Action::OffRecord));
        }
    }

    #[test]
    fn no_plain_character_is_a_key_while_a_field_is_typed() {
        for c in (' '..='~').chain(['é', '€']) {
            let chord = Chord::new(super::super::Key::Char(c), false, false, false);
            assert_eq!(shipped().action(Context::Edit, chord), None, "{c}");
            assert_eq!(shipped().action(Context::EditMoment, chord), None, "{c}");
        }
        does(Context::Edit, "home", None);
        does(Context::Edit, "ctrl-left", None);
        does(Context::EditMoment, "ctrl-left", Some(Action::Earlier));
        does(Context::Edit, "F1", Some(Action::Help));
        does(Context::EditMoment, "esc", Some(Action::Cancel));
    }

    #[test]
    fn a_screen_wins_from_what_lies_behind_it() {
        does(Context::Lead, "right", Some(Action::Next));
        does(Context::LookBack, "right", Some(Action::Right));
        does(Context::Moments, "enter", Some(Action::PutUp));
        does(Context::Lead, "enter", Some(Action::Open));
        does(Context::OffRecord, "pagedown", None);
    }

    #[test]
    fn hints_show_keys_that_work_and_the_screens_own_first() {
        let hints = shipped().hints(Context::Harvest);
        assert_eq!(hints.first().map(|h| h.action), Some(Action::Left));
        assert_eq!(hints.last().map(|h| h.action), Some(Action::Help));
        let notes = hints.iter().find(|h| h.action == Action::ToggleNotes).map(|h| h.chord.to_string());
        assert_eq!(notes.as_deref(), Some("F3"));
    }

    #[test]
    fn a_form_on_the_note_screen_keeps_the_stamps() {
        let stack = [Context::Harvest, Context::Note, Context::Global];
        let find = |chord: &str| shipped().find(&stack, chord.parse().unwrap());
        assert_eq!(find("space"), Some(Action::Stamp));
        assert_eq!(find("n"), Some(Action::MarkNew));
        assert_eq!(find("N"), Some(Action::PlainNote));
        assert_eq!(find("pagedown"), None);
    }

    #[test]
    fn the_markdown_names_every_context_that_has_keys() {
        let text = shipped().markdown(&|message: &Message| message.key.to_owned());
        assert!(text.contains("### context-note\n") && text.contains("| `key-space` | action-stamp |"), "{text}");
    }
}
