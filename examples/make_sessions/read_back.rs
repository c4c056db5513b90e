//! Sessions read back from a source that gives lines and nothing else. What each says stands in the workspace's own
//! `bron/`, with where it was read, so that a person can lay it beside the source.

use crate::Made;
use crate::book::Book;
use crate::material::{Home, Meeting};
use crate::words::line;
use drempel::domain::{Carried, Certainty, Entry, Event, Kind, Origin};
use serde::Deserialize;

/// The workspaces, each with its sessions in the order in which they are listed on a screen.
pub const WORKSPACES: [(&str, &[&str]); 3] = [
    ("nieuw-west", &["eerste-bijeenkomst", "2015-11-12-inleidingen", "vier-bijeenkomsten"]),
    ("expeditie", &["de-opbrengst"]),
    ("woonservicewijken", &["2022-09-23-inspiratiebijeenkomst"]),
];

/// A file of `bron/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    title: String,
    /// Only when the source states it.
    date: Option<String>,
    /// Orders the sessions; no date.
    day: i64,
    script: String,
    source: String,
    /// The phases that the source tells of, each with its lines.
    steps: Vec<(String, Vec<Told>)>,
}

/// What it is, its words, where it stands in the source.
#[derive(Deserialize)]
struct Told(What, String, String);

/// The kinds of line that these sources give.
#[derive(Deserialize)]
enum What {
    Note,
    Quote,
    Lesson,
    Celebration,
    NextStep,
    SideStream,
    /// In this column of the phase's board.
    Card(String),
}

/// Sessions of one workspace. None says that it came after another: the sources give no order, or only one session.
pub fn read_back(home: &Home, sessions: &[&str]) -> Made<Vec<Vec<Entry>>> {
    let numbered = (1..).zip(sessions);
    numbered.map(|(number, session)| one(home, number, session)).collect()
}

fn one(home: &Home, number: u64, session: &str) -> Made<Vec<Entry>> {
    let file = format!("bron/{session}.ron");
    let text = home.0.own_text(&file).ok_or_else(|| format!("no {file}"))?;
    let source: Source = ron::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    let meeting = Meeting {
        session: session.to_owned(),
        title: &source.title,
        date: source.date.as_deref(),
        certainty: if source.date.is_some() { Certainty::Stated } else { Certainty::Unknown },
        origin: Origin::Reconstructed,
        source: &source.source,
        offset: 0,
        script: &source.script,
    };
    let mut book = Book::reconstructed(number, source.day);
    book.opened(home.opened(meeting, Carried::default())?);
    for (phase, lines) in &source.steps {
        book.enter(phase);
        for Told(what, words, passage) in lines {
            if passage.is_empty() {
                return Err(format!("{file}: where does this stand? {words}").into());
            }
            write(&mut book, what, words);
        }
    }
    book.sealed()
}

fn write(book: &mut Book, what: &What, words: &str) {
    let mut kind = |kind| book.lead(line(kind, words));
    match what {
        What::Note => kind(Kind::Note),
        What::Lesson => kind(Kind::Lesson),
        What::Celebration => kind(Kind::Celebration),
        What::NextStep => kind(Kind::NextStep),
        What::SideStream => kind(Kind::SideStream),
        What::Card(column) => book.card(column, words),
        What::Quote => {
            // Published in the source, so it left the room long ago.
            let target = kind(Kind::Quote);
            book.lead(Event::Released { target, released: true })
        }
    };
}
