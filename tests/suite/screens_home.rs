//! Home: the workspace at a glance, and the first door when there is none.

use crate::scene::{Scene, clock, summary};
use drempel::app::home::{Meeting, Summary, Workspace};
use drempel::app::live::Role;
use drempel::app::{Effect, Msg, Place};
use drempel::domain::words::{Certainty, Origin};
use drempel::text::Message;

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const SIZES: [(u16, u16); 4] = [(60, 18), SMALL, WIDE, (200, 60)];

fn meeting(id: &str, title: &str, date: Option<&str>, certainty: Certainty) -> Meeting {
    Meeting { id: id.into(), title: title.into(), date: date.map(Into::into), certainty, ..Meeting::default() }
}

fn bloesem() -> Summary {
    let mut lab = meeting("lab-1", "Policy Lab 1", Some("2025-05-27"), Certainty::Inferred);
    lab.origin = Origin::Reconstructed;
    Summary {
        sessions: vec![
            meeting("eettafel", "De eettafel in de hal", Some("2026-03-12"), Certainty::Stated),
            meeting("lab-3", "Policy Lab 3", None, Certainty::Unknown),
            lab,
        ],
        ..summary()
    }
}

fn running() -> Summary {
    let mut found = bloesem();
    found.sessions[0].running = Some(("Casus".into(), clock(12, 50)));
    found
}

#[test]
fn the_running_session_comes_first_with_one_key() {
    let mut scene = Scene::workspace(Some(running()));
    for size in SIZES {
        scene.shows(size, &["De eettafel in de hal", "is bezig: Casus", "v gaat verder"]);
    }
    scene.press("v");
    let place = Place::Live { role: Role::Lead, script: None, title: None, new: false };
    assert_eq!(scene.effects, [Effect::Go(place)]);
}

#[test]
fn a_session_left_open_long_ago_is_called_that() {
    let mut found = bloesem();
    found.sessions[0].running = Some(("Casus".into(), clock(12, 0).plus(-13 * 3_600_000)));
    Scene::workspace(Some(found)).shows(SMALL, &["bleef openstaan bij: Casus"]);
}

#[test]
fn without_a_running_session_one_key_starts_one() {
    let mut scene = Scene::workspace(Some(bloesem()));
    scene.shows(SMALL, &["b begint er een"]).press("b").shows(SMALL, &["Leergemeenschap"]).press("enter");
    assert!(matches!(&scene.effects[..], [Effect::Go(Place::Live { new: true, .. })]));
}

#[test]
fn dates_are_words_as_sure_as_somebody_was() {
    for size in SIZES {
        Scene::workspace(Some(bloesem())).shows(size, &["waarschijnlijk 27 mei 2025"]);
    }
    Scene::workspace(Some(bloesem())).shows(SMALL, &["12 maart 2026", "datum onbekend", "verslag"]);
}

#[test]
fn practice_is_clearly_marked() {
    for size in SIZES {
        Scene::workspace(Some(bloesem())).shows(size, &["oefening: alles is verzonnen"]);
    }
}

#[test]
fn the_agenda_stands_there_by_code_and_resting_is_said() {
    let mut found = bloesem();
    found.agenda.questions[1].resting = true;
    let mut scene = Scene::workspace(Some(found));
    for size in SIZES {
        scene.shows(size, &["Hoe blijven we in onze buurt", "A1", "Hoe beslissen we samen over een plek"]);
    }
    scene.shows(WIDE, &["(rust)", "D1", "Hoe durven we klein te beginnen"]);
    scene.shows((60, 18), &["en nog"]);
}

#[test]
fn a_new_community_is_greeted_not_shown_a_void() {
    let found = Summary { name: "Moerwijk".into(), ..Summary::default() };
    for size in SIZES {
        Scene::workspace(Some(found.clone())).shows(size, &["Moerwijk", "Nog geen. De eerste", "Nog leeg."]);
    }
}

#[test]
fn without_a_workspace_two_doors_stand_open() {
    let mut scene = Scene::workspace(None);
    for size in SIZES {
        scene.shows(size, &["Welkom bij Drempel", "o   oefenen", "n   een nieuwe gemeenschap"]);
    }
    scene.press("n").types("Moerwijk").shows(SMALL, &["Hoe heet jullie gemeenschap?", "Moerwijk"]).press("enter");
    assert_eq!(scene.effects, [Effect::NewCommunity("Moerwijk".into())]);
    let mut scene = Scene::workspace(None);
    scene.press("o");
    assert_eq!(scene.effects, [Effect::CopyExample("oefenbuurt".into())]);
}

#[test]
fn before_anything_was_read_the_screen_is_calm() {
    let text = Scene::home().text(80, 24);
    assert!(text.lines().take(22).all(str::is_empty), "{text}");
}

#[test]
fn problems_are_said_and_counted_when_there_are_many() {
    let problems = vec![Message::new("check-ended-early"); 9];
    for found in [Some(bloesem()), None] {
        let mut scene = Scene::home();
        let workspace = Workspace { found, problems: problems.clone(), ..Workspace::default() };
        scene.msg(|now| Msg::Workspace(Box::new(workspace), now));
        scene.shows(SMALL, &["Hier houdt het te vroeg op", "drempel controleer"]);
        scene.picture(SMALL, "home-problems");
    }
}

#[test]
fn a_click_looks_at_a_session_and_a_second_one_opens_it() {
    for size in SIZES {
        let mut scene = Scene::workspace(Some(bloesem()));
        let (column, row) = scene.find(size, "Policy Lab 3");
        assert!(scene.click(size, column, row) && scene.effects.is_empty());
        assert_eq!(scene.find(size, "▸").1, row);
        assert!(scene.click(size, column, row));
        assert_eq!(scene.effects, [Effect::Go(Place::Replay(Some("lab-3".into())))]);
    }
}

#[test]
fn a_click_chooses_from_a_list() {
    let mut found = bloesem();
    found.scripts.push(("pitstop".into(), "Pitstop".into()));
    let mut scene = Scene::workspace(Some(found));
    scene.press("b");
    let (column, row) = scene.find(SMALL, "Pitstop");
    assert!(!scene.click(SMALL, column, row + 2) && scene.click(SMALL, column, row));
    assert!(matches!(&scene.effects[..], [Effect::Go(Place::Live { script: Some(s), .. })] if s == "pitstop"));
}

#[test]
fn english_is_complete_on_this_screen() {
    let mut scene = Scene::workspace(Some(running())).english();
    scene.shows(SMALL, &["probably 27 May 2025", "date unknown", "is going on"]).hides(SMALL, &["⟨"]);
    Scene::workspace(None).english().shows(SMALL, &["Welcome to Drempel"]).hides(SMALL, &["⟨"]);
}

/// Pictures to look at: `DREMPEL_PICTURES=<folder>`.
#[test]
fn pictures() {
    for size in SIZES {
        Scene::workspace(Some(running())).picture(size, "home");
    }
    Scene::workspace(Some(bloesem())).dark().picture(WIDE, "home-idle");
    Scene::workspace(None).picture(SMALL, "home-none");
    Scene::workspace(None).press("n").types("Moer").picture(SMALL, "home-naming");
}
