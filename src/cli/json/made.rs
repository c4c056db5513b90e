//! What a group makes together, in JSON: questions of tables, additions to the commitments, and what comes next.

use serde::Serialize;

use super::agenda::WordingJson;
use crate::domain::session::TableQuestion;
use crate::domain::{EntryId, Kind, Line, Session, Status};

/// A learning question that a table proposed.
#[derive(Debug, Serialize)]
pub struct TableQuestionJson {
    /// Its id.
    pub id: String,
    /// Which table, in its own words; may be empty.
    pub table: String,
    /// The words.
    pub wording: WordingJson,
    /// The one that it goes on with.
    pub joined: Option<String>,
    /// The code of the question that it became.
    pub became: Option<String>,
}

/// A practice that the group recognised.
#[derive(Debug, Serialize)]
pub struct RecognisedJson {
    /// Its id.
    pub id: String,
    /// The value's id.
    pub value: String,
    /// The main point.
    pub text: String,
}

/// A proposed addition to the commitments.
#[derive(Debug, Serialize)]
pub struct AdditionJson {
    /// Its id.
    pub id: String,
    /// The value's id.
    pub value: Option<String>,
    /// The words.
    pub text: String,
    /// The voice that proposed it.
    pub voice: Option<String>,
    /// The voices that said yes.
    pub accepted_by: Vec<String>,
    /// Everybody who must say yes has said so: it is among the next session's commitments.
    pub accepted: bool,
}

/// What the next session is to be.
#[derive(Debug, Serialize)]
pub struct PlannedJson {
    /// The script's id; empty when nobody chose one.
    pub script: String,
    /// The title; empty when there is none yet.
    pub title: String,
    /// When and where, in people's own words.
    pub when: String,
}

/// A phase that was left out.
#[derive(Debug, Serialize)]
pub struct SkippedJson {
    /// The phase's id.
    pub phase: String,
    /// Its title.
    pub title: String,
    /// It moves to the next session.
    pub moved: bool,
}

/// Words with the voice of who said them.
#[derive(Debug, Serialize)]
pub struct SaidJson {
    /// The words.
    pub text: String,
    /// By position.
    pub voice: Option<String>,
}

fn of_kind(session: &Session, kind: Kind) -> impl Iterator<Item = &Line> {
    session.of_kind(kind).filter(|line| line.status != Status::Dropped)
}

fn code(session: &Session, id: EntryId) -> Option<String> {
    session.agenda.question(id).map(|question| question.code.clone())
}

/// The questions of tables that still stand.
#[must_use]
pub fn table_questions(session: &Session) -> Vec<TableQuestionJson> {
    let here = session.opened.as_deref().map(|o| o.session.clone()).unwrap_or_default();
    let question = |drafted: &TableQuestion| TableQuestionJson {
        id: drafted.id.to_string(),
        table: drafted.table.clone(),
        wording: WordingJson {
            session: here.clone(),
            hoe: drafted.wording.hoe.clone(),
            terwijl: drafted.wording.terwijl.clone(),
            zonder_dat: drafted.wording.zonder_dat.clone(),
            because: String::new(),
        },
        joined: drafted.into.map(|id| id.to_string()),
        became: drafted.posed.and_then(|id| code(session, id)),
    };
    session.drafted.iter().map(|drafted| question(drafted)).collect()
}

/// The codes of the questions that tables took as a lens.
#[must_use]
pub fn lenses(session: &Session) -> Vec<String> {
    session.lenses.iter().filter_map(|id| code(session, *id)).collect()
}

/// The practices that the group recognised.
#[must_use]
pub fn recognised(session: &Session) -> Vec<RecognisedJson> {
    let practices = session.opened.iter().flat_map(|o| &o.community.practices);
    let practices = practices.filter(|practice| session.recognised.contains(&practice.id));
    let one = |practice: &crate::domain::Practice| RecognisedJson {
        id: practice.id.clone(),
        value: practice.value.clone(),
        text: practice.text.clone(),
    };
    practices.map(one).collect()
}

/// The additions that were proposed.
#[must_use]
pub fn additions(session: &Session) -> Vec<AdditionJson> {
    let addition = |line: &Line| AdditionJson {
        id: line.id.to_string(),
        value: line.tags.values.first().cloned(),
        text: line.text.clone(),
        voice: line.tags.voice.clone(),
        accepted_by: session.accepted.get(&line.id).into_iter().flatten().cloned().collect(),
        accepted: session.is_accepted(line.id),
    };
    of_kind(session, Kind::Addition).map(addition).collect()
}

/// What the next session is to be.
#[must_use]
pub fn planned(session: &Session) -> Option<PlannedJson> {
    let planned = session.planned.clone()?;
    Some(PlannedJson { script: planned.script, title: planned.title, when: planned.when })
}

/// The phases that were left out.
#[must_use]
pub fn skipped(session: &Session) -> Vec<SkippedJson> {
    let phase = |(id, moved): (&String, &bool)| SkippedJson {
        phase: id.clone(),
        title: session.script().phase(id).map(|phase| phase.title.clone()).unwrap_or_default(),
        moved: *moved,
    };
    session.skipped.iter().map(phase).collect()
}

/// Lines of a kind with the voice of who said them.
#[must_use]
pub fn said(session: &Session, kind: Kind) -> Vec<SaidJson> {
    of_kind(session, kind).map(|line| SaidJson { text: line.text.clone(), voice: line.tags.voice.clone() }).collect()
}
