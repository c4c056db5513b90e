//! Typing under pressure: completion never steals Enter, Escape never loses text, a slip of a finger does nothing.

use drempel::app::Role::{Desk, Note};
use drempel::app::forms::Item;
use drempel::app::{Effect, Msg, Role};
use drempel::domain::*;

use super::given::opened;
use super::scenario::{Room, default_script};

fn room(roles: &[Role]) -> Room {
    let mut room = Room::open(roles, Opened { script: default_script(), ..opened("Proef") });
    room.go(roles[0], "aankomst");
    room
}

fn typed(room: &Room, role: Role) -> String {
    room.live(role).editors.last().map(|editor| editor.text(0)).unwrap_or_default()
}

#[test]
fn enter_keeps_what_stands_there_though_a_tag_could_be_completed() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'ze vroeg #ver' enter");
    assert!(room.live(Note).editors.is_empty());
    let line = room.session(Desk).moments().next().unwrap();
    assert!(line.text.starts_with("ze vroeg") && line.text.len() <= "ze vroeg #ver".len(), "{}", line.text);
}

#[test]
fn escape_never_loses_text_without_a_yes() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'half' esc");
    assert_eq!(room.asks(Note), Some("ask-give-up-text"));
    for no in ["n", "esc"] {
        room.note(no);
        assert_eq!(typed(&room, Note), "half", "after {no}");
        room.note("esc");
    }
    room.note("j");
    assert!(room.live(Note).editors.is_empty());
}

#[test]
fn a_clicker_or_a_seal_while_a_text_is_open_leaves_phase_and_text_and_says_so() {
    let mut room = room(&[Desk]);
    room.desk("enter '4'");
    for key in ["pagedown", "pageup", "ctrl-s"] {
        room.desk(key);
        assert_eq!((room.notice(Desk), typed(&room, Desk).as_str()), (Some("typing-first"), "4"), "{key}");
        assert_eq!(room.session(Desk).phase.as_deref(), Some("aankomst"), "{key}");
    }
    room.desk("enter");
    assert_eq!(room.session(Desk).present.get("bewoner"), Some(&Some(4)));
}

#[test]
fn the_phase_may_go_on_elsewhere_while_somebody_types_and_the_text_stays() {
    let mut room = room(&[Desk, Note]);
    room.go(Desk, "oogst");
    room.note("tab g 'wat wij leerden'");
    room.desk("pagedown pagedown");
    assert_eq!(typed(&room, Note), "wat wij leerden");
    room.note("enter");
    assert_eq!(room.session(Desk).of_kind(Kind::Lesson).count(), 1);
}

#[test]
fn sealing_asks_and_says_that_somebody_still_types() {
    let mut room = room(&[Desk, Note]);
    room.desk("ctrl-s");
    assert_eq!(room.asks(Desk), Some("ask-seal"));
    room.desk("enter space pagedown n");
    assert!(room.session(Desk).sealed.is_none());
    room.note("o 'nog even'");
    room.desk("ctrl-s");
    assert_eq!(room.asks(Desk), Some("ask-seal-typing"));
    room.desk("j");
    room.note("enter");
    assert!(room.session(Desk).moments().any(|l| l.text == "nog even"), "what was being typed is not lost");
}

#[test]
fn leaving_with_an_open_text_asks_and_no_keeps_it() {
    let mut room = room(&[Desk, Note]);
    let effects = room.note("o 'half' ctrl-q");
    assert_eq!((room.asks(Note), effects), (Some("ask-quit"), vec![]));
    room.note("n");
    assert_eq!(typed(&room, Note), "half");
}

#[test]
fn ten_thousand_pasted_characters_are_one_change_and_one_draft() {
    let mut room = room(&[Desk, Note]);
    let text: String = "één zin die plakt. ".chars().cycle().take(10_000).collect();
    room.note("o");
    let begin = std::time::Instant::now();
    let effects = room.send(Note, Msg::Paste(text.clone(), room.now));
    assert!(begin.elapsed().as_millis() < 500, "{:?}", begin.elapsed());
    assert!(matches!(effects.as_slice(), [Effect::KeepDrafts(drafts)] if drafts[0].fields[0].1 == text));
    room.note("enter");
    assert_eq!(room.session(Desk).moments().next().unwrap().text.chars().count(), text.trim().chars().count());
}

#[test]
fn what_is_pasted_outside_a_field_does_nothing() {
    let mut room = room(&[Desk]);
    let before = room.written.len();
    let effects = room.send(Desk, Msg::Paste("q b j ctrl-s\n".repeat(50), room.now));
    assert_eq!((effects, room.written.len()), (vec![], before));
}

#[test]
fn of_hundreds_of_moments_those_around_the_one_that_is_looked_at_are_there() {
    let mut room = room(&[Role::Desk, Role::Note]);
    for number in 0..300 {
        room.note(&format!("o 'moment {number:03}' enter"));
    }
    room.go(Role::Desk, "samen");
    for number in [0, 1, 150, 298, 299] {
        let id = room.line(&format!("moment {number:03}"));
        room.look_at(Role::Desk, &Item::Line(id));
        for size in super::instruments::SIZES {
            let text = super::instruments::text(&room, Role::Desk, size);
            for near in [number - 1, number, number + 1].into_iter().filter(|near| (0..300).contains(near)) {
                assert!(text.contains(&format!("moment {near:03}")), "{near} around {number} at {size:?}:\n{text}");
            }
        }
    }
}

#[test]
fn who_types_on_behind_a_stamp_brings_no_words_before_the_room() {
    for role in [Role::Lead, Desk] {
        let mut room = room(&[role]);
        room.keys(role, "space 'iedereen is boos. Op wie? Op jan, en ik ook'");
        assert_eq!((room.live(role).editors.len(), room.session(role).moments().count()), (0, 1), "{role:?}");
        assert_eq!(room.notice(role), Some("live-words-later-there"));
        room.keys(role, "o d");
        assert_eq!(room.session(role).moments().count(), 3, "a second later it is a key again");
    }
}

#[test]
fn the_clickers_key_makes_the_wall_calm_right_behind_a_stamp_too() {
    for role in [Role::Lead, Desk] {
        let mut room = room(&[role]);
        room.keys(role, "space 'b'");
        assert!(room.session(role).wall.neutral, "{role:?}");
    }
}
