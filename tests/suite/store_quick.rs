//! The quick way of reading: what it reads, ron reads the same; what it does not read is left to ron.

use drempel::store::sealed::{self, SealedFile, SealedRead};
use drempel::store::stored::{quick, read_quickly};
use drempel::store::{Held, ReadFault, read_entry};
use proptest::prelude::*;
use ron::value::RawValue;

use super::random_session;

const SESSIONS: [&str; 5] = [
    include_str!("kept/sealed-v1.ron"),
    include_str!("../../sessions/bloesem/policy-lab-3.ron"),
    include_str!("../../sessions/oefenbuurt/2026-01-15-de-speeltuin.ron"),
    include_str!("../../sessions/oefenbuurt/2026-02-12-de-eettafel.ron"),
    include_str!("../../sessions/oefenbuurt/2026-03-12-de-huiskamer.ron"),
];

/// What people write, and what files hold, for the places where ron and the quick way could part.
const ODD: &str = "[\\[\\](){},:\"'\\\\/ 0-9a-zA-Z_.#+\u{a0}\u{e9}\u{200d}\n-]{0,3}";

/// The lines of entries of a session, as they stand in its file.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.trim_start().strip_suffix(',')).filter(|line| line.starts_with("(v:"))
}

/// An entry as ron reads it: with a blank in front nothing is quick.
fn by_ron(line: &str) -> Result<Held, ReadFault> {
    assert!(read_quickly(&format!(" {line}")).is_none());
    read_entry(&format!(" {line}"))
}

/// A document as ron reads it: with a blank in front nothing is quick.
fn document_by_ron(text: &str) -> SealedRead {
    sealed::read("x.ron", format!(" {text}").as_bytes())
}

/// Some bytes of a text replaced by others.
fn mutated(text: &str, at: &prop::sample::Index, cut: usize, with: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = at.index(bytes.len());
    bytes.splice(at..(at + cut).min(bytes.len()), with.bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn every_entry_that_this_program_wrote_is_read_quickly_and_as_ron_reads_it() {
    for line in SESSIONS.into_iter().flat_map(lines) {
        assert_eq!(read_quickly(line).ok_or(()), by_ron(line).map_err(drop), "{line}");
        assert!(quick::is_value(line));
    }
}

#[test]
fn every_session_that_this_program_wrote_is_read_as_ron_reads_it() {
    for text in SESSIONS {
        let read = sealed::read("x.ron", text.as_bytes());
        assert_eq!(read, document_by_ron(text));
        assert_eq!((read.problems, read.damaged, read.keep), (Vec::new(), false, false));
    }
}

#[test]
fn what_a_newer_version_wrote_is_left_to_ron() {
    let line = lines(SESSIONS[0]).last().unwrap();
    let kind = line.split("kind:\"").nth(1).unwrap().split('"').next().unwrap();
    let newer = line.replace(&format!("kind:\"{kind}\""), "kind:\"uitgevonden\"");
    assert!(read_quickly(&newer).is_none() && quick::is_value(&newer));
    let text = SESSIONS[0].replace(line, &newer);
    assert_eq!(sealed::read("x.ron", text.as_bytes()), document_by_ron(&text));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_session_is_read_quickly(steps in random_session::steps(60), words in "\\PC{0,40}") {
        let held: Vec<Held> = random_session::entries(&steps).into_iter().map(Held::new).collect();
        for held in &held {
            prop_assert_eq!(read_quickly(&held.raw).ok_or(()), Ok(held.clone()));
        }
        let file = SealedFile { id: "lab".into(), title: words.clone(), workspace: words, held, ..SealedFile::default() };
        let text = sealed::write(&file);
        prop_assert_eq!(sealed::read("x.ron", text.as_bytes()).file, file);
        prop_assert_eq!(sealed::read("x.ron", text.as_bytes()), document_by_ron(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn a_changed_entry_is_never_read_otherwise_than_by_ron(
        which: prop::sample::Index,
        at: prop::sample::Index,
        cut in 0..4_usize,
        with in ODD,
    ) {
        let all: Vec<&str> = SESSIONS.into_iter().flat_map(lines).filter(|line| line.len() < 2_000).collect();
        let line = mutated(all[which.index(all.len())], &at, cut, &with);
        if let Some(held) = read_quickly(&line) {
            prop_assert_eq!(Ok(held), by_ron(&line).map_err(drop), "{}", line);
        }
        if quick::is_value(&line) {
            let whole = ron::from_str::<&RawValue>(&line).map(RawValue::get_ron);
            prop_assert_eq!(whole, Ok(line.as_str()));
        }
    }

    #[test]
    fn what_is_one_value_for_the_quick_way_is_one_for_ron(
        text in "(\\(|\\[)?(a:|b_2:)?(\\(\\)|\"\"|\"\\\\u\\{e9\\}\"|-?[0-9]{1,3}|[A-Z][a-z]?(\\(1\\))?|true|None|Some\\(2\\)|,|:|\\)|\\]|\\(|x){0,8}",
    ) {
        if quick::is_value(&text) {
            prop_assert_eq!(ron::from_str::<&RawValue>(&text).map(RawValue::get_ron), Ok(text.as_str()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn a_changed_document_is_never_read_otherwise_than_by_ron(at: prop::sample::Index, cut in 0..30_usize, with in ODD) {
        let text = mutated(SESSIONS[0], &at, cut, &with);
        prop_assert_eq!(sealed::read("x.ron", text.as_bytes()), document_by_ron(&text), "{}", text);
    }
}
