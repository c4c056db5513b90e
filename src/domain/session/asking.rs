//! Learning questions of tables on their way to the agenda, its themes and its umbrella question.

use std::sync::Arc;

use super::{Session, TableQuestion};
use crate::domain::agenda::{Theme, Wording};
use crate::domain::event::AgendaEvent;
use crate::domain::ids::EntryId;

impl Session {
    pub(super) fn make_agenda(&mut self, entry: EntryId, event: &AgendaEvent) {
        match event {
            AgendaEvent::Drafted { table, wording } => self.draft_question(entry, table, wording),
            AgendaEvent::Joined { target, into } => self.join(*target, *into),
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
    }

    fn change_drafted(&mut self, id: EntryId, change: impl FnOnce(&mut TableQuestion)) {
        if let Some(drafted) = self.drafted.iter_mut().find(|drafted| drafted.id == id) {
            change(Arc::make_mut(drafted));
        }
    }

    /// A proposed question that still stands.
    #[must_use]
    pub fn drafted(&self, id: EntryId) -> Option<&TableQuestion> {
        self.drafted.iter().find(|drafted| drafted.id == id).map(Arc::as_ref)
    }

    /// Of two that are joined the second leads; those that had joined the first go along.
    fn join(&mut self, target: EntryId, into: Option<EntryId>) {
        let head = into.map(|id| self.drafted(id).and_then(|drafted| drafted.into).unwrap_or(id));
        if head == Some(target) {
            return;
        }
        if head.is_some() {
            let along: Vec<EntryId> =
                self.drafted.iter().filter(|drafted| drafted.into == Some(target)).map(|drafted| drafted.id).collect();
            for id in along {
                self.change_drafted(id, |drafted| drafted.into = head);
            }
        }
        self.change_drafted(target, |drafted| drafted.into = head);
    }

    /// These became a question of the agenda, with all that had joined them.
    pub(super) fn drafts_became(&mut self, from: &[EntryId], posed: EntryId) {
        let also = |drafted: &TableQuestion| drafted.into.is_some_and(|head| from.contains(&head));
        let all: Vec<EntryId> =
            self.drafted.iter().filter(|d| from.contains(&d.id) || also(d)).map(|drafted| drafted.id).collect();
        for id in all {
            self.change_drafted(id, |drafted| drafted.posed = Some(posed));
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
