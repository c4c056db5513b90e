//! `threads.ron` in a workspace: red threads that somebody gathers over the communities beside it. What a person wrote in
//! it by hand is moved aside whole before the program writes.

use std::io;
use std::path::PathBuf;

use super::disk::{exists, read_whole, replace_whole, write_new};
use super::names::spare;
use super::own_script::{is_untouched, marked};
use super::sources::in_use;
use super::stored::LARGEST_SCRIPT;
use super::workspace::{Workspace, near_on};
use super::{assets, seal, writer};
use crate::config::{Problem, parse_threads, parse_travels, threads_text};
use crate::domain::thread::{Step, Thread, taken};
use crate::text::Message;

/// The file.
pub const FILE: &str = "threads.ron";
/// After so many versions aside something else is wrong.
const MOST: u32 = 1000;

/// A community in a folder beside another one, or that one itself.
#[derive(Clone)]
pub struct Beside {
    /// The folder's own name: how a thread points at it.
    pub folder: String,
    /// The community.
    pub workspace: Workspace,
}

/// What came of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The threads as they stand on the disk.
    pub threads: Vec<Thread>,
    /// The name under which a person's own version was put aside.
    pub aside: Option<String>,
}

impl Workspace {
    /// The ids of the boards whose cards may lie beside other communities.
    #[must_use]
    pub fn travelling_boards(&self) -> Vec<String> {
        let boards = in_use(self.every("boards", parse_travels)).0;
        boards.into_iter().filter(|board| board.what).map(|board| board.id).collect()
    }

    /// The communities in the folders beside this one, this one first.
    #[must_use]
    pub fn beside(&self) -> Vec<Beside> {
        let own = Beside { folder: folder(self), workspace: self.clone() };
        let path = place(self);
        let around = path.parent().map(|folder| near_on(self.disk(), folder, self.state(), usize::MAX));
        let others = around.unwrap_or_default().into_iter().filter(|other| place(other) != path);
        let others = others.map(|workspace| Beside { folder: folder(&workspace), workspace });
        std::iter::once(own).chain(others).collect()
    }

    /// The threads that were gathered here, what is wrong in the file, and whether a person changed it by hand.
    #[must_use]
    pub fn threads(&self) -> (Vec<Thread>, Vec<Problem>, bool) {
        let Some(text) = self.own_text(FILE) else { return Default::default() };
        let (threads, problems) = parse_threads(FILE, &text, None);
        let by_hand = !is_untouched(&text) || !problems.is_empty();
        (threads, problems, by_hand)
    }

    /// Takes a step in the threads as they are on the disk now.
    ///
    /// # Errors
    /// Why it is not on the disk, as a sentence.
    pub fn gather(&self, step: &Step) -> Result<Gathered, Message> {
        let said = |error: io::Error| Message::new("threads-not-written").with("why", writer::not_saved(&error).key);
        // One at a time, where locks work.
        let _gate = seal::lock(&**self.disk(), self.path()).ok();
        let (path, disk) = (self.path().join(FILE), &**self.disk());
        let before = match read_whole(disk, &path, LARGEST_SCRIPT) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(said(error)),
        };
        let text = before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
        let (threads, problems) = parse_threads(FILE, if before.is_some() { &text } else { "[]" }, None);
        // What is not understood would be lost by writing: somebody's own words, or those of a newer version.
        let by_hand = before.as_ref().filter(|_| !is_untouched(&text) || !problems.is_empty());
        let threads = taken(threads, step);
        let aside = by_hand.map(|bytes| self.put_aside(bytes)).transpose().map_err(said)?;
        let head = assets::text("templates/threads.txt").unwrap_or_default();
        replace_whole(disk, &path, marked(&head, &threads_text(&threads)).as_bytes(), &spare()).map_err(said)?;
        Ok(Gathered { threads, aside })
    }

    /// A person's own version stays, under a name of its own.
    fn put_aside(&self, bytes: &[u8]) -> io::Result<String> {
        let disk = &**self.disk();
        let path = |name: &str| -> PathBuf { self.path().join(name) };
        let mut names = (1..MOST).map(|n| format!("threads-{n}.txt"));
        let free = names.find(|name| !exists(disk, &path(name)));
        let name = free.ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))?;
        write_new(disk, &path(&name), bytes)?;
        Ok(name)
    }
}

/// Where it lies, whichever way it was named: `..` has no name of its own.
fn place(workspace: &Workspace) -> PathBuf {
    let absolute = || std::path::absolute(workspace.path());
    workspace.path().canonicalize().or_else(|_| absolute()).unwrap_or_else(|_| workspace.path().to_owned())
}

fn folder(workspace: &Workspace) -> String {
    place(workspace).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
