//! The time: the wall clock as it stood when the program started, and from then on a clock that cannot jump.
//!
//! The steady clock counts on while the laptop sleeps, so a lid that was closed for half an hour is half an hour. When
//! the wall clock is put forward or back meanwhile, times do not follow it; the jump is told once.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::Timestamp;

/// A wall clock that differs by more than this (milliseconds) has jumped; less is drift and is left alone.
pub const JUMP: i64 = 2_000;

/// Where readings come from; tests have their own.
pub trait Source {
    /// The wall clock, in milliseconds UTC.
    fn wall(&self) -> i64;
    /// A clock that only goes forward, also during sleep, in milliseconds from anywhere.
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
        let ms = |d: std::time::Duration| i64::try_from(d.as_millis()).unwrap_or(i64::MAX);
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => ms(since),
            Err(before) => ms(before.duration()).saturating_neg(),
        }
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn steady(&self) -> i64 {
        let read = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        let (seconds, nanos): (i64, i64) = (read.tv_sec, read.tv_nsec);
        seconds.saturating_mul(1000).saturating_add(nanos / 1_000_000)
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn steady(&self) -> i64 {
        i64::try_from(self.start.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// The clock of one run.
#[derive(Clone, Copy, Debug)]
pub struct Clock<S> {
    source: S,
    wall: i64,
    steady: i64,
    /// How far the wall clock was off when it was last looked at.
    off: i64,
}

impl<S: Source> Clock<S> {
    /// A clock that is right now.
    pub fn new(source: S) -> Self {
        // A busy machine may stop the program between the two readings; then they do not belong together.
        let pair = || {
            let before = source.steady();
            let wall = source.wall();
            let after = source.steady();
            (after.saturating_sub(before), wall, after)
        };
        let (_, wall, steady) = (0..8).map(|_| pair()).min_by_key(|(apart, _, _)| *apart).unwrap_or_else(pair);
        Self { source, wall, steady, off: 0 }
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        Timestamp(self.wall.saturating_add(self.source.steady().saturating_sub(self.steady)))
    }

    /// By how much the wall clock jumped since it was last asked, if it did.
    pub fn jumped(&mut self) -> Option<i64> {
        let off = self.source.wall().saturating_sub(self.now().0);
        let by = off.saturating_sub(self.off);
        if by.abs() <= JUMP {
            return None;
        }
        self.off = off;
        Some(by)
    }
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
            self.wall.get()
        }
        fn steady(&self) -> i64 {
            self.steady.get()
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
