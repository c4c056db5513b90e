//! Something with a number, in one spoken sentence. On a screen that may hang on the wall it says no more than the wall.

use crate::app::choose::{self, Chooser};
use crate::app::forms::{Item, kind_key, part_key};
use crate::app::spoken::Thing;
use crate::app::{Live, Overlay, Role, Screen, wall};
use crate::domain::words::{Kind, Status};
use crate::domain::{EntryId, Line, Question, Session, topic};
use crate::text::Message;
use crate::ui::door;
use crate::ui::panels::{date, question, words};
use crate::ui::stage::Stage;

/// What it says, without its number.
#[must_use]
pub fn words_of(stage: &Stage<'_>, thing: &Thing) -> String {
    match (thing, &stage.model.screen) {
        (Thing::Option(row), _) => option(stage, *row),
        (Thing::Item(item), Screen::Live(live)) => item_words(stage, live, item),
        (Thing::Line(id), Screen::Live(live)) => {
            live.session().line(*id).map(|l| line(stage, live.session(), l)).unwrap_or_default()
        }
        (Thing::Line(id), Screen::Replay(replay)) => {
            let session = replay.session();
            session.line(*id).map(|l| line(stage, session, l)).unwrap_or_default()
        }
        (Thing::Meeting(row), Screen::Home(home)) => {
            let meeting = home.summary().and_then(|summary| summary.sessions.get(*row));
            let Some(meeting) = meeting else {
                return home.near().get(*row).map(|near| near.name.clone()).unwrap_or_default();
            };
            let day = date::in_words(stage, meeting.date.as_deref(), meeting.certainty);
            let running = meeting.running.as_ref().map(|_| stage.say("home-runs"));
            joined([meeting.title.clone(), day.into_string()].into_iter().chain(running.map(|r| r.into_string())))
        }
        (Thing::Row(row), _) => match &stage.model.overlay {
            Some(Overlay::Threads(view)) => crate::ui::threads::aloud(stage, view, *row),
            _ => String::new(),
        },
        (Thing::Item(_) | Thing::Line(_) | Thing::Meeting(_), _) => String::new(),
    }
}

fn option(stage: &Stage<'_>, row: usize) -> String {
    let Some(Overlay::Choose(Chooser { choice, .. })) = &stage.model.overlay else { return String::new() };
    let options = choose::options(stage.model, choice);
    let Some(option) = options.get(row) else { return String::new() };
    let on = option.on.then(|| tell(stage, "speak-chosen"));
    joined(std::iter::once(option.label.clone()).chain(on))
}

/// Pieces with a comma between them, as one says them.
pub(super) fn joined(pieces: impl IntoIterator<Item = String>) -> String {
    let mut out = String::new();
    for piece in pieces.into_iter().filter(|piece| !piece.trim().is_empty()) {
        // What ends a sentence is breath enough.
        out.push_str(match out.chars().last() {
            None => "",
            Some('.' | '?' | '!' | '…') => " ",
            Some(_) => ", ",
        });
        out.push_str(&piece);
    }
    out
}

pub(super) fn tell(stage: &Stage<'_>, key: &'static str) -> String {
    stage.say(key).into_string()
}

fn with(stage: &Stage<'_>, key: &'static str, name: &'static str, value: impl ToString) -> String {
    stage.tell(&Message::new(key).with(name, value)).into_string()
}

fn item_words(stage: &Stage<'_>, live: &Live, item: &Item) -> String {
    let session = live.session();
    match item {
        Item::Voice(voice) => match session.present.get(voice) {
            Some(Some(people)) => joined([voice.clone(), with(stage, "form-people", "count", people)]),
            Some(None) => joined([voice.clone(), tell(stage, "form-present")]),
            None => joined([voice.clone(), tell(stage, "speak-not-counted")]),
        },
        Item::Line(id) => session.line(*id).map(|l| guarded(stage, live, l)).unwrap_or_default(),
        Item::Harvested(id) | Item::Idea(id) => words::carried(session, *id).map_or_else(String::new, |line| {
            let kind = tell(stage, kind_key(line.kind));
            let answers =
                words::answers(session, line).into_iter().map(|answer| with(stage, "speak-answer", "words", answer));
            let named = named(stage, session, (&line.field, &line.topics));
            joined(std::iter::once(format!("{kind}: {}", line.text)).chain(named).chain(answers))
        }),
        Item::Earlier(id) => words::earlier(session, *id).map_or_else(String::new, |agreed| {
            let outcomes = words::outcomes(stage, session, agreed).into_iter().map(crate::text::Safe::into_string);
            let said =
                joined([agreed.what.clone(), agreed.who.clone(), agreed.when.clone()].into_iter().chain(outcomes));
            with(stage, "speak-agreed-before", "words", said)
        }),
        Item::Agreement(id) => {
            session.agreements.iter().find(|a| a.id == *id).map_or_else(String::new, |agreed| {
                joined([agreed.what.clone(), agreed.who.clone(), agreed.when.clone()])
            })
        }
        Item::Question(id) => session.agenda.question(*id).map(|q| asked(stage, session, q)).unwrap_or_default(),
        Item::Part(part) => {
            let told = session.case.get(part).filter(|_| !session.case_withdrawn).map(|(text, _)| text.clone());
            let hidden = live.role == Role::Lead && !session.typing_shows();
            let words = match told.filter(|text| !text.trim().is_empty()) {
                Some(_) if hidden => tell(stage, "speak-told"),
                Some(text) => text,
                None => tell(stage, "form-part-empty"),
            };
            format!("{}: {words}", tell(stage, part_key(*part)))
        }
        Item::Value(value) => {
            let chosen = session.values.contains(value).then(|| tell(stage, "form-chosen"));
            joined(std::iter::once(words::value_name(session, value).into_string()).chain(chosen))
        }
        Item::Practice(_)
        | Item::Column(_)
        | Item::Card(_)
        | Item::Drafted(_)
        | Item::Umbrella
        | Item::Theme(_)
        | Item::Seat(_)
        | Item::Planned => rest(stage, live, item),
    }
}

/// Boards, commitments, tables, the round and the next session.
fn rest(stage: &Stage<'_>, live: &Live, item: &Item) -> String {
    let session = live.session();
    let community = session.opened.as_deref().map(|opened| &opened.community);
    let found = match item {
        Item::Practice(id) => community.and_then(|c| c.practices.iter().find(|p| p.id == *id)).map(|practice| {
            let here = session.recognised.contains(id).then(|| tell(stage, "speak-recognised"));
            joined(std::iter::once(practice.text.clone()).chain(here))
        }),
        Item::Column(id) => session
            .board_now()
            .and_then(|(board, _)| board.column(id))
            .map(|column| with(stage, "speak-column", "words", joined([column.title.clone(), column.ask.clone()]))),
        Item::Card(id) => session.board_now().and_then(|(_, key)| {
            let card = session.cards(&key).into_iter().find(|card| card.id == *id)?;
            let marked = card.important.then(|| tell(stage, "speak-important"));
            let named = card.tags.into_iter().flat_map(|tags| named(stage, session, (&tags.field, &tags.topics)));
            Some(joined(std::iter::once(card.text.to_owned()).chain(named).chain(marked)))
        }),
        Item::Drafted(id) => session.drafted(*id).map(|drafted| {
            let lines = question::lines(stage, &drafted.wording).into_iter().map(crate::text::Safe::into_string);
            let words = joined(lines);
            with(stage, "speak-of-table", "words", joined([drafted.table.clone(), words]))
        }),
        Item::Umbrella => Some(format!("{}: {}", tell(stage, "questions-umbrella"), session.agenda.umbrella)),
        Item::Theme(code) => {
            session.agenda.themes.iter().find(|t| t.code == *code).map(|t| format!("{code}: {}", t.title))
        }
        Item::Seat(index) => live.round.seats.get(*index).map(|seat| {
            let turn = (live.round.turn == Some(*index)).then(|| tell(stage, "round-turn"));
            let spoken = seat.spoken.then(|| tell(stage, "round-spoken"));
            joined(std::iter::once(seat.label.clone()).chain(turn).chain(spoken))
        }),
        Item::Planned => {
            let planned = session.planned.clone().unwrap_or_default();
            Some(format!("{}: {}", tell(stage, "plan-next"), joined([planned.title, planned.when])))
        }
        _ => None,
    };
    found.unwrap_or_default()
}

fn asked(stage: &Stage<'_>, session: &Session, asked: &Question) -> String {
    let resting = asked.resting.then(|| tell(stage, "question-resting"));
    let today = session.marks_here(asked).count();
    let marks = question::marks(stage, session, asked, false);
    let skip = marks.len().saturating_sub(today);
    let marks = marks.into_iter().skip(skip).map(crate::text::Safe::into_string);
    let words = format!("{}: {}", asked.code, question_words(stage, asked));
    joined(std::iter::once(words).chain(resting).chain(marks))
}

/// The words of a question, with a breath between its parts.
fn question_words(stage: &Stage<'_>, asked: &Question) -> String {
    let lines = asked.now().map(|wording| question::lines(stage, wording)).unwrap_or_default();
    joined(lines.into_iter().map(crate::text::Safe::into_string))
}

/// A line, where nobody may see it whom it was not shown to.
fn guarded(stage: &Stage<'_>, live: &Live, line: &Line) -> String {
    let session = live.session();
    let up = session.wall.put_up == Some(line.id);
    let unseen = line.is_moment() && line.status == Status::Proposed && !up;
    if live.role == Role::Lead && (unseen || !wall::may_show(session, line.id)) {
        return tell(stage, if line.is_moment() { "speak-unseen" } else { "wall-quote-waits" });
    }
    self::line(stage, session, line)
}

/// A line in full: when, what, how the door stood, the words, and what the group did with it.
pub(super) fn line(stage: &Stage<'_>, session: &Session, line: &Line) -> String {
    let time = words::when(stage, session, line.at).into_string();
    let what = match (line.is_moment(), line.kind) {
        (true, _) => match line.door {
            Some(_) => with(stage, "speak-moment", "door", stage.tell(&door::word(line.door))),
            None => tell(stage, "kind-moment"),
        },
        (false, Some(kind)) => tell(stage, kind_key(kind)),
        (false, None) => String::new(),
    };
    let said = if line.text.trim().is_empty() { tell(stage, "log-no-words") } else { line.text.clone() };
    let kept = (line.status == Status::Kept).then(|| tell(stage, "speak-kept"));
    let free = (line.kind == Some(Kind::Quote) && line.released).then(|| tell(stage, "form-released"));
    let up = (session.wall.put_up == Some(line.id)).then(|| tell(stage, "form-on-wall"));
    let voice = line.tags.voice.as_ref().map(|voice| with(stage, "speak-voice", "voice", voice));
    let named = named(stage, session, (&line.tags.field, &line.tags.topics));
    joined([format!("{time} {what}: {said}")].into_iter().chain(named).chain(voice).chain(kept).chain(free).chain(up))
}

/// The places and initiatives that a line is about, and the names of boards that it carries.
fn named(stage: &Stage<'_>, session: &Session, (field, ids): (&[String], &[String])) -> Vec<String> {
    let field = (!field.is_empty()).then(|| with(stage, "speak-field", "names", field.join(", ")));
    field.into_iter().chain(of_topics(stage, session, ids)).collect()
}

fn of_topics(stage: &Stage<'_>, session: &Session, ids: &[String]) -> Option<String> {
    let titles: Vec<&str> = topic::titles(session, ids).collect();
    (!titles.is_empty()).then(|| with(stage, "speak-topics", "names", titles.join(", ")))
}

/// What was put up, as the wall says it.
pub(super) fn put_up(stage: &Stage<'_>, session: &Session, id: EntryId) -> String {
    if let Some(line) = session.line(id) {
        let door = line.is_moment().then(|| stage.tell(&door::word(line.door)).into_string());
        let voice = wall::voice_of(session, line).map(|voice| with(stage, "speak-voice", "voice", voice));
        let named = named(stage, session, (&line.tags.field, &line.tags.topics));
        return joined([line.text.clone()].into_iter().chain(door).chain(named).chain(voice));
    }
    let question = session.agenda.question(id).map(|q| question_words(stage, q));
    let carried = || {
        let line = words::carried(session, id)?;
        Some(joined(std::iter::once(line.text.clone()).chain(named(stage, session, (&line.field, &line.topics)))))
    };
    let earlier = || words::earlier(session, id).map(|agreed| agreed.what.clone());
    question.or_else(carried).or_else(earlier).unwrap_or_default()
}
