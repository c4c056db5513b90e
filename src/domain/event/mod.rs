//! Everything that can become a fact in a session, and what holds for each kind of fact.

mod more;
mod nature;

pub use more::{AgendaEvent, CardEvent, PlanEvent, PromiseEvent, WallEvent};

use std::sync::Arc;

use super::agenda::Wording;
use super::entry::{First, Noted, Opened, Tags};
use super::ids::{At, EntryId};
use super::script::PhaseId;
use super::words::{CasePart, Door, Mark, Outcome};

/// Everything that can become a fact in a session. A new one breaks the build until each place has an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The session began from this. Of two, the earlier wins and the other is reported.
    Opened(Arc<Opened>),
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
        first: Box<First>,
        /// Whether these are a copy of the first words: it counts only while those stand there.
        copy: bool,
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
        /// The questions of tables that it came from.
        from: Vec<EntryId>,
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
    /// About cards on boards.
    Card(CardEvent),
    /// About the agenda while it is being made.
    Agenda(AgendaEvent),
    /// About the commitments.
    Promise(PromiseEvent),
    /// About the plan of this session and the next.
    Plan(PlanEvent),
    /// About the wall.
    Wall(WallEvent),
    /// *Haal dat eruit*: one sentence goes at once, from every file.
    TakenOut(EntryId),
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
