//! Text being typed, between the screens' form of it (a stack, with purposes) and the stored one (named fields).

use std::io;

use crate::app;
use crate::app::editor::Purpose;
use crate::domain::{At, Door, EntryId, Timestamp};
use crate::store;

/// A new moment. Its time is what it tells: it is kept without a word.
const MOMENT: &str = "moment";

/// The stack of texts as one stored draft; none when there is nothing to keep in any of them.
#[must_use]
pub fn encode(session: &str, stack: &[app::Draft], now: Timestamp) -> Option<store::Draft> {
    let first = stack.first()?;
    let typed = |draft: &&app::Draft| draft.purpose == MOMENT || draft.fields.iter().any(|(_, text)| !text.is_empty());
    let mut fields = Vec::new();
    for (place, draft) in stack.iter().filter(typed).enumerate() {
        let mut add = |name: &str, text: String| fields.push((format!("{place}.{name}"), text));
        add("purpose", draft.purpose.clone());
        add("at", at(draft.at));
        add("door", door(draft.door).to_owned());
        for (name, text) in &draft.fields {
            add(&format!("field.{name}"), text.clone());
        }
    }
    let (session, run, seat) = (session.to_owned(), first.run, first.seat);
    (!fields.is_empty()).then_some(store::Draft { session, run, seat, fields, at: now })
}

/// The stack of texts in a stored draft.
#[must_use]
pub fn decode(stored: &store::Draft) -> Vec<app::Draft> {
    let mut stack: Vec<(&str, app::Draft)> = Vec::new();
    for (name, text) in &stored.fields {
        let Some((place, name)) = name.split_once('.') else { continue };
        if stack.last().is_none_or(|(last, _)| *last != place) {
            let (session, run, seat) = (stored.session.clone(), stored.run, stored.seat);
            stack.push((place, app::Draft { session, run, seat, ..app::Draft::default() }));
        }
        let Some((_, draft)) = stack.last_mut() else { continue };
        match name {
            "purpose" => draft.purpose.clone_from(text),
            "at" => draft.at = read_at(text),
            "door" => draft.door = DOORS.into_iter().find(|(word, _)| word == text).map(|(_, door)| door),
            _ => draft.fields.extend(name.strip_prefix("field.").map(|name| (name.to_owned(), text.clone()))),
        }
    }
    stack.into_iter().map(|(_, draft)| draft).collect()
}

/// The line that a text is about, when it is about one.
#[must_use]
pub fn target(draft: &app::Draft) -> Option<EntryId> {
    Purpose::named(&draft.purpose)?.about()
}

/// Of the texts that a dead run left only those that may stay; when all may, nothing is written.
pub fn keep_only(
    kept: &store::Drafts,
    draft: &store::Draft,
    stack: &[app::Draft],
    may: &dyn Fn(&app::Draft) -> bool,
) -> io::Result<()> {
    if stack.iter().all(may) {
        return Ok(());
    }
    let rest: Vec<app::Draft> = stack.iter().filter(|text| may(text)).cloned().collect();
    match encode(&draft.session, &rest, draft.at) {
        Some(rest) => kept.rewrite(&rest),
        None => kept.discard(draft.run),
    }
}

const DOORS: [(&str, Door); 3] = [("open", Door::Open), ("closed", Door::Closed), ("ajar", Door::Ajar)];

fn door(door: Option<Door>) -> &'static str {
    DOORS.into_iter().find(|(_, known)| Some(*known) == door).map_or("", |(word, _)| word)
}

fn at(at: At) -> String {
    match at {
        At::Exact(time) => format!("exact {}", time.0),
        At::About(time) => format!("about {}", time.0),
        At::Unknown => "unknown".to_owned(),
    }
}

fn read_at(text: &str) -> At {
    let time = |ms: &str| ms.parse().ok().map(Timestamp);
    match text.split_once(' ') {
        Some(("exact", ms)) => time(ms).map(At::Exact),
        Some(("about", ms)) => time(ms).map(At::About),
        _ => None,
    }
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Run, Seat};

    fn draft(purpose: &str, text: &str, at: At, door: Option<Door>) -> app::Draft {
        let fields = vec![("field-words".to_owned(), text.to_owned()), ("x.y".to_owned(), String::new())];
        let (session, purpose) = ("lab-1".to_owned(), purpose.to_owned());
        app::Draft { session, run: Run(7), seat: Seat::Note, purpose, fields, at, door }
    }

    #[test]
    fn a_stack_of_texts_comes_back_as_it_was() {
        let stack = [
            draft("moment", "een zin", At::About(Timestamp(-5)), Some(Door::Ajar)),
            draft("line kind-quote", "1.2", At::Exact(Timestamp(9)), None),
        ];
        let stored = encode("lab-1", &stack, Timestamp(10)).unwrap();
        assert_eq!(decode(&stored), stack);
    }

    #[test]
    fn what_nobody_typed_is_no_draft() {
        assert_eq!(encode("lab-1", &[draft("line kind-quote", "", At::Unknown, None)], Timestamp(0)), None);
        assert_eq!(encode("lab-1", &[], Timestamp(0)), None);
    }

    #[test]
    fn a_moment_without_words_is_kept_for_its_time() {
        let stack = [draft("moment", "", At::Exact(Timestamp(9)), None)];
        assert_eq!(decode(&encode("lab-1", &stack, Timestamp(10)).unwrap()), stack);
    }

    #[test]
    fn strange_fields_are_stepped_over() {
        let fields = vec![("text".to_owned(), "a".to_owned()), ("0.hm".to_owned(), "b".to_owned())];
        let stored = store::Draft { session: "s".into(), run: Run(1), seat: Seat::Lead, fields, at: Timestamp(0) };
        assert_eq!(decode(&stored).len(), 1);
    }
}
