//! Oefenbuurt: an invented neighbourhood with three full live sessions, to learn the program with.
//!
//! Everybody and everything here is made up. Voices only, no names.

mod eettafel;
mod huiskamer;
mod speeltuin;

use crate::material::{self, Files};
use crate::{Made, carried_from};
use drempel::domain::{Carried, Certainty, Entry, EntryId, Opened, Origin};

const FILES: Files = Files {
    settings: include_str!("../../../sessions/oefenbuurt/drempel.ron"),
    agenda: include_str!("../../../sessions/oefenbuurt/agenda.ron"),
    commitments: include_str!("../../../sessions/oefenbuurt/commitments.ron"),
};

/// The three sessions, in order.
pub fn oefenbuurt() -> Made<Vec<Vec<Entry>>> {
    let asks = Founding::new();
    let start = opened("2026-01-15", "De speeltuin", material::beginning(&FILES)?)?;
    let (one, left_1) = speeltuin::session(&asks, start);
    let start = opened("2026-02-12", "De eettafel", carried_from(&one))?;
    let (two, left_2) = eettafel::session(&asks, &left_1, start);
    let start = opened("2026-03-12", "De huiskamer", carried_from(&two))?;
    let three = huiskamer::session(&asks, &left_1, &left_2, start);
    Ok(vec![one, two, three])
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
        let of = material::founding;
        Self { a1: of("A1"), a2: of("A2"), b1: of("B1"), b2: of("B2"), c1: of("C1"), c2: of("C2"), d1: of("D1") }
    }
}

fn opened(date: &str, title: &str, carried: Carried) -> Made<Opened> {
    let name = title.to_lowercase().replace(' ', "-");
    Ok(Opened {
        session: format!("{date}-{name}"),
        title: title.to_owned(),
        date: Some(date.to_owned()),
        certainty: Certainty::Stated,
        origin: Origin::Practice,
        source: "Verzonnen, om te oefenen.".to_owned(),
        offset: crate::book::OFFSET,
        script: material::script("leergemeenschap", include_str!("../../../assets/scripts/leergemeenschap.ron"))?,
        community: material::community(&FILES)?,
        carried,
        ..Opened::default()
    })
}
