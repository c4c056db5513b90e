//! Time that bends: looked at on request, spread again only when she says so, and never late.

use drempel::app::{Overlay, Role};
use drempel::domain::{Door, Event, PlanEvent};

use crate::scene::{MINUTE, Scene, moment};

const DESK: (u16, u16) = (120, 40);

/// The desk in the case of the default script, an hour and a quarter after the planned begin of the session.
fn behind() -> Scene {
    let mut scene = Scene::live(Role::Desk);
    for phase in ["aankomst", "wat-we-noteren", "terugblik", "casus"] {
        scene.command(drempel::domain::Command::GoTo(phase.into())).wait(18 * 60);
    }
    scene
}

fn given(scene: &Scene, phase: &str) -> i32 {
    scene.session().given.get(phase).copied().unwrap_or(0)
}

#[test]
fn planned_actual_and_expected_times_stand_beside_each_other() {
    behind().press("F6").shows(DESK, &["gepland", "werkelijk", "verwacht", "Einde: gepland 15:00, verwacht 15:"]);
}

#[test]
fn at_80_columns_the_times_still_fit() {
    behind().press("F6").shows((80, 24), &["werkelijk", "verwacht", "Casus"]);
}

#[test]
fn nothing_is_spread_before_she_says_so() {
    let mut scene = behind();
    let before = scene.entries().len();
    scene.press("F6 down up s + - esc");
    assert_eq!(scene.entries().len(), before);
}

#[test]
fn the_proposal_takes_nothing_from_case_break_and_harvest() {
    let mut scene = behind();
    scene.press("F6 end").press("down down down enter");
    assert!(given(&scene, "tafels") < 0, "{:?}", scene.session().given);
    for phase in ["casus", "pauze", "oogst"] {
        assert_eq!(given(&scene, phase), 0, "{phase}");
    }
}

#[test]
fn spreading_is_one_step_for_undo() {
    let mut scene = behind();
    scene.press("F6").press("down down down enter").press("esc ctrl-z");
    assert!(scene.session().given.is_empty());
}

#[test]
fn what_could_go_is_offered_first_and_goes_only_when_chosen() {
    let mut scene = behind();
    scene.press("F6").shows(DESK, &["Wat zou weg kunnen", "Aan tafels"]);
    assert!(scene.session().skipped.is_empty());
    scene.press(">");
    assert_eq!(scene.session().skipped.get("tafels"), Some(&true));
    let carried = drempel::domain::carry(scene.session());
    assert_eq!(carried.moved.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["tafels"]);
}

#[test]
fn a_phase_that_is_left_out_is_stepped_over() {
    let mut scene = Scene::live(Role::Desk);
    scene.command(drempel::domain::Command::GoTo("pauze".into()));
    let skip = PlanEvent::Skipped { phase: "tafels".into(), moved: false };
    scene.command(drempel::domain::Command::Do(skip.into())).press("pagedown");
    assert_eq!(scene.session().phase.as_deref(), Some("samen"));
}

#[test]
fn it_says_plainly_when_it_does_not_fit() {
    let mut scene = behind();
    scene.wait(40 * 60).press("F6").shows(DESK, &["Ook op zijn kortst past het niet"]);
}

#[test]
fn a_pause_of_the_plan_stops_the_clocks_and_not_the_pen() {
    let mut scene = behind();
    let spent = |scene: &Scene| scene.session().phase_clock("casus", scene.now).spent;
    scene.press("ctrl-p").shows(DESK, &["de klok staat stil"]);
    let before = spent(&scene);
    scene.wait(600).press("o");
    assert_eq!(spent(&scene), before);
    assert_eq!(scene.session().moments().filter(|m| m.door == Some(Door::Open)).count(), 1);
    scene.press("ctrl-p").wait(60);
    assert_eq!(spent(&scene), before + MINUTE);
}

#[test]
fn a_pause_inside_even_niet_is_counted_once() {
    let mut scene = behind();
    let spent = |scene: &Scene| scene.session().phase_clock("casus", scene.now).spent;
    let before = spent(&scene);
    scene.press("ctrl-p").wait(60).press("ctrl-e").wait(60).press("ctrl-e").wait(60).press("ctrl-p");
    assert_eq!(spent(&scene), before);
}

#[test]
fn we_stay_here_and_nothing_anywhere_is_late() {
    let mut scene = behind();
    scene.press("h").wait(3600).hides(DESK, &["langer", "gepland"]).shows(DESK, &["we blijven hier"]);
    scene.press("F6").shows(DESK, &["we blijven hier: geen klok"]).hides(DESK, &["Wat zou weg kunnen"]);
}

#[test]
fn a_timer_for_the_desk_for_the_wall_or_none() {
    let mut scene = behind();
    scene.shows(DESK, &["klaar rond"]);
    scene.press("t");
    assert!(scene.session().wall.clock);
    scene.press("t").hides(DESK, &["klaar rond"]);
    assert!(!scene.session().wall.clock && !scene.model.wants_ticks());
    scene.press("t").shows(DESK, &["klaar rond"]);
}

#[test]
fn nudges_come_by_shape_and_word() {
    let mut scene = Scene::live(Role::Desk);
    scene.command(drempel::domain::Command::GoTo("casus".into())).wait(60).shows(DESK, &["○ nog"]);
    scene.wait(13 * 60).press("up").shows(DESK, &["◑ nog", "over de helft"]);
    scene.wait(7 * 60).press("up").shows(DESK, &["◕ nog", "tijd om rond te maken"]);
    scene.wait(7 * 60).press("up").shows(DESK, &["● ", "neem de tijd"]);
}

#[test]
fn a_moment_after_the_spreading_is_still_a_moment() {
    let mut scene = behind();
    scene.press("F6").press("down down down enter").press("esc k");
    assert!(scene.entries().iter().any(|e| e.event == moment("", Some(Door::Ajar))));
    assert!(matches!(
        scene.entries().iter().rev().nth(1).map(|e| &e.event),
        Some(Event::Plan(PlanEvent::Respread { .. }))
    ));
    assert!(!matches!(scene.model.overlay, Some(Overlay::Time(_))));
}

#[test]
fn planned_against_actual_is_told_over_sessions_and_judges_nothing() {
    let out = assert_cmd::Command::cargo_bin("drempel")
        .unwrap()
        .args(["--workspace", "sessions/oefenbuurt", "tijden"])
        .output();
    let out = String::from_utf8(out.unwrap().stdout).unwrap();
    assert!(out.contains("Casus: gepland 25, werd ") && out.contains("om de volgende beter te plannen"), "{out}");
}

/// Pictures to look at, when `DREMPEL_PICTURES` names a folder.
#[test]
fn pictures_of_time() {
    let mut scene = behind();
    scene.picture(DESK, "desk-behind");
    scene.press("F6");
    for size in [(80, 24), DESK, (200, 60)] {
        scene.picture(size, "desk-time");
    }
}
