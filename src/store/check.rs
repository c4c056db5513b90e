//! `check`: everything that is wrong in workspaces, scripts, boards, sessions and whatever else is data, all at once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, read_whole};
use super::kind_of::{Kind, kind_of};
use super::names::is_id;
use super::stored::{LARGEST_SCRIPT, LARGEST_SESSION};
use super::workspace::{SETTINGS, Workspace};
use super::{LiveFolder, assets, sealed, segment};
use crate::config::{
    KeyTable, Problem, Severity, Theme, Uses, check_locale, check_script, check_settings, messages, parse_agenda,
    parse_board, parse_commitments, parse_settings, parse_theory, parse_threads, parse_values,
};
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
        return file(disk, path, &name, state);
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
    // The settings are looked at once more, now with the themes that there are.
    let settings = workspace.own_text(SETTINGS).unwrap_or_default();
    let mut problems = check_settings(SETTINGS, &settings, &themes(Some(workspace)));
    problems.extend(workspace.community().1.into_iter().filter(|problem| problem.file != SETTINGS));
    problems.extend(workspace.agenda().1);
    problems.extend(workspace.boards().1);
    problems.extend(workspace.topic_notices());
    problems.extend(workspace.theory().1);
    let scripts = workspace.script_files(check_script).into_iter();
    // What is shipped means it when it gives no minutes.
    problems.extend(scripts.filter(|script| script.own || !script.usable()).flat_map(|script| script.problems));
    problems.extend(workspace.own_text("keymap.ron").map(|text| keymap("keymap.ron", &text)).unwrap_or_default());
    let gathered = workspace.own_text(super::threads::FILE);
    problems.extend(gathered.map(|text| threads(Some(workspace), super::threads::FILE, &text)).unwrap_or_default());
    for (name, text) in workspace.own_texts("themes", ".ron") {
        problems.extend(theme(&format!("themes/{name}"), &name, &text));
    }
    for lang in ["nl", "en"] {
        let known = shipped_messages(lang);
        for (name, text) in workspace.own_texts(&format!("locales/{lang}"), ".ftl") {
            problems.extend(check_locale(&format!("locales/{lang}/{name}"), &text, &known));
        }
    }
    problems.extend(workspace.template_problems());
    problems.extend(workspace.sessions().1);
    problems
}

fn file(disk: &Arc<dyn Disk>, path: &Path, name: &str, state: &Path) -> Vec<Problem> {
    let bytes = match read_whole(&**disk, path, LARGEST_SESSION) {
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
    let text = String::from_utf8_lossy(&bytes);
    let id = name.strip_suffix(".ron").unwrap_or(name);
    let around = Around { disk, path, state };
    match kind_of(path, &text) {
        Kind::Segment => segment::read(name, &bytes, false).problems,
        Kind::Settings => check_settings(name, &text, &themes(around.workspace().as_ref())),
        Kind::Agenda => parse_agenda(name, &text).1,
        Kind::Values => parse_values(name, &text).1,
        Kind::Commitments => commitments(&around, name, &text),
        Kind::Keymap => keymap(name, &text),
        Kind::Threads => threads(around.workspace().as_ref(), name, &text),
        Kind::Session => sealed::read(name, &bytes).problems,
        Kind::Theme => theme(name, name, &text),
        Kind::Locale(lang) => check_locale(name, &text, &shipped_messages(lang)),
        Kind::Board => named(name, id, board(&around, id, name, &text)),
        Kind::Theory => named(name, id, parse_theory(id, name, &text).1),
        Kind::Script => named(name, id, script(&around, id, name, &text)),
    }
}

/// What lies around a single file: the workspace that it belongs to, if it does.
struct Around<'a> {
    disk: &'a Arc<dyn Disk>,
    path: &'a Path,
    state: &'a Path,
}

impl Around<'_> {
    /// The workspace that the file lies in, or in a folder of which it lies.
    fn workspace(&self) -> Option<Workspace> {
        let here = |folder: &Path| if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() };
        let mut folders = self.path.ancestors().skip(1).take(3).map(here);
        folders.find_map(|folder| Workspace::open_on(Arc::clone(self.disk), &folder, self.state).ok())
    }

    /// The text of a file beside this one.
    fn beside(&self, other: &str) -> Option<String> {
        let bytes = read_whole(&**self.disk, &self.path.parent()?.join(other), LARGEST_SCRIPT).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// A script of a workspace may use the boards and cards that are there; one by itself may use any.
fn script(around: &Around<'_>, id: &str, name: &str, text: &str) -> Vec<Problem> {
    let Some(workspace) = around.workspace() else { return check_script(id, name, text, None).1 };
    let (boards, theory) = workspace.to_use();
    check_script(id, name, text, Some(Uses { boards: &boards, theory: &theory })).1
}

/// Among the boards of a workspace the names of its columns may be others' already.
fn board(around: &Around<'_>, id: &str, name: &str, text: &str) -> Vec<Problem> {
    let mut problems = parse_board(id, name, text).1;
    let among = around.path.parent().and_then(Path::file_name).is_some_and(|folder| folder == "boards");
    let notices = around.workspace().filter(|_| among).map(|workspace| workspace.topic_notices()).unwrap_or_default();
    let here = notices.into_iter().filter(|problem| problem.file == format!("boards/{name}"));
    problems.extend(here.map(|problem| Problem { file: name.to_owned(), ..problem }));
    problems
}

/// The commitments' values stand beside them.
fn commitments(around: &Around<'_>, name: &str, text: &str) -> Vec<Problem> {
    let own = around.beside(SETTINGS).map(|text| parse_settings(SETTINGS, &text).0.values).filter(|v| !v.is_empty());
    let values = own.unwrap_or_else(|| {
        let text = around.beside("values.ron").or_else(|| assets::text("values.ron"));
        text.map(|text| parse_values("values.ron", &text).0).unwrap_or_default()
    });
    parse_commitments(name, text, &values).1
}

/// Red threads point at communities beside the workspace in which they are gathered.
fn threads(workspace: Option<&Workspace>, name: &str, text: &str) -> Vec<Problem> {
    let folders =
        workspace.map(|workspace| workspace.beside().into_iter().map(|beside| beside.folder).collect::<Vec<_>>());
    parse_threads(name, text, folders.as_deref()).1
}

fn keymap(name: &str, text: &str) -> Vec<Problem> {
    let shipped = assets::text("keymap.ron").unwrap_or_default();
    let (mut table, _) = KeyTable::parse("keymap.ron", &shipped);
    table.merge(name, text)
}

/// A theme with the name of a shipped one lies on top of it; another stands by itself.
fn theme(file: &str, name: &str, text: &str) -> Vec<Problem> {
    let id = name.strip_suffix(".ron").unwrap_or(name);
    let problems = match assets::text(&format!("themes/{name}")) {
        Some(shipped) => Theme::parse(name, &shipped).0.merge(file, text),
        None => Theme::parse(file, text).1,
    };
    named(file, id, problems)
}

/// The names that `theme` in the settings may have.
fn themes(workspace: Option<&Workspace>) -> Vec<String> {
    let shipped = assets::under("themes/").into_iter();
    let shipped = shipped.filter_map(|(name, _)| name.strip_suffix(".ron").map(str::to_owned));
    let own = workspace.map(Workspace::own_themes).unwrap_or_default();
    ["auto", "light", "dark"].map(str::to_owned).into_iter().chain(shipped).chain(own).collect()
}

fn shipped_messages(lang: &str) -> crate::config::locale::Messages {
    let files = assets::under(&format!("locales/{lang}/"));
    files.into_iter().flat_map(|(_, bytes)| messages(&String::from_utf8_lossy(&bytes))).collect()
}

/// A file that is found by its name has one that can be used.
fn named(file: &str, id: &str, mut problems: Vec<Problem>) -> Vec<Problem> {
    if !is_id(id) {
        problems.push(whole(file, Message::new("check-file-name").with("name", file)));
    }
    problems
}

fn whole(file: &str, what: Message) -> Problem {
    Problem { file: file.to_owned(), line: 0, column: 0, what, severity: Severity::Fault }
}
