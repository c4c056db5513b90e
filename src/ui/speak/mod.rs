//! The program in sentences, for who hears it: where we are, what is asked, what is on the list, what can be done. Only
//! what changed is said again. No cursor, no colour, no boxes; and no clock unless somebody asks.

pub mod items;

use crate::app::saving::Saved;
use crate::app::spoken::{Heard, Tell, Thing, Words, things};
use crate::app::{Home, Live, Model, Overlay, Role, Screen, keys, palette, search, wall};
use crate::config::Action;
use crate::domain::Session;
use crate::text::{Message, Safe, wrap};
use crate::ui::panels::clock;
use crate::ui::stage::Stage;
use items::{joined, put_up, tell, words_of};

/// So many possibilities are named by themselves; asking names all.
const NAMED: usize = 6;

/// Of a list that grows all evening the last ones are enough; a number still reaches the others.
const LINES: usize = 12;

/// Everything there is to say, in parts that are each said again only when they change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// What must be known first: not saved, reading along.
    pub trouble: Vec<String>,
    /// Where we are: the phase, and what the room reads.
    pub place: Vec<String>,
    /// What the wall shows beside that.
    pub wall: Vec<String>,
    /// What has a number; of the note-taker's long list the last ones.
    pub list: Vec<(usize, String)>,
    /// The number of the one that is looked at.
    pub here: Option<usize>,
    /// A question, a list to choose from, a text that is open.
    pub asked: Vec<String>,
    /// *Even niet* is on.
    pub calm: bool,
    /// The list is one to choose from, and lies over the other.
    pub choosing: bool,
    /// How a line answers it.
    pub how: Option<String>,
    /// A sentence about what was just done.
    pub notice: Option<String>,
    /// The names of what can be done.
    pub can: Vec<String>,
}

/// Everything there is to say now.
#[must_use]
pub fn spoken(stage: &Stage<'_>) -> Spoken {
    let model = stage.model;
    let mut now = Spoken {
        notice: model.notice.as_ref().map(|notice| stage.tell(notice).into_string()),
        asked: asked(stage),
        calm: keys::off_record(model),
        choosing: matches!(model.overlay, Some(Overlay::Choose(_))),
        how: how(stage).map(|key| tell(stage, key)),
        ..Spoken::default()
    };
    match &model.screen {
        _ if model.covered => now.place = vec![tell(stage, "speak-off-record")],
        Screen::Home(home) => now.place = at_home(stage, home),
        Screen::Replay(replay) => now.place = phase(stage, replay.session()),
        Screen::Live(live) => of_live(stage, live, &mut now),
    }
    numbered(stage, &mut now);
    if model.overlay.is_none() && !keys::has_field(model) {
        now.can = can(stage).into_iter().take(NAMED).collect();
    }
    now
}

/// What has a number, and the number of the one that is looked at.
fn numbered(stage: &Stage<'_>, now: &mut Spoken) {
    let all = things(stage.model);
    now.here = all.iter().position(|thing| is_looked_at(stage.model, thing)).map(|at| at + 1);
    let long = matches!(all.first(), Some(Thing::Line(_)));
    let from = if long { all.len().saturating_sub(LINES) } else { 0 };
    let shown = |number: &usize| *number > from || now.here == Some(*number);
    let numbers = (1..=all.len()).zip(&all).filter(|(number, _)| shown(number));
    now.list = numbers.map(|(number, thing)| (number, words_of(stage, thing))).collect();
}

fn is_looked_at(model: &Model, thing: &Thing) -> bool {
    match (thing, &model.screen, &model.overlay) {
        (Thing::Item(item), Screen::Live(live), None) => live.focused().as_ref() == Some(item),
        (Thing::Line(id), Screen::Live(live), None) => live.row == Some(*id),
        (Thing::Meeting(row), Screen::Home(home), None) => home.row == *row,
        (Thing::Option(row), _, Some(Overlay::Choose(chooser))) => chooser.row == *row,
        (Thing::Row(row), _, Some(Overlay::Threads(view))) => view.at() == *row,
        (Thing::Item(_) | Thing::Line(_) | Thing::Meeting(_) | Thing::Option(_) | Thing::Row(_), ..) => false,
    }
}

fn of_live(stage: &Stage<'_>, live: &Live, now: &mut Spoken) {
    let session = live.session();
    if let Saved::Not(why) = live.saving.shown() {
        now.trouble.push(format!("{}: {}", tell(stage, "live-not-saved"), stage.tell(why)));
    }
    for (on, key) in [(live.read_only, "live-read-only"), (live.led_elsewhere, "live-led-elsewhere")] {
        if on {
            now.trouble.push(tell(stage, key));
        }
    }
    if !live.unfinished.is_empty() && live.editors.is_empty() && session.sealed.is_none() {
        let how = Message::new("live-unfinished").with("key", format!("‘{}’", tell(stage, "phrase-resume")));
        now.trouble.push(stage.tell(&how).into_string());
    }
    now.place = phase(stage, session);
    if session.off_record() || session.sealed.is_some() {
        return;
    }
    now.wall = match wall::wall(session) {
        wall::Wall::Neutral => vec![tell(stage, "speak-wall-neutral")],
        wall::Wall::PutUp(id) => {
            let words = put_up(stage, session, id);
            vec![stage.tell(&Message::new("speak-wall-up").with("words", words)).into_string()]
        }
        wall::Wall::OffRecord | wall::Wall::Title | wall::Wall::Phase(_) | wall::Wall::Closed => Vec::new(),
    };
    let notes = session.phase_now().map(|phase| phase.notes.as_slice()).unwrap_or_default();
    if live.role == Role::Desk || live.notes {
        now.place.extend(notes.iter().map(|note| Safe::new(note).into_string()));
    }
}

fn phase(stage: &Stage<'_>, session: &Session) -> Vec<String> {
    if session.off_record() {
        return vec![tell(stage, "speak-off-record")];
    }
    if session.sealed.is_some() {
        return vec![tell(stage, "wall-closed-more")];
    }
    let title = session.opened.as_deref().map_or("", |opened| opened.title.as_str());
    let Some(phase) = session.phase_now() else {
        let key = if title.is_empty() { "shell-room-waits" } else { "speak-before" };
        return vec![stage.tell(&Message::new(key).with("title", title)).into_string()];
    };
    let script = session.script();
    let number = script.position(&phase.id).map_or(0, |at| at + 1);
    let head = Message::new("speak-phase").with("number", number).with("all", script.phases.len());
    let mut lines = vec![stage.tell(&head.with("title", &phase.title)).into_string()];
    lines.extend(Some(Safe::new(&phase.room).into_string()).filter(|room| !room.is_empty()));
    lines
}

fn at_home(stage: &Stage<'_>, home: &Home) -> Vec<String> {
    let Some(read) = &home.workspace else { return Vec::new() };
    let Some(summary) = &read.found else {
        let more = if home.near().is_empty() { "home-welcome-more" } else { "home-welcome-near" };
        return vec![tell(stage, "home-welcome"), tell(stage, more)];
    };
    let mut lines = vec![joined([summary.name.clone(), summary.place.clone()]) + "."];
    if summary.sessions.is_empty() {
        lines.push(tell(stage, "home-no-sessions"));
    }
    let count = summary.agenda.questions.len();
    lines.push(stage.tell(&Message::new("speak-agenda").with("count", count)).into_string());
    lines.extend(read.problems.iter().map(|problem| stage.tell(problem).into_string()));
    lines
}

/// A question, a list, a text that is open.
fn asked(stage: &Stage<'_>) -> Vec<String> {
    match &stage.model.overlay {
        Some(Overlay::Ask(question)) => vec![tell(stage, question.key())],
        Some(Overlay::Choose(chooser)) => vec![tell(stage, chooser.title())],
        Some(Overlay::Reminders) => {
            let all = ["reminder-1", "reminder-2", "reminder-3", "reminder-4", "reminder-5", "reminder-6"];
            all.into_iter().map(|key| tell(stage, key)).collect()
        }
        Some(Overlay::Time(view)) => super::time::said(stage, view),
        Some(Overlay::Field(view)) => {
            let lead = ["charged-title", "charged-lead"].map(|key| tell(stage, key));
            lead.into_iter().chain(super::field::aloud(stage, view).0).collect()
        }
        Some(Overlay::Threads(view)) => super::threads::asked(stage, view),
        Some(Overlay::Help(_) | Overlay::Palette(_) | Overlay::Search(_)) | None => open_text(stage),
    }
}

/// How a line answers what is asked.
fn how(stage: &Stage<'_>) -> Option<&'static str> {
    match &stage.model.overlay {
        Some(Overlay::Ask(_)) => Some("speak-yes-no"),
        Some(Overlay::Choose(chooser)) if chooser.several() => Some("speak-choose-several"),
        Some(Overlay::Choose(_)) => Some("speak-choose-one"),
        Some(Overlay::Reminders | Overlay::Help(_) | Overlay::Palette(_) | Overlay::Search(_) | Overlay::Field(_)) => {
            None
        }
        Some(Overlay::Time(_)) => Some("speak-time-how"),
        Some(Overlay::Threads(view)) => Some(if view.typing.is_some() { "speak-type" } else { "threads-how" }),
        None => keys::has_field(stage.model).then_some("speak-type"),
    }
}

fn open_text(stage: &Stage<'_>) -> Vec<String> {
    let model = stage.model;
    let Screen::Live(live) = &model.screen else {
        let key = match &model.screen {
            Screen::Home(home) if home.naming.is_some() => "home-naming",
            Screen::Replay(replay) if replay.jump.is_some() => "replay-jump",
            Screen::Home(_) | Screen::Replay(_) | Screen::Live(_) => return Vec::new(),
        };
        return vec![tell(stage, key)];
    };
    let Some(editor) = live.editors.last().filter(|_| !live.session().off_record()) else { return Vec::new() };
    let Some(input) = editor.inputs.get(editor.focus) else { return Vec::new() };
    let title = tell(stage, editor.purpose.title());
    let mut line = if editor.inputs.len() > 1 { format!("{title}: {}", tell(stage, input.label)) } else { title };
    if !line.ends_with(['.', '?', '!']) {
        line.push('.');
    }
    if !input.field.value().trim().is_empty() {
        let now = Message::new("speak-stands-there").with("words", input.field.value().trim());
        line = format!("{line} {}", stage.tell(&now));
    }
    vec![line]
}

/// The names of what can be done now, those of the form first.
#[must_use]
pub fn can(stage: &Stage<'_>) -> Vec<String> {
    let model = stage.model;
    // A picture, and what is done in a file.
    let silent = |action| matches!(action, Action::Large | Action::Search | Action::EditScript);
    let shown = |row: &palette::Row<'_>| row.why.is_none() && !silent(row.action);
    let rows = palette::rows(model, "");
    rows.into_iter().filter(shown).map(|row| row.name.to_owned()).collect()
}

/// What is new since it was last said, in the order in which one wants to hear it.
#[must_use]
pub fn news(stage: &Stage<'_>, before: &Spoken, now: &Spoken) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(now.notice.clone().filter(|_| now.notice != before.notice));
    lines.extend(now.trouble.iter().filter(|line| !before.trouble.contains(line)).cloned());
    let moved = now.place != before.place;
    if moved {
        // After even niet one line is enough: it is where it was.
        let said = if before.calm { 1 } else { now.place.len() };
        lines.extend(now.place.iter().take(said).cloned());
    }
    if now.wall != before.wall {
        if now.wall.is_empty() && !moved {
            lines.push(tell(stage, "speak-wall-back"));
        }
        lines.extend(now.wall.iter().cloned());
    }
    if now.asked != before.asked {
        lines.extend(now.asked.iter().cloned());
        if let (Some(last), Some(how)) = (lines.last_mut().filter(|_| !now.asked.is_empty()), &now.how) {
            *last = format!("{last} {how}");
        }
    }
    // What lay under a list to choose from, or under even niet, was read before.
    if !before.calm && (now.choosing || !before.choosing) {
        lines.extend(list(stage, before, now, moved || now.choosing != before.choosing));
    }
    if moved && now.can != before.can && !now.can.is_empty() {
        let can = Message::new("speak-can").with("names", now.can.join("; "));
        lines.push(stage.tell(&can).into_string());
    }
    // What may be copied from here holds plain blanks alone.
    lines.into_iter().map(|line| Safe::new(&line).replace(wrap::HOLDS, " ")).collect()
}

/// The list anew, or only what came and went; and the one that is looked at, when that changed.
fn list(stage: &Stage<'_>, before: &Spoken, now: &Spoken, anew: bool) -> Vec<String> {
    let say = |key, (number, words): &(usize, String)| {
        stage.tell(&Message::new(key).with("number", number).with("words", words)).into_string()
    };
    let old = |item: &&(usize, String)| before.list.iter().any(|(_, words)| *words == item.1);
    let mut lines: Vec<String> = if anew {
        now.list.iter().map(|item| say("speak-item", item)).collect()
    } else {
        now.list.iter().filter(|item| !old(item)).map(|item| say("speak-new", item)).collect()
    };
    let here = now.list.iter().find(|(number, _)| Some(*number) == now.here);
    // What was just read aloud is not read twice.
    if let Some(item) = here.filter(|item| old(item) && !anew && now.here != before.here) {
        lines.push(say("speak-here", item));
    }
    lines
}

/// What was asked of the mode itself.
#[must_use]
pub fn told(stage: &Stage<'_>, what: Tell) -> Vec<String> {
    match what {
        Tell::Where => news(stage, &Spoken::default(), &spoken(stage)),
        Tell::All => all(stage),
        Tell::Clock => match &stage.model.screen {
            Screen::Live(live) => {
                let lines = clock::on_desk(stage, live, live.now);
                vec![joined(lines.into_iter().map(|(words, _)| words.into_string())) + "."]
            }
            Screen::Home(_) | Screen::Replay(_) => vec![tell(stage, "speak-no-clock")],
        },
        Tell::Saved => vec![match &stage.model.screen {
            Screen::Live(live) => match live.saving.shown() {
                Saved::Not(why) => format!("{}: {}", tell(stage, "live-not-saved"), stage.tell(why)),
                Saved::All if !live.saving.something_pending() => tell(stage, "speak-saved"),
                Saved::All | Saved::UnderWay | Saved::Saving => tell(stage, "live-saving"),
            },
            Screen::Home(_) | Screen::Replay(_) => tell(stage, "speak-saved"),
        }],
    }
}

/// Everything that can be done, a line each, with its key; and how this mode works.
fn all(stage: &Stage<'_>) -> Vec<String> {
    let rows = palette::rows(stage.model, "");
    let now = rows.into_iter().filter(|row| row.why.is_none());
    let line = |row: palette::Row<'_>| {
        let key = row.chord.map(|chord| chord.shown(&|message| stage.catalog.say(message))).unwrap_or_default();
        stage.tell(&Message::new("speak-action").with("name", row.name).with("key", key)).into_string()
    };
    let mut lines: Vec<String> = now.map(line).collect();
    lines.push(tell(stage, "speak-how"));
    lines
}

/// The answer to a line that asks for nothing that can be done.
#[must_use]
pub fn answer(stage: &Stage<'_>, heard: &Heard) -> Vec<String> {
    let name = |action: &Action| {
        let named = stage.model.book.named.iter().find(|named| named.action == *action);
        named.and_then(|named| named.names.first()).cloned().unwrap_or_default()
    };
    match heard {
        Heard::Do(..) | Heard::Pick(..) | Heard::Text(_) => Vec::new(),
        Heard::Tell(what) => told(stage, *what),
        Heard::Find(words) => found(stage, words),
        Heard::Which(actions) => {
            let offered = actions.iter().enumerate().map(|(at, action)| {
                let item = Message::new("speak-item").with("number", at + 1).with("words", name(action));
                stage.tell(&item).into_string()
            });
            std::iter::once(tell(stage, "speak-which")).chain(offered).collect()
        }
        Heard::Not(action, why) => {
            let why = super::finder::why_words(stage, why);
            // A whole sentence has its own full stop.
            let why = why.trim_end_matches('.');
            vec![stage.tell(&Message::new("speak-not-now").with("name", name(action)).with("why", why)).into_string()]
        }
        Heard::NoNumber => vec![tell(stage, "speak-no-number")],
        Heard::YesOrNo => {
            asked(stage).into_iter().map(|line| format!("{line} {}", tell(stage, "speak-yes-no"))).collect()
        }
        Heard::Unknown => vec![tell(stage, "speak-unknown")],
    }
}

fn found(stage: &Stage<'_>, words: &str) -> Vec<String> {
    let found = search::found(stage.model, words);
    if found.is_empty() {
        return vec![tell(stage, "search-none")];
    }
    let line = |found: search::Found| format!("{}: {}", tell(stage, found.what), found.text);
    found.into_iter().take(LINES).map(line).collect()
}

/// The words of this language that the mode itself understands: several in a message, with a bar between them.
#[must_use]
pub fn words(say: &dyn Fn(&Message) -> String) -> Words {
    let list = |key| say(&Message::new(key)).split('|').map(|word| word.trim().to_owned()).collect::<Vec<String>>();
    let tells = [
        (Tell::Where, list("speak-words-where")),
        (Tell::All, list("speak-words-all")),
        (Tell::Clock, list("speak-words-clock")),
        (Tell::Saved, list("speak-words-saved")),
    ];
    Words { yes: list("speak-words-yes"), no: list("speak-words-no"), tells: tells.into() }
}
