//! P8: whatever stands in a file is taken or refused, without a panic: fuzz targets that also run here, bounded.
//!
//! `cargo bolero test from_files::<name>` runs one of them for as long as one likes.

use bolero::{TypeGenerator, check};
use drempel::config::{
    KeyTable, Theme, check_locale, messages, parse_agenda, parse_board, parse_commitments, parse_script,
    parse_settings, parse_theory, parse_values,
};
use drempel::domain::Timeline;
use drempel::store::{read_entry, sealed, segment};

/// Inputs per target in a normal test run.
const TIMES: usize = 3_000;

/// A sound file, and what is done to it: small changes come further into a reader than noise does.
#[derive(Clone, Debug, TypeGenerator)]
enum Hurt {
    /// Cut off here.
    Cut(u16),
    /// A piece taken out.
    Without(u16, u8),
    /// A piece put in.
    With(u16, Vec<u8>),
    /// A piece twice.
    Twice(u16, u8),
    /// One of the signs that matter, put in.
    Sign(u16, u8),
}

const SIGNS: [&str; 16] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "\"",
    ",",
    ":",
    "\\",
    "//",
    "/*",
    "\u{feff}",
    "NaN",
    "-1",
    "99999999999999999999",
    "Some(",
];

fn place(text: &[u8], at: u16) -> usize {
    usize::from(at) % (text.len() + 1)
}

fn hurt(sound: &str, changes: &[Hurt]) -> Vec<u8> {
    let mut text = sound.as_bytes().to_vec();
    for change in changes.iter().take(4) {
        match change {
            Hurt::Cut(at) => text.truncate(place(&text, *at)),
            Hurt::Without(at, many) => {
                let at = place(&text, *at);
                text.drain(at..(at + usize::from(*many)).min(text.len()));
            }
            Hurt::With(at, piece) => {
                let at = place(&text, *at);
                text.splice(at..at, piece.iter().copied());
            }
            Hurt::Twice(at, many) => {
                let at = place(&text, *at);
                let piece = text[at..(at + usize::from(*many)).min(text.len())].to_vec();
                text.splice(at..at, piece);
            }
            Hurt::Sign(at, which) => {
                let at = place(&text, *at);
                text.splice(at..at, SIGNS[usize::from(*which) % SIGNS.len()].bytes());
            }
        }
    }
    text
}

/// Gives a reader hurt copies of a sound file.
fn survives(sound: &str, read: impl Fn(&[u8]) + std::panic::RefUnwindSafe) {
    read(sound.as_bytes());
    check!().with_iterations(TIMES).with_type::<Vec<Hurt>>().for_each(|changes| read(&hurt(sound, changes)));
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_script() {
    survives(include_str!("../../assets/scripts/leergemeenschap.ron"), |bytes| {
        let (script, problems) = parse_script("x", "x.ron", &text(bytes));
        assert!(script.is_some() || !problems.is_empty(), "refused without a word");
    });
}

#[test]
fn a_board() {
    survives(include_str!("../../assets/boards/partnerschapskaart.ron"), |bytes| {
        let (board, problems) = parse_board("x", "x.ron", &text(bytes));
        assert!(board.is_some() || !problems.is_empty(), "refused without a word");
    });
}

#[test]
fn a_theory_card() {
    survives(include_str!("../../assets/theory/kringen.ron"), |bytes| {
        let (theory, problems) = parse_theory("x", "x.ron", &text(bytes));
        assert!(theory.is_some() || !problems.is_empty(), "refused without a word");
    });
}

#[test]
fn a_file_of_sentences() {
    let shipped = include_str!("../../assets/locales/nl/cli.ftl");
    let known = messages(shipped);
    survives(shipped, |bytes| drop(check_locale("x.ftl", &text(bytes), &known)));
}

#[test]
fn a_key_file() {
    survives(include_str!("../../assets/keymap.ron"), |bytes| drop(KeyTable::parse("keymap.ron", &text(bytes))));
}

#[test]
fn a_theme() {
    survives(include_str!("../../assets/themes/licht.ron"), |bytes| drop(Theme::parse("x.ron", &text(bytes))));
}

#[test]
fn the_files_of_a_workspace() {
    survives(include_str!("../../sessions/oefenbuurt/drempel.ron"), |bytes| {
        drop(parse_settings("x.ron", &text(bytes)))
    });
    survives(include_str!("../../sessions/oefenbuurt/agenda.ron"), |bytes| drop(parse_agenda("x.ron", &text(bytes))));
    survives(include_str!("../../assets/values.ron"), |bytes| drop(parse_values("x.ron", &text(bytes))));
    let values = parse_values("values.ron", include_str!("../../assets/values.ron")).0;
    survives(include_str!("../../sessions/oefenbuurt/commitments.ron"), |bytes| {
        drop(parse_commitments("x.ron", &text(bytes), &values));
    });
}

#[test]
fn a_sealed_session_and_its_fold() {
    survives(include_str!("kept/sealed-v1.ron"), |bytes| {
        let read = sealed::read("x.ron", bytes);
        let _ = Timeline::new(read.file.held.iter().map(|held| held.entry.clone()));
    });
}

#[test]
fn an_entry() {
    let line = include_str!("kept/sealed-v1.ron").lines().find(|l| l.trim_start().starts_with("(v")).unwrap_or("()");
    survives(line.trim().trim_end_matches(','), |bytes| drop(read_entry(&text(bytes))));
}

#[test]
fn a_journal_segment_of_noise() {
    check!().with_iterations(TIMES).for_each(|bytes: &[u8]| drop(segment::read("x.seg", bytes, true)));
}
