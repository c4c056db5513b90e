//! The plan of a session in time, made from its entries: what was meant, what came of it, and what would have to bend.

use super::Session;
use crate::domain::course::{self, Course, Leg, Stand};
use crate::domain::ids::Timestamp;
use crate::domain::respread::Part;
use crate::domain::script::Phase;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

impl Session {
    /// When the first phase was entered.
    #[must_use]
    pub fn begun(&self) -> Option<Timestamp> {
        self.visits.iter().find_map(|visit| visit.entered)
    }

    /// Planned, actual and expected times of the phases of today, at `now`.
    #[must_use]
    pub fn course(&self, now: Timestamp) -> Course {
        let begin = self.begun().unwrap_or(now);
        let legs: Vec<Leg> = self.phases_today().map(|phase| self.leg(phase, begin, now)).collect();
        let stand = match (self.sealed, self.phase.as_deref()) {
            (Some(_), _) => Stand::After,
            (None, Some(phase)) => Stand::In(phase),
            (None, None) => Stand::Before,
        };
        course::course(&legs, begin, stand, now)
    }

    /// The phase now and those of today that are still to come, for spreading the minutes again. Times are whole minutes.
    #[must_use]
    pub fn parts_ahead(&self, now: Timestamp) -> Vec<Part> {
        let here = self.phase.as_deref().and_then(|id| self.script().position(id)).unwrap_or(0);
        let ahead = self.script().phases.iter().skip(here).filter(|phase| !self.skipped.contains_key(&phase.id));
        ahead.map(|phase| self.part(phase, now)).collect()
    }

    fn leg(&self, phase: &Phase, begin: Timestamp, now: Timestamp) -> Leg {
        let visits = || self.visits.iter().filter(|visit| visit.phase == phase.id);
        let clock = self.phase_clock(&phase.id, now);
        Leg {
            id: phase.id.clone(),
            planned: phase.minutes,
            meant: clock.meant,
            spent: clock.spent,
            entered: visits().find_map(|visit| visit.entered),
            left: visits().last().and_then(|visit| visit.left),
            at: self.clock_time(phase, begin),
        }
    }

    fn part(&self, phase: &Phase, now: Timestamp) -> Part {
        let clock = self.phase_clock(&phase.id, now);
        let whole = |ms: i64| u32::try_from(ms / MINUTE).unwrap_or(0);
        let minutes = clock.meant.map_or(0, whole);
        Part {
            id: phase.id.clone(),
            minutes,
            spent: whole(clock.spent),
            // Where the script names no minimum, half of what was planned.
            least: phase.least.unwrap_or_else(|| phase.minutes.unwrap_or(0).div_ceil(2)).min(minutes),
            keeps: phase.keeps_minutes() || clock.meant.is_none(),
            may_go: phase.may_go,
            at: self.clock_time(phase, now).map(|at| whole(at.since(now).max(0))),
        }
    }

    /// The clock time of a locked phase, on the day of the session where it is held.
    fn clock_time(&self, phase: &Phase, day: Timestamp) -> Option<Timestamp> {
        let offset = self.opened.as_deref().map_or(0, |o| i64::from(o.offset)) * MINUTE;
        let midnight = day.plus(offset).0.div_euclid(DAY) * DAY - offset;
        phase.at.map(|minute| Timestamp(midnight).plus(i64::from(minute) * MINUTE))
    }
}
