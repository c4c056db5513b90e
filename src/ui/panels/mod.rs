//! Parts of screens that several screens draw: each a function of the model and a place.

pub mod bottom;
pub mod completion;
pub mod log;
