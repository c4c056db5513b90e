//! *Haal dat eruit*, and a case that was taken back: the words leave every file at once, not only at sealing.
//!
//! The order is what makes it safe. First the entry that takes them out is on the disk; then texts of dead runs that hold
//! the same words go, and then the bodies. Wherever it is cut off, the next start finds that entry and goes on.

use std::collections::BTreeSet;

use super::drafts;
use crate::app::{self, gone};
use crate::domain::{Device, EntryId, Run};
use crate::store::{self, Drafts, Held, Workspace};
use crate::text::Message;

/// Parts that are for somebody else to rewrite: they do so as soon as they read that it was taken out.
const FOR_OTHERS: [&str; 3] = ["store-purge-owner-lives", "store-purge-other-device", "store-segment-newer"];

/// What taking out came to.
#[derive(Debug, Default)]
pub struct Done {
    /// Entries that must have no body: for the run's own parts.
    pub ids: BTreeSet<EntryId>,
    /// Another device holds some of it still.
    pub elsewhere: bool,
    /// Something of this device could not be rewritten now.
    pub left: bool,
}

/// Takes out of a session's files what must go: everything but the parts of runs that live, which do so themselves.
///
/// # Errors
/// Why it cannot be done now.
pub fn take_out(workspace: &Workspace, session: &str, device: Device, me: Run) -> Result<Done, Message> {
    let (held, ids) = workspace.to_go(session);
    if held.is_empty() {
        return Ok(Done { ids, ..Done::default() });
    }
    let kept = Drafts::of(workspace, me);
    let dropped = kept.left_behind(session).iter().all(|draft| without(&kept, draft, &held).is_ok());
    let purged = workspace.take_out(session, &ids, device)?;
    let others = |what: &Message| FOR_OTHERS.contains(&what.key);
    let elsewhere = purged.left.iter().any(|problem| problem.what.key == "store-purge-other-device");
    let left = !dropped || purged.left.iter().any(|problem| !others(&problem.what));
    Ok(Done { ids, elsewhere, left })
}

/// A dead run's texts without those that hold what was taken out.
fn without(kept: &Drafts, draft: &store::Draft, held: &[Held]) -> std::io::Result<()> {
    let stack = drafts::decode(draft);
    let goes = |text: &app::Draft| held.iter().any(|held| gone::repeats(text, &held.entry));
    drafts::keep_only(kept, draft, &stack, &|text| !goes(text))
}
