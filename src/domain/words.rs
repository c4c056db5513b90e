//! The small closed vocabularies of the domain: doors, marks, statuses, outcomes, forms.

/// How a door stood. A moment without a door has not been judged yet, which is fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Door {
    /// *Open*: in relation; there is contact and room.
    Open,
    /// *Dicht*: the relation is interrupted.
    Closed,
    /// *Op een kier*: ajar.
    Ajar,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Stamped; the group has not looked at it.
    #[default]
    Proposed,
    /// The group keeps it.
    Kept,
    /// The group dropped it: its text does not reach the sealed file.
    Dropped,
}

/// What a group says about a learning question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// It plays in today's case.
    Plays,
    /// It sounded on since last time.
    Resonated,
    /// The group explored it today.
    Explored,
    /// It became sharper (a new wording is [`super::Event::Worded`]).
    Sharper,
    /// It became more urgent.
    Urgent,
    /// Its accent shifted.
    Accent,
    /// It may rest, because ….
    Rest,
    /// It was woken again.
    Woken,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Plays,
        Self::Resonated,
        Self::Explored,
        Self::Sharper,
        Self::Urgent,
        Self::Accent,
        Self::Rest,
        Self::Woken,
    ];
}

/// What became of an agreement at a later look back. None of these is a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// *Gelukt.*
    Done,
    /// *Loopt.*
    Running,
    /// *Opnieuw gevraagd.*
    AskedAgain,
    /// *Kan niet, eerlijk gezegd.*
    Cannot,
    /// *Gesprek.*
    Talk,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Done, Self::Running, Self::AskedAgain, Self::Cannot, Self::Talk];
}

/// The kinds of text that people say in a session and that are kept as lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something happened with a door.
    Moment,
    /// A plain note of the note-taker; never on the wall.
    Note,
    /// Somebody's words; on the wall and in reports only when released.
    Quote,
    /// An idea: it comes back with an answer.
    Idea,
    /// Something that springs from the session and bears fruit elsewhere.
    SideStream,
    /// What we understand of it now.
    Lesson,
    /// What we celebrate.
    Celebration,
    /// The next step in learning and doing.
    NextStep,
    /// What is written down, who writes, who receives it.
    Ground,
    /// One sentence of a table about a value.
    Table,
    /// What somebody wants to say in a round.
    Word,
    /// A card on a board.
    Card,
    /// A proposed addition to the commitments.
    Addition,
    /// A person who wants to be named: recognition matters too.
    Named,
    /// What worked, or could work better, for whoever does this after us.
    Tip,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Moment,
        Self::Note,
        Self::Quote,
        Self::Idea,
        Self::SideStream,
        Self::Lesson,
        Self::Celebration,
        Self::NextStep,
        Self::Ground,
        Self::Table,
        Self::Word,
        Self::Card,
        Self::Addition,
        Self::Named,
        Self::Tip,
    ];
}

/// The parts of a case, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CasePart {
    /// The case in one sentence.
    Sentence,
    /// Where it happened: place, initiative.
    Place,
    /// Who brought it in (a voice, or a name when that person wants to be named).
    Owner,
    /// Who else is involved, and are they here.
    Involved,
    /// What came before.
    Before,
    /// How the door stood before the conversation began.
    DoorBefore,
    /// What happened.
    Happened,
    /// What it did to people.
    Effect,
    /// What may leave this room.
    MayLeave,
}

impl CasePart {
    /// All parts, in order.
    pub const ALL: [Self; 9] = [
        Self::Sentence,
        Self::Place,
        Self::Owner,
        Self::Involved,
        Self::Before,
        Self::DoorBefore,
        Self::Happened,
        Self::Effect,
        Self::MayLeave,
    ];
}

/// *Werkvorm*: what is done in a phase. Later forms are added here and break the build until each place has an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A conversation; the wall shows the phase's text.
    #[default]
    Talk,
    /// A round: everybody one turn.
    Round,
    /// Look back at agreements, harvest, ideas and questions.
    LookBack,
    /// A real case; the wall is neutral.
    Case,
    /// The case against the core values, at tables.
    Lens,
    /// The stamped moments, one by one.
    Moments,
    /// The harvest.
    Harvest,
    /// Who does what by when.
    Agreements,
    /// The commitments: to read, to recognise, to add to.
    Commitments,
    /// Tables of about four with a value or a question each, on paper; one sentence comes back.
    Tables,
    /// Learning questions of tables come together and are worded: *hoe … terwijl …*.
    Questions,
    /// A board is filled.
    Board,
    /// A theory card.
    Theory,
    /// A speaker, the dialogue, a summary in one sentence.
    Contribution,
    /// Who prepares the next session, and what it is to be.
    PlanNext,
    /// A break.
    Break,
}

/// How sure a date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The source says so.
    Stated,
    /// Concluded from the source.
    Inferred,
    /// Not known.
    #[default]
    Unknown,
}

/// Where a session's entries come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Held live with this program.
    #[default]
    Live,
    /// Rebuilt from a report: ordered steps without times.
    Reconstructed,
    /// Invented, to practise with.
    Practice,
}
