//! Which meetings a document was made of, and whether they were real.

use super::document::{Document, Item};
use super::word::{Word, day};
use crate::domain::harvest::Harvest;
use crate::domain::{Kind, Origin};
use crate::i18n::Catalog;
use crate::text::Message;

/// The meetings that gave these words, and others that `also` names, in the order of the meetings.
pub(super) fn of<'a>(
    harvests: &'a [Harvest],
    words: &[&[Word<'a>]],
    also: impl Fn(&Harvest) -> bool,
) -> Vec<&'a Harvest> {
    let gave = |harvest: &Harvest| words.iter().copied().flatten().any(|word| std::ptr::eq(word.from, harvest));
    harvests.iter().filter(|harvest| gave(harvest) || also(harvest)).collect()
}

/// Says first of all whose the words are, and that meetings were invented or read back from a report.
pub(super) fn say_origin(document: &mut Document, catalog: &Catalog, meetings: &[&Harvest]) {
    let read_back = |meeting: &&Harvest| meeting.origin == Origin::Reconstructed;
    if !meetings.is_empty() && !meetings.iter().all(read_back) {
        document.sentence(&catalog.say(&Message::new("export-own-words")));
    }
    for (origin, all, some) in [
        (Origin::Practice, "export-all-practice", "export-some-practice"),
        (Origin::Reconstructed, "export-all-reconstructed", "export-some-reconstructed"),
    ] {
        let is = |meeting: &&Harvest| meeting.origin == origin;
        if meetings.iter().any(is) {
            let key = if meetings.iter().all(is) { all } else { some };
            document.quiet(&catalog.say(&Message::new(key)));
        }
    }
}

/// The meetings, each with its day and what it was when it was no real one.
pub(super) fn list(document: &mut Document, catalog: &Catalog, meetings: &[&Harvest]) {
    if meetings.is_empty() {
        return;
    }
    document.part(&catalog.say(&Message::new("export-meetings")));
    document.list(meetings.iter().map(|meeting| {
        let origin = match meeting.origin {
            Origin::Live => None,
            Origin::Practice => Some("home-practice-short"),
            Origin::Reconstructed => Some("home-reconstructed-short"),
        };
        let origin = origin.map(|key| catalog.say(&Message::new(key)));
        let from: Vec<String> = std::iter::once(day(catalog, meeting)).chain(origin).collect();
        Item { words: meeting.title.clone(), from: from.join(" · ") }
    }));
}

/// Where words come from, in a quiet line: what they are unless that shows, from which position, and the meeting.
pub(super) fn from(catalog: &Catalog, word: &Word<'_>) -> String {
    let kind = match word.said.kind {
        Kind::Tip => Some("export-kind-tip"),
        Kind::Celebration => Some("export-kind-celebration"),
        Kind::Table => Some("export-kind-table"),
        Kind::Card => Some("export-kind-card"),
        _ => None,
    };
    let kind = kind.map(|key| catalog.say(&Message::new(key)));
    let undated = word.from.date.is_none() || word.from.certainty == crate::domain::Certainty::Unknown;
    let day = (!undated).then(|| day(catalog, word.from));
    let parts = [kind, word.said.voice.clone(), Some(word.from.title.clone()), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
