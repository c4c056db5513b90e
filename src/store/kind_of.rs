//! What kind of file something is, by its name, its folder, and at last by what stands in it.

use std::path::Path;

use super::segment::EXTENSION;
use super::workspace::SETTINGS;
use crate::config::ron_text::sound_record;

/// The kinds of files of a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `drempel.ron`.
    Settings,
    /// `agenda.ron`.
    Agenda,
    /// `values.ron`.
    Values,
    /// `commitments.ron`.
    Commitments,
    /// `keymap.ron`.
    Keymap,
    /// `threads.ron`.
    Threads,
    /// `scripts/<id>.ron`.
    Script,
    /// `boards/<id>.ron`.
    Board,
    /// `theory/<id>.ron`.
    Theory,
    /// `themes/<name>.ron`.
    Theme,
    /// `locales/<language>/<name>.ftl`.
    Locale(&'static str),
    /// A sealed session.
    Session,
    /// A piece of a running session.
    Segment,
}

/// The kind of a file.
#[must_use]
pub fn kind_of(path: &Path, text: &str) -> Kind {
    let part = |part: Option<&std::ffi::OsStr>| part.map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
    let (name, folder) = (part(path.file_name()), part(path.parent().and_then(Path::file_name)));
    match (folder.as_str(), name.as_str()) {
        (_, SETTINGS) => Kind::Settings,
        (_, "agenda.ron") => Kind::Agenda,
        (_, "values.ron") => Kind::Values,
        (_, "commitments.ron") => Kind::Commitments,
        (_, "keymap.ron") => Kind::Keymap,
        (_, "threads.ron") => Kind::Threads,
        (_, name) if name.contains(EXTENSION) => Kind::Segment,
        ("en", name) if name.ends_with(".ftl") => Kind::Locale("en"),
        (_, name) if name.ends_with(".ftl") => Kind::Locale("nl"),
        ("scripts", _) => Kind::Script,
        ("boards", _) => Kind::Board,
        ("theory", _) => Kind::Theory,
        ("themes", _) => Kind::Theme,
        _ => by_content(text),
    }
}

/// A file that was taken out of its folder, or sent by mail.
fn by_content(text: &str) -> Kind {
    let begins = |field: &str| text.lines().any(|line| line.trim_start().starts_with(field));
    match sound_record(text.trim_start_matches('\u{feff}')) {
        Some(record) => {
            let has = |field| record.get(field).is_some();
            let (session, script) = (has("version") || has("entries"), has("phases"));
            match (session, script, has("columns"), has("text")) {
                (true, ..) => Kind::Session,
                (_, false, true, _) => Kind::Board,
                (_, false, _, true) => Kind::Theory,
                _ => Kind::Script,
            }
        }
        None if begins("entries:") => Kind::Session,
        None if begins("columns:") && !begins("phases:") => Kind::Board,
        None => Kind::Script,
    }
}
