//! Properties of the timeline over random sessions of several devices (flow 3: replay; flow 4: many writers).

use std::collections::BTreeSet;
use std::fmt;

use drempel::domain::*;
use drempel::ui::panels::wall;
use drempel::ui::plain;
use drempel::ui::stage::Stage;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::random_session::{entries, steps};
use super::{shows, slow_twin};

/// A session in the order of writing, and the same in another order.
#[derive(Clone)]
struct Written {
    written: Vec<Entry>,
    other: Vec<Entry>,
}

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |e: &Entry| match &e.event {
            Event::Opened(_) => format!("{} opened", e.id),
            event => format!("{} {}.{} {:?} {event:?}", e.id, e.stamp.ms, e.stamp.n, e.at),
        };
        let lines = |entries: &[Entry]| entries.iter().map(short).collect::<Vec<_>>().join("\n  ");
        let order: Vec<String> = self.other.iter().map(|e| e.id.to_string()).collect();
        write!(f, "written:\n  {}\nput in as: {}", lines(&self.written), order.join(" "))
    }
}

fn session(most: usize) -> impl Strategy<Value = Written> {
    (steps(most), prop::collection::vec(any::<u32>(), most + 1)).prop_map(|(steps, keys)| {
        let written = entries(&steps);
        let mut keyed: Vec<(u32, Entry)> = keys.into_iter().zip(written.iter().cloned()).collect();
        keyed.sort_by_key(|(key, _)| *key);
        Written { written, other: keyed.into_iter().map(|(_, entry)| entry).collect() }
    })
}

/// The same in what shows; tells only what differs.
fn alike(found: &Session, expected: &Session) -> Result<(), TestCaseError> {
    let (found, expected) = (shows::shows(found), shows::shows(expected));
    let only =
        |a: &[String], b: &[String]| a.iter().filter(|l| !b.contains(l)).cloned().collect::<Vec<_>>().join("\n  ");
    prop_assert!(
        found == expected,
        "found only:\n  {}\nexpected only:\n  {}",
        only(&found, &expected),
        only(&expected, &found)
    );
    Ok(())
}

/// The very same, bookkeeping too.
fn equal(found: &Session, expected: &Session) -> Result<(), TestCaseError> {
    alike(found, expected)?;
    prop_assert!(found == expected, "the sessions show the same, but differ:\n{:?}\n{:?}", found.hands, expected.hands);
    Ok(())
}

/// What is looked for by kind and by what became of it is what going through everything finds.
fn shelved(session: &Session) -> Result<(), TestCaseError> {
    let ids = |lines: Vec<&Line>| lines.into_iter().map(|line| line.id).collect::<Vec<_>>();
    let kinds: BTreeSet<Kind> = session.in_order().filter_map(|line| line.kind).collect();
    for kind in kinds {
        let slow =
            |fits: fn(&Line) -> bool| ids(session.in_order().filter(|l| l.kind == Some(kind) && fits(l)).collect());
        prop_assert_eq!(ids(session.of_kind(kind).collect()), slow(|_| true));
        prop_assert_eq!(ids(session.standing(&[kind]).collect()), slow(|line| line.status != Status::Dropped));
    }
    for status in [Status::Proposed, Status::Kept, Status::Dropped] {
        let slow = session.in_order().filter(|l| l.kind == Some(Kind::Moment) && l.status == status);
        prop_assert_eq!(ids(session.moments_that_are(status).collect()), ids(slow.collect()));
    }
    prop_assert!(session.shelves.values().all(|places| !places.is_empty()));
    Ok(())
}

fn same_as_slow(timeline: &Timeline, entries: &[Entry]) -> Result<(), TestCaseError> {
    let (session, withheld) = slow_twin::session(entries);
    equal(timeline.session(), &session)?;
    shelved(timeline.session())?;
    prop_assert_eq!(timeline.withheld(), withheld);
    Ok(())
}

fn live_at(entries: &[Entry], stamp: Stamp) -> Timeline {
    Timeline::new(entries.iter().filter(|e| e.stamp <= stamp).cloned())
}

fn config() -> ProptestConfig {
    let seeds = proptest::test_runner::FileFailurePersistence::Direct("tests/cases/timeline.seeds");
    ProptestConfig {
        cases: 300,
        max_shrink_iters: 20_000,
        failure_persistence: Some(Box::new(seeds)),
        ..ProptestConfig::default()
    }
}

/// What the wall says of a session at a time, drawn as the screens draw it.
fn wall_of(scene: &super::scene::Scene, session: &Session, now: Timestamp) -> String {
    let area = Rect::new(0, 0, 120, 40);
    let mut buffer = Buffer::empty(area);
    let stage = Stage { model: &scene.model, catalog: &scene.catalog, theme: &scene.theme };
    wall::draw(&stage, session, &[], wall::Eyes::default(), now, area, &mut buffer);
    plain::text(&buffer)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..config() })]

    #[test]
    fn the_wall_that_replay_draws_is_the_one_that_hung_there(Written { written, other } in session(90), places in prop::collection::vec(any::<prop::sample::Index>(), 1..5)) {
        let scene = super::scene::Scene::home();
        let mut replay = Timeline::new(other);
        for place in places {
            let stamp = place.get(&written).stamp;
            let now = Timestamp(stamp.ms);
            replay.seek_stamp(stamp);
            let live = live_at(&written, stamp);
            prop_assert_eq!(wall_of(&scene, replay.session(), now), wall_of(&scene, live.session(), now));
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_order_and_batches_give_the_slow_twins_session(
        Written { written, other } in session(120),
        sizes in prop::collection::vec(1_usize..9, 1..40),
    ) {
        let (mut timeline, mut left) = (Timeline::default(), other.as_slice());
        for size in sizes.iter().cycle() {
            let (batch, rest) = left.split_at((*size).min(left.len()));
            timeline.insert(batch.iter().cloned());
            left = rest;
            if left.is_empty() {
                break;
            }
        }
        same_as_slow(&timeline, &written)?;
        equal(timeline.session(), Timeline::new(written).session())?;
    }

    #[test]
    fn replay_shows_what_a_live_model_showed(Written { written, other } in session(120), places in prop::collection::vec(any::<prop::sample::Index>(), 1..12)) {
        let mut replay = Timeline::new(other);
        for place in places {
            let stamp = place.get(&written).stamp;
            replay.seek_stamp(stamp);
            let live = live_at(&written, stamp);
            equal(replay.session(), live.session())?;
            prop_assert_eq!(replay.withheld(), live.withheld());
        }
    }

    #[test]
    fn replay_stays_true_while_entries_come_in(Written { written, other } in session(90), moves in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..10), 1..30)) {
        let (mut replay, mut left, mut held) = (Timeline::default(), other.as_slice(), Vec::new());
        for (place, size) in moves {
            let (batch, rest) = left.split_at(size.min(left.len()));
            let here = replay.cursor().checked_sub(1).and_then(|i| replay.at(i)).map(Entry::order);
            let at_end = replay.cursor() == replay.len();
            replay.insert(batch.iter().cloned());
            held.extend(batch.iter().cloned());
            left = rest;
            let until = |e: &&Entry| at_end || here.is_some_and(|here| e.order() <= here);
            let live = Timeline::new(held.iter().filter(until).cloned());
            equal(replay.session(), live.session())?;
            let stamp = place.get(&written).stamp;
            replay.seek_stamp(stamp);
            let live = live_at(&held, stamp);
            equal(replay.session(), live.session())?;
        }
    }

    #[test]
    fn what_comes_twice_changes_nothing(Written { written, other } in session(80)) {
        let mut timeline = Timeline::new(written);
        let once = timeline.session().clone();
        let again = timeline.insert(other.clone());
        prop_assert_eq!((again.new, again.conflicts), (0, vec![]));
        timeline.insert(other.into_iter().chain(timeline.entries().cloned().collect::<Vec<_>>()));
        equal(timeline.session(), &once)?;
    }

    #[test]
    fn erased_beats_every_copy_in_every_order(Written { written, .. } in session(60), gone in prop::collection::vec(any::<prop::sample::Index>(), 0..8), order in any::<u64>()) {
        let erased = |i: &prop::sample::Index| Entry { event: Event::Erased, ..i.get(&written).clone() };
        let gone: Vec<Entry> = gone.iter().map(erased).filter(|e| e.id != written[0].id).collect();
        let mut all: Vec<Entry> = written.iter().chain(&gone).cloned().collect();
        all.sort_by_key(|e| (u64::from(e.id.seq) ^ e.id.run.0).wrapping_mul(order | 1).rotate_left(17));
        let (mut forth, mut back) = (Timeline::default(), Timeline::default());
        all.iter().for_each(|e| drop(forth.insert([e.clone()])));
        all.iter().rev().for_each(|e| drop(back.insert([e.clone()])));
        let ids: BTreeSet<EntryId> = gone.iter().map(|e| e.id).collect();
        let told = written.iter().filter(|e| !ids.contains(&e.id)).cloned().chain(gone).collect::<Vec<_>>();
        same_as_slow(&forth, &told)?;
        equal(forth.session(), back.session())?;
    }

    #[test]
    fn sealing_changes_nothing_of_what_shows(Written { written, .. } in session(120)) {
        let live = Timeline::new(written.clone());
        let gone = live.taken_back();
        let erase = |e: &Entry| if gone.contains(&e.id) { Entry { event: Event::Erased, ..e.clone() } } else { e.clone() };
        let sealed = Timeline::new(written.iter().map(erase));
        alike(sealed.session(), live.session())?;
        prop_assert_eq!(carry(sealed.session()), carry(live.session()));
        prop_assert_eq!(sealed.withheld(), BTreeSet::new());
        prop_assert_eq!(sealed.taken_back(), BTreeSet::new());
    }
}

#[test]
fn what_a_clock_that_is_behind_took_out_is_gone_also_when_the_words_come_later() {
    let written =
        super::given::entries("D1 10:01 take-out L1\nL1 10:05 moment open kanarie\nL2 10:06 moment open een bank");
    let mut timeline = Timeline::new(super::given::opening());
    for entry in written.iter().cloned() {
        timeline.insert([entry]);
    }
    let words: Vec<&str> = timeline.session().moments().map(|line| line.text.as_str()).collect();
    assert_eq!(words, ["een bank"]);
    same_as_slow(&timeline, &super::given::opening().into_iter().chain(written).collect::<Vec<_>>()).unwrap();
}
