//! `drempel threads`: the red threads that somebody gathered over several communities.

use super::json::threads::threads;
use super::{Failure, World};
use crate::app::threads::ThreadsRead;
use crate::domain::thread::Thread;
use crate::shell::threads::read;
use crate::text::Message;
use crate::ui::threads::gone;

/// Writes the threads.
///
/// # Errors
/// When there is no workspace or the output cannot be written.
pub fn run(world: &mut World<'_>, json: bool) -> Result<(), Failure> {
    let read = read(world.workspace()?);
    if json {
        return Ok(world.json(&threads(&read))?);
    }
    let key = if read.threads.is_empty() { "threads-none-yet" } else { "threads-lead" };
    let first = world.word(key);
    world.line(&first)?;
    for thread in &read.threads {
        write(world, &read, thread)?;
    }
    if !read.silent.is_empty() {
        world.line("")?;
        let silent = world.say(&Message::new("threads-silent").with("names", read.silent.join(", ")));
        world.line(&silent)?;
    }
    Ok(())
}

fn write(world: &mut World<'_>, read: &ThreadsRead, thread: &Thread) -> Result<(), Failure> {
    world.line("")?;
    world.line(&thread.title)?;
    if !thread.about.is_empty() {
        world.line(&format!("  {}", thread.about))?;
    }
    for pointer in &thread.words {
        let line = match read.find(pointer) {
            Some(found) => format!("{} ({} · {})", found.said.text, found.community.name, found.harvest.title),
            None => world.say(&gone(&pointer.community)),
        };
        world.line(&format!("    {line}"))?;
    }
    Ok(())
}
