//! What must be right before a script can be kept: the same that reading its file asks for.

use std::collections::BTreeSet;

use super::ScriptEditor;
use super::slots::Slot;
use crate::config::is_id;
use crate::domain::{Form, Phase};
use crate::text::Message;

/// The first thing that is not right: its row, its field, and what would be right.
#[must_use]
pub fn check(editor: &ScriptEditor) -> Option<(usize, Option<Slot>, Message)> {
    let script = &editor.script;
    if script.title.trim().is_empty() {
        return Some((0, Some(Slot::Name), Message::new("script-needs-title")));
    }
    if script.phases.is_empty() {
        return Some((0, None, Message::new("script-needs-phase")));
    }
    let mut seen = BTreeSet::new();
    script.phases.iter().enumerate().find_map(|(at, phase)| {
        let (slot, message) = phase_fault(editor, phase, seen.insert(phase.id.as_str()))?;
        Some((at + 1, Some(slot), message))
    })
}

fn phase_fault(editor: &ScriptEditor, phase: &Phase, new: bool) -> Option<(Slot, Message)> {
    if phase.title.trim().is_empty() || !is_id(&phase.id) || !new {
        return Some((Slot::Title, Message::new("script-needs-title")));
    }
    if phase.form == Form::Board && phase.board.is_none() {
        return Some((Slot::Board, Message::new("script-needs-board")));
    }
    if phase.form == Form::Theory && phase.theory.is_none() {
        return Some((Slot::Theory, Message::new("script-needs-theory")));
    }
    let unknown = |id: &str| Message::new("script-unknown").with("id", id);
    if let Some(id) = phase.theory.as_deref().filter(|id| !editor.theory.iter().any(|card| card.id == **id)) {
        return Some((Slot::Theory, unknown(id)));
    }
    let id = phase.board_id()?;
    let Some(board) = editor.board(id) else { return Some((Slot::Board, unknown(id))) };
    let column = phase.columns.iter().find(|column| board.column(column).is_none())?;
    Some((Slot::Columns, unknown(column)))
}
