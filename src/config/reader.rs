//! Reading the files that people change: *all* faults of a file are found, each with its line and column.
//!
//! Nearly all files are plain, and read in one go (`plain`). Otherwise ron reads the file; but ron stops at
//! its first error and knows no places of values. So when anything is wrong the file is cut into pieces
//! (`tree`), and the same checks go over the same values once more, now with their places.

use std::collections::BTreeSet;

use super::id::is_id;
use super::near::{suggest, unknown};
use super::node::{Field, Kind, Node};
use super::plain::plain;
use super::ron_text::{message, offset_of};
use super::tree::tree;
use super::{Problem, Severity};
use crate::text::Message;

/// After so many faults in one file the rest is not listed: nobody reads further.
const MOST: usize = 100;

/// The largest file that is read: 1 MiB.
const LARGEST: usize = 1024 * 1024;

/// What was found in a file, and how to look at its values.
#[derive(Debug, Default)]
pub struct Reader {
    found: Vec<(Option<usize>, Message, Severity)>,
}

/// A record of the file.
#[derive(Clone, Copy, Debug)]
pub struct Record<'n, 'a> {
    /// Where it begins.
    pub at: usize,
    fields: &'n [Field<'a>],
}

impl<'n, 'a> Record<'n, 'a> {
    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'n Node<'a>> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// Where the value of a field begins, or the record when the field is not there.
    #[must_use]
    pub fn place(&self, name: &str) -> usize {
        self.get(name).map_or(self.at, |value| value.at)
    }
}

/// Reads `text`, the text of `file`: `check` makes of its values what they stand for, and says what is wrong with them.
/// It may be asked twice. Nothing is given when the file is too large to be read.
pub fn read<'a, T>(
    file: &str,
    text: &'a str,
    check: impl Fn(&mut Reader, &Node<'a>) -> T,
) -> (Option<T>, Vec<Problem>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LARGEST {
        let what = Message::new("check-too-large");
        let whole = Problem { file: file.to_owned(), line: 0, column: 0, what, severity: Severity::Fault };
        return (None, vec![whole]);
    }
    let mut placed = Reader::default();
    if let Some(node) = plain(text) {
        let value = check(&mut placed, &node);
        return (Some(value), placed.problems(file, text));
    }
    match ron::from_str::<Node<'a>>(text) {
        Ok(node) => {
            let mut reader = Reader::default();
            let value = check(&mut reader, &node);
            if reader.found.is_empty() {
                return (Some(value), Vec::new());
            }
            let node = tree(&mut placed, text, true);
            if placed.found.is_empty() {
                let value = check(&mut placed, &node);
                return (Some(value), placed.problems(file, text));
            }
            // Not cut as ron reads it: then without places.
            (Some(value), reader.problems(file, text))
        }
        Err(error) => {
            let node = tree(&mut placed, text, false);
            if placed.found.is_empty() {
                placed.fault(offset_of(text, error.span.start.line, error.span.start.col), message(&error.code));
            }
            let value = check(&mut placed, &node);
            (Some(value), placed.problems(file, text))
        }
    }
}

impl Reader {
    /// Notes a fault at a byte of the file.
    pub fn fault(&mut self, at: usize, what: Message) {
        self.note(Some(at), what, Severity::Fault);
    }

    /// Notes something at a byte of the file, or about all of it.
    pub fn note(&mut self, at: Option<usize>, what: Message, severity: Severity) {
        if self.found.len() < MOST {
            self.found.push((at, what, severity));
        }
    }

    /// How much was found so far.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.found.len()
    }

    /// What was found, in the order of the file.
    pub(super) fn problems(mut self, file: &str, text: &str) -> Vec<Problem> {
        self.found.sort();
        // Lines are counted on from one problem to the next, so that a file full of faults is still read in one pass.
        let (mut line, mut start, mut counted) = (1_usize, 0_usize, 0_usize);
        let mut place = |at: usize| {
            let passed = text.get(counted..at).unwrap_or_default();
            line += passed.matches('\n').count();
            start = passed.rfind('\n').map_or(start, |newline| counted + newline + 1);
            counted = counted.max(at);
            (line, text.get(start..at).unwrap_or_default().chars().count() + 1)
        };
        let problem = |(at, what, severity): (Option<usize>, Message, Severity)| {
            let (line, column) = at.map_or((0, 0), &mut place);
            Problem { file: file.to_owned(), line, column, what, severity }
        };
        self.found.into_iter().map(problem).collect()
    }

    /// A value as a record; says what stands in it twice and what is not in `known`.
    pub fn record<'n, 'a>(&mut self, node: &'n Node<'a>, known: &[&str]) -> Option<Record<'n, 'a>> {
        let Kind::Record(fields) = &node.kind else { return self.other(node, "check-record") };
        let mut seen = BTreeSet::new();
        for field in fields.iter().filter(|field| !field.name.is_empty()) {
            let name = &*field.name;
            if !seen.insert(name) {
                self.fault(field.at, Message::new("check-field-twice").with("field", name));
            } else if !known.contains(&name) {
                let what = Message::new("check-field-unknown").with("field", name).with("known", known.join(", "));
                self.fault(field.at, suggest(what, name, known.iter().copied()));
            }
        }
        Some(Record { at: node.at, fields })
    }

    /// A value as a list.
    pub fn list<'n, 'a>(&mut self, node: &'n Node<'a>) -> &'n [Node<'a>] {
        let Kind::List(items) = &node.kind else { return self.other(node, "check-list").unwrap_or_default() };
        items
    }

    /// A value as text.
    pub fn text<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        let Kind::Text(text) = &node.kind else { return self.other(node, "check-text") };
        Some(text)
    }

    /// A value as a whole number.
    pub fn number<T: TryFrom<u64>>(&mut self, node: &Node<'_>) -> Option<T> {
        let number = if let Kind::Number(number) = node.kind { T::try_from(number).ok() } else { None };
        number.or_else(|| self.other(node, "check-number"))
    }

    /// A switch that is off when it is absent.
    pub fn is_on(&mut self, record: Record<'_, '_>, name: &str) -> bool {
        match record.get(name).map(|node| (node, &node.kind)) {
            Some((_, Kind::Bool(on))) => *on,
            Some((node, _)) => self.other(node, "check-boolean").unwrap_or_default(),
            None => false,
        }
    }

    /// A field that holds one of a few names; `key` is the sentence for another one. Absent is none.
    pub fn one_of<T: Copy>(
        &mut self,
        record: Record<'_, '_>,
        name: &str,
        names: &[(&str, T)],
        key: &'static str,
    ) -> Option<T> {
        let node = record.get(name)?;
        let found = self.text(node)?;
        let one = names.iter().find(|(known, _)| *known == found).map(|(_, one)| *one);
        if one.is_none() {
            self.fault(node.at, unknown(key, found, names.iter().map(|(known, _)| *known)));
        }
        one
    }

    /// Something else stands here; a broken value has been told already.
    fn other<T>(&mut self, node: &Node<'_>, key: &'static str) -> Option<T> {
        if node.kind != Kind::Broken {
            self.fault(node.at, Message::new(key));
        }
        None
    }

    /// A field that may be absent or `None`.
    #[must_use]
    pub fn optional<'n, 'a>(record: Record<'n, 'a>, name: &str) -> Option<&'n Node<'a>> {
        record.get(name).filter(|node| node.kind != Kind::Nothing)
    }

    /// A field that must be there; when it is not, that is said at the record's start.
    pub fn required<'n, 'a>(&mut self, record: Record<'n, 'a>, name: &'static str) -> Option<&'n Node<'a>> {
        let node = record.get(name);
        // A field whose name could not be read may be this one, and a broken value may have swallowed it.
        let read = |field: &Field<'_>| !field.name.is_empty() && field.value.kind != Kind::Broken;
        if node.is_none() && record.fields.iter().all(read) {
            self.fault(record.at, Message::new("check-field-missing").with("field", name));
        }
        node
    }

    /// A text field that must be there.
    pub fn text_of<'n>(&mut self, record: Record<'n, '_>, name: &'static str) -> Option<&'n str> {
        let node = self.required(record, name)?;
        self.text(node)
    }

    /// A text field that must be there and must say something.
    pub fn words_of<'n>(&mut self, record: Record<'n, '_>, name: &'static str) -> Option<&'n str> {
        let text = self.text_of(record, name)?;
        if text.trim().is_empty() {
            self.fault(record.place(name), Message::new("check-empty").with("field", name));
        }
        Some(text)
    }

    /// An id that must be there, well formed, and not in `seen` yet.
    pub fn id_of(&mut self, record: Record<'_, '_>, name: &'static str, seen: &mut BTreeSet<String>) -> Option<String> {
        let id = self.text_of(record, name)?.to_owned();
        if !is_id(&id) {
            self.fault(record.place(name), Message::new("check-id").with("id", &id));
            return None;
        }
        if !seen.insert(id.clone()) {
            self.fault(record.place(name), Message::new("check-id-twice").with("id", &id));
            return None;
        }
        Some(id)
    }

    /// A text field that may be absent.
    pub fn text_or_empty(&mut self, record: Record<'_, '_>, name: &str) -> String {
        record.get(name).and_then(|node| self.text(node)).unwrap_or_default().to_owned()
    }

    /// A list of texts that may be absent; each bad item is reported by itself.
    pub fn texts(&mut self, record: Record<'_, '_>, name: &str) -> Vec<String> {
        let items = record.get(name).map(|node| self.list(node)).unwrap_or_default();
        items.iter().filter_map(|item| self.text(item)).map(ToOwned::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, usize, &'static str)> {
        let rows = |reader: &mut Reader, whole: &Node<'_>| {
            for row in reader.list(whole) {
                let Some(record) = reader.record(row, &["a", "on"]) else { continue };
                let _ = reader.required(record, "a").and_then(|node| reader.number::<u8>(node));
                let _ = reader.is_on(record, "on");
            }
        };
        read("x.ron", text, rows).1.iter().map(|p| (p.line, p.column, p.what.key)).collect()
    }

    #[test]
    fn three_faults_in_three_rows_are_three_problems_with_their_places() {
        let text = "[\n  // een\n  (a: \"x\"),\n  (a: 1),\n  (a: 2, b: 2),\n  (),\n  (a: 256, on: 1),\n]";
        let found = [(3, 7, "check-number"), (5, 10, "check-field-unknown"), (6, 3, "check-field-missing")];
        assert_eq!(faults(text), [&found[..], &[(7, 7, "check-number"), (7, 16, "check-boolean")]].concat());
    }

    #[test]
    fn rows_with_broken_brackets_do_not_hide_the_others() {
        let row = |broken: &str| format!("// de rijen\n[\n  (a: \"x\"),\n  {broken},\n  (b: 2, a: 1),\n] // einde\n");
        let broken = [
            ("(a: 1", 3, "check-ended-early"),
            ("(a: [1)", 7, "check-ended-early"),
            ("(a: 1))", 9, "check-trailing"),
            ("(a 1)", 6, "check-comma"),
            ("(a: \"x)", 7, "check-quote"),
            ("(on: true, a 1)", 16, "check-colon"),
            ("(on: true, 1)", 14, "check-field-name"),
            ("(on: true false)", 13, "check-trailing"),
            ("(a: 1) (a: \"y\")", 10, "check-comma"),
        ];
        for (broken, column, key) in broken {
            let found = faults(&row(broken));
            assert!(found.contains(&(3, 7, "check-number")), "{broken}: {found:?}");
            assert!(found.contains(&(4, column, key)), "{broken}: {found:?}");
            assert!(found.contains(&(5, 4, "check-field-unknown")), "{broken}: {found:?}");
        }
    }

    #[test]
    fn a_file_that_is_no_list_says_so() {
        assert_eq!(faults("// x\n(a: 1)"), [(2, 1, "check-list")]);
        assert_eq!(faults(""), [(1, 1, "check-ended-early")]);
        assert_eq!(faults(&" ".repeat(LARGEST + 1)), [(0, 0, "check-too-large")]);
    }

    #[test]
    fn what_only_ron_reads_has_its_faults_too() {
        assert_eq!(faults("#![enable(implicit_some)]\n[(a: \"x\")]"), [(1, 1, "check-number")]);
        assert_eq!(faults("[(a: r#\"),\"#), /* /* */ [ */ (on: 'x', a: Some(1))]").len(), 2);
        assert_eq!(faults("[(a: None)]"), [(1, 6, "check-number")]);
    }

    #[test]
    fn a_large_file_full_of_faults_is_read_in_time() {
        for part in ["(),", "(a:(\n", "(b:1)\n", "(\"\n", "\"", "r#\"", "/*", "aaaa", "a\n", "((((", "'", "[)"] {
            let start = std::time::Instant::now();
            let _ = faults(&format!("[{}]", part.repeat(LARGEST / part.len() - 2)));
            let _ = faults(&format!("[\n{}:(\n{}]", "a".repeat(LARGEST / 2), part.repeat(LARGEST / part.len() / 3)));
            assert!(start.elapsed().as_secs() < 20, "{part:?}: {:?}", start.elapsed());
        }
    }
}
