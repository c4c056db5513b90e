//! Where a key is pressed: screens, forms within them, and modes that lie over them.

use crate::text::Message;

macro_rules! contexts {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal,)+) => {
        /// A screen, a form or a mode, as far as keys are concerned.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Context { $($(#[doc = $doc])+ $variant,)+ }

        impl Context {
            /// All contexts, in the order in which help shows them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in key files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// What the reader calls it.
            #[must_use]
            pub const fn label(self) -> Message {
                match self { $(Self::$variant => Message::new(concat!("context-", $name)),)+ }
            }
        }
    };
}

contexts! {
    /// Every screen, unless something lies over it.
    Global "global",
    /// The workspace at a glance.
    Home "home",
    /// Leading a session, whatever the form.
    Lead "lead",
    /// The form *look back*.
    LookBack "look-back",
    /// The form *case*.
    Case "case",
    /// The form *lens*: the case against the core values.
    Lens "lens",
    /// The form *moments*: looked at one by one.
    Moments "moments",
    /// The form *harvest*.
    Harvest "harvest",
    /// The form *agreements*.
    Agreements "agreements",
    /// The form *commitments*.
    Commitments "commitments",
    /// A board that is filled, or a contribution.
    Board "board",
    /// What the next session is to be.
    PlanNext "plan-next",
    /// Learning questions of tables come together and are worded.
    Questions "questions",
    /// A round.
    Round "round",
    /// The facilitator's own screen.
    Desk "desk",
    /// The wall in a terminal of its own.
    Room "room",
    /// The note-taker's screen.
    Note "note",
    /// While a field is typed.
    Edit "edit",
    /// While a moment is typed.
    EditMoment "edit-moment",
    /// While something is looked for: an action by its name, or words.
    Find "find",
    /// Choosing in a list or dialog that lies over the screen.
    Form "form",
    /// The times that lie over the screen.
    Time "time",
    /// Changing a script.
    Script "script",
    /// Gathering threads in the words of several communities.
    Threads "threads",
    /// A session played again.
    Replay "replay",
    /// The help that lies over a screen.
    Help "help",
    /// A question that wants a yes.
    Confirm "confirm",
    /// *Even niet*: nothing is stored, nothing is shown.
    OffRecord "off-record",
}

impl Context {
    /// The context with this name in key files.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|context| context.name() == name)
    }

    /// Where a key is looked up that this context does not know.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Global | Self::OffRecord => None,
            Self::LookBack
            | Self::Case
            | Self::Lens
            | Self::Moments
            | Self::Harvest
            | Self::Agreements
            | Self::Commitments
            | Self::Board
            | Self::Questions
            | Self::Round
            | Self::Desk => Some(Self::Lead),
            Self::PlanNext => Some(Self::Board),
            Self::EditMoment => Some(Self::Edit),
            Self::Home
            | Self::Lead
            | Self::Room
            | Self::Note
            | Self::Edit
            | Self::Find
            | Self::Form
            | Self::Time
            | Self::Script
            | Self::Threads
            | Self::Replay
            | Self::Help
            | Self::Confirm => Some(Self::Global),
        }
    }

    /// This context and those behind it, nearest first.
    #[must_use]
    pub fn chain(self) -> Vec<Self> {
        std::iter::successors(Some(self), |context| context.parent()).collect()
    }

    /// Whether letters go into a field here, so that no plain character may be a key.
    #[must_use]
    pub const fn types(self) -> bool {
        matches!(self, Self::Edit | Self::EditMoment | Self::Find)
    }

    /// Forms that the note-taker fills in too: their keys are also checked against hers.
    #[must_use]
    pub const fn also_on_note(self) -> bool {
        matches!(
            self,
            Self::Case
                | Self::Harvest
                | Self::Agreements
                | Self::Lens
                | Self::Board
                | Self::PlanNext
                | Self::Questions
                | Self::Commitments
        )
    }
}
