//! What a group takes home over all its sealed sessions: a [`Document`] is made once, and written as [`markdown`] or as an
//! [`html`] page.
//!
//! What stands in one is decided here ([`guide`](mod@guide), [`travel_report`](mod@travel_report), [`threads`](mod@threads)) from
//! [`Harvest`](crate::domain::harvest::Harvest)s, and from nothing else: what a harvest does not hold cannot leave the
//! room. Words become harmless where they enter a document, so that no word is ever read as a sign of either format.

pub mod document;
pub mod guide;
mod meetings;
mod render;
pub mod threads;
pub mod travel_report;
pub mod word;

pub use document::{Document, Item};
pub use guide::{Guide, guide};
pub use render::{html, markdown};
pub use threads::threads;
pub use travel_report::{Stream, TravelReport, travel_report};
pub use word::Word;
