//! Panels that several screens share: the wall, the forms as lists, the box for what is being typed.

pub mod blocks;
pub mod clock;
pub mod editor;
pub mod form;
mod form_harvest;
mod form_lines;
mod form_look_back;
pub mod form_moments;
pub mod gate;
pub mod on_wall;
pub mod page;
pub mod question;
pub mod state;
pub mod wall;
mod wall_forms;
mod wall_phase;
mod wall_up;
pub mod words;
