//! Who writes here: device, run, screen, the next sequence number and the last stamp seen.

use crate::domain::{At, Device, Entry, EntryId, Event, Run, Seat, Stamp, Timestamp};

/// Makes entries out of events. One per run of the program.
#[derive(Clone, Debug)]
pub struct Writer {
    /// The laptop.
    pub device: Device,
    /// This start of the program.
    pub run: Run,
    /// This screen.
    pub seat: Seat,
    seq: u32,
    tail: Stamp,
}

impl Writer {
    /// A writer that has written nothing yet.
    #[must_use]
    pub const fn new(device: Device, run: Run, seat: Seat) -> Self {
        Self { device, run, seat, seq: 0, tail: Stamp { ms: 0, n: 0 } }
    }

    /// Takes note of entries from elsewhere, so that what is written next comes after them.
    pub fn saw(&mut self, stamp: Stamp) {
        self.tail.saw(stamp);
    }

    /// An entry of this event, observed at `at`, decided at `now`.
    pub fn entry(&mut self, event: Event, at: At, now: Timestamp) -> Entry {
        self.seq = self.seq.saturating_add(1);
        self.tail = self.tail.next(now);
        let id = EntryId { device: self.device, run: self.run, seq: self.seq };
        Entry { id, stamp: self.tail, at, seat: self.seat, event }
    }
}
