//! The disk: journal segments, sealed sessions, drafts, the workspace, shipped assets.

pub mod alive;
pub mod assets;
pub mod create;
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
pub mod session_info;
pub mod state;
pub mod stored;
pub mod union;
pub mod workspace;
pub mod writer;

pub use create::{copy_example, create};
pub use disk::{Disk, FaultyDisk, RealDisk};
pub use drafts::{Draft, Drafts};
pub use gather::{Gathered, SessionPlace, gather};
pub use journal::{Fresh, LiveFolder};
pub use purge::{Purged, purge, remove_old};
pub use recover::recover_fallback;
pub use seal::{Sealed, seal};
pub use stored::{Held, ReadFault, read_entry, write_entry};
pub use state::{device_id, new_run, state_dir};
pub use union::{Added, Union};
pub use workspace::{ScriptSource, SessionInfo, Workspace};
pub use writer::{Place, Writer, Written};
