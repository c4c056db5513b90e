//! Text that cannot harm a terminal: the one place where words from anyone become words on a screen.
//!
//! Stored text stays as it was received; it passes through here on its way out, and only here. Controls become
//! visible signs, what would reorder or hide letters is left out, and text in any script stays whole: joiners stay
//! where Farsi, Indic scripts and emoji families need them, marks stay up to a number that no language passes.

use std::fmt;
use std::ops::Deref;

use unicode_segmentation::UnicodeSegmentation;

use super::chars::{self, Fate};

/// More marks than this on one letter is not writing.
const MARKS: usize = 8;
/// More joiners than this in one sign is not a family.
const JOINS: usize = 4;
/// A sign of more characters than this is broken with a blank.
const CLUSTER: usize = 24;
/// What a tab becomes.
const TAB: &str = "    ";

/// Harmless text. Only this module makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Safe(String);

impl Safe {
    /// One line of harmless text: line breaks become spaces.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(clean(text, false))
    }

    /// Harmless text that keeps its lines (as `\n`).
    #[must_use]
    pub fn lines(text: &str) -> Self {
        Self(clean(text, true))
    }

    /// Text that was cut or joined from harmless text.
    pub(super) const fn of_safe(text: String) -> Self {
        Self(text)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Safe {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Safe {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Safe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Safe> for String {
    fn from(safe: Safe) -> Self {
        safe.0
    }
}

/// Whether `c` must never stand in a drawn cell.
#[must_use]
pub fn is_harmful(c: char) -> bool {
    chars::never_drawn(c)
}

fn clean(text: &str, lines: bool) -> String {
    if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return text.to_owned();
    }
    let mut cleaner = Cleaner { out: String::with_capacity(text.len() + 8), lines, ..Cleaner::default() };
    // What shows nothing goes first, so that a joiner sees the letter that will stand beside it.
    let mut rest = text.chars().filter(|c| chars::fate(*c) != Fate::Drop).peekable();
    while let Some(c) = rest.next() {
        if c == '\r' && rest.peek() == Some(&'\n') {
            continue;
        }
        cleaner.take(c, rest.peek().copied());
    }
    cap_clusters(cleaner.out)
}

/// The text so far and what the next character needs to know about it.
#[derive(Default)]
struct Cleaner {
    out: String,
    lines: bool,
    last: Option<char>,
    marks: usize,
    joins: usize,
    varied: bool,
}

impl Cleaner {
    fn take(&mut self, c: char, next: Option<char>) {
        match chars::fate(c) {
            Fate::Keep => {
                // A chain of joins goes on only over a joiner; anything else starts a new sign.
                if self.last != Some('\u{200d}') && !is_skin_tone(c) {
                    self.joins = 0;
                }
                self.letter(c);
            }
            Fate::Show(sign) => self.letter(sign),
            Fate::Break if self.lines => self.letter('\n'),
            Fate::Break => self.letter(' '),
            Fate::Tab => {
                self.letter(' ');
                self.out.push_str(TAB.get(1..).unwrap_or_default());
            }
            Fate::Drop => {}
            Fate::Mark => self.mark(c),
            Fate::Joiner if self.may_join(c, next) => {
                self.joins += 1;
                self.out.push(c);
                self.last = Some(c);
            }
            Fate::Joiner => {}
            Fate::Variant => self.variant(c),
        }
    }

    fn letter(&mut self, c: char) {
        self.out.push(c);
        self.last = Some(c);
        self.marks = 0;
        self.varied = false;
    }

    fn mark(&mut self, c: char) {
        if matches!(self.last, None | Some('\n')) {
            self.letter('\u{25cc}');
        }
        if self.marks < MARKS {
            self.marks += 1;
            self.out.push(c);
            self.last = Some(c);
        }
    }

    fn variant(&mut self, c: char) {
        if !self.varied && self.last.is_some_and(chars::can_vary) {
            self.varied = true;
            self.out.push(c);
        }
    }

    fn may_join(&self, c: char, next: Option<char>) -> bool {
        let Some(last) = self.last else { return false };
        let stays = |c: &char| match chars::fate(*c) {
            Fate::Keep => true,
            Fate::Mark => self.marks < MARKS,
            _ => false,
        };
        let next_spells = next.filter(stays).is_some_and(chars::spells_with_joiners);
        if chars::spells_with_joiners(last) {
            return next_spells || (c == '\u{200d}' && chars::is_virama(last));
        }
        c == '\u{200d}' && self.joins < JOINS && chars::is_picture(last) && next.is_some_and(chars::is_picture)
    }
}

fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Breaks signs of impossible length with blanks; no letter is lost.
///
/// After a break the rest is parted into signs anew, because a blank changes what belongs together (flags pair up
/// from the left). The look ahead is short, so that a megabyte of one sign takes no longer than other text.
fn cap_clusters(text: String) -> String {
    if text.graphemes(true).all(|sign| sign.len() <= CLUSTER || too_long(sign).is_none()) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + text.len() / CLUSTER);
    let mut rest = text.as_str();
    while let Some(sign) = ahead(rest).graphemes(true).next() {
        let end = too_long(sign).unwrap_or(sign.len());
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if end < sign.len() {
            out.push_str(piece.trim_end_matches(['\u{200c}', '\u{200d}']));
            out.push(' ');
        } else {
            out.push_str(piece);
        }
        rest = after;
    }
    out
}

/// Where a sign must be broken, if it must. Runs between blanks are counted, because some signs (U+0600) pull the
/// blank after them into their own; what leans on the character before it is not counted and never parted from it.
fn too_long(sign: &str) -> Option<usize> {
    let mut held = 0;
    for (at, c) in sign.char_indices() {
        match chars::fate(c) {
            Fate::Joiner | Fate::Variant => {}
            _ if c == ' ' => held = 0,
            _ if held >= CLUSTER => return Some(at),
            _ => held += 1,
        }
    }
    None
}

/// The beginning of `text`, longer than any sign that is not broken.
fn ahead(text: &str) -> &str {
    let end = (1021..=1024).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safe(text: &str, expected: &str) {
        assert_eq!(Safe::new(text).as_str(), expected, "{text:?}");
    }

    #[test]
    fn plain_and_accented_words_stay_as_they_are() {
        safe("Hoe kan je financiële één café œuvre €5 – ‘zó’", "Hoe kan je financiële één café œuvre €5 – ‘zó’");
    }

    #[test]
    fn an_escape_sequence_becomes_visible_text() {
        safe("a\x1b[31mrood", "a␛[31mrood");
        safe("\x1b]52;c;ZWlnZW4=\x07", "␛]52;c;ZWlnZW4=␇");
        safe("\u{9b}31m\u{7f}", "\u{fffd}31m␡");
    }

    #[test]
    fn bidi_controls_zero_widths_and_tags_are_left_out() {
        safe("ab\u{202e}cd\u{2066}e\u{200b}f\u{feff}\u{e0041}\u{ad}g", "abcdefg");
    }

    #[test]
    fn a_family_and_a_flag_stay_whole() {
        safe("👨‍👩‍👧‍👦 👩🏽‍❤️‍💋‍👨🏽 🇳🇱 1️⃣", "👨‍👩‍👧‍👦 👩🏽‍❤️‍💋‍👨🏽 🇳🇱 1️⃣");
    }

    #[test]
    fn farsi_hindi_and_malayalam_keep_their_joiners() {
        safe("می‌خواهم", "می‌خواهم");
        safe("श्री क्‍ष", "श्री क्‍ष");
        safe("അവന്‍", "അവന്‍");
    }

    #[test]
    fn arabic_hebrew_chinese_korean_and_thai_stay_whole() {
        for text in ["مرحبا بكم", "שָׁלוֹם", "开门", "한국어 ᄒ\u{1161}ᆫ", "ประตูเปิด", "Ünïcödé", "ከተማ", "ⴰⵎⴰⵣⵉⵖ"]
        {
            safe(text, text);
        }
    }

    #[test]
    fn a_joiner_between_latin_letters_is_left_out() {
        safe("a\u{200d}b\u{200c}c", "abc");
    }

    #[test]
    fn a_thousand_marks_become_a_few() {
        assert_eq!(Safe::new(&format!("z{}", "\u{301}".repeat(1000))).chars().count(), 1 + MARKS);
    }

    #[test]
    fn a_sign_that_never_ends_is_broken_once_and_for_all() {
        for tail in ["A", "\u{ff9e}", "\u{301}", "\u{200d}", "\u{1100}", "\u{fe0f}"] {
            let once = Safe::new(&format!("{}{}", "\u{600}".repeat(24), tail.repeat(60)));
            assert_eq!(Safe::new(&once), once, "{tail:?}");
            assert_eq!(once.matches('\u{600}').count(), 24);
        }
    }

    #[test]
    fn a_megabyte_of_one_sign_is_cleaned_in_time_that_grows_with_it() {
        assert!(Safe::new(&"\u{600}".repeat(500_000)).len() > 1_000_000);
    }

    #[test]
    fn a_mark_without_a_letter_gets_a_ring_to_stand_on() {
        safe("\u{301}a", "◌\u{301}a");
    }

    #[test]
    fn line_breaks_become_spaces_or_stay_lines() {
        safe("a\r\nb\tc", "a b    c");
        assert_eq!(Safe::lines("a\r\nb\rc\u{2028}d").as_str(), "a\nb\nc\nd");
    }
}
