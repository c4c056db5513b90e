//! Names and times of the domain: who wrote an entry, in what order, and when it was seen.

use std::fmt;
use std::str::FromStr;

/// Milliseconds since 1970-01-01 UTC. The domain has no other clock; the offset to local time is in [`super::Opened`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The time `ms` milliseconds later (earlier when negative); stops at the ends of the range.
    #[must_use]
    pub const fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this time; negative when `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Which laptop wrote. Random, made once per device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Device(pub u64);

/// One start of the program on a device. Random, new at every start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run(pub u64);

/// The identity of an entry: device, run and a sequence number within that run.
///
/// In text: `device-run-sequence`, the first two in lower-case hexadecimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// The laptop.
    pub device: Device,
    /// The start of the program.
    pub run: Run,
    /// Counts from 1 within the run; 0 is for things that were there before any session.
    pub seq: u32,
}

impl EntryId {
    /// Makes an id from its three parts.
    #[must_use]
    pub const fn new(device: u64, run: u64, seq: u32) -> Self {
        Self { device: Device(device), run: Run(run), seq }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}-{}", self.device.0, self.run.0, self.seq)
    }
}

/// The text is not an entry id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for EntryId {
    type Err = NotAnId;

    /// Accepts only the form that [`fmt::Display`] writes, so that one id has one spelling.
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let mut parts = text.split('-');
        let mut next = || parts.next().ok_or(NotAnId);
        let device = u64::from_str_radix(next()?, 16).map_err(|_| NotAnId)?;
        let run = u64::from_str_radix(next()?, 16).map_err(|_| NotAnId)?;
        let seq = next()?.parse().map_err(|_| NotAnId)?;
        let id = Self::new(device, run, seq);
        if id.to_string() == text { Ok(id) } else { Err(NotAnId) }
    }
}

/// A hybrid logical clock's reading: it alone orders the fold. Never shown, never refused for being far ahead.
///
/// Kulkarni et al., "Logical Physical Clocks" (2014), with the physical part in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The largest wall clock reading seen, in milliseconds UTC.
    pub ms: i64,
    /// Counts readings within one `ms`.
    pub n: u32,
}

impl Stamp {
    /// The next stamp to write at wall time `now`: after everything seen so far (`self`).
    #[must_use]
    pub const fn next(self, now: Timestamp) -> Self {
        if now.0 > self.ms {
            return Self { ms: now.0, n: 0 };
        }
        match self.n.checked_add(1) {
            Some(n) => Self { ms: self.ms, n },
            None => Self { ms: self.ms.saturating_add(1), n: 0 },
        }
    }

    /// Takes note of a stamp seen elsewhere.
    pub fn saw(&mut self, other: Self) {
        *self = (*self).max(other);
    }
}

/// When something was observed, and how sure that is. It alone is shown and places an entry in a phase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum At {
    /// Seen at this time.
    Exact(Timestamp),
    /// Around this time: what stood on paper.
    About(Timestamp),
    /// Nobody remembers; it is placed where it was written.
    #[default]
    Unknown,
}

impl At {
    /// The time, if one is known at all.
    #[must_use]
    pub const fn time(self) -> Option<Timestamp> {
        match self {
            Self::Exact(t) | Self::About(t) => Some(t),
            Self::Unknown => None,
        }
    }
}

/// From which screen an entry was written: undo belongs to a screen on a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// The facilitator's screen, wall or desk.
    #[default]
    Lead,
    /// The note-taker's screen.
    Note,
}
