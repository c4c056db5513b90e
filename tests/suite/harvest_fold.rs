//! What a session brings home as a fold: given entries, then the words that may be read outside its own room, and those
//! that never are.

use drempel::domain::harvest::{Harvest, harvest};

use super::given;

const SEAL: &str = "\nL99 11:59 seal";

/// What a session of these entries brought home, once it is closed.
fn brought(text: &str) -> Harvest {
    harvest(&given::session(&format!("{text}{SEAL}"))).expect("it was closed")
}

/// `lesson klein begonnen`, a line per word.
fn flat(harvest: &Harvest) -> Vec<String> {
    let one = |said: &drempel::domain::harvest::Said| {
        let voice = said.voice.iter().map(|voice| format!(" @{voice}"));
        let topics = said.topics.iter().map(|topic| format!(" #{topic}"));
        let laid = said.laid.iter().map(|laid| format!(" in {}/{}", laid.board, laid.column));
        let more: String = voice.chain(topics).chain(laid).collect();
        format!("{} {}{more}", given::kind_word(said.kind), said.text)
    };
    harvest.words.iter().map(one).collect()
}

#[track_caller]
fn brings(text: &str, expected: &[&str]) {
    assert_eq!(flat(&brought(text)), expected, "{text}");
}

#[test]
fn what_the_group_said_it_learned_celebrates_and_hands_on_comes_along_in_the_order_in_which_it_was_said() {
    brings(
        "N1 10:01 tip eerst soep\nN2 10:02 lesson klein telt\nN3 10:03 celebration de taart\nN4 10:04 next-step samen fietsen\nN5 10:05 table eerst een hand\nN6 10:06 named Oma Bep",
        &[
            "tip eerst soep",
            "lesson klein telt",
            "celebration de taart",
            "next-step samen fietsen",
            "table eerst een hand",
            "named Oma Bep",
        ],
    );
}

#[test]
fn a_session_that_is_not_closed_brings_nothing_yet() {
    assert_eq!(harvest(&given::session("N1 10:01 lesson klein telt")), None);
}

#[test]
fn what_stays_in_the_room_never_comes_along() {
    for kind in ["note", "idea", "side-stream", "ground", "word", "addition"] {
        brings(&format!("N1 10:01 {kind} blijft hier"), &[]);
    }
    brings("N1 10:01 moment closed blijft hier\nN2 10:02 keep N1", &[]);
    let told = brought("L1 10:01 case sentence blijft hier\nL2 10:02 case may-leave blijft hier");
    assert!(!format!("{told:?}").contains("blijft hier"));
}

#[test]
fn a_quote_comes_along_when_its_speaker_releases_it_and_not_when_that_is_taken_back() {
    brings("N1 10:01 quote ik ook", &[]);
    brings("N1 10:01 quote ik ook\nN2 10:02 release N1 on", &["quote ik ook"]);
    brings("N1 10:01 quote ik ook\nN2 10:02 release N1 on\nN3 10:03 release N1 off", &[]);
}

#[test]
fn what_was_let_go_struck_or_taken_out_is_not_in_it_and_other_words_replace_the_first() {
    brings("N1 10:01 lesson weg\nN2 10:02 drop N1", &[]);
    brings("N1 10:01 lesson weg\nN2 10:02 strike N1", &[]);
    brings("N1 10:01 lesson weg\nN2 10:02 take-out N1", &[]);
    brings("N1 10:01 lesson eerst zo\nN2 10:02 reword N1 later zo (lesson)", &["lesson later zo"]);
}

#[test]
fn what_fell_inside_even_niet_is_not_in_it() {
    brings("L1 10:01 off-record on\nD1 10:02 lesson weg\nL2 10:03 off-record off", &[]);
}

#[test]
fn cards_come_along_from_where_they_lay_at_the_end_and_hidden_ones_do_not() {
    brings("L1 10:01 card kompas een een stoel\nL2 10:02 move L1 twee", &["card een stoel in kompas/twee"]);
    brings("L1 10:01 card bijdrage@casus een stil", &[]);
    brings(
        "L1 10:01 card bijdrage@casus een stil\nL2 10:02 show-cards bijdrage@casus on",
        &["card stil in bijdrage/een"],
    );
    brings("L1 10:01 card nergens een zwerft", &[]);
}

#[test]
fn who_prepares_the_next_session_is_nobody_elses_business() {
    brings("L1 10:01 card volgende-keer wie buurvrouw", &[]);
}

#[test]
fn a_voice_stands_with_words_only_where_more_than_one_person_had_it() {
    let said = |people: &str| format!("{people}N1 10:01 lesson klein telt @bewoner");
    brings(&said(""), &["lesson klein telt"]);
    brings(&said("L1 10:00 present bewoner 1\n"), &["lesson klein telt"]);
    brings(&said("L1 10:00 present bewoner 2\n"), &["lesson klein telt @bewoner"]);
}
