//! Settings, scripts, keys and themes as types and parsing; no files here.

pub mod action;
pub mod chord;
pub mod context;
mod keyfile;
pub mod keys;
pub mod problem;
pub mod rows;
pub mod theme;

pub use action::Action;
pub use chord::{Chord, Key};
pub use context::Context;
pub use keys::KeyTable;
pub use problem::{Problem, Severity};
pub use theme::{Role, Theme};
