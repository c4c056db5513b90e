//! A commented start file for a script or board of a workspace's own.

use std::io;
use std::path::PathBuf;

use super::assets;
use super::disk::write_new;
use super::names::id_of_name;
use super::workspace::Workspace;
use super::writer::not_saved;
use crate::text::Message;

/// What a start file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartFile {
    /// A script.
    Script,
    /// A board.
    Board,
}

impl StartFile {
    const fn template(self) -> &'static str {
        match self {
            Self::Script => "templates/script.ron",
            Self::Board => "templates/board.ron",
        }
    }

    const fn folder(self) -> &'static str {
        match self {
            Self::Script => "scripts",
            Self::Board => "boards",
        }
    }
}

/// A start file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// Where it is.
    pub path: PathBuf,
    /// Its name without extension.
    pub id: String,
    /// There is a shipped one of this name, which it goes before.
    pub instead: bool,
}

/// Writes a start file with this title into the workspace. A file that is there already is left alone.
///
/// # Errors
/// When no file name can be made of the title, there is such a file already, or it cannot be written.
pub fn start_file(workspace: &Workspace, what: StartFile, title: &str) -> Result<Started, Message> {
    let id = id_of_name(title).ok_or_else(|| Message::new("store-no-file-name").with("name", title))?;
    let template = assets::text(what.template()).unwrap_or_default();
    let folder = workspace.path().join(what.folder());
    let path = folder.join(format!("{id}.ron"));
    let disk = &**workspace.disk();
    let failed = |error: io::Error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return Message::new("store-file-there").with("file", path.display());
        }
        Message::new("store-not-created").with("why", not_saved(&error).key)
    };
    if disk.list(&folder).is_err() {
        disk.create_folder(&folder).map_err(failed)?;
    }
    write_new(disk, &path, with_title(&template, title).as_bytes()).map_err(failed)?;
    let instead = assets::text(&format!("{}/{id}.ron", what.folder())).is_some();
    Ok(Started { path, id, instead })
}

/// The template with another title: the first one that stands in it is the file's own.
fn with_title(template: &str, title: &str) -> String {
    let quoted = ron::to_string(title.trim()).unwrap_or_else(|_| "\"\"".to_owned());
    let mut out = String::with_capacity(template.len());
    let mut done = false;
    for line in template.split_inclusive('\n') {
        if !done
            && let Some(indent) = line.find("title:").filter(|at| line.get(..*at).is_some_and(|t| t.trim().is_empty()))
        {
            out.push_str(&format!("{}title: {quoted},\n", line.get(..indent).unwrap_or_default()));
            done = true;
        } else {
            out.push_str(line);
        }
    }
    out
}
