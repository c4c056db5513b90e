//! When each phase begins and ends: counted on from a start, back from an end, and from what is locked to a clock time.
//!
//! Nothing is late here. Where the parts do not fit together that is told in minutes, and left to her.

use super::{ScriptEditor, Wish};
use crate::app::{Live, Model, Screen};
use crate::domain::{Phase, Timestamp};

/// Minutes in a day.
const DAY: i64 = 24 * 60;

/// When a phase begins and ends, in minutes of the day (which may go past midnight, or lie before it).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// When it begins.
    pub start: Option<i64>,
    /// When it ends.
    pub end: Option<i64>,
    /// Its minutes.
    pub minutes: Option<i64>,
    /// Before a phase that is locked to a clock time: minutes that are free (or, when negative, too few).
    pub gap: Option<i64>,
    /// The group was here, and went on.
    pub past: bool,
    /// It is left out today.
    pub skipped: bool,
}

/// When everything is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// A row per phase.
    pub rows: Vec<Row>,
    /// No clock time is known: counted from zero.
    pub relative: bool,
    /// All minutes together.
    pub total: i64,
    /// So many phases have no minutes.
    pub open: usize,
    /// Minutes between the end of the last phase and the wanted end; negative when there are too few.
    pub slack: Option<i64>,
}

/// One phase, as far as its time matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Its minutes.
    pub minutes: Option<i64>,
    /// Locked to this minute of the day.
    pub at: Option<i64>,
    /// The group was here, and went on.
    pub past: bool,
    /// It is left out today.
    pub skipped: bool,
}

/// When everything is, for phases with a start or a wanted end, or both, or neither.
#[must_use]
pub fn times(spans: &[Span], start: Option<i64>, end: Option<i64>) -> Times {
    let coming = || spans.iter().filter(|span| !span.past && !span.skipped);
    let relative = start.is_none() && end.is_none() && coming().all(|span| span.at.is_none());
    let blank = |span: &Span| Row { minutes: span.minutes, past: span.past, skipped: span.skipped, ..Row::default() };
    let mut rows: Vec<Row> = spans.iter().map(blank).collect();
    let last = forward(spans, &mut rows, if relative { Some(0) } else { start });
    backward(spans, &mut rows, end);
    let slack = end.zip(last).map(|(end, last)| near(end, last) - last);
    let total = coming().filter_map(|span| span.minutes).sum();
    Times { rows, relative, total, open: coming().filter(|span| span.minutes.is_none()).count(), slack }
}

/// Counts on from the start and from what is locked. Gives the end of the last phase, where it is known.
fn forward(spans: &[Span], rows: &mut [Row], start: Option<i64>) -> Option<i64> {
    let mut time = start;
    for (span, row) in spans.iter().zip(rows).filter(|(span, _)| !span.past && !span.skipped) {
        if let Some(at) = span.at {
            let at = time.map_or(at, |time| near(at, time));
            row.gap = time.map(|time| at - time).filter(|gap| *gap != 0);
            time = Some(at);
        }
        row.start = time;
        time = time.zip(span.minutes).map(|(time, minutes)| time + minutes);
        row.end = time;
    }
    time
}

/// Counts back from the end, and from what is locked, where counting on gave nothing.
fn backward(spans: &[Span], rows: &mut [Row], end: Option<i64>) {
    let mut time = end;
    for (span, row) in spans.iter().zip(rows).rev().filter(|(span, _)| !span.past && !span.skipped) {
        row.end = row.end.or(time);
        row.start = row.start.or_else(|| time.zip(span.minutes).map(|(time, minutes)| time - minutes));
        // What is locked, or counted on from something, says itself when it begins.
        time = row.start;
    }
}

/// The time of day nearest to another time, also over midnight.
const fn near(at: i64, to: i64) -> i64 {
    let apart = (at - to).rem_euclid(DAY);
    if apart > DAY / 2 { to + apart - DAY } else { to + apart }
}

/// When everything is in the script that is being changed.
#[must_use]
pub fn of(model: &Model, editor: &ScriptEditor) -> Times {
    let end = editor.end.map(i64::from);
    if let (Screen::Live(live), Wish::Running(_)) = (&model.screen, &editor.wish) {
        let phases = &editor.script.phases;
        let spans: Vec<Span> = phases.iter().map(|phase| in_session(editor, live, phase)).collect();
        let mut times = times(&spans, entered(live), end);
        for (row, phase) in times.rows.iter_mut().zip(phases).filter(|(row, _)| row.past) {
            (row.start, row.end) = been(live, &phase.id);
        }
        return times;
    }
    let span =
        |phase: &Phase| Span { minutes: phase.minutes.map(i64::from), at: phase.at.map(i64::from), ..Span::default() };
    let spans: Vec<Span> = editor.script.phases.iter().map(span).collect();
    times(&spans, editor.start.map(i64::from), end)
}

/// A phase of the running session, with the minutes that were given to it.
fn in_session(editor: &ScriptEditor, live: &Live, phase: &Phase) -> Span {
    let session = live.session();
    let position = |id: &str| editor.script.position(id);
    let now = session.phase.as_deref().and_then(position);
    let here = position(&phase.id);
    let past = now.is_some_and(|now| here.is_some_and(|here| here < now));
    let given = session.given.get(&phase.id).copied().map_or(0, i64::from);
    let is_now = session.phase.as_deref() == Some(phase.id.as_str());
    Span {
        minutes: phase.minutes.map(|minutes| (i64::from(minutes) + given).max(0)),
        // Where the group is now began when it came in.
        at: phase.at.map(i64::from).filter(|_| !is_now),
        past,
        skipped: session.skipped.contains_key(&phase.id) && !is_now,
    }
}

/// When the group came into the phase where it is, as a minute of the local day.
fn entered(live: &Live) -> Option<i64> {
    Some(minute(live, live.session().visits.back()?.entered?))
}

/// When the group first came into a phase, and when it last left it.
fn been(live: &Live, phase: &str) -> (Option<i64>, Option<i64>) {
    let visits = || live.session().visits.iter().filter(|visit| visit.phase == phase);
    let minute = |at: Option<Timestamp>| at.map(|at| minute(live, at));
    (minute(visits().find_map(|visit| visit.entered)), minute(visits().last().and_then(|visit| visit.left)))
}

/// A time as a minute of the local day.
fn minute(live: &Live, at: Timestamp) -> i64 {
    let offset = live.session().opened.as_deref().map_or(0, |opened| i64::from(opened.offset));
    (at.0.div_euclid(60_000) + offset).rem_euclid(DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(minutes: i64) -> Span {
        Span { minutes: Some(minutes), ..Span::default() }
    }

    fn locked(minutes: i64, at: i64) -> Span {
        Span { at: Some(at), ..span(minutes) }
    }

    fn starts(times: &Times) -> Vec<Option<i64>> {
        times.rows.iter().map(|row| row.start).collect()
    }

    #[test]
    fn times_are_counted_on_from_a_start_and_back_from_an_end() {
        let spans = [span(15), span(5), span(40)];
        assert_eq!(starts(&times(&spans, Some(840), None)), [Some(840), Some(855), Some(860)]);
        assert_eq!(starts(&times(&spans, None, Some(900))), [Some(840), Some(855), Some(860)]);
        assert_eq!(times(&spans, Some(840), Some(960)).slack, Some(60));
    }

    #[test]
    fn without_any_clock_time_it_begins_at_zero() {
        let times = times(&[span(15), span(5)], None, None);
        assert!(times.relative);
        assert_eq!((starts(&times), times.total), (vec![Some(0), Some(15)], 20));
    }

    #[test]
    fn what_is_locked_says_what_is_free_before_it_or_does_not_fit() {
        let free = times(&[span(20), locked(30, 900), span(10)], Some(840), None);
        assert_eq!((free.rows[1].gap, starts(&free)), (Some(40), vec![Some(840), Some(900), Some(930)]));
        let tight = times(&[span(70), locked(30, 900)], Some(840), None);
        assert_eq!((tight.rows[1].gap, tight.rows[1].start), (Some(-10), Some(900)));
    }

    #[test]
    fn before_what_is_locked_is_counted_back() {
        let times = times(&[span(20), span(10), locked(30, 900)], None, None);
        assert!(!times.relative);
        assert_eq!(starts(&times), [Some(870), Some(890), Some(900)]);
    }

    #[test]
    fn a_phase_without_minutes_leaves_open_what_comes_after_it() {
        let open = times(&[span(20), Span::default(), span(10)], Some(840), None);
        assert_eq!((starts(&open), open.open), (vec![Some(840), Some(860), None], 1));
        let closed = times(&[span(20), Span::default(), span(10)], Some(840), Some(960));
        assert_eq!(starts(&closed), [Some(840), Some(860), Some(950)]);
    }

    #[test]
    fn an_evening_goes_past_midnight() {
        let late = times(&[span(120), locked(30, 30)], Some(1380), None);
        assert_eq!(late.rows[1].gap, Some(-30));
    }
}
