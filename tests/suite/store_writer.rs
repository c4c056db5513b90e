//! P1 and P3: nothing acknowledged is lost, nothing is lost from memory, whatever fails.

use std::collections::BTreeSet;
use std::path::Path;

use drempel::store::disk::{Fault, Plan};
use drempel::store::*;

use crate::store_help::*;

/// Writes three times with one fault planned; gives what was acknowledged and what the writer still holds.
fn write_with(plan: Plan) -> (FaultyDisk, Writer, BTreeSet<drempel::domain::EntryId>) {
    let disk = disk();
    let mut writer = writer(&disk, 7);
    disk.fail(plan);
    let mut told = BTreeSet::new();
    for seq in 1..=3 {
        told.extend(acked(&writer.append([note(7, seq, "een zin")])));
    }
    (disk, writer, told)
}

fn sweep(under: Option<&str>, check: impl Fn(Plan, &FaultyDisk, &mut Writer, BTreeSet<drempel::domain::EntryId>)) {
    for at in 1..40 {
        for fault in Fault::ALL {
            for for_ever in [false, true] {
                let plan = Plan { at, fault, for_ever, under: under.map(Into::into) };
                let (disk, mut writer, told) = write_with(plan.clone());
                check(plan, &disk, &mut writer, told);
            }
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes() {
    sweep(None, |plan, disk, _, told| {
        disk.crash();
        assert!(told.is_subset(&on_disk(disk)), "{plan:?}");
    });
}

#[test]
fn what_is_not_acknowledged_is_still_in_memory() {
    sweep(None, |plan, _, writer, mut told| {
        told.extend(ids(writer.waiting()));
        assert_eq!(told.len(), 3, "{plan:?}");
    });
}

#[test]
fn all_is_saved_once_the_disk_is_well_again() {
    sweep(None, |plan, disk, writer, mut told| {
        disk.heal();
        told.extend(acked(&writer.retry()));
        disk.crash();
        assert_eq!((told.len(), on_disk(disk).len()), (3, 3), "{plan:?}");
    });
}

#[test]
fn a_folder_that_fails_for_ever_sends_entries_to_the_fallback() {
    sweep(Some("/w"), |plan, _, writer, told| {
        assert_eq!((told.len(), writer.waiting().len()), (3, 0), "{plan:?}");
    });
}

#[test]
fn a_pulled_stick_is_not_filled_where_it_was_mounted() {
    let disk = FaultyDisk::new();
    put(&disk, "/state/device", "d1");
    let mut writer = writer(&disk, 7);
    assert_eq!(acked(&writer.append([note(7, 1, "x")])).len(), 1);
    assert!(disk.files().keys().all(|path| !path.starts_with("/w")));
}

#[test]
fn entries_come_home_from_the_fallback() {
    let plan = Plan { at: 1, fault: Fault::ReadOnly, for_ever: true, under: Some("/w".into()) };
    let (disk, mut writer, _) = write_with(plan);
    disk.heal();
    assert!(writer.is_elsewhere());
    writer.go_home();
    assert!(!writer.is_elsewhere());
    drop(writer);
    recover_fallback(&disk, place().fallback(), &place().live()).unwrap();
    assert!(
        disk.files().keys().all(|p| !p.starts_with("/state/unsaved") || p.extension().is_some_and(|e| e == "alive"))
    );
    assert_eq!(on_disk(&disk).len(), 3);
}

#[test]
fn a_segment_replaced_by_a_sync_client_is_written_again_beside_it() {
    let disk = disk();
    let mut writer = writer(&disk, 7);
    writer.append([note(7, 1, "een")]);
    put(&disk, "/w/lab-1.live/7-1.seg", "an older copy");
    writer.append([note(7, 2, "twee")]);
    disk.crash();
    assert_eq!(on_disk(&disk).len(), 2);
    assert_eq!(file(&disk, "/w/lab-1.live/7-1.seg"), "an older copy");
}

#[test]
fn a_file_that_was_there_already_is_never_written_to() {
    let disk = disk();
    put(&disk, "/w/lab-1.live/7-1.seg", "somebody's");
    writer(&disk, 7).append([note(7, 1, "een")]);
    assert_eq!(file(&disk, "/w/lab-1.live/7-1.seg"), "somebody's");
    assert_eq!(on_disk(&disk).len(), 1);
}

#[test]
fn every_write_is_synced_before_it_is_acknowledged() {
    let disk = disk();
    let mut writer = writer(&disk, 7);
    writer.append([note(7, 1, "een")]);
    writer.append([note(7, 2, "twee")]);
    let done: Vec<String> = disk.operations().iter().map(|o| o.split(' ').next().unwrap().to_owned()).collect();
    let tail = &done[done.len() - 3..];
    assert_eq!(tail, ["is_at", "write", "sync_data"]);
}

#[test]
fn watching_creates_nothing() {
    let disk = disk();
    let before = disk.files();
    let _writer = writer(&disk, 7);
    LiveFolder::new(shared(&disk), place().live()).refresh();
    assert_eq!(disk.files(), before);
}

#[test]
fn reading_along_brings_each_entry_once() {
    let disk = disk();
    let mut live = LiveFolder::new(shared(&disk), place().live());
    let mut writer = writer(&disk, 7);
    for seq in 1..=5 {
        writer.append([note(7, seq, "zin")]);
        assert_eq!(live.refresh().entries.len(), 1);
        assert_eq!(live.refresh(), Fresh::default());
    }
}

#[test]
fn a_live_run_purges_its_own_part() {
    let disk = disk();
    let mut live = LiveFolder::new(shared(&disk), place().live());
    let mut writer = writer(&disk, 7);
    writer.append([note(7, 1, "kanarie"), note(7, 2, "blijft")]);
    live.refresh();
    let gone = note(7, 1, "").entry.id;
    writer.purge(&[gone].into());
    assert_eq!(live.refresh().erased, [gone]);
    assert!(disk.files().values().all(|bytes| !String::from_utf8_lossy(bytes).contains("kanarie")));
    assert_eq!(on_disk(&disk).len(), 2);
}

#[test]
fn a_draft_of_a_dead_run_is_offered_and_one_of_a_living_run_is_not() {
    let disk = disk();
    let state = Path::new("/state");
    let run = drempel::domain::Run;
    let mut typing = Drafts::new(shared(&disk), state, run(7));
    let draft = Draft {
        session: "lab-1".to_owned(),
        run: run(7),
        seat: drempel::domain::Seat::Note,
        fields: vec![("text".to_owned(), "half een zi".to_owned())],
        at: drempel::domain::Timestamp(5),
    };
    typing.save(&draft).unwrap();
    let other = Drafts::new(shared(&disk), state, run(8));
    assert_eq!(other.left_behind("lab-1"), []);
    drop(typing);
    assert_eq!(other.left_behind("lab-1"), [draft]);
    other.discard(run(7)).unwrap();
    assert_eq!(other.left_behind("lab-1"), []);
}
