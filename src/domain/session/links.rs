//! What lies under what: cards on a board, questions of tables that go on as one.
//!
//! Only the last word on each is kept; the head is found when it is asked for, from what is there *now*. So it makes no
//! difference whether something on the way was dropped later or never was there: that is what sealing turns it into.

use imbl::OrdMap;

use crate::domain::entry::Entry;
use crate::domain::ids::{EntryId, Stamp};

/// A word on what something lies under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link {
    to: EntryId,
    said: (Stamp, EntryId),
}

/// The last word on what each lies under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links(OrdMap<EntryId, Link>);

impl Links {
    /// `target` lies under `to` from now on, or by itself.
    pub(super) fn say(&mut self, entry: &Entry, target: EntryId, to: Option<EntryId>) {
        match to {
            Some(to) => drop(self.0.insert(target, Link { to, said: entry.order() })),
            None => drop(self.0.remove(&target)),
        }
    }

    /// The one that leads `of`, at the end of all links; none when it leads itself. What is not `there` leads nothing.
    /// In a ring the link that was said last does not count.
    pub(super) fn head(&self, of: EntryId, there: impl Fn(EntryId) -> bool) -> Option<EntryId> {
        let (mut path, mut now) = (Vec::new(), of);
        while let Some(link) = self.0.get(&now).filter(|link| there(link.to)) {
            path.push((now, link.said));
            now = link.to;
            if let Some(begin) = path.iter().position(|(id, _)| *id == now) {
                let ring = path.iter().skip(begin);
                now = ring.max_by_key(|(_, said)| *said).map_or(now, |(id, _)| *id);
                break;
            }
        }
        (now != of).then_some(now)
    }
}
