//! Panels that several screens share: the wall, the forms as lists, the box for what is being typed, lists, the scrubber.

pub mod agenda;
pub mod blocks;
pub mod bottom;
pub mod clock;
pub mod completion;
pub mod date;
pub mod editor;
pub mod form;
mod form_harvest;
mod form_lines;
mod form_look_back;
pub mod form_moments;
pub mod gate;
pub mod log;
pub mod on_wall;
pub mod page;
pub mod question;
pub mod scrubber;
pub mod state;
pub mod wall;
mod wall_forms;
mod wall_phase;
mod wall_up;
pub mod words;
