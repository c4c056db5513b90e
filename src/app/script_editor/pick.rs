//! Lists to choose from: a form, a board, its columns, a theory card, a phase to add, where to keep the script.

use super::save::{Save, saves};
use super::slots::Slot;
use super::{ScriptEditor, Wish};
use crate::config::script::FORMS;
use crate::domain::words::Form;
use crate::text::Message;

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A phase to add.
    Add,
    /// The form of a phase.
    Form,
    /// Its board.
    Board,
    /// Its columns; several.
    Columns,
    /// Its theory card.
    Theory,
    /// Where the script is kept.
    Save,
}

impl Pick {
    /// The key of its title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Add => "script-pick-add",
            Self::Form => "script-pick-form",
            Self::Board => "script-pick-board",
            Self::Columns => "script-pick-columns",
            Self::Theory => "script-pick-theory",
            Self::Save => "script-pick-save",
        }
    }
}

/// A list that lies over the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picker {
    /// What is chosen.
    pub pick: Pick,
    /// Which one is looked at.
    pub row: usize,
}

/// The words of something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A message.
    Said(Message),
    /// Words from a file.
    Words(String),
}

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opt {
    /// Its words.
    pub label: Label,
    /// It is chosen now.
    pub on: bool,
    /// What choosing it does.
    pub what: Chosen,
}

/// What choosing does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Adds an empty phase with this form.
    Blank(Form),
    /// Adds a phase that was moved here, by its place among those.
    Moved(usize),
    /// Another form.
    Form(Form),
    /// Another board, or none.
    Board(Option<String>),
    /// A column more or less.
    Column(String),
    /// Another theory card, or none.
    Theory(Option<String>),
    /// Keeps the script.
    Save(Save),
}

/// The key of the word for a form.
#[must_use]
pub const fn form_key(form: Form) -> &'static str {
    match form {
        Form::Talk => "script-form-talk",
        Form::Round => "script-form-round",
        Form::LookBack => "script-form-look-back",
        Form::Case => "script-form-case",
        Form::Lens => "script-form-lens",
        Form::Moments => "script-form-moments",
        Form::Harvest => "script-form-harvest",
        Form::Agreements => "script-form-agreements",
        Form::Commitments => "script-form-commitments",
        Form::Tables => "script-form-tables",
        Form::Questions => "script-form-questions",
        Form::Board => "script-form-board",
        Form::Theory => "script-form-theory",
        Form::Contribution => "script-form-contribution",
        Form::PlanNext => "script-form-plan-next",
        Form::Break => "script-form-break",
    }
}

/// The key of the word for a way to keep the script.
const fn save_key(save: Save) -> &'static str {
    match save {
        Save::Session => "script-save-session",
        Save::SessionInPlace => "script-save-session-in-place",
        Save::SessionBeside => "script-save-session-beside",
        Save::InPlace => "script-save-in-place",
        Save::Beside => "script-save-beside",
    }
}

/// What can be chosen from a list now.
#[must_use]
pub fn options(editor: &ScriptEditor, pick: Pick) -> Vec<Opt> {
    let forms = || FORMS.iter().map(|(_, form)| *form);
    let said = |key| Label::Said(Message::new(key));
    let phase = editor.phase();
    match pick {
        Pick::Add => {
            let there = |id: &str| editor.script.position(id).is_some();
            let moved = editor.moved.iter().enumerate().filter(|(_, phase)| !there(&phase.id));
            let moved = moved.map(|(at, phase)| Opt {
                label: Label::Said(Message::new("script-add-moved").with("title", &phase.title)),
                on: true,
                what: Chosen::Moved(at),
            });
            let blank = forms().map(|form| Opt { label: said(form_key(form)), on: false, what: Chosen::Blank(form) });
            moved.chain(blank).collect()
        }
        Pick::Form => {
            let on = |form| phase.is_some_and(|phase| phase.form == form);
            forms().map(|form| Opt { label: said(form_key(form)), on: on(form), what: Chosen::Form(form) }).collect()
        }
        Pick::Board => boards(editor),
        Pick::Columns => {
            let on = |id: &String| phase.is_some_and(|phase| phase.columns.contains(id));
            let opt = |(id, title): (String, String)| Opt {
                label: Label::Words(title),
                on: on(&id),
                what: Chosen::Column(id),
            };
            editor.columns().into_iter().map(opt).collect()
        }
        Pick::Theory => {
            let now = phase.and_then(|phase| phase.theory.as_deref());
            let opt = |card: &crate::domain::Theory| Opt {
                label: Label::Words(card.title.clone()),
                on: now == Some(card.id.as_str()),
                what: Chosen::Theory(Some(card.id.clone())),
            };
            editor.theory.iter().map(opt).collect()
        }
        Pick::Save => saves(editor).into_iter().map(|save| keep(editor, save)).collect(),
    }
}

/// The boards; where the form has a board of its own, also none.
fn boards(editor: &ScriptEditor) -> Vec<Opt> {
    let Some(phase) = editor.phase() else { return Vec::new() };
    let opt = |board: &crate::domain::Board| Opt {
        label: Label::Words(board.title.clone()),
        on: phase.board_id() == Some(board.id.as_str()),
        what: Chosen::Board(Some(board.id.clone())),
    };
    let own = (phase.form != Form::Board).then(|| Opt {
        label: Label::Said(Message::new("script-board-of-form")),
        on: phase.board.is_none(),
        what: Chosen::Board(None),
    });
    own.into_iter().chain(editor.boards.iter().map(opt)).collect()
}

fn keep(editor: &ScriptEditor, save: Save) -> Opt {
    let id = match save {
        Save::Session | Save::SessionInPlace | Save::InPlace => editor.wish.id(),
        Save::SessionBeside | Save::Beside => editor.beside.as_str(),
    };
    // What stands there already: a shipped script that the own one comes before, or an own one.
    let there = match (&editor.wish, editor.whose) {
        (_, crate::config::Whose::Nobodys) => "shipped",
        (Wish::Named(_) | Wish::Next(_) | Wish::Running(_), _) => "own",
    };
    let label = Message::new(save_key(save)).with("file", format!("scripts/{id}.ron")).with("there", there);
    Opt { label: Label::Said(label), on: false, what: Chosen::Save(save) }
}

/// The list that a field is chosen from, at what is chosen now.
#[must_use]
pub fn open(editor: &ScriptEditor, pick: Pick) -> Option<Picker> {
    let options = options(editor, pick);
    let row = options.iter().position(|option| option.on).unwrap_or(0);
    (!options.is_empty()).then_some(Picker { pick, row })
}

/// Does what was chosen. Gives the way to keep the script, if that was it.
pub(super) fn choose(editor: &mut ScriptEditor, what: Chosen) -> Option<Save> {
    match what {
        Chosen::Blank(form) => {
            editor.add(crate::domain::Phase { form, ..crate::domain::Phase::default() });
            editor.slot = Some(Slot::Title);
            editor.type_in(Slot::Title);
        }
        Chosen::Moved(at) => {
            if let Some(phase) = editor.moved.get(at).cloned() {
                editor.add(phase);
            }
        }
        Chosen::Form(form) => {
            editor.set_form(form);
            // What cannot do without a board or a card asks for it at once.
            let phase = editor.phase();
            let lacks = |form, none: bool| none && phase.is_some_and(|phase| phase.form == form);
            let next = if lacks(Form::Board, phase.is_some_and(|phase| phase.board.is_none())) {
                Some((Slot::Board, Pick::Board))
            } else if lacks(Form::Theory, phase.is_some_and(|phase| phase.theory.is_none())) {
                Some((Slot::Theory, Pick::Theory))
            } else {
                None
            };
            if let Some((slot, pick)) = next {
                editor.slot = Some(slot);
                editor.pick = open(editor, pick);
            }
        }
        Chosen::Board(board) => editor.set_board(board),
        Chosen::Column(column) => editor.toggle_column(&column),
        Chosen::Theory(theory) => editor.change_phase(|phase| phase.theory = theory),
        Chosen::Save(save) => return Some(save),
    }
    None
}
