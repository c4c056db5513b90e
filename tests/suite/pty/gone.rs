//! P16 with the real programs: what never goes on the wall, and what is gone from every file the moment it is taken out.

use std::time::{Duration, Instant};

use super::terminal::{GUARD, Terminal};
use super::world::World;

/// Stands in what she types at her desk, in notes, in proposals, in *even niet*, and as a name.
const SECRET: &str = "KANARIE";

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|w| w == words.as_bytes())
}

/// The files that hold these words now: the workspace, the state folder, whatever else was made beside them.
fn files_with(world: &World, words: &str) -> Vec<String> {
    let with = world.files().into_iter().filter(|(_, bytes)| holds(bytes, words));
    with.map(|(path, _)| path.display().to_string()).collect()
}

/// Waits until the words are in some file, or in none.
#[track_caller]
fn until_in_files(world: &World, words: &str, there: bool) {
    let end = Instant::now() + GUARD;
    loop {
        let found = files_with(world, words);
        if found.is_empty() != there {
            return;
        }
        assert!(Instant::now() < end, "«{words}» in files: {found:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A world, with the screens of a meeting in it.
fn meeting() -> (World, Terminal, Terminal, Terminal) {
    let world = World::of_example("bloesem");
    let mut desk = Terminal::start(&world, &["lead", "--desk", "--title", "Proef"]);
    desk.shows("Proef");
    let room = Terminal::start(&world, &["room"]);
    let note = Terminal::start(&world, &["note"]);
    note.shows("Proef");
    room.shows("Moerwijk");
    desk.keys("<pagedown>").shows("Aankomst");
    (world, desk, room, note)
}

/// The note-taker writes something, and it is on the disk.
#[track_caller]
fn writes(note: &mut Terminal, key: &str, words: &str) {
    note.keys(key).shows("bewaar");
    note.keys(words).shows(words);
    note.keys("<enter>").hides("bewaar").shows("alles opgeslagen");
}

/// To a phase, at the desk; the note-taker's screen tells that it arrived.
fn go(desk: &mut Terminal, note: &Terminal, title: &str) {
    let end = Instant::now() + GUARD;
    while !note.screen().contains(title) {
        desk.keys("<pagedown>");
        std::thread::sleep(Duration::from_millis(250));
        assert!(Instant::now() < end, "no phase {title}\n{}", note.screen());
    }
    desk.shows(title);
}

#[test]
fn nothing_secret_is_in_any_byte_that_the_room_writes() {
    let (world, mut desk, mut room, mut note) = meeting();
    for (key, kind) in [("o", "voorstel"), ("d", "dicht"), ("n", "notitie"), ("c", "citaat"), ("i", "idee")] {
        writes(&mut note, key, &format!("{SECRET}-{kind}"));
    }
    note.keys(" ").shows("bewaar");
    note.keys("KANARIE-half").shows("KANARIE-half");
    std::thread::sleep(Duration::from_millis(50));
    desk.keys("<ctrl-e>").hides("Straks");
    // Only once it is there too; keys that were on their way already belong to the half-typed words.
    note.hides("KANARIE-half");
    note.keys("KANARIE-stil");
    desk.keys("KANARIE-stil");
    desk.keys("<ctrl-e>").shows("Straks");
    note.shows("KANARIE-half");
    note.keys("<enter>");
    note.hides("bewaar");
    // Looking ahead, and a message that is given up, are hers alone.
    desk.keys("]").shows("Je kijkt vooruit");
    desk.keys("<esc>").hides("Je kijkt vooruit");
    desk.keys("M").shows("bewaar");
    desk.keys("KANARIE-boodschap").shows("KANARIE-boodschap");
    desk.keys("<esc>").shows("weggooien");
    desk.keys("j").hides("KANARIE-boodschap");
    go(&mut desk, &note, "Casus");
    note.keys("<tab>e").shows("bewaar");
    note.keys("KANARIE-naam").shows("KANARIE-naam");
    note.keys("<enter>").hides("bewaar");
    desk.shows("KANARIE-naam");
    // Held, the wall shows nothing of what is written meanwhile.
    go(&mut desk, &note, "Oogst");
    desk.keys("H").shows("De muur blijft");
    desk.keys("gKANARIE-les<enter>").shows("KANARIE-les");
    desk.keys("<ctrl-x>").shows("komen niet terug");
    desk.keys("j").hides("KANARIE-les");
    desk.keys("H").hides("De muur blijft");
    std::thread::sleep(Duration::from_millis(300));
    let bytes = room.bytes();
    assert!(!holds(&bytes, SECRET), "{}", room.screen());
    for screen in [&mut note, &mut room, &mut desk] {
        screen.leave();
    }
    drop(world);
}

#[test]
fn what_is_taken_out_is_in_no_file_at_once_whoever_wrote_it() {
    let (world, mut desk, mut room, mut note) = meeting();
    writes(&mut note, "o", "ERUIT-moment");
    writes(&mut note, "n", "blijft staan");
    until_in_files(&world, "ERUIT-moment", true);
    go(&mut desk, &note, "Samen kijken");
    // The facilitator takes out what the note-taker wrote, while that one is wording it anew.
    note.keys("<up>e").shows("klaar met typen");
    note.keys(" ERUIT-anders").shows("ERUIT-anders");
    until_in_files(&world, "ERUIT-anders", true);
    desk.keys("<home><ctrl-x>").shows("komen niet terug");
    desk.keys("j").hides("ERUIT");
    note.hides("ERUIT").hides("bewaar");
    until_in_files(&world, "ERUIT", false);
    until_in_files(&world, "blijft staan", true);
    // The note-taker takes out her own last line, of which other words were kept before.
    writes(&mut note, "n", "ERUIT-eerst");
    note.keys("e").shows("bewaar");
    note.keys("<ctrl-u>ERUIT-later<enter>").hides("bewaar").shows("ERUIT-later");
    note.keys("<ctrl-x>").shows("komen niet terug");
    note.keys("j").hides("ERUIT");
    until_in_files(&world, "ERUIT", false);
    for screen in [&mut note, &mut room, &mut desk] {
        assert!(screen.leave().success());
    }
    assert_eq!(files_with(&world, "ERUIT"), [""; 0]);
}

#[test]
fn a_case_that_was_taken_back_is_in_no_file_at_once() {
    let (world, mut desk, mut room, mut note) = meeting();
    go(&mut desk, &note, "Casus");
    note.keys("<tab>");
    for part in ["TERUG-zin", "TERUG-plek"] {
        note.keys("e").shows("bewaar");
        note.keys(part).shows(part);
        note.keys("<enter>").hides("bewaar");
        note.keys("<down>");
        desk.shows(part);
    }
    note.keys("e").shows("bewaar");
    note.keys("TERUG-half").shows("TERUG-half");
    until_in_files(&world, "TERUG-half", true);
    desk.keys("x").shows("De hele casus terugnemen?");
    desk.keys("j").hides("TERUG");
    note.hides("TERUG");
    until_in_files(&world, "TERUG", false);
    for screen in [&mut note, &mut room, &mut desk] {
        assert!(screen.leave().success());
    }
    assert_eq!(files_with(&world, "TERUG"), [""; 0]);
}

#[test]
fn what_a_killed_program_left_goes_too() {
    let (world, mut desk, mut room, mut note) = meeting();
    writes(&mut note, "n", "ERUIT-regel");
    note.keys("n").shows("bewaar");
    note.keys("ERUIT-reg").shows("ERUIT-reg");
    std::thread::sleep(Duration::from_millis(1_000));
    note.signal("KILL");
    note.ended();
    let mut note = Terminal::start(&world, &["note"]);
    note.shows("ERUIT-regel");
    note.keys("<ctrl-x>").shows("komen niet terug");
    note.keys("j").hides("ERUIT");
    until_in_files(&world, "ERUIT", false);
    for screen in [&mut note, &mut room, &mut desk] {
        assert!(screen.leave().success());
    }
}

#[test]
fn what_crossed_even_niet_is_in_no_file_after_a_no() {
    let (world, mut desk, mut room, mut note) = meeting();
    desk.keys("<ctrl-e>").hides("Straks");
    note.shows("gaan we weer verder");
    note.keys("o STIL-getypt<enter>");
    // Ten seconds: what one key says it was noticed earlier.
    std::thread::sleep(Duration::from_millis(10_500));
    desk.keys("<ctrl-e>").shows("Straks");
    // Seen a little earlier, while it was on: that is asked about, and a no erases it now.
    note.shows("hulp");
    note.keys("o").shows("bewaar");
    note.keys("STIL-gezien<ctrl-left>").shows("STIL-gezien");
    note.keys("<enter>").shows("Tijdens");
    note.keys("n").hides("STIL");
    until_in_files(&world, "STIL", false);
    for screen in [&mut note, &mut room, &mut desk] {
        assert!(screen.leave().success());
    }
    assert_eq!(files_with(&world, "STIL"), [""; 0]);
}
