//! Learning questions of tables on their way to the agenda, its themes and its umbrella question.

use std::sync::Arc;

use super::{Session, TableQuestion};
use crate::domain::agenda::{Theme, Wording};
use crate::domain::entry::Entry;
use crate::domain::event::AgendaEvent;
use crate::domain::ids::EntryId;

impl Session {
    pub(super) fn make_agenda(&mut self, entry: &Entry, event: &AgendaEvent) {
        match event {
            AgendaEvent::Drafted { table, wording } => self.draft_question(entry.id, table, wording),
            AgendaEvent::Joined { target, into } => {
                self.joined.say(entry, *target, *into);
                self.settle_drafted();
            }
            AgendaEvent::Theme { code, title } => self.name_theme(code, title),
            AgendaEvent::Umbrella { text } => Arc::make_mut(&mut self.agenda).umbrella.clone_from(text),
            AgendaEvent::Lens { question, chosen } => {
                self.lenses.retain(|q| q != question);
                if *chosen {
                    self.lenses.push_back(*question);
                }
            }
        }
    }

    fn draft_question(&mut self, id: EntryId, table: &str, wording: &Wording) {
        let drafted = TableQuestion { id, table: table.to_owned(), wording: wording.clone(), into: None, posed: None };
        self.drafted.push_back(Arc::new(drafted));
        self.settle_drafted();
    }

    /// A proposed question that still stands.
    #[must_use]
    pub fn drafted(&self, id: EntryId) -> Option<&TableQuestion> {
        self.drafted.iter().find(|drafted| drafted.id == id).map(Arc::as_ref)
    }

    /// Who leads whom and what became of whom, after anything about them changed.
    pub(super) fn settle_drafted(&mut self) {
        let settled = |drafted: &Arc<TableQuestion>| {
            let (into, posed) = (self.head_of(drafted.id), self.became(drafted.id));
            if (drafted.into, drafted.posed) == (into, posed) {
                return Arc::clone(drafted);
            }
            Arc::new(TableQuestion { into, posed, ..(**drafted).clone() })
        };
        self.drafted = self.drafted.iter().map(settled).collect();
    }

    /// The one that it goes on with, of those that still stand.
    fn head_of(&self, drafted: EntryId) -> Option<EntryId> {
        self.joined.head(drafted, |other| self.drafted(other).is_some())
    }

    /// The question of the agenda that it became, by itself or with the one that it goes on with.
    fn became(&self, drafted: EntryId) -> Option<EntryId> {
        let posed = |id: EntryId| self.came_from.iter().rfind(|(_, from)| from.contains(&id)).map(|(posed, _)| *posed);
        posed(drafted).or_else(|| posed(self.head_of(drafted)?))
    }

    /// These became a question of the agenda, with all that had joined them.
    pub(super) fn drafts_became(&mut self, from: &[EntryId], posed: EntryId) {
        if !from.is_empty() {
            self.came_from.push_back((posed, from.to_vec()));
            self.settle_drafted();
        }
    }

    fn name_theme(&mut self, code: &str, title: &str) {
        let agenda = Arc::make_mut(&mut self.agenda);
        if let Some(theme) = agenda.themes.iter_mut().find(|theme| theme.code == code) {
            title.clone_into(&mut theme.title);
            return;
        }
        agenda.themes.push(Theme { code: code.to_owned(), title: title.to_owned() });
        agenda.themes.sort_by(|a, b| a.code.cmp(&b.code));
    }
}
