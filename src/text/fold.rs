//! Letters as one looks for them: without accents, small, and with one spelling for what has several.

use std::ops::Range;

use nucleo_matcher::chars::{normalize, to_lower_case};

use super::chars::{Fate, fate};

/// The folded letters of a text, each with the bytes of the text that it stands for; marks belong to the letter before.
pub(super) fn letters(text: &str) -> Vec<(char, Range<usize>)> {
    let mut out: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let place = at..at + c.len_utf8();
        if c.is_ascii() {
            out.push((c.to_ascii_lowercase(), place));
        } else if leans(c) {
            if let Some((_, before)) = out.last_mut() {
                before.end = place.end;
            }
        } else if let Some(spelled) = spelled(c) {
            out.extend(spelled.chars().map(|letter| (letter, place.clone())));
        } else {
            // The table of accents knows some letters only when they are small.
            out.push((to_lower_case(normalize(to_lower_case(c))), place));
        }
    }
    out
}

/// Whether a sign shows only on the one before it, or not at all.
fn leans(c: char) -> bool {
    matches!(fate(c), Fate::Mark | Fate::Joiner | Fate::Variant | Fate::Drop)
}

/// How people type what is not on their keyboard.
const fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ĳ' | 'Ĳ' => "ij",
        'ß' | 'ẞ' => "ss",
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '´' => "'",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‐'..='―' | '−' => "-",
        '…' => "...",
        '\u{a0}' | '\u{202f}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_spelling_do_not_matter() {
        for (text, folded) in [
            ("Één CAFÉ", "een cafe"),
            ("e\u{301}e\u{301}n", "een"),
            ("coördinatie naïef reünie", "coordinatie naief reunie"),
            ("Łódź, gęś", "lodz, ges"),
            ("Şükran, İbrahim, ılık, dağ", "sukran, ibrahim, ilik, dag"),
            ("œuvre ĳs Straße", "oeuvre ijs strasse"),
            ("‘zo’ – “ja”…", "'zo' - \"ja\"..."),
            ("مَرْحَبًا", "مرحبا"),
            ("ⴰⵎⴰⵣⵉⵖ", "ⴰⵎⴰⵣⵉⵖ"),
        ] {
            let fold: String = letters(text).into_iter().map(|(letter, _)| letter).collect();
            assert_eq!(fold, folded, "{text}");
        }
    }

    #[test]
    fn every_letter_knows_its_place() {
        let text = "é\u{301}œ!";
        let places: Vec<(char, &str)> = letters(text).into_iter().map(|(c, at)| (c, &text[at])).collect();
        assert_eq!(places, [('e', "é\u{301}"), ('o', "œ"), ('e', "œ"), ('!', "!")]);
    }
}
