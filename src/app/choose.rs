//! A list that lies over the screen, to choose from. What stands in it is looked up when it is drawn.

use super::home::Home;
use super::live::{Live, Role};
use super::msg::{Effect, Place};
use super::plan::{Choice, Plan};
use super::script_editor::Wish;
use super::{Model, Replay, Screen, form_board, form_questions};
use crate::domain::words::{Door, Status};
use crate::domain::{AgendaEvent, CardEvent, Command, EntryId, Event, PlanEvent, PromiseEvent, Session, Tags};

/// A list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chooser {
    /// What is chosen.
    pub choice: Choice,
    /// Which one is looked at.
    pub row: usize,
}

/// One thing to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Opt {
    /// Its words: from a script, an agenda, a moment.
    pub label: String,
    /// It is chosen now.
    pub on: bool,
    /// What choosing it does.
    pub plan: Plan,
}

impl Chooser {
    /// The key of its title.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        match self.choice {
            Choice::Phase => "choose-phase",
            Choice::Practice(_) => "choose-practice",
            Choice::Question(_) => "choose-question",
            Choice::Answers(_) => "choose-answers",
            Choice::Script => "choose-script",
            Choice::Column(_) => "choose-column",
            Choice::Under(_) => "choose-under",
            Choice::Join(_) => "choose-join",
            Choice::Accept(_) => "choose-accept",
            Choice::NextScript => "choose-next-script",
            Choice::EditScript => "choose-edit-script",
        }
    }

    /// Whether several may be chosen, so that the list stays.
    #[must_use]
    pub const fn several(&self) -> bool {
        matches!(self.choice, Choice::Practice(_) | Choice::Question(_) | Choice::Accept(_))
    }
}

/// What can be chosen now.
#[must_use]
pub fn options(model: &Model, choice: &Choice) -> Vec<Opt> {
    match (&model.screen, choice) {
        (Screen::Home(home), Choice::Script) => scripts(home),
        (Screen::Home(home), Choice::EditScript) => to_change(home),
        (Screen::Replay(replay), Choice::Phase) => visited(replay),
        (Screen::Live(live), Choice::Phase) => phases(live),
        (Screen::Live(live), Choice::Practice(line)) => practices(live.session(), *line),
        (Screen::Live(live), Choice::Question(line)) => questions(live.session(), *line),
        (Screen::Live(live), Choice::Answers(open)) => closed(live, *open),
        (Screen::Live(live), Choice::Column(card)) => columns(live.session(), *card),
        (Screen::Live(live), Choice::Under(card)) => under(live.session(), *card),
        (Screen::Live(live), Choice::Join(question)) => joins(live.session(), *question),
        (Screen::Live(live), Choice::Accept(addition)) => accepting(live.session(), *addition),
        (Screen::Live(live), Choice::NextScript) => next_scripts(live),
        _ => Vec::new(),
    }
}

fn scripts(home: &Home) -> Vec<Opt> {
    let Some(summary) = home.summary() else { return Vec::new() };
    let opt = |(id, title): &(String, String)| {
        let place = Place::Live { role: Role::Lead, script: Some(id.clone()), title: None, new: true };
        Opt { label: title.clone(), on: false, plan: Plan::Effects(vec![Effect::Go(place)]) }
    };
    summary.scripts.iter().map(opt).collect()
}

fn to_change(home: &Home) -> Vec<Opt> {
    let Some(summary) = home.summary() else { return Vec::new() };
    let opt = |(id, title): &(String, String)| {
        let read = Effect::ReadScript(Wish::Named(id.clone()));
        Opt { label: title.clone(), on: false, plan: Plan::Effects(vec![read]) }
    };
    summary.scripts.iter().map(opt).collect()
}

fn visited(replay: &Replay) -> Vec<Opt> {
    let phases = &replay.whole.script().phases;
    let been = |id: &str| replay.whole.visits.iter().any(|v| v.phase == id);
    let now = replay.session().phase.clone();
    let opt = |p: &crate::domain::Phase| Opt {
        label: p.title.clone(),
        on: now.as_ref() == Some(&p.id),
        plan: Plan::PlayPhase(p.id.clone()),
    };
    phases.iter().filter(|p| been(&p.id)).map(opt).collect()
}

fn phases(live: &Live) -> Vec<Opt> {
    let now = live.session().phase.clone();
    let opt = |p: &crate::domain::Phase| Opt {
        label: p.title.clone(),
        on: now.as_ref() == Some(&p.id),
        plan: Plan::Do(vec![Command::GoTo(p.id.clone())]),
    };
    live.session().script().phases.iter().map(opt).collect()
}

fn tagged(target: EntryId, tags: Tags) -> Plan {
    Plan::Do(vec![Command::Do(Event::Tagged { target, tags })])
}

fn one(event: impl Into<Event>) -> Plan {
    Plan::Do(vec![Command::Do(event.into())])
}

fn columns(session: &Session, card: EntryId) -> Vec<Opt> {
    let opt = |(column, label, on)| Opt { label, on, plan: one(CardEvent::Moved { target: card, column }) };
    form_board::columns(session, card).into_iter().map(opt).collect()
}

fn under(session: &Session, card: EntryId) -> Vec<Opt> {
    let now = session.lies_under(card);
    let opt = |(head, label): (EntryId, String)| {
        let on = now == Some(head);
        Opt { label, on, plan: one(CardEvent::Grouped { target: card, under: (!on).then_some(head) }) }
    };
    form_board::heads(session, card).into_iter().map(opt).collect()
}

fn joins(session: &Session, question: EntryId) -> Vec<Opt> {
    let opt = |(other, label, on): (EntryId, String, bool)| Opt {
        label,
        on,
        plan: one(AgendaEvent::Joined { target: question, into: (!on).then_some(other) }),
    };
    form_questions::others(session, question).into_iter().map(opt).collect()
}

/// The voices that must say yes to an addition, with those that did.
fn accepting(session: &Session, addition: EntryId) -> Vec<Opt> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    let said = |voice: &str| session.accepted.get(&addition).is_some_and(|said| said.contains(voice));
    let opt = |voice: &str| {
        let (voice, on) = (voice.to_owned(), said(voice));
        Opt { label: voice.clone(), on, plan: one(PromiseEvent::Accepted { target: addition, voice, yes: !on }) }
    };
    opened.community.who_accepts().into_iter().map(opt).collect()
}

fn next_scripts(live: &Live) -> Vec<Opt> {
    let planned = live.session().planned.clone().unwrap_or_default();
    let opt = |(id, label): &(String, String)| {
        let planned = crate::domain::Planned { script: id.clone(), ..planned.clone() };
        Opt {
            label: label.clone(),
            on: *id == live.session().planned.clone().unwrap_or_default().script,
            plan: one(PlanEvent::Next { planned }),
        }
    };
    live.scripts.iter().map(opt).collect()
}

fn practices(session: &Session, target: EntryId) -> Vec<Opt> {
    let (Some(line), Some(opened)) = (session.line(target), session.opened.as_deref()) else { return Vec::new() };
    let opt = |p: &crate::domain::Practice| {
        let (on, mut tags) = (line.tags.practices.contains(&p.id), line.tags.clone());
        tags.practices.retain(|id| *id != p.id);
        if !on {
            tags.practices.push(p.id.clone());
        }
        Opt { label: p.text.clone(), on, plan: tagged(target, tags) }
    };
    opened.community.practices.iter().map(opt).collect()
}

fn questions(session: &Session, target: EntryId) -> Vec<Opt> {
    let Some(line) = session.line(target) else { return Vec::new() };
    let opt = |q: &crate::domain::Question| {
        let (on, mut tags) = (line.tags.questions.contains(&q.id), line.tags.clone());
        tags.questions.retain(|id| *id != q.id);
        if !on {
            tags.questions.push(q.id);
        }
        let hoe = q.now().map(|w| w.hoe.as_str()).unwrap_or_default();
        Opt { label: format!("{}  {hoe}", q.code), on, plan: tagged(target, tags) }
    };
    session.agenda.questions.iter().map(opt).collect()
}

/// Closed moments that the group did not drop: the ones that an open moment can answer. On the screen that hangs on
/// the wall only those that the group has kept: the others it has not seen.
fn closed(live: &Live, open: EntryId) -> Vec<Opt> {
    let session = live.session();
    let stands = |status| if live.role == Role::Lead { status == Status::Kept } else { status != Status::Dropped };
    let fits = |l: &&crate::domain::Line| l.door == Some(Door::Closed) && stands(l.status) && l.id != open;
    let opt = |l: &crate::domain::Line| {
        let on = l.answered_by == Some(open);
        let by = (!on).then_some(open);
        Opt { label: l.text.clone(), on, plan: Plan::Do(vec![Command::Do(Event::Answered { closed: l.id, by })]) }
    };
    session.moments().filter(fits).map(opt).collect()
}
