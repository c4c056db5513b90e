//! The practice: it teaches the ten keys by doing them, notices what was done, never scolds, and can be left.

use std::collections::BTreeSet;

use drempel::app::live::Role;
use drempel::app::{Effect, Msg, Place, Screen, coach::Coach};
use drempel::config::{Action, parse_lesson};
use drempel::store::assets;

use super::scene::Scene;

fn practising() -> Scene {
    let mut scene = Scene::live(Role::Lead);
    let steps = parse_lesson("lesson", &assets::text("lessons/tien-toetsen.ron").unwrap()).0;
    scene.msg(|now| Msg::Lesson(steps, now));
    scene
}

fn step(scene: &Scene) -> Option<&str> {
    scene.model.coach.as_ref().and_then(Coach::step).map(|step| step.name.as_str())
}

/// The keys of the lesson, as somebody presses them who does what is said.
const KEYS: [(&str, &str); 16] = [
    ("next", "pagedown"),
    ("look", "down"),
    ("open", "enter"),
    ("keep", "3 enter"),
    ("undo", "ctrl-z"),
    ("redo", "ctrl-y"),
    ("calm", "b"),
    ("back", "b"),
    ("stamp", "space"),
    ("not-now", "ctrl-e"),
    ("on-again", "ctrl-e"),
    ("again", "pagedown"),
    ("previous", "pageup"),
    ("reminders", "F2"),
    ("help", "esc ?"),
    ("leave", "esc q"),
];

#[test]
fn who_does_what_is_said_is_through_it_and_back_home() {
    let mut scene = practising();
    for (name, keys) in KEYS {
        assert_eq!(step(&scene), Some(name));
        scene.press(keys);
    }
    assert!(scene.model.coach.is_none() && matches!(scene.model.screen, Screen::Home(_)));
    assert_eq!(scene.model.notice.as_ref().map(|notice| notice.key), Some("coach-end"));
    assert!(scene.effects.contains(&Effect::Go(Place::Home)));
}

#[test]
fn every_step_says_what_to_press_in_one_line_or_two() {
    let mut scene = practising();
    let mut said = BTreeSet::new();
    for (name, keys) in KEYS {
        let text = scene.text(80, 24);
        let rule = text.lines().position(|line| line.trim_start().starts_with("──────────────")).unwrap();
        let words: Vec<&str> = text.lines().skip(rule + 1).map(str::trim).filter(|line| !line.is_empty()).collect();
        assert!((1..=3).contains(&words.len()), "{name}: {words:?}");
        said.insert(words.join(" "));
        scene.press(keys);
    }
    assert_eq!(said.len(), KEYS.len(), "two steps say the same: {said:#?}");
}

#[test]
fn the_coach_waits_for_who_does_something_else() {
    let mut scene = practising();
    scene.press("b b t ? esc F2 esc");
    assert_eq!(step(&scene), Some("next"));
    scene.press("pagedown").shows((80, 24), &["Met ↓ bekijk je de volgende regel"]);
}

#[test]
fn what_only_closed_something_or_was_refused_is_not_done() {
    let mut scene = practising();
    scene.press("pagedown down enter esc");
    assert_eq!(step(&scene), Some("keep"));
    scene.press("enter").types("veel").press("enter");
    assert_eq!(step(&scene), Some("keep"));
    scene.press("backspace backspace backspace backspace 3 enter ? ctrl-z");
    assert_eq!(step(&scene), Some("undo"));
}

#[test]
fn practice_can_be_left_at_any_time_without_a_word() {
    let mut scene = practising();
    scene.press("pagedown q");
    assert!(matches!(scene.model.screen, Screen::Home(_)) && scene.model.coach.is_none());
    assert_eq!(scene.model.notice, None);
}

#[test]
fn home_offers_practice_with_and_without_a_community() {
    for mut scene in [Scene::workspace(None), Scene::workspace(Some(super::scene::summary()))] {
        scene.shows((80, 24), &["p oefen"]).press("p");
        assert!(scene.effects.contains(&Effect::Go(Place::Practice)));
    }
    Scene::workspace(None).shows((80, 24), &["oefenen in drie minuten"]);
}

#[test]
fn the_help_begins_with_what_people_do_here() {
    let mut scene = Scene::live(Role::Desk);
    scene.press("pagedown ?").shows((80, 24), &["Een rondje: iedereen krijgt een beurt", "Hulp"]);
    scene.press("esc pagedown pagedown ?").shows((120, 40), &["Jullie kijken terug"]);
    Scene::note("casus").press("?").shows((80, 24), &["Hier noteer je"]);
    Scene::note("casus").press("o F1").shows((80, 24), &["Er is een tekst open"]);
    Scene::workspace(None).press("?").shows((80, 24), &["Dit is het begin", "letters van je terminal"]);
}

#[test]
fn the_help_says_what_every_sign_of_a_door_means_where_moments_are_listed() {
    let signs = ["Zo stond de deur: ▯ open, ▮ dicht, ◪ op een kier,", "· nog niet gezegd."];
    Scene::note("casus").press("?").shows((80, 24), &signs);
    Scene::note("casus").press("space F1").shows((80, 24), &signs);
    Scene::live(Role::Desk).press("?").shows((80, 24), &signs);
    Scene::live(Role::Lead).press("?").hides((80, 24), &["Zo stond de deur"]);
}

#[test]
fn the_help_of_the_wall_says_that_a_stamp_is_kept_though_it_does_not_show() {
    let words = ["Met spatie leg je een moment vast. Op deze muur zie je er niets van; het"];
    Scene::live(Role::Lead).press("?").shows((80, 24), &words);
    Scene::live(Role::Desk).press("?").hides((80, 24), &words);
    Scene::live(Role::Room).press("?").hides((80, 24), &words);
}

#[test]
fn what_does_not_fit_above_the_keys_of_the_help_stands_whole_behind_them() {
    let mut scene = Scene::note("casus");
    scene.press("?").hides((60, 18), &["Zo stond de deur"]);
    for _ in 0..80 {
        scene.press("down");
    }
    scene.shows((60, 18), &["◪ op een kier, · nog niet gezegd.", "+schoolplein"]);
}

#[test]
fn the_readmes_ten_keys_are_the_ones_that_are_taught() {
    let taught: BTreeSet<Action> = parse_lesson("l", &assets::text("lessons/tien-toetsen.ron").unwrap())
        .0
        .into_iter()
        .flat_map(|s| s.does)
        .collect();
    for action in [
        Action::Next,
        Action::Previous,
        Action::WallNeutral,
        Action::OffRecord,
        Action::Stamp,
        Action::Keep,
        Action::Down,
        Action::Reminders,
        Action::Undo,
        Action::Redo,
        Action::Help,
        Action::Quit,
    ] {
        assert!(taught.contains(&action), "{action:?} is not taught");
    }
}
