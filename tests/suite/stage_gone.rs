//! *Even niet* on every screen at once, and what is gone at once: taken out, taken back, not kept.

use drempel::app::Role::{Desk, Lead, Note};
use drempel::app::forms::Item;
use drempel::app::{Effect, Model, Msg, Role, update};
use drempel::domain::*;

use super::scenario::{Room, key_table};
use super::stage::{WALL, only_large, replay, room, sees, shown};

#[test]
fn even_niet_is_on_every_screen_at_once_also_home_and_replay() {
    let mut room = room(&[Desk, Lead, WALL, Note]);
    let mut replaying = replay(room.written.clone());
    let before = room.written.len();
    room.note("o 'half' ctrl-e");
    for role in [Lead, WALL] {
        assert_eq!(only_large(room.model(role)), "even niet");
    }
    assert!(shown(room.model(Desk)).contains("gaan we weer verder"));
    let news = room.written[before..].to_vec();
    update(&mut replaying, Msg::Arrived(news, Timestamp(2)));
    assert!(shown(&replaying).contains("gaan we weer verder"), "{}", shown(&replaying));
    let mut home = Model::new(key_table(), (120, 40), Timestamp(0));
    for model in [&mut home, &mut replaying] {
        if !model.covered {
            update(model, Msg::Key("ctrl-e".parse().unwrap(), Timestamp(3)));
        }
        let calm = shown(model);
        for key in ["o", "enter", "space", "q", "?", "right"] {
            assert_eq!(update(model, Msg::Key(key.parse().unwrap(), Timestamp(4))), []);
            assert_eq!(shown(model), calm, "{key}");
        }
        update(model, Msg::Key("F8".parse().unwrap(), Timestamp(5)));
        assert!(!model.covered && shown(model) != calm);
    }
}

/// Keys that write something of each kind with words, and where.
const KINDS: [(&str, &str); 6] = [
    ("oogst", "g 'KANARIE' enter"),
    ("oogst", "n 'Hoe KANARIE' enter y"),
    ("afspraken", "n 'KANARIE' enter enter enter"),
    ("terugblik", "a 'KANARIE' enter"),
    ("casus", "e 'KANARIE' enter"),
    ("aankomst", "M 'KANARIE' enter"),
];

#[test]
fn whatever_crosses_even_niet_is_held_back_and_a_no_erases_it_at_once() {
    for (phase, keys) in KINDS {
        let mut room = room(&[Desk, Note, WALL]);
        room.go(Desk, phase);
        if phase == "terugblik" {
            room.look_at(Desk, &Item::Idea(super::given::id("C2")));
        }
        room.deafen(Desk);
        room.note("ctrl-e");
        room.desk(keys);
        assert!(
            room.written.iter().any(|e| format!("{e:?}").contains("KANARIE")),
            "{phase} {keys}: nothing was written"
        );
        room.hear(Desk);
        sees(&room, WALL, "KANARIE", false);
        room.note("ctrl-e");
        assert_eq!(room.asks(Desk), Some("ask-keep-withheld"), "{phase} {keys}");
        room.desk("n");
        let left = |role| room.live(role).timeline.entries().any(|e| format!("{e:?}").contains("KANARIE"));
        assert!(!left(Desk) && !left(Note), "{phase} {keys}");
    }
}

/// Cards, additions and questions of tables, as another laptop writes them inside even niet.
#[test]
fn cards_additions_and_questions_of_tables_are_held_back_too() {
    let noted =
        |kind| Event::Noted(Noted { kind, text: "KANARIE".into(), door: None, tags: Tags::default(), card: None });
    let wording = Wording { hoe: "KANARIE".into(), ..Wording::default() };
    let events = [
        noted(Kind::Card),
        noted(Kind::Addition),
        AgendaEvent::Drafted { table: String::new(), wording }.into(),
        WallEvent::Said { text: "KANARIE".into() }.into(),
    ];
    for event in events {
        let mut room = room(&[Desk, WALL]);
        room.desk("ctrl-e");
        let at = room.now;
        let id = EntryId::new(77, 7, 1);
        let stamp = Stamp { ms: at.0 + 1, n: 0 };
        let entry = Entry { id, stamp, at: At::Exact(at), seat: Seat::Note, event };
        room.send(WALL, Msg::Arrived(vec![entry.clone()], at));
        room.send(Desk, Msg::Arrived(vec![entry], at));
        room.desk("ctrl-e");
        sees(&room, WALL, "KANARIE", false);
        assert!(room.live(WALL).timeline.withheld().contains(&id));
        assert!(room.live(WALL).timeline.taken_back().contains(&id));
    }
}

/// What a screen still knows of some words.
fn left(room: &Room, role: Role, words: &str) -> Vec<String> {
    let entries = room.live(role).timeline.entries().map(|e| format!("{e:?}"));
    let editors = room.live(role).editors.iter().map(|e| format!("{e:?}"));
    entries.chain(editors).filter(|text| text.contains(words)).collect()
}

/// Words that are kept in a phase, and what is looked at to take them out.
#[test]
fn one_sentence_of_any_kind_goes_at_once_from_every_screen() {
    let kinds = [
        ("oogst", "g 'KANARIE les' enter e 'KANARIE anders' enter"),
        ("oogst", "n 'Hoe KANARIE' enter y"),
        ("oogst", "home v 'KANARIE omdat' enter"),
        ("oogst", "home s ctrl-u 'Hoe KANARIE' enter y"),
        ("afspraken", "n 'KANARIE' tab 'Ada' enter e ' en meer' enter"),
        ("casus", "e 'KANARIE' enter e 'KANARIE twee' enter"),
        ("terugblik", "home 1 'KANARIE' enter"),
    ];
    for (phase, keys) in kinds {
        let mut room = room(&[Desk, Note, WALL]);
        room.go(Desk, phase);
        room.desk(keys);
        assert!(!left(&room, Note, "KANARIE").is_empty(), "{phase} {keys}: nothing was written");
        room.desk("ctrl-x");
        assert_eq!(room.asks(Desk), Some("ask-take-out"), "{phase} {keys}");
        room.desk("y");
        assert_eq!(room.notice(Desk), Some("stage-taken-out"));
        for role in [Desk, Note, WALL] {
            assert_eq!(left(&room, role, "KANARIE"), [""; 0], "{phase} {keys} {role:?}");
            sees(&room, role, "KANARIE", false);
        }
        assert_eq!(room.session(Desk), room.session(Note), "{phase} {keys}");
        room.desk("ctrl-z ctrl-z ctrl-y");
        assert_eq!(left(&room, Desk, "KANARIE"), [""; 0]);
    }
}

#[test]
fn the_note_taker_takes_a_moment_out_while_somebody_words_it_anew() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'KANARIE zei iets' enter");
    room.go(Desk, "samen");
    room.desk("e ' en nog meer'");
    room.note("ctrl-x y");
    assert_eq!(room.live(Desk).editors.len(), 0);
    assert_eq!((left(&room, Desk, "KANARIE"), left(&room, Note, "KANARIE")), (vec![], vec![]));
    assert_eq!(room.session(Desk).moments().count(), 0);
}

#[test]
fn a_case_that_was_taken_back_leaves_only_that_there_was_one() {
    let mut room = room(&[Desk, Note]);
    room.go(Desk, "casus");
    room.desk("e 'KANARIE een' enter down e 'KANARIE twee' enter");
    room.note("tab e 'KANARIE half'");
    room.desk("x y");
    for role in [Desk, Note] {
        assert_eq!(left(&room, role, "KANARIE"), [""; 0]);
        assert!(room.session(role).case_withdrawn);
    }
    room.desk("ctrl-z");
    assert!(room.session(Desk).case_withdrawn && room.session(Desk).case.is_empty());
}

#[test]
fn nothing_is_asked_where_there_is_nothing_to_take_out() {
    let mut room = room(&[Desk, Lead]);
    room.desk("ctrl-x");
    room.lead("ctrl-x");
    assert_eq!((room.asks(Desk), room.asks(Lead)), (None, None));
    let effects = room.desk("ctrl-x");
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::Append(_))));
}
