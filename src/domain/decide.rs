//! From a wish to events, against one view of the session. A courtesy: the rules that hold across writers are restored
//! by the fold.

use super::entry::First;
use super::event::Event;
use super::ids::{Device, EntryId, Seat};
use super::possible::{check, words};
use super::script::{Phase, PhaseId};
use super::session::Session;
use super::words::Kind;

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Make this a fact.
    Do(Event),
    /// New words for a line; what it was first written with is looked up.
    Reword(EntryId, String),
    /// To the next phase of the script.
    Next,
    /// To the phase before.
    Previous,
    /// To any phase.
    GoTo(PhaseId),
    /// Minutes for the phase now; negative takes them.
    Give(i32),
    /// Take back the last thing this screen did on this device.
    Undo,
    /// Do again what undo took back.
    Redo,
    /// End the session.
    Seal,
}

/// Why something cannot be done now. `i18n` has a sentence for each, in [`Refusal::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// No session is open.
    NotOpened,
    /// The session was sealed.
    Sealed,
    /// *Even niet* is on.
    OffRecord,
    /// This screen did nothing that can be taken back.
    NothingToUndo,
    /// Nothing was taken back.
    NothingToRedo,
    /// Another screen moved on since.
    MovedOn,
    /// Already at the first phase.
    First,
    /// Already at the last phase.
    Last,
    /// The script has no such phase.
    NoPhase,
    /// There is no such line.
    NoLine,
    /// Only a moment can be kept, dropped or answered.
    NotAMoment,
    /// An answer needs a closed moment and an open one.
    NotAnAnswer,
    /// Only a quote can be released.
    NotAQuote,
    /// There is no such question.
    NoQuestion,
    /// There is no such theme.
    NoTheme,
    /// There is no such value.
    NoValue,
    /// There are no words.
    NoWords,
    /// The case was taken back.
    NoCase,
    /// There is no such board in this script.
    NoBoard,
    /// The board has no such column.
    NoColumn,
    /// There is no such card.
    NoCard,
    /// There is no such practice in the commitments.
    NoPractice,
    /// Only an addition to the commitments can be accepted.
    NotAnAddition,
    /// The phase where the group is must stay in the script.
    PhaseInUse,
}

impl Refusal {
    /// The key of its sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotOpened => "refusal-not-opened",
            Self::Sealed => "refusal-sealed",
            Self::OffRecord => "refusal-off-record",
            Self::NothingToUndo => "refusal-nothing-to-undo",
            Self::NothingToRedo => "refusal-nothing-to-redo",
            Self::MovedOn => "refusal-moved-on",
            Self::First => "refusal-first",
            Self::Last => "refusal-last",
            Self::NoPhase => "refusal-no-phase",
            Self::NoLine => "refusal-no-line",
            Self::NotAMoment => "refusal-not-a-moment",
            Self::NotAnAnswer => "refusal-not-an-answer",
            Self::NotAQuote => "refusal-not-a-quote",
            Self::NoQuestion => "refusal-no-question",
            Self::NoTheme => "refusal-no-theme",
            Self::NoValue => "refusal-no-value",
            Self::NoWords => "refusal-no-words",
            Self::NoCase => "refusal-no-case",
            Self::NoBoard => "refusal-no-board",
            Self::NoColumn => "refusal-no-column",
            Self::NoCard => "refusal-no-card",
            Self::NoPractice => "refusal-no-practice",
            Self::NotAnAddition => "refusal-not-an-addition",
            Self::PhaseInUse => "refusal-phase-in-use",
        }
    }
}

/// What would become a fact if `command` were done now by this screen on this device.
///
/// # Errors
/// Why it cannot be done now.
pub fn decide(session: &Session, who: (Device, Seat), command: Command) -> Result<Vec<Event>, Refusal> {
    if let Command::Do(event @ Event::Opened(_)) = command {
        return Ok(vec![event]);
    }
    if session.opened.is_none() {
        return Err(Refusal::NotOpened);
    }
    // Words that were being typed when another screen sealed are kept: nothing typed is lost.
    let under_way = matches!(&command, Command::Reword(..)) || matches!(&command, Command::Do(e) if e.has_words());
    if session.sealed.is_some() && !under_way {
        return Err(Refusal::Sealed);
    }
    // While *even niet* is on nothing is stored, except that it ends.
    if session.off_record() && !matches!(command, Command::Do(Event::OffRecord(false) | Event::ClockJumped { .. })) {
        return Err(Refusal::OffRecord);
    }
    match command {
        Command::Do(event) => {
            check(session, &event)?;
            Ok(apart(session, &event).into_iter().chain([event]).collect())
        }
        Command::Reword(target, text) => reword(session, target, text),
        Command::Next => neighbour(session, 1),
        Command::Previous => neighbour(session, -1),
        Command::GoTo(to) => go_to(session, to),
        Command::Give(by) => give(session, by),
        Command::Undo => undo(session, who),
        Command::Redo => redo(session, who),
        Command::Seal => {
            let codes = session.agenda.questions.iter().map(|q| (q.id, q.code.clone())).collect();
            Ok(vec![Event::Sealed { codes }])
        }
    }
}

fn reword(session: &Session, target: EntryId, text: String) -> Result<Vec<Event>, Refusal> {
    let line = session.line(target).ok_or(Refusal::NoLine)?;
    let first = line.first.clone().ok_or(Refusal::NoLine)?;
    words(&text, line.kind != Some(Kind::Moment))?;
    // Names are kept in one entry, which goes when they are taken back; a copy beside the words would stay.
    let named = !first.tags.field.is_empty() && first.tags == line.tags;
    let named = named.then(|| Event::Tagged { target, tags: line.tags.clone() });
    Ok(named.into_iter().chain([reworded(target, text, first, false)]).collect())
}

fn reworded(target: EntryId, text: String, mut first: First, copy: bool) -> Event {
    first.tags.field.clear();
    Event::Reworded { target, text, first: Box::new(first), copy }
}

/// A name that is taken off a line must go from its first entry too: so its tags and its words move to entries of their
/// own before the new tags are said. Words that another laptop gave meanwhile go before that copy. In this order each step of undo gives what stood there before.
fn apart(session: &Session, event: &Event) -> Vec<Event> {
    let Event::Tagged { target, tags } = event else { return Vec::new() };
    let line = session.line(*target).filter(|line| line.words_from == line.id);
    let Some((line, first)) = line.and_then(|line| Some((line, line.first.clone()?))) else { return Vec::new() };
    if first.tags.field.iter().all(|name| tags.field.contains(name)) {
        return Vec::new();
    }
    let before = Event::Tagged { target: *target, tags: line.tags.clone() };
    vec![before, reworded(*target, line.text.clone(), first, true)]
}

fn neighbour(session: &Session, step: isize) -> Result<Vec<Event>, Refusal> {
    let script = session.script();
    let end = if step < 0 { Refusal::First } else { Refusal::Last };
    let today = |phase: &&Phase| !session.skipped.contains_key(&phase.id);
    let to = match session.phase.as_deref().map(|now| script.position(now).ok_or(Refusal::NoPhase)).transpose()? {
        None => script.phases.iter().find(today),
        Some(now) if step < 0 => script.phases.iter().take(now).rfind(today),
        Some(now) => script.phases.iter().skip(now + 1).find(today),
    };
    go_to(session, to.ok_or(end)?.id.clone())
}

fn go_to(session: &Session, to: PhaseId) -> Result<Vec<Event>, Refusal> {
    session.script().phase(&to).ok_or(Refusal::NoPhase)?;
    if session.phase.as_ref() == Some(&to) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::PhaseEntered { from: session.phase.clone(), to, undoes: None }])
}

fn give(session: &Session, by: i32) -> Result<Vec<Event>, Refusal> {
    let phase = session.phase.clone().ok_or(Refusal::NoPhase)?;
    Ok(vec![Event::MinutesGiven { phase, by }])
}

fn undo(session: &Session, who: (Device, Seat)) -> Result<Vec<Event>, Refusal> {
    let hand = session.hand(who.0, who.1);
    let target = *hand.undo.last().ok_or(Refusal::NothingToUndo)?;
    if let Some(events) = inverse(session, target)? { Ok(events) } else { Ok(vec![Event::Struck(target)]) }
}

fn redo(session: &Session, who: (Device, Seat)) -> Result<Vec<Event>, Refusal> {
    let hand = session.hand(who.0, who.1);
    let target = *hand.redo.last().ok_or(Refusal::NothingToRedo)?;
    if let Some(events) = inverse(session, target)? { Ok(events) } else { Ok(vec![Event::Restored(target)]) }
}

/// A phase change is taken back by its inverse, and only while it is the last one.
fn inverse(session: &Session, target: EntryId) -> Result<Option<Vec<Event>>, Refusal> {
    let Some(index) = session.visits.iter().position(|v| v.entry == target) else { return Ok(None) };
    if index + 1 != session.visits.len() {
        return Err(Refusal::MovedOn);
    }
    let before = index.checked_sub(1).and_then(|i| session.visits.get(i)).ok_or(Refusal::First)?;
    let (from, to) = (session.phase.clone(), before.phase.clone());
    Ok(Some(vec![Event::PhaseEntered { from, to, undoes: Some(target) }]))
}
