//! Drafts: text being typed, per run, at most a second behind, in the user's state folder: a folder per workspace, since
//! sessions of two communities may have the same id.
//!
//! A draft is never thrown away unasked, and the drafts of a run that lives are nobody else's.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::alive::{Alive, is_alive};
use super::disk::{Disk, read_whole, replace_whole};
use super::names::spare;
use super::stored::twin::{SeatV1, Twin};
use super::workspace::Workspace;
use crate::domain::{Run, Seat, Timestamp};

/// The largest draft that is read.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Text that was being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The session's id.
    pub session: String,
    /// Whose.
    pub run: Run,
    /// On which screen.
    pub seat: Seat,
    /// The fields by name, such as `text` or `who`.
    pub fields: Vec<(String, String)>,
    /// When it was kept.
    pub at: Timestamp,
}

/// Later fields get `#[serde(default)]`.
#[derive(Serialize, Deserialize)]
struct DraftV1 {
    version: u32,
    session: String,
    run: String,
    seat: SeatV1,
    fields: Vec<(String, String)>,
    at: i64,
}

/// The drafts of this user in one workspace.
pub struct Drafts {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    run: Run,
    alive: Option<Alive>,
}

impl Drafts {
    /// The drafts in `state`, as seen by `run`. Creates nothing yet.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, state: &Path, run: Run) -> Self {
        Self { disk, folder: state.join("drafts"), run, alive: None }
    }

    /// The drafts in a workspace, as seen by `run`. Creates nothing yet.
    #[must_use]
    pub fn of(workspace: &Workspace, run: Run) -> Self {
        let which = crc32fast::hash(workspace.path().to_string_lossy().as_bytes());
        let folder = workspace.state().join("drafts").join(format!("{which:08x}"));
        Self { disk: Arc::clone(workspace.disk()), folder, run, alive: None }
    }

    /// Keeps this run's draft in place of its last one. A draft without any text takes the file away.
    pub fn save(&mut self, draft: &Draft) -> io::Result<()> {
        if draft.fields.iter().all(|(_, text)| text.is_empty()) {
            return self.discard(self.run);
        }
        self.disk.create_folder(&self.folder)?;
        if self.alive.is_none() {
            self.alive = Alive::hold(&*self.disk, &self.folder, self.run).ok();
        }
        self.rewrite(draft)
    }

    /// Writes a draft in place of the one that its run left.
    pub fn rewrite(&self, draft: &Draft) -> io::Result<()> {
        let stored = DraftV1 {
            version: 1,
            session: draft.session.clone(),
            run: format!("{:x}", self.run.0),
            seat: SeatV1::store(&draft.seat),
            fields: draft.fields.clone(),
            at: draft.at.0,
        };
        let text = ron::to_string(&stored).map_err(io::Error::other)?;
        replace_whole(&*self.disk, &self.path(draft.run), text.as_bytes(), &spare())
    }

    /// The folder that they are in: what to watch.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The drafts that runs which are dead left for a session, oldest first. One that cannot be read is passed over and
    /// stays where it is.
    #[must_use]
    pub fn left_behind(&self, session: &str) -> Vec<Draft> {
        self.of_others(Some(session), false)
    }

    /// The drafts that runs which are dead left for any session, oldest first.
    #[must_use]
    pub fn of_the_dead(&self) -> Vec<Draft> {
        self.of_others(None, false)
    }

    /// What other runs that live are typing in a session, oldest first.
    #[must_use]
    pub fn being_typed(&self, session: &str) -> Vec<Draft> {
        self.of_others(Some(session), true)
    }

    fn of_others(&self, session: Option<&str>, alive: bool) -> Vec<Draft> {
        let listed = self.disk.list(&self.folder).unwrap_or_default();
        let read = |name: &str| -> Option<Draft> {
            let run = Run(u64::from_str_radix(name.strip_suffix(".ron")?, 16).ok()?);
            if run == self.run || is_alive(&*self.disk, &self.folder, run) != alive {
                return None;
            }
            let bytes = read_whole(&*self.disk, &self.path(run), LARGEST).ok()?;
            let stored: DraftV1 = ron::de::from_bytes(&bytes).ok()?;
            let (seat, at) = (stored.seat.domain(), Timestamp(stored.at));
            Some(Draft { session: stored.session, run, seat, fields: stored.fields, at })
        };
        let mut drafts: Vec<Draft> = listed.iter().filter_map(|item| read(&item.name)).collect();
        drafts.retain(|draft| session.is_none_or(|session| draft.session == session));
        drafts.sort_by_key(|draft| (draft.at, draft.run));
        drafts
    }

    /// Throws a draft away: only when its text was saved as an entry, or when its writer said so.
    pub fn discard(&self, run: Run) -> io::Result<()> {
        match self.disk.remove(&self.path(run)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            Ok(()) => self.disk.sync_folder(&self.folder),
        }
    }

    fn path(&self, run: Run) -> PathBuf {
        self.folder.join(format!("{:x}.ron", run.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::FaultyDisk;

    #[test]
    fn a_draft_is_not_offered_in_another_workspace() {
        let disk = FaultyDisk::new();
        let open = |path: &str| {
            disk.put(&Path::new(path).join("drempel.ron"), b"(name:\"w\")");
            Workspace::open_on(Arc::new(disk.clone()), Path::new(path), Path::new("/state")).unwrap()
        };
        let fields = vec![("text".to_owned(), "half een zi".to_owned())];
        let draft = Draft { session: "lab-1".into(), run: Run(7), seat: Seat::Note, fields, at: Timestamp(5) };
        let (here, there) = (open("/hier/werk"), open("/daar/werk"));
        Drafts::of(&here, Run(7)).save(&draft).unwrap();
        assert_eq!(Drafts::of(&there, Run(8)).left_behind("lab-1"), []);
        assert_eq!(Drafts::of(&here, Run(8)).left_behind("lab-1"), [draft]);
    }
}
