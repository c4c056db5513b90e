//! The workspace's own scripts, written by the program: never over what a person changed by hand.
//!
//! A remark in the file holds a checksum of all the rest. As long as it is right, no hand has touched the file since the
//! program wrote it, and it may be written again; anything else (another program's line endings too) is a person's.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, exists, read_whole, replace_whole};
use super::names::spare;
use super::stored::LARGEST_SCRIPT;
use super::workspace::Workspace;
use super::{assets, seal};
use crate::config::{Whose, script_text};
use crate::domain::Script;
use crate::text::Message;

/// Begins the remark with the checksum.
const MARK: &str = "// drempel: ";
const FOLDER: &str = "scripts";
/// After so many names beside a script something else is wrong.
const MOST: u32 = 1000;

/// What came of writing a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is on the disk, under this id.
    At(String),
    /// Nothing was written: a person changed the file that stands there.
    Persons,
}

/// The text of a script's file, with the remark that tells later that no hand touched it.
#[must_use]
pub fn own_script_text(script: &Script) -> String {
    marked(&assets::text("templates/own-script.txt").unwrap_or_default(), &script_text(script))
}

/// A text with the remark between its head and the rest.
pub(super) fn marked(head: &str, body: &str) -> String {
    let sum = crc32fast::hash(format!("{head}{body}").as_bytes());
    format!("{head}{MARK}{sum:08x}\n{body}")
}

/// Whether the program wrote this text, and nobody changed it since.
#[must_use]
pub fn is_untouched(text: &str) -> bool {
    let Some(at) = text.find(MARK).filter(|at| *at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n')) else {
        return false;
    };
    let (head, rest) = text.split_at(at);
    let Some((line, body)) = rest.split_once('\n') else { return false };
    let sum = crc32fast::hash(format!("{head}{body}").as_bytes());
    line.strip_prefix(MARK) == Some(&format!("{sum:08x}"))
}

impl Workspace {
    /// Whose the file of a script is. What cannot be read is not ours to write over.
    #[must_use]
    pub fn whose_script(&self, id: &str) -> Whose {
        self.look_at_script(id).unwrap_or(Whose::Persons)
    }

    fn look_at_script(&self, id: &str) -> io::Result<Whose> {
        match read_whole(&**self.disk(), &self.script_path(id), LARGEST_SCRIPT) {
            Ok(bytes) if std::str::from_utf8(&bytes).is_ok_and(is_untouched) => Ok(Whose::Programs),
            Ok(_) => Ok(Whose::Persons),
            Err(error) => match error.kind() {
                io::ErrorKind::NotFound => Ok(Whose::Nobodys),
                // Too large to be ours, or a link to somewhere else.
                io::ErrorKind::FileTooLarge | io::ErrorKind::InvalidInput => Ok(Whose::Persons),
                _ => Err(error),
            },
        }
    }

    /// The id under which a script can be written beside the one with this id.
    #[must_use]
    pub fn script_beside(&self, id: &str) -> String {
        let free = |wish: &String| {
            assets::text(&format!("{FOLDER}/{wish}.ron")).is_none() && !exists(&**self.disk(), &self.script_path(wish))
        };
        let base: String = id.chars().take(56).collect();
        (2..MOST).map(|n| format!("{}-{n}", base.trim_end_matches('-'))).find(free).unwrap_or_default()
    }

    fn script_path(&self, id: &str) -> PathBuf {
        self.path().join(FOLDER).join(format!("{id}.ron"))
    }

    /// Writes a script into the workspace: in the place of what the program wrote itself, or `beside` it.
    ///
    /// # Errors
    /// Why it is not on the disk, as a sentence.
    pub fn write_script(&self, script: &Script, beside: bool) -> Result<Put, Message> {
        // One at a time, where locks work.
        let _gate = seal::lock(&**self.disk(), self.path()).ok();
        let id = if beside { self.script_beside(&script.id) } else { script.id.clone() };
        if !super::names::is_id(&id) {
            return Err(Message::new("check-id").with("id", id));
        }
        let said =
            |error: io::Error| Message::new("script-not-written").with("why", super::writer::not_saved(&error).key);
        if self.look_at_script(&id).map_err(said)? == Whose::Persons {
            return Ok(Put::Persons);
        }
        let text = own_script_text(script);
        if u64::try_from(text.len()).is_ok_and(|len| len > LARGEST_SCRIPT) {
            return Err(Message::new("check-too-large"));
        }
        write(&**self.disk(), self.path(), &self.script_path(&id), text.as_bytes()).map_err(said)?;
        Ok(Put::At(id))
    }
}

/// The folder is made inside its workspace, never together with it: a stick that was pulled out must not be filled.
fn write(disk: &dyn Disk, workspace: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = workspace.join(FOLDER);
    if !exists(disk, &folder) {
        disk.len(workspace)?;
        disk.create_folder(&folder)?;
        disk.sync_folder(workspace)?;
    }
    replace_whole(disk, path, bytes, &spare())
}
