//! The machine's own disk.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::UNIX_EPOCH;

use same_file::Handle;

use super::{Disk, Listed, Lock, OpenFile};

/// The machine's own disk. Files are made 0600 and folders 0700, whatever the umask.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

struct RealFile(File);
struct RealLock(#[allow(dead_code, reason = "dropping the file lets go of the lock")] File);

impl Lock for RealLock {}

impl OpenFile for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        slow_sync();
        self.0.sync_data()
    }

    fn sync_all(&mut self) -> io::Result<()> {
        slow_sync();
        self.0.sync_all()
    }

    fn is_at(&self, path: &Path) -> io::Result<bool> {
        // A link put in the file's place leads elsewhere or not, but it is not ours.
        if fs::symlink_metadata(path)?.is_symlink() {
            return Ok(false);
        }
        Ok(Handle::from_file(self.0.try_clone()?)? == Handle::from_path(path)?)
    }
}

impl Disk for RealDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        let file = private().write(true).create_new(true).open(path)?;
        keep_private(&file)?;
        Ok(Box::new(RealFile(file)))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Windows has no way to sync a folder; its journal keeps the names.
        if cfg!(windows) { Ok(()) } else { File::open(path)?.sync_all() }
    }

    fn read(&self, path: &Path, offset: u64, most: u64) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(offset))?;
        let left = file.metadata()?.len().saturating_sub(offset).min(most);
        let mut bytes = Vec::new();
        // A length that lies is no reason to fail: then it grows as it is read.
        let _ = bytes.try_reserve_exact(usize::try_from(left).unwrap_or_default().saturating_add(1));
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        let facts = fs::symlink_metadata(path)?;
        if facts.is_symlink() { Err(io::Error::from(io::ErrorKind::InvalidInput)) } else { Ok(facts.len()) }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<Listed>> {
        let mut found = Vec::new();
        for item in fs::read_dir(path)? {
            let item = item?;
            // A file that went away between listing and looking is not there.
            let Ok(facts) = item.metadata() else { continue };
            let Ok(name) = item.file_name().into_string() else { continue };
            if facts.is_symlink() {
                continue;
            }
            let since = facts.modified().ok().and_then(|t| t.duration_since(UNIX_EPOCH).ok());
            let modified = since.and_then(|d| i64::try_from(d.as_millis()).ok()).unwrap_or_default();
            found.push(Listed { name, folder: facts.is_dir(), len: facts.len(), modified });
        }
        found.sort();
        Ok(found)
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        // On Windows a scanner may hold a new file for a moment.
        let tries = if cfg!(windows) { 10 } else { 1 };
        let mut last = Ok(());
        for _ in 0..tries {
            last = fs::rename(from, to);
            match &last {
                Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {
                    std::thread::sleep(std::time::Duration::from_millis(50));
                }
                _ => return last,
            }
        }
        last
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Lock>> {
        let file = private().write(true).create(true).truncate(false).open(path)?;
        file.lock()?;
        Ok(Box::new(RealLock(file)))
    }

    fn is_locked(&self, path: &Path) -> io::Result<bool> {
        // A shared lock, so that two who look do not take each other for the owner.
        match File::open(path)?.try_lock_shared() {
            Ok(()) => Ok(false),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.read(true);
    options
}

/// The mode given at creation is narrowed by the umask but never widened by it; a medium may still widen it.
#[cfg(unix)]
fn keep_private(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if file.metadata()?.permissions().mode() & 0o777 == 0o600 {
        return Ok(());
    }
    // FAT and the like have no modes: that is told elsewhere and is no reason not to save.
    let _ = file.set_permissions(fs::Permissions::from_mode(0o600));
    Ok(())
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "its twin can fail")]
const fn keep_private(_: &File) -> io::Result<()> {
    Ok(())
}

/// Test-only: makes the moment between write and acknowledgement long enough to be killed in.
#[cfg(feature = "planted-bugs")]
fn slow_sync() {
    let wait = std::env::var("DREMPEL_SLOW_SYNC_MS").ok().and_then(|ms| ms.parse().ok());
    if let Some(ms) = wait {
        std::thread::sleep(std::time::Duration::from_millis(ms));
    }
}

#[cfg(not(feature = "planted-bugs"))]
const fn slow_sync() {}
