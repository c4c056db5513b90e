//! Panels that several screens share: the wall, the forms as lists, the box for what is being typed, lists, the scrubber.

pub mod agenda;
pub mod bottom;
pub mod completion;
pub mod date;
pub mod log;
pub mod scrubber;
pub mod wall;
