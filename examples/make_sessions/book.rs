//! Writes entries as the screens would: a lead run and a note run, one hybrid clock, stamps that only grow.

use crate::Made;
use crate::words::{Line, here};
use drempel::domain::{
    At, BoardKey, Command, Entry, EntryId, Event, First, Opened, PhaseId, Refusal, Seat, Stamp, Timeline, Timestamp,
    decide,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A time of the local day: hour and minute.
pub type Clock = (i64, i64);

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
    pace: i64,
    phase: Option<PhaseId>,
    boards: BTreeMap<PhaseId, BoardKey>,
}

impl Book {
    /// A live session: `day` counts from 1970-01-01, `offset` is how many minutes local time is ahead of UTC, `number`
    /// keeps its runs apart from those of other sessions.
    pub fn live(number: u64, day: i64, offset: i32) -> Self {
        let midnight = Timestamp(day * DAY).plus(-i64::from(offset) * 60 * SECOND);
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
        Self {
            entries: Vec::new(),
            lead,
            note,
            stamp: Stamp::default(),
            midnight,
            now: midnight,
            timed,
            pace: BREATH,
            phase: None,
            boards: BTreeMap::new(),
        }
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
            self.now = self.now.plus(self.pace);
        }
        id
    }

    /// The session begins.
    pub fn opened(&mut self, opened: Opened) {
        for phase in &opened.script.phases {
            let board = opened.boards.iter().find(|board| Some(board.id.as_str()) == phase.board_id());
            self.boards.extend(board.map(|board| (phase.id.clone(), board.key(phase))));
        }
        self.lead(Event::Opened(Arc::new(opened)));
    }

    /// The cards that are worked with in the phase now.
    pub fn board(&self) -> BoardKey {
        self.phase.as_ref().and_then(|phase| self.boards.get(phase)).cloned().unwrap_or_default()
    }

    /// The group goes to this phase at this time; from then on what is written comes so many seconds apart.
    pub fn phase(&mut self, phase: &str, (hour, minute): Clock, apart: i64) {
        self.pace = BREATH;
        self.clock(hour, minute, 0);
        self.enter(phase);
        self.pace = apart * SECOND;
        self.now = self.now.plus(self.pace);
    }

    /// How many people of each voice are here, counted at once.
    pub fn people(&mut self, voices: &[(&str, u32)]) {
        let pace = std::mem::replace(&mut self.pace, BREATH);
        for (voice, people) in voices {
            self.lead(here(voice, Some(*people)));
        }
        self.pace = pace;
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
        self.in_other_words(moment, text);
        self.lead(Event::Kept(moment));
    }

    /// What was written so far.
    pub fn written(&self) -> &[Entry] {
        &self.entries
    }

    fn first(&self, line: EntryId) -> Option<First> {
        self.entries.iter().find(|e| e.id == line).and_then(|e| match &e.event {
            Event::Noted(noted) => {
                let (tags, card) = (noted.tags.clone(), noted.card.clone());
                Some(First { kind: noted.kind, door: noted.door, tags, card })
            }
            _ => None,
        })
    }

    /// Other words for a line, whatever it is.
    pub fn in_other_words(&mut self, target: EntryId, text: &str) {
        if let Some(first) = self.first(target) {
            self.lead(Event::Reworded { target, text: text.to_owned(), first: Box::new(first), copy: false });
        }
    }

    /// On the wall, and the group lets it go.
    pub fn let_go(&mut self, moment: EntryId) {
        self.lead(Event::PutUp(Some(moment)));
        self.lead(Event::Dropped(moment));
    }

    /// The session is over, and each line of it is one that the program would have taken then.
    pub fn sealed(mut self) -> Made<Vec<Entry>> {
        let agenda = Timeline::new(self.entries.iter().cloned()).session().agenda.clone();
        self.lead(Event::Sealed { codes: agenda.questions.iter().map(|q| (q.id, q.code.clone())).collect() });
        possible(&self.entries)?;
        Ok(self.entries)
    }
}

/// What is written during *even niet* is refused as it should be: the one who wrote it decides later. At the leading
/// screen time does not run back.
fn possible(entries: &[Entry]) -> Made<()> {
    let (mut timeline, mut latest) = (Timeline::default(), Timestamp(i64::MIN));
    for entry in entries {
        if let (Seat::Lead, Some(at)) = (entry.seat, entry.at.time()) {
            if at < latest {
                return Err(format!("{}: {:?} comes too early", entry.id, entry.event).into());
            }
            latest = at;
        }
        let wish = Command::Do(entry.event.clone());
        match decide(timeline.session(), (entry.id.device, entry.seat), wish) {
            Ok(_) | Err(Refusal::OffRecord) => timeline.insert([entry.clone()]),
            Err(why) => return Err(format!("{}: {:?} {}", entry.id, entry.event, why.key()).into()),
        };
    }
    Ok(())
}
