//! The threads behind the session on the screen: who writes, who reads along, that this run leads.

use std::time::Duration;

use super::cause::Tell;
use super::clock::{Clock, Machine};
use super::leading::{self, Leading};
use super::open::{Key, Opening};
use super::reader::Reading;
use super::writer::{Undone, Writing};
use crate::app::{Effect, Role};
use crate::store::{LiveFolder, Workspace};

/// One session on the screen; with it go its threads.
#[derive(Default)]
pub struct Desk {
    writing: Option<Writing>,
    reading: Option<Reading>,
    leading: Option<Leading>,
    /// The screen only watches, and creates nothing.
    watches: bool,
    /// A session is waited for.
    pub waits: bool,
}

impl Desk {
    /// The threads for a session that was just opened.
    #[must_use]
    pub fn sit_down(workspace: &Workspace, opening: Opening, clock: Clock<Machine>, tell: &Tell) -> Self {
        let Opening { role, read_only, key, gate } = opening;
        let Some((key, folder)) = key else {
            return Self { reading: Some(Reading::wait(workspace, tell.clone())), waits: true, ..Self::default() };
        };
        let leads = matches!(role, Role::Lead | Role::Desk) && !read_only;
        Self {
            writing: Writing::start(workspace, &key, clock, tell.clone(), gate),
            reading: Some(Reading::along(workspace, &key, folder, role != Role::Note, tell.clone())),
            leading: leads.then(|| leading::hold(workspace, &key.session, key.run)).flatten(),
            watches: role == Role::Room,
            waits: false,
        }
    }

    /// Only reads along: for a session that is played while it runs.
    #[must_use]
    pub fn look_on(workspace: &Workspace, key: &Key, folder: LiveFolder, tell: &Tell) -> Self {
        let reading = Reading::along(workspace, key, folder, false, tell.clone());
        Self { reading: Some(reading), ..Self::default() }
    }

    /// Does what a live screen asks of the disk; anything else is given back.
    pub fn perform(&self, effect: Effect) -> Option<Effect> {
        let Some(writing) = &self.writing else { return Some(effect) };
        match effect {
            Effect::Append(entries) => writing.append(entries),
            Effect::Retry => writing.retry(),
            Effect::KeepDrafts(stack) => writing.keep(stack),
            Effect::DropDraftOf(run) => writing.drop_draft(run),
            // Which bodies go is looked up once more when everything was united, so that nothing slips in between.
            Effect::Seal(_) => writing.seal(),
            Effect::Wake(_)
            | Effect::ReadWorkspace
            | Effect::ReadScripts
            | Effect::ReadField
            | Effect::ReadThreads
            | Effect::Gather(_)
            | Effect::WriteDocument(_)
            | Effect::ReadScript(_)
            | Effect::WriteScript { .. }
            | Effect::ReadNames
            | Effect::CopyExample(_)
            | Effect::OpenNear(_)
            | Effect::NewCommunity(_)
            | Effect::Go(_)
            | Effect::Quit
            | Effect::QuitPractised => return Some(effect),
        }
        None
    }

    /// Another run sealed the session.
    pub fn follow_seal(&self) {
        if let Some(writing) = &self.writing {
            writing.follow_seal();
        }
    }

    /// Another run took words out of the session, or a case back.
    pub fn follow_take_out(&self) {
        if let (Some(writing), false) = (&self.writing, self.watches) {
            writing.take_out();
        }
    }

    /// Ends the threads; waits for what is not on the disk yet. Gives what was not done in time.
    pub fn stand_up(&mut self, patience: Duration) -> Undone {
        self.reading = None;
        self.leading = None;
        self.writing.take().map(|writing| writing.end(patience)).unwrap_or_default()
    }
}
