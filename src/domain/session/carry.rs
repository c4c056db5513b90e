//! What one session leaves for the next: the same fold, at rest.

use super::Session;
use crate::domain::community::{Carried, CarriedAgreement, CarriedLine};
use crate::domain::words::{Kind, Outcome, Status};

/// What `session` leaves: its agenda, agreements that are not done, ideas and side streams that wait for an answer
/// (or got one here, so that it can be told once), and its harvest. Unreleased quotes stay behind.
#[must_use]
pub fn carry(session: &Session) -> Carried {
    let Some(opened) = session.opened.as_deref() else { return Carried::default() };
    Carried {
        previous: Some(opened.session.clone()),
        previous_title: opened.title.clone(),
        agenda: session.agenda.as_ref().clone(),
        agreements: agreements(session, &opened.carried, &opened.session),
        lines: lines(session, &opened.carried, &opened.session),
        harvest: harvest(session, &opened.session),
    }
}

fn agreements(session: &Session, before: &Carried, here: &str) -> Vec<CarriedAgreement> {
    let older = before.agreements.iter().cloned().map(|mut agreement| {
        let said = session.followed.get(&agreement.id).into_iter().flatten();
        agreement.outcomes.extend(said.map(|f| (f.outcome, f.text.clone())));
        agreement
    });
    let made = session.agreements.iter().map(|a| CarriedAgreement {
        id: a.id,
        session: here.to_owned(),
        what: a.what.clone(),
        who: a.who.clone(),
        when: a.when.clone(),
        outcomes: session.followed.get(&a.id).into_iter().flatten().map(|f| (f.outcome, f.text.clone())).collect(),
    });
    let open =
        |a: &CarriedAgreement| !a.outcomes.last().is_some_and(|(o, _)| matches!(o, Outcome::Done | Outcome::Cannot));
    older.chain(made).filter(open).collect()
}

fn lines(session: &Session, before: &Carried, here: &str) -> Vec<CarriedLine> {
    // An older line that had its answer told already in this session's look back does not come again.
    let older = before.lines.iter().filter(|line| line.answers.is_empty()).cloned().map(|mut line| {
        line.answers.extend(session.replies.get(&line.id).into_iter().flatten().map(|(_, text)| text.clone()));
        line
    });
    let new = session
        .in_order()
        .filter(|l| matches!(l.kind, Some(Kind::Idea | Kind::SideStream)) && l.status != Status::Dropped)
        .map(|l| CarriedLine {
            id: l.id,
            session: here.to_owned(),
            kind: l.kind.unwrap_or(Kind::Idea),
            text: l.text.clone(),
            answers: l.answers.clone(),
        });
    older.chain(new).collect()
}

fn harvest(session: &Session, here: &str) -> Vec<CarriedLine> {
    session
        .in_order()
        .filter(|l| l.status != Status::Dropped)
        .filter(|l| match l.kind {
            Some(Kind::Lesson | Kind::Celebration | Kind::NextStep) => true,
            Some(Kind::Quote) => l.released,
            Some(
                Kind::Moment | Kind::Note | Kind::Idea | Kind::SideStream | Kind::Ground | Kind::Table | Kind::Word,
            )
            | None => false,
        })
        .filter_map(|l| {
            let kind = l.kind?;
            Some(CarriedLine { id: l.id, session: here.to_owned(), kind, text: l.text.clone(), answers: Vec::new() })
        })
        .collect()
}
