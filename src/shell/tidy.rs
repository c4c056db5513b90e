//! Putting in order, when nobody waits for it: entries that a sealed file lacks are sealed again, what was saved
//! elsewhere comes home, and own segments go thirty days after sealing.

use std::collections::BTreeSet;

use crate::domain::{Event, Timestamp};
use crate::store::sealed;
use crate::store::stored::LARGEST_SESSION;
use crate::store::{Union, Workspace, device_id, disk, gather, purge, recover_fallback, remove_old};

/// Whether a session was sealed, and something is held of it that its sealed file lacks.
#[must_use]
pub fn lacks(workspace: &Workspace, id: &str) -> bool {
    let Some(place) = workspace.place(id) else { return false };
    let entries = gather(workspace.disk(), &place).union.entries();
    if !entries.iter().any(|held| matches!(held.entry.event, Event::Sealed { .. })) {
        return false;
    }
    let Ok(bytes) = disk::read_whole(&**workspace.disk(), &place.sealed(), LARGEST_SESSION) else { return true };
    let file: Union = sealed::read("", &bytes).file.held.iter().collect();
    entries.iter().any(|held| !file.holds(held))
}

/// Brings home what earlier runs saved elsewhere; gives how much came.
pub fn bring_home(workspace: &Workspace) -> usize {
    let disk = &**workspace.disk();
    let home = |id: String| {
        let place = workspace.place(&id)?;
        recover_fallback(disk, place.fallback(), &place.live()).ok()
    };
    elsewhere(workspace).into_iter().filter_map(home).sum()
}

/// The sessions of this workspace of which something was saved elsewhere.
#[must_use]
pub fn elsewhere(workspace: &Workspace) -> Vec<String> {
    let listed = workspace.disk().list(&workspace.state().join("unsaved")).unwrap_or_default();
    let ours = |name: &String| {
        let id = name.split_once('-').map(|(_, id)| id.to_owned())?;
        let fallback = workspace.place(&id)?;
        (fallback.fallback().file_name()?.to_str()? == name).then_some(id)
    };
    listed.iter().filter(|item| item.folder).filter_map(|item| ours(&item.name)).collect()
}

/// Everything that may be put in order, once after the first picture. Nothing here is told: what cannot be done now is
/// done at another start.
pub fn tidy(workspace: &Workspace, now: Timestamp) {
    bring_home(workspace);
    let me = device_id(&**workspace.disk(), workspace.state());
    let disk = workspace.disk();
    for id in workspace.session_ids() {
        let Some(place) = workspace.place(&id) else { continue };
        if disk.list(&place.live()).is_err() {
            continue;
        }
        if lacks(workspace, &id) {
            let _ = workspace.seal(&id, &BTreeSet::new(), me);
        } else if disk::exists(&**disk, &place.sealed()) {
            // A run that died before it could take out of its own part what was taken back.
            let _ = purge(disk, &place, me);
        }
        let _ = remove_old(disk, &place, me, None, now.0);
    }
}
