//! The workspaces that sessions are written for, read with the library's own readers: a fault in one of their files
//! stops the generator.

use crate::Made;
use drempel::config::Problem;
use drempel::domain::{Carried, Certainty, EntryId, Opened, Origin};
use drempel::shell::open::with_additions;
use drempel::store::{RealDisk, Workspace};
use std::path::Path;
use std::sync::Arc;

/// A folder under `sessions/`.
pub struct Home(pub Workspace);

/// What tells one session from another when it is opened.
pub struct Meeting<'a> {
    /// Its id.
    pub session: String,
    /// Its title.
    pub title: &'a str,
    /// Its day, as `YYYY-MM-DD`.
    pub date: Option<&'a str>,
    /// How sure the day is.
    pub certainty: Certainty,
    /// Read back, or invented.
    pub origin: Origin,
    /// Where it was read.
    pub source: &'a str,
    /// Minutes that local time is ahead of UTC.
    pub offset: i32,
    /// The script that it follows, shipped or the workspace's own.
    pub script: &'a str,
}

impl Home {
    /// The example with this name. Its state folder does not exist: nothing of this machine has a part in what is made.
    pub fn open(name: &str) -> Made<Self> {
        let path = std::path::absolute(Path::new("sessions").join(name))?;
        let workspace = Workspace::open_on(Arc::new(RealDisk), &path, Path::new("/nergens")).map_err(|m| m.key)?;
        Ok(Self(workspace))
    }

    /// What the very first session of a workspace starts from: its `agenda.ron`, and nothing else yet.
    pub fn beginning(&self) -> Made<Carried> {
        Ok(Carried { agenda: faultless(self.0.agenda())?, ..Carried::default() })
    }

    /// What a session starts from: its script with the boards and theory cards that it uses, the community as its files
    /// describe it with what earlier sessions added, and what the one before left.
    pub fn opened(&self, meeting: Meeting<'_>, carried: Carried) -> Made<Opened> {
        let script = faultless(self.0.scripts())?.into_iter().find(|source| source.id == meeting.script);
        let script = script.ok_or_else(|| format!("no script {}", meeting.script))?.what;
        let (boards, theory) = self.0.used_by(&script);
        Ok(Opened {
            session: meeting.session,
            title: meeting.title.to_owned(),
            date: meeting.date.map(str::to_owned),
            certainty: meeting.certainty,
            origin: meeting.origin,
            source: meeting.source.to_owned(),
            offset: meeting.offset,
            script,
            boards,
            theory,
            community: with_additions(faultless(self.0.community())?, &carried),
            carried,
        })
    }
}

/// What was read, if nothing is wrong with it.
pub fn faultless<T>((value, problems): (T, Vec<Problem>)) -> Made<T> {
    match problems.first() {
        None => Ok(value),
        Some(p) => Err(format!("{}:{}:{} {}", p.file, p.line, p.column, p.what.key).into()),
    }
}

/// The id of a question that stands in `agenda.ron`: sequence 0, for it was there before any session. The code's
/// letters are the run, so `A1` is always `0-4131-0`.
pub fn founding(code: &str) -> EntryId {
    EntryId::new(0, code.bytes().fold(0, |run, byte| (run << 8) | u64::from(byte)), 0)
}
