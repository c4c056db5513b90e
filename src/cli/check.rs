//! `drempel check`: every fault in workspaces, scripts and sessions, each with its place and what would be right.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Failure, World};
use crate::config::{Problem, Severity};
use crate::store::{Disk, RealDisk, check, render};
use crate::text::{Message, Safe};

/// Checks these paths; the workspace when there are none. Succeeds when there is no fault; notices do not count.
///
/// # Errors
/// When a fault was found (it has been written), there is nothing to check, or the output cannot be written.
pub fn run(world: &mut World<'_>, paths: &[PathBuf]) -> Result<(), Failure> {
    let own;
    let paths: Vec<&Path> = if paths.is_empty() {
        own = world.workspace()?.path().to_owned();
        vec![own.as_path()]
    } else {
        paths.iter().map(PathBuf::as_path).collect()
    };
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let problems = check(&disk, &paths, &world.state);
    for problem in &problems {
        let source = source(&paths, problem);
        let text = render(problem, source.as_deref(), &|message| world.catalog.say(message));
        writeln!(world.out, "{}", Safe::lines(&text).as_str())?;
    }
    let faults = problems.iter().filter(|p| p.severity == Severity::Fault).count();
    if faults > 0 {
        return Err(Failure::Quiet);
    }
    let fine = world.say(&Message::new("cli-check-fine"));
    Ok(world.line(&fine)?)
}

/// The text of the file that a problem is in, to show the line itself.
fn source(paths: &[&Path], problem: &Problem) -> Option<String> {
    let candidates = paths.iter().flat_map(|path| [path.to_path_buf(), path.join(&problem.file)]);
    let file = candidates.into_iter().find(|path| path.is_file() && path.ends_with(&problem.file))?;
    let small = std::fs::metadata(&file).is_ok_and(|m| m.len() < 1_048_576);
    if small { std::fs::read_to_string(file).ok() } else { None }
}
