//! Reading `agenda.ron`: the learning agenda that a community started with.

use std::collections::BTreeSet;

use super::near::unknown;
use super::{Node, Problem, Reader, Record, read};
use crate::domain::{Agenda, DatedWording, EntryId, Question, Theme, Wording};
use crate::text::Message;

/// Reads `(umbrella: "", themes: [(code: "A", title: "")], questions: [(code: "A1", theme: "A", hoe: "", …)])`.
#[must_use]
pub fn parse_agenda(file: &str, text: &str) -> (Agenda, Vec<Problem>) {
    let (agenda, problems) = read(file, text, agenda);
    (agenda.flatten().unwrap_or_default(), problems)
}

/// The id of a question that was there before any session: its code's bytes stand for the run, so that every copy of
/// the workspace gives it the same id.
#[must_use]
pub fn question_id(code: &str) -> EntryId {
    let number = code.bytes().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(byte));
    EntryId::new(0, number, 0)
}

fn agenda(reader: &mut Reader, whole: &Node<'_>) -> Option<Agenda> {
    let top = reader.record(whole, &["umbrella", "themes", "questions"])?;
    let umbrella = reader.text_or_empty(top, "umbrella");
    let mut seen = BTreeSet::new();
    let items = top.get("themes").map(|node| reader.list(node)).unwrap_or_default();
    let themes: Vec<Theme> = items.iter().filter_map(|item| theme(reader, item, &mut seen)).collect();
    let items = top.get("questions").map(|node| reader.list(node)).unwrap_or_default();
    let questions = items.iter().filter_map(|item| question(reader, item, &mut seen, &themes)).collect();
    let mut agenda = Agenda { umbrella, themes, questions };
    agenda.sort();
    Some(agenda)
}

fn theme(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>) -> Option<Theme> {
    let record = reader.record(node, &["code", "title"])?;
    let code = code(reader, record, seen, |code| code.len() == 1 && code.starts_with(|c: char| c.is_ascii_uppercase()));
    let title = reader.text_of(record, "title");
    Some(Theme { code: code?, title: title?.to_owned() })
}

fn question(reader: &mut Reader, node: &Node<'_>, seen: &mut BTreeSet<String>, themes: &[Theme]) -> Option<Question> {
    let record = reader.record(node, &["code", "theme", "hoe", "terwijl", "zonder_dat", "remark"])?;
    let theme = reader.text_of(record, "theme");
    let code = code(reader, record, seen, |code| {
        let number = code.get(1..).unwrap_or_default();
        let plain = !number.starts_with('0') && number.len() <= 4 && number.chars().all(|c| c.is_ascii_digit());
        !number.is_empty() && plain && theme.is_none_or(|theme| code.starts_with(theme))
    });
    let hoe = reader.words_of(record, "hoe");
    let terwijl = reader.texts(record, "terwijl");
    let zonder_dat = reader.texts(record, "zonder_dat");
    let remark = reader.text_or_empty(record, "remark");
    let theme = theme?;
    if !themes.iter().any(|known| known.code == theme) {
        let known = themes.iter().map(|t| t.code.as_str());
        reader.fault(record.place("theme"), unknown("check-theme-unknown", theme, known));
        return None;
    }
    let (code, wording) = (code?, Wording { hoe: hoe?.to_owned(), terwijl, zonder_dat });
    let wordings = vec![DatedWording { session: String::new(), wording, because: String::new() }];
    Some(Question {
        id: question_id(&code),
        code,
        theme: theme.to_owned(),
        remark,
        wordings,
        marks: Vec::new(),
        resting: false,
    })
}

fn code(
    reader: &mut Reader,
    record: Record<'_, '_>,
    seen: &mut BTreeSet<String>,
    fine: impl FnOnce(&str) -> bool,
) -> Option<String> {
    let code = reader.text_of(record, "code")?.to_owned();
    if !fine(&code) {
        reader.fault(record.place("code"), Message::new("check-code").with("code", &code));
        return None;
    }
    if !seen.insert(code.clone()) {
        reader.fault(record.place("code"), Message::new("check-id-twice").with("id", &code));
        return None;
    }
    Some(code)
}
