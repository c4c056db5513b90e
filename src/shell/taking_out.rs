//! *Haal dat eruit*, and a case that was taken back: the words leave every file at once, not only at sealing.
//!
//! The order is what makes it safe. First the entry that takes them out is on the disk; then texts of dead runs that hold
//! the same words go, and then the bodies. Wherever it is cut off, the next start finds that entry and goes on.

use std::collections::BTreeSet;

use super::drafts;
use crate::app::{self, gone};
use crate::domain::{Device, EntryId, Run};
use crate::store::{self, Drafts, Held, Workspace};
use crate::text::Message;

/// Parts that are for somebody else to rewrite: they do so as soon as they read that it was taken out.
const FOR_OTHERS: [&str; 3] = ["store-purge-owner-lives", "store-purge-other-device", "store-segment-newer"];

/// What taking out came to.
#[derive(Debug, Default)]
pub struct Done {
    /// Entries that must have no body: for the run's own parts.
    pub ids: BTreeSet<EntryId>,
    /// Another device holds some of it still.
    pub elsewhere: bool,
    /// Something of this device could not be rewritten now.
    pub left: bool,
}

/// Takes out of a session's files what must go: everything but the parts of runs that live, which do so themselves.
///
/// # Errors
/// Why it cannot be done now.
pub fn take_out(workspace: &Workspace, session: &str, device: Device, me: Run) -> Result<Done, Message> {
    let (held, ids) = workspace.to_go(session);
    if held.is_empty() {
        return Ok(Done { ids, ..Done::default() });
    }
    let kept = Drafts::of(workspace, me);
    let dropped = kept.left_behind(session).iter().all(|draft| without(&kept, draft, &held).is_ok());
    let purged = workspace.take_out(session, &ids, device)?;
    let others = |what: &Message| FOR_OTHERS.contains(&what.key);
    let elsewhere = purged.left.iter().any(|problem| problem.what.key == "store-purge-other-device");
    let left = !dropped || purged.left.iter().any(|problem| !others(&problem.what));
    Ok(Done { ids, elsewhere, left })
}

/// A dead run's texts without those that hold what was taken out.
fn without(kept: &Drafts, draft: &store::Draft, held: &[Held]) -> std::io::Result<()> {
    let stack = drafts::decode(draft);
    let goes = |text: &app::Draft| held.iter().any(|held| gone::repeats(text, &held.entry));
    drafts::keep_only(kept, draft, &stack, &|text| !goes(text))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::super::tidy;
    use super::*;
    use crate::domain::{At, CasePart, Entry, Event, Kind, Noted, Seat, Stamp, Tags, Timestamp};
    use crate::store::disk::{Fault, Plan};
    use crate::store::{FaultyDisk, gather};

    const WORDS: &str = "kanarie";

    fn entry(run: u64, seq: u32, event: Event) -> Held {
        let stamp = Stamp { ms: i64::from(seq) * 10 + i64::try_from(run).unwrap(), n: 0 };
        Held::new(Entry { id: EntryId::new(1, run, seq), stamp, at: At::Exact(Timestamp(5)), seat: Seat::Lead, event })
    }

    fn note(run: u64, seq: u32, text: &str) -> Held {
        let text = text.to_owned();
        entry(run, seq, Event::Noted(Noted { kind: Kind::Note, text, door: None, tags: Tags::default(), card: None }))
    }

    /// Words in the parts of two runs, one of them elsewhere, and in a draft that a third left; and the entries that take
    /// them out, on the disk. Then everything stops.
    fn cut_off() -> (FaultyDisk, Workspace) {
        let disk = FaultyDisk::new();
        disk.put(Path::new("/w/drempel.ron"), b"(name:\"w\")");
        disk.put(Path::new("/state/device"), b"1");
        let workspace = Workspace::open_on(Arc::new(disk.clone()), Path::new("/w"), Path::new("/state")).unwrap();
        let write = |run: u64, held: Vec<Held>| {
            workspace.writer("lab-1", Device(1), Run(run)).unwrap().append(held);
        };
        let told = Event::CaseTold { part: CasePart::Happened, text: format!("{WORDS} verteld") };
        write(7, vec![note(7, 1, &format!("{WORDS} genoteerd")), note(7, 2, "blijft"), entry(7, 3, told)]);
        let text = |purpose: &str, words: &str| app::Draft {
            purpose: purpose.to_owned(),
            fields: vec![("field-words".to_owned(), words.to_owned())],
            run: Run(9),
            ..app::Draft::default()
        };
        let half = format!("{WORDS} geno");
        let left = [text("reword 1-7-1", WORDS), text("line kind-note", &half), text("pose", "mag blijven")];
        Drafts::of(&workspace, Run(9)).save(&drafts::encode("lab-1", &left, Timestamp(9)).unwrap()).unwrap();
        let out = Event::TakenOut(EntryId::new(1, 7, 1));
        write(8, vec![entry(8, 8, out), entry(8, 9, Event::CaseWithdrawn)]);
        (disk, workspace)
    }

    fn holds_the_words(disk: &FaultyDisk) -> bool {
        disk.files().values().any(|bytes| String::from_utf8_lossy(bytes).contains(WORDS))
    }

    /// What is left besides what went.
    fn is_whole(disk: &FaultyDisk, workspace: &Workspace) {
        let shared: Arc<dyn store::Disk> = Arc::new(disk.clone());
        let held = gather(&shared, &workspace.place("lab-1").unwrap()).union.entries();
        assert_eq!(held.len(), 5);
        assert!(held.iter().any(|held| matches!(&held.entry.event, Event::Noted(noted) if noted.text == "blijft")));
        let drafts: Vec<String> = Drafts::of(workspace, Run(0))
            .left_behind("lab-1")
            .iter()
            .flat_map(drafts::decode)
            .map(|text| text.purpose)
            .collect();
        assert_eq!(drafts, ["pose"]);
    }

    #[test]
    fn what_was_cut_off_is_finished_at_the_next_start() {
        let (disk, workspace) = cut_off();
        assert!(holds_the_words(&disk));
        tidy::tidy(&workspace, None, Timestamp(100));
        assert!(!holds_the_words(&disk));
        is_whole(&disk, &workspace);
    }

    #[test]
    fn wherever_it_is_cut_off_the_next_start_goes_on() {
        for at in 1..40 {
            let (disk, workspace) = cut_off();
            disk.fail(Plan { at, fault: Fault::NoSpace, for_ever: true, under: None });
            let _ = take_out(&workspace, "lab-1", Device(1), Run(20));
            disk.heal();
            disk.crash();
            // What a crash left half-written goes a day later at the latest.
            tidy::tidy(&workspace, None, Timestamp(2 * 24 * 60 * 60 * 1000));
            assert!(!holds_the_words(&disk), "cut off at {at}");
            is_whole(&disk, &workspace);
        }
    }
}
