//! The writer thread: entries and drafts to the disk, sealing. Only what the disk has confirmed is told as *saved*.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::cause::{News, Tell};
use super::clock::{Clock, Machine};
use super::keeping::Keeping;
use super::open::Key;
use super::taking_out;
use crate::app;
use crate::domain::{Entry, Run, gone};
use crate::store::disk::{self, Lock};
use crate::store::{self, Drafts, Held, Workspace, Written};
use crate::text::Message;

/// The first wait before trying again what failed; it doubles up to the longest.
const FIRST_RETRY: Duration = Duration::from_secs(1);
const LONGEST_RETRY: Duration = Duration::from_secs(30);
/// Between two tries at the end.
const BREATH: Duration = Duration::from_millis(100);
/// How often it looks whether the workspace is back, while entries go elsewhere.
const HOME: Duration = Duration::from_secs(15);

/// What keeps others from beginning a session beside the one that begins here; let go after the first write.
type Gate = Option<Box<dyn Lock>>;

/// What is asked of the writer.
enum Ask {
    Append(Vec<Entry>),
    Retry,
    Drafts(Vec<app::Draft>),
    DropDraft(Run),
    Seal,
    FollowSeal,
    TakeOut,
    End(Duration, Sender<Option<Message>>),
}

/// What could not be done before leaving.
#[derive(Debug, Default)]
pub struct Undone {
    /// So many entries are not on the disk.
    pub entries: usize,
    /// Why the session, with its id, was not sealed once more.
    pub unsealed: Option<(String, Message)>,
}

/// The writer's thread, as the loop sees it.
pub struct Writing {
    session: String,
    ask: Sender<Ask>,
    waiting: Arc<AtomicUsize>,
}

impl Writing {
    /// Starts the thread. Nothing is created on the disk before the first entry.
    #[must_use]
    pub fn start(workspace: &Workspace, key: &Key, clock: Clock<Machine>, tell: Tell, gate: Gate) -> Option<Self> {
        let (ask, asks) = channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let work = Work {
            store: workspace.writer(&key.session, key.device, key.run)?,
            keeping: Keeping::new(Drafts::of(workspace, key.run), key.session.clone(), key.run),
            workspace: workspace.clone(),
            key: key.clone(),
            clock,
            tell,
            gate,
            waiting: Arc::clone(&waiting),
            retry: None,
            home: None,
            sealing: false,
            taking: None,
            unsealed: None,
            wrote: false,
            followed: false,
            elsewhere: false,
        };
        thread::spawn(move || work.go(&asks));
        Some(Self { session: key.session.clone(), ask, waiting })
    }

    /// Write these.
    pub fn append(&self, entries: Vec<Entry>) {
        self.waiting.fetch_add(entries.len(), Ordering::SeqCst);
        let _ = self.ask.send(Ask::Append(entries));
    }

    /// Try again what failed.
    pub fn retry(&self) {
        let _ = self.ask.send(Ask::Retry);
    }

    /// Keep what is being typed.
    pub fn keep(&self, stack: Vec<app::Draft>) {
        let _ = self.ask.send(Ask::Drafts(stack));
    }

    /// A dead run's draft was taken over or given up.
    pub fn drop_draft(&self, run: Run) {
        let _ = self.ask.send(Ask::DropDraft(run));
    }

    /// Seal, once everything before this is on the disk.
    pub fn seal(&self) {
        let _ = self.ask.send(Ask::Seal);
    }

    /// Another run sealed: take out of our own part what its sealing took out.
    pub fn follow_seal(&self) {
        let _ = self.ask.send(Ask::FollowSeal);
    }

    /// Another run took words out: they go from our own part too.
    pub fn take_out(&self) {
        let _ = self.ask.send(Ask::TakeOut);
    }

    /// Ends the thread when all that waits is written, or after `patience`. Gives what was not done.
    #[must_use]
    pub fn end(self, patience: Duration) -> Undone {
        let (done, ended) = channel();
        let _ = self.ask.send(Ask::End(patience, done));
        let unsealed = ended.recv_timeout(patience.saturating_add(BREATH)).ok().flatten();
        let unsealed = unsealed.map(|why| (self.session, why));
        Undone { entries: self.waiting.load(Ordering::SeqCst), unsealed }
    }
}

struct Work {
    store: store::Writer,
    keeping: Keeping,
    workspace: Workspace,
    key: Key,
    clock: Clock<Machine>,
    tell: Tell,
    gate: Gate,
    waiting: Arc<AtomicUsize>,
    /// When to try again, and how long was waited.
    retry: Option<(Instant, Duration)>,
    /// When to see whether the workspace is back.
    home: Option<Instant>,
    /// Sealing was asked and waits for entries.
    sealing: bool,
    /// Words were taken out, and this is when they leave the files.
    taking: Option<Instant>,
    /// Why sealing failed when it was tried last.
    unsealed: Option<Message>,
    /// Something was written in this run.
    wrote: bool,
    /// The session was sealed, and this run's own part is without what was taken back.
    followed: bool,
    /// It was told that entries go elsewhere.
    elsewhere: bool,
}

impl Work {
    fn go(mut self, asks: &Receiver<Ask>) {
        loop {
            let first = match self.due() {
                None => asks.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => asks.recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            match first {
                Ok(ask) => {
                    if self.batch(std::iter::once(ask).chain(asks.try_iter())) {
                        return;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.end();
                    return;
                }
            }
            self.timers();
        }
    }

    fn due(&self) -> Option<Instant> {
        let taking = self.taking.filter(|_| self.store.waiting().is_empty());
        [self.keeping.due(), self.retry.map(|(at, _)| at), self.home, taking].into_iter().flatten().min()
    }

    /// Does what was asked, entries that came together in one write. Says whether it was the end.
    fn batch(&mut self, asks: impl Iterator<Item = Ask>) -> bool {
        let mut fresh: Vec<Held> = Vec::new();
        for ask in asks {
            match ask {
                Ask::Append(entries) => {
                    if entries.iter().any(|entry| gone::takes(&entry.event)) {
                        self.taking = Some(Instant::now());
                    }
                    fresh.extend(entries.into_iter().map(Held::new));
                    self.keeping.entered();
                }
                Ask::Retry => self.retry = self.retry.map(|(_, wait)| (Instant::now(), wait)),
                Ask::Drafts(stack) => self.keeping.typed(stack),
                Ask::DropDraft(run) => {
                    self.keeping.taken_up(run);
                    self.keep();
                }
                Ask::Seal => {
                    self.append(std::mem::take(&mut fresh));
                    self.sealing = true;
                }
                Ask::TakeOut => self.taking = Some(Instant::now()),
                Ask::FollowSeal => {
                    self.append(std::mem::take(&mut fresh));
                    self.seal_once_more();
                }
                Ask::End(patience, done) => {
                    self.append(std::mem::take(&mut fresh));
                    self.insist(patience);
                    self.end();
                    let _ = done.send(self.unsealed.take());
                    return true;
                }
            }
        }
        self.append(fresh);
        false
    }

    fn append(&mut self, fresh: Vec<Held>) {
        if fresh.is_empty() {
            return;
        }
        self.wrote = true;
        let outcome = self.store.append(fresh);
        self.told(outcome);
        self.gate = None;
    }

    fn told(&mut self, outcome: Written) {
        match outcome {
            Written::Idle => {}
            Written::Acked { ids, elsewhere } => {
                self.retry = None;
                self.keeping.saved();
                let _ = self
                    .waiting
                    .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| Some(n.saturating_sub(ids.len())));
                self.tell.news(News::Saved(ids));
                self.home = elsewhere.is_some().then(|| Instant::now() + HOME);
                if let Some(said) = elsewhere.filter(|_| !std::mem::replace(&mut self.elsewhere, true)) {
                    self.tell.news(News::Said(said));
                }
            }
            Written::NotSaved { message, .. } => {
                let wait = self.retry.map_or(FIRST_RETRY, |(_, wait)| wait.saturating_mul(2).min(LONGEST_RETRY));
                self.retry = Some((Instant::now() + wait, wait));
                self.tell.news(News::NotSaved(message));
            }
        }
    }

    fn timers(&mut self) {
        let now = Instant::now();
        if self.retry.is_some_and(|(at, _)| at <= now) {
            let outcome = self.store.retry();
            self.told(outcome);
        }
        if self.home.is_some_and(|at| at <= now) {
            self.home = Some(now + HOME);
            let outcome = self.store.go_home();
            self.told(outcome);
            self.elsewhere = self.store.is_elsewhere();
            self.home = self.home.filter(|_| self.elsewhere);
        }
        if self.keeping.due().is_some_and(|at| at <= now) {
            self.keep();
        }
        // First the entry that takes words out is on the disk, then they leave the files.
        if self.store.waiting().is_empty() && self.taking.is_some_and(|at| at <= now) {
            self.take_out();
        }
        if self.sealing && self.store.waiting().is_empty() {
            self.sealing = false;
            self.seal();
        }
    }

    fn keep(&mut self) {
        if self.keeping.keep(self.clock.now()).is_err() {
            self.tell.news(News::Said(Message::new("shell-draft-not-kept")));
        }
    }

    /// Words that were taken out leave the files. What fails now is tried again, and at another start at the latest.
    fn take_out(&mut self) {
        self.taking = Some(Instant::now() + HOME);
        let taken = taking_out::take_out(&self.workspace, &self.key.session, self.key.device, self.key.run);
        let done = match taken {
            Ok(done) => done,
            Err(_) => return self.tell.news(News::Said(Message::new("stage-not-out-yet"))),
        };
        let outcome = self.store.purge(&done.ids);
        let failed = done.left || matches!(outcome, Written::NotSaved { .. });
        self.told(outcome);
        if failed {
            self.tell.news(News::Said(Message::new("stage-not-out-yet")));
        } else {
            self.taking = None;
            if done.elsewhere {
                self.tell.news(News::Said(Message::new("stage-out-elsewhere")));
            }
        }
    }

    fn seal(&mut self) {
        match self.workspace.seal(&self.key.session, &BTreeSet::new(), self.key.device) {
            Ok((sealed, purged)) => {
                let outcome = self.store.purge(&sealed.erased());
                self.told(outcome);
                super::tidy::tidy_drafts(&self.workspace, self.key.run, self.clock.now());
                (self.unsealed, self.followed) = (None, true);
                let file = sealed.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                // A run that lives rewrites its own part as soon as it reads that the session was sealed.
                let left = purged.left.iter().filter(|p| p.what.key != "store-purge-owner-lives").count();
                self.tell.news(News::Sealed(Message::new("shell-sealed").with("file", file).with("left", left)));
            }
            Err(why) => {
                self.unsealed = Some(why.clone());
                self.tell.news(News::Said(why));
            }
        }
    }

    /// Tries again and again to get what waits on the disk, for as long as there is patience.
    fn insist(&mut self, patience: Duration) {
        let until = Instant::now() + patience;
        while !self.store.waiting().is_empty() && Instant::now() < until {
            thread::sleep(BREATH);
            let outcome = self.store.retry();
            self.told(outcome);
        }
    }

    /// The last things: what was typed, and entries that a sealed file does not hold yet.
    fn end(&mut self) {
        self.keep();
        if self.taking.is_some() && self.store.waiting().is_empty() {
            self.take_out();
        }
        let asked = std::mem::take(&mut self.sealing) || self.unsealed.is_some();
        if asked && self.store.waiting().is_empty() {
            self.seal();
        } else if self.wrote && (self.not_followed() || super::tidy::lacks(&self.workspace, &self.key.session)) {
            self.seal_once_more();
        }
    }

    /// Whether the session was sealed and this run leaves before it heard of that: what was taken back is in its part yet.
    fn not_followed(&self) -> bool {
        let place = self.workspace.place(&self.key.session);
        !self.followed && place.is_some_and(|place| disk::exists(&**self.workspace.disk(), &place.sealed()))
    }

    /// Seals what was sealed already, so that the file holds our entries too, and takes what was taken back out of our
    /// own part. Without an entry of ours there is nothing to do; what fails now is done at leaving, or another start.
    fn seal_once_more(&mut self) {
        if !self.wrote || !self.store.waiting().is_empty() {
            return;
        }
        match self.workspace.seal(&self.key.session, &BTreeSet::new(), self.key.device) {
            Ok((sealed, _)) => {
                let outcome = self.store.purge(&sealed.erased());
                self.told(outcome);
                super::tidy::tidy_drafts(&self.workspace, self.key.run, self.clock.now());
                (self.unsealed, self.followed) = (None, true);
            }
            Err(why) => self.unsealed = Some(why),
        }
    }
}

#[cfg(test)]
mod tests;
