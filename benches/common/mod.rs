//! A deterministic session of any size: a lead and a note-taker, phases, moments, corrections, strikes, *even niet*.

#![allow(dead_code, clippy::indexing_slicing)]

use std::sync::Arc;

use drempel::app::msg::Entered;
use drempel::app::writer::Writer;
use drempel::app::{Model, Msg, Role, Screen, update};
use drempel::config::KeyTable;
use drempel::domain::*;

/// Two o'clock on some day.
pub const START: i64 = 1_773_320_400_000;

/// A small generator of numbers that look random and are the same every time (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n.max(1)
    }
}

fn script() -> Script {
    let (script, problems) =
        drempel::config::parse_script("leergemeenschap", "x", include_str!("../../assets/scripts/leergemeenschap.ron"));
    assert!(problems.is_empty());
    script.unwrap_or_default()
}

pub fn opened() -> Opened {
    let value = |id: &str| Value { id: id.into(), name: id.into(), about: String::new() };
    let community = Community {
        name: "Buurt".into(),
        values: ["vertrouwen", "erkenning", "lef"].map(value).to_vec(),
        voices: ["bewoner", "ambtenaar"].map(str::to_owned).to_vec(),
        ..Community::default()
    };
    Opened {
        session: "bank".into(),
        title: "Bank".into(),
        offset: 60,
        script: script(),
        community,
        ..Opened::default()
    }
}

fn noted(dice: &mut Dice, i: usize) -> Event {
    let door = [Some(Door::Open), Some(Door::Closed), Some(Door::Ajar), None][dice.below(4) as usize];
    let text = format!("moment {i}: iemand zei iets en er gebeurde iets met een deur");
    let tags = Tags { values: vec!["vertrouwen".into()], voice: Some("bewoner".into()), ..Tags::default() };
    Event::Noted(Noted { kind: Kind::Moment, text, door, tags, card: None })
}

/// What one of the screens does about an earlier moment.
fn about(dice: &mut Dice, target: EntryId) -> Event {
    let first = First { kind: Kind::Moment, door: None, tags: Tags::default(), card: None };
    match dice.below(8) {
        0..=2 => Event::Kept(target),
        3 => Event::Dropped(target),
        4 => Event::Reworded { target, text: "beter gezegd".into(), first: Box::new(first), copy: false },
        5 => Event::DoorSet { target, door: Some(Door::Ajar) },
        6 => Event::Explained { target, effect: "het raakte".into(), meant: "een grap".into() },
        _ => Event::Struck(target),
    }
}

/// A session of `count` entries from `writers` laptops, in the order of the fold.
pub fn session(count: usize, writers: u64, half_moments: bool) -> Vec<Entry> {
    let mut dice = Dice::new(7);
    let mut all: Vec<Writer> = (1..=writers).map(|n| Writer::new(Device(n), Run(n), Seat::Note)).collect();
    let mut entries: Vec<Entry> = Vec::with_capacity(count);
    let mut lines: Vec<EntryId> = Vec::new();
    let (phases, mut phase) = (script().phases, None::<String>);
    for i in 0..count {
        let now = Timestamp(START + i as i64 * 700);
        let writer = &mut all[dice.below(writers) as usize];
        if let Some(last) = entries.last() {
            writer.saw(last.stamp);
        }
        let event = match i {
            0 => Event::Opened(Arc::new(opened())),
            i if i % 2_000 == 1 => {
                let to = phases[(i / 2_000) % phases.len()].id.clone();
                Event::PhaseEntered { from: phase.replace(to.clone()), to, undoes: None }
            }
            i if i % 5_000 == 4_000 => Event::OffRecord(true),
            i if i % 5_000 == 4_010 => Event::OffRecord(false),
            i if half_moments || dice.below(3) > 0 || lines.is_empty() => noted(&mut dice, i),
            _ => {
                let target = lines[dice.below(lines.len() as u64) as usize];
                about(&mut dice, target)
            }
        };
        let entry = writer.entry(event, At::Exact(now), now);
        if matches!(entry.event, Event::Noted(_)) {
            lines.push(entry.id);
        }
        entries.push(entry);
    }
    entries
}

/// A screen on which a session with so many moments is held.
pub fn screen(role: Role, moments: usize) -> Model {
    let (keys, problems) = KeyTable::parse("keymap.ron", include_str!("../../assets/keymap.ron"));
    assert!(problems.is_empty());
    let entries = session(moments + 2, 2, true);
    let now = Timestamp(START + (moments as i64 + 2) * 700);
    let entered = Entered {
        role,
        writer: Writer::new(Device(9), Run(9), if role == Role::Note { Seat::Note } else { Seat::Lead }),
        entries,
        opening: None,
        drafts: Vec::new(),
        led_elsewhere: false,
        read_only: false,
        old: false,
        notice: None,
    };
    let mut model = Model::new(keys, (200, 60), now);
    update(&mut model, Msg::Entered(Box::new(entered), now));
    assert!(matches!(&model.screen, Screen::Live(live) if live.session().moments().count() >= moments / 2));
    model
}
