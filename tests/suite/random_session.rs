//! Random sessions of several devices: late entries, clocks apart, strikes, *even niet*, erased copies.
//!
//! A [`Step`] is small plain data, so that proptest can shrink it; [`entries`] makes a session of the steps.

use std::sync::Arc;

use drempel::domain::*;
use proptest::prelude::*;

use super::given::{DOORS, KINDS, MARKS, MIDNIGHT, OUTCOMES, opened, wording};
use super::random_more;

/// One thing that one of the devices does.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which of the writers.
    pub writer: usize,
    /// What it does.
    pub verb: u8,
    /// What it does it to.
    pub target: usize,
    /// A small choice within it.
    pub pick: usize,
    /// Seconds since the step before.
    pub wait: i64,
    /// Seconds that it was seen before it was written; none: nobody remembers.
    pub seen: Option<i64>,
    /// Whether the writer has heard of what the others wrote.
    pub heard: bool,
}

/// The writers: device, run, seat and how many seconds that laptop's clock is ahead.
const WRITERS: [(u64, u64, Seat, i64); 5] = [
    (1, 0x11, Seat::Lead, 0),
    (1, 0x12, Seat::Lead, 0),
    (2, 0x21, Seat::Note, 20),
    (2, 0x22, Seat::Note, 20),
    (3, 0x31, Seat::Lead, -45),
];

pub fn step() -> impl Strategy<Value = Step> {
    let seen = prop_oneof![6 => Just(Some(0)), 3 => (-5_i64..400).prop_map(Some), 1 => Just(None)];
    (0..WRITERS.len(), 0_u8..100, any::<prop::sample::Index>(), 0_usize..24, 0_i64..90, seen, prop::bool::weighted(0.8))
        .prop_map(|(writer, verb, target, pick, wait, seen, heard)| Step {
            writer,
            verb,
            target: target.index(1 << 16),
            pick,
            wait,
            seen,
            heard,
        })
}

pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..most)
}

/// What came before: the ids that a step can be about.
pub struct Past<'a> {
    entries: &'a [Entry],
    /// The step that is taken now.
    pub step: &'a Step,
}

impl Past<'_> {
    /// One of the entries that fit; now and then one that never arrives.
    pub fn of(&self, fits: impl Fn(&Event) -> bool) -> EntryId {
        self.nth(self.step.target, fits)
    }

    /// The same, for a second one in the same step.
    pub fn nth(&self, n: usize, fits: impl Fn(&Event) -> bool) -> EntryId {
        let fitting: Vec<EntryId> = self.entries.iter().filter(|e| fits(&e.event)).map(|e| e.id).collect();
        if fitting.is_empty() || n.is_multiple_of(29) {
            return EntryId::new(8, 0x81, self.step.target as u32);
        }
        fitting[n % fitting.len()]
    }

    /// Words that no other entry has, so that a test can look for them.
    pub fn words(&self) -> String {
        format!("kanarie-{}-", self.entries.len())
    }

    fn line(&self) -> EntryId {
        self.of(|e| matches!(e, Event::Noted(_)))
    }

    pub fn question(&self) -> EntryId {
        let carried = opened("").carried.agenda.questions;
        match self.step.pick % 4 {
            3 => self.of(|e| matches!(e, Event::Posed { .. })),
            n => carried[n].id,
        }
    }

    fn first(&self, target: EntryId) -> First {
        let noted = self.entries.iter().find(|e| e.id == target).map(|e| &e.event);
        match noted {
            Some(Event::Noted(noted)) => {
                First { kind: noted.kind, door: noted.door, tags: noted.tags.clone(), card: noted.card.clone() }
            }
            _ => First { kind: Kind::Moment, door: None, tags: Tags::default(), card: None },
        }
    }
}

/// Half of the new tags have a place.
fn retagged(echo: bool) -> Tags {
    let field = if echo { vec!["de kade".to_owned()] } else { Vec::new() };
    Tags { echo, field, ..Tags::default() }
}

fn noted(step: &Step, past: &Past<'_>) -> Event {
    let kind = if step.pick.is_multiple_of(2) { Kind::Moment } else { KINDS[step.pick % KINDS.len()] };
    let door = if kind == Kind::Moment { DOORS[step.target % 4].1 } else { None };
    let topics = if step.pick.is_multiple_of(5) { vec!["druppels".into()] } else { Vec::new() };
    let field = vec!["het plein".into()];
    let (values, voice) = (vec!["vertrouwen".into()], Some("bewoner".into()));
    let tags = Tags { values, voice, field, topics, ..Tags::default() };
    let tags = if step.target.is_multiple_of(3) { tags } else { Tags::default() };
    Event::Noted(Noted { kind, text: past.words(), door, tags, card: None })
}

fn phase(step: &Step, phase: &mut Option<String>) -> Event {
    let ids = ["aankomst", "terugblik", "casus", "samen", "oogst"];
    let to = ids[step.pick % ids.len()].to_owned();
    // Now and then from a phase that is not current.
    let from = if step.target.is_multiple_of(7) { Some("casus".to_owned()) } else { phase.clone() };
    *phase = Some(to.clone());
    Event::PhaseEntered { from, to, undoes: None }
}

fn event(step: &Step, past: &Past<'_>, at_phase: &mut Option<String>) -> Event {
    let on = step.pick.is_multiple_of(2);
    match step.verb {
        0..=13 => noted(step, past),
        14..=17 => phase(step, at_phase),
        18..=21 => {
            let target = past.line();
            let copy = step.pick.is_multiple_of(3);
            Event::Reworded { target, text: past.words(), first: Box::new(past.first(target)), copy }
        }
        22 => Event::Tagged { target: past.line(), tags: retagged(on) },
        23 => Event::DoorSet { target: past.line(), door: DOORS[step.pick % 4].1 },
        24 => Event::AtSet { target: past.line(), at: At::About(Timestamp(MIDNIGHT + 36_000_000 + step.wait * 1000)) },
        25 => Event::Explained { target: past.line(), effect: past.words(), meant: String::new() },
        26..=27 => Event::Kept(past.line()),
        28..=29 => {
            Event::Dropped(past.of(|e| matches!(e, Event::Noted(_) | Event::Agreed { .. } | Event::Marked { .. })))
        }
        30 => Event::Answered { closed: past.line(), by: on.then(|| past.line()) },
        31 => Event::Released { target: past.line(), released: on },
        32..=38 => Event::Struck(past.of(Event::can_be_struck)),
        39..=41 => Event::Restored(past.of(Event::can_be_struck)),
        42..=45 => Event::OffRecord(on),
        46..=47 => Event::KeptAfterAll(past.line()),
        _ => rare(step, past, on),
    }
}

fn rare(step: &Step, past: &Past<'_>, on: bool) -> Event {
    match step.verb {
        48 => Event::MinutesGiven { phase: "casus".into(), by: step.pick as i32 - 8 },
        49 => Event::CaseTold { part: CasePart::ALL[step.pick % 9], text: past.words() },
        50 if step.pick < 8 => Event::CaseWithdrawn,
        50 => Event::StayHere,
        51 => Event::ValueChosen { value: "erkenning".into(), chosen: on },
        52 => {
            Event::Marked { question: past.question(), mark: MARKS[step.pick % 8], reason: past.words(), count: None }
        }
        53 => Event::Worded { question: past.question(), wording: wording(&past.words()), because: String::new() },
        54 => {
            let (code, theme) = (format!("A{}", 3 + step.pick % 3), "A".to_owned());
            Event::Posed { code, theme, wording: wording(&past.words()), remark: String::new(), from: Vec::new() }
        }
        55 => Event::Agreed { what: past.words(), who: String::new(), when: String::new() },
        56 => {
            let outcome = OUTCOMES[step.pick % 5];
            Event::Followed { agreement: EntryId::new(9, 0x91, 1), outcome, text: past.words() }
        }
        57 => Event::Replied { line: past.line(), text: past.words() },
        58 => Event::PutUp(on.then(|| past.line())),
        59 => Event::Present { voice: "bewoner".into(), people: Some(step.pick as u32) },
        _ => random_more::event(past, on),
    }
}

/// The entries of a session, in the order in which they were written.
pub fn entries(steps: &[Step]) -> Vec<Entry> {
    let start = MIDNIGHT + 36_000_000;
    let mut entries = vec![Entry {
        id: EntryId::new(1, 0x11, 1),
        stamp: Stamp { ms: start, n: 0 },
        at: At::Exact(Timestamp(start)),
        seat: Seat::Lead,
        event: Event::Opened(Arc::new(random_more::started())),
    }];
    let mut tails = [Stamp { ms: start, n: 0 }; WRITERS.len()];
    let mut counts = [1_u32; WRITERS.len()];
    let (mut now, mut at_phase) = (start, None);
    for step in steps {
        now += step.wait * 1000;
        let (device, run, seat, ahead) = WRITERS[step.writer];
        let local = Timestamp(now + ahead * 1000);
        if step.heard {
            tails[step.writer] = entries.iter().map(|e| e.stamp).max().unwrap().max(tails[step.writer]);
        }
        let stamp = tails[step.writer].next(local);
        tails[step.writer] = stamp;
        counts[step.writer] += 1;
        let at = step.seen.map_or(At::Unknown, |ago| At::Exact(local.plus(-ago * 1000)));
        let event = event(step, &Past { entries: &entries, step }, &mut at_phase);
        entries.push(Entry { id: EntryId::new(device, run, counts[step.writer]), stamp, at, seat, event });
    }
    entries
}
