//! What stands in each form, as a list one walks through.

use super::forms::Item;
use crate::domain::words::{CasePart, Form, Kind, Status};
use crate::domain::{EntryId, Line, Phase, Session};

/// The items of the form that this session is in, in the order in which a group walks through them.
#[must_use]
pub fn items(session: &Session, form: Form) -> Vec<Item> {
    match form {
        Form::Talk => {
            let here = session.standing(&[Kind::Ground]).filter(|line| session.written_here(line));
            here.map(|line| Item::Line(line.id)).collect()
        }
        Form::Theory | Form::Break => Vec::new(),
        Form::Round => voices(session).into_iter().chain(lines(session, &[Kind::Word, Kind::Celebration])).collect(),
        Form::LookBack => look_back(session),
        Form::Case => CasePart::ALL.into_iter().map(Item::Part).collect(),
        Form::Lens => lens(session),
        Form::Tables => lens(session).into_iter().chain(lenses(session)).collect(),
        Form::Moments => moments(session).map(|(_, id)| Item::Line(id)).collect(),
        Form::Harvest => {
            let harvested = HARVEST.iter().flat_map(|kind| lines(session, &[*kind]));
            questions(session).into_iter().chain(harvested).collect()
        }
        Form::Agreements => session.agreements.iter().map(|a| Item::Agreement(a.id)).collect(),
        Form::Commitments => practices(session),
        Form::Questions => table_questions(session),
        Form::Board | Form::Contribution => board(session),
        Form::PlanNext => std::iter::once(Item::Planned).chain(board(session)).collect(),
    }
}

/// The moment that is looked at while it stands in the list, else the first of the list: what [`items`] says, without
/// listing thousands for it.
#[must_use]
pub fn moment_here(session: &Session, item: Option<&Item>) -> Option<Item> {
    let stands =
        |id: &EntryId| session.line(*id).is_some_and(|line| line.is_moment() && MOMENTS.contains(&line.status));
    match item {
        Some(Item::Line(id)) if stands(id) => Some(Item::Line(*id)),
        _ => moments(session).next().map(|(_, id)| Item::Line(id)),
    }
}

/// The moments that the group can still look at: proposed first, then what it kept. Dropped ones are gone.
const MOMENTS: [Status; 2] = [Status::Proposed, Status::Kept];

/// These moments in the order in which they are walked, each with how it stands.
pub fn moments(session: &Session) -> impl Iterator<Item = (Status, EntryId)> {
    MOMENTS.into_iter().flat_map(|status| session.moment_ids(status).map(move |id| (status, id)))
}

/// The item `step` further than the one that is looked at (or the first or last one). Of thousands of moments no list is
/// made for it.
pub(super) fn beside(live: &super::Live, step: isize) -> Option<Item> {
    let mut all: Box<dyn Iterator<Item = Item> + '_> = match live.form() {
        Form::Moments => Box::new(moments(live.session()).map(|(_, id)| Item::Line(id))),
        _ => Box::new(live.items().into_iter()),
    };
    match step {
        isize::MIN => all.next(),
        isize::MAX => all.last(),
        step => {
            let here = live.focused()?;
            if let Ok(further) = usize::try_from(step) {
                return all.skip_while(|item| *item != here).nth(further);
            }
            let before: Vec<Item> = all.by_ref().take_while(|item| *item != here).collect();
            before.into_iter().nth_back(step.unsigned_abs().checked_sub(1)?)
        }
    }
}

/// The kinds that belong to a harvest.
pub const HARVEST: [Kind; 5] = [Kind::Lesson, Kind::Quote, Kind::Celebration, Kind::NextStep, Kind::Tip];

fn lines(session: &Session, kinds: &[Kind]) -> Vec<Item> {
    session.standing(kinds).map(|l| Item::Line(l.id)).collect()
}

fn voices(session: &Session) -> Vec<Item> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    opened.community.voices.iter().cloned().map(Item::Voice).collect()
}

fn questions(session: &Session) -> Vec<Item> {
    session.agenda.questions.iter().map(|q| Item::Question(q.id)).collect()
}

/// Per value its practices and what was proposed to be added.
fn practices(session: &Session) -> Vec<Item> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    let community = &opened.community;
    let mut items = Vec::new();
    for value in &community.values {
        items.push(Item::Value(value.id.clone()));
        let of_value = community.practices.iter().filter(|p| p.value == value.id);
        items.extend(of_value.map(|p| Item::Practice(p.id.clone())));
        items.extend(additions(session, &value.id).map(|line| Item::Line(line.id)));
    }
    items
}

/// Additions that were proposed to the commitments of a value.
pub fn additions<'a>(session: &'a Session, value: &'a str) -> impl Iterator<Item = &'a Line> {
    let of_value = move |line: &&Line| line.tags.values.first().is_some_and(|v| v == value);
    session.of_kind(Kind::Addition).filter(|line| line.status != Status::Dropped).filter(of_value)
}

/// The questions as lenses, and under each chosen one the sentences of its table.
fn lenses(session: &Session) -> Vec<Item> {
    let mut items = Vec::new();
    for question in &session.agenda.questions {
        items.push(Item::Question(question.id));
        if session.lenses.contains(&question.id) {
            items.extend(of_table(session, question.id).map(|line| Item::Line(line.id)));
        }
    }
    items
}

/// The sentences of the table that took this question as its lens.
pub fn of_table(session: &Session, question: EntryId) -> impl Iterator<Item = &Line> {
    let of_question = move |line: &&Line| line.tags.questions.first() == Some(&question) && line.tags.values.is_empty();
    session.of_kind(Kind::Table).filter(|line| line.status != Status::Dropped).filter(of_question)
}

/// What tables propose, each with what joined it; then the agenda by theme.
fn table_questions(session: &Session) -> Vec<Item> {
    let mut items = vec![Item::Umbrella];
    for head in session.drafted.iter().filter(|drafted| drafted.into.is_none() && drafted.posed.is_none()) {
        items.push(Item::Drafted(head.id));
        let joined = session.drafted.iter().filter(|drafted| drafted.into == Some(head.id));
        items.extend(joined.map(|drafted| Item::Drafted(drafted.id)));
    }
    for theme in &session.agenda.themes {
        items.push(Item::Theme(theme.code.clone()));
        let of_theme = session.agenda.questions.iter().filter(|q| q.theme == theme.code);
        items.extend(of_theme.map(|q| Item::Question(q.id)));
    }
    let themeless = |q: &&crate::domain::Question| session.agenda.themes.iter().all(|theme| theme.code != q.theme);
    items.extend(session.agenda.questions.iter().filter(themeless).map(|q| Item::Question(q.id)));
    items
}

/// The columns that are worked on, in the order in which they are walked, each with its cards; what lies under a card
/// comes behind it.
fn board(session: &Session) -> Vec<Item> {
    let (Some((board, key)), Some(phase)) = (session.board_now(), session.phase_now()) else { return Vec::new() };
    let cards = session.cards(&key);
    let mut items = Vec::new();
    for column in board.columns.iter().filter(|column| works_on(phase, &column.id)) {
        items.push(Item::Column(column.id.clone()));
        for card in cards.iter().filter(|card| card.column == column.id && card.under.is_none()) {
            items.push(Item::Card(card.id));
            items.extend(cards.iter().filter(|c| c.under == Some(card.id)).map(|c| Item::Card(c.id)));
        }
    }
    items
}

/// Whether a phase works on this column of its board.
#[must_use]
pub fn works_on(phase: &Phase, column: &str) -> bool {
    phase.columns.is_empty() || phase.columns.iter().any(|id| id == column)
}

/// Agreements, the last harvest, ideas and side streams, the case in one sentence, then the questions.
fn look_back(session: &Session) -> Vec<Item> {
    let mut items = Vec::new();
    if let Some(opened) = session.opened.as_deref() {
        items.extend(opened.carried.agreements.iter().map(|a| Item::Earlier(a.id)));
        items.extend(opened.carried.harvest.iter().map(|l| Item::Harvested(l.id)));
        items.extend(opened.carried.lines.iter().map(|l| Item::Idea(l.id)));
    }
    items.push(Item::Part(CasePart::Sentence));
    items.extend(questions(session));
    items
}

/// The values; under each chosen one the sentences of its table and its practices.
fn lens(session: &Session) -> Vec<Item> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    let mut items = Vec::new();
    for value in &opened.community.values {
        items.push(Item::Value(value.id.clone()));
        if session.values.contains(&value.id) {
            let stands = |l: &&crate::domain::Line| l.status != Status::Dropped && l.tags.values.contains(&value.id);
            let tables = session.of_kind(Kind::Table).filter(stands);
            items.extend(tables.map(|l| Item::Line(l.id)));
            let practices = opened.community.practices.iter().filter(|p| p.value == value.id);
            items.extend(practices.map(|p| Item::Practice(p.id.clone())));
        }
    }
    items
}
