//! The writer: entries go to this run's own segment and are acknowledged only when the disk says that they are there.
//!
//! A state machine without a thread: the shell calls it from its writer thread, tests call it directly. Whatever
//! fails, the entries stay in memory until they are safe.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::alive::Alive;
use super::disk::{Disk, OpenFile, exists};
use super::gather::SessionPlace;
use super::segment::{Header, line};
use super::stored::Held;
use crate::domain::{Device, EntryId, Run};
use crate::text::Message;

/// What became of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// Nothing was waiting.
    Idle,
    /// These are on the disk: only now may the screen say *saved*.
    Acked {
        /// The entries, in the order in which they were given.
        ids: Vec<EntryId>,
        /// Saved, but not where they belong: to be told, and to be brought home later.
        elsewhere: Option<Message>,
    },
    /// NOT SAVED: nothing that was waiting is safe yet; all of it is still in memory.
    NotSaved {
        /// What happened, what is safe, what to do.
        message: Message,
        /// How many entries are waiting.
        waiting: usize,
    },
}

struct Part {
    file: Box<dyn OpenFile>,
    path: PathBuf,
    held: Vec<Held>,
}

/// Writes one run's entries of one session.
pub struct Writer {
    disk: Arc<dyn Disk>,
    live: PathBuf,
    fallback: PathBuf,
    device: Device,
    run: Run,
    next_part: u32,
    open: Option<Part>,
    alive: Option<Alive>,
    /// Parts that are finished, so that they can be rewritten without erased bodies.
    closed: Vec<(PathBuf, Vec<Held>)>,
    /// Acknowledged once, but the file they were in is no longer there.
    again: Vec<Held>,
    pending: Vec<Held>,
    #[cfg(feature = "planted-bugs")]
    told: usize,
}

impl Writer {
    /// A writer that has created nothing yet: that happens at the first entry.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, place: &SessionPlace, device: Device, run: Run) -> Self {
        Self {
            disk,
            live: place.live(),
            fallback: place.fallback().to_owned(),
            device,
            run,
            next_part: 1,
            open: None,
            alive: None,
            closed: Vec::new(),
            again: Vec::new(),
            pending: Vec::new(),
            #[cfg(feature = "planted-bugs")]
            told: 0,
        }
    }

    /// Takes entries and tries to make everything that waits safe: one write, one sync, then the acknowledgement.
    pub fn append(&mut self, entries: impl IntoIterator<Item = Held>) -> Written {
        self.pending.extend(entries);
        #[cfg(feature = "planted-bugs")]
        if std::env::var("DREMPEL_PLANTED_BUG").is_ok_and(|bug| bug == "ack-before-write") {
            return self.ack_before_write();
        }
        self.flush()
    }

    /// Tries again what could not be saved.
    pub fn retry(&mut self) -> Written {
        self.flush()
    }

    /// What is not safe yet.
    #[must_use]
    pub fn waiting(&self) -> &[Held] {
        &self.pending
    }

    /// Whether entries go to the fallback folder at the moment.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        self.open.as_ref().is_some_and(|part| part.path.starts_with(&self.fallback))
    }

    /// Brings entries home from the fallback folder: a new part in the live folder with all that was written
    /// elsewhere. The copies in the fallback folder stay until [`super::recover::recover_fallback`] has compared them.
    pub fn go_home(&mut self) -> Written {
        if !self.is_elsewhere() || !self.live.parent().is_some_and(|p| exists(&*self.disk, p)) {
            return Written::Idle;
        }
        self.close();
        let elsewhere = self.closed.iter().filter(|(path, _)| path.starts_with(&self.fallback));
        self.again = elsewhere.flat_map(|(_, held)| held.iter().cloned()).collect();
        self.flush()
    }

    /// Rewrites this run's own parts without the bodies of `erase`: everything once more in a new part, synced, and
    /// only then are the old parts removed.
    pub fn purge(&mut self, erase: &BTreeSet<EntryId>) -> Written {
        if !self.holds_a_body(erase) {
            return Written::Idle;
        }
        self.close();
        let old: Vec<PathBuf> = self.closed.iter().map(|(path, _)| path.clone()).collect();
        let strip = |held: Held| if erase.contains(&held.entry.id) { held.erased() } else { held };
        let all = self.closed.iter().flat_map(|(_, held)| held.iter().cloned()).chain(std::mem::take(&mut self.again));
        let mut seen = BTreeSet::new();
        self.again = all.filter(|held| seen.insert(held.entry.id)).map(strip).collect();
        self.pending = std::mem::take(&mut self.pending).into_iter().map(strip).collect();
        let outcome = self.flush();
        if self.again.is_empty() {
            self.closed.clear();
            for path in old {
                // What cannot be removed now is rewritten when this run is dead.
                let _ = self.disk.remove(&path);
                let _ = path.parent().map(|folder| self.disk.sync_folder(folder));
            }
        }
        outcome
    }

    /// Whether one of these was written here and is not erased yet.
    fn holds_a_body(&self, of: &BTreeSet<EntryId>) -> bool {
        let open = self.open.iter().flat_map(|part| &part.held);
        let closed = self.closed.iter().flat_map(|(_, held)| held);
        let mut all = open.chain(closed).chain(&self.again).chain(&self.pending);
        all.any(|held| !held.is_erased() && of.contains(&held.entry.id))
    }

    fn close(&mut self) {
        if let Some(part) = self.open.take() {
            self.closed.push((part.path, part.held));
        }
    }

    fn flush(&mut self) -> Written {
        if self.pending.is_empty() && self.again.is_empty() {
            return Written::Idle;
        }
        if self.again.is_empty() && self.append_to_open() {
            return self.acknowledge();
        }
        match self.new_part(&self.live.clone()).or_else(|first| {
            // The first error is the one to tell: that folder is where she looks.
            self.new_part(&self.fallback.clone()).map_err(|_| first)
        }) {
            Ok(part) => {
                self.open = Some(part);
                self.again.clear();
                self.acknowledge()
            }
            Err(error) => Written::NotSaved { message: not_saved(&error), waiting: self.pending.len() },
        }
    }

    /// Appends to the part that is open. After any failure that file is given up: a second sync of it could "succeed"
    /// without its data.
    fn append_to_open(&mut self) -> bool {
        let Some(mut part) = self.open.take() else { return false };
        if !part.file.is_at(&part.path).unwrap_or(false) {
            // Somebody put another file in its place, perhaps an older copy: all that was in it is written again.
            self.again = std::mem::take(&mut part.held);
            return false;
        }
        let lines: String = self.pending.iter().map(line).collect();
        if write_synced(&mut *part.file, lines.as_bytes()).is_err() {
            self.closed.push((part.path, part.held));
            return false;
        }
        part.held.extend(self.pending.iter().cloned());
        self.open = Some(part);
        true
    }

    fn new_part(&mut self, folder: &Path) -> io::Result<Part> {
        self.make_folder(folder)?;
        let (mut file, path, header) = self.create(folder)?;
        let held: Vec<Held> = self.again.iter().chain(&self.pending).cloned().collect();
        let text: String = std::iter::once(header.line()).chain(held.iter().map(line)).collect();
        let written = write_synced(&mut *file, text.as_bytes()).and_then(|()| self.disk.sync_folder(folder));
        if let Err(error) = written {
            // Its bytes stay: whole lines in it are good, and it is never written to again. `purge` must know it.
            self.closed.push((path, Vec::new()));
            return Err(error);
        }
        if self.alive.is_none() {
            // Where locks do not work, saving still does.
            self.alive = Alive::hold(&*self.disk, folder, self.run).ok();
        }
        Ok(Part { file, path, held })
    }

    /// The live folder is made inside its workspace, never together with it: when a stick was pulled out, its mount
    /// point must not be filled.
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        if exists(&*self.disk, folder) {
            return Ok(());
        }
        let parent = folder.parent().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        if folder == self.live {
            self.disk.len(parent)?;
        }
        self.disk.create_folder(folder)?;
        self.disk.sync_folder(parent)
    }

    fn create(&mut self, folder: &Path) -> io::Result<(Box<dyn OpenFile>, PathBuf, Header)> {
        loop {
            let header = Header { device: self.device, run: self.run, part: self.next_part };
            let path = folder.join(header.file_name());
            self.next_part = self.next_part.checked_add(1).ok_or_else(|| io::Error::from(io::ErrorKind::Other))?;
            match self.disk.create_new(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                other => return other.map(|file| (file, path, header)),
            }
        }
    }

    fn acknowledge(&mut self) -> Written {
        let ids = self.pending.drain(..).map(|held| held.entry.id).collect();
        let elsewhere =
            self.is_elsewhere().then(|| Message::new("store-saved-elsewhere").with("folder", self.fallback.display()));
        Written::Acked { ids, elsewhere }
    }

    /// The planted bug: says *saved* for what is only in memory, and writes it when the next entries come.
    #[cfg(feature = "planted-bugs")]
    fn ack_before_write(&mut self) -> Written {
        let fresh = self.pending.split_off(self.told.min(self.pending.len()));
        let _ = self.flush();
        let ids = fresh.iter().map(|held| held.entry.id).collect();
        self.told = self.pending.len().saturating_add(fresh.len());
        self.pending.extend(fresh);
        Written::Acked { ids, elsewhere: None }
    }
}

/// One write of everything, then the sync.
fn write_synced(file: &mut dyn OpenFile, bytes: &[u8]) -> io::Result<()> {
    if file.write(bytes)? != bytes.len() {
        return Err(io::Error::from(io::ErrorKind::WriteZero));
    }
    file.sync_data()
}

/// What a failed operation means to a facilitator.
#[must_use]
pub fn not_saved(error: &io::Error) -> Message {
    Message::new(match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::WriteZero => "store-disk-full",
        io::ErrorKind::ReadOnlyFilesystem => "store-read-only",
        io::ErrorKind::PermissionDenied => "store-denied",
        io::ErrorKind::NotFound => "store-folder-gone",
        _ => "store-disk-fault",
    })
}
