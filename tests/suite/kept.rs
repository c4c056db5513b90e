//! P13: what any version wrote opens for ever. `kept/` holds samples that are never changed, only added to.

use std::collections::BTreeSet;

use drempel::domain::*;
use drempel::store::stored::body;
use drempel::store::{read_entry, write_entry};

const KINDS: &str = include_str!("kept/kinds-v1.txt");

fn samples() -> impl Iterator<Item = &'static str> {
    KINDS.lines().filter(|line| line.starts_with("(v:"))
}

/// The names of kinds, as the program itself lists them.
fn names() -> BTreeSet<String> {
    let source = include_str!("../../src/store/stored/body.rs");
    let list = source.split("\nbodies! {").nth(1).unwrap();
    let names = list.split(" = \"").skip(1).filter_map(|rest| rest.split('"').next());
    let names = names.filter(|name| *name != "is_default");
    names.map(str::to_owned).chain(["opened".to_owned()]).collect()
}

#[test]
fn there_is_a_sample_of_every_kind() {
    let kept: BTreeSet<String> =
        samples().map(|line| body::kind(&read_entry(line).unwrap().entry.event).to_owned()).collect();
    let missing: Vec<_> = names().difference(&kept).cloned().collect();
    assert_eq!(missing, Vec::<String>::new(), "add a line to tests/suite/kept/kinds-v1.txt");
}

#[test]
fn every_sample_opens_and_is_passed_on_as_it_was() {
    for line in samples() {
        let held = read_entry(line).unwrap();
        assert!(!matches!(held.entry.event, Event::Unknown { .. }), "not understood any more: {line}");
        assert_eq!((held.puzzling, &*held.raw), (None, line));
    }
}

#[test]
fn what_is_read_from_a_sample_is_what_was_meant() {
    for line in samples() {
        let entry = read_entry(line).unwrap().entry;
        assert_eq!(read_entry(&write_entry(&entry)).unwrap().entry, entry);
    }
    let folded = Timeline::new(samples().map(|line| read_entry(line).unwrap().entry));
    let session = folded.session();
    assert_eq!(session.opened.as_deref().unwrap().session, "lab-1");
    assert!(session.planned.is_some() && session.sealed.is_some() && !session.drafted.is_empty());
}
