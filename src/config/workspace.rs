//! Reading `drempel.ron`: the settings of a workspace.

use super::values::read_values;
use super::{Node, Problem, Reader, read};
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
    /// Where its sessions come from: live, practice or reconstructed.
    pub origin: Origin,
}

/// The origins by their name in a file.
pub const ORIGINS: [(&str, Origin); 3] =
    [("live", Origin::Live), ("practice", Origin::Practice), ("reconstructed", Origin::Reconstructed)];

/// Reads `(name: "", place: "", language: "", theme: "", large: false, voices: [""], values: […], origin: "live")`; only the name must be there.
#[must_use]
pub fn parse_settings(file: &str, text: &str) -> (WorkspaceSettings, Vec<Problem>) {
    let (settings, problems) = read(file, text, settings);
    (settings.flatten().unwrap_or_default(), problems)
}

fn settings(reader: &mut Reader, whole: &Node<'_>) -> Option<WorkspaceSettings> {
    let top = reader.record(
        whole,
        &["name", "place", "language", "theme", "large", "voices", "accepting", "formal", "values", "origin"],
    )?;
    let name = reader.words_of(top, "name").unwrap_or_default().to_owned();
    let place = reader.text_or_empty(top, "place");
    let language = reader.text_or_empty(top, "language");
    if !matches!(language.as_str(), "" | "nl" | "en") {
        reader.fault(top.place("language"), Message::new("check-language").with("language", &language));
    }
    let theme = reader.text_or_empty(top, "theme");
    let large = reader.is_on(top, "large");
    let voices = reader.texts(top, "voices");
    let (accepting, formal) = (reader.texts(top, "accepting"), reader.texts(top, "formal"));
    let values = top.get("values").map(|node| read_values(reader, node)).unwrap_or_default();
    let origin = reader.one_of(top, "origin", &ORIGINS, "check-origin").unwrap_or_default();
    Some(WorkspaceSettings { name, place, language, theme, large, voices, accepting, formal, values, origin })
}
