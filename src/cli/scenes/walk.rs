//! Scenes that are played with keys: `assets/pictures.ron` says in which session, at which phase, what is typed, and which screens
//! are drawn then. A kept session of an example is looked at as it was at the end of a phase; a script is held anew.

use serde::Deserialize;

use super::{Scene, Set, entries, example_beside, phases};
use crate::app::coach::Coach;
use crate::app::plan::Plan;
use crate::app::script_editor::Wish;
use crate::app::{Effect, Model, Msg, Place, Role, Screen, update};
use crate::config::{Chord, Key, parse_lesson};
use crate::domain::{Command, Entry, Event, Timestamp};
use crate::shell::{documents, field, home, look, open, scripts, threads};
use crate::store::documents::FOLDER;
use crate::store::{Workspace, assets};
use crate::text::Message;

/// When a script is held here: 12 November 2026, two o'clock in the afternoon.
const BEGINS: i64 = 1_794_488_400_000;
const DATE: &str = "2026-11-12";
const MINUTE: i64 = 60_000;

/// One session, from which pictures are taken.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Walk {
    /// The example workspace; without it, a new and empty community.
    example: Option<String>,
    /// Other examples that lie beside it.
    #[serde(default)]
    beside: Vec<String>,
    /// A kept session of it; its entries up to a phase's end are looked at.
    session: Option<String>,
    /// The script of a session that is held here.
    script: Option<String>,
    steps: Vec<Step>,
}

/// A phase of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// The phase; none for the screens outside a session.
    phase: Option<String>,
    /// How many people of each voice came in.
    #[serde(default)]
    present: Vec<(String, u32)>,
    /// What is typed at the desk.
    #[serde(default)]
    keys: String,
    /// What the note-taker types.
    #[serde(default)]
    note: String,
    #[serde(default)]
    pictures: Vec<Picture>,
}

/// A screen as it is then: which one, the rest of the picture's name, and what is typed on it first.
#[derive(Debug, Deserialize)]
struct Picture(String, String, String);

/// The screens of a session by the word that pictures begin with.
fn role(word: &str) -> Option<Role> {
    super::ROLES.into_iter().find(|(_, name)| *name == word).map(|(role, _)| role)
}

/// All pictures of all walks.
///
/// # Errors
/// When `pictures.ron` or an example cannot be read.
pub(super) fn walks(set: &Set<'_>) -> Result<Vec<Scene>, Message> {
    let said = |why: &dyn std::fmt::Display| Message::new("cli-walks-unreadable").with("why", why.to_string());
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let walks: Vec<Walk> =
        options.from_str(&assets::text("pictures.ron").unwrap_or_default()).map_err(|why| said(&why))?;
    let mut all = Vec::new();
    for walk in &walks {
        let workspace = match &walk.example {
            Some(name) => example_beside(name, &walk.beside)?,
            None => super::empty()?,
        };
        Played { set, workspace: &workspace, now: Timestamp(BEGINS) }.walk(walk, &mut all)?;
    }
    Ok(all)
}

/// Plays the part of the people and of the shell.
struct Played<'a> {
    set: &'a Set<'a>,
    workspace: &'a Workspace,
    now: Timestamp,
}

impl Played<'_> {
    fn walk(&mut self, walk: &Walk, all: &mut Vec<Scene>) -> Result<(), Message> {
        match (&walk.session, &walk.script) {
            (Some(session), _) => {
                let kept = entries(self.workspace, session);
                for step in &walk.steps {
                    let at = phases(&kept).into_iter().find(|(id, ..)| Some(id) == step.phase.as_ref());
                    let Some((.., time)) = at else { return Err(missing(step)) };
                    self.now = time;
                    let shown: Vec<Entry> = kept.iter().filter(|entry| entry.stamp.ms <= time.0).cloned().collect();
                    self.pictures(step, &shown, all)?;
                }
            }
            (None, Some(script)) => {
                let mut desk = self.begin(script)?;
                for step in &walk.steps {
                    self.hold(step, &mut desk)?;
                    self.pictures(step, &held(&desk), all)?;
                }
            }
            (None, None) => {
                for step in &walk.steps {
                    self.pictures(step, &[], all)?;
                }
            }
        }
        Ok(())
    }

    /// A desk in a new session with this script.
    fn begin(&mut self, script: &str) -> Result<Model, Message> {
        let place = Place::Live { role: Role::Desk, script: Some(script.to_owned()), title: None, new: true };
        let (mut entered, _) = open::open(self.workspace, &place, self.now)?;
        if let Some(opened) = &mut entered.opening {
            DATE.clone_into(opened.date.get_or_insert_default());
            opened.offset = 60;
            opened.session = format!("{DATE}-{script}");
        }
        entered.writer = super::writer(Role::Desk);
        let mut model = self.set.model(self.now);
        self.tell(&mut model, Msg::Entered(Box::new(entered), self.now));
        Ok(model)
    }

    /// Goes to the phase and does there what the step says.
    fn hold(&mut self, step: &Step, desk: &mut Model) -> Result<(), Message> {
        while phase(desk) != step.phase {
            let before = phase(desk);
            self.now = self.now.plus(MINUTE);
            self.play(desk, "pagedown")?;
            if phase(desk) == before {
                return Err(missing(step));
            }
        }
        for (voice, people) in &step.present {
            let event = Event::Present { voice: voice.clone(), people: Some(*people) };
            let plan = Plan::Do(vec![Command::Do(event)]);
            self.tell(desk, Msg::Do(plan, self.now));
        }
        self.play(desk, &step.keys)?;
        if !step.note.is_empty() {
            let mut note = self.set.enters(Role::Note, &held(desk), self.now);
            self.play(&mut note, &step.note)?;
            self.tell(desk, Msg::Arrived(held(&note), self.now));
        }
        Ok(())
    }

    fn pictures(&mut self, step: &Step, entries: &[Entry], all: &mut Vec<Scene>) -> Result<(), Message> {
        let now = self.now;
        for Picture(screen, name, keys) in &step.pictures {
            let mut model = match (role(screen), screen.as_str()) {
                (Some(role), _) => self.set.enters(role, entries, now),
                (None, "replay") => self.set.replay("", entries.to_vec(), &[]).model,
                (None, "practice") => self.practice(now)?,
                (None, _) => self.set.home("", Some(self.workspace)).model,
            };
            self.play(&mut model, keys)?;
            self.now = now;
            let parts: Vec<&str> = [screen.as_str(), name].into_iter().filter(|part| !part.is_empty()).collect();
            all.push(Scene { name: parts.join("-"), model });
        }
        Ok(())
    }

    /// The practice, at its beginning.
    fn practice(&self, now: Timestamp) -> Result<Model, Message> {
        let id = open::last(&self.workspace.sessions().0).map(|info| info.id.clone()).unwrap_or_default();
        let kept = entries(self.workspace, &id);
        let begun: Vec<Entry> = kept.into_iter().take(1).collect();
        let mut model = self.set.enters(Role::Lead, &begun, now);
        let lesson = assets::text("lessons/tien-toetsen.ron").unwrap_or_default();
        let (steps, problems) = parse_lesson("tien-toetsen", &lesson);
        if let Some(problem) = problems.into_iter().next() {
            return Err(problem.what);
        }
        model.coach = Some(Coach::new(steps));
        Ok(model)
    }

    /// Presses keys; words between `'` are typed. A second goes by with every key that is named.
    fn play(&mut self, model: &mut Model, keys: &str) -> Result<(), Message> {
        for (index, part) in keys.split('\'').enumerate() {
            if index % 2 == 1 {
                for c in part.chars() {
                    self.tell(model, Msg::Key(Chord::plain(Key::Char(c)), self.now));
                }
                continue;
            }
            for name in part.split_whitespace() {
                let chord: Chord =
                    name.parse().map_err(|_| Message::new("cli-walks-unreadable").with("why", name.to_owned()))?;
                self.now = self.now.plus(1000);
                self.tell(model, Msg::Key(chord, self.now));
            }
        }
        Ok(())
    }

    /// One message, and what the shell would answer.
    fn tell(&mut self, model: &mut Model, msg: Msg) {
        for effect in update(model, msg) {
            let now = self.now;
            match effect {
                Effect::Append(written) => {
                    let ids = written.into_iter().map(|entry| entry.id).collect();
                    self.tell(model, Msg::Saved(ids, now));
                }
                Effect::ReadNames => self.tell(model, Msg::Names(look::names(self.set.catalog), now)),
                Effect::ReadScripts => self.tell(model, Msg::Scripts(home::scripts(self.workspace), now)),
                Effect::ReadScript(wish) => self.script(model, wish),
                Effect::ReadField => {
                    let found = field::read(self.workspace);
                    self.tell(model, Msg::Field(Box::new(found), now));
                }
                Effect::ReadThreads => {
                    let read = threads::read(self.workspace);
                    self.tell(model, Msg::Threads(Box::new(read), now));
                }
                Effect::Gather(step) => {
                    let (read, _) = threads::gather(self.workspace, &step);
                    self.tell(model, Msg::Threads(Box::new(read), now));
                }
                // The workspace is only looked at: the picture shows what is said, and nothing is written.
                Effect::WriteDocument(paper) => {
                    let file = format!("{}.html", documents::name(paper, self.set.catalog));
                    // Where this workspace lies is another place on every machine.
                    let said = Message::new("document-written-inside").with("file", format!("{FOLDER}/{file}"));
                    self.tell(model, Msg::Said(said, now));
                }
                Effect::Retry
                | Effect::KeepDrafts(_)
                | Effect::DropDraftOf(_)
                | Effect::Wake(_)
                | Effect::ReadWorkspace
                | Effect::WriteScript { .. }
                | Effect::CopyExample(_)
                | Effect::NewCommunity(_)
                | Effect::OpenNear(_)
                | Effect::Go(_)
                | Effect::Seal(_)
                | Effect::Quit
                | Effect::QuitPractised => {}
            }
        }
    }

    fn script(&mut self, model: &mut Model, wish: Wish) {
        let now = self.now;
        match scripts::read(self.workspace, wish) {
            Ok(read) => self.tell(model, Msg::Script(Box::new(read), now)),
            Err(why) => self.tell(model, Msg::Said(why, now)),
        }
    }
}

fn missing(step: &Step) -> Message {
    Message::new("cli-walks-unreadable").with("why", step.phase.clone().unwrap_or_default())
}

fn held(model: &Model) -> Vec<Entry> {
    match &model.screen {
        Screen::Live(live) => live.timeline.entries().cloned().collect(),
        Screen::Home(_) | Screen::Replay(_) => Vec::new(),
    }
}

fn phase(model: &Model) -> Option<String> {
    match &model.screen {
        Screen::Live(live) => live.session().phase.clone(),
        Screen::Home(_) | Screen::Replay(_) => None,
    }
}
