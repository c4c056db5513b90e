//! What the back row reads: the words that the talk is about, large, and nothing that a wall cannot turn a page to.

use drempel::app::Role::{Desk, Lead, Room as Wall};
use drempel::app::forms::Item;
use drempel::domain::Form;
use drempel::ui::style::style;

use super::instruments::*;
use super::scenario::Room;
use super::story;

const SMALL: (u16, u16) = (80, 24);
const MIDDLE: (u16, u16) = (120, 40);
const BACK: (u16, u16) = (200, 60);

/// The series of the practice neighbourhood, in the next session, in this phase.
fn at(phase: &str) -> Room {
    let mut room = Village::example("oefenbuurt").room("leergemeenschap");
    room.go(Desk, phase);
    room
}

#[test]
fn what_is_pointed_at_hangs_in_its_own_words_as_long_as_it_is() {
    let mut room = at("oogst");
    room.question(Desk, "D1");
    for size in SIZES {
        assert!(!large(&room, Wall, size).contains("klein te beginnen"), "{size:?}");
    }
    room.desk("P");
    for (role, size) in [Wall, Lead].into_iter().flat_map(|role| SIZES.map(|size| (role, size))) {
        assert!(large(&room, role, size).contains("klein te beginnen"), "{role:?} {size:?}");
        shows(&room, role, size, &["▸D1"]);
    }
    room.desk("P");
    for size in SIZES {
        hides(&room, Wall, size, &["klein te beginnen", "▸D1"]);
        shows(&room, Wall, size, &["Welke vraag hebben we verkend?"]);
    }
}

#[test]
fn of_a_look_and_a_pointer_the_later_one_counts_on_her_own_wall() {
    let mut room = at("oogst");
    room.question(Lead, "C3");
    room.question(Desk, "D1");
    room.desk("P");
    shows(&room, Lead, MIDDLE, &["klein te beginnen"]);
    room.lead("up");
    hides(&room, Lead, MIDDLE, &["klein te beginnen"]);
    shows(&room, Wall, MIDDLE, &["klein te beginnen"]);
}

#[test]
fn a_card_that_is_pointed_at_is_large() {
    let mut room = Village::new().with_board("verwachtingen", Form::Board);
    let columns: Vec<String> = room.session(Desk).board_now().unwrap().0.columns.iter().map(|c| c.id.clone()).collect();
    for (at, column) in columns.iter().enumerate() {
        look_at_column(&mut room, Desk, column);
        room.desk(&format!("n 'Kaart nummer {at} met een halve zin erbij' enter"));
    }
    room.desk("w");
    look_at_card(&mut room, Desk, "Kaart nummer 0");
    room.desk("P");
    for size in SIZES {
        assert!(large(&room, Wall, size).contains("Kaart nummer 0"), "{size:?}");
    }
}

#[test]
fn what_nobody_looked_at_does_not_hang_because_it_is_pointed_at() {
    let mut room = at("samen");
    room.note("d 'de sleutel lag klaar' enter");
    let moment = room.line("de sleutel");
    room.look_at(Desk, &Item::Line(moment));
    room.desk("P");
    for size in SIZES {
        hides(&room, Wall, size, &["de sleutel"]);
        hides(&room, Lead, size, &["de sleutel"]);
    }
}

#[test]
fn a_harvest_begins_with_its_own_question_and_shows_a_learning_question_once_she_looks_at_one() {
    let mut room = Village::example("oefenbuurt").room("samenspel-slot");
    room.go(Desk, "wat-we-maakten");
    room.go(Desk, "vieren");
    for size in SIZES {
        assert!(large(&room, Lead, size).contains("vieren we?"), "{}", large(&room, Lead, size));
        hides(&room, Lead, size, &["Welke vraag hebben we verkend?", "Hoe beslissen we"]);
    }
    room.note("tab j 'De soep is er elke dinsdag' enter");
    for size in SIZES {
        assert!(large(&room, Lead, size).contains("De soep is er elke dinsdag"), "{size:?}");
    }
    // A question is marked only where it is seen.
    room.lead("v");
    shows(&room, Lead, MIDDLE, &["Hoe beslissen we"]);
    room.lead("esc down");
    shows(&room, Lead, MIDDLE, &["A2"]);
    room.lead("j 'Niemand liep weg' enter");
    for size in SIZES {
        assert!(large(&room, Lead, size).contains("Niemand liep weg"), "{size:?}");
    }
}

#[test]
fn a_look_of_another_phase_is_over() {
    let mut room = at("terugblik");
    room.question(Lead, "D1");
    shows(&room, Lead, MIDDLE, &["klein te beginnen"]);
    room.go(Desk, "oogst");
    hides(&room, Lead, MIDDLE, &["klein te beginnen"]);
}

#[test]
fn nothing_on_a_wall_points_at_what_cannot_be_turned_to() {
    let mut room = at("oogst");
    for at in 0..12 {
        room.desk(&format!("g 'les {at}: wie wacht tot iedereen er is hoort meer dan wie begint' enter"));
    }
    for mark in ["A1", "A2", "B1", "C1"] {
        room.question(Desk, mark);
        room.desk("v enter");
    }
    for size in SIZES {
        let wall = format!("{}\n{}", text(&room, Wall, size), large(&room, Wall, size));
        assert!(!wall.contains(['↑', '↓', '…']), "{wall}");
        assert!(large(&room, Wall, size).contains("les 11: wie wacht tot iedereen er is hoort meer dan wie begint"));
        assert!(!wall.contains("les 3:"), "{wall}");
    }
}

#[test]
fn words_of_one_kind_are_equally_large_and_named_once() {
    let mut room = at("slot");
    room.desk("i 'vijf sleutels' enter i 'de bank staat er' enter");
    for size in SIZES {
        let words = large(&room, Wall, size);
        assert!(words.contains("de bank staat er") && words.contains("vijf sleutels"), "{words}");
        assert_eq!(text(&room, Wall, size).matches("wat we vieren").count(), 1, "{size:?}");
        hides(&room, Wall, size, &["bestuurder"]);
    }
}

#[test]
fn what_became_of_an_agreement_is_read_from_the_back() {
    let mut room = at("terugblik");
    room.lead("home 1 'De kinderen kozen de nestschommel. Hij komt in mei.' enter");
    for size in SIZES {
        let words = large(&room, Lead, size);
        assert!(words.contains("gelukt: De kinderen kozen de nestschommel. Hij komt in mei."), "{words}");
    }
    room.lead("2 'Hij komt een week later' enter");
    for size in SIZES {
        let words = large(&room, Lead, size);
        assert!(words.contains("loopt: Hij komt een week later"), "{words}");
    }
}

#[test]
fn who_and_when_stand_under_what_they_promise() {
    let mut room = at("afspraken");
    room.desk("n 'wie nieuw is, komt langs' tab 'de teamleider' tab 'vanaf nu' enter");
    for size in SIZES {
        let words = large(&room, Wall, size);
        assert!(words.contains("komt langs de teamleider · vanaf nu"), "{words}");
    }
    room.desk("n 'op papier welke sleutel heeft' tab 'gastvrouwen' tab 'eind maart' enter");
    for size in SIZES {
        let words = large(&room, Wall, size);
        assert!(words.contains("op papier welke sleutel heeft"), "{words}");
        shows(&room, Wall, size, &["gastvrouwen · eind maart"]);
    }
}

#[test]
fn a_new_question_of_a_table_hangs_where_it_was_written() {
    let mut room = Village::empty().room("bijwerken");
    room.go(Desk, "vragen");
    shows(&room, Lead, SMALL, &["Welke vraag hangt boven alles?"]);
    room.desk("n 'het raam' tab 'praten we verder' enter");
    for size in SIZES {
        assert!(large(&room, Lead, size).contains("Hoe praten we verder"), "{size:?}");
    }
    room.lead("end home");
    shows(&room, Lead, SMALL, &["Welke vraag hangt boven alles?"]);
}

#[test]
fn the_one_sentence_that_is_looked_at_is_large() {
    let mut room = Village::new().room("inspiratiebijeenkomst");
    let script = room.session(Desk).script().phases.clone();
    room.go(Desk, &script.iter().find(|p| p.form == Form::Contribution).unwrap().id);
    for (column, text) in [
        ("spreker", "Zes jaar huiskamer in tien minuten"),
        ("spreker", "De sleutel onder de mat was ons systeem"),
        ("gesprek", "En als de gastvrouw ziek is?"),
        ("samenvatting", "Een huiskamer is open omdat iemand opendoet."),
    ] {
        look_at_column(&mut room, Desk, column);
        room.desk(&format!("n '{text}' enter"));
    }
    look_at_card(&mut room, Lead, "Een huiskamer");
    for (role, size) in [Wall, Lead].into_iter().flat_map(|role| SIZES.map(|size| (role, size))) {
        assert!(large(&room, role, size).contains("Een huiskamer is open omdat iemand opendoet."), "{role:?} {size:?}");
    }
    look_at_card(&mut room, Lead, "En als");
    for size in SIZES {
        assert!(large(&room, Lead, size).contains("En als de gastvrouw ziek is?"), "{size:?}");
    }
}

#[test]
fn a_sign_and_the_name_of_a_kind_of_words_are_never_enlarged() {
    let mut room = Village::new().with_board("kleine-dingen", Form::Board);
    room.desk("n 'Een bel kopen' enter *");
    for size in SIZES {
        shows(&room, Wall, size, &["✱"]);
        assert!(!large(&room, Wall, size).contains('*'), "{size:?}");
    }
    let mut room = at("aankomst");
    room.desk("i 'Ik ben er' enter");
    let said = room.line("Ik ben er");
    room.look_at(Lead, &Item::Line(said));
    for size in SIZES {
        assert_eq!(large(&room, Lead, size), "Ik ben er", "{size:?}");
    }
}

#[test]
fn with_many_people_a_low_wall_has_no_ring_and_the_speaker_is_what_one_reads() {
    let mut room = at("aankomst");
    present(&mut room, &[("bewoner", 9), ("professional", 4)]);
    room.lead("v w");
    let speaker = room.live(Lead).round.turn.map(|turn| room.live(Lead).round.seats[turn].label.clone()).unwrap();
    for size in SIZES {
        assert!(large(&room, Lead, size).contains(&speaker), "{size:?}");
    }
    let ring = |size| text(&room, Lead, size).contains(|c: char| ('⠁'..='⣿').contains(&c));
    assert_eq!(SIZES.map(ring), [false, true, true]);
}

#[test]
fn every_door_on_the_wall_has_the_same_ink() {
    for theme in ["licht", "donker", "contrast"] {
        let inks: Vec<_> = ["o", "d", "k"]
            .map(|key| {
                let mut room = at("samen");
                room.note(&format!("{key} 'zo ging het' enter"));
                let moment = room.line("zo ging het");
                room.look_at(Desk, &Item::Line(moment));
                room.desk("enter");
                let wall = drawn(&room, Wall, MIDDLE, theme);
                wall.content.iter().find(|cell| cell.symbol() == "┏").map(|cell| cell.style().fg)
            })
            .into();
        let calm = style(&story::theme(theme), drempel::config::Role::Quiet).fg;
        assert_eq!(inks, [Some(calm); 3], "{theme}");
    }
}

#[test]
fn codes_stand_on_one_row_or_break_between_themes() {
    let mut room = Village::example("bloesem").room("leergemeenschap");
    room.go(Desk, "terugblik");
    room.question(Lead, "D4");
    for size in SIZES {
        let wall = text(&room, Lead, size);
        assert!(wall.lines().any(|line| line.contains("A1") && line.contains("▸D4")), "{wall}");
    }
}

#[test]
fn what_is_read_aloud_over_a_board_is_large_before_the_columns_beside_are() {
    let mut room = Village::new().with_board("tussenruimte", Form::Board);
    for column in ["tijd", "plaats"] {
        look_at_column(&mut room, Desk, column);
        room.desk("n 'Een uur' enter");
    }
    let asked = room.session(Desk).phase_now().unwrap().room.clone();
    for size in [MIDDLE, BACK] {
        assert!(large(&room, Wall, size).contains(&asked), "{}", large(&room, Wall, size));
    }
}

#[test]
fn a_key_on_the_wall_first_looks_at_what_hangs_there_and_changes_nothing_unseen() {
    let mut room = at("afspraken");
    for what in ["eerste", "tweede"] {
        room.desk(&format!("n '{what}' tab 'iedereen' tab 'morgen' enter"));
    }
    room.lead("x");
    assert_eq!(room.session(Lead).agreements.len(), 2);
    shows(&room, Lead, MIDDLE, &["tweede"]);
    room.lead("x");
    let left: Vec<&str> = room.session(Lead).agreements.iter().map(|agreement| agreement.what.as_str()).collect();
    assert_eq!(left, ["eerste"]);
}

#[test]
fn what_was_pointed_at_and_is_taken_back_leaves_no_empty_wall() {
    let mut room = at("oogst");
    room.note("tab g 'Klein begint het' enter");
    let lesson = room.line("Klein begint het");
    room.look_at(Desk, &Item::Line(lesson));
    room.desk("P");
    assert!(large(&room, Wall, MIDDLE).contains("Klein begint"));
    room.note("ctrl-z");
    for role in [Wall, Lead] {
        shows(&room, role, MIDDLE, &["Welke vraag hebben we verkend?"]);
    }
}

#[test]
fn how_many_people_said_so_is_on_her_own_screen_and_never_on_the_wall() {
    let mut room = at("oogst");
    room.question(Desk, "C3");
    room.desk("u 'de school vraagt erom' tab '6' enter");
    shows(&room, Desk, BACK, &["6 mensen"]);
    for role in [Lead, Wall] {
        room.question(Lead, "C3");
        hides(&room, role, BACK, &["6 mensen"]);
    }
}
