//! `drempel screens --out DIR`: pictures of every screen, drawn by the code that draws them live.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Failure, World, scenes};
use crate::config::{KeyTable, Theme};
use crate::text::{Message, Safe};
use crate::ui::stage::Stage;
use crate::ui::{screen, svg};

/// The sizes: the smallest terminal that is usual, a laptop, a projector.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// Draws every scene in every size and every one of these themes (each with the name of its folder), one file each.
///
/// # Errors
/// When a picture cannot be written.
pub fn run(world: &mut World<'_>, themes: &[(String, Theme)], keys: &KeyTable, folder: &Path) -> Result<(), Failure> {
    let mut count = 0_usize;
    for size in SIZES {
        for scene in scenes::scenes(keys, world.catalog, size)? {
            for (name, theme) in themes {
                let inside = folder.join(name).join(format!("{}x{}", size.0, size.1));
                std::fs::create_dir_all(&inside)?;
                let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
                screen::draw(&Stage { model: &scene.model, catalog: world.catalog, theme }, &mut buffer);
                let title = Safe::new("drempel");
                std::fs::write(inside.join(format!("{}.svg", scene.name)), svg::picture(&buffer, theme, Some(&title)))?;
                count = count.saturating_add(1);
            }
        }
    }
    let said = world.say(&Message::new("cli-drawn").with("count", count).with("folder", folder.display()));
    Ok(world.line(&said)?)
}
