//! *Bord*: cards in named columns, described as data; most instruments of the sources are boards. And *theorie*: a few
//! short sentences to read aloud.

use super::ids::EntryId;
use super::script::{Phase, PhaseId};

/// How the columns of a board lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Beside each other.
    #[default]
    Columns,
    /// Positions in a scheme, none above another.
    Scheme,
    /// Circles around each other, the inner one first.
    Circles,
    /// Two sides that face each other.
    Sides,
}

/// In which direction the columns are walked, in the order in which they are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The first column stands at the left.
    #[default]
    LeftToRight,
    /// The first column stands at the right.
    RightToLeft,
}

/// A named column, with the question that fills it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Column {
    /// Stable: cards refer to it.
    pub id: String,
    /// One or two words.
    pub title: String,
    /// The question to ask.
    pub ask: String,
    /// One short sentence, perhaps.
    pub about: String,
}

/// A board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Board {
    /// File name without extension.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is for, in one sentence.
    pub about: String,
    /// Where it comes from.
    pub source: String,
    /// How the columns lie.
    pub shape: Shape,
    /// In which direction they are walked.
    pub direction: Direction,
    /// Cards are written first and shown together later.
    pub write_first: bool,
    /// The work itself happens on paper; only sentences come back.
    pub paper: bool,
    /// Its cards come back in the next session, so that a shift shows.
    pub returns: bool,
    /// Each phase that uses it has cards of its own.
    pub per_phase: bool,
    /// Cards are laid under each other and carried to the next column.
    pub groups: bool,
    /// A card asks for the voice of who speaks.
    pub by_voice: bool,
    /// Who may speak here; empty is everybody.
    pub voices: Vec<String>,
    /// Questions for the whole board.
    pub asks: Vec<String>,
    /// What to keep in mind.
    pub reminders: Vec<String>,
    /// The columns, in the order in which they are walked; never empty in a checked board.
    pub columns: Vec<Column>,
}

impl Board {
    /// The column with this id.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The cards of this board that a phase works with.
    #[must_use]
    pub fn key(&self, phase: &Phase) -> BoardKey {
        BoardKey { board: self.id.clone(), phase: self.per_phase.then(|| phase.id.clone()) }
    }
}

/// Which cards belong together: those of a board, or of a board in one phase.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoardKey {
    /// The board's id.
    pub board: String,
    /// The phase, where each phase has cards of its own.
    pub phase: Option<PhaseId>,
}

/// Where a card was laid.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Card {
    /// On which board.
    pub key: BoardKey,
    /// In which column.
    pub column: String,
    /// The card of an earlier column that it was carried on from.
    pub from: Option<EntryId>,
}

/// A theory card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Theory {
    /// File name without extension.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Short sentences, made to be read aloud.
    pub text: Vec<String>,
    /// A question to talk about.
    pub ask: String,
    /// Where it comes from.
    pub source: String,
}
