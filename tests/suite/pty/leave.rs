//! P9: however the program ends, the terminal is as it was and nothing that was saved is lost.

use std::time::{Duration, Instant};

use super::terminal::Terminal;
use super::world::World;
use drempel::domain::Event;

/// Ends within a second, says the promise; on a machine that does ten other things at once we are patient.
const SOON: Duration = Duration::from_secs(10);

/// What gives the screen back: the cursor, the mouse, pasting, the screen that was there before.
const GIVEN_BACK: [&str; 5] = ["\x1b[?25h", "\x1b[?1000l", "\x1b[?1006l", "\x1b[?2004l", "\x1b[?1049l"];

fn lead(world: &World) -> Terminal {
    let lead = Terminal::start_with(world, &["lead"], &[("DREMPEL_BREAK_ON_F12", "1")]);
    lead.shows("hulp");
    lead
}

/// Ends the program in some way; gives its exit status.
#[track_caller]
fn ends(terminal: &mut Terminal, how: impl FnOnce(&mut Terminal)) -> u32 {
    let begin = Instant::now();
    how(terminal);
    let status = terminal.ended().exit_code();
    assert!(begin.elapsed() < SOON, "it took {:?}", begin.elapsed());
    status
}

fn press(terminal: &mut Terminal, keys: &str) {
    terminal.keys(keys);
}

/// The terminal is set as it was, and what gives the screen back was sent. The last bytes may still be on their way.
#[track_caller]
fn is_given_back(terminal: &Terminal) {
    let end = Instant::now() + SOON;
    loop {
        let bytes = terminal.bytes();
        let text = String::from_utf8_lossy(&bytes);
        let missing: Vec<&str> = GIVEN_BACK.into_iter().filter(|sequence| !text.contains(sequence)).collect();
        if missing.is_empty() && terminal.is_as_before() {
            return;
        }
        assert!(Instant::now() < end, "not sent: {missing:?}; mode as before: {}", terminal.is_as_before());
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The session was opened and its first phase is on the disk.
#[track_caller]
fn is_on_the_disk(world: &World) {
    assert!(world.entries().iter().any(|entry| matches!(entry.event, Event::Opened(_))));
}

#[test]
fn leaving_gives_the_terminal_back() {
    let screens: [(&[&str], &str); 5] =
        [(&["lead"], "hulp"), (&["note"], "hulp"), (&["room"], "Nog even"), (&["replay"], "hulp"), (&[], "hulp")];
    for (args, shown) in screens {
        let world = World::of_example("oefenbuurt");
        let mut terminal = Terminal::start(&world, args);
        terminal.shows(shown);
        assert_eq!(ends(&mut terminal, |t| press(t, "q")), 0, "{args:?}");
        is_given_back(&terminal);
    }
}

#[test]
fn a_signal_ends_it_in_good_order() {
    for (name, number) in [("TERM", 15), ("HUP", 1), ("INT", 2)] {
        let world = World::new();
        let mut lead = lead(&world);
        assert_eq!(ends(&mut lead, |t| t.signal(name)), 128 + number, "{name}");
        is_given_back(&lead);
        is_on_the_disk(&world);
    }
}

#[test]
fn a_closed_window_ends_it() {
    let world = World::new();
    let mut lead = lead(&world);
    ends(&mut lead, Terminal::close_window);
    is_on_the_disk(&world);
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_is_safe() {
    let world = World::new();
    let mut lead = lead(&world);
    assert_eq!(ends(&mut lead, |t| press(t, "<f12>")), 101);
    is_given_back(&lead);
    assert!(lead.screen().contains("is veilig"), "{}", lead.screen());
    is_on_the_disk(&world);
}

#[test]
fn stopped_and_called_back_it_draws_everything_again() {
    let world = World::new();
    let mut lead = lead(&world);
    lead.signal("TSTP");
    is_given_back(&lead);
    lead.hides("hulp");
    lead.signal("CONT");
    lead.shows("hulp");
    assert_eq!(lead.leave().exit_code(), 0);
    is_given_back(&lead);
}

#[test]
fn what_was_being_typed_is_offered_again_after_a_kill() {
    let world = World::new();
    let mut note = Terminal::start(&world, &["note"]);
    note.shows("hulp");
    note.keys(" ").shows("enter");
    note.keys("half afgemaakt").shows("half afgemaakt");
    let kept = || world.files().iter().any(|(path, bytes)| is_draft(path) && holds(bytes));
    let end = Instant::now() + SOON;
    while !kept() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(10));
    }
    note.signal("KILL");
    note.ended();
    assert!(kept(), "the text was not kept");
    let mut again = Terminal::start(&world, &["note"]);
    again.shows("hulp");
    again.keys("v").shows("half afgemaakt");
    again.keys("<enter>").shows("alles opgeslagen");
    assert_eq!(world.sessions().len(), 1);
}

fn is_draft(path: &std::path::Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron") && path.components().any(|part| part.as_os_str() == "drafts")
}

fn holds(bytes: &[u8]) -> bool {
    String::from_utf8_lossy(bytes).contains("half afgemaakt")
}
