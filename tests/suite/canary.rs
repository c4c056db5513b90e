//! *What is taken back is gone*, for every kind of fact: no word reaches the sealed file that nobody can see any more, and
//! every word that can be seen does.

use std::collections::BTreeSet;
use std::path::Path;

use drempel::domain::*;
use drempel::store::*;
use proptest::prelude::*;

use super::given;
use super::random_session::{entries, steps};
use super::shows::shows;
use super::store_help::*;

/// The entries with the bodies that sealing leaves.
fn sealed(written: &[Entry]) -> (Timeline, Vec<Entry>) {
    let live = Timeline::new(written.iter().cloned());
    let gone = live.taken_back();
    let left = |entry: &Entry| {
        if gone.contains(&entry.id) { Entry { event: Event::Erased, ..entry.clone() } } else { entry.clone() }
    };
    let entries = written.iter().map(left).collect();
    (live, entries)
}

/// It waits for something that has not arrived: nothing of it shows yet, and nothing of it may be lost.
fn waits(entry: &Entry, written: &[Entry]) -> bool {
    let carried = ["A1", "A2", "B1", "C1", "C2", "C3"].map(given::id);
    let known = |id: EntryId| carried.contains(&id) || written.iter().any(|e| e.id == id);
    entry.event.needs().is_some_and(|id| !known(id))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_words_that_can_be_seen_are_sealed_and_all_of_them(steps in steps(140)) {
        let written = entries(&steps);
        let (live, left) = sealed(&written);
        let seen = shows(live.session()).join("\n");
        for (entry, left) in written.iter().zip(&left).skip(1).filter(|(entry, _)| !waits(entry, &written)) {
            let (before, after) = (write_entry(entry), write_entry(left));
            let Some(word) = before.split("kanarie-").nth(1).and_then(|rest| rest.split('-').next()) else { continue };
            let word = format!("kanarie-{word}-");
            prop_assert_eq!(after.contains(&word), seen.contains(&word), "{} {:?}", word, entry.event);
        }
    }

    #[test]
    fn every_event_is_read_as_it_was_written(steps in steps(60)) {
        for entry in entries(&steps) {
            let line = write_entry(&entry);
            prop_assert!(!line.contains('\n'));
            let read = read_entry(&line).unwrap();
            prop_assert_eq!((&read.entry, read.puzzling.is_none(), &*read.raw), (&entry, true, line.as_str()));
        }
    }
}

fn line(seq: u32, kind: Kind, text: &str, card: Option<Card>) -> Held {
    held(
        7,
        seq,
        Event::Noted(Noted { kind, text: text.into(), door: None, tags: Tags::default(), card: card.map(Box::new) }),
    )
}

fn id(seq: u32) -> EntryId {
    EntryId::new(ME.0, 7, seq)
}

fn wording(text: &str) -> Wording {
    Wording { hoe: text.into(), terwijl: vec![text.into()], zonder_dat: vec![text.into()] }
}

/// A session in which words of every newer kind are taken back, one way or another.
fn everything_taken_back() -> Vec<Held> {
    let mut opened = super::random_more::started();
    opened.session = "lab-1".into();
    let card =
        || Some(Card { key: BoardKey { board: "kompas".into(), phase: None }, column: "een".into(), from: None });
    let planned = |when: &str| Planned { when: when.into(), ..Planned::default() };
    let first = First { kind: Kind::Card, door: None, tags: Tags::default(), card: card().map(Box::new) };
    let of = |seq, event: Event| held(7, seq, event);
    vec![
        of(1, Event::Opened(std::sync::Arc::new(opened))),
        line(2, Kind::Card, "kanarie: een kaart", card()),
        of(3, CardEvent::Moved { target: id(2), column: "twee".into() }.into()),
        of(4, Event::Dropped(id(2))),
        line(5, Kind::Card, "kanarie: zoals het eerst stond", card()),
        of(6, Event::Reworded { target: id(5), text: "blijft: de kaart".into(), first: Box::new(first), copy: false }),
        of(7, AgendaEvent::Drafted { table: "kanarie: tafel".into(), wording: wording("kanarie: vraag") }.into()),
        of(8, Event::Dropped(id(7))),
        of(9, AgendaEvent::Drafted { table: "".into(), wording: wording("kanarie: nog een vraag") }.into()),
        of(10, Event::Struck(id(9))),
        of(11, AgendaEvent::Umbrella { text: "kanarie: koepel".into() }.into()),
        of(12, AgendaEvent::Umbrella { text: "blijft: koepel".into() }.into()),
        of(13, AgendaEvent::Theme { code: "C".into(), title: "kanarie: thema".into() }.into()),
        of(14, AgendaEvent::Theme { code: "C".into(), title: "blijft: thema".into() }.into()),
        line(15, Kind::Addition, "kanarie: aanvulling", None),
        of(16, PromiseEvent::Accepted { target: id(15), voice: "kanarie-stem".into(), yes: true }.into()),
        of(17, Event::TakenOut(id(15))),
        of(18, PlanEvent::Next { planned: planned("kanarie: bij mij thuis") }.into()),
        of(19, PlanEvent::Next { planned: planned("blijft: in de hal") }.into()),
        of(20, WallEvent::Said { text: "kanarie: bericht".into() }.into()),
        of(21, WallEvent::Said { text: String::new() }.into()),
        of(22, Event::CaseTold { part: CasePart::Happened, text: "kanarie: wat er gebeurde".into() }),
        of(23, Event::CaseTold { part: CasePart::Happened, text: "kanarie: nog eens, met een naam".into() }),
        of(24, Event::TakenOut(id(23))),
        line(25, Kind::Named, "kanarie: een naam", None),
        of(26, Event::TakenOut(id(25))),
        line(27, Kind::Tip, "kanarie: een tip", None),
        of(28, Event::Dropped(id(27))),
        of(29, Event::OffRecord(true)),
        of(30, AgendaEvent::Drafted { table: "".into(), wording: wording("kanarie: even niet") }.into()),
        line(31, Kind::Card, "kanarie: even niet", card()),
        of(32, PlanEvent::Next { planned: planned("kanarie: even niet") }.into()),
        of(33, Event::OffRecord(false)),
        of(
            34,
            Event::Posed {
                code: "A3".into(),
                theme: "A".into(),
                wording: wording("kanarie: gesteld"),
                remark: "".into(),
                from: vec![],
            },
        ),
        of(35, Event::TakenOut(id(34))),
        of(36, Event::Sealed { codes: vec![] }),
    ]
}

#[test]
fn what_is_taken_back_is_in_no_file_of_the_workspace() {
    let disk = disk();
    let workspace = Workspace::open_on(shared(&disk), Path::new("/w"), Path::new("/state")).unwrap();
    let mut writer = workspace.writer("lab-1", ME, Run(7)).unwrap();
    writer.append(everything_taken_back());
    assert!(disk.files().values().any(|bytes| String::from_utf8_lossy(bytes).contains("kanarie")));
    let (sealed, _) = workspace.seal("lab-1", &BTreeSet::new(), ME).unwrap();
    writer.purge(&sealed.erased());
    for (path, bytes) in disk.files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let line = text.lines().find(|line| line.contains("kanarie"));
        assert_eq!(line, None, "{}", path.display());
    }
    let kept = file(&disk, "/w/lab-1.ron");
    assert_eq!(kept.matches("blijft: ").count(), 4, "{kept}");
}
