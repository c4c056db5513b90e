//! `show ID --json`: one whole session.

use serde::Serialize;
use std::collections::BTreeMap;

use super::agenda::WordingJson;
use super::boards::{self, BoardJson};
use super::lines::{self, IdeaJson, MomentJson, QuoteJson, TableJson};
use super::made::{self, AdditionJson, PlannedJson, RecognisedJson, SaidJson, SkippedJson, TableQuestionJson};
use super::sessions::DateJson;
use super::topics::{self, TopicJson};
use crate::app::forms::part_key;
use crate::domain::{Kind, Mark, Question, Session};

/// A session.
#[derive(Debug, Serialize)]
pub struct SessionJson {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: DateJson,
    /// live, practice, reconstructed.
    pub origin: &'static str,
    /// When it was opened, or null.
    pub opened: Option<String>,
    /// When it was sealed, or null.
    pub sealed: Option<String>,
    /// The session before it.
    pub previous: Option<String>,
    /// Every stay in a phase, in order.
    pub phases: Vec<PhaseJson>,
    /// People in the room by voice; null where nobody counted.
    pub present: BTreeMap<String, Option<u32>>,
    /// The case by its parts; null when there is none or it was taken back.
    pub case: Option<BTreeMap<&'static str, String>>,
    /// The values that the group chose.
    pub values: Vec<String>,
    /// The sentences of the tables.
    pub tables: Vec<TableJson>,
    /// The moments.
    pub moments: Vec<MomentJson>,
    /// The look back: what was said of earlier agreements, and of the questions.
    pub look_back: LookBackJson,
    /// The harvest.
    pub harvest: HarvestJson,
    /// Agreements made here.
    pub agreements: Vec<AgreementJson>,
    /// Ideas, of here and still coming back.
    pub ideas: Vec<IdeaJson>,
    /// Side streams, of here and still coming back.
    pub side_streams: Vec<IdeaJson>,
    /// What is written down, who writes, who receives it.
    pub ground: Vec<String>,
    /// Plain notes.
    pub notes: Vec<String>,
    /// The script that was run, at the end.
    pub script: String,
    /// The boards with their cards.
    pub boards: Vec<BoardJson>,
    /// Learning questions that tables proposed.
    pub table_questions: Vec<TableQuestionJson>,
    /// Codes of the questions that tables took as a lens.
    pub lenses: Vec<String>,
    /// Practices of the commitments that the group recognised.
    pub recognised: Vec<RecognisedJson>,
    /// Proposed additions to the commitments.
    pub additions: Vec<AdditionJson>,
    /// What the next session is to be, or null.
    pub next_session: Option<PlannedJson>,
    /// Phases that were left out.
    pub skipped: Vec<SkippedJson>,
    /// People who want to be named.
    pub named: Vec<SaidJson>,
    /// What worked, or could work better, for whoever does this after them.
    pub tips: Vec<SaidJson>,
    /// What people said in a round.
    pub round: Vec<SaidJson>,
    /// The names of boards that lines carry.
    pub topics: Vec<TopicJson>,
}

/// A stay in a phase.
#[derive(Debug, Serialize)]
pub struct PhaseJson {
    /// The phase's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it was entered, or null.
    pub entered: Option<String>,
    /// When it was left, or null.
    pub left: Option<String>,
}

/// What was said while looking back.
#[derive(Debug, Serialize)]
pub struct LookBackJson {
    /// What became of earlier agreements.
    pub agreements: Vec<FollowedJson>,
    /// Questions that sounded on.
    pub resonated: Vec<MarkedJson>,
    /// Questions that play in today's case.
    pub plays: Vec<MarkedJson>,
}

/// What became of an earlier agreement.
#[derive(Debug, Serialize)]
pub struct FollowedJson {
    /// What was agreed.
    pub what: String,
    /// Who.
    pub who: String,
    /// By when.
    pub when: String,
    /// The session that made it.
    pub from: String,
    /// done, running, asked_again, cannot, talk.
    pub outcome: &'static str,
    /// In words.
    pub text: String,
}

/// The harvest.
#[derive(Debug, Serialize)]
pub struct HarvestJson {
    /// Questions that were explored.
    pub explored: Vec<MarkedJson>,
    /// Questions that got a new wording, the words in `wording`.
    pub sharper: Vec<WordedJson>,
    /// Questions that became more urgent.
    pub urgent: Vec<MarkedJson>,
    /// Questions whose accent shifted.
    pub accent: Vec<MarkedJson>,
    /// New questions.
    pub new: Vec<WordedJson>,
    /// Questions laid to rest.
    pub rest: Vec<MarkedJson>,
    /// Questions woken again.
    pub woken: Vec<MarkedJson>,
    /// What we understand of it now.
    pub lessons: Vec<String>,
    /// Quotes.
    pub quotes: Vec<QuoteJson>,
    /// What we celebrate.
    pub celebrations: Vec<String>,
    /// The next step in learning and doing.
    pub next_steps: Vec<String>,
}

/// A question with what was said of it.
#[derive(Debug, Serialize)]
pub struct MarkedJson {
    /// Its code.
    pub question: String,
    /// Why.
    pub reason: String,
    /// How many people, only if they wanted a count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

/// A question with its words.
#[derive(Debug, Serialize)]
pub struct WordedJson {
    /// Its code.
    pub question: String,
    /// The words.
    pub wording: WordingJson,
}

/// An agreement.
#[derive(Debug, Serialize)]
pub struct AgreementJson {
    /// What.
    pub what: String,
    /// Who.
    pub who: String,
    /// By when.
    pub when: String,
}

/// A session in its stable form.
#[must_use]
pub fn session(id: &str, session: &Session) -> SessionJson {
    let opened = session.opened.as_deref().cloned().unwrap_or_default();
    let offset = opened.offset;
    let at = |time| super::time(time, offset);
    let phase = |visit: &crate::domain::session::Visit| PhaseJson {
        id: visit.phase.clone(),
        title: session.script().phase(&visit.phase).map(|p| p.title.clone()).unwrap_or_default(),
        entered: visit.entered.and_then(at),
        left: visit.left.and_then(at),
    };
    let agreement = |a: &std::sync::Arc<crate::domain::session::Agreement>| AgreementJson {
        what: a.what.clone(),
        who: a.who.clone(),
        when: a.when.clone(),
    };
    // A reconstructed session has an order, no times.
    let timed = session.visits.iter().any(|v| v.entered.is_some());
    SessionJson {
        id: id.to_owned(),
        date: DateJson { day: opened.date, certainty: super::certainty(opened.certainty) },
        origin: super::origin(opened.origin),
        opened: session.opened_by.and_then(|(_, time)| time).and_then(at),
        sealed: session.sealed.filter(|_| timed).and_then(at),
        previous: opened.carried.previous,
        title: opened.title,
        phases: session.visits.iter().map(phase).collect(),
        present: session.present.iter().map(|(voice, people)| (voice.clone(), *people)).collect(),
        case: case(session),
        values: session.values.iter().cloned().collect(),
        tables: lines::tables(session),
        moments: lines::moments(session, offset),
        look_back: look_back(session),
        harvest: harvest(session),
        agreements: session.agreements.iter().map(agreement).collect(),
        ideas: lines::ideas(session, Kind::Idea),
        side_streams: lines::ideas(session, Kind::SideStream),
        ground: lines::texts(session, Kind::Ground),
        notes: lines::texts(session, Kind::Note),
        script: session.script().id.clone(),
        boards: boards::boards(session),
        table_questions: made::table_questions(session),
        lenses: made::lenses(session),
        recognised: made::recognised(session),
        additions: made::additions(session),
        next_session: made::planned(session),
        skipped: made::skipped(session),
        named: made::said(session, Kind::Named),
        tips: made::said(session, Kind::Tip),
        round: made::said(session, Kind::Word),
        topics: topics::topics(session),
    }
}

fn case(session: &Session) -> Option<BTreeMap<&'static str, String>> {
    if session.case_withdrawn || session.case.is_empty() {
        return None;
    }
    // `case-door-before` is `door_before` here.
    let name = |key: &'static str| match key.strip_prefix("case-").unwrap_or(key) {
        "door-before" => "door_before",
        "may-leave" => "may_leave",
        other => other,
    };
    Some(session.case.iter().map(|(part, (text, _))| (name(part_key(*part)), text.clone())).collect())
}

fn look_back(session: &Session) -> LookBackJson {
    let mut agreements = Vec::new();
    for earlier in session.opened.iter().flat_map(|o| &o.carried.agreements) {
        for said in session.followed.get(&earlier.id).into_iter().flatten() {
            agreements.push(FollowedJson {
                what: earlier.what.clone(),
                who: earlier.who.clone(),
                when: earlier.when.clone(),
                from: earlier.session.clone(),
                outcome: super::outcome(said.outcome),
                text: said.text.clone(),
            });
        }
    }
    LookBackJson { agreements, resonated: marked(session, Mark::Resonated), plays: marked(session, Mark::Plays) }
}

fn harvest(session: &Session) -> HarvestJson {
    HarvestJson {
        explored: marked(session, Mark::Explored),
        sharper: worded(session, false),
        urgent: marked(session, Mark::Urgent),
        accent: marked(session, Mark::Accent),
        new: worded(session, true),
        rest: marked(session, Mark::Rest),
        woken: marked(session, Mark::Woken),
        lessons: lines::texts(session, Kind::Lesson),
        quotes: lines::quotes(session),
        celebrations: lines::texts(session, Kind::Celebration),
        next_steps: lines::texts(session, Kind::NextStep),
    }
}

fn marked(session: &Session, mark: Mark) -> Vec<MarkedJson> {
    let of = |question: &Question| -> Vec<MarkedJson> {
        let here = session.marks_here(question).filter(|m| m.mark == mark);
        let one = |m: &crate::domain::DatedMark| MarkedJson {
            question: question.code.clone(),
            reason: m.reason.clone(),
            count: m.count,
        };
        here.map(one).collect()
    };
    session.agenda.questions.iter().flat_map(of).collect()
}

/// The questions that were posed here, or those that got other words here.
fn worded(session: &Session, new: bool) -> Vec<WordedJson> {
    let of = |question: &Question| {
        let worded = if new && !session.carried_question(question.id) {
            question.wordings.first()
        } else if new {
            None
        } else {
            session.worded_here(question)
        }?;
        let w = worded.wording.clone();
        let wording = WordingJson {
            session: worded.session.clone(),
            hoe: w.hoe,
            terwijl: w.terwijl,
            zonder_dat: w.zonder_dat,
            because: worded.because.clone(),
        };
        Some(WordedJson { question: question.code.clone(), wording })
    };
    session.agenda.questions.iter().filter_map(of).collect()
}
