//! Red threads as a document: what somebody heard in the harvest of several communities, to bring back to them.

use super::document::{Document, Item};
use super::meetings;
use super::word::{Word, quoted};
use crate::domain::Kind;
use crate::domain::harvest::Harvest;
use crate::i18n::Catalog;
use crate::text::Message;

/// A thread with the words that are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What strikes whoever gathered it; may be empty.
    pub about: &'a str,
    /// The words, each with what its community is called.
    pub words: Vec<(&'a str, Word<'a>)>,
}

/// The threads as a document in this language. Without their yes the words of the community that gathers are not in it
/// (`own` is false), and that is said.
#[must_use]
pub fn threads(name: &str, threads: &[Thread<'_>], own: bool, catalog: &Catalog) -> Document {
    let say = |key| catalog.say(&Message::new(key));
    let mut document = Document::new(catalog.lang(), &say("threads-title"));
    document.quiet(name);
    let words = || threads.iter().flat_map(|thread| &thread.words);
    let first = words().next().map(|(community, _)| *community);
    let one = words().all(|(community, _)| Some(*community) == first);
    document.sentence(&say(match (threads.is_empty(), one) {
        (true, _) => "threads-none-yet",
        (false, true) => "threads-paper-one",
        (false, false) => "threads-paper",
    }));
    if !own {
        document.quiet(&say("threads-own-not-yet"));
    }
    let mut from: Vec<&Harvest> = Vec::new();
    for (_, word) in words() {
        if !from.iter().any(|other| std::ptr::eq(*other, word.from)) {
            from.push(word.from);
        }
    }
    meetings::say_origin(&mut document, catalog, &from);
    for thread in threads {
        document.part(thread.title);
        document.sentence(thread.about);
        document.list(thread.words.iter().map(|(community, word)| {
            let from = format!("{community} · {}", meetings::from(catalog, word));
            let quote = word.said.kind == Kind::Quote;
            let words = if quote { quoted(catalog, &word.said.text) } else { word.said.text.clone() };
            Item { words, from }
        }));
    }
    meetings::list(&mut document, catalog, &from);
    document
}
