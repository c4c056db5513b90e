//! Translations: sentences come from Fluent files, one folder per language, several files per folder.
//!
//! A file is parsed when a message of it is asked for that is more than words; Dutch, which is complete, stands behind
//! the chosen language. Nothing is made harmless here: what is said is drawn through [`crate::text::Safe`] like any
//! other text.

use std::borrow::Cow;
use std::hash::BuildHasher;
use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use hashbrown::{DefaultHashBuilder, HashTable};

use crate::text::Message;

/// The languages that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Dutch, the language of the room.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The folder in `assets/locales` and the value of `--lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language that a locale such as `en_GB.UTF-8` or `nl` asks for, if it is one of ours.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language, with Dutch behind it.
pub struct Catalog {
    lang: Lang,
    own: Files,
    chosen: Files,
    dutch: Files,
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalog").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Catalog {
    /// A catalog for `lang` from files, each with its path (`nl/keys.ftl`, of whatever folder) and its text.
    pub fn new<'a>(lang: Lang, sources: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        Self::of(lang, sources.map(|(path, text)| (path, Cow::Owned(text.to_owned()))))
    }

    /// The same from texts that may be inside the program: those are not copied.
    pub fn of<P: AsRef<str>>(lang: Lang, sources: impl Iterator<Item = (P, Cow<'static, str>)>) -> Self {
        let (mut own, mut dutch) = (Files::of(lang), Files::of(Lang::Nl));
        for (path, text) in sources {
            let is = |l: Lang| path.as_ref().rsplit('/').nth(1) == Some(l.code());
            if is(lang) {
                own.add(text);
            } else if is(Lang::Nl) {
                dutch.add(text);
            }
        }
        Self { lang, own: Files::of(lang), chosen: own, dutch }
    }

    /// The same with sentences of a workspace's own on top, of the language that is spoken. One that cannot be read is
    /// not used: the shipped one is said.
    #[must_use]
    pub fn with_own<'a>(mut self, texts: impl Iterator<Item = &'a str>) -> Self {
        texts.for_each(|text| self.own.add(Cow::Owned(text.trim_start_matches('\u{feff}').to_owned())));
        self
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message in words. One that no language has shows its key, so that somebody notices.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let said = self.own.say(message).or_else(|| self.chosen.say(message)).or_else(|| self.dutch.say(message));
        said.unwrap_or_else(|| ["⟨", message.key, "⟩"].concat())
    }

    /// Whether the chosen language itself has this message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.chosen.find(key).is_some_and(|found| self.chosen.bundle(found).is_some_and(|b| b.has_message(key)))
    }
}

/// The files of one language. The first picture needs a few words of each, and parsing all would be a third of what
/// starting takes: so where a message stands is looked up in the text, words alone are said as they stand there, and a
/// file is parsed when the first message of it is asked for that has more to it.
struct Files {
    lang: Lang,
    files: Vec<(Cow<'static, str>, OnceLock<Option<Bundle>>)>,
    index: OnceLock<Index>,
}

/// Where a message stands: its file, and the byte at which it begins there.
#[derive(Clone, Copy)]
struct Found {
    file: usize,
    at: usize,
}

/// Where the messages stand. The table holds places, not keys: a key is read where it stands.
struct Index {
    found: HashTable<Found>,
    hasher: DefaultHashBuilder,
}

impl Files {
    const fn of(lang: Lang) -> Self {
        Self { lang, files: Vec::new(), index: OnceLock::new() }
    }

    fn add(&mut self, text: Cow<'static, str>) {
        self.files.push((text, OnceLock::new()));
    }

    fn say(&self, message: &Message) -> Option<String> {
        if self.files.is_empty() {
            return None;
        }
        let found = self.find(message.key)?;
        match words(self.text_from(found)) {
            Some(words) => Some(words.to_owned()),
            None => format(self.bundle(found)?, message),
        }
    }

    /// The parsed file that has this message.
    fn bundle(&self, found: Found) -> Option<&Bundle> {
        let (text, parsed) = self.files.get(found.file)?;
        parsed.get_or_init(|| bundle(self.lang, text.clone().into_owned())).as_ref()
    }

    /// Where a message stands; of two places the later one.
    fn find(&self, key: &str) -> Option<Found> {
        let index = self.index.get_or_init(|| self.index());
        index.found.find(index.hasher.hash_one(key), |found| self.key_at(*found) == Some(key)).copied()
    }

    fn key_at(&self, found: Found) -> Option<&str> {
        key_of(self.text_from(found))
    }

    fn text_from(&self, found: Found) -> &str {
        self.files.get(found.file).and_then(|(text, _)| text.get(found.at..)).unwrap_or_default()
    }

    fn index(&self) -> Index {
        let hasher = DefaultHashBuilder::default();
        let mut found = HashTable::with_capacity(1_024);
        let hash = |found: &Found| hasher.hash_one(self.key_at(*found).unwrap_or_default());
        for (file, (text, _)) in self.files.iter().enumerate() {
            let mut at = 0;
            for line in text.split_inclusive('\n') {
                if let Some(key) = key_of(line) {
                    let same = |found: &Found| self.key_at(*found) == Some(key);
                    found.entry(hasher.hash_one(key), same, hash).insert(Found { file, at });
                }
                at += line.len();
            }
        }
        Index { found, hasher }
    }
}

/// The key of the message that begins here: it stands in the first column, before the `=` on its line.
fn key_of(text: &str) -> Option<&str> {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_'))?;
    let (key, rest) = text.split_at_checked(end)?;
    let begins = key.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && rest.trim_start_matches(' ').starts_with('=')).then_some(key)
}

/// The words of the message that begins here, when it has nothing but words on one line.
fn words(text: &str) -> Option<&str> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let words = line.split_once('=')?.1.trim_matches(' ');
    // More of it would be indented, perhaps after blank lines.
    let ends = rest.trim_start_matches('\n').bytes().next().is_none_or(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
    (ends && !words.is_empty() && !words.contains(['{', '}', '\r'])).then_some(words)
}

fn bundle(lang: Lang, text: String) -> Option<Bundle> {
    let mut bundle = Bundle::new_concurrent(vec![lang.code().parse().ok()?]);
    // Isolation marks are bidi controls, and those never reach a screen.
    bundle.set_use_isolating(false);
    // A file with a fault still gives the messages that can be read; the tests refuse to ship one.
    let resource = FluentResource::try_new(text).unwrap_or_else(|(readable, _)| readable);
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

fn format(bundle: &Bundle, message: &Message) -> Option<String> {
    let pattern = bundle.get_message(message.key)?.value()?;
    let args: FluentArgs<'_> = message.args.iter().map(|(name, value)| (*name, value_of(value))).collect();
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
}

/// Whole numbers choose plurals; they print exactly as they came.
fn value_of(value: &str) -> FluentValue<'_> {
    match value.parse::<i32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lang: Lang, message: &Message) -> String {
        let files = [
            ("locales/nl/a.ftl", "dag = Dag { $wie }\nalleen = Alleen hier\n"),
            ("locales/nl/b.ftl", "minuten = { $n ->\n    [one] één minuut\n   *[other] { $n } minuten\n}\n"),
            ("locales/en/a.ftl", "dag = Hello { $wie }\n"),
        ];
        Catalog::new(lang, files.into_iter()).say(message)
    }

    #[test]
    fn several_files_are_one_language() {
        assert_eq!(said(Lang::Nl, &Message::new("dag").with("wie", "Noor")), "Dag Noor");
        assert_eq!(said(Lang::Nl, &Message::new("minuten").with("n", 1)), "één minuut");
        assert_eq!(said(Lang::Nl, &Message::new("minuten").with("n", 25)), "25 minuten");
    }

    #[test]
    fn words_alone_are_said_as_the_parser_reads_them() {
        let files = [
            (
                "a/nl/a.ftl",
                "# een\nkort = kort, maar  krachtig \nlang = begin\n\n    einde\nmeer =\n    meer\n .rest = x\n",
            ),
            ("a/nl/b.ftl", "zin = een { \"{\" }\nleeg =\nteken= } weg\nlaatst = 1 = 2"),
        ];
        let one = |text: &'static str| bundle(Lang::Nl, text.to_owned()).unwrap();
        let catalog = Catalog::new(Lang::Nl, files.into_iter());
        for key in ["kort", "lang", "meer", "zin", "leeg", "teken", "laatst"] {
            let message = Message::new(key);
            let parsed = files.iter().find_map(|(_, text)| format(&one(text), &message));
            assert_eq!(catalog.say(&message), parsed.unwrap_or_else(|| format!("⟨{key}⟩")));
        }
    }

    #[test]
    fn what_english_lacks_is_said_in_dutch_and_what_nobody_has_shows_its_key() {
        assert_eq!(said(Lang::En, &Message::new("dag").with("wie", "007")), "Hello 007");
        assert_eq!(said(Lang::En, &Message::new("alleen")), "Alleen hier");
        assert_eq!(said(Lang::En, &Message::new("nergens")), "⟨nergens⟩");
    }

    #[test]
    fn a_sentence_of_her_own_is_said_and_a_broken_one_is_not() {
        let shipped = [("locales/nl/a.ftl", "dag = Dag { $wie }\nuit = Uit\n")];
        let catalog = Catalog::new(Lang::Nl, shipped.into_iter());
        let catalog = catalog.with_own(["dag = Hoi { $wie }\nuit = { $x ->\n  [a] b\n}\n"].into_iter());
        assert_eq!(catalog.say(&Message::new("dag").with("wie", "Noor")), "Hoi Noor");
        assert_eq!(catalog.say(&Message::new("uit")), "Uit");
    }

    #[test]
    fn a_catalog_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Catalog>();
    }

    #[test]
    fn a_locale_names_a_language_or_none() {
        assert_eq!(Lang::of_locale("en_GB.UTF-8"), Some(Lang::En));
        assert_eq!(Lang::of_locale("nl"), Some(Lang::Nl));
        assert_eq!(Lang::of_locale("C.UTF-8"), None);
    }
}
