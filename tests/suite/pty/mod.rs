//! The real program in a real pseudo-terminal: keys in, screen and bytes out.

pub mod begin;
pub mod first;
pub mod gone;
pub mod kill;
pub mod leave;
pub mod session;
pub mod terminal;
pub mod world;
