//! From a wish to events, against one view of the session. A courtesy: the rules that hold across writers are restored
//! by the fold.

use super::entry::{Event, First};
use super::ids::{Device, EntryId, Seat};
use super::script::PhaseId;
use super::session::{Line, Session};
use super::words::{Door, Kind, Status};

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
        Command::Do(event) => check(session, &event).map(|()| vec![event]),
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
    Ok(vec![Event::Reworded { target, text, first: First { ..first } }])
}

fn neighbour(session: &Session, step: isize) -> Result<Vec<Event>, Refusal> {
    let script = session.script();
    let end = if step < 0 { Refusal::First } else { Refusal::Last };
    let to = match session.phase.as_deref() {
        None => Some(0),
        Some(now) => script.position(now).ok_or(Refusal::NoPhase)?.checked_add_signed(step),
    };
    let to = to.and_then(|to| script.phases.get(to)).ok_or(end)?;
    go_to(session, to.id.clone())
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

fn words(text: &str, needed: bool) -> Result<(), Refusal> {
    if needed && text.trim().is_empty() { Err(Refusal::NoWords) } else { Ok(()) }
}

fn check(session: &Session, event: &Event) -> Result<(), Refusal> {
    let line = |id: EntryId| session.line(id).ok_or(Refusal::NoLine);
    let question = |id: EntryId| session.agenda.question(id).map(|_| ()).ok_or(Refusal::NoQuestion);
    match event {
        Event::Noted(noted) => words(&noted.text, noted.kind != Kind::Moment),
        Event::Reworded { target, text, .. } => line(*target).and_then(|l| words(text, l.kind != Some(Kind::Moment))),
        Event::Tagged { target, .. } | Event::AtSet { target, .. } => line(*target).map(|_| ()),
        Event::DoorSet { target, .. } | Event::Explained { target, .. } => line(*target).and_then(moment),
        Event::Kept(target) => line(*target).and_then(moment),
        Event::Dropped(target) => taken_back(session, *target),
        Event::Answered { closed, by } => answer(line(*closed)?, by.map(line).transpose()?),
        Event::Released { target, .. } if line(*target)?.kind == Some(Kind::Quote) => Ok(()),
        Event::Released { .. } => Err(Refusal::NotAQuote),
        Event::PutUp(Some(target)) => can_be_put_up(session, *target),
        Event::Marked { question: id, .. } => question(*id),
        Event::Worded { question: id, wording, .. } => question(*id).and_then(|()| words(&wording.hoe, true)),
        Event::Posed { theme, wording, .. } => {
            let known = session.agenda.themes.iter().any(|t| t.code == *theme) || session.agenda.themes.is_empty();
            if known { words(&wording.hoe, true) } else { Err(Refusal::NoTheme) }
        }
        Event::ValueChosen { value, .. } => {
            let known = session.opened.as_ref().is_some_and(|o| o.community.values.iter().any(|v| v.id == *value));
            if known { Ok(()) } else { Err(Refusal::NoValue) }
        }
        Event::Agreed { what, .. } => words(what, true),
        Event::Replied { text, .. } => words(text, true),
        Event::PhaseEntered { to, .. } => session.script().phase(to).map(|_| ()).ok_or(Refusal::NoPhase),
        Event::CaseWithdrawn if session.case.is_empty() => Err(Refusal::NoCase),
        Event::Opened(_)
        | Event::MinutesGiven { .. }
        | Event::WallNeutral(_)
        | Event::WallClock(_)
        | Event::WallTyping(_)
        | Event::PutUp(None)
        | Event::OffRecord(_)
        | Event::KeptAfterAll(_)
        | Event::StayHere
        | Event::ClockJumped { .. }
        | Event::Present { .. }
        | Event::CaseTold { .. }
        | Event::CaseWithdrawn
        | Event::Followed { .. }
        | Event::LeadTaken
        | Event::Struck(_)
        | Event::Restored(_)
        | Event::Sealed { .. }
        | Event::Erased
        | Event::Unknown { .. } => Ok(()),
    }
}

fn taken_back(session: &Session, target: EntryId) -> Result<(), Refusal> {
    let agreed = || session.agreements.iter().any(|a| a.id == target);
    let marked = || session.agenda.questions.iter().flat_map(|q| &q.marks).any(|m| m.entry == target);
    if session.line(target).is_some() || agreed() || marked() { Ok(()) } else { Err(Refusal::NoLine) }
}

/// Whatever the group can look at together: its lines, questions and agreements, of now and of earlier.
fn can_be_put_up(session: &Session, target: EntryId) -> Result<(), Refusal> {
    let here = session.line(target).is_some()
        || session.agenda.question(target).is_some()
        || session.agreements.iter().any(|a| a.id == target);
    let carried = session.opened.as_deref().map(|o| &o.carried);
    let earlier = carried.is_some_and(|c| {
        c.agreements.iter().any(|a| a.id == target) || c.lines.iter().chain(&c.harvest).any(|l| l.id == target)
    });
    if here || earlier { Ok(()) } else { Err(Refusal::NoLine) }
}

fn moment(line: &Line) -> Result<(), Refusal> {
    if line.is_moment() { Ok(()) } else { Err(Refusal::NotAMoment) }
}

fn answer(closed: &Line, by: Option<&Line>) -> Result<(), Refusal> {
    let fits = closed.door == Some(Door::Closed)
        && closed.status != Status::Dropped
        && by.is_none_or(|by| matches!(by.door, Some(Door::Open | Door::Ajar)) && by.status != Status::Dropped);
    if fits { Ok(()) } else { Err(Refusal::NotAnAnswer) }
}
