//! What the model asked for, done: going to another screen, making a workspace, reading it again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::cause::{Cause, Tell};
use super::desk::Desk;
use super::open::{self, Opening};
use super::run::{PATIENCE, Running};
use super::writer::Undone;
use super::{End, clock, home, look, tidy};
use crate::app::msg::Entered;
use crate::app::plan::Question;
use crate::app::{Effect, Msg, Place, Role, Screen as Front, update};
use crate::domain::Timestamp;
use crate::store::workspace::near;
use crate::store::{RealDisk, SessionInfo, Workspace, copy_example, create, names, state_dir};
use crate::text::{Message, wrap};

/// A place at the desk of a session that is on the screen already.
pub(super) struct KeptFree {
    workspace: Workspace,
    opening: Opening,
    asked: Vec<Effect>,
}

impl Running {
    pub(super) fn perform(&mut self, effect: Effect) {
        match self.desk.perform(effect) {
            Some(Effect::Wake(ms)) => {
                self.wakes.push(Instant::now() + Duration::from_millis(u64::try_from(ms).unwrap_or_default()));
            }
            Some(Effect::ReadWorkspace) => self.read_workspace(),
            Some(Effect::ReadScripts) => {
                let scripts = self.start.workspace.as_ref().map(home::scripts).unwrap_or_default();
                let now = self.clock.now();
                self.take_in(Msg::Scripts(scripts, now));
            }
            Some(Effect::ReadField) => self.read_field(),
            Some(Effect::ReadThreads) => self.read_threads(),
            Some(Effect::Gather(step)) => self.gather(*step),
            Some(Effect::ReadScript(wish)) => self.read_script(wish),
            Some(Effect::WriteScript { script, beside }) => self.write_script(*script, beside),
            Some(Effect::WriteDocument(paper)) => self.write_document(paper),
            Some(Effect::ReadNames) => {
                let (named, now) = (look::names(&self.start.catalog), self.clock.now());
                self.take_in(Msg::Names(named, now));
            }
            Some(Effect::CopyExample(name)) => {
                let made = state_dir()
                    .ok_or_else(|| Message::new("store-no-state-folder"))
                    .and_then(|state| copy_example(Arc::new(RealDisk), &name, &self.free_folder(&name), &state));
                self.settle(made);
            }
            Some(Effect::OpenNear(folder)) => match Workspace::open(&self.start.folder.join(folder)) {
                Ok(workspace) => {
                    self.start.workspace = Some(workspace);
                    self.read_settings();
                    self.read_workspace();
                }
                Err(why) => self.say(why),
            },
            Some(Effect::NewCommunity(name)) => {
                let made = state_dir().ok_or_else(|| Message::new("store-no-state-folder")).and_then(|state| {
                    create(Arc::new(RealDisk), &self.free_folder(&names::id_from(None, &name)), &name, &state)
                });
                self.settle(made);
            }
            Some(Effect::Go(place)) => self.try_go(place),
            Some(Effect::Quit) => self.end = Some(End::Left),
            Some(Effect::QuitPractised) => self.end = Some(End::Practised),
            // A screen without a session asks nothing of the disk.
            Some(
                Effect::Append(_) | Effect::Retry | Effect::KeepDrafts(_) | Effect::DropDraftOf(_) | Effect::Seal(_),
            )
            | None => {}
        }
    }

    /// The words, colours, keys and letters of the workspace in front, as if the program had been started in it. What was
    /// asked for at the start still goes before. Who hears the program goes on in the language that was spoken until now.
    fn read_settings(&mut self) {
        let workspace = self.start.workspace.as_ref();
        if !self.start.plain {
            self.start.catalog = look::catalog(look::language(self.start.lang.as_deref(), workspace), workspace);
        }
        let look = look::look(self.start.theme.as_deref(), workspace);
        self.look = look.after(&self.look);
        let large = workspace.is_some_and(|workspace| workspace.settings().large);
        let (keys, now) = (Box::new(look::keys(workspace)), self.clock.now());
        self.take_in(Msg::Settings(keys, large, now));
    }

    /// A folder beside where the program was started that is not there yet.
    fn free_folder(&self, name: &str) -> std::path::PathBuf {
        let numbered = (2_u32..).map(|n| self.start.folder.join(format!("{name}-{n}")));
        let first = self.start.folder.join(name);
        std::iter::once(first.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(first)
    }

    /// Goes on in a workspace that was just made.
    fn settle(&mut self, made: Result<Workspace, Message>) {
        match made {
            Ok(workspace) => {
                let folder = workspace.path().display().to_string();
                self.start.workspace = Some(workspace);
                self.read_settings();
                self.read_workspace();
                self.say(Message::new("shell-made").with("folder", folder));
            }
            Err(why) => self.say(why),
        }
    }

    pub(super) fn say(&mut self, said: Message) {
        let now = self.clock.now();
        self.take_in(Msg::Said(said, now));
    }

    /// Goes to another screen, or says why not and stays.
    pub(super) fn try_go(&mut self, place: Place) {
        match self.go(place) {
            Ok(()) => self.sit_down(),
            Err(why) => self.say(why),
        }
    }

    pub(super) fn go(&mut self, place: Place) -> Result<(), Message> {
        let now = self.clock.now();
        let undone;
        let workspace = || self.start.workspace.clone().ok_or_else(|| Message::new("cli-no-workspace"));
        match place {
            Place::Practice => undone = self.practise()?,
            Place::Home => {
                undone = self.leave_desk(PATIENCE);
                self.end_practice();
                self.read_workspace();
            }
            Place::Live { .. } => {
                let workspace = workspace()?;
                let (entered, opening) = open::open(&workspace, &place, now)?;
                undone = self.leave_desk(PATIENCE);
                self.enter(workspace, entered, opening, now);
            }
            Place::Replay(id) => {
                let workspace = workspace()?;
                let (id, replayed) = open::replay(&workspace, id.as_deref())?;
                undone = self.leave_desk(PATIENCE);
                if let Some(found) = open::running(&workspace).filter(|found| found.info.id == id) {
                    // It writes nothing: this run is nobody's.
                    let key = open::Key { session: id, device: crate::domain::Device(0), run: crate::domain::Run(0) };
                    self.desk = Desk::look_on(&workspace, &key, found.folder, &self.tell());
                }
                self.take_in(Msg::Replay(Box::new(replayed), now));
            }
        }
        self.remember(undone);
        Ok(())
    }

    /// A session is read before its first picture, home after it. Where there is no workspace there is nothing to read:
    /// the first picture is the welcome, and nobody waits for a key to see it.
    pub(super) fn begin_before(&mut self, place: &Place) -> Result<(), Message> {
        if let Some(role) = self.begins_another(place) {
            let now = self.clock.now();
            self.read_workspace();
            self.take_in(Msg::Ask(Question::AnotherToday(role), now));
            return Ok(());
        }
        if *place != Place::Home {
            return self.go(place.clone());
        }
        if self.start.workspace.is_none() {
            self.read_workspace();
        }
        Ok(())
    }

    /// Whether this would begin another meeting on a day on which one was closed, and nobody said that it should: perhaps
    /// she only came back to look. Without a screen what is typed is done.
    fn begins_another(&self, place: &Place) -> Option<Role> {
        let Place::Live { role: role @ (Role::Lead | Role::Desk), script: None, title: None, new: false } = place
        else {
            return None;
        };
        let workspace = self.start.workspace.as_ref().filter(|_| !self.start.plain)?;
        let today = Some(clock::today());
        let closed = |info: &SessionInfo| info.sealed && info.date == today;
        let begins = open::running(workspace).is_none() && workspace.sessions().0.iter().any(closed);
        begins.then_some(*role)
    }

    /// Puts a session on the screen; its threads come with [`Self::sit_down`].
    pub(super) fn enter(&mut self, workspace: Workspace, entered: Entered, opening: Opening, now: Timestamp) {
        let leads = matches!(entered.role, crate::app::Role::Lead | crate::app::Role::Desk);
        let begins = leads && entered.opening.is_some() && self.practice.is_none();
        let asked = update(&mut self.model, Msg::Entered(Box::new(entered), now));
        if begins {
            self.say_how_to_note(&workspace);
        } else if std::mem::take(&mut self.start.below) && self.model.notice.is_none() {
            let folder = workspace.path().display();
            self.say(Message::new("shell-below").with("name", &workspace.settings().name).with("folder", folder));
        }
        self.kept_free = Some(KeptFree { workspace, opening, asked });
    }

    /// A meeting begins: what the note-taker types in a second terminal.
    fn say_how_to_note(&mut self, workspace: &Workspace) {
        let (here, folder) = (&self.start.folder, workspace.path());
        let only = folder.parent() == Some(here) && near(here).len() == 1;
        let said = if only || here.starts_with(folder) {
            Message::new("shell-note-here").with("folder", typed(here))
        } else {
            Message::new("shell-note-there").with("folder", typed(folder))
        };
        self.say(said);
    }

    /// Starts the threads behind a session that was opened, and hands them what was asked meanwhile: once its first
    /// picture stands, when there is none yet.
    pub(super) fn sit_down(&mut self) {
        let Some(KeptFree { workspace, opening, asked }) = self.kept_free.take() else { return };
        self.desk = Desk::sit_down(&workspace, opening, self.clock, &self.tell());
        for effect in asked {
            self.perform(effect);
        }
    }

    /// Says on the next screen what could not be done on the last one, and remembers it for the end.
    fn remember(&mut self, undone: Undone) {
        let Undone { entries: count, unsealed } = undone;
        if let Some((_, why)) = &unsealed {
            self.say(why.clone());
        }
        if count > 0 {
            self.say(Message::new("shell-not-saved").with("count", count));
        }
        self.undone.entries = self.undone.entries.saturating_add(count);
        self.undone.unsealed = unsealed.or_else(|| self.undone.unsealed.take());
    }

    /// Whether the screen leads a meeting that is not closed.
    pub(super) fn leads_on(&self) -> bool {
        match &self.model.screen {
            Front::Live(live) => {
                let leads = matches!(live.role, crate::app::Role::Lead | crate::app::Role::Desk);
                leads && live.session().opened.is_some() && live.session().sealed.is_none()
            }
            Front::Home(_) | Front::Replay(_) => false,
        }
    }

    pub(super) fn tell(&self) -> Tell {
        Tell { to: self.causes.clone(), number: self.number }
    }

    pub(super) fn leave_desk(&mut self, patience: Duration) -> Undone {
        self.number = self.number.saturating_add(1);
        let undone = self.desk.stand_up(patience);
        self.desk = Desk::default();
        undone
    }

    /// Reads the workspace for home, on a thread of its own.
    pub(super) fn read_workspace(&mut self) {
        let (to, catalog) = (self.causes.clone(), Arc::clone(&self.start.catalog));
        match self.start.workspace.clone() {
            // Lines that wait in a pipe must not overtake it.
            Some(workspace) if self.start.plain => {
                let (read, now) = (home::read(&workspace, &catalog), self.clock.now());
                self.take_in(Msg::Workspace(Box::new(read), now));
            }
            Some(workspace) => {
                thread::spawn(move || {
                    let _ = to.send(Cause::Workspace(Box::new(home::read(&workspace, &catalog))));
                });
            }
            None => {
                let now = self.clock.now();
                let read = home::near(&self.start.folder);
                self.take_in(Msg::Workspace(Box::new(read), now));
            }
        }
    }

    /// Puts the workspace in order on a thread of its own, unless this screen only watches.
    pub(super) fn tidy(&self) {
        let watches = match &self.model.screen {
            Front::Live(live) => live.read_only || live.role == crate::app::Role::Room,
            Front::Replay(_) => true,
            Front::Home(_) => false,
        };
        if let (Some(workspace), false) = (self.start.workspace.clone(), watches) {
            let now = self.clock.now();
            let open = match &self.model.screen {
                Front::Live(live) => live.session().opened.as_ref().map(|opened| opened.session.clone()),
                Front::Home(_) | Front::Replay(_) => None,
            };
            thread::spawn(move || tidy::tidy(&workspace, open.as_deref(), now));
        }
    }
}

/// A folder as it is typed in a terminal: in quotation marks where it holds blanks, and never broken at one. What comes
/// before it in the home folder, somebody's name among it, is a tilde: this may hang on a wall.
pub(super) fn typed(folder: &Path) -> String {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let within =
        home.as_deref().filter(|home| home.components().count() > 1).and_then(|home| folder.strip_prefix(home).ok());
    let shown = within.unwrap_or(folder).display().to_string();
    let shown = if shown.contains(char::is_whitespace) { format!("\"{shown}\"") } else { shown };
    let shown = if within.is_some() { format!("~/{shown}") } else { shown };
    shown.replace(' ', &wrap::HOLDS.to_string())
}
