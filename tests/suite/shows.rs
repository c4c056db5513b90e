//! What of a session shows on any screen: all of it but the bookkeeping, undo, and the words that are gone.

use drempel::domain::*;

/// A line as it shows: its words, and what was said of it.
fn line(line: &Line) -> String {
    let Line { id, at, kind, text, door, tags, status, effect, meant, released, answered_by, answers, .. } = line;
    format!(
        "{id} {at:?} {kind:?} {text} {door:?} {tags:?} {status:?} {effect} {meant} {released} {answered_by:?} {answers:?}"
    )
}

/// What the wall was asked; a wall that is held has an older picture of the same lines.
fn wall(wall: &drempel::domain::session::Wall) -> String {
    let drempel::domain::session::Wall { neutral, clock, typing, put_up, said, pointed, held } = wall;
    format!("{neutral} {clock} {typing:?} {put_up:?} {said} {pointed:?} {}", held.is_some())
}

/// Boards, questions of tables, commitments and the plan.
fn more(session: &Session) -> Vec<String> {
    let mut out = Vec::new();
    let keys = session.boards().iter().flat_map(|board| {
        let phases = session.script().phases.iter().map(|phase| board.key(phase));
        phases.chain([BoardKey { board: board.id.clone(), phase: None }])
    });
    let keys: std::collections::BTreeSet<BoardKey> = keys.collect();
    for key in &keys {
        out.extend(session.cards(key).iter().map(|card| format!("{key:?} {card:?}")));
        out.push(format!("{key:?} shown {}", session.cards_show(key)));
    }
    out.extend(session.drafted.iter().map(|drafted| format!("{drafted:?}")));
    out.push(format!("{} {:?}", session.agenda.umbrella, session.agenda.themes));
    out.push(format!("{:?} {:?} {:?}", session.lenses, session.recognised, session.planned));
    out.push(format!("{:?} {:?} {:?}", session.skipped, session.rests, session.script()));
    let additions = session.of_kind(Kind::Addition).filter(|line| line.status != Status::Dropped);
    out.extend(additions.map(|line| format!("{} accepted {}", line.id, session.is_accepted(line.id))));
    out
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
    out.push(format!("{:?} {:?} {}", session.sealed, session.rivals, wall(&session.wall)));
    out.extend(more(session));
    // Answers to what is gone are gone as well.
    let here = |id: &EntryId| session.line(*id).is_none_or(|l| !dropped(l));
    let replies = session.replies.iter().filter(|(id, _)| here(id));
    out.extend(replies.map(|(id, said)| format!("{id} {said:?}")));
    out
}
