//! A day in words, before it is in a language.

use super::Message;

/// `2026-03-12` in words; nothing when it is no date.
#[must_use]
pub fn day(date: &str) -> Option<Message> {
    let mut parts = date.split('-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    // As text: a year is no number with a plural.
    Some(Message::new("date-long").with("day", day).with("month", month).with("year", year))
}
