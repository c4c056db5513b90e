//! Everything that is held of one session, wherever it lies: the sealed file, its conflict copies, all segments.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, read_whole};
use super::journal::LiveFolder;
use super::names;
use super::sealed::{self, SealedFile, SealedRead};
use super::stored::{Held, LARGEST_SESSION};
use super::union::{Added, Union};
use crate::config::{Problem, Severity};
use crate::text::Message;

/// Where one session lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionPlace {
    workspace: PathBuf,
    id: String,
    fallback: PathBuf,
}

impl SessionPlace {
    /// The place of a session in `workspace`, with the folder in the user's state for when that cannot be written.
    /// Nothing for a text that is no id: no other text becomes a path.
    #[must_use]
    pub fn new(workspace: &Path, id: &str, fallback: &Path) -> Option<Self> {
        let (workspace, fallback) = (workspace.to_owned(), fallback.to_owned());
        names::is_id(id).then(|| Self { workspace, id: id.to_owned(), fallback })
    }

    /// The workspace's folder.
    #[must_use]
    pub fn workspace(&self) -> &Path {
        &self.workspace
    }

    /// The session's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The folder in the user's state.
    #[must_use]
    pub fn fallback(&self) -> &Path {
        &self.fallback
    }

    /// The sealed file.
    #[must_use]
    pub fn sealed(&self) -> PathBuf {
        names::sealed(&self.workspace, &self.id)
    }

    /// The live folder.
    #[must_use]
    pub fn live(&self) -> PathBuf {
        names::live(&self.workspace, &self.id)
    }

    /// The sealed file's conflict copies.
    pub fn copies(&self, disk: &dyn Disk) -> io::Result<Vec<PathBuf>> {
        let copy = |name: &str| names::is_copy_of(name, &self.id).then(|| self.workspace.join(name));
        Ok(disk.list(&self.workspace)?.iter().filter(|item| !item.folder).filter_map(|item| copy(&item.name)).collect())
    }
}

/// All that is held of a session.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// The entries.
    pub union: Union,
    /// The container's own fields, from the sealed file if there is one.
    pub head: Option<SealedFile>,
    /// The sealed file's bytes, if there is one.
    pub bytes: Option<Vec<u8>>,
    /// The sealed file is damaged: put its bytes aside before replacing it.
    pub damaged: bool,
    /// The sealed file is newer, or unreadable: do not replace it.
    pub keep: Option<Message>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Reads and unites everything.
pub fn gather(disk: &Arc<dyn Disk>, place: &SessionPlace) -> Gathered {
    gather_along(disk, place).0
}

/// The same, with the live folder as it was just read: who reads along goes on from there.
pub fn gather_along(disk: &Arc<dyn Disk>, place: &SessionPlace) -> (Gathered, LiveFolder) {
    let mut all = Gathered::default();
    match read_whole(&**disk, &place.sealed(), LARGEST_SESSION) {
        Ok(bytes) => {
            let read = sealed::read(&name(&place.sealed()), &bytes);
            if read.keep {
                let key = read.problems.last().map_or("store-sealed-no-version", |p| p.what.key);
                all.keep = Some(Message::new(key).with("file", name(&place.sealed())));
            }
            all.damaged = read.damaged;
            all.bytes = Some(bytes);
            take(&mut all, read, &place.id, &place.sealed(), true);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => {
            let large = error.kind() == io::ErrorKind::FileTooLarge;
            let what = Message::new(if large { "store-too-large" } else { "store-file-unreadable" });
            all.keep = Some(what.clone());
            all.problems.push(whole(&place.sealed(), what));
        }
    }
    copies(&**disk, place, &mut all);
    let live = folder(disk, place.live(), &mut all);
    folder(disk, place.fallback.clone(), &mut all);
    (all, live)
}

fn folder(disk: &Arc<dyn Disk>, path: PathBuf, all: &mut Gathered) -> LiveFolder {
    let mut folder = LiveFolder::new(Arc::clone(disk), path);
    all.problems.extend(folder.refresh().problems);
    unite(all, folder.union().all(), folder.path());
    folder
}

fn copies(disk: &dyn Disk, place: &SessionPlace, all: &mut Gathered) {
    // Without a listing there is no workspace folder either; that was said above.
    for path in place.copies(disk).unwrap_or_default() {
        match read_whole(disk, &path, LARGEST_SESSION) {
            Ok(bytes) => {
                let read = sealed::read(&name(&path), &bytes);
                if !read.keep && read.file.id != place.id {
                    all.problems.push(whole(&path, Message::new("store-copy-of-another").with("id", &read.file.id)));
                } else {
                    take(all, read, &place.id, &path, false);
                }
            }
            Err(_) => all.problems.push(whole(&path, Message::new("store-file-unreadable"))),
        }
    }
}

fn take(all: &mut Gathered, read: SealedRead, id: &str, path: &Path, main: bool) {
    let SealedRead { mut file, problems, .. } = read;
    all.problems.extend(problems);
    unite(all, std::mem::take(&mut file.held), path);
    if main {
        if !file.id.is_empty() && file.id != id {
            let what = Message::new("store-id-not-name").with("id", &file.id);
            all.problems.push(Problem { severity: Severity::Notice, ..whole(path, what) });
        }
        all.head = Some(file);
    }
}

fn unite(all: &mut Gathered, held: Vec<Held>, path: &Path) {
    for held in held {
        if all.union.add(&held) == Added::Differs {
            all.problems.push(whole(path, Message::new("store-same-id-differs").with("id", held.entry.id)));
        }
    }
}

fn whole(path: &Path, what: Message) -> Problem {
    Problem { file: name(path), line: 0, column: 0, what, severity: Severity::Fault }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
