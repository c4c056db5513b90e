//! Faulty files: every fault is told with its line and column, and none stops the app from opening the rest.
//!
//! A case of `tests/cases/faulty` is the file's place in a workspace, a line per problem (`line:column key`, and what was
//! probably meant), a line `---`, and the file itself.

use std::path::{Path, PathBuf};

use drempel::config::Problem;
use drempel::domain::{Device, Run, Timestamp};
use drempel::store::*;

use crate::store_help::*;

struct Case {
    name: String,
    path: String,
    expected: String,
    text: String,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/faulty");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| case(file)).collect()
}

fn case(file: &Path) -> Case {
    let whole = std::fs::read_to_string(file).unwrap();
    let (head, text) = whole.split_once("---\n").unwrap();
    let (path, expected) = head.split_once('\n').unwrap();
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    Case { name, path: path.into(), expected: expected.into(), text: text.into() }
}

/// A workspace with these files in it, over a new and empty one.
fn workspace<'a>(cases: impl IntoIterator<Item = &'a Case>) -> FaultyDisk {
    let disk = FaultyDisk::new();
    create(shared(&disk), Path::new("/w"), "Proefbuurt", Path::new("/state")).unwrap();
    for case in cases {
        put(&disk, &format!("/w/{}", case.path), &case.text);
    }
    disk
}

/// A line per problem: its place, its key, and what was probably meant.
fn told(problems: &[Problem], file: &str) -> String {
    let of_file = problems.iter().filter(|problem| file.ends_with(&problem.file));
    let line = |problem: &Problem| {
        let meant = problem.what.args.iter().find(|(name, value)| *name == "meant" && !value.is_empty());
        let meant = meant.map(|(_, value)| format!(" {value}")).unwrap_or_default();
        format!("{}:{} {}{meant}\n", problem.line, problem.column, problem.what.key)
    };
    of_file.map(line).collect()
}

fn found(disk: &FaultyDisk, path: &str) -> Vec<Problem> {
    check(&shared(disk), &[Path::new(path)], Path::new("/state"))
}

#[test]
fn every_faulty_file_tells_its_faults_with_line_and_column() {
    let (cases, mut wrong) = (cases(), String::new());
    assert!(cases.len() >= 50, "only {} cases", cases.len());
    for case in &cases {
        let disk = workspace([case]);
        let ways = [("in its workspace", "/w".to_owned()), ("by itself", format!("/w/{}", case.path))];
        for (way, path) in ways {
            let found = told(&found(&disk, &path), &case.path);
            if found != case.expected || found.is_empty() {
                wrong.push_str(&format!("{} {way}: expected\n{}found\n{found}\n", case.name, case.expected));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn all_of_them_together_stop_nothing_else() {
    let cases = cases();
    let disk = workspace(&cases);
    let workspace = Workspace::open_on(shared(&disk), Path::new("/w"), Path::new("/state")).unwrap();
    let ids: Vec<String> = workspace.scripts().0.into_iter().map(|script| script.id).collect();
    for shipped in ["leergemeenschap", "pitstop", "policy-lab-1"] {
        assert!(ids.iter().any(|id| id == shipped), "{shipped} is gone: {ids:?}");
    }
    assert!(workspace.boards().0.iter().any(|board| board.id == "kompas" && !board.own));
    let script = workspace.scripts().0.into_iter().find(|script| script.id == "leergemeenschap").unwrap();
    assert!(workspace.used_by(&script.what).0.len() <= 2);
    let catalog = drempel::shell::look::catalog(drempel::i18n::Lang::Nl, Some(&workspace));
    let home = drempel::shell::home::read(&workspace, &catalog);
    let found = home.found.unwrap();
    assert!(found.scripts.len() >= 12 && !found.sessions.is_empty() && !home.problems.is_empty());
    assert!(drempel::shell::look::keys(Some(&workspace)).rows(drempel::config::Context::Global).count() > 3);
    let place = drempel::app::Place::Live {
        role: drempel::app::Role::Lead,
        script: None,
        title: Some("Toch".into()),
        new: true,
    };
    let opening = drempel::shell::open::open(&workspace, &place, Timestamp(1_773_316_800_000)).ok().unwrap();
    assert_eq!(opening.0.opening.unwrap().script.id, "leergemeenschap");
    assert!(workspace.writer("toch", Device(1), Run(1)).is_some());
}
