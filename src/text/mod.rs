//! Text made harmless, wrapped and measured; text being typed, looked for and looked over; and sentences before they are
//! in a language.

mod chars;
mod day;
pub mod field;
pub mod find;
mod fold;
pub mod fuzzy;
pub mod message;
pub mod private;
pub mod safe;
pub mod wrap;

pub use day::day;
pub use field::{Edit, Field};
pub use message::Message;
pub use safe::Safe;
