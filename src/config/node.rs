//! A RON file as a tree of texts, numbers, lists and records: read by serde in one go, whatever it describes.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// No file of ours has more brackets around each other; what is deeper is left to ron.
pub(super) const DEEPEST: usize = 8;

/// One value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// The byte at which it begins; 0 when only its value was read.
    pub at: usize,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a value can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// `"…"`.
    Text(Cow<'a, str>),
    /// A whole number from 0.
    Number(u64),
    /// `true` or `false`.
    Bool(bool),
    /// `None`; `Some(x)` is the same as `x`.
    Nothing,
    /// `[…]`.
    List(Vec<Node<'a>>),
    /// `(name: …)`.
    Record(Vec<Field<'a>>),
    /// Something that our files have no use for.
    Other,
    /// What could not be read; that has been said.
    Broken,
}

/// One field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// Its name; empty when that could not be read.
    pub name: Cow<'a, str>,
    /// The byte at which the name begins; 0 when only the value was read.
    pub at: usize,
    /// What it holds.
    pub value: Node<'a>,
}

impl Node<'_> {
    /// The items of a list.
    pub(super) fn items(&self) -> Option<&[Self]> {
        if let Kind::List(items) = &self.kind { Some(items) } else { None }
    }

    /// A field of a record.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        let Kind::Record(fields) = &self.kind else { return None };
        fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// A text.
    pub(super) fn words(&self) -> Option<&str> {
        if let Kind::Text(text) = &self.kind { Some(text) } else { None }
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any).map(|kind| Node { at: 0, kind })
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Kind<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Kind::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Kind::Number(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(u64::try_from(value).map_or(Kind::Other, Kind::Number))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Self::Value, E> {
        Ok(Kind::Other)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Self::Value, E> {
        Ok(Kind::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Kind::Other)
    }

    fn visit_char<E>(self, _: char) -> Result<Self::Value, E> {
        Ok(Kind::Other)
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Self::Value, E> {
        Ok(Kind::Other)
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(Kind::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Kind::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Kind::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        inner.deserialize_any(self)
    }

    // `()`, a record in which nothing is filled in.
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Kind::Record(Vec::new()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        IgnoredAny::deserialize(inner).map(|_| Kind::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Kind::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            fields.push(Field { name, at: 0, value: map.next_value()? });
        }
        Ok(Kind::Record(fields))
    }
}

/// A field's name.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Word;
        impl<'de> Visitor<'de> for Word {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(name)))
            }
            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_identifier(Word)
    }
}
