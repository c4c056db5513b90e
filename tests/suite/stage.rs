//! Desk and wall: what she does at her desk, and what the room sees of it.

use drempel::app::Role::{Desk, Lead, Note};
use drempel::app::forms::Item;
use drempel::app::msg::Replayed;
use drempel::app::wall::{Wall, wall};
use drempel::app::{Effect, Model, Msg, Role, Screen, update};
use drempel::config::Theme;
use drempel::domain::*;
use drempel::i18n::Lang;
use drempel::ui::stage::Stage;
use drempel::ui::{plain, screen};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::given::opened;
use super::scenario::{Room, default_script, key_table};
use super::story::catalog;

const WALL: Role = Role::Room;

fn room(roles: &[Role]) -> Room {
    let mut room = Room::open(roles, Opened { script: default_script(), ..opened("Proef") });
    room.go(roles[0], "aankomst");
    room
}

/// What a screen shows, one blank between words.
fn shown(model: &Model) -> String {
    shown_at(model, (120, 40))
}

fn shown_at(model: &Model, (width, height): (u16, u16)) -> String {
    let (catalog, theme) = (catalog(Lang::Nl), Theme::no_color());
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    screen::draw(&Stage { model, catalog: &catalog, theme: &theme }, &mut buffer);
    plain::text(&buffer).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn sees(room: &Room, role: Role, words: &str, seen: bool) {
    // On a small wall long words stand in ordinary letters, which is what plain text can show.
    let text = shown_at(room.model(role), if role == WALL || role == Lead { (60, 18) } else { (120, 40) });
    assert_eq!(text.contains(words), seen, "{role:?} and «{words}»:\n{text}");
}

fn replay(entries: Vec<Entry>) -> Model {
    let mut model = Model::new(key_table(), (120, 40), Timestamp(0));
    update(&mut model, Msg::Replay(Box::new(Replayed { entries, notices: Vec::new() }), Timestamp(0)));
    update(&mut model, Msg::Key("end".parse().unwrap(), Timestamp(1)));
    model
}

#[test]
fn looking_ahead_leaves_the_wall_and_the_session_alone() {
    let mut room = room(&[Desk, WALL]);
    let (before, wall) = (room.written.len(), shown(room.model(WALL)));
    room.desk("] ]");
    sees(&room, Desk, "Je kijkt vooruit", true);
    sees(&room, Desk, "Terugblik", true);
    sees(&room, Desk, "Zo komt het op de muur", true);
    room.desk("enter p 1");
    assert_eq!((room.written.len(), shown(room.model(WALL))), (before, wall));
    room.desk("esc");
    assert_eq!(room.live(Desk).ahead, None);
    room.go(Desk, "casus");
    room.desk("[");
    sees(&room, Desk, "Je kijkt terug", true);
    room.desk("pagedown");
    sees(&room, Desk, "Je kijkt", false);
}

#[test]
fn a_held_wall_stays_while_she_goes_on_and_shows_nothing_that_is_typed() {
    let mut room = room(&[Desk, Lead, WALL]);
    room.go(Desk, "oogst");
    room.desk("F5");
    let (wall, lead) = (shown(room.model(WALL)), shown(room.model(Lead)));
    assert!(lead.contains("De muur blijft zoals hij is"), "{lead}");
    room.desk("g 'een les die nog niet mag' ");
    assert_eq!(shown(room.model(WALL)), wall);
    room.desk("enter pagedown n 'bellen met de mensen van de overkant voordat er iets verandert' enter");
    assert_eq!(shown(room.model(WALL)), wall);
    sees(&room, Desk, "vastgehouden", true);
    room.desk("F5");
    sees(&room, WALL, "bellen met de mensen van de overkant", true);
}

#[test]
fn neutral_and_even_niet_reach_a_held_wall_and_it_is_held_afterwards() {
    let mut room = room(&[Desk, WALL]);
    room.desk("F5");
    let held = shown(room.model(WALL));
    for key in ["b", "ctrl-e"] {
        room.desk(key);
        sees(&room, WALL, "Aankomst", false);
        room.desk(key);
        assert_eq!(shown(room.model(WALL)), held);
    }
}

#[test]
fn a_message_stands_on_every_wall_until_the_same_key_or_the_next_phase() {
    let mut room = room(&[Desk, Lead, WALL]);
    let words = "We beginnen over vijf minuten, er is koffie achter in de zaal voor wie nog wil en thee";
    room.desk(&format!("F7 '{words}'"));
    sees(&room, WALL, "er is koffie", false);
    sees(&room, Desk, "Zo komt het op de muur", true);
    room.desk("enter");
    for role in [Lead, WALL] {
        sees(&room, role, words, true);
    }
    room.desk("F7");
    sees(&room, WALL, "er is koffie", false);
    room.desk(&format!("M '{words}' enter b"));
    sees(&room, WALL, words, true);
    room.desk("b pagedown");
    sees(&room, WALL, "er is koffie", false);
}

#[test]
fn a_pointer_marks_one_question_on_the_wall_for_everybody() {
    let mut room = room(&[Desk, WALL]);
    room.go(Desk, "terugblik");
    room.question(Desk, "A2");
    room.desk("F9");
    sees(&room, WALL, "▸A2", true);
    room.question(Desk, "B1");
    room.desk("P");
    sees(&room, WALL, "▸B1", true);
    room.desk("P");
    sees(&room, WALL, "▸", false);
}

#[test]
fn what_would_go_up_is_shown_to_her_first() {
    let mut room = room(&[Desk, WALL, Note]);
    room.note("o 'de deur stond al open toen we aankwamen bij het buurthuis' enter");
    room.go(Desk, "samen");
    let text = shown(room.model(Desk));
    let preview = text.split("Zo komt het op de muur").nth(1).unwrap_or_else(|| panic!("{text}"));
    assert!(preview.contains("de deur stond al"), "{preview}");
    sees(&room, WALL, "de deur stond al", false);
}

#[test]
fn the_wall_survives_a_restart_and_replays() {
    let mut room = room(&[Desk, WALL]);
    room.go(Desk, "terugblik");
    room.question(Desk, "A1");
    room.desk("F9 F7 'straks koffie in de hal, voor wie wil, en daarna gaan we samen verder' enter F5 pagedown");
    let wall = shown(room.model(WALL));
    room.enter(WALL, 0x991, None);
    assert_eq!(shown(room.model(WALL)), wall);
    room.enter(Desk, 0x992, None);
    sees(&room, Desk, "vastgehouden", true);
    let model = replay(room.written.clone());
    let Screen::Replay(replay) = &model.screen else { panic!() };
    assert_eq!(replay.session(), room.session(WALL));
}

#[test]
fn what_is_taken_out_goes_from_a_held_wall_too() {
    let mut room = room(&[Desk, WALL]);
    room.go(Desk, "afspraken");
    room.desk("n 'bellen met de buurvrouw van de overkant voordat er iets verandert' enter F5 pagedown pageup");
    sees(&room, WALL, "buurvrouw", true);
    let agreement = room.session(Desk).agreements[0].id;
    room.look_at(Desk, &Item::Agreement(agreement));
    room.desk("ctrl-x y");
    sees(&room, WALL, "buurvrouw", false);
}

#[test]
fn private_things_are_pointed_out_once_before_they_go_up() {
    let mut room = room(&[Desk, WALL]);
    room.go(Desk, "afspraken");
    room.desk("n 'bel de mensen van de overkant voordat er iets verandert op 06-12345678' enter");
    assert_eq!(room.asks(Desk), Some("ask-private"));
    sees(&room, Desk, "een telefoonnummer", true);
    sees(&room, WALL, "06-12345678", false);
    // Back to the text; a second time it is hers to decide.
    room.desk("n");
    assert_eq!((room.asks(Desk), room.live(Desk).editors.len()), (None, 1));
    room.desk("enter");
    assert_eq!(room.session(Desk).agreements.len(), 1);
    sees(&room, WALL, "06-12345678", true);
    room.desk("n 'mail ada@example.org' enter y");
    assert_eq!(room.session(Desk).agreements.len(), 2);
}

#[test]
fn on_the_projected_screen_only_the_kind_is_said() {
    let mut room = room(&[Lead, Note]);
    room.note("o 'vraag het aan 06-12345678' enter");
    room.go(Lead, "samen");
    room.lead("enter");
    assert_eq!(room.asks(Lead), Some("ask-private"));
    sees(&room, Lead, "een telefoonnummer", true);
    sees(&room, Lead, "06-12345678", false);
    room.lead("n");
    assert_ne!(wall(room.session(Lead)), Wall::PutUp(room.line("vraag het")));
    room.lead("enter");
    assert_eq!(wall(room.session(Lead)), Wall::PutUp(room.line("vraag het")));
}

#[test]
fn words_that_the_group_agreed_to_are_still_asked_about_after_what_is_private() {
    let mut room = room(&[Desk]);
    room.go(Desk, "oogst");
    room.desk("n 'Hoe bellen we 06-12345678' enter");
    assert_eq!(room.asks(Desk), Some("ask-private"));
    room.desk("y");
    assert_eq!(room.asks(Desk), Some("ask-said-yes-no-terwijl"));
}

#[test]
fn a_moment_of_the_note_taker_goes_without_a_question() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'bel 06-12345678' enter n '@piet 06-12345678' enter");
    assert_eq!(room.asks(Note), None);
}

#[test]
fn while_it_is_typed_on_a_wall_that_reads_along_it_is_veiled() {
    let mut room = room(&[Desk, WALL]);
    room.go(Desk, "afspraken");
    room.desk("n 'bel 06-12345678 morgen'");
    sees(&room, WALL, "bel … morgen", true);
}

#[test]
fn a_word_of_help_says_that_names_are_not_seen() {
    let mut room = room(&[Desk]);
    room.desk("?");
    sees(&room, Desk, "Namen herkent het", true);
}

#[test]
fn even_niet_is_on_every_screen_at_once_also_home_and_replay() {
    let mut room = room(&[Desk, Lead, WALL, Note]);
    let mut replaying = replay(room.written.clone());
    let before = room.written.len();
    room.note("o 'half' ctrl-e");
    for role in [Desk, Lead, WALL] {
        assert_eq!(shown(room.model(role)), "even niet");
    }
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
    ("afspraken", "n 'KANARIE' enter"),
    ("terugblik", "a 'KANARIE' enter"),
    ("casus", "e 'KANARIE' enter"),
    ("aankomst", "F7 'KANARIE' enter"),
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
