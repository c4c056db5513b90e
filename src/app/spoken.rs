//! Hearing: what a typed line asks for where there is no screen. It goes through the same actions, plans and fields as
//! keys do; here is only how words become them.

use super::choose::{self, Chooser};
use super::forms::Item;
use super::palette::{self, Named};
use super::plan::Plan;
use super::possible::{self, Why, why_not};
use super::{Live, Model, Msg, Overlay, Role, Screen, keys, note, search};
use crate::config::{Action, Chord, Key};
use crate::domain::{EntryId, Line, Session, Status, Timestamp};
use crate::text::Message;
use crate::text::find::same;

/// So many names are offered when words fit more than one.
const OFFERED: usize = 6;

/// Something that is asked of the mode itself: it changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tell {
    /// Where are we?
    Where,
    /// What can be done, all of it?
    All,
    /// What time is it in the session?
    Clock,
    /// Is everything saved?
    Saved,
}

/// The words of a language that the mode itself understands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Yes.
    pub yes: Vec<String>,
    /// No.
    pub no: Vec<String>,
    /// What can be asked of the mode.
    pub tells: Vec<(Tell, Vec<String>)>,
}

/// What a line asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// Do this, and with it type these words if that opens a text.
    Do(Action, Option<String>),
    /// Look at or choose this one, and then do that with it.
    Pick(Plan, Option<Action>),
    /// Words for the text that is open.
    Text(String),
    /// Say something.
    Tell(Tell),
    /// Say where these words stand.
    Find(String),
    /// Several fit: which one?
    Which(Vec<Action>),
    /// It is known, and cannot be done now.
    Not(Action, Why),
    /// There is no such number in the list.
    NoNumber,
    /// A question wants a yes or a no.
    YesOrNo,
    /// Nothing is called that.
    Unknown,
}

/// Something with a number, in the order in which it is read aloud.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// Something to choose from a list.
    Option(usize),
    /// Something in the form of the phase.
    Item(Item),
    /// A line of the note-taker's list.
    Line(EntryId),
    /// A meeting on the home screen.
    Meeting(usize),
    /// A row of the red threads, on the side that is looked at.
    Row(usize),
}

impl Thing {
    /// To look at it, or to choose it; in replay to go to when it came in.
    fn plan(self, model: &Model) -> Plan {
        match self {
            Self::Line(id) if matches!(model.screen, Screen::Replay(_)) => {
                search::to(model, id).unwrap_or(Plan::Row(id))
            }
            Self::Option(row) => Plan::Pick(row),
            Self::Item(item) => Plan::Focus(item),
            Self::Line(id) => Plan::Row(id),
            Self::Meeting(row) => Plan::HomeRow(row),
            Self::Row(row) => Plan::ThreadsRow(row),
        }
    }
}

/// Everything that has a number now.
#[must_use]
pub fn things(model: &Model) -> Vec<Thing> {
    if let Some(Overlay::Choose(Chooser { choice, .. })) = &model.overlay {
        return (0..choose::options(model, choice).len()).map(Thing::Option).collect();
    }
    if keys::off_record(model) {
        return Vec::new();
    }
    if let Some(Overlay::Threads(view)) = &model.overlay {
        return (0..view.rows()).map(Thing::Row).collect();
    }
    match &model.screen {
        Screen::Home(home) => (0..home.rows()).map(Thing::Meeting).collect(),
        Screen::Replay(replay) => lines(replay.session()),
        Screen::Live(live) if live.session().sealed.is_some() => Vec::new(),
        Screen::Live(live) => of_live(live),
    }
}

/// What was noted until then; dropped lines are gone.
fn lines(session: &Session) -> Vec<Thing> {
    let shown = |line: &&Line| line.kind.is_some() && line.status != Status::Dropped;
    session.in_order().filter(shown).map(|line| Thing::Line(line.id)).collect()
}

fn of_live(live: &Live) -> Vec<Thing> {
    match live.role {
        Role::Room => Vec::new(),
        Role::Note if !live.in_panel() => note::log(live).map(|line| Thing::Line(line.id)).collect(),
        Role::Lead | Role::Desk | Role::Note => live.items().into_iter().map(Thing::Item).collect(),
    }
}

/// What a line asks for. `offered` are the actions that were offered just before.
#[must_use]
pub fn heard(model: &Model, words: &Words, offered: &[Action], line: &str) -> Heard {
    match listened(model, words, offered, line) {
        // What only shows a picture is said instead.
        Heard::Do(Action::Help | Action::Palette, _) => Heard::Tell(Tell::All),
        // A script is a file to read and change with an editor of one's own.
        Heard::Do(action @ Action::EditScript, _) => {
            Heard::Not(action, Why::Said(Message::new("speak-script-is-a-file")))
        }
        Heard::Do(Action::Search, words) => Heard::Find(words.unwrap_or_default()),
        heard => heard,
    }
}

fn listened(model: &Model, words: &Words, offered: &[Action], line: &str) -> Heard {
    let line = line.trim();
    // The one thing that works always, also in the middle of a text.
    if called(model, Action::OffRecord, line) && why_not(model, Action::OffRecord).is_none() {
        return Heard::Do(Action::OffRecord, None);
    }
    if let Some(Overlay::Ask(_)) = &model.overlay {
        let one_of = |all: &[String]| all.iter().any(|word| same(word, line));
        return match (one_of(&words.yes), one_of(&words.no)) {
            (true, _) => Heard::Do(Action::Confirm, None),
            (_, true) => Heard::Do(Action::Cancel, None),
            (false, false) => Heard::YesOrNo,
        };
    }
    let choosing = matches!(model.overlay, Some(Overlay::Choose(_)));
    let field = matches!(&model.overlay, Some(Overlay::Threads(view)) if view.typing.is_some());
    if field || keys::has_field(model) && !choosing {
        return match line.strip_prefix(':') {
            Some(name) => named(model, name.trim()),
            None => Heard::Text(line.to_owned()),
        };
    }
    if line.is_empty() {
        return if choosing { Heard::Do(Action::Cancel, None) } else { Heard::Tell(Tell::Where) };
    }
    if let Some((tell, _)) = words.tells.iter().find(|(_, all)| all.iter().any(|word| same(word, line))) {
        return Heard::Tell(*tell);
    }
    numbered(model, offered, line).unwrap_or_else(|| named(model, line.strip_prefix(':').unwrap_or(line).trim()))
}

/// `3` looks at the third, `3 laat los` lets it go.
fn numbered(model: &Model, offered: &[Action], line: &str) -> Option<Heard> {
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let (number, rest) = line.split_at_checked(digits)?;
    let at = number.parse::<usize>().ok()?.checked_sub(1);
    let rest = rest.trim_start_matches(['.', ')']).trim();
    if let Some(action) = at.and_then(|at| offered.get(at)).filter(|_| rest.is_empty()) {
        return Some(Heard::Do(*action, None));
    }
    let Some(thing) = at.and_then(|at| things(model).into_iter().nth(at)) else { return Some(Heard::NoNumber) };
    let plan = thing.plan(model);
    if rest.is_empty() {
        return Some(Heard::Pick(plan, None));
    }
    // Whether it can be done is seen when that one is looked at.
    let known = model.book.named.iter().find(|named| named.names.iter().any(|name| same(name, rest)));
    match known.map(|named| named.action) {
        Some(action) => Some(Heard::Pick(plan, Some(action))),
        None => match named(model, rest) {
            Heard::Do(action, _) => Some(Heard::Pick(plan, Some(action))),
            other => Some(other),
        },
    }
}

/// An action by any of its names, by its key, or by words that fit; `name: words` types the words in what it opens.
fn named(model: &Model, line: &str) -> Heard {
    if let Some(heard) = exactly(model, line) {
        return heard;
    }
    if let Some((name, words)) = line.split_once(':')
        && let Some(heard) = exactly(model, name.trim())
    {
        return match heard {
            Heard::Do(action, None) => Heard::Do(action, Some(words.trim().to_owned())),
            other => other,
        };
    }
    let rows = palette::rows(model, line);
    let now: Vec<Action> = rows.iter().filter(|row| row.why.is_none()).map(|row| row.action).take(OFFERED).collect();
    match (now.as_slice(), rows.first()) {
        ([one], _) => Heard::Do(*one, None),
        ([], None) => Heard::Unknown,
        ([], Some(row)) => row.why.clone().map_or(Heard::Unknown, |why| Heard::Not(row.action, why)),
        (several, _) => Heard::Which(several.to_vec()),
    }
}

/// By its whole name or by its key; of several with that name the one that can be done now.
fn exactly(model: &Model, line: &str) -> Option<Heard> {
    if let Ok(chord) = line.parse::<Chord>()
        && let Some(action) = model.keys.find(&keys::beneath(model), chord)
    {
        return Some(why_not(model, action).map_or(Heard::Do(action, None), |why| Heard::Not(action, why)));
    }
    let all: Vec<Action> = model.book.named.iter().filter(|named| has(named, line)).map(|named| named.action).collect();
    let now: Vec<Action> = all.iter().copied().filter(|action| why_not(model, *action).is_none()).collect();
    match (now.as_slice(), all.first()) {
        ([one], _) => Some(Heard::Do(*one, None)),
        ([], Some(action)) => why_not(model, *action).map(|why| Heard::Not(*action, why)),
        ([], None) => None,
        (several, _) => Some(Heard::Which(several.to_vec())),
    }
}

fn has(named: &Named, line: &str) -> bool {
    named.names.iter().any(|name| same(name, line))
}

fn called(model: &Model, action: Action, line: &str) -> bool {
    model.book.named.iter().any(|named| named.action == action && has(named, line))
}

/// The messages for an action; what only lies over the screen to be read goes first.
#[must_use]
pub fn act(model: &Model, action: Action, now: Timestamp) -> Vec<Msg> {
    let read = match &model.overlay {
        Some(Overlay::Help(_) | Overlay::Reminders | Overlay::Field(_)) => true,
        Some(Overlay::Time(_) | Overlay::Threads(_)) => !possible::of_over(model, action),
        Some(Overlay::Ask(_) | Overlay::Choose(_) | Overlay::Palette(_) | Overlay::Search(_)) | None => false,
    };
    let close = (read && action != Action::Cancel).then_some(Action::Cancel);
    close.into_iter().chain([action]).map(|action| Msg::Act(action, now)).collect()
}

/// The messages for a line of words in the text that is open: they replace what stood in the field; an empty line leaves
/// it. After the last field it is kept.
#[must_use]
pub fn text(model: &Model, line: &str, now: Timestamp) -> Vec<Msg> {
    let (old, last) = match &model.screen {
        _ if matches!(model.overlay, Some(Overlay::Threads(_))) => (true, true),
        Screen::Live(live) => {
            let Some(editor) = live.editors.last() else { return Vec::new() };
            let old = editor.inputs.get(editor.focus).is_some_and(|input| !input.field.value().is_empty());
            (old, editor.focus + 1 >= editor.inputs.len())
        }
        Screen::Home(_) | Screen::Replay(_) => (false, true),
    };
    let mut messages = Vec::new();
    if !line.is_empty() {
        if old {
            messages.push(Msg::Key(Chord::new(Key::Char('u'), true, false, false), now));
        }
        // A blank behind a tag says that it is whole: it is not completed on the way to the next field.
        let words = if last { line.to_owned() } else { format!("{line} ") };
        messages.push(Msg::Paste(words, now));
    }
    messages.push(Msg::Act(if last { Action::Keep } else { Action::NextField }, now));
    messages
}
