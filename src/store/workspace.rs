//! A workspace (*werkmap*): one learning community's folder.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, RealDisk, exists, read_whole, text_of};
use super::gather::{SessionPlace, gather, gather_along};
use super::journal::LiveFolder;
use super::names::{self, is_id};
use super::purge::{Purged, purge, purge_also};
use super::seal::{Sealed, seal_by};
use super::state::state_dir;
use super::stored::{Held, LARGEST_SCRIPT};
use super::writer::Writer;
use super::{assets, session_info};
use crate::config::{
    Problem, Severity, WorkspaceSettings, parse_agenda, parse_commitments, parse_settings, parse_values,
};
use crate::domain::{Agenda, Community, Device, EntryId, Event, Run, Timeline};
use crate::text::Message;

pub use super::session_info::SessionInfo;

/// The settings file: it makes a folder a workspace.
pub const SETTINGS: &str = "drempel.ron";
/// Names that are no sessions.
const KEPT: [&str; 7] = ["drempel", "agenda", "commitments", "values", "boards", "keymap", "threads"];

/// An open workspace. Opening it creates nothing.
#[derive(Clone)]
pub struct Workspace {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    state: PathBuf,
    settings: WorkspaceSettings,
    problems: Vec<Problem>,
}

impl Workspace {
    /// Opens a workspace on this machine's disk.
    pub fn open(path: &Path) -> Result<Self, Message> {
        let state = state_dir().ok_or_else(|| Message::new("store-no-state-folder"))?;
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self::open_on(Arc::new(RealDisk), &path, &state)
    }

    /// Opens a workspace on any disk.
    pub fn open_on(disk: Arc<dyn Disk>, path: &Path, state: &Path) -> Result<Self, Message> {
        let text = match read_whole(&*disk, &path.join(SETTINGS), LARGEST_SCRIPT) {
            Ok(bytes) => text_of(bytes),
            Err(error) => {
                let gone = error.kind() == io::ErrorKind::NotFound;
                let key = if gone { "store-no-workspace" } else { "store-workspace-unreadable" };
                return Err(Message::new(key).with("folder", path.display()));
            }
        };
        let (settings, problems) = parse_settings(SETTINGS, &text);
        Ok(Self { disk, path: path.to_owned(), state: state.to_owned(), settings, problems })
    }

    /// Its folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The user's state folder.
    #[must_use]
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// The disk it is on.
    #[must_use]
    pub const fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
    }

    /// Its settings; with defaults for what could not be read.
    #[must_use]
    pub const fn settings(&self) -> &WorkspaceSettings {
        &self.settings
    }

    /// What is wrong with the settings.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether nothing can be written here, found out by trying.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        let probe = self.path.join(format!(".drempel-{}.tmp", names::spare()));
        let created = self.disk.create_new(&probe).map(drop);
        let _ = self.disk.remove(&probe);
        created.is_err()
    }

    /// The text of a small file of the workspace, such as `keymap.ron`, if it is there.
    #[must_use]
    pub fn own_text(&self, name: &str) -> Option<String> {
        self.text(name)
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        let bytes = self.disk.read(&self.path.join(name), 0, LARGEST_SCRIPT.saturating_add(1)).ok()?;
        Some(text_of(bytes))
    }

    /// The community: its values (own or shipped), voices and commitments. The names that its boards give are read
    /// apart ([`Workspace::topics`]): they need all boards.
    #[must_use]
    pub fn community(&self) -> (Community, Vec<Problem>) {
        let mut problems = self.problems.clone();
        let mut values = self.settings.values.clone();
        if values.is_empty()
            && let Some(text) = self.text("values.ron").or_else(|| assets::text("values.ron"))
        {
            let (read, found) = parse_values("values.ron", &text);
            values = read;
            problems.extend(found);
        }
        let mut practices = Vec::new();
        if let Some(text) = self.text("commitments.ron") {
            let (read, found) = parse_commitments("commitments.ron", &text, &values);
            practices = read;
            problems.extend(found);
        }
        let WorkspaceSettings { name, place, voices, accepting, formal, places, initiatives, .. } =
            self.settings.clone();
        let community = Community {
            name,
            place,
            values,
            voices,
            practices,
            accepting,
            formal,
            places,
            initiatives,
            ..Community::default()
        };
        (community, problems)
    }

    /// The agenda that the community started with; empty when there is none.
    #[must_use]
    pub fn agenda(&self) -> (Agenda, Vec<Problem>) {
        self.text("agenda.ron").map(|text| parse_agenda("agenda.ron", &text)).unwrap_or_default()
    }

    /// The ids of all sessions, sealed or running.
    #[must_use]
    pub fn session_ids(&self) -> Vec<String> {
        let id = |item: super::disk::Listed| {
            let ending = if item.folder { ".live" } else { ".ron" };
            item.name.strip_suffix(ending).filter(|id| is_id(id) && !KEPT.contains(id)).map(ToOwned::to_owned)
        };
        let mut ids: Vec<String> = self.disk.list(&self.path).unwrap_or_default().into_iter().filter_map(id).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// All sessions, oldest first, with what is wrong in their files. Folders without a single entry are left out.
    #[must_use]
    pub fn sessions(&self) -> (Vec<SessionInfo>, Vec<Problem>) {
        let (mut infos, mut problems) = (Vec::new(), Vec::new());
        for id in self.session_ids() {
            let (held, found) = self.read_session(&id);
            problems.extend(found);
            infos.extend(session_info::of(&id, &held, exists(&*self.disk, &names::sealed(&self.path, &id))));
        }
        // By what was written last, not by date: a session may have none, and its place in the series still counts.
        infos.sort_by(|a, b| (a.last, &a.id).cmp(&(b.last, &b.id)));
        (infos, problems)
    }

    /// All entries of a session in the order of the fold: the sealed file, its conflict copies and all segments.
    #[must_use]
    pub fn read_session(&self, id: &str) -> (Vec<Held>, Vec<Problem>) {
        let Some(place) = self.place(id) else { return (Vec::new(), Vec::new()) };
        let all = gather(&self.disk, &place);
        (all.union.entries(), all.problems)
    }

    /// The same entries, with the live folder as it was read: who reads along goes on from there.
    #[must_use]
    pub fn read_along(&self, id: &str) -> Option<(Vec<Held>, LiveFolder)> {
        let (all, folder) = gather_along(&self.disk, &self.place(id)?);
        Some((all.union.entries(), folder))
    }

    /// Where a session lies; `None` for a text that is no id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<SessionPlace> {
        let which = crc32fast::hash(self.path.to_string_lossy().as_bytes());
        let fallback = self.state.join("unsaved").join(format!("{which:08x}-{id}"));
        SessionPlace::new(&self.path, id, &fallback)
    }

    /// A new session's id from its date (`YYYY-MM-DD`) and title, not yet in use.
    #[must_use]
    pub fn new_id(&self, date: Option<&str>, title: &str) -> String {
        let wish = names::id_from(date, title);
        let taken = |id: &String| {
            KEPT.contains(&id.as_str())
                || exists(&*self.disk, &names::sealed(&self.path, id))
                || exists(&*self.disk, &names::live(&self.path, id))
        };
        let numbered = (2_u32..).map(|n| format!("{wish}-{n}"));
        std::iter::once(wish.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
    }

    /// The writer of a run in a session; it creates nothing before its first entry.
    #[must_use]
    pub fn writer(&self, id: &str, device: Device, run: Run) -> Option<Writer> {
        Some(Writer::new(Arc::clone(&self.disk), &self.place(id)?, device, run))
    }

    /// Seals a session: everything that is held of it, without the bodies of what was taken back, unless an entry is in
    /// `keep`. Then this device's dead segments and the copies of sync clients lose those bodies too; a run that lives
    /// calls [`Writer::purge`] with what [`Sealed::erased`] names.
    pub fn seal(&self, id: &str, keep: &BTreeSet<EntryId>, me: Device) -> Result<(Sealed, Purged), Message> {
        let place = self.place(id).ok_or_else(|| Message::new("check-id").with("id", id))?;
        let title = self.read_session(id).0.iter().find_map(|held| match &held.entry.event {
            Event::Opened(opened) => Some(opened.title.clone()),
            _ => None,
        });
        let title = title.unwrap_or_else(|| id.to_owned());
        let sealed = seal_by(&self.disk, &place, &title, &self.settings.name, &|held| {
            let timeline = Timeline::new(held.iter().map(|held| held.entry.clone()));
            timeline.taken_back().difference(keep).copied().collect()
        })?;
        let purged = purge(&self.disk, &place, me)?;
        Ok((sealed, purged))
    }

    /// What must go of a session at once: its entries that were taken out or were told of a case that was taken back, as
    /// far as their bodies are still there; and the ids of all that must have no body.
    #[must_use]
    pub fn to_go(&self, id: &str) -> (Vec<Held>, BTreeSet<EntryId>) {
        let held = self.read_session(id).0;
        let gone = Timeline::new(held.iter().map(|held| held.entry.clone())).to_go();
        let ids = held.iter().filter(|held| held.is_erased()).map(|held| held.entry.id).chain(gone.iter().copied());
        let ids = ids.collect();
        (held.into_iter().filter(|held| gone.contains(&held.entry.id)).collect(), ids)
    }

    /// Takes these bodies out of this device's dead segments and of the copies of sync clients; a run that lives calls
    /// [`Writer::purge`].
    pub fn take_out(&self, id: &str, ids: &BTreeSet<EntryId>, me: Device) -> Result<Purged, Message> {
        let place = self.place(id).ok_or_else(|| Message::new("check-id").with("id", id))?;
        purge_also(&self.disk, &place, me, ids)
    }

    /// Reading along with a session.
    #[must_use]
    pub fn live_folder(&self, id: &str) -> Option<LiveFolder> {
        Some(LiveFolder::new(Arc::clone(&self.disk), self.place(id)?.live()))
    }
}

/// How many folders at most are offered.
const NEAR: usize = 20;

/// The workspaces in folders right under this one, by name.
#[must_use]
pub fn near(folder: &Path) -> Vec<Workspace> {
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    state_dir().map(|state| near_on(&disk, &folder, &state, NEAR)).unwrap_or_default()
}

/// The same on any disk, at most so many.
pub(super) fn near_on(disk: &Arc<dyn Disk>, folder: &Path, state: &Path, most: usize) -> Vec<Workspace> {
    let listed = disk.list(folder).unwrap_or_default();
    let mut names: Vec<String> = listed.into_iter().filter(|item| item.folder).map(|item| item.name).collect();
    names.sort();
    let paths = names.into_iter().filter(|name| !name.starts_with('.')).map(|name| folder.join(name));
    let there = paths.filter(|path| exists(&**disk, &path.join(SETTINGS)));
    there.filter_map(|path| Workspace::open_on(Arc::clone(disk), &path, state).ok()).take(most).collect()
}

pub(super) fn whole_file(file: &str, what: Message) -> Problem {
    Problem { file: file.to_owned(), line: 0, column: 0, what, severity: Severity::Fault }
}
