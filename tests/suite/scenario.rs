//! A room full of screens without a disk: what one writes arrives at the others, and keys are typed as one reads them.
//!
//! `room.note("o 'een open deur #vertrouwen' enter")` presses o, types the words and presses enter. Every key takes a
//! second; [`Room::wait`] lets minutes go by.

use std::collections::BTreeMap;

use drempel::app::forms::Item;
use drempel::app::msg::Entered;
use drempel::app::writer::Writer;
use drempel::app::{Draft, Effect, Live, Model, Msg, Overlay, Role, Screen, update};
use drempel::config::{Chord, Key, KeyTable};
use drempel::domain::*;

use super::given::{MIDNIGHT, MINUTE};

/// The screens of one session.
pub struct Room {
    screens: BTreeMap<Role, Model>,
    drafts: BTreeMap<Role, Vec<Draft>>,
    /// Screens that hear nothing for a while, and what waits for them.
    deaf: BTreeMap<Role, Vec<Entry>>,
    pub now: Timestamp,
    /// Everything that was appended, in the order in which it was written.
    pub written: Vec<Entry>,
    /// Every text that was ever asked to be kept as a draft.
    pub drafted: Vec<(Timestamp, String)>,
    /// What the sealed file would hold.
    pub sealed: Option<Vec<Entry>>,
}

pub fn key_table() -> KeyTable {
    let (table, problems) = KeyTable::parse("keymap.ron", include_str!("../../assets/keymap.ron"));
    assert_eq!(problems, []);
    table
}

/// The default script, as it is shipped.
pub fn default_script() -> Script {
    let text = include_str!("../../assets/scripts/leergemeenschap.ron");
    let (script, problems) = drempel::config::parse_script("leergemeenschap", "leergemeenschap.ron", text);
    assert_eq!(problems, []);
    script.unwrap()
}

const fn seat(role: Role) -> Seat {
    match role {
        Role::Lead | Role::Desk | Role::Room => Seat::Lead,
        Role::Note => Seat::Note,
    }
}

/// A screen on a laptop of its own that comes into a session.
pub fn entered(role: Role, run: u64, entries: Vec<Entry>, opening: Option<Opened>) -> Entered {
    Entered {
        role,
        writer: Writer::new(Device(role as u64 + 1), Run(run), seat(role)),
        entries,
        opening: opening.map(Box::new),
        drafts: Vec::new(),
        led_elsewhere: false,
        read_only: false,
        old: false,
        notice: None,
    }
}

impl Room {
    /// The first of `roles` opens the session; the others come in. It is two o'clock.
    pub fn open(roles: &[Role], opening: Opened) -> Self {
        let now = Timestamp(MIDNIGHT + 14 * 60 * MINUTE);
        let mut room = Self {
            screens: BTreeMap::new(),
            drafts: BTreeMap::new(),
            deaf: BTreeMap::new(),
            now,
            written: Vec::new(),
            drafted: Vec::new(),
            sealed: None,
        };
        let mut opening = Some(opening);
        for role in roles {
            room.enter(*role, 0x100 + *role as u64, opening.take());
        }
        room
    }

    /// A screen comes in (again, as another run).
    pub fn enter(&mut self, role: Role, run: u64, opening: Option<Opened>) {
        self.screens.insert(role, Model::new(key_table(), (120, 40), self.now));
        let entered = entered(role, run, self.written.clone(), opening);
        self.send(role, Msg::Entered(Box::new(entered), self.now));
    }

    pub fn model(&self, role: Role) -> &Model {
        &self.screens[&role]
    }

    pub fn live(&self, role: Role) -> &Live {
        match &self.model(role).screen {
            Screen::Live(live) => live,
            other => panic!("{role:?} shows {other:?}"),
        }
    }

    pub fn session(&self, role: Role) -> &Session {
        self.live(role).session()
    }

    /// One message for one screen, and all that comes of it.
    pub fn send(&mut self, role: Role, msg: Msg) -> Vec<Effect> {
        let effects = update(self.screens.get_mut(&role).unwrap(), msg);
        for effect in &effects {
            self.perform(role, effect.clone());
        }
        effects
    }

    fn perform(&mut self, role: Role, effect: Effect) {
        match effect {
            Effect::Append(entries) => {
                self.written.extend(entries.iter().cloned());
                let ids = entries.iter().map(|e| e.id).collect();
                for other in self.screens.keys().copied().filter(|r| *r != role).collect::<Vec<_>>() {
                    match self.deaf.get_mut(&other) {
                        Some(waiting) => waiting.extend(entries.iter().cloned()),
                        None => drop(self.send(other, Msg::Arrived(entries.clone(), self.now))),
                    }
                }
                self.send(role, Msg::Saved(ids, self.now));
            }
            Effect::KeepDrafts(drafts) => {
                let texts = drafts.iter().flat_map(|d| &d.fields).map(|(_, text)| (self.now, text.clone()));
                self.drafted.extend(texts.collect::<Vec<_>>());
                self.drafts.insert(role, drafts);
                for other in self.screens.keys().copied().collect::<Vec<_>>() {
                    let of_others = self.drafts.iter().filter(|(r, _)| **r != other).flat_map(|(_, d)| d.clone());
                    let msg = Msg::Typing(of_others.collect(), self.now);
                    self.send(other, msg);
                }
            }
            Effect::Seal(gone) => {
                let erased = |e: &Entry| match gone.contains(&e.id) {
                    true => Entry { event: Event::Erased, ..e.clone() },
                    false => e.clone(),
                };
                self.sealed = Some(self.live(role).timeline.entries().map(erased).collect());
            }
            Effect::ReadNames => {
                let named = drempel::shell::look::names(&drempel::shell::look::catalog(drempel::i18n::Lang::Nl, None));
                self.send(role, Msg::Names(named, self.now));
            }
            // A second goes by with every key: no wake is ever due here.
            Effect::Wake(_)
            | Effect::Retry
            | Effect::DropDraftOf(_)
            | Effect::ReadWorkspace
            | Effect::ReadScripts
            | Effect::ReadField
            | Effect::ReadThreads
            | Effect::Gather(_)
            | Effect::WriteDocument(_)
            | Effect::ReadScript(_)
            | Effect::WriteScript { .. }
            | Effect::CopyExample(_)
            | Effect::OpenNear(_)
            | Effect::NewCommunity(_)
            | Effect::Go(_)
            | Effect::Quit
            | Effect::QuitPractised => {}
        }
    }

    /// Keys on one screen; words between `'` are typed. Gives the effects of the last key.
    pub fn keys(&mut self, role: Role, keys: &str) -> Vec<Effect> {
        let mut last = Vec::new();
        for (i, part) in keys.split('\'').enumerate() {
            if i % 2 == 1 {
                for c in part.chars() {
                    last = self.press(role, Chord::plain(Key::Char(c)));
                }
                continue;
            }
            for name in part.split_whitespace() {
                self.now = self.now.plus(1000);
                last = self.press(role, name.parse().unwrap_or_else(|e| panic!("{e:?}")));
            }
        }
        last
    }

    fn press(&mut self, role: Role, chord: Chord) -> Vec<Effect> {
        self.send(role, Msg::Key(chord, self.now))
    }

    pub fn desk(&mut self, keys: &str) -> Vec<Effect> {
        self.keys(Role::Desk, keys)
    }

    pub fn lead(&mut self, keys: &str) -> Vec<Effect> {
        self.keys(Role::Lead, keys)
    }

    pub fn note(&mut self, keys: &str) -> Vec<Effect> {
        self.keys(Role::Note, keys)
    }

    pub fn wait(&mut self, minutes: i64) {
        self.now = self.now.plus(minutes * MINUTE);
    }

    /// This screen hears nothing until [`Room::hear`].
    pub fn deafen(&mut self, role: Role) {
        self.deaf.insert(role, Vec::new());
    }

    pub fn hear(&mut self, role: Role) {
        let waiting = self.deaf.remove(&role).unwrap_or_default();
        self.send(role, Msg::Arrived(waiting, self.now));
    }

    /// Walks with the arrow to an item of the form.
    pub fn look_at(&mut self, role: Role, item: &Item) {
        self.keys(role, "home");
        for _ in 0..self.live(role).items().len() {
            if self.live(role).focused().as_ref() == Some(item) {
                return;
            }
            self.keys(role, "down");
        }
        panic!("{item:?} is not in {:?}", self.live(role).items());
    }

    /// Looks at a question by its code.
    pub fn question(&mut self, role: Role, code: &str) {
        let id = self.session(role).agenda.by_code(code).unwrap_or_else(|| panic!("no {code}")).id;
        self.look_at(role, &Item::Question(id));
    }

    /// The line that begins with these words.
    pub fn line(&self, words: &str) -> EntryId {
        let session = self.session(*self.screens.keys().next().unwrap());
        let found = session.in_order().find(|l| l.text.starts_with(words));
        found.unwrap_or_else(|| panic!("no line begins with {words}")).id
    }

    pub fn notice(&self, role: Role) -> Option<&'static str> {
        self.model(role).notice.as_ref().map(|m| m.key)
    }

    pub fn asks(&self, role: Role) -> Option<&'static str> {
        match &self.model(role).overlay {
            Some(Overlay::Ask(question)) => Some(question.key()),
            _ => None,
        }
    }

    /// To the phase with this id, with the clicker.
    pub fn go(&mut self, role: Role, phase: &str) {
        while self.session(role).phase.as_deref() != Some(phase) {
            self.wait(1);
            let before = self.session(role).phase.clone();
            self.keys(role, "pagedown");
            assert_ne!(self.session(role).phase, before, "no phase {phase}");
        }
    }
}
