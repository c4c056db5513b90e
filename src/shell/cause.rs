//! Everything that can wake the program, on one channel.

use std::sync::mpsc::Sender;

use crate::app::field::FieldRead;
use crate::app::script_editor::{ScriptRead, Written};
use crate::app::threads::ThreadsRead;
use crate::app::{Draft, home};
use crate::domain::{Entry, EntryId};
use crate::text::Message;

/// Why the program woke.
#[derive(Debug)]
pub enum Cause {
    /// The terminal: a key, a paste, a click, another size.
    Input(crossterm::event::Event),
    /// A line was typed where there is no screen.
    Line(String),
    /// No more lines will come.
    Silence,
    /// The terminal answered what its ground looks like: light or not.
    Ground(bool),
    /// A signal by its number.
    Signal(i32),
    /// The terminal is gone.
    Gone,
    /// News of the session that was entered as the `n`th; older news is late and ignored.
    News(u64, News),
    /// The workspace was read for home.
    Workspace(Box<home::Workspace>),
    /// A script was read, or why not.
    Script(Result<Box<ScriptRead>, Message>),
    /// What earlier sessions left on places and initiatives.
    Field(Box<FieldRead>),
    /// What the communities beside each other harvested, and what is to be said of it.
    Threads(Box<ThreadsRead>, Option<Message>),
    /// What came of writing a script, whatever screen is in front by now.
    ScriptWritten(Written),
    /// Something was done behind the screen, or not: a sentence.
    Said(Message),
    /// Something of the program broke; it ends in good order.
    Broken,
}

/// News from the threads of one session.
#[derive(Debug)]
pub enum News {
    /// On the disk.
    Saved(Vec<EntryId>),
    /// Not on the disk.
    NotSaved(Message),
    /// Sealed, read back, compared.
    Sealed(Message),
    /// A sentence.
    Said(Message),
    /// Entries of other runs.
    Arrived(Vec<Entry>),
    /// What other living runs are typing.
    Typing(Vec<Draft>),
    /// Another run closed the session: what was taken back goes from our own part too.
    SealedElsewhere,
    /// Another run took words out, or a case back: they go from our own part too.
    TakenOutElsewhere,
    /// Something changed where a session was waited for.
    Appeared,
}

/// Tells the loop news of one session. A loop that has ended hears nothing, and needs nothing.
#[derive(Clone, Debug)]
pub struct Tell {
    /// The loop's channel.
    pub to: Sender<Cause>,
    /// Which session it is news of.
    pub number: u64,
}

impl Tell {
    /// Tells it.
    pub fn news(&self, news: News) {
        let _ = self.to.send(Cause::News(self.number, news));
    }
}
