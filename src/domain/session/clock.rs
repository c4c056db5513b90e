//! Phase times, overrun and pauses: functions of the entries and `now`, never counters.

use super::{Line, Session};
use crate::domain::ids::{EntryId, Stamp, Timestamp};
use crate::domain::script::PhaseId;

/// One stay in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The phase.
    pub phase: PhaseId,
    /// The entry that entered it.
    pub entry: EntryId,
    /// That entry's stamp: what is written from then on is written in this visit.
    pub began: Stamp,
    /// When; `None` in reconstructed sessions.
    pub entered: Option<Timestamp>,
    /// When it was left; `None` while it lasts, or unknown.
    pub left: Option<Timestamp>,
}

/// The clock of a phase. All spans are milliseconds; pauses are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhaseClock {
    /// Time spent in it so far, over all visits.
    pub spent: i64,
    /// Time meant for it, with what was given or taken; `None` when nothing was said.
    pub meant: Option<i64>,
    /// Stands still: *even niet*, or the session is over.
    pub paused: bool,
}

impl PhaseClock {
    /// Time left; negative when it runs over; `None` when nothing was meant.
    #[must_use]
    pub fn left(&self) -> Option<i64> {
        self.meant.map(|meant| meant.saturating_sub(self.spent))
    }
}

const MINUTE: i64 = 60_000;

impl Session {
    /// The clock of a phase at `now`. After *we blijven hier* nothing is meant any more, so nothing is late.
    #[must_use]
    pub fn phase_clock(&self, phase: &str, now: Timestamp) -> PhaseClock {
        let spent = self.visits.iter().filter(|v| v.phase == phase).map(|v| self.visit_spent(v, now)).sum();
        PhaseClock { spent, meant: self.minutes_meant(phase).map(|m| m * MINUTE), paused: self.stands_still() }
    }

    /// The clock of the whole session at `now`.
    #[must_use]
    pub fn session_clock(&self, now: Timestamp) -> PhaseClock {
        let spent = self.visits.iter().map(|v| self.visit_spent(v, now)).sum();
        let meant = self.phases_today().filter_map(|p| self.minutes_meant(&p.id)).sum::<i64>() * MINUTE;
        PhaseClock { spent, meant: (meant > 0).then_some(meant), paused: self.stands_still() }
    }

    /// Whether the room sees a clock: it was asked for, or the script says so for this phase.
    #[must_use]
    pub fn clock_shows(&self) -> bool {
        self.wall.clock || self.phase_now().is_some_and(|phase| phase.clock)
    }

    /// Whether anything moves: clocks stand still during *even niet*, while the plan pauses, and after sealing.
    #[must_use]
    pub fn stands_still(&self) -> bool {
        self.off_record() || self.rests_now() || self.sealed.is_some()
    }

    /// In which phase something seen at `at` was: the last visit that had begun.
    #[must_use]
    pub fn phase_at(&self, at: Timestamp) -> Option<&str> {
        let visit = self.visits.iter().rev().find(|v| v.entered.is_some_and(|e| e <= at));
        visit.or_else(|| self.visits.front()).map(|v| v.phase.as_str())
    }

    /// Whether a line was written in the phase that the group is in now, in this visit or an earlier one.
    #[must_use]
    pub fn written_here(&self, line: &Line) -> bool {
        let after = |visit: &&Visit| visit.began <= line.stamp;
        let visit = self.visits.iter().rev().find(after);
        visit.is_some_and(|visit| Some(&visit.phase) == self.phase.as_ref())
    }

    /// Minutes for a phase, with what was given or taken.
    fn minutes_meant(&self, phase: &str) -> Option<i64> {
        if self.stay {
            return None;
        }
        let planned = self.script().phase(phase)?.minutes?;
        let given = self.given.get(phase).copied().unwrap_or(0);
        Some((i64::from(planned) + i64::from(given)).max(0))
    }

    fn visit_spent(&self, visit: &Visit, now: Timestamp) -> i64 {
        let Some(from) = visit.entered else { return 0 };
        let until = visit.left.or(self.sealed).unwrap_or(now).max(from);
        (until.since(from) - self.stood_still(from, until, now)).max(0)
    }

    /// Milliseconds between two times in which the clocks stood still: *even niet* and pauses of the plan, each moment
    /// counted once.
    fn stood_still(&self, from: Timestamp, until: Timestamp, now: Timestamp) -> i64 {
        let clip = |(begin, end): &(Timestamp, Option<Timestamp>)| ((*begin).max(from), end.unwrap_or(now).min(until));
        let mut still: Vec<(Timestamp, Timestamp)> = self.pauses.iter().chain(&self.rests).map(clip).collect();
        still.sort_unstable();
        let mut counted = from;
        let mut total = 0;
        for (begin, end) in still {
            total += end.since(begin.max(counted)).max(0);
            counted = counted.max(end);
        }
        total
    }
}
