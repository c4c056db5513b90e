//! Settings, scripts, keys and themes as types and parsing; no files here.

pub mod action;
pub mod agenda;
pub mod chord;
pub mod commitments;
pub mod context;
pub mod id;
mod keyfile;
pub mod keys;
pub mod node;
mod pieces;
mod plain;
pub mod problem;
pub mod reader;
pub mod ron_text;
pub mod script;
pub mod theme;
mod tree;
pub mod values;
pub mod vision;
pub mod workspace;

pub use action::Action;
pub use agenda::parse_agenda;
pub use chord::{Chord, Key};
pub use commitments::parse_commitments;
pub use context::Context;
pub use id::is_id;
pub use keys::KeyTable;
pub use node::Node;
pub use problem::{Problem, Severity};
pub use reader::{Reader, Record, read};
pub use script::parse_script;
pub use theme::{Role, Theme};
pub use values::parse_values;
pub use vision::Vision;
pub use workspace::{WorkspaceSettings, parse_settings};
