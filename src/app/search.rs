//! Search within the session: what was said, asked, agreed and told, by its words. Only on screens that never hang on
//! a wall.

use std::ops::Range;

use super::forms::{Item, kind_key, part_key};
use super::plan::Plan;
use super::replay::Spot;
use super::{Effect, Live, Model, Overlay, Replay, Role, Screen, keys, perform, update};
use crate::config::Action;
use crate::domain::words::{CasePart, Kind, Status};
use crate::domain::{EntryId, Question, Session, Timestamp, Wording, topic};
use crate::text::find::Query;
use crate::text::{Field, Message};

/// More is not looked through by a person; another word narrows it.
const MOST: usize = 200;

/// The search while it is open. What is typed in it is never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What is looked for.
    pub field: Field,
    /// Which one is looked at.
    pub row: usize,
}

/// Something that holds all words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The key of the word for what it is.
    pub what: &'static str,
    /// Its words.
    pub text: String,
    /// Where the words stand in it.
    pub places: Vec<Range<usize>>,
    item: Item,
    entry: Option<EntryId>,
}

/// Whether one can search on the screen in front: a session on a screen of somebody's own, not during *even niet*.
#[must_use]
pub fn possible(model: &Model) -> bool {
    let own = match &model.screen {
        Screen::Live(live) => matches!(live.role, Role::Desk | Role::Note),
        Screen::Replay(_) => true,
        Screen::Home(_) => false,
    };
    own && !keys::off_record(model) && model.script.is_none()
}

/// Everything that fits, the newest line first; then questions, agreements and the case.
#[must_use]
pub fn found(model: &Model, typed: &str) -> Vec<Found> {
    let session = match &model.screen {
        Screen::Live(live) => live.session(),
        Screen::Replay(replay) => &replay.whole,
        Screen::Home(_) => return Vec::new(),
    };
    let query = Query::new(typed);
    if !possible(model) || query.is_empty() {
        return Vec::new();
    }
    let fits = |mut found: Found| {
        found.places = query.find(&found.text)?;
        Some(found)
    };
    lines(session).chain(rest(session)).filter_map(fits).take(MOST).collect()
}

fn one(what: &'static str, text: String, item: Item, entry: Option<EntryId>) -> Found {
    Found { what, text, places: Vec::new(), item, entry }
}

fn lines(session: &Session) -> impl Iterator<Item = Found> {
    let line = move |line: &crate::domain::Line| {
        let kind = line.kind.filter(|_| line.status != Status::Dropped)?;
        let parts = [line.text.as_str(), &line.effect, &line.meant].into_iter();
        let parts = parts.chain(line.tags.field.iter().map(String::as_str));
        let parts = parts.chain(topic::titles(session, &line.tags.topics));
        let text = parts.filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ");
        let item = if kind == Kind::Card { Item::Card(line.id) } else { Item::Line(line.id) };
        Some(one(kind_key(kind), text, item, Some(line.id)))
    };
    session.in_order().rev().filter_map(line)
}

fn rest(session: &Session) -> impl Iterator<Item = Found> {
    let mut all: Vec<Found> = session.agenda.questions.iter().map(question).collect();
    let words = |parts: [&str; 3]| parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ");
    all.extend(
        session
            .agreements
            .iter()
            .map(|a| one("search-agreement", words([&a.what, &a.who, &a.when]), Item::Agreement(a.id), Some(a.id))),
    );
    all.extend(
        session.drafted.iter().map(|drafted| {
            one("search-drafted", wording(&drafted.wording), Item::Drafted(drafted.id), Some(drafted.id))
        }),
    );
    if let Some(opened) = session.opened.as_deref() {
        let carried = &opened.carried;
        all.extend(
            carried
                .agreements
                .iter()
                .map(|a| one("search-agreement-before", words([&a.what, &a.who, &a.when]), Item::Earlier(a.id), None)),
        );
        all.extend(carried.harvest.iter().map(|l| one(kind_key(l.kind), l.text.clone(), Item::Harvested(l.id), None)));
        all.extend(carried.lines.iter().map(|l| one(kind_key(l.kind), l.text.clone(), Item::Idea(l.id), None)));
    }
    if !session.case_withdrawn {
        let told = |part: CasePart| {
            let (text, entry) = session.case.get(&part)?;
            Some(one(part_key(part), text.clone(), Item::Part(part), Some(*entry)))
        };
        all.extend(CasePart::ALL.into_iter().filter_map(told));
    }
    all.into_iter()
}

fn question(asked: &Question) -> Found {
    let words = asked.now().map(wording).unwrap_or_default();
    one("search-question", format!("{}  {words}", asked.code), Item::Question(asked.id), Some(asked.id))
}

fn wording(wording: &Wording) -> String {
    let parts = std::iter::once(&wording.hoe).chain(&wording.terwijl).chain(&wording.zonder_dat);
    parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// Opens it.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if possible(model) {
        model.overlay = Some(Overlay::Search(Search::default()));
    }
    Vec::new()
}

/// A key in it that is no typing.
pub(super) fn act(model: &mut Model, mut search: Search, action: Action, now: Timestamp) -> Vec<Effect> {
    let found = found(model, search.field.value());
    let last = found.len().saturating_sub(1);
    match action {
        Action::Open => {
            let Some(found) = found.get(search.row.min(last)) else {
                model.overlay = Some(Overlay::Search(search));
                return Vec::new();
            };
            let plans = look_at(model, found);
            plans.into_iter().flat_map(|plan| perform::perform(model, plan, now)).collect()
        }
        Action::Up | Action::Down | Action::Next | Action::Previous => {
            search.row = search.row.min(last).saturating_add_signed(update::step_of(action)).min(last);
            model.overlay = Some(Overlay::Search(search));
            Vec::new()
        }
        Action::Reminders | Action::Help => update::asked(model, action, now),
        _ => Vec::new(),
    }
}

/// How to look at what was found. What is not on the screen now is said in full: the session stays where it is.
fn look_at(model: &Model, found: &Found) -> Vec<Plan> {
    let words = || Plan::Say(Message::new("search-in-full").with("words", &found.text));
    match &model.screen {
        Screen::Replay(replay) => {
            spot(replay, found.entry).map_or_else(|| vec![words()], |spot| vec![Plan::PlayTo(spot)])
        }
        Screen::Live(live) => in_live(live, found).map_or_else(|| vec![words()], |plan| vec![plan]),
        Screen::Home(_) => Vec::new(),
    }
}

fn in_live(live: &Live, found: &Found) -> Option<Plan> {
    if live.focused().is_some() && live.items().contains(&found.item) {
        return Some(Plan::Focus(found.item.clone()));
    }
    let id = found.entry.filter(|id| live.session().line(*id).is_some())?;
    (live.role == Role::Note && !live.in_panel()).then_some(Plan::Row(id))
}

/// In replay: to when an entry came in.
#[must_use]
pub fn to(model: &Model, entry: EntryId) -> Option<Plan> {
    let Screen::Replay(replay) = &model.screen else { return None };
    spot(replay, Some(entry)).map(Plan::PlayTo)
}

/// When it came in.
fn spot(replay: &Replay, entry: Option<EntryId>) -> Option<Spot> {
    let id = entry?;
    if replay.span.is_some() {
        return replay.timeline.entry(id).map(|entry| Spot::Time(Timestamp(entry.stamp.ms)));
    }
    replay.timeline.entries().position(|entry| entry.id == id).map(|place| Spot::Step(place + 1))
}
