//! How the learning agenda changes: marks, new wordings, new questions.

use std::sync::Arc;

use super::Session;
use crate::domain::agenda::{DatedMark, DatedWording, Question};
use crate::domain::entry::{Entry, Event};
use crate::domain::ids::EntryId;
use crate::domain::words::Mark;

impl Session {
    pub(super) fn learn(&mut self, entry: &Entry) {
        let session = self.opened.as_ref().map(|o| o.session.clone()).unwrap_or_default();
        let agenda = Arc::make_mut(&mut self.agenda);
        match &entry.event {
            Event::Marked { question, mark, reason, count } => {
                if let Some(question) = agenda.question_mut(*question) {
                    match mark {
                        Mark::Rest => question.resting = true,
                        Mark::Woken => question.resting = false,
                        Mark::Plays
                        | Mark::Resonated
                        | Mark::Explored
                        | Mark::Sharper
                        | Mark::Urgent
                        | Mark::Accent => {}
                    }
                    let reason = reason.clone();
                    question.marks.push(DatedMark { session, mark: *mark, reason, count: *count, entry: entry.id });
                }
            }
            Event::Worded { question, wording, because } => {
                if let Some(question) = agenda.question_mut(*question) {
                    let (wording, because) = (wording.clone(), because.clone());
                    question.wordings.push(DatedWording { session, wording, because });
                }
            }
            Event::Posed { code, theme, wording, remark } => {
                let code = agenda.free_code(theme, code);
                let wordings = vec![DatedWording { session, wording: wording.clone(), because: String::new() }];
                agenda.questions.push(Question {
                    id: entry.id,
                    code,
                    theme: theme.clone(),
                    remark: remark.clone(),
                    wordings,
                    marks: Vec::new(),
                    resting: false,
                });
                agenda.sort();
            }
            _ => {}
        }
    }

    /// The questions posed in this session.
    pub fn posed_here(&self) -> impl Iterator<Item = &Question> {
        self.agenda.questions.iter().filter(|q| !self.carried_question(q.id))
    }

    /// Whether a question was there before this session.
    #[must_use]
    pub fn carried_question(&self, id: EntryId) -> bool {
        self.opened.as_ref().is_some_and(|o| o.carried.agenda.question(id).is_some())
    }

    /// What was said in this session about a question.
    pub fn marks_here<'a>(&'a self, question: &'a Question) -> impl Iterator<Item = &'a DatedMark> {
        let here = self.opened.as_ref().map(|o| o.session.as_str()).unwrap_or_default();
        question.marks.iter().filter(move |m| m.session == here)
    }

    /// The new wording that this session gave a question it did not pose, if any.
    #[must_use]
    pub fn worded_here<'a>(&'a self, question: &'a Question) -> Option<&'a DatedWording> {
        let here = self.opened.as_ref().map(|o| o.session.as_str()).unwrap_or_default();
        let skip = usize::from(!self.carried_question(question.id));
        question.wordings.iter().skip(skip).rfind(|w| w.session == here)
    }
}
