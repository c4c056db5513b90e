//! Makes the example sessions: `cargo run --example make_sessions` writes them into `sessions/`.
//!
//! Everything is fixed (ids, stamps, times), so running it twice gives the same files. [`bloesem`] is read back from a
//! report and holds nothing that the report does not say; [`oefenbuurt`] is invented, to practise with.

mod bloesem;
mod book;
mod material;
mod oefenbuurt;
mod words;

use drempel::domain::{Carried, Entry};
use std::error::Error;
use std::path::Path;

/// What this generator may end with.
pub type Made<T> = Result<T, Box<dyn Error>>;

fn main() -> Made<()> {
    let sessions = Path::new("sessions");
    for entries in bloesem::bloesem()? {
        save(&sessions.join("bloesem"), &entries)?;
    }
    for entries in oefenbuurt::oefenbuurt()? {
        save(&sessions.join("oefenbuurt"), &entries)?;
    }
    Ok(())
}

/// What a session leaves for the next one. INTEGRATION: fold `previous` and ask `domain::carry`.
pub fn carried_from(_previous: &[Entry]) -> Carried {
    Carried::default()
}

/// Seals one session into its workspace. INTEGRATION: the store's sealing, so that struck and dropped bodies become
/// `Erased` and the codes are fixed.
fn save(_workspace: &Path, _entries: &[Entry]) -> Made<()> {
    Ok(())
}
