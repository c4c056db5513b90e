//! Red threads as a document: what somebody heard in the harvest of several communities, to bring back to them.

use super::document::{Document, Item};
use super::meetings;
use super::word::Word;
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

/// The threads as a document in this language.
#[must_use]
pub fn threads(name: &str, threads: &[Thread<'_>], catalog: &Catalog) -> Document {
    let say = |key| catalog.say(&Message::new(key));
    let mut document = Document::new(catalog.lang(), &say("threads-title"));
    document.quiet(name);
    document.sentence(&say(if threads.is_empty() { "threads-none-yet" } else { "threads-paper" }));
    let mut from: Vec<&Harvest> = Vec::new();
    for (_, word) in threads.iter().flat_map(|thread| &thread.words) {
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
            Item { words: word.said.text.clone(), from }
        }));
    }
    document
}
