//! `field --json`: the charged field. No voices, no counts.

use serde::Serialize;

use super::sessions::DateJson;
use crate::domain::field::{Other, Seen, Spot, Trace};

/// A place or initiative.
#[derive(Debug, Serialize)]
pub struct SpotJson {
    /// Its name.
    pub name: String,
    /// What each session left there, oldest first.
    pub sessions: Vec<TraceJson>,
}

/// What one session left there.
#[derive(Debug, Serialize)]
pub struct TraceJson {
    /// The session.
    pub session: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: DateJson,
    /// Empty when a case was told about it, whose words stay in its own room; null when none was.
    pub case: Option<String>,
    /// The moments that the group kept.
    pub moments: Vec<SeenJson>,
}

/// A moment that the group kept.
#[derive(Debug, Serialize)]
pub struct SeenJson {
    /// Its id.
    pub id: String,
    /// open, closed, ajar, or null when it was not said.
    pub door: Option<&'static str>,
    /// Its words.
    pub text: String,
    /// Someone said: here we go again.
    pub echo: bool,
    /// The older moment that it echoes.
    pub echoes: Option<OtherJson>,
    /// The moment that answered this closed door.
    pub reopened: Option<OtherJson>,
    /// The closed doors that it answers and that stand elsewhere.
    pub reopens: Vec<OtherJson>,
}

/// Another moment that the group kept.
#[derive(Debug, Serialize)]
pub struct OtherJson {
    /// Its id.
    pub id: String,
    /// The title of its session.
    pub title: String,
    /// Its words.
    pub text: String,
}

/// The field in its stable form.
#[must_use]
pub fn spots(spots: &[Spot]) -> Vec<SpotJson> {
    let spot = |spot: &Spot| SpotJson { name: spot.name.clone(), sessions: spot.traces.iter().map(trace).collect() };
    spots.iter().map(spot).collect()
}

fn trace(trace: &Trace) -> TraceJson {
    TraceJson {
        session: trace.session.clone(),
        title: trace.title.clone(),
        date: DateJson { day: trace.date.clone(), certainty: super::certainty(trace.certainty) },
        case: trace.case.clone(),
        moments: trace.moments.iter().map(seen).collect(),
    }
}

fn seen(seen: &Seen) -> SeenJson {
    SeenJson {
        id: seen.id.to_string(),
        door: seen.door.map(super::door),
        text: seen.text.clone(),
        echo: seen.echo,
        echoes: seen.echoes.as_ref().map(other),
        reopened: seen.reopened.as_ref().map(other),
        reopens: seen.reopens.iter().map(other).collect(),
    }
}

fn other(other: &Other) -> OtherJson {
    OtherJson { id: other.id.to_string(), title: other.title.clone(), text: other.text.clone() }
}
