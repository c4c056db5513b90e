//! Reading what sessions left on places and initiatives, for the screen that asks and for the command.

use std::thread;

use super::cause::Cause;
use super::run::Running;
use crate::app::Msg;
use crate::app::field::FieldRead;
use crate::domain::field::{Left, left};
use crate::domain::{Stamp, Timeline};
use crate::store::Workspace;

/// What all sessions of a workspace left, oldest first, sealed or running; and what the community names itself.
#[must_use]
pub fn read(workspace: &Workspace) -> FieldRead {
    let one = |id: String| {
        let held = workspace.read_session(&id).0;
        let last = held.last().map(|held| held.entry.stamp);
        let timeline = Timeline::new(held.into_iter().map(|held| held.entry));
        // The name of the file counts, not what stands in it.
        left(timeline.session()).map(|left| (last, Left { session: id, ..left }))
    };
    let mut all: Vec<(Option<Stamp>, Left)> = workspace.session_ids().into_iter().filter_map(one).collect();
    // By what was written last, as in every list of sessions: a session may have no date.
    all.sort_by(|(last, one), (other, another)| (last, &one.session).cmp(&(other, &another.session)));
    let listed = workspace.community().0.field().map(str::to_owned).collect();
    FieldRead { left: all.into_iter().map(|(_, left)| left).collect(), listed }
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
