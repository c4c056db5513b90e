//! Replay: any session, played through the panels of the live screens. It holds no writer, so it cannot write.

use super::msg::Replayed;
use super::plan::{Choice, Plan};
use crate::config::Action;
use crate::domain::{EntryId, Event, Session, Timeline, Timestamp};
use crate::text::Message;

/// The paces one can choose: real, and so many times faster.
pub const PACES: [i64; 4] = [1, 2, 10, 60];
/// While it plays, the picture moves on this often (milliseconds).
pub const BEAT: i64 = 250;

/// A place to go to in a replay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A recorded time.
    Time(Timestamp),
    /// So many entries from the beginning: for a session without times.
    Step(usize),
}

/// The state of the replay screen.
#[derive(Clone, Debug)]
pub struct Replay {
    /// The session with all its entries; the cursor is the place in the replay.
    pub timeline: Timeline,
    /// The whole session, for the scrubber: bands and marks.
    pub whole: Session,
    /// The recorded time that is shown.
    pub at: Timestamp,
    /// From when to when it was recorded; `None` when it has no times: then it goes step by step.
    pub span: Option<(Timestamp, Timestamp)>,
    /// Which of [`PACES`].
    pub pace: usize,
    /// Playing since this (real) time.
    pub playing: Option<Timestamp>,
    /// The time to jump to, while it is typed.
    pub jump: Option<crate::text::Field>,
    /// What was met while reading.
    pub notices: Vec<Message>,
}

impl Replay {
    /// A replay that stands at the beginning.
    #[must_use]
    pub fn new(replayed: Replayed) -> Self {
        let mut timeline = Timeline::new(replayed.entries);
        let whole = timeline.session().clone();
        let span = span(&timeline, &whole);
        timeline.seek(0);
        let mut replay = Self {
            at: span.map_or(Timestamp(0), |(from, _)| from),
            timeline,
            whole,
            span,
            pace: 0,
            playing: None,
            jump: None,
            notices: replayed.notices,
        };
        if span.is_some() {
            replay.go(replay.at);
        } else {
            replay.step(1);
        }
        replay
    }

    /// Entries that came in while it is shown (a running session): the place stays where it is.
    pub fn arrived(&mut self, entries: Vec<crate::domain::Entry>) {
        let cursor_end = self.timeline.cursor() == self.timeline.len();
        self.timeline.insert(entries.clone());
        let mut all = self.timeline.clone();
        all.seek(all.len());
        self.whole = all.session().clone();
        self.span = span(&all, &self.whole);
        if self.span.is_some() && !cursor_end {
            self.timeline.seek_time(self.at);
        }
    }

    /// The session at the place of the replay.
    #[must_use]
    pub const fn session(&self) -> &Session {
        self.timeline.session()
    }

    /// Goes to a recorded time.
    pub fn go(&mut self, at: Timestamp) {
        let Some((from, to)) = self.span else { return };
        self.at = at.max(from).min(to);
        self.timeline.seek_time(self.at);
        if self.at == to {
            self.playing = None;
        }
    }

    /// Time went by while it plays: the recorded time goes with it, at the chosen pace.
    pub fn beat(&mut self, now: Timestamp) {
        let Some(since) = self.playing else { return };
        let pace = PACES.get(self.pace).copied().unwrap_or(1);
        self.playing = Some(now);
        if self.span.is_some() {
            self.go(self.at.plus(now.since(since).max(0).saturating_mul(pace)));
        }
    }

    /// Plays or pauses. Without times there is nothing to play: it steps.
    pub fn play_pause(&mut self, now: Timestamp) {
        match (self.playing, self.span) {
            (Some(_), _) => self.playing = None,
            (None, Some((from, to))) => {
                if self.at == to {
                    self.go(from);
                }
                self.playing = Some(now);
            }
            (None, None) => self.step(1),
        }
    }

    /// One step of a session without times: to the next (or previous) entry that shows.
    pub fn step(&mut self, by: isize) {
        let mut cursor = self.timeline.cursor();
        loop {
            let Some(next) = cursor.checked_add_signed(by).filter(|c| (1..=self.timeline.len()).contains(c)) else {
                return;
            };
            cursor = next;
            let shows = self.timeline.at(cursor - 1).is_some_and(|e| step_shows(&e.event));
            if shows {
                self.timeline.seek(cursor);
                return;
            }
        }
    }

    /// Goes to a place.
    pub fn go_to(&mut self, spot: Spot) {
        match spot {
            Spot::Time(at) => self.go(at),
            Spot::Step(count) => self.timeline.seek(count.max(1)),
        }
    }

    /// The places where a session without times stops: how many entries it holds there.
    #[must_use]
    pub fn steps(&self) -> Vec<usize> {
        let entries = self.timeline.entries().enumerate();
        entries.filter(|(_, e)| step_shows(&e.event)).map(|(place, _)| place + 1).collect()
    }

    /// The moments that the scrubber marks, each with the time at which it came in. Dropped ones are gone.
    pub fn marks(&self) -> impl Iterator<Item = (Timestamp, &crate::domain::Line)> {
        let shown = |l: &&crate::domain::Line| l.status != crate::domain::Status::Dropped;
        self.whole.moments().filter(shown).map(|l| (Timestamp(l.stamp.ms), l))
    }

    /// To the next (or previous) moment.
    pub fn moment(&mut self, by: isize) {
        if self.span.is_none() {
            self.step(by);
            return;
        }
        let here = self.at;
        let times: Vec<Timestamp> = self.marks().map(|(at, _)| at).collect();
        let later = times.iter().copied().filter(|t| *t > here).min();
        let to = if by > 0 { later } else { times.into_iter().filter(|t| *t < here).max() };
        if let Some(to) = to {
            self.go(to);
        }
    }

    /// To the beginning of the next (or previous) phase.
    pub fn phase(&mut self, by: isize) {
        if self.span.is_none() {
            self.phase_step(by);
            return;
        }
        // By stamp, as everything in a replay: a laptop whose clock is ahead pulls the stamps of all with it.
        let here = self.at;
        let mut starts = self.whole.visits.iter().filter_map(|v| self.stamped(v.entry));
        let to = if by > 0 { starts.find(|t| *t > here) } else { starts.rfind(|t| *t < here) };
        if let Some(to) = to {
            self.go(to);
        }
    }

    /// To the first visit of a phase.
    pub fn go_to_phase(&mut self, phase: &str) {
        let Some(visit) = self.whole.visits.iter().find(|v| v.phase == phase) else { return };
        match (self.stamped(visit.entry), self.span) {
            (Some(at), Some(_)) => self.go(at),
            _ => {
                let place = self.timeline.entries().position(|e| e.id == visit.entry);
                if let Some(place) = place {
                    self.timeline.seek(place + 1);
                }
            }
        }
    }

    /// To a time of day such as `14:31`, in the session's own local time.
    pub fn jump_to(&mut self, typed: &str) -> bool {
        let Some((from, _)) = self.span else { return false };
        let Some((hours, minutes)) = typed.trim().split_once([':', '.']) else { return false };
        let (Ok(hours), Ok(minutes)) = (hours.parse::<i64>(), minutes.parse::<i64>()) else { return false };
        if !(0..24).contains(&hours) || !(0..60).contains(&minutes) {
            return false;
        }
        let offset = self.whole.opened.as_ref().map_or(0, |o| i64::from(o.offset)) * 60_000;
        let day = 86_400_000;
        let midnight = (from.0 + offset).div_euclid(day) * day - offset;
        let mut at = midnight + (hours * 60 + minutes) * 60_000;
        // A meeting that went on past midnight.
        if at < from.0 - day / 2 {
            at += day;
        }
        self.go(Timestamp(at));
        true
    }

    /// To the beginning or the end.
    pub fn to_end(&mut self, last: bool) {
        match self.span {
            Some((from, to)) => self.go(if last { to } else { from }),
            None if last => self.timeline.seek(self.timeline.len()),
            None => {
                self.timeline.seek(0);
                self.step(1);
            }
        }
    }

    fn stamped(&self, entry: EntryId) -> Option<Timestamp> {
        self.timeline.entry(entry).map(|e| Timestamp(e.stamp.ms))
    }

    fn phase_step(&mut self, by: isize) {
        let mut cursor = self.timeline.cursor();
        while let Some(next) = cursor.checked_add_signed(by).filter(|c| (1..=self.timeline.len()).contains(c)) {
            cursor = next;
            if self.timeline.at(cursor - 1).is_some_and(|e| matches!(e.event, Event::PhaseEntered { .. })) {
                self.timeline.seek(cursor);
                return;
            }
        }
    }
}

/// What `action` would do now; nothing means: not now.
#[must_use]
pub fn plan(replay: &Replay, action: Action) -> Option<Plan> {
    let timed = replay.span.is_some();
    match action {
        Action::Faster | Action::Slower | Action::JumpTime => timed.then_some(Plan::Play(action)),
        Action::PlayPause
        | Action::NextMoment
        | Action::PreviousMoment
        | Action::Next
        | Action::Previous
        | Action::First
        | Action::Last => Some(Plan::Play(action)),
        Action::GoToPhase => Some(Plan::Choose(Choice::Phase)),
        _ => None,
    }
}

/// From the first to the last recorded time; none for a session whose phases have no times.
fn span(timeline: &Timeline, whole: &Session) -> Option<(Timestamp, Timestamp)> {
    whole.visits.iter().find_map(|v| v.entered)?;
    let first = timeline.at(0)?.stamp.ms;
    let last = timeline.entries().next_back()?.stamp.ms;
    (last > first).then_some((Timestamp(first), Timestamp(last)))
}

/// Whether one sees something change: what a step stops at.
const fn step_shows(event: &Event) -> bool {
    matches!(
        event,
        Event::PhaseEntered { .. }
            | Event::Noted(_)
            | Event::ValueChosen { .. }
            | Event::Posed { .. }
            | Event::Worded { .. }
            | Event::Marked { .. }
            | Event::Agreed { .. }
            | Event::CaseTold { .. }
            | Event::Sealed { .. }
    )
}
