//! Changing a script (*draaiboek*): its steps, their order, minutes and words. It lies over the screen it was opened
//! from, so that a session goes on beneath it and hears everything meanwhile.

mod change;
mod check;
mod pick;
mod save;
mod slots;
mod steps;
pub mod times;

pub use check::check;
pub use pick::{Label, Opt, Pick, Picker, form_key, options};
pub use save::{Save, asked_to_leave, moved_on, written};
pub use slots::{Slot, Way, slots, text};
pub use steps::{Step, in_field, open_plan, perform, plan};
pub use times::Times;

use std::collections::BTreeSet;

use super::{Live, Model, Role, Screen};
use crate::config::{Context, Whose};
use crate::domain::{Board, Phase, PhaseId, Script, Theory};
use crate::text::Field;

/// Which script, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The script with this id, for any session to come.
    Named(String),
    /// The script with this id, which the group chose for the next session.
    Next(String),
    /// The script of the session that is running; its id.
    Running(String),
}

impl Wish {
    /// The script's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Named(id) | Self::Next(id) | Self::Running(id) => id,
        }
    }
}

/// What was read to change a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptRead {
    /// What was asked for.
    pub wish: Wish,
    /// The script as it stands in its file; for a running session the session has it.
    pub script: Script,
    /// The boards that there are.
    pub boards: Vec<Board>,
    /// The theory cards that there are.
    pub theory: Vec<Theory>,
    /// Whose its file is.
    pub whose: Whose,
    /// The id that it gets when it is written beside.
    pub beside: String,
    /// The phases that were moved to the session to come.
    pub moved: Vec<Phase>,
}

/// What came of writing a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is on the disk, under this id.
    At(String),
    /// Nothing was written: a person changed the file that stands there.
    Persons,
    /// It could not be written: why.
    Not(crate::text::Message),
}

/// A value being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// The text and the cursor in it.
    pub field: Field,
    /// The text as it was opened.
    pub was: String,
}

/// A script being changed.
#[derive(Clone, Debug)]
pub struct ScriptEditor {
    /// Which script, and what for.
    pub wish: Wish,
    /// The script as it is now.
    pub script: Script,
    /// The script as it was opened.
    pub first: Script,
    /// The boards to choose from.
    pub boards: Vec<Board>,
    /// The theory cards to choose from.
    pub theory: Vec<Theory>,
    /// Phases that were moved here, to add.
    pub moved: Vec<Phase>,
    /// Whose the script's file is.
    pub whose: Whose,
    /// The id that it gets when it is written beside.
    pub beside: String,
    /// The room looks on: what only the facilitator should see is hidden until she asks for it.
    pub on_wall: bool,
    /// What only the facilitator should see shows.
    pub notes: bool,
    /// What is looked at: 0 is the script itself, then its phases.
    pub row: usize,
    /// The field that has the keys; none while the list has them.
    pub slot: Option<Slot>,
    /// What is typed in that field.
    pub typing: Option<Typing>,
    /// A list to choose from.
    pub pick: Option<Picker>,
    /// When it begins, in minutes of the day, if that was said.
    pub start: Option<u32>,
    /// When it should end, if that was said.
    pub end: Option<u32>,
    /// It is being written.
    pub writing: bool,
    undo: Vec<(Script, usize)>,
    redo: Vec<(Script, usize)>,
}

impl ScriptEditor {
    /// An editor for what was read.
    #[must_use]
    pub fn new(read: ScriptRead) -> Self {
        Self {
            wish: read.wish,
            first: read.script.clone(),
            script: read.script,
            boards: read.boards,
            theory: read.theory,
            moved: read.moved,
            whose: read.whose,
            beside: read.beside,
            on_wall: false,
            notes: true,
            row: 1,
            slot: None,
            typing: None,
            pick: None,
            start: None,
            end: None,
            writing: false,
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }

    /// The phase that is looked at.
    #[must_use]
    pub fn phase(&self) -> Option<&Phase> {
        self.script.phases.get(self.row.checked_sub(1)?)
    }

    /// The board with this id.
    #[must_use]
    pub fn board(&self, id: &str) -> Option<&Board> {
        self.boards.iter().find(|board| board.id == id)
    }

    /// Whether leaving now would lose something.
    #[must_use]
    pub fn would_lose(&self) -> bool {
        self.script != self.first || self.writing || self.is_typed()
    }

    /// Whether something was typed that is not kept yet.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.typing.as_ref().is_some_and(|typing| typing.field.value() != typing.was)
    }

    /// Which keys work now.
    #[must_use]
    pub fn stack(&self) -> Vec<Context> {
        let own = if self.typing.is_some() {
            Context::Edit
        } else if self.pick.is_some() {
            Context::Form
        } else {
            Context::Script
        };
        vec![own, Context::Global]
    }
}

/// Opens the editor over the screen in front, if that is still the one it was asked from.
pub fn open(model: &mut Model, read: ScriptRead) -> Vec<super::Effect> {
    let mut editor = ScriptEditor::new(read);
    match (&model.screen, &editor.wish) {
        (Screen::Home(_), Wish::Named(_)) => {}
        (Screen::Live(live), Wish::Next(_)) => {
            let session = live.session();
            let moved = |phase: &&Phase| session.skipped.get(&phase.id) == Some(&true);
            editor.moved = session.script().phases.iter().filter(moved).cloned().collect();
            editor.on_wall = live.role == Role::Lead;
        }
        (Screen::Live(live), Wish::Running(_)) => over_session(&mut editor, live),
        (Screen::Home(_) | Screen::Live(_) | Screen::Replay(_), _) => return Vec::new(),
    }
    editor.notes = !editor.on_wall;
    model.script = Some(Box::new(editor));
    Vec::new()
}

/// The session's own script and boards: cards lie on the boards as the session has them.
fn over_session(editor: &mut ScriptEditor, live: &Live) {
    let session = live.session();
    editor.script = session.script().clone();
    editor.first = editor.script.clone();
    for board in session.boards() {
        editor.boards.retain(|other| other.id != board.id);
        editor.boards.push(board.clone());
    }
    for theory in session.theory() {
        editor.theory.retain(|other| other.id != theory.id);
        editor.theory.push(theory.clone());
    }
    editor.boards.sort_by(|a, b| a.id.cmp(&b.id));
    editor.theory.sort_by(|a, b| a.id.cmp(&b.id));
    let carried = session.opened.as_deref().map(|opened| opened.carried.moved.clone());
    editor.moved = carried.unwrap_or_default();
    editor.on_wall = live.role == Role::Lead;
    editor.row = session.phase.as_deref().and_then(|id| editor.script.position(id)).map_or(1, |at| at + 1);
}

/// The phases of the running session whose script this is, in which the group was.
#[must_use]
pub fn visited(model: &Model) -> BTreeSet<PhaseId> {
    match (&model.screen, model.script.as_deref().map(|editor| &editor.wish)) {
        (Screen::Live(live), Some(Wish::Running(_))) => {
            let session = live.session();
            session.visits.iter().map(|visit| visit.phase.clone()).chain(session.phase.clone()).collect()
        }
        _ => BTreeSet::new(),
    }
}
