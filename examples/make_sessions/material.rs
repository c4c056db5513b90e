//! Reads the data files that a session starts from: its script, values, commitments and first agenda.
//!
//! Small on purpose: the real readers, which name every fault with its line, live in the library.

use crate::Made;
use drempel::domain::{
    Agenda, Carried, Community, DatedWording, EntryId, Form, Phase, Practice, Question, Script, Theme, Value, Wording,
};
use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The files of one workspace, as text.
pub struct Files {
    /// `drempel.ron`.
    pub settings: &'static str,
    /// `agenda.ron`.
    pub agenda: &'static str,
    /// `commitments.ron`.
    pub commitments: &'static str,
}

#[derive(Deserialize)]
struct StoredScript {
    title: String,
    about: String,
    phases: Vec<StoredPhase>,
}

#[derive(Deserialize)]
struct StoredPhase {
    id: String,
    title: String,
    #[serde(default)]
    minutes: Option<u32>,
    room: String,
    notes: Vec<String>,
    form: String,
}

#[derive(Deserialize)]
struct StoredSettings {
    name: String,
    place: String,
    voices: Vec<String>,
}

#[derive(Deserialize)]
struct StoredValue {
    id: String,
    name: String,
    about: String,
}

#[derive(Deserialize)]
struct StoredPractice {
    id: String,
    value: String,
    text: String,
    sub: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
struct StoredAgenda {
    umbrella: String,
    themes: Vec<StoredTheme>,
    questions: Vec<StoredQuestion>,
}

#[derive(Deserialize)]
struct StoredTheme {
    code: String,
    title: String,
}

#[derive(Deserialize)]
struct StoredQuestion {
    code: String,
    theme: String,
    hoe: String,
    terwijl: Vec<String>,
    zonder_dat: Vec<String>,
    remark: String,
}

/// `minutes: 15` instead of `minutes: Some(15)`: these files are for people.
fn read<T: DeserializeOwned>(text: &str) -> Made<T> {
    Ok(Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)?)
}

/// A script from its file's text; `id` is the file's name.
pub fn script(id: &str, text: &str) -> Made<Script> {
    let stored: StoredScript = read(text)?;
    let phases = stored.phases.into_iter().map(phase).collect::<Made<Vec<_>>>()?;
    Ok(Script { id: id.to_owned(), title: stored.title, about: stored.about, phases })
}

fn phase(stored: StoredPhase) -> Made<Phase> {
    let form = form(&stored.form).ok_or_else(|| format!("phase {}: unknown form {}", stored.id, stored.form))?;
    let StoredPhase { id, title, minutes, room, notes, .. } = stored;
    Ok(Phase { id, title, minutes, room, notes, form })
}

fn form(name: &str) -> Option<Form> {
    Some(match name {
        "talk" => Form::Talk,
        "round" => Form::Round,
        "look_back" => Form::LookBack,
        "case" => Form::Case,
        "lens" => Form::Lens,
        "moments" => Form::Moments,
        "harvest" => Form::Harvest,
        "agreements" => Form::Agreements,
        "commitments" => Form::Commitments,
        "break" => Form::Break,
        _ => return None,
    })
}

/// A community as its files describe it.
pub fn community(files: &Files) -> Made<Community> {
    let settings: StoredSettings = read(files.settings)?;
    let values: Vec<StoredValue> = read(include_str!("../../assets/values.ron"))?;
    let practices: Vec<StoredPractice> = read(files.commitments)?;
    Ok(Community {
        name: settings.name,
        place: settings.place,
        values: values.into_iter().map(|v| Value { id: v.id, name: v.name, about: v.about }).collect(),
        voices: settings.voices,
        practices: practices
            .into_iter()
            .map(|p| Practice { id: p.id, value: p.value, text: p.text, sub: p.sub, source: p.source })
            .collect(),
    })
}

/// What the very first session of a workspace starts from: its `agenda.ron`, and nothing else yet.
pub fn beginning(files: &Files) -> Made<Carried> {
    let stored: StoredAgenda = read(files.agenda)?;
    let themes = stored.themes.into_iter().map(|t| Theme { code: t.code, title: t.title }).collect();
    let questions = stored.questions.into_iter().map(question).collect();
    let agenda = Agenda { umbrella: stored.umbrella, themes, questions };
    Ok(Carried { agenda, ..Carried::default() })
}

fn question(stored: StoredQuestion) -> Question {
    let wording = Wording { hoe: stored.hoe, terwijl: stored.terwijl, zonder_dat: stored.zonder_dat };
    Question {
        id: founding(&stored.code),
        code: stored.code,
        theme: stored.theme,
        remark: stored.remark,
        wordings: vec![DatedWording { wording, ..DatedWording::default() }],
        ..Question::default()
    }
}

/// The id of a question that stands in `agenda.ron`: sequence 0, for it was there before any session. The code's
/// letters are the run, so `A1` is always `0-4131-0`.
pub fn founding(code: &str) -> EntryId {
    EntryId::new(0, code.bytes().fold(0, |run, byte| (run << 8) | u64::from(byte)), 0)
}
