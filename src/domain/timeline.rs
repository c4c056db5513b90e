//! All entries of a session, a cursor, and checkpoints that share structure. Moving the cursor yields a [`Session`].
//!
//! Live screens keep the cursor at the end; replay moves it. Both see the same fold: what stands at the cursor is what
//! a live model would show that holds exactly the entries before it. An undo far down the line changes what came
//! before it, so the set of entries that do not count is computed *as of the cursor* before anything is folded.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::entry::Entry;
use super::event::Event;
use super::gone;
use super::ids::{EntryId, Stamp, Timestamp};
use super::session::Session;

/// Entries between two checkpoints. Folding this many takes well under a millisecond.
const STRIDE: usize = 512;

/// What the entries up to the cursor say about other entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Verdicts {
    /// Does not count: struck, taken out, or withheld because it came in before *even niet* but was seen inside it.
    skipped: HashSet<EntryId>,
    /// Counts although it fell inside *even niet*.
    kept: HashSet<EntryId>,
    /// Those of `skipped` that are withheld, not struck.
    withheld: HashSet<EntryId>,
}

/// What came of putting entries in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inserted {
    /// How many were new.
    pub new: usize,
    /// Ids that came with other content than was known: the first is kept, the other reported.
    pub conflicts: Vec<EntryId>,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    entries: Vec<Arc<Entry>>,
    stamps: HashMap<EntryId, Stamp>,
    controls: Vec<(Stamp, EntryId)>,
    /// What they strike or take out: with a clock that is behind, such an entry comes after what was said of it.
    aimed: HashSet<EntryId>,
    cursor: usize,
    session: Session,
    checkpoints: Vec<(usize, Session)>,
    verdicts: Verdicts,
}

impl Timeline {
    /// A timeline of these entries, in whatever order they come, with the cursor at the end.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut timeline = Self::default();
        timeline.insert(entries);
        timeline
    }

    /// The session at the cursor.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// All entries in the order of the fold.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> + ExactSizeIterator {
        self.entries.iter().map(Arc::as_ref)
    }

    /// How many entries there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries the session at the cursor holds.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Whether an entry is here already.
    #[must_use]
    pub fn holds(&self, id: EntryId) -> bool {
        self.stamps.contains_key(&id)
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(self.position(id)?).map(Arc::as_ref)
    }

    /// The entry at a place in the order.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&Entry> {
        self.entries.get(position).map(Arc::as_ref)
    }

    /// Puts entries in at their places. A cursor at the end stays there; one in the middle stays on its last entry.
    /// `Erased` beats every other copy of the same entry.
    pub fn insert(&mut self, entries: impl IntoIterator<Item = Entry>) -> Inserted {
        let (mut result, mut fresh) = (Inserted::default(), Vec::new());
        let (mut lowest, at_end) = (self.entries.len(), self.cursor == self.entries.len());
        let here = self.cursor.checked_sub(1).and_then(|i| self.entries.get(i)).map(|e| e.order());
        for entry in entries {
            if self.stamps.contains_key(&entry.id) {
                match self.meet(entry, &mut fresh) {
                    Met::Same => {}
                    Met::Erased(position) => lowest = lowest.min(position),
                    Met::Other(id) => result.conflicts.push(id),
                }
                continue;
            }
            self.stamps.insert(entry.id, entry.stamp);
            if is_control(&entry.event) {
                self.controls.push(entry.order());
                if let Event::Struck(target) | Event::TakenOut(target) = &entry.event {
                    self.aimed.insert(*target);
                }
            }
            lowest = lowest.min(self.entries.partition_point(|e| e.order() < entry.order()));
            fresh.push(Arc::new(entry));
        }
        result.new = fresh.len();
        self.merge(fresh);
        let target = if at_end { self.entries.len() } else { self.count_until(here) };
        if lowest < self.cursor {
            self.rewind_to(lowest);
        }
        self.seek(target);
        result
    }

    /// Moves the cursor so that the session holds the first `count` entries.
    pub fn seek(&mut self, count: usize) {
        let count = count.min(self.entries.len());
        if count == self.cursor {
            return;
        }
        let quiet = count > self.cursor && !self.judged_between(self.cursor, count);
        if !quiet {
            self.judge(count);
        }
        if count < self.cursor {
            self.rewind_to(count);
        }
        while self.cursor < count {
            self.step();
        }
    }

    /// Moves the cursor behind every entry with a stamp up to `stamp`.
    pub fn seek_stamp(&mut self, stamp: Stamp) {
        self.seek(self.entries.partition_point(|e| e.stamp <= stamp));
    }

    /// Moves the cursor behind every entry that was stamped at or before `time`.
    pub fn seek_time(&mut self, time: Timestamp) {
        self.seek_stamp(Stamp { ms: time.0, n: u32::MAX });
    }

    /// Whether an entry is struck as of the cursor.
    #[must_use]
    pub fn is_struck(&self, id: EntryId) -> bool {
        self.verdicts.skipped.contains(&id) && !self.verdicts.withheld.contains(&id)
    }

    /// The entries whose bodies sealing erases.
    #[must_use]
    pub fn taken_back(&self) -> BTreeSet<EntryId> {
        let struck = |id| self.verdicts.skipped.contains(&id);
        self.session.taken_back(self.entries(), &struck)
    }

    /// The entries that lose their bodies at once, without waiting for the sealing: those that were taken out, what was
    /// said of them, and a case that was taken back. Whatever the cursor; what is erased already is not among them.
    #[must_use]
    pub fn to_go(&self) -> BTreeSet<EntryId> {
        gone::to_go(&self.entries)
    }

    /// Entries that fell inside *even niet*: their writer decides, erasing is the default.
    #[must_use]
    pub fn withheld(&self) -> BTreeSet<EntryId> {
        self.session.withheld.iter().copied().chain(self.verdicts.withheld.iter().copied()).collect()
    }

    fn position(&self, id: EntryId) -> Option<usize> {
        let order = (*self.stamps.get(&id)?, id);
        self.entries.binary_search_by_key(&order, |e| e.order()).ok()
    }

    fn count_until(&self, order: Option<(Stamp, EntryId)>) -> usize {
        order.map_or(0, |order| self.entries.partition_point(|e| e.order() <= order))
    }

    /// Merges new entries into the sorted ones. The usual case, all of them last, moves nothing.
    fn merge(&mut self, mut fresh: Vec<Arc<Entry>>) {
        fresh.sort_by_key(|e| e.order());
        let in_order = match (self.entries.last(), fresh.first()) {
            (Some(last), Some(first)) => last.order() < first.order(),
            _ => true,
        };
        self.entries.append(&mut fresh);
        if !in_order {
            self.entries.sort_by_key(|e| e.order());
        }
        self.controls.sort_unstable();
    }

    /// What to do with an entry whose id is known.
    fn meet(&mut self, entry: Entry, fresh: &mut [Arc<Entry>]) -> Met {
        let position = self.position(entry.id);
        let known = match position {
            Some(position) => self.entries.get_mut(position),
            None => fresh.iter_mut().find(|e| e.id == entry.id),
        };
        match known {
            Some(known) if known.event == Event::Erased || **known == entry => Met::Same,
            Some(known) if entry.event == Event::Erased => {
                *known = Arc::new(Entry { event: Event::Erased, ..(**known).clone() });
                position.map_or(Met::Same, Met::Erased)
            }
            _ => Met::Other(entry.id),
        }
    }

    /// Whether these entries say something of others, or something was said of them.
    fn judged_between(&self, from: usize, to: usize) -> bool {
        let aimed = |at: usize| self.entries.get(at).is_some_and(|entry| self.aimed.contains(&entry.id));
        self.controls_between(from, to) || (!self.aimed.is_empty() && (from..to).any(aimed))
    }

    fn controls_between(&self, from: usize, to: usize) -> bool {
        let order = |i: usize| self.entries.get(i).map(|e| e.order());
        let (Some(first), Some(last)) = (order(from), order(to.saturating_sub(1))) else { return false };
        let start = self.controls.partition_point(|c| *c < first);
        self.controls.get(start).is_some_and(|c| *c <= last)
    }

    /// Finds what the first `count` entries say about others; forgets what was folded under other verdicts.
    fn judge(&mut self, count: usize) {
        let verdicts = self.verdicts_at(count);
        let changed = verdicts
            .skipped
            .symmetric_difference(&self.verdicts.skipped)
            .chain(verdicts.kept.symmetric_difference(&self.verdicts.kept));
        let lowest = changed.filter_map(|id| self.position(*id)).min();
        self.verdicts = verdicts;
        if let Some(lowest) = lowest {
            self.rewind_to(lowest);
        }
    }

    fn verdicts_at(&self, count: usize) -> Verdicts {
        let mut verdicts = Verdicts::default();
        let mut out: Vec<EntryId> = Vec::new();
        let mut pauses: Vec<((Stamp, EntryId), Timestamp, Option<Timestamp>)> = Vec::new();
        let Some(last) = count.checked_sub(1).and_then(|i| self.entries.get(i)).map(|e| e.order()) else {
            return verdicts;
        };
        for order in self.controls.iter().take_while(|order| **order <= last) {
            let Some(entry) = self.entry(order.1) else { continue };
            let on = pauses.last().is_some_and(|(_, _, until)| until.is_none());
            if let Event::Struck(target) = &entry.event {
                // A case that was taken back stays back: its words are gone.
                let back = self.entry(*target).is_some_and(|entry| entry.event == Event::CaseWithdrawn);
                verdicts.skipped.extend((!back).then_some(*target));
            } else if let Event::Restored(target) = &entry.event {
                verdicts.skipped.remove(target);
            } else if let Event::TakenOut(target) = &entry.event {
                out.extend(self.goes_with(*target, last));
            } else if let Event::KeptAfterAll(target) = &entry.event {
                // Only the laptop that wrote it decides.
                if target.device == entry.id.device {
                    verdicts.kept.insert(*target);
                }
            } else if entry.event == Event::OffRecord(true) && !on {
                pauses.push((*order, entry.placed(), None));
            } else if entry.event == Event::OffRecord(false)
                && let Some((_, from, until @ None)) = pauses.last_mut()
            {
                *until = Some(entry.placed().max(*from));
            }
        }
        // Nothing brings back what was taken out.
        verdicts.skipped.extend(out);
        self.withhold(&pauses, &mut verdicts);
        verdicts
    }

    /// What does not count any more once `target` is taken out. Earlier words of the same line go too, for they are
    /// often nearly the same; those of a case are the fold's to find, for a case has no entry of its own.
    ///
    /// Only what came by `last` counts: replay shows what was known then.
    fn goes_with(&self, target: EntryId, last: (Stamp, EntryId)) -> impl Iterator<Item = EntryId> {
        let entry = self.entry(target).filter(|entry| entry.order() <= last && entry.event.has_words());
        let event = entry.map(|entry| &entry.event);
        let skipped = event.filter(|event| !matches!(event, Event::CaseTold { .. })).map(|_| target);
        let line = if let Some(Event::Reworded { target, .. } | Event::Explained { target, .. }) = event {
            Some(*target)
        } else {
            None
        };
        skipped.into_iter().chain(line)
    }

    /// Words that came in before *even niet* began (another clock, a slow disk) but were seen inside it. What fell in
    /// the very millisecond in which it began was inside it, unless the same laptop wrote both: that one knows the order.
    fn withhold(&self, pauses: &[((Stamp, EntryId), Timestamp, Option<Timestamp>)], verdicts: &mut Verdicts) {
        for (begin, from, until) in pauses {
            let earlier = self.entries.iter().take_while(|e| e.order() < *begin);
            for entry in earlier.filter(|e| e.event.has_words()) {
                let at = entry.placed();
                let begun = at > *from || (at == *from && entry.id.device != begin.1.device);
                let inside = begun && until.is_none_or(|until| at < until);
                if inside && !verdicts.kept.contains(&entry.id) && verdicts.skipped.insert(entry.id) {
                    verdicts.withheld.insert(entry.id);
                }
            }
        }
    }

    /// Goes back to the last checkpoint at or before `position` and forgets the later ones.
    fn rewind_to(&mut self, position: usize) {
        if position >= self.cursor {
            return;
        }
        let keep = self.checkpoints.partition_point(|(at, _)| *at <= position);
        self.checkpoints.truncate(keep);
        (self.cursor, self.session) = self.checkpoints.last().cloned().unwrap_or_default();
    }

    fn step(&mut self) {
        if let Some(entry) = self.entries.get(self.cursor)
            && !self.verdicts.skipped.contains(&entry.id)
        {
            let kept = self.verdicts.kept.contains(&entry.id);
            self.session.step(entry, kept);
        }
        self.cursor += 1;
        if self.cursor.is_multiple_of(STRIDE) && self.checkpoints.last().is_none_or(|(at, _)| *at < self.cursor) {
            self.checkpoints.push((self.cursor, self.session.clone()));
        }
    }
}

enum Met {
    Same,
    Erased(usize),
    Other(EntryId),
}

const fn is_control(event: &Event) -> bool {
    matches!(
        event,
        Event::Struck(_) | Event::Restored(_) | Event::KeptAfterAll(_) | Event::OffRecord(_) | Event::TakenOut(_)
    )
}
