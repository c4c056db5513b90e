//! Keeping a script: in the running session as one entry, in a file of the workspace, or both. And leaving the editor.

use super::pick::{self, Pick};
use super::{ScriptEditor, Wish, Written, check, visited};
use crate::app::plan::Question;
use crate::app::{Effect, Live, Model, Overlay, Screen};
use crate::config::Whose;
use crate::domain::{Command, Phase, PlanEvent, Planned, ScriptChange, Timestamp};
use crate::text::Message;

/// A way to keep the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Save {
    /// In the running session.
    Session,
    /// In the running session, and as the workspace's own script.
    SessionInPlace,
    /// In the running session, and as another own script.
    SessionBeside,
    /// As the workspace's own script.
    InPlace,
    /// As another own script.
    Beside,
}

/// The ways that there are. A file that a person changed is never written over.
#[must_use]
pub fn saves(editor: &ScriptEditor) -> Vec<Save> {
    match (&editor.wish, editor.whose) {
        (Wish::Running(_), Whose::Persons) => vec![Save::Session, Save::SessionBeside],
        (Wish::Running(_), Whose::Nobodys | Whose::Programs) => {
            vec![Save::Session, Save::SessionInPlace, Save::SessionBeside]
        }
        (Wish::Named(_) | Wish::Next(_), Whose::Persons) => vec![Save::Beside],
        (Wish::Named(_) | Wish::Next(_), Whose::Programs) => vec![Save::InPlace],
        (Wish::Named(_) | Wish::Next(_), Whose::Nobodys) => vec![Save::InPlace, Save::Beside],
    }
}

/// Keeps the script, when everything in it is right: at once where there is one plain way, else after asking which.
pub(super) fn save(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let gone = gone(model);
    let Some(editor) = model.script.as_deref_mut() else { return Vec::new() };
    if editor.writing {
        return Vec::new();
    }
    if let Some((row, slot, what)) = check(editor) {
        (editor.row, editor.slot) = (row, slot);
        model.notice = Some(what);
        return Vec::new();
    }
    if let Some(title) = gone {
        model.notice = Some(Message::new("script-visited-gone").with("title", title));
        return Vec::new();
    }
    let ways = saves(editor);
    let only = ways.first().copied().filter(|way| ways.len() == 1 && *way == Save::InPlace);
    if only.is_some() && editor.script == editor.first {
        model.script = None;
        model.notice = Some(Message::new("script-unchanged"));
        return Vec::new();
    }
    if let (Screen::Live(live), Wish::Running(_)) = (&model.screen, &editor.wish)
        && *live.session().script() != editor.first
    {
        model.overlay = Some(Overlay::Ask(Question::ScriptMovedOn));
        return Vec::new();
    }
    match only {
        Some(way) => keep(model, way, now),
        None => {
            editor.pick = pick::open(editor, Pick::Save);
            Vec::new()
        }
    }
}

/// The title of a phase in which the group was, and that is not in the script any more.
fn gone(model: &Model) -> Option<String> {
    let (Screen::Live(live), Some(editor)) = (&model.screen, model.script.as_deref()) else { return None };
    let visited = visited(model);
    let gone = visited.iter().filter(|id| editor.script.position(id).is_none());
    // What another screen took out meanwhile is not taken out here.
    gone.filter_map(|id| live.session().script().phase(id)).map(|phase| phase.title.clone()).next()
}

/// The script was changed elsewhere meanwhile, and she wants hers: from now on it is compared with that one.
pub fn moved_on(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    if let (Screen::Live(live), Some(editor)) = (&model.screen, model.script.as_deref_mut()) {
        editor.first = live.session().script().clone();
    }
    save(model, now)
}

/// Keeps the script in this way.
pub(super) fn keep(model: &mut Model, way: Save, now: Timestamp) -> Vec<Effect> {
    let mut effects = Vec::new();
    if matches!(way, Save::Session | Save::SessionInPlace | Save::SessionBeside) {
        match in_session(model, now) {
            Ok(done) => effects.extend(done),
            // The text stays where it is.
            Err(refusal) => {
                model.notice = Some(refusal);
                return Vec::new();
            }
        }
    }
    let Some(editor) = model.script.as_deref_mut() else { return effects };
    if way == Save::Session {
        let key = if effects.is_empty() { "script-unchanged" } else { "script-in-session" };
        model.script = None;
        model.notice = Some(Message::new(key));
        return effects;
    }
    if !effects.is_empty() {
        editor.first = editor.script.clone();
    }
    editor.writing = true;
    let mut script = editor.script.clone();
    editor.wish.id().clone_into(&mut script.id);
    let beside = matches!(way, Save::SessionBeside | Save::Beside);
    effects.push(Effect::WriteScript { script: Box::new(script), beside });
    effects
}

/// The script becomes the running session's, with the boards and theory cards that it uses.
fn in_session(model: &mut Model, now: Timestamp) -> Result<Vec<Effect>, Message> {
    let (Screen::Live(live), Some(editor)) = (&mut model.screen, model.script.as_deref()) else {
        return Ok(Vec::new());
    };
    if editor.script == *live.session().script() {
        return Ok(Vec::new());
    }
    let script = editor.script.clone();
    let uses = |id: &str| script.phases.iter().filter_map(Phase::board_id).any(|used| used == id);
    let shows = |id: &str| script.phases.iter().filter_map(|phase| phase.theory.as_deref()).any(|used| used == id);
    let boards = editor.boards.iter().filter(|board| uses(&board.id)).cloned().collect();
    let theory = editor.theory.iter().filter(|card| shows(&card.id)).cloned().collect();
    let change = Box::new(ScriptChange { script, boards, theory });
    live.command(Command::Do(PlanEvent::Script { change }.into()), now)
}

/// What came of writing. What could not be written stays open.
pub fn written(model: &mut Model, written: Written, now: Timestamp) -> Vec<Effect> {
    let Some(editor) = model.script.as_deref_mut() else {
        model.notice = said(&written);
        return Vec::new();
    };
    editor.writing = false;
    model.notice = said(&written);
    match written {
        Written::At(id) => {
            let next = matches!(editor.wish, Wish::Next(_));
            model.script = None;
            match &mut model.screen {
                Screen::Home(_) => vec![Effect::ReadWorkspace],
                Screen::Live(live) if next => plan_next(live, id, now),
                Screen::Live(_) | Screen::Replay(_) => Vec::new(),
            }
        }
        Written::Persons => {
            editor.whose = Whose::Persons;
            editor.pick = pick::open(editor, Pick::Save);
            Vec::new()
        }
        Written::Not(_) => Vec::new(),
    }
}

fn said(written: &Written) -> Option<Message> {
    Some(match written {
        Written::At(id) => Message::new("script-written").with("file", format!("scripts/{id}.ron")),
        Written::Persons => Message::new("script-changed-meanwhile"),
        Written::Not(why) => why.clone(),
    })
}

/// The next session is to have the script as it was written.
fn plan_next(live: &mut Live, script: String, now: Timestamp) -> Vec<Effect> {
    let planned = live.session().planned.clone().unwrap_or_default();
    if planned.script == script {
        return Vec::new();
    }
    let planned = Planned { script, ..planned };
    live.command(Command::Do(PlanEvent::Next { planned }.into()), now).unwrap_or_default()
}

/// Leaves the editor, asking only when something would be lost.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    if model.script.as_deref().is_some_and(ScriptEditor::would_lose) {
        model.overlay = Some(Overlay::Ask(Question::LeaveScript));
    } else {
        model.script = None;
    }
    Vec::new()
}

/// She wants to leave, whatever is lost.
pub fn asked_to_leave(model: &mut Model) -> Vec<Effect> {
    model.script = None;
    Vec::new()
}
