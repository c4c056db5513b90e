//! A hint that something in a folder changed. Only a hint: whoever gets it looks at the lengths again.

use std::path::Path;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Watches a folder until it is dropped.
pub struct Watch {
    _watcher: RecommendedWatcher,
}

/// Calls `changed` (on the watcher's own thread) after each change in `folder`. `None` where watching does not work,
/// such as on some network drives: the tick then looks instead.
#[must_use]
pub fn watch(folder: &Path, changed: impl Fn() + Send + 'static) -> Option<Watch> {
    let heard = move |event: notify::Result<Event>| {
        // Our own reading is no change: without this, looking would call for another look.
        if !matches!(event, Ok(Event { kind: EventKind::Access(_), .. })) {
            changed();
        }
    };
    let mut watcher = notify::recommended_watcher(heard).ok()?;
    watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    Some(Watch { _watcher: watcher })
}
