//! Settings, scripts, keys and themes as types and parsing; no files here.

pub mod problem;

pub use problem::{Problem, Severity};
