//! Names of places and initiatives: when two are the same, which one a beginning stands for, and where one stands in a
//! text.
//!
//! Never people: a name here is a spot in the field that keeps what happened there, and a person is more than that.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::domain::session::{Line, Session};
use crate::domain::words::{Kind, Status};

/// Before a name that is typed among words.
pub const SIGN: char = '+';

/// A name as people type it: blanks as one blank, nothing but letters and figures at its ends. `_` is a blank.
#[must_use]
pub fn tidy(typed: &str) -> String {
    let spaced = typed.replace('_', " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let name = words.join(" ");
    // ’t Trefpunt, 's-Gravenhage: this sign belongs to the name.
    let start = name.trim_start_matches(|c: char| !c.is_alphanumeric() && !is_apostrophe(c));
    let ends = start.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == ')' && start.contains('(')));
    ends.to_owned()
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’')
}

/// What makes two spellings the same name: small letters and figures, and where a word ends.
#[must_use]
pub fn folded(name: &str) -> String {
    words(name).join("-")
}

/// Whether two spellings are of one name: capitals, blanks and hyphens do not matter.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// The names against which words are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Every name: one that is typed in full is that name.
    pub whole: Vec<String>,
    /// Those that a beginning may become: none that this screen may not offer.
    pub begun: Vec<String>,
}

impl Names {
    /// What a screen reads against: see [`known`].
    #[must_use]
    pub fn of(session: &Session, unseen: bool) -> Self {
        let whole = known(session, true);
        let begun = if unseen { whole.clone() } else { known(session, false) };
        Self { whole, begun }
    }

    /// These names, in full or begun.
    #[must_use]
    pub fn all(names: &[String]) -> Self {
        Self { whole: names.to_vec(), begun: names.to_vec() }
    }
}

/// The name that `typed` stands for: a known one, or the only one that begins so, or else a new one as it was typed. A
/// hyphen at the end says that nothing follows: `school-` is no beginning of `schoolplein`. Nothing when it is no name.
#[must_use]
pub fn resolve(typed: &str, names: &Names) -> Option<String> {
    let wanted = folded(typed);
    if wanted.is_empty() {
        return None;
    }
    let whole = typed.ends_with('-');
    if let Some(exact) = names.whole.iter().find(|name| folded(name) == wanted) {
        return Some(exact.clone());
    }
    let fitting: Vec<&String> = names.begun.iter().filter(|name| folded(name).starts_with(&wanted)).collect();
    // A figure begins a sum (`+1`) before it begins a name: only a known name may begin so, and only in full.
    let letter = typed.trim_start_matches(is_apostrophe).chars().next().is_some_and(char::is_alphabetic);
    match fitting.as_slice() {
        _ if !letter => None,
        [one] if !whole => Some((*one).clone()),
        _ => Some(tidy(typed)),
    }
}

/// Names without those that are another spelling of an earlier one, or no name at all.
#[must_use]
pub fn distinct<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let new = |name: &&str| {
        let folded = folded(name);
        !folded.is_empty() && seen.insert(folded)
    };
    names.into_iter().filter(new).map(str::to_owned).collect()
}

/// The name that a word with its sign stands for, and the signs behind it that belong to the sentence.
#[must_use]
pub fn signed<'w>(word: &'w str, names: &Names) -> Option<(String, &'w str)> {
    let typed = word.strip_prefix(SIGN)?;
    let core = typed.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    let (core, behind) = if core.contains('(') { (typed, "") } else { (core, typed.strip_prefix(core)?) };
    let name = resolve(core, names)?;
    // “Doe mee!” has its sign from home.
    let own = name.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let behind = name.get(own..).and_then(|own| behind.strip_prefix(own)).unwrap_or(behind);
    Some((name, behind))
}

/// Where a case was: the known names that stand in the words, and names with their sign. Other words are no place: they
/// may be where a person lives.
#[must_use]
pub fn places(text: &str, known: &[String]) -> Vec<String> {
    let there = words(text);
    let all: Vec<(Range<usize>, &String)> =
        known.iter().flat_map(|name| found(&there, name).into_iter().map(move |place| (place, name))).collect();
    // In “plein oost” stands that place, and not the “plein” that is another.
    let within = |one: &Range<usize>, other: &Range<usize>| {
        other.start <= one.start && one.end <= other.end && other.len() > one.len()
    };
    let mut names: Vec<(usize, String)> = Vec::new();
    for (place, name) in &all {
        if !all.iter().any(|(other, _)| within(place, other)) {
            names.push((place.start, (*name).clone()));
        }
    }
    names.sort();
    let signs = Names::all(known);
    let typed = text.split_whitespace().filter_map(|word| signed(word, &signs)).map(|(name, _)| name);
    let names: Vec<String> = names.into_iter().map(|(_, name)| name).chain(typed).collect();
    distinct(names.iter().map(String::as_str))
}

/// These names without those that stand in the words themselves.
pub fn unsaid<'a>(names: &'a [String], text: &str) -> impl Iterator<Item = &'a String> {
    let there = if names.is_empty() { Vec::new() } else { words(text) };
    names.iter().filter(move |name| found(&there, name).is_empty())
}

/// Everywhere that a name stands among words: which of them it is.
fn found(words: &[String], name: &str) -> Vec<Range<usize>> {
    let wanted = self::words(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let windows = words.windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted);
    windows.map(|(at, _)| at..at + wanted.len()).collect()
}

/// The words of a text, as [`folded`] sees them; a letter with its sign is one letter, however it was typed.
fn words(text: &str) -> Vec<String> {
    let small: String = text.to_lowercase().nfc().collect();
    small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a line may give its names away: to the screen that the room sees, and to the next session. No plain note, no
/// word in a round, no quote before it was released, no card of a board that was not shown yet, and no moment that the
/// group has not kept.
#[must_use]
pub fn may_name(session: &Session, line: &Line) -> bool {
    let stands = line.status != Status::Dropped;
    match line.kind {
        None | Some(Kind::Note | Kind::Word) => false,
        Some(Kind::Moment) => line.status == Status::Kept,
        Some(Kind::Quote) => stands && line.released,
        Some(Kind::Card) => stands && line.card().is_none_or(|card| session.cards_show(&card.key)),
        Some(
            Kind::Idea
            | Kind::SideStream
            | Kind::Lesson
            | Kind::Celebration
            | Kind::NextStep
            | Kind::Ground
            | Kind::Table
            | Kind::Addition
            | Kind::Named
            | Kind::Tip,
        ) => stands,
    }
}

/// The names of places and initiatives that the lines of a session give away.
#[must_use]
pub fn given(session: &Session) -> Vec<String> {
    let lines = session.in_order().filter(|line| may_name(session, line));
    distinct(lines.flat_map(|line| &line.tags.field).map(String::as_str))
}

/// Every name that a session knows: those of the community in its order, those that earlier sessions left, and those of
/// lines here that were not dropped. Without `unseen` only those that everybody may read: see [`may_name`].
#[must_use]
pub fn known(session: &Session, unseen: bool) -> Vec<String> {
    let opened = session.opened.as_deref();
    let listed = opened.into_iter().flat_map(|opened| opened.community.field());
    let earlier = opened.into_iter().flat_map(|opened| opened.carried.field.iter().map(String::as_str));
    let lines = session.in_order().filter(|line| line.status != Status::Dropped);
    let here = lines.filter(|line| unseen || may_name(session, line));
    let here = here.flat_map(|line| line.tags.field.iter().map(String::as_str));
    distinct(listed.chain(earlier).chain(here))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_blanks_and_hyphens_do_not_make_another_name() {
        assert!(same("Het Blommetje", "het-blommetje") && same("Nieuw-West", "nieuw west"));
        assert!(same("Cafe\u{301} Oost", "Café Oost") && !same("Cafe\u{301}", "Cafe"));
        assert!(!same("school", "schoolplein") && !same("Café", "cafe"));
    }

    #[test]
    fn a_name_ends_where_its_letters_end() {
        for (typed, name) in [
            ("schoolplein,", "schoolplein"),
            ("Het_Blommetje", "Het Blommetje"),
            ("’t-Trefpunt…", "’t-Trefpunt"),
            ("Plein (oost)", "Plein (oost)"),
            ("school-", "school"),
            ("(tuin)", "tuin"),
            ("---", ""),
        ] {
            assert_eq!(tidy(typed), name, "{typed}");
        }
    }

    #[test]
    fn a_beginning_that_fits_one_is_enough_and_a_hyphen_says_that_nothing_follows() {
        let known = Names::all(&["schoolplein", "Het Blommetje", "1e Lijn"].map(str::to_owned));
        let of = |typed: &str| resolve(typed, &known);
        assert_eq!(of("school").as_deref(), Some("schoolplein"));
        assert_eq!(of("school-").as_deref(), Some("school"));
        assert_eq!(of("HET-b").as_deref(), Some("Het Blommetje"));
        assert_eq!(of("bankje").as_deref(), Some("bankje"));
        assert_eq!((of("1"), of("1e-lijn").as_deref()), (None, Some("1e Lijn")));
        assert_eq!((of("’"), of("")), (None, None));
    }

    #[test]
    fn a_case_is_where_its_words_say_it_was() {
        let known = ["plein", "Plein Oost", "Het Blommetje"].map(str::to_owned);
        let of = |text| places(text, &known);
        assert_eq!(of("Bij het-blommetje, aan het plein"), ["Het Blommetje", "plein"]);
        assert_eq!(of("op plein oost"), ["Plein Oost"]);
        assert_eq!(of("op plein oost, en later op het plein"), ["Plein Oost", "plein"]);
        assert_eq!(of("aan de +kade, en bij +het-b."), ["kade", "Het Blommetje"]);
        assert_eq!(of("bij mevrouw De Vries thuis"), Vec::<String>::new());
        assert_eq!((of(" … "), of("")), (Vec::new(), Vec::<String>::new()));
    }
}
