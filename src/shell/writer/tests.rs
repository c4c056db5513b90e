//! What leaving tells of what could not be done.

use std::path::Path;

use super::*;
use crate::domain::{At, Device, EntryId, Event, Seat, Stamp, Timestamp};
use crate::store::FaultyDisk;
use crate::store::disk::{Fault, Plan};

fn entry(seq: u32, event: Event) -> Entry {
    let stamp = Stamp { ms: i64::from(seq), n: 0 };
    Entry { id: EntryId::new(1, 7, seq), stamp, at: At::Exact(Timestamp(5)), seat: Seat::Lead, event }
}

/// Writes an entry and the word that the session is closed, with one thing that fails, and leaves.
fn leave(fails: &str) -> (Undone, FaultyDisk) {
    let disk = FaultyDisk::new();
    disk.put(Path::new("/w/drempel.ron"), b"(name:\"w\")");
    let workspace = Workspace::open_on(Arc::new(disk.clone()), Path::new("/w"), Path::new("/state")).unwrap();
    let key = Key { session: "lab-1".into(), device: Device(1), run: Run(7) };
    let (to, _news) = channel();
    let tell = Tell { to, number: 0 };
    let writing = Writing::start(&workspace, &key, Clock::new(Machine::new()), tell, None).unwrap();
    disk.fail(Plan { at: 1, fault: Fault::NoSpace, for_ever: true, under: Some(fails.into()) });
    writing.append(vec![entry(1, Event::PutUp(None))]);
    writing.seal();
    (writing.end(Duration::from_millis(300)), disk)
}

#[test]
fn what_is_not_on_the_disk_at_leaving_is_told() {
    assert_eq!(leave("/").0.entries, 1);
}

#[test]
fn a_seal_that_fails_at_leaving_is_told() {
    let (undone, disk) = leave("/w/.drempel.lock");
    assert_eq!(undone.entries, 0);
    assert!(undone.unsealed.is_some_and(|(session, _)| session == "lab-1"));
    assert!(!disk.files().contains_key(Path::new("/w/lab-1.ron")));
    assert!(leave("/elders").0.unsealed.is_none());
}
