//! Columns of boards as names that a line carries: a lesson says which stream or layer it is about, in every session that
//! opens after its board said `tags: true`.

use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;
use drempel::app::spoken::Tell;
use drempel::domain::*;
use drempel::i18n::Lang;
use drempel::store::{Held, read_entry, write_entry};
use drempel::ui::speak;
use drempel::ui::stage::Stage;

use super::instruments::*;
use super::scenario::Room;
use super::{given, story};

/// The harvest of the default script.
fn harvest(village: &Village) -> Room {
    let mut room = village.room("leergemeenschap");
    room.go(Desk, "oogst");
    room
}

fn topics(room: &Room, words: &str) -> Vec<String> {
    room.session(Desk).line(room.line(words)).unwrap().tags.topics.clone()
}

/// What this screen says where nobody sees it.
fn said(room: &Room, role: drempel::app::Role) -> String {
    let (catalog, theme) = (story::catalog(Lang::Nl), story::theme("licht"));
    speak::told(&Stage { model: room.model(role), catalog: &catalog, theme: &theme }, Tell::Where).join("\n")
}

#[test]
fn a_lesson_is_named_after_a_stream_and_comes_back_with_it() {
    let village = Village::new();
    let mut room = harvest(&village);
    room.desk("g 'Een les over kleine stappen #druppels' enter");
    assert_eq!(topics(&room, "Een les"), ["druppels"]);
    for size in SIZES {
        shows(&room, Wall, size, &["Een les over kleine stappen", "Druppels"]);
        hides(&room, Wall, size, &["#"]);
        shows(&room, Desk, size, &["Druppels"]);
    }
    shows(&room, Note, (200, 60), &["#Druppels"]);
    pictures(&room, Wall, "topics-newest");
    room.desk("g 'En een over samen roeien #bootje' enter");
    for size in SIZES {
        shows(
            &room,
            Wall,
            size,
            &["Een les over kleine stappen", "Druppels", "En een over samen roeien", "In één bootje"],
        );
    }
    pictures(&room, Wall, "topics-two");
    assert!(said(&room, Desk).contains("Een les over kleine stappen, gaat over: Druppels"), "{}", said(&room, Desk));
    village.keep(&mut room);
    let mut next = village.room("leergemeenschap");
    next.go(Desk, "terugblik");
    let lesson = next.session(Desk).opened.as_ref().unwrap().carried.harvest[0].id;
    next.look_at(Lead, &Item::Harvested(lesson));
    for size in SIZES {
        shows(&next, Lead, size, &["Een les over kleine stappen", "Druppels"]);
    }
    shows(&next, Desk, (200, 60), &["Een les over kleine stappen", "Druppels"]);
    assert!(said(&next, Lead).contains("gaat over: Druppels"), "{}", said(&next, Lead));
}

#[test]
fn a_lesson_is_named_after_its_layer_by_a_beginning_and_stays_so_when_it_is_reworded() {
    let mut room = harvest(&Village::new());
    room.desk("g 'Wie gehoord wordt slaapt beter #indi' enter");
    assert_eq!(topics(&room, "Wie gehoord"), ["individu"]);
    let lesson = room.line("Wie gehoord");
    room.look_at(Desk, &Item::Line(lesson));
    room.desk("e end ' #gemeen' enter");
    assert_eq!(topics(&room, "Wie gehoord"), ["individu", "gemeenschap"]);
    for size in SIZES {
        shows(&room, Wall, size, &["Wie gehoord wordt slaapt beter", "Mensen", "Gemeenschap"]);
    }
}

#[test]
fn where_a_name_is_typed_its_title_is_offered() {
    let mut room = harvest(&Village::new());
    room.desk("g 'Een les #indi'");
    shows(&room, Desk, (120, 40), &["#Mensen"]);
    room.desk("tab enter");
    assert_eq!(topics(&room, "Een les"), ["individu"]);
}

#[test]
fn a_moment_and_a_card_carry_a_name_too() {
    let village = Village::new();
    let mut room = village.with_board("kleine-dingen", Form::Board);
    let column = room.session(Desk).board_now().unwrap().0.columns[0].id.clone();
    look_at_column(&mut room, Desk, &column);
    room.desk("n 'een kop thee #druppels' enter");
    room.note("o 'zij deed open #oog-voor-elkaar' enter");
    shows(&room, Note, (200, 60), &["#Oog-voor-elkaar"]);
    shows(&room, Desk, (120, 40), &["een kop thee", "Druppels"]);
    let moment = room.line("zij deed open");
    room.send(
        Desk,
        drempel::app::Msg::Do(drempel::app::plan::Plan::Do(vec![Command::Do(Event::PutUp(Some(moment)))]), room.now),
    );
    for size in SIZES {
        shows(&room, Wall, size, &["zij deed open", "Oog voor elkaar"]);
    }
}

const OWN: &str = "(
    title: \"Het weer\",
    tags: true,
    columns: [(id: \"motregen\", title: \"Lichte regen\"), (id: \"druppels\", title: \"Dikke druppels\")],
)
";

#[test]
fn a_board_that_exists_only_in_the_workspace_gives_names_without_a_line_of_rust() {
    let village = Village::new();
    write(&village, "boards/het-weer.ron", OWN);
    let mut room = harvest(&village);
    room.desk("g 'Zacht begonnen #motre' enter g 'Hard gewerkt #druppels' enter");
    assert_eq!(topics(&room, "Zacht"), ["motregen"]);
    for size in SIZES {
        shows(&room, Wall, size, &["Zacht begonnen", "Lichte regen", "Hard gewerkt", "Dikke druppels"]);
    }
}

#[test]
fn a_session_keeps_the_names_that_there_were_when_it_was_opened() {
    let village = Village::new();
    let names = |opened: &Opened| opened.community.topics.iter().map(|t| t.id.clone()).collect::<Vec<_>>();
    let opened = village.opens(None);
    let shipped = ["warm-welkom", "warm-systeem", "individu", "gemeenschap", "systeem", "druppels", "alles-stroomt"];
    assert_eq!(names(&opened)[..7], shipped);
    // A board of her own in place of the shipped one, without `tags`, takes its names away.
    write(&village, "boards/horizon.ron", "(title: \"Horizon\", columns: [(id: \"individu\", title: \"Ik\")])");
    assert_eq!(names(&village.opens(None))[0], "druppels");
    let entry = Entry { event: Event::Opened(opened.clone().into()), ..given::opening()[0].clone() };
    let back = read_entry(&write_entry(&entry)).unwrap().entry;
    assert_eq!(back, entry);
}

#[test]
fn what_carries_no_name_is_written_as_it_always_was() {
    let [without, with] = [Tags::default(), Tags { topics: vec!["druppels".into()], ..Tags::default() }].map(|tags| {
        let noted = Noted { kind: Kind::Lesson, text: "klein".into(), door: None, tags, card: None };
        Entry { event: Event::Noted(noted), ..given::opening()[0].clone() }
    });
    assert!(!write_entry(&without).contains("topics") && !write_entry(&given::opening()[0]).contains("topics"));
    assert!(write_entry(&with).contains("topics:[\"druppels\"]"), "{}", write_entry(&with));
    assert_eq!(read_entry(&Held::new(with.clone()).raw).unwrap().entry, with);
}
