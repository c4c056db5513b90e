//! Text being typed: a few fields with a purpose. Pure state; what it becomes is decided on Enter.

use super::fields::inputs;
use super::tags::{self, Tagged};
use crate::domain::words::{CasePart, Kind, Mark, Outcome};
use crate::domain::{
    AgendaEvent, At, Command, Door, EntryId, Event, Noted, PlanEvent, Planned, Session, Tags, Timestamp, WallEvent,
    Wording,
};
use crate::text::Field;

/// What the text is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new moment, or the words of one that was stamped.
    Moment(Option<EntryId>),
    /// A new line of this kind.
    Line(Kind),
    /// New words for a line.
    Reword(EntryId),
    /// What a moment did, and what was meant.
    Explain(EntryId),
    /// A part of the case.
    Part(CasePart),
    /// Something about a question, with a reason.
    Mark(EntryId, Mark),
    /// A new wording of a question.
    Word(EntryId),
    /// A new question, perhaps from one that a table proposed.
    Pose(Option<EntryId>),
    /// A question that a table proposes, or other words for one.
    Drafted(Option<EntryId>),
    /// A theme of the agenda, by its letter; empty for a new one.
    Theme(String),
    /// The umbrella question.
    Umbrella,
    /// A card in this column of the board.
    Card(String),
    /// An addition to the commitments of this value.
    Addition(String),
    /// A message for the room.
    Message,
    /// Title, time and place of the next session.
    Planned,
    /// Somebody in the circle: never stored.
    Seat,
    /// A new agreement, or other words for one made here.
    Agree(Option<EntryId>),
    /// What became of an agreement.
    Follow(EntryId, Outcome),
    /// What was done with an idea or side stream.
    Reply(EntryId),
    /// One sentence of the table with this value.
    Table(String),
    /// One sentence of the table with this question.
    TableOf(EntryId),
    /// How many people of this voice are here.
    Present(String),
    /// A time to jump to, in replay (`14:31`).
    Jump,
}

/// One field: the key of its label, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The key of the label's message.
    pub label: &'static str,
    /// The text and the cursor in it.
    pub field: Field,
    /// The text as it was opened: shown beside the new words where both matter.
    pub was: String,
}

/// A text being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// What it is for.
    pub purpose: Purpose,
    /// Its fields; never empty.
    pub inputs: Vec<Input>,
    /// Which field has the cursor.
    pub focus: usize,
    /// When what it tells of was seen.
    pub at: At,
    /// How the door stood (moments).
    pub door: Option<Door>,
}

impl Editor {
    /// An editor with its fields filled with what stands there now. `now` is the time of the key that opened it.
    #[must_use]
    pub fn new(purpose: Purpose, session: &Session, now: Timestamp) -> Self {
        let inputs = inputs(&purpose, session)
            .into_iter()
            .map(|(label, was)| Input { label, field: Field::single(&was), was })
            .collect();
        let line = purpose.line().and_then(|id| session.line(id));
        let at = line.map_or(At::Exact(now), |l| l.at);
        Self { door: line.and_then(|l| l.door), purpose, inputs, focus: 0, at }
    }

    /// The same editor for a moment with this door.
    #[must_use]
    pub const fn with_door(mut self, door: Option<Door>) -> Self {
        self.door = door;
        self
    }

    /// The field with the cursor.
    pub fn field(&mut self) -> Option<&mut Field> {
        self.inputs.get_mut(self.focus).map(|i| &mut i.field)
    }

    /// The text of a field, without blanks around it.
    #[must_use]
    pub fn text(&self, index: usize) -> String {
        self.inputs.get(index).map(|i| i.field.value().trim().to_owned()).unwrap_or_default()
    }

    /// Whether nothing was typed in any field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inputs.iter().all(|i| i.field.value().trim().is_empty())
    }

    /// Whether nothing would be lost by closing it: all fields are as they were opened.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.inputs.iter().all(|i| i.field.value() == i.was)
    }

    /// Whether it holds new words of a learning question, which the group must say yes to.
    #[must_use]
    pub fn needs_a_yes(&self) -> bool {
        match self.purpose {
            Purpose::Word(_) => self.inputs.iter().take(3).any(|i| i.field.value().trim() != i.was.trim()),
            Purpose::Pose(_) => !self.text(0).is_empty(),
            _ => false,
        }
    }

    /// Whether the words of a question say what is also true; for other texts that is no matter.
    #[must_use]
    pub fn says_what_is_also_true(&self) -> bool {
        match self.purpose {
            Purpose::Word(_) | Purpose::Pose(_) => !self.text(1).is_empty(),
            Purpose::Drafted(_) => !self.text(2).is_empty(),
            _ => true,
        }
    }

    /// Whether it may be kept as a draft: a name in a circle never is.
    #[must_use]
    pub const fn may_be_kept(&self) -> bool {
        !matches!(self.purpose, Purpose::Seat)
    }

    /// To the next (or previous) field, round.
    pub const fn next_field(&mut self, back: bool) {
        let n = self.inputs.len();
        if n > 0 {
            self.focus = (self.focus + if back { n - 1 } else { 1 }) % n;
        }
    }

    /// The field behind this one that is still empty, in a form that wants all of them: an agreement without who and when
    /// is soon forgotten. Nothing typed at all wants nothing.
    #[must_use]
    pub fn still_empty(&self) -> Option<usize> {
        let whole = matches!(self.purpose, Purpose::Agree(_) | Purpose::Planned | Purpose::Theme(_));
        let behind = self.focus + 1..self.inputs.len();
        behind.into_iter().find(|at| whole && !self.is_empty() && self.text(*at).is_empty())
    }

    /// Goes on to it; says whether there was one.
    pub fn goes_on(&mut self) -> bool {
        let next = self.still_empty();
        self.focus = next.unwrap_or(self.focus);
        next.is_some()
    }

    /// Whether it is a moment, new or stamped before.
    #[must_use]
    pub fn is_moment(&self, session: &Session) -> bool {
        match &self.purpose {
            Purpose::Moment(_) => true,
            Purpose::Reword(id) => session.line(*id).is_some_and(crate::domain::Line::is_moment),
            _ => false,
        }
    }

    /// Moves what it tells of by so many milliseconds. An unknown time stays unknown.
    pub const fn shift(&mut self, ms: i64) {
        self.at = match self.at {
            At::Exact(t) => At::Exact(t.plus(ms)),
            At::About(t) => At::About(t.plus(ms)),
            At::Unknown => At::Unknown,
        };
    }

    /// Exact, about, unknown, and round again.
    pub const fn next_certainty(&mut self, now: Timestamp) {
        self.at = match self.at {
            At::Exact(t) => At::About(t),
            At::About(_) => At::Unknown,
            At::Unknown => At::Exact(now),
        };
    }

    /// Not yet said, open, closed, ajar, and round again.
    pub const fn next_door(&mut self) {
        self.door = match self.door {
            None => Some(Door::Open),
            Some(Door::Open) => Some(Door::Closed),
            Some(Door::Closed) => Some(Door::Ajar),
            Some(Door::Ajar) => None,
        };
    }

    /// What it asks for on Enter. Empty means: nothing to keep. For `unseen` see [`tags::read_on`].
    #[must_use]
    pub fn finish(&self, session: &Session, unseen: bool) -> Vec<Command> {
        let text = self.text(0);
        match &self.purpose {
            Purpose::Moment(Some(id)) | Purpose::Reword(id) => self.finish_line(*id, session, unseen),
            Purpose::Moment(None)
            | Purpose::Line(_)
            | Purpose::Table(_)
            | Purpose::TableOf(_)
            | Purpose::Card(_)
            | Purpose::Addition(_) => self.finish_new(session, unseen),
            Purpose::Explain(id) => one(Event::Explained { target: *id, effect: self.text(0), meant: self.text(1) }),
            Purpose::Part(part) => one(Event::CaseTold { part: *part, text }),
            Purpose::Mark(question, mark) => {
                let count = self.text(1).parse().ok();
                one(Event::Marked { question: *question, mark: *mark, reason: text, count })
            }
            // Sharper, and the words stayed as they were: then only the reason is said.
            Purpose::Word(question) if !self.needs_a_yes() => {
                one(Event::Marked { question: *question, mark: Mark::Sharper, reason: self.text(3), count: None })
            }
            Purpose::Word(question) => {
                one(Event::Worded { question: *question, wording: self.wording(0), because: self.text(3) })
            }
            Purpose::Pose(from) => self.finish_posed(*from),
            Purpose::Drafted(old) => {
                let wording = self.wording(1);
                instead(AgendaEvent::Drafted { table: text, wording }, *old)
            }
            Purpose::Agree(old) => {
                let (who, when) = (self.text(1), self.text(2));
                instead(Event::Agreed { what: text, who, when }, *old)
            }
            Purpose::Theme(_) => one(AgendaEvent::Theme { code: text.to_uppercase(), title: self.text(1) }),
            Purpose::Umbrella => one(AgendaEvent::Umbrella { text }),
            Purpose::Message => one(WallEvent::Said { text }),
            Purpose::Planned => {
                let script = session.planned.as_ref().map(|planned| planned.script.clone()).unwrap_or_default();
                one(PlanEvent::Next { planned: Planned { script, title: text, when: self.text(1) } })
            }
            Purpose::Follow(agreement, outcome) => {
                one(Event::Followed { agreement: *agreement, outcome: *outcome, text })
            }
            Purpose::Reply(line) => one(Event::Replied { line: *line, text }),
            Purpose::Present(voice) => one(Event::Present { voice: voice.clone(), people: text.parse().ok() }),
            Purpose::Seat | Purpose::Jump => Vec::new(),
        }
    }

    /// A new line: its tags are read out of the words, and what it stands under is added to them.
    fn finish_new(&self, session: &Session, unseen: bool) -> Vec<Command> {
        let mut tagged = tags::read_on(&self.text(0), session, unseen);
        let kind = match &self.purpose {
            Purpose::Moment(None) => {
                let Tagged { text, tags } = tagged;
                return one(Event::Noted(Noted { kind: Kind::Moment, text, door: self.door, tags, card: None }));
            }
            Purpose::Card(column) => {
                let card = super::form_board::new_card(session, column, tagged.text, tagged.tags);
                return card.map(one).unwrap_or_default();
            }
            Purpose::TableOf(question) => {
                first(&mut tagged.tags.questions, question);
                Kind::Table
            }
            Purpose::Table(value) => {
                first(&mut tagged.tags.values, value);
                Kind::Table
            }
            Purpose::Addition(value) => {
                first(&mut tagged.tags.values, value);
                Kind::Addition
            }
            Purpose::Line(kind) => *kind,
            _ => return Vec::new(),
        };
        one(line(kind, tagged))
    }

    /// Only what changed becomes an entry.
    fn finish_line(&self, id: EntryId, session: &Session, unseen: bool) -> Vec<Command> {
        let Some(line) = session.line(id) else { return Vec::new() };
        let (tagged, mut commands) = (tags::read_on(&self.text(0), session, unseen), Vec::new());
        if tagged.text != line.text {
            commands.push(Command::Reword(id, tagged.text));
        }
        let mut tags = tagged.tags;
        tags.echoes = line.tags.echoes;
        if tags != line.tags {
            commands.push(Command::Do(Event::Tagged { target: id, tags }));
        }
        if self.door != line.door && line.is_moment() {
            commands.push(Command::Do(Event::DoorSet { target: id, door: self.door }));
        }
        if self.at != line.at {
            commands.push(Command::Do(Event::AtSet { target: id, at: self.at }));
        }
        commands
    }

    fn wording(&self, from: usize) -> Wording {
        let list = |text: String| text.split('/').map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect();
        Wording { hoe: self.text(from), terwijl: list(self.text(from + 1)), zonder_dat: list(self.text(from + 2)) }
    }

    fn finish_posed(&self, drafted: Option<EntryId>) -> Vec<Command> {
        let code = self.text(3).to_uppercase();
        let theme = code.chars().take(1).collect();
        let code = if code.chars().count() > 1 { code } else { String::new() };
        let from = drafted.into_iter().collect();
        vec![Command::Do(Event::Posed { code, theme, wording: self.wording(0), remark: String::new(), from })]
    }
}

impl Purpose {
    /// The key of its title.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Moment(_) => "editor-moment",
            Self::Line(Kind::Quote) => "editor-quote",
            Self::Line(Kind::Idea) => "editor-idea",
            Self::Line(Kind::SideStream) => "editor-side-stream",
            Self::Line(Kind::Lesson) => "editor-lesson",
            Self::Line(Kind::Celebration) => "editor-celebration",
            Self::Line(Kind::NextStep) => "editor-next-step",
            Self::Line(Kind::Ground) => "editor-ground",
            Self::Line(Kind::Table) | Self::Table(_) | Self::TableOf(_) => "editor-table",
            Self::Line(Kind::Word) => "editor-word",
            Self::Line(Kind::Note | Kind::Moment) => "editor-note",
            Self::Reword(_) => "editor-reword",
            Self::Explain(_) => "editor-explain",
            Self::Part(part) => super::forms::part_key(*part),
            Self::Mark(_, mark) => super::forms::mark_key(*mark),
            Self::Word(_) => "editor-wording",
            Self::Pose(_) => "editor-pose",
            Self::Drafted(_) => "editor-drafted",
            Self::Theme(_) => "editor-theme",
            Self::Umbrella => "editor-umbrella",
            Self::Message => "editor-message",
            Self::Card(_) | Self::Line(Kind::Card) => "editor-card",
            Self::Addition(_) | Self::Line(Kind::Addition) => "editor-addition",
            Self::Planned => "editor-planned",
            Self::Seat | Self::Line(Kind::Named) => "editor-seat",
            Self::Line(Kind::Tip) => "editor-tip",
            Self::Agree(_) => "editor-agree",
            Self::Follow(_, outcome) => super::forms::outcome_key(*outcome),
            Self::Reply(_) => "editor-reply",
            Self::Present(_) => "editor-present",
            Self::Jump => "editor-jump",
        }
    }
}

fn one(event: impl Into<Event>) -> Vec<Command> {
    vec![Command::Do(event.into())]
}

/// The new one first: when it is refused (no words), the old one still stands.
fn instead(new: impl Into<Event>, old: Option<EntryId>) -> Vec<Command> {
    one(new).into_iter().chain(old.map(|id| Command::Do(Event::Dropped(id)))).collect()
}

/// What something stands under comes first in its tags, once.
fn first<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) {
    list.retain(|other| other != item);
    list.insert(0, item.clone());
}

/// A line of words that is no moment.
fn line(kind: Kind, Tagged { text, tags }: Tagged) -> Event {
    Event::Noted(Noted { kind, text, door: None, tags, card: None })
}

/// A person who wants to be named, with the voice.
#[must_use]
pub fn named(label: &str, voice: &str) -> Event {
    let voice = Some(voice.to_owned()).filter(|voice| !voice.is_empty());
    line(Kind::Named, Tagged { text: label.to_owned(), tags: Tags { voice, ..Tags::default() } })
}
