//! A stored form and its domain type: the same facts, written down by two hands, so that either can change alone.

use serde::{Deserialize, Serialize};

use crate::domain::{At, EntryId, Timestamp};

/// A stored form that goes to and from a domain type.
pub trait Twin: Sized {
    /// The domain's type.
    type Domain;
    /// The stored form of a domain value.
    fn store(domain: &Self::Domain) -> Self;
    /// The domain value.
    fn domain(self) -> Self::Domain;
}

macro_rules! same {
    ($($t:ty),*) => {$(
        impl Twin for $t {
            type Domain = $t;
            fn store(domain: &$t) -> Self { domain.clone() }
            fn domain(self) -> $t { self }
        }
    )*};
}
same!(String, bool, u32, i32, i64);

impl<T: Twin> Twin for Option<T> {
    type Domain = Option<T::Domain>;
    fn store(domain: &Self::Domain) -> Self {
        domain.as_ref().map(T::store)
    }
    fn domain(self) -> Self::Domain {
        self.map(T::domain)
    }
}

impl<T: Twin> Twin for Box<T> {
    type Domain = Box<T::Domain>;
    fn store(domain: &Self::Domain) -> Self {
        Self::new(T::store(domain))
    }
    fn domain(self) -> Self::Domain {
        Box::new((*self).domain())
    }
}

impl<T: Twin> Twin for Vec<T> {
    type Domain = Vec<T::Domain>;
    fn store(domain: &Self::Domain) -> Self {
        domain.iter().map(T::store).collect()
    }
    fn domain(self) -> Self::Domain {
        self.into_iter().map(T::domain).collect()
    }
}

impl<A: Twin, B: Twin> Twin for (A, B) {
    type Domain = (A::Domain, B::Domain);
    fn store(domain: &Self::Domain) -> Self {
        (A::store(&domain.0), B::store(&domain.1))
    }
    fn domain(self) -> Self::Domain {
        (self.0.domain(), self.1.domain())
    }
}

/// Whether a field holds nothing: it is then left out of the file, which stays short and as older versions wrote it.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An entry id in its one spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Id(pub EntryId);

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.to_string()
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self).map_err(|_| "not an entry id")
    }
}

impl Twin for Id {
    type Domain = EntryId;
    fn store(domain: &EntryId) -> Self {
        Self(*domain)
    }
    fn domain(self) -> EntryId {
        self.0
    }
}

/// When something was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AtV1 {
    /// At this millisecond UTC.
    Exact(i64),
    /// Around this millisecond UTC.
    About(i64),
    /// Nobody remembers.
    Unknown,
}

impl Twin for AtV1 {
    type Domain = At;
    fn store(domain: &At) -> Self {
        match domain {
            At::Exact(t) => Self::Exact(t.0),
            At::About(t) => Self::About(t.0),
            At::Unknown => Self::Unknown,
        }
    }
    fn domain(self) -> At {
        match self {
            Self::Exact(ms) => At::Exact(Timestamp(ms)),
            Self::About(ms) => At::About(Timestamp(ms)),
            Self::Unknown => At::Unknown,
        }
    }
}

/// An enum of bare names and its domain twin.
macro_rules! names {
    ($stored:ident = $domain:ident { $($name:ident),* $(,)? }) => {
        /// Stored names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[allow(missing_docs)]
        pub enum $stored { $($name),* }
        impl $crate::store::stored::twin::Twin for $stored {
            type Domain = $crate::domain::$domain;
            fn store(domain: &Self::Domain) -> Self {
                match domain { $($crate::domain::$domain::$name => Self::$name),* }
            }
            fn domain(self) -> Self::Domain {
                match self { $(Self::$name => $crate::domain::$domain::$name),* }
            }
        }
    };
}
pub(super) use names;

/// A record and its domain twin: the same fields, each with its stored type.
macro_rules! record {
    ($stored:ident = $domain:ident { $($(#[$meta:meta])* $field:ident : $type:ty),* $(,)? }) => {
        /// Stored record.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[allow(missing_docs)]
        pub struct $stored { $($(#[$meta])* pub $field: $type),* }
        impl $crate::store::stored::twin::Twin for $stored {
            type Domain = $crate::domain::$domain;
            fn store(domain: &Self::Domain) -> Self {
                Self { $($field: $crate::store::stored::twin::Twin::store(&domain.$field)),* }
            }
            fn domain(self) -> Self::Domain {
                $crate::domain::$domain { $($field: $crate::store::stored::twin::Twin::domain(self.$field)),* }
            }
        }
    };
}
pub(super) use record;

names!(SeatV1 = Seat { Lead, Note });
