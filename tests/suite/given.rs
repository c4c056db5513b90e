//! Given: a practice community, and entries in a notation that a person can read at a glance.
//!
//! `N3 10:05 @~10:01 moment closed words #vertrouwen` is the third entry of writer N, stamped at 10:05, seen about
//! 10:01. Writers: L and M lead on one laptop in two runs, N and O note on another, D leads on a third; C is a session
//! before this one. `A1`, `A2`, `B1` are learning questions. Without `@…` an entry was seen when it was stamped.

use drempel::app::forms;
use drempel::config::agenda::question_id;
use drempel::domain::*;

/// Midnight, local time, of the day of these sessions (12 March 2026, an hour ahead of UTC).
pub const MIDNIGHT: i64 = 1_773_270_000_000;
/// A minute in milliseconds.
pub const MINUTE: i64 = 60_000;

pub const KINDS: [Kind; 15] = Kind::ALL;
pub const MARKS: [Mark; 8] = Mark::ALL;
pub const OUTCOMES: [Outcome; 5] = Outcome::ALL;
pub const DOORS: [(&str, Option<Door>); 4] =
    [("open", Some(Door::Open)), ("closed", Some(Door::Closed)), ("ajar", Some(Door::Ajar)), ("-", None)];

pub fn wording(hoe: &str) -> Wording {
    Wording { hoe: hoe.into(), terwijl: vec!["niet iedereen er is".into()], zonder_dat: Vec::new() }
}

fn question(code: &str) -> Question {
    let wordings =
        vec![DatedWording { session: String::new(), wording: wording(&format!("Hoe {code}")), because: String::new() }];
    let theme = code[..1].to_owned();
    Question { id: question_id(code), code: code.into(), theme, wordings, ..Question::default() }
}

fn phase(id: &str, minutes: Option<u32>, form: Form) -> Phase {
    Phase { id: id.into(), title: id.into(), minutes, form, ..Phase::default() }
}

/// The script of these sessions; `minutes: false` is a script without any, as reconstructed sessions have.
pub fn script(minutes: bool) -> Script {
    let phase = |id, m: u32, form| phase(id, minutes.then_some(m), form);
    let phases = vec![
        phase("aankomst", 15, Form::Round),
        phase("terugblik", 10, Form::LookBack),
        phase("casus", 25, Form::Case),
        phase("tafels", 20, Form::Lens),
        phase("samen", 10, Form::Moments),
        phase("oogst", 15, Form::Harvest),
        phase("afspraken", 5, Form::Agreements),
    ];
    Script { id: "proef".into(), title: "Proef".into(), about: String::new(), phases, ..Script::default() }
}

fn community() -> Community {
    let value = |id: &str| Value { id: id.into(), name: id.into(), about: String::new() };
    let practice = |id: &str, value: &str| Practice { id: id.into(), value: value.into(), ..Practice::default() };
    Community {
        name: "Proefbuurt".into(),
        place: "Proefdorp".into(),
        values: ["vertrouwen", "erkenning", "gelijkwaardigheid"].map(value).to_vec(),
        voices: ["bewoner", "professional", "ambtenaar"].map(str::to_owned).to_vec(),
        practices: vec![practice("vertrouwen-1", "vertrouwen"), practice("erkenning-1", "erkenning")],
        ..Community::default()
    }
}

/// What a session of these tests starts from.
pub fn opened(title: &str) -> Opened {
    let theme = |code: &str| Theme { code: code.into(), title: format!("thema {code}") };
    let agenda = Agenda {
        umbrella: "Hoe horen we elkaar?".into(),
        themes: vec![theme("A"), theme("B")],
        questions: vec![question("A1"), question("A2"), question("B1")],
    };
    let agreement =
        CarriedAgreement { id: id("C1"), session: "vorige".into(), what: "bellen".into(), ..Default::default() };
    let idea = CarriedLine {
        id: id("C2"),
        session: "vorige".into(),
        kind: Kind::Idea,
        text: "bankje".into(),
        answers: vec![],
        field: Vec::new(),
        topics: vec![],
    };
    Opened {
        session: "2026-03-12-proef".into(),
        title: title.into(),
        date: Some("2026-03-12".into()),
        certainty: Certainty::Stated,
        origin: Origin::Practice,
        source: String::new(),
        offset: 60,
        script: script(title != "zonder-tijden"),
        boards: super::random_more::boards(),
        community: community(),
        carried: Carried {
            previous: Some("vorige".into()),
            previous_title: "Vorige".into(),
            agenda,
            agreements: vec![agreement],
            lines: vec![idea],
            harvest: vec![],
            cards: vec![super::random_more::card_back()],
            ..Carried::default()
        },
        ..Opened::default()
    }
}

fn writer(letter: char) -> (u64, u64, Seat) {
    match letter {
        'L' => (1, 0x11, Seat::Lead),
        'M' => (1, 0x12, Seat::Lead),
        'N' => (2, 0x21, Seat::Note),
        'O' => (2, 0x22, Seat::Note),
        'D' => (3, 0x31, Seat::Lead),
        'C' => (9, 0x91, Seat::Lead),
        other => panic!("{other} is no writer"),
    }
}

/// `N3`, or the code of a question.
pub fn id(name: &str) -> EntryId {
    let letter = name.chars().next().unwrap();
    if matches!(letter, 'A' | 'B') {
        return question_id(name);
    }
    let (device, run, _) = writer(letter);
    EntryId::new(device, run, name[1..].parse().unwrap_or_else(|_| panic!("{name} is no id")))
}

/// The name of an id in this notation.
pub fn name(id: EntryId) -> String {
    let letter = ['L', 'M', 'N', 'O', 'D', 'C'].into_iter().find(|l| {
        let (device, run, _) = writer(*l);
        (Device(device), Run(run)) == (id.device, id.run)
    });
    match letter {
        Some(letter) => format!("{letter}{}", id.seq),
        None => ["A1", "A2", "B1"].into_iter().find(|c| question_id(c) == id).unwrap_or("?").to_owned(),
    }
}

/// `10:05` or `10:05:30`, local time.
pub fn time(text: &str) -> Timestamp {
    let parts: Vec<i64> = text.split(':').map(|p| p.parse().unwrap_or_else(|_| panic!("{text} is no time"))).collect();
    let seconds = parts[0] * 3600 + parts[1] * 60 + parts.get(2).copied().unwrap_or(0);
    Timestamp(MIDNIGHT + seconds * 1000)
}

/// The time of day in this notation.
pub fn clock(at: Timestamp) -> String {
    let s = (at.0 - MIDNIGHT).div_euclid(1000);
    let (h, m, s) = (s.div_euclid(3600), s.div_euclid(60).rem_euclid(60), s.rem_euclid(60));
    if s == 0 { format!("{h:02}:{m:02}") } else { format!("{h:02}:{m:02}:{s:02}") }
}

/// `10:05`, `~10:05` or `?`.
pub fn at(text: &str) -> At {
    match text.strip_prefix('~') {
        Some(about) => At::About(time(about)),
        None if text == "?" => At::Unknown,
        None => At::Exact(time(text)),
    }
}

/// One entry from its line.
pub fn entry(line: &str) -> Entry {
    let mut words = line.split_whitespace().peekable();
    let who = words.next().unwrap();
    let (stamp, n) = {
        let text = words.next().unwrap();
        let (clock, n) = text.split_once('.').unwrap_or((text, "0"));
        (time(clock), n.parse().unwrap())
    };
    let seen = words.next_if(|w| w.starts_with('@')).map_or(At::Exact(stamp), |w| at(&w[1..]));
    let rest: Vec<&str> = words.collect();
    let (_, _, seat) = writer(who.chars().next().unwrap());
    let event = super::given_event::event(rest[0], &rest[1..]);
    Entry { id: id(who), stamp: Stamp { ms: stamp.0, n }, at: seen, seat, event }
}

/// Every entry of a text; `#` begins a remark.
pub fn entries(text: &str) -> Vec<Entry> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).map(entry).collect()
}

/// A session of these entries after the usual opening by L0 at 10:00.
pub fn session(text: &str) -> Session {
    Timeline::new(opening().into_iter().chain(entries(text))).session().clone()
}

/// The usual opening, in the first phase.
pub fn opening() -> Vec<Entry> {
    entries("L0 10:00 open Proef")
}

/// A word for a kind of line, as in `kind-…`.
pub fn kind_word(kind: Kind) -> &'static str {
    forms::kind_key(kind).trim_start_matches("kind-")
}
