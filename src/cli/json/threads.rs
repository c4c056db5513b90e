//! `threads --json`: the red threads that somebody gathered. No counts.

use serde::Serialize;

use super::sessions::DateJson;
use crate::app::threads::ThreadsRead;
use crate::domain::thread::{Pointer, Thread};

/// A thread.
#[derive(Debug, Serialize)]
pub struct ThreadJson {
    /// Its name.
    pub title: String,
    /// What strikes whoever gathered it.
    pub about: String,
    /// The words that it runs through, in the order in which they were laid in it.
    pub words: Vec<WordsJson>,
}

/// Words in a thread.
#[derive(Debug, Serialize)]
pub struct WordsJson {
    /// The community's folder.
    pub community: String,
    /// What it is called; empty when it is out of reach.
    pub name: String,
    /// The session's id.
    pub session: String,
    /// Its title; empty when the words are out of reach or were taken back.
    pub title: String,
    /// Its day.
    pub date: DateJson,
    /// The id of the words.
    pub id: String,
    /// lesson, quote, celebration, tip, table, card; null when they are out of reach or were taken back.
    pub kind: Option<String>,
    /// The words; null likewise.
    pub text: Option<String>,
    /// By position, where nobody is recognised by it.
    pub voice: Option<String>,
}

/// The threads in their stable form.
#[must_use]
pub fn threads(read: &ThreadsRead) -> Vec<ThreadJson> {
    let thread = |thread: &Thread| ThreadJson {
        title: thread.title.clone(),
        about: thread.about.clone(),
        words: thread.words.iter().map(|pointer| words(read, pointer)).collect(),
    };
    read.threads.iter().map(thread).collect()
}

fn words(read: &ThreadsRead, pointer: &Pointer) -> WordsJson {
    let found = read.find_for_paper(pointer);
    let community = read.communities.iter().find(|community| community.folder == pointer.community);
    let harvest = found.map(|found| found.harvest);
    WordsJson {
        community: pointer.community.clone(),
        name: community.map(|community| community.name.clone()).unwrap_or_default(),
        session: pointer.session.clone(),
        title: harvest.map(|harvest| harvest.title.clone()).unwrap_or_default(),
        date: DateJson {
            day: harvest.and_then(|harvest| harvest.date.clone()),
            certainty: super::certainty(harvest.map(|harvest| harvest.certainty).unwrap_or_default()),
        },
        id: pointer.entry.to_string(),
        kind: found.map(|found| super::kind(found.said.kind)),
        text: found.map(|found| found.said.text.clone()),
        voice: found.and_then(|found| found.said.voice.clone()),
    }
}
