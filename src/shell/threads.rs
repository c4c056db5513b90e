//! Reading what the communities beside each other harvested, and gathering threads in it.

use std::thread;

use super::cause::Cause;
use super::past::harvests;
use super::run::Running;
use crate::app::Msg;
use crate::app::threads::{Beside, ThreadsRead};
use crate::domain::harvest::Said;
use crate::domain::thread::Step;
use crate::store::Workspace;
use crate::text::Message;

/// The communities in the folders beside this one that said yes to lying beside others, this one first whatever it said;
/// and the threads that were gathered here.
#[must_use]
pub fn read(workspace: &Workspace) -> ThreadsRead {
    let (threads, _, by_hand) = workspace.threads();
    let mut read = ThreadsRead { threads, by_hand, ..ThreadsRead::default() };
    for beside in workspace.beside() {
        let (own, settings) = (beside.workspace.path() == workspace.path(), beside.workspace.settings());
        if own || settings.side_by_side {
            let (name, yes, mut harvests) = (settings.name.clone(), settings.side_by_side, harvests(&beside.workspace));
            // Of boards only what they themselves let go: a drawing of one's belly stays where it was told.
            let travelling = beside.workspace.travelling_boards();
            let goes = |said: &Said| said.laid.as_ref().is_none_or(|laid| travelling.contains(&laid.board));
            harvests.iter_mut().for_each(|harvest| harvest.words.retain(goes));
            read.communities.push(Beside { folder: beside.folder, name, yes, harvests });
        } else {
            read.silent = true;
        }
    }
    read
}

/// Takes a step, and reads what came of it; with a sentence where there is something to say.
#[must_use]
pub fn gather(workspace: &Workspace, step: &Step) -> (ThreadsRead, Option<Message>) {
    let (said, failed) = match workspace.gather(step) {
        Ok(gathered) => (gathered.aside.map(|name| Message::new("threads-put-aside").with("file", name)), false),
        Err(why) => (Some(why), true),
    };
    (ThreadsRead { failed, ..read(workspace) }, said)
}

impl Running {
    pub(super) fn read_threads(&mut self) {
        self.threads(|workspace| (read(workspace), None));
    }

    pub(super) fn gather(&mut self, step: Step) {
        self.threads(move |workspace| gather(workspace, &step));
    }

    fn threads(&mut self, of: impl FnOnce(&Workspace) -> (ThreadsRead, Option<Message>) + Send + 'static) {
        let Some(workspace) = self.start.workspace.clone() else { return };
        if self.start.plain {
            // Lines that wait in a pipe must not overtake it.
            let (read, said) = of(&workspace);
            return self.threads_read(read, said);
        }
        let to = self.causes.clone();
        thread::spawn(move || {
            let (read, said) = of(&workspace);
            let _ = to.send(Cause::Threads(Box::new(read), said));
        });
    }

    pub(super) fn threads_read(&mut self, read: ThreadsRead, said: Option<Message>) {
        let now = self.clock.now();
        self.take_in(Msg::Threads(Box::new(read), now));
        if let Some(said) = said {
            self.say(said);
        }
    }
}
