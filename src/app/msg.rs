//! Two enums say all: [`Msg`], everything that can happen, and [`Effect`], everything we may ask for.

use super::documents::Paper;
use super::field::FieldRead;
use super::home::Workspace;
use super::live::Role;
use super::palette::Named;
use super::plan::{Plan, Question};
use super::script_editor::{ScriptRead, Wish, Written};
use super::threads::ThreadsRead;
use crate::config::lesson::Step;
use crate::config::{Action, Chord, KeyTable};
use crate::domain::thread;
use crate::domain::{At, Door, Entry, EntryId, Run, Script, Seat, Timestamp};
use crate::text::Message;

/// Something happened. Every message that needs one carries its time.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Chord, Timestamp),
    /// An action was asked for by its name, where there are no keys (the mode without pictures).
    Act(Action, Timestamp),
    /// The screen that was entered last is for practice, with these steps.
    Lesson(Vec<Step>, Timestamp),
    /// What actions are called.
    Names(Vec<Named>, Timestamp),
    /// Text was pasted.
    Paste(String, Timestamp),
    /// Somebody clicked something that stands for this plan (the shell asks `ui::hit` what stands at a cell).
    Do(Plan, Timestamp),
    /// The wheel turned: negative is up.
    Wheel(i16, Timestamp),
    /// The terminal has another size now: columns, rows.
    Resize(u16, u16),
    /// A second went by, while a clock shows.
    Tick(Timestamp),
    /// The wake that was asked for with [`Effect::Wake`].
    Wake(Timestamp),
    /// Entries arrived from another run.
    Arrived(Vec<Entry>, Timestamp),
    /// What other living runs of this session are typing now.
    Typing(Vec<Draft>, Timestamp),
    /// These entries are on the disk.
    Saved(Vec<EntryId>, Timestamp),
    /// Saving failed: what happened, what is safe, what to do.
    NotSaved(Message, Timestamp),
    /// The wall clock of this device jumped by so many milliseconds; [`Timestamp`]s are corrected already.
    ClockJumped(i64, Timestamp),
    /// The workspace was read (again).
    Workspace(Box<Workspace>, Timestamp),
    /// A session was opened for one of the live screens.
    Entered(Box<Entered>, Timestamp),
    /// A session was read for replay.
    Replay(Box<Replayed>, Timestamp),
    /// The scripts that there are: id and title, the default one first.
    Scripts(Vec<(String, String)>, Timestamp),
    /// A script was read, to change it.
    Script(Box<ScriptRead>, Timestamp),
    /// What came of writing a script.
    ScriptWritten(Written, Timestamp),
    /// What earlier sessions left on places and initiatives.
    Field(Box<FieldRead>, Timestamp),
    /// What the communities beside each other harvested, and the threads in it.
    Threads(Box<ThreadsRead>, Timestamp),
    /// Another workspace is in front: its keys, and whether it asks for large letters.
    Settings(Box<KeyTable>, bool, Timestamp),
    /// Sealing is done, was read back and compared: what to say.
    Sealed(Message, Timestamp),
    /// Something is to be asked before anything else is done.
    Ask(Question, Timestamp),
    /// Something else went wrong, or went well: a sentence.
    Said(Message, Timestamp),
}

/// Something we ask of the shell.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write these entries; [`Msg::Saved`] or [`Msg::NotSaved`] comes back.
    Append(Vec<Entry>),
    /// Try again what could not be saved.
    Retry,
    /// Keep the texts being typed, at most a second behind; none means that the draft may go.
    KeepDrafts(Vec<Draft>),
    /// The unfinished texts of a dead run were taken over or given up.
    DropDraftOf(Run),
    /// Send [`Msg::Wake`] after so many milliseconds.
    Wake(i64),
    /// Read the workspace again.
    ReadWorkspace,
    /// Look up what actions are called; [`Msg::Names`] comes back.
    ReadNames,
    /// Read which scripts there are; [`Msg::Scripts`] comes back.
    ReadScripts,
    /// Read what earlier sessions left on places and initiatives; [`Msg::Field`] comes back.
    ReadField,
    /// Read what the communities beside each other harvested; [`Msg::Threads`] comes back.
    ReadThreads,
    /// Take a step in the threads that are gathered here; [`Msg::Threads`] comes back.
    Gather(Box<thread::Step>),
    /// Read a script, to change it; [`Msg::Script`] comes back.
    ReadScript(Wish),
    /// Write the workspace's own script; [`Msg::ScriptWritten`] comes back.
    WriteScript {
        /// The script.
        script: Box<Script>,
        /// Beside the one with its id, under another.
        beside: bool,
    },
    /// Write a document over all sealed sessions into the workspace; [`Msg::Said`] comes back.
    WriteDocument(Paper),
    /// Make a practice copy of an example (its folder's name), and go on in it.
    CopyExample(String),
    /// Go on in the community in this folder, right under where the program was started.
    OpenNear(String),
    /// Make a new, empty community with this name beside where the program was started, and go on in it.
    NewCommunity(String),
    /// Go to another screen.
    Go(Place),
    /// Seal the session; [`Msg::Sealed`] comes back. The shell knows the entries; these ids lose their bodies.
    Seal(Vec<EntryId>),
    /// Leave the program.
    Quit,
    /// The same, after everything that is practised was done.
    QuitPractised,
}

/// Where one can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The workspace at a glance.
    Home,
    /// A live screen of the running session, or of a new one.
    Live {
        /// Which screen.
        role: Role,
        /// The script for a new session; the default one if none.
        script: Option<String>,
        /// The title for a new session.
        title: Option<String>,
        /// Another session, though one is running.
        new: bool,
    },
    /// Replay of a session; the last one if none.
    Replay(Option<String>),
    /// A meeting to practise the ten keys in, on a copy.
    Practice,
}

/// Text being typed, as it is kept beside the session until it is an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The session.
    pub session: String,
    /// The run that typed it.
    pub run: Run,
    /// From which screen.
    pub seat: Seat,
    /// What it was for (the name of an editor's purpose).
    pub purpose: String,
    /// The fields, each with its name.
    pub fields: Vec<(String, String)>,
    /// When what it tells of was seen.
    pub at: At,
    /// How the door stood.
    pub door: Option<Door>,
}

/// A session opened for a live screen.
#[derive(Clone, Debug)]
pub struct Entered {
    /// Which screen.
    pub role: Role,
    /// Who writes here.
    pub writer: super::writer::Writer,
    /// All entries so far.
    pub entries: Vec<Entry>,
    /// For a new session: what it starts from. It becomes the first entry.
    pub opening: Option<Box<crate::domain::Opened>>,
    /// Unfinished texts of dead runs of this session.
    pub drafts: Vec<Draft>,
    /// Another living run leads this session: this one reads along.
    pub led_elsewhere: bool,
    /// The folder cannot be written: said for as long as it lasts.
    pub read_only: bool,
    /// The running session is older than twelve hours: ask before going on.
    pub old: bool,
    /// Something to say at once.
    pub notice: Option<Message>,
}

/// A session read for replay.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// All its entries.
    pub entries: Vec<Entry>,
    /// Faults and notices met while reading, as sentences.
    pub notices: Vec<Message>,
}
