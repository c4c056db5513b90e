//! What one session leaves for the next: the same fold, at rest.

use super::{Line, Session};
use crate::domain::community::{Added, Carried, CarriedAgreement, CarriedCard, CarriedLine, Practice};
use crate::domain::entry::Opened;
use crate::domain::field::name;
use crate::domain::ids::EntryId;
use crate::domain::script::Phase;
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
        practices: additions(session, opened),
        cards: cards(session, &opened.session),
        moved: moved(session),
        planned: session.planned.clone(),
        field: field(session, opened),
    }
}

/// The names that earlier sessions left, and those of what everybody may read here. Which of the earlier ones are still
/// held by a line is not known here: whoever opens a session asks the others.
fn field(session: &Session, opened: &Opened) -> Vec<String> {
    name::distinct(opened.carried.field.iter().chain(&name::given(session)).map(String::as_str))
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
            field: l.tags.field.clone(),
            topics: l.tags.topics.clone(),
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
                Kind::Moment
                | Kind::Note
                | Kind::Idea
                | Kind::SideStream
                | Kind::Ground
                | Kind::Table
                | Kind::Word
                | Kind::Card
                | Kind::Addition
                | Kind::Named
                | Kind::Tip,
            )
            | None => false,
        })
        .filter_map(|l| {
            let (kind, text, session) = (l.kind?, l.text.clone(), here.to_owned());
            let (field, topics) = (l.tags.field.clone(), l.tags.topics.clone());
            Some(CarriedLine { id: l.id, session, kind, text, answers: Vec::new(), field, topics })
        })
        .collect()
}

/// Additions to the commitments to which everybody who must say yes has said yes, after those of earlier sessions.
fn additions(session: &Session, opened: &Opened) -> Vec<Practice> {
    let accepted = |line: &&Line| session.is_accepted(line.id);
    let new = session.of_kind(Kind::Addition).filter(|l| l.status != Status::Dropped).filter(accepted);
    let new = new.map(|line| Practice {
        id: format!("toegevoegd-{}", line.id),
        value: line.tags.values.first().cloned().unwrap_or_default(),
        text: line.text.clone(),
        added: Some(Added {
            session: opened.session.clone(),
            title: opened.title.clone(),
            voice: line.tags.voice.clone().unwrap_or_default(),
        }),
        ..Practice::default()
    });
    opened.carried.practices.iter().cloned().chain(new).collect()
}

/// The cards of boards that come back, with where they lay at the end of this session.
fn cards(session: &Session, here: &str) -> Vec<CarriedCard> {
    let returning = |id: &str| session.board(id).is_some_and(|board| board.returns);
    let mut all: Vec<CarriedCard> = session.carried_cards().to_vec();
    all.retain(|card| !session.dropped.contains(&card.id));
    for card in &mut all {
        let last = card.columns.last().map(|(_, column)| column.as_str());
        let now = session.column_of(card.id);
        if let Some(column) = now.filter(|_| session.moved_cards.contains_key(&card.id) || now != last) {
            card.columns.push((here.to_owned(), column.to_owned()));
        }
    }
    let laid = session.of_kind(Kind::Card).filter(|l| l.status != Status::Dropped);
    all.extend(laid.filter_map(|line| {
        let card = line.card().filter(|card| returning(&card.key.board))?;
        let column = session.column_of(line.id).unwrap_or(&card.column);
        let columns = vec![(here.to_owned(), column.to_owned())];
        Some(CarriedCard { id: line.id, board: card.key.board.clone(), text: line.text.clone(), columns })
    }));
    all
}

/// The phases that were moved to the next session.
fn moved(session: &Session) -> Vec<Phase> {
    let moved = |phase: &&Phase| session.skipped.get(&phase.id) == Some(&true);
    session.script().phases.iter().filter(moved).cloned().collect()
}

impl Session {
    /// Whether everybody who must say yes to an addition has said so.
    #[must_use]
    pub fn is_accepted(&self, addition: EntryId) -> bool {
        let Some(opened) = self.opened.as_deref() else { return false };
        let said = self.accepted.get(&addition);
        opened.community.who_accepts().iter().all(|voice| said.is_some_and(|said| said.contains(*voice)))
    }
}
