//! The rules of the house, held to the sources: who may know whom, lengths, first lines, no catch-all in the core.
//!
//! It reads the text of `src/` as `cargo fmt` leaves it; comments and the insides of strings are taken out first.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[path = "house/commands.rs"]
mod commands;
#[path = "house/scan.rs"]
mod scan;

use scan::{File, files, functions, paths_of_the_crate};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<File> {
    files(&root().join("src"))
}

fn everything() -> Vec<File> {
    ["src", "tests", "benches", "examples"].iter().flat_map(|dir| files(&root().join(dir))).collect()
}

/// What each module may import, from the table in `lib.rs`.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|l| l.strip_prefix("//! |")).filter(|l| !l.starts_with("---"));
    let row = |line: &str| {
        let mut cells = line.split('|').map(str::trim);
        let (module, may) = (cells.next()?.to_owned(), cells.next()?);
        Some((module, may.split(',').map(|m| m.trim().to_owned()).filter(|m| !m.is_empty()).collect()))
    };
    rows.filter_map(row).filter(|(module, _)| module != "module").collect()
}

fn none(wrong: Vec<String>, rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n  {}", wrong.join("\n  "));
}

#[test]
fn every_module_is_in_the_table_of_who_may_know_whom() {
    let table = table();
    let modules: BTreeSet<String> = sources().iter().filter_map(File::module).collect();
    assert!(table.len() > 8, "the table in lib.rs is not read any more: {table:?}");
    none(modules.into_iter().filter(|m| !table.contains_key(m)).collect(), "not in the table of lib.rs");
}

#[test]
fn nobody_imports_what_it_may_not_know() {
    let table = table();
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(module) = file.module() else { continue };
        for (line, path) in paths_of_the_crate(&file) {
            let other = path.split("::").next().unwrap_or_default().to_owned();
            let may = other == module || table.get(&module).is_some_and(|may| may.contains(&other));
            if table.contains_key(&other) && !may {
                wrong.push(format!("{}:{line}: {module} may not know {other}", file.name));
            }
        }
    }
    none(wrong, "against the table of lib.rs");
}

#[test]
fn the_terminal_files_environment_and_clocks_stay_at_the_edge() {
    let edge = ["store", "peers", "shell", "cli"];
    let rules: [(&str, &[&str]); 10] = [
        ("crossterm", &["shell"]),
        ("std::fs", &edge),
        ("std::env", &edge),
        ("std::time", &edge),
        ("std::net", &["peers"]),
        ("SystemTime", &edge),
        ("Instant::", &edge),
        ("Utc::now", &edge),
        ("Local::now", &edge),
        ("std::thread", &edge),
    ];
    let mut wrong = Vec::new();
    for file in sources() {
        // The thin binary hands its arguments over, and that is all.
        if file.name == "src/main.rs" {
            continue;
        }
        let module = file.module().unwrap_or_default();
        for (number, line) in file.code_lines() {
            for (word, allowed) in rules.iter().filter(|(word, _)| scan::has_word(line, word)) {
                if !allowed.contains(&module.as_str()) {
                    wrong.push(format!("{}:{number}: {word}", file.name));
                }
            }
        }
    }
    none(wrong, "only at the edge");
}

#[test]
fn screens_never_import_one_another() {
    let screens = ["home", "lead", "desk", "room", "note", "replay", "wall"];
    // The note-taker's form and the wall's own terminal ask what leading would do; that is one answer, not two screens.
    let agreed = [("app", "note", "lead"), ("app", "lead", "wall")];
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(screen) = file.screen().filter(|s| screens.contains(&s.as_str())) else { continue };
        let module = file.module().unwrap_or_default();
        for (line, other) in scan::siblings(&file, &screens).into_iter().filter(|(_, other)| *other != screen) {
            if !agreed.contains(&(module.as_str(), screen.as_str(), other.as_str())) {
                wrong.push(format!("{}:{line}: {screen} imports {other}", file.name));
            }
        }
    }
    none(wrong, "screens import each other");
}

#[test]
fn colours_come_from_the_theme() {
    let named = |line: &str| line.contains("Color::") || line.contains("style::Color");
    let mut wrong = Vec::new();
    for file in sources()
        .iter()
        .filter(|f| !["src/ui/style.rs", "src/ui/svg.rs", "src/config/theme.rs"].contains(&f.name.as_str()))
    {
        wrong.extend(
            file.code_lines().filter(|(_, l)| named(l)).map(|(n, l)| format!("{}:{n}: {}", file.name, l.trim())),
        );
    }
    none(wrong, "a colour outside the theme");
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let wrong = everything().into_iter().filter(|f| !f.text.starts_with("//! ")).map(|f| f.name).collect();
    none(wrong, "no `//!` on the first line");
}

#[test]
fn files_and_functions_are_short() {
    let mut wrong = Vec::new();
    for file in everything() {
        let lines = file.text.lines().count();
        if lines > 400 {
            wrong.push(format!("{}: {lines} lines, 400 at most", file.name));
        }
        for (name, line, length) in functions(&file) {
            if length > 60 {
                wrong.push(format!("{}:{line}: {name} has {length} lines, 60 at most", file.name));
            }
        }
    }
    none(wrong, "too long");
}

#[test]
fn the_core_has_no_catch_all_over_its_own_enums() {
    let own = scan::enums(&files(&root().join("src/domain")));
    assert!(own.contains("Event") && own.contains("Kind"), "{own:?}");
    let mut wrong = Vec::new();
    for file in files(&root().join("src/domain")) {
        wrong.extend(scan::catch_alls(&file, &own).into_iter().map(|line| format!("{}:{line}", file.name)));
    }
    none(wrong, "`_ =>` over an enum of the core");
}

#[test]
fn the_key_table_has_no_conflicts() {
    let text = fs::read_to_string(root().join("assets/keymap.ron")).unwrap();
    let (_, problems) = drempel::config::KeyTable::parse("keymap.ron", &text);
    assert_eq!(problems, []);
}

#[test]
fn no_snapshot_waits_to_be_looked_at() {
    let mut folders = vec![root().join("src"), root().join("tests")];
    let mut waiting: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.to_string_lossy().ends_with(".snap.new") {
                waiting.push(entry);
            }
        }
    }
    assert!(waiting.is_empty(), "snapshots to look at: {waiting:?}");
}
