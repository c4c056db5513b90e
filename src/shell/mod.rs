//! The running program: the terminal, the loop, the clock, and everything that effects ask for.

pub mod cause;
pub mod clock;
pub mod desk;
pub mod documents;
pub mod drafts;
pub mod effects;
mod events;
pub mod field;
pub mod home;
mod keeping;
pub mod leading;
pub mod look;
pub mod open;
pub mod past;
mod plain;
mod practice;
pub mod reader;
mod run;
pub mod scripts;
mod taking_out;
pub mod terminal;
pub mod threads;
pub mod tidy;
pub mod writer;

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::Place;
use crate::i18n::Catalog;
use crate::store::Workspace;
use crate::text::Message;

/// How to start.
pub struct Start {
    /// The workspace, if there is one.
    pub workspace: Option<Workspace>,
    /// The folder in which the program was started: new workspaces are made in it.
    pub folder: PathBuf,
    /// That workspace was found in a folder under this one: nobody named it, so it says which one it is.
    pub below: bool,
    /// The first screen.
    pub place: Place,
    /// The language that was asked for.
    pub lang: Option<String>,
    /// The theme that was asked for.
    pub theme: Option<String>,
    /// The words.
    pub catalog: Arc<Catalog>,
    /// Clicks and the wheel are listened to.
    pub mouse: bool,
    /// No screen: sentences out, lines in.
    pub plain: bool,
    /// Larger letters and more room.
    pub large: bool,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Somebody left, and everything is on the disk.
    Left,
    /// The same, out of a meeting that is not closed: it runs on, and can be gone on with.
    StillRuns,
    /// The same, out of a practice in which everything was done.
    Practised,
    /// A signal, by its number; or the window was closed, which is a hang-up.
    Signal(i32),
    /// So many entries are not on the disk.
    NotSaved(usize),
    /// Something broke; everything that was shown as saved is safe.
    Broken,
}

/// Runs the program on this terminal until it is left.
///
/// # Errors
/// Why it could not start, as a sentence; or, after it was left, why the session was not sealed.
pub fn run(start: Start) -> Result<End, Message> {
    run::run(start)
}
