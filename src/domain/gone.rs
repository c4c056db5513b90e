//! *Wat teruggenomen is, is weg*, at once: which bodies go without waiting for the sealing.
//!
//! Which ones is said by ids alone, and by the order of the fold: a body that went already can tell nothing any more,
//! and what arrives late must go all the same.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::entry::Entry;
use super::event::Event;
use super::ids::EntryId;

/// What was taken out, what was said of it, and what was told of a case before it was taken back.
pub(super) fn to_go(entries: &[Arc<Entry>]) -> BTreeSet<EntryId> {
    let mut out: HashSet<EntryId> = HashSet::new();
    let mut withdrawn = None;
    for entry in entries {
        if let Event::TakenOut(target) = &entry.event {
            out.insert(*target);
        } else if entry.event == Event::CaseWithdrawn {
            withdrawn = Some(entry.order());
        }
    }
    if out.is_empty() && withdrawn.is_none() {
        return BTreeSet::new();
    }
    let told = |entry: &Entry| matches!(entry.event, Event::CaseTold { .. }) && Some(entry.order()) < withdrawn;
    let goes = |entry: &Entry| {
        let taken = out.contains(&entry.id) && entry.event.has_words();
        taken || entry.event.goes_with().is_some_and(|target| out.contains(&target)) || told(entry)
    };
    entries.iter().filter(|entry| goes(entry)).map(|entry| entry.id).collect()
}

/// Whether this makes other entries lose their bodies at once.
#[must_use]
pub const fn takes(event: &Event) -> bool {
    matches!(event, Event::TakenOut(_) | Event::CaseWithdrawn)
}

impl Event {
    /// The entry that it goes together with: words and tags about it. That the group kept or dropped it says nothing.
    fn goes_with(&self) -> Option<EntryId> {
        let said = self.has_words()
            || matches!(self, Self::Tagged { .. } | Self::Card(_) | Self::Agenda(_) | Self::Promise(_));
        self.needs().filter(|_| said)
    }
}
