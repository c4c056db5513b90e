//! What was read of communities beside each other, and where a thread points in it.

use crate::domain::harvest::{Harvest, Said};
use crate::domain::thread::{Pointer, Thread};
use crate::domain::words::Kind;

/// What was read of the communities beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThreadsRead {
    /// The communities that lie here, the workspace's own first.
    pub communities: Vec<Beside>,
    /// Others nearby did not say yes to it. Which ones is nobody's business.
    pub silent: bool,
    /// The threads that were gathered.
    pub threads: Vec<Thread>,
    /// Somebody changed the file of the threads by hand.
    pub by_hand: bool,
    /// The last step is not on the disk.
    pub failed: bool,
}

/// A community beside others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Its folder's name.
    pub folder: String,
    /// What it is called.
    pub name: String,
    /// It said yes to lying beside others. One's own lies on one's own screen without it, and goes on no paper.
    pub yes: bool,
    /// What its sessions brought home, oldest first.
    pub harvests: Vec<Harvest>,
}

/// A row on the side of the threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A thread.
    Thread(usize),
    /// Words in it.
    Words(usize, usize),
}

/// Words with where they stand.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The community.
    pub community: &'a Beside,
    /// What its session brought home.
    pub harvest: &'a Harvest,
    /// The words.
    pub said: &'a Said,
}

impl Found<'_> {
    /// How a thread points at them.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        let (community, session) = (self.community.folder.clone(), self.harvest.session.clone());
        Pointer { community, session, entry: self.said.id }
    }
}

impl ThreadsRead {
    /// All words that can be gathered, by community and session.
    #[must_use]
    pub fn words(&self) -> Vec<Found<'_>> {
        let mut all = Vec::new();
        for community in &self.communities {
            for harvest in &community.harvests {
                let said = harvest.words.iter().filter(|said| is_for_others(said));
                all.extend(said.map(|said| Found { community, harvest, said }));
            }
        }
        all
    }

    /// Where a thread points; nothing when the words were taken back, or lie out of reach today.
    #[must_use]
    pub fn find(&self, pointer: &Pointer) -> Option<Found<'_>> {
        let community = self.communities.iter().find(|community| community.folder == pointer.community)?;
        let harvest = community.harvests.iter().find(|harvest| harvest.session == pointer.session)?;
        let said = harvest.words.iter().find(|said| said.id == pointer.entry && is_for_others(said))?;
        Some(Found { community, harvest, said })
    }

    /// The same for a paper, which leaves the house: only of communities that said yes.
    #[must_use]
    pub fn find_for_paper(&self, pointer: &Pointer) -> Option<Found<'_>> {
        self.find(pointer).filter(|found| found.community.yes)
    }

    /// The threads that run through these words.
    pub fn through(&self, pointer: &Pointer) -> impl Iterator<Item = &Thread> {
        self.threads.iter().filter(move |thread| thread.words.contains(pointer))
    }

    /// The rows on the side of the threads.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let of = |(at, thread): (usize, &Thread)| {
            std::iter::once(Row::Thread(at)).chain((0..thread.words.len()).map(move |words| Row::Words(at, words)))
        };
        self.threads.iter().enumerate().flat_map(of).collect()
    }
}

/// A next step and a name of a person are the group's own.
const fn is_for_others(said: &Said) -> bool {
    !matches!(said.kind, Kind::NextStep | Kind::Named)
}
