//! A whole session with the real programs: the facilitator's own screen, the wall, a wall-safe lead that reads along, and
//! the note-taker. Held on a copy of the Bloesem series, sealed, checked, and begun again.

use std::time::{Duration, Instant};

use super::terminal::Terminal;
use super::world::World;
use drempel::text::Safe;
use drempel::ui::big::{Size, set};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use serde_json::Value;

/// Stands in everything that may never be on the wall.
const SECRET: &str = "KANARIE";
/// Stands in everything that may not be in any file afterwards.
const GONE: &str = "VERDWENEN";

struct Meeting {
    world: World,
    desk: Terminal,
    room: Terminal,
    wall: Terminal,
    note: Terminal,
    latencies: Vec<Duration>,
}

impl Meeting {
    fn open() -> Self {
        let world = World::of_example("bloesem");
        let mut desk = Terminal::start(&world, &["lead", "--desk", "--title", "Proef"]);
        desk.shows("Proef");
        let room = Terminal::start(&world, &["room"]);
        let wall = Terminal::start(&world, &["lead"]);
        let note = Terminal::start(&world, &["note"]);
        note.shows("Proef");
        for wall in [&room, &wall] {
            wall.shows("Moerwijk");
        }
        desk.keys("<pagedown>").shows("Aankomst");
        Self { world, desk, room, wall, note, latencies: Vec::new() }
    }

    /// To the next phase, everywhere. The wall says it in large letters, so it is the note-taker's screen that tells.
    fn next(&mut self, title: &str) {
        self.desk.keys("<pagedown>").shows(title);
        self.note.shows(title);
        self.calm();
    }

    /// Nothing secret stands on either wall, in small letters or in large ones.
    fn calm(&self) {
        for wall in [&self.room, &self.wall] {
            let (screen, bytes) = (wall.screen(), wall.bytes());
            assert!(!holds(&bytes, SECRET) && !holds(&bytes, GONE), "on the wall:\n{screen}");
            for word in [SECRET, GONE] {
                assert!(!in_large_letters(&screen, word), "in large letters on the wall:\n{screen}");
            }
        }
    }

    /// The facilitator types something that appears on her own screen.
    fn desk(&mut self, keys: &str, shows: &str) {
        self.desk.keys(keys).shows(shows);
        self.calm();
    }

    /// The note-taker stamps a moment with a key, types words, and they reach the desk.
    fn moment(&mut self, key: &str, typed: &str, words: &str) {
        self.note.keys(key).shows("bewaar");
        self.note.keys(typed).shows(words);
        let since = Instant::now();
        self.note.keys("<enter>");
        self.desk.shows(words);
        self.latencies.push(since.elapsed());
        self.note.hides("bewaar").shows("alles opgeslagen");
        self.calm();
    }

    /// The note-taker writes a line of another kind.
    fn line(&mut self, key: &str, words: &str) {
        self.note.keys(key).shows("bewaar");
        self.note.keys(words).shows(words);
        self.note.keys("<enter>").hides("bewaar").shows("alles opgeslagen").shows(words);
        self.calm();
    }
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|w| w == words.as_bytes())
}

/// Whether a word stands somewhere in large letters: its rows, drawn by the program's own large type.
fn in_large_letters(screen: &str, word: &str) -> bool {
    [Size::Large, Size::Huge].into_iter().any(|size| {
        let area = Rect::new(0, 0, 120, 8);
        let mut buffer = Buffer::empty(area);
        set(&Safe::new(word), 120, 8, size).draw(&mut buffer, area, Style::new(), Alignment::Left);
        let rows = drempel::ui::plain::lines(&buffer);
        let rows: Vec<&str> = rows.iter().map(|row| row.trim()).filter(|row| row.chars().count() > 12).collect();
        rows.len() > 1 && rows.iter().all(|row| screen.contains(row))
    })
}

fn arrive_and_look_back(m: &mut Meeting) {
    m.desk("<enter>6<enter>", "6");
    m.next("Wat we noteren");
    m.next("Terugblik");
    for (keys, reason) in [("<end>", "reden-een"), ("<up>", "reden-twee"), ("<up>", "reden-drie")] {
        m.desk.keys(keys);
        m.desk.keys("<enter>").shows("omdat");
        m.desk(&format!("{reason}<enter>"), reason);
    }
}

fn tell_the_case(m: &mut Meeting) {
    m.next("Casus");
    m.note.keys("<tab>");
    for part in ["een brief", "de hal", "KANARIE-naam"] {
        m.note.keys("e").shows("bewaar");
        m.note.keys(part).shows(part);
        m.note.keys("<enter>").hides("bewaar");
        m.desk.shows(part);
        m.note.keys("<down>");
    }
    m.note.keys("<tab>");
}

fn note_twelve_moments(m: &mut Meeting) {
    m.moment("o", "KANARIE-open #vert<tab>@bew<tab>", "KANARIE-open");
    m.moment("d", "KANARIE-dicht ^B1 !", "KANARIE-dicht");
    m.moment("k", "KANARIE-kier", "KANARIE-kier");
    m.moment(" ", "KANARIE-neutraal", "KANARIE-neutraal");
    m.moment("d", "VERDWENEN-een", "VERDWENEN-een");
    m.moment(" ", "VERDWENEN-twee", "VERDWENEN-twee");
    m.moment(" ", "<ctrl-t>KANARIE-ongeveer", "KANARIE-ongeveer");
    m.moment("k", "<ctrl-t><ctrl-t>KANARIE-ooit", "KANARIE-ooit");
    m.line("n", "KANARIE-notitie");
    m.line("i", "KANARIE-idee");
}

/// Even niet: every screen is calm, and what is typed meanwhile goes nowhere.
fn not_now(m: &mut Meeting) {
    m.note.keys(" ").shows("bewaar");
    m.note.keys("KANARIE-half").shows("KANARIE-half");
    // Nobody presses even niet at the very millisecond at which another stamped: that moment would be withheld.
    std::thread::sleep(Duration::from_millis(50));
    m.desk.keys("<ctrl-e>").hides("Straks");
    // Words that are gone may be a picture half drawn; what is said in their place is not.
    m.note.shows("gaan we weer verder").hides("KANARIE-half");
    m.note.keys("VERDWENEN-stil");
    m.desk.keys("VERDWENEN-stil");
    m.calm();
    m.desk.keys("<ctrl-e>").shows("Straks");
    m.note.shows("KANARIE-half");
    m.note.keys("<enter>").hides("bewaar");
    m.desk.shows("KANARIE-half");
    for words in ["stilte", "KANARIE-negen", "KANARIE-tien"] {
        m.moment("o", words, words);
    }
}

/// Three values; the practices of a chosen one come between it and the next.
fn look_through_values(m: &mut Meeting) {
    m.next("Pauze");
    m.next("Aan tafels");
    m.desk.keys("<home>w");
    m.desk.keys(&"<down>".repeat(10)).keys("w");
    m.desk.keys(&"<down>".repeat(7)).keys("w");
    m.desk.keys("z").shows("bewaar");
    m.desk("zin van de tafel<enter>", "zin van de tafel");
}

/// The moments, one by one: ten kept, two dropped, one of them put up, one answers another.
fn look_at_the_moments(m: &mut Meeting) {
    m.next("Samen kijken");
    for words in
        ["open", "dicht", "kier", "neutraal", "een", "twee", "ongeveer", "ooit", "half", "stilte", "negen", "tien"]
    {
        m.desk.keys("<home>");
        if words == "stilte" {
            m.desk.keys("<enter>");
            m.room.until("stilte, large", |screen| in_large_letters(screen, words) || screen.contains(words));
        }
        if words == "een" || words == "twee" {
            m.desk.keys("x").shows("n nee");
            m.desk.keys("j").hides(&format!("VERDWENEN-{words}"));
        } else {
            m.desk.keys("j");
        }
        m.calm();
    }
    m.desk.keys("<home>").keys("a").shows("dit een antwoord");
    m.desk.keys("<enter>");
}

fn harvest(m: &mut Meeting) {
    m.next("Oogst");
    m.desk.keys("<home>");
    m.desk("vverkend-omdat<enter>", "verkend-omdat");
    m.desk.keys("<down>").keys("s").shows("bewaar");
    m.desk("<ctrl-u>Hoe scherper<enter>", "zei de groep ja");
    m.desk.keys("j").hides("zei de groep ja");
    m.desk.keys("<down>");
    m.desk("udringend-omdat<enter>", "dringend-omdat");
    m.desk.keys("<down>");
    m.desk("lrust-omdat<enter>", "rust-omdat");
    m.desk("nHoe nieuw<tab>terwijl oud<enter>", "zei de groep ja");
    m.desk("j", "Hoe nieuw");
    m.desk("geen les<enter>", "een les");
    m.desk("jeen feest<enter>", "een feest");
    m.desk("cKANARIE-citaat<enter>", "KANARIE-citaat");
    m.desk("cvrij citaat<enter>", "vrij citaat");
    m.desk.keys("m");
}

fn agree(m: &mut Meeting) {
    m.next("Afspraken");
    m.desk("nbellen<tab>wij<tab>vrijdag<enter>", "vrijdag");
    m.desk("nkomen<tab>zij<tab>mei<enter>", "mei");
    m.next("Slot");
}

fn seal(m: &mut Meeting) {
    m.desk.keys("<ctrl-s>").shows("afsluiten");
    m.desk.keys("j").shows("Bewaard");
    for screen in [&mut m.note, &mut m.room, &mut m.wall, &mut m.desk] {
        assert!(screen.leave().success());
    }
}

fn drempel(world: &World, args: &[&str]) -> std::process::Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_drempel"));
    command.env("DREMPEL_STATE_DIR", world.state()).arg("--workspace").arg(world.workspace());
    command.args(args).output().unwrap()
}

fn shown(world: &World) -> Value {
    let id = world.sessions().pop().unwrap();
    let out = drempel(world, &["show", &id, "--json"]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().filter_map(|v| v[field].as_str()).collect()
}

/// Everything that was kept is in `show --json`.
fn all_of_it_is_shown(shown: &Value) {
    let moments = shown["moments"].as_array().unwrap();
    let with = |field: &str, value: &str| moments.iter().filter(|m| m[field] == value).count();
    assert_eq!((with("status", "kept"), with("status", "dropped")), (10, 2));
    assert_eq!((with("certainty", "about"), with("certainty", "unknown")), (1, 1));
    let dicht = moments.iter().find(|m| m["text"] == "KANARIE-dicht").unwrap();
    let open = moments.iter().find(|m| m["text"] == "KANARIE-open").unwrap();
    assert_eq!((dicht["door"].as_str(), dicht["echo"].as_bool()), (Some("closed"), Some(true)));
    assert_eq!(dicht["questions"][0], "B1");
    assert_eq!((open["values"][0].as_str(), open["voice"].as_str()), (Some("vertrouwen"), Some("bewoner")));
    assert_eq!(open["answers"][0], dicht["id"]);
    let harvest = &shown["harvest"];
    assert_eq!(harvest["explored"][0]["reason"], "verkend-omdat");
    assert_eq!(harvest["sharper"][0]["wording"]["hoe"], "Hoe scherper");
    assert_eq!(harvest["urgent"][0]["reason"], "dringend-omdat");
    assert_eq!(harvest["rest"][0]["reason"], "rust-omdat");
    assert_eq!(harvest["new"][0]["wording"]["hoe"], "Hoe nieuw");
    assert_eq!((&harvest["lessons"][0], &harvest["celebrations"][0]), (&"een les".into(), &"een feest".into()));
    let released: Vec<bool> =
        harvest["quotes"].as_array().unwrap().iter().filter_map(|q| q["released"].as_bool()).collect();
    assert_eq!(released, [false, true]);
    assert_eq!(texts(&shown["agreements"], "what"), ["bellen", "komen"]);
    assert!(texts(&shown["ideas"], "text").contains(&"KANARIE-idee"));
    assert_eq!(shown["values"].as_array().unwrap().len(), 3);
    assert_eq!(shown["look_back"]["resonated"].as_array().unwrap().len(), 3);
    assert_eq!(shown["case"]["owner"], "KANARIE-naam");
}

/// The next session begins with what this one left.
fn the_next_one_looks_back(world: &World) {
    let mut desk = Terminal::start(world, &["lead", "--desk", "--title", "Volgende"]);
    desk.shows("Volgende");
    desk.keys("<pagedown><pagedown><pagedown>").shows("Terugblik");
    let end = Instant::now() + super::terminal::GUARD;
    let mut left = vec!["bellen", "komen", "een les", "vrij citaat", "KANARIE-idee", "Hoe scherper", "Hoe nieuw"];
    while !left.is_empty() {
        let screen = desk.screen();
        left.retain(|words| !screen.contains(words));
        assert!(Instant::now() < end, "not in the look back: {left:?}\n{screen}");
        desk.keys("<down>");
        std::thread::sleep(Duration::from_millis(30));
    }
    assert!(desk.leave().success());
}

#[test]
fn a_whole_session_is_held_sealed_and_begun_again() {
    let mut m = Meeting::open();
    arrive_and_look_back(&mut m);
    tell_the_case(&mut m);
    note_twelve_moments(&mut m);
    not_now(&mut m);
    look_through_values(&mut m);
    look_at_the_moments(&mut m);
    harvest(&mut m);
    agree(&mut m);
    seal(&mut m);
    m.calm();
    m.latencies.sort();
    println!("a moment reaches the desk of another process in {:?} (median)", m.latencies[m.latencies.len() / 2]);
    let world = &m.world;
    assert!(drempel(world, &["check"]).status.success());
    all_of_it_is_shown(&shown(world));
    for (path, bytes) in world.files() {
        let text = String::from_utf8_lossy(&bytes);
        let left: Vec<&str> = text.lines().filter(|line| line.contains(GONE)).collect();
        assert!(left.is_empty(), "still in {}: {left:#?}", path.display());
    }
    the_next_one_looks_back(world);
}
