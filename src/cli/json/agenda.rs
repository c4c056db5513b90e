//! `agenda --json`: the umbrella question and every learning question with its history.

use serde::Serialize;

use crate::domain::{Agenda, DatedMark, Question, Wording};

/// The whole agenda.
#[derive(Debug, Serialize)]
pub struct AgendaJson {
    /// The umbrella question.
    pub umbrella: String,
    /// The questions, by code.
    pub questions: Vec<QuestionJson>,
}

/// A question as it reads now, with its biography.
#[derive(Debug, Serialize)]
pub struct QuestionJson {
    /// Theme letter and number.
    pub code: String,
    /// The theme's letter.
    pub theme: String,
    /// *Hoe …*
    pub hoe: String,
    /// *terwijl …*
    pub terwijl: Vec<String>,
    /// *zonder dat …*
    pub zonder_dat: Vec<String>,
    /// A remark.
    pub remark: String,
    /// It rests, and was not woken since.
    pub resting: bool,
    /// Every wording, oldest first, each with its session.
    pub wordings: Vec<WordingJson>,
    /// What was said of it, oldest first, each with its session.
    pub marks: Vec<MarkJson>,
}

/// A wording and the session that said yes to it.
#[derive(Debug, Serialize)]
pub struct WordingJson {
    /// The session's id; empty for the agenda that the community started with.
    pub session: String,
    /// *Hoe …*
    pub hoe: String,
    /// *terwijl …*
    pub terwijl: Vec<String>,
    /// *zonder dat …*
    pub zonder_dat: Vec<String>,
    /// Why it changed.
    pub because: String,
}

/// What one session said of a question.
#[derive(Debug, Serialize)]
pub struct MarkJson {
    /// The session's id.
    pub session: String,
    /// resonated, plays, explored, sharper, urgent, accent, new, rest, woken.
    pub mark: &'static str,
    /// Why.
    pub reason: String,
    /// How many people, only if they wanted a count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

/// The agenda in its stable form.
#[must_use]
pub fn agenda(agenda: &Agenda) -> AgendaJson {
    AgendaJson { umbrella: agenda.umbrella.clone(), questions: agenda.questions.iter().map(question).collect() }
}

fn question(question: &Question) -> QuestionJson {
    let now = question.now().cloned().unwrap_or_default();
    let wording = |w: &crate::domain::DatedWording| {
        let Wording { hoe, terwijl, zonder_dat } = w.wording.clone();
        WordingJson { session: w.session.clone(), hoe, terwijl, zonder_dat, because: w.because.clone() }
    };
    QuestionJson {
        code: question.code.clone(),
        theme: question.theme.clone(),
        hoe: now.hoe,
        terwijl: now.terwijl,
        zonder_dat: now.zonder_dat,
        remark: question.remark.clone(),
        resting: question.resting,
        wordings: question.wordings.iter().map(wording).collect(),
        marks: marks(question),
    }
}

/// The marks, with *new* for the session that posed it and *sharper* for every session that worded it again.
fn marks(question: &Question) -> Vec<MarkJson> {
    let mut all = Vec::new();
    for (index, worded) in question.wordings.iter().enumerate().filter(|(_, w)| !w.session.is_empty()) {
        let mark = if index == 0 { "new" } else { "sharper" };
        let reason = worded.because.clone();
        all.push(MarkJson { session: worded.session.clone(), mark, reason, count: None });
    }
    let said = |m: &DatedMark| {
        let (session, reason) = (m.session.clone(), m.reason.clone());
        MarkJson { session, mark: super::mark(m.mark), reason, count: m.count }
    };
    all.extend(question.marks.iter().map(said));
    all
}
