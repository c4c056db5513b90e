//! `drempel new workspace DIR`: a new, empty community. `drempel new script|board NAME`: a start file of her own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::{Failure, World};
use crate::store::{RealDisk, StartFile, create, start_file};
use crate::text::Message;

/// Makes what was asked for.
///
/// # Errors
/// When something is there already or cannot be written.
pub fn run(world: &mut World<'_>, new: &ArgMatches) -> Result<(), Failure> {
    let nothing = || Failure::Said(Message::new("cli-missing").with("found", "workspace, script, board"));
    let (what, made) = new.subcommand().ok_or_else(nothing)?;
    let name = || {
        let words = made.get_many::<String>("name").into_iter().flatten();
        words.map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    match what {
        "script" => own(world, StartFile::Script, &name()),
        "board" => own(world, StartFile::Board, &name()),
        _ => workspace(world, made.get_one::<PathBuf>("folder").ok_or_else(nothing)?),
    }
}

/// Makes a workspace; its name is the folder's name until she gives another in `drempel.ron`.
fn workspace(world: &mut World<'_>, path: &Path) -> Result<(), Failure> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    create(Arc::new(RealDisk), path, &name, &world.state)?;
    let made = world.say(&Message::new("cli-made").with("folder", path.display()));
    Ok(world.line(&made)?)
}

/// Writes a start file, and says where it is and what to do next.
fn own(world: &mut World<'_>, what: StartFile, name: &str) -> Result<(), Failure> {
    let started = start_file(world.workspace()?, what, name)?;
    let next = match what {
        StartFile::Script => "cli-new-script-next",
        StartFile::Board => "cli-new-board-next",
    };
    let mut said = vec![Message::new("cli-new-file").with("file", started.path.display())];
    said.extend(started.instead.then(|| Message::new("cli-new-instead").with("id", &started.id)));
    said.push(Message::new(next).with("id", &started.id));
    for message in said {
        let line = world.say(&message);
        world.line(&line)?;
    }
    Ok(())
}
