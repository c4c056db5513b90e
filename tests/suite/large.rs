//! Large print: one column, bold, what is looked at in large letters; on screens of one's own, in very few columns too.

use drempel::app::live::Role;
use drempel::config::parse_settings;
use drempel::domain::Command;
use ratatui::style::Modifier;

use super::scene::{Scene, summary};

fn large(role: Role, phase: &str) -> Scene {
    let mut scene = Scene::live(role);
    scene.command(Command::GoTo(phase.into()));
    scene.press("F7");
    scene
}

#[test]
fn a_key_and_a_setting_turn_it_on() {
    let mut scene = large(Role::Desk, "aankomst");
    assert!(scene.model.large);
    scene.press("F7");
    assert!(!scene.model.large);
    assert!(parse_settings("drempel.ron", "(name: \"a\", large: true)").0.large);
}

#[test]
fn everything_stands_in_one_column_and_is_bold() {
    let scene = large(Role::Desk, "afspraken");
    let (buffer, _) = scene.buffer(60, 18);
    for y in 0..18 {
        for x in 0..60 {
            let cell = &buffer[(x, y)];
            let empty = cell.symbol().trim().is_empty();
            let bold = cell.modifier.contains(Modifier::BOLD);
            assert!(empty || bold, "{:?} at {x}, {y} is thin:\n{}", cell.symbol(), scene.text(60, 18));
        }
    }
}

#[test]
fn what_is_looked_at_is_large_and_the_next_follows() {
    let mut scene = large(Role::Desk, "aankomst");
    let before = scene.text(80, 24);
    scene.shows((80, 24), &["Stap 1 van 10: Aankomst.", "initiatiefnemer"]).press("down");
    assert_ne!(scene.text(80, 24), before);
    // Large letters are drawn with blocks.
    assert!(before.contains('█') || before.contains('▀'), "{before}");
}

#[test]
fn what_is_looked_at_stays_large_however_many_moments_follow() {
    let mut scene = Scene::live(Role::Desk);
    for _ in 0..30 {
        scene.press("space");
    }
    scene.command(Command::GoTo("samen".into()));
    scene.press("F7 home");
    for size in [(80, 24), (120, 40)] {
        assert!(scene.text(size.0, size.1).contains(['█', '▀']), "{}", scene.text(size.0, size.1));
    }
}

#[test]
fn it_works_in_the_few_columns_that_large_letters_of_the_terminal_leave() {
    for role in [Role::Desk, Role::Note] {
        let mut scene = large(role, "oogst");
        for size in [(24, 8), (30, 12), (40, 16)] {
            scene.hides(size, &["te klein"]);
        }
    }
    let mut note = large(Role::Note, "oogst");
    note.press("space").types("een deur die open ging");
    let (_, cursor) = note.buffer(30, 12);
    assert!(cursor.is_some(), "{}", note.text(30, 12));
    let mut home = Scene::workspace(Some(summary()));
    home.press("F7").shows((30, 12), &["Leergemeenschap"]);
}

#[test]
fn a_text_that_is_typed_has_the_cursor_and_a_question_is_large() {
    let mut scene = large(Role::Note, "casus");
    scene.press("o").types("een open deur");
    scene.shows((60, 18), &["een open deur"]);
    let (_, cursor) = scene.buffer(60, 18);
    assert!(cursor.is_some());
    scene.press("esc").shows((60, 18), &["j ja"]);
    scene.press("j F2").shows((60, 18), &["een toets"]);
}

#[test]
fn the_wall_and_even_niet_stay_as_they_are() {
    let mut wall = Scene::live(Role::Lead);
    let before = wall.text(80, 24);
    wall.model.large = true;
    assert_eq!(wall.text(80, 24), before);
    let mut note = Scene::note("casus");
    note.press("ctrl-e");
    let before = note.text(80, 24);
    note.model.large = true;
    assert_eq!(note.text(80, 24), before);
}
