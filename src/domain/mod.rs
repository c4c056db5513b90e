//! What a session *is*: no files, no clock, no terminal.
//!
//! Entries ([`entry`]) are folded into a [`session::Session`]; [`decide`](mod@decide) turns a wish into events;
//! [`timeline`] moves through them.

pub mod agenda;
pub mod board;
pub mod community;
pub mod course;
pub mod decide;
pub mod entry;
pub mod event;
pub mod field;
pub mod gone;
pub mod harvest;
pub mod ids;
mod possible;
pub mod respread;
pub mod script;
pub mod session;
pub mod thread;
pub mod timeline;
pub mod topic;
pub mod words;

pub use agenda::{Agenda, DatedMark, DatedWording, Question, Theme, Wording};
pub use board::{Board, BoardKey, Card, Column, Direction, Shape, Theory};
pub use community::{Added, Carried, CarriedAgreement, CarriedCard, CarriedLine, Community, Planned, Practice, Value};
pub use decide::{Command, Refusal, decide};
pub use entry::{Entry, First, Noted, Opened, Tags};
pub use event::{AgendaEvent, CardEvent, Event, PlanEvent, PromiseEvent, WallEvent};
pub use ids::{At, Device, EntryId, Run, Seat, Stamp, Timestamp};
pub use script::{Phase, PhaseId, Script, ScriptChange};
pub use session::{Line, Session, carry};
pub use timeline::Timeline;
pub use topic::Topic;
pub use words::{CasePart, Certainty, Door, Form, Kind, Mark, Origin, Outcome, Status};
