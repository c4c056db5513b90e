//! Scripts, boards and theory cards: the shipped ones, and a workspace's own beside or in place of them.

use std::collections::BTreeSet;

use super::assets;
use super::disk::text_of;
use super::names::is_id;
use super::stored::LARGEST_SCRIPT;
use super::workspace::{Workspace, whole_file};
use crate::config::{Problem, Severity, Uses, parse_board, parse_script, parse_script_against, parse_theory};
use crate::domain::{Board, Phase, Script, Theory};
use crate::text::Message;

/// A script, board or theory card with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source<T> {
    /// File name without extension.
    pub id: String,
    /// What it is.
    pub what: T,
    /// It stands in the workspace's own folder.
    pub own: bool,
}

/// A script with where it comes from.
pub type ScriptSource = Source<Script>;

/// A file of a kind, whether it can be used or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// File name without extension.
    pub id: String,
    /// The file, inside the workspace or among what is shipped.
    pub file: String,
    /// It stands in the workspace's own folder.
    pub own: bool,
    /// There is a shipped one of the same name.
    pub shipped: bool,
    /// What it is; none when nothing of it can be read.
    pub what: Option<T>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl<T> Sourced<T> {
    /// Whether it can be used: something was read, and nothing in it is at fault.
    #[must_use]
    pub fn usable(&self) -> bool {
        self.what.is_some() && self.problems.iter().all(|problem| problem.severity != Severity::Fault)
    }
}

/// Reads a file of a kind: its id, its name, its text.
type Parse<T> = fn(&str, &str, &str) -> (Option<T>, Vec<Problem>);

/// What was read, unless something in it is at fault.
fn usable<T>((read, found): (Option<T>, Vec<Problem>)) -> Option<T> {
    read.filter(|_| found.iter().all(|problem| problem.severity != Severity::Fault))
}

impl Workspace {
    /// All scripts by id: the shipped ones, and the workspace's own beside or in place of them. A script of her own with
    /// a fault is not used.
    #[must_use]
    pub fn scripts(&self) -> (Vec<ScriptSource>, Vec<Problem>) {
        in_use(self.script_files(parse_script_against))
    }

    /// Every script file, shipped and own, whether it can be used or not.
    #[must_use]
    pub fn script_files(
        &self,
        parse: impl Fn(&str, &str, &str, Option<Uses<'_>>) -> (Option<Script>, Vec<Problem>),
    ) -> Vec<Sourced<Script>> {
        let (boards, theory) = self.to_use();
        let uses = Uses { boards: &boards, theory: &theory };
        self.every("scripts", |id, file, text| parse(id, file, text, Some(uses)))
    }

    /// All boards by id: the shipped ones, and the workspace's own beside or in place of them.
    #[must_use]
    pub fn boards(&self) -> (Vec<Source<Board>>, Vec<Problem>) {
        in_use(self.board_files())
    }

    /// Every board file, shipped and own, whether it can be used or not.
    #[must_use]
    pub fn board_files(&self) -> Vec<Sourced<Board>> {
        self.every("boards", parse_board)
    }

    /// All theory cards by id, shipped and own.
    #[must_use]
    pub fn theory(&self) -> (Vec<Source<Theory>>, Vec<Problem>) {
        in_use(self.theory_files())
    }

    /// Every theory card's file, shipped and own, whether it can be used or not.
    #[must_use]
    pub fn theory_files(&self) -> Vec<Sourced<Theory>> {
        self.every("theory", parse_theory)
    }

    /// The boards that a script may use, and the ids of the theory cards.
    #[must_use]
    pub fn to_use(&self) -> (Vec<Board>, Vec<String>) {
        let boards = self.boards().0.into_iter().map(|source| source.what).collect();
        (boards, self.theory().0.into_iter().map(|source| source.id).collect())
    }

    /// One script that can be used, with the boards and theory cards that it uses; no other files are read.
    #[must_use]
    pub fn script(&self, id: &str) -> Option<(Script, Vec<Board>, Vec<Theory>)> {
        let file = format!("scripts/{id}.ron");
        let read = |text: String| {
            let (boards, theory) = self.used_by(&parse_script(id, &file, &text).0?);
            let known: Vec<String> = theory.iter().map(|card| card.id.clone()).collect();
            let uses = Uses { boards: &boards, theory: &known };
            let script = usable(parse_script_against(id, &file, &text, Some(uses)))?;
            Some((script, boards, theory))
        };
        let own = is_id(id).then(|| self.text(&file))?.and_then(read);
        own.or_else(|| read(assets::text(&file)?))
    }

    /// The boards and theory cards that a script uses; only their files are read.
    #[must_use]
    pub fn used_by(&self, script: &Script) -> (Vec<Board>, Vec<Theory>) {
        let boards: BTreeSet<&str> = script.phases.iter().filter_map(Phase::board_id).collect();
        let theory: BTreeSet<&str> = script.phases.iter().filter_map(|phase| phase.theory.as_deref()).collect();
        let boards = boards.into_iter().filter_map(|id| self.one("boards", id, parse_board)).collect();
        (boards, theory.into_iter().filter_map(|id| self.one("theory", id, parse_theory)).collect())
    }

    /// One of the files of a kind: the workspace's own if it can be used, else the shipped one.
    fn one<T>(&self, folder: &str, id: &str, parse: Parse<T>) -> Option<T> {
        let file = format!("{folder}/{id}.ron");
        let own = is_id(id).then(|| self.text(&file)).flatten().and_then(|text| usable(parse(id, &file, &text)));
        own.or_else(|| usable(parse(id, &file, &assets::text(&file)?)))
    }

    /// All files of a kind, the shipped ones first.
    pub(super) fn every<T>(
        &self,
        folder: &str,
        parse: impl Fn(&str, &str, &str) -> (Option<T>, Vec<Problem>),
    ) -> Vec<Sourced<T>> {
        let shipped = assets::under(&format!("{folder}/"));
        let names: BTreeSet<String> = shipped.iter().map(|(name, _)| name.clone()).collect();
        let own = self.files(folder).into_iter().map(|(name, bytes)| (name, bytes, true));
        let all = shipped.into_iter().map(|(name, bytes)| (name, bytes, false)).chain(own);
        let read = |(name, bytes, own): (String, Vec<u8>, bool)| {
            let id = name.strip_suffix(".ron")?.to_owned();
            let file = format!("{folder}/{name}");
            let (what, problems) = if is_id(&id) {
                parse(&id, &file, &text_of(bytes))
            } else {
                (None, vec![whole_file(&file, Message::new("check-file-name").with("name", &name))])
            };
            Some(Sourced { shipped: names.contains(&name), id, file, own, what, problems })
        };
        all.filter_map(read).collect()
    }

    /// The small files of one of the workspace's folders, by name, with what is in them.
    pub(super) fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let path = self.path().join(folder);
        let listed = self.disk().list(&path).unwrap_or_default();
        let read = |name: String| {
            // One byte more than is allowed: the parser then says that it is too large.
            let bytes = self.disk().read(&path.join(&name), 0, LARGEST_SCRIPT.saturating_add(1)).ok()?;
            Some((name, bytes))
        };
        listed.into_iter().filter(|item| !item.folder).filter_map(|item| read(item.name)).collect()
    }

    /// The small files of a folder with this ending, as text, by name.
    #[must_use]
    pub fn own_texts(&self, folder: &str, ending: &str) -> Vec<(String, String)> {
        let text = |(name, bytes): (String, Vec<u8>)| (name, text_of(bytes));
        let mut files: Vec<(String, String)> = self.files(folder).into_iter().map(text).collect();
        files.retain(|(name, _)| name.ends_with(ending));
        files.sort();
        files
    }

    /// The themes of the workspace itself, by name.
    #[must_use]
    pub fn own_themes(&self) -> Vec<String> {
        let files = self.own_texts("themes", ".ron").into_iter();
        files.filter_map(|(name, _)| name.strip_suffix(".ron").filter(|id| is_id(id)).map(str::to_owned)).collect()
    }
}

/// What is used of all files of a kind: her own goes before the shipped one, unless it has a fault.
pub(super) fn in_use<T>(files: Vec<Sourced<T>>) -> (Vec<Source<T>>, Vec<Problem>) {
    let (mut all, mut problems): (Vec<Source<T>>, Vec<Problem>) = (Vec::new(), Vec::new());
    for file in files {
        let usable = file.usable();
        problems.extend(file.problems);
        if let Some(what) = file.what.filter(|_| usable) {
            all.retain(|there| there.id != file.id);
            all.push(Source { id: file.id, what, own: file.own });
        }
    }
    all.sort_by(|a, b| a.id.cmp(&b.id));
    (all, problems)
}
