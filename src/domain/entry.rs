//! *Notitieregel*: one immutable, stamped fact. A session is the fold of its entries.

use super::agenda::Wording;
use super::community::{Carried, Community};
use super::ids::{At, EntryId, Seat, Stamp, Timestamp};
use super::script::{PhaseId, Script};
use super::words::{CasePart, Certainty, Door, Kind, Mark, Origin, Outcome};

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

impl Event {
    /// Whether somebody's words are in it: such an entry is withheld when it falls inside *even niet*.
    #[must_use]
    pub const fn has_words(&self) -> bool {
        match self {
            Self::Noted(_)
            | Self::Reworded { .. }
            | Self::Explained { .. }
            | Self::CaseTold { .. }
            | Self::Marked { .. }
            | Self::Worded { .. }
            | Self::Posed { .. }
            | Self::Agreed { .. }
            | Self::Followed { .. }
            | Self::Replied { .. } => true,
            Self::Opened(_)
            | Self::PhaseEntered { .. }
            | Self::MinutesGiven { .. }
            | Self::WallNeutral(_)
            | Self::WallClock(_)
            | Self::WallTyping(_)
            | Self::PutUp(_)
            | Self::OffRecord(_)
            | Self::KeptAfterAll(_)
            | Self::StayHere
            | Self::ClockJumped { .. }
            | Self::Present { .. }
            | Self::Tagged { .. }
            | Self::DoorSet { .. }
            | Self::AtSet { .. }
            | Self::Kept(_)
            | Self::Dropped(_)
            | Self::Answered { .. }
            | Self::Released { .. }
            | Self::CaseWithdrawn
            | Self::ValueChosen { .. }
            | Self::LeadTaken
            | Self::Struck(_)
            | Self::Restored(_)
            | Self::Sealed { .. }
            | Self::Erased
            | Self::Unknown { .. } => false,
        }
    }

    /// Whether undo may strike it (a phase change is undone by its inverse instead).
    #[must_use]
    pub const fn can_be_struck(&self) -> bool {
        match self {
            Self::MinutesGiven { .. }
            | Self::StayHere
            | Self::Present { .. }
            | Self::Tagged { .. }
            | Self::DoorSet { .. }
            | Self::AtSet { .. }
            | Self::Kept(_)
            | Self::Dropped(_)
            | Self::Answered { .. }
            | Self::Released { .. }
            | Self::CaseWithdrawn
            | Self::ValueChosen { .. } => true,
            Self::Opened(_)
            | Self::PhaseEntered { .. }
            | Self::WallNeutral(_)
            | Self::WallClock(_)
            | Self::WallTyping(_)
            | Self::PutUp(_)
            | Self::OffRecord(_)
            | Self::KeptAfterAll(_)
            | Self::ClockJumped { .. }
            | Self::LeadTaken
            | Self::Struck(_)
            | Self::Restored(_)
            | Self::Sealed { .. }
            | Self::Erased
            | Self::Unknown { .. } => false,
            Self::Noted(_)
            | Self::Reworded { .. }
            | Self::Explained { .. }
            | Self::CaseTold { .. }
            | Self::Marked { .. }
            | Self::Worded { .. }
            | Self::Posed { .. }
            | Self::Agreed { .. }
            | Self::Followed { .. }
            | Self::Replied { .. } => true,
        }
    }
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

/// Everything that can become a fact in a session. A new one breaks the build until each place has an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The session began from this. Of two, the earlier wins and the other is reported.
    Opened(Box<Opened>),
    /// The group went from one phase to another; counts only if `from` is current.
    PhaseEntered {
        /// The phase left; `None` at the start.
        from: Option<PhaseId>,
        /// The phase entered.
        to: PhaseId,
        /// The phase change that this one takes back.
        undoes: Option<EntryId>,
    },
    /// Minutes given to (or taken from) a phase.
    MinutesGiven {
        /// The phase.
        phase: PhaseId,
        /// Minutes more; negative for fewer.
        by: i32,
    },
    /// The wall goes neutral, or comes back.
    WallNeutral(bool),
    /// The wall shows the clock, or not.
    WallClock(bool),
    /// What is written in the case shows on the wall while it is typed, or not.
    WallTyping(bool),
    /// One entry is put up on the wall, or the wall goes back to the phase.
    PutUp(Option<EntryId>),
    /// *Even niet* begins (`true`) or ends: a flow fact without any text.
    OffRecord(bool),
    /// An entry that came in during *even niet* is kept after all, by its writer.
    KeptAfterAll(EntryId),
    /// *We blijven hier*: no lateness is shown from now on.
    StayHere,
    /// The wall clock of a device jumped by so many milliseconds; times are corrected for it already.
    ClockJumped {
        /// Milliseconds forward; negative for back.
        by: i64,
    },
    /// How many people of one voice are in the room: a voice that only one person has is never shown beside a moment.
    Present {
        /// The position.
        voice: String,
        /// How many; 0 when nobody is; `None` when they were there and nobody counted.
        people: Option<u32>,
    },
    /// Something was said or happened, and is kept as a line.
    Noted(Noted),
    /// New words for a line. It carries what else the line was first written with, so that sealing can erase the
    /// old words together with the entry that held them.
    Reworded {
        /// The line.
        target: EntryId,
        /// Its words from now on.
        text: String,
        /// The kind, door and tags that the line was first written with.
        first: First,
    },
    /// New tags for a line.
    Tagged {
        /// The line.
        target: EntryId,
        /// Its tags from now on.
        tags: Tags,
    },
    /// How the door stood, said later or differently.
    DoorSet {
        /// The moment.
        target: EntryId,
        /// The door from now on; `None` is "not yet said".
        door: Option<Door>,
    },
    /// When it was observed, said differently.
    AtSet {
        /// The line.
        target: EntryId,
        /// Its time from now on.
        at: At,
    },
    /// What a moment did to someone and, separately, what was meant.
    Explained {
        /// The moment.
        target: EntryId,
        /// What it did to someone.
        effect: String,
        /// What was meant.
        meant: String,
    },
    /// The group keeps a proposal.
    Kept(EntryId),
    /// Taken back: a proposal that the group drops, a line, agreement or mark that does not count after all.
    Dropped(EntryId),
    /// An open moment answers an earlier closed one: a reopening.
    Answered {
        /// The closed moment.
        closed: EntryId,
        /// The open one that answers it; `None` takes the answer away.
        by: Option<EntryId>,
    },
    /// A quote may leave the room, or not.
    Released {
        /// The quote.
        target: EntryId,
        /// May it.
        released: bool,
    },
    /// A part of the case was told; the last words for a part count.
    CaseTold {
        /// Which part.
        part: CasePart,
        /// The words.
        text: String,
    },
    /// The person who brought the case took it back: its words do not reach the sealed file.
    CaseWithdrawn,
    /// A value was chosen by the group as a lens, or put aside.
    ValueChosen {
        /// The value's id.
        value: String,
        /// Chosen or not.
        chosen: bool,
    },
    /// The group said something about a question.
    Marked {
        /// The question.
        question: EntryId,
        /// What.
        mark: Mark,
        /// Why.
        reason: String,
        /// How many, if they wanted a count.
        count: Option<u32>,
    },
    /// A question got a new wording, read aloud, and the group said yes.
    Worded {
        /// The question.
        question: EntryId,
        /// The new words.
        wording: Wording,
        /// Why.
        because: String,
    },
    /// A new question; this entry's id is the question.
    Posed {
        /// The proposed code, or empty for the next free one.
        code: String,
        /// The theme's letter.
        theme: String,
        /// The words.
        wording: Wording,
        /// A remark.
        remark: String,
    },
    /// Who does what by when.
    Agreed {
        /// What.
        what: String,
        /// Who.
        who: String,
        /// By when, in people's own words.
        when: String,
    },
    /// What became of an agreement of an earlier session.
    Followed {
        /// The agreement.
        agreement: EntryId,
        /// What became of it.
        outcome: Outcome,
        /// In words.
        text: String,
    },
    /// What was done with an idea or side stream of an earlier session (or of this one).
    Replied {
        /// The idea or side stream.
        line: EntryId,
        /// What was done.
        text: String,
    },
    /// Undo: that entry does not count.
    Struck(EntryId),
    /// Redo: it counts again.
    Restored(EntryId),
    /// This run leads from now on; another that led reads along.
    LeadTaken,
    /// The session is over; from now on its questions have these codes for ever.
    Sealed {
        /// Each question and its code.
        codes: Vec<(EntryId, String)>,
    },
    /// The body is gone for good; the envelope remains so that no copy brings it back.
    Erased,
    /// Written by a newer version: kept, passed on, not understood.
    Unknown {
        /// The kind's name in the file.
        kind: String,
    },
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
}
