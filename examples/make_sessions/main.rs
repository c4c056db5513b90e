//! Makes the example sessions: `cargo run --example make_sessions` writes them into `sessions/`.
//!
//! Everything is fixed (ids, stamps, times), so running it twice gives the same files. [`bloesem`] and what is
//! [`read_back`] hold nothing that their sources do not say; [`oefenbuurt`] is invented, to practise with. Each line is
//! one that the program itself would take then: [`book::Book`] asks it.

mod bloesem;
mod boards;
mod book;
mod material;
mod oefenbuurt;
mod read_back;
mod words;

use drempel::domain::{Carried, Entry, Event, Timeline, carry};
use drempel::store::{FaultyDisk, Held, SessionPlace, Workspace, Writer, Written, seal};
use material::Home;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

/// What this generator may end with.
pub type Made<T> = Result<T, Box<dyn Error>>;

fn main() -> Made<()> {
    let bloesem = Home::open("bloesem")?;
    save_all(&bloesem, &bloesem::bloesem(&bloesem)?)?;
    for (name, meetings) in read_back::WORKSPACES {
        let home = Home::open(name)?;
        save_all(&home, &read_back::read_back(&home, meetings)?)?;
    }
    let oefenbuurt = Home::open("oefenbuurt")?;
    save_all(&oefenbuurt, &oefenbuurt::oefenbuurt(&oefenbuurt)?)
}

fn save_all(home: &Home, sessions: &[Vec<Entry>]) -> Made<()> {
    sessions.iter().try_for_each(|entries| save(&home.0, entries))
}

/// What a session leaves for the next one: the same fold as in the program.
pub fn carried_from(previous: &[Entry]) -> Carried {
    carry(Timeline::new(previous.iter().cloned()).session())
}

/// Seals one session into its workspace, by the program's own writers and sealing on a disk in memory: struck and
/// dropped bodies become `Erased`, and what was there before does not mix with what is made now.
fn save(workspace: &Workspace, entries: &[Entry]) -> Made<()> {
    let Some(Event::Opened(opened)) = entries.first().map(|entry| &entry.event) else {
        return Err("a session begins with what it was opened from".into());
    };
    let memory = FaultyDisk::new();
    let home = Path::new("/werkmap");
    memory.put(&home.join("drempel.ron"), b"(name: \"\")");
    let place = SessionPlace::new(home, &opened.session, Path::new("/elders")).ok_or("no id")?;
    let mut by_run = BTreeMap::new();
    for entry in entries {
        by_run.entry((entry.id.device, entry.id.run)).or_insert_with(Vec::new).push(Held::new(entry.clone()));
    }
    for ((device, run), held) in by_run {
        let written = Writer::new(Arc::new(memory.clone()), &place, device, run).append(held);
        if !matches!(written, Written::Acked { .. }) {
            return Err("the disk in memory failed".into());
        }
    }
    let disk: Arc<dyn drempel::store::Disk> = Arc::new(memory.clone());
    let erase = Timeline::new(entries.iter().cloned()).taken_back();
    let said = |what: drempel::text::Message| what.key;
    let sealed = seal(&disk, &place, &opened.title, &workspace.settings().name, &erase).map_err(said)?;
    let bytes = memory.files().get(&sealed.path).cloned().ok_or("nothing was sealed")?;
    std::fs::write(workspace.path().join(format!("{}.ron", opened.session)), bytes)?;
    Ok(())
}
