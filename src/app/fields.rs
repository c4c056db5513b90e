//! The fields of each text being typed, filled with what stands there now.

use super::editor::Purpose;
use super::tags;
use crate::domain::session::TableQuestion;
use crate::domain::{EntryId, Session, Wording};

/// The fields of an editor: the key of each label, and what stands there now.
pub(super) fn inputs(purpose: &Purpose, session: &Session) -> Vec<(&'static str, String)> {
    let line_text = |id: EntryId| session.line(id).map(|l| tags::write(&l.text, &l.tags, session)).unwrap_or_default();
    match purpose {
        Purpose::Moment(Some(id)) | Purpose::Reword(id) => vec![("field-words", line_text(*id))],
        Purpose::Moment(None)
        | Purpose::Line(_)
        | Purpose::Table(_)
        | Purpose::TableOf(_)
        | Purpose::Card(_)
        | Purpose::Addition(_)
        | Purpose::Follow(..)
        | Purpose::Reply(_) => {
            vec![("field-words", String::new())]
        }
        Purpose::Explain(id) => {
            let line = session.line(*id);
            vec![
                ("field-effect", line.map(|l| l.effect.clone()).unwrap_or_default()),
                ("field-meant", line.map(|l| l.meant.clone()).unwrap_or_default()),
            ]
        }
        Purpose::Part(part) => {
            vec![("field-words", session.case.get(part).map(|(text, _)| text.clone()).unwrap_or_default())]
        }
        Purpose::Mark(..) => vec![("field-because", String::new()), ("field-count", String::new())],
        Purpose::Word(id) => {
            let now = session.agenda.question(*id).and_then(|q| q.now()).cloned().unwrap_or_default();
            let mut fields = wording_fields(&now);
            fields.push(("field-because", String::new()));
            fields
        }
        Purpose::Pose(from) => pose_fields(*from, session),
        Purpose::Drafted(old) => drafted_fields(old.and_then(|id| session.drafted(id))),
        Purpose::Theme(code) => theme_fields(code, session),
        Purpose::Message => vec![("field-words", session.wall.said.clone())],
        Purpose::Umbrella => vec![("field-words", session.agenda.umbrella.clone())],
        Purpose::Planned => {
            let planned = session.planned.clone().unwrap_or_default();
            vec![("field-title", planned.title), ("field-when-where", planned.when)]
        }
        Purpose::Seat => vec![("field-name", String::new())],
        Purpose::Agree(old) => {
            let old = old.and_then(|id| session.agreements.iter().find(|a| a.id == id));
            let text = |part: fn(&crate::domain::session::Agreement) -> &String| old.map(|a| part(a).clone());
            vec![
                ("field-what", text(|a| &a.what).unwrap_or_default()),
                ("field-who", text(|a| &a.who).unwrap_or_default()),
                ("field-when", text(|a| &a.when).unwrap_or_default()),
            ]
        }
        Purpose::Present(voice) => {
            vec![(
                "field-people",
                session.present.get(voice).copied().flatten().map(|n| n.to_string()).unwrap_or_default(),
            )]
        }
        Purpose::Jump => vec![("field-time", String::new())],
    }
}

fn wording_fields(wording: &Wording) -> Vec<(&'static str, String)> {
    vec![
        ("field-hoe", wording.hoe.clone()),
        ("field-terwijl", wording.terwijl.join(" / ")),
        ("field-zonder-dat", wording.zonder_dat.join(" / ")),
    ]
}

/// The letter and name of a theme; for a new one the next free letter.
fn theme_fields(code: &str, session: &Session) -> Vec<(&'static str, String)> {
    let themes = &session.agenda.themes;
    let known = themes.iter().find(|theme| theme.code == code);
    let free = || ('A'..='Z').map(String::from).find(|letter| themes.iter().all(|theme| theme.code != *letter));
    let letter = known.map(|theme| theme.code.clone()).or_else(free).unwrap_or_default();
    vec![("field-letter", letter), ("field-about", known.map(|theme| theme.title.clone()).unwrap_or_default())]
}

/// A new question, with the next code of the theme that was last used; perhaps with the words of a table.
fn pose_fields(from: Option<EntryId>, session: &Session) -> Vec<(&'static str, String)> {
    let drafted = from.and_then(|id| session.drafted(id)).map(|drafted| drafted.wording.clone());
    let mut fields = wording_fields(&drafted.unwrap_or_default());
    let theme = session.agenda.questions.last().map(|q| q.theme.clone());
    let theme = theme.or_else(|| session.agenda.themes.first().map(|t| t.code.clone()));
    let code = theme.map(|theme| session.agenda.free_code(&theme, "")).unwrap_or_default();
    fields.push(("field-code", code));
    fields
}

/// A question of a table: which table, and its words.
fn drafted_fields(drafted: Option<&TableQuestion>) -> Vec<(&'static str, String)> {
    let mut fields = vec![("field-table", drafted.map(|drafted| drafted.table.clone()).unwrap_or_default())];
    fields.extend(wording_fields(&drafted.map(|drafted| drafted.wording.clone()).unwrap_or_default()));
    fields
}
