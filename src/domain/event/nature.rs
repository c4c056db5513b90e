//! What holds for each kind of fact: whether it has somebody's words, whether undo may strike it, what it waits for.

use super::Event;
use super::more::Nature;
use crate::domain::ids::EntryId;

impl Event {
    /// Whether somebody's words are in it: such an entry is withheld when it falls inside *even niet*.
    #[must_use]
    pub const fn has_words(&self) -> bool {
        self.nature().words
    }

    /// Whether undo may strike it (a phase change is undone by its inverse instead).
    #[must_use]
    pub const fn can_be_struck(&self) -> bool {
        self.nature().strike
    }

    /// The entry that it cannot do without: until that arrived, it waits.
    #[must_use]
    pub const fn needs(&self) -> Option<EntryId> {
        self.nature().needs
    }

    const fn nature(&self) -> Nature {
        match self {
            Self::Noted(_) | Self::CaseTold { .. } | Self::Posed { .. } | Self::Agreed { .. } => Nature::WORDS,
            Self::Reworded { target, .. } | Self::Explained { target, .. } => Nature::WORDS.of(*target),
            Self::Marked { question, .. } | Self::Worded { question, .. } => Nature::WORDS.of(*question),
            Self::Followed { agreement, .. } => Nature::WORDS.of(*agreement),
            Self::Replied { line, .. } => Nature::WORDS.of(*line),
            // Names of places and initiatives are typed: they are words too.
            Self::Tagged { target, tags } if !tags.field.is_empty() => Nature::WORDS.of(*target),
            Self::Tagged { target, .. }
            | Self::DoorSet { target, .. }
            | Self::AtSet { target, .. }
            | Self::Kept(target)
            | Self::Dropped(target)
            | Self::Released { target, .. } => Nature::FACT.of(*target),
            Self::Answered { closed, .. } => Nature::FACT.of(*closed),
            Self::MinutesGiven { .. } | Self::StayHere | Self::Present { .. } | Self::ValueChosen { .. } => {
                Nature::FACT
            }
            Self::Card(event) => event.nature(),
            Self::Agenda(event) => event.nature(),
            Self::Promise(event) => event.nature(),
            Self::Plan(event) => event.nature(),
            Self::Wall(event) => event.nature(),
            Self::Opened(_)
            | Self::PhaseEntered { .. }
            | Self::WallNeutral(_)
            | Self::WallClock(_)
            | Self::WallTyping(_)
            | Self::PutUp(_)
            | Self::OffRecord(_)
            | Self::KeptAfterAll(_)
            | Self::ClockJumped { .. }
            | Self::CaseWithdrawn
            | Self::TakenOut(_)
            | Self::LeadTaken
            | Self::Struck(_)
            | Self::Restored(_)
            | Self::Sealed { .. }
            | Self::Erased
            | Self::Unknown { .. } => Nature::FLOW,
        }
    }
}
