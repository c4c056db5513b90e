//! A script that was written reads back as the same script, whatever stands in it; and a hand in the file is noticed.

use std::path::Path;
use std::sync::Arc;

use drempel::config::script::{FORMS, MOST_MINUTES};
use drempel::config::{parse_script, script_text};
use drempel::domain::{Phase, Script};
use drempel::store::disk::{self, Fault};
use drempel::store::own_script::{is_untouched, own_script_text};
use drempel::store::{FaultyDisk, Put, Workspace, assets};
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "\"",
        "\\",
        "\\\"",
        "\n",
        "\r\n",
        "\t",
        "// ",
        "/* ",
        "*/",
        "),",
        "],",
        "(id: \"",
        "r#\"",
        "\u{202e}",
        "\u{0}",
        "\x1b[2J",
        "zo'n",
        "‘kijk’",
        "é",
        "e\u{301}",
        "👨‍👩‍👧",
        "\u{feff}",
        "\u{2028}",
        "${x}",
        "{ $x }",
        "'",
        "#",
        "\u{9b}",
        "drempel: ",
    ]);
    let piece = prop_oneof![hostile.prop_map(str::to_owned), any::<String>(), "[a-z ]{1,12}"];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn title() -> impl Strategy<Value = String> {
    words().prop_map(|text| format!("{text}a"))
}

fn phase() -> impl Strategy<Value = Phase> {
    let minutes = prop::option::of((1..=MOST_MINUTES, 0..=MOST_MINUTES));
    let texts = || prop::collection::vec(words(), 0..4);
    let on = || any::<[bool; 3]>();
    (
        title(),
        minutes,
        words(),
        texts(),
        0..FORMS.len(),
        on(),
        prop::option::of(0_u32..1440),
        (title(), texts(), title()),
    )
        .prop_map(|(title, minutes, room, notes, form, [keeps, may_go, clock], at, (board, columns, theory))| {
            Phase {
                id: String::new(),
                title,
                minutes: minutes.map(|(minutes, _)| minutes),
                least: minutes.map(|(minutes, least)| least.min(minutes)).filter(|least| *least > 0),
                room,
                notes,
                form: FORMS[form].1,
                keeps,
                may_go,
                at,
                board: Some(board),
                columns,
                theory: Some(theory),
                clock,
            }
        })
}

fn script() -> impl Strategy<Value = Script> {
    (title(), words(), words(), prop::collection::vec(phase(), 1..6)).prop_map(|(title, about, source, mut phases)| {
        for (at, phase) in phases.iter_mut().enumerate() {
            phase.id = format!("stap-{at}");
        }
        Script { id: "proef".into(), title, about, source, phases }
    })
}

fn read(text: &str) -> Script {
    let (script, problems) = parse_script("proef", "proef.ron", text);
    assert_eq!(problems, [], "{text}");
    script.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn any_script_reads_back_as_itself(script in script()) {
        prop_assert_eq!(&read(&script_text(&script)), &script);
        let own = own_script_text(&script);
        prop_assert_eq!(&read(&own), &script);
        prop_assert!(is_untouched(&own));
    }

    #[test]
    fn any_hand_in_the_file_is_noticed(at in any::<prop::sample::Index>(), with in "[ a-z\n]") {
        let mut text = own_script_text(&shipped("leergemeenschap")).into_bytes();
        let at = at.index(text.len());
        text.insert(at, with.as_bytes()[0]);
        let text = String::from_utf8_lossy(&text);
        prop_assert!(!is_untouched(&text), "{}", text);
    }
}

fn shipped(id: &str) -> Script {
    parse_script(id, id, &assets::text(&format!("scripts/{id}.ron")).unwrap()).0.unwrap()
}

#[test]
fn every_shipped_script_is_written_as_it_was_read() {
    for (name, _) in assets::under("scripts/") {
        let id = name.trim_end_matches(".ron");
        let script = shipped(id);
        assert_eq!(parse_script(id, &name, &own_script_text(&script)), (Some(script), Vec::new()));
    }
}

#[test]
fn what_is_written_reads_as_a_person_would_write_it() {
    let phase = Phase {
        id: "pauze".into(),
        title: "Pauze".into(),
        minutes: Some(10),
        at: Some(870),
        room: "Zo'n pauze is van jou.".into(),
        notes: vec!["Zet ‘thee’ klaar.".into()],
        form: drempel::domain::Form::Break,
        clock: true,
        ..Phase::default()
    };
    let script = Script { title: "Kort".into(), about: "Even samen.".into(), phases: vec![phase], ..Script::default() };
    insta::assert_snapshot!(own_script_text(&script));
}

/// A workspace in which the program wrote a script before.
fn written_before() -> (FaultyDisk, Workspace, Script) {
    let disk = FaultyDisk::new();
    disk.put(Path::new("/w/drempel.ron"), b"(name: \"w\")");
    let workspace = Workspace::open_on(Arc::new(disk.clone()), Path::new("/w"), Path::new("/state")).unwrap();
    let mut script = shipped("pitstop");
    assert_eq!(workspace.write_script(&script, false), Ok(Put::At("pitstop".into())));
    script.title.push_str(", anders");
    (disk, workspace, script)
}

#[test]
fn whatever_fails_and_whenever_the_power_goes_the_file_is_whole() {
    let (mut failed, mut at) = (0, 1);
    loop {
        let mut outcomes = Vec::new();
        for fault in Fault::ALL {
            let (disk, workspace, script) = written_before();
            disk.fail(disk::Plan { at, fault, for_ever: true, under: None });
            let put = workspace.write_script(&script, false);
            disk.crash();
            let file = disk.files().remove(Path::new("/w/scripts/pitstop.ron")).unwrap();
            let file = String::from_utf8(file).unwrap();
            let new = own_script_text(&script);
            assert!(file == new || file == own_script_text(&shipped("pitstop")), "{at} {fault:?}: {file}");
            // What was told as written is there; what was not is told.
            assert!(put.is_err() || file == new, "{at} {fault:?}");
            outcomes.push(put);
        }
        if outcomes.iter().all(Result::is_ok) {
            break;
        }
        (failed, at) = (failed + 1, at + 1);
    }
    assert!(failed > 5);
}

#[test]
fn other_line_endings_are_a_persons() {
    let text = own_script_text(&shipped("pitstop"));
    assert!(is_untouched(&text) && !is_untouched(&text.replace('\n', "\r\n")) && !is_untouched(""));
}
