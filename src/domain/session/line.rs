//! A line as the group sees it now: the first words, and what became of them.

use crate::domain::board::Card;
use crate::domain::entry::{First, Noted, Tags};
use crate::domain::ids::{At, EntryId, Seat, Stamp, Timestamp};
use crate::domain::words::{Door, Kind, Status};

/// Where a line stands among the others: its time, then the order of the fold.
pub type Place = (Timestamp, Stamp, EntryId);

/// What a line is and what became of it.
pub type Shelf = (Kind, Status);

/// A moment, note, quote, idea … with everything that was said of it since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The entry that wrote it.
    pub id: EntryId,
    /// That entry's stamp.
    pub stamp: Stamp,
    /// From which screen.
    pub seat: Seat,
    /// When it was observed.
    pub at: At,
    /// What kind; `None` while only an erased envelope is left of it.
    pub kind: Option<Kind>,
    /// Its words now.
    pub text: String,
    /// How the door stood.
    pub door: Option<Door>,
    /// What it touches.
    pub tags: Tags,
    /// Whether the group kept it.
    pub status: Status,
    /// What it did to someone.
    pub effect: String,
    /// What was meant.
    pub meant: String,
    /// A quote that may leave the room.
    pub released: bool,
    /// The open moment that answers this closed one.
    pub answered_by: Option<EntryId>,
    /// What was done with it, oldest first (ideas and side streams).
    pub answers: Vec<String>,
    /// What it was first written with.
    pub first: Option<First>,
    /// The entry whose words count now.
    pub words_from: EntryId,
    /// Door or tags were said again: an erased first entry must not bring the old ones back.
    pub(super) door_said: bool,
    pub(super) tags_said: bool,
}

impl Line {
    /// A line from the entry that wrote it.
    #[must_use]
    pub fn new(id: EntryId, stamp: Stamp, seat: Seat, at: At, noted: &Noted) -> Self {
        let first = First { kind: noted.kind, door: noted.door, tags: noted.tags.clone(), card: noted.card.clone() };
        Self {
            kind: Some(noted.kind),
            text: noted.text.clone(),
            door: noted.door,
            tags: noted.tags.clone(),
            first: Some(first),
            ..Self::erased(id, stamp, seat, at)
        }
    }

    /// What is left of a line whose first entry was erased.
    #[must_use]
    pub fn erased(id: EntryId, stamp: Stamp, seat: Seat, at: At) -> Self {
        Self {
            id,
            stamp,
            seat,
            at,
            kind: None,
            text: String::new(),
            door: None,
            tags: Tags::default(),
            status: Status::Proposed,
            effect: String::new(),
            meant: String::new(),
            released: false,
            answered_by: None,
            answers: Vec::new(),
            first: None,
            words_from: id,
            door_said: false,
            tags_said: false,
        }
    }

    /// Where it was laid, for a card.
    #[must_use]
    pub fn card(&self) -> Option<&Card> {
        self.first.as_ref()?.card.as_deref()
    }

    /// Where it stands among the others.
    #[must_use]
    pub fn place(&self) -> Place {
        (self.at.time().unwrap_or(Timestamp(self.stamp.ms)), self.stamp, self.id)
    }

    /// Where it is looked for; nowhere while its kind is not known.
    pub(super) fn shelf(&self) -> Option<Shelf> {
        self.kind.map(|kind| (kind, self.status))
    }

    /// Whether it is a moment. Of a dropped moment only the fact is left after sealing.
    #[must_use]
    pub fn is_moment(&self) -> bool {
        self.kind == Some(Kind::Moment) || (self.kind.is_none() && self.status == Status::Dropped)
    }

    /// Fills in what an erased first entry was written with, unless it was said again since.
    pub(super) fn fill(&mut self, first: &First) {
        if self.first.is_some() {
            return;
        }
        self.kind = Some(first.kind);
        if !self.door_said {
            self.door = first.door;
        }
        if !self.tags_said {
            self.tags = first.tags.clone();
        }
        self.first = Some(first.clone());
    }
}
