//! Reads the data files that a session starts from, with the library's own readers: its script, values, commitments and
//! first agenda. A fault in one of them stops the generator.

use crate::Made;
use drempel::config::{self, Problem};
use drempel::domain::{Agenda, Carried, Community, EntryId, Script};

/// The files of one workspace, as text.
pub struct Files {
    /// `drempel.ron`.
    pub settings: &'static str,
    /// `agenda.ron`.
    pub agenda: &'static str,
    /// `commitments.ron`.
    pub commitments: &'static str,
}

fn faultless<T>((value, problems): (T, Vec<Problem>)) -> Made<T> {
    match problems.first() {
        None => Ok(value),
        Some(p) => Err(format!("{}:{}:{} {}", p.file, p.line, p.column, p.what.key).into()),
    }
}

/// A script from its file's text; `id` is the file's name.
pub fn script(id: &str, text: &str) -> Made<Script> {
    faultless(config::parse_script(id, id, text))?.ok_or_else(|| format!("{id}: no script").into())
}

/// A community as its files describe it.
pub fn community(files: &Files) -> Made<Community> {
    let settings = faultless(config::parse_settings("drempel.ron", files.settings))?;
    let values = faultless(config::parse_values("values.ron", include_str!("../../assets/values.ron")))?;
    let practices = faultless(config::parse_commitments("commitments.ron", files.commitments, &values))?;
    Ok(Community {
        name: settings.name,
        place: settings.place,
        values,
        voices: settings.voices,
        practices,
        ..Community::default()
    })
}

/// An agenda from its file's text.
pub fn agenda(text: &str) -> Made<Agenda> {
    faultless(config::parse_agenda("agenda.ron", text))
}

/// What the very first session of a workspace starts from: its `agenda.ron`, and nothing else yet.
pub fn beginning(files: &Files) -> Made<Carried> {
    Ok(Carried { agenda: agenda(files.agenda)?, ..Carried::default() })
}

/// The id of a question that stands in `agenda.ron`: sequence 0, for it was there before any session. The code's
/// letters are the run, so `A1` is always `0-4131-0`.
pub fn founding(code: &str) -> EntryId {
    EntryId::new(0, code.bytes().fold(0, |run, byte| (run << 8) | u64::from(byte)), 0)
}
