//! Text being typed: a pure state for the model, over `tui-input`; drawing asks it what is visible.
//!
//! The value is kept as it was received (only line breaks are made one kind); what is shown of it is [`Safe`].
//! Deliberately absent: undo within a field and a clipboard; what was deleted is gone.

use tui_input::{Input, InputRequest};

use super::{Safe, wrap};

/// One change to a field, or one movement in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A typed character.
    Insert(char),
    /// One sign to the left.
    Left,
    /// One sign to the right.
    Right,
    /// To the beginning of the word before.
    WordLeft,
    /// To the beginning of the next word.
    WordRight,
    /// To the beginning of the line.
    Home,
    /// To the end of the line.
    End,
    /// Takes the sign before the cursor away.
    Backspace,
    /// Takes the sign under the cursor away.
    Delete,
    /// Takes the word before the cursor away.
    DeleteWord,
    /// Takes everything away.
    Clear,
}

/// A field with its text and cursor.
#[derive(Clone, Debug, Default)]
pub struct Field {
    input: Input,
    lines: bool,
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.lines == other.lines && self.value() == other.value() && self.cursor() == other.cursor()
    }
}
impl Eq for Field {}

impl Field {
    /// A field of one line with `text` in it and the cursor at its end.
    #[must_use]
    pub fn single(text: &str) -> Self {
        Self { input: Input::new(one_line(text)), lines: false }
    }

    /// A field of several lines with `text` in it and the cursor at its end.
    #[must_use]
    pub fn multi(text: &str) -> Self {
        Self { input: Input::new(unify(text)), lines: true }
    }

    /// What was typed.
    #[must_use]
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing was typed, or only blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.value().trim().is_empty()
    }

    /// The cursor: how many characters stand before it.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    /// The text before the cursor (for completing a tag while it is typed).
    #[must_use]
    pub fn before(&self) -> &str {
        let at = self.value().char_indices().nth(self.cursor()).map_or(self.value().len(), |(i, _)| i);
        self.value().get(..at).unwrap_or_default()
    }

    /// Whether a line break may be typed here.
    #[must_use]
    pub const fn has_lines(&self) -> bool {
        self.lines
    }

    /// Replaces the text; the cursor goes to its end.
    pub fn set(&mut self, text: &str) {
        self.input = Input::new(if self.lines { unify(text) } else { one_line(text) });
    }

    /// Inserts pasted text at the cursor, in one go whatever its length.
    pub fn paste(&mut self, text: &str) {
        let text = if self.lines { unify(text) } else { one_line(text) };
        let before = self.before();
        let after = self.value().get(before.len()..).unwrap_or_default();
        let cursor = self.cursor() + text.chars().count();
        self.input = Input::new(format!("{before}{text}{after}")).with_cursor(cursor);
    }

    /// Replaces the last `chars` characters before the cursor (completing a tag).
    pub fn complete(&mut self, chars: usize, text: &str) {
        let start = self.cursor().saturating_sub(chars);
        let kept: String = self.value().chars().take(start).collect();
        let after: String = self.value().chars().skip(self.cursor()).collect();
        let text = one_line(text);
        let cursor = start + text.chars().count();
        self.input = Input::new(format!("{kept}{text}{after}")).with_cursor(cursor);
    }

    /// Performs one edit; says whether the *text* changed, so that a draft is due.
    pub fn apply(&mut self, edit: Edit) -> bool {
        let request = match edit {
            Edit::Insert('\n' | '\r') if !self.lines => InputRequest::InsertChar(' '),
            Edit::Insert('\r') => InputRequest::InsertChar('\n'),
            Edit::Insert(c) => InputRequest::InsertChar(c),
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::WordLeft => InputRequest::GoToPrevWord,
            Edit::WordRight => InputRequest::GoToNextWord,
            Edit::Home => InputRequest::SetCursor(self.line_start()),
            Edit::End => InputRequest::SetCursor(self.line_end()),
            Edit::Backspace => InputRequest::DeletePrevChar,
            Edit::Delete => InputRequest::DeleteNextChar,
            Edit::DeleteWord => InputRequest::DeletePrevWord,
            Edit::Clear => InputRequest::DeleteLine,
        };
        self.input.handle(request).is_some_and(|changed| changed.value)
    }

    /// Moves to the line above (`-1`) or below (`1`), keeping the column; says whether there was one.
    pub fn line(&mut self, step: isize) -> bool {
        let start = self.line_start();
        let column = self.cursor() - start;
        let target = if step < 0 {
            let Some(end) = start.checked_sub(1) else { return false };
            let above = self.value().chars().take(end).collect::<Vec<_>>();
            let first = above.iter().rposition(|c| *c == '\n').map_or(0, |i| i + 1);
            (first + column).min(end)
        } else {
            let end = self.line_end();
            if end >= self.value().chars().count() {
                return false;
            }
            let length = self.value().chars().skip(end + 1).take_while(|c| *c != '\n').count();
            end + 1 + column.min(length)
        };
        let _ = self.input.handle(InputRequest::SetCursor(target));
        true
    }

    fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |at| self.before().get(..=at).unwrap_or_default().chars().count())
    }

    fn line_end(&self) -> usize {
        self.cursor() + self.value().chars().skip(self.cursor()).take_while(|c| *c != '\n').count()
    }

    /// What a line of `columns` shows, and the column of the cursor in it. A function of text and cursor alone.
    #[must_use]
    pub fn view(&self, columns: usize) -> (Safe, usize) {
        let before = Safe::new(self.before());
        let whole = Safe::new(self.value());
        let at = wrap::width(&before);
        let room = columns.saturating_sub(1);
        if at <= room {
            return (wrap::fit_safe(&whole, columns), at);
        }
        // Skip whole signs from the left until the cursor stands in the last column.
        let skipped = wrap::skip(&whole, at - room);
        let cut = wrap::width(&whole) - wrap::width(&skipped);
        (wrap::fit_safe(&skipped, columns), at.saturating_sub(cut))
    }

    /// Rows that a box of `columns` needs to show everything.
    #[must_use]
    pub fn rows(&self, columns: usize) -> usize {
        let room = columns.max(2) - 1;
        self.value().split('\n').map(|line| wrap::rows(&Safe::new(line), room).len()).sum()
    }

    /// What a box of `columns` × `rows` shows, and where the cursor is in it (column, row).
    #[must_use]
    pub fn view_lines(&self, columns: usize, rows: usize) -> (Vec<Safe>, (usize, usize)) {
        let columns = columns.max(2);
        let mut lines = Vec::new();
        let mut cursor = (0, 0);
        let mut left = Some(self.before().len());
        for line in self.value().split('\n') {
            let safe = Safe::new(line);
            let first = lines.len();
            lines.extend(wrap::rows(&safe, columns - 1));
            match left {
                Some(before) if before <= line.len() => {
                    let at = wrap::width(&Safe::new(line.get(..before).unwrap_or_default()));
                    cursor = place(lines.get(first..).unwrap_or_default(), at);
                    cursor.1 += first;
                    left = None;
                }
                Some(before) => left = Some(before - line.len() - 1),
                None => {}
            }
        }
        let top = (cursor.1 + 1).saturating_sub(rows.max(1));
        let shown = lines.into_iter().skip(top).take(rows.max(1)).collect();
        (shown, (cursor.0.min(columns - 1), cursor.1 - top))
    }
}

/// Column and row of the sign that stands `at` columns into a line that was broken into `rows`.
fn place(rows: &[Safe], mut at: usize) -> (usize, usize) {
    for (y, row) in rows.iter().enumerate() {
        let wide = wrap::width(row);
        if at < wide || y + 1 == rows.len() {
            return (at, y);
        }
        at -= wide;
    }
    (at, 0)
}

fn unify(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn one_line(text: &str) -> String {
    unify(text).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str, edits: &[Edit]) -> Field {
        let mut field = Field::single(text);
        for edit in edits {
            field.apply(*edit);
        }
        field
    }

    #[test]
    fn backspace_takes_a_whole_family() {
        assert_eq!(typed("ja 👨‍👩‍👧", &[Edit::Backspace]).value(), "ja ");
    }

    #[test]
    fn words_are_walked_and_deleted() {
        assert_eq!(typed("een twee", &[Edit::WordLeft, Edit::Insert('x')]).value(), "een xtwee");
        assert_eq!(typed("een twee", &[Edit::DeleteWord]).value(), "een ");
    }

    #[test]
    fn a_paste_lands_at_the_cursor_on_one_line() {
        let mut field = typed("ab", &[Edit::Left]);
        field.paste("1\r\n2");
        assert_eq!((field.value(), field.cursor()), ("a1 2b", 4));
    }

    #[test]
    fn movement_is_no_change_of_text() {
        let mut field = Field::single("ab");
        assert!(!field.apply(Edit::Left) && field.apply(Edit::Delete) && !field.apply(Edit::Delete));
    }

    #[test]
    fn a_tag_is_completed_before_the_cursor() {
        let mut field = Field::single("mail #bet");
        field.complete(4, "#betrouwbaarheid ");
        assert_eq!(field.value(), "mail #betrouwbaarheid ");
    }

    #[test]
    fn the_visible_part_follows_the_cursor() {
        let field = Field::single("abcdefghij");
        let (text, at) = field.view(5);
        assert_eq!((text.as_str(), at), ("ghij", 4));
        assert_eq!(typed("abcdefghij", &[Edit::Home]).view(5).0.as_str(), "abcde");
    }

    #[test]
    fn lines_go_up_and_down_in_their_column() {
        let mut field = Field::multi("abc\nd\nefg");
        assert!(field.line(-1) && field.cursor() == 5);
        assert!(field.line(-1) && field.cursor() == 1 && !field.line(-1));
        assert!(field.line(1) && field.cursor() == 5);
    }

    #[test]
    fn a_box_scrolls_to_the_cursor() {
        let field = Field::multi("a\nb\nc\nd");
        let (rows, cursor) = field.view_lines(10, 2);
        assert_eq!(rows.iter().map(Safe::as_str).collect::<Vec<_>>(), ["c", "d"]);
        assert_eq!(cursor, (1, 1));
    }

    #[test]
    fn what_is_shown_of_a_hostile_paste_is_harmless() {
        let mut field = Field::single("");
        field.paste("\x1b]0;x\x07\u{202e}y");
        assert_eq!(field.view(20).0.as_str(), "␛]0;x␇y");
        assert_eq!(field.value(), "\x1b]0;x\x07\u{202e}y");
    }
}
