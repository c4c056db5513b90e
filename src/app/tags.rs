//! Tags inside the words: `#value`, `@voice`, `^question`, `!` for *here we go again*.
//!
//! A tag that is known is taken out of the words; what is not known stays in them, so that nothing typed is lost.

use crate::domain::{Session, Tags};

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
    let mut tagged = Tagged::default();
    let mut words: Vec<&str> = Vec::new();
    for word in typed.split_whitespace() {
        if !take(word, session, &mut tagged.tags) {
            words.push(word);
        }
    }
    tagged.text = words.join(" ");
    tagged
}

/// The words with their tags written out behind them: what [`read`] takes apart again.
#[must_use]
pub fn write(text: &str, tags: &Tags, session: &Session) -> String {
    let mut parts = vec![text.to_owned()];
    parts.extend(tags.values.iter().map(|v| format!("#{v}")));
    parts.extend(tags.practices.iter().map(|p| format!("#{p}")));
    parts.extend(tags.voice.iter().map(|v| format!("@{v}")));
    parts.extend(tags.questions.iter().filter_map(|q| session.agenda.question(*q)).map(|q| format!("^{}", q.code)));
    if tags.echo {
        parts.push("!".to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// What the word at the end of `typed` could become: whole tags with their sign, in the order of the community's list.
#[must_use]
pub fn complete(typed: &str, session: &Session) -> Vec<String> {
    let Some(word) = typed.rsplit(char::is_whitespace).next() else { return Vec::new() };
    let mut chars = word.chars();
    let (Some(sign), start) = (chars.next(), chars.as_str().to_lowercase()) else { return Vec::new() };
    candidates(sign, session)
        .into_iter()
        .filter(|c| c.to_lowercase().starts_with(&start))
        .map(|c| format!("{sign}{c}"))
        .collect()
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
            if let Some(value) = only(community.values.iter().map(|v| v.id.as_str()), name) {
                push(&mut tags.values, value);
                return true;
            }
            let Some(practice) = community.practices.iter().find(|p| p.id.eq_ignore_ascii_case(name)) else {
                return false;
            };
            push(&mut tags.practices, &practice.id);
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
