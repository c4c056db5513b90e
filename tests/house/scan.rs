//! Reading Rust text without a compiler: comments and strings taken out, then words, functions and matches.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A source file.
pub struct File {
    /// From the root of the project, with `/`.
    pub name: String,
    pub text: String,
    /// The same lines without comments and without what stands in strings.
    code: Vec<String>,
    /// Where the tests of the module begin.
    end: usize,
}

impl File {
    /// The first folder or file under `src`; none for `lib.rs` and `main.rs`.
    pub fn module(&self) -> Option<String> {
        let rest = self.name.strip_prefix("src/")?;
        let first = rest.split('/').next()?.trim_end_matches(".rs");
        (!matches!(first, "lib" | "main")).then(|| first.to_owned())
    }

    /// The screen that a file of `app` or `ui` is about.
    pub fn screen(&self) -> Option<String> {
        let rest = self.name.strip_prefix("src/app/").or(self.name.strip_prefix("src/ui/"))?;
        rest.split('/').next().map(|s| s.trim_end_matches(".rs").to_owned())
    }

    /// Lines of code with their number, without the module's own tests.
    pub fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.iter().take(self.end).enumerate().map(|(i, l)| (i + 1, l.as_str()))
    }
}

/// All Rust files under a folder.
pub fn files(folder: &Path) -> Vec<File> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.map(|e| e.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
            let code: Vec<String> = strip(&text).lines().map(str::to_owned).collect();
            let end = code.iter().position(|l| l == "#[cfg(test)]").unwrap_or(code.len());
            found.push(File { name, text, code, end });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The text with comments and the insides of strings made blank; line breaks stay.
fn strip(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (mut out, mut i) = (String::new(), 0);
    let blank = |c: char| if c == '\n' { '\n' } else { ' ' };
    while i < chars.len() {
        let rest = &chars[i..];
        let end = match (rest[0], rest.get(1)) {
            ('/', Some('/')) => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ('r', Some('"' | '#')) if i == 0 || !chars[i - 1].is_alphanumeric() => raw_string(rest),
            ('"', _) => string(rest),
            ('\'', Some('\\')) => rest.iter().skip(3).position(|c| *c == '\'').map_or(1, |n| n + 4),
            ('\'', Some(_)) if rest.get(2) == Some(&'\'') => 3,
            _ => 0,
        };
        if end == 0 {
            out.push(rest[0]);
            i += 1;
        } else {
            out.extend(rest[..end].iter().map(|c| blank(*c)));
            i += end;
        }
    }
    out
}

fn string(rest: &[char]) -> usize {
    let mut i = 1;
    while i < rest.len() && rest[i] != '"' {
        i += if rest[i] == '\\' { 2 } else { 1 };
    }
    (i + 1).min(rest.len())
}

/// `r"…"` or `r#"…"#`; 0 when it is no raw string (`r#type`).
fn raw_string(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let mut close = vec!['"'];
    close.extend(std::iter::repeat_n('#', hashes));
    let inside = &rest[2 + hashes..];
    inside.windows(close.len()).position(|w| w == close).map_or(rest.len(), |n| 2 + hashes + n + close.len())
}

fn is_part_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a word or path stands in a line by itself.
pub fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(is_part_of_a_word) && (word.ends_with(':') || !after.is_some_and(is_part_of_a_word))
    })
}

/// Every `crate::…` with its line; `use crate::{a, b::c}` gives each.
pub fn paths_of_the_crate(file: &File) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let code: Vec<(usize, &str)> = file.code_lines().collect();
    for (i, (number, line)) in code.iter().enumerate() {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + 7..];
            if !rest.starts_with('{') {
                found.push((*number, rest.chars().take_while(|c| is_part_of_a_word(*c) || *c == ':').collect()));
                continue;
            }
            let group: String = code[i..].iter().map(|(_, l)| *l).collect::<Vec<_>>().join(" ");
            let inside = group.split_once("crate::{").map(|(_, g)| g.split(';').next().unwrap_or_default().to_owned());
            found.extend(first_names(&inside.unwrap_or_default()).into_iter().map(|name| (*number, name)));
        }
    }
    found
}

/// The names at the first level of `a, b::{c, d}, e}`.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut name, mut found) = (0_i32, String::new(), Vec::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(std::mem::take(&mut name)),
            c if depth == 0 => name.push(c),
            _ => {}
        }
    }
    found.push(name);
    found.into_iter().map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()).collect()
}

/// Imports of screens beside this one: `super::lead`, `use super::{desk, …}`, `crate::ui::lead`.
pub fn siblings(file: &File, screens: &[&str]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let code: Vec<(usize, &str)> = file.code_lines().collect();
    for (i, (number, line)) in code.iter().enumerate() {
        for prefix in ["super::", "crate::app::", "crate::ui::"] {
            // A screen draws from the state of the same name, whatever it is called: `ui` reads `app`.
            if prefix == "crate::app::" && file.name.starts_with("src/ui/") {
                continue;
            }
            for (at, _) in line.match_indices(prefix) {
                let rest = &line[at + prefix.len()..];
                let names = if rest.starts_with('{') {
                    let group = code[i..].iter().map(|(_, l)| *l).collect::<Vec<_>>().join(" ");
                    first_names(group.split_once('{').map_or("", |(_, g)| g.split(';').next().unwrap_or_default()))
                } else {
                    vec![rest.to_owned()]
                };
                for name in names {
                    let name: String = name.chars().take_while(|c| is_part_of_a_word(*c)).collect();
                    if screens.contains(&name.as_str()) {
                        found.push((*number, name));
                    }
                }
            }
        }
    }
    found
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Each function with its first line and how many lines it has: it ends at a brace with its own indentation.
pub fn functions(file: &File) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (i, line) in file.code.iter().enumerate() {
        let Some((before, after)) = line.split_once("fn ") else { continue };
        let only_words = before
            .split_whitespace()
            .all(|w| ["pub", "pub(crate)", "pub(super)", "const", "async", "unsafe", "extern"].contains(&w));
        let name: String = after.chars().take_while(|c| is_part_of_a_word(*c)).collect();
        if !only_words || name.is_empty() {
            continue;
        }
        let width = indent(line);
        let ends = |l: &String| indent(l) == width && (l.trim_start().starts_with('}') || l.trim_end().ends_with(';'));
        let one_line = line.trim_end().ends_with('}') || line.trim_end().ends_with(';');
        let length = if one_line { 1 } else { file.code[i + 1..].iter().position(ends).map_or(1, |n| n + 2) };
        found.push((name, i + 1, length));
    }
    found
}

/// The names of all enums declared in these files.
pub fn enums(files: &[File]) -> BTreeSet<String> {
    let declared = |line: &str| {
        let rest =
            line.trim_start().trim_start_matches("pub(crate) ").trim_start_matches("pub ").strip_prefix("enum ")?;
        Some(rest.chars().take_while(|c| is_part_of_a_word(*c)).collect::<String>())
    };
    files.iter().flat_map(|f| f.code_lines().filter_map(|(_, l)| declared(l)).collect::<Vec<_>>()).collect()
}

/// Lines with `_ =>` in a match of which another arm names one of these enums (or `Self::`).
pub fn catch_alls(file: &File, enums: &BTreeSet<String>) -> Vec<usize> {
    let code: Vec<(usize, &str)> = file.code_lines().collect();
    let mut found = Vec::new();
    for (i, (number, line)) in code.iter().enumerate() {
        if !line.trim_start().starts_with("_ =>") {
            continue;
        }
        let width = indent(line);
        let arms = code[..i].iter().rev().map(|(_, l)| *l).take_while(|l| l.trim().is_empty() || indent(l) >= width);
        let mut patterns =
            arms.filter(|l| indent(l) == width).filter_map(|l| l.split("=>").next()?.split(" if ").next());
        let ours = |pattern: &str| {
            pattern.contains("Self::") || enums.iter().any(|name| has_word(pattern, &format!("{name}::")))
        };
        if patterns.any(ours) {
            found.push(*number);
        }
    }
    found
}

#[test]
fn the_scanner_sees_what_it_should() {
    let text = "//! x\nuse crate::{a::b, c};\n// crate::d\nfn f() {\n    match e {\n        Door::Open => \"crate::e\",\n        _ => 'x',\n    }\n}\n";
    let code: Vec<String> = strip(text).lines().map(str::to_owned).collect();
    let file = File { name: "src/ui/lead.rs".into(), text: text.into(), end: code.len(), code };
    let paths: Vec<String> = paths_of_the_crate(&file).into_iter().map(|(_, p)| p).collect();
    assert_eq!(paths, ["a::b", "c"]);
    assert_eq!(functions(&file), [("f".to_owned(), 4, 6)]);
    assert_eq!(catch_alls(&file, &["Door".to_owned()].into()), [7]);
}
