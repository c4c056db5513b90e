//! `drempel keys`: the one key table, to read or as Markdown.

use super::{Failure, World};
use crate::config::{Context, KeyTable};

/// Writes the table.
///
/// # Errors
/// When the output cannot be written.
pub fn run(world: &mut World<'_>, keys: &KeyTable, markdown: bool) -> Result<(), Failure> {
    let say = |message: &crate::text::Message| world.catalog.say(message);
    if markdown {
        let table = keys.markdown(&say);
        return Ok(world.out.write_all(table.as_bytes())?);
    }
    let mut lines = Vec::new();
    for context in Context::ALL {
        lines.push(String::new());
        lines.push(say(&context.label()));
        for row in keys.rows(*context) {
            let chords: Vec<String> = row.chords.iter().map(|chord| chord.shown(&say)).collect();
            lines.push(format!("  {:<24} {}", chords.join("  "), say(&row.action.label())));
        }
    }
    for line in lines.iter().skip(1) {
        world.line(line)?;
    }
    Ok(())
}
