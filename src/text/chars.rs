//! Which characters may reach a terminal: the tables behind [`super::Safe`], one question per function.

use unicode_width::UnicodeWidthChar;

/// What happens to one character on its way to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Shown as it is.
    Keep,
    /// Left out: nobody sees it, and it only moves or hides other letters.
    Drop,
    /// Shown as another character, so that she sees that something stood there.
    Show(char),
    /// A line break, however the other program wrote it.
    Break,
    /// A tab.
    Tab,
    /// A mark on the letter before it: kept, up to a number per letter.
    Mark,
    /// A joiner (U+200C, U+200D): kept where it belongs to the spelling.
    Joiner,
    /// A variation selector: kept, once, behind something that it can vary.
    Variant,
}

/// The fate of `c`, without looking at its neighbours.
pub(super) fn fate(c: char) -> Fate {
    match c {
        ' '..='~' => Fate::Keep,
        '\t' => Fate::Tab,
        '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Break,
        '\u{00}'..='\u{1f}' => Fate::Show(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}')),
        '\u{7f}' => Fate::Show('\u{2421}'),
        '\u{80}'..='\u{9f}' => Fate::Show('\u{fffd}'),
        '\u{200c}' | '\u{200d}' => Fate::Joiner,
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}' | '\u{180f}' => Fate::Variant,
        '\u{2e3b}' => Fate::Show('\u{2014}'),
        _ if is_invisible(c) => Fate::Drop,
        _ if is_noncharacter(c) => Fate::Show('\u{fffd}'),
        '\u{ff9e}' | '\u{ff9f}' => Fate::Keep,
        _ => match c.width() {
            Some(0) if is_jamo_tail(c) => Fate::Keep,
            Some(0) => Fate::Mark,
            Some(1 | 2) => Fate::Keep,
            Some(_) | None => Fate::Show('\u{fffd}'),
        },
    }
}

/// Characters that show nothing themselves: bidi controls, zero-width spaces, fillers, tags, annotations.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Code points that Unicode reserves for no character at all, and the placeholder for an object.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffc}') || (c as u32 & 0xfffe) == 0xfffe
}

/// Vowels and finals that complete a Hangul syllable: width 0, yet letters.
fn is_jamo_tail(c: char) -> bool {
    matches!(c, '\u{1161}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}')
}

/// Scripts that spell with joiners: Arabic, Syriac, N'Ko, Indic, Myanmar, Khmer, Mongolian, Javanese and their kin.
pub(super) fn spells_with_joiners(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
        | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1c7f}' | '\u{a840}'..='\u{a8ff}' | '\u{a980}'..='\u{a9df}'
        | '\u{aa60}'..='\u{aaff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10a00}'..='\u{10fff}' | '\u{11000}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
}

/// A sign that silences or joins (virama and kin), after which a joiner at a word's end still means something.
pub(super) fn is_virama(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}') && c.width() == Some(0)
}

/// Pictures that combine into families: pictographs, skin tones, hearts, signs of persons and trades.
pub(super) fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21ff}'
        | '\u{2300}'..='\u{23ff}' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}'
        | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a variation selector may stand behind `c`.
pub(super) fn can_vary(c: char) -> bool {
    is_picture(c) || c.is_ascii_digit() || c == '#' || c == '*' || (!c.is_ascii() && c.is_alphabetic())
}

/// Whether `c` may never stand in a drawn cell: the last sweep over a frame asks this.
#[must_use]
pub(super) fn never_drawn(c: char) -> bool {
    !matches!(fate(c), Fate::Keep | Fate::Mark | Fate::Joiner | Fate::Variant)
}
