//! Settings, scripts, keys and themes as types and parsing; no files here.

pub mod pieces;
pub mod problem;
pub mod ron_text;

pub use problem::{Problem, Severity};
pub use ron_text::{Reader, Record};
