//! `drempel show ID`: everything that was made in a session, to read and as JSON, and nothing that was taken back.

use std::process::Command;

use drempel::domain::{Event, Topic};
use drempel::store::{Held, sealed};
use serde_json::{Value, json};

use super::given;
use crate::pty::world::World;

const MADE: &str = "
L1 10:01 enter >aankomst
L2 10:02 card kompas een de stoep
L3 10:03 card kompas twee <L2 de stoep
L4 10:04 card kompas een een bankje
L5 10:05 group L4 under L2
L6 10:06 important L2 on
L7 10:07 move C3 drie
L8 10:08 card kompas een kanarie
L9 10:09 drop L8
L10 10:10 card bijdrage@casus een wat zij vertelde
L11 10:11 draft rood Hoe horen we elkaar
L12 10:12 draft blauw Hoe luisteren we
L13 10:13 join L12 into L11
L14 10:14 pose-from B2 L11 Hoe horen we elkaar echt
L15 10:15 lens L14 on
L16 10:16 addition we bellen terug #vertrouwen @bewoner
L17 10:17 accept L16 bewoner on
L18 10:18 recognise vertrouwen-1 on
L19 10:19 skip tafels moved
L20 10:20 next pitstop | | donderdag in de hal
L21 10:21 named Samira van de hal
L22 10:22 tip begin met koffie @bewoner
L23 10:23 draft groen Hoe kanarie
L24 10:24 strike L23
L25 10:25 word ik ben er @bewoner
L26 10:26 table eerst vragen #erkenning #vertrouwen-1 ^A1
N1 10:27 moment open een bank +kade #~druppels
L27 10:28 lesson kleine stappen #~druppels #~oud
L28 10:29 lesson kanarie #~bootje
L29 10:30 drop L28
L30 10:31 quote nog niet vrij #~druppels
";

fn shown(args: &[&str]) -> String {
    let world = World::new();
    let mut opening = given::opening();
    let mut opened = given::opened("");
    let topic = |id: &str, title: &str| Topic { id: id.into(), title: title.into(), board: "stromen".into() };
    opened.community.topics = vec![topic("bootje", "In één bootje"), topic("druppels", "Druppels")];
    opening[0].event = Event::Opened(opened.into());
    let entries = opening.into_iter().chain(given::entries(MADE));
    let held = entries.map(Held::new).collect();
    let file = sealed::SealedFile { id: "proef".into(), title: "Proef".into(), held, ..Default::default() };
    std::fs::write(world.workspace().join("proef.ron"), sealed::write(&file)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_drempel"));
    command.env_clear().env("DREMPEL_STATE_DIR", world.state()).env("LANG", "nl_NL.UTF-8");
    let out = command.current_dir(world.workspace()).args(["show", "proef"]).args(args).output().unwrap();
    assert_eq!((out.status.code(), String::from_utf8(out.stderr).unwrap()), (Some(0), String::new()));
    String::from_utf8(out.stdout).unwrap()
}

fn id(name: &str) -> Value {
    json!(given::id(name).to_string())
}

#[test]
fn the_boards_are_in_the_json_with_every_card_where_it_lies() {
    let all: Value = serde_json::from_str(&shown(&["--json"])).unwrap();
    let boards = &all["boards"];
    assert_eq!(
        (&boards[0]["board"], &boards[0]["phase"], &boards[0]["shown"]),
        (&json!("bijdrage"), &json!("casus"), &json!(false))
    );
    let kompas = &boards[1];
    let columns: Vec<&str> = kompas["columns"].as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap()).collect();
    assert_eq!(columns, ["een", "twee", "drie"]);
    let first = &kompas["columns"][0]["cards"];
    let card = json!({"id": id("L2"), "text": "de stoep", "important": true, "under": null, "from": null,
        "voice": null, "values": [], "field": [], "topics": [], "earlier": []});
    assert_eq!(first[0], card);
    assert_eq!(
        (&first[1]["text"], &first[1]["under"], first.as_array().unwrap().len()),
        (&json!("een bankje"), &id("L2"), 2)
    );
    assert_eq!(kompas["columns"][1]["cards"][0]["from"], id("L2"));
    let back = &kompas["columns"][2]["cards"][0];
    assert_eq!((&back["text"], &back["earlier"]), (&json!("voor"), &json!([{"session": "vorige", "column": "een"}])));
}

#[test]
fn what_the_group_made_is_in_the_json_and_what_was_taken_back_is_not() {
    let text = shown(&["--json"]);
    assert!(!text.contains("kanarie"), "{text}");
    let all: Value = serde_json::from_str(&text).unwrap();
    let questions = &all["table_questions"];
    assert_eq!(
        (&questions[0]["became"], &questions[1]["joined"], &questions[1]["became"]),
        (&json!("B2"), &id("L11"), &json!("B2"))
    );
    assert_eq!(questions.as_array().unwrap().len(), 2);
    assert_eq!((&all["lenses"], &all["recognised"][0]["id"]), (&json!(["B2"]), &json!("vertrouwen-1")));
    let addition = json!({"id": id("L16"), "value": "vertrouwen", "text": "we bellen terug", "voice": "bewoner",
        "accepted_by": ["bewoner"], "accepted": false});
    assert_eq!(all["additions"], json!([addition]));
    assert_eq!(all["next_session"], json!({"script": "pitstop", "title": "", "when": "donderdag in de hal"}));
    assert_eq!(all["skipped"], json!([{"phase": "tafels", "title": "tafels", "moved": true}]));
    assert_eq!(all["named"], json!([{"text": "Samira van de hal", "voice": null}]));
    assert_eq!(all["tips"], json!([{"text": "begin met koffie", "voice": "bewoner"}]));
    assert_eq!(all["round"], json!([{"text": "ik ben er", "voice": "bewoner"}]));
    assert_eq!(
        (&all["tables"][0]["practices"], &all["tables"][0]["questions"]),
        (&json!(["vertrouwen-1"]), &json!(["A1"]))
    );
}

#[test]
fn the_names_of_boards_that_lines_carry_are_in_the_json_with_what_the_group_said_under_them() {
    let all: Value = serde_json::from_str(&shown(&["--json"])).unwrap();
    let lesson = json!({"id": id("L27"), "kind": "lesson", "text": "kleine stappen"});
    let druppels = json!({"id": "druppels", "title": "Druppels", "board": "stromen", "lines": [lesson]});
    assert_eq!(all["topics"], json!([druppels, {"id": "oud", "title": "oud", "board": "", "lines": [lesson]}]));
    assert_eq!(
        (&all["moments"][0]["topics"], &all["harvest"]["quotes"][0]["topics"]),
        (&json!(["druppels"]), &json!(["druppels"]))
    );
    assert_eq!(all["harvest"]["lessons"], json!(["kleine stappen"]));
}

#[test]
fn it_is_said_in_words_too() {
    let text = shown(&[]);
    for line in [
        "    de stoep · belangrijk",
        "   10:27  open  een bank · kade · Druppels",
        "  kleine stappen · Druppels · oud",
        "      een bankje",
        "    de stoep · meegenomen uit een",
        "    voor · eerder bij een (vorige)",
        "  blauw · Hoe luisteren we · niet iedereen er is · samen met: Hoe horen we elkaar · werd B2",
        "  vertrouwen · we bellen terug · bewoner · ja van bewoner · nog niet aangenomen",
        "  pitstop · donderdag in de hal",
        "  tafels · naar de volgende keer",
        "  Samira van de hal",
        "  begin met koffie · bewoner",
        "  erkenning · eerst vragen",
    ] {
        assert!(text.lines().any(|l| l == line), "{line:?} is not in:\n{text}");
    }
    assert!(!text.contains("kanarie") && !text.contains('⟨'));
}
