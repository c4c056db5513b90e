//! The palette and the search: what fits, what can be done now, and that both do it through the same path as a key.

use drempel::app::Role::{Desk, Lead, Note};
use drempel::app::{Msg, Overlay, Role, Screen, palette, search};
use drempel::config::Action;
use drempel::domain::*;
use drempel::i18n::Lang;
use drempel::shell::look;

use super::given::opened;
use super::scenario::{Room, default_script};
use super::scene::{Scene, moment};

fn room(roles: &[Role]) -> Room {
    let mut room = Room::open(roles, Opened { script: default_script(), ..opened("Proef") });
    room.go(roles[0], "aankomst");
    room
}

/// The names in the palette as it stands, those that can be done now marked with `+`.
fn listed(room: &Room, role: Role) -> Vec<String> {
    let model = room.model(role);
    let Some(Overlay::Palette(open)) = &model.overlay else { panic!("no palette: {:?}", model.overlay) };
    let rows = palette::rows(model, open.field.value());
    rows.iter().map(|row| format!("{}{}", if row.why.is_none() { "+" } else { "-" }, row.action.name())).collect()
}

fn first(room: &Room, role: Role) -> String {
    listed(room, role).first().cloned().unwrap_or_default()
}

#[test]
fn every_action_has_a_phrase_in_both_languages() {
    for lang in Lang::ALL {
        let catalog = look::catalog(lang, None);
        let missing: Vec<&str> =
            Action::ALL.iter().map(|action| action.phrase().key).filter(|key| !catalog.has(key)).collect();
        assert_eq!(missing, [""; 0], "in assets/locales/{}/palette.ftl", lang.code());
    }
}

#[test]
fn a_few_letters_in_either_language_find_an_action_and_enter_does_it() {
    let mut room = room(&[Desk, Note]);
    for typed in ["'kier'", "'ajar'", "'stamp-a'"] {
        room.desk(&format!(": {typed}"));
        assert_eq!(first(&room, Desk), "+stamp-ajar", "{typed}");
        room.desk("enter");
    }
    assert_eq!(room.session(Note).moments().filter(|l| l.door == Some(Door::Ajar)).count(), 3);
    assert!(room.model(Desk).overlay.is_none());
}

#[test]
fn what_can_be_done_comes_first_and_the_rest_says_why_not() {
    let mut room = room(&[Desk]);
    room.desk(": 'moment'");
    let rows = listed(&room, Desk);
    let now = rows.iter().take_while(|row| row.starts_with('+')).count();
    assert!(now > 3 && rows[now..].iter().all(|row| row.starts_with('-')), "{rows:?}");
    room.desk("ctrl-u 'verkend'");
    assert_eq!(first(&room, Desk), "-mark-explored");
    room.desk("enter");
    assert!(matches!(room.model(Desk).overlay, Some(Overlay::Palette(_))), "it stays, with the reason in sight");
    room.desk("esc");
    assert!(room.model(Desk).overlay.is_none());
}

#[test]
fn nothing_the_palette_promises_is_refused() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'een' enter c 'citaat' enter");
    for phase in ["terugblik", "casus", "samen", "oogst", "afspraken", "slot"] {
        room.go(Desk, phase);
        room.desk(":");
        let open = listed(&room, Desk);
        room.desk("esc");
        for name in open.iter().filter_map(|row| row.strip_prefix('+')) {
            let mut again = room.model(Desk).clone();
            let now = room.now;
            let action = Action::named(name).unwrap();
            let _ = drempel::app::update(&mut again, Msg::Act(action, now));
            let said = again.notice.map(|notice| notice.key);
            assert!(
                said.is_none_or(|key| !key.starts_with("refusal-") && !key.ends_with("not-on-the-wall")),
                "{name} in {phase}: {said:?}"
            );
        }
    }
}

#[test]
fn the_one_chosen_last_comes_first_next_time() {
    let mut room = room(&[Desk]);
    room.desk(": 'klok' enter :");
    assert_eq!(first(&room, Desk), "+toggle-clock");
}

#[test]
fn a_text_that_is_open_comes_first_and_nothing_of_it_is_lost() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'half af: ' F5");
    assert!(listed(&room, Note).iter().any(|row| row == "+keep"));
    assert!(listed(&room, Note).iter().all(|row| row != "+idea"));
    room.note("'bewaren' enter");
    assert!(room.session(Desk).moments().any(|line| line.text == "half af:"));
    assert!(room.live(Note).editors.is_empty());
}

#[test]
fn what_is_typed_in_the_palette_is_no_draft() {
    let mut room = room(&[Desk, Note]);
    room.note(": 'kanarie'");
    room.desk(": 'kanarie'");
    room.send(Desk, Msg::Paste("kanarie".into(), room.now));
    assert!(room.drafted.iter().all(|(_, text)| !text.contains("kanarie")));
}

#[test]
fn even_niet_and_the_reminders_go_before_the_palette() {
    let mut room = room(&[Desk]);
    room.desk(": 'x' F2");
    assert_eq!(room.model(Desk).overlay, Some(Overlay::Reminders));
    room.desk("esc : ctrl-e");
    assert!(room.model(Desk).overlay.is_none() && room.session(Desk).off_record());
    room.desk(":");
    assert!(room.model(Desk).overlay.is_none());
}

#[test]
fn on_the_wall_the_palette_is_small_and_lies_at_the_bottom() {
    let mut scene = Scene::live(Role::Lead);
    let now = scene.now;
    scene.named().arrives(super::scene::from_lead(1, now, moment("kanarie", None)));
    scene.press("pagedown :").types("deur");
    let text = scene.text(120, 40);
    let rows: Vec<usize> = text.lines().enumerate().filter(|(_, l)| l.contains('│')).map(|(y, _)| y).collect();
    assert!(rows.iter().all(|y| *y >= 34), "{text}");
    scene.shows((120, 40), &["Wat wil je doen?", "de deur ging open"]).hides((120, 40), &["kanarie"]);
}

#[test]
fn the_palette_shows_names_keys_and_reasons() {
    let mut scene = Scene::live(Role::Desk);
    scene.named().press("pagedown :").types("deur");
    scene.shows((80, 24), &["moment: de deur ging open", "o", "▸"]);
    scene.press("ctrl-u").types("verkend").shows((80, 24), &["dat kan bij: Oogst"]);
    scene.press("ctrl-u").types("qqq").shows((80, 24), &["Zo heet hier niets"]);
    let mut english = Scene::live(Role::Desk).english();
    english.named().press("pagedown :").types("door ajar").shows((80, 24), &["moment: the door ajar"]);
}

fn noted() -> Room {
    let mut room = room(&[Desk, Note]);
    room.note("o 'de wethouder belde zélf terug' enter d 'niemand belde' enter i 'een bankje' enter");
    room
}

fn hits(room: &Room, role: Role) -> Vec<String> {
    let Some(Overlay::Search(open)) = &room.model(role).overlay else { panic!("no search") };
    search::found(room.model(role), open.field.value()).into_iter().map(|found| found.text).collect()
}

#[test]
fn words_find_a_line_whatever_its_accents_and_the_note_taker_looks_at_it() {
    let mut room = noted();
    room.note("/ 'ZELF belde'");
    assert_eq!(hits(&room, Note), ["de wethouder belde zélf terug"]);
    room.note("enter");
    assert_eq!(room.live(Note).row, Some(room.line("de wethouder")));
    assert!(room.model(Note).overlay.is_none());
}

#[test]
fn at_the_desk_what_stands_in_the_form_gets_the_focus_and_the_rest_is_said_in_full() {
    let mut room = noted();
    room.desk("/ 'bankje' enter");
    assert_eq!(room.notice(Desk), Some("search-in-full"));
    room.go(Desk, "samen");
    room.desk("/ 'niemand' enter");
    let id = room.line("niemand");
    assert_eq!(room.live(Desk).focused(), Some(drempel::app::forms::Item::Line(id)));
}

#[test]
fn questions_agreements_and_the_case_are_found_but_a_case_taken_back_is_not() {
    let mut room = noted();
    room.go(Desk, "casus");
    room.desk("e 'de sleutel van de hal' enter / 'sleutel'");
    assert_eq!(hits(&room, Desk), ["de sleutel van de hal"]);
    room.desk("esc x y / 'sleutel'");
    assert_eq!(hits(&room, Desk), [""; 0]);
    let question = room.session(Desk).agenda.questions[0].now().unwrap().hoe.clone();
    room.desk(&format!("ctrl-u '{question}'"));
    assert!(hits(&room, Desk)[0].contains(&question));
}

#[test]
fn there_is_no_search_on_a_screen_that_hangs_on_the_wall() {
    let mut room = room(&[Lead, Role::Room, Desk]);
    for role in [Lead, Role::Room] {
        room.keys(role, "/");
        assert!(room.model(role).overlay.is_none(), "{role:?}");
        room.send(role, Msg::Act(Action::Search, room.now));
        assert!(room.model(role).overlay.is_none(), "{role:?}");
    }
}

#[test]
fn in_replay_enter_goes_to_the_time_at_which_it_came_in() {
    let mut room = noted();
    room.wait(10);
    room.desk("pagedown");
    let mut scene = Scene::replay(room.written.clone());
    scene.press("/").types("niemand").press("enter");
    let Screen::Replay(replay) = &scene.model.screen else { panic!() };
    let last = replay.session().in_order().next_back().unwrap();
    assert_eq!(last.text, "niemand belde");
    scene.press("end /").types("zelf").shows((80, 24), &["de wethouder belde", "moment"]);
}
