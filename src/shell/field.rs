//! Reading what sessions left on places and initiatives, for the screen that asks and for the command.

use std::thread;

use super::cause::Cause;
use super::run::Running;
use crate::app::Msg;
use crate::app::field::FieldRead;
use crate::domain::field::{Left, left};
use crate::domain::{Event, Stamp, Timeline};
use crate::store::Workspace;

/// What all sessions of a workspace left, oldest first, sealed or running; and what the community names itself.
#[must_use]
pub fn read(workspace: &Workspace) -> FieldRead {
    let one = |id: String| {
        let held = workspace.read_session(&id).0;
        let opened = held.iter().find(|held| matches!(held.entry.event, Event::Opened(_)));
        let opened = opened.map(|held| held.entry.stamp);
        let timeline = Timeline::new(held.into_iter().map(|held| held.entry));
        // The name of the file counts, not what stands in it.
        left(timeline.session()).map(|left| (opened, Left { session: id, ..left }))
    };
    let mut all: Vec<(Option<Stamp>, Left)> = workspace.session_ids().into_iter().filter_map(one).collect();
    // By its day, whenever it was written down; one that has none comes first.
    all.sort_by(|(opened, one), (other, another)| {
        (&one.date, opened, &one.session).cmp(&(&another.date, other, &another.session))
    });
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
