//! Everything that a key can ask for, a sentence per action. What an action does is the screens' business.

use crate::text::Message;

macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal,)+) => {
        /// What a key asks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $($(#[doc = $doc])+ $variant,)+ }

        impl Action {
            /// All actions, in the order in which help shows them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in key files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The action with this name in key files.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// What the reader calls it, in a word or two.
            #[must_use]
            pub const fn label(self) -> Message {
                match self { $(Self::$variant => Message::new(concat!("action-", $name)),)+ }
            }

            /// What it does, in words that stand by themselves: for the palette, and for who hears the program.
            #[must_use]
            pub const fn phrase(self) -> Message {
                match self { $(Self::$variant => Message::new(concat!("phrase-", $name)),)+ }
            }
        }
    };
}

actions! {
    // Everywhere.
    /// Leaves the screen, asking only when something would be lost.
    Quit "quit",
    /// Shows the keys of this screen.
    Help "help",
    /// Every action by its name.
    Palette "palette",
    /// Looks for words in the session.
    Search "search",
    /// What earlier events left on places and initiatives.
    Field "field",
    /// What several communities harvested, and the threads that somebody gathers in it.
    Threads "threads",
    /// Larger letters and more room, or back.
    Large "large",
    /// Shows the six reminders for a tense moment.
    Reminders "reminders",
    /// *Even niet*: the wall neutral, the clocks stopped, nothing stored, until it is pressed again.
    OffRecord "off-record",
    /// Takes this screen's last entry back.
    Undo "undo",
    /// Brings back what undo took.
    Redo "redo",

    // Moving and choosing.
    /// One up in a list.
    Up "up",
    /// One down in a list.
    Down "down",
    /// One to the left: the column, card or question before.
    Left "left",
    /// One to the right.
    Right "right",
    /// To the first of a list, the beginning.
    First "first",
    /// To the last of a list, the end.
    Last "last",
    /// Opens or does what is selected.
    Open "open",
    /// Leaves what lies over the screen, or the field, without doing it.
    Cancel "cancel",
    /// Says yes to a question.
    Confirm "confirm",
    /// To the next field or block.
    NextField "next-field",
    /// To the field or block before.
    PreviousField "previous-field",
    /// Marks or unmarks an item of a list.
    Choose "choose",
    /// A new line in a text of several lines.
    NewLine "new-line",

    // Home.
    /// Starts a session.
    StartNew "start-new",
    /// Goes on with the running session.
    Resume "resume",
    /// Plays the selected session again.
    OpenReplay "open-replay",
    /// Three minutes of practice with the ten keys.
    Practice "practice",
    /// Opens a practice copy of the example series.
    OpenExample "open-example",
    /// Makes a new, empty community.
    OpenNewCommunity "open-new-community",
    /// Writes the guide over all sealed sessions.
    WriteGuide "write-guide",
    /// Writes the red threads down.
    WriteThreads "write-threads",
    /// Writes the travel report over all sealed sessions.
    WriteTravelReport "write-travel-report",

    // Leading.
    /// To the next phase, page or step.
    Next "next",
    /// To the phase, page or step before.
    Previous "previous",
    /// Makes the wall neutral, or brings it back.
    WallNeutral "wall-neutral",
    /// Shows or hides the clock.
    ToggleClock "toggle-clock",
    /// Shows or hides the facilitator's notes.
    ToggleNotes "toggle-notes",
    /// Gives this phase a minute more.
    MoreTime "more-time",
    /// Takes a minute from this phase.
    LessTime "less-time",
    /// *We blijven hier*: nothing is late any more.
    StayHere "stay-here",
    /// The clocks stand still, or go on.
    PausePlan "pause-plan",
    /// Planned, actual and expected times, and how they could bend.
    Time "time",
    /// Leaves the phase out today.
    LeaveOut "leave-out",
    /// Moves the phase to the next session.
    MoveOn "move-on",
    /// Wants the session to end five minutes later.
    LaterEnd "later-end",
    /// Wants the session to end five minutes earlier.
    EarlierEnd "earlier-end",
    /// Spreads the time that is over too.
    Spread "spread",
    /// Chooses a phase to go to.
    GoToPhase "go-to-phase",
    /// Chooses whether the wall shows what the note-taker is typing.
    WallTyping "wall-typing",
    /// Looks at the next phase, while the wall stays.
    LookAhead "look-ahead",
    /// Looks at the phase before, while the wall stays.
    LookBehind "look-behind",
    /// Holds the wall as it is, or lets it follow again.
    HoldWall "hold-wall",
    /// A message for the room, or takes it away.
    WallMessage "wall-message",
    /// Points at what is looked at, or not any more.
    PointAt "point-at",
    /// *Haal dat eruit*: one sentence leaves every file at once.
    TakeOut "take-out",
    /// Takes over the leading of a session that is led elsewhere.
    TakeOver "take-over",
    /// Ends and seals the session.
    Seal "seal",

    /// From the note-taker's list to the form of this phase, and back.
    Panel "panel",

    // Stamping and typing.
    /// Something happened: stamps a moment without a door.
    Stamp "stamp",
    /// Stamps a moment with an open door.
    StampOpen "stamp-open",
    /// Stamps a moment with a closed door.
    StampClosed "stamp-closed",
    /// Stamps a moment with a door ajar.
    StampAjar "stamp-ajar",
    /// Gives the moment that is typed the next door state.
    CycleDoor "cycle-door",
    /// Moves the moment ten seconds back: the time it took to notice.
    Earlier "earlier",
    /// Moves the moment ten seconds on.
    Later "later",
    /// Says how sure the time is: exact, about, unknown.
    TimeKind "time-kind",
    /// A plain note of the note-taker; never on the wall.
    PlainNote "plain-note",
    /// Somebody's words.
    Quote "quote",
    /// An idea, which comes back with an answer.
    Idea "idea",
    /// Something that springs from the session and bears fruit elsewhere.
    SideStream "side-stream",
    /// Opens the selected text to change it.
    Edit "edit",
    /// Keeps: what is typed, or the moment that the group keeps.
    Keep "keep",
    /// Drops: the group does not keep it; its text is gone when the session is sealed.
    Drop "drop",

    // Moments, together.
    /// Puts the selected moment up on the wall, or takes it down.
    PutUp "put-up",
    /// Adds what the moment did to someone and, apart from that, what was meant.
    Explain "explain",
    /// Points at the earlier moment that this one answers: a reopening.
    Answer "answer",
    /// The group sees an open door in this moment.
    DoorOpen "door-open",
    /// The group sees a closed door in this moment.
    DoorClosed "door-closed",
    /// The group sees a door ajar in this moment.
    DoorAjar "door-ajar",

    // Questions.
    /// The question was explored today.
    MarkExplored "mark-explored",
    /// The question became sharper; the new wording is typed beside the old.
    MarkSharper "mark-sharper",
    /// The question became more urgent.
    MarkUrgent "mark-urgent",
    /// The question's accent shifted.
    MarkAccent "mark-accent",
    /// A new learning question.
    MarkNew "mark-new",
    /// The question may rest, because ….
    MarkRest "mark-rest",
    /// Wakes a question that rested.
    MarkWoken "mark-woken",
    /// The question plays in today's case.
    MarkPlays "mark-plays",
    /// The question sounded on since last time.
    MarkResonated "mark-resonated",

    // Rounds and ground rules.
    /// Adds a line: a ground rule, a word of the round, in the closing round what we celebrate.
    AddLine "add-line",

    // Harvest.
    /// What we understand of it now.
    Lesson "lesson",
    /// What we celebrate.
    Celebrate "celebrate",
    /// The next step in learning and doing.
    NextStep "next-step",
    /// Releases a quote for the wall and reports, or takes that back.
    Release "release",

    // Agreements and ideas.
    /// A new agreement: who does what by when.
    NewAgreement "new-agreement",
    /// The agreement succeeded.
    OutcomeDone "outcome-done",
    /// The agreement is under way.
    OutcomeRunning "outcome-running",
    /// It was asked again.
    OutcomeAskedAgain "outcome-asked-again",
    /// It cannot be done, honestly said.
    OutcomeCannot "outcome-cannot",
    /// It needs a conversation.
    OutcomeTalk "outcome-talk",
    /// Answers an idea that someone brought up.
    ReplyIdea "reply-idea",

    // Lens, case, commitments.
    /// Chooses the core values for the tables.
    ChooseValue "choose-value",
    /// Types one sentence of a table.
    TableSentence "table-sentence",
    /// Points at the practice of the commitments that is touched.
    LinkPractice "link-practice",
    /// Points at the learning question that is touched.
    LinkQuestion "link-question",
    /// Stops the case, or takes it back, because its owner wants that.
    WithdrawCase "withdraw-case",

    /// The group recognises this practice today, or not after all.
    Recognise "recognise",
    /// Proposes an addition to the commitments.
    AddPractice "add-practice",
    /// Chooses which voices say yes to an addition.
    Accept "accept",

    // Boards.
    /// A new card in this column.
    NewCard "new-card",
    /// Moves the card to another column.
    MoveCard "move-card",
    /// Marks the card as important, or not.
    Important "important",
    /// Lays the card under another one, or by itself again.
    GroupCard "group-card",
    /// Carries the card on to the next column.
    CarryOn "carry-on",
    /// Shows the cards that were written first, or hides them again.
    ShowCards "show-cards",

    // Questions of tables.
    /// A question that a table proposes.
    TableQuestion "table-question",
    /// Joins this question with another one.
    JoinQuestion "join-question",
    /// Takes the question into the agenda, after it was read aloud.
    AdoptQuestion "adopt-question",
    /// Names a theme of the agenda.
    NameTheme "name-theme",
    /// Words the umbrella question.
    Umbrella "umbrella",

    // Rounds.
    /// Adds somebody to the circle, by a name that they choose themselves.
    AddSeat "add-seat",
    /// Fills the circle with the voices that are here.
    FillSeats "fill-seats",
    /// The talking piece goes to the next one who has not spoken.
    NextSpeaker "next-speaker",
    /// The talking piece goes to anybody who has not spoken.
    RandomSpeaker "random-speaker",
    /// Keeps the name, because that person wants to be named.
    KeepName "keep-name",

    // The next session.
    /// Its title, when and where.
    PlanNext "plan-next",
    /// Chooses its script.
    NextScript "next-script",
    /// Opens the script to change it.
    EditScript "edit-script",
    /// What worked, or could work better.
    Tip "tip",

    // Changing a script.
    /// Keeps the script.
    SaveScript "save-script",
    /// Adds a phase behind the one that is looked at.
    AddPhase "add-phase",
    /// Takes the phase out.
    RemovePhase "remove-phase",
    /// Moves the phase up.
    MoveUp "move-up",
    /// Moves the phase down.
    MoveDown "move-down",

    // Replay.
    /// Plays or pauses.
    PlayPause "play-pause",
    /// Plays faster.
    Faster "faster",
    /// Plays slower.
    Slower "slower",
    /// To the next moment.
    NextMoment "next-moment",
    /// To the moment before.
    PreviousMoment "previous-moment",
    /// Jumps to a time that is typed.
    JumpTime "jump-time",
}

impl Action {
    /// Actions that a key file may move to other keys but never leave without one: safety comes before taste.
    #[must_use]
    pub const fn must_have_a_key(self) -> bool {
        matches!(self, Self::OffRecord | Self::Quit | Self::Help | Self::Cancel)
    }
}
