//! `drempel sessions`: the sessions of this workspace, oldest first.

use super::json::sessions::line;
use super::{Failure, World};
use crate::text::Message;

/// Writes the list.
///
/// # Errors
/// When there is no workspace or the output cannot be written.
pub fn run(world: &mut World<'_>, json: bool) -> Result<(), Failure> {
    let (infos, _) = world.workspace()?.sessions();
    if json {
        return Ok(world.json(&infos.iter().map(line).collect::<Vec<_>>())?);
    }
    if infos.is_empty() {
        let none = world.word("cli-no-sessions");
        return Ok(world.line(&none)?);
    }
    for info in infos {
        let state = if info.sealed { "cli-sealed" } else { "cli-running" };
        let date = match &info.date {
            Some(day) => world.say(&Message::new(date_key(info.certainty)).with("day", day)),
            None => world.word("cli-date-unknown"),
        };
        let state = world.word(state);
        world.line(&format!("{}  {} · {date} · {state}", info.id, info.title))?;
    }
    Ok(())
}

/// How a date is said, by how sure it is.
#[must_use]
pub const fn date_key(certainty: crate::domain::Certainty) -> &'static str {
    match certainty {
        crate::domain::Certainty::Stated => "cli-date-stated",
        crate::domain::Certainty::Inferred | crate::domain::Certainty::Unknown => "cli-date-inferred",
    }
}
