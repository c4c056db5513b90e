//! `drempel times`: planned beside actual minutes, per session and over sessions. To plan better, not to judge.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Failure, World};
use crate::domain::{Session, Timeline};
use crate::text::Message;

const MINUTE: i64 = 60_000;

/// The minutes of one phase in one session.
#[derive(Clone, Debug, Serialize)]
struct PhaseTimes {
    /// The phase's id.
    id: String,
    /// Its title.
    title: String,
    /// Minutes that the script planned; null where it gave none.
    planned: Option<u32>,
    /// Minutes that it took, pauses left out; null when it was not visited or nobody noted times.
    actual: Option<i64>,
}

/// The minutes of one session.
#[derive(Clone, Debug, Serialize)]
struct SessionTimes {
    id: String,
    title: String,
    script: String,
    phases: Vec<PhaseTimes>,
}

/// The minutes of one phase of a script over all sessions that were held with it.
#[derive(Clone, Debug, Serialize)]
struct OverSessions {
    script: String,
    id: String,
    title: String,
    /// As the last session had it.
    planned: Option<u32>,
    /// Every actual time, oldest first.
    actual: Vec<i64>,
}

/// All of it.
#[derive(Clone, Debug, Serialize)]
struct AllTimes {
    sessions: Vec<SessionTimes>,
    over: Vec<OverSessions>,
}

/// Writes the times of the sessions that had any.
///
/// # Errors
/// When there is no workspace or the output cannot be written.
pub fn run(world: &mut World<'_>, json: bool) -> Result<(), Failure> {
    let workspace = world.workspace()?;
    let ids = workspace.sessions().0.into_iter().map(|info| info.id);
    let read = |id: String| {
        let entries = workspace.read_session(&id).0.into_iter().map(|held| held.entry);
        of_session(Timeline::new(entries).session())
    };
    let sessions: Vec<SessionTimes> = ids.filter_map(read).collect();
    let all = AllTimes { over: over(&sessions), sessions };
    if json {
        return Ok(world.json(&all)?);
    }
    if all.sessions.is_empty() {
        let none = world.word("times-none");
        return Ok(world.line(&none)?);
    }
    for session in &all.sessions {
        world.line(&format!("{}  {}", session.id, session.title))?;
        for phase in session.phases.iter().filter(|phase| phase.actual.is_some()) {
            let line = sentence(world, &phase.title, phase.planned, &[phase.actual.unwrap_or_default()]);
            world.line(&format!("  {line}"))?;
        }
    }
    let often: Vec<&OverSessions> = all.over.iter().filter(|phase| phase.actual.len() > 1).collect();
    if !often.is_empty() {
        let heading = world.word("times-over-sessions");
        world.line(&format!("\n{heading}"))?;
    }
    for phase in often {
        let line = sentence(world, &phase.title, phase.planned, &phase.actual);
        world.line(&format!("  {line}"))?;
    }
    Ok(())
}

/// A phase in words: what was planned, and each time that it took.
fn sentence(world: &World<'_>, title: &str, planned: Option<u32>, actual: &[i64]) -> String {
    let actual: Vec<String> = actual.iter().map(ToString::to_string).collect();
    let key = if planned.is_some() { "times-phase" } else { "times-phase-unplanned" };
    let words = Message::new(key).with("phase", title).with("actual", actual.join(", "));
    world.say(&words.with("planned", planned.unwrap_or_default()))
}

/// The times of a session; none for one without times, such as one that was read back from a report.
fn of_session(session: &Session) -> Option<SessionTimes> {
    let opened = session.opened.as_deref()?;
    let end = session.sealed?;
    let timed = |id: &str| session.visits.iter().any(|v| v.phase == id && v.entered.is_some());
    let phase = |phase: &crate::domain::Phase| PhaseTimes {
        id: phase.id.clone(),
        title: phase.title.clone(),
        planned: phase.minutes,
        actual: timed(&phase.id).then(|| (session.phase_clock(&phase.id, end).spent + MINUTE / 2) / MINUTE),
    };
    let phases: Vec<PhaseTimes> = session.script().phases.iter().map(phase).collect();
    let script = session.script().id.clone();
    phases.iter().any(|phase| phase.actual.is_some()).then(|| SessionTimes {
        id: opened.session.clone(),
        title: opened.title.clone(),
        script,
        phases,
    })
}

/// The same phase of the same script, gathered over sessions, in the order of the last script.
fn over(sessions: &[SessionTimes]) -> Vec<OverSessions> {
    let mut order: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut all: Vec<OverSessions> = Vec::new();
    for session in sessions {
        for phase in &session.phases {
            let key = (session.script.clone(), phase.id.clone());
            let at = *order.entry(key).or_insert_with(|| {
                let (script, id) = (session.script.clone(), phase.id.clone());
                all.push(OverSessions { script, id, title: String::new(), planned: None, actual: Vec::new() });
                all.len() - 1
            });
            if let Some(there) = all.get_mut(at) {
                there.title.clone_from(&phase.title);
                there.planned = phase.planned;
                there.actual.extend(phase.actual);
            }
        }
    }
    all
}
