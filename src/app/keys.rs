//! Which contexts listen to a key now, and what the hints say: the same question, asked of the same function.

use super::plan::Plan;
use super::{Model, Overlay, Role, Screen, field, hints, home, lead, note, replay, script_editor, threads};
use crate::config::keys::Hint;
use crate::config::{Action, Context};
use crate::text::Message;

/// The contexts that listen now, nearest first.
#[must_use]
pub fn stack(model: &Model) -> Vec<Context> {
    if model.covered {
        return vec![Context::OffRecord];
    }
    match &model.overlay {
        Some(Overlay::Help(_) | Overlay::Reminders | Overlay::Field(_)) => vec![Context::Help, Context::Global],
        Some(Overlay::Threads(view)) if view.typing.is_some() => vec![Context::Edit, Context::Global],
        Some(Overlay::Threads(_)) => vec![Context::Threads, Context::Global],
        Some(Overlay::Ask(_)) => vec![Context::Confirm],
        Some(Overlay::Choose(_)) => vec![Context::Form, Context::Global],
        Some(Overlay::Time(_)) => vec![Context::Time, Context::Global],
        Some(Overlay::Palette(_) | Overlay::Search(_)) => vec![Context::Find, Context::Global],
        None => beneath(model),
    }
}

/// The contexts of the screen in front, whatever lies over it: what the help explains.
#[must_use]
pub fn beneath(model: &Model) -> Vec<Context> {
    if model.covered {
        return vec![Context::OffRecord];
    }
    if let Some(editor) = script(model) {
        return editor.stack();
    }
    match &model.screen {
        Screen::Home(home) if home.naming.is_some() => vec![Context::Edit, Context::Global],
        Screen::Home(_) => vec![Context::Home, Context::Global],
        Screen::Replay(replay) if replay.jump.is_some() => vec![Context::Edit, Context::Global],
        Screen::Replay(_) => vec![Context::Replay, Context::Global],
        Screen::Live(live) => live_stack(live),
    }
}

fn live_stack(live: &super::Live) -> Vec<Context> {
    if live.session().off_record() {
        return vec![Context::OffRecord];
    }
    if let Some(editor) = live.editors.last() {
        let moment = editor.is_moment(live.session()).then_some(Context::EditMoment);
        return moment.into_iter().chain([Context::Edit, Context::Global]).collect();
    }
    behind_field(live)
}

fn behind_field(live: &super::Live) -> Vec<Context> {
    let form = super::Live::form_context(live.form());
    let screen: &[Context] = match live.role {
        Role::Lead => &[Context::Lead, Context::Global],
        Role::Desk => &[Context::Desk, Context::Lead, Context::Global],
        Role::Room => return vec![Context::Room, Context::Global],
        Role::Note if live.in_panel() => &[Context::Note, Context::Global],
        Role::Note => return vec![Context::Note, Context::Global],
    };
    // Behind a form may stand another one: the plan of the next time is a board too.
    let forms = form.into_iter().flat_map(Context::chain);
    let forms = forms.take_while(|context| !matches!(context, Context::Lead | Context::Global));
    forms.chain(screen.iter().copied()).collect()
}

/// The contexts of a live screen as if no text were open: what a key would have meant.
#[must_use]
pub fn without_field(model: &Model) -> Vec<Context> {
    match &model.screen {
        Screen::Live(live) => behind_field(live),
        Screen::Home(_) | Screen::Replay(_) => Vec::new(),
    }
}

/// What `action` would do on the screen in front; nothing means: not now.
#[must_use]
pub fn plan(model: &Model, action: Action) -> Option<Plan> {
    if let Some(editor) = script(model) {
        return script_editor::plan(model, editor, action);
    }
    if action == Action::Field {
        return field::plan(model);
    }
    if action == Action::Threads {
        return threads::plan(model);
    }
    match &model.screen {
        Screen::Home(home) => home::plan(home, action),
        Screen::Replay(replay) => replay::plan(replay, action),
        Screen::Live(live) => match live.role {
            Role::Lead | Role::Desk => lead::plan(live, action),
            Role::Note => note::plan(live, action),
            Role::Room => room(live, action),
        },
    }
}

/// The script that is being changed, unless *even niet* hides it.
#[must_use]
pub fn script(model: &Model) -> Option<&script_editor::ScriptEditor> {
    model.script.as_deref().filter(|_| !off_record(model))
}

/// The wall in its own terminal listens to the clicker's neutral key only.
fn room(live: &super::Live, action: Action) -> Option<Plan> {
    (action == Action::WallNeutral).then(|| lead::plan(live, action)).flatten()
}

/// The hints that are true now, in the order in which they deserve room.
#[must_use]
pub fn hints(model: &Model) -> Vec<Hint> {
    let plain = model.overlay.is_none() && !typing(model) && !off_record(model);
    let possible = |hint: &Hint| {
        !plain
            || (general(hint.action) && !hints::closed(model, hint.action))
            || plan(model, hint.action).is_some_and(|plan| !matches!(plan, Plan::Say(_)))
    };
    let one_field = typing(model) && !several_fields(model);
    let possible = |hint: &Hint| possible(hint) && !(one_field && hint.action == Action::NextField);
    let mut hints: Vec<Hint> = model.keys.hints_of(&stack(model)).into_iter().filter(possible).collect();
    if plain {
        hints::at_the_end(model, &mut hints);
    }
    for hint in &mut hints {
        if let Some(key) = hints::here(model, hint.action) {
            hint.label = Message::new(key);
        }
    }
    hints.retain(|hint| hints::says_something(model, hint.action));
    hints::shorter(model, &mut hints);
    hints
}

/// Whether what is typed has another field to go to.
fn several_fields(model: &Model) -> bool {
    script(model).is_some()
        || matches!(&model.screen, Screen::Live(live) if live.editors.last().is_some_and(|e| e.inputs.len() > 1))
}

/// Whether a field is being typed in.
#[must_use]
pub fn typing(model: &Model) -> bool {
    model.overlay.is_none() && types(model)
}

/// Whether a field has the cursor, in the script that is being changed or on the screen, whatever lies over it.
#[must_use]
pub fn types(model: &Model) -> bool {
    script(model).map_or_else(|| has_field(model), |editor| editor.typing.is_some())
}

/// Whether the screen in front has a field to type in, whatever lies over it.
#[must_use]
pub fn has_field(model: &Model) -> bool {
    !model.covered
        && match &model.screen {
            Screen::Home(home) => home.naming.is_some(),
            Screen::Replay(replay) => replay.jump.is_some(),
            Screen::Live(live) => !live.editors.is_empty() && !live.session().off_record(),
        }
}

/// *Even niet*: in the session, or over a screen without one.
#[must_use]
pub fn off_record(model: &Model) -> bool {
    model.covered || matches!(&model.screen, Screen::Live(live) if live.session().off_record())
}

/// Actions that are the same on every screen.
const fn general(action: Action) -> bool {
    matches!(action, Action::Quit | Action::Help | Action::Reminders | Action::OffRecord | Action::Undo | Action::Redo)
}
