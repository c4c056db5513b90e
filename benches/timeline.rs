//! The timeline beside its slow obvious twin (sort, see what does not count, fold from the first entry).

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use divan::{Bencher, black_box};
use drempel::domain::*;

mod common;
#[path = "../tests/suite/slow_twin.rs"]
mod twin;

const MANY: usize = 100_000;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn fold_100_000(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| common::session(MANY, 3, false)).bench_values(Timeline::new);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn fold_100_000_slow_twin(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| common::session(MANY, 3, false)).bench_values(|all| twin::session(&all));
}

/// One that sorts behind the opening and before everything else.
fn first() -> Entry {
    let noted = Noted { kind: Kind::Moment, text: "te laat".into(), door: None, tags: Tags::default(), card: None };
    let stamp = Stamp { ms: common::START, n: 1 };
    Entry { id: EntryId::new(8, 8, 1), stamp, at: At::Unknown, seat: Seat::Note, event: Event::Noted(noted) }
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn one_that_sorts_first(bencher: Bencher<'_, '_>) {
    let held = Timeline::new(common::session(MANY, 3, false));
    bencher.with_inputs(|| held.clone()).bench_values(|mut timeline| {
        timeline.insert([first()]);
        timeline
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn one_that_sorts_first_slow_twin(bencher: Bencher<'_, '_>) {
    let mut all = common::session(MANY, 3, false);
    all.push(first());
    bencher.bench_local(|| twin::session(black_box(&all)));
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn one_that_sorts_last(bencher: Bencher<'_, '_>) {
    let held = Timeline::new(common::session(MANY, 3, false));
    let last = Entry { stamp: Stamp { ms: i64::MAX, n: 0 }, ..first() };
    bencher.with_inputs(|| (held.clone(), last.clone())).bench_values(|(mut timeline, last)| {
        timeline.insert([last]);
        timeline
    });
}

/// An undo of something recent: a control in the last place.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn an_undo_at_the_end(bencher: Bencher<'_, '_>) {
    let all = common::session(MANY, 3, false);
    let target = all.iter().rfind(|e| matches!(e.event, Event::Noted(_))).map(|e| e.id).unwrap_or_default();
    let held = Timeline::new(all);
    let undo = Entry { stamp: Stamp { ms: i64::MAX, n: 0 }, event: Event::Struck(target), ..first() };
    bencher.with_inputs(|| (held.clone(), undo.clone())).bench_values(|(mut timeline, undo)| {
        timeline.insert([undo]);
        timeline
    });
}

/// Four segments of 25,000, each in its own order, the last written first and the others taking turns in batches.
fn segments() -> Vec<Vec<Entry>> {
    let mut of_writer: Vec<Vec<Entry>> = vec![Vec::new(); 4];
    for entry in common::session(MANY, 4, false) {
        of_writer[entry.id.device.0 as usize - 1].push(entry);
    }
    of_writer.reverse();
    of_writer
}

/// As a session is opened: the store unites the segments first, so the fold meets them once.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn merge_four_segments(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(segments).bench_values(|segments| Timeline::new(segments.into_iter().flatten()));
}

/// The same, arriving one whole segment after another while the screen is open: what came before is folded again.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn four_segments_that_arrive_in_turn(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(segments).bench_values(|segments| {
        let mut timeline = Timeline::default();
        for segment in segments {
            timeline.insert(segment);
        }
        timeline
    });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn merge_four_segments_slow_twin(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| segments().concat()).bench_values(|all| twin::session(&all));
}

/// A cursor that jumps about, as in replay.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn seek_anywhere(bencher: Bencher<'_, '_>) {
    let mut timeline = Timeline::new(common::session(MANY, 3, false));
    let mut dice = common::Dice::new(3);
    bencher.bench_local(|| timeline.seek(dice.below(MANY as u64) as usize));
}
