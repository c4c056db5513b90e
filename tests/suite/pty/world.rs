//! A workspace and a state folder of its own, in a temporary folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use drempel::domain::Entry;
use drempel::store::{RealDisk, Workspace, create};

/// What a test plays in.
pub struct World {
    folder: tempfile::TempDir,
}

impl World {
    /// A new, empty community.
    pub fn new() -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        create(Arc::new(RealDisk), &world.workspace(), "Proefbuurt", &world.state()).unwrap();
        world
    }

    /// A folder in which nobody made a community yet.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A copy of a folder of `sessions/`.
    pub fn of_example(name: &str) -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name);
        std::fs::create_dir_all(world.workspace()).unwrap();
        for file in std::fs::read_dir(from).unwrap().flatten().filter(|f| f.path().is_file()) {
            std::fs::copy(file.path(), world.workspace().join(file.file_name())).unwrap();
        }
        world
    }

    /// The workspace's folder.
    pub fn workspace(&self) -> PathBuf {
        self.folder.path().join("werkmap")
    }

    /// The state folder.
    pub fn state(&self) -> PathBuf {
        self.folder.path().join("staat")
    }

    /// Everything under the temporary folder, as bytes by path.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut all, mut open) = (Vec::new(), vec![self.folder.path().to_owned()]);
        while let Some(folder) = open.pop() {
            // The program runs on: what it replaces or removes between the listing and the reading is not there any more.
            let gone = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
            let items = match std::fs::read_dir(folder) {
                Err(error) if gone(&error) => continue,
                items => items.unwrap(),
            };
            for item in items.flatten() {
                if item.path().is_dir() {
                    open.push(item.path());
                    continue;
                }
                match std::fs::read(item.path()) {
                    Err(error) if gone(&error) => {}
                    bytes => all.push((item.path(), bytes.unwrap())),
                }
            }
        }
        all
    }

    /// The ids of the sessions that are here, newest last.
    pub fn sessions(&self) -> Vec<String> {
        let workspace = Workspace::open_on(Arc::new(RealDisk), &self.workspace(), &self.state()).unwrap();
        workspace.sessions().0.into_iter().map(|info| info.id).collect()
    }

    /// The entries of the newest session, as they are on the disk.
    pub fn entries(&self) -> Vec<Entry> {
        let workspace = Workspace::open_on(Arc::new(RealDisk), &self.workspace(), &self.state()).unwrap();
        let Some(info) = workspace.sessions().0.pop() else { return Vec::new() };
        workspace.read_session(&info.id).0.into_iter().map(|held| held.entry).collect()
    }
}
