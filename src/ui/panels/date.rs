//! A day in words, as sure as somebody was of it.

use crate::domain::words::Certainty;
use crate::text::{self, Message, Safe};
use crate::ui::stage::Stage;

/// `2026-03-12` in words; nothing when it is no date.
#[must_use]
pub fn day(stage: &Stage<'_>, date: &str) -> Option<Safe> {
    text::day(date).map(|day| stage.tell(&day))
}

/// The day of a session: stated, probably, or unknown.
#[must_use]
pub fn in_words(stage: &Stage<'_>, date: Option<&str>, certainty: Certainty) -> Safe {
    match (date.and_then(|date| day(stage, date)), certainty) {
        (Some(day), Certainty::Stated) => day,
        (Some(day), Certainty::Inferred) => stage.tell(&Message::new("date-probably").with("day", day)),
        (Some(_), Certainty::Unknown) | (None, _) => stage.say("date-unknown"),
    }
}
