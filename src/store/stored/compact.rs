//! RON as this program writes it, without a blank, a remark or a second spelling, read by serde.
//!
//! Only a quick way beside ron: what is written in any other way is [`Other`], and ron reads it. Nothing is read here
//! that ron would read otherwise or not at all.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

/// Deeper than anything that is written, and less deep than ron goes.
const DEEPEST: usize = 64;

/// Not written as this program writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other;

impl fmt::Display for Other {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("other RON")
    }
}

impl std::error::Error for Other {}

impl de::Error for Other {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A text that is read.
pub struct Compact<'de> {
    rest: &'de str,
}

impl<'de> Compact<'de> {
    /// Begins to read a text.
    #[must_use]
    pub const fn new(text: &'de str) -> Self {
        Self { rest: text }
    }

    /// Whether all of it was read.
    pub const fn end(&self) -> Result<(), Other> {
        if self.rest.is_empty() { Ok(()) } else { Err(Other) }
    }

    fn next(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    fn sign(&mut self, sign: char) -> Result<(), Other> {
        self.rest = self.rest.strip_prefix(sign).ok_or(Other)?;
        Ok(())
    }

    /// Steps over so many bytes; those bytes.
    fn step(&mut self, bytes: usize) -> Result<&'de str, Other> {
        let (piece, rest) = self.rest.split_at_checked(bytes).ok_or(Other)?;
        self.rest = rest;
        Ok(piece)
    }

    fn take(&mut self, fine: impl Fn(u8) -> bool) -> Result<&'de str, Other> {
        self.step(self.rest.bytes().position(|byte| !fine(byte)).unwrap_or(self.rest.len()))
    }

    fn word(&mut self) -> Result<&'de str, Other> {
        let word = self.take(|byte| byte.is_ascii_alphanumeric() || byte == b'_')?;
        if word.starts_with(|c: char| c.is_ascii_alphabetic()) { Ok(word) } else { Err(Other) }
    }

    fn number<T: std::str::FromStr>(&mut self) -> Result<T, Other> {
        let minus = usize::from(self.next() == Some(b'-'));
        let digits = self.rest.bytes().skip(minus).take_while(u8::is_ascii_digit).count();
        let number = self.step(minus.saturating_add(digits))?;
        let one_spelling = number == "0" || !number.trim_start_matches('-').starts_with('0');
        number.parse().ok().filter(|_| one_spelling).ok_or(Other)
    }

    fn text(&mut self) -> Result<Cow<'de, str>, Other> {
        self.sign('"')?;
        let mut whole = Cow::Borrowed(self.take(|byte| !matches!(byte, b'"' | b'\\'))?);
        while self.next() == Some(b'\\') {
            self.step(1)?;
            let sign = self.escaped()?;
            let more = self.take(|byte| !matches!(byte, b'"' | b'\\'))?;
            let whole = whole.to_mut();
            whole.push(sign);
            whole.push_str(more);
        }
        self.sign('"')?;
        Ok(whole)
    }

    fn escaped(&mut self) -> Result<char, Other> {
        Ok(match self.step(1)? {
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "\\" => '\\',
            "\"" => '"',
            "'" => '\'',
            "u" => {
                self.sign('{')?;
                let digits = self.take(|byte| byte.is_ascii_hexdigit())?;
                self.sign('}')?;
                let code = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() <= 6);
                code.and_then(char::from_u32).ok_or(Other)?
            }
            _ => return Err(Other),
        })
    }

    /// Steps over a value.
    fn skip(&mut self, depth: usize) -> Result<(), Other> {
        if depth > DEEPEST {
            return Err(Other);
        }
        match self.next().ok_or(Other)? {
            b'"' => self.text().map(drop),
            b'[' => self.skip_items('[', ']', depth),
            b'(' => self.skip_items('(', ')', depth),
            b'-' | b'0'..=b'9' => self.number::<i64>().map(drop),
            _ => self.skip_name(depth),
        }
    }

    /// Steps over a name, and over what it is wrapped around.
    fn skip_name(&mut self, depth: usize) -> Result<(), Other> {
        match self.word()? {
            "Some" => {
                self.sign('(')?;
                self.skip(depth.saturating_add(1))?;
                self.sign(')')
            }
            // Names that stand alone for ron.
            name if matches!(name, "None" | "true" | "false" | "NaN" | "inf") || self.next() != Some(b'(') => Ok(()),
            name if name.starts_with(|c: char| c.is_ascii_uppercase()) && !self.rest.starts_with("()") => {
                self.skip_items('(', ')', depth)
            }
            _ => Err(Other),
        }
    }

    fn skip_items(&mut self, open: char, close: char, depth: usize) -> Result<(), Other> {
        self.sign(open)?;
        if self.sign(close).is_ok() {
            return Ok(());
        }
        // Fields have names, or none has.
        let begin = self.rest;
        let named = open == '(' && self.word().is_ok() && self.next() == Some(b':');
        self.rest = begin;
        loop {
            if named {
                self.word()?;
                self.sign(':')?;
            }
            self.skip(depth.saturating_add(1))?;
            if self.sign(close).is_ok() {
                return Ok(());
            }
            self.sign(',')?;
        }
    }

    fn items<T>(
        &mut self,
        open: char,
        close: char,
        visit: impl FnOnce(&mut Items<'_, 'de>) -> Result<T, Other>,
    ) -> Result<T, Other> {
        self.sign(open)?;
        let mut items = Items { compact: self, close, first: true, closed: false };
        let value = visit(&mut items)?;
        if !items.closed {
            self.sign(close)?;
        }
        Ok(value)
    }
}

/// The values in a list, a tuple or a record.
struct Items<'q, 'de> {
    compact: &'q mut Compact<'de>,
    close: char,
    first: bool,
    closed: bool,
}

impl Items<'_, '_> {
    fn more(&mut self) -> Result<bool, Other> {
        if self.closed || self.compact.sign(self.close).is_ok() {
            self.closed = true;
            return Ok(false);
        }
        if !std::mem::take(&mut self.first) {
            self.compact.sign(',')?;
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Other;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Other> {
        if self.more()? { seed.deserialize(&mut *self.compact).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Other;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Other> {
        if !self.more()? {
            return Ok(None);
        }
        let name = self.compact.word()?;
        self.compact.sign(':')?;
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Other> {
        seed.deserialize(&mut *self.compact)
    }
}

macro_rules! numbers {
    ($($deserialize:ident $visit:ident)*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
            visitor.$visit(self.number()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Compact<'de> {
    type Error = Other;

    numbers! { deserialize_i32 visit_i32 deserialize_i64 visit_i64 deserialize_u32 visit_u32 deserialize_u64 visit_u64 }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Other> {
        Err(Other)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        match self.word()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Other),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        match self.text()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        match self.word()? {
            "None" => visitor.visit_none(),
            "Some" => {
                self.sign('(')?;
                let value = visitor.visit_some(&mut *self)?;
                self.sign(')')?;
                Ok(value)
            }
            _ => Err(Other),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        self.sign('(')?;
        self.sign(')')?;
        visitor.visit_unit()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        self.items('[', ']', |items| visitor.visit_seq(items))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Other> {
        self.items('(', ')', |items| visitor.visit_seq(items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Other> {
        self.items('(', ')', |items| visitor.visit_map(items))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Other> {
        visitor.visit_enum(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Other> {
        self.skip(0)?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit_struct newtype_struct tuple_struct map identifier
    }
}

impl<'de> EnumAccess<'de> for &mut Compact<'de> {
    type Error = Other;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Other> {
        let name = self.word()?;
        Ok((seed.deserialize(BorrowedStrDeserializer::<Other>::new(name))?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Compact<'de> {
    type Error = Other;

    fn unit_variant(self) -> Result<(), Other> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Other> {
        self.sign('(')?;
        let value = seed.deserialize(&mut *self)?;
        self.sign(')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Other> {
        Err(Other)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Other> {
        Err(Other)
    }
}
