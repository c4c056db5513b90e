//! *What is taken back is gone*: which entries lose their body when the session is sealed.

use std::collections::BTreeSet;

use super::Session;
use crate::domain::entry::{Entry, Event};
use crate::domain::ids::EntryId;

impl Session {
    /// The entries whose bodies sealing erases: struck ones, dropped moments with all that was said of them, words
    /// that were corrected since, a case that was taken back, and what fell inside *even niet* undecided.
    ///
    /// `entries` are all entries of the session; `struck` those that do not count.
    pub fn taken_back<'a>(
        &self,
        entries: impl IntoIterator<Item = &'a Entry>,
        struck: &dyn Fn(EntryId) -> bool,
    ) -> BTreeSet<EntryId> {
        let gone = |entry: &&Entry| entry.event != Event::Erased && (struck(entry.id) || self.lost_its_words(entry));
        entries.into_iter().filter(gone).map(|entry| entry.id).collect()
    }

    fn lost_its_words(&self, entry: &Entry) -> bool {
        if self.withheld.contains(&entry.id) || self.dropped.contains(&entry.id) {
            return true;
        }
        match &entry.event {
            Event::Noted(_) => {
                self.is_dropped(entry.id) || self.line(entry.id).is_some_and(|line| line.words_from != entry.id)
            }
            Event::Reworded { target, .. } => {
                self.is_dropped(*target) || self.line(*target).is_none_or(|line| line.words_from != entry.id)
            }
            Event::Explained { target, effect, meant } => {
                let current = |line: &super::Line| line.effect == *effect && line.meant == *meant;
                self.is_dropped(*target) || !self.line(*target).is_some_and(current)
            }
            Event::Tagged { target, .. } => self.is_dropped(*target),
            Event::CaseTold { part, .. } => {
                self.case_withdrawn || self.case.get(part).is_none_or(|(_, by)| *by != entry.id)
            }
            _ => false,
        }
    }

    fn is_dropped(&self, line: EntryId) -> bool {
        self.dropped.contains(&line)
    }
}
