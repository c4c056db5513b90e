//! How an entry is written down: a typed envelope around a body that is kept as the text that was read.
//!
//! `(v:1,id:"dev-run-seq",stamp:(ms,n),at:Exact(ms),seat:Lead,kind:"noted",body:(…))`, always on one line.
//! Stored forms are types of their own, so that the domain can change while every old file still opens.

pub mod body;
pub mod compact;
pub mod opened;
pub mod quick;
pub mod twin;
pub mod words;

use std::sync::Arc;

use ron::value::RawValue;
use serde::{Deserialize, Serialize};

use crate::config::ron_text;
use crate::domain::{Entry, Event, Stamp};
use crate::text::Message;
use twin::{AtV1, Id, SeatV1, Twin};

/// The version of the envelope that this program writes.
pub const VERSION: u32 = 1;
/// The longest line that is read at all: nothing that people type comes near it.
pub const LONGEST: usize = 16 * 1024 * 1024;
/// The largest session file that is read.
pub const LARGEST_SESSION: u64 = 64 * 1024 * 1024;
/// The largest script, agenda or settings file that is read.
pub const LARGEST_SCRIPT: u64 = 1024 * 1024;

/// An entry with the exact text it was read from (or will be written as): what seals and copies is the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What this version understands of it.
    pub entry: Entry,
    /// The stored text, without line break at its ends.
    pub raw: Arc<str>,
    /// Its kind is known, but its body could not be read: kept as it is, and worth telling.
    pub puzzling: Option<Message>,
}

impl Held {
    /// Holds an entry that this program made.
    #[must_use]
    pub fn new(entry: Entry) -> Self {
        let raw = write_entry(&entry).into();
        Self { entry, raw, puzzling: None }
    }

    /// The same envelope without its body.
    #[must_use]
    pub fn erased(&self) -> Self {
        Self::new(Entry { event: Event::Erased, ..self.entry.clone() })
    }

    /// Whether only the envelope is left.
    #[must_use]
    pub const fn is_erased(&self) -> bool {
        matches!(self.entry.event, Event::Erased)
    }
}

/// Why a piece of text is no entry, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFault {
    /// Line within the text, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: Message,
}

#[derive(Serialize)]
struct Envelope<'a> {
    v: u32,
    id: Id,
    stamp: (i64, u32),
    at: AtV1,
    seat: SeatV1,
    kind: &'a str,
    body: &'a RawValue,
}

/// Fields that a newer version adds are stepped over here; they live on in the raw text.
#[derive(Deserialize)]
struct EnvelopeRead<'a> {
    id: Id,
    stamp: (i64, u32),
    at: AtV1,
    seat: SeatV1,
    kind: String,
    #[serde(borrow)]
    body: &'a RawValue,
}

/// One entry on one line. There is never a line break in it: ron escapes those inside texts.
#[must_use]
pub fn write_entry(entry: &Entry) -> String {
    // Neither step can fail for these types; an entry without its body would still keep its place.
    let body = body::write(&entry.event).unwrap_or_else(|_| "()".to_owned());
    let Ok(body) = RawValue::from_ron(&body) else { return String::new() };
    let envelope = Envelope {
        v: VERSION,
        id: Id(entry.id),
        stamp: (entry.stamp.ms, entry.stamp.n),
        at: AtV1::store(&entry.at),
        seat: SeatV1::store(&entry.seat),
        kind: body::kind(&entry.event),
        body,
    };
    ron::to_string(&envelope).unwrap_or_default()
}

/// Reads an entry that is written as this program writes it, and of a kind that it knows; nothing otherwise.
#[must_use]
pub fn read_quickly(line: &str) -> Option<Held> {
    let entry = quick::entry(line).ok().filter(|_| line.len() <= LONGEST)?;
    Some(Held { entry, raw: line.into(), puzzling: None })
}

/// Reads one entry. A kind that is not known, or a known kind with a body that is not, is held as
/// [`Event::Unknown`] with its text untouched.
pub fn read_entry(line: &str) -> Result<Held, ReadFault> {
    if line.len() > LONGEST {
        return Err(ReadFault { line: 1, column: 1, what: Message::new("store-entry-too-long") });
    }
    if let Some(held) = read_quickly(line) {
        return Ok(held);
    }
    let read: EnvelopeRead<'_> = ron::from_str(line).map_err(|error| ReadFault {
        line: error.span.start.line,
        column: error.span.start.col,
        what: ron_text::message(&error.code),
    })?;
    let unknown = || Event::Unknown { kind: read.kind.clone() };
    let body = body::Body(&read.kind);
    let (event, puzzling) = match ron::Options::default().from_str_seed(read.body.get_ron(), body) {
        Ok(None) => (unknown(), None),
        Ok(Some(event)) => (event, None),
        Err(_) => (unknown(), Some(Message::new("store-body-not-understood").with("kind", &read.kind))),
    };
    let stamp = Stamp { ms: read.stamp.0, n: read.stamp.1 };
    let entry = Entry { id: read.id.domain(), stamp, at: read.at.domain(), seat: read.seat.domain(), event };
    Ok(Held { entry, raw: line.trim().into(), puzzling })
}
