//! What of a session shows on any screen: all of it but the bookkeeping, undo, and the words that are gone.

use drempel::domain::*;

/// A line as it shows: its words, and what was said of it.
fn line(line: &Line) -> String {
    let Line { id, at, kind, text, door, tags, status, effect, meant, released, answered_by, answers, .. } = line;
    format!(
        "{id} {at:?} {kind:?} {text} {door:?} {tags:?} {status:?} {effect} {meant} {released} {answered_by:?} {answers:?}"
    )
}

/// Everything that shows, a line each.
pub fn shows(session: &Session) -> Vec<String> {
    let dropped = |l: &Line| l.kind.is_none() || l.status == Status::Dropped;
    let mut out: Vec<String> = session.in_order().filter(|l| !dropped(l)).map(line).collect();
    let gone = session.moments().filter(|l| l.status == Status::Dropped);
    out.extend(gone.map(|l| format!("dropped {} {:?}", l.id, l.at)));
    out.extend(session.visits.iter().map(|v| format!("{v:?}")));
    out.extend(session.agreements.iter().map(|a| format!("{a:?}")));
    out.extend(session.case.iter().map(|(part, (text, _))| format!("{part:?} {text}")));
    out.extend(session.values.iter().cloned());
    out.extend(session.agenda.questions.iter().map(|q| format!("{q:?}")));
    out.push(format!("{:?} {:?} {:?}", session.present, session.given, session.pauses));
    out.push(format!("{:?} {:?} {:?}", session.phase, session.stay, session.followed));
    // What a held wall keeps is a session of its own; words that were corrected since go from it when it is sealed.
    let wall = drempel::domain::session::Wall { held: None, ..session.wall.clone() };
    out.push(format!("{:?} {:?} {wall:?} {}", session.sealed, session.rivals, session.wall.held.is_some()));
    // Answers to what is gone are gone as well.
    let here = |id: &EntryId| session.line(*id).is_none_or(|l| !dropped(l));
    let replies = session.replies.iter().filter(|(id, _)| here(id));
    out.extend(replies.map(|(id, said)| format!("{id} {said:?}")));
    out
}
