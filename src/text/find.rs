//! Searching (`/`): whether all words of a query stand in a text, whatever their accents and capitals, and where.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold;

/// Words to look for. Made once for a query, used for many texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
}

impl Query {
    /// The words of what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let word = |word: &str| fold::letters(word).into_iter().map(|(letter, _)| letter).collect::<Vec<char>>();
        Self { words: typed.split_whitespace().map(word).filter(|word| !word.is_empty()).collect() }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Every place of every word, in bytes, from left to right and never overlapping; nothing when a word is missing or
    /// when there is nothing to look for. A place covers whole signs: no accent is left out of it, no family parted.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Vec<Range<usize>>> {
        if self.is_empty() {
            return None;
        }
        let letters = fold::letters(text);
        let mut places: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            let before = places.len();
            let here = |window: &&[(char, Range<usize>)]| window.iter().map(|(letter, _)| letter).eq(word);
            places.extend(letters.windows(word.len()).filter(here).filter_map(|window| {
                let ((_, first), (_, last)) = (window.first()?, window.last()?);
                Some(first.start..last.end)
            }));
            if places.len() == before {
                return None;
            }
        }
        if !text.is_ascii() {
            whole_signs(text, &mut places);
        }
        Some(merged(places))
    }
}

/// Whether two names are the same but for accents, capitals and blanks around them.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let folded = |text: &str| fold::letters(text.trim()).into_iter().map(|(letter, _)| letter).collect::<Vec<char>>();
    folded(one) == folded(other)
}

/// Stretches places that end in the middle of a sign.
fn whole_signs(text: &str, places: &mut [Range<usize>]) {
    let bounds: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    for place in places {
        let begin = bounds.partition_point(|at| *at <= place.start);
        let end = bounds.partition_point(|at| *at < place.end);
        place.start = begin.checked_sub(1).and_then(|at| bounds.get(at)).copied().unwrap_or(place.start);
        place.end = bounds.get(end).copied().unwrap_or(place.end);
    }
}

/// Places in order; what overlaps or touches becomes one.
pub(super) fn merged(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_unstable_by_key(|place| (place.start, place.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match out.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            Some(_) | None => out.push(place),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str, text: &str) -> Option<String> {
        let places = Query::new(query).find(text)?;
        Some(places.into_iter().map(|place| text[place].to_owned()).collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn all_words_must_stand_there_in_any_order() {
        let text = "De wethouder belde zelf terug, en belde weer.";
        assert_eq!(found("belde wethouder", text).as_deref(), Some("wethouder|belde|belde"));
        assert_eq!(found("belde mail", text), None);
        assert_eq!((found("", text), found("  ", text)), (None, None));
    }

    #[test]
    fn accents_and_capitals_do_not_matter_in_either() {
        assert_eq!(found("een", "Één keer, e\u{301}e\u{301}n").as_deref(), Some("Één|e\u{301}e\u{301}n"));
        assert_eq!(found("COÖRDINATIE", "coordinatie").as_deref(), Some("coordinatie"));
        assert_eq!(found("sukran", "Tegen Şükran gezegd").as_deref(), Some("Şükran"));
        assert_eq!(found("foto's", "twee foto’s").as_deref(), Some("foto’s"));
    }

    #[test]
    fn what_overlaps_is_one_place_and_signs_stay_whole() {
        assert_eq!(found("hand andere", "handandere").as_deref(), Some("handandere"));
        assert_eq!(found("aa", "aaa").as_deref(), Some("aaa"));
        assert_eq!(found("👩", "een 👨\u{200d}👩\u{200d}👧!").as_deref(), Some("👨\u{200d}👩\u{200d}👧"));
        assert_eq!(found("o", "œ").as_deref(), Some("œ"));
    }

    #[test]
    fn all_of_five_thousand_moments_are_found() {
        let moments: Vec<String> =
            (0..5_000).map(|n| format!("{n}: de wethouder belde zélf terug — ‘eindelijk’")).collect();
        let query = Query::new("zelf eindelijk");
        assert_eq!(moments.iter().filter(|moment| query.find(moment).is_some()).count(), 5_000);
    }
}
