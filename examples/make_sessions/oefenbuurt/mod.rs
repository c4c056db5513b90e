//! Oefenbuurt: an invented neighbourhood with eleven live sessions, to learn the program with: three that follow the
//! default script, and eight in which every other form and every board comes by.
//!
//! Everybody and everything here is made up. Voices only, no names.

mod eerste_pitstop;
mod eettafel;
mod folder;
mod huiskamer;
mod inspiratie;
mod lunch;
mod najaar;
mod samen_dragen;
mod speeltuin;
mod tweede_pitstop;
mod verhalen;

use crate::material::{Home, Meeting, founding};
use crate::{Made, carried_from};
use drempel::domain::{Carried, Certainty, Entry, EntryId, Opened, Origin};
use drempel::store::names::id_from;

/// Minutes that local time is ahead of UTC: until the end of March, and from then on.
const WINTER: i32 = 60;
const SUMMER: i32 = 120;

/// All sessions, in order: each begins from what the one before left.
pub fn oefenbuurt(home: &Home) -> Made<Vec<Vec<Entry>>> {
    let asks = Founding::new();
    let mut all = Vec::new();
    let script = "leergemeenschap";
    let start = opened(home, "2026-01-15", "De speeltuin", script, WINTER, home.beginning()?)?;
    let swings = keep(&mut all, speeltuin::session(&asks, start)?);
    let start = next(home, &all, "2026-02-12", "De eettafel", script, WINTER)?;
    let letter = keep(&mut all, eettafel::session(&asks, &swings, start)?);
    let start = next(home, &all, "2026-03-12", "De huiskamer", script, WINTER)?;
    let lock = keep(&mut all, huiskamer::session(&asks, &swings, &letter, start)?);
    let start = next(home, &all, "2026-04-16", "Verhalen", "policy-lab-1", SUMMER)?;
    let asked = keep(&mut all, verhalen::session(&swings, start)?);
    let start = next(home, &all, "2026-05-07", "Samen dragen", "policy-lab-2", SUMMER)?;
    let added = keep(&mut all, samen_dragen::session(&letter, &lock, &asked, start)?);
    let start = next(home, &all, "2026-05-28", "Eerste pitstop", "pitstop", SUMMER)?;
    let pitstop = keep(&mut all, eerste_pitstop::session(&asks, &asked, start)?);
    let start = next(home, &all, "2026-06-11", "Lunch in de huiskamer", "lunch", SUMMER)?;
    keep(&mut all, (lunch::session(start)?, ()));
    let start = next(home, &all, "2026-07-02", "Tweede pitstop", "pitstop", SUMMER)?;
    let flyer = keep(&mut all, tweede_pitstop::session(&swings, &pitstop, start)?);
    let start = next(home, &all, "2026-09-10", "Een folder, of geen", "partnerschapskaart-lang", SUMMER)?;
    keep(&mut all, (folder::session(start)?, ()));
    let start = next(home, &all, "2026-09-24", "Wie laat van zich horen?", "inspiratiebijeenkomst", SUMMER)?;
    let ideas = keep(&mut all, inspiratie::session(&swings, &letter, start)?);
    let mut start = next(home, &all, "2026-10-15", "Najaar", "najaar", SUMMER)?;
    // By then the boards gave their names to lines.
    start.community.topics = home.0.topics(&start.community);
    let before = najaar::Before { swings: &swings, asked: &asked, added: &added, pitstop: &pitstop, flyer, ideas };
    keep(&mut all, (najaar::session(&before, start)?, ()));
    Ok(all)
}

/// A session that is over, and what later ones speak of.
fn keep<Left>(all: &mut Vec<Vec<Entry>>, (entries, left): (Vec<Entry>, Left)) -> Left {
    all.push(entries);
    left
}

/// The questions of `agenda.ron`.
struct Founding {
    a1: EntryId,
    a2: EntryId,
    b1: EntryId,
    b2: EntryId,
    c1: EntryId,
    c2: EntryId,
    d1: EntryId,
}

impl Founding {
    fn new() -> Self {
        let of = founding;
        Self { a1: of("A1"), a2: of("A2"), b1: of("B1"), b2: of("B2"), c1: of("C1"), c2: of("C2"), d1: of("D1") }
    }
}

/// What the next session starts from: whatever the last one left.
fn next(home: &Home, all: &[Vec<Entry>], date: &str, title: &str, script: &str, offset: i32) -> Made<Opened> {
    let carried = all.last().map(|entries| carried_from(entries)).unwrap_or_default();
    opened(home, date, title, script, offset, carried)
}

fn opened(home: &Home, date: &str, title: &str, script: &str, offset: i32, carried: Carried) -> Made<Opened> {
    let meeting = Meeting {
        session: id_from(Some(date), title),
        title,
        date: Some(date),
        certainty: Certainty::Stated,
        origin: Origin::Practice,
        source: "Verzonnen, om te oefenen.",
        offset,
        script,
    };
    home.opened(meeting, carried)
}
