//! The timeline's slow and obvious twin: sort everything, see what does not count, fold from the first entry.

use std::collections::{BTreeMap, BTreeSet};

use drempel::domain::*;

/// Erased beats a copy with a body; of equal ids one is kept.
fn united(entries: &[Entry]) -> Vec<Entry> {
    let mut by_id: BTreeMap<EntryId, Entry> = BTreeMap::new();
    for entry in entries {
        let known = by_id.entry(entry.id).or_insert_with(|| entry.clone());
        if entry.event == Event::Erased {
            known.event = Event::Erased;
        }
    }
    let mut all: Vec<Entry> = by_id.into_values().collect();
    all.sort_by_key(|e| (e.stamp, e.id));
    all
}

/// From when to when *even niet* was on, with the place in the order where it began.
fn pauses(all: &[Entry]) -> Vec<(usize, Timestamp, Option<Timestamp>)> {
    let mut found: Vec<(usize, Timestamp, Option<Timestamp>)> = Vec::new();
    for (i, entry) in all.iter().enumerate() {
        let on = found.last().is_some_and(|p| p.2.is_none());
        match entry.event {
            Event::OffRecord(true) if !on => found.push((i, entry.placed(), None)),
            Event::OffRecord(false) if on => {
                let last = found.last_mut().unwrap();
                last.2 = Some(entry.placed().max(last.1));
            }
            _ => {}
        }
    }
    found
}

/// What goes with a sentence that was taken out: itself, and for new words or an explanation of a line, that line. Parts
/// of a case are left to the fold.
fn gone_with(all: &[Entry], id: EntryId) -> Vec<EntryId> {
    match all.iter().find(|e| e.id == id).map(|e| &e.event) {
        Some(Event::Reworded { target, .. } | Event::Explained { target, .. }) => vec![id, *target],
        Some(Event::CaseTold { .. }) | None => Vec::new(),
        Some(event) if event.has_words() => vec![id],
        Some(_) => Vec::new(),
    }
}

/// The session of these entries and what is withheld in it.
pub fn session(entries: &[Entry]) -> (Session, BTreeSet<EntryId>) {
    let all = united(entries);
    let (mut struck, mut kept) = (BTreeSet::new(), BTreeSet::new());
    let withdrawn: BTreeSet<EntryId> = all.iter().filter(|e| e.event == Event::CaseWithdrawn).map(|e| e.id).collect();
    for entry in &all {
        match &entry.event {
            Event::Struck(id) if withdrawn.contains(id) => {}
            Event::Struck(id) => drop(struck.insert(*id)),
            Event::Restored(id) => drop(struck.remove(id)),
            Event::KeptAfterAll(id) if id.device == entry.id.device => drop(kept.insert(*id)),
            _ => {}
        }
    }
    struck.extend(all.iter().flat_map(|entry| match entry.event {
        Event::TakenOut(id) => gone_with(&all, id),
        _ => Vec::new(),
    }));
    let mut withheld = BTreeSet::new();
    for (begin, from, until) in pauses(&all) {
        for entry in all.iter().take(begin).filter(|e| e.event.has_words()) {
            let inside = entry.placed() >= from && until.is_none_or(|until| entry.placed() < until);
            if inside && !kept.contains(&entry.id) && !struck.contains(&entry.id) {
                withheld.insert(entry.id);
            }
        }
    }
    let mut session = Session::default();
    for entry in all.iter().filter(|e| !struck.contains(&e.id) && !withheld.contains(&e.id)) {
        session.step(entry, kept.contains(&entry.id));
    }
    withheld.extend(session.withheld.iter().copied());
    (session, withheld)
}
