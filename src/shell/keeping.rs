//! What is being typed, kept on the disk for who comes after a power cut; and what was finished, until it is there.

use std::collections::BTreeSet;
use std::io;
use std::time::{Duration, Instant};

use super::drafts;
use crate::app;
use crate::domain::{Run, Timestamp};
use crate::store::Drafts;

/// Drafts are kept at most this long after a key.
const SOON: Duration = Duration::from_millis(400);

/// The texts of one run, on their way to the disk.
pub struct Keeping {
    drafts: Drafts,
    session: String,
    run: Run,
    /// The editors as they stood last.
    open: Vec<app::Draft>,
    /// The editors as they stood when entries went to the disk: until it is known which of them were finished.
    before: Vec<app::Draft>,
    /// Finished texts of which the entries are not on the disk yet.
    finished: Vec<app::Draft>,
    /// What is on the disk is not what should be there.
    changed: bool,
    /// When to keep it.
    due: Option<Instant>,
    /// Dead runs whose texts were taken up here; theirs go once ours are kept.
    taken: BTreeSet<Run>,
}

impl Keeping {
    /// Nothing typed yet.
    #[must_use]
    pub const fn new(drafts: Drafts, session: String, run: Run) -> Self {
        Self {
            drafts,
            session,
            run,
            open: Vec::new(),
            before: Vec::new(),
            finished: Vec::new(),
            changed: false,
            due: None,
            taken: BTreeSet::new(),
        }
    }

    /// When to keep what was typed.
    #[must_use]
    pub const fn due(&self) -> Option<Instant> {
        self.due
    }

    /// The editors as they stand now.
    pub fn typed(&mut self, stack: Vec<app::Draft>) {
        let still = |old: &app::Draft| stack.iter().any(|new| new.purpose == old.purpose && new.at == old.at);
        self.finished.extend(self.before.drain(..).filter(|old| !still(old)));
        self.open = stack;
        self.changed = true;
        self.due = self.due.or_else(|| Some(Instant::now() + SOON));
    }

    /// Entries were made, perhaps of an open text; its words are kept until [`Self::saved`].
    pub fn entered(&mut self) {
        self.before.clone_from(&self.open);
    }

    /// All entries are on the disk.
    pub fn saved(&mut self) {
        self.before.clear();
        if !std::mem::take(&mut self.finished).is_empty() {
            self.changed = true;
            self.due = Some(Instant::now());
        }
    }

    /// A dead run's texts were taken up.
    pub fn taken_up(&mut self, run: Run) {
        self.taken.insert(run);
    }

    /// Keeps what changed, now.
    pub fn keep(&mut self, now: Timestamp) -> io::Result<()> {
        self.due = None;
        if self.changed {
            let all: Vec<app::Draft> = self.finished.iter().chain(&self.open).cloned().collect();
            match drafts::encode(&self.session, &all, now) {
                Some(draft) => self.drafts.save(&draft)?,
                None => self.drafts.discard(self.run)?,
            }
            self.changed = false;
        }
        // What cannot be removed is offered again: a text too many, never one too few.
        self.taken.retain(|run| self.drafts.discard(*run).is_err());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::store::FaultyDisk;
    use crate::store::disk::{Fault, Plan};

    fn text(run: u64, words: &str) -> app::Draft {
        let fields = vec![("field-words".to_owned(), words.to_owned())];
        app::Draft { session: "lab-1".into(), run: Run(run), purpose: "pose".into(), fields, ..app::Draft::default() }
    }

    fn keeping(disk: &FaultyDisk, run: u64) -> Keeping {
        let drafts = Drafts::new(Arc::new(disk.clone()), Path::new("/state"), Run(run));
        Keeping::new(drafts, "lab-1".into(), Run(run))
    }

    /// What a later run is offered.
    fn offered(disk: &FaultyDisk) -> Vec<String> {
        disk.crash();
        let left = Drafts::new(Arc::new(disk.clone()), Path::new("/state"), Run(99)).left_behind("lab-1");
        let words = |draft: app::Draft| draft.fields.into_iter().map(|(_, text)| text);
        left.iter().flat_map(drafts::decode).flat_map(words).collect()
    }

    #[test]
    fn a_text_that_was_taken_up_stays_until_it_is_kept_here() {
        let disk = FaultyDisk::new();
        let mut dead = keeping(&disk, 1);
        dead.typed(vec![text(1, "half een zin")]);
        dead.keep(Timestamp(1)).unwrap();
        drop(dead);
        let mut here = keeping(&disk, 2);
        here.typed(vec![text(2, "half een zin")]);
        here.taken_up(Run(1));
        disk.fail(Plan { at: 1, fault: Fault::NoSpace, for_ever: true, under: None });
        assert!(here.keep(Timestamp(2)).is_err());
        disk.heal();
        assert!(disk.files().contains_key(Path::new("/state/drafts/1.ron")));
        here.keep(Timestamp(3)).unwrap();
        assert!(!disk.files().contains_key(Path::new("/state/drafts/1.ron")));
        assert_eq!(offered(&disk), ["half een zin"]);
    }

    #[test]
    fn finished_words_stay_in_front_while_their_entry_waits() {
        let disk = FaultyDisk::new();
        let mut here = keeping(&disk, 1);
        here.typed(vec![text(1, "een")]);
        here.entered();
        here.typed(Vec::new());
        here.typed(vec![text(1, "twee")]);
        here.entered();
        here.typed(vec![]);
        here.keep(Timestamp(1)).unwrap();
        here.typed(vec![text(1, "drie")]);
        here.keep(Timestamp(2)).unwrap();
        drop(here);
        assert_eq!(offered(&disk), ["een", "twee", "drie"]);
    }

    #[test]
    fn once_the_entry_is_on_the_disk_its_words_are_no_draft() {
        let disk = FaultyDisk::new();
        let mut here = keeping(&disk, 1);
        here.typed(vec![text(1, "een")]);
        here.entered();
        here.typed(Vec::new());
        here.keep(Timestamp(1)).unwrap();
        here.saved();
        assert!(here.due().is_some_and(|at| at <= Instant::now()));
        here.keep(Timestamp(2)).unwrap();
        drop(here);
        assert_eq!(offered(&disk), [""; 0]);
    }
}
