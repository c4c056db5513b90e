//! Which words hang on the wall by themselves, and which of them the eye lands on.

use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;

use super::instruments::*;
use super::large_type;
use super::scenario::Room;

const SMALL: (u16, u16) = (80, 24);
const BACK: (u16, u16) = (200, 60);

fn meeting() -> Room {
    let mut room = Village::new().room("leergemeenschap");
    room.go(Desk, "aankomst");
    present(&mut room, &[("bewoner", 5), ("professional", 3)]);
    room
}

/// What stands there in large letters, in one line.
fn large(room: &Room, size: (u16, u16)) -> String {
    large_type::read(&drawn(room, Wall, size, "licht")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_somebody_says_in_a_round_waits_until_it_is_put_up() {
    let mut room = meeting();
    room.desk("i 'mijn moeder is gevallen' enter");
    for size in SIZES {
        hides(&room, Wall, size, &["gevallen"]);
    }
    let said = room.line("mijn moeder");
    room.look_at(Desk, &Item::Line(said));
    room.desk("ctrl-up");
    for size in SIZES {
        shows(&room, Wall, size, &["mijn moeder is gevallen"]);
    }
    room.desk("ctrl-up");
    hides(&room, Wall, BACK, &["gevallen"]);
}

#[test]
fn words_of_the_first_round_do_not_come_back_at_the_last_one() {
    let mut room = meeting();
    room.desk("i 'slecht geslapen' enter");
    room.go(Desk, "slot");
    for size in SIZES {
        hides(&room, Wall, size, &["slecht geslapen"]);
    }
}

#[test]
fn what_is_agreed_about_notes_hangs_in_that_phase_and_not_in_the_break() {
    let mut room = meeting();
    room.go(Desk, "wat-we-noteren");
    room.desk("enter 'het verslag komt op papier' enter");
    for size in SIZES {
        shows(&room, Wall, size, &["het verslag komt op papier"]);
    }
    room.go(Desk, "pauze");
    for size in SIZES {
        hides(&room, Wall, size, &["verslag"]);
    }
}

#[test]
fn the_newest_words_of_the_group_are_large_and_the_others_stand_by() {
    let mut room = meeting();
    room.go(Desk, "oogst");
    room.desk("g 'geduld is ook werk' enter j 'de bank staat er' enter");
    for size in SIZES {
        assert!(large(&room, size).contains("de bank staat er"), "{size:?}");
        shows(&room, Wall, size, &["geduld is ook werk"]);
    }
}

#[test]
fn a_question_that_does_not_fit_whole_in_large_letters_begins_in_them() {
    let mut room = meeting();
    room.go(Desk, "samen");
    assert!(large(&room, SMALL).starts_with("Elke tafel leest één zin voor."), "{}", large(&room, SMALL));
    shows(&room, Wall, SMALL, &["Daarna kijken we samen"]);
    assert!(large(&room, BACK).contains("Daarna kijken we samen naar de momenten."));
}

#[test]
fn a_title_that_the_text_says_already_is_not_said_twice() {
    let mut room = meeting();
    room.go(Desk, "pauze");
    for size in SIZES {
        assert_eq!(large(&room, size).matches("Pauze").count(), 1, "{size:?}");
    }
}

#[test]
fn the_desk_reads_what_hangs_on_the_wall() {
    let mut room = meeting();
    room.go(Desk, "oogst");
    room.note("c 'niet voor buiten' enter");
    room.desk("g 'geduld is ook werk' enter");
    for size in SIZES {
        shows(&room, Desk, size, &["geduld is ook werk"]);
    }
    hides(&room, Wall, BACK, &["niet voor buiten"]);
    room.lead("pageup pagedown");
    shows(&room, Lead, SMALL, &["Welke vraag hebben we verkend?"]);
    hides(&room, Note, SMALL, &["Op de muur nu"]);
}

#[test]
fn in_a_round_without_voices_nothing_hangs_that_nobody_chose() {
    let mut opened = Village::new().opens(Some("leergemeenschap"));
    opened.community.voices.clear();
    let mut room = Room::open(&[Desk, Lead], opened);
    room.go(Desk, "aankomst");
    room.desk("i 'mijn moeder is gevallen' enter");
    for size in SIZES {
        hides(&room, Lead, size, &["gevallen"]);
    }
    room.lead("end");
    hides(&room, Lead, BACK, &["kanarie"]);
}

#[test]
fn a_last_word_longer_than_its_room_is_begun_and_not_left_out() {
    let mut room = meeting();
    room.go(Desk, "slot");
    let long = "we vieren dat de soep er was ".repeat(12);
    room.desk(&format!("i '{long}' enter"));
    shows(&room, Wall, SMALL, &["de soep er was"]);
}

#[test]
fn a_moment_that_was_only_stamped_says_its_door_on_the_smallest_wall() {
    let mut room = meeting();
    room.note("d enter");
    room.go(Desk, "samen");
    room.desk("home enter");
    shows(&room, Wall, (60, 18), &["dicht"]);
}
