//! *Notitieregel*: one immutable, stamped fact. A session is the fold of its entries.

use super::board::{Board, Card, Theory};
use super::community::{Carried, Community};
use super::event::Event;
use super::ids::{At, EntryId, Seat, Stamp, Timestamp};
use super::script::Script;
use super::words::{Certainty, Door, Kind, Origin};

/// An envelope around an [`Event`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who wrote it and in what place of that run.
    pub id: EntryId,
    /// Orders the fold.
    pub stamp: Stamp,
    /// When it was observed.
    pub at: At,
    /// From which screen.
    pub seat: Seat,
    /// What is the fact.
    pub event: Event,
}

impl Entry {
    /// The time that places it: `at`, or where it was written when nobody remembers.
    #[must_use]
    pub const fn placed(&self) -> Timestamp {
        match self.at.time() {
            Some(t) => t,
            None => Timestamp(self.stamp.ms),
        }
    }

    /// The order of the fold: stamp, device, run, sequence.
    #[must_use]
    pub const fn order(&self) -> (Stamp, EntryId) {
        (self.stamp, self.id)
    }
}

/// What a session started from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The session's id: date and title, `[a-z0-9-]{1,64}`.
    pub session: String,
    /// Its title.
    pub title: String,
    /// The day, as `YYYY-MM-DD`, if there is one.
    pub date: Option<String>,
    /// How sure the date is.
    pub certainty: Certainty,
    /// Live, reconstructed or practice.
    pub origin: Origin,
    /// Where it was read, for reconstructed sessions.
    pub source: String,
    /// Minutes that local time is ahead of UTC.
    pub offset: i32,
    /// The script that was run.
    pub script: Script,
    /// The boards that its phases use.
    pub boards: Vec<Board>,
    /// The theory cards that its phases show.
    pub theory: Vec<Theory>,
    /// The community as it stood.
    pub community: Community,
    /// What earlier sessions left.
    pub carried: Carried,
}

/// A line as it was first written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// What kind of line.
    pub kind: Kind,
    /// The words; may be empty for a moment that was only stamped.
    pub text: String,
    /// How the door stood, for moments.
    pub door: Option<Door>,
    /// What it touches.
    pub tags: Tags,
    /// Where it stands on a board, for cards.
    pub card: Option<Box<Card>>,
}

/// What a line was first written with, apart from its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// What kind of line.
    pub kind: Kind,
    /// How the door stood.
    pub door: Option<Door>,
    /// What it touched.
    pub tags: Tags,
    /// Where it stood on a board, for cards.
    pub card: Option<Box<Card>>,
}

/// What a line touches. All optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tags {
    /// Core values, by id.
    pub values: Vec<String>,
    /// The voice of who *experienced* it; never who caused it.
    pub voice: Option<String>,
    /// Learning questions.
    pub questions: Vec<EntryId>,
    /// Practices of the commitments, by id.
    pub practices: Vec<String>,
    /// Someone said: here we go again.
    pub echo: bool,
    /// The older moment it echoes, if they said which.
    pub echoes: Option<EntryId>,
    /// Places and initiatives of the charged field, by name. Never people.
    pub field: Vec<String>,
    /// Columns of boards that are names, such as streams and layers, by id.
    pub topics: Vec<String>,
}

impl Tags {
    /// *Daar gaan we weer*: someone said so, or said which older moment it is like.
    #[must_use]
    pub const fn again(&self) -> bool {
        self.echo || self.echoes.is_some()
    }
}
