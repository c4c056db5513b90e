//! What looks like it should not go on a wall: numbers and addresses by which one person can be found.
//!
//! It points out what has a form that can be recognised: telephone numbers, e-mail addresses, postcodes with a house
//! number, citizen service numbers, bank accounts, and a word after `@` that is no voice. A name in the middle of a
//! sentence has no such form, and nothing here pretends to see one.

mod numbers;
mod place;
mod scan;

use std::ops::Range;
use std::str::FromStr;

use iban::Iban;
use linkify::{LinkFinder, LinkKind};

use super::Message;
use scan::Scan;

/// What was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Private {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Mail,
    /// A postcode with a house number.
    Address,
    /// A citizen service number (*BSN*).
    Citizen,
    /// A bank account (IBAN).
    Account,
    /// A word after `@` that is no voice: perhaps a name.
    Handle,
}

impl Private {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Phone, Self::Mail, Self::Address, Self::Citizen, Self::Account, Self::Handle];

    /// What it is called: *een telefoonnummer*.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::Phone => Message::new("private-phone"),
            Self::Mail => Message::new("private-mail"),
            Self::Address => Message::new("private-address"),
            Self::Citizen => Message::new("private-citizen"),
            Self::Account => Message::new("private-account"),
            Self::Handle => Message::new("private-handle"),
        }
    }
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Private,
}

/// What should be looked at before `text` goes on a wall, from left to right, never overlapping. A word after `@` is a
/// voice when one of `voices` is it or begins with it.
#[must_use]
pub fn find(text: &str, voices: &[impl AsRef<str>]) -> Vec<Found> {
    let mut found = Vec::new();
    if !text.contains(|c| c == '@' || scan::digit(c).is_some()) {
        return found;
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Email]);
    let mut mails = finder.links(text).map(|link| link.start()..link.end()).peekable();
    let mut scan = Scan::new(text);
    while let Some(c) = scan.peek() {
        while mails.next_if(|mail| mail.start < scan.at).is_some() {}
        let mail = mails.next_if(|mail| mail.start == scan.at).map(|mail| (mail.end, Private::Mail));
        match mail.or_else(|| at_boundary(scan).then(|| recognise(scan, voices)).flatten()) {
            Some((end, kind)) => {
                found.push(Found { range: scan.at..end, kind });
                scan.at = end;
            }
            None => scan.at += c.len_utf8(),
        }
    }
    found
}

/// Nothing begins in the middle of a word or a number.
fn at_boundary(scan: Scan<'_>) -> bool {
    !scan.before().is_some_and(char::is_alphanumeric)
}

/// What begins here, and where it ends.
fn recognise(scan: Scan<'_>, voices: &[impl AsRef<str>]) -> Option<(usize, Private)> {
    let is = |end: Option<usize>, kind| end.map(|end| (end, kind));
    match scan.peek()? {
        '@' => is(handle(scan, voices), Private::Handle),
        'A'..='Z' | 'a'..='z' => is(account(scan), Private::Account),
        _ => is(numbers::phone(scan), Private::Phone)
            .or_else(|| is(place::address(scan), Private::Address))
            .or_else(|| is(numbers::citizen(scan), Private::Citizen)),
    }
}

/// A word after `@` that is no voice and no beginning of one.
fn handle(mut scan: Scan<'_>, voices: &[impl AsRef<str>]) -> Option<usize> {
    scan.eat('@');
    if !scan.peek()?.is_alphabetic() {
        return None;
    }
    let word = scan.take(usize::MAX, |c| c.is_alphanumeric() || matches!(c, '_' | '-')).to_lowercase();
    let known = voices.iter().any(|voice| voice.as_ref().to_lowercase().starts_with(&word));
    (!known).then_some(scan.at)
}

/// An IBAN with its country's length and check digits (ISO 13616), in one piece or in groups. A word may stand right
/// behind it, so the longest beginning that is one counts.
fn account(mut scan: Scan<'_>) -> Option<usize> {
    let mut so_far = scan.take(2, |c| c.is_ascii_alphabetic()).to_ascii_uppercase();
    let check = scan.take(2, |c| c.is_ascii_digit());
    if so_far.len() < 2 || check.len() < 2 {
        return None;
    }
    so_far.push_str(check);
    let mut end = None;
    // The longest IBAN has 34 signs.
    while so_far.len() < 34 {
        scan.blank();
        let Some(c) = scan.peek().filter(char::is_ascii_alphanumeric) else { break };
        scan.eat(c);
        so_far.push(c.to_ascii_uppercase());
        if !scan.peek().is_some_and(char::is_alphanumeric) && Iban::from_str(&so_far).is_ok() {
            end = Some(scan.at);
        }
    }
    end
}
