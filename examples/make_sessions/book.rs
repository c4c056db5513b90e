//! Writes entries as the screens would: a lead run and a note run, one hybrid clock, stamps that only grow.

use std::sync::Arc;

use crate::words::Line;
use drempel::domain::{At, Entry, EntryId, Event, First, Opened, PhaseId, Seat, Stamp, Timeline, Timestamp};

/// Minutes that these sessions' local time is ahead of UTC: winter time.
pub const OFFSET: i32 = 60;

const DAY: i64 = 86_400_000;
const SECOND: i64 = 1_000;

/// Between two keys on the same screen.
const BREATH: i64 = 4 * SECOND;

/// A session being written.
pub struct Book {
    entries: Vec<Entry>,
    lead: EntryId,
    note: EntryId,
    stamp: Stamp,
    midnight: Timestamp,
    now: Timestamp,
    timed: bool,
    phase: Option<PhaseId>,
}

impl Book {
    /// A live session: `day` counts from 1970-01-01, `number` keeps its runs apart from those of other sessions.
    pub fn live(number: u64, day: i64) -> Self {
        let midnight = Timestamp(day * DAY).plus(-i64::from(OFFSET) * 60 * SECOND);
        let lead = EntryId::new(0x0ef1, number * 0x100 + 1, 0);
        let note = EntryId::new(0x0ef2, number * 0x100 + 2, 0);
        Self::new(lead, note, midnight, true)
    }

    /// A session read back from a report: steps in their order, without times. `day` orders the sessions only.
    pub fn reconstructed(number: u64, day: i64) -> Self {
        let lead = EntryId::new(0xb10e, number * 0x100 + 1, 0);
        let note = EntryId::new(0xb10e, number * 0x100 + 2, 0);
        Self::new(lead, note, Timestamp(day * DAY), false)
    }

    fn new(lead: EntryId, note: EntryId, midnight: Timestamp, timed: bool) -> Self {
        Self { entries: Vec::new(), lead, note, stamp: Stamp::default(), midnight, now: midnight, timed, phase: None }
    }

    /// It is now this local time.
    pub fn clock(&mut self, hour: i64, minute: i64, second: i64) {
        self.now = self.local(hour, minute, second);
    }

    /// This local time on the day of the session.
    pub fn local(&self, hour: i64, minute: i64, second: i64) -> Timestamp {
        self.midnight.plus(((hour * 60 + minute) * 60 + second) * SECOND)
    }

    fn here_and_now(&self) -> At {
        if self.timed { At::Exact(self.now) } else { At::Unknown }
    }

    fn put(&mut self, seat: Seat, at: At, event: Event) -> EntryId {
        let pen = match seat {
            Seat::Lead => &mut self.lead,
            Seat::Note => &mut self.note,
        };
        pen.seq += 1;
        let id = *pen;
        self.stamp = self.stamp.next(self.now);
        self.entries.push(Entry { id, stamp: self.stamp, at, seat, event });
        if self.timed {
            self.now = self.now.plus(BREATH);
        }
        id
    }

    /// The session begins.
    pub fn opened(&mut self, opened: Opened) {
        self.lead(Event::Opened(Arc::new(opened)));
    }

    /// The group goes to this phase.
    pub fn enter(&mut self, phase: &str) -> EntryId {
        self.phase_entered(phase, None)
    }

    /// One key too many: back to this phase.
    pub fn back_to(&mut self, phase: &str, undoes: EntryId) {
        self.phase_entered(phase, Some(undoes));
    }

    fn phase_entered(&mut self, phase: &str, undoes: Option<EntryId>) -> EntryId {
        let from = self.phase.replace(phase.to_owned());
        self.lead(Event::PhaseEntered { from, to: phase.to_owned(), undoes })
    }

    /// The facilitator writes.
    pub fn lead(&mut self, event: impl Into<Event>) -> EntryId {
        self.put(Seat::Lead, self.here_and_now(), event.into())
    }

    /// The note-taker writes.
    pub fn note(&mut self, event: impl Into<Event>) -> EntryId {
        self.put(Seat::Note, self.here_and_now(), event.into())
    }

    /// The note-taker stamped a moment `ago` seconds before its words were done.
    pub fn moment(&mut self, ago: i64, line: Line) -> EntryId {
        self.put(Seat::Note, At::Exact(self.now.plus(-ago * SECOND)), line.into())
    }

    /// From paper, around this local time.
    pub fn about(&mut self, hour: i64, minute: i64, line: Line) -> EntryId {
        self.put(Seat::Note, At::About(self.local(hour, minute, 0)), line.into())
    }

    /// From paper, and nobody remembers when.
    pub fn sometime(&mut self, line: Line) -> EntryId {
        self.put(Seat::Note, At::Unknown, line.into())
    }

    /// On the wall, read aloud, and the group keeps it.
    pub fn keep(&mut self, moment: EntryId) {
        self.lead(Event::PutUp(Some(moment)));
        self.lead(Event::Kept(moment));
    }

    /// The same, in the group's own words.
    pub fn reword(&mut self, moment: EntryId, text: &str) {
        self.lead(Event::PutUp(Some(moment)));
        if let Some(first) = self.first(moment) {
            self.lead(Event::Reworded { target: moment, text: text.to_owned(), first });
        }
        self.lead(Event::Kept(moment));
    }

    fn first(&self, moment: EntryId) -> Option<First> {
        self.entries.iter().find(|e| e.id == moment).and_then(|e| match &e.event {
            Event::Noted(noted) => {
                Some(First { kind: noted.kind, door: noted.door, tags: noted.tags.clone(), card: None })
            }
            _ => None,
        })
    }

    /// On the wall, and the group lets it go.
    pub fn let_go(&mut self, moment: EntryId) {
        self.lead(Event::PutUp(Some(moment)));
        self.lead(Event::Dropped(moment));
    }

    /// The session is over.
    pub fn sealed(mut self) -> Vec<Entry> {
        let agenda = Timeline::new(self.entries.iter().cloned()).session().agenda.clone();
        self.lead(Event::Sealed { codes: agenda.questions.iter().map(|q| (q.id, q.code.clone())).collect() });
        self.entries
    }
}
