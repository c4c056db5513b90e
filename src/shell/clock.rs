//! The time: the wall clock as it stood when the program started, and from then on a clock that cannot jump.
//!
//! The steady clock counts on while the laptop sleeps, so a lid that was closed for half an hour is half an hour. When
//! the wall clock is put forward or back meanwhile, times do not follow it; the jump is told once.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::Timestamp;

/// A wall clock that differs by more than this (milliseconds) has jumped; less is drift and is left alone.
pub const JUMP: i64 = 2_000;

/// Where readings come from; tests have their own. All in microseconds: processes that are started one after the other
/// must agree to the millisecond about what came first.
pub trait Source {
    /// The wall clock, since 1970 UTC.
    fn wall(&self) -> i64;
    /// A clock that only goes forward, also during sleep, from anywhere.
    fn steady(&self) -> i64;
}

/// This machine's clocks.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    start: std::time::Instant,
}

impl Machine {
    /// Ready to be read.
    #[must_use]
    #[allow(clippy::missing_const_for_fn, reason = "its twin on other systems reads a clock")]
    pub fn new() -> Self {
        Self {
            #[cfg(not(any(target_os = "linux", target_os = "android")))]
            start: std::time::Instant::now(),
        }
    }
}

impl Default for Machine {
    fn default() -> Self {
        Self::new()
    }
}

impl Source for Machine {
    fn wall(&self) -> i64 {
        let micros = |d: std::time::Duration| i64::try_from(d.as_micros()).unwrap_or(i64::MAX);
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => micros(since),
            Err(before) => micros(before.duration()).saturating_neg(),
        }
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn steady(&self) -> i64 {
        let read = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        let (seconds, nanos): (i64, i64) = (read.tv_sec, read.tv_nsec);
        seconds.saturating_mul(1_000_000).saturating_add(nanos / 1_000)
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn steady(&self) -> i64 {
        i64::try_from(self.start.elapsed().as_micros()).unwrap_or(i64::MAX)
    }
}

/// The clock of one run.
#[derive(Clone, Copy, Debug)]
pub struct Clock<S> {
    source: S,
    /// What the wall clock is ahead of the steady one; fixed at the start, in microseconds.
    ahead: i64,
    /// How far the wall clock was off when it was last looked at, in milliseconds.
    off: i64,
}

impl<S: Source> Clock<S> {
    /// A clock that is right now.
    pub fn new(source: S) -> Self {
        let ahead = ahead(&source);
        Self { source, ahead, off: 0 }
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        Timestamp(self.source.steady().saturating_add(self.ahead).div_euclid(1_000))
    }

    /// By how many milliseconds the wall clock jumped since it was last asked, if it did.
    pub fn jumped(&mut self) -> Option<i64> {
        let off = self.source.wall().div_euclid(1_000).saturating_sub(self.now().0);
        let by = off.saturating_sub(self.off);
        if by.abs() <= JUMP {
            return None;
        }
        self.off = off;
        Some(by)
    }
}

/// How far the wall clock is ahead of the steady one: of a few readings the one that took least time, because a busy
/// machine may let us wait between two clocks.
fn ahead(source: &impl Source) -> i64 {
    let readings = (0..4).map(|_| {
        let (before, wall, after) = (source.steady(), source.wall(), source.steady());
        (after.saturating_sub(before), wall.saturating_sub(before.midpoint(after)))
    });
    readings.min_by_key(|(took, _)| *took).map_or(0, |(_, ahead)| ahead)
}

/// Minutes that local time is ahead of UTC now.
#[must_use]
pub fn offset() -> i32 {
    chrono::Local::now().offset().local_minus_utc() / 60
}

/// Today here, as `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    chrono::Local::now().format("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[derive(Default)]
    struct Hands {
        wall: Cell<i64>,
        steady: Cell<i64>,
    }

    impl Source for &Hands {
        fn wall(&self) -> i64 {
            self.wall.get() * 1_000
        }
        fn steady(&self) -> i64 {
            self.steady.get() * 1_000
        }
    }

    impl Hands {
        fn pass(&self, ms: i64) {
            self.wall.set(self.wall.get() + ms);
            self.steady.set(self.steady.get() + ms);
        }
    }

    #[test]
    fn a_jump_of_the_wall_clock_is_told_once_and_moves_no_time() {
        let hands = Hands::default();
        let mut clock = Clock::new(&hands);
        hands.pass(5_000);
        hands.wall.set(hands.wall.get() + 48 * 3_600_000);
        assert_eq!((clock.now(), clock.jumped(), clock.jumped()), (Timestamp(5_000), Some(172_800_000), None));
        hands.pass(1_000);
        assert_eq!((clock.now(), clock.jumped()), (Timestamp(6_000), None));
        hands.wall.set(hands.wall.get() - 48 * 3_600_000);
        assert_eq!((clock.now(), clock.jumped()), (Timestamp(6_000), Some(-172_800_000)));
    }

    #[test]
    fn drift_and_sleep_are_no_jumps() {
        let hands = Hands::default();
        let mut clock = Clock::new(&hands);
        hands.wall.set(2_000);
        assert_eq!(clock.jumped(), None);
        hands.pass(30 * 60_000);
        assert_eq!((clock.now(), clock.jumped()), (Timestamp(1_800_000), None));
    }
}
