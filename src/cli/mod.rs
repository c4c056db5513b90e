//! The commands, one file each.

pub mod agenda;
pub mod check;
pub mod json;
pub mod keys;
pub mod new;
pub mod sessions;
pub mod show;
pub mod world;

pub use world::{Failure, World};
