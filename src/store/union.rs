//! Any mix of copies comes to the same set of entries: the union of what they hold.
//!
//! For one id there is a set of texts, and an erased envelope beats them all. Joining such sets is idempotent,
//! commutative and associative, whatever the order in which copies arrive.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::stored::Held;
use crate::domain::EntryId;

/// A set of entries by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Union {
    by_id: BTreeMap<EntryId, BTreeMap<Arc<str>, Held>>,
}

/// What adding an entry changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// Its id was not there yet.
    New,
    /// It was there already, or it is erased here.
    Held,
    /// It is the erased envelope of an entry whose body was there.
    Erases,
    /// The same id with other content: both are kept, and it is worth telling.
    Differs,
}

impl Union {
    /// Adds one entry.
    pub fn add(&mut self, held: &Held) -> Added {
        let slot = self.by_id.entry(held.entry.id).or_default();
        if slot.contains_key(&held.raw) {
            return Added::Held;
        }
        let erased = slot.values().any(Held::is_erased);
        if erased && !held.is_erased() {
            return Added::Held;
        }
        let added = if slot.is_empty() {
            Added::New
        } else if erased {
            Added::Held
        } else if held.is_erased() {
            slot.clear();
            Added::Erases
        } else {
            Added::Differs
        };
        slot.insert(Arc::clone(&held.raw), held.clone());
        added
    }

    /// Adds all of another.
    pub fn join(&mut self, other: &Self) {
        for held in other.by_id.values().flat_map(BTreeMap::values) {
            self.add(held);
        }
    }

    /// One entry per id, in the order of the fold.
    #[must_use]
    pub fn entries(&self) -> Vec<Held> {
        sorted(self.by_id.values().filter_map(|slot| slot.values().next().cloned()).collect())
    }

    /// Every text of every id, in the order of the fold: what a sealed file keeps.
    #[must_use]
    pub fn all(&self) -> Vec<Held> {
        sorted(self.by_id.values().flat_map(BTreeMap::values).cloned().collect())
    }

    /// The texts that stand beside another one of the same id; for people to look at, not for the fold.
    #[must_use]
    pub fn aside(&self) -> Vec<Held> {
        let beside =
            |slot: &BTreeMap<Arc<str>, Held>| slot.values().skip(1).filter(|h| !h.is_erased()).cloned().collect();
        self.by_id.values().flat_map::<Vec<Held>, _>(beside).collect()
    }

    /// Whether this very entry, or its erased envelope, is held.
    #[must_use]
    pub fn holds(&self, held: &Held) -> bool {
        self.by_id
            .get(&held.entry.id)
            .is_some_and(|slot| slot.contains_key(&held.raw) || slot.values().any(Held::is_erased))
    }

    /// Takes the body of an entry away for good.
    pub fn erase(&mut self, id: EntryId) {
        let erased = self.by_id.get(&id).and_then(|slot| slot.values().next()).map(Held::erased);
        if let Some(erased) = erased {
            self.add(&erased);
        }
    }

    /// How many ids.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }
}

impl<'a> FromIterator<&'a Held> for Union {
    fn from_iter<T: IntoIterator<Item = &'a Held>>(iter: T) -> Self {
        let mut union = Self::default();
        for held in iter {
            union.add(held);
        }
        union
    }
}

fn sorted(mut held: Vec<Held>) -> Vec<Held> {
    held.sort_by_key(|h| h.entry.order());
    held
}
