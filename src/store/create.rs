//! New workspaces: from the template, or as a copy of a shipped example.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::assets;
use super::disk::{Disk, write_new};
use super::workspace::{SETTINGS, Workspace};
use super::writer::not_saved;
use crate::text::Message;

/// Makes a workspace in a folder that is empty or not there yet.
pub fn create(disk: Arc<dyn Disk>, path: &Path, name: &str, state: &Path) -> Result<Workspace, Message> {
    let mut files = assets::under("templates/new/");
    let quoted = ron::to_string(name).unwrap_or_else(|_| "\"\"".to_owned());
    match files.iter_mut().find(|(file, _)| file == SETTINGS) {
        Some((_, bytes)) => {
            let text = String::from_utf8_lossy(bytes).replacen("name: \"\"", &format!("name: {quoted}"), 1);
            *bytes = text.into_bytes();
        }
        None => files.push((SETTINGS.to_owned(), format!("(\n    name: {quoted},\n)\n").into_bytes())),
    }
    fill(&*disk, path, &files)?;
    Workspace::open_on(disk, path, state)
}

/// Copies a shipped example workspace, to practise in.
pub fn copy_example(disk: Arc<dyn Disk>, example: &str, path: &Path, state: &Path) -> Result<Workspace, Message> {
    let files = assets::example(example);
    if files.is_empty() {
        let known = assets::examples().join(", ");
        return Err(Message::new("store-no-example").with("name", example).with("known", known));
    }
    fill(&*disk, path, &files)?;
    Workspace::open_on(disk, path, state)
}

/// Writes shipped files into an empty folder, the settings last: a half-made folder is no workspace yet.
fn fill(disk: &dyn Disk, path: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Message> {
    let said = |error: io::Error| Message::new("store-not-created").with("why", not_saved(&error).key);
    match disk.list(path) {
        Ok(there) if !there.is_empty() => {
            return Err(Message::new("store-folder-not-empty").with("folder", path.display()));
        }
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => disk.create_folder(path).map_err(said)?,
        Err(error) => return Err(said(error)),
    }
    let (settings, others): (Vec<_>, Vec<_>) = files.iter().partition(|(file, _)| file == SETTINGS);
    for (file, bytes) in others.into_iter().chain(settings) {
        let to = file.split('/').fold(path.to_owned(), |to, part| to.join(part));
        if let Some(folder) = to.parent() {
            disk.create_folder(folder).map_err(said)?;
        }
        write_new(disk, &to, bytes).map_err(said)?;
    }
    Ok(())
}
