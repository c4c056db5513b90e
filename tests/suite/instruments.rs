//! A community on a disk in memory that holds sessions with keys, one after another: what one session leaves, the next
//! one starts from, through the very files that a facilitator has.
#![allow(dead_code, reason = "each file of instruments uses its own part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use drempel::app::Role;
use drempel::app::forms::Item;
use drempel::app::msg::Place;
use drempel::domain::session::CardNow;
use drempel::domain::*;
use drempel::i18n::{Catalog, Lang};
use drempel::shell::open;
use drempel::store::{FaultyDisk, Held, Workspace, assets, copy_example, create};
use drempel::ui::stage::Stage;
use drempel::ui::style::style;
use drempel::ui::{hit, plain, screen, svg};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::large_type;
use super::scenario::Room;
use super::store_help::{put, shared};
use super::story;

pub const SIZES: [(u16, u16); 3] = story::SIZES;

/// The practice neighbourhood before its first session.
pub struct Village {
    pub disk: FaultyDisk,
    pub workspace: Workspace,
}

impl Village {
    pub fn new() -> Self {
        let disk = FaultyDisk::new();
        copy_example(shared(&disk), "oefenbuurt", Path::new("/w"), Path::new("/state")).unwrap();
        // Its sessions stay at home: this is where they begin.
        let files = disk.files();
        let fresh = FaultyDisk::new();
        for (path, bytes) in files.iter().filter(|(path, _)| !path.to_string_lossy().contains("/2026-")) {
            fresh.put(path, bytes);
        }
        let workspace = Workspace::open_on(shared(&fresh), Path::new("/w"), Path::new("/state")).unwrap();
        let found = workspace.sessions().0;
        assert!(found.is_empty(), "{found:?}");
        Self { disk: fresh, workspace }
    }

    /// An example with its sessions.
    pub fn example(name: &str) -> Self {
        let disk = FaultyDisk::new();
        let workspace = copy_example(shared(&disk), name, Path::new("/w"), Path::new("/state")).unwrap();
        Self { disk, workspace }
    }

    /// A community that has not met yet.
    pub fn empty() -> Self {
        let disk = FaultyDisk::new();
        let workspace = create(shared(&disk), Path::new("/w"), "De Nieuwe Buurt", Path::new("/state")).unwrap();
        Self { disk, workspace }
    }

    /// What a session that opens now starts from; without a script the one that was planned, else the default.
    pub fn opens(&self, script: Option<&str>) -> Opened {
        let title = None;
        let place = Place::Live { role: Role::Desk, script: script.map(str::to_owned), title, new: true };
        let opening = open::open(&self.workspace, &place, Timestamp(story::START)).unwrap_or_else(|e| panic!("{e:?}"));
        let mut opened = *opening.0.opening.expect("something opens");
        opened.offset = 60;
        opened
    }

    /// A room with a desk, a projected screen, a wall and a note-taker, in this script.
    pub fn room(&self, script: &str) -> Room {
        Room::open(&[Role::Desk, Role::Lead, Role::Room, Role::Note], self.opens(Some(script)))
    }

    /// A script of one phase with this board.
    pub fn with_board(&self, board: &str, form: Form) -> Room {
        let (boards, problems) = self.workspace.boards();
        assert_eq!(problems, []);
        let board = boards.into_iter().find(|source| source.id == board).unwrap_or_else(|| panic!("no {board}")).what;
        let (id, title) = (board.id.clone(), board.title.clone());
        let phase =
            Phase { id: id.clone(), title, room: board.about.clone(), form, board: Some(id), ..Phase::default() };
        let script = Script { id: "proef".into(), title: "Proef".into(), phases: vec![phase], ..Script::default() };
        let opened = Opened { script, boards: vec![board], ..self.opens(None) };
        let mut room = Room::open(&[Role::Desk, Role::Lead, Role::Room, Role::Note], opened);
        room.desk("pagedown");
        room
    }

    /// Seals the session and keeps it in the workspace.
    pub fn keep(&self, room: &mut Room) {
        room.desk("ctrl-s y");
        let entries = room.sealed.clone().expect("sealed");
        let session = room.session(Role::Desk).opened.as_ref().unwrap().session.clone();
        let mut by_run: BTreeMap<(Device, Run), Vec<Held>> = BTreeMap::new();
        for entry in entries {
            by_run.entry((entry.id.device, entry.id.run)).or_default().push(Held::new(entry));
        }
        for ((device, run), held) in by_run {
            self.workspace.writer(&session, device, run).unwrap().append(held);
        }
        self.workspace.seal(&session, &BTreeSet::new(), Device(1)).unwrap();
    }
}

/// How many people of each voice are here, said at the first phase.
pub fn present(room: &mut Room, voices: &[(&str, u32)]) {
    for (voice, people) in voices {
        let event = Event::Present { voice: (*voice).to_owned(), people: Some(*people) };
        let now = room.now;
        let plan = drempel::app::plan::Plan::Do(vec![Command::Do(event)]);
        room.send(Role::Desk, drempel::app::Msg::Do(plan, now));
    }
}

/// What a screen shows, in ordinary letters.
pub fn text(room: &Room, role: Role, size: (u16, u16)) -> String {
    plain::text(&drawn(room, role, size, "licht"))
}

/// The same, and behind it what stands there in large letters.
fn read(room: &Room, role: Role, size: (u16, u16)) -> String {
    let buffer = drawn(room, role, size, "licht");
    format!("{}\n{}", plain::text(&buffer), large_type::read(&buffer))
}

thread_local! {
    static CATALOG: Catalog = story::catalog(Lang::Nl);
}

pub fn drawn(room: &Room, role: Role, (width, height): (u16, u16), theme: &str) -> Buffer {
    let mut model = room.model(role).clone();
    model.size = (width, height);
    let theme = story::theme(theme);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    CATALOG.with(|catalog| screen::draw(&Stage { model: &model, catalog, theme: &theme }, &mut buffer));
    buffer
}

/// Clicks on the first place where these words stand.
pub fn click(room: &mut Room, role: Role, (width, height): (u16, u16), words: &str) {
    let drawn = plain::text(&drawn(room, role, (width, height), "licht"));
    let (row, line) = drawn.lines().enumerate().find(|(_, line)| line.contains(words)).expect("words to click on");
    let column = line.split(words).next().unwrap().chars().count();
    let mut model = room.model(role).clone();
    model.size = (width, height);
    let theme = story::theme("licht");
    let plan = CATALOG.with(|catalog| {
        let stage = Stage { model: &model, catalog, theme: &theme };
        hit::hit(&stage, u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    });
    let now = room.now;
    room.send(role, drempel::app::Msg::Do(plan.expect("something to click on"), now));
}

/// Says where words are missing; a row's end counts as a blank.
pub fn shows(room: &Room, role: Role, size: (u16, u16), words: &[&str]) {
    let text = read(room, role, size);
    for word in words {
        assert!(flat(&text).contains(&flat(word)), "“{word}” is not on {role:?} at {size:?}:\n{text}");
    }
}

pub fn hides(room: &Room, role: Role, size: (u16, u16), words: &[&str]) {
    let text = read(room, role, size);
    for word in words {
        assert!(!flat(&text).contains(&flat(word)), "“{word}” is on {role:?} at {size:?}:\n{text}");
    }
}

/// What stands there in large letters only.
pub fn large(room: &Room, role: Role, size: (u16, u16)) -> String {
    flat(&large_type::read(&drawn(room, role, size, "licht")))
}

/// What is drawn in the colour of what is looked at, between the head and the foot of the screen.
pub fn in_accent(room: &Room, role: Role, size: (u16, u16)) -> String {
    let mut buffer = drawn(room, role, size, "licht");
    let accent = style(&story::theme("licht"), drempel::config::Role::Accent).fg;
    let (width, rows) = (usize::from(size.0), usize::from(size.1));
    for (at, cell) in buffer.content.iter_mut().enumerate() {
        if cell.style().fg != accent || !(3..rows - 2).contains(&(at / width)) {
            cell.set_symbol(" ");
        }
    }
    let words = plain::text(&buffer).replace(['▸', '┃', '*', '✱'], " ");
    let blocks = |c: char| ('▀'..='▟').contains(&c);
    flat(&format!("{}\n{}", words.replace(blocks, " "), large_type::read(&buffer).replace("* ", "")))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Pictures to look at, when `DREMPEL_PICTURES` names a folder.
pub fn pictures(room: &Room, role: Role, name: &str) {
    let Ok(folder) = std::env::var("DREMPEL_PICTURES") else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let theme = if matches!(role, Role::Desk | Role::Note) { "donker" } else { "licht" };
    for size in SIZES {
        let picture = svg::picture(&drawn(room, role, size, theme), &story::theme(theme), None);
        let path = Path::new(&folder).join(format!("{name}-{role:?}-{}.svg", size.0));
        std::fs::write(path, picture).unwrap();
    }
}

/// The cards of the board now, each with its column.
pub fn cards(room: &Room) -> Vec<(String, String)> {
    let session = room.session(Role::Desk);
    let (_, key) = session.board_now().expect("a board");
    session.cards(&key).iter().map(|card| (card.column.to_owned(), card.text.to_owned())).collect()
}

/// A card as it lies now.
pub fn card<T>(room: &Room, words: &str, of: impl FnOnce(&CardNow<'_>) -> T) -> T {
    let session = room.session(Role::Desk);
    let (_, key) = session.board_now().expect("a board");
    let cards = session.cards(&key);
    of(cards.iter().find(|card| card.text.starts_with(words)).unwrap_or_else(|| panic!("no {words} in {cards:?}")))
}

/// Looks at a card.
pub fn look_at_card(room: &mut Room, role: Role, words: &str) -> EntryId {
    let id = card(room, words, |card| card.id);
    room.look_at(role, &Item::Card(id));
    id
}

/// Looks at a column.
pub fn look_at_column(room: &mut Room, role: Role, column: &str) {
    room.look_at(role, &Item::Column(column.into()));
}

/// The ids of what is shipped in a folder.
pub fn shipped(folder: &str) -> Vec<String> {
    let names = assets::under(folder).into_iter();
    names.filter_map(|(name, _)| name.strip_suffix(".ron").map(str::to_owned)).collect()
}

/// A file of the workspace, written by hand.
pub fn write(village: &Village, path: &str, text: &str) {
    put(&village.disk, &format!("/w/{path}"), text);
}
