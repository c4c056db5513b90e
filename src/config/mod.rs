//! Settings, scripts, keys and themes as types and parsing; no files here.

pub mod agenda;
pub mod commitments;
pub mod id;
pub mod pieces;
pub mod problem;
pub mod ron_text;
pub mod script;
pub mod values;
pub mod workspace;

pub use agenda::parse_agenda;
pub use commitments::parse_commitments;
pub use id::is_id;
pub use problem::{Problem, Severity};
pub use ron_text::{Reader, Record};
pub use script::parse_script;
pub use values::parse_values;
pub use workspace::{WorkspaceSettings, parse_settings};
