//! The course of a session in time: what was planned, what came of it, and what is to be expected. Nothing here is late.

use super::ids::Timestamp;
use super::script::PhaseId;

/// A phase as far as its times are concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leg {
    /// The phase.
    pub id: PhaseId,
    /// Minutes that the script plans; none where it gives none.
    pub planned: Option<u32>,
    /// Milliseconds meant for it now, with what was given or taken; none where nothing is meant (*we blijven hier*).
    pub meant: Option<i64>,
    /// Milliseconds spent in it, pauses left out.
    pub spent: i64,
    /// When it was entered for the first time.
    pub entered: Option<Timestamp>,
    /// When it was left for the last time; none while it lasts.
    pub left: Option<Timestamp>,
    /// The clock time at which it begins, where that is fixed.
    pub at: Option<Timestamp>,
}

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Begin.
    pub from: Timestamp,
    /// End.
    pub until: Timestamp,
}

/// How far the session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand<'a> {
    /// No phase was entered yet.
    Before,
    /// In this phase.
    In(&'a str),
    /// It is over.
    After,
}

/// The times of one phase. What is not known is none, and so is all that depends on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// The phase.
    pub id: PhaseId,
    /// As the script has it, counted from the planned begin.
    pub planned: Option<Span>,
    /// When it was entered, and left if it was.
    pub actual: Option<(Timestamp, Option<Timestamp>)>,
    /// The current phase and those to come, as things stand. None for what was passed: that has its actual times.
    pub expected: Option<Span>,
}

/// The times of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Every phase, in order.
    pub phases: Vec<Times>,
    /// The end as it was planned.
    pub planned_end: Option<Timestamp>,
    /// The end to expect; when it is over, the end that was.
    pub expected_end: Option<Timestamp>,
}

const MINUTE: i64 = 60_000;

/// Where time is known up to: a phase after it begins there, or at its own clock time when that is later.
#[derive(Clone, Copy)]
struct Cursor(Option<Timestamp>);

impl Cursor {
    /// The span of the next phase; a fixed clock time makes what comes after it known again.
    fn span(&mut self, at: Option<Timestamp>, lasts: Option<i64>) -> Option<Span> {
        // Free time before a fixed clock time is a pause.
        let from = self.0.max(at);
        let span = from.zip(lasts).map(|(from, lasts)| Span { from, until: from.plus(lasts.max(0)) });
        self.0 = span.map(|span| span.until);
        span
    }
}

/// The course of a session that was planned to begin at `begin`, as it looks at `now`.
#[must_use]
pub fn course(legs: &[Leg], begin: Timestamp, stand: Stand<'_>, now: Timestamp) -> Course {
    let mut plan = Cursor(Some(begin));
    // A session that has not begun begins now at the earliest.
    let mut ahead = Cursor(Some(if stand == Stand::Before { begin.max(now) } else { now }));
    let here = match stand {
        Stand::Before => Some(0),
        Stand::In(id) => legs.iter().position(|leg| leg.id == id),
        Stand::After => None,
    };
    let mut out = Course::default();
    for (index, leg) in legs.iter().enumerate() {
        let expected = here.filter(|here| index >= *here).and_then(|here| {
            let at = leg.at.filter(|_| index > here || stand == Stand::Before);
            ahead.span(at, leg.meant.map(|meant| (meant - leg.spent).max(0)))
        });
        out.phases.push(Times {
            id: leg.id.clone(),
            planned: plan.span(leg.at, leg.planned.map(|minutes| i64::from(minutes) * MINUTE)),
            actual: leg.entered.map(|entered| (entered, leg.left)),
            expected,
        });
    }
    out.planned_end = plan.0;
    out.expected_end = match stand {
        Stand::Before | Stand::In(_) => here.and(ahead.0),
        Stand::After => legs.iter().filter_map(|leg| leg.left).max(),
    };
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(minute: i64) -> Timestamp {
        Timestamp(minute * MINUTE)
    }

    fn leg(id: &str, minutes: u32) -> Leg {
        Leg { id: id.into(), planned: Some(minutes), meant: Some(i64::from(minutes) * MINUTE), ..Leg::default() }
    }

    fn been(leg: Leg, from: i64, until: Option<i64>, spent: i64) -> Leg {
        Leg { entered: Some(at(from)), left: until.map(at), spent: spent * MINUTE, ..leg }
    }

    fn expected(course: &Course) -> Vec<Option<(i64, i64)>> {
        let minutes = |span: Span| (span.from.0 / MINUTE, span.until.0 / MINUTE);
        course.phases.iter().map(|times| times.expected.map(minutes)).collect()
    }

    #[test]
    fn before_it_begins_the_plan_moves_with_the_clock() {
        let legs = [leg("kring", 15), leg("casus", 25)];
        let early = course(&legs, at(100), Stand::Before, at(90));
        assert_eq!(expected(&early), [Some((100, 115)), Some((115, 140))]);
        let late = course(&legs, at(100), Stand::Before, at(110));
        assert_eq!((late.planned_end, late.expected_end), (Some(at(140)), Some(at(150))));
    }

    #[test]
    fn what_was_gives_actual_times_and_what_comes_follows_from_now() {
        let legs = [been(leg("kring", 15), 2, Some(20), 18), been(leg("casus", 25), 20, None, 10), leg("slot", 5)];
        let now = course(&legs, at(0), Stand::In("casus"), at(30));
        assert_eq!(expected(&now), [None, Some((30, 45)), Some((45, 50))]);
        assert_eq!(now.phases[0].actual, Some((at(2), Some(at(20)))));
        assert_eq!((now.planned_end, now.expected_end), (Some(at(45)), Some(at(50))));
    }

    #[test]
    fn a_phase_that_runs_over_is_expected_to_end_now() {
        let legs = [been(leg("kring", 15), 0, None, 40), leg("slot", 5)];
        assert_eq!(expected(&course(&legs, at(0), Stand::In("kring"), at(40))), [Some((40, 40)), Some((40, 45))]);
    }

    #[test]
    fn while_we_stay_here_nothing_is_expected_until_a_fixed_clock_time() {
        let stay = Leg { meant: None, ..been(leg("casus", 25), 0, None, 40) };
        let lunch = Leg { at: Some(at(60)), ..leg("lunch", 30) };
        let course = course(&[stay, leg("samen", 10), lunch, leg("slot", 5)], at(0), Stand::In("casus"), at(40));
        assert_eq!(expected(&course), [None, None, Some((60, 90)), Some((90, 95))]);
    }

    #[test]
    fn a_fixed_clock_time_waits_and_is_passed_when_time_is_short() {
        let lunch = Leg { at: Some(at(60)), ..leg("lunch", 30) };
        let legs = [been(leg("kring", 15), 0, None, 5), lunch];
        assert_eq!(expected(&course(&legs, at(0), Stand::In("kring"), at(5)))[1], Some((60, 90)));
        assert_eq!(expected(&course(&legs, at(0), Stand::In("kring"), at(70)))[1], Some((80, 110)));
    }

    #[test]
    fn without_minutes_nothing_is_made_up() {
        let legs = [Leg { id: "verhalen".into(), ..Leg::default() }, leg("slot", 5)];
        let course = course(&legs, at(0), Stand::In("verhalen"), at(5));
        assert_eq!((expected(&course), course.planned_end, course.expected_end), (vec![None, None], None, None));
    }

    #[test]
    fn when_it_is_over_the_end_is_the_one_that_was() {
        let legs = [been(leg("kring", 15), 0, Some(18), 18), been(leg("slot", 5), 18, Some(22), 4)];
        let over = course(&legs, at(0), Stand::After, at(99));
        assert_eq!((expected(&over), over.expected_end), (vec![None, None], Some(at(22))));
    }
}
