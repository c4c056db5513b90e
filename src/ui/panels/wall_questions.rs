//! Learning questions on their way to the agenda, on the wall: what a table proposes, the umbrella, a theme; and a
//! question that a table took as its lens.

use super::blocks::Block;
use super::{question, wall_up};
use crate::app::items::of_table;
use crate::app::wall::newest_question;
use crate::config::Role;
use crate::domain::words::Form;
use crate::domain::{EntryId, Question, Session};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts;
use crate::ui::stage::Stage;

/// A question that a table proposes, with those that joined it; kindly what is still to ask.
#[must_use]
pub fn drafted(stage: &Stage<'_>, session: &Session, id: EntryId) -> Vec<Block> {
    let Some(drafted) = session.drafted(id) else { return Vec::new() };
    let label = table(stage, &drafted.table);
    let mut blocks =
        vec![Block::large(question::lines(stage, &drafted.wording), Role::WallTitle).under(label).divides()];
    if drafted.wording.terwijl.is_empty() {
        blocks.push(Block::small(vec![stage.say("questions-no-terwijl")], Role::Quiet));
    }
    let joined = session.drafted.iter().filter(|other| other.into == Some(id));
    let joined: Vec<Safe> =
        joined.map(|other| wrap::join(&question::lines(stage, &other.wording), &Safe::new(" "))).collect();
    blocks.push(Block::small(joined, Role::WallText).under(stage.say("questions-joined")));
    blocks
}

fn table(stage: &Stage<'_>, table: &str) -> Safe {
    match table {
        "" => stage.say("questions-proposal"),
        table => stage.tell(&Message::new("questions-table").with("table", table)),
    }
}

/// The umbrella question; while there is none, the question that asks for it.
#[must_use]
pub fn umbrella(stage: &Stage<'_>, session: &Session) -> Vec<Block> {
    let words = match session.agenda.umbrella.as_str() {
        "" => Block::large(vec![stage.say("questions-no-umbrella")], Role::WallText),
        umbrella => Block::large(vec![Safe::new(umbrella)], Role::WallTitle),
    };
    vec![words.under(stage.say("questions-umbrella"))]
}

/// A theme with its questions.
#[must_use]
pub fn theme(stage: &Stage<'_>, session: &Session, code: &str) -> Vec<Block> {
    let title = session.agenda.themes.iter().find(|theme| theme.code == code).map(|theme| theme.title.as_str());
    let heading = Block::title(Safe::new(title.unwrap_or_default()), Role::Accent);
    let questions = session.agenda.questions.iter().filter(|q| q.theme == code);
    let sign = |id| if parts::pointed(session, id) { "▸ " } else { "" };
    let questions =
        questions.map(|q| Safe::new(&format!("{}{}  {}", sign(q.id), q.code, question::line(stage, q)))).collect();
    vec![heading, Block::large(questions, Role::WallText)]
}

/// A question as the lens of a table, and the sentences that came back.
#[must_use]
pub fn lens(stage: &Stage<'_>, session: &Session, question: &Question) -> Vec<Block> {
    let sentences: Vec<Safe> = of_table(session, question.id).map(|line| Safe::new(&line.text)).collect();
    let mut blocks = wall_up::asked(stage, session, question, &Safe::default());
    blocks.truncate(1);
    blocks.push(Block::large(sentences, Role::WallText).under(stage.say("wall-from-the-table")).turn(1));
    blocks
}

/// The proposal that is pointed at, or that came last and still waits: what a wall without a focus shows.
#[must_use]
pub fn latest(session: &Session, form: Form) -> Option<EntryId> {
    let pointed = session.wall.pointed.filter(|id| session.drafted(*id).is_some_and(|drafted| drafted.posed.is_none()));
    pointed.or_else(|| newest_question(session)).filter(|_| form == Form::Questions)
}
