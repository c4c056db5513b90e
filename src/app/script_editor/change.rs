//! Changing the script: every change can be taken back, as long as the editor is open.

use super::slots::{fresh, has_board};
use super::{ScriptEditor, Slot};
use crate::domain::{Form, Phase, Script};

/// So many changes can be taken back.
const MOST_UNDO: usize = 200;

impl ScriptEditor {
    /// Changes the script; what changes nothing is no change.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Script)) {
        let before = (self.script.clone(), self.row);
        change(&mut self.script);
        if self.script == before.0 {
            return;
        }
        if self.undo.len() >= MOST_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(before);
        self.redo.clear();
        self.row = self.row.min(self.script.phases.len());
    }

    /// Changes the phase that is looked at.
    pub(super) fn change_phase(&mut self, change: impl FnOnce(&mut Phase)) {
        let Some(at) = self.row.checked_sub(1) else { return };
        self.change(|script| {
            if let Some(phase) = script.phases.get_mut(at) {
                change(phase);
            }
        });
    }

    /// Takes the last change back, or does it again. Says whether there was one.
    pub(super) fn go_back(&mut self, again: bool) -> bool {
        let (from, to) = if again { (&mut self.redo, &mut self.undo) } else { (&mut self.undo, &mut self.redo) };
        let Some((script, row)) = from.pop() else { return false };
        to.push((std::mem::replace(&mut self.script, script), self.row));
        self.row = row.min(self.script.phases.len());
        self.slot = self.slot.filter(|slot| super::slots(self).contains(slot));
        true
    }

    /// Whether there is something to take back, or to do again.
    #[must_use]
    pub const fn can_go_back(&self, again: bool) -> bool {
        if again { !self.redo.is_empty() } else { !self.undo.is_empty() }
    }

    /// Adds a phase behind what is looked at, and looks at it.
    pub(super) fn add(&mut self, mut phase: Phase) {
        let at = self.row.min(self.script.phases.len());
        if !phase.id.is_empty() {
            // A phase that was moved here keeps its id where that is free.
            let taken = self.script.position(&phase.id).is_some();
            phase.id = if taken { fresh(&self.script, &phase.title) } else { phase.id };
        }
        self.change(|script| script.phases.insert(at, phase));
        self.row = at + 1;
    }

    /// Takes the phase out that is looked at.
    pub(super) fn remove(&mut self) {
        let Some(at) = self.row.checked_sub(1) else { return };
        self.slot = None;
        self.change(|script| {
            if at < script.phases.len() {
                script.phases.remove(at);
            }
        });
        self.row = self.row.min(self.script.phases.len()).max(1);
    }

    /// Where the phase that is looked at would go.
    #[must_use]
    pub fn moves_to(&self, step: isize) -> Option<usize> {
        let at = self.row.checked_sub(1)?;
        at.checked_add_signed(step).filter(|to| *to < self.script.phases.len())
    }

    /// Moves the phase up or down, and goes along.
    pub(super) fn shift(&mut self, step: isize) {
        let (Some(to), Some(at)) = (self.moves_to(step), self.row.checked_sub(1)) else { return };
        self.change(|script| script.phases.swap(at, to));
        self.row = to + 1;
    }

    /// A minute more or less; from none to one, and from one to none.
    pub(super) fn more(&mut self, by: i32) {
        let most = crate::config::script::MOST_MINUTES;
        self.change_phase(|phase| {
            let minutes = phase.minutes.unwrap_or(0).saturating_add_signed(by).min(most);
            phase.minutes = (minutes > 0).then_some(minutes);
            phase.least = phase.least.map(|least| phase.minutes.map_or(least, |minutes| least.min(minutes)));
        });
    }

    /// Turns a switch of the phase.
    pub(super) fn toggle(&mut self, slot: Slot) {
        self.change_phase(|phase| match slot {
            Slot::Keeps => phase.keeps = !phase.keeps,
            Slot::MayGo => phase.may_go = !phase.may_go,
            Slot::Clock => phase.clock = !phase.clock,
            _ => {}
        });
    }

    /// Another form; what does not belong to it goes.
    pub(super) fn set_form(&mut self, form: Form) {
        self.change_phase(|phase| {
            phase.form = form;
            if !has_board(form) {
                phase.board = None;
                phase.columns.clear();
            }
            if form != Form::Theory {
                phase.theory = None;
            }
        });
    }

    /// Another board: the columns are those of the old one.
    pub(super) fn set_board(&mut self, board: Option<String>) {
        self.change_phase(|phase| {
            if phase.board != board {
                phase.columns.clear();
            }
            phase.board = board;
        });
    }

    /// A column is worked on, or not; the order is the board's.
    pub(super) fn toggle_column(&mut self, column: &str) {
        let order: Vec<String> = self.columns().into_iter().map(|(id, _)| id).collect();
        self.change_phase(|phase| {
            let on = phase.columns.iter().any(|c| c == column);
            let wanted = |id: &String| (id != column && phase.columns.contains(id)) || (id == column && !on);
            phase.columns = order.into_iter().filter(wanted).collect();
        });
    }

    /// The columns of the phase's board: id and title.
    #[must_use]
    pub fn columns(&self) -> Vec<(String, String)> {
        let board = self.phase().and_then(Phase::board_id).and_then(|id| self.board(id));
        let columns = board.map(|board| board.columns.as_slice()).unwrap_or_default();
        columns.iter().map(|column| (column.id.clone(), column.title.clone())).collect()
    }
}
