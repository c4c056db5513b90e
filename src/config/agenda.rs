//! Reading `agenda.ron`: the learning agenda that a community started with.

use std::collections::BTreeSet;

use super::{Problem, Reader, Record};
use crate::domain::{Agenda, DatedWording, EntryId, Question, Theme, Wording};
use crate::text::Message;

/// Reads `(umbrella: "", themes: [(code: "A", title: "")], questions: [(code: "A1", theme: "A", hoe: "", …)])`.
#[must_use]
pub fn parse_agenda(file: &str, text: &str) -> (Agenda, Vec<Problem>) {
    let mut reader = Reader::new(file, text);
    let agenda = if reader.is_small() { read(&mut reader) } else { None };
    (agenda.unwrap_or_default(), reader.into_problems())
}

/// The id of a question that was there before any session: its code's bytes stand for the run, so that every copy of
/// the workspace gives it the same id.
#[must_use]
pub fn question_id(code: &str) -> EntryId {
    let number = code.bytes().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(byte));
    EntryId::new(0, number, 0)
}

fn read(reader: &mut Reader<'_>) -> Option<Agenda> {
    let top = reader.record(reader.text(), &["umbrella", "themes", "questions"])?;
    let umbrella = reader.text_or_empty(&top, "umbrella");
    let mut seen = BTreeSet::new();
    let raws = top.get("themes").map(|raw| reader.list(raw)).unwrap_or_default();
    let themes: Vec<Theme> = raws.into_iter().filter_map(|raw| theme(reader, raw, &mut seen)).collect();
    let raws = top.get("questions").map(|raw| reader.list(raw)).unwrap_or_default();
    let questions = raws.into_iter().filter_map(|raw| question(reader, raw, &mut seen, &themes)).collect();
    let mut agenda = Agenda { umbrella, themes, questions };
    agenda.sort();
    Some(agenda)
}

fn theme<'a>(reader: &mut Reader<'a>, raw: &'a str, seen: &mut BTreeSet<String>) -> Option<Theme> {
    let record = reader.record(raw, &["code", "title"])?;
    let code =
        code(reader, &record, seen, |code| code.len() == 1 && code.starts_with(|c: char| c.is_ascii_uppercase()));
    let title = reader.text_of(&record, "title");
    Some(Theme { code: code?, title: title? })
}

fn question<'a>(
    reader: &mut Reader<'a>,
    raw: &'a str,
    seen: &mut BTreeSet<String>,
    themes: &[Theme],
) -> Option<Question> {
    let record = reader.record(raw, &["code", "theme", "hoe", "terwijl", "zonder_dat", "remark"])?;
    let theme = reader.text_of(&record, "theme");
    let code = code(reader, &record, seen, |code| {
        let number = code.get(1..).unwrap_or_default();
        let plain = !number.starts_with('0') && number.len() <= 4 && number.chars().all(|c| c.is_ascii_digit());
        !number.is_empty() && plain && theme.as_ref().is_none_or(|theme| code.starts_with(theme.as_str()))
    });
    let hoe = reader.words_of(&record, "hoe");
    let terwijl = reader.texts(&record, "terwijl");
    let zonder_dat = reader.texts(&record, "zonder_dat");
    let remark = reader.text_or_empty(&record, "remark");
    let theme = theme?;
    if !themes.iter().any(|known| known.code == theme) {
        let known: Vec<&str> = themes.iter().map(|t| t.code.as_str()).collect();
        let what = Message::new("check-theme-unknown").with("theme", &theme).with("known", known.join(", "));
        reader.fault(record.get("theme").unwrap_or(raw), what);
        return None;
    }
    let (code, wording) = (code?, Wording { hoe: hoe?, terwijl, zonder_dat });
    let wordings = vec![DatedWording { session: String::new(), wording, because: String::new() }];
    Some(Question { id: question_id(&code), code, theme, remark, wordings, marks: Vec::new(), resting: false })
}

fn code<'a>(
    reader: &mut Reader<'a>,
    record: &Record<'a>,
    seen: &mut BTreeSet<String>,
    fine: impl FnOnce(&str) -> bool,
) -> Option<String> {
    let code = reader.text_of(record, "code")?;
    let raw = record.get("code").unwrap_or(record.whole);
    if !fine(&code) {
        reader.fault(raw, Message::new("check-code").with("code", &code));
        return None;
    }
    if !seen.insert(code.clone()) {
        reader.fault(raw, Message::new("check-id-twice").with("id", &code));
        return None;
    }
    Some(code)
}
