//! What a community brings to every session: core values, voices, commitments; and what one session leaves for the next.

use super::agenda::Agenda;
use super::ids::EntryId;
use super::script::Phase;
use super::topic::Topic;
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
    /// Where it came from, when a session added it.
    pub added: Option<Added>,
}

/// Where an addition to the commitments came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Added {
    /// The session's id.
    pub session: String,
    /// The session's title.
    pub title: String,
    /// The voice that proposed it.
    pub voice: String,
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
    /// The voices that must all say yes to an addition; empty is residents and initiators.
    pub accepting: Vec<String>,
    /// The voices that speak from an organisation; the others speak as themselves.
    pub formal: Vec<String>,
    /// Places of the charged field, by name.
    pub places: Vec<String>,
    /// Initiatives of the charged field, by name. Never people.
    pub initiatives: Vec<String>,
    /// The columns of boards that a line can be named after, in the order of the boards.
    pub topics: Vec<Topic>,
}

/// Who must say yes to an addition to the commitments when the community says nothing else.
pub const ACCEPTING: [&str; 2] = ["bewoner", "initiatiefnemer"];
/// The voices that speak from an organisation when the community says nothing else.
pub const FORMAL: [&str; 4] = ["professional", "ambtenaar", "bestuurder", "onderzoeker"];

impl Community {
    /// The voices that must all say yes to an addition to the commitments.
    #[must_use]
    pub fn who_accepts(&self) -> Vec<&str> {
        if self.accepting.is_empty() {
            return ACCEPTING.to_vec();
        }
        self.accepting.iter().map(String::as_str).collect()
    }

    /// Places and initiatives, in the community's own order.
    pub fn field(&self) -> impl Iterator<Item = &str> {
        self.places.iter().chain(&self.initiatives).map(String::as_str)
    }

    /// Whether a voice speaks from an organisation.
    #[must_use]
    pub fn is_formal(&self, voice: &str) -> bool {
        if self.formal.is_empty() { FORMAL.contains(&voice) } else { self.formal.iter().any(|v| v == voice) }
    }
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
    /// Places and initiatives, by name.
    pub field: Vec<String>,
    /// The columns of boards that it was named after, by id.
    pub topics: Vec<String>,
}

/// A card of a board that comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CarriedCard {
    /// The entry that laid it.
    pub id: EntryId,
    /// The board's id.
    pub board: String,
    /// The words.
    pub text: String,
    /// Where it lay at the end of each session, oldest first: the session's id and the column's.
    pub columns: Vec<(String, String)>,
}

/// What a session wants the next one to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Planned {
    /// The script's id; empty when nobody chose one.
    pub script: String,
    /// The title; empty when there is none yet.
    pub title: String,
    /// When and where, in people's own words.
    pub when: String,
}

/// What earlier sessions left for this one: the same fold, at rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Additions to the commitments that were accepted.
    pub practices: Vec<Practice>,
    /// Cards of boards that come back.
    pub cards: Vec<CarriedCard>,
    /// Phases that were moved to this session.
    pub moved: Vec<Phase>,
    /// What this session was to be.
    pub planned: Option<Planned>,
    /// Names of places and initiatives that earlier sessions used.
    pub field: Vec<String>,
}
