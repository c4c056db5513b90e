//! Fuzzy matching for the palette (`:`): what is meant by a few letters, in any of the names that a thing has.

use std::cmp::Reverse;
use std::ops::Range;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::{find, fold};

/// What having been used lately is worth: as much as one letter at the beginning of a word rather than inside it. Of two
/// that fit about equally the one she used comes first, and what fits clearly better still wins.
const RECENT: u32 = 8;

/// Something that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// What it is called, in every language that counts; the best one decides.
    pub names: Vec<&'a str>,
    /// How long ago it was used, counted in choices: 0 is the last one.
    pub recent: Option<usize>,
}

/// One that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which of the candidates.
    pub index: usize,
    /// Which of its names fits best.
    pub name: usize,
    /// Which parts of that name fit, in bytes: to be shown.
    pub places: Vec<Range<usize>>,
}

/// Those that fit what was typed, the best first. Every word of it must fit, in any order; accents and capitals do not
/// matter. When nothing is typed all fit, the recent ones first and the others in their own order.
#[must_use]
pub fn rank(typed: &str, candidates: &[Candidate<'_>]) -> Vec<Hit> {
    // Both sides are folded as everywhere else, so there is nothing left to ignore.
    let typed: String = fold::letters(typed).into_iter().map(|(letter, _)| letter).collect();
    let pattern = Pattern::new(&typed, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
    let mut config = Config::DEFAULT;
    config.prefer_prefix = true;
    let mut matcher = Matcher::new(config);
    let mut hits: Vec<(u32, Hit)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if let Some((score, name, places)) = best(&pattern, &candidate.names, &mut matcher) {
            let recent = if candidate.recent.is_some() { RECENT } else { 0 };
            hits.push((score.saturating_add(recent), Hit { index, name, places }));
        }
    }
    // Letters that lie scattered over a name are meant only where no name has what was typed in one piece.
    let words: Vec<&str> = typed.split_whitespace().collect();
    let whole = |hit: &Hit| {
        let name = candidates.get(hit.index).and_then(|candidate| candidate.names.get(hit.name)).copied();
        let name: String = fold::letters(name.unwrap_or_default()).into_iter().map(|(letter, _)| letter).collect();
        words.iter().all(|word| name.contains(word))
    };
    if hits.iter().any(|(_, hit)| whole(hit)) {
        hits.retain(|(_, hit)| whole(hit));
    }
    let recent = |hit: &Hit| candidates.get(hit.index).and_then(|candidate| candidate.recent).unwrap_or(usize::MAX);
    hits.sort_by_key(|(score, hit)| (Reverse(*score), recent(hit), hit.index));
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The name that fits best, of equal ones the first: how well, which, and where.
fn best(pattern: &Pattern, names: &[&str], matcher: &mut Matcher) -> Option<(u32, usize, Vec<Range<usize>>)> {
    let mut best: Option<(u32, usize, Vec<Range<usize>>)> = None;
    for (at, name) in names.iter().enumerate() {
        let (letters, places): (Vec<char>, Vec<Range<usize>>) = fold::letters(name).into_iter().unzip();
        let mut indices = Vec::new();
        let Some(score) = pattern.indices(Utf32Str::Unicode(&letters), matcher, &mut indices) else { continue };
        if best.as_ref().is_none_or(|(before, _, _)| score > *before) {
            let place = |index: &u32| places.get(usize::try_from(*index).ok()?).cloned();
            best = Some((score, at, find::merged(indices.iter().filter_map(place).collect())));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTIONS: [[&str; 2]; 9] = [
        ["muur neutraal", "neutral wall"],
        ["even niet", "off the record"],
        ["herverdeel de tijd", "spread the time again"],
        ["hier blijven", "stay here"],
        ["moment: open", "moment: open"],
        ["moment: op een kier", "moment: ajar"],
        ["afsluiten en verzegelen", "end and seal"],
        ["één minuut erbij", "one minute more"],
        ["ruggensteun", "reminders"],
    ];

    fn ranked(typed: &str, recent: &[usize]) -> Vec<Hit> {
        let of = |(index, names): (usize, &[&'static str; 2])| Candidate {
            names: names.to_vec(),
            recent: recent.iter().position(|used| *used == index),
        };
        rank(typed, &ACTIONS.iter().enumerate().map(of).collect::<Vec<_>>())
    }

    fn first(typed: &str) -> &'static str {
        ranked(typed, &[]).first().map_or("", |hit| ACTIONS[hit.index][0])
    }

    #[test]
    fn a_few_letters_find_an_action_in_both_languages() {
        for (typed, action) in [
            ("herv", "herverdeel de tijd"),
            ("time again", "herverdeel de tijd"),
            ("neutr", "muur neutraal"),
            ("wall", "muur neutraal"),
            ("seal", "afsluiten en verzegelen"),
            ("SLUIT", "afsluiten en verzegelen"),
            ("een min", "één minuut erbij"),
            ("één", "één minuut erbij"),
            ("kier moment", "moment: op een kier"),
            ("mo ajar", "moment: op een kier"),
            ("evn", "even niet"),
        ] {
            assert_eq!(first(typed), action, "{typed}");
        }
        assert_eq!(ranked("xyz", &[]), []);
    }

    #[test]
    fn what_fits_is_shown_where_it_stands() {
        let hit = &ranked("een min", &[])[0];
        let name = ACTIONS[hit.index][hit.name];
        let shown: Vec<&str> = hit.places.iter().map(|place| &name[place.clone()]).collect();
        assert_eq!(shown, ["één", "min"]);
    }

    #[test]
    fn with_nothing_typed_the_recent_ones_come_first() {
        let order: Vec<usize> = ranked("", &[6, 2]).into_iter().map(|hit| hit.index).collect();
        assert_eq!(order, [6, 2, 0, 1, 3, 4, 5, 7, 8]);
    }

    #[test]
    fn of_two_that_fit_equally_the_recent_one_comes_first_and_a_better_one_still_wins() {
        assert_eq!(ranked("moment", &[]).first().map(|hit| hit.index), Some(4));
        assert_eq!(ranked("moment", &[5]).first().map(|hit| hit.index), Some(5));
        assert_eq!(ranked("herverdeel", &[3, 1]).first().map(|hit| hit.index), Some(2));
    }

    #[test]
    fn nothing_to_choose_from_and_odd_signs_are_no_trouble() {
        assert_eq!(rank("a", &[]), []);
        let odd =
            Candidate { names: vec!["", "e\u{301}e\u{301}n 👨\u{200d}👩\u{200d}👧 مرحبا"], recent: None };
        let hit = &rank("een مرحبا", &[odd])[0];
        assert_eq!(hit.name, 1);
    }
}
