//! Documents that are written for people: new files always, never over what is there.

use std::io;
use std::path::Path;

use super::assets;
use super::disk::{Disk, OpenFile, exists};
use super::names::id_of_name;
use super::workspace::{Workspace, whole_file};
use super::writer::not_saved;
use crate::config::Problem;
use crate::text::Message;

/// The folder of the documents in a workspace.
pub const FOLDER: &str = "documents";
/// The template of a page, shipped or the workspace's own.
pub const TEMPLATE: &str = "templates/document.html";
/// Where the words come in the template: without it a template is none.
const PLACE: &str = "{{body}}";
/// After so many documents of one name something else is wrong.
const MOST: u32 = 1000;

impl Workspace {
    /// The template of a page: the workspace's own if it has the place for the words, else the shipped one.
    #[must_use]
    pub fn document_template(&self) -> String {
        let own = self.own_text(TEMPLATE).filter(|text| text.contains(PLACE));
        own.or_else(|| assets::text(TEMPLATE)).unwrap_or_else(|| PLACE.to_owned())
    }

    /// What is wrong with a template of her own: it is not used.
    pub(super) fn template_problems(&self) -> Option<Problem> {
        self.own_text(TEMPLATE).filter(|text| !text.contains(PLACE))?;
        Some(whole_file(TEMPLATE, Message::new("document-template").with("place", PLACE)))
    }

    /// Writes a document into the workspace as a new file, such as `documents/guide.html`, or `guide-2.html` when that
    /// is there. Gives its path inside the workspace.
    ///
    /// # Errors
    /// Why it is not on the disk, as a sentence.
    pub fn write_document(&self, name: &str, ending: &str, text: &str) -> Result<String, Message> {
        let id = id_of_name(name).unwrap_or_else(|| FOLDER.to_owned());
        let said = |error: io::Error| Message::new("document-not-written").with("why", not_saved(&error).key);
        self.documents_folder().map_err(said)?;
        let folder = self.path().join(FOLDER);
        let numbered = (2..MOST).map(|n| format!("{id}-{n}.{ending}"));
        for file in std::iter::once(format!("{id}.{ending}")).chain(numbered) {
            match create(&**self.disk(), &folder.join(&file), text.as_bytes()) {
                // Somebody's file, or one of ours from before: it stays.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(said(error)),
                Ok(()) => return Ok(format!("{FOLDER}/{file}")),
            }
        }
        Err(said(io::Error::from(io::ErrorKind::AlreadyExists)))
    }

    /// The folder is made inside its workspace, never together with it: a stick that was pulled out must not be filled.
    /// A link in its place leads elsewhere and is not followed.
    fn documents_folder(&self) -> io::Result<()> {
        let (disk, folder) = (&**self.disk(), self.path().join(FOLDER));
        match disk.len(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                disk.len(self.path())?;
                disk.create_folder(&folder)?;
                disk.sync_folder(self.path())
            }
            found => found.map(drop),
        }
    }
}

/// Writes a document where somebody wants it: a new file, never over one that is there.
///
/// # Errors
/// Why it is not there, as a sentence.
pub fn write_out(disk: &dyn Disk, path: &Path, text: &str) -> Result<(), Message> {
    create(disk, path, text.as_bytes()).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Message::new("document-there").with("file", path.display()),
        _ => Message::new("document-not-written").with("why", not_saved(&error).key),
    })
}

/// Writes a new file whole and makes it last. What could not be written whole and safe does not stay.
fn create(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = disk.create_new(path)?;
    fill(disk, file, path, bytes).inspect_err(|_| {
        // Ours: it was not there before. Where it cannot be taken away either, there is nothing left to try.
        let _ = disk.remove(path);
    })
}

fn fill(disk: &dyn Disk, mut file: Box<dyn OpenFile>, path: &Path, bytes: &[u8]) -> io::Result<()> {
    if file.write(bytes)? != bytes.len() {
        return Err(io::Error::from(io::ErrorKind::WriteZero));
    }
    file.sync_all()?;
    drop(file);
    match path.parent().filter(|folder| exists(disk, folder)) {
        Some(folder) => disk.sync_folder(folder),
        None => Ok(()),
    }
}
