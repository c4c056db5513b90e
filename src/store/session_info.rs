//! One line about a session, for lists: computed from its entries, never stored.

use super::stored::Held;
use crate::domain::{Certainty, Event, Origin, Timeline, Timestamp};

/// What a list of sessions says about one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionInfo {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its day, if there is one.
    pub date: Option<String>,
    /// How sure the day is.
    pub certainty: Certainty,
    /// Live, reconstructed or practice.
    pub origin: Origin,
    /// It was closed: one of its entries says so.
    pub sealed: bool,
    /// There is a sealed file.
    pub has_file: bool,
    /// The title of the phase it is in.
    pub phase: Option<String>,
    /// When its first entry was observed.
    pub started: Option<Timestamp>,
    /// When its last entry was written.
    pub last: Option<Timestamp>,
    /// How many entries.
    pub entries: usize,
    /// The session before it.
    pub previous: Option<String>,
}

/// What can be said of a session; nothing when there is no entry at all.
#[must_use]
pub fn of(id: &str, held: &[Held], has_file: bool) -> Option<SessionInfo> {
    let first = held.first()?;
    let opened = held.iter().find_map(|h| match &h.entry.event {
        Event::Opened(opened) => Some(&**opened),
        _ => None,
    });
    let timeline = Timeline::new(held.iter().map(|h| h.entry.clone()));
    let title = opened.map_or(id, |o| o.title.as_str()).to_owned();
    Some(SessionInfo {
        id: id.to_owned(),
        title,
        date: opened.and_then(|o| o.date.clone()),
        certainty: opened.map(|o| o.certainty).unwrap_or_default(),
        origin: opened.map(|o| o.origin).unwrap_or_default(),
        sealed: timeline.session().sealed.is_some(),
        has_file,
        phase: timeline.session().phase_now().map(|phase| phase.title.clone()),
        started: first.entry.at.time(),
        last: held.last().map(|h| Timestamp(h.entry.stamp.ms)),
        entries: held.len(),
        previous: opened.and_then(|o| o.carried.previous.clone()),
    })
}
