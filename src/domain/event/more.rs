//! The facts that belong together: about cards, the agenda in the making, the commitments, the plan, the wall.

use crate::domain::agenda::Wording;
use crate::domain::board::BoardKey;
use crate::domain::community::Planned;
use crate::domain::ids::EntryId;
use crate::domain::script::{PhaseId, ScriptChange};

/// About cards on boards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardEvent {
    /// A card goes to another column of its board.
    Moved {
        /// The card, of this session or an earlier one.
        target: EntryId,
        /// The column's id.
        column: String,
    },
    /// A card is laid under another one, or by itself again.
    Grouped {
        /// The card.
        target: EntryId,
        /// The card that it lies under.
        under: Option<EntryId>,
    },
    /// A card is marked as important, or not.
    Important {
        /// The card.
        target: EntryId,
        /// Is it.
        on: bool,
    },
    /// The cards of a board that is written first are shown together, or not yet.
    Shown {
        /// Which board.
        board: BoardKey,
        /// Shown or not.
        on: bool,
    },
}

/// About the agenda while it is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaEvent {
    /// A table proposes a learning question; it counts only once it was posed.
    Drafted {
        /// Which table, in its own words; may be empty.
        table: String,
        /// The words.
        wording: Wording,
    },
    /// Questions of two tables go on as one, or apart again.
    Joined {
        /// The question that is joined.
        target: EntryId,
        /// The one that it goes on with.
        into: Option<EntryId>,
    },
    /// A theme gets its letter and name.
    Theme {
        /// One capital letter.
        code: String,
        /// What it is about.
        title: String,
    },
    /// The umbrella question.
    Umbrella {
        /// Its words.
        text: String,
    },
    /// A table takes a learning question as its lens, or puts it aside.
    Lens {
        /// The question.
        question: EntryId,
        /// Chosen or not.
        chosen: bool,
    },
}

/// About the commitments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromiseEvent {
    /// The group recognises a practice today, or not after all.
    Recognised {
        /// The practice's id.
        practice: String,
        /// Recognised or not.
        on: bool,
    },
    /// A voice accepts an addition, or takes that back.
    Accepted {
        /// The addition.
        target: EntryId,
        /// Whose yes it is.
        voice: String,
        /// Yes or not.
        yes: bool,
    },
}

/// About the plan of this session and the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEvent {
    /// The script is another one from now on: phases added, taken out, in another order, with other words or minutes.
    Script {
        /// The script, and what it uses.
        change: Box<ScriptChange>,
    },
    /// Minutes over the phases that are left, spread again in one step.
    Respread {
        /// Minutes more per phase; negative for fewer.
        minutes: Vec<(PhaseId, i32)>,
    },
    /// A phase is left out today.
    Skipped {
        /// The phase.
        phase: PhaseId,
        /// It moves to the next session.
        moved: bool,
    },
    /// The clocks stand still, or go on: a pause of the plan, not of what is noted.
    Paused {
        /// Still or not.
        on: bool,
    },
    /// What the next session is to be.
    Next {
        /// Its script, title, time and place.
        planned: Planned,
    },
}

/// About the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WallEvent {
    /// The wall stays as it is while the facilitator prepares, or follows again.
    Held {
        /// Held or not.
        on: bool,
    },
    /// A message for the room.
    Said {
        /// Its words; empty ones take it away.
        text: String,
    },
    /// A pointer to one question or card, or none.
    Pointed {
        /// What is pointed at.
        target: Option<EntryId>,
    },
}

macro_rules! into_event {
    ($($from:ident = $variant:ident),* $(,)?) => {$(
        impl From<$from> for super::Event {
            fn from(event: $from) -> Self {
                Self::$variant(event)
            }
        }
    )*};
}
into_event!(CardEvent = Card, AgendaEvent = Agenda, PromiseEvent = Promise, PlanEvent = Plan, WallEvent = Wall);

/// What holds for a kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nature {
    /// Somebody's words are in it.
    pub(super) words: bool,
    /// Undo may strike it.
    pub(super) strike: bool,
    /// The entry that it cannot do without.
    pub(super) needs: Option<EntryId>,
}

impl Nature {
    pub(super) const WORDS: Self = Self { words: true, strike: true, needs: None };
    pub(super) const FACT: Self = Self { words: false, strike: true, needs: None };
    pub(super) const FLOW: Self = Self { words: false, strike: false, needs: None };

    /// The same, for a fact about that entry.
    pub(super) const fn of(self, target: EntryId) -> Self {
        Self { needs: Some(target), ..self }
    }
}

impl CardEvent {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Moved { target, .. } | Self::Grouped { target, .. } | Self::Important { target, .. } => {
                Nature::FACT.of(*target)
            }
            Self::Shown { .. } => Nature::FLOW,
        }
    }
}

impl AgendaEvent {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Drafted { .. } | Self::Theme { .. } | Self::Umbrella { .. } => Nature::WORDS,
            Self::Joined { target, .. } => Nature::FACT.of(*target),
            Self::Lens { question, .. } => Nature::FACT.of(*question),
        }
    }
}

impl PromiseEvent {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Recognised { .. } => Nature::FACT,
            Self::Accepted { target, .. } => Nature::FACT.of(*target),
        }
    }
}

impl PlanEvent {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Next { .. } => Nature::WORDS,
            Self::Script { .. } | Self::Respread { .. } | Self::Skipped { .. } => Nature::FACT,
            Self::Paused { .. } => Nature::FLOW,
        }
    }
}

impl WallEvent {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Said { .. } => Nature { words: true, ..Nature::FLOW },
            Self::Held { .. } | Self::Pointed { .. } => Nature::FLOW,
        }
    }
}
