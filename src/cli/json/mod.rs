//! What `--json` writes: stable names, described in `docs/json.md`. New fields may be added; none goes or changes.

pub mod agenda;
pub mod boards;
pub mod documents;
pub mod field;
pub mod lines;
pub mod made;
pub mod session;
pub mod sessions;
pub mod sources;
pub mod threads;
pub mod topics;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};

use crate::app::forms::kind_key;
use crate::domain::{Certainty, Door, Kind, Mark, Origin, Outcome, Status, Timestamp};

/// A time with the offset at which the session was held, as RFC 3339 with seconds.
#[must_use]
pub fn time(at: Timestamp, offset_minutes: i32) -> Option<String> {
    let utc = DateTime::<Utc>::from_timestamp_millis(at.0)?;
    let offset = FixedOffset::east_opt(offset_minutes.checked_mul(60)?)?;
    Some(utc.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::Secs, false))
}

/// How sure a date is.
#[must_use]
pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "stated",
        Certainty::Inferred => "inferred",
        Certainty::Unknown => "unknown",
    }
}

/// Where a session comes from.
#[must_use]
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Live => "live",
        Origin::Practice => "practice",
        Origin::Reconstructed => "reconstructed",
    }
}

/// What kind of words: `lesson`, `next_step`, ….
#[must_use]
pub fn kind(kind: Kind) -> String {
    kind_key(kind).trim_start_matches("kind-").replace('-', "_")
}

/// How a door stood.
#[must_use]
pub const fn door(door: Door) -> &'static str {
    match door {
        Door::Open => "open",
        Door::Closed => "closed",
        Door::Ajar => "ajar",
    }
}

/// What became of a proposal.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Proposed => "proposed",
        Status::Kept => "kept",
        Status::Dropped => "dropped",
    }
}

/// What a group said about a question.
#[must_use]
pub const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Plays => "plays",
        Mark::Resonated => "resonated",
        Mark::Explored => "explored",
        Mark::Sharper => "sharper",
        Mark::Urgent => "urgent",
        Mark::Accent => "accent",
        Mark::Rest => "rest",
        Mark::Woken => "woken",
    }
}

/// What became of an agreement.
#[must_use]
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Running => "running",
        Outcome::AskedAgain => "asked_again",
        Outcome::Cannot => "cannot",
        Outcome::Talk => "talk",
    }
}
