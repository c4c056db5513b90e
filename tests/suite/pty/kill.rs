//! P1: what the screen called saved survives kill -9. Half of the kills fall between the write and its acknowledgement.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use super::terminal::Terminal;
use super::world::World;
use drempel::domain::{Event, Kind};

/// What the note-taker's screen says when everything is on the disk.
const SAVED: &str = "alles opgeslagen";

/// How a round ends.
#[derive(Clone, Copy, PartialEq)]
enum Kill {
    /// While the disk is still busy: the screen must not have called it saved.
    BeforeAcknowledgement,
    /// As soon as the screen calls it saved.
    WhenSaved,
}

/// Stamps a moment, kills the program, and says which words the screen had called saved by then.
fn round(world: &World, words: &str, kill: Kill, bug: &str) -> Option<String> {
    let slow = if kill == Kill::BeforeAcknowledgement { "400" } else { "20" };
    let env = [("DREMPEL_SLOW_SYNC_MS", slow), ("DREMPEL_PLANTED_BUG", bug)];
    let mut note = Terminal::start_with(world, &["note"], &env);
    note.shows("hulp");
    note.keys(" ");
    note.shows("enter");
    note.keys(words).shows(words);
    note.keys("<enter>");
    match kill {
        Kill::WhenSaved => {
            note.until("saved", |screen| says_saved(screen, words));
        }
        Kill::BeforeAcknowledgement => written(world, words, bug),
    }
    note.signal("KILL");
    let screen = note.screen();
    note.ended();
    says_saved(&screen, words).then(|| words.to_owned())
}

/// Whether the screen calls these words saved: they stand in the list, not in the box where they are typed.
fn says_saved(screen: &str, words: &str) -> bool {
    screen.contains(SAVED) && screen.contains(words) && !screen.contains("bewaar")
}

/// Waits until the words are in a file, though not synced yet. With the planted bug they never get there.
fn written(world: &World, words: &str, bug: &str) {
    let end = Instant::now() + if bug.is_empty() { super::terminal::GUARD } else { Duration::from_millis(300) };
    let there = || world.files().iter().any(|(path, bytes)| is_segment(path) && holds(bytes, words));
    while !there() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(3));
    }
}

fn is_segment(path: &std::path::Path) -> bool {
    path.to_string_lossy().contains(".live") && path.metadata().is_ok_and(|m| m.len() > 0)
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|w| w == words.as_bytes())
}

/// Plays rounds in one workspace; gives the words that were called saved and are not on the disk.
fn lost(name: &str, rounds: u32, bug: &str) -> Vec<String> {
    let world = World::new();
    let mut saved = BTreeSet::new();
    for n in 0..rounds {
        let kill = if n % 2 == 0 { Kill::BeforeAcknowledgement } else { Kill::WhenSaved };
        saved.extend(round(&world, &format!("{name}{n}eind"), kill, bug));
    }
    assert!(saved.len() as u32 >= rounds / 2, "half of the rounds wait until the screen says saved");
    let kept: BTreeSet<String> = world
        .entries()
        .into_iter()
        .filter_map(|entry| match entry.event {
            Event::Noted(noted) if noted.kind == Kind::Moment => Some(noted.text),
            _ => None,
        })
        .collect();
    saved.difference(&kept).cloned().collect()
}

#[test]
fn two_hundred_kills_lose_nothing_that_was_called_saved() {
    let games: Vec<_> =
        ["a", "b", "c", "d"].map(|name| std::thread::spawn(move || lost(name, 50, ""))).into_iter().collect();
    for game in games {
        assert_eq!(game.join().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn the_planted_bug_turns_that_red() {
    assert!(!lost("p", 6, "ack-before-write").is_empty(), "saying saved before writing must be noticed");
}
