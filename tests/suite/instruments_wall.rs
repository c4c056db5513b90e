//! Boards on the wall as somebody at the back of the room sees them: people's words first, one thing in the colour of
//! what is looked at, cards that hang apart.

use drempel::app::Role::{Desk, Lead};
use drempel::domain::Form;

use super::instruments::*;
use super::scenario::Room;

const BACK: (u16, u16) = (200, 60);
const SMALL: (u16, u16) = (80, 24);

/// A board with these cards, each in its column; the facilitator looks at the last one.
fn laid(board: &str, cards: &[(&str, &str)]) -> Room {
    let mut room = Village::new().with_board(board, Form::Board);
    present(&mut room, &[("bewoner", 5), ("professional", 5)]);
    for (column, text) in cards {
        look_at_column(&mut room, Desk, column);
        room.desk(&format!("n '{text}' enter"));
    }
    let last = cards.last().unwrap().1.split(" @").next().unwrap();
    look_at_card(&mut room, Lead, last);
    room
}

const HOPES: [(&str, &str); 4] = [
    ("tijd", "Elke week een uur @bewoner"),
    ("plaats", "De bibliotheek @bewoner"),
    ("veilige-groep", "Dat mijn tranen blijven @bewoner"),
    ("veilige-groep", "Het is er nog niet @professional"),
];

#[test]
fn peoples_words_come_first_and_names_and_voices_stay_small() {
    let room = laid("tussenruimte", &HOPES);
    let words = large(&room, Lead, BACK);
    let all = ["Elke week een uur", "De bibliotheek", "Dat mijn tranen blijven", "Het is er nog niet"];
    assert!(all.iter().all(|said| words.contains(said)), "{words}");
    for small in ["Tijd", "Plaats", "Veilige groep", "bewoner"] {
        assert!(!words.contains(small), "{words}");
    }
}

#[test]
fn no_column_name_is_the_headline_of_the_wall_and_only_what_is_looked_at_has_its_colour() {
    let mut room = laid("tussenruimte", &HOPES);
    for size in SIZES {
        assert_eq!(in_accent(&room, Lead, size), "Het is er nog niet", "{size:?}");
    }
    look_at_column(&mut room, Lead, "plaats");
    for size in SIZES {
        assert!(!large(&room, Lead, size).contains("Plaats"), "{size:?}");
        assert_eq!(in_accent(&room, Lead, size), "Plaats", "{size:?}");
    }
    let room = laid("kompas", &[("voor", "De moestuin"), ("door", "Het repaircafé")]);
    assert_eq!(in_accent(&room, Lead, BACK), "Het repaircafé");
}

#[test]
fn the_plan_of_the_next_time_leaves_the_colour_to_what_is_looked_at() {
    let mut room = Village::new().room("samenspel");
    room.go(Desk, "volgende-keer");
    room.desk("a 'Eten op het plein' tab 'donderdag 12 uur' enter");
    look_at_column(&mut room, Desk, "wie");
    room.desk("n 'iemand uit de flat @bewoner' enter");
    look_at_card(&mut room, Lead, "iemand uit de flat");
    for size in SIZES {
        assert_eq!(in_accent(&room, Lead, size), "iemand uit de flat", "{size:?}");
        assert!(text(&room, Lead, size).contains("Eten op het plein"));
    }
}

#[test]
fn a_question_is_asked_once() {
    let mut room = laid("tussenruimte", &HOPES);
    let asked = room.session(Desk).phase_now().unwrap().room.clone();
    look_at_column(&mut room, Lead, "veilige-groep");
    for size in SIZES {
        let wall = format!("{} {}", text(&room, Lead, size), large(&room, Lead, size));
        assert!(wall.matches(asked.as_str()).count() <= 1, "{wall}");
    }
}

#[test]
fn cards_hang_apart_and_are_cut_whole() {
    let cards: Vec<(&str, String)> = (0..40).map(|n| ("persoonlijk", format!("waarde {n} @bewoner"))).collect();
    let cards: Vec<(&str, &str)> = cards.iter().map(|(column, text)| (*column, text.as_str())).collect();
    for few in [6, 12, 40] {
        let room = laid("waarden", cards.get(..few).unwrap());
        let wall = text(&room, Lead, SMALL);
        let starts = |line: &&str| line.contains("waarde ");
        let lines: Vec<&str> = wall.lines().skip_while(|line| !starts(line) && !line.contains('↑')).collect();
        assert!(few < 40 || wall.contains('↑'), "{wall}");
        let loose = |two: &[&str]| starts(&two[1]) && two[0].contains("bewoner") && !two[1].contains(['·', '╷', '▸']);
        assert!(starts(&lines[usize::from(lines[0].contains('↑'))]), "{wall}");
        assert!(!lines.windows(2).any(loose), "{wall}");
    }
}

#[test]
fn in_a_ring_a_card_keeps_its_voice_and_its_mark() {
    let cards =
        [("leefwereld", "Soep om half één @bewoner"), ("leefwereld", "Kinderen"), ("systeemwereld", "Een regel")];
    let mut room = laid("kringen", &cards);
    look_at_card(&mut room, Desk, "Soep");
    room.desk("*");
    look_at_card(&mut room, Lead, "Een regel");
    for size in SIZES {
        let wall = text(&room, Lead, size);
        let lone = |line: &&str| line.trim_matches([' ', '│', '┃', '▸']) == "✱";
        assert!(!wall.lines().any(|line| lone(&line)), "{wall}");
        let after = wall.lines().skip_while(|line| !line.contains("✱ Soep")).take(2).collect::<String>();
        assert!(after.contains("bewoner") || large(&room, Lead, size).contains("* Soep"), "{wall}");
    }
}
