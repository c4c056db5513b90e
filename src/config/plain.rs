//! The quick way of reading a file: plain texts, whole numbers, switches, lists and records, as nearly all files have
//! nothing else. It takes less than ron does and knows where each value stands; what is not plain it leaves to ron.

use std::borrow::Cow;

use super::node::{DEEPEST, Field, Kind, Node};

/// The values of a plain file with their places; nothing when anything in it is not plain, or wrong.
pub(super) fn plain(text: &str) -> Option<Node<'_>> {
    let mut plain = Plain { text, at: 0 };
    let node = plain.node(0)?;
    plain.blank();
    (plain.at == text.len()).then_some(node)
}

struct Plain<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Plain<'a> {
    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over what `fine` accepts; that piece.
    fn take(&mut self, fine: impl Fn(u8) -> bool) -> &'a str {
        let (start, rest) = (self.at, self.rest());
        self.at += rest.iter().position(|byte| !fine(*byte)).unwrap_or(rest.len());
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Steps over blanks and remarks to the end of their line.
    fn blank(&mut self) {
        loop {
            self.take(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
            if !self.rest().starts_with(b"//") {
                return;
            }
            self.take(|byte| byte != b'\n');
        }
    }

    fn node(&mut self, depth: usize) -> Option<Node<'a>> {
        self.blank();
        let at = self.at;
        let kind = match self.byte()? {
            b'"' => self.quoted()?,
            b'[' if depth < DEEPEST => Kind::List(self.items(b']', |plain| plain.node(depth + 1))?),
            b'(' if depth < DEEPEST => Kind::Record(self.items(b')', |plain| plain.field(depth + 1))?),
            _ => self.word()?,
        };
        Some(Node { at, kind })
    }

    fn quoted(&mut self) -> Option<Kind<'a>> {
        self.at += 1;
        let text = self.take(|byte| !matches!(byte, b'"' | b'\\' | b'\n'));
        (self.byte()? == b'"').then_some(())?;
        self.at += 1;
        Some(Kind::Text(Cow::Borrowed(text)))
    }

    fn word(&mut self) -> Option<Kind<'a>> {
        let word = self.take(|byte| !matches!(byte, b',' | b')' | b']' | b' ' | b'\n' | b'\r' | b'\t'));
        match word {
            "true" => Some(Kind::Bool(true)),
            "false" => Some(Kind::Bool(false)),
            "0" => Some(Kind::Number(0)),
            _ if word.starts_with('0') || !word.bytes().all(|byte| byte.is_ascii_digit()) => None,
            _ => word.parse().ok().map(Kind::Number),
        }
    }

    fn items<T>(&mut self, close: u8, item: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.blank();
            if self.byte()? == close {
                self.at += 1;
                return Some(items);
            }
            items.push(item(self)?);
            self.blank();
            match self.byte()? {
                b',' => self.at += 1,
                sign if sign == close => {}
                _ => return None,
            }
        }
    }

    fn field(&mut self, depth: usize) -> Option<Field<'a>> {
        let at = self.at;
        let name = self.take(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(())?;
        self.blank();
        (self.byte()? == b':').then_some(())?;
        self.at += 1;
        Some(Field { name: Cow::Borrowed(name), at, value: self.node(depth)? })
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::Reader;
    use super::super::tree::{placeless, tree};
    use super::*;

    const KEYS: &str = "// x\n[(context: \"a\", // y\n rows: [(keys: [\"q\", \"é\"], hint: 12, on: true), (a: 0)]),]\n";

    #[test]
    fn shipped_files_are_plain_and_read_as_ron_and_the_slow_way_read_them() {
        let shipped = [
            include_str!("../../assets/keymap.ron"),
            include_str!("../../assets/values.ron"),
            include_str!("../../assets/themes/licht.ron"),
            include_str!("../../assets/scripts/leergemeenschap.ron"),
            KEYS,
        ];
        for text in shipped {
            let quick = plain(text).unwrap();
            assert_eq!(placeless(&quick), ron::from_str(text).unwrap());
            for sound in [true, false] {
                assert_eq!(tree(&mut Reader::default(), text, sound), quick);
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5_000))]
        #[test]
        fn what_ron_does_not_read_is_not_plain(at in 0..KEYS.len(), with in "[\\[\\](),:\"\\\\/ 0-9a_.#\u{a0}+'\n-]{0,2}", cut in 0..3_usize) {
            let mut bytes = KEYS.as_bytes().to_vec();
            bytes.splice(at..(at + cut).min(KEYS.len()), with.bytes());
            let text = String::from_utf8_lossy(&bytes);
            if let Some(node) = plain(&text) {
                proptest::prop_assert_eq!(ron::from_str::<Node<'_>>(&text).ok(), Some(placeless(&node)), "{}", text);
            }
        }
    }
}
