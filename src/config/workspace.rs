//! Reading `drempel.ron`: the settings of a workspace.

use super::values::read_values;
use super::{Problem, Reader};
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
    /// The positions people speak from.
    pub voices: Vec<String>,
    /// Its own core values; empty for the shipped ones.
    pub values: Vec<Value>,
    /// Where its sessions come from: live, practice or reconstructed.
    pub origin: Origin,
}

/// The origins by their name in a file.
pub const ORIGINS: [(&str, Origin); 3] =
    [("live", Origin::Live), ("practice", Origin::Practice), ("reconstructed", Origin::Reconstructed)];

/// Reads `(name: "", place: "", language: "", theme: "", voices: [""], values: […], origin: "live")`; only the name must be there.
#[must_use]
pub fn parse_settings(file: &str, text: &str) -> (WorkspaceSettings, Vec<Problem>) {
    let mut reader = Reader::new(file, text);
    let settings = if reader.is_small() { read(&mut reader) } else { None };
    (settings.unwrap_or_default(), reader.into_problems())
}

fn read(reader: &mut Reader<'_>) -> Option<WorkspaceSettings> {
    let top = reader.record(reader.text(), &["name", "place", "language", "theme", "voices", "values", "origin"])?;
    let name = reader.words_of(&top, "name").unwrap_or_default();
    let place = reader.text_or_empty(&top, "place");
    let language = reader.text_or_empty(&top, "language");
    if !matches!(language.as_str(), "" | "nl" | "en") {
        reader.fault(
            top.get("language").unwrap_or(top.whole),
            Message::new("check-language").with("language", &language),
        );
    }
    let theme = reader.text_or_empty(&top, "theme");
    let voices = reader.texts(&top, "voices");
    let values = top.get("values").map(|raw| read_values(reader, raw)).unwrap_or_default();
    let origin = match top.get("origin") {
        None => Origin::default(),
        Some(raw) => {
            let name: String = reader.value(raw).unwrap_or_default();
            let known = ORIGINS.iter().find(|(known, _)| *known == name).map(|(_, origin)| *origin);
            if known.is_none() {
                let names = ORIGINS.map(|(known, _)| known).join(", ");
                reader.fault(raw, Message::new("check-origin").with("origin", &name).with("known", names));
            }
            known.unwrap_or_default()
        }
    };
    Some(WorkspaceSettings { name, place, language, theme, voices, values, origin })
}
