//! The README's commands are true: each `drempel …` and `cargo run … -- …` in it is one that the program knows.

use std::process::Command;

use super::root;

/// The arguments of every command of ours between backquotes or in a block of code.
fn in_readme() -> Vec<Vec<String>> {
    let Ok(text) = std::fs::read_to_string(root().join("README.md")) else { return Vec::new() };
    let (mut found, mut block) = (Vec::new(), false);
    for line in text.lines() {
        if line.starts_with("```") {
            block = !block;
        } else if block {
            found.push(line.trim().to_owned());
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found.iter().filter_map(|command| arguments(command)).collect()
}

fn arguments(command: &str) -> Option<Vec<String>> {
    let command = command.split('#').next()?.trim().trim_start_matches("$ ");
    let rest = match command.strip_prefix("cargo run") {
        Some(run) => run.split_once(" -- ").map_or("", |(_, rest)| rest),
        None => command.strip_prefix("drempel").filter(|rest| rest.is_empty() || rest.starts_with(' '))?,
    };
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

/// What `--help` says at a path of subcommands; none when the program is not there yet.
fn help(path: &[&str]) -> Option<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_drempel")).args(path).arg("--help").output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
        .filter(|text| !text.is_empty())
}

/// The README's placeholders: `[ID]`, `DIR`, `…`.
fn is_placeholder(word: &str) -> bool {
    word.starts_with(['[', '<', '…', '"']) || word.chars().all(|c| c.is_ascii_uppercase() || c == '.' || c == ']')
}

#[test]
fn every_command_in_the_readme_is_known() {
    let commands = in_readme();
    let Some(top) = help(&[]) else {
        println!("SKIPPED: needs the commands (`drempel --help` says nothing yet)");
        return;
    };
    assert!(commands.len() >= 2, "the README names no commands any more");
    for command in commands {
        let mut known = top.clone();
        let mut path: Vec<&str> = Vec::new();
        for word in command.iter().map(String::as_str).filter(|w| !is_placeholder(w)) {
            let name = word.trim_start_matches('[').split('=').next().unwrap_or_default();
            if name.starts_with('-') {
                assert!(known.contains(name.trim_end_matches(']')), "{command:?}: {name} is no option of {path:?}");
            } else if !name.contains('/')
                && known.contains(name)
                && help(&[path.as_slice(), &[name]].concat()).is_some()
            {
                path.push(name);
                known = help(&path).unwrap_or_default();
            }
        }
        assert!(!path.is_empty() || command.iter().all(|w| w.starts_with('-') || w.contains('/')), "{command:?}");
    }
}
