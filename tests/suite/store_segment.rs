//! P2 and P13: any damage to a segment is noticed and stepped over; what a newer version wrote lives on.

use std::sync::Arc;

use drempel::domain::*;
use drempel::store::segment::{self, Header, frame, line};
use drempel::store::*;
use proptest::prelude::*;

use crate::store_help::*;

fn three() -> Vec<u8> {
    let header = Header { device: ME, run: Run(7), part: 1 }.line();
    let lines = (1..=3).map(|seq| line(&note(7, seq, "een € zin")));
    std::iter::once(header).chain(lines).collect::<String>().into_bytes()
}

fn noticed(bytes: &[u8]) -> bool {
    !segment::read("7-1.seg", bytes, false).problems.is_empty()
}

#[test]
fn a_cut_at_any_byte_is_noticed_and_keeps_what_came_before() {
    let whole = three();
    for cut in 0..whole.len() {
        let read = segment::read("s", &whole[..cut], false);
        let at_line_end = cut == 0 || whole[cut - 1] == b'\n';
        assert_eq!(read.problems.is_empty(), at_line_end, "{cut}");
        let lines = whole[..cut].iter().filter(|b| **b == b'\n').count();
        assert_eq!(read.held.len(), lines.saturating_sub(1), "{cut}");
    }
}

#[test]
fn zeros_from_any_byte_on_are_noticed() {
    for from in 0..three().len() {
        let mut bytes = three();
        bytes[from..].fill(0);
        assert!(noticed(&bytes), "{from}");
    }
}

#[test]
fn every_flipped_bit_is_noticed_and_costs_two_lines_at_most() {
    for bit in 0..three().len() * 8 {
        let mut bytes = three();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(noticed(&bytes), "{bit}");
        assert!(!segment::read("s", &bytes, false).held.is_empty(), "{bit}");
    }
}

#[test]
fn an_upper_case_checksum_is_damage() {
    let text = String::from_utf8(three()).unwrap();
    let (crc, rest) = text.split_at(8);
    assert!(noticed(format!("{}{rest}", crc.to_uppercase()).as_bytes()) || crc.to_uppercase() == crc);
}

#[test]
fn an_unfinished_line_is_not_yet_while_its_run_lives() {
    let whole = three();
    assert!(segment::read("s", &whole[..whole.len() - 3], true).problems.is_empty());
}

#[test]
fn a_newer_segment_is_told_and_not_taken() {
    let newer = frame(r#"(segment:2,device:"d1",run:"7",part:1,colour:"blue")"#);
    let read = segment::read("s", newer.as_bytes(), false);
    assert!(read.newer && read.problems[0].what.key == "store-segment-newer");
}

#[test]
fn what_a_newer_version_wrote_survives_sealing_byte_for_byte() {
    let disk = disk();
    let body = r#"(v:2,id:"d1-7-9",stamp:(5,0),at:Unknown,seat:Lead,mood:Some("x"),kind:"photo",body:(a:[1,  2],b:{"k":(1,)}))"#;
    let known = r#"(v:2,id:"d1-7-8",stamp:(4,0),at:Unknown,seat:Lead,kind:"noted",body:(picture:"p"))"#;
    let header = Header { device: ME, run: Run(7), part: 1 }.line();
    put(&disk, "/w/lab-1.live/7-1.seg", &(header + &frame(body) + &frame(known)));
    seal_it(&disk, &[]).unwrap();
    seal_it(&disk, &[]).unwrap();
    let sealed = file(&disk, "/w/lab-1.ron");
    assert!(sealed.contains(body) && sealed.contains(known));
}

#[test]
fn an_entry_is_one_line_and_reads_back() {
    let text = "regel een\nregel twee\r\u{2028}\"\\ \u{1b}[31m 👩‍👩‍👧 سلام";
    let held = note(7, 1, text);
    assert!(!held.raw.contains(['\n', '\r']));
    assert_eq!(read_entry(&held.raw).unwrap(), held);
}

#[test]
fn an_opening_reads_back_whole() {
    let mut opened = Opened { session: "lab-1".into(), date: Some("2026-01-02".into()), ..Opened::default() };
    opened.script.phases.push(Phase { id: "a".into(), minutes: Some(3), notes: vec!["n".into()], ..Phase::default() });
    let mark = DatedMark {
        session: "s".into(),
        mark: Mark::Urgent,
        reason: "r".into(),
        count: Some(3),
        entry: EntryId::new(1, 2, 3),
    };
    opened.carried.agenda.questions.push(Question { code: "A1".into(), marks: vec![mark], ..Question::default() });
    let held = held(7, 1, Event::Opened(Arc::new(opened)));
    assert_eq!(read_entry(&held.raw).unwrap().entry, held.entry);
}

proptest! {
    #[test]
    fn garbage_after_a_segment_never_panics_and_loses_nothing(tail in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut bytes = three();
        bytes.extend(tail);
        prop_assert!(segment::read("s", &bytes, false).held.len() >= 3);
    }

    #[test]
    fn copies_merge_to_the_same_union(picks in proptest::collection::vec((1_u32..6, 0_u8..4), 0..30), cut in 0_usize..30) {
        let all: Vec<Held> = picks.iter().map(|(seq, text)| match text {
            0 => note(7, *seq, "").erased(),
            n => note(7, *seq, &n.to_string()),
        }).collect();
        let (a, b) = all.split_at(cut.min(all.len()));
        let of = |held: &[Held]| held.iter().collect::<Union>();
        let join = |x: &Union, y: &Union| { let mut x = x.clone(); x.join(y); x };
        let (a, b, c) = (of(a), of(b), of(&all[all.len() / 2..]));
        prop_assert_eq!(join(&a, &a), a.clone());
        prop_assert_eq!(join(&a, &b), join(&b, &a));
        prop_assert_eq!(join(&join(&a, &b), &c), join(&a, &join(&b, &c)));
        prop_assert_eq!(join(&a, &b), of(&all));
    }
}

/// Written by the first version; never edited: what it wrote must open for ever.
const KEPT: &str = include_str!("kept/sealed-v1.ron");

#[test]
fn a_kept_sample_of_the_first_version_opens_whole() {
    let read = sealed::read("sealed-v1.ron", KEPT.as_bytes());
    assert_eq!((read.problems.len(), read.file.held.len(), read.keep), (0, 3, false));
    assert!(read.file.held.iter().all(|h| !matches!(h.entry.event, Event::Unknown { .. })));
    assert_eq!(sealed::write(&read.file), KEPT);
}
