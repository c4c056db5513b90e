//! Who leads on this device: a lock per run that leads, in the user's state folder, from the moment its screen opens.

use std::path::PathBuf;

use super::tidy;
use crate::domain::{Run, Timestamp};
use crate::store::alive::{Alive, is_alive};
use crate::store::{Workspace, disk};

/// Held for as long as this run's leading screen is open.
pub struct Leading {
    _alive: Option<Alive>,
    path: PathBuf,
    workspace: Workspace,
}

impl Drop for Leading {
    fn drop(&mut self) {
        // An empty file that stays is only a name: nobody holds it.
        let _ = self.workspace.disk().remove(&self.path);
    }
}

fn folder(workspace: &Workspace, session: &str) -> Option<PathBuf> {
    let place = workspace.place(session)?;
    Some(workspace.state().join("leading").join(place.fallback().file_name()?))
}

/// Says that this run leads the session. Where that cannot be said, leading works all the same.
#[must_use]
pub fn hold(workspace: &Workspace, session: &str, run: Run) -> Option<Leading> {
    let folder = folder(workspace, session)?;
    workspace.disk().create_folder(&folder).ok()?;
    let alive = Alive::hold(&**workspace.disk(), &folder, run).ok();
    let path = folder.join(format!("{:x}.alive", run.0));
    Some(Leading { _alive: alive, path, workspace: workspace.clone() })
}

/// Removes the locks that crashes left, a day ago or longer.
pub fn sweep(workspace: &Workspace, session: &str, now: Timestamp) {
    let Some(folder) = folder(workspace, session) else { return };
    let disk: &dyn disk::Disk = &**workspace.disk();
    for item in disk.list(&folder).unwrap_or_default() {
        let path = folder.join(&item.name);
        if now.0.saturating_sub(item.modified) > tidy::DAY && !disk.is_locked(&path).unwrap_or(true) {
            let _ = disk.remove(&path);
        }
    }
}

/// Whether another run that lives leads the session.
#[must_use]
pub fn by_another(workspace: &Workspace, session: &str, me: Run) -> bool {
    let Some(folder) = folder(workspace, session) else { return false };
    let disk: &dyn disk::Disk = &**workspace.disk();
    let run = |name: &str| u64::from_str_radix(name.strip_suffix(".alive")?, 16).ok().map(Run);
    let runs = disk.list(&folder).unwrap_or_default().into_iter().filter_map(|item| run(&item.name));
    runs.filter(|run| *run != me).any(|run| is_alive(disk, &folder, run))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::store::FaultyDisk;

    #[test]
    fn a_lock_that_a_crash_left_goes_after_a_day() {
        let disk = FaultyDisk::new();
        disk.put(Path::new("/w/drempel.ron"), b"(name:\"w\")");
        let workspace = Workspace::open_on(Arc::new(disk.clone()), Path::new("/w"), Path::new("/state")).unwrap();
        let (mine, left) = (hold(&workspace, "lab-1", Run(7)).unwrap(), folder(&workspace, "lab-1").unwrap());
        let left = left.join("8.alive");
        disk.put(&left, b"");
        sweep(&workspace, "lab-1", Timestamp(tidy::DAY));
        assert!(disk.files().contains_key(&left));
        sweep(&workspace, "lab-1", Timestamp(tidy::DAY + 1));
        assert!(!disk.files().contains_key(&left) && disk.files().contains_key(&mine.path));
        assert!(by_another(&workspace, "lab-1", Run(9)));
    }
}
