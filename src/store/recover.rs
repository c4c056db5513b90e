//! Bringing home what was saved in the fallback folder.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::alive::is_alive;
use super::disk::{Disk, exists, read_whole, write_new};
use super::segment::{self, EXTENSION, Header};
use super::stored::LARGEST_SESSION;

/// Copies the segments of dead runs from the fallback folder into the live folder, reads them back, and only then
/// removes them from the fallback. Gives how many came home.
pub fn recover_fallback(disk: &dyn Disk, fallback: &Path, live: &Path) -> io::Result<usize> {
    let listed = match disk.list(fallback) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        other => other?,
    };
    let mut home = 0_usize;
    for item in listed.iter().filter(|item| !item.folder && item.name.ends_with(EXTENSION)) {
        let from = fallback.join(&item.name);
        let bytes = read_whole(disk, &from, LARGEST_SESSION)?;
        // Without a sound header nobody knows whose it is: it stays where it is, and sealing still reads it there.
        let Some(header) = segment::read(&item.name, &bytes, true).header else { continue };
        if is_alive(disk, live, header.run) || is_alive(disk, fallback, header.run) {
            continue;
        }
        bring_home(disk, live, header, &bytes)?;
        disk.remove(&from)?;
        home = home.saturating_add(1);
    }
    Ok(home)
}

fn bring_home(disk: &dyn Disk, live: &Path, mut header: Header, bytes: &[u8]) -> io::Result<()> {
    if !exists(disk, live) {
        let parent = live.parent().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        disk.len(parent)?;
        disk.create_folder(live)?;
        disk.sync_folder(parent)?;
    }
    let taken: BTreeSet<String> = disk.list(live)?.into_iter().map(|item| item.name).collect();
    while taken.contains(&header.file_name()) {
        if read_whole(disk, &live.join(header.file_name()), LARGEST_SESSION).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        header.part = header.part.checked_add(1).ok_or_else(|| io::Error::from(io::ErrorKind::Other))?;
    }
    let to = live.join(header.file_name());
    write_new(disk, &to, bytes)?;
    if read_whole(disk, &to, LARGEST_SESSION)? == bytes {
        Ok(())
    } else {
        Err(io::Error::from(io::ErrorKind::InvalidData))
    }
}
