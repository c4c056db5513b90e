//! What a community brings to every session: core values, voices, commitments; and what one session leaves for the next.

use super::agenda::Agenda;
use super::ids::EntryId;
use super::words::{Kind, Outcome};

/// *Kernwaarde*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Value {
    /// `[a-z0-9-]{1,64}`, also its tag after `#`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// One short explanation.
    pub about: String,
}

/// One practice of the commitments (*verbintenis*): a text to reflect on, no checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Practice {
    /// Stable id such as `vertrouwen-3`.
    pub id: String,
    /// The value's id.
    pub value: String,
    /// The main point.
    pub text: String,
    /// Sub-points.
    pub sub: Vec<String>,
    /// Where it stands in the source.
    pub source: String,
}

/// A community as it stood when a session was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Community {
    /// What it is called.
    pub name: String,
    /// The neighbourhood or house.
    pub place: String,
    /// The core values, in order.
    pub values: Vec<Value>,
    /// The positions people speak from, as their tags after `@`.
    pub voices: Vec<String>,
    /// The commitments.
    pub practices: Vec<Practice>,
}

/// An agreement that an earlier session left, with what has become of it so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CarriedAgreement {
    /// The entry that made it.
    pub id: EntryId,
    /// The session that made it.
    pub session: String,
    /// What.
    pub what: String,
    /// Who.
    pub who: String,
    /// By when, in people's own words.
    pub when: String,
    /// What was said of it at later look backs, oldest first.
    pub outcomes: Vec<(Outcome, String)>,
}

/// An idea or side stream that an earlier session left, with the answers it got.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CarriedLine {
    /// The entry that brought it up.
    pub id: EntryId,
    /// The session it came from.
    pub session: String,
    /// What it is.
    pub kind: Kind,
    /// The words.
    pub text: String,
    /// What was done with it, oldest first.
    pub answers: Vec<String>,
}

/// What earlier sessions left for this one: the same fold, at rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Carried {
    /// Id of the session before this one.
    pub previous: Option<String>,
    /// Its title.
    pub previous_title: String,
    /// The agenda as it stood.
    pub agenda: Agenda,
    /// Agreements that may come back (those that are not done).
    pub agreements: Vec<CarriedAgreement>,
    /// Ideas and side streams to answer or follow.
    pub lines: Vec<CarriedLine>,
    /// Last harvest: lessons, celebrations, next steps and released quotes of the previous session.
    pub harvest: Vec<CarriedLine>,
}
