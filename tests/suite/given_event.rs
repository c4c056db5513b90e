//! Given: the events of the notation in [`super::given`], one verb each.

use std::sync::Arc;

use drempel::app::forms;
use drempel::domain::*;

use super::given::{DOORS, KINDS, MARKS, OUTCOMES, at, id, kind_word, opened, wording};
use super::given_more;

pub fn on(word: &str) -> bool {
    match word {
        "on" => true,
        "off" => false,
        other => panic!("{other} is neither on nor off"),
    }
}

fn door(word: &str) -> Option<Option<Door>> {
    DOORS.iter().find(|(name, _)| *name == word).map(|(_, door)| *door)
}

/// Tags by their signs; other words are the text.
fn tagged(words: &[&str]) -> (String, Tags) {
    let (mut tags, mut text) = (Tags::default(), Vec::new());
    for word in words {
        match word.split_at(1) {
            ("#", topic) if topic.starts_with('~') => tags.topics.push(topic[1..].into()),
            ("#", value) if value.contains('-') => tags.practices.push(value.into()),
            ("#", value) => tags.values.push(value.into()),
            ("@", voice) => tags.voice = Some(voice.into()),
            ("^", code) => tags.questions.push(id(code)),
            ("+", place) if !place.is_empty() => tags.field.push(place.into()),
            ("!", "") => tags.echo = true,
            ("!", older) => tags.echoes = Some(id(older)),
            _ => text.push(*word),
        }
    }
    (text.join(" "), tags)
}

/// `moment closed words #tag`; a kind without a door has its words at once.
fn noted(kind: Kind, words: &[&str]) -> Noted {
    let door_said = words.first().and_then(|w| door(w));
    let (text, tags) = tagged(&words[usize::from(door_said.is_some())..]);
    Noted { kind, text, door: door_said.flatten(), tags, card: None }
}

fn kind(word: &str) -> Option<Kind> {
    KINDS.into_iter().find(|k| kind_word(*k) == word)
}

pub fn parts(words: &[&str]) -> Vec<String> {
    words.join(" ").split('|').map(|p| p.trim().to_owned()).collect()
}

fn part(words: &[String], index: usize) -> String {
    words.get(index).cloned().unwrap_or_default()
}

/// The event of a verb and its words.
pub fn event(verb: &str, words: &[&str]) -> Event {
    if let Some(event) = given_more::event(verb, words) {
        return event;
    }
    if let Some(kind) = kind(verb) {
        return Event::Noted(noted(kind, words));
    }
    flow(verb, words).or_else(|| about_a_line(verb, words)).unwrap_or_else(|| learned(verb, words))
}

fn flow(verb: &str, words: &[&str]) -> Option<Event> {
    Some(match verb {
        "open" => Event::Opened(Arc::new(opened(&words.join(" ")))),
        "enter" => {
            let (from, to) = words[0].split_once('>').unwrap();
            let from = (!from.is_empty()).then(|| from.to_owned());
            Event::PhaseEntered { from, to: to.into(), undoes: words.get(2).map(|w| id(w)) }
        }
        "minutes" => Event::MinutesGiven { phase: words[0].into(), by: words[1].parse().unwrap() },
        "neutral" => Event::WallNeutral(on(words[0])),
        "clock" => Event::WallClock(on(words[0])),
        "typing" => Event::WallTyping(on(words[0])),
        "up" => Event::PutUp(words.first().map(|w| id(w))),
        "off-record" => Event::OffRecord(on(words[0])),
        "keep-after-all" => Event::KeptAfterAll(id(words[0])),
        "stay" => Event::StayHere,
        "jumped" => Event::ClockJumped { by: words[0].parse().unwrap() },
        "present" => Event::Present { voice: words[0].into(), people: words.get(1).map(|n| n.parse().unwrap()) },
        "lead" => Event::LeadTaken,
        "strike" => Event::Struck(id(words[0])),
        "restore" => Event::Restored(id(words[0])),
        "erased" => Event::Erased,
        "unknown" => Event::Unknown { kind: words[0].into() },
        "seal" => {
            let code = |w: &&str| w.split_once('=').map(|(q, code)| (id(q), code.to_owned())).unwrap();
            Event::Sealed { codes: words.iter().map(code).collect() }
        }
        _ => return None,
    })
}

/// `reword N1 new words (moment closed #tag)`: what the line was first written with stands between brackets.
fn reworded(words: &[&str]) -> Event {
    let all = words[1..].join(" ");
    let (text, first) = all.split_once('(').unwrap_or((&all, "moment)"));
    let first: Vec<&str> = first.trim_end_matches(')').split_whitespace().collect();
    let noted = noted(kind(first[0]).unwrap(), &first[1..]);
    let first = First { kind: noted.kind, door: noted.door, tags: noted.tags, card: None };
    Event::Reworded { target: id(words[0]), text: text.trim().into(), first: Box::new(first), copy: false }
}

fn about_a_line(verb: &str, words: &[&str]) -> Option<Event> {
    let target = || id(words[0]);
    Some(match verb {
        "reword" => reworded(words),
        "tag" => Event::Tagged { target: target(), tags: tagged(&words[1..]).1 },
        "door" => Event::DoorSet { target: target(), door: door(words[1]).unwrap() },
        "at" => Event::AtSet { target: target(), at: at(words[1]) },
        "explain" => {
            let parts = parts(&words[1..]);
            Event::Explained { target: target(), effect: part(&parts, 0), meant: part(&parts, 1) }
        }
        "keep" => Event::Kept(target()),
        "drop" => Event::Dropped(target()),
        "answer" => Event::Answered { closed: target(), by: words.get(2).map(|w| id(w)) },
        "release" => Event::Released { target: target(), released: on(words[1]) },
        "reply" => Event::Replied { line: target(), text: words[1..].join(" ") },
        _ => return None,
    })
}

fn learned(verb: &str, words: &[&str]) -> Event {
    let parts = parts(words.get(1..).unwrap_or_default());
    match verb {
        "case" => {
            let key = format!("case-{}", words[0]);
            let part = CasePart::ALL.into_iter().find(|p| forms::part_key(*p) == key).unwrap();
            Event::CaseTold { part, text: words[1..].join(" ") }
        }
        "withdraw" => Event::CaseWithdrawn,
        "value" => Event::ValueChosen { value: words[0].into(), chosen: on(words[1]) },
        "mark" => {
            let key = format!("mark-{}", words[1]);
            let mark = MARKS.into_iter().find(|m| forms::mark_key(*m) == key).unwrap();
            Event::Marked { question: id(words[0]), mark, reason: words[2..].join(" "), count: None }
        }
        "wording" => {
            Event::Worded { question: id(words[0]), wording: wording(&part(&parts, 0)), because: part(&parts, 1) }
        }
        "pose" => {
            let (theme, code) = (words[0][..1].to_owned(), words[0].to_owned());
            Event::Posed { code, theme, wording: wording(&part(&parts, 0)), remark: part(&parts, 1), from: Vec::new() }
        }
        "agree" => {
            let parts = self::parts(words);
            Event::Agreed { what: part(&parts, 0), who: part(&parts, 1), when: part(&parts, 2) }
        }
        "follow" => {
            let key = format!("outcome-{}", words[1]);
            let outcome = OUTCOMES.into_iter().find(|o| forms::outcome_key(*o) == key).unwrap();
            Event::Followed { agreement: id(words[0]), outcome, text: words[2..].join(" ") }
        }
        other => panic!("{other} is no verb"),
    }
}
