//! A scene for screen tests: a model with a session from the practice neighbourhood, keys in, plain text out.
#![allow(dead_code, reason = "each screen's tests use their own part of it")]

use drempel::app::home::{Summary, Workspace};
use drempel::app::live::Role;
use drempel::app::msg::{Entered, Replayed};
use drempel::app::writer::Writer;
use drempel::app::{Effect, Model, Msg, Screen, update};
use drempel::config::{KeyTable, Theme, parse_agenda, parse_commitments, parse_script, parse_settings, parse_values};
use drempel::domain::words::{Certainty, Origin};
use drempel::domain::{
    At, Carried, Command, Community, Device, Door, Entry, EntryId, Event, Kind, Noted, Opened, Run, Seat, Session,
    Tags, Timestamp,
};
use drempel::i18n::{Catalog, Lang};
use drempel::store::assets;
use drempel::ui::stage::Stage;
use drempel::ui::{hit, plain, screen, svg};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// 12 March 2026, 13:00 local time (an hour ahead of UTC).
pub const START: Timestamp = Timestamp(1_773_316_800_000);
pub const MINUTE: i64 = 60_000;

/// A time on the day of the session.
pub fn clock(hour: i64, minute: i64) -> Timestamp {
    START.plus(((hour - 13) * 60 + minute) * MINUTE)
}

pub fn opened() -> Opened {
    let example = |name: &str| {
        let files = assets::example("oefenbuurt");
        let file = files.into_iter().find(|(path, _)| path == name).unwrap();
        String::from_utf8(file.1).unwrap()
    };
    let script = assets::text("scripts/leergemeenschap.ron").unwrap();
    let settings = parse_settings("drempel.ron", &example("drempel.ron")).0;
    let agenda = parse_agenda("agenda.ron", &example("agenda.ron")).0;
    let values = parse_values("values.ron", &assets::text("values.ron").unwrap()).0;
    let practices = parse_commitments("commitments.ron", &example("commitments.ron"), &values).0;
    Opened {
        session: "2026-03-12-eettafel".into(),
        title: "De eettafel in de hal".into(),
        date: Some("2026-03-12".into()),
        certainty: Certainty::Stated,
        origin: Origin::Practice,
        source: String::new(),
        offset: 60,
        script: parse_script("leergemeenschap", "leergemeenschap.ron", &script).0.unwrap(),
        community: Community {
            name: settings.name,
            place: settings.place,
            values,
            voices: settings.voices,
            practices,
            ..Community::default()
        },
        carried: Carried { agenda, ..Carried::default() },
        ..Opened::default()
    }
}

/// A model and the words and looks it is drawn with.
pub struct Scene {
    pub model: Model,
    pub catalog: Catalog,
    pub theme: Theme,
    pub now: Timestamp,
    pub effects: Vec<Effect>,
}

fn catalog(lang: Lang) -> Catalog {
    let files: Vec<(String, String)> =
        assets::under("locales/").into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect();
    Catalog::new(lang, files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

impl Scene {
    /// Home, before anything was read.
    pub fn home() -> Self {
        let keys = KeyTable::parse("keymap.ron", &assets::text("keymap.ron").unwrap()).0;
        let model = Model::new(keys, (80, 24), START);
        let theme = Theme::parse("licht.ron", &assets::text("themes/licht.ron").unwrap()).0;
        Self { model, catalog: catalog(Lang::Nl), theme, now: START, effects: Vec::new() }
    }

    /// Home with this workspace.
    pub fn workspace(found: Option<Summary>) -> Self {
        let mut scene = Self::home();
        scene.msg(|now| {
            Msg::Workspace(Box::new(Workspace { found, problems: Vec::new(), ..Workspace::default() }), now)
        });
        scene
    }

    /// A live screen of a session that just opened.
    pub fn live(role: Role) -> Self {
        let seat = if role == Role::Note { Seat::Note } else { Seat::Lead };
        let writer = Writer::new(Device(1), Run(1), seat);
        let entered = Entered {
            role,
            writer,
            entries: Vec::new(),
            opening: Some(Box::new(opened())),
            drafts: Vec::new(),
            led_elsewhere: false,
            read_only: false,
            old: false,
            notice: None,
        };
        let mut scene = Self::home();
        scene.msg(|now| Msg::Entered(Box::new(entered), now));
        scene.saved();
        scene
    }

    /// The note-taker's screen, in this phase.
    pub fn note(phase: &str) -> Self {
        let mut scene = Self::live(Role::Note);
        scene.command(Command::GoTo(phase.into()));
        scene.saved();
        scene
    }

    /// Replay of these entries.
    pub fn replay(entries: Vec<Entry>) -> Self {
        let mut scene = Self::home();
        let replayed = Replayed { entries, notices: Vec::new() };
        scene.msg(|now| Msg::Replay(Box::new(replayed), now));
        scene
    }

    /// The program's own names for actions, as the shell would give them.
    pub fn named(&mut self) -> &mut Self {
        let names = drempel::shell::look::names(&self.catalog);
        self.msg(|now| Msg::Names(names, now))
    }

    pub fn english(mut self) -> Self {
        self.catalog = catalog(Lang::En);
        self
    }

    pub fn dark(mut self) -> Self {
        self.theme = Theme::parse("donker.ron", &assets::text("themes/donker.ron").unwrap()).0;
        self
    }

    pub fn msg(&mut self, make: impl FnOnce(Timestamp) -> Msg) -> &mut Self {
        let effects = update(&mut self.model, make(self.now));
        self.effects.extend(effects);
        self
    }

    /// A domain command by this screen, beside the keys.
    pub fn command(&mut self, command: Command) -> &mut Self {
        let now = self.now;
        let Screen::Live(live) = &mut self.model.screen else { panic!("not live") };
        live.command(command, now).unwrap();
        self
    }

    /// A line written by another screen of another run, seen at this time.
    pub fn arrives(&mut self, entry: Entry) -> &mut Self {
        self.msg(|now| Msg::Arrived(vec![entry], now))
    }

    /// The writer says that all is on the disk.
    pub fn saved(&mut self) -> &mut Self {
        let Screen::Live(live) = &self.model.screen else { panic!("not live") };
        let ids: Vec<EntryId> = live.timeline.entries().map(|e| e.id).collect();
        self.msg(|now| Msg::Saved(ids, now));
        self.msg(|now| Msg::Wake(now.plus(250)))
    }

    /// Presses keys by their names.
    pub fn press(&mut self, names: &str) -> &mut Self {
        for name in names.split(' ') {
            let chord = name.parse().unwrap();
            self.msg(|now| Msg::Key(chord, now));
        }
        self
    }

    /// Types letters one by one.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let chord = drempel::config::Chord::new(drempel::config::Key::Char(c), false, false, false);
            self.msg(|now| Msg::Key(chord, now));
        }
        self
    }

    /// So many seconds go by.
    pub fn wait(&mut self, seconds: i64) -> &mut Self {
        self.now = self.now.plus(seconds * 1000);
        self
    }

    pub fn at(&mut self, hour: i64, minute: i64) -> &mut Self {
        self.now = clock(hour, minute);
        self
    }

    pub fn buffer(&self, width: u16, height: u16) -> (Buffer, Option<Position>) {
        let mut model = self.model.clone();
        model.size = (width, height);
        let stage = Stage { model: &model, catalog: &self.catalog, theme: &self.theme };
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = screen::draw(&stage, &mut buffer);
        (buffer, cursor)
    }

    pub fn text(&self, width: u16, height: u16) -> String {
        plain::text(&self.buffer(width, height).0)
    }

    /// The same, and behind it what stands there in large letters.
    fn read(&self, (width, height): (u16, u16)) -> String {
        let buffer = self.buffer(width, height).0;
        format!("{}\n{}", plain::text(&buffer), super::large_type::read(&buffer))
    }

    /// What a click there would ask for.
    pub fn click(&mut self, (width, height): (u16, u16), column: u16, row: u16) -> bool {
        self.model.size = (width, height);
        let stage = Stage { model: &self.model, catalog: &self.catalog, theme: &self.theme };
        let Some(plan) = hit::hit(&stage, column, row) else { return false };
        self.msg(|now| Msg::Do(plan, now));
        true
    }

    /// Where some words stand on the screen: column and row.
    pub fn find(&self, (width, height): (u16, u16), words: &str) -> (u16, u16) {
        let text = self.text(width, height);
        let (row, line) = text.lines().enumerate().find(|(_, l)| l.contains(words)).unwrap();
        let before = line.split(words).next().unwrap().chars().count();
        (u16::try_from(before).unwrap(), u16::try_from(row).unwrap())
    }

    /// Says where `words` are missing.
    pub fn shows(&mut self, size: (u16, u16), words: &[&str]) -> &mut Self {
        let text = self.read(size);
        for word in words {
            assert!(text.contains(word), "“{word}” is not on the screen at {size:?}:\n{text}");
        }
        self
    }

    pub fn hides(&mut self, size: (u16, u16), words: &[&str]) -> &mut Self {
        let text = self.read(size);
        for word in words {
            assert!(!text.contains(word), "“{word}” is on the screen at {size:?}:\n{text}");
        }
        self
    }

    pub fn session(&self) -> &Session {
        match &self.model.screen {
            Screen::Live(live) => live.session(),
            Screen::Replay(replay) => replay.session(),
            Screen::Home(_) => panic!("home has no session"),
        }
    }

    pub fn entries(&self) -> Vec<Entry> {
        let Screen::Live(live) = &self.model.screen else { panic!("not live") };
        live.timeline.entries().cloned().collect()
    }

    /// A picture to look at, when `DREMPEL_PICTURES` names a folder.
    pub fn picture(&self, size: (u16, u16), name: &str) {
        let Ok(folder) = std::env::var("DREMPEL_PICTURES") else { return };
        let (buffer, cursor) = self.buffer(size.0, size.1);
        let mut buffer = buffer;
        if let Some(at) = cursor {
            buffer[at].modifier.insert(ratatui::style::Modifier::REVERSED);
        }
        let path = std::path::Path::new(&folder).join(format!("{name}-{}x{}.svg", size.0, size.1));
        std::fs::write(path, svg::picture(&buffer, &self.theme, None)).unwrap();
    }
}

/// A moment in words.
pub fn moment(text: &str, door: Option<Door>) -> Event {
    Event::Noted(Noted { kind: Kind::Moment, text: text.into(), door, tags: Tags::default(), card: None })
}

/// An entry from the facilitator's screen of another run.
pub fn from_lead(seq: u32, at: Timestamp, event: Event) -> Entry {
    let stamp = drempel::domain::Stamp { ms: at.0, n: 0 };
    Entry { id: EntryId::new(2, 2, seq), stamp, at: At::Exact(at), seat: Seat::Lead, event }
}

/// A workspace's summary of the practice neighbourhood.
pub fn summary() -> Summary {
    let opened = opened();
    Summary {
        name: opened.community.name,
        place: opened.community.place,
        origin: Origin::Practice,
        sessions: Vec::new(),
        agenda: opened.carried.agenda,
        scripts: vec![("leergemeenschap".into(), "Leergemeenschap".into())],
        told: vec![("Samen leren van een echte casus.".into(), 120)],
        left: Vec::new(),
    }
}
