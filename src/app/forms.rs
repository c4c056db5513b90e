//! What stands in a form, as a list one walks through: the same items for lead, desk and note.

use crate::domain::EntryId;
use crate::domain::words::{CasePart, Kind, Mark, Outcome};

pub use super::items::{HARVEST, items};

/// Something in a form that can be looked at and acted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// How many people of a voice are here.
    Voice(String),
    /// A line written in this session.
    Line(EntryId),
    /// A line of the last harvest.
    Harvested(EntryId),
    /// An idea or side stream of an earlier session.
    Idea(EntryId),
    /// An agreement of an earlier session.
    Earlier(EntryId),
    /// An agreement made here.
    Agreement(EntryId),
    /// A learning question.
    Question(EntryId),
    /// A part of the case.
    Part(CasePart),
    /// A core value.
    Value(String),
    /// A practice of the commitments.
    Practice(String),
    /// A column of the board.
    Column(String),
    /// A card on the board.
    Card(EntryId),
    /// A learning question that a table proposes.
    Drafted(EntryId),
    /// The umbrella question of the agenda.
    Umbrella,
    /// A theme of the agenda, by its letter.
    Theme(String),
    /// Somebody in the circle: lives on this screen alone.
    Seat(usize),
    /// What the next session is to be.
    Planned,
}

impl Item {
    /// The entry it stands for, if it is one: what can be put up on the wall.
    #[must_use]
    pub const fn entry(&self) -> Option<EntryId> {
        match self {
            Self::Line(id)
            | Self::Harvested(id)
            | Self::Idea(id)
            | Self::Earlier(id)
            | Self::Agreement(id)
            | Self::Question(id)
            | Self::Card(id)
            | Self::Drafted(id) => Some(*id),
            Self::Voice(_)
            | Self::Part(_)
            | Self::Value(_)
            | Self::Practice(_)
            | Self::Column(_)
            | Self::Umbrella
            | Self::Theme(_)
            | Self::Seat(_)
            | Self::Planned => None,
        }
    }
}

/// The key of the label of a part of the case.
#[must_use]
pub const fn part_key(part: CasePart) -> &'static str {
    match part {
        CasePart::Sentence => "case-sentence",
        CasePart::Place => "case-place",
        CasePart::Owner => "case-owner",
        CasePart::Involved => "case-involved",
        CasePart::Before => "case-before",
        CasePart::DoorBefore => "case-door-before",
        CasePart::Happened => "case-happened",
        CasePart::Effect => "case-effect",
        CasePart::MayLeave => "case-may-leave",
    }
}

/// The key of the words for a mark.
#[must_use]
pub const fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Plays => "mark-plays",
        Mark::Resonated => "mark-resonated",
        Mark::Explored => "mark-explored",
        Mark::Sharper => "mark-sharper",
        Mark::Urgent => "mark-urgent",
        Mark::Accent => "mark-accent",
        Mark::Rest => "mark-rest",
        Mark::Woken => "mark-woken",
    }
}

/// The key of the words for what became of an agreement.
#[must_use]
pub const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "outcome-done",
        Outcome::Running => "outcome-running",
        Outcome::AskedAgain => "outcome-asked-again",
        Outcome::Cannot => "outcome-cannot",
        Outcome::Talk => "outcome-talk",
    }
}

/// The key of the words for a kind of line.
#[must_use]
pub const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Moment => "kind-moment",
        Kind::Note => "kind-note",
        Kind::Quote => "kind-quote",
        Kind::Idea => "kind-idea",
        Kind::SideStream => "kind-side-stream",
        Kind::Lesson => "kind-lesson",
        Kind::Celebration => "kind-celebration",
        Kind::NextStep => "kind-next-step",
        Kind::Ground => "kind-ground",
        Kind::Table => "kind-table",
        Kind::Word => "kind-word",
        Kind::Card => "kind-card",
        Kind::Addition => "kind-addition",
        Kind::Named => "kind-named",
        Kind::Tip => "kind-tip",
    }
}
