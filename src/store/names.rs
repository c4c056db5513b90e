//! File names: made from ids that were checked, and recognised when a sync client made a copy of them.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::config::slug;

pub use crate::config::is_id;

/// The sealed file of a session.
#[must_use]
pub(super) fn sealed(workspace: &Path, id: &str) -> PathBuf {
    workspace.join(format!("{id}.ron"))
}

/// The live folder of a session.
#[must_use]
pub(super) fn live(workspace: &Path, id: &str) -> PathBuf {
    workspace.join(format!("{id}.live"))
}

/// Whether `name` is a copy of `<id>.ron` that a sync client or a person made: `.sync-conflict-…`,
/// `(conflicted copy …)`, `(1)`, `- Copy`. An id has no blank and no point, so that no other session is meant.
#[must_use]
pub fn is_copy_of(name: &str, id: &str) -> bool {
    let rest = name.strip_prefix(id).and_then(|rest| rest.strip_suffix(".ron"));
    rest.is_some_and(|rest| [" ", "(", ".sync-conflict-", "_conf", "~"].iter().any(|mark| rest.starts_with(mark)))
}

/// A short text that no other process uses at the same moment, for temporary names.
#[must_use]
pub fn spare() -> String {
    Uuid::now_v7().simple().to_string()
}

/// A random number for a device or a run.
#[must_use]
pub fn random() -> u64 {
    Uuid::now_v7().as_u64_pair().1
}

/// An id from a date and a title: accents folded, everything else that is no letter or digit becomes `-`.
#[must_use]
pub fn id_from(date: Option<&str>, title: &str) -> String {
    let words: Vec<&str> = date.into_iter().chain([title]).collect();
    let id = slug(&words.join(" "));
    if is_id(&id) { id } else { format!("bijeenkomst-{id}").trim_end_matches('-').to_owned() }
}

/// An id from a name; none when nothing of the name can stand in one.
#[must_use]
pub fn id_of_name(name: &str) -> Option<String> {
    Some(slug(name)).filter(|id| is_id(id))
}
