//! *Dynamische leeragenda*: the umbrella question, themes and learning questions with their whole history.

use super::ids::EntryId;
use super::words::Mark;

/// A wording of a learning question: *Hoe …, terwijl …, zonder dat …*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wording {
    /// *Hoe …*
    pub hoe: String,
    /// What is also true: one or more *terwijl …*.
    pub terwijl: Vec<String>,
    /// Perhaps *zonder dat …*.
    pub zonder_dat: Vec<String>,
}

/// A theme: a letter and what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Theme {
    /// One capital letter.
    pub code: String,
    /// What it is about.
    pub title: String,
}

/// A wording with the session in which the group said yes to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DatedWording {
    /// Id of the session.
    pub session: String,
    /// The words.
    pub wording: Wording,
    /// Why it changed, in the group's words; empty for the first.
    pub because: String,
}

/// What a group said about a question in one session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DatedMark {
    /// Id of the session.
    pub session: String,
    /// What they said.
    pub mark: Mark,
    /// Why: the reason is the content, the mark only its handle.
    pub reason: String,
    /// How many people, only if the group wanted a count.
    pub count: Option<u32>,
    /// The entry that said so.
    pub entry: EntryId,
}

/// A learning question and its biography. Nothing is ever "done".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Question {
    /// The entry that posed it *is* the question.
    pub id: EntryId,
    /// Theme letter and number; fixed for ever by sealing.
    pub code: String,
    /// The theme's letter.
    pub theme: String,
    /// A remark, often empty.
    pub remark: String,
    /// Every wording, oldest first; never empty.
    pub wordings: Vec<DatedWording>,
    /// Every mark, oldest first.
    pub marks: Vec<DatedMark>,
    /// Laid to rest (and not woken since).
    pub resting: bool,
}

impl Question {
    /// The wording that counts now.
    #[must_use]
    pub fn now(&self) -> Option<&Wording> {
        self.wordings.last().map(|w| &w.wording)
    }
}

/// The whole learning agenda as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Agenda {
    /// The umbrella question; empty in a new community.
    pub umbrella: String,
    /// The themes, in order.
    pub themes: Vec<Theme>,
    /// The questions, by code.
    pub questions: Vec<Question>,
}

impl Agenda {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: EntryId) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    pub(super) fn question_mut(&mut self, id: EntryId) -> Option<&mut Question> {
        self.questions.iter_mut().find(|q| q.id == id)
    }

    /// Gives each question the code that sealing fixed; one that took such a code meanwhile gets the next free one.
    pub(super) fn fix_codes(&mut self, codes: &[(EntryId, String)]) {
        for (id, code) in codes {
            if let Some(question) = self.question_mut(*id) {
                question.code.clone_from(code);
            }
        }
        let fixed = |id: EntryId| codes.iter().any(|(fixed, _)| *fixed == id);
        let taken: Vec<EntryId> = self
            .questions
            .iter()
            .filter(|q| !fixed(q.id) && codes.iter().any(|(_, code)| *code == q.code))
            .map(|q| q.id)
            .collect();
        for id in taken {
            let theme = self.question(id).map(|q| q.theme.clone()).unwrap_or_default();
            let code = self.free_code(&theme, "");
            if let Some(question) = self.question_mut(id) {
                question.code = code;
            }
        }
        self.sort();
    }

    /// The question with this code, whatever the case of its letter.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.code.eq_ignore_ascii_case(code))
    }

    /// The proposed code if it is well formed and free, else the next free one of its theme.
    #[must_use]
    pub fn free_code(&self, theme: &str, proposed: &str) -> String {
        let number = proposed.strip_prefix(theme).unwrap_or_default();
        let well_formed = !number.starts_with('0') && number.parse::<u16>().is_ok();
        if well_formed && self.by_code(proposed).is_none() {
            return proposed.to_owned();
        }
        (1_u32..).map(|n| format!("{theme}{n}")).find(|c| self.by_code(c).is_none()).unwrap_or_default()
    }

    /// Keeps the questions in the order in which people read them: letter, then number.
    pub fn sort(&mut self) {
        self.questions
            .sort_by_key(|q| (q.theme.clone(), q.code.get(1..).and_then(|n| n.parse::<u32>().ok()), q.code.clone()));
    }
}
