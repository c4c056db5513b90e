//! The disk: journal segments, sealed sessions, drafts, the workspace, shipped assets.

pub mod alive;
pub mod disk;
pub mod journal;
pub mod names;
pub mod recover;
pub mod segment;
pub mod stored;
pub mod union;
pub mod writer;

pub use disk::{Disk, FaultyDisk, RealDisk};
pub use journal::{Fresh, LiveFolder};
pub use stored::{Held, ReadFault, read_entry, write_entry};
pub use union::{Added, Union};
pub use writer::{Outcome, Place, Writer};
