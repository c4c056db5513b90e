//! Words, keys and colours: what every picture needs, read from what is shipped and from the workspace.

use std::env;
use std::sync::Arc;

use crate::app::palette::Named;
use crate::config::{Action, KeyTable, Theme};
use crate::i18n::{Catalog, Lang};
use crate::store::{Workspace, assets};

/// The themes that are shipped, by the names that `--theme` knows; the first name is the file's.
pub const THEMES: [(&str, &str); 3] = [("donker", "dark"), ("licht", "light"), ("contrast", "contrast")];
/// The theme that looks at the terminal.
pub const AUTO: &str = "auto";

/// The words of a language, with a workspace's own on top.
#[must_use]
pub fn catalog(lang: Lang, workspace: Option<&Workspace>) -> Arc<Catalog> {
    // Dutch stands behind every language.
    let spoken = [lang, Lang::Nl].map(|lang| format!("locales/{}/", lang.code()));
    let catalog = Catalog::of(lang, assets::texts(|path| spoken.iter().any(|folder| path.starts_with(folder))));
    let folder = format!("locales/{}", lang.code());
    let own = workspace.map(|workspace| workspace.own_texts(&folder, ".ftl")).unwrap_or_default();
    Arc::new(catalog.with_own(own.iter().map(|(_, text)| text.as_str())))
}

/// What actions are called: the phrase that is shown first, then the short word, the same in the other language, and the
/// name in key files. Read when somebody asks for it first: the first picture needs none of it.
#[must_use]
pub fn names(own: &Catalog) -> Vec<Named> {
    let other = Lang::ALL.into_iter().find(|lang| *lang != own.lang()).unwrap_or_default();
    let other = catalog(other, None);
    let named = |action: &Action| {
        let words = [own, &*other].into_iter().flat_map(|catalog| {
            let known = [action.phrase(), action.label()].into_iter().filter(|message| catalog.has(message.key));
            known.map(|message| catalog.say(&message))
        });
        let mut names: Vec<String> = words.chain([action.name().to_owned()]).collect();
        let mut seen = Vec::new();
        names.retain(|name| {
            !seen.contains(name) && {
                seen.push(name.clone());
                true
            }
        });
        Named { action: *action, names }
    };
    Action::ALL.iter().map(named).collect()
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
    /// What the workspace lays over the light and the dark theme.
    own: [Option<String>; 2],
    /// The terminal said that its ground is light, or dark.
    told: Option<bool>,
}

impl Look {
    /// Takes the theme for a light or a dark ground: the terminal has said which it has.
    pub fn take_ground(&mut self, light: bool) {
        self.told = Some(light);
        self.draw_for(light);
    }

    fn draw_for(&mut self, light: bool) {
        let [over_light, over_dark] = &self.own;
        self.theme = fitted(for_ground(light, if light { over_light } else { over_dark }.as_deref()));
    }
}

impl Look {
    /// This look in a terminal that was asked before: what it said of its ground still holds.
    #[must_use]
    pub fn after(mut self, before: &Self) -> Self {
        if let (true, Some(light)) = (self.ask, before.told) {
            self.take_ground(light);
            self.ask = false;
        }
        self
    }
}

/// The look for a theme's name; an empty or unknown one looks at the terminal.
#[must_use]
pub fn look(asked: Option<&str>, workspace: Option<&Workspace>) -> Look {
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Look { theme: Theme::no_color(), ask: false, own: [None, None], told: None };
    }
    let set = workspace.map(|workspace| workspace.settings().theme.clone());
    let name = asked.map(str::to_owned).or(set).and_then(|name| known(&name, workspace));
    let own = |file: &str| workspace.and_then(|workspace| workspace.own_text(file));
    let own = [own("themes/licht.ron"), own("themes/donker.ron")];
    let ask = name.is_none() && ground().is_none() && may_ask();
    let mut look = Look { theme: Theme::no_color(), ask, own, told: None };
    match name {
        Some(name) => look.theme = fitted(in_full(&name, workspace)),
        None => look.draw_for(ground().unwrap_or_default()),
    }
    look
}

/// The theme for a light or a dark ground, with what lies over it.
fn for_ground(light: bool, over: Option<&str>) -> Theme {
    let name = if light { "licht" } else { "donker" };
    let mut theme = in_full(name, None);
    if let Some(over) = over {
        theme.merge(name, over);
    }
    theme
}

/// The name of a theme's file, shipped or the workspace's own.
#[must_use]
pub fn known(name: &str, workspace: Option<&Workspace>) -> Option<String> {
    let own = || workspace?.own_themes().into_iter().find(|own| own == name);
    file_of(name).map(str::to_owned).or_else(own)
}

/// The file of a theme, by any of its names.
#[must_use]
pub fn file_of(name: &str) -> Option<&'static str> {
    THEMES.into_iter().find(|(file, other)| *file == name || *other == name).map(|(file, _)| file)
}

/// A theme in full colour: the shipped one, a workspace's own, or that one over the shipped one of the same name.
#[must_use]
pub fn in_full(name: &str, workspace: Option<&Workspace>) -> Theme {
    let file = format!("themes/{name}.ron");
    let own = workspace.and_then(|workspace| workspace.own_text(&file));
    let Some(shipped) = assets::text(&file) else { return Theme::parse(name, &own.unwrap_or_default()).0 };
    let mut theme = Theme::parse(name, &shipped).0;
    if let Some(own) = own {
        theme.merge(name, &own);
    }
    theme
}

/// The theme in the colours that this terminal knows.
fn fitted(theme: Theme) -> Theme {
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
