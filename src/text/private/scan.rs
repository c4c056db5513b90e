//! A place in a text from which it is read on, sign by sign.

/// The worth of a digit: as we write them, and as Arabic and Persian do.
pub(super) fn digit(c: char) -> Option<u8> {
    let from = |zero: char| u8::try_from(c as u32 - zero as u32).ok();
    match c {
        '0'..='9' => from('0'),
        '\u{660}'..='\u{669}' => from('\u{660}'),
        '\u{6f0}'..='\u{6f9}' => from('\u{6f0}'),
        _ => None,
    }
}

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Blank,
    Dash,
    Dot,
    Slash,
}

/// Where we are in a text.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    text: &'a str,
    /// In bytes, always at the beginning of a sign.
    pub(super) at: usize,
}

impl<'a> Scan<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// What is still to be read.
    pub(super) fn rest(self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The sign before this place.
    pub(super) fn before(self) -> Option<char> {
        self.behind().chars().next_back()
    }

    /// All that stands before this place.
    pub(super) fn behind(self) -> &'a str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// Goes past a sign if it is the next one.
    pub(super) fn eat(&mut self, c: char) -> bool {
        let is = self.peek() == Some(c);
        if is {
            self.at += c.len_utf8();
        }
        is
    }

    /// Goes past as many signs of a kind as there are, up to a number.
    pub(super) fn take(&mut self, most: usize, is: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let long: usize = rest.chars().take(most).take_while(|c| is(*c)).map(char::len_utf8).sum();
        self.at += long;
        rest.get(..long).unwrap_or_default()
    }

    /// Goes past a whole run of digits; their worth.
    pub(super) fn digits(&mut self) -> Vec<u8> {
        self.take(usize::MAX, |c| digit(c).is_some()).chars().filter_map(digit).collect()
    }

    /// Goes past one blank, the kinds that do not break included.
    pub(super) fn blank(&mut self) -> bool {
        [' ', '\u{a0}', '\u{202f}'].into_iter().any(|c| self.eat(c))
    }

    /// Goes past what may stand between two groups of digits of one number.
    pub(super) fn gap(&mut self) -> Option<Gap> {
        let mut blank = self.blank();
        blank |= self.eat(')');
        blank |= self.blank();
        let sign = match self.peek() {
            Some('-' | '\u{2010}'..='\u{2014}') => Some(Gap::Dash),
            Some('.') => Some(Gap::Dot),
            Some('/') => Some(Gap::Slash),
            _ => None,
        };
        if sign.is_some() {
            self.take(1, |_| true);
            self.blank();
        }
        sign.or_else(|| blank.then_some(Gap::Blank))
    }
}
