//! `drempel agenda`: the learning agenda as it stands, with the biography of each question.

use super::json::agenda::agenda;
use super::{Failure, World};
use crate::app::forms::mark_key;
use crate::domain::{Agenda, Question, Timeline};
use crate::store::Workspace;
use crate::text::Message;

/// The agenda of the newest session, running or sealed; the one that the community started with when there is none.
#[must_use]
pub fn current(workspace: &Workspace) -> Agenda {
    let newest = workspace.sessions().0.pop();
    match newest {
        Some(info) => {
            let held = workspace.read_session(&info.id).0;
            Timeline::new(held.into_iter().map(|h| h.entry)).session().agenda.as_ref().clone()
        }
        None => workspace.agenda().0,
    }
}

/// Writes the agenda.
///
/// # Errors
/// When there is no workspace or the output cannot be written.
pub fn run(world: &mut World<'_>, json: bool) -> Result<(), Failure> {
    let now = current(world.workspace()?);
    if json {
        return Ok(world.json(&agenda(&now))?);
    }
    if now.umbrella.is_empty() && now.questions.is_empty() {
        let empty = world.word("cli-agenda-empty");
        return Ok(world.line(&empty)?);
    }
    world.line(&now.umbrella)?;
    for theme in &now.themes {
        world.line("")?;
        world.line(&format!("{}  {}", theme.code, theme.title))?;
        for question in now.questions.iter().filter(|q| q.theme == theme.code) {
            write(world, question)?;
        }
    }
    for question in now.questions.iter().filter(|q| !now.themes.iter().any(|t| t.code == q.theme)) {
        write(world, question)?;
    }
    Ok(())
}

fn write(world: &mut World<'_>, question: &Question) -> Result<(), Failure> {
    let wording = question.now().cloned().unwrap_or_default();
    let rest = if question.resting { format!(" ({})", world.word("cli-resting")) } else { String::new() };
    world.line("")?;
    world.line(&format!("  {}  {}{rest}", question.code, wording.hoe))?;
    for part in wording.terwijl.iter().chain(&wording.zonder_dat) {
        world.line(&format!("      {part}"))?;
    }
    for worded in question.wordings.iter().filter(|w| !w.session.is_empty()) {
        let said = world.say(&Message::new("cli-worded-in").with("session", &worded.session));
        world.line(&format!("      · {said}"))?;
    }
    for mark in &question.marks {
        let what = world.word(mark_key(mark.mark));
        let said = Message::new("cli-marked-in").with("mark", what).with("session", &mark.session);
        let said = world.say(&said.with("reason", &mark.reason));
        world.line(&format!("      · {said}"))?;
    }
    Ok(())
}
