//! Settings, scripts, keys and themes as types and parsing; no files here.

pub mod action;
pub mod agenda;
pub mod chord;
pub mod commitments;
pub mod context;
pub mod id;
mod keyfile;
pub mod keys;
pub mod pieces;
pub mod problem;
pub mod ron_text;
pub mod rows;
pub mod script;
pub mod theme;
pub mod values;
pub mod workspace;

pub use action::Action;
pub use agenda::parse_agenda;
pub use chord::{Chord, Key};
pub use commitments::parse_commitments;
pub use context::Context;
pub use id::is_id;
pub use keys::KeyTable;
pub use problem::{Problem, Severity};
pub use ron_text::{Reader, Record};
pub use script::parse_script;
pub use theme::{Role, Theme};
pub use values::parse_values;
pub use workspace::{WorkspaceSettings, parse_settings};
