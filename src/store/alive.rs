//! Whether a run of the program still lives: an advisory lock on `<run>.alive`, never on a segment.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, Lock};
use crate::domain::Run;

/// Held for as long as a run writes in a folder; the system lets go of it when the program ends in any way.
pub struct Alive {
    _lock: Box<dyn Lock>,
}

impl Alive {
    /// Says that this run lives and writes in `folder`.
    pub fn hold(disk: &dyn Disk, folder: &Path, run: Run) -> io::Result<Self> {
        Ok(Self { _lock: disk.lock(&path(folder, run))? })
    }
}

/// Whether a run lives. Where locks do not work (some network drives) nobody seems to live: a notice too many then,
/// never a lost entry.
pub fn is_alive(disk: &dyn Disk, folder: &Path, run: Run) -> bool {
    disk.is_locked(&path(folder, run)).unwrap_or(false)
}

fn path(folder: &Path, run: Run) -> PathBuf {
    folder.join(format!("{:x}.alive", run.0))
}
