//! Tags inside the words: `#value`, `@voice`, `^question`, `+place`, `!` for *here we go again*. Behind `#` also a practice,
//! and a column of a board that is a name, by its id or its title.
//!
//! A tag that is known is taken out of the words; what is not known stays in them, so that nothing typed is lost. A place
//! or initiative need not be known: a new one begins that way.

use super::live::{Live, Role};
use crate::domain::field::name::{self, Names, SIGN};
use crate::domain::topic::{self, Topic};
use crate::domain::{Community, Session, Tags};

/// Words without their tags, and the tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tagged {
    /// The words.
    pub text: String,
    /// What they touch.
    pub tags: Tags,
}

/// Reads the tags in `typed` against what this session knows.
#[must_use]
pub fn read(typed: &str, session: &Session) -> Tagged {
    read_on(typed, session, true)
}

/// The same on a screen. Without `unseen`, where it hangs on the wall, a beginning becomes no name that is not offered
/// there; one that was typed in full is that name.
#[must_use]
pub fn read_on(typed: &str, session: &Session, unseen: bool) -> Tagged {
    let mut tagged = Tagged::default();
    let mut words: Vec<Word> = Vec::new();
    let known = if typed.contains(SIGN) { Names::of(session, unseen) } else { Names::default() };
    for word in typed.split_whitespace() {
        if let Some((name, behind)) = name::signed(word, &known) {
            push(&mut tagged.tags.field, &name);
            words.push(Word::Place(name, behind.to_owned()));
        } else if take(word, session, &mut tagged.tags) {
            words.push(Word::Tag);
        } else {
            words.push(Word::Plain(word.to_owned()));
        }
    }
    tagged.text = in_a_sentence(words);
    tagged
}

/// A word that was typed; of a place or initiative its name, and the signs behind it that belong to the sentence.
enum Word {
    Plain(String),
    Tag,
    Place(String, String),
}

/// The words together. A place that stands before all of them is taken out, and so is one behind them after a full stop
/// or another tag. Anywhere else it is a word of the sentence, which must not lose it.
fn in_a_sentence(words: Vec<Word>) -> String {
    let last = words.iter().rposition(|word| matches!(word, Word::Plain(_)));
    let mut text: Vec<String> = Vec::new();
    // Whether a sentence goes on here.
    let mut goes_on = false;
    for (at, word) in words.into_iter().enumerate() {
        match word {
            Word::Plain(word) => {
                goes_on = !ends(&word);
                text.push(word);
            }
            Word::Tag => goes_on = false,
            Word::Place(name, behind) if !text.is_empty() && (goes_on || last.is_some_and(|last| at < last)) => {
                goes_on = !ends(&behind);
                text.push(format!("{name}{behind}"));
            }
            // A full stop goes to the word before; without one there is no sentence that it ends.
            Word::Place(_, behind) if behind.chars().all(|c| ".,;:!?…".contains(c)) => {
                if let Some(before) = text.last_mut().filter(|before| !ends(before)) {
                    before.push_str(&behind);
                }
            }
            Word::Place(_, behind) => text.push(behind),
        }
    }
    text.join(" ")
}

/// Whether a sentence ends with this word.
fn ends(word: &str) -> bool {
    word.trim_end_matches(|c: char| "\"'”’»)".contains(c)).ends_with(['.', '!', '?', '…'])
}

/// The words with their tags written out: what [`read`] takes apart again. A place has its sign where it stands in the
/// words; others come behind the tags, or before the words where they would become a word of them there.
#[must_use]
pub fn write(text: &str, tags: &Tags, session: &Session) -> String {
    let topic = |community: &Community, topic: &Topic| topic_spelled(topic, community);
    let others = together(others(tags, session, &topic), tags.echo);
    if tags.field.is_empty() {
        return together(vec![text.to_owned(), others], false);
    }
    // It reads back on every screen: also on one that offers less.
    let screens = [true, false].map(|unseen| Names::of(session, unseen));
    let spell = |names: &[&String]| names.iter().map(|name| spelled(name, &screens)).collect::<Vec<_>>().join(" ");
    let (inside, outside): (Vec<&String>, Vec<&String>) =
        tags.field.iter().partition(|name| signed_within(text, name, &screens).is_some());
    let within = |text: String, name: &&String| signed_within(&text, name, &screens).unwrap_or(text);
    let words = inside.iter().fold(text.to_owned(), within);
    let all: Vec<&String> = tags.field.iter().collect();
    let before = together(vec![spell(&all), text.to_owned(), others.clone()], false);
    let ways = [
        together(vec![words.clone(), others.clone(), spell(&outside)], false),
        together(vec![spell(&outside), words, others], false),
    ];
    let back = |whole: &str, unseen| {
        let tagged = read_on(whole, session, unseen);
        tagged.text == text && tagged.tags.field == tags.field
    };
    ways.into_iter().find(|way| back(way, true) && back(way, false)).unwrap_or(before)
}

/// The words with this name as it is typed, where it stands in them as a word of its own.
fn signed_within(text: &str, name: &str, screens: &[Names]) -> Option<String> {
    text.match_indices(name).find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        let behind = rest.strip_prefix(name)?;
        let goes_on = behind.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        let alone = before.ends_with(char::is_whitespace) && !goes_on;
        alone.then(|| format!("{before}{}{behind}", spelled(name, screens)))
    })
}

/// The tags alone, to be seen: not looked up among all names of a session, so that a list of thousands stays light.
#[must_use]
pub fn shown(tags: &Tags, session: &Session) -> String {
    let topic = |_: &Community, topic: &Topic| format!("#{}", topic.word());
    let mut parts = others(tags, session, &topic);
    parts.extend(tags.field.iter().map(|name| format!("{SIGN}{}", hyphened(name, "-"))));
    together(parts, tags.again())
}

/// The tags that are no places, each with its sign.
fn others(tags: &Tags, session: &Session, topic: &dyn Fn(&Community, &Topic) -> String) -> Vec<String> {
    let mut parts: Vec<String> = tags.values.iter().chain(&tags.practices).map(|id| format!("#{id}")).collect();
    parts.extend(tags.topics.iter().map(|id| {
        let community = session.opened.as_deref().map(|opened| &opened.community);
        let known = community.and_then(|c| Some((c, c.topics.iter().find(|topic| topic.id == *id)?)));
        known.map_or_else(|| format!("#{id}"), |(community, known)| topic(community, known))
    }));
    parts.extend(tags.voice.iter().map(|v| format!("@{v}")));
    parts.extend(tags.questions.iter().filter_map(|q| session.agenda.question(*q)).map(|q| format!("^{}", q.code)));
    parts
}

fn together(mut parts: Vec<String>, echo: bool) -> String {
    if echo {
        parts.push("!".to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn hyphened(name: &str, blank: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(blank)
}

/// A name as one word that reads back as that name: with hyphens for its blanks where that is enough.
fn spelled(named: &str, screens: &[Names]) -> String {
    let with = |blank| hyphened(named, blank);
    let ways = [with("-"), format!("{}-", with("-")), with("_"), format!("{}-", with("_"))];
    let ways = ways.map(|way| format!("{SIGN}{way}"));
    let on = |way: &str, names: &Names| name::signed(way, names).is_some_and(|(name, _)| name == named);
    let back = |way: &&String| screens.iter().all(|names| on(way, names));
    ways.iter().find(back).or_else(|| ways.first()).cloned().unwrap_or_default()
}

/// A name of a board as one word that reads back as it: its title where that is enough, or else its id.
fn topic_spelled(topic: &Topic, community: &Community) -> String {
    let word = topic.word();
    let back = hashed(&word, community) == Some(Hashed::Topic(&topic.id));
    format!("#{}", if back { &word } else { &topic.id })
}

/// What the word at the end of `typed` could become: whole tags with their sign, in the order of the community's list.
#[must_use]
pub fn complete(typed: &str, session: &Session) -> Vec<String> {
    completed(typed, session, true)
}

/// The same on this screen. Where it hangs on the wall, no name is offered that the room may not read.
#[must_use]
pub fn offered(typed: &str, live: &Live) -> Vec<String> {
    completed(typed, live.session(), sees_all(live.role))
}

/// Whether a screen may show names that not everybody may read yet: not where it hangs on the wall.
#[must_use]
pub const fn sees_all(role: Role) -> bool {
    match role {
        Role::Lead | Role::Room => false,
        Role::Desk | Role::Note => true,
    }
}

fn completed(typed: &str, session: &Session, unseen: bool) -> Vec<String> {
    let Some(word) = typed.rsplit(char::is_whitespace).next() else { return Vec::new() };
    let mut chars = word.chars();
    let (Some(sign), start) = (chars.next(), chars.as_str()) else { return Vec::new() };
    if sign == SIGN {
        let names = [Names::of(session, unseen)];
        let start = name::folded(start);
        let fits = |known: &&String| name::folded(known).starts_with(&start);
        let known = names.iter().flat_map(|names| &names.begun);
        return known.filter(fits).map(|name| spelled(name, &names)).collect();
    }
    let begins = start.to_lowercase();
    let fitting = candidates(sign, session).into_iter().filter(|c| c.to_lowercase().starts_with(&begins));
    let mut all: Vec<String> = fitting.map(|c| format!("{sign}{c}")).collect();
    if let Some(opened) = session.opened.as_deref().filter(|_| sign == '#') {
        let topics = topic::beginning(&opened.community.topics, start);
        all.extend(topics.map(|topic| topic_spelled(topic, &opened.community)));
    }
    all
}

fn candidates(sign: char, session: &Session) -> Vec<String> {
    let Some(opened) = session.opened.as_deref() else { return Vec::new() };
    let community = &opened.community;
    match sign {
        '#' => {
            let values = community.values.iter().map(|v| v.id.clone());
            values.chain(community.practices.iter().map(|p| p.id.clone())).collect()
        }
        '@' => community.voices.clone(),
        '^' => session.agenda.questions.iter().map(|q| q.code.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Takes one word as a tag; `false` when it is none. A beginning that fits only one tag is enough.
fn take(word: &str, session: &Session, tags: &mut Tags) -> bool {
    if word == "!" {
        tags.echo = true;
        return true;
    }
    let mut chars = word.chars();
    let (Some(sign), name) = (chars.next(), chars.as_str()) else { return false };
    let Some(opened) = session.opened.as_deref() else { return false };
    let community = &opened.community;
    match sign {
        '#' => {
            match hashed(name, community) {
                Some(Hashed::Value(id)) => push(&mut tags.values, id),
                Some(Hashed::Practice(id)) => push(&mut tags.practices, id),
                Some(Hashed::Topic(id)) => push(&mut tags.topics, id),
                None => return false,
            }
            true
        }
        '@' => {
            let Some(voice) = only(community.voices.iter().map(String::as_str), name) else { return false };
            tags.voice = Some(voice.to_owned());
            true
        }
        '^' => {
            let Some(question) = session.agenda.by_code(name) else { return false };
            if !tags.questions.contains(&question.id) {
                tags.questions.push(question.id);
            }
            true
        }
        _ => false,
    }
}

/// What a name behind `#` stands for, by its id.
#[derive(PartialEq, Eq)]
enum Hashed<'a> {
    Value(&'a str),
    Practice(&'a str),
    Topic(&'a str),
}

/// A name in full goes before a beginning, and a value before a practice before a column of a board: so the boards of a
/// workspace change nothing about what was typed before there were any.
fn hashed<'a>(name: &str, community: &'a Community) -> Option<Hashed<'a>> {
    let value = only(community.values.iter().map(|v| v.id.as_str()), name);
    let typed = name.to_lowercase();
    if let Some(exact) = value.filter(|value| value.to_lowercase() == typed) {
        return Some(Hashed::Value(exact));
    }
    if let Some(practice) = community.practices.iter().find(|p| p.id.to_lowercase() == typed) {
        return Some(Hashed::Practice(&practice.id));
    }
    if let Some(topic) = topic::named(&community.topics, name) {
        return Some(Hashed::Topic(&topic.id));
    }
    let mut others = community.values.iter().map(|v| &v.id).chain(community.practices.iter().map(|p| &p.id));
    let begins = others.any(|id| id.to_lowercase().starts_with(&typed));
    let topic = topic::begun(&community.topics, name).filter(|_| !begins);
    value.map(Hashed::Value).or_else(|| topic.map(|topic| Hashed::Topic(&topic.id)))
}

fn push(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|i| i == item) {
        list.push(item.to_owned());
    }
}

/// The one name that is, or alone begins with, what was typed.
fn only<'a>(names: impl Iterator<Item = &'a str>, typed: &str) -> Option<&'a str> {
    if typed.is_empty() {
        return None;
    }
    let typed = typed.to_lowercase();
    let fitting: Vec<&str> = names.filter(|n| n.to_lowercase().starts_with(&typed)).collect();
    let exact = fitting.iter().find(|n| n.to_lowercase() == typed).copied();
    exact.or(match fitting.as_slice() {
        [one] => Some(one),
        _ => None,
    })
}
