//! Sealing: everything that is held of a session becomes one document, and nothing is deleted.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, Lock, exists, read_whole, replace_whole, write_new};
use super::gather::{Gathered, SessionPlace, gather};
use super::names::spare;
use super::sealed::{self, SealedFile};
use super::stored::{Held, LARGEST_SESSION};
use super::writer::not_saved;
use crate::config::Problem;
use crate::domain::EntryId;
use crate::text::Message;

/// The lock that everyone takes who replaces a file of a workspace.
const LOCK: &str = ".drempel.lock";

/// A session that was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its file.
    pub path: PathBuf,
    /// What is in it, in the order of the fold.
    pub held: Vec<Held>,
    /// Notices about what was united.
    pub problems: Vec<Problem>,
}

impl Sealed {
    /// The entries of which only the envelope is left.
    #[must_use]
    pub fn erased(&self) -> BTreeSet<EntryId> {
        self.held.iter().filter(|held| held.is_erased()).map(|held| held.entry.id).collect()
    }
}

/// Seals a session: unites the sealed file that may exist, conflict copies of it and all segments, takes the bodies of
/// `erase` away, replaces the sealed file at once, reads it back and compares. Removes nothing.
pub fn seal(
    disk: &Arc<dyn Disk>,
    place: &SessionPlace,
    title: &str,
    workspace: &str,
    erase: &BTreeSet<EntryId>,
) -> Result<Sealed, Message> {
    seal_by(disk, place, title, workspace, &|_| erase.clone())
}

/// Seals as [`seal`] does; which bodies go is asked of `erase` once everything was united under the lock, so that
/// nothing slips in between.
pub fn seal_by(
    disk: &Arc<dyn Disk>,
    place: &SessionPlace,
    title: &str,
    workspace: &str,
    erase: &dyn Fn(&[Held]) -> BTreeSet<EntryId>,
) -> Result<Sealed, Message> {
    let _lock = lock(&**disk, place.workspace())?;
    let mut all = gather(disk, place);
    if let Some(why) = all.keep {
        return Err(why);
    }
    for id in erase(&all.union.entries()) {
        all.union.erase(id);
    }
    let file = SealedFile {
        id: place.id().to_owned(),
        title: title.to_owned(),
        workspace: workspace.to_owned(),
        extra: all.head.as_ref().map(|head| head.extra.clone()).unwrap_or_default(),
        held: all.union.all(),
    };
    let text = sealed::write(&file);
    put_aside(&**disk, place, &all)?;
    replace(&**disk, &place.sealed(), text.as_bytes())?;
    Ok(Sealed { path: place.sealed(), held: file.held, problems: all.problems })
}

/// Takes the workspace's lock.
pub fn lock(disk: &dyn Disk, workspace: &Path) -> Result<Box<dyn Lock>, Message> {
    disk.lock(&workspace.join(LOCK)).map_err(|error| not_sealed(&error))
}

/// Replaces a file and compares what is there afterwards with what was meant.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Message> {
    if read_whole(disk, path, LARGEST_SESSION).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if u64::try_from(bytes.len()).is_ok_and(|len| len > LARGEST_SESSION) {
        return Err(Message::new("store-too-large"));
    }
    replace_whole(disk, path, bytes, &spare()).map_err(|error| not_sealed(&error))?;
    match read_whole(disk, path, LARGEST_SESSION) {
        Ok(there) if there == bytes => Ok(()),
        Ok(_) => Err(Message::new("store-seal-differs")),
        Err(error) => Err(not_sealed(&error)),
    }
}

/// A damaged sealed file keeps its bytes, under a name that is never read as a session.
fn put_aside(disk: &dyn Disk, place: &SessionPlace, all: &Gathered) -> Result<(), Message> {
    let (true, Some(bytes)) = (all.damaged, &all.bytes) else { return Ok(()) };
    let name = |n: u32| place.workspace().join(format!("{}.ron.damaged-{n}", place.id()));
    for n in 1_u32..1000 {
        if !exists(disk, &name(n)) {
            return write_new(disk, &name(n), bytes).map_err(|error| not_sealed(&error));
        }
        if read_whole(disk, &name(n), LARGEST_SESSION).is_ok_and(|there| &there == bytes) {
            return Ok(());
        }
    }
    Err(Message::new("store-not-sealed"))
}

fn not_sealed(error: &io::Error) -> Message {
    Message::new("store-not-sealed").with("why", not_saved(error).key)
}
