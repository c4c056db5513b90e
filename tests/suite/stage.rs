//! Desk and wall: what she does at her desk, and what the room sees of it.

use drempel::app::Role::{Desk, Lead, Note};
use drempel::app::forms::Item;
use drempel::app::msg::Replayed;
use drempel::app::wall::{Wall, wall};
use drempel::app::{Model, Msg, Role, Screen, update};
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

pub const WALL: Role = Role::Room;

pub fn room(roles: &[Role]) -> Room {
    let mut room = Room::open(roles, Opened { script: default_script(), ..opened("Proef") });
    room.go(roles[0], "aankomst");
    room
}

/// What a screen shows, one blank between words.
pub fn shown(model: &Model) -> String {
    shown_at(model, (120, 40))
}

/// What it shows in large letters, when there is not a letter beside them.
pub fn only_large(model: &Model) -> String {
    let buffer = drawn(model, (120, 40));
    assert!(!plain::text(&buffer).contains(char::is_alphabetic), "{}", plain::text(&buffer));
    super::large_type::read(&buffer).trim().to_owned()
}

fn shown_at(model: &Model, size: (u16, u16)) -> String {
    plain::text(&drawn(model, size)).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawn(model: &Model, (width, height): (u16, u16)) -> Buffer {
    let (catalog, theme) = (catalog(Lang::Nl), Theme::no_color());
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    screen::draw(&Stage { model, catalog: &catalog, theme: &theme }, &mut buffer);
    buffer
}

#[track_caller]
pub fn sees(room: &Room, role: Role, words: &str, seen: bool) {
    // On a small wall long words stand in ordinary letters, which is what plain text can show.
    let text = shown_at(room.model(role), if role == WALL || role == Lead { (60, 18) } else { (120, 40) });
    assert_eq!(text.contains(words), seen, "{role:?} and «{words}»:\n{text}");
}

pub fn replay(entries: Vec<Entry>) -> Model {
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
    room.desk("H");
    let (wall, lead) = (shown(room.model(WALL)), shown(room.model(Lead)));
    assert!(lead.contains("De muur blijft zoals hij is"), "{lead}");
    room.desk("g 'een les die nog niet mag' ");
    assert_eq!(shown(room.model(WALL)), wall);
    room.desk("enter pagedown n 'bellen met de mensen van de overkant voordat er iets verandert' enter enter enter");
    assert_eq!(shown(room.model(WALL)), wall);
    sees(&room, Desk, "vastgehouden", true);
    room.desk("H");
    sees(&room, WALL, "bellen met de mensen van de overkant", true);
}

#[test]
fn neutral_and_even_niet_reach_a_held_wall_and_it_is_held_afterwards() {
    let mut room = room(&[Desk, WALL]);
    room.desk("H");
    let held = shown(room.model(WALL));
    for key in ["b", "ctrl-e"] {
        room.desk(key);
        sees(&room, WALL, "Aankomst", false);
        room.desk(key);
        assert_eq!(shown(room.model(WALL)), held);
    }
}

#[test]
fn who_goes_on_behind_a_calm_wall_is_told_where_she_is_and_the_room_sees_nothing_move() {
    let mut room = room(&[Desk, Lead, WALL]);
    let (on, back) = ("Terugblik", "Wat we noteren");
    let steps = [(Desk, "pagedown", back), (Lead, "pagedown", on), (Lead, "pageup", back)];
    room.desk("b");
    let calm = shown(room.model(WALL));
    for (role, key, phase) in steps {
        room.keys(role, key);
        sees(&room, role, &format!("Je bent nu bij: {phase}. De muur is nog rustig; b brengt hem terug."), true);
        assert_eq!(shown(room.model(WALL)), calm);
    }
    room.lead("ctrl-z");
    sees(&room, Lead, "Je bent nu bij: Terugblik.", true);
    room.lead("b pagedown");
    sees(&room, Lead, "Je bent nu bij", false);
}

#[test]
fn who_goes_on_behind_a_held_wall_is_told_where_she_is() {
    let mut room = room(&[Desk, Lead, WALL]);
    room.lead("H");
    let held = shown(room.model(WALL));
    for role in [Lead, Desk] {
        room.keys(role, "pagedown");
        sees(&room, role, "Je bent nu bij: ", true);
        sees(&room, role, "De muur blijft staan; H laat hem meelopen.", true);
    }
    assert_eq!(shown(room.model(WALL)), held);
    room.lead("pageup pageup");
    sees(&room, Lead, "De muur blijft zoals hij is. H laat hem weer meelopen.", true);
    sees(&room, Lead, "Je bent nu bij", false);
}

#[test]
fn during_even_niet_the_clicker_moves_nothing_and_names_no_phase() {
    let mut room = room(&[Desk, Lead]);
    for role in [Lead, Desk] {
        room.keys(role, "b ctrl-e pagedown");
        assert_eq!(
            (room.session(role).phase.as_deref(), room.notice(role)),
            (Some("aankomst"), Some("refusal-off-record"))
        );
        sees(&room, role, "Je bent nu bij", false);
        room.keys(role, "ctrl-e b");
    }
}

#[test]
fn a_message_stands_on_every_wall_until_the_same_key_or_the_next_phase() {
    let mut room = room(&[Desk, Lead, WALL]);
    let words = "We beginnen over vijf minuten, er is koffie achter in de zaal voor wie nog wil en thee";
    room.desk(&format!("M '{words}'"));
    sees(&room, WALL, "er is koffie", false);
    sees(&room, Desk, "Zo komt het op de muur", true);
    room.desk("enter");
    for role in [Lead, WALL] {
        sees(&room, role, words, true);
    }
    room.desk("M");
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
    room.desk("F9 M 'straks koffie in de hal, voor wie wil, en daarna gaan we samen verder' enter H pagedown");
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
    room.desk(
        "n 'bellen met de buurvrouw van de overkant voordat er iets verandert' enter enter enter H pagedown pageup",
    );
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
    room.desk("n 'bel de mensen van de overkant voordat er iets verandert op 06-12345678' enter enter enter");
    assert_eq!(room.asks(Desk), Some("ask-private"));
    sees(&room, Desk, "een telefoonnummer", true);
    sees(&room, WALL, "06-12345678", false);
    // Back to the text; a second time it is hers to decide.
    room.desk("n");
    assert_eq!((room.asks(Desk), room.live(Desk).editors.len()), (None, 1));
    room.desk("enter");
    assert_eq!(room.session(Desk).agreements.len(), 1);
    sees(&room, WALL, "06-12345678", true);
    room.desk("n 'mail ada@example.org' enter enter enter y");
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
