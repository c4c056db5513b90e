//! *Rode draden* over home: what several communities harvested, side by side, and the threads that somebody gathers in it.
//! A community lies here only when it said yes to that; its words are read anew each time and are copied nowhere.

mod read;

pub use read::{Beside, Found, Row, ThreadsRead};

use super::plan::Plan;
use super::{Effect, Model, Overlay, Paper, Screen, update};
use crate::config::Action;
use crate::domain::thread::{self, Pointer, Step, Thread};
use crate::text::{Field, Message};

/// The two sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// What the communities said.
    #[default]
    Words,
    /// What was gathered.
    Threads,
}

/// The threads while they lie over the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThreadsView {
    /// What was read; none while it is being read.
    pub read: Option<ThreadsRead>,
    /// Which side is looked at.
    pub side: Side,
    /// Which of the words is looked at.
    pub word: usize,
    /// Which row of the threads is looked at.
    pub row: usize,
    /// What is being typed.
    pub typing: Option<Typing>,
    /// The steps that were taken here, the last one at the end.
    pub steps: Vec<Step>,
    /// The step that is being taken, and whether it takes one back: until it is read back no other one begins.
    pub pending: Option<(Step, bool)>,
}

/// A name or a sentence while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// What for.
    pub what: What,
    /// The text.
    pub field: Field,
    /// Which of the threads that are offered is chosen; the first is none of them: what was typed.
    pub row: usize,
    /// What stood there at first.
    pub was: String,
    /// Escape was pressed once over words that would be lost.
    pub sure: bool,
}

/// What a text is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The thread in which these words are laid.
    Gather(Pointer),
    /// Another name for this thread.
    Rename(usize),
    /// What strikes whoever gathers.
    About(usize),
}

impl ThreadsView {
    /// The threads whose name has in it what is typed, while words are laid in one.
    #[must_use]
    pub fn offered(&self) -> Vec<&Thread> {
        let (Some(read), Some(Typing { what: What::Gather(words), field, .. })) = (&self.read, &self.typing) else {
            return Vec::new();
        };
        let typed = field.value().trim().to_lowercase();
        let fits = |thread: &&Thread| thread.title.to_lowercase().contains(&typed) && !thread.words.contains(words);
        read.threads.iter().filter(fits).collect()
    }

    /// How many rows there are on the side that is looked at.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.read.as_ref().map_or(0, |read| match self.side {
            Side::Words => read.words().len(),
            Side::Threads => read.rows().len(),
        })
    }

    fn last(&self) -> usize {
        self.rows().saturating_sub(1)
    }

    fn place(&mut self) -> &mut usize {
        match self.side {
            Side::Words => &mut self.word,
            Side::Threads => &mut self.row,
        }
    }

    /// Which row is looked at, on that side.
    #[must_use]
    pub const fn at(&self) -> usize {
        match self.side {
            Side::Words => self.word,
            Side::Threads => self.row,
        }
    }

    /// The row of the threads that is looked at.
    #[must_use]
    pub fn looked_at(&self) -> Option<Row> {
        self.read.as_ref()?.rows().get(self.row).copied()
    }
}

/// What opening them comes to on the screen in front.
#[must_use]
pub fn plan(model: &Model) -> Option<Plan> {
    match &model.screen {
        Screen::Home(home) => home.summary().map(|_| Plan::Threads),
        Screen::Live(_) | Screen::Replay(_) => None,
    }
}

/// Opens them and has them read.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.overlay = Some(Overlay::Threads(Box::default()));
    vec![Effect::ReadThreads]
}

/// They were read, for the first time or after a step. When they were closed meanwhile nothing opens by itself.
pub(super) fn arrived(model: &mut Model, read: ThreadsRead) {
    if let Some(Overlay::Threads(view)) = &mut model.overlay {
        // What is not on the disk was no step, and what could not be taken back still is one.
        if let Some((step, back)) = view.pending.take()
            && back == read.failed
        {
            view.steps.push(if back { step.back() } else { step });
        }
        view.read = Some(read);
        view.word = view.word.min(view.read.as_ref().map_or(0, |read| read.words().len().saturating_sub(1)));
        view.row = view.row.min(view.read.as_ref().map_or(0, |read| read.rows().len().saturating_sub(1)));
    }
}

/// Looks at another row.
pub(super) fn look(model: &mut Model, row: usize) -> Vec<Effect> {
    if let Some(Overlay::Threads(view)) = &mut model.overlay {
        *view.place() = row.min(view.last());
    }
    Vec::new()
}

/// A key in them.
pub(super) fn act(model: &mut Model, mut view: Box<ThreadsView>, action: Action) -> Vec<Effect> {
    let effects = if view.typing.is_some() { typed(&mut view, action) } else { looked(&mut view, action) };
    match effects {
        Some(Ok(effects)) => {
            model.overlay = Some(Overlay::Threads(view));
            effects
        }
        Some(Err(why)) => {
            model.overlay = Some(Overlay::Threads(view));
            model.notice = Some(Message::new(why));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// What comes of a key: effects, or the key of the sentence that says why nothing does. None closes it.
type Done = Option<Result<Vec<Effect>, &'static str>>;

/// A key while one looks: the arrows go from row to row, tab and the sides to the other side.
fn looked(view: &mut ThreadsView, action: Action) -> Done {
    let last = view.last();
    let at = (*view.place()).min(last);
    match action {
        Action::Up | Action::Down | Action::First | Action::Last => {
            *view.place() = at.saturating_add_signed(update::step_of(action)).min(last);
        }
        Action::Next | Action::Previous => *view.place() = head(view, at, action == Action::Next),
        Action::NextField | Action::PreviousField | Action::Left | Action::Right => {
            view.side = if view.side == Side::Words { Side::Threads } else { Side::Words };
        }
        Action::Open => match open_text(view, false) {
            Some(typing) => view.typing = Some(typing),
            None => return Some(Err("threads-nothing-here")),
        },
        Action::Edit => match open_text(view, true) {
            Some(typing) => view.typing = Some(typing),
            None => return Some(Err("threads-about-where")),
        },
        Action::Drop if view.pending.is_some() => {}
        Action::Drop => return Some(out(view).map(|step| take(view, step, false))),
        Action::Undo if view.pending.is_some() => {}
        Action::Undo => {
            let Some(step) = view.steps.pop() else { return Some(Err("threads-nothing-to-undo")) };
            return Some(Ok(take(view, step.back(), true)));
        }
        Action::WriteThreads if view.read.as_ref().is_some_and(|read| !read.threads.is_empty()) => {
            return Some(Ok(vec![Effect::WriteDocument(Paper::Threads)]));
        }
        Action::WriteThreads => return Some(Err("threads-nothing-here")),
        Action::Help => return Some(Err("help-here-threads")),
        Action::Cancel | Action::Quit => return None,
        // A key that it does not know leaves it where it was.
        _ => {}
    }
    Some(Ok(Vec::new()))
}

/// The first row of the next or former community, or of the next or former thread.
fn head(view: &ThreadsView, at: usize, on: bool) -> usize {
    let Some(read) = &view.read else { return 0 };
    let heads: Vec<usize> = match view.side {
        Side::Words => {
            let words = read.words();
            let folder = |at: usize| words.get(at).map(|found| &found.community.folder);
            (0..words.len()).filter(|at| *at == 0 || folder(*at) != folder(at - 1)).collect()
        }
        Side::Threads => {
            let heads = read.rows().into_iter().enumerate();
            heads.filter(|(_, row)| matches!(row, Row::Thread(_))).map(|(at, _)| at).collect()
        }
    };
    let found = if on { heads.into_iter().find(|head| *head > at) } else { heads.into_iter().rfind(|head| *head < at) };
    found.unwrap_or(if on { view.last() } else { 0 })
}

/// Whether a key comes to something now.
#[must_use]
pub fn does(view: &ThreadsView, action: Action) -> bool {
    match action {
        Action::NextField if view.typing.is_some() => !view.offered().is_empty(),
        Action::Open if view.typing.is_none() => open_text(view, false).is_some(),
        Action::Edit => open_text(view, true).is_some(),
        Action::Drop => out(view).is_ok(),
        Action::Undo => !view.steps.is_empty(),
        Action::WriteThreads => view.read.as_ref().is_some_and(|read| !read.threads.is_empty()),
        _ => true,
    }
}

/// The text that a key opens: a thread for the words that are looked at, a thread's name, or what strikes one about it.
fn open_text(view: &ThreadsView, about: bool) -> Option<Typing> {
    let read = view.read.as_ref()?;
    let (what, old) = match (view.side, about) {
        (Side::Words, false) => (What::Gather(read.words().get(view.word)?.pointer()), ""),
        (Side::Words, true) => return None,
        (Side::Threads, _) => match view.looked_at()? {
            Row::Thread(at) if about => (What::About(at), read.threads.get(at)?.about.as_str()),
            Row::Thread(at) => (What::Rename(at), read.threads.get(at)?.title.as_str()),
            Row::Words(at, _) if about => (What::About(at), read.threads.get(at)?.about.as_str()),
            Row::Words(at, words) => (What::Gather(read.threads.get(at)?.words.get(words)?.clone()), ""),
        },
    };
    Some(Typing { what, field: Field::single(old), row: 0, was: old.to_owned(), sure: false })
}

/// Takes words out of a thread, or a thread without words away.
fn out(view: &ThreadsView) -> Result<Step, &'static str> {
    let read = view.read.as_ref().ok_or("threads-nothing-here")?;
    let step = match view.side {
        Side::Words => {
            let words = read.words().get(view.word).map(Found::pointer).ok_or("threads-nothing-here")?;
            let last = read.threads.iter().rposition(|thread| thread.words.contains(&words));
            last.and_then(|at| thread::take_out(&read.threads, at, &words))
        }
        Side::Threads => match view.looked_at().ok_or("threads-nothing-here")? {
            Row::Thread(at) => return thread::put_away(&read.threads, at).ok_or("threads-not-empty"),
            Row::Words(at, words) => {
                let words = read.threads.get(at).and_then(|thread| thread.words.get(words));
                words.and_then(|words| thread::take_out(&read.threads, at, words))
            }
        },
    };
    step.ok_or("threads-in-none")
}

/// Takes a step; once it is on the disk it can be taken back.
fn take(view: &mut ThreadsView, step: Step, back: bool) -> Vec<Effect> {
    view.pending = Some((step.clone(), back));
    vec![Effect::Gather(Box::new(step))]
}

/// A key while something is typed.
fn typed(view: &mut ThreadsView, action: Action) -> Done {
    let offered: Vec<String> = view.offered().into_iter().map(|thread| thread.title.clone()).collect();
    let Some(typing) = &mut view.typing else { return Some(Ok(Vec::new())) };
    match action {
        Action::Up | Action::PreviousField => typing.row = typing.row.saturating_sub(1),
        Action::Down | Action::NextField => typing.row = (typing.row + 1).min(offered.len()),
        Action::Help => return Some(Err("help-here-threads")),
        Action::Cancel | Action::Quit => {
            // Words are thrown away only by somebody who says so twice.
            if !typing.sure && typing.field.value().trim() != typing.was {
                typing.sure = true;
                return Some(Err("threads-esc-again"));
            }
            view.typing = None;
        }
        Action::Keep | Action::Open if view.pending.is_some() => {}
        Action::Keep | Action::Open => {
            let chosen = typing.row.checked_sub(1).and_then(|row| offered.get(row)).map(String::as_str);
            let text = chosen.unwrap_or_else(|| typing.field.value()).to_owned();
            let threads = view.read.as_ref().map(|read| read.threads.as_slice()).unwrap_or_default();
            let step = match &typing.what {
                What::Gather(words) => thread::gather(threads, &text, words.clone()),
                What::Rename(at) => thread::rename(threads, *at, &text),
                What::About(at) => thread::say(threads, *at, &text),
            };
            // Nothing was typed: nothing changes, and the text that is open says what it is for.
            if step.is_none() && text.trim().is_empty() && !matches!(typing.what, What::About(_)) {
                return Some(Err("threads-name-first"));
            }
            let others = threads.iter().filter(|other| thread::same(&other.title, &text)).count();
            if let (What::Rename(at), None, 1..) = (&typing.what, &step, others)
                && threads.get(*at).is_none_or(|own| !thread::same(&own.title, &text))
            {
                return Some(Err("threads-name-taken"));
            }
            let already = step.is_none() && matches!(typing.what, What::Gather(_));
            view.typing = None;
            if already {
                return Some(Err("threads-lies-already"));
            }
            return Some(Ok(step.map(|step| take(view, step, false)).unwrap_or_default()));
        }
        _ => {}
    }
    Some(Ok(Vec::new()))
}
