//! Text being typed: a few fields with a purpose. Pure state; what it becomes is decided on Enter.

use super::tags;
use crate::domain::words::{CasePart, Kind, Mark, Outcome};
use crate::domain::{At, Command, Door, EntryId, Event, Noted, Session, Timestamp, Wording};
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
    /// A new question.
    Pose,
    /// A new agreement, or other words for one made here.
    Agree(Option<EntryId>),
    /// What became of an agreement.
    Follow(EntryId, Outcome),
    /// What was done with an idea or side stream.
    Reply(EntryId),
    /// One sentence of the table with this value.
    Table(String),
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
            Purpose::Pose => !self.text(0).is_empty(),
            _ => false,
        }
    }

    /// To the next (or previous) field, round.
    pub const fn next_field(&mut self, back: bool) {
        let n = self.inputs.len();
        if n > 0 {
            self.focus = (self.focus + if back { n - 1 } else { 1 }) % n;
        }
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

    /// What it asks for on Enter. Empty means: nothing to keep.
    #[must_use]
    pub fn finish(&self, session: &Session) -> Vec<Command> {
        let text = self.text(0);
        let one = |event| vec![Command::Do(event)];
        match &self.purpose {
            Purpose::Moment(None) => {
                let tagged = tags::read(&text, session);
                one(Event::Noted(Noted { kind: Kind::Moment, text: tagged.text, door: self.door, tags: tagged.tags }))
            }
            Purpose::Moment(Some(id)) | Purpose::Reword(id) => self.finish_line(*id, session),
            Purpose::Line(kind) => {
                let tagged = tags::read(&text, session);
                one(Event::Noted(Noted { kind: *kind, text: tagged.text, door: None, tags: tagged.tags }))
            }
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
            Purpose::Pose => self.finish_posed(),
            Purpose::Agree(old) => {
                // The new one first: when it is refused (no words), the old one still stands.
                let (who, when) = (self.text(1), self.text(2));
                let new = Command::Do(Event::Agreed { what: text, who, when });
                std::iter::once(new).chain(old.iter().map(|id| Command::Do(Event::Dropped(*id)))).collect()
            }
            Purpose::Follow(agreement, outcome) => {
                one(Event::Followed { agreement: *agreement, outcome: *outcome, text })
            }
            Purpose::Reply(line) => one(Event::Replied { line: *line, text }),
            Purpose::Table(value) => {
                let mut tagged = tags::read(&text, session);
                if !tagged.tags.values.contains(value) {
                    tagged.tags.values.insert(0, value.clone());
                }
                one(Event::Noted(Noted { kind: Kind::Table, text: tagged.text, door: None, tags: tagged.tags }))
            }
            Purpose::Present(voice) => one(Event::Present { voice: voice.clone(), people: text.parse().ok() }),
            Purpose::Jump => Vec::new(),
        }
    }

    /// Only what changed becomes an entry.
    fn finish_line(&self, id: EntryId, session: &Session) -> Vec<Command> {
        let Some(line) = session.line(id) else { return Vec::new() };
        let tagged = tags::read(&self.text(0), session);
        let mut commands = Vec::new();
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

    fn finish_posed(&self) -> Vec<Command> {
        let code = self.text(3).to_uppercase();
        let theme = code.chars().take(1).collect();
        let code = if code.chars().count() > 1 { code } else { String::new() };
        vec![Command::Do(Event::Posed { code, theme, wording: self.wording(0), remark: String::new() })]
    }
}

impl Purpose {
    /// The line it is about.
    #[must_use]
    pub const fn line(&self) -> Option<EntryId> {
        match self {
            Self::Moment(Some(id)) | Self::Reword(id) | Self::Explain(id) => Some(*id),
            _ => None,
        }
    }

    /// The question it is about.
    #[must_use]
    pub const fn question(&self) -> Option<EntryId> {
        match self {
            Self::Mark(id, _) | Self::Word(id) => Some(*id),
            _ => None,
        }
    }

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
            Self::Line(Kind::Table) | Self::Table(_) => "editor-table",
            Self::Line(Kind::Word) => "editor-word",
            Self::Line(Kind::Note | Kind::Moment) => "editor-note",
            Self::Reword(_) => "editor-reword",
            Self::Explain(_) => "editor-explain",
            Self::Part(part) => super::forms::part_key(*part),
            Self::Mark(_, mark) => super::forms::mark_key(*mark),
            Self::Word(_) => "editor-wording",
            Self::Pose => "editor-pose",
            Self::Agree(_) => "editor-agree",
            Self::Follow(_, outcome) => super::forms::outcome_key(*outcome),
            Self::Reply(_) => "editor-reply",
            Self::Present(_) => "editor-present",
            Self::Jump => "editor-jump",
        }
    }
}

/// The fields of an editor: the key of each label, and what stands there now.
fn inputs(purpose: &Purpose, session: &Session) -> Vec<(&'static str, String)> {
    let line_text = |id: EntryId| session.line(id).map(|l| tags::write(&l.text, &l.tags, session)).unwrap_or_default();
    match purpose {
        Purpose::Moment(Some(id)) | Purpose::Reword(id) => vec![("field-words", line_text(*id))],
        Purpose::Moment(None) | Purpose::Line(_) | Purpose::Table(_) | Purpose::Follow(..) | Purpose::Reply(_) => {
            vec![("field-words", String::new())]
        }
        Purpose::Explain(id) => {
            let line = session.line(*id);
            vec![
                ("field-effect", line.map(|l| l.effect.clone()).unwrap_or_default()),
                ("field-meant", line.map(|l| l.meant.clone()).unwrap_or_default()),
            ]
        }
        Purpose::Part(part) => {
            vec![("field-words", session.case.get(part).map(|(text, _)| text.clone()).unwrap_or_default())]
        }
        Purpose::Mark(..) => vec![("field-because", String::new()), ("field-count", String::new())],
        Purpose::Word(id) => {
            let now = session.agenda.question(*id).and_then(|q| q.now()).cloned().unwrap_or_default();
            let mut fields = wording_fields(&now);
            fields.push(("field-because", String::new()));
            fields
        }
        Purpose::Pose => {
            let mut fields = wording_fields(&Wording::default());
            let theme = session.agenda.questions.last().map(|q| q.theme.clone());
            let theme = theme.or_else(|| session.agenda.themes.first().map(|t| t.code.clone()));
            let code = theme.map(|theme| session.agenda.free_code(&theme, "")).unwrap_or_default();
            fields.push(("field-code", code));
            fields
        }
        Purpose::Agree(old) => {
            let old = old.and_then(|id| session.agreements.iter().find(|a| a.id == id));
            let text = |part: fn(&crate::domain::session::Agreement) -> &String| old.map(|a| part(a).clone());
            vec![
                ("field-what", text(|a| &a.what).unwrap_or_default()),
                ("field-who", text(|a| &a.who).unwrap_or_default()),
                ("field-when", text(|a| &a.when).unwrap_or_default()),
            ]
        }
        Purpose::Present(voice) => {
            vec![(
                "field-people",
                session.present.get(voice).copied().flatten().map(|n| n.to_string()).unwrap_or_default(),
            )]
        }
        Purpose::Jump => vec![("field-time", String::new())],
    }
}

fn wording_fields(wording: &Wording) -> Vec<(&'static str, String)> {
    vec![
        ("field-hoe", wording.hoe.clone()),
        ("field-terwijl", wording.terwijl.join(" / ")),
        ("field-zonder-dat", wording.zonder_dat.join(" / ")),
    ]
}
