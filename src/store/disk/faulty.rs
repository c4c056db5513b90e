//! A disk in memory that fails when told to, and forgets at a power cut what was not synced.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Disk, Listed, Lock, OpenFile};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk is full.
    NoSpace,
    /// The medium fails.
    Io,
    /// The folder can only be read.
    ReadOnly,
    /// Not allowed.
    Denied,
    /// Half of a write arrives; any other operation fails as on a full disk.
    Short,
}

impl Fault {
    /// All of them, for sweeps.
    pub const ALL: [Self; 5] = [Self::NoSpace, Self::Io, Self::ReadOnly, Self::Denied, Self::Short];

    fn error(self) -> io::Error {
        io::Error::from(match self {
            Self::NoSpace | Self::Short => io::ErrorKind::StorageFull,
            Self::Io => io::ErrorKind::Other,
            Self::ReadOnly => io::ErrorKind::ReadOnlyFilesystem,
            Self::Denied => io::ErrorKind::PermissionDenied,
        })
    }
}

/// When something goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The operation that fails, counted from 1.
    pub at: usize,
    /// How it fails.
    pub fault: Fault,
    /// Every later operation fails too.
    pub for_ever: bool,
    /// Only operations under this folder fail.
    pub under: Option<PathBuf>,
}

#[derive(Clone, Default)]
struct Node {
    data: Vec<u8>,
    durable: Vec<u8>,
    modified: i64,
}

#[derive(Default)]
struct State {
    nodes: Vec<Node>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
    locks: BTreeSet<PathBuf>,
    plan: Option<Plan>,
    operations: Vec<String>,
    count: usize,
    now: i64,
}

/// A disk in memory. Clones are the same disk.
#[derive(Clone, Default)]
pub struct FaultyDisk {
    state: Arc<Mutex<State>>,
}

impl FaultyDisk {
    /// An empty disk on which nothing fails.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets things go wrong from here on; operations are counted anew.
    pub fn fail(&self, plan: Plan) {
        let mut state = self.state();
        state.count = 0;
        state.plan = Some(plan);
    }

    /// Lets nothing fail any more.
    pub fn heal(&self) {
        self.state().plan = None;
    }

    /// The power goes: what was not synced is lost, locks are let go. Files that are still held open are dead.
    pub fn crash(&self) {
        let mut state = self.state();
        state.names = state.durable_names.clone();
        for node in &mut state.nodes {
            node.data = node.durable.clone();
        }
        state.locks.clear();
        state.plan = None;
    }

    /// What was done so far, in order.
    #[must_use]
    pub fn operations(&self) -> Vec<String> {
        self.state().operations.clone()
    }

    /// Puts a file there as another program would.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut state = self.state();
        let modified = state.now;
        let node = state.nodes.len();
        state.nodes.push(Node { data: bytes.to_vec(), durable: bytes.to_vec(), modified });
        state.names.insert(path.to_owned(), node);
        state.durable_names.insert(path.to_owned(), node);
        state.folders.extend(path.ancestors().skip(1).map(Path::to_owned));
    }

    /// All files and what is in them.
    #[must_use]
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let state = self.state();
        let data = |node: &usize| state.nodes.get(*node).map(|n| n.data.clone()).unwrap_or_default();
        state.names.iter().map(|(path, node)| (path.clone(), data(node))).collect()
    }

    /// Sets the clock that new files are dated with, in milliseconds.
    pub fn set_now(&self, ms: i64) {
        self.state().now = ms;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts and records an operation; the fault that it meets, if any.
    fn step(&self, what: &str, path: &Path) -> (MutexGuard<'_, State>, Option<Fault>) {
        let mut state = self.state();
        state.operations.push(format!("{what} {}", path.display()));
        let under = state.plan.as_ref().is_some_and(|p| p.under.as_ref().is_none_or(|u| path.starts_with(u)));
        if !under {
            return (state, None);
        }
        state.count = state.count.saturating_add(1);
        let count = state.count;
        let hit = |p: &&Plan| count == p.at || (p.for_ever && count > p.at);
        let fault = state.plan.as_ref().filter(hit).map(|p| p.fault);
        (state, fault)
    }

    fn sound(&self, what: &str, path: &Path) -> io::Result<MutexGuard<'_, State>> {
        match self.step(what, path) {
            (state, None) => Ok(state),
            (_, Some(fault)) => Err(fault.error()),
        }
    }
}

fn missing() -> io::Error {
    io::Error::from(io::ErrorKind::NotFound)
}

struct FaultyFile {
    disk: FaultyDisk,
    path: PathBuf,
    node: usize,
}

impl FaultyFile {
    fn sync(&self, what: &str) -> io::Result<()> {
        let (mut state, fault) = self.disk.step(what, &self.path);
        let node = state.nodes.get_mut(self.node).ok_or_else(missing)?;
        if let Some(fault) = fault {
            // As on Linux: pages that could not be written are dropped, so that a second sync would "succeed".
            node.data = node.durable.clone();
            return Err(fault.error());
        }
        node.durable = node.data.clone();
        Ok(())
    }
}

impl OpenFile for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (mut state, fault) = self.disk.step("write", &self.path);
        let written = match fault {
            None => bytes,
            Some(Fault::Short) => bytes.get(..bytes.len() / 2).unwrap_or_default(),
            Some(fault) => return Err(fault.error()),
        };
        let now = state.now;
        let node = state.nodes.get_mut(self.node).ok_or_else(missing)?;
        node.data.extend_from_slice(written);
        node.modified = now;
        Ok(written.len())
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.sync("sync_data")
    }

    fn sync_all(&mut self) -> io::Result<()> {
        self.sync("sync_all")
    }

    fn is_at(&self, path: &Path) -> io::Result<bool> {
        let state = self.disk.sound("is_at", path)?;
        Ok(state.names.get(path) == Some(&self.node))
    }
}

struct FaultyLock {
    disk: FaultyDisk,
    path: PathBuf,
}

impl Lock for FaultyLock {}

impl Drop for FaultyLock {
    fn drop(&mut self) {
        self.disk.state().locks.remove(&self.path);
    }
}

impl Disk for FaultyDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        let mut state = self.sound("create_new", path)?;
        if state.names.contains_key(path) {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists));
        }
        if !path.parent().is_some_and(|folder| state.folders.contains(folder)) {
            return Err(missing());
        }
        let node = state.nodes.len();
        let modified = state.now;
        state.nodes.push(Node { modified, ..Node::default() });
        state.names.insert(path.to_owned(), node);
        Ok(Box::new(FaultyFile { disk: self.clone(), path: path.to_owned(), node }))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.sound("create_folder", path)?;
        state.folders.extend(path.ancestors().map(Path::to_owned));
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.sound("sync_folder", path)?;
        let inside = |name: &Path| name.parent() == Some(path);
        let now: Vec<_> = state.names.iter().filter(|(p, _)| inside(p)).map(|(p, n)| (p.clone(), *n)).collect();
        state.durable_names.retain(|p, _| !inside(p));
        state.durable_names.extend(now);
        Ok(())
    }

    fn read(&self, path: &Path, offset: u64, most: u64) -> io::Result<Vec<u8>> {
        let state = self.sound("read", path)?;
        let node = state.names.get(path).and_then(|n| state.nodes.get(*n)).ok_or_else(missing)?;
        let (from, most) = (usize::try_from(offset).unwrap_or(usize::MAX), usize::try_from(most).unwrap_or(usize::MAX));
        let to = from.saturating_add(most).min(node.data.len());
        Ok(node.data.get(from..to).unwrap_or_default().to_vec())
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        let state = self.sound("len", path)?;
        if state.folders.contains(path) {
            return Ok(0);
        }
        let node = state.names.get(path).and_then(|n| state.nodes.get(*n)).ok_or_else(missing)?;
        Ok(u64::try_from(node.data.len()).unwrap_or(u64::MAX))
    }

    fn list(&self, path: &Path) -> io::Result<Vec<Listed>> {
        let state = self.sound("list", path)?;
        if !state.folders.contains(path) {
            return Err(missing());
        }
        let here = |p: &&PathBuf| p.parent() == Some(path);
        let name = |p: &Path| p.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = |p: &PathBuf| Listed { name: name(p), folder: true, len: 0, modified: 0 };
        let mut found: Vec<_> = state.folders.iter().filter(here).map(folder).collect();
        for (path, node) in state.names.iter().filter(|(p, _)| here(p)) {
            let Some(node) = state.nodes.get(*node) else { continue };
            let len = u64::try_from(node.data.len()).unwrap_or(u64::MAX);
            found.push(Listed { name: name(path), folder: false, len, modified: node.modified });
        }
        found.sort();
        Ok(found)
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.sound("replace", from)?;
        let node = state.names.remove(from).ok_or_else(missing)?;
        state.names.insert(to.to_owned(), node);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.sound("remove", path)?.names.remove(path).map(|_| ()).ok_or_else(missing)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Lock>> {
        loop {
            let mut state = self.sound("lock", path)?;
            if state.locks.insert(path.to_owned()) {
                if !state.names.contains_key(path) {
                    let node = state.nodes.len();
                    state.nodes.push(Node::default());
                    state.names.insert(path.to_owned(), node);
                }
                return Ok(Box::new(FaultyLock { disk: self.clone(), path: path.to_owned() }));
            }
            drop(state);
            std::thread::yield_now();
        }
    }

    fn is_locked(&self, path: &Path) -> io::Result<bool> {
        let state = self.sound("is_locked", path)?;
        if state.names.contains_key(path) { Ok(state.locks.contains(path)) } else { Err(missing()) }
    }
}
