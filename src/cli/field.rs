//! `drempel field`: what earlier events, good and bad, left on places and initiatives.

use super::json::field::spots;
use super::{Failure, World};
use crate::domain::Certainty;
use crate::domain::field::{Seen, Spot, Trace, field};
use crate::shell::field::read;
use crate::ui::field::{beside, said_of_case, word};

/// Writes the field.
///
/// # Errors
/// When there is no workspace or the output cannot be written.
pub fn run(world: &mut World<'_>, json: bool) -> Result<(), Failure> {
    let read = read(world.workspace()?);
    let all = field(&read.left, &read.listed);
    if json {
        return Ok(world.json(&spots(&all))?);
    }
    let key = if all.is_empty() { "charged-empty" } else { "charged-lead" };
    let first = world.word(key);
    world.line(&first)?;
    for spot in &all {
        write(world, spot)?;
    }
    Ok(())
}

fn write(world: &mut World<'_>, spot: &Spot) -> Result<(), Failure> {
    world.line("")?;
    world.line(&spot.name)?;
    for trace in &spot.traces {
        let sure = trace.date.clone().filter(|_| trace.certainty != Certainty::Unknown);
        let date = sure.unwrap_or_else(|| world.word("cli-date-unknown"));
        world.line(&format!("  {date} · {}", trace.title))?;
        for line in lines(world, trace) {
            world.line(&format!("    {line}"))?;
        }
    }
    Ok(())
}

/// The case and the moments of one session, a line each; under a moment what it echoes and what it answers.
fn lines(world: &World<'_>, trace: &Trace) -> Vec<String> {
    let case = trace.case.as_ref().map(|case| world.say(&said_of_case(case)));
    let moment = |seen: &Seen| {
        let stamped = || world.word("form-stamped");
        let text = Some(seen.text.clone()).filter(|text| !text.trim().is_empty()).unwrap_or_else(stamped);
        let said = format!("{}: {text}", world.word(word(seen.door)));
        let more = beside(seen).into_iter().map(|message| format!("  {}", world.say(&message)));
        std::iter::once(said).chain(more).collect::<Vec<_>>()
    };
    case.into_iter().chain(trace.moments.iter().flat_map(moment)).collect()
}
