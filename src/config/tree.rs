//! The slow way of reading a file, for when something is wrong with it: every value with its place, and every fault of
//! the RON itself said.

use std::borrow::Cow;
use std::ops::Range;

use super::node::{DEEPEST, Field, Kind, Node};
use super::pieces::{blank, cut, name, word};
use super::reader::Reader;
use super::ron_text::{message, offset_of};
use crate::text::Message;

/// Reads `text` with the places of its values; `reader` hears its faults. `sound` says that ron could read it.
pub(super) fn tree<'a>(reader: &mut Reader, text: &'a str, sound: bool) -> Node<'a> {
    Tree { text, sound, reader }.node(0..text.len(), 0)
}

struct Tree<'a, 'r> {
    text: &'a str,
    sound: bool,
    reader: &'r mut Reader,
}

impl<'a> Tree<'a, '_> {
    fn piece(&self, span: Range<usize>) -> &'a str {
        self.text.get(span).unwrap_or_default()
    }

    fn node(&mut self, span: Range<usize>, depth: usize) -> Node<'a> {
        let at = span.start + blank(self.piece(span.clone()));
        let kind = match self.text.as_bytes().get(at) {
            Some(b'(' | b'[') if depth < DEEPEST => self.bracketed(at..span.end, depth),
            _ => self.leaf(at..span.end),
        };
        Node { at, kind }
    }

    /// What has nothing inside that needs a place of its own: ron reads it.
    fn leaf(&mut self, span: Range<usize>) -> Kind<'a> {
        let piece = self.piece(span.clone());
        match ron::from_str::<Node<'a>>(piece) {
            Ok(node) => node.kind,
            Err(error) => {
                let inside = offset_of(piece, error.span.start.line, error.span.start.col);
                let rest = piece.get(inside..).unwrap_or_default();
                let to = blank(rest);
                self.reader
                    .fault(if to < rest.len() { span.start + inside + to } else { span.start }, message(&error.code));
                Kind::Broken
            }
        }
    }

    fn bracketed(&mut self, span: Range<usize>, depth: usize) -> Kind<'a> {
        let cut = cut(self.text, span.clone(), self.sound);
        let is_list = self.text.as_bytes().get(span.start) == Some(&b'[');
        let names: Vec<_> = cut.items.iter().map(|item| name(self.text, item.start)).collect();
        if !is_list && !names.is_empty() && names.iter().all(Option::is_none) {
            return self.leaf(span);
        }
        let told = self.reader.count();
        for at in cut.commas {
            self.reader.fault(at, Message::new("check-comma"));
        }
        for at in cut.gaps {
            self.reader.fault(at, Message::new("check-not-understood"));
        }
        let kind = if is_list {
            Kind::List(cut.items.into_iter().map(|item| self.node(item, depth + 1)).collect())
        } else {
            let fields = cut.items.into_iter().zip(names);
            Kind::Record(fields.map(|(item, name)| self.field(item, name, depth)).collect())
        };
        let end = cut.end.unwrap_or(span.end);
        let after = end + blank(self.piece(end..span.end));
        if after < span.end {
            self.reader.fault(after, Message::new("check-trailing"));
        } else if cut.end.is_none() && self.reader.count() == told {
            // A broken item says for itself what is wrong; only a fault outside them is said here.
            self.reader.fault(span.start, Message::new("check-ended-early"));
        }
        kind
    }

    fn field(&mut self, item: Range<usize>, name: Option<(&'a str, usize)>, depth: usize) -> Field<'a> {
        let at = item.start;
        if let Some((name, value)) = name {
            let value = self.node(value..item.end.max(value), depth + 1);
            return Field { name: Cow::Borrowed(name), at, value };
        }
        let colon = word(self.text, at).map(|(_, after)| after).filter(|after| *after < item.end);
        let (place, key) = colon.map_or((at, "check-field-name"), |colon| (colon, "check-colon"));
        self.reader.fault(place, Message::new(key));
        Field { name: Cow::default(), at, value: Node { at, kind: Kind::Broken } }
    }
}

/// The same values, without their places.
#[cfg(test)]
pub(super) fn placeless(node: &Node<'_>) -> Node<'static> {
    let kind = match &node.kind {
        Kind::Text(text) => Kind::Text(Cow::Owned(text.clone().into_owned())),
        Kind::List(items) => Kind::List(items.iter().map(placeless).collect()),
        Kind::Record(fields) => {
            let name = |field: &Field<'_>| Cow::Owned(field.name.clone().into_owned());
            Kind::Record(fields.iter().map(|f| Field { name: name(f), at: 0, value: placeless(&f.value) }).collect())
        }
        Kind::Number(number) => Kind::Number(*number),
        Kind::Bool(on) => Kind::Bool(*on),
        Kind::Nothing => Kind::Nothing,
        Kind::Other => Kind::Other,
        Kind::Broken => Kind::Broken,
    };
    Node { at: 0, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slow_way_reads_the_same_as_ron() {
        let odd = ["(a: [(1, 'x'), {b: 2}, r#\"c\"#, -1, 1.5, b\"d\"], e: Some((f: None)), g: ())", "(a: \"b\n c\",)"];
        for text in odd {
            let quick = ron::from_str::<Node<'_>>(text).unwrap();
            let mut reader = Reader::default();
            let slow = tree(&mut reader, text, true);
            assert_eq!((reader.count(), placeless(&slow)), (0, placeless(&quick)), "{text}");
        }
    }
}
