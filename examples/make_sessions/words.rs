//! Short ways to say the events of a session, so that the sessions read like notes.

use drempel::domain::{
    AgendaEvent, Card, CasePart, Door, EntryId, Event, Kind, Mark, Noted, Outcome, PlanEvent, Planned, PromiseEvent,
    Tags, Wording,
};

/// A line on its way to becoming [`Event::Noted`].
pub struct Line(Noted);

impl From<Line> for Event {
    fn from(line: Line) -> Self {
        Self::Noted(line.0)
    }
}

/// A line of this kind. What it touches may stand behind the words, as people type it:
/// `Wij nemen hem gewoon @bewoner #daadkracht`; a tag that ends in a number is a practice.
pub fn line(kind: Kind, text: &str) -> Line {
    let (mut text, mut tags) = (text, Tags::default());
    while let Some((before, last)) = text.rsplit_once(' ') {
        if let Some(voice) = last.strip_prefix('@') {
            tags.voice = Some(voice.to_owned());
        } else if let Some(id) = last.strip_prefix('#') {
            let practice = id.ends_with(|c: char| c.is_ascii_digit());
            if practice { &mut tags.practices } else { &mut tags.values }.push(id.to_owned());
        } else {
            break;
        }
        text = before;
    }
    Line(Noted { kind, text: text.to_owned(), door: None, tags, card: None })
}

/// A moment that nobody has judged yet.
pub fn something(text: &str) -> Line {
    line(Kind::Moment, text)
}

/// A moment with an open door.
pub fn open(text: &str) -> Line {
    door(text, Door::Open)
}

/// A moment with a closed door.
pub fn closed(text: &str) -> Line {
    door(text, Door::Closed)
}

/// A moment with a door ajar.
pub fn ajar(text: &str) -> Line {
    door(text, Door::Ajar)
}

fn door(text: &str, door: Door) -> Line {
    let Line(noted) = something(text);
    Line(Noted { door: Some(door), ..noted })
}

impl Line {
    /// Who experienced it.
    pub fn voice(mut self, voice: &str) -> Self {
        self.0.tags.voice = Some(voice.to_owned());
        self
    }

    /// A core value it touches.
    pub fn value(mut self, id: &str) -> Self {
        self.0.tags.values.push(id.to_owned());
        self
    }

    /// A learning question it touches.
    pub fn question(mut self, id: EntryId) -> Self {
        self.0.tags.questions.push(id);
        self
    }

    /// A practice of the commitments it touches.
    pub fn practice(mut self, id: &str) -> Self {
        self.0.tags.practices.push(id.to_owned());
        self
    }

    /// A place or initiative that it is about.
    pub fn spot(mut self, name: &str) -> Self {
        self.0.tags.field.push(name.to_owned());
        self
    }

    /// A column of a board that it is named after.
    pub fn topic(mut self, id: &str) -> Self {
        self.0.tags.topics.push(id.to_owned());
        self
    }

    /// Someone said: here we go again.
    pub fn echo(mut self) -> Self {
        self.0.tags.echo = true;
        self
    }

    /// The same, and which older moment they meant.
    pub fn echoes(mut self, older: EntryId) -> Self {
        self.0.tags.echoes = Some(older);
        self.echo()
    }

    /// Where it is laid, for a card.
    pub fn on(mut self, card: Card) -> Self {
        self.0.card = Some(Box::new(card));
        self
    }

    /// What it touches, as it was said elsewhere.
    pub fn tagged(mut self, tags: Tags) -> Self {
        self.0.tags = tags;
        self
    }

    /// Its words.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Only what it touches, for tags that are given later.
    pub fn tags(self) -> Tags {
        self.0.tags
    }
}

/// A part of the case.
pub fn told(part: CasePart, text: &str) -> Event {
    Event::CaseTold { part, text: text.to_owned() }
}

/// People of a voice are here: how many, if somebody counted.
pub fn here(voice: &str, people: Option<u32>) -> Event {
    Event::Present { voice: voice.to_owned(), people }
}

/// The group takes this value as a lens.
pub fn chosen(value: &str) -> Event {
    Event::ValueChosen { value: value.to_owned(), chosen: true }
}

/// What the group says of a question, and why.
pub fn mark(question: EntryId, mark: Mark, reason: &str) -> Event {
    Event::Marked { question, mark, reason: reason.to_owned(), count: None }
}

/// The same, for a group that wanted to count.
pub fn counted(question: EntryId, mark: Mark, reason: &str, count: u32) -> Event {
    Event::Marked { question, mark, reason: reason.to_owned(), count: Some(count) }
}

/// The words of a question.
pub fn wording(hoe: &str, terwijl: &[&str], zonder_dat: &[&str]) -> Wording {
    Wording { hoe: hoe.to_owned(), terwijl: owned(terwijl), zonder_dat: owned(zonder_dat) }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// New words for a question, and why.
pub fn worded(question: EntryId, wording: Wording, because: &str) -> Event {
    Event::Worded { question, wording, because: because.to_owned() }
}

/// A new question; its theme is the letter of its code.
pub fn posed(code: &str, wording: Wording) -> Event {
    posed_from(code, wording, "", &[])
}

/// The same, from questions that tables proposed.
pub fn posed_from(code: &str, wording: Wording, remark: &str, from: &[EntryId]) -> Event {
    let theme = code.chars().take(1).collect();
    Event::Posed { code: code.to_owned(), theme, wording, remark: remark.to_owned(), from: from.to_vec() }
}

/// A table proposes a question.
pub fn drafted(table: &str, wording: Wording) -> AgendaEvent {
    AgendaEvent::Drafted { table: table.to_owned(), wording }
}

/// A theme gets its letter and name.
pub fn theme(code: &str, title: &str) -> AgendaEvent {
    AgendaEvent::Theme { code: code.to_owned(), title: title.to_owned() }
}

/// A table takes this question as its lens.
pub fn lens(question: EntryId) -> AgendaEvent {
    AgendaEvent::Lens { question, chosen: true }
}

/// The group recognises this practice today.
pub fn recognised(practice: &str) -> PromiseEvent {
    PromiseEvent::Recognised { practice: practice.to_owned(), on: true }
}

/// These voices say yes to an addition to the commitments, one after the other.
pub fn yes(target: EntryId, voices: &[&str]) -> Vec<PromiseEvent> {
    let yes = |voice: &&str| PromiseEvent::Accepted { target, voice: (*voice).to_owned(), yes: true };
    voices.iter().map(yes).collect()
}

/// What the next session is to be.
pub fn next_time(script: &str, title: &str, when: &str) -> PlanEvent {
    let planned = Planned { script: script.to_owned(), title: title.to_owned(), when: when.to_owned() };
    PlanEvent::Next { planned }
}

/// Who does what by when.
pub fn agreed(what: &str, who: &str, when: &str) -> Event {
    Event::Agreed { what: what.to_owned(), who: who.to_owned(), when: when.to_owned() }
}

/// What became of an agreement.
pub fn followed(agreement: EntryId, outcome: Outcome, text: &str) -> Event {
    Event::Followed { agreement, outcome, text: text.to_owned() }
}

/// What was done with an idea or side stream.
pub fn replied(line: EntryId, text: &str) -> Event {
    Event::Replied { line, text: text.to_owned() }
}

/// What a moment did and, apart from that, what was meant.
pub fn explained(target: EntryId, effect: &str, meant: &str) -> Event {
    Event::Explained { target, effect: effect.to_owned(), meant: meant.to_owned() }
}

/// An open moment answers a closed one.
pub fn answers(by: EntryId, closed: EntryId) -> Event {
    Event::Answered { closed, by: Some(by) }
}
