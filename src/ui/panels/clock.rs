//! Time that bends: what is left or spent, in calm words. Nothing is ever late.

use crate::app::Live;
use crate::config::Role;
use crate::domain::session::PhaseClock;
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

/// When a break goes on, if the wall has a clock and that time is still to come.
#[must_use]
pub fn until(stage: &Stage<'_>, session: &Session, now: Timestamp) -> Option<Safe> {
    if !session.clock_shows() || session.stands_still() {
        return None;
    }
    if session.stay {
        return Some(stage.say("wall-stay"));
    }
    let left = session.phase_clock(session.phase.as_deref()?, now).left().filter(|left| *left > 0)?;
    // Whole minutes, and not earlier than was meant.
    let at = Timestamp(now.plus(left + MINUTE - 1).0.div_euclid(MINUTE) * MINUTE);
    Some(stage.tell(&Message::new("wall-goes-on").with("time", super::words::time(session, at))))
}

/// What the facilitator's own screen says of time: the phase, the session, when it would end. Nudges by shape and word;
/// none while she wants no clock.
#[must_use]
pub fn on_desk(stage: &Stage<'_>, live: &Live, now: Timestamp) -> Vec<(Safe, Role)> {
    let session = live.session();
    let mut lines = Vec::new();
    if session.stands_still() {
        lines.push((stage.say("desk-paused"), Role::Quiet));
    }
    if !live.clock {
        return lines;
    }
    if let Some(phase) = session.phase.as_deref() {
        lines.extend(of_phase(stage, session.phase_clock(phase, now)));
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
    lines.push(match clock.left() {
        Some(left) if left >= 0 => whole("desk-session-left", left + MINUTE - 1),
        Some(over) => whole("desk-session-over", over),
        None => whole("desk-session-spent", clock.spent),
    });
    lines.extend(ends(stage, session, now));
    lines
}

/// The phase now: how much of it is gone as a shape, what is left, and a word when it nears its end.
fn of_phase(stage: &Stage<'_>, clock: PhaseClock) -> Vec<(Safe, Role)> {
    let tell = |key, ms: i64| stage.tell(&Message::new(key).with("time", minutes_left(ms.abs())));
    let Some((left, meant)) = clock.left().zip(clock.meant) else {
        return vec![(tell("desk-phase-spent", clock.spent), Role::Title)];
    };
    let eighths = if meant > 0 { (clock.spent.saturating_mul(8) / meant).clamp(0, 8) } else { 8 };
    let (shape, word) = match eighths {
        0 => ("○", None),
        1..=3 => ("◔", None),
        4 | 5 => ("◑", Some("desk-nudge-half")),
        6 | 7 => ("◕", Some("desk-nudge-round-off")),
        _ => ("●", Some("desk-nudge-over")),
    };
    let said = tell(if left >= 0 { "desk-phase-left" } else { "desk-phase-over" }, left);
    let mut lines = vec![(Safe::new(&format!("{shape} {said}")), if left >= 0 { Role::Title } else { Role::Text })];
    // Never the loudest thing on her screen: it would hurry her, and she the room.
    lines.extend(word.map(|key| (stage.say(key), Role::Quiet)));
    lines
}

/// The end to expect, beside the one that was planned when that is another minute.
fn ends(stage: &Stage<'_>, session: &Session, now: Timestamp) -> Option<(Safe, Role)> {
    let course = session.course(now);
    let time = |at: Timestamp| super::words::time(session, at);
    let expected = course.expected_end?;
    let message = match course.planned_end.filter(|planned| planned.since(expected).abs() >= MINUTE) {
        Some(planned) => Message::new("desk-ends-planned").with("time", time(expected)).with("planned", time(planned)),
        None => Message::new("desk-ends").with("time", time(expected)),
    };
    Some((stage.tell(&message), Role::Quiet))
}
