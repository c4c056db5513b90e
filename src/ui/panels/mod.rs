//! Panels that several screens share: the wall, the forms as lists, the box for what is being typed.

pub mod wall;
