//! What is taken back is gone: erased bodies leave the segments and copies too, and old segments are removed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::alive::is_alive;
use super::disk::{Disk, read_whole};
use super::gather::{SessionPlace, gather};
use super::seal::{lock, replace};
use super::sealed;
use super::segment::{self, EXTENSION, SegmentRead, frame, unframe};
use super::stored::{Held, LARGEST_SESSION, read_entry};
use super::union::Union;
use crate::config::{Problem, Severity};
use crate::domain::{Device, EntryId, Run};
use crate::text::Message;

/// How long a device keeps its own segments after their entries were sealed.
pub const KEEP_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// What purging came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Files that were rewritten without the erased bodies.
    pub rewritten: Vec<String>,
    /// Files that still hold an erased body and are for somebody else to rewrite, or could not be.
    pub left: Vec<Problem>,
}

/// Rewrites this device's dead segments, and copies that sync clients made, without the bodies of erased entries. The
/// part of a run that lives is rewritten by that run ([`super::Writer::purge`]).
pub fn purge(disk: &Arc<dyn Disk>, place: &SessionPlace, me: Device) -> Result<Purged, Message> {
    purge_also(disk, place, me, &BTreeSet::new())
}

/// The same, also without the bodies of entries of which no erased envelope is anywhere yet.
pub fn purge_also(
    disk: &Arc<dyn Disk>,
    place: &SessionPlace,
    me: Device,
    also: &BTreeSet<EntryId>,
) -> Result<Purged, Message> {
    let _lock = lock(&**disk, place.workspace())?;
    let union = gather(disk, place).union;
    let mut erased: BTreeSet<EntryId> = union.all().iter().filter(|h| h.is_erased()).map(|h| h.entry.id).collect();
    erased.extend(also);
    let mut purged = Purged::default();
    if erased.is_empty() {
        return Ok(purged);
    }
    for folder in [place.live(), place.fallback().to_owned()] {
        for item in disk.list(&folder).unwrap_or_default() {
            if !item.folder && item.name.ends_with(EXTENSION) {
                purge_segment(&**disk, &folder, &item.name, &erased, me, &mut purged);
            }
        }
    }
    for path in place.copies(&**disk).unwrap_or_default() {
        purge_copy(&**disk, &path, &erased, &mut purged);
    }
    Ok(purged)
}

fn purge_segment(
    disk: &dyn Disk,
    folder: &Path,
    name: &str,
    erased: &BTreeSet<EntryId>,
    me: Device,
    purged: &mut Purged,
) {
    let path = folder.join(name);
    let Ok(bytes) = read_whole(disk, &path, LARGEST_SESSION) else { return };
    let read = segment::read(name, &bytes, true);
    if !read.newer && !holds_body(&read, &bytes, erased) {
        return;
    }
    let owner = match read.header {
        _ if read.newer => Err("store-segment-newer"),
        None => Err("store-purge-no-owner"),
        // Nobody holds a copy open that a sync client made: it has another name.
        Some(header) if header.device == me && header.file_name() != name => Ok(()),
        Some(header) if is_alive(disk, folder, header.run) => Err("store-purge-owner-lives"),
        Some(header) if header.device != me => Err("store-purge-other-device"),
        Some(_) => Ok(()),
    };
    match owner.map_err(Message::new).and_then(|()| replace(disk, &path, &without(&bytes, erased))) {
        Ok(()) => purged.rewritten.push(name.to_owned()),
        Err(what) => purged.left.push(problem(name, what)),
    }
}

/// Whether an erased body is in it, in an entry or in a damaged line.
fn holds_body(read: &SegmentRead, bytes: &[u8], erased: &BTreeSet<EntryId>) -> bool {
    let body = |held: &Held| !held.is_erased() && erased.contains(&held.entry.id);
    let tail = bytes.get(bytes.len().saturating_sub(read.tail)..).unwrap_or_default();
    read.held.iter().any(body) || read.strange.iter().map(Vec::as_slice).chain([tail]).any(|l| names_one(l, erased))
}

/// Whether a line that cannot be read names one of these ids.
fn names_one(line: &[u8], erased: &BTreeSet<EntryId>) -> bool {
    let text = String::from_utf8_lossy(line);
    !text.is_empty() && erased.iter().any(|id| text.contains(&format!("\"{id}\"")))
}

/// The segment's bytes with erased envelopes for erased entries; damaged lines stay unless they name one.
fn without(bytes: &[u8], erased: &BTreeSet<EntryId>) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        let entry = line.strip_suffix(b"\n").and_then(|l| unframe(l).ok()).and_then(|ron| read_entry(ron).ok());
        match entry {
            Some(held) if erased.contains(&held.entry.id) && !held.is_erased() => {
                out.extend_from_slice(frame(&held.erased().raw).as_bytes());
            }
            None if names_one(line, erased) => {}
            _ => out.extend_from_slice(line),
        }
    }
    out
}

fn purge_copy(disk: &dyn Disk, path: &Path, erased: &BTreeSet<EntryId>, purged: &mut Purged) {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let Ok(bytes) = read_whole(disk, path, LARGEST_SESSION) else { return };
    let mut read = sealed::read(&name, &bytes);
    let body = |held: &&mut Held| !held.is_erased() && erased.contains(&held.entry.id);
    let mut found = false;
    for held in read.file.held.iter_mut().filter(body) {
        *held = held.erased();
        found = true;
    }
    if read.keep || read.damaged {
        if found || names_one(&bytes, erased) {
            purged.left.push(problem(&name, Message::new("store-purge-damaged-copy")));
        }
    } else if found {
        match replace(disk, path, sealed::write(&read.file).as_bytes()) {
            Ok(()) => purged.rewritten.push(name),
            Err(what) => purged.left.push(problem(&name, what)),
        }
    }
}

/// Removes this device's own segments that are older than 30 days, whole, of dead runs (never of `mine`), and of which the
/// sealed file, read again under the lock, holds every entry. Gives their names.
pub fn remove_old(
    disk: &Arc<dyn Disk>,
    place: &SessionPlace,
    me: Device,
    mine: Option<Run>,
    now_ms: i64,
) -> Result<Vec<String>, Message> {
    let _lock = lock(&**disk, place.workspace())?;
    let Ok(bytes) = read_whole(&**disk, &place.sealed(), LARGEST_SESSION) else { return Ok(Vec::new()) };
    let read = sealed::read("", &bytes);
    let union: Union = read.file.held.iter().collect();
    let mut removed = Vec::new();
    for item in disk.list(&place.live()).unwrap_or_default() {
        let old = now_ms.saturating_sub(item.modified) > KEEP_MS;
        if !old || item.folder || read.damaged || read.keep || !item.name.ends_with(EXTENSION) {
            continue;
        }
        let path = place.live().join(&item.name);
        let Ok(bytes) = read_whole(&**disk, &path, LARGEST_SESSION) else { continue };
        let part = segment::read(&item.name, &bytes, true);
        let ours = part
            .header
            .is_some_and(|h| h.device == me && mine != Some(h.run) && !is_alive(&**disk, &place.live(), h.run));
        let whole = part.strange.is_empty() && part.tail == 0 && !part.newer;
        if ours && whole && part.held.iter().all(|held| union.holds(held)) && disk.remove(&path).is_ok() {
            removed.push(item.name);
        }
    }
    Ok(removed)
}

fn problem(file: &str, what: Message) -> Problem {
    Problem { file: file.to_owned(), line: 0, column: 0, what, severity: Severity::Notice }
}
