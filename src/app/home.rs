//! Home: the workspace at a glance. Start or resume in one key; without a workspace, a practice copy or a new community.

use super::documents::{self, Paper};
use super::msg::{Effect, Place};
use super::plan::{Choice, Plan};
use crate::config::Action;
use crate::domain::words::{Certainty, Origin};
use crate::domain::{Agenda, Timestamp};
use crate::text::{Field, Message};

use super::live::Role;

/// What was read of the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// `None` when there is no workspace here.
    pub found: Option<Summary>,
    /// What is wrong in it, as sentences.
    pub problems: Vec<Message>,
    /// The communities in folders right under this one, where it is none itself.
    pub near: Vec<Near>,
}

/// A community in a folder right under this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Near {
    /// What it is called.
    pub name: String,
    /// The folder's own name.
    pub folder: String,
}

/// A workspace at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The community.
    pub name: String,
    /// The neighbourhood or house.
    pub place: String,
    /// Real, practice or reconstructed.
    pub origin: Origin,
    /// The sessions, newest first.
    pub sessions: Vec<Meeting>,
    /// The agenda as the last session left it.
    pub agenda: Agenda,
    /// The scripts: id and title; the default one first.
    pub scripts: Vec<(String, String)>,
    /// What each is for, in a sentence, and its minutes in all; in the same order.
    pub told: Vec<(String, u32)>,
    /// What the last session left: the words of its first agreement and of its first lesson.
    pub left: Vec<String>,
}

/// One session in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Live, reconstructed or practice.
    pub origin: Origin,
    /// It is running: the title of its phase, and when something last happened.
    pub running: Option<(String, Timestamp)>,
}

/// The state of the home screen.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// What was read; `None` while it is being read.
    pub workspace: Option<Workspace>,
    /// Which session is looked at.
    pub row: usize,
    /// The name of a new community, while it is typed.
    pub naming: Option<Field>,
}

impl Home {
    /// Takes in what was read. Where there were communities to choose from and now there is one, its sessions begin anew.
    pub fn read(&mut self, workspace: Workspace) {
        if self.summary().is_none() {
            self.row = 0;
        }
        self.workspace = Some(workspace);
    }

    /// The workspace, if there is one.
    #[must_use]
    pub fn summary(&self) -> Option<&Summary> {
        self.workspace.as_ref()?.found.as_ref()
    }

    /// The communities nearby; none where there is a workspace.
    #[must_use]
    pub fn near(&self) -> &[Near] {
        self.workspace.as_ref().filter(|read| read.found.is_none()).map_or(&[], |read| &read.near)
    }

    /// How many rows there are to look at: sessions, or communities nearby.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.summary().map_or(self.near().len(), |summary| summary.sessions.len())
    }

    /// The session that is running, if any.
    #[must_use]
    pub fn running(&self) -> Option<&Meeting> {
        self.summary()?.sessions.iter().find(|m| m.running.is_some())
    }

    /// The session that is looked at.
    #[must_use]
    pub fn selected(&self) -> Option<&Meeting> {
        let sessions = &self.summary()?.sessions;
        sessions.get(self.row.min(sessions.len().saturating_sub(1)))
    }
}

/// A live place with the defaults.
#[must_use]
pub const fn live(role: Role) -> Place {
    Place::Live { role, script: None, title: None, new: false }
}

/// What `action` would do now; nothing means: not now.
#[must_use]
pub fn plan(home: &Home, action: Action) -> Option<Plan> {
    let read = home.workspace.is_some();
    let go = |place| Some(Plan::Effects(vec![Effect::Go(place)]));
    match action {
        Action::Resume => home.running().and_then(|_| go(live(Role::Lead))),
        Action::StartNew => home.summary().map(|_| Plan::Choose(Choice::Script)),
        Action::EditScript => home.summary().map(|_| Plan::Choose(Choice::EditScript)),
        Action::OpenReplay | Action::Open => match home.selected() {
            Some(meeting) if meeting.running.is_some() && action == Action::Open => go(live(Role::Lead)),
            Some(meeting) => go(Place::Replay(Some(meeting.id.clone()))),
            None if action == Action::Open => {
                let near = home.near().get(home.row.min(home.near().len().saturating_sub(1)))?;
                Some(Plan::Effects(vec![Effect::OpenNear(near.folder.clone())]))
            }
            None => None,
        },
        Action::Practice => read.then(|| Plan::Effects(vec![Effect::Go(Place::Practice)])),
        Action::OpenExample => {
            let none = read && home.summary().is_none();
            none.then(|| Plan::Effects(vec![Effect::CopyExample("oefenbuurt".to_owned())]))
        }
        Action::WriteGuide => documents::plan(home, Paper::Guide),
        Action::WriteTravelReport => documents::plan(home, Paper::TravelReport),
        Action::OpenNewCommunity => (read && home.summary().is_none()).then_some(Plan::NameCommunity),
        _ => None,
    }
}

/// Moves the look to another session: by so many rows, or to the first or last.
pub fn move_row(home: &mut Home, step: isize) {
    let last = home.rows().saturating_sub(1);
    home.row = home.row.min(last).saturating_add_signed(step).min(last);
}
