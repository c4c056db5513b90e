//! *Draaiboek*: the phases of a session, as data.

use super::words::Form;

/// The stable name of a phase within its script: `[a-z0-9-]{1,64}`.
pub type PhaseId = String;

/// A script: the order of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// File name without extension: `[a-z0-9-]{1,64}`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// One sentence on what it is for.
    pub about: String,
    /// The steps, in order; never empty in a checked script.
    pub phases: Vec<Phase>,
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
