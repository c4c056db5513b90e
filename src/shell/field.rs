//! Reading what sessions left on places and initiatives, for the screen that asks and for the command.

use std::thread;

use super::cause::Cause;
use super::past::sessions;
use super::run::Running;
use crate::app::Msg;
use crate::app::field::FieldRead;
use crate::domain::field::{Left, left};
use crate::store::Workspace;

/// What all sessions of a workspace left, oldest first, sealed or running; and what the community names itself.
#[must_use]
pub fn read(workspace: &Workspace) -> FieldRead {
    let all = sessions(workspace, |session, id| left(session).map(|left| Left { session: id, ..left }));
    let listed = workspace.community().0.field().map(str::to_owned).collect();
    FieldRead { left: all, listed }
}

impl Running {
    pub(super) fn read_field(&mut self) {
        let Some(workspace) = self.start.workspace.clone() else { return };
        if self.start.plain {
            // Lines that wait in a pipe must not overtake it.
            let (found, now) = (read(&workspace), self.clock.now());
            return self.take_in(Msg::Field(Box::new(found), now));
        }
        let to = self.causes.clone();
        thread::spawn(move || {
            let _ = to.send(Cause::Field(Box::new(read(&workspace))));
        });
    }
}
