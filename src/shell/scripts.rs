//! Reading and writing scripts that are changed, on threads of their own: a slow disk never holds a key up.

use std::thread;

use super::cause::Cause;
use super::open;
use super::run::Running;
use crate::app::script_editor::{ScriptRead, Wish, Written};
use crate::domain::Script;
use crate::store::{Put, Workspace};
use crate::text::Message;

/// What is needed to change a script.
///
/// # Errors
/// There is no such script, or it cannot be read: a sentence.
pub fn read(workspace: &Workspace, wish: Wish) -> Result<ScriptRead, Message> {
    let (script, moved) = match &wish {
        // The session has its own script, and what was moved to it.
        Wish::Running(_) => (Script::default(), Vec::new()),
        Wish::Next(id) => (open::script(workspace, id)?.0, Vec::new()),
        Wish::Named(id) => {
            let script = open::script(workspace, id)?.0;
            (script, open::carried(workspace, &workspace.sessions().0).moved)
        }
    };
    Ok(ScriptRead {
        boards: workspace.boards().0.into_iter().map(|source| source.what).collect(),
        theory: workspace.theory().0.into_iter().map(|source| source.what).collect(),
        whose: workspace.whose_script(wish.id()),
        beside: workspace.script_beside(wish.id()),
        wish,
        script,
        moved,
    })
}

/// Writes a script as the workspace's own.
#[must_use]
pub fn write(workspace: &Workspace, script: &Script, beside: bool) -> Written {
    match workspace.write_script(script, beside) {
        Ok(Put::At(id)) => Written::At(id),
        Ok(Put::Persons) => Written::Persons,
        Err(why) => Written::Not(why),
    }
}

impl Running {
    pub(super) fn read_script(&mut self, wish: Wish) {
        let Some(workspace) = self.start.workspace.clone() else {
            return self.say(Message::new("cli-no-workspace"));
        };
        let to = self.causes.clone();
        thread::spawn(move || {
            let _ = to.send(Cause::Script(read(&workspace, wish).map(Box::new)));
        });
    }

    pub(super) fn write_script(&mut self, script: Script, beside: bool) {
        let Some(workspace) = self.start.workspace.clone() else {
            return self.say(Message::new("cli-no-workspace"));
        };
        let to = self.causes.clone();
        thread::spawn(move || {
            let _ = to.send(Cause::ScriptWritten(write(&workspace, &script, beside)));
        });
    }
}
