//! The scenes that `screens` draws: models made from the example workspaces by the program's own update, without a disk.

mod instruments;
mod walk;

use std::path::Path;
use std::sync::Arc;

use crate::app::msg::{Entered, Replayed};
use crate::app::script_editor::Wish;
use crate::app::writer::Writer;
use crate::app::{Model, Msg, Role, update};
use crate::config::{Chord, KeyTable};
use crate::domain::{Device, Entry, Form, Run, Seat, Timeline, Timestamp};
use crate::i18n::Catalog;
use crate::shell::{home, scripts};
use crate::store::{FaultyDisk, Workspace, assets, create};
use crate::text::Message;

/// The practice session that follows the default script from beginning to end, with a case.
const DEFAULT: &str = "2026-03-12-de-huiskamer";

/// A screen to draw.
pub struct Scene {
    /// Its name, also its file's.
    pub name: String,
    /// What it shows.
    pub model: Model,
}

/// What all scenes are made with.
struct Set<'a> {
    keys: &'a KeyTable,
    catalog: &'a Catalog,
    size: (u16, u16),
}

/// All scenes at a size.
///
/// # Errors
/// When the examples that are shipped cannot be read.
pub fn scenes(keys: &KeyTable, catalog: &Catalog, size: (u16, u16)) -> Result<Vec<Scene>, Message> {
    let set = Set { keys, catalog, size };
    let practice = example("oefenbuurt")?;
    let entries = entries(&practice, DEFAULT);
    let mut all = vec![set.home("home", Some(&practice)), set.home("home-empty", None)];
    all.push(set.home("home-bloesem", Some(&example("bloesem")?)));
    all.extend(set.live(&entries));
    all.extend(set.scripts(&practice, &entries)?);
    all.push(set.replay("replay", entries, &["space", "f", "down", "down", "down", "down", "enter", "right", "right"]));
    all.extend(instruments::instruments(&set, &practice)?);
    all.extend(walk::walks(&set)?);
    all.push(set.replay("replay-bloesem", last(&example("bloesem")?), &["right", "right", "right"]));
    Ok(all)
}

/// A shipped example, on a disk in memory.
fn example(name: &str) -> Result<Workspace, Message> {
    example_beside(name, &[])
}

/// A shipped example with others in the folders beside it.
fn example_beside(name: &str, others: &[String]) -> Result<Workspace, Message> {
    let (disk, around) = (FaultyDisk::new(), Path::new("/werkmappen"));
    for name in others.iter().map(String::as_str).chain([name]) {
        for (file, bytes) in assets::example(name) {
            disk.put(&around.join(name).join(file), &bytes);
        }
    }
    Workspace::open_on(Arc::new(disk), &around.join(name), Path::new("/staat"))
}

/// The entries of its last session.
fn last(workspace: &Workspace) -> Vec<Entry> {
    let sessions = workspace.sessions().0;
    let id = crate::shell::open::last(&sessions).map(|info| info.id.clone()).unwrap_or_default();
    entries(workspace, &id)
}

/// The entries of one session.
fn entries(workspace: &Workspace, id: &str) -> Vec<Entry> {
    workspace.read_session(id).0.into_iter().map(|held| held.entry).collect()
}

impl Set<'_> {
    fn model(&self, now: Timestamp) -> Model {
        Model::new(self.keys.clone(), self.size, now)
    }

    fn home(&self, name: &str, workspace: Option<&Workspace>) -> Scene {
        let now = Timestamp(0);
        let mut model = self.model(now);
        let read = workspace.map(|workspace| home::read(workspace, self.catalog)).unwrap_or_default();
        update(&mut model, Msg::Workspace(Box::new(read), now));
        Scene { name: name.to_owned(), model }
    }

    /// A live screen as it was at a time of the session.
    fn at(&self, role: Role, entries: &[Entry], time: Timestamp) -> Model {
        let until: Vec<Entry> = entries.iter().filter(|entry| entry.stamp.ms <= time.0).cloned().collect();
        self.enters(role, &until, time)
    }

    /// A live screen that comes into a session with these entries.
    fn enters(&self, role: Role, entries: &[Entry], now: Timestamp) -> Model {
        let entered = Entered {
            role,
            writer: writer(role),
            entries: entries.to_vec(),
            opening: None,
            drafts: Vec::new(),
            led_elsewhere: false,
            read_only: false,
            old: false,
            notice: None,
        };
        let mut model = self.model(now);
        model.direct = true;
        update(&mut model, Msg::Entered(Box::new(entered), now));
        model
    }

    /// Every screen at the end of each phase.
    fn live(&self, entries: &[Entry]) -> Vec<Scene> {
        let at = |(id, _, time): (String, Form, Timestamp)| {
            ROLES.map(|(role, word)| Scene { name: format!("{word}-{id}"), model: self.at(role, entries, time) })
        };
        phases(entries).into_iter().flat_map(at).collect()
    }

    /// The script editor: at home with a start, and over a running session while a note is typed.
    fn scripts(&self, workspace: &Workspace, entries: &[Entry]) -> Result<Vec<Scene>, Message> {
        let open = |mut model: Model, wish: Wish, keys: &[(&[&str], &str)]| {
            let time = model.now;
            let read = scripts::read(workspace, wish)?;
            update(&mut model, Msg::Script(Box::new(read), time));
            for (keys, typed) in keys {
                press(&mut model, keys, time);
                update(&mut model, Msg::Paste((*typed).to_owned(), time));
            }
            Ok::<Model, Message>(model)
        };
        let start: [(&[&str], &str); 3] = [
            (&["up", "enter", "down", "down", "down", "enter"], "19:30"),
            (&["enter", "left", "down", "down", "down", "down", "down", "enter", "down", "down", "enter"], "20:30"),
            (&["enter"], ""),
        ];
        let home = open(self.home("", Some(workspace)).model, Wish::Named("leergemeenschap".into()), &start)?;
        let told = phases(entries).into_iter().find(|(_, form, _)| *form == Form::Case).map_or(Timestamp(0), |p| p.2);
        let note: [(&[&str], &str); 1] = [(
            &["enter", "down", "down", "down", "down", "down", "enter", "alt-enter"],
            "Zet de stoelen in een kring.",
        )];
        let wish = Wish::Running("leergemeenschap".into());
        let desk = open(self.at(Role::Desk, entries, told), wish.clone(), &note)?;
        let save: [(&[&str], &str); 1] = [(&["+", "+", "ctrl-s"], "")];
        let saved = open(self.at(Role::Lead, entries, told), wish, &save)?;
        let named = [("script-home", home), ("script-desk", desk), ("script-save", saved)];
        Ok(named.map(|(name, model)| Scene { name: name.to_owned(), model }).into())
    }

    fn replay(&self, name: &str, entries: Vec<Entry>, keys: &[&str]) -> Scene {
        let now = Timestamp(0);
        let mut model = self.model(now);
        update(&mut model, Msg::Replay(Box::new(Replayed { entries, notices: Vec::new() }), now));
        press(&mut model, keys, now);
        Scene { name: name.to_owned(), model }
    }
}

/// Each screen on a laptop of its own.
fn writer(role: Role) -> Writer {
    let seat = if role == Role::Note { Seat::Note } else { Seat::Lead };
    Writer::new(Device(role as u64 + 1), Run(1), seat)
}

/// A community that has not met yet.
fn empty() -> Result<Workspace, Message> {
    create(Arc::new(FaultyDisk::new()), Path::new("/werkmap"), "De Nieuwe Buurt", Path::new("/staat"))
}

const ROLES: [(Role, &str); 4] =
    [(Role::Lead, "lead"), (Role::Desk, "desk"), (Role::Room, "room"), (Role::Note, "note")];

fn press(model: &mut Model, keys: &[&str], now: Timestamp) {
    for key in keys {
        if let Ok(chord) = key.parse::<Chord>() {
            update(model, Msg::Key(chord, now));
        }
    }
}

/// The phases that were visited: id, form, and a moment before each was left; the last visit of each.
fn phases(entries: &[Entry]) -> Vec<(String, Form, Timestamp)> {
    let whole = Timeline::new(entries.iter().cloned());
    let session = whole.session();
    let end = session.sealed.unwrap_or_default();
    let of = |phase: &crate::domain::Phase| {
        let visit = session.visits.iter().rfind(|visit| visit.phase == phase.id)?;
        let left = visit.left.unwrap_or(end).plus(-1);
        Some((phase.id.clone(), phase.form, left))
    };
    session.script().phases.iter().filter_map(of).collect()
}
