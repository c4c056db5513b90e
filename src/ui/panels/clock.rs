//! Time that bends: what is left or spent, in calm words. Nothing is ever late.

use crate::config::Role;
use crate::domain::{Session, Timestamp};
use crate::text::{Message, Safe};
use crate::ui::parts::minutes_left;
use crate::ui::stage::Stage;

const MINUTE: i64 = 60_000;

/// The clock of the wall in whole minutes, if it was asked for.
#[must_use]
pub fn on_wall(stage: &Stage<'_>, session: &Session, now: Timestamp) -> Option<Safe> {
    if !session.clock_shows() || session.stands_still() {
        return None;
    }
    if session.stay {
        return Some(stage.say("wall-stay"));
    }
    let clock = session.phase_clock(session.phase.as_deref()?, now);
    let count = |key, ms: i64| Some(stage.tell(&Message::new(key).with("count", ms)));
    match clock.left() {
        Some(left) if left > 0 => count("wall-minutes-left", (left + MINUTE - 1) / MINUTE),
        Some(_) => Some(stage.say("wall-over")),
        None => count("wall-minutes-spent", clock.spent / MINUTE),
    }
}

/// What the facilitator's own screen says of time: the phase, the session, when it would end.
#[must_use]
pub fn on_desk(stage: &Stage<'_>, session: &Session, now: Timestamp) -> Vec<(Safe, Role)> {
    let mut lines = Vec::new();
    let tell = |key, ms: i64| stage.tell(&Message::new(key).with("time", minutes_left(ms.abs())));
    if session.stands_still() {
        lines.push((stage.say("desk-paused"), Role::Quiet));
    }
    if let Some(phase) = session.phase.as_deref() {
        let clock = session.phase_clock(phase, now);
        lines.push(match clock.left() {
            Some(left) if left >= 0 => (tell("desk-phase-left", left), Role::Title),
            Some(over) => (tell("desk-phase-over", over), Role::Text),
            None => (tell("desk-phase-spent", clock.spent), Role::Title),
        });
    }
    if session.stay {
        lines.push((stage.say("desk-stay"), Role::Quiet));
        return lines;
    }
    let clock = session.session_clock(now);
    let whole = |key, ms: i64| {
        let minutes = Message::new("minutes-short").with("count", ms.abs() / MINUTE);
        (stage.tell(&Message::new(key).with("time", stage.tell(&minutes))), Role::Quiet)
    };
    match clock.left() {
        Some(left) if left >= 0 => {
            lines.push(whole("desk-session-left", left + MINUTE - 1));
            let end = super::words::time(session, now.plus(left));
            lines.push((stage.tell(&Message::new("desk-ends").with("time", end)), Role::Quiet));
        }
        Some(over) => lines.push(whole("desk-session-over", over)),
        None => lines.push(whole("desk-session-spent", clock.spent)),
    }
    lines
}
