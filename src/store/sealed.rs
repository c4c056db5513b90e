//! A sealed session: one RON document that a person can read, an entry on each line.
//!
//! Older versions open for ever. A newer container is never overwritten. A damaged entry loses only itself.

use ron::value::RawValue;

use super::stored::{Held, quick, read_entry, read_quickly};
use crate::config::ron_text::{self, place, sound_record};
use crate::config::{Problem, Severity};
use crate::text::Message;

/// The version of the container that this program writes.
pub const VERSION: u32 = 1;

/// A sealed session as read or to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SealedFile {
    /// The id that stands in the file; its name decides where it lives.
    pub id: String,
    /// The session's title.
    pub title: String,
    /// The workspace's name.
    pub workspace: String,
    /// Fields of the container that this version does not know, as they were read.
    pub extra: Vec<(String, String)>,
    /// The entries, in the order of the fold.
    pub held: Vec<Held>,
}

/// What reading a sealed session gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SealedRead {
    /// What could be read.
    pub file: SealedFile,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Something in it could not be read: before it is replaced its bytes are put aside.
    pub damaged: bool,
    /// Its version is newer or cannot be told: it must not be replaced.
    pub keep: bool,
}

/// Writes the document.
#[must_use]
pub fn write(file: &SealedFile) -> String {
    let quoted = |text: &str| ron::to_string(text).unwrap_or_else(|_| "\"\"".to_owned());
    let mut out = String::from("// Drempel: a sealed session. docs/format.md says how to read it.\n(\n");
    out.push_str(&format!("    version: {VERSION},\n    id: {},\n", quoted(&file.id)));
    out.push_str(&format!("    title: {},\n    workspace: {},\n", quoted(&file.title), quoted(&file.workspace)));
    for (name, raw) in &file.extra {
        out.push_str(&format!("    {name}: {raw},\n"));
    }
    out.push_str("    entries: [\n");
    for held in &file.held {
        out.push_str(&format!("        {},\n", held.raw));
    }
    out.push_str("    ],\n)\n");
    out
}

/// Reads a document. `name` is its file name, for the problems.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> SealedRead {
    if let Some(found) = std::str::from_utf8(bytes).ok().and_then(|text| read_written(name, text)) {
        return found;
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut found = match sound_record(text) {
        Some(record) => read_sound(name, text, &record.fields),
        None => read_damaged(name, text),
    };
    if std::str::from_utf8(bytes).is_err() {
        found.damaged = true;
        found.problems.push(problem(name, (0, 0), "store-line-not-text"));
    }
    found
}

/// The quick way, for a document that stands as [`write`] writes it to the letter, which nearly all do; nothing for any
/// other. It gives what the other ways give of the same text.
fn read_written(name: &str, text: &str) -> Option<SealedRead> {
    let mut found = SealedRead::default();
    let mut lines = (1_usize..).zip(text.split('\n')).skip_while(|(_, line)| line.starts_with("//"));
    let mut exactly = |text: &str| (lines.next()?.1 == text).then_some(());
    exactly("(")?;
    exactly(&format!("    version: {VERSION},"))?;
    let mut text_of = |field: &str| quick::quoted(lines.next()?.1.strip_prefix(field)?.strip_suffix(',')?).ok();
    found.file.id = text_of("    id: ")?;
    found.file.title = text_of("    title: ")?;
    found.file.workspace = text_of("    workspace: ")?;
    let mut exactly = |text: &str| (lines.next()?.1 == text).then_some(());
    exactly("    entries: [")?;
    for (number, line) in lines.by_ref() {
        if line == "    ]," {
            return (lines.next()?.1 == ")" && lines.next()?.1.is_empty() && lines.next().is_none()).then_some(found);
        }
        let raw = line.strip_prefix("        ")?.strip_suffix(',')?;
        // Only what is one value by itself is one in the document too.
        if let Some(held) = read_quickly(raw) {
            found.file.held.push(held);
        } else if quick::is_value(raw) {
            entry(&mut found, name, number, raw);
        } else {
            return None;
        }
    }
    None
}

fn read_sound(name: &str, text: &str, fields: &[(String, &str)]) -> SealedRead {
    let mut found = SealedRead { keep: true, ..SealedRead::default() };
    for (field, raw) in fields {
        match field.as_str() {
            "version" => match ron::from_str::<u32>(raw) {
                Ok(version) if version <= VERSION => found.keep = false,
                Ok(_) => {
                    found.problems.push(problem(name, (0, 0), "store-sealed-newer"));
                    return found;
                }
                Err(_) => {}
            },
            "id" => found.file.id = ron::from_str(raw).unwrap_or_default(),
            "title" => found.file.title = ron::from_str(raw).unwrap_or_default(),
            "workspace" => found.file.workspace = ron::from_str(raw).unwrap_or_default(),
            "entries" => entries(&mut found, name, text, raw),
            _ => found.file.extra.push((field.clone(), (*raw).to_owned())),
        }
    }
    if found.keep {
        found.problems.push(problem(name, (0, 0), "store-sealed-no-version"));
    }
    found
}

fn entries(found: &mut SealedRead, name: &str, text: &str, raw: &str) {
    let items = match ron::from_str::<Vec<&RawValue>>(raw) {
        Ok(items) => items,
        Err(error) => {
            found.damaged = true;
            let what = ron_text::message(&error.code);
            found.problems.push(Problem { what, ..problem(name, place(text, offset(text, raw)), "") });
            return;
        }
    };
    // Places are counted on from one entry to the next, so that a file full of faults is still read in one pass.
    let (mut line, mut counted) = (1_usize, 0_usize);
    for item in items {
        let at = offset(text, item.get_ron());
        line = line.saturating_add(text.get(counted..at).unwrap_or_default().matches('\n').count());
        counted = at;
        entry(found, name, line, item.get_ron());
    }
}

fn entry(found: &mut SealedRead, name: &str, line: usize, raw: &str) {
    match read_entry(raw) {
        Ok(held) => {
            if let Some(what) = &held.puzzling {
                let notice = Severity::Notice;
                found.problems.push(Problem { what: what.clone(), severity: notice, ..problem(name, (line, 0), "") });
            }
            found.file.held.push(held);
        }
        Err(fault) => {
            found.damaged = true;
            let line = line.saturating_add(fault.line.saturating_sub(1));
            found.problems.push(Problem { what: fault.what, ..problem(name, (line, fault.column), "") });
        }
    }
}

/// Reads line by line what is no sound document: this program writes each field and each entry on a line of its own.
fn read_damaged(name: &str, text: &str) -> SealedRead {
    let mut found = SealedRead { damaged: true, keep: true, ..SealedRead::default() };
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let value = |field: &str| line.strip_prefix(field).map(|rest| rest.trim().trim_end_matches(','));
        if inside && line.starts_with('(') {
            entry(&mut found, name, number.saturating_add(1), line.trim_end_matches(','));
        } else if inside && !matches!(line, "]," | "]" | ")" | "") {
            found.problems.push(problem(name, (number.saturating_add(1), 0), "store-line-not-understood"));
        } else if let Some(version) = value("version:").and_then(|v| v.parse::<u32>().ok()) {
            if version > VERSION {
                found.problems.push(problem(name, (0, 0), "store-sealed-newer"));
                return found;
            }
            found.keep = false;
        } else if line.starts_with("entries:") {
            inside = true;
        } else if let Some(title) = value("title:") {
            found.file.title = ron::from_str(title).unwrap_or_default();
        } else if let Some(id) = value("id:") {
            found.file.id = ron::from_str(id).unwrap_or_default();
        } else if let Some(workspace) = value("workspace:") {
            found.file.workspace = ron::from_str(workspace).unwrap_or_default();
        }
    }
    found.problems.push(problem(name, (0, 0), "store-sealed-damaged"));
    found
}

fn offset(text: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}

fn problem(file: &str, (line, column): (usize, usize), key: &'static str) -> Problem {
    Problem { file: file.to_owned(), line, column, what: Message::new(key), severity: Severity::Fault }
}
