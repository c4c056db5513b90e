//! `threads.ron` (*rode draden*): what somebody gathered over several communities. Read as every file that people may
//! change, and written as a person would.

use std::collections::BTreeSet;

use super::near::unknown;
use super::script_text::quoted;
use super::{Node, Problem, Reader, is_id, read};
use crate::domain::thread::{Pointer, Thread, folded};
use crate::text::Message;

/// Reads `[(title: "", about: "", words: [(community: "", session: "", entry: "")]), …]`. `communities` are the folders
/// that a community may lie in; none means that they are not known here.
#[must_use]
pub fn parse_threads(file: &str, text: &str, communities: Option<&[String]>) -> (Vec<Thread>, Vec<Problem>) {
    let (threads, problems) = read(file, text, |reader, list| {
        let mut titles = BTreeSet::new();
        reader.list(list).iter().filter_map(|node| thread(reader, node, &mut titles, communities)).collect()
    });
    (threads.unwrap_or_default(), problems)
}

fn thread(
    reader: &mut Reader,
    node: &Node<'_>,
    titles: &mut BTreeSet<String>,
    communities: Option<&[String]>,
) -> Option<Thread> {
    let record = reader.record(node, &["title", "about", "words"])?;
    let title = reader.words_of(record, "title").map(str::to_owned);
    let about = reader.text_or_empty(record, "about");
    let (mut words, mut seen) = (Vec::new(), BTreeSet::new());
    for node in record.get("words").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(pointer) = pointer(reader, node, communities) else { continue };
        if seen.insert(pointer.clone()) {
            words.push(pointer);
        } else {
            reader.fault(node.at, Message::new("check-thread-words-twice"));
        }
    }
    let title = title?;
    if !titles.insert(folded(&title)) {
        reader.fault(record.place("title"), Message::new("check-id-twice").with("id", &title));
        return None;
    }
    Some(Thread { title, about, words })
}

fn pointer(reader: &mut Reader, node: &Node<'_>, communities: Option<&[String]>) -> Option<Pointer> {
    let record = reader.record(node, &["community", "session", "entry"])?;
    let community = reader.words_of(record, "community");
    let session = reader.text_of(record, "session");
    let entry = reader.text_of(record, "entry");
    let (community, session, entry) = (community?.to_owned(), session?.to_owned(), entry?);
    if !is_id(&session) {
        reader.fault(record.place("session"), Message::new("check-id").with("id", &session));
        return None;
    }
    let Ok(entry) = entry.parse() else {
        reader.fault(record.place("entry"), Message::new("check-thread-entry").with("found", entry));
        return None;
    };
    // The words may be out of reach today only: they stay in the thread, and it is said.
    if let Some(known) = communities.filter(|known| !known.contains(&community)) {
        let what = unknown("check-thread-community", &community, known.iter().map(String::as_str));
        reader.note(Some(record.place("community")), what, super::Severity::Notice);
    }
    Some(Pointer { community, session, entry })
}

/// The text of a file with these threads, without remarks. Reading it gives the same threads.
#[must_use]
pub fn threads_text(threads: &[Thread]) -> String {
    let mut out = String::from("[\n");
    for thread in threads {
        out.push_str("    (\n");
        let mut field = |name: &str, value: &str| {
            out.push_str(&format!("        {name}: {},\n", quoted(value)));
        };
        field("title", &thread.title);
        if !thread.about.is_empty() {
            field("about", &thread.about);
        }
        out.push_str("        words: [\n");
        for words in &thread.words {
            let (community, session) = (quoted(&words.community), quoted(&words.session));
            let entry = quoted(&words.entry.to_string());
            out.push_str(&format!("            (community: {community}, session: {session}, entry: {entry}),\n"));
        }
        out.push_str("        ],\n    ),\n");
    }
    out.push_str("]\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::EntryId;

    #[test]
    fn what_is_written_is_read_back() {
        let pointer =
            |n| Pointer { community: "Ons \"plein\"".into(), session: "avond-1".into(), entry: EntryId::new(7, 8, n) };
        let threads = vec![
            Thread {
                title: "Klein \\ beginnen".into(),
                about: "overal\nklein".into(),
                words: vec![pointer(1), pointer(2)],
            },
            Thread { title: "Leeg".into(), ..Thread::default() },
        ];
        assert_eq!(parse_threads("threads.ron", &threads_text(&threads), None), (threads, Vec::new()));
    }
}
