//! Words, keys and colours: what every picture needs, read from what is shipped and from the workspace.

use std::env;
use std::sync::Arc;

use crate::config::{KeyTable, Theme};
use crate::i18n::{Catalog, Lang};
use crate::store::{Workspace, assets};

/// The themes that are shipped, by the names that `--theme` knows; the first name is the file's.
pub const THEMES: [(&str, &str); 3] = [("donker", "dark"), ("licht", "light"), ("contrast", "contrast")];
/// The theme that looks at the terminal.
pub const AUTO: &str = "auto";

/// The words of a language.
#[must_use]
pub fn catalog(lang: Lang) -> Arc<Catalog> {
    // Dutch stands behind every language.
    let spoken = [lang, Lang::Nl].map(|lang| format!("locales/{}/", lang.code()));
    Arc::new(Catalog::of(lang, assets::texts(|path| spoken.iter().any(|folder| path.starts_with(folder)))))
}

/// The language to speak: what was asked, what the workspace says, what this computer speaks, else Dutch.
#[must_use]
pub fn language(asked: Option<&str>, workspace: Option<&Workspace>) -> Lang {
    let known = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
    let of_computer = || {
        let first = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| env::var(name).ok().filter(|v| !v.is_empty()));
        Lang::of_locale(&first?)
    };
    let of_workspace = || known(&workspace?.settings().language);
    asked.and_then(known).or_else(of_workspace).or_else(of_computer).unwrap_or_default()
}

/// The keys: what is shipped, and a workspace's own on top.
#[must_use]
pub fn keys(workspace: Option<&Workspace>) -> KeyTable {
    let text = assets::text("keymap.ron").unwrap_or_default();
    let mut table = KeyTable::shipped(&text);
    let own = workspace.and_then(|workspace| workspace.own_text("keymap.ron"));
    if let Some(own) = own {
        table.merge("keymap.ron", &own);
    }
    table
}

/// The colours to draw with.
#[derive(Clone, Debug)]
pub struct Look {
    /// The theme, in the colours that this terminal knows.
    pub theme: Theme,
    /// The terminal decides between light and dark, and has not said yet.
    pub ask: bool,
}

/// The look for a theme's name; an empty or unknown one looks at the terminal.
#[must_use]
pub fn look(asked: Option<&str>, workspace: Option<&Workspace>) -> Look {
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Look { theme: Theme::no_color(), ask: false };
    }
    let set = workspace.map(|workspace| workspace.settings().theme.clone());
    let name = asked.map(str::to_owned).or(set).and_then(|name| file_of(&name));
    match (name, ground()) {
        (Some(name), _) => Look { theme: shipped(name), ask: false },
        (None, Some(light)) => Look { theme: for_ground(light), ask: false },
        (None, None) => Look { theme: for_ground(false), ask: may_ask() },
    }
}

/// The theme for a light or a dark ground.
#[must_use]
pub fn for_ground(light: bool) -> Theme {
    shipped(if light { "licht" } else { "donker" })
}

/// The file of a theme, by any of its names.
#[must_use]
pub fn file_of(name: &str) -> Option<&'static str> {
    THEMES.into_iter().find(|(file, other)| *file == name || *other == name).map(|(file, _)| file)
}

/// A shipped theme in full colour.
#[must_use]
pub fn in_full(name: &str) -> Theme {
    let text = assets::text(&format!("themes/{name}.ron")).unwrap_or_default();
    Theme::parse(name, &text).0
}

fn shipped(name: &str) -> Theme {
    let theme = in_full(name);
    let full = env::var("COLORTERM").is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
    if full { theme } else { theme.indexed() }
}

/// What `COLORFGBG` says of the ground, where a terminal sets it: the last number is its colour.
fn ground() -> Option<bool> {
    let value = env::var("COLORFGBG").ok()?;
    let ground: u8 = value.rsplit(';').next()?.parse().ok()?;
    Some(matches!(ground, 7 | 9..=15))
}

/// Terminals that would print the question, or that nobody sits at.
fn may_ask() -> bool {
    let term = env::var("TERM").unwrap_or_default();
    !matches!(term.as_str(), "" | "dumb" | "linux") && !cfg!(windows)
}
