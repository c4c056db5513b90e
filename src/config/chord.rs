//! A key press in our own words: what the shell makes of the terminal's events and what key files name.

use std::fmt;
use std::str::FromStr;

use crate::text::{Edit, Message};

/// A key without what is held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A character; capitals are characters of their own.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up; the clicker's *back*.
    PageUp,
    /// Page down; the clicker's *on*.
    PageDown,
    /// A function key.
    F(u8),
}

/// Names of keys as files write them. The first name of a key is the canonical one.
const NAMES: &[(&str, Key)] = &[
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("insert", Key::Insert),
    ("left", Key::Left),
    ("right", Key::Right),
    ("up", Key::Up),
    ("down", Key::Down),
    ("home", Key::Home),
    ("end", Key::End),
    ("pageup", Key::PageUp),
    ("pagedown", Key::PageDown),
    ("space", Key::Char(' ')),
    ("return", Key::Enter),
    ("escape", Key::Esc),
    ("del", Key::Delete),
];

/// A key with what is held down with it, in one canonical form: equal presses are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Control is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held; never for plain characters, where the character says it.
    pub shift: bool,
}

impl Chord {
    /// A plain key.
    #[must_use]
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// A chord in canonical form, from whatever the terminal reported.
    #[must_use]
    pub fn new(key: Key, ctrl: bool, alt: bool, shift: bool) -> Self {
        let Key::Char(c) = key else { return Self { key, ctrl, alt, shift } };
        if ctrl || alt {
            let lower = c.to_lowercase().next().unwrap_or(c);
            Self { key: Key::Char(lower), ctrl, alt, shift: shift || lower != c }
        } else {
            let upper = if shift && c.is_lowercase() { c.to_uppercase().next().unwrap_or(c) } else { c };
            Self::plain(Key::Char(upper))
        }
    }

    /// The character that this press types into a field, if it types one.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self.key {
            // AltGr arrives as ctrl+alt on some terminals and makes ordinary characters (€, @).
            Key::Char(c) if self.ctrl == self.alt => Some(c),
            _ => None,
        }
    }

    /// What this press does to a field that is being typed in, unless the key table says otherwise.
    #[must_use]
    pub fn edit(self) -> Option<Edit> {
        if let Some(c) = self.typed() {
            return Some(Edit::Insert(c));
        }
        let word = self.ctrl || self.alt;
        Some(match self.key {
            Key::Left if word => Edit::WordLeft,
            Key::Right if word => Edit::WordRight,
            Key::Left => Edit::Left,
            Key::Right => Edit::Right,
            Key::Home => Edit::Home,
            Key::End => Edit::End,
            Key::Backspace if word => Edit::DeleteWord,
            Key::Backspace => Edit::Backspace,
            Key::Delete => Edit::Delete,
            Key::Char('w' | 'h') if self.ctrl => Edit::DeleteWord,
            Key::Char('u') if self.ctrl => Edit::Clear,
            _ => return None,
        })
    }

    /// How the chord is written on the screen: arrows as signs, words in the reader's language.
    #[must_use]
    pub fn shown(self, say: &dyn Fn(&Message) -> String) -> String {
        let held = [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")];
        let mut out: String = held.iter().filter(|(on, _)| *on).map(|(_, name)| *name).collect();
        let word = match self.key {
            Key::Char(' ') => Message::new("key-space"),
            Key::Enter => Message::new("key-enter"),
            Key::Esc => Message::new("key-esc"),
            Key::Tab => Message::new("key-tab"),
            Key::Backspace => Message::new("key-backspace"),
            Key::Delete => Message::new("key-delete"),
            Key::Insert => Message::new("key-insert"),
            Key::Home => Message::new("key-home"),
            Key::End => Message::new("key-end"),
            Key::PageUp => Message::new("key-pageup"),
            Key::PageDown => Message::new("key-pagedown"),
            Key::Char(_) | Key::F(_) | Key::Left | Key::Right | Key::Up | Key::Down => {
                out.push_str(&self.sign());
                return out;
            }
        };
        out.push_str(&say(&word));
        out
    }

    fn sign(self) -> String {
        match self.key {
            Key::Left => "←".to_owned(),
            Key::Right => "→".to_owned(),
            Key::Up => "↑".to_owned(),
            Key::Down => "↓".to_owned(),
            Key::F(n) => format!("F{n}"),
            Key::Char(c) => c.to_string(),
            key => NAMES.iter().find(|(_, k)| *k == key).map_or_else(String::new, |(name, _)| (*name).to_owned()),
        }
    }
}

/// A name that is no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoChord(pub String);

impl FromStr for Chord {
    type Err = NoChord;

    fn from_str(name: &str) -> Result<Self, NoChord> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = name;
        // A lone `-` is a key; `ctrl--` is that key with control.
        while let Some((held, after)) =
            rest.split_once('-').filter(|(held, after)| !held.is_empty() && !after.is_empty())
        {
            match held.to_ascii_lowercase().as_str() {
                "ctrl" => ctrl = true,
                "alt" => alt = true,
                "shift" => shift = true,
                _ => return Err(NoChord(name.to_owned())),
            }
            rest = after;
        }
        let mut chars = rest.chars();
        let key = match (chars.next(), chars.next()) {
            (Some(c), None) if !c.is_control() && c != ' ' => Some(Key::Char(c)),
            _ => named(&rest.to_ascii_lowercase()),
        };
        key.map(|key| Self::new(key, ctrl, alt, shift)).ok_or_else(|| NoChord(name.to_owned()))
    }
}

fn named(name: &str) -> Option<Key> {
    let function = || name.strip_prefix('f')?.parse().ok().filter(|n| (1..=24).contains(n)).map(Key::F);
    NAMES.iter().find(|(n, _)| *n == name).map(|(_, key)| *key).or_else(function)
}

impl fmt::Display for Chord {
    /// The name as key files write it; parsing it gives the same chord.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (on, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if on {
                f.write_str(name)?;
            }
        }
        match NAMES.iter().find(|(_, key)| *key == self.key) {
            Some((name, _)) => f.write_str(name),
            None => f.write_str(&self.sign()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(name: &str, canonical: &str) {
        assert_eq!(name.parse::<Chord>().map(|c| c.to_string()), Ok(canonical.to_owned()));
    }

    #[test]
    fn names_have_one_canonical_form() {
        same("ctrl-left", "ctrl-left");
        same("Alt-Ctrl-X", "ctrl-alt-shift-x");
        same("SPACE", "space");
        same("F8", "F8");
        same("+", "+");
        same("-", "-");
        same("ctrl--", "ctrl--");
        same("shift-a", "A");
        same("shift-tab", "shift-tab");
    }

    #[test]
    fn what_is_no_key_is_refused_with_its_name() {
        for name in ["", "spatie", "ctrl-", "meta-x", "f99", " "] {
            assert_eq!(name.parse::<Chord>(), Err(NoChord(name.to_owned())));
        }
    }

    #[test]
    fn the_terminals_ways_of_saying_a_capital_are_one() {
        assert_eq!(Chord::new(Key::Char('a'), false, false, true), Chord::new(Key::Char('A'), false, false, true));
        assert_eq!(Chord::new(Key::Char('Z'), true, false, false), Chord::new(Key::Char('z'), true, false, true));
    }

    #[test]
    fn only_characters_type() {
        assert_eq!("ctrl-e".parse::<Chord>().map(Chord::typed), Ok(None));
        assert_eq!("€".parse::<Chord>().map(Chord::typed), Ok(Some('€')));
        assert_eq!("ctrl-left".parse::<Chord>().map(Chord::edit), Ok(Some(Edit::WordLeft)));
    }
}
