//! `check`: everything that is wrong in workspaces, scripts, sessions and segments, all at once.

use std::path::Path;
use std::sync::Arc;

use super::disk::{Disk, read_whole};
use super::names::is_id;
use super::segment::EXTENSION;
use super::stored::{LARGEST_SCRIPT, LARGEST_SESSION};
use super::workspace::{SETTINGS, Workspace};
use super::{LiveFolder, sealed, segment};
use crate::config::ron_text::sound_record;
use crate::config::{Problem, Severity, parse_agenda, parse_commitments, parse_script, parse_settings, parse_values};
use crate::text::Message;

/// Checks each path: a workspace's folder, a running session's folder, or one file.
#[must_use]
pub fn check(disk: &Arc<dyn Disk>, paths: &[&Path], state: &Path) -> Vec<Problem> {
    let mut problems: Vec<Problem> = paths.iter().flat_map(|path| one(disk, path, state)).collect();
    problems.dedup();
    problems
}

fn one(disk: &Arc<dyn Disk>, path: &Path, state: &Path) -> Vec<Problem> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if disk.list(path).is_err() {
        return file(&**disk, path, &name);
    }
    if name.ends_with(".live") {
        return LiveFolder::new(Arc::clone(disk), path.to_owned()).refresh().problems;
    }
    match Workspace::open_on(Arc::clone(disk), path, state) {
        Ok(workspace) => whole_workspace(&workspace),
        Err(what) => vec![whole(&name, what)],
    }
}

fn whole_workspace(workspace: &Workspace) -> Vec<Problem> {
    let (_, mut problems) = workspace.community();
    problems.extend(workspace.agenda().1);
    problems.extend(workspace.boards().1);
    problems.extend(workspace.theory().1);
    problems.extend(workspace.scripts().1);
    problems.extend(workspace.sessions().1);
    problems
}

fn file(disk: &dyn Disk, path: &Path, name: &str) -> Vec<Problem> {
    let bytes = match read_whole(disk, path, LARGEST_SESSION) {
        Ok(bytes) => bytes,
        Err(error) => {
            let key = match error.kind() {
                std::io::ErrorKind::FileTooLarge => "store-too-large",
                std::io::ErrorKind::NotFound => "store-file-missing",
                _ => "store-file-unreadable",
            };
            return vec![whole(name, Message::new(key))];
        }
    };
    if name.contains(EXTENSION) {
        return segment::read(name, &bytes, false).problems;
    }
    let text = String::from_utf8_lossy(&bytes);
    match name {
        SETTINGS => parse_settings(name, &text).1,
        "agenda.ron" => parse_agenda(name, &text).1,
        "values.ron" => parse_values(name, &text).1,
        "commitments.ron" => commitments(disk, path, name, &text),
        _ if looks_sealed(&text) => sealed::read(name, &bytes).problems,
        _ => script(name, &text),
    }
}

/// The commitments' values stand beside them.
fn commitments(disk: &dyn Disk, path: &Path, name: &str, text: &str) -> Vec<Problem> {
    let beside = |other: &str| {
        let bytes = path.parent().and_then(|folder| read_whole(disk, &folder.join(other), LARGEST_SCRIPT).ok());
        bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let own = beside(SETTINGS).map(|text| parse_settings(SETTINGS, &text).0.values).filter(|v| !v.is_empty());
    let values = own.unwrap_or_else(|| {
        let text = beside("values.ron").or_else(|| super::assets::text("values.ron"));
        text.map(|text| parse_values("values.ron", &text).0).unwrap_or_default()
    });
    parse_commitments(name, text, &values).1
}

fn looks_sealed(text: &str) -> bool {
    match sound_record(text.trim_start_matches('\u{feff}')) {
        Some(record) => record.get("version").is_some() || record.get("entries").is_some(),
        None => text.lines().any(|line| line.trim_start().starts_with("entries:")),
    }
}

fn script(name: &str, text: &str) -> Vec<Problem> {
    let id = name.strip_suffix(".ron").unwrap_or(name);
    let (_, mut problems) = parse_script(id, name, text);
    if !is_id(id) {
        problems.push(whole(name, Message::new("check-file-name").with("name", name)));
    }
    problems
}

fn whole(file: &str, what: Message) -> Problem {
    Problem { file: file.to_owned(), line: 0, column: 0, what, severity: Severity::Fault }
}
