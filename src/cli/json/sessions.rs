//! `sessions --json`: the sessions of a workspace, oldest first.

use serde::Serialize;

use crate::store::SessionInfo;

/// A date and how sure it is.
#[derive(Debug, Serialize)]
pub struct DateJson {
    /// `YYYY-MM-DD`, or null.
    pub day: Option<String>,
    /// stated, inferred, unknown.
    pub certainty: &'static str,
}

/// One session in the list.
#[derive(Debug, Serialize)]
pub struct SessionLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: DateJson,
    /// live, practice, reconstructed.
    pub origin: &'static str,
    /// It was sealed.
    pub sealed: bool,
    /// The session before it.
    pub previous: Option<String>,
}

/// A session in its stable form.
#[must_use]
pub fn line(info: &SessionInfo) -> SessionLine {
    SessionLine {
        id: info.id.clone(),
        title: info.title.clone(),
        date: DateJson { day: info.date.clone(), certainty: super::certainty(info.certainty) },
        origin: super::origin(info.origin),
        sealed: info.sealed,
        previous: info.previous.clone(),
    }
}
