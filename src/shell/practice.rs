//! Practice: a meeting in a copy of the invented neighbourhood, in a folder of its own that goes when it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::open;
use super::run::{PATIENCE, Running};
use super::writer::Undone;
use crate::app::{Msg, Place, Role};
use crate::config::parse_lesson;
use crate::store::{RealDisk, Workspace, assets, copy_example, names, state_dir};
use crate::text::Message;

/// The neighbourhood that is invented.
const EXAMPLE: &str = "oefenbuurt";
/// A folder that is older was left by a practice that was cut off.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A practice that runs.
pub(super) struct Practice {
    folder: PathBuf,
    back: Option<Workspace>,
}

impl Running {
    /// Begins one. Everything of it, also what the program keeps beside a workspace, lies in one folder.
    pub(super) fn practise(&mut self) -> Result<Undone, Message> {
        let all = state_dir().ok_or_else(|| Message::new("store-no-state-folder"))?.join("practice");
        sweep(&all);
        let folder = all.join(names::spare());
        let workspace = copy_example(Arc::new(RealDisk), EXAMPLE, &folder.join(EXAMPLE), &folder.join("state"))?;
        let title = Some(self.start.catalog.say(&Message::new("practice-title")));
        let (now, place) = (self.clock.now(), Place::Live { role: Role::Lead, script: None, title, new: true });
        let (entered, opening) = open::open(&workspace, &place, now)?;
        let undone = self.leave_desk(PATIENCE);
        self.end_practice();
        self.practice = Some(Practice { folder, back: self.start.workspace.replace(workspace.clone()) });
        self.enter(workspace, entered, opening, now);
        let steps = parse_lesson("lesson.ron", &assets::text("lessons/tien-toetsen.ron").unwrap_or_default()).0;
        self.take_in(Msg::Lesson(steps, now));
        Ok(undone)
    }

    /// Goes back to the workspace that it was before, once nothing is written in the copy any more.
    pub(super) fn end_practice(&mut self) {
        if let Some(Practice { folder, back }) = self.practice.take() {
            self.start.workspace = back;
            // What cannot be removed now is invented, and goes at another start.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// Removes what a practice that was cut off left behind.
fn sweep(all: &Path) {
    for item in fs::read_dir(all).into_iter().flatten().flatten() {
        let age = item.metadata().and_then(|m| m.modified()).ok().and_then(|at| at.elapsed().ok());
        if age.is_some_and(|age| age > DAY) {
            let _ = fs::remove_dir_all(item.path());
        }
    }
}
