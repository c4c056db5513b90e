//! P5, P6 and P16: a sealed file is whole, holds the union of all copies, and what was taken back is in no file.

use std::path::Path;

use drempel::domain::*;
use drempel::store::disk::{Fault, Plan};
use drempel::store::*;

use crate::store_help::*;

fn with_two_runs() -> FaultyDisk {
    let disk = disk();
    writer(&disk, 7).append([note(7, 1, "een"), note(7, 2, "kanarie")]);
    writer(&disk, 8).append([note(8, 1, "drie")]);
    disk
}

#[test]
fn sealing_unites_all_segments_and_removes_none() {
    let disk = with_two_runs();
    let before: Vec<_> = disk.files().into_keys().collect();
    assert_eq!(seal_it(&disk, &[]).unwrap().held.len(), 3);
    assert!(before.iter().all(|path| disk.files().contains_key(path)));
}

#[test]
fn sealing_again_changes_nothing() {
    let disk = with_two_runs();
    seal_it(&disk, &[]).unwrap();
    let once = disk.files();
    seal_it(&disk, &[]).unwrap();
    assert_eq!(disk.files(), once);
}

#[test]
fn a_sealed_file_is_the_old_or_the_new_one_wherever_it_breaks() {
    for at in 1..40 {
        for fault in Fault::ALL {
            for for_ever in [false, true] {
                let disk = with_two_runs();
                seal_it(&disk, &[]).unwrap();
                let old = file(&disk, "/w/lab-1.ron");
                writer(&disk, 9).append([note(9, 1, "nieuw")]);
                disk.fail(Plan { at, fault, for_ever, under: None });
                let told = seal_it(&disk, &[]);
                disk.crash();
                let there = file(&disk, "/w/lab-1.ron");
                let read = sealed::read("lab-1.ron", there.as_bytes());
                assert!(read.problems.is_empty(), "{at} {fault:?}");
                assert!(there == old || read.file.held.len() >= 3, "{at} {fault:?}");
                assert!(told.is_err() || told.unwrap().held.len() == read.file.held.len(), "{at} {fault:?}");
                assert_eq!(on_disk(&disk).len(), 4, "{at} {fault:?}");
            }
        }
    }
}

#[test]
fn what_was_dropped_is_in_no_file_after_sealing_and_purging() {
    let disk = with_two_runs();
    seal_it(&disk, &[]).unwrap();
    put(&disk, "/w/lab-1.sync-conflict-20260101-120000-ABC.ron", &file(&disk, "/w/lab-1.ron"));
    put(&disk, "/w/lab-1.live/7-1 (1).seg", &file(&disk, "/w/lab-1.live/7-1.seg"));
    seal_it(&disk, &[EntryId::new(ME.0, 7, 2)]).unwrap();
    let purged = purge(&shared(&disk), &place(), ME).unwrap();
    assert_eq!(purged.left, []);
    assert!(disk.files().values().all(|bytes| !String::from_utf8_lossy(bytes).contains("kanarie")));
    assert_eq!(on_disk(&disk).len(), 3);
}

#[test]
fn an_old_copy_does_not_bring_back_what_was_erased() {
    let disk = with_two_runs();
    let copy = file(&disk, "/w/lab-1.live/7-1.seg");
    seal_it(&disk, &[EntryId::new(ME.0, 7, 2)]).unwrap();
    put(&disk, "/w/lab-1.live/7-3.seg", &copy);
    seal_it(&disk, &[]).unwrap();
    assert!(!file(&disk, "/w/lab-1.ron").contains("kanarie"));
}

#[test]
fn conflict_copies_are_united() {
    for name in
        ["lab-1.sync-conflict-20260101-120000-ABC.ron", "lab-1 (conflicted copy 2026-01-01).ron", "lab-1 (1).ron"]
    {
        let disk = with_two_runs();
        let file = sealed::SealedFile { id: "lab-1".into(), held: vec![note(5, 1, "elders")], ..Default::default() };
        put(&disk, &format!("/w/{name}"), &sealed::write(&file));
        assert_eq!(seal_it(&disk, &[]).unwrap().held.len(), 4, "{name}");
    }
}

#[test]
fn a_conflict_copy_of_another_session_is_not_taken() {
    let disk = with_two_runs();
    let other = sealed::SealedFile { id: "lab-2".into(), held: vec![note(5, 1, "elders")], ..Default::default() };
    put(&disk, "/w/lab-1 (1).ron", &sealed::write(&other));
    assert_eq!(seal_it(&disk, &[]).unwrap().held.len(), 3);
}

#[test]
fn the_same_id_with_other_content_is_kept_twice_and_told() {
    let disk = with_two_runs();
    let file = sealed::SealedFile { id: "lab-1".into(), held: vec![note(7, 1, "anders")], ..Default::default() };
    put(&disk, "/w/lab-1 (1).ron", &sealed::write(&file));
    let sealed = seal_it(&disk, &[]).unwrap();
    assert_eq!(sealed.held.len(), 4);
    assert!(sealed.problems.iter().any(|p| p.what.key == "store-same-id-differs"));
    assert_eq!(on_disk(&disk).len(), 3);
}

#[test]
fn a_newer_sealed_file_is_never_overwritten() {
    let disk = with_two_runs();
    let newer = "(version: 2, id: \"lab-1\", chapters: [])";
    put(&disk, "/w/lab-1.ron", newer);
    assert_eq!(seal_it(&disk, &[]).unwrap_err().key, "store-sealed-newer");
    assert_eq!(file(&disk, "/w/lab-1.ron"), newer);
}

#[test]
fn unknown_fields_of_the_container_survive() {
    let disk = with_two_runs();
    put(
        &disk,
        "/w/lab-1.ron",
        "(version: 1, id: \"lab-1\", title: \"\", workspace: \"\", mood: (x: [1, 2]), entries: [])",
    );
    seal_it(&disk, &[]).unwrap();
    assert!(file(&disk, "/w/lab-1.ron").contains("mood: (x: [1, 2])"));
}

#[test]
fn a_damaged_entry_loses_only_itself_and_its_bytes_are_put_aside() {
    let disk = with_two_runs();
    seal_it(&disk, &[]).unwrap();
    let damaged = file(&disk, "/w/lab-1.ron").replacen("kind:\"noted\"", "kind:\"noted", 1);
    put(&disk, "/w/lab-1.ron", &damaged);
    let read = sealed::read("lab-1.ron", damaged.as_bytes());
    assert_eq!((read.file.held.len(), read.damaged, read.keep), (2, true, false));
    assert!(read.problems.iter().any(|p| p.line == 8));
    assert_eq!(seal_it(&disk, &[]).unwrap().held.len(), 3);
    assert_eq!(file(&disk, "/w/lab-1.ron.damaged-1"), damaged);
}

#[test]
fn two_who_seal_at_once_lose_nothing() {
    let disk = with_two_runs();
    std::thread::scope(|scope| {
        for run in 20..24 {
            let disk = &disk;
            scope.spawn(move || {
                writer(disk, run).append([note(run, 1, "tegelijk")]);
                seal_it(disk, &[]).unwrap();
            });
        }
    });
    let read = sealed::read("lab-1.ron", file(&disk, "/w/lab-1.ron").as_bytes());
    assert_eq!(read.file.held.len(), 7);
}

#[test]
fn own_segments_go_after_thirty_days_and_only_when_sealed() {
    let disk = with_two_runs();
    let late = purge::KEEP_MS + 1;
    let remove = |now| remove_old(&shared(&disk), &place(), ME, None, now).unwrap().len();
    assert_eq!(remove(late), 0);
    seal_it(&disk, &[]).unwrap();
    writer(&disk, 9).append([note(9, 1, "later")]);
    assert_eq!((remove(purge::KEEP_MS), remove(late), remove(late)), (0, 2, 0));
    assert!(disk.files().contains_key(Path::new("/w/lab-1.live/9-1.seg")));
}
