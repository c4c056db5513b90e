//! The reading thread: what other runs write and type in the session on the screen. Watching is a hint; at each hint
//! the folder is looked at again. It creates nothing in the workspace.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::cause::{News, Tell};
use super::drafts;
use super::open::Key;
use crate::app;
use crate::config::{Problem, Severity};
use crate::domain::{Entry, Event, gone};
use crate::store::{Drafts, Held, LiveFolder, Watch, Workspace, watch};
use crate::text::Message;

/// Where watching does not work or does not tell all, it looks this often.
const LOOK: Duration = Duration::from_secs(1);
/// After a hint where a session is waited for: its folder comes first, its first entry a little later.
const SOON: [u64; 3] = [40, 200, 1_000];

/// Why the thread woke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hint {
    Entries,
    Typing,
    End,
}

/// The reading thread, as the loop sees it; ends when it is dropped.
pub struct Reading {
    hint: Sender<Hint>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        let _ = self.hint.send(Hint::End);
    }
}

impl Reading {
    /// Reads along with a session, from where its live folder was read already.
    #[must_use]
    pub fn along(workspace: &Workspace, key: &Key, folder: LiveFolder, typing: bool, tell: Tell) -> Self {
        let (hint, hints) = channel();
        let along = Along {
            folder,
            drafts: typing.then(|| Drafts::of(workspace, key.run)),
            outside: workspace.path().to_owned(),
            workspace: workspace.clone(),
            key: key.clone(),
            tell,
            hint: hint.clone(),
            watches: Vec::new(),
            inside: false,
            typed: Vec::new(),
        };
        thread::spawn(move || along.go(&hints));
        Self { hint }
    }

    /// Waits for a session to appear in the workspace.
    #[must_use]
    pub fn wait(workspace: &Workspace, tell: Tell) -> Self {
        let (hint, hints) = channel();
        let (heard, folder) = (hint.clone(), workspace.path().to_owned());
        thread::spawn(move || {
            let _watching = watch(&folder, move || {
                let _ = heard.send(Hint::Entries);
            });
            // It may have begun before the watch did.
            tell.news(News::Appeared);
            // It looks again by itself too: the watch tells of the session's folder, not of its first entry, which on a
            // slow disk can come long after. A wall must not stay empty because of that.
            while next(&hints, true) != Hint::End {
                for ms in SOON {
                    thread::sleep(Duration::from_millis(ms));
                    tell.news(News::Appeared);
                }
            }
        });
        Self { hint }
    }
}

/// The next hint; all that came meanwhile are one.
fn next(hints: &Receiver<Hint>, looking: bool) -> Hint {
    let first = if looking {
        hints.recv_timeout(LOOK).or_else(|error| match error {
            RecvTimeoutError::Timeout => Ok(Hint::Entries),
            RecvTimeoutError::Disconnected => Err(error),
        })
    } else {
        hints.recv().map_err(|_| RecvTimeoutError::Disconnected)
    };
    first.unwrap_or(Hint::End)
}

struct Along {
    folder: LiveFolder,
    drafts: Option<Drafts>,
    outside: PathBuf,
    workspace: Workspace,
    key: Key,
    tell: Tell,
    hint: Sender<Hint>,
    watches: Vec<Watch>,
    /// The live folder itself is watched.
    inside: bool,
    typed: Vec<app::Draft>,
}

impl Along {
    fn go(mut self, hints: &Receiver<Hint>) {
        let blind = !self.watch();
        // What was wrong when the session was opened.
        self.fault(self.folder.problems());
        self.look();
        self.listen();
        // Something came in the workspace, but the session's own folder was not there yet; nothing tells when it is.
        let mut coming = false;
        loop {
            let mut all = vec![next(hints, blind || coming)];
            all.extend(hints.try_iter());
            if all.contains(&Hint::End) {
                return;
            }
            if all.contains(&Hint::Entries) {
                self.go_inside();
                coming = !self.inside;
                self.look();
            }
            if blind || all.contains(&Hint::Typing) {
                self.listen();
            }
        }
    }

    /// Watches the session's folder, or the workspace until that folder is there. Says whether watching works.
    fn watch(&mut self) -> bool {
        self.go_inside();
        let mut works = self.inside;
        if !self.inside {
            let heard = self.hear(Hint::Entries);
            let outside = watch(&self.outside, heard);
            works = outside.is_some();
            self.watches.extend(outside);
            // It may have come between the two looks.
            self.go_inside();
        }
        if let Some(drafts) = &self.drafts {
            // The user's own state folder, not the workspace.
            let made = self.workspace.disk().create_folder(drafts.folder());
            let heard = self.hear(Hint::Typing);
            self.watches.extend(made.ok().and_then(|()| watch(drafts.folder(), heard)));
        }
        works
    }

    fn hear(&self, hint: Hint) -> impl Fn() + Send + 'static {
        let to = self.hint.clone();
        move || {
            let _ = to.send(hint);
        }
    }

    fn go_inside(&mut self) {
        if self.inside {
            return;
        }
        let inside = watch(self.folder.path(), self.hear(Hint::Entries));
        self.inside = inside.is_some();
        if self.inside {
            // The workspace itself says nothing more of interest; the watch on the drafts came after it and stays.
            self.watches.extend(inside);
        }
    }

    fn look(&mut self) {
        let fresh = self.folder.refresh();
        let other = |held: &&Held| held.entry.id.run != self.key.run;
        let mut entries: Vec<Entry> = fresh.entries.iter().filter(other).map(|held| held.entry.clone()).collect();
        let taken = entries.iter().any(|entry| gone::takes(&entry.event));
        let sealed = entries.iter().any(|entry| matches!(entry.event, Event::Sealed { .. }));
        if !fresh.erased.is_empty() {
            let all = self.folder.union().entries();
            entries.extend(all.into_iter().filter(|held| fresh.erased.contains(&held.entry.id)).map(|held| held.entry));
        }
        if !entries.is_empty() {
            self.tell.news(News::Arrived(entries));
        }
        if taken {
            self.tell.news(News::TakenOutElsewhere);
        }
        if sealed {
            self.tell.news(News::SealedElsewhere);
        }
        self.fault(fresh.problems.iter());
    }

    /// Says the first fault.
    fn fault<'p>(&self, mut problems: impl Iterator<Item = &'p Problem>) {
        if let Some(fault) = problems.find(|problem| problem.severity == Severity::Fault) {
            let said = Message::new("shell-damage").with("file", &fault.file).with("line", fault.line);
            self.tell.news(News::Said(said));
        }
    }

    fn listen(&mut self) {
        let Some(store) = &self.drafts else { return };
        let typed: Vec<app::Draft> = store.being_typed(&self.key.session).iter().flat_map(drafts::decode).collect();
        if typed != self.typed {
            self.typed.clone_from(&typed);
            self.tell.news(News::Typing(typed));
        }
    }
}
