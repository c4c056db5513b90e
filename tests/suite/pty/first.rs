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
    assert!(note.leave().success() && lead.leave().success());
}
