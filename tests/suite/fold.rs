//! The fold, by cases: `tests/cases/fold/*.txt` hold entries, a line `---`, and facts that must then be true.
//!
//! Every case is put in three ways: at once, backwards one by one, and with the last entry first.

use std::fs;
use std::path::Path;

use drempel::domain::{Entry, Timeline};

use super::{facts, given};

fn one_by_one(entries: impl Iterator<Item = Entry>) -> Timeline {
    let mut timeline = Timeline::default();
    for entry in entries {
        timeline.insert([entry]);
    }
    timeline
}

fn check(case: &str, text: &str, wrong: &mut Vec<String>) {
    let (entries, expected) = text.split_once("\n---\n").unwrap_or_else(|| panic!("{case} has no ---"));
    let mut entries = given::entries(entries);
    if !entries.iter().any(|e| matches!(e.event, drempel::domain::Event::Opened(_))) {
        entries.extend(given::opening());
    }
    let mut at_once = Timeline::default();
    assert_eq!(at_once.insert(entries.clone()).conflicts, [], "{case} has an id twice");
    let backwards = one_by_one(entries.iter().rev().cloned());
    let last = entries.split_off(entries.len() - 1);
    let last_first = one_by_one(last.into_iter().chain(entries));
    assert_eq!(at_once.session(), backwards.session(), "{case}: backwards is another session");
    assert_eq!(at_once.session(), last_first.session(), "{case}: the last one first is another session");
    for line in expected.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')) {
        let (which, expected) = line.split_once(" = ").or(line.strip_suffix(" =").map(|w| (w, ""))).unwrap();
        let found = facts::fact(&at_once, which.trim());
        if found != expected.trim() {
            wrong.push(format!("{case}: {which}\n    expected {}\n    found    {found}", expected.trim()));
        }
    }
}

#[test]
fn every_case_of_the_fold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fold");
    let mut wrong = Vec::new();
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 25, "only {} cases", files.len());
    for path in files {
        check(&path.file_stem().unwrap().to_string_lossy(), &fs::read_to_string(&path).unwrap(), &mut wrong);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
