//! Reading all sessions of a workspace for something that is told over them: oldest first, by their day, whenever they
//! were written down; one that has no day comes first.

use crate::domain::harvest::{Harvest, harvest};
use crate::domain::{Event, Session, Stamp, Timeline};
use crate::store::Workspace;

/// What each session comes to, in the order of the sessions. The name of the file is the session's id, whatever stands
/// in it.
pub fn sessions<T>(workspace: &Workspace, of: impl Fn(&Session, String) -> Option<T>) -> Vec<T> {
    type Place = (Option<String>, Option<Stamp>, String);
    let one = |id: String| -> Option<(Place, T)> {
        let held = workspace.read_session(&id).0;
        let opened = held.iter().find(|held| matches!(held.entry.event, Event::Opened(_)));
        let opened = opened.map(|held| held.entry.stamp);
        let timeline = Timeline::new(held.into_iter().map(|held| held.entry));
        let session = timeline.session();
        let date = session.opened.as_deref().and_then(|opened| opened.date.clone());
        Some(((date, opened, id.clone()), of(session, id)?))
    };
    let mut all: Vec<(Place, T)> = workspace.session_ids().into_iter().filter_map(one).collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all.into_iter().map(|(_, of)| of).collect()
}

/// What each sealed session brought home, oldest first.
#[must_use]
pub fn harvests(workspace: &Workspace) -> Vec<Harvest> {
    sessions(workspace, |session, id| harvest(session).map(|harvest| Harvest { session: id, ..harvest }))
}
