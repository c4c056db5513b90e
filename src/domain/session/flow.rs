//! How a session opens, moves through its phases, pauses and ends.

use std::sync::Arc;

use super::plan::begin_or_end;
use super::{Session, Visit};
use crate::domain::entry::{Entry, Opened};
use crate::domain::ids::EntryId;

impl Session {
    pub(super) fn open(&mut self, entry: &Entry, opened: &Arc<Opened>) {
        if self.opened.is_some() {
            self.rivals.push_back(entry.id);
            return;
        }
        self.agenda = Arc::new(opened.carried.agenda.clone());
        self.opened = Some(Arc::clone(opened));
        self.opened_by = Some((entry.id, entry.at.time()));
    }

    /// A phase change counts only if it leaves the phase that is current: of two at once the first wins.
    pub(super) fn enter(&mut self, entry: &Entry, from: Option<&String>, to: &str) {
        if self.phase.as_ref() != from {
            return;
        }
        if let Some(last) = self.visits.back_mut() {
            last.left = entry.at.time();
        }
        self.visits.push_back(Visit {
            phase: to.to_owned(),
            entry: entry.id,
            began: entry.stamp,
            entered: entry.at.time(),
            left: None,
        });
        self.phase = Some(to.to_owned());
        self.wall.put_up = None;
        self.wall.pointed = None;
        self.wall.typing = None;
        self.wall.said.clear();
    }

    pub(super) fn give(&mut self, phase: &str, by: i32) {
        let given = self.given.entry(phase.to_owned()).or_default();
        *given = given.saturating_add(by);
    }

    /// *Even niet* begins or ends. Words of others that were seen inside it, but came in earlier, are withheld by
    /// [`super::super::Timeline`], which knows the entries.
    pub(super) fn pause(&mut self, entry: &Entry, on: bool) {
        begin_or_end(&mut self.pauses, entry, on);
    }

    /// Whether an entry's words were written during *even niet*, or tell of something seen during it.
    pub(super) fn falls_off_record(&self, entry: &Entry) -> bool {
        let at = entry.placed();
        self.off_record() || self.pauses.iter().any(|(from, until)| at >= *from && until.is_some_and(|u| at < u))
    }

    /// Of two sealings the earlier one counts; a later one fixes only the codes that were not fixed yet.
    pub(super) fn seal(&mut self, entry: &Entry, codes: &[(EntryId, String)]) {
        for (id, code) in codes {
            if !self.fixed.contains_key(id) && !self.fixed.values().any(|fixed| fixed == code) {
                self.fixed.insert(*id, code.clone());
            }
        }
        let fixed: Vec<(EntryId, String)> = self.fixed.iter().map(|(id, code)| (*id, code.clone())).collect();
        Arc::make_mut(&mut self.agenda).fix_codes(&fixed);
        if self.sealed.is_some() {
            return;
        }
        self.sealed = Some(entry.placed());
        if let Some(last) = self.visits.back_mut() {
            last.left = entry.at.time();
        }
    }
}
