//! Helpers of the store's tests: entries, places, disks.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use drempel::domain::*;
use drempel::store::*;

pub const ME: Device = Device(0xd1);

pub fn note(run: u64, seq: u32, text: &str) -> Held {
    let noted = Noted { kind: Kind::Note, text: text.to_owned(), door: None, tags: Tags::default(), card: None };
    held(run, seq, Event::Noted(noted))
}

pub fn held(run: u64, seq: u32, event: Event) -> Held {
    let at = At::Exact(Timestamp(1_000 + i64::from(seq)));
    let stamp = Stamp { ms: 1_000 + i64::from(seq), n: 0 };
    Held::new(Entry { id: EntryId::new(ME.0, run, seq), stamp, at, seat: Seat::Note, event })
}

pub fn place() -> SessionPlace {
    SessionPlace::new(Path::new("/w"), "lab-1", Path::new("/state/unsaved/lab-1")).unwrap()
}

pub fn disk() -> FaultyDisk {
    let disk = FaultyDisk::new();
    disk.put(Path::new("/w/drempel.ron"), b"(name:\"w\")");
    disk.put(Path::new("/state/device"), b"d1");
    disk
}

pub fn shared(disk: &FaultyDisk) -> Arc<dyn Disk> {
    Arc::new(disk.clone())
}

pub fn writer(disk: &FaultyDisk, run: u64) -> Writer {
    Writer::new(shared(disk), &place(), ME, Run(run))
}

/// All that anybody can read afterwards, from every folder.
pub fn on_disk(disk: &FaultyDisk) -> BTreeSet<EntryId> {
    gather(&shared(disk), &place()).union.entries().iter().map(|h| h.entry.id).collect()
}

pub fn ids(held: &[Held]) -> BTreeSet<EntryId> {
    held.iter().map(|h| h.entry.id).collect()
}

pub fn acked(outcome: &Written) -> BTreeSet<EntryId> {
    match outcome {
        Written::Acked { ids, .. } => ids.iter().copied().collect(),
        Written::Idle | Written::NotSaved { .. } => BTreeSet::new(),
    }
}

pub fn seal_it(disk: &FaultyDisk, erase: &[EntryId]) -> Result<Sealed, drempel::text::Message> {
    seal(&shared(disk), &place(), "Lab 1", "w", &erase.iter().copied().collect())
}

pub fn put(disk: &FaultyDisk, path: &str, text: &str) {
    disk.put(&PathBuf::from(path), text.as_bytes());
}

pub fn file(disk: &FaultyDisk, path: &str) -> String {
    String::from_utf8(disk.files()[Path::new(path)].clone()).unwrap()
}
