//! The rows of the instrument table that no other file holds: the learning agenda, the commitments as a mirror, doors
//! that open again, side streams, ideas, tips and quotes.

use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;
use drempel::domain::words::{CasePart, Kind};

use super::instruments::*;
use super::scenario::Room;

const BACK: (u16, u16) = (200, 60);
const SMALL: (u16, u16) = (80, 24);

#[test]
fn the_learning_agenda_of_bloesem_is_looked_back_on_question_by_question() {
    let mut room = Village::example("bloesem").room("leergemeenschap");
    room.go(Desk, "terugblik");
    let codes: Vec<String> = room.session(Desk).agenda.questions.iter().map(|q| q.code.clone()).collect();
    assert_eq!(codes, ["A1", "A2", "B1", "B2", "C1", "C2", "C3", "D1", "D2", "D3", "D4"]);
    room.question(Lead, "B1");
    room.lead("p 'om de speeltuin' enter");
    shows(&room, Lead, BACK, &["Terwijl", "Zonder dat", "om de speeltuin"]);
    shows(&room, Desk, BACK, &["A1", "D4"]);
}

#[test]
fn a_new_community_words_its_first_question_with_help() {
    let mut room = Village::empty().room("bijwerken");
    room.go(Desk, "vragen");
    for size in SIZES {
        shows(&room, Lead, size, &["Welke vraag hangt boven alles?"]);
        shows(&room, Desk, size, &["Nog geen vragen"]);
    }
    room.desk("u 'Hoe blijven we in gesprek?' enter");
    room.desk("n 'het raam' tab 'praten we verder als iemand boos is' tab 'boosheid er mag zijn' enter");
    let drafted = room.session(Desk).drafted[0].id;
    room.look_at(Desk, &Item::Drafted(drafted));
    room.desk("enter enter y");
    room.go(Desk, "oogst");
    for size in SIZES {
        shows(&room, Lead, size, &["Een nieuwe leervraag", "boosheid er mag zijn"]);
    }
}

#[test]
fn stories_of_each_group_are_told_before_anybody_speaks_of_values() {
    let mut room = Village::new().room("policy-lab-1");
    room.go(Desk, "verhalen");
    room.desk("n 'De buurvrouw bracht soep @bewoner' enter");
    room.note("tab right n 'Ik mocht niets beloven @professional' enter");
    for size in SIZES {
        shows(&room, Wall, size, &["De buurvrouw bracht soep", "Ik mocht niets beloven"]);
    }
}

/// A session in the phase of the case, with the commitments read before it.
fn mirror() -> Room {
    let mut room = Village::new().room("policy-lab-3");
    room.go(Desk, "spiegel");
    let practice = room.session(Desk).opened.as_ref().unwrap().community.practices[0].id.clone();
    room.look_at(Desk, &Item::Practice(practice));
    room.desk("enter");
    room.go(Desk, "casussen");
    room
}

#[test]
fn the_commitments_are_a_mirror_and_the_case_is_told_before_a_calm_wall() {
    let mut room = mirror();
    room.look_at(Desk, &Item::Part(CasePart::Happened));
    room.desk("e 'Het slot was vervangen' enter");
    for size in SIZES {
        shows(&room, Desk, size, &["Het slot was vervangen"]);
        hides(&room, Wall, size, &["slot"]);
        hides(&room, Lead, size, &["slot"]);
    }
    room.go(Desk, "inzichten");
    room.desk("g 'Een deur stond al op een kier' enter");
    for size in SIZES {
        shows(&room, Wall, size, &["Een deur stond al op een kier"]);
    }
}

#[test]
fn a_moment_points_at_the_practice_that_it_touches() {
    let mut room = mirror();
    let practice = room.session(Desk).opened.as_ref().unwrap().community.practices[0].clone();
    room.note(&format!("d 'niemand belde #{}' enter", practice.id));
    let line = room.line("niemand belde");
    assert_eq!(room.session(Desk).line(line).unwrap().tags.practices, std::slice::from_ref(&practice.id));
    shows(&room, Note, BACK, &[&practice.id]);
}

/// A closed door and an open one, noted while the case was told.
fn doors() -> Room {
    let mut room = Village::new().room("leergemeenschap");
    room.go(Desk, "casus");
    room.note("d 'het hek ging op slot @bewoner' enter d 'wij hoorden niets' enter");
    room.note("o 'Samira kreeg de sleutel' enter k 'net als de schommels !' enter");
    room.go(Desk, "samen");
    room
}

#[test]
fn a_door_that_opened_again_is_looked_at_together_and_one_without_an_answer_may_stay() {
    let mut room = doors();
    hides(&room, Wall, BACK, &["hek", "Samira"]);
    let closed = room.line("het hek");
    room.look_at(Desk, &Item::Line(closed));
    room.desk("enter u 'wij telden niet mee' tab 'het was voor de veiligheid' enter j");
    for size in SIZES {
        shows(
            &room,
            Wall,
            size,
            &["dicht", "het hek ging op slot", "wij telden niet mee", "het was voor de veiligheid"],
        );
    }
    let open = room.line("Samira");
    room.look_at(Desk, &Item::Line(open));
    room.desk("enter j a");
    shows(&room, Desk, SMALL, &["Op welke dichte deur is dit een antwoord?", "het hek ging op slot"]);
    room.desk("home enter");
    for size in SIZES {
        shows(&room, Wall, size, &["open", "Samira kreeg de sleutel", "het hek ging op slot"]);
    }
    let unanswered = room.line("wij hoorden");
    room.look_at(Desk, &Item::Line(unanswered));
    room.desk("enter j");
    for size in SIZES {
        shows(&room, Wall, size, &["dicht", "wij hoorden niets"]);
        hides(&room, Wall, size, &["antwoord", "onopgelost"]);
    }
}

#[test]
fn here_we_go_again_stands_with_the_moment() {
    let mut room = doors();
    let echo = room.line("net als");
    room.look_at(Desk, &Item::Line(echo));
    room.desk("enter");
    for size in SIZES {
        shows(&room, Wall, size, &["kier", "net als de schommels", "daar-gaan-we-weer"]);
    }
}

#[test]
fn a_side_stream_is_followed_at_the_next_look_back() {
    let village = Village::new();
    let mut room = village.room("samenspel");
    room.go(Desk, "inbreng");
    room.note("z 'de naaiclub begint bij de kerk' enter");
    village.keep(&mut room);
    let mut next = village.room("leergemeenschap");
    next.go(Desk, "terugblik");
    let stream = next.session(Desk).opened.as_ref().unwrap().carried.lines[0].id;
    next.look_at(Lead, &Item::Idea(stream));
    for size in SIZES {
        shows(&next, Lead, size, &["de naaiclub begint bij de kerk"]);
    }
    next.look_at(Desk, &Item::Idea(stream));
    next.desk("a 'acht vrouwen, elke maandag' enter");
    for size in SIZES {
        shows(&next, Lead, size, &["acht vrouwen, elke maandag"]);
    }
}

#[test]
fn an_idea_comes_back_with_what_was_done_with_it_also_when_that_is_a_no() {
    let village = Village::new();
    let mut room = village.room("bondgenotenoverleg");
    room.go(Desk, "van-klein-tot-groot");
    for size in SIZES {
        shows(&room, Desk, size, &["Hoe, dat staat er niet"]);
    }
    room.note("i 'een kast met gereedschap in de hal' enter");
    village.keep(&mut room);
    let mut next = village.room("bijwerken");
    next.go(Desk, "terug");
    let idea = next.session(Desk).opened.as_ref().unwrap().carried.lines[0].id;
    next.look_at(Desk, &Item::Idea(idea));
    next.desk("a 'Nee: het mag niet van de brandweer. Wel in de kelder.' enter");
    next.look_at(Lead, &Item::Idea(idea));
    for size in SIZES {
        shows(&next, Lead, size, &["een kast met gereedschap", "Wel in de kelder"]);
    }
}

#[test]
fn tips_quotes_and_celebrations_are_harvested_and_a_quote_waits_for_its_speaker() {
    let mut room = Village::new().room("samenspel-slot");
    room.go(Desk, "vieren");
    room.desk("j 'elke dinsdag soep' enter p 'begin met eten' enter c 'ik hoor er weer bij' enter");
    for size in SIZES {
        shows(&room, Wall, size, &["elke dinsdag soep"]);
        hides(&room, Wall, size, &["ik hoor er weer bij"]);
    }
    let quote = room.line("ik hoor");
    room.look_at(Desk, &Item::Line(quote));
    room.desk("m");
    for size in SIZES {
        shows(&room, Wall, size, &["ik hoor er weer bij"]);
    }
    let kinds: Vec<Kind> = room.session(Desk).in_order().filter_map(|line| line.kind).collect();
    assert_eq!(kinds, [Kind::Celebration, Kind::Tip, Kind::Quote]);
}
