//! Replay: the wall then, what was noted until then, and the scrubber.

use std::sync::Arc;

use crate::scene::{MINUTE, Scene, clock, opened};
use drempel::app::{Effect, Msg, Role, Screen};
use drempel::domain::words::{Certainty, Origin};
use drempel::domain::{At, Command, Door, Entry, EntryId, Event, Kind, Noted, Seat, Stamp, Status, Tags, Timestamp};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const SIZES: [(u16, u16); 4] = [(60, 18), SMALL, WIDE, (200, 60)];

/// Two hours with three moments in the case and one that was dropped.
fn afternoon() -> Vec<Entry> {
    let mut scene = Scene::live(Role::Note);
    let phases = [
        ("aankomst", 0),
        ("wat-we-noteren", 15),
        ("terugblik", 20),
        ("casus", 30),
        ("pauze", 55),
        ("tafels", 65),
        ("samen", 85),
        ("oogst", 95),
        ("afspraken", 110),
        ("slot", 115),
    ];
    for (phase, minutes) in phases {
        scene.now = clock(13, 0).plus(minutes * MINUTE);
        scene.command(Command::GoTo(phase.into()));
        if phase == "casus" {
            scene.at(13, 31).press("d").types("mail bleef twee weken liggen").press("enter");
            scene.at(13, 34).press("o").types("wethouder belde zelf terug @bewoner").press("enter");
            scene.at(13, 38).press("space").types("stilte na het woord subsidie").press("enter");
            scene.at(13, 39).press("n").types("alleen voor mij").press("enter");
            scene.at(13, 45).press("k").types("toch niet").press("enter");
        }
    }
    let dropped = scene.session().moments().last().unwrap().id;
    scene.at(14, 58).command(Command::Do(Event::Dropped(dropped)));
    scene.at(15, 0).command(Command::Seal);
    scene.entries()
}

/// Ordered steps without times, as they are read back from a report.
fn reconstructed() -> Vec<Entry> {
    let mut from = opened();
    (from.title, from.date, from.certainty) = ("Policy Lab 3".into(), None, Certainty::Unknown);
    from.origin = Origin::Reconstructed;
    let lesson = |text: &str| {
        Event::Noted(Noted { kind: Kind::Lesson, text: text.into(), door: None, tags: Tags::default(), card: None })
    };
    let enter =
        |from: Option<&str>, to: &str| Event::PhaseEntered { from: from.map(Into::into), to: to.into(), undoes: None };
    let events = [
        Event::Opened(Arc::new(from)),
        enter(None, "aankomst"),
        enter(Some("aankomst"), "casus"),
        lesson("Een bedachte casus is te dun."),
        lesson("De deur stond vaak al op een kier."),
        enter(Some("casus"), "oogst"),
    ];
    let entry = |(n, event): (u32, Event)| Entry {
        id: EntryId::new(3, 3, n),
        stamp: Stamp { ms: i64::from(n), n: 0 },
        at: At::Unknown,
        seat: Seat::Lead,
        event,
    };
    (1..).zip(events).map(entry).collect()
}

fn at(scene: &Scene) -> Timestamp {
    let Screen::Replay(replay) = &scene.model.screen else { panic!("no replay") };
    replay.at
}

#[test]
fn it_stands_at_the_beginning_with_its_name_and_date() {
    let mut scene = Scene::replay(afternoon());
    for size in SIZES {
        scene.shows(size, &["De eettafel in de hal", "‖ × 1", "13:00", "15:00", "Aankomst"]);
        scene.hides(size, &["mail bleef"]);
    }
    scene.shows(WIDE, &["12 maart 2026", "oefening", "de muur toen", "Nog niets genoteerd."]);
}

#[test]
fn moments_come_one_by_one_and_the_newest_is_marked() {
    let mut scene = Scene::replay(afternoon());
    scene.press("right right");
    for size in [SMALL, WIDE, (200, 60)] {
        scene.shows(size, &["13:34", "▯ open", "wethouder"]);
        assert_eq!(scene.find(size, "▸").1, scene.find(size, "wethouder").1);
    }
    scene.hides(WIDE, &["stilte na"]).press("left").hides(WIDE, &["wethouder"]).shows(WIDE, &["mail bleef"]);
}

#[test]
fn a_dropped_moment_is_no_mark_and_no_stop() {
    let mut scene = Scene::replay(afternoon());
    scene.press("right right right right right").shows(WIDE, &["stilte na"]).hides(WIDE, &["toch niet"]);
    assert!(at(&scene) < clock(13, 45));
    assert!(!scene.text(120, 40).lines().rev().take(6).any(|l| l.contains('◪')));
}

#[test]
fn plain_notes_and_a_lonely_voice_stay_where_they_were() {
    let mut scene = Scene::replay(afternoon());
    scene.press("end").hides(WIDE, &["alleen voor mij", "@bewoner"]).shows(WIDE, &["wethouder"]);
}

#[test]
fn it_plays_at_the_chosen_pace_and_pauses() {
    let mut scene = Scene::replay(afternoon());
    scene.press("+ + space").shows(SMALL, &["▶ × 10"]);
    assert_eq!(scene.effects, [Effect::Wake(250)]);
    scene.wait(6).msg(Msg::Wake);
    assert_eq!(at(&scene), clock(13, 1));
    scene.press("space -").shows(SMALL, &["‖ × 2"]).wait(60).msg(Msg::Wake);
    assert_eq!(at(&scene), clock(13, 1));
}

#[test]
fn phases_and_times_can_be_jumped_to() {
    let mut scene = Scene::replay(afternoon());
    scene.press("pagedown pagedown pagedown");
    assert_eq!(at(&scene), clock(13, 30));
    scene.shows(SMALL, &["Casus"]).press("t").types("14:05").shows(SMALL, &["naar welke tijd?", "14:05"]);
    scene.press("enter");
    assert_eq!(at(&scene), clock(14, 5));
    scene.press("t").types("straks").press("enter").shows(SMALL, &["Dat tijdstip ken ik niet"]);
}

#[test]
fn the_name_of_the_phase_now_is_always_whole() {
    let mut scene = Scene::replay(afternoon());
    for _ in 0..9 {
        scene.press("pagedown");
        let title = scene.session().phase_now().unwrap().title.clone();
        for size in SIZES {
            let text = scene.text(size.0, size.1);
            let names = text.lines().rev().nth(5).unwrap();
            assert!(names.contains(&title), "{title} at {size:?}: {names}\n{text}");
        }
    }
}

#[test]
fn the_scrubber_shows_the_whole_from_the_beginning() {
    let scene = Scene::replay(afternoon());
    for size in SIZES {
        let text = scene.text(size.0, size.1);
        let marks = text.lines().rev().nth(3).unwrap();
        assert!(["▮", "▯", "·"].iter().all(|sign| marks.contains(sign)), "{size:?}\n{text}");
    }
}

#[test]
fn a_click_on_the_scrubber_goes_there() {
    for size in SIZES {
        let mut scene = Scene::replay(afternoon());
        let text = scene.text(size.0, size.1);
        let row = u16::try_from(text.lines().count()).unwrap() - 4;
        let marks: Vec<char> = text.lines().nth(row.into()).unwrap().chars().collect();
        let column = u16::try_from(marks.iter().position(|c| *c == '▯').unwrap()).unwrap();
        assert!(scene.click(size, column, row));
        assert_eq!(at(&scene), clock(13, 34), "{size:?}");
        assert!(scene.click(size, 3, row - 2), "a name is its phase");
        assert_eq!(at(&scene), clock(13, 0));
        assert!(scene.click(size, size.0 - 3, row - 1));
        assert_eq!(at(&scene), clock(15, 0));
    }
}

#[test]
fn without_times_it_goes_step_by_step_and_shows_no_clock() {
    let mut scene = Scene::replay(reconstructed());
    for size in SIZES {
        scene.shows(size, &["Policy Lab 3", "stap 1 van 5"]).hides(size, &["01:00", "×"]);
    }
    scene.shows(WIDE, &["datum onbekend", "verslag"]);
    scene.press("space space").shows(SMALL, &["stap 3 van 5", "Een bedachte casus"]);
    scene.press("pagedown").shows(SMALL, &["stap 5 van 5"]).press("left").shows(SMALL, &["stap 4 van 5"]);
    scene.press("home").shows(SMALL, &["stap 1 van 5"]).press("end").shows(SMALL, &["stap 5 van 5"]);
    let text = scene.text(80, 24);
    let row = u16::try_from(text.lines().count()).unwrap() - 5;
    assert!(scene.click(SMALL, 40, row));
    scene.shows(SMALL, &["stap 3 van 5"]);
}

#[test]
fn a_phase_is_chosen_from_those_that_were_visited() {
    let mut scene = Scene::replay(reconstructed());
    scene.press("f").shows(SMALL, &["Naar welke", "Oogst"]).hides(SMALL, &["Pauze"]);
}

#[test]
fn nothing_is_asked_of_the_shell_but_a_wake() {
    let mut scene = Scene::replay(afternoon());
    scene.press("right o d k space x e ctrl-z ctrl-s end home + t").types("14:00").press("enter i c n ctrl-e F8");
    assert!(scene.effects.iter().all(|e| matches!(e, Effect::Wake(_))), "{:?}", scene.effects);
    let _ = Status::Kept;
    let _ = Door::Open;
}

#[test]
fn english_is_complete_on_this_screen() {
    Scene::replay(afternoon()).english().shows(WIDE, &["the wall then", "12 March 2026"]).hides(WIDE, &["⟨"]);
}

/// Pictures to look at: `DREMPEL_PICTURES=<folder>`.
#[test]
fn pictures() {
    let mut scene = Scene::replay(afternoon());
    scene.press("right right right + +");
    for size in SIZES {
        scene.picture(size, "replay");
    }
    scene.press("t").types("14:0").picture(SMALL, "replay-jump");
    let mut scene = Scene::replay(reconstructed()).dark();
    scene.press("right right right").picture(SMALL, "replay-steps");
    scene.picture(WIDE, "replay-steps");
}
