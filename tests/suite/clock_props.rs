//! P10: clock jumps, daylight saving and suspend never reorder entries nor corrupt phase times.

use std::sync::Arc;

use drempel::app::writer::Writer;
use drempel::domain::*;
use proptest::prelude::*;

use super::given::{MIDNIGHT, MINUTE, opened};

const HOUR: i64 = 60 * MINUTE;
const IDS: [&str; 4] = ["aankomst", "terugblik", "casus", "oogst"];

/// A laptop whose wall clock is off by so much, and jumps while the session runs.
#[derive(Clone, Debug)]
struct Laptop {
    off: i64,
    /// After which entry, and by how much.
    jumps: Vec<(usize, i64)>,
}

fn laptop() -> impl Strategy<Value = Laptop> {
    // Any error up to two days, the two days of daylight saving, and a year ahead.
    let by = || prop_oneof![-48 * HOUR..48 * HOUR, Just(HOUR), Just(-HOUR), Just(365 * 24 * HOUR), Just(0)];
    (by(), prop::collection::vec((0_usize..40, by()), 0..4)).prop_map(|(off, jumps)| Laptop { off, jumps })
}

/// Two laptops in turn; what is observed (`at`) comes from a clock that does not jump, `stamp` from the wall clock.
fn hold(laptops: &[Laptop], turns: &[(usize, i64)]) -> Vec<Entry> {
    let mut writers: Vec<Writer> =
        (1..).take(laptops.len()).map(|n| Writer::new(Device(n), Run(n), Seat::Lead)).collect();
    let mut entries =
        vec![writers[0].entry(Event::Opened(Arc::new(opened("Proef"))), At::Unknown, Timestamp(MIDNIGHT))];
    let (mut true_now, mut phase) = (MIDNIGHT, None::<String>);
    for (i, (who, wait)) in turns.iter().enumerate() {
        true_now += wait;
        let laptop = &laptops[*who];
        let jumped: i64 = laptop.jumps.iter().filter(|(after, _)| i >= *after).map(|(_, by)| by).sum();
        let writer = &mut writers[*who];
        entries.iter().for_each(|e| writer.saw(e.stamp));
        let to = IDS[i % IDS.len()].to_owned();
        let event = Event::PhaseEntered { from: phase.replace(to.clone()), to, undoes: None };
        // The shell anchors `at` per run and corrects it for jumps; the stamp is made from the raw wall clock.
        entries.push(writer.entry(event, At::Exact(Timestamp(true_now)), Timestamp(true_now + laptop.off + jumped)));
    }
    entries
}

proptest! {
    #[test]
    fn whoever_has_seen_an_entry_writes_after_it(
        laptops in prop::collection::vec(laptop(), 2),
        turns in prop::collection::vec((0_usize..2, 0..20 * MINUTE), 1..40),
    ) {
        let entries = hold(&laptops, &turns);
        prop_assert!(entries.windows(2).all(|pair| pair[0].order() < pair[1].order()));
        let timeline = Timeline::new(entries.iter().rev().cloned());
        prop_assert_eq!(timeline.session().visits.len(), turns.len());
    }

    #[test]
    fn phase_times_are_what_a_stopwatch_says(
        laptops in prop::collection::vec(laptop(), 2),
        turns in prop::collection::vec((0_usize..2, 0..20 * MINUTE), 1..40),
    ) {
        let timeline = Timeline::new(hold(&laptops, &turns));
        let session = timeline.session();
        let now = Timestamp(MIDNIGHT + turns.iter().map(|(_, wait)| wait).sum::<i64>() + MINUTE);
        let mut meant = [0_i64; 4];
        for (i, next) in turns.iter().skip(1).map(|(_, wait)| *wait).chain([MINUTE]).enumerate() {
            meant[i % 4] += next;
        }
        prop_assert_eq!(IDS.map(|id| session.phase_clock(id, now).spent), meant);
    }

    #[test]
    fn no_phase_time_is_negative_whatever_the_entries_and_the_clock_say(
        steps in super::random_session::steps(80),
        now in MIDNIGHT - 48 * HOUR..MIDNIGHT + 48 * HOUR,
    ) {
        let timeline = Timeline::new(super::random_session::entries(&steps));
        let session = timeline.session();
        let visits = session.visits.len() as i64;
        for phase in &session.script().phases {
            let clock = session.phase_clock(&phase.id, Timestamp(now));
            prop_assert!(clock.spent >= 0 && clock.spent <= visits * 72 * HOUR, "{} spent {}", phase.id, clock.spent);
            prop_assert!(clock.meant.is_none_or(|meant| meant >= 0));
        }
        prop_assert!(session.session_clock(Timestamp(now)).spent >= 0);
    }

    #[test]
    fn stamps_grow_at_the_ends_of_the_range_too(mut tail in (any::<i64>(), any::<u32>()).prop_map(|(ms, n)| Stamp { ms, n }), walls in prop::collection::vec(any::<i64>(), 1..20)) {
        for wall in walls {
            let next = tail.next(Timestamp(wall));
            let last = (i64::MAX, u32::MAX);
            prop_assert!(next > tail || (tail.ms, tail.n) == last);
            tail = next;
        }
    }
}

#[test]
fn a_laptop_a_year_ahead_changes_neither_times_nor_order() {
    let laptops = [Laptop { off: 0, jumps: vec![] }, Laptop { off: 365 * 24 * HOUR, jumps: vec![] }];
    let timeline = Timeline::new(hold(&laptops, &[(0, MINUTE), (1, MINUTE), (0, MINUTE), (0, MINUTE)]));
    let now = Timestamp(MIDNIGHT + 5 * MINUTE);
    assert_eq!(IDS.map(|id| timeline.session().phase_clock(id, now).spent / MINUTE), [1, 1, 1, 1]);
}
