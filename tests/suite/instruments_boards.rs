//! Boards held with keys: every shipped one, and what each of them is for.

use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;
use drempel::domain::*;

use super::instruments::*;
use super::scenario::Room;

const BACK: (u16, u16) = (200, 60);
const SMALL: (u16, u16) = (80, 24);

/// Fills a column with one card per way of writing.
fn fill(room: &mut Room, column: &str) {
    look_at_column(room, Desk, column);
    room.desk("n 'we bellen eerst' enter");
    room.note("tab");
    look_at_column(room, Note, column);
    room.note("n 'een open deur #vertrouwen @bewoner' enter");
    room.note("tab");
}

#[test]
fn every_shipped_board_is_filled_by_facilitator_and_note_taker() {
    let village = Village::new();
    for id in shipped("boards/") {
        let mut room = village.with_board(&id, Form::Board);
        let column = room.session(Desk).board_now().unwrap().0.columns[0].id.clone();
        fill(&mut room, &column);
        assert_eq!(cards(&room).len(), 2, "{id}");
        let tags = card(&room, "een open deur", |card| card.tags.cloned().unwrap());
        assert_eq!((tags.values, tags.voice), (vec!["vertrouwen".to_owned()], Some("bewoner".to_owned())), "{id}");
        handle(&mut room, &id);
        if room.session(Desk).board_now().unwrap().0.write_first {
            hides(&room, Lead, BACK, &["open deur"]);
            room.desk("w");
        }
        shows(&room, Wall, BACK, &["een open deur", "we bellen meteen"]);
        look_at_column(&mut room, Lead, &column);
        for size in SIZES {
            shows(&room, Lead, size, &["een open deur"]);
        }
    }
}

/// Edit, move, mark, group, drop; undo and redo.
fn handle(room: &mut Room, id: &str) {
    look_at_card(room, Desk, "we bellen");
    room.desk("e ctrl-u 'we bellen meteen' enter *");
    assert!(card(room, "we bellen meteen", |card| card.important), "{id}");
    look_at_card(room, Desk, "we bellen");
    room.desk("g enter");
    let head = card(room, "een open deur", |card| card.id);
    assert_eq!(card(room, "we bellen", |card| card.under), Some(head), "{id}");
    look_at_card(room, Desk, "we bellen");
    room.desk("m down enter");
    let (under, column) = card(room, "we bellen", |card| (card.under, card.column.to_owned()));
    let second = room.session(Desk).board_now().unwrap().0.columns[1].id.clone();
    assert_eq!((under, column), (None, second), "{id}");
    room.desk("x");
    assert_eq!(cards(room).len(), 1, "{id}");
    room.desk("ctrl-z");
    assert_eq!(cards(room).len(), 2, "{id}");
    room.desk("ctrl-y");
    assert_eq!(cards(room).len(), 1, "{id}");
    room.desk("ctrl-z");
}

/// Ten cards in five columns: what people say who become partners.
fn partners(room: &mut Room) {
    let said = [
        ("waarden", &["Eerst luisteren, dan pas een plan", "Iedereen telt mee, ook wie niets zegt"][..]),
        ("relaties", &["We bellen elkaar voordat we mailen", "Een nee mag, met de reden erbij"]),
        ("handelen-en-vaardigheden", &["Durven vragen wat iemand nodig heeft", "Gewone taal schrijven"]),
        ("voorwaarden", &["Een vaste plek: de keuken van het buurthuis", "Eén contactpersoon die blijft"]),
        ("acties", &["Samira vraagt de sleutel aan", "De wijkmanager komt elke eerste dinsdag eten"]),
    ];
    for (column, cards) in said {
        if room.live(Desk).items().contains(&Item::Column(column.into())) {
            for text in cards {
                look_at_column(room, Desk, column);
                room.desk(&format!("n '{text}' enter"));
            }
        }
    }
}

#[test]
fn ten_cards_in_five_columns_fill_a_wall_and_read_well_on_a_small_one() {
    let mut room = Village::new().with_board("partnerschapskaart", Form::Board);
    partners(&mut room);
    look_at_card(&mut room, Desk, "Een nee mag");
    room.desk("*");
    look_at_card(&mut room, Lead, "Een nee mag");
    pictures(&room, Lead, "partners");
    pictures(&room, Wall, "partners");
    pictures(&room, Desk, "partners");
    pictures(&room, Note, "partners");
    shows(
        &room,
        Wall,
        BACK,
        &["Gewone taal schrijven", "eerste dinsdag eten", "✱ Een nee mag", "van rechts naar links"],
    );
    shows(&room, Lead, SMALL, &["We bellen elkaar", "▸ Relaties", "✱", "Een nee mag"]);
    hides(&room, Lead, SMALL, &["Gewone taal schrijven"]);
}

#[test]
fn the_partnership_card_is_walked_from_right_to_left_step_by_step() {
    let village = Village::new();
    let mut room = village.room("partnerschapskaart-lang");
    let steps = ["waarden", "relaties", "handelen", "voorwaarden", "acties"];
    for (phase, step) in room.session(Desk).script().phases.clone().iter().filter(|p| p.form == Form::Board).zip(steps)
    {
        room.go(Desk, &phase.id);
        assert_eq!(room.live(Lead).items()[0], Item::Column(phase.columns[0].clone()), "{step}");
        partners(&mut room);
        pictures(&room, Wall, &format!("lang-{step}"));
    }
    assert_eq!(cards(&room).len(), 10);
    // What was laid in the steps before stands by quietly; it is read from right to left.
    let wall = text(&room, Wall, BACK);
    let titles = wall.lines().find(|line| line.contains("Waarden") && line.contains("Relaties")).unwrap_or(&wall);
    let place = |words: &str| titles.find(words).unwrap_or_else(|| panic!("{words}\n{wall}"));
    assert!(place("Voorwaarden") < place("Handelen") && place("Relaties") < place("Waarden"), "{wall}");
    shows(&room, Wall, BACK, &["Acties", "van rechts naar links"]);
}

#[test]
fn the_short_form_takes_four_columns_together_and_the_arrow_goes_to_the_left() {
    let mut room = Village::new().room("partnerschapskaart-kort");
    room.go(Desk, "van-relaties-naar-acties");
    partners(&mut room);
    look_at_column(&mut room, Lead, "relaties");
    room.lead("left");
    assert_eq!(room.live(Lead).focused(), Some(Item::Column("handelen-en-vaardigheden".into())));
    room.lead("right");
    assert_eq!(room.live(Lead).focused(), Some(Item::Column("relaties".into())));
    pictures(&room, Lead, "kort");
    shows(&room, Lead, BACK, &["van rechts naar links", "Een nee mag"]);
}

#[test]
fn a_scheme_of_four_positions_shows_the_shift_of_one_initiative_over_three_sessions() {
    let village = Village::new();
    for (session, keys) in [(1, "n 'De moestuin' enter"), (2, "m home down down enter"), (3, "m end enter")] {
        let mut room = village.room("pitstop");
        room.go(Desk, "kompas");
        if session == 1 {
            look_at_column(&mut room, Desk, "voor");
            room.desk(keys);
            room.desk("n 'Het repaircafé' enter");
        } else {
            look_at_card(&mut room, Desk, "De moestuin");
            room.desk(keys);
        }
        if session == 3 {
            pictures(&room, Wall, "kompas");
            pictures(&room, Lead, "kompas");
            for size in SIZES {
                shows(&room, Wall, size, &["De moestuin", "eerder: Voor", "→ Met"]);
            }
            shows(&room, Wall, BACK, &["eerder: Voor bewoners → Met bewoners → Door bewoners"]);
        }
        village.keep(&mut room);
    }
}

#[test]
fn personal_values_are_grouped_and_carried_to_the_group_and_to_the_core() {
    let mut room = Village::new().room("policy-lab-1");
    room.go(Desk, "persoonlijke-waarden");
    for text in ["luisteren", "echt horen", "rust", "doen wat je zegt"] {
        look_at_column(&mut room, Desk, "persoonlijk");
        room.desk(&format!("n '{text}' enter"));
    }
    look_at_card(&mut room, Desk, "echt horen");
    room.desk("g home enter");
    pictures(&room, Wall, "waarden-persoonlijk");
    room.go(Desk, "groepswaarden");
    look_at_card(&mut room, Desk, "luisteren");
    room.desk(">");
    room.desk("e ctrl-u 'elkaar echt horen' enter");
    look_at_card(&mut room, Desk, "doen wat");
    room.desk(">");
    pictures(&room, Wall, "waarden-groep");
    room.go(Desk, "kernwaarden");
    look_at_card(&mut room, Desk, "elkaar echt");
    room.desk(">");
    room.desk("e ctrl-u 'vertrouwen' enter *");
    pictures(&room, Wall, "waarden-kern");
    pictures(&room, Lead, "waarden-kern");
    pictures(&room, Note, "waarden-kern");
    let path: Vec<(String, String)> = cards(&room);
    assert!(path.contains(&("kern".into(), "vertrouwen".into())), "{path:?}");
    assert!(path.contains(&("persoonlijk".into(), "luisteren".into())), "the card itself stays: {path:?}");
    shows(&room, Wall, BACK, &["uit: elkaar echt horen", "✱", "vertrouwen", "rust"]);
    shows(&room, Desk, (120, 40), &["uit: elkaar echt horen"]);
}

#[test]
fn what_is_written_first_is_seen_by_nobody_until_it_is_shown() {
    let mut room = Village::new().with_board("verwachtingen", Form::Board);
    room.note("tab n 'dat je terugbelt' enter n 'half af'");
    for role in [Lead, Wall] {
        for size in SIZES {
            hides(&room, role, size, &["terugbelt", "half af"]);
            shows(&room, role, size, &["De kaarten worden geschreven"]);
        }
    }
    room.desk("ctrl-t");
    assert!(room.session(Desk).typing_shows());
    hides(&room, Wall, BACK, &["half af"]);
    let id = card(&room, "dat je", |card| card.id);
    room.look_at(Desk, &Item::Card(id));
    room.desk("ctrl-up");
    assert_eq!(room.notice(Desk), Some("wall-not-released"));
    room.lead("n");
    assert_eq!((room.notice(Lead), room.live(Lead).editors.len()), (Some("board-not-on-the-wall"), 0));
    pictures(&room, Lead, "verwachtingen-dicht");
    pictures(&room, Note, "verwachtingen-dicht");
    room.note("enter");
    room.desk("w");
    for size in SIZES {
        shows(&room, Wall, size, &["dat je terugbelt", "half af"]);
    }
    pictures(&room, Wall, "verwachtingen-open");
}

#[test]
fn a_board_on_paper_says_so_kindly() {
    let mut room = Village::new().with_board("hoofd-hart-buik", Form::Board);
    for size in SIZES {
        shows(&room, Lead, size, &["Het werk gebeurt op papier"]);
    }
    pictures(&room, Lead, "hoofd-leeg");
    look_at_column(&mut room, Desk, "hart");
    room.desk("n 'dat de kinderen weer buiten spelen' enter");
    pictures(&room, Lead, "hoofd");
    pictures(&room, Wall, "hoofd");
    shows(&room, Wall, BACK, &["buiten spelen", "op papier"]);
}

#[test]
fn circles_lie_around_each_other_and_two_sides_face_each_other() {
    let mut room = Village::new().with_board("kringen", Form::Board);
    for (column, text) in [
        ("bedoeling", "Dat niemand alleen eet"),
        ("leefwereld", "De eettafel in de hal"),
        ("leefwereld", "De appgroep van de portiek"),
        ("systeemwereld", "De vergunning voor het terras"),
    ] {
        look_at_column(&mut room, Desk, column);
        room.desk(&format!("n '{text}' enter"));
    }
    for size in SIZES {
        shows(&room, Wall, size, &["De vergunning"]);
    }
    shows(&room, Wall, BACK, &["Dat niemand alleen eet", "De eettafel in de hal"]);
    pictures(&room, Wall, "kringen");
    pictures(&room, Lead, "kringen");
    let mut room = Village::new().with_board("verhalen", Form::Board);
    present(&mut room, &[("bewoner", 5), ("ambtenaar", 1)]);
    for (column, text) in [
        ("hoop", "De buurvrouw die soep bracht @bewoner"),
        ("hoop", "Een sleutel die gewoon werd gegeven @bewoner"),
        ("spanning", "Daar gaan we weer, zei zijn vader @bewoner"),
        ("spanning", "Ik mocht niets zeggen van mijn baas @ambtenaar"),
    ] {
        look_at_column(&mut room, Desk, column);
        room.desk(&format!("n '{text}' enter"));
    }
    pictures(&room, Wall, "verhalen");
    pictures(&room, Lead, "verhalen");
    for size in SIZES {
        shows(&room, Wall, size, &["soep bracht", "Ik mocht niets", "Hoop", "Spanning"]);
        // One official in the room: the voice would be a name.
        hides(&room, Wall, size, &["ambtenaar"]);
    }
    shows(&room, Wall, BACK, &["bewoner"]);
}

#[test]
fn a_click_on_a_card_or_a_column_looks_at_it() {
    let mut room = Village::new().with_board("partnerschapskaart", Form::Board);
    partners(&mut room);
    for (size, words) in [(BACK, "Gewone taal"), (BACK, "Een vaste plek"), (SMALL, "Samira")] {
        look_at_column(&mut room, Lead, "acties");
        click(&mut room, Lead, size, words);
        let id = card(&room, words, |card| card.id);
        assert_eq!(room.live(Lead).focused(), Some(Item::Card(id)), "{words}");
    }
    click(&mut room, Lead, SMALL, "Relaties");
    assert_eq!(room.live(Lead).focused(), Some(Item::Column("relaties".into())));
}

#[test]
fn many_columns_are_walked_one_by_one_where_they_do_not_fit() {
    for board in ["stromen", "ontdekkingen", "horizon", "kleine-dingen", "sociaal-contract", "tussenruimte"] {
        let mut room = Village::new().with_board(board, Form::Board);
        let columns = room.session(Desk).board_now().unwrap().0.columns.clone();
        pictures(&room, Lead, &format!("{board}-leeg"));
        for (number, column) in columns.iter().enumerate() {
            look_at_column(&mut room, Desk, &column.id);
            room.desk(&format!("n 'Kaart van een woord of zes, zeven, {number}' enter"));
            look_at_column(&mut room, Lead, &column.id);
            for size in SIZES {
                shows(&room, Lead, size, &[&format!("zeven, {number}")]);
            }
        }
        pictures(&room, Lead, board);
        shows(&room, Lead, BACK, &["zeven, 0", "zeven, 1", "zeven, 2"]);
    }
}
