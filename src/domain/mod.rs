//! What a session *is*: no files, no clock, no terminal.
//!
//! Entries ([`entry`]) are folded into a [`session::Session`]; [`decide`](mod@decide) turns a wish into events;
//! [`timeline`] moves through them.

pub mod agenda;
pub mod community;
pub mod course;
pub mod decide;
pub mod entry;
pub mod ids;
pub mod respread;
pub mod script;
pub mod session;
pub mod timeline;
pub mod words;

pub use agenda::{Agenda, DatedMark, DatedWording, Question, Theme, Wording};
pub use community::{Carried, CarriedAgreement, CarriedLine, Community, Practice, Value};
pub use decide::{Command, Refusal, decide};
pub use entry::{Entry, Event, First, Noted, Opened, Tags};
pub use ids::{At, Device, EntryId, Run, Seat, Stamp, Timestamp};
pub use script::{Phase, PhaseId, Script};
pub use session::{Line, Session, carry};
pub use timeline::Timeline;
pub use words::{CasePart, Certainty, Door, Form, Kind, Mark, Origin, Outcome, Status};
