//! The disk: journal segments, sealed sessions, drafts, the workspace, shipped assets.

pub mod disk;
pub mod stored;

pub use disk::{Disk, FaultyDisk, RealDisk};
pub use stored::{Held, ReadFault, read_entry, write_entry};
