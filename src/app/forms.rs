//! What stands in a form, as a list one walks through: the same items for lead, desk and note.

use crate::domain::words::{CasePart, Form, Kind, Mark, Outcome, Status};
use crate::domain::{EntryId, Session};

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
            | Self::Question(id) => Some(*id),
            Self::Voice(_) | Self::Part(_) | Self::Value(_) | Self::Practice(_) => None,
        }
    }
}

/// The items of the form that this session is in, in the order in which a group walks through them.
#[must_use]
pub fn items(session: &Session, form: Form) -> Vec<Item> {
    match form {
        Form::Talk | Form::Break => lines(session, &[Kind::Ground]),
        Form::Round => voices(session).into_iter().chain(lines(session, &[Kind::Word, Kind::Celebration])).collect(),
        Form::LookBack => look_back(session),
        Form::Case => CasePart::ALL.into_iter().map(Item::Part).collect(),
        Form::Lens => lens(session),
        Form::Moments => moments(session),
        Form::Harvest => {
            let harvested = HARVEST.iter().flat_map(|kind| lines(session, &[*kind]));
            questions(session).into_iter().chain(harvested).collect()
        }
        Form::Agreements => session.agreements.iter().map(|a| Item::Agreement(a.id)).collect(),
        Form::Commitments => practices(session),
    }
}

/// The kinds that belong to a harvest.
pub const HARVEST: [Kind; 4] = [Kind::Lesson, Kind::Quote, Kind::Celebration, Kind::NextStep];

fn lines(session: &Session, kinds: &[Kind]) -> Vec<Item> {
    let fits = |kind: Option<Kind>| kind.is_some_and(|kind| kinds.contains(&kind));
    session.in_order().filter(|l| fits(l.kind) && l.status != Status::Dropped).map(|l| Item::Line(l.id)).collect()
}

fn voices(session: &Session) -> Vec<Item> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    opened.community.voices.iter().cloned().map(Item::Voice).collect()
}

fn questions(session: &Session) -> Vec<Item> {
    session.agenda.questions.iter().map(|q| Item::Question(q.id)).collect()
}

fn practices(session: &Session) -> Vec<Item> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    opened.community.practices.iter().map(|p| Item::Practice(p.id.clone())).collect()
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

/// The moments that the group can still look at: proposed first, then what it kept. Dropped ones are gone.
fn moments(session: &Session) -> Vec<Item> {
    let with = |status| session.moments().filter(move |l| l.status == status).map(|l| Item::Line(l.id));
    with(Status::Proposed).chain(with(Status::Kept)).collect()
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
    }
}
