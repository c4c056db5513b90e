//! What a session brought home (*oogst*): the words of a group that may be read outside its own room, by whoever writes
//! the guide, the travel report, or looks for red threads.
//!
//! It holds what the group harvested and what lay on its boards, as it stood at the end. No moment, no case, no note, no
//! idea, no quote that its speaker did not release, nothing that was dropped or taken out. A voice stands with words only
//! where more than one person had it. Nothing is counted.

use super::board::Theory;
use super::ids::EntryId;
use super::session::Session;
use super::topic::Topic;
use super::words::{Certainty, Form, Kind, Origin, Status};

/// What one session brought home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Harvest {
    /// The session's id.
    pub session: String,
    /// Its title.
    pub title: String,
    /// The day, as `YYYY-MM-DD`, if there is one.
    pub date: Option<String>,
    /// How sure the date is.
    pub certainty: Certainty,
    /// Live, reconstructed or practice.
    pub origin: Origin,
    /// The words, in the order in which they were said.
    pub words: Vec<Said>,
    /// The columns of boards that words could be named after then.
    pub topics: Vec<Topic>,
    /// The theory cards of the phases that were entered, in the order of the script.
    pub theory: Vec<Theory>,
}

/// Words of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The entry that wrote them first.
    pub id: EntryId,
    /// What they are.
    pub kind: Kind,
    /// The words; never empty.
    pub text: String,
    /// From which position, where nobody is recognised by it.
    pub voice: Option<String>,
    /// Columns of boards that they are named after, by id.
    pub topics: Vec<String>,
    /// Where they lay, for a card.
    pub laid: Option<Laid>,
}

/// The column in which a card lay at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// The board's id.
    pub board: String,
    /// The board's title.
    pub title: String,
    /// The column's id.
    pub column: String,
    /// The column's title.
    pub name: String,
}

/// What a sealed session brought home. Of one that is running there is nothing yet: its words may still be taken back.
#[must_use]
pub fn harvest(session: &Session) -> Option<Harvest> {
    let opened = session.opened.as_deref().filter(|_| session.sealed.is_some())?;
    let entered = |theory: &&Theory| {
        let shows = |id: &str| session.script().phase(id).is_some_and(|p| p.theory.as_ref() == Some(&theory.id));
        session.visits.iter().any(|visit| shows(&visit.phase))
    };
    Some(Harvest {
        session: opened.session.clone(),
        title: opened.title.clone(),
        date: opened.date.clone(),
        certainty: opened.certainty,
        origin: opened.origin,
        words: session.in_order().filter_map(|line| said(session, line)).collect(),
        topics: opened.community.topics.clone(),
        theory: session.theory().iter().filter(entered).cloned().collect(),
    })
}

fn said(session: &Session, line: &super::Line) -> Option<Said> {
    let kind = line.kind.filter(|_| line.status != Status::Dropped && !line.text.trim().is_empty())?;
    let laid = match kind {
        // What tables said of a case that was taken back stays behind with it.
        Kind::Table => (!session.case_withdrawn).then_some(None)?,
        Kind::Lesson | Kind::Celebration | Kind::NextStep | Kind::Tip | Kind::Named => None,
        Kind::Quote => line.released.then_some(None)?,
        Kind::Card => Some(laid(session, line)?),
        Kind::Moment | Kind::Note | Kind::Idea | Kind::SideStream | Kind::Ground | Kind::Word | Kind::Addition => {
            return None;
        }
    };
    let voice = line.tags.voice.clone().filter(|voice| session.voice_may_show(voice));
    let (text, topics) = (line.text.trim().to_owned(), line.tags.topics.clone());
    Some(Said { id: line.id, kind, text, voice, topics, laid })
}

/// Where a card lies that everybody saw. Who prepares the next session is nobody else's business.
fn laid(session: &Session, line: &super::Line) -> Option<Laid> {
    let plans = |board: &str| {
        let next = session.script().phases.iter().filter(|phase| phase.form == Form::PlanNext);
        next.filter_map(super::Phase::board_id).chain([super::script::NEXT]).any(|plan| plan == board)
    };
    let card = line.card().filter(|card| session.cards_show(&card.key) && !plans(&card.key.board))?;
    let board = session.board(&card.key.board)?;
    let column = board.column(session.column_of(line.id).unwrap_or(&card.column))?;
    let (title, name) = (board.title.clone(), column.title.clone());
    Some(Laid { board: board.id.clone(), title, column: column.id.clone(), name })
}
