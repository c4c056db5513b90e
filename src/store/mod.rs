//! The disk: journal segments, sealed sessions, drafts, the workspace, shipped assets.

pub mod alive;
pub mod disk;
pub mod drafts;
pub mod gather;
pub mod journal;
pub mod names;
pub mod purge;
pub mod recover;
pub mod seal;
pub mod sealed;
pub mod segment;
pub mod stored;
pub mod union;
pub mod writer;

pub use disk::{Disk, FaultyDisk, RealDisk};
pub use drafts::{Draft, Drafts};
pub use gather::{Gathered, SessionPlace, gather};
pub use journal::{Fresh, LiveFolder};
pub use purge::{Purged, purge, remove_old};
pub use recover::recover_fallback;
pub use seal::{Sealed, seal};
pub use stored::{Held, ReadFault, read_entry, write_entry};
pub use union::{Added, Union};
pub use writer::{Outcome, Place, Writer};
