//! The newcomer's walk: what made somebody hesitate who had only the README and the screens, and stays mended.

use drempel::app::home::{Near, Summary, Workspace};
use drempel::app::live::Role;
use drempel::app::{Effect, Msg, Screen};
use drempel::domain::{CarriedLine, Command, Door, EntryId, Kind};
use drempel::text::Message;

use super::given::MINUTE;
use super::scene::{Scene, clock, moment, summary};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

/// Home in a folder with communities right under it.
fn near(names: &[&str]) -> Scene {
    let mut scene = Scene::home();
    let near = names.iter().map(|name| Near { name: (*name).into(), folder: name.to_lowercase() }).collect();
    let read = Workspace { near, ..Workspace::default() };
    scene.msg(|now| Msg::Workspace(Box::new(read), now));
    scene
}

/// The wall in this phase.
fn lead(phase: &str) -> Scene {
    let mut scene = Scene::live(Role::Lead);
    scene.command(Command::GoTo(phase.into()));
    scene.saved();
    scene
}

/// The wall in *Samen kijken*, with two moments of the note-taker.
fn together() -> Scene {
    let mut scene = lead("samen");
    for (text, door) in [("ze bleef staan", Door::Open), ("de deur viel dicht", Door::Closed)] {
        scene.command(Command::Do(moment(text, Some(door))));
    }
    scene.saved();
    scene
}

#[test]
fn a_community_that_was_made_here_is_found_again() {
    for size in [(60, 18), SMALL, WIDE, (200, 60)] {
        near(&["Linde", "Esdoorn"]).shows(size, &["Linde", "map linde", "n   een nieuwe gemeenschap"]);
    }
    let mut scene = near(&["Linde", "Esdoorn"]);
    scene.shows(SMALL, &["Met welke gemeenschap ga je verder?", "enter open"]).press("down enter");
    assert_eq!(scene.effects, [Effect::OpenNear("esdoorn".into())]);
}

#[test]
fn a_click_looks_at_a_community_nearby_and_a_second_one_opens_it() {
    for size in [(60, 18), SMALL, WIDE] {
        let mut scene = near(&["Linde", "Esdoorn", "Beuk"]);
        let (column, row) = scene.find(size, "Esdoorn");
        assert!(scene.click(size, column, row) && scene.effects.is_empty());
        scene.shows(size, &["▸ Esdoorn"]);
        assert!(scene.click(size, column, row));
        assert_eq!(scene.effects, [Effect::OpenNear("esdoorn".into())]);
        let (column, row) = scene.find(size, "Welkom");
        assert!(!scene.click(size, column, row));
    }
}

#[test]
fn a_new_community_says_where_it_comes_and_how_to_go_back() {
    Scene::workspace(None).press("n").shows(SMALL, &["in de map waar je nu", "esc terug"]);
}

#[test]
fn what_the_note_taker_types_stands_on_a_line_of_its_own_and_its_folder_is_never_broken() {
    let said = |folder: &str| {
        let mut scene = lead("aankomst");
        let message = Message::new("shell-note-there").with("folder", folder);
        scene.msg(|now| Msg::Said(message, now));
        scene.text(80, 24).lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let short = said("~/Documenten/buurt/leergemeenschap-moerwijk");
    assert!(short.contains(&"drempel noteer --workspace ~/Documenten/buurt/leergemeenschap-moerwijk".to_owned()));
    let blanks = said("~/\"Mijn\u{a0}documenten/onze\u{a0}buurt\"");
    assert!(blanks.contains(&"drempel noteer --workspace ~/\"Mijn documenten/onze buurt\"".to_owned()));
    let long = said("~/Documenten/welzijn/buurtcentra/2026/leergemeenschap-moerwijk");
    let folder = "~/Documenten/welzijn/buurtcentra/2026/leergemeenschap-moerwijk";
    assert!(long.contains(&folder.to_owned()), "{long:?}");
}

#[test]
fn a_script_says_what_it_is_for_before_it_is_chosen() {
    let mut scene = Scene::workspace(Some(summary()));
    scene.press("b").shows(SMALL, &["120 minuten. Samen leren van een echte casus."]);
    scene.hides(SMALL, &["spatie kies"]).shows(SMALL, &["enter kies", "esc terug"]);
}

#[test]
fn a_key_that_a_list_does_not_know_leaves_it_open() {
    let mut scene = Scene::workspace(Some(summary()));
    scene.press("b ? x").shows(SMALL, &["Met welk draaiboek?"]).press("esc").hides(SMALL, &["Met welk draaiboek?"]);
}

#[test]
fn beginning_a_second_meeting_says_that_one_is_running() {
    let mut found = summary();
    let meeting = drempel::app::home::Meeting { running: Some(("Casus".into(), clock(12, 0))), ..Default::default() };
    found.sessions.push(meeting);
    let mut scene = Scene::workspace(Some(Summary { ..found }));
    scene.press("b").shows(WIDE, &["Er loopt er al een", "v gaat verder waar jullie waren"]);
}

#[test]
fn the_way_on_always_stands_in_the_line_of_keys() {
    for phase in ["aankomst", "wat-we-noteren", "terugblik", "casus", "tafels", "samen", "oogst", "afspraken"] {
        lead(phase).shows(SMALL, &["pagedown verder"]);
    }
    let mut scene = lead("tafels");
    scene.press("down").shows(SMALL, &["pagedown verder"]).press("z").shows(SMALL, &["enter bewaar", "esc terug"]);
}

#[test]
fn in_the_last_step_the_way_on_is_to_close_and_then_to_leave() {
    let mut scene = lead("slot");
    scene.shows(SMALL, &["ctrl-s afsluiten"]).hides(SMALL, &["pagedown verder"]);
    scene.press("pagedown").shows(SMALL, &["Zijn jullie klaar?"]);
    scene.press("ctrl-s").shows(SMALL, &["j ja", "n nee"]).hides(SMALL, &["n terug"]).press("j");
    scene.shows(SMALL, &["q weggaan"]).hides(SMALL, &["ongedaan"]);
}

#[test]
fn a_calm_wall_says_with_which_key_it_comes_back() {
    let mut scene = lead("casus");
    scene.press("b").shows(SMALL, &["b muur terug"]).press("b").shows(SMALL, &["b rustige muur"]);
}

#[test]
fn even_niet_is_calm_until_somebody_looks_for_the_way_back() {
    let mut scene = Scene::live(Role::Lead);
    scene.press("ctrl-e").shows(SMALL, &["even niet"]).hides(SMALL, &["ctrl-e"]);
    scene.press("q").shows(SMALL, &["ctrl-e weer verder"]).press("ctrl-e").hides(SMALL, &["weer verder"]);
}

#[test]
fn her_own_screen_says_at_once_how_even_niet_ends() {
    let mut scene = Scene::live(Role::Desk);
    scene.press("ctrl-e").shows(SMALL, &["even niet", "Met ctrl-e gaan we weer verder"]).press("ctrl-e");
    scene.hides(SMALL, &["weer verder"]);
}

#[test]
fn an_empty_box_steps_aside_for_the_clicker_and_a_text_does_not() {
    let mut scene = lead("wat-we-noteren");
    scene.press("i pagedown").shows(SMALL, &["Terugblik"]).hides(SMALL, &["bewaar"]);
    scene
        .press("enter")
        .types("de sleutel")
        .press("pagedown")
        .shows(SMALL, &["de sleutel", "Er is nog een tekst open"]);
}

#[test]
fn enter_opens_nothing_unannounced() {
    for mut scene in [Scene::live(Role::Lead), lead("pauze"), lead("casus")] {
        scene.press("enter").hides(SMALL, &["enter bewaar"]);
    }
}

#[test]
fn every_voice_and_every_table_key_has_room_at_eighty_columns() {
    let mut scene = lead("aankomst");
    scene.press("enter 6 enter down down enter 3 enter");
    scene.shows(SMALL, &["enter hoeveel mensen", "● bewoner", "● professional", "bestuurder"]);
    lead("tafels").press("down").shows(SMALL, &["→ volgende", "w waarden", "z tafelzin"]);
}

#[test]
fn a_new_question_says_that_its_sentence_was_begun() {
    lead("oogst").press("n").shows(SMALL, &["Maak de zin af die met Hoe begint.", "code (hoeft niet)"]);
}

#[test]
fn notes_go_away_with_the_key_that_closes_everything() {
    let mut scene = lead("casus");
    scene.press("F3").shows(SMALL, &["Voor jou", "F3 notities weg"]).press("esc").hides(SMALL, &["Voor jou"]);
}

#[test]
fn a_voice_is_here_with_a_number_or_without_one_and_words_are_no_number() {
    let mut scene = lead("aankomst");
    scene.shows(SMALL, &["enter hoeveel mensen"]).press("enter").shows(SMALL, &["mag leeg blijven"]);
    scene.types("zes").press("enter").shows(SMALL, &["Typ hier een getal"]);
    scene.press("backspace backspace backspace enter").shows(SMALL, &["● bewoner"]);
    assert_eq!(scene.session().present.get("bewoner"), Some(&None));
}

#[test]
fn whoever_comes_into_the_circle_is_seen() {
    let mut scene = lead("aankomst");
    scene.press("down enter 2 enter v").shows(WIDE, &["○ initiatiefnemer", "enter is geweest"]);
    scene.press("enter").shows(WIDE, &["enter nog niet geweest"]).press("w").shows(WIDE, &["◆"]);
    let mut scene = lead("aankomst");
    scene.press("down a").types("Ali").press("enter").shows(WIDE, &["○ Ali"]);
}

#[test]
fn with_nothing_to_take_back_it_says_so() {
    let mut scene = Scene::live(Role::Lead);
    scene.press("pagedown ctrl-z ctrl-z ctrl-z").shows(SMALL, &["Er is niets om ongedaan te maken"]);
}

#[test]
fn looking_back_says_where_we_are_before_the_questions_and_counts_nothing() {
    let line = |(text, seq): (&str, u32)| CarriedLine {
        id: EntryId::new(3, 3, seq),
        session: "eerder".into(),
        kind: Kind::Lesson,
        text: text.into(),
        answers: Vec::new(),
        field: Vec::new(),
        topics: Vec::new(),
    };
    let mut opened = super::scene::opened();
    opened.carried.harvest = ["Een nee met uitleg.", "Bellen helpt."].into_iter().zip(1..).map(line).collect();
    let mut scene = Scene::live(Role::Lead);
    scene.msg(|now| Msg::Entered(Box::new(super::scenario::entered(Role::Lead, 7, Vec::new(), Some(opened))), now));
    scene.press("pagedown pagedown pagedown").shows(SMALL, &["▸oogst", "casus van vandaag", "leervragen"]);
    scene.hides(SMALL, &["1 van", "2 van"]);
    scene.press("down down").shows(SMALL, &["▸casus van vandaag"]).press("end").hides(SMALL, &["casus van vandaag"]);
}

#[test]
fn the_case_of_today_is_what_enter_asks_for_in_a_first_look_back() {
    let mut scene = lead("terugblik");
    let sentence = |live: &drempel::app::Live| matches!(live.focused(), Some(drempel::app::forms::Item::Part(_)));
    while !matches!(&scene.model.screen, Screen::Live(live) if sentence(live)) {
        scene.press("down");
    }
    scene.shows(SMALL, &["enter casus vandaag"]).press("down").shows(SMALL, &["enter klonk na"]);
}

#[test]
fn keeping_and_letting_go_say_what_came_of_it() {
    let mut scene = together();
    scene.shows(SMALL, &["enter op de muur"]).press("enter").shows(SMALL, &["enter volgend moment"]);
    scene.press("j").shows(SMALL, &["Dit moment blijft."]).press("enter").shows(SMALL, &["enter klaar"]).press("x j");
    scene
        .shows(SMALL, &["Jullie hebben alle momenten gezien."])
        .hides(SMALL, &["volgend moment", "enter klaar", "j bewaar"]);
}

#[test]
fn the_form_beside_the_list_says_how_it_is_written_and_left() {
    let mut scene = Scene::note("casus");
    scene.shows(SMALL, &["tab casus"]).press("tab");
    scene.shows(SMALL, &["e opschrijven", "↓ volgende", "tab momenten"]).press("enter").types("het loket zweeg");
    scene.press("enter").shows(SMALL, &["het loket zweeg", "e anders zeggen"]).press("down e").types("aan de balie");
    scene.press("enter").shows(SMALL, &["het loket zweeg", "aan de balie"]);
}

#[test]
fn a_line_in_the_list_says_how_it_is_changed() {
    let mut scene = Scene::note("casus");
    scene.press("o").types("ze luistrde").press("enter");
    scene.shows(SMALL, &["e wijzigt de regel bij ▸", "tab casus", "k kier"]).shows(WIDE, &["e wijzig "]);
    scene.command(Command::GoTo("terugblik".into())).saved();
    scene.shows(SMALL, &["e wijzig "]).hides(SMALL, &["wijzigt"]).shows((60, 18), &["e wijzigt de regel bij ▸"]);
}

#[test]
fn long_help_says_how_to_leave_it() {
    lead("aankomst").press("?").shows(SMALL, &["↑ ↓ meer · elke andere toets: terug"]);
}

#[test]
fn an_unfinished_text_says_which_key_takes_it_up() {
    let mut scene = lead("tafels");
    let Screen::Live(live) = &mut scene.model.screen else { panic!("live") };
    let fields = vec![("field-words".into(), "we bellen voort".into())];
    let purpose = "table vertrouwen".into();
    live.unfinished.push(drempel::app::Draft { purpose, fields, ..Default::default() });
    scene
        .wait(MINUTE / 1000)
        .shows(SMALL, &["ctrl-o pakt hem weer op"])
        .press("ctrl-o")
        .shows(SMALL, &["we bellen voort"]);
}
