//! Beginning and beginning again: the note-taker first, and after a crash.

use super::terminal::Terminal;
use super::world::World;
use drempel::domain::Event;

/// When each phase was entered, as it is on the disk.
fn phases(world: &World) -> Vec<(String, drempel::domain::At)> {
    let entered = world.entries().into_iter().filter_map(|entry| match entry.event {
        Event::PhaseEntered { to, .. } => Some((to, entry.at)),
        _ => None,
    });
    entered.collect()
}

#[test]
fn a_note_taker_may_begin_and_the_lead_joins() {
    let world = World::new();
    let mut note = Terminal::start(&world, &["note"]);
    note.shows("hulp");
    note.keys("o").shows("bewaar");
    note.keys("voor de opening<enter>").hides("bewaar").shows("alles opgeslagen");
    let mut desk = Terminal::start(&world, &["lead", "--desk"]);
    desk.shows("voor de opening");
    desk.keys("<pagedown>").shows("Aankomst");
    note.shows("Aankomst");
    assert_eq!(world.sessions().len(), 1);
    assert!(desk.leave().success() && note.leave().success());
    assert_eq!(world.entries().iter().filter(|e| matches!(e.event, Event::Opened(_))).count(), 1);
}

#[test]
fn after_a_crash_it_is_the_same_phase_with_the_same_times_and_the_text_is_offered() {
    let world = World::of_example("bloesem");
    let mut desk = Terminal::start(&world, &["lead", "--desk"]);
    let mut note = Terminal::start(&world, &["note"]);
    desk.shows("hulp");
    desk.keys("<pagedown><pagedown><pagedown><pagedown>").shows("Casus");
    note.shows("Casus");
    note.keys("d").shows("bewaar");
    note.keys("half afgemaakt").shows("half afgemaakt");
    // A draft is at most a second behind.
    std::thread::sleep(std::time::Duration::from_millis(1_000));
    let before = phases(&world);
    desk.signal("KILL");
    note.signal("KILL");
    desk.ended();
    note.ended();
    let mut desk = Terminal::start(&world, &["lead", "--desk"]);
    desk.shows("Casus");
    assert_eq!(phases(&world), before);
    let mut note = Terminal::start(&world, &["note"]);
    note.shows("half afgemaakt");
    note.keys("<ctrl-o>").shows("bewaar");
    note.keys("<enter>").hides("bewaar").shows("alles opgeslagen");
    desk.shows("half afgemaakt");
    assert!(desk.leave().success() && note.leave().success());
}

#[test]
fn a_wall_that_waits_sees_a_session_whose_first_entry_was_long_on_its_way() {
    let begun = World::of_example("bloesem");
    let mut desk = Terminal::start(&begun, &["lead", "--desk"]);
    desk.shows("hulp");
    desk.keys("<pagedown>").shows("Aankomst");
    assert!(desk.leave().success());
    let world = World::of_example("bloesem");
    let mut room = Terminal::start(&world, &["room"]);
    room.shows("Nog even");
    for (path, bytes) in begun.files().into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "seg")) {
        let there = world.workspace().join(path.strip_prefix(begun.workspace()).unwrap());
        std::fs::create_dir_all(there.parent().unwrap()).unwrap();
        // As a slow disk does it: longer than the looks that follow a new folder.
        std::thread::sleep(std::time::Duration::from_secs(2));
        std::fs::write(there, bytes).unwrap();
    }
    room.hides("Nog even").shows("Aankomst");
    assert!(room.leave().success());
}

#[test]
fn a_second_meeting_on_one_day_is_asked_about_on_the_screens() {
    let world = World::new();
    let mut desk = Terminal::start(&world, &["lead", "--desk"]);
    desk.shows("hulp");
    desk.keys("<pagedown>").shows("Aankomst");
    desk.keys("<ctrl-s>").shows("Alles wat jullie hielden");
    desk.keys("j").shows("alles staat erin");
    assert!(desk.leave().success());
    let mut lead = Terminal::start(&world, &["lead"]);
    lead.shows("Vandaag is er al een bijeenkomst afgesloten");
    lead.keys("n").shows("b begint er een");
    assert!(lead.leave().success());
    assert_eq!(world.sessions().len(), 1);
    let mut lead = Terminal::start(&world, &["lead"]);
    lead.shows("Vandaag is er al een bijeenkomst afgesloten");
    lead.keys("j").shows("Wie noteert");
    lead.keys("<pagedown>").shows("Aankomst");
    assert_eq!(world.sessions().len(), 2);
    lead.keys("q").shows("Van de muur gaan?");
    lead.keys("j");
    assert!(lead.ended().success());
    // Who says that there is to be another one is not asked.
    let mut third = Terminal::start(&world, &["lead", "--new"]);
    third.shows("Wie noteert");
    assert!(third.leave().success());
}
