//! Cutting RON into pieces by counting brackets, broken or not, so that one fault does not hide the next.

use std::ops::Range;

/// What stands between two brackets.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    /// The items, without the blanks and commas around them.
    pub items: Vec<Range<usize>>,
    /// Where the closing bracket ends; none when there is none.
    pub end: Option<usize>,
    /// Where a comma is missing.
    pub commas: Vec<usize>,
    /// Where an item is missing before a comma.
    pub gaps: Vec<usize>,
    /// Brackets inside do not belong together.
    mixed: bool,
}

/// Cuts what stands between the bracket at the start of `span` and the one that closes it.
///
/// In a text that is not `sound`, texts end with their line, and where brackets do not belong together an item ends
/// before a line that begins like the item itself: as far to the right and with the same kind of sign. A list ends
/// before a field.
pub(super) fn cut(text: &str, span: Range<usize>, sound: bool) -> Cut {
    let first = Cutter::new(text, span.clone(), sound, false).cut();
    if first.mixed && !sound { Cutter::new(text, span, sound, true).cut() } else { first }
}

struct Cutter<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    sound: bool,
    lines: bool,
    line: usize,
    line_is_blank: bool,
    /// The last sign was a comma.
    comma: bool,
    open: Open,
    own: u8,
    item: Option<Item>,
    found: Cut,
}

/// The item that is being cut.
struct Item {
    start: usize,
    end: usize,
    /// How it begins, when it is the first on its line.
    begins: Option<(usize, bool)>,
    /// Its last sign was a bracket that closes all of it.
    closed: bool,
}

impl<'a> Cutter<'a> {
    fn new(text: &'a str, span: Range<usize>, sound: bool, lines: bool) -> Self {
        let text = text.get(..span.end).unwrap_or(text);
        let own = text.as_bytes().get(span.start).copied().map_or(0, closing);
        let (at, end) = (span.start + 1, span.end);
        let (open, found) = (Open::default(), Cut::default());
        Self { text, at, end, sound, lines, line: at, line_is_blank: false, comma: false, open, own, item: None, found }
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }

    fn cut(mut self) -> Cut {
        while self.at < self.end {
            match self.byte(self.at) {
                b'\n' => {
                    self.at += 1;
                    (self.line, self.line_is_blank) = (self.at, true);
                }
                b' ' | b'\t' | b'\r' | b'\x0b' | b'\x0c' => self.at += 1,
                b'/' if matches!(self.byte(self.at + 1), b'/' | b'*') => {
                    self.at += comment(self.text.get(self.at..).unwrap_or_default());
                }
                sign => {
                    if self.sign(sign) {
                        break;
                    }
                    self.line_is_blank = false;
                }
            }
        }
        self.found.mixed |= self.found.end.is_none() || !self.open.is_empty();
        self.finish();
        self.found
    }

    /// Takes one sign or text; tells whether it was the closing bracket.
    fn sign(&mut self, sign: u8) -> bool {
        let inside = !self.open.is_empty();
        match sign {
            b',' if !inside => {
                if self.item.is_none() {
                    self.found.gaps.push(self.at);
                }
                self.finish();
                self.at += 1;
                return false;
            }
            b')' | b']' | b'}' if self.close(sign) => return true,
            b')' | b']' | b'}' => {}
            _ => self.part(sign),
        }
        let length = if sign == b'"' || sign == b'\'' { self.quoted(sign) } else { 1 };
        self.at = (self.at + length).min(self.end);
        let start = self.at.saturating_sub(length);
        let item = self.item.take().unwrap_or_else(|| self.item_from(start));
        let closed = self.open.is_empty() && matches!(sign, b')' | b']' | b'}');
        self.item = Some(Item { end: self.at, closed, ..item });
        self.comma = sign == b',';
        false
    }

    fn item_from(&self, start: usize) -> Item {
        let begins = self.line_is_blank.then(|| self.beginning(start)).flatten();
        Item { start, end: start, begins, closed: false }
    }

    /// How an item begins that is the first on its line: how far to the right, and whether it is a field.
    fn beginning(&self, start: usize) -> Option<(usize, bool)> {
        let row = self.byte(start) == b'(';
        (row || name(self.text, start).is_some()).then_some((start.saturating_sub(self.line), !row))
    }

    /// Begins a new item where a comma or a closing bracket is missing, and counts an opening bracket.
    fn part(&mut self, sign: u8) {
        let closed = self.item.as_ref().is_some_and(|item| item.closed);
        if closed {
            self.found.commas.push(self.at);
            self.finish();
        } else if self.lines && !self.open.is_empty() && (self.begins_alike() || self.is_field_in_list()) {
            self.open = Open::default();
            self.finish();
        }
        if matches!(sign, b'(' | b'[' | b'{') {
            self.open.push(closing(sign));
        }
    }

    fn begins_alike(&self) -> bool {
        let first = self.item.as_ref().and_then(|item| item.begins);
        self.line_is_blank && first.is_some() && first == self.beginning(self.at)
    }

    /// A field of the record that is being cut begins, though the list in the field before it is not closed.
    fn is_field_in_list(&self) -> bool {
        let in_list = self.own == b')' && self.open.closings == [b']'];
        in_list && self.comma && name(self.text, self.at).is_some()
    }

    /// Counts a closing bracket; tells whether it closes what is being cut.
    fn close(&mut self, sign: u8) -> bool {
        if let Some(skipped) = self.open.close(sign) {
            self.found.mixed |= skipped;
            return false;
        }
        let closes = sign == self.own;
        self.found.mixed |= !closes;
        self.found.end = closes.then_some(self.at + 1);
        closes
    }

    fn finish(&mut self) {
        self.found.items.extend(self.item.take().map(|item| item.start..item.end));
    }

    /// The length of the text or the character that begins here.
    fn quoted(&self, quote: u8) -> usize {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if quote == b'\'' {
            return character(rest);
        }
        let before = self.text.get(..self.at).unwrap_or_default();
        let bare = before.trim_end_matches('#');
        if bare.ends_with('r') {
            let end = format!("\"{}", "#".repeat(before.len() - bare.len()));
            return rest.get(1..).and_then(|inside| inside.find(&end)).map_or(rest.len(), |at| at + 1 + end.len());
        }
        string(rest, self.sound)
    }
}

/// The brackets that are open, by what closes them.
#[derive(Default)]
struct Open {
    closings: Vec<u8>,
    /// How many of each kind there are, so that a bracket that closes nothing is no search through all of them.
    counts: [usize; 3],
}

impl Open {
    fn is_empty(&self) -> bool {
        self.closings.is_empty()
    }

    fn count(&mut self, closing: u8) -> Option<&mut usize> {
        self.counts.get_mut(b")]}".iter().position(|kind| *kind == closing)?)
    }

    fn push(&mut self, closing: u8) {
        self.closings.push(closing);
        if let Some(count) = self.count(closing) {
            *count += 1;
        }
    }

    /// Closes the innermost bracket of this kind; none when there is none, else whether others stood open inside it.
    fn close(&mut self, closing: u8) -> Option<bool> {
        self.count(closing).filter(|count| **count > 0)?;
        let mut skipped = false;
        while let Some(innermost) = self.closings.pop() {
            if let Some(count) = self.count(innermost) {
                *count -= 1;
            }
            if innermost == closing {
                break;
            }
            skipped = true;
        }
        Some(skipped)
    }
}

/// What closes an opening bracket.
const fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// The length of `"…"`. In a text that is not sound one that is not closed on its line ends there, so that it does not
/// swallow the rest of the file.
fn string(text: &str, sound: bool) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'\n' if !sound => return at,
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of `'x'`, or 1 when it is only a quotation mark.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    let Some((_, first)) = chars.next() else { return 1 };
    let end = if first == '\\' { chars.skip(1).find(|(_, c)| matches!(c, '\'' | '\n')) } else { chars.next() };
    end.filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1)
}

/// The length of the comment that begins here; those between `/*` and `*/` may stand in each other.
fn comment(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    let (mut at, mut depth) = (0_usize, 0_usize);
    while let Some(two) = text.as_bytes().get(at..at + 2) {
        match two {
            b"/*" => (at, depth) = (at + 2, depth + 1),
            b"*/" => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Bytes of blanks and comments before the first thing that means something.
pub(super) fn blank(text: &str) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if !rest.starts_with("//") && !rest.starts_with("/*") {
            return text.len() - rest.len();
        }
        rest = rest.get(comment(rest)..).unwrap_or_default();
    }
}

/// The name of the field that begins at `start`, and the byte after its colon.
pub(super) fn name(text: &str, start: usize) -> Option<(&str, usize)> {
    let (name, after) = word(text, start)?;
    (text.as_bytes().get(after) == Some(&b':')).then_some((name, after + 1))
}

/// The word at `start`, and where what follows it begins.
pub(super) fn word(text: &str, start: usize) -> Option<(&str, usize)> {
    let rest = text.get(start..)?;
    let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    let word = rest.get(..length).filter(|word| !word.is_empty())?;
    Some((word, start + length + blank(rest.get(length..)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Vec<&str> {
        cut(text, 0..text.len(), false).items.into_iter().map(|item| &text[item]).collect()
    }

    #[test]
    fn brackets_in_texts_and_remarks_do_not_count() {
        let text = "[ (a: \"]),\"), // )]\n /* [ /* , */ ( */ r#\"\",)\"#, ')', ]";
        assert_eq!(items(text), ["(a: \"]),\")", "r#\"\",)\"#", "')'"]);
    }

    #[test]
    fn a_missing_bracket_costs_one_item_only() {
        assert_eq!(items("[\n (a: [1),\n (b: 2),\n]"), ["(a: [1)", "(b: 2)"]);
        assert_eq!(items("[\n (a: [1],\n (b: 2),\n]"), ["(a: [1],", "(b: 2)"]);
        assert_eq!(items("(\n a: [\n  1,\n b: 2,\n)"), ["a: [\n  1,", "b: 2"]);
        assert_eq!(items("[(a: 1)), (b: 2)]"), ["(a: 1))", "(b: 2)"]);
    }

    #[test]
    fn a_missing_comma_between_rows_is_found() {
        let found = cut("[(a: 1) (b: 2),, 3]", 0..19, false);
        assert_eq!((found.items.len(), found.commas, found.gaps, found.end), (3, vec![8], vec![15], Some(19)));
    }
}
