//! The first evening: nothing is there yet, nobody reads a manual, and a second terminal is opened in the same place.

use super::terminal::Terminal;
use super::world::World;

#[test]
fn the_welcome_waits_for_no_key() {
    let world = World::empty();
    std::fs::create_dir_all(world.workspace()).unwrap();
    let mut home = Terminal::start_above(&world, &[]);
    home.shows("Welkom bij Drempel").shows("een nieuwe gemeenschap");
    assert!(home.leave().success());
}

#[test]
fn what_was_made_is_found_again_and_the_note_taker_finds_it_too() {
    let world = World::empty();
    std::fs::create_dir_all(world.workspace()).unwrap();
    let mut home = Terminal::start_above(&world, &[]);
    home.shows("Welkom bij Drempel");
    home.keys("n").shows("Hoe heet jullie gemeenschap?");
    home.keys("De Linde<enter>").shows("staat klaar");
    assert!(home.leave().success());
    let mut home = Terminal::start_above(&world, &[]);
    home.shows("Met welke gemeenschap").shows("De Linde");
    home.keys("<enter>").shows("begin bijeenkomst");
    home.keys("b").shows("Samen leren van een echte casus");
    home.keys("<enter>").shows("drempel noteer");
    let mut note = Terminal::start_above(&world, &["note"]);
    note.shows("alles opgeslagen").shows("Je bent bij De Linde");
    note.keys("o").shows("bewaar");
    note.keys("ze bleef staan<enter>").hides("bewaar").shows("ze bleef staan");
    assert!(note.leave().success());
    home.keys("q").shows("is bezig");
    assert!(home.leave().success());
    let mut lead = Terminal::start_above(&world, &["lead"]);
    lead.shows("pagedown verder");
    assert!(lead.leave().success());
    assert!(String::from_utf8_lossy(&lead.bytes()).contains("De bijeenkomst loopt nog"));
}

#[test]
fn a_community_opened_from_the_welcome_brings_its_own_language_colours_keys_and_letters() {
    let world = World::new();
    let settings = world.workspace().join("drempel.ron");
    let own = [("language: \"nl\"", "language: \"en\""), ("\"auto\"", "\"contrast\""), ("large: false", "large: true")];
    let text = std::fs::read_to_string(&settings).unwrap();
    let text = own.iter().fold(text, |text, (old, new)| text.replace(old, new));
    std::fs::write(settings, text).unwrap();
    let keys = "[(context: \"home\", rows: [(keys: [\"G\"], action: \"start-new\", hint: 1)])]";
    std::fs::write(world.workspace().join("keymap.ron"), keys).unwrap();
    let disk = std::sync::Arc::new(drempel::store::RealDisk);
    drempel::store::create(disk, &world.workspace().with_file_name("zonder"), "Zonder", &world.state()).unwrap();
    let mut home = Terminal::start_above(&world, &[]);
    home.shows("Met welke gemeenschap").shows("▸ Proefbuurt");
    let white = |home: &Terminal| String::from_utf8_lossy(&home.bytes()).contains("48;5;231");
    assert!(!white(&home));
    home.keys("<enter>").shows("G begin a session").hides("is going on now");
    assert!(white(&home));
    home.keys("G").shows("enter chooses");
    home.keys("<esc>").hides("With which script?");
    assert!(home.leave().success());
}

#[test]
fn of_several_communities_none_is_guessed() {
    let world = World::new();
    let other = world.workspace().with_file_name("ander");
    let disk = std::sync::Arc::new(drempel::store::RealDisk);
    drempel::store::create(disk, &other, "Ander", &world.state()).unwrap();
    let mut lead = Terminal::start(&world, &["lead"]);
    lead.shows("hulp");
    lead.keys("<pagedown>").shows("Aankomst");
    let mut note = Terminal::start_above(&world, &["note"]);
    assert!(!note.ended().success());
    assert!(String::from_utf8_lossy(&note.bytes()).contains("ander, werkmap"));
    let mut note = Terminal::start_above(&world, &["note", "--workspace", "werkmap"]);
    note.shows("Aankomst");
    assert!(note.leave().success());
    // The wall of a running meeting asks first.
    lead.keys("q").shows("Van de muur gaan?");
    lead.keys("j");
    assert!(lead.ended().success());
}
