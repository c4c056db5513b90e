//! Small words that many panels need: a time, the name of an earlier session, what became of an agreement.

use crate::app::form_board::cards_in;
use crate::app::forms;
use crate::domain::field::name;
use crate::domain::session::CardNow;
use crate::domain::topic;
use crate::domain::{At, CarriedAgreement, CarriedLine, EntryId, Session, Theory, Timestamp};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts;
use crate::ui::stage::Stage;

/// A time of day where the session is held.
#[must_use]
pub fn time(session: &Session, at: Timestamp) -> Safe {
    let offset = session.opened.as_deref().map_or(0, |o| i64::from(o.offset)) * 60_000;
    parts::time_of_day(at.0.saturating_add(offset))
}

/// When something was seen, with how sure that is.
#[must_use]
pub fn when(stage: &Stage<'_>, session: &Session, at: At) -> Safe {
    match at {
        At::Exact(t) => time(session, t),
        At::About(t) => stage.tell(&Message::new("time-about").with("time", time(session, t))),
        At::Unknown => stage.say("time-unknown"),
    }
}

/// What people call a session of which only the id is known here: the day goes, the words stay.
#[must_use]
pub fn session_name(session: &Session, id: &str) -> Safe {
    let opened = session.opened.as_deref();
    if let Some(opened) = opened.filter(|o| o.carried.previous.as_deref() == Some(id))
        && !opened.carried.previous_title.is_empty()
    {
        return Safe::new(&opened.carried.previous_title);
    }
    let dated = id.get(..11).is_some_and(|day| day.bytes().all(|b| b.is_ascii_digit() || b == b'-'));
    let name = if dated { id.get(11..).unwrap_or_default() } else { id };
    Safe::new(&name.replace('-', " "))
}

/// The earlier agreement with this id.
#[must_use]
pub fn earlier(session: &Session, id: EntryId) -> Option<&CarriedAgreement> {
    session.opened.as_deref()?.carried.agreements.iter().find(|a| a.id == id)
}

/// The line of an earlier session with this id: an idea, a side stream, a piece of the last harvest.
#[must_use]
pub fn carried(session: &Session, id: EntryId) -> Option<&CarriedLine> {
    let carried = &session.opened.as_deref()?.carried;
    carried.lines.iter().chain(&carried.harvest).find(|l| l.id == id)
}

/// What became of an earlier agreement, oldest first: a word, and what was said with it.
#[must_use]
pub fn outcomes(stage: &Stage<'_>, session: &Session, agreement: &CarriedAgreement) -> Vec<Safe> {
    let here = session.followed.get(&agreement.id).into_iter().flatten().map(|f| (f.outcome, f.text.as_str()));
    let before = agreement.outcomes.iter().map(|(outcome, text)| (*outcome, text.as_str()));
    before.chain(here).map(|(outcome, text)| said(&stage.say(forms::outcome_key(outcome)), text)).collect()
}

/// What was done with an idea or side stream of an earlier session, oldest first.
#[must_use]
pub fn answers(session: &Session, line: &CarriedLine) -> Vec<Safe> {
    let here = session.replies.get(&line.id).into_iter().flatten().map(|(_, text)| text.as_str());
    line.answers.iter().map(String::as_str).chain(here).map(Safe::new).collect()
}

/// A word and, if anything was said with it, that.
#[must_use]
pub fn said(word: &Safe, text: &str) -> Safe {
    let text = text.trim();
    if text.is_empty() { word.clone() } else { Safe::new(&format!("{word}: {text}")) }
}

/// Who and when, those of them that were said.
#[must_use]
pub fn who_when(who: &str, when: &str) -> Safe {
    let pieces: Vec<Safe> = [who, when].into_iter().filter(|t| !t.trim().is_empty()).map(Safe::new).collect();
    wrap::join(&pieces, &Safe::new(" · "))
}

/// Sentences, each by itself: what is read aloud gets a line a sentence.
#[must_use]
pub fn sentences(text: &str) -> Vec<Safe> {
    let mut out: Vec<String> = vec![String::new()];
    let mut ended = false;
    for word in text.split_whitespace() {
        if ended && word.starts_with(|c: char| c.is_uppercase() || "‘“'\"".contains(c)) {
            out.push(String::new());
        }
        if let Some(last) = out.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
        ended = word.ends_with(['.', '?', '!']);
    }
    out.iter().filter(|s| !s.is_empty()).map(|s| Safe::new(s)).collect()
}

/// The name of a core value.
#[must_use]
pub fn value_name(session: &Session, id: &str) -> Safe {
    let values = session.opened.as_deref().map(|o| o.community.values.as_slice()).unwrap_or_default();
    Safe::new(values.iter().find(|v| v.id == id).map_or(id, |v| v.name.as_str()))
}

/// What the names of boards that a line carries are called, such as a stream of the journey.
#[must_use]
pub fn topics(session: &Session, ids: &[String]) -> Vec<Safe> {
    topic::titles(session, ids).map(Safe::new).collect()
}

/// What a line is named after, beside its words: places and initiatives that do not stand in them, and names of boards.
#[must_use]
pub fn named(session: &Session, text: &str, field: &[String], ids: &[String]) -> Vec<Safe> {
    name::unsaid(field, text).map(|name| Safe::new(name)).chain(topics(session, ids)).collect()
}

/// Where a card lay in earlier sessions and lies now, when that is not the same place.
#[must_use]
pub fn shift(stage: &Stage<'_>, session: &Session, card: &CardNow<'_>) -> Option<Safe> {
    let (board, _) = session.board_now()?;
    let title = |id: &str| board.column(id).map_or_else(|| Safe::new(id), |column| Safe::new(&column.title));
    let mut path: Vec<&str> = card.earlier.iter().map(|(_, column)| column.as_str()).collect();
    path.push(card.column);
    path.dedup();
    if path.len() < 2 {
        return None;
    }
    let path: Vec<Safe> = path.into_iter().map(title).collect();
    Some(stage.tell(&Message::new("board-shift").with("path", wrap::join(&path, &Safe::new(" → ")))))
}

/// The words of the cards that a card was carried on from, small; where they are the same words, the column they lie in.
#[must_use]
pub fn origin(stage: &Stage<'_>, session: &Session, cards: &[CardNow<'_>], card: &CardNow<'_>) -> Option<Safe> {
    let from = card.from.and_then(|id| cards.iter().find(|other| other.id == id))?;
    let under = cards.iter().filter(|other| other.under == Some(from.id));
    let texts = std::iter::once(from).chain(under).map(|other| other.text).filter(|text| *text != card.text);
    let texts: Vec<Safe> = texts.map(Safe::new).collect();
    if texts.is_empty() {
        let (board, _) = session.board_now()?;
        let column = board.column(from.column)?;
        return Some(stage.tell(&Message::new("board-from-column").with("column", &column.title)));
    }
    Some(stage.tell(&Message::new("board-from").with("words", wrap::join(&texts, &Safe::new(" · ")))))
}

/// What people call a script of which perhaps only the id is known here.
#[must_use]
pub fn script_name(session: &Session, scripts: &[(String, String)], id: &str) -> Safe {
    if session.script().id == id {
        return Safe::new(&session.script().title);
    }
    let known = scripts.iter().find(|(script, _)| script == id).map(|(_, title)| title.as_str());
    known.map_or_else(|| Safe::new(&id.replace('-', " ")), Safe::new)
}

/// The theory card of the phase now.
#[must_use]
pub fn theory_now(session: &Session) -> Option<&Theory> {
    let id = session.phase_now()?.theory.as_deref()?;
    session.theory().iter().find(|theory| theory.id == id)
}

/// A kind word when the makers of the next session all speak from inside organisations, or all from outside.
#[must_use]
pub fn balance(stage: &Stage<'_>, session: &Session) -> Option<Safe> {
    let (board, _) = session.board_now()?;
    let column = board.columns.first()?;
    let opened = session.opened.as_deref()?;
    let voices: Vec<&str> = cards_in(session, &column.id).filter_map(|line| line.tags.voice.as_deref()).collect();
    let formal = voices.iter().filter(|voice| opened.community.is_formal(voice)).count();
    let key = match (voices.len(), formal) {
        (0 | 1, _) => return None,
        (all, formal) if formal == all => "plan-all-formal",
        (_, 0) => "plan-all-informal",
        _ => return None,
    };
    Some(stage.say(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_gets_its_line() {
        let lines = sentences("Wat spraken we af? Hoe is het daarmee? Om half 3. en dan.");
        let lines: Vec<&str> = lines.iter().map(Safe::as_str).collect();
        assert_eq!(lines, ["Wat spraken we af?", "Hoe is het daarmee?", "Om half 3. en dan."]);
    }

    #[test]
    fn a_session_is_called_by_its_words() {
        let session = Session::default();
        assert_eq!(session_name(&session, "2025-06-16-policy-lab-2").as_str(), "policy lab 2");
        assert_eq!(session_name(&session, "lab-2").as_str(), "lab 2");
    }
}
