//! What the screens of one session do for and against each other, with keys.

use drempel::app::Role::{Desk, Lead, Note};
use drempel::app::forms::Item;
use drempel::app::msg::Replayed;
use drempel::app::wall::{Wall, shown, wall};
use drempel::app::{Effect, Model, Msg, Role, Screen, update};
use drempel::config::Action;
use drempel::domain::*;

use super::given::{KINDS, opened};
use super::scenario::{Room, default_script, key_table};

fn room(roles: &[Role]) -> Room {
    let mut room = Room::open(roles, Opened { script: default_script(), ..opened("Proef") });
    room.go(roles[0], "aankomst");
    room
}

fn texts(room: &Room, role: Role) -> Vec<String> {
    room.session(role).moments().map(|l| l.text.clone()).collect()
}

#[test]
fn a_facilitator_alone_stamps_with_one_key_and_the_wall_shows_nothing_of_it() {
    let mut room = room(&[Lead, Role::Room]);
    room.lead("space o d k");
    let doors: Vec<Option<Door>> = room.session(Lead).moments().map(|l| l.door).collect();
    assert_eq!(doors, [None, Some(Door::Open), Some(Door::Closed), Some(Door::Ajar)]);
    assert_eq!(shown(room.session(Role::Room), &KINDS).count(), 0);
}

#[test]
fn on_the_wall_enter_puts_up_the_next_proposal_and_then_the_phase() {
    let mut room = room(&[Lead, Note]);
    room.note("o 'een' enter d 'twee' enter");
    room.go(Lead, "samen");
    room.lead("enter");
    let first = room.line("een");
    assert_eq!(wall(room.session(Note)), Wall::PutUp(first));
    room.lead("j enter");
    assert_eq!(wall(room.session(Lead)), Wall::PutUp(room.line("twee")));
    room.lead("x y enter enter");
    assert_eq!((room.session(Lead).wall.put_up, room.notice(Lead)), (None, Some("moments-all-seen")));
}

#[test]
fn undo_of_a_screen_that_was_started_again() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'een' enter o 'twee' enter");
    room.enter(Note, 0x999, None);
    room.note("ctrl-z");
    assert_eq!(texts(&room, Desk), ["een"]);
    room.note("ctrl-z ctrl-y");
    assert_eq!(texts(&room, Desk), ["een"]);
    room.desk("ctrl-z");
    assert_eq!((room.notice(Desk), texts(&room, Desk)), (Some("refusal-nothing-to-undo"), vec!["een".to_owned()]));
}

#[test]
fn a_phase_is_taken_back_only_while_it_is_the_last() {
    let mut room = room(&[Desk, Lead, Note]);
    room.desk("pagedown ctrl-z");
    assert_eq!(room.session(Note).phase.as_deref(), Some("aankomst"));
    room.desk("ctrl-y");
    room.lead("pagedown");
    room.desk("ctrl-z");
    assert_eq!((room.notice(Desk), room.session(Note).phase.as_deref()), (Some("refusal-moved-on"), Some("terugblik")));
}

#[test]
fn two_leads_one_reads_along_until_it_takes_over() {
    let mut room = room(&[Desk, Lead]);
    room.lead("ctrl-l");
    assert_eq!(room.notice(Lead), Some("live-leads-already"));
    let second = drempel::app::msg::Entered {
        led_elsewhere: true,
        ..super::scenario::entered(Lead, 0x777, room.written.clone(), None)
    };
    room.send(Lead, Msg::Entered(Box::new(second), room.now));
    room.lead("pagedown");
    assert_eq!(
        (room.notice(Lead), room.session(Desk).phase.as_deref()),
        (Some("live-led-elsewhere"), Some("aankomst"))
    );
    room.lead("ctrl-l pagedown");
    assert_eq!(room.session(Desk).phase.as_deref(), Some("wat-we-noteren"));
    room.desk("pagedown");
    assert_eq!(room.notice(Desk), Some("live-led-elsewhere"));
}

#[test]
fn even_niet_works_from_every_screen_also_while_typing_and_over_a_question() {
    for keys in ["ctrl-e", "F8", "o 'half' ctrl-e", "? ctrl-e", "F2 ctrl-e"] {
        let mut room = room(&[Desk, Note]);
        room.note(keys);
        assert!(room.session(Desk).off_record(), "{keys}");
        room.desk("ctrl-e");
        assert!(!room.session(Note).off_record(), "{keys}");
    }
}

#[test]
fn the_note_takers_own_words_about_even_niet_are_asked_about_at_once() {
    let mut room = room(&[Desk, Note]);
    room.desk("ctrl-e");
    room.wait(1);
    room.desk("ctrl-e");
    room.note("o 'net gezien' ctrl-left enter");
    assert_eq!((room.asks(Note), texts(&room, Desk)), (Some("ask-keep-withheld"), vec![]));
    room.note("y");
    assert_eq!(texts(&room, Desk), ["net gezien"]);
}

#[test]
fn the_note_takers_panel_has_the_keys_only_where_she_writes() {
    let mut room = room(&[Desk, Note]);
    room.go(Desk, "casus");
    room.note("tab");
    assert!(room.live(Note).in_panel());
    room.note("o 'een' enter");
    room.go(Desk, "samen");
    room.note("enter tab enter");
    assert!(!room.live(Note).in_panel() && room.session(Desk).wall.put_up.is_none());
    room.go(Desk, "oogst");
    assert!(room.live(Note).in_panel());
}

#[test]
fn nothing_is_written_into_a_folder_that_only_reads() {
    let mut room = room(&[Desk, Note]);
    let reader = drempel::app::msg::Entered {
        read_only: true,
        ..super::scenario::entered(Note, 0x778, room.written.clone(), None)
    };
    room.send(Note, Msg::Entered(Box::new(reader), room.now));
    let before = room.written.len();
    room.note("o 'weg' enter ctrl-z ctrl-e space");
    assert_eq!((room.written.len(), room.notice(Note)), (before, Some("live-read-only")));
}

#[test]
fn a_quote_goes_up_only_when_it_may_leave_and_a_note_never() {
    let mut room = room(&[Desk, Note]);
    room.note("c 'dit blijft hier' enter");
    room.go(Desk, "oogst");
    let quote = room.line("dit blijft");
    room.look_at(Desk, &Item::Line(quote));
    room.desk("ctrl-up");
    assert_eq!((room.notice(Desk), room.session(Desk).wall.put_up), (Some("wall-not-released"), None));
    room.desk("m ctrl-up");
    assert_eq!(room.session(Desk).wall.put_up, Some(quote));
    room.desk("m");
    assert_ne!(wall(room.session(Note)), Wall::PutUp(quote));
}

fn replay(entries: Vec<Entry>) -> Model {
    let mut model = Model::new(key_table(), (120, 40), Timestamp(0));
    let replayed = Replayed { entries, notices: Vec::new() };
    update(&mut model, Msg::Replay(Box::new(replayed), Timestamp(0)));
    model
}

#[test]
fn replay_never_writes_whatever_is_pressed() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'een' enter");
    room.go(Desk, "oogst");
    let (fresh, keys) = (replay(room.written.clone()), key_table());
    let rows = || drempel::config::Context::ALL.iter().flat_map(|c| keys.rows(*c)).filter(|r| r.action != Action::Quit);
    let mut model = fresh.clone();
    for chord in rows().chain(rows()).flat_map(|r| &r.chords) {
        for effect in update(&mut model, Msg::Key(*chord, Timestamp(5))) {
            assert!(matches!(effect, Effect::Wake(_) | Effect::ReadNames), "{chord} gave {effect:?}");
        }
    }
    assert!(matches!(model.screen, Screen::Replay(_)));
}

#[test]
fn replay_walks_moments_and_phases_though_a_clock_was_a_year_ahead() {
    let mut room = room(&[Desk, Note]);
    let year = 365 * 86_400_000;
    room.now = room.now.plus(year);
    room.note("o 'uit de toekomst' enter");
    room.now = room.now.plus(-year);
    room.go(Desk, "casus");
    let mut model = replay(room.written.clone());
    let mut seen = Vec::new();
    for _ in 0..4 {
        update(&mut model, Msg::Key("pagedown".parse().unwrap(), Timestamp(1)));
        let Screen::Replay(replay) = &model.screen else { panic!() };
        seen.push(replay.session().phase.clone().unwrap_or_default());
    }
    assert_eq!(seen.last().map(String::as_str), Some("casus"), "{seen:?}");
}
