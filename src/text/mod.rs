//! Text made harmless, wrapped and measured; and sentences before they are in a language.

pub mod message;

pub use message::Message;
