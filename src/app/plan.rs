//! What a key would do now. One function per screen answers it, for the hint at the bottom and for the handler.

use super::editor::Purpose;
use super::forms::Item;
use super::msg::Effect;
use super::private::{Spotted, Then};
use super::script_editor::{Step, Wish};
use crate::config::Action;
use crate::domain::{Command, Door, EntryId, Event, PhaseId};
use crate::text::Message;

/// What an action comes to on this screen now. No plan at all means: not now, and its hint is not shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Plan {
    /// Ask the domain for these, in order.
    Do(Vec<Command>),
    /// Stamp a moment, and nothing more: words come later.
    Stamp(Option<Door>),
    /// Open an editor.
    Edit(Purpose),
    /// Open an editor for a moment with this door, at the time of the key.
    EditMoment(Option<Door>),
    /// Open a list to choose from.
    Choose(Choice),
    /// Ask first.
    Ask(Question),
    /// Look at another item.
    Focus(Item),
    /// Look at another line of the note-taker's list.
    Row(EntryId),
    /// Move the replay.
    Play(Action),
    /// Move the replay to a phase.
    PlayPhase(String),
    /// Move the replay to a time or step.
    PlayTo(super::replay::Spot),
    /// Choose this one from the list that lies over the screen.
    Pick(usize),
    /// Look at another session on the home screen.
    HomeRow(usize),
    /// Ask what a new community is called.
    NameCommunity,
    /// Show or hide something of this screen alone.
    Toggle(Toggle),
    /// Something in the circle of a round, which lives on this screen alone.
    Round(RoundStep),
    /// Look at the times, and at how they could bend.
    Time,
    /// Look at what earlier events left on places and initiatives.
    Field,
    /// Look at what several communities harvested, and gather threads in it.
    Threads,
    /// Look at another row of them.
    ThreadsRow(usize),
    /// This, and then that.
    Both(Box<Self>, Box<Self>),
    /// Choose the script of the next session, once it is known which there are.
    NextScript,
    /// A step in the script that is being changed.
    Script(Step),
    /// Ask the shell.
    Effects(Vec<Effect>),
    /// Look at another phase while the wall stays; none: back to where the group is.
    Ahead(Option<PhaseId>),
    /// Only say something.
    Say(Message),
}

impl Plan {
    /// Ask the domain for one fact.
    #[must_use]
    pub fn one(event: impl Into<Event>) -> Self {
        Self::Do(vec![Command::Do(event.into())])
    }
}

/// What of a screen can be shown or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggle {
    /// The facilitator's notes.
    Notes,
    /// The form beside the note-taker's list.
    Panel,
    /// The clock of the desk.
    Clock,
}

/// A step in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundStep {
    /// Fill the circle with the voices that are here.
    Fill,
    /// The talking piece goes on by seat.
    Next,
    /// The talking piece goes to anybody who waits.
    Random,
    /// This person has spoken, or not yet.
    Spoke(usize),
    /// This person leaves the circle.
    Leave(usize),
}

/// What is chosen from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A phase to go to.
    Phase,
    /// Practices that a line touches.
    Practice(EntryId),
    /// Questions that a line touches.
    Question(EntryId),
    /// The closed moment that this open one answers.
    Answers(EntryId),
    /// The script of a new session.
    Script,
    /// The column that a card goes to.
    Column(EntryId),
    /// The card that a card lies under.
    Under(EntryId),
    /// The question that a table's question goes on with.
    Join(EntryId),
    /// The voices that say yes to an addition.
    Accept(EntryId),
    /// The script of the next session.
    NextScript,
    /// The script to change.
    EditScript,
}

/// What is asked before it is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Leave, though something would be lost.
    Quit,
    /// Take the wall away from a group that is in the middle of a meeting.
    LeaveWall,
    /// Begin another meeting on this screen, though one was closed today.
    AnotherToday(super::live::Role),
    /// Throw away the text that was typed.
    GiveUpText,
    /// End and seal the session; whether somebody is still typing.
    Seal(bool),
    /// New words of the group: were they read aloud, and did the group say yes?
    SaidYes {
        /// They say what is also true.
        terwijl: bool,
    },
    /// The owner takes the case back.
    WithdrawCase,
    /// Take words out of every file, at once.
    TakeOut(Vec<EntryId>),
    /// Something by which one person can be found stands in words on their way to the wall.
    Private(Vec<Spotted>, Then),
    /// Drop a moment that the group looked at.
    Drop(EntryId),
    /// Keep what fell inside *even niet* (no means: it is erased at sealing).
    KeepWithheld(Vec<EntryId>),
    /// Go on with a session older than twelve hours.
    GoOn,
    /// Show a script, to change it, on the screen that the room looks at.
    ScriptOnWall(Wish),
    /// Leave a script that was changed and is not kept.
    LeaveScript,
    /// Keep a script that was changed elsewhere meanwhile.
    ScriptMovedOn,
}

impl Question {
    /// The key of its sentence.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Quit => "ask-quit",
            Self::LeaveWall => "ask-leave-wall",
            Self::AnotherToday(_) => "ask-another-today",
            Self::GiveUpText => "ask-give-up-text",
            Self::Seal(false) => "ask-seal",
            Self::Seal(true) => "ask-seal-typing",
            Self::SaidYes { terwijl: true } => "ask-said-yes",
            Self::SaidYes { terwijl: false } => "ask-said-yes-no-terwijl",
            Self::WithdrawCase => "ask-withdraw-case",
            Self::TakeOut(_) => "ask-take-out",
            Self::Private(..) => "ask-private",
            Self::Drop(_) => "ask-drop",
            Self::KeepWithheld(_) => "ask-keep-withheld",
            Self::GoOn => "ask-go-on",
            Self::ScriptOnWall(_) => "ask-script-on-wall",
            Self::LeaveScript => "ask-leave-script",
            Self::ScriptMovedOn => "ask-script-moved-on",
        }
    }
}
