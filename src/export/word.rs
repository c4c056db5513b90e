//! Words of a group, with the meeting that they come from.

use crate::domain::harvest::{Harvest, Said};
use crate::domain::{Certainty, Kind};
use crate::i18n::Catalog;
use crate::text::{self, Message};

/// Words of a group, with the meeting that they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The words.
    pub said: &'a Said,
    /// What was brought home from that meeting.
    pub from: &'a Harvest,
}

/// All words of these kinds for which `wanted` holds: kind by kind in this order, within each as they were said.
pub(super) fn words<'a>(harvests: &'a [Harvest], kinds: &[Kind], wanted: impl Fn(&Word<'a>) -> bool) -> Vec<Word<'a>> {
    let all = || harvests.iter().flat_map(|from| from.words.iter().map(move |said| Word { said, from }));
    kinds.iter().flat_map(|kind| all().filter(|word| word.said.kind == *kind && wanted(word))).collect()
}

/// A quote as it is printed, between quotation marks.
pub(super) fn quoted(catalog: &Catalog, words: &str) -> String {
    catalog.say(&Message::new("export-quote").with("words", words))
}

/// The day of a meeting in words: stated, probably, or unknown.
pub(super) fn day(catalog: &Catalog, harvest: &Harvest) -> String {
    match (harvest.date.as_deref().and_then(text::day), harvest.certainty) {
        (Some(day), Certainty::Stated) => catalog.say(&day),
        (Some(day), Certainty::Inferred) => catalog.say(&Message::new("date-probably").with("day", catalog.say(&day))),
        (Some(_), Certainty::Unknown) | (None, _) => catalog.say(&Message::new("date-unknown")),
    }
}
