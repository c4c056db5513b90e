//! A screen with a workspace on a disk in memory behind it: what the script editor asks of the shell is done.
#![allow(dead_code, reason = "each test uses its own part of it")]

use std::path::Path;
use std::sync::Arc;

use drempel::app::msg::Entered;
use drempel::app::script_editor::ScriptEditor;
use drempel::app::writer::Writer;
use drempel::app::{Effect, Live, Model, Msg, Overlay, Place, Role, Screen, update};
use drempel::config::{Chord, Key};
use drempel::domain::{Device, Entry, EntryId, Opened, Run, Script, Seat, Session, Timestamp};
use drempel::i18n::Lang;
use drempel::shell::{home, open, scripts};
use drempel::store::{FaultyDisk, Workspace, assets};
use drempel::ui::stage::Stage;
use drempel::ui::{hit, plain, screen};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::scenario::key_table;
use crate::scene;

pub const FOLDER: &str = "/werkmap";

pub struct Desk {
    pub model: Model,
    pub disk: FaultyDisk,
    pub workspace: Workspace,
    pub now: Timestamp,
    pub written: Vec<Entry>,
    pub lang: Lang,
    /// Nothing is done that the editor asks for; it waits here.
    pub slow: bool,
    pub waiting: Vec<Effect>,
}

fn workspace() -> (FaultyDisk, Workspace) {
    let disk = FaultyDisk::new();
    for (file, bytes) in assets::example("oefenbuurt").into_iter().filter(|(file, _)| !file.contains('/')) {
        disk.put(&Path::new(FOLDER).join(file), &bytes);
    }
    let workspace = Workspace::open_on(Arc::new(disk.clone()), Path::new(FOLDER), Path::new("/staat")).unwrap();
    (disk, workspace)
}

impl Desk {
    fn new() -> Self {
        let (disk, workspace) = workspace();
        let model = Model::new(key_table(), (120, 40), scene::START);
        let (now, lang) = (scene::START, Lang::Nl);
        Self { model, disk, workspace, now, written: Vec::new(), lang, slow: false, waiting: Vec::new() }
    }

    pub fn home() -> Self {
        let mut desk = Self::new();
        desk.read_home();
        desk
    }

    fn read_home(&mut self) {
        let read = home::read(&self.workspace, &crate::story::catalog(self.lang));
        self.send(Msg::Workspace(Box::new(read), self.now));
    }

    /// A session that just opened, on this screen.
    pub fn live(role: Role) -> Self {
        Self::live_with(role, scene::opened())
    }

    pub fn live_with(role: Role, opened: Opened) -> Self {
        let mut desk = Self::new();
        let entered = Entered {
            role,
            writer: Writer::new(Device(1), Run(1), Seat::Lead),
            entries: Vec::new(),
            opening: Some(Box::new(opened)),
            drafts: Vec::new(),
            led_elsewhere: false,
            read_only: false,
            old: false,
            notice: None,
        };
        desk.send(Msg::Entered(Box::new(entered), desk.now));
        desk.keys("pagedown pagedown");
        desk
    }

    pub fn send(&mut self, msg: Msg) -> &mut Self {
        for effect in update(&mut self.model, msg) {
            self.perform(effect);
        }
        self
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Append(entries) => {
                let ids: Vec<EntryId> = entries.iter().map(|entry| entry.id).collect();
                self.written.extend(entries);
                self.send(Msg::Saved(ids, self.now));
            }
            effect @ (Effect::ReadScript(_) | Effect::WriteScript { .. }) if self.slow => self.waiting.push(effect),
            Effect::ReadScript(wish) => {
                let msg = match scripts::read(&self.workspace, wish) {
                    Ok(read) => Msg::Script(Box::new(read), self.now),
                    Err(why) => Msg::Said(why, self.now),
                };
                self.send(msg);
            }
            Effect::WriteScript { script, beside } => {
                let written = scripts::write(&self.workspace, &script, beside);
                self.send(Msg::ScriptWritten(written, self.now));
            }
            Effect::ReadWorkspace => self.read_home(),
            _ => {}
        }
    }

    /// The disk is quick again.
    pub fn catch_up(&mut self) -> &mut Self {
        self.slow = false;
        for effect in std::mem::take(&mut self.waiting) {
            self.perform(effect);
        }
        self
    }

    /// Keys; words between `"` are typed.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for (i, part) in keys.split('"').enumerate() {
            if i % 2 == 1 {
                part.chars().for_each(|c| self.press(Chord::plain(Key::Char(c))));
                continue;
            }
            for name in part.split_whitespace() {
                self.press(name.parse().unwrap_or_else(|e| panic!("{e:?}")));
            }
        }
        self
    }

    fn press(&mut self, chord: Chord) {
        self.now = self.now.plus(1000);
        self.send(Msg::Key(chord, self.now));
    }

    pub fn editor(&self) -> &ScriptEditor {
        self.model.script.as_deref().unwrap_or_else(|| panic!("no editor, but {:?}", self.model.notice))
    }

    pub fn live_screen(&self) -> &Live {
        match &self.model.screen {
            Screen::Live(live) => live,
            other => panic!("{other:?}"),
        }
    }

    pub fn session(&self) -> &Session {
        self.live_screen().session()
    }

    pub fn notice(&self) -> Option<&'static str> {
        self.model.notice.as_ref().map(|message| message.key)
    }

    pub fn asks(&self) -> Option<&'static str> {
        match &self.model.overlay {
            Some(Overlay::Ask(question)) => Some(question.key()),
            _ => None,
        }
    }

    /// The text of a file in the workspace's scripts.
    pub fn file(&self, id: &str) -> Option<String> {
        let path = Path::new(FOLDER).join("scripts").join(format!("{id}.ron"));
        self.disk.files().get(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    }

    pub fn put_file(&self, id: &str, text: &str) {
        self.disk.put(&Path::new(FOLDER).join("scripts").join(format!("{id}.ron")), text.as_bytes());
    }

    /// The script that a new session would begin with.
    pub fn begins_with(&self, id: &str) -> Script {
        let place = Place::Live { role: Role::Lead, script: Some(id.into()), title: None, new: true };
        open::open(&self.workspace, &place, self.now).unwrap().0.opening.unwrap().script
    }

    pub fn text(&self, size: (u16, u16)) -> String {
        plain::text(&self.buffer(size))
    }

    fn buffer(&self, size: (u16, u16)) -> Buffer {
        let mut model = self.model.clone();
        model.size = size;
        let (catalog, theme) = (crate::story::catalog(self.lang), crate::story::theme("licht"));
        let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        screen::draw(&Stage { model: &model, catalog: &catalog, theme: &theme }, &mut buffer);
        buffer
    }

    pub fn shows(&self, size: (u16, u16), words: &[&str]) -> &Self {
        let text = self.text(size);
        for word in words {
            assert!(text.contains(word), "“{word}” is not on the screen at {size:?}:\n{text}");
        }
        self
    }

    pub fn hides(&self, size: (u16, u16), words: &[&str]) -> &Self {
        let text = self.text(size);
        for word in words {
            assert!(!text.contains(word), "“{word}” is on the screen at {size:?}:\n{text}");
        }
        self
    }

    /// Clicks on the first place where these words stand.
    pub fn click(&mut self, words: &str) -> &mut Self {
        let text = self.text(self.model.size);
        let (row, line) = text.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
        let column = line.split(words).next().unwrap().chars().count();
        let (catalog, theme) = (crate::story::catalog(self.lang), crate::story::theme("licht"));
        let stage = Stage { model: &self.model, catalog: &catalog, theme: &theme };
        let plan = hit::hit(&stage, u16::try_from(column).unwrap(), u16::try_from(row).unwrap()).unwrap();
        self.send(Msg::Do(plan, self.now))
    }
}
