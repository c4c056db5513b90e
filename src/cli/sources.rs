//! `drempel scripts`, `drempel boards`, `drempel theory`: what there is, where each comes from, and what is wrong with
//! those that cannot be used.

use super::json::sources::{SourceJson, sourced};
use super::{Failure, World};
use crate::domain::{Board, Script, Theory};
use crate::store::Sourced;

/// What can be listed.
pub trait Listed {
    /// What people call it.
    fn title(&self) -> &str;
    /// The names of its parts: phases, columns; nothing for a card.
    fn parts(&self) -> Vec<String>;
}

impl Listed for Script {
    fn title(&self) -> &str {
        &self.title
    }

    fn parts(&self) -> Vec<String> {
        self.phases.iter().map(|phase| phase.id.clone()).collect()
    }
}

impl Listed for Board {
    fn title(&self) -> &str {
        &self.title
    }

    fn parts(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.id.clone()).collect()
    }
}

impl Listed for Theory {
    fn title(&self) -> &str {
        &self.title
    }

    fn parts(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Writes the list of these files.
///
/// # Errors
/// When the output cannot be written.
pub fn run(world: &mut World<'_>, files: &[Sourced<impl Listed>], json: bool) -> Result<(), Failure> {
    let mut all: Vec<SourceJson> = files.iter().map(|file| sourced(world, file)).collect();
    // A shipped one that her own goes before is not used, and not listed; one whose replacement is at fault is.
    let replaced: Vec<String> = all.iter().filter(|s| s.from != "shipped" && s.usable).map(|s| s.id.clone()).collect();
    all.retain(|source| source.from != "shipped" || !replaced.contains(&source.id));
    all.sort_by(|a, b| (&a.id, a.from).cmp(&(&b.id, b.from)));
    if json {
        return Ok(world.json(&all)?);
    }
    let wide = all.iter().map(|source| source.id.chars().count()).max().unwrap_or_default();
    for source in &all {
        write(world, source, wide)?;
    }
    Ok(())
}

fn write(world: &mut World<'_>, source: &SourceJson, wide: usize) -> Result<(), Failure> {
    let from = match source.from {
        "shipped" => "cli-from-shipped",
        "own" => "cli-from-own",
        _ => "cli-from-instead",
    };
    let from = world.word(from);
    world.line(&format!("{:<wide$}  {} · {from}", source.id, source.title))?;
    if !source.usable {
        let not = world.word("cli-not-usable");
        world.line(&format!("{:<wide$}  {not}", ""))?;
    }
    for problem in &source.problems {
        let place = format!("{}:{}:{}", problem.file, problem.line, problem.column);
        world.line(&format!("{:<wide$}  {}: {}", "", place, problem.what))?;
    }
    Ok(())
}
