//! Whether an event can become a fact now, against one view of the session.

use super::board::BoardKey;
use super::decide::Refusal;
use super::event::{AgendaEvent, CardEvent, Event, PlanEvent, PromiseEvent, WallEvent};
use super::ids::EntryId;
use super::session::{Line, Session};
use super::words::{Door, Kind, Status};

/// Words that may or may not be left out.
pub(super) fn words(text: &str, needed: bool) -> Result<(), Refusal> {
    if needed && text.trim().is_empty() { Err(Refusal::NoWords) } else { Ok(()) }
}

/// Why `event` cannot become a fact now; nothing when it can.
pub(super) fn check(session: &Session, event: &Event) -> Result<(), Refusal> {
    let line = |id: EntryId| session.line(id).ok_or(Refusal::NoLine);
    let question = |id: EntryId| session.agenda.question(id).map(|_| ()).ok_or(Refusal::NoQuestion);
    match event {
        Event::Noted(noted) => {
            words(&noted.text, noted.kind != Kind::Moment)?;
            noted.card.as_ref().map_or(Ok(()), |card| spot(session, &card.key, &card.column))
        }
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
        Event::PhaseEntered { to, .. } => phase(session, to),
        Event::Card(event) => card(session, event),
        Event::Agenda(event) => agenda(session, event),
        Event::Promise(event) => promise(session, event),
        Event::Plan(event) => plan(session, event),
        Event::Wall(WallEvent::Pointed { target: Some(target) }) => can_be_put_up(session, *target),
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
        | Event::Wall(_)
        | Event::TakenOut(_)
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
    let card = || session.carried_cards().iter().any(|c| c.id == target);
    let drafted = || session.drafted(target).is_some();
    if session.line(target).is_some() || agreed() || marked() || card() || drafted() {
        Ok(())
    } else {
        Err(Refusal::NoLine)
    }
}

/// Whatever the group can look at together: its lines, questions and agreements, of now and of earlier.
fn can_be_put_up(session: &Session, target: EntryId) -> Result<(), Refusal> {
    let here = session.line(target).is_some()
        || session.agenda.question(target).is_some()
        || session.drafted(target).is_some()
        || session.agreements.iter().any(|a| a.id == target);
    let carried = session.opened.as_deref().map(|o| &o.carried);
    let earlier = carried.is_some_and(|c| {
        c.agreements.iter().any(|a| a.id == target)
            || c.lines.iter().chain(&c.harvest).any(|l| l.id == target)
            || c.cards.iter().any(|card| card.id == target)
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

fn card(session: &Session, event: &CardEvent) -> Result<(), Refusal> {
    match event {
        CardEvent::Moved { target, column } => spot(session, &key_of(session, *target)?, column),
        CardEvent::Grouped { target, under } => {
            let key = key_of(session, *target)?;
            let same = under.map_or(Ok(true), |under| key_of(session, under).map(|other| other == key))?;
            if same { Ok(()) } else { Err(Refusal::NoCard) }
        }
        CardEvent::Important { target, .. } => key_of(session, *target).map(drop),
        CardEvent::Shown { board, .. } => session.board(&board.board).map(drop).ok_or(Refusal::NoBoard),
    }
}

fn agenda(session: &Session, event: &AgendaEvent) -> Result<(), Refusal> {
    match event {
        AgendaEvent::Drafted { wording, .. } => words(&wording.hoe, true),
        AgendaEvent::Joined { target, into } => {
            let drafted = |id: EntryId| session.drafted(id).map(drop).ok_or(Refusal::NoQuestion);
            drafted(*target).and_then(|()| into.map_or(Ok(()), drafted))
        }
        AgendaEvent::Theme { code, title } => {
            let letter = code.chars().count() == 1 && code.chars().all(|c| c.is_ascii_uppercase());
            if letter { words(title, true) } else { Err(Refusal::NoTheme) }
        }
        AgendaEvent::Umbrella { text } => words(text, true),
        AgendaEvent::Lens { question, .. } => session.agenda.question(*question).map(drop).ok_or(Refusal::NoQuestion),
    }
}

fn promise(session: &Session, event: &PromiseEvent) -> Result<(), Refusal> {
    match event {
        PromiseEvent::Recognised { practice, .. } => {
            let known =
                session.opened.as_ref().is_some_and(|o| o.community.practices.iter().any(|p| p.id == *practice));
            if known { Ok(()) } else { Err(Refusal::NoPractice) }
        }
        PromiseEvent::Accepted { target, .. } => {
            let addition = session.line(*target).ok_or(Refusal::NoLine)?.kind == Some(Kind::Addition);
            if addition { Ok(()) } else { Err(Refusal::NotAnAddition) }
        }
    }
}

fn plan(session: &Session, event: &PlanEvent) -> Result<(), Refusal> {
    match event {
        PlanEvent::Script { change } => {
            let stays = session.phase.as_deref().is_none_or(|now| change.script.phase(now).is_some());
            if stays && !change.script.phases.is_empty() { Ok(()) } else { Err(Refusal::PhaseInUse) }
        }
        PlanEvent::Respread { minutes } => minutes.iter().try_for_each(|(id, _)| phase(session, id)),
        PlanEvent::Skipped { phase: id, .. } if session.phase.as_ref() == Some(id) => Err(Refusal::PhaseInUse),
        PlanEvent::Skipped { phase: id, .. } => phase(session, id),
        PlanEvent::Paused { .. } | PlanEvent::Next { .. } => Ok(()),
    }
}

fn phase(session: &Session, id: &str) -> Result<(), Refusal> {
    session.script().phase(id).map(drop).ok_or(Refusal::NoPhase)
}

/// Which board a card lies on, of this session or an earlier one.
fn key_of(session: &Session, card: EntryId) -> Result<BoardKey, Refusal> {
    let here = session.line(card).and_then(Line::card).map(|card| card.key.clone());
    let back = || session.carried_cards().iter().find(|c| c.id == card);
    let back = || back().map(|card| BoardKey { board: card.board.clone(), phase: None });
    here.or_else(back).ok_or(Refusal::NoCard)
}

/// Whether a board has this column.
fn spot(session: &Session, key: &BoardKey, column: &str) -> Result<(), Refusal> {
    let board = session.board(&key.board).ok_or(Refusal::NoBoard)?;
    board.column(column).map(drop).ok_or(Refusal::NoColumn)
}
