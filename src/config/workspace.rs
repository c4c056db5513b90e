//! Reading `drempel.ron`: the settings of a workspace.

use std::collections::BTreeSet;

use super::near::unknown;
use super::node::Kind;
use super::values::read_values;
use super::{Node, Problem, Reader, read};
use crate::domain::field::name;
use crate::domain::{Origin, Value};
use crate::text::Message;

/// The settings of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkspaceSettings {
    /// What the community is called.
    pub name: String,
    /// The neighbourhood or house.
    pub place: String,
    /// `nl` or `en`; empty for the user's own.
    pub language: String,
    /// The theme's name; empty for the default.
    pub theme: String,
    /// Larger letters and more room on screens of one's own.
    pub large: bool,
    /// The positions people speak from.
    pub voices: Vec<String>,
    /// The voices that must all say yes to an addition to the commitments; empty for residents and initiators.
    pub accepting: Vec<String>,
    /// The voices that speak from an organisation; empty for the usual ones.
    pub formal: Vec<String>,
    /// Its own core values; empty for the shipped ones.
    pub values: Vec<Value>,
    /// Places of the charged field, by name.
    pub places: Vec<String>,
    /// Initiatives of the charged field, by name. Never people.
    pub initiatives: Vec<String>,
    /// The community said yes to its harvest lying beside that of others, for whoever gathers red threads.
    pub side_by_side: bool,
    /// Where its sessions come from: live, practice or reconstructed.
    pub origin: Origin,
}

/// The origins by their name in a file.
pub const ORIGINS: [(&str, Origin); 3] =
    [("live", Origin::Live), ("practice", Origin::Practice), ("reconstructed", Origin::Reconstructed)];

/// Reads `(name: "", place: "", language: "", theme: "", large: false, voices: [""], values: […],
/// places: [""], initiatives: [""], side_by_side: false, origin: "live")`; only the name must be there.
#[must_use]
pub fn parse_settings(file: &str, text: &str) -> (WorkspaceSettings, Vec<Problem>) {
    let (settings, problems) = read(file, text, |reader, whole| settings(reader, whole, None));
    (settings.flatten().unwrap_or_default(), problems)
}

/// Reads the settings as [`parse_settings`] does, and also says when there is no such theme.
#[must_use]
pub fn check_settings(file: &str, text: &str, themes: &[String]) -> Vec<Problem> {
    read(file, text, |reader, whole| drop(settings(reader, whole, Some(themes)))).1
}

fn settings(reader: &mut Reader, whole: &Node<'_>, themes: Option<&[String]>) -> Option<WorkspaceSettings> {
    let top = reader.record(
        whole,
        &[
            "name",
            "place",
            "language",
            "theme",
            "large",
            "voices",
            "accepting",
            "formal",
            "values",
            "places",
            "initiatives",
            "side_by_side",
            "origin",
        ],
    )?;
    let name = reader.words_of(top, "name").unwrap_or_default().to_owned();
    let place = reader.text_or_empty(top, "place");
    let language = reader.text_or_empty(top, "language");
    if !matches!(language.as_str(), "" | "nl" | "en") {
        reader.fault(top.place("language"), unknown("check-language", &language, ["nl", "en"]));
    }
    let theme = reader.text_or_empty(top, "theme");
    if let Some(themes) = themes.filter(|themes| !theme.is_empty() && !themes.contains(&theme)) {
        let known = themes.iter().map(String::as_str);
        reader.fault(top.place("theme"), unknown("check-look-unknown", &theme, known));
    }
    let large = reader.is_on(top, "large");
    let side_by_side = reader.is_on(top, "side_by_side");
    let voices = reader.texts(top, "voices");
    let (accepting, formal) = (reader.texts(top, "accepting"), reader.texts(top, "formal"));
    for field in ["accepting", "formal"] {
        among_voices(reader, top.get(field), &voices);
    }
    let values = top.get("values").map(|node| read_values(reader, node)).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let places = names(reader, top.get("places"), &mut seen);
    let initiatives = names(reader, top.get("initiatives"), &mut seen);
    let origin = reader.one_of(top, "origin", &ORIGINS, "check-origin").unwrap_or_default();
    Some(WorkspaceSettings {
        name,
        place,
        language,
        theme,
        large,
        voices,
        accepting,
        formal,
        values,
        places,
        initiatives,
        side_by_side,
        origin,
    })
}

/// The names of a list, each once in the whole file: `Het Blommetje` and `het-blommetje` are one place.
fn names(reader: &mut Reader, list: Option<&Node<'_>>, seen: &mut BTreeSet<String>) -> Vec<String> {
    let mut names = Vec::new();
    for node in list.map(|list| reader.list(list)).unwrap_or_default() {
        let Some(typed) = reader.text(node) else { continue };
        let folded = name::folded(typed);
        if folded.is_empty() {
            reader.fault(node.at, Message::new("check-spot-name").with("found", typed));
        } else if !seen.insert(folded) {
            reader.fault(node.at, Message::new("check-spot-twice").with("found", typed));
        } else {
            names.push(typed.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    names
}

/// Voices that are named elsewhere in the settings are among the voices, if those are given.
fn among_voices(reader: &mut Reader, named: Option<&Node<'_>>, voices: &[String]) {
    let Some(Kind::List(named)) = named.map(|node| &node.kind) else { return };
    for node in named.iter().filter(|_| !voices.is_empty()) {
        if let Kind::Text(voice) = &node.kind
            && !voices.iter().any(|known| known == voice)
        {
            let known = voices.iter().map(String::as_str);
            reader.fault(node.at, unknown("check-voice-unknown", voice, known));
        }
    }
}
