//! The only door to the file system: a trait, so that tests can let any operation fail and cut the power anywhere.
//!
//! [`RealDisk`] is the machine's; [`FaultyDisk`] is in memory.

mod faulty;
mod real;

use std::io;
use std::path::Path;

pub use faulty::{Fault, FaultyDisk, Plan};
pub use real::RealDisk;

/// One name in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The file's name, without its folder. A name that is not Unicode is left out of listings.
    pub name: String,
    /// A folder, not a file. A link is neither and is left out: nothing here follows one.
    pub folder: bool,
    /// Bytes.
    pub len: u64,
    /// When it was last changed, in milliseconds UTC, as far as the medium knows.
    pub modified: i64,
}

/// A file that this program created and holds open for writing.
pub trait OpenFile: Send {
    /// One write. Fewer bytes than asked is a short write: the caller gives the file up.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// `fdatasync`: only its success may be told as *saved*.
    fn sync_data(&mut self) -> io::Result<()>;
    /// `fsync`, with the file's own facts.
    fn sync_all(&mut self) -> io::Result<()>;
    /// Whether `path` still leads to this very file: a sync client may have put another one there.
    fn is_at(&self, path: &Path) -> io::Result<bool>;
}

/// An advisory lock, held until it is dropped.
pub trait Lock: Send {}

/// What the store asks of a disk.
pub trait Disk: Send + Sync {
    /// Creates a file that must not exist yet, readable by its owner alone.
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn OpenFile>>;
    /// Creates a folder and those above it, for its owner alone.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a folder last through a power cut.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Reads from `offset` at most `most` bytes.
    fn read(&self, path: &Path, offset: u64, most: u64) -> io::Result<Vec<u8>>;
    /// The length of a file.
    fn len(&self, path: &Path) -> io::Result<u64>;
    /// What is in a folder, by name.
    fn list(&self, path: &Path) -> io::Result<Vec<Listed>>;
    /// Puts a file in the place of another, at once.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Waits for the lock on a file, which is created if needed.
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Lock>>;
    /// Whether somebody holds the lock on an existing file.
    fn is_locked(&self, path: &Path) -> io::Result<bool>;
}

/// Reads a whole file of at most `most` bytes; its size is looked at before anything is read.
pub fn read_whole(disk: &dyn Disk, path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if disk.len(path)? > most {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    let bytes = disk.read(path, 0, most.saturating_add(1))?;
    if u64::try_from(bytes.len()).is_ok_and(|n| n <= most) {
        Ok(bytes)
    } else {
        Err(io::Error::from(io::ErrorKind::FileTooLarge))
    }
}

/// Bytes as text; what is no text in them becomes signs that say so.
#[must_use]
pub fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Whether something is there.
pub fn exists(disk: &dyn Disk, path: &Path) -> bool {
    disk.len(path).is_ok()
}

/// Writes a new file whole and makes it last: file, then folder.
pub fn write_new(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = disk.create_new(path)?;
    if file.write(bytes)? != bytes.len() {
        return Err(io::Error::from(io::ErrorKind::WriteZero));
    }
    file.sync_all()?;
    drop(file);
    match path.parent() {
        Some(folder) => disk.sync_folder(folder),
        None => Ok(()),
    }
}

/// Replaces a file so that there is always the whole old or the whole new one: a temporary file in the same folder,
/// synced, read back and compared, then renamed, then the folder synced. `spare` makes the temporary name its own.
pub fn replace_whole(disk: &dyn Disk, path: &Path, bytes: &[u8], spare: &str) -> io::Result<()> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    };
    let temporary = folder.join(format!(".{}.{spare}.tmp", name.to_string_lossy()));
    let written = write_new(disk, &temporary, bytes).and_then(|()| {
        let back = disk.read(&temporary, 0, u64::MAX)?;
        if back == bytes { Ok(()) } else { Err(io::Error::from(io::ErrorKind::InvalidData)) }
    });
    match written.and_then(|()| disk.replace(&temporary, path)) {
        Ok(()) => disk.sync_folder(folder),
        Err(error) => {
            // Best effort: a temporary file that stays is never read as anything.
            let _ = disk.remove(&temporary);
            Err(error)
        }
    }
}
