//! What the screen may say about saving. Only the writer's acknowledgement, after `fdatasync`, may make it say *saved*.

use std::collections::BTreeMap;

use crate::domain::{EntryId, Timestamp};
use crate::text::Message;

/// *Saving* is shown only when it takes longer than this, in milliseconds.
pub const SHOWN_AFTER: i64 = 150;
/// Acknowledgements redraw the screen at most once in this many milliseconds.
pub const GATHERED_OVER: i64 = 250;

/// What the screen says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Everything that was written here is on the disk.
    #[default]
    All,
    /// Something is under way, too briefly to mention.
    UnderWay,
    /// Something is under way.
    Saving,
    /// Something is not saved: what happened, what is safe, what to do.
    Not(Message),
}

/// Entries that were handed to the writer and not acknowledged.
#[derive(Clone, Debug, Default)]
pub struct Saving {
    pending: BTreeMap<EntryId, Timestamp>,
    failed: Option<Message>,
    shown: Saved,
    wake: bool,
}

impl Saving {
    /// Entries were handed to the writer. Says after how many milliseconds to wake, if a wake must be planned.
    pub fn handed(&mut self, ids: impl IntoIterator<Item = EntryId>, now: Timestamp) -> Option<i64> {
        self.pending.extend(ids.into_iter().map(|id| (id, now)));
        if self.failed.is_none() {
            self.shown = Saved::UnderWay;
        }
        self.plan(SHOWN_AFTER)
    }

    /// The writer acknowledged these. The screen follows at the next wake.
    pub fn acknowledged(&mut self, ids: &[EntryId]) -> Option<i64> {
        for id in ids {
            self.pending.remove(id);
        }
        if self.pending.is_empty() {
            self.failed = None;
        }
        self.plan(GATHERED_OVER)
    }

    /// The writer could not save: shown at once.
    pub fn failed(&mut self, why: Message) {
        self.shown = Saved::Not(why.clone());
        self.failed = Some(why);
    }

    /// The planned wake: brings what is shown up to date. Says whether that changed and whether to wake again.
    pub fn woken(&mut self, now: Timestamp) -> (bool, Option<i64>) {
        self.wake = false;
        let oldest = self.pending.values().min().map(|since| now.since(*since));
        let next = match (&self.failed, oldest) {
            (Some(why), _) => Saved::Not(why.clone()),
            (None, None) => Saved::All,
            (None, Some(age)) if age >= SHOWN_AFTER => Saved::Saving,
            (None, Some(_)) => Saved::UnderWay,
        };
        let changed = next != self.shown;
        self.shown = next;
        let again = if oldest.is_some() && self.failed.is_none() { self.plan(SHOWN_AFTER) } else { None };
        (changed, again)
    }

    /// What the screen says now.
    #[must_use]
    pub const fn shown(&self) -> &Saved {
        &self.shown
    }

    /// Whether leaving now would lose something.
    #[must_use]
    pub fn something_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    const fn plan(&mut self, after: i64) -> Option<i64> {
        if self.wake {
            return None;
        }
        self.wake = true;
        Some(after)
    }
}
