//! How the learning agenda changes: marks, new wordings, new questions.

use std::sync::Arc;

use super::Session;
use crate::domain::agenda::{DatedMark, DatedWording, Question, Wording};
use crate::domain::ids::EntryId;
use crate::domain::words::Mark;

impl Session {
    fn here(&self) -> String {
        self.opened.as_ref().map(|o| o.session.clone()).unwrap_or_default()
    }

    pub(super) fn mark(&mut self, entry: EntryId, question: EntryId, mark: Mark, (reason, count): (&str, Option<u32>)) {
        let session = self.here();
        if let Some(question) = Arc::make_mut(&mut self.agenda).question_mut(question) {
            question.marks.push(DatedMark { session, mark, reason: reason.to_owned(), count, entry });
            question.resting = rests_after(question.resting, mark);
        }
    }

    /// A mark does not count after all; a question that it laid to rest or woke is as it was before.
    pub(super) fn unmark(&mut self, entry: EntryId) {
        if !self.agenda.questions.iter().any(|q| q.marks.iter().any(|m| m.entry == entry)) {
            return;
        }
        for question in &mut Arc::make_mut(&mut self.agenda).questions {
            let before = question.marks.len();
            question.marks.retain(|m| m.entry != entry);
            if question.marks.len() < before {
                question.resting = question.marks.iter().fold(false, |resting, m| rests_after(resting, m.mark));
            }
        }
    }

    pub(super) fn word(&mut self, question: EntryId, wording: &Wording, because: &str) {
        let session = self.here();
        if let Some(question) = Arc::make_mut(&mut self.agenda).question_mut(question) {
            question.wordings.push(DatedWording { session, wording: wording.clone(), because: because.to_owned() });
        }
    }

    pub(super) fn pose(&mut self, id: EntryId, (code, theme): (&str, &str), wording: &Wording, remark: &str) {
        let session = self.here();
        let agenda = Arc::make_mut(&mut self.agenda);
        let first = DatedWording { session, wording: wording.clone(), because: String::new() };
        agenda.questions.push(Question {
            id,
            code: agenda.free_code(theme, code),
            theme: theme.to_owned(),
            remark: remark.to_owned(),
            wordings: vec![first],
            marks: Vec::new(),
            resting: false,
        });
        agenda.sort();
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

/// Whether a question rests after this mark.
const fn rests_after(rested: bool, mark: Mark) -> bool {
    match mark {
        Mark::Rest => true,
        Mark::Woken => false,
        Mark::Plays | Mark::Resonated | Mark::Explored | Mark::Sharper | Mark::Urgent | Mark::Accent => rested,
    }
}
