//! *Draaiboek*: the phases of a session, as data.

use super::board::{Board, Theory};
use super::words::Form;

/// The stable name of a phase within its script: `[a-z0-9-]{1,64}`.
pub type PhaseId = String;

/// The board on which a group says who prepares the next session.
pub const NEXT: &str = "volgende-keer";

/// A script: the order of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// File name without extension: `[a-z0-9-]{1,64}`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// One sentence on what it is for.
    pub about: String,
    /// Where its frame comes from; empty when it is the community's own.
    pub source: String,
    /// The steps, in order; never empty in a checked script.
    pub phases: Vec<Phase>,
}

/// Another script for a running session, with what its phases use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScriptChange {
    /// The script from now on.
    pub script: Script,
    /// The boards that its phases use.
    pub boards: Vec<Board>,
    /// The theory cards that its phases show.
    pub theory: Vec<Theory>,
}

/// One step of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phase {
    /// Stable: entries refer to it.
    pub id: PhaseId,
    /// One or two words, large on the wall.
    pub title: String,
    /// Minutes; `None` where a source gives none (reconstructed sessions).
    pub minutes: Option<u32>,
    /// What the room sees: short, made to be read aloud.
    pub room: String,
    /// What only the facilitator sees, a line each.
    pub notes: Vec<String>,
    /// What is done.
    pub form: Form,
    /// Its own minimum, when time is spread again.
    pub least: Option<u32>,
    /// Its minutes are never taken, beside the forms of which that always holds.
    pub keeps: bool,
    /// It may be left out, or moved to the next session, when time is short.
    pub may_go: bool,
    /// Locked to this minute of the local day.
    pub at: Option<u32>,
    /// The board that is filled, by id.
    pub board: Option<String>,
    /// The columns that are worked on here; empty is all of them.
    pub columns: Vec<String>,
    /// The theory card that is shown, by id.
    pub theory: Option<String>,
    /// The room sees a calm clock in this phase.
    pub clock: bool,
}

impl Phase {
    /// Whether its minutes stay when time is spread again: a case, a break and a harvest always keep theirs, and so does
    /// what is locked to a clock time.
    #[must_use]
    pub const fn keeps_minutes(&self) -> bool {
        self.keeps || self.at.is_some() || matches!(self.form, Form::Case | Form::Break | Form::Harvest)
    }

    /// The board of the phase: the one it names, or the one that belongs to its form.
    #[must_use]
    pub fn board_id(&self) -> Option<&str> {
        self.board.as_deref().or(match self.form {
            Form::Contribution => Some("bijdrage"),
            Form::PlanNext => Some(NEXT),
            Form::Talk
            | Form::Round
            | Form::LookBack
            | Form::Case
            | Form::Lens
            | Form::Tables
            | Form::Moments
            | Form::Harvest
            | Form::Agreements
            | Form::Commitments
            | Form::Questions
            | Form::Board
            | Form::Theory
            | Form::Break => None,
        })
    }
}

impl Script {
    /// The place of a phase in the order.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.phases.iter().position(|p| p.id == id)
    }

    /// The phase with this id.
    #[must_use]
    pub fn phase(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|p| p.id == id)
    }
}
