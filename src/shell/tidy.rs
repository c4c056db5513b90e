//! Putting in order, when nobody waits for it: entries that a sealed file lacks are sealed again, what was saved
//! elsewhere comes home, own segments and drafts go thirty days after sealing, and what a crash left half-written goes.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::{drafts, leading, taking_out};
use crate::app;
use crate::domain::{EntryId, Event, Run, Timestamp};
use crate::store::stored::LARGEST_SESSION;
use crate::store::{
    self, Drafts, Union, Workspace, device_id, disk, gather, purge, recover_fallback, remove_old, sealed, session_info,
};

/// A half-written file that is older was left by a crash.
pub(super) const DAY: i64 = 24 * 60 * 60 * 1000;
/// The letters and digits of what makes a temporary name its own.
const SPARE: usize = 32;

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
/// done at another start. The session that is `open` here runs still: nothing of it is sealed or old.
pub fn tidy(workspace: &Workspace, open: Option<&str>, now: Timestamp) {
    bring_home(workspace);
    let me = device_id(&**workspace.disk(), workspace.state());
    let disk = workspace.disk();
    sweep(&**disk, workspace.path(), now);
    sweep(&**disk, Drafts::of(workspace, Run(0)).folder(), now);
    for id in workspace.session_ids() {
        leading::sweep(workspace, &id, now);
        let Some(place) = workspace.place(&id) else { continue };
        sweep(&**disk, &place.live(), now);
        if disk.list(&place.live()).is_err() {
            continue;
        }
        // What was taken out and cut off before it had left every file.
        let _ = taking_out::take_out(workspace, &id, me, Run(0));
        if Some(id.as_str()) == open {
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
    tidy_drafts(workspace, Run(0), now);
}

/// Drafts of dead runs in sessions that are closed, which are never offered again: a text about a line that was taken
/// back goes with it at once, everything else thirty days after.
pub fn tidy_drafts(workspace: &Workspace, me: Run, now: Timestamp) {
    let kept = Drafts::of(workspace, me);
    for draft in kept.of_the_dead() {
        let Some((closed, erased)) = closed(workspace, &draft.session) else { continue };
        if now.since(closed.max(draft.at)) > purge::KEEP_MS {
            let _ = kept.discard(draft.run);
        } else {
            let _ = take_out(&kept, &draft, &erased);
        }
    }
}

/// When a session was closed and what was taken back in it; none while it can be taken up again.
fn closed(workspace: &Workspace, id: &str) -> Option<(Timestamp, BTreeSet<EntryId>)> {
    let place = workspace.place(id)?;
    let entries = gather(workspace.disk(), &place).union.entries();
    if !session_info::of(id, &entries, true).is_some_and(|info| info.sealed) {
        return None;
    }
    let seals = entries.iter().filter(|held| matches!(held.entry.event, Event::Sealed { .. }));
    let last = seals.map(|held| Timestamp(held.entry.stamp.ms)).max()?;
    let erased = entries.iter().filter(|held| held.is_erased()).map(|held| held.entry.id).collect();
    disk::exists(&**workspace.disk(), &place.sealed()).then_some((last, erased))
}

fn take_out(kept: &Drafts, draft: &store::Draft, erased: &BTreeSet<EntryId>) -> io::Result<()> {
    let about = |text: &app::Draft| drafts::target(text).is_some_and(|id| erased.contains(&id));
    drafts::keep_only(kept, draft, &drafts::decode(draft), &|text| !about(text))
}

/// Removes what this program was writing in a folder when it was cut off, a day ago or longer.
fn sweep(disk: &dyn disk::Disk, folder: &Path, now: Timestamp) {
    for item in disk.list(folder).unwrap_or_default() {
        if !item.folder && is_temporary(&item.name) && now.0.saturating_sub(item.modified) > DAY {
            let _ = disk.remove(&folder.join(&item.name));
        }
    }
}

/// Whether a name is one of our temporary ones; sync clients have hidden `.tmp` files of their own.
fn is_temporary(name: &str) -> bool {
    let stem = name.strip_prefix('.').and_then(|rest| rest.strip_suffix(".tmp"));
    let spare = stem.and_then(|stem| stem.rsplit(['.', '-']).next());
    spare.is_some_and(|spare| spare.len() == SPARE && spare.chars().all(|c| c.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{At, Device, Entry, Seat, Stamp};
    use crate::store::{FaultyDisk, Held, names};

    fn workspace(disk: &FaultyDisk) -> Workspace {
        disk.put(Path::new("/w/drempel.ron"), b"(name:\"w\")");
        Workspace::open_on(Arc::new(disk.clone()), Path::new("/w"), Path::new("/state")).unwrap()
    }

    fn held(seq: u32, event: Event) -> Held {
        let (stamp, at) = (Stamp { ms: i64::from(seq), n: 0 }, At::Exact(Timestamp(5)));
        Held::new(Entry { id: EntryId::new(1, 7, seq), stamp, at, seat: Seat::Lead, event })
    }

    /// A dead run left texts with these purposes in a closed session in which line 2 was taken back.
    fn left(purposes: &[&str]) -> (FaultyDisk, Workspace) {
        let disk = FaultyDisk::new();
        let workspace = workspace(&disk);
        let events = [Event::PutUp(None), Event::Erased, Event::Sealed { codes: Vec::new() }];
        let entries = (1..).zip(events).map(|(seq, event)| held(seq, event));
        workspace.writer("lab-1", Device(1), Run(7)).unwrap().append(entries);
        workspace.seal("lab-1", &BTreeSet::new(), Device(1)).unwrap();
        let text = |purpose: &&str| {
            let fields = vec![("field-words".to_owned(), format!("woorden bij {purpose}"))];
            app::Draft { run: Run(8), purpose: (*purpose).to_owned(), fields, ..app::Draft::default() }
        };
        let stack: Vec<app::Draft> = purposes.iter().map(text).collect();
        Drafts::of(&workspace, Run(8)).save(&drafts::encode("lab-1", &stack, Timestamp(9)).unwrap()).unwrap();
        (disk, workspace)
    }

    fn purposes(workspace: &Workspace) -> Vec<String> {
        let left = Drafts::of(workspace, Run(0)).of_the_dead();
        left.iter().flat_map(drafts::decode).map(|text| text.purpose).collect()
    }

    #[test]
    fn a_text_about_a_line_that_was_taken_back_goes_with_it() {
        let (disk, workspace) = left(&["reword 1-7-2", "explain 1-7-1", "explain 1-7-2"]);
        tidy_drafts(&workspace, Run(0), Timestamp(10));
        assert_eq!(purposes(&workspace), ["explain 1-7-1"]);
        assert!(disk.files().values().all(|bytes| !String::from_utf8_lossy(bytes).contains("1-7-2 ")));
        let (_, workspace) = left(&["reword 1-7-2"]);
        tidy_drafts(&workspace, Run(0), Timestamp(10));
        assert_eq!(purposes(&workspace), [""; 0]);
    }

    #[test]
    fn a_text_in_a_closed_session_stays_for_thirty_days() {
        let (_, workspace) = left(&["pose"]);
        tidy_drafts(&workspace, Run(0), Timestamp(9 + purge::KEEP_MS));
        assert_eq!(purposes(&workspace), ["pose"]);
        tidy_drafts(&workspace, Run(0), Timestamp(10 + purge::KEEP_MS));
        assert_eq!(purposes(&workspace), [""; 0]);
    }

    #[test]
    fn what_a_crash_left_half_written_goes_after_a_day() {
        let disk = FaultyDisk::new();
        let workspace = workspace(&disk);
        let folder = Drafts::of(&workspace, Run(0)).folder().to_owned();
        let ours = [
            workspace.path().join(format!(".lab-1.ron.{}.tmp", names::spare())),
            workspace.path().join(format!(".drempel-{}.tmp", names::spare())),
            folder.join(format!(".7.ron.{}.tmp", names::spare())),
        ];
        let other = workspace.path().join(".syncthing.lab-1.ron.tmp");
        ours.iter().chain([&other]).for_each(|path| disk.put(path, b"half"));
        tidy(&workspace, None, Timestamp(DAY));
        assert!(ours.iter().all(|path| disk.files().contains_key(path)));
        tidy(&workspace, None, Timestamp(DAY + 1));
        assert!(ours.iter().all(|path| !disk.files().contains_key(path)));
        assert!(disk.files().contains_key(&other));
    }
}
