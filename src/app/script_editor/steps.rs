//! What each key does in the editor: one answer for the hint and for the handler.

use super::pick::{self, Pick, Picker};
use super::save::{keep, leave, save};
use super::slots::{self, Slot, Way, put, slots};
use super::{ScriptEditor, Typing, Wish, visited};
use crate::app::plan::{Plan, Question};
use crate::app::{Effect, Live, Model, Role};
use crate::config::Action;
use crate::domain::Timestamp;
use crate::text::{Edit, Field, Message};

/// A step in the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Look at another phase.
    Row(usize),
    /// The keys go to this field.
    Slot(Slot),
    /// The keys go back to the list.
    List,
    /// Change what stands in this field.
    Change(Slot),
    /// Open a list.
    Pick(Pick),
    /// Look at another one of the list.
    PickRow(usize),
    /// Choose this one of the list.
    Choose(usize),
    /// Close the list.
    Close,
    /// Take the phase out.
    Remove,
    /// Move the phase.
    Shift(isize),
    /// Minutes more or less.
    More(i32),
    /// Take the last change back, or (`true`) do it again.
    Back(bool),
    /// Show or hide what only the facilitator should see.
    Notes,
    /// Keep the script.
    Save,
    /// Leave the editor.
    Leave,
}

/// How a live screen opens the editor: on a projected screen the room looks on, so that is said first.
#[must_use]
pub fn open_plan(live: &Live, wish: Wish) -> Plan {
    if live.read_only {
        Plan::Say(Message::new("live-read-only"))
    } else if live.led_elsewhere {
        Plan::Say(Message::new("live-led-elsewhere"))
    } else if wish.id().is_empty() {
        Plan::Say(Message::new("script-none-planned"))
    } else if live.role == Role::Lead {
        Plan::Ask(Question::ScriptOnWall(wish))
    } else {
        Plan::Effects(vec![Effect::ReadScript(wish)])
    }
}

/// What `action` would do in the editor now; nothing means: not now.
#[must_use]
pub fn plan(model: &Model, editor: &ScriptEditor, action: Action) -> Option<Plan> {
    if let Some(picker) = editor.pick {
        return in_list(editor, picker, action).map(Plan::Script);
    }
    let step = match action {
        Action::Up => walk(editor, -1),
        Action::Down => walk(editor, 1),
        Action::First => walk(editor, isize::MIN),
        Action::Last => walk(editor, isize::MAX),
        Action::Right | Action::NextField if editor.slot.is_none() => slots(editor).first().copied().map(Step::Slot),
        Action::NextField => walk(editor, 1),
        Action::PreviousField => walk(editor, -1),
        Action::Left => editor.slot.map(|_| Step::List),
        Action::Open => match editor.slot {
            Some(slot) => Some(Step::Change(slot)),
            None => slots(editor).first().copied().map(Step::Slot),
        },
        Action::Choose => editor.slot.filter(|slot| slot.way() == Way::Toggle).map(Step::Change),
        Action::Cancel => Some(if editor.slot.is_some() { Step::List } else { Step::Leave }),
        Action::AddPhase => Some(Step::Pick(Pick::Add)),
        Action::RemovePhase => return remove(model, editor),
        Action::MoveUp => editor.moves_to(-1).map(|_| Step::Shift(-1)),
        Action::MoveDown => editor.moves_to(1).map(|_| Step::Shift(1)),
        Action::MoreTime => editor.phase().map(|_| Step::More(1)),
        Action::LessTime => editor.phase().and_then(|phase| phase.minutes).map(|_| Step::More(-1)),
        Action::Undo => editor.can_go_back(false).then_some(Step::Back(false)),
        Action::Redo => editor.can_go_back(true).then_some(Step::Back(true)),
        Action::ToggleNotes => editor.on_wall.then_some(Step::Notes),
        Action::SaveScript => Some(Step::Save),
        Action::Quit => Some(Step::Leave),
        _ => None,
    };
    step.map(Plan::Script)
}

/// The keys of a list that lies over the editor.
fn in_list(editor: &ScriptEditor, picker: Picker, action: Action) -> Option<Step> {
    let last = pick::options(editor, picker.pick).len().checked_sub(1)?;
    let row = picker.row.min(last);
    let to = |step: isize| Some(Step::PickRow(row.saturating_add_signed(step).min(last)));
    match action {
        Action::Up | Action::Left => to(-1),
        Action::Down | Action::Right => to(1),
        Action::First => to(isize::MIN),
        Action::Last => to(isize::MAX),
        Action::Open | Action::Choose => Some(Step::Choose(row)),
        Action::Cancel => Some(Step::Close),
        Action::Quit => Some(Step::Leave),
        _ => None,
    }
}

/// One up or down, in the list of phases or in the fields.
fn walk(editor: &ScriptEditor, step: isize) -> Option<Step> {
    let Some(slot) = editor.slot else {
        let last = editor.script.phases.len();
        let to = editor.row.min(last).saturating_add_signed(step).min(last);
        return Some(Step::Row(to));
    };
    let all = slots(editor);
    let at = all.iter().position(|other| *other == slot).unwrap_or(0);
    let to = at.saturating_add_signed(step).min(all.len().saturating_sub(1));
    all.get(to).copied().map(Step::Slot)
}

/// What the group has been in stays, for what was said there refers to it.
fn remove(model: &Model, editor: &ScriptEditor) -> Option<Plan> {
    let phase = editor.phase()?;
    if visited(model).contains(&phase.id) {
        return Some(Plan::Say(Message::new("script-phase-visited")));
    }
    let last = editor.script.phases.len() == 1;
    Some(if last { Plan::Say(Message::new("script-needs-phase")) } else { Plan::Script(Step::Remove) })
}

/// Does a step.
pub fn perform(model: &mut Model, step: Step, now: Timestamp) -> Vec<Effect> {
    match step {
        Step::Save => return save(model, now),
        Step::Leave => return leave(model),
        Step::Choose(row) => return choose(model, row, now),
        _ => {}
    }
    // A click beside the field keeps what was typed in it.
    if let Err(what) = model.script.as_deref_mut().map_or(Ok(()), ScriptEditor::keep_typed) {
        model.notice = Some(what);
        return Vec::new();
    }
    let Some(editor) = model.script.as_deref_mut() else { return Vec::new() };
    match step {
        Step::Row(row) => (editor.row, editor.slot) = (row.min(editor.script.phases.len()), None),
        Step::Slot(slot) => editor.slot = Some(slot),
        Step::List => editor.slot = None,
        Step::Change(slot) => {
            if let Err(what) = editor.open_slot(slot) {
                model.notice = Some(what);
            }
        }
        Step::Pick(pick) => editor.pick = pick::open(editor, pick),
        Step::PickRow(row) => editor.pick = editor.pick.map(|picker| Picker { row, ..picker }),
        Step::Close => editor.pick = None,
        Step::Remove => editor.remove(),
        Step::Shift(by) => editor.shift(by),
        Step::More(by) => editor.more(by),
        Step::Back(again) => {
            let _ = editor.go_back(again);
        }
        Step::Notes => editor.notes = !editor.notes,
        Step::Save | Step::Leave | Step::Choose(_) => {}
    }
    Vec::new()
}

/// Chooses from the list. Where several may be chosen it stays.
fn choose(model: &mut Model, row: usize, now: Timestamp) -> Vec<Effect> {
    let Some(editor) = model.script.as_deref_mut() else { return Vec::new() };
    let Some(picker) = editor.pick.take() else { return Vec::new() };
    let Some(option) = pick::options(editor, picker.pick).into_iter().nth(row) else { return Vec::new() };
    if picker.pick == Pick::Columns {
        editor.pick = Some(Picker { row, ..picker });
    }
    match pick::choose(editor, option.what) {
        Some(way) => keep(model, way, now),
        None => Vec::new(),
    }
}

/// A key while a field is typed: what the key table knows.
pub fn in_field(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(editor) = model.script.as_deref_mut() else { return Vec::new() };
    match action {
        Action::Cancel if editor.is_typed() => {
            model.overlay = Some(crate::app::Overlay::Ask(Question::GiveUpText));
        }
        Action::Cancel => editor.typing = None,
        Action::Keep | Action::Open | Action::NextField | Action::PreviousField => {
            if let Err(what) = editor.keep_typed() {
                model.notice = Some(what);
                return Vec::new();
            }
            let step = match action {
                Action::NextField => 1,
                Action::PreviousField => -1,
                _ => return Vec::new(),
            };
            if let Some(Step::Slot(slot)) = walk(editor, step) {
                editor.slot = Some(slot);
                if matches!(slot.way(), Way::Type(_)) {
                    editor.type_in(slot);
                }
            }
        }
        Action::NewLine | Action::Up | Action::Down => {
            if let Some(field) = editor.typing.as_mut().map(|typing| &mut typing.field).filter(|f| f.has_lines()) {
                let _ = match action {
                    Action::NewLine => field.apply(Edit::Insert('\n')),
                    Action::Up => field.line(-1),
                    _ => field.line(1),
                };
            }
        }
        _ => {}
    }
    Vec::new()
}

impl ScriptEditor {
    /// Opens a field to be changed.
    fn open_slot(&mut self, slot: Slot) -> Result<(), Message> {
        self.slot = Some(slot);
        match slot.way() {
            Way::Type(_) if slot == Slot::Notes && !self.notes => return Err(Message::new("script-notes-hidden")),
            Way::Type(_) => self.type_in(slot),
            Way::Toggle => self.toggle(slot),
            Way::Pick(pick) => {
                self.pick = pick::open(self, pick);
                if self.pick.is_none() {
                    return Err(Message::new("choose-nothing"));
                }
            }
        }
        Ok(())
    }

    /// Begins to type in a field.
    pub(super) fn type_in(&mut self, slot: Slot) {
        if slot == Slot::Notes && !self.notes {
            return;
        }
        let text = slots::text(self, slot);
        let field = if slot.way() == Way::Type(true) { Field::multi(&text) } else { Field::single(&text) };
        self.typing = Some(Typing { was: field.value().to_owned(), field });
    }

    /// Puts what was typed into the script. What is not right stays open.
    pub(super) fn keep_typed(&mut self) -> Result<(), Message> {
        let (Some(typing), Some(slot)) = (&self.typing, self.slot) else { return Ok(()) };
        if typing.field.value() != typing.was {
            let typed = typing.field.value().to_owned();
            put(self, slot, &typed)?;
        }
        self.typing = None;
        Ok(())
    }

    /// Throws away what was typed.
    pub fn give_up_typed(&mut self) {
        self.typing = None;
    }
}
