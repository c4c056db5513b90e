//! P7 as a property: no text from anyone gets past [`Safe`] with anything in it that a terminal obeys.

use drempel::text::safe::is_harmful;
use drempel::text::{Edit, Field, Safe, wrap};
use proptest::prelude::*;

/// Pieces that have done harm somewhere: controls, sequences, overrides, joiners, marks, wide and odd signs.
const HOSTILE: &[&str] = &[
    "\x1b[31m",
    "\x1b]52;c;AAAA\x07",
    "\x1b]8;;http://x\x1b\\",
    "\x1b]0;t",
    "\x1bPq",
    "\x1b_a",
    "\x1b(0",
    "\x1bc",
    "\u{9b}2J",
    "\u{9d}0;x\u{9c}",
    "\u{90}",
    "\0",
    "\x07",
    "\x08",
    "\x7f",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "\x0b",
    "\x0c",
    "\u{85}",
    "\u{2028}",
    "\u{202a}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200e}",
    "\u{200f}",
    "\u{61c}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{2060}",
    "\u{feff}",
    "\u{ad}",
    "\u{34f}",
    "\u{115f}",
    "\u{3164}",
    "\u{e0001}",
    "\u{e0067}",
    "\u{e007f}",
    "\u{fe0f}",
    "\u{fe0e}",
    "\u{e0100}",
    "\u{301}",
    "\u{489}",
    "\u{20e3}",
    "\u{fffc}",
    "\u{fffe}",
    "\u{10ffff}",
    "\u{fdd0}",
    "\u{2e3b}",
    "\u{fdfd}",
    "\u{12219}",
    "👨\u{200d}👩\u{200d}👧",
    "❤\u{fe0f}",
    "🇳",
    "🏽",
    "می\u{200c}خواهم",
    "क\u{94d}\u{200d}ष",
    "\u{1100}",
    "\u{1161}",
    "\u{11ab}",
    "\u{600}",
    "\u{ff9e}",
    "שָ",
    "开",
    "é",
    "a",
    " ",
    "\u{1f3f4}",
    "\u{e000}",
];

/// Signs that lean on their neighbours, in runs: what makes clusters without end.
const LEANING: &[&str] = &[
    "\u{600}",
    "\u{ff9e}",
    "\u{301}",
    "\u{200d}",
    "\u{200c}",
    "\u{fe0f}",
    "\u{1100}",
    "\u{1161}",
    "\u{94d}",
    "क",
    "👨",
    "🏽",
    " ",
    "a",
    "\u{20e3}",
    "\u{61c}",
    "م",
    "🇳",
    "\u{180b}",
    "\u{1820}",
    "\u{110bd}",
    "\n",
];

fn leaning() -> impl Strategy<Value = String> {
    let lengths = prop_oneof![2 => 1..4_usize, 1 => 7..10_usize, 2 => 22..28_usize, 1 => 38..60_usize];
    let run = (prop::sample::select(LEANING), lengths).prop_map(|(piece, times)| piece.repeat(times));
    prop::collection::vec(run, 1..6).prop_map(|runs| runs.concat())
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![2 => mixed(), 1 => leaning()]
}

fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(HOSTILE).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => (prop::sample::select(HOSTILE), 1..60_usize).prop_map(|(p, n)| p.repeat(n)),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_harmful_is_left_and_cleaning_twice_changes_nothing(text in hostile()) {
        let safe = Safe::new(&text);
        prop_assert!(!safe.chars().any(is_harmful), "{:?}", safe);
        prop_assert!(!safe.chars().any(char::is_control));
        prop_assert_eq!(&Safe::new(&safe), &safe);
        let lines = Safe::lines(&text);
        prop_assert!(!lines.chars().any(|c| is_harmful(c) && c != '\n'), "{:?}", lines);
        prop_assert_eq!(&Safe::lines(&lines), &lines);
    }

    #[test]
    fn letters_are_never_lost(text in hostile()) {
        let letters = |t: &str| t.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&Safe::new(&text)), letters(&text));
    }

    #[test]
    fn wrapped_lines_fit_and_lose_no_sign(text in hostile(), columns in 2_usize..40) {
        let safe = Safe::lines(&text);
        let signs = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let lines = wrap::wrap(&safe, columns);
        let widest = unicode_segmentation::UnicodeSegmentation::graphemes(&*safe, true).map(wrap::width).max().unwrap_or(0);
        for line in &lines {
            prop_assert!(wrap::width(line) <= columns.max(widest), "{:?} in {}", line, columns);
        }
        prop_assert_eq!(signs(&lines.iter().map(|l| l.as_str()).collect::<String>()), signs(&safe));
        prop_assert!(wrap::width(&wrap::truncate(&Safe::new(&text), columns)) <= columns);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_field_survives_anything_and_shows_its_cursor(text in hostile(), more in hostile(), edits in prop::collection::vec(0..11_u8, 0..30)) {
        for mut field in [Field::single(&text), Field::multi(&text)] {
            for edit in &edits {
                match edit {
                    0 => field.paste(&more),
                    1 => { field.line(-1); }
                    2 => { field.apply(Edit::Insert('x')); }
                    3 => { field.apply(Edit::Left); }
                    4 => { field.apply(Edit::WordLeft); }
                    5 => { field.apply(Edit::WordRight); }
                    6 => { field.apply(Edit::Home); }
                    7 => { field.apply(Edit::Backspace); }
                    8 => { field.apply(Edit::Delete); }
                    9 => { field.apply(Edit::DeleteWord); }
                    _ => { field.line(1); }
                }
            }
            let (shown, at) = field.view(20);
            prop_assert!(wrap::width(&shown) <= 20 && at < 20, "{:?} {}", shown, at);
            let (rows, cursor) = field.view_lines(20, 3);
            prop_assert!(rows.len() <= 3 && cursor.1 < 3 && cursor.0 <= 20, "{:?} {:?}", rows, cursor);
            prop_assert!(field.has_lines() || !field.value().contains(['\n', '\r']));
        }
    }
}
