//! The quick way of reading an entry: RON as this program writes it (see [`super::compact`]), envelope and body in one
//! go. It takes a tenth of what ron takes, and reading is most of what starting takes. Whatever is written otherwise is
//! left to ron; a test holds that what is read here, ron reads the same.

use std::fmt;

use serde::de::{self, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::body::Body;
use super::compact::{Compact, Other};
use super::twin::{AtV1, Id, SeatV1, Twin};
use crate::domain::{Entry, Stamp};

/// An entry of a known kind.
pub fn entry(text: &str) -> Result<Entry, Other> {
    let mut compact = Compact::new(text);
    let entry = compact.deserialize_struct("", &[], Envelope)?;
    compact.end().map(|()| entry)
}

/// Whether the text is one value and nothing else.
#[must_use]
pub fn is_value(text: &str) -> bool {
    let mut compact = Compact::new(text);
    IgnoredAny::deserialize(&mut compact).and_then(|_| compact.end()).is_ok()
}

/// A text in quotes.
pub fn quoted(text: &str) -> Result<String, Other> {
    let mut compact = Compact::new(text);
    let read = String::deserialize(&mut compact)?;
    compact.end().map(|()| read)
}

/// Reads the envelope and the body in one go: the kind stands before the body.
struct Envelope;

impl<'de> Visitor<'de> for Envelope {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
        let (mut id, mut stamp, mut at, mut seat, mut kind, mut event) = (None, None, None, None, None, None);
        while let Some(field) = map.next_key::<&str>()? {
            match field {
                "id" if id.is_none() => id = Some(map.next_value::<Id>()?),
                "stamp" if stamp.is_none() => stamp = Some(map.next_value::<(i64, u32)>()?),
                "at" if at.is_none() => at = Some(map.next_value::<AtV1>()?),
                "seat" if seat.is_none() => seat = Some(map.next_value::<SeatV1>()?),
                "kind" if kind.is_none() => kind = Some(map.next_value::<&str>()?),
                "body" if event.is_none() => event = map.next_value_seed(Body(kind.unwrap_or_default()))?,
                "id" | "stamp" | "at" | "seat" | "kind" | "body" => return Err(de::Error::duplicate_field("")),
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        let all = || Some((id?, stamp?, at?, seat?, event?));
        let (id, (ms, n), at, seat, event) = all().ok_or_else(|| de::Error::missing_field(""))?;
        Ok(Entry { id: id.domain(), stamp: Stamp { ms, n }, at: at.domain(), seat: seat.domain(), event })
    }
}
