//! `drempel new workspace DIR`: a new, empty community.

use std::path::Path;
use std::sync::Arc;

use super::{Failure, World};
use crate::store::{RealDisk, create};
use crate::text::Message;

/// Makes a workspace; its name is the folder's name until she gives another in `drempel.ron`.
///
/// # Errors
/// When the folder is not empty or cannot be written.
pub fn run(world: &mut World<'_>, path: &Path) -> Result<(), Failure> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    create(Arc::new(RealDisk), path, &name, &world.state)?;
    let made = world.say(&Message::new("cli-made").with("folder", path.display()));
    Ok(world.line(&made)?)
}
