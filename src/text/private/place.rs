//! A postcode with a house number: together they are one front door. One without the other is not pointed out.

use super::scan::Scan;

/// Small words that stand behind a year more often than in a postcode, where a text is in capitals.
const SMALL_WORDS: [&str; 14] = ["AL", "AN", "DE", "EN", "ER", "IN", "IS", "NU", "OF", "OM", "OP", "OR", "TE", "TO"];

/// `1234 AB 12`, `1234 AB nr. 12-a`, or with the number first: `12, 1234 AB`.
pub(super) fn address(scan: Scan<'_>) -> Option<usize> {
    postcode_first(scan).or_else(|| number_first(scan))
}

fn postcode_first(mut scan: Scan<'_>) -> Option<usize> {
    postcode(&mut scan)?;
    let mut word = scan;
    word.eat(',');
    while word.blank() {}
    let named = ["huisnummer", "nummer", "nr", "no"].into_iter().find(|name| starts_with(word, name));
    if let Some(name) = named {
        word.take(name.len(), |_| true);
        word.eat('.');
        scan = word;
    }
    while scan.blank() {}
    if named.is_none() && scan.eat('-') {
        while scan.blank() {}
    }
    house_number(&mut scan)?;
    Some(scan.at)
}

fn number_first(mut scan: Scan<'_>) -> Option<usize> {
    house_number(&mut scan)?;
    scan.eat(',');
    let room = scan.take(4, |c| matches!(c, ' ' | '\u{a0}' | '\n' | '\r'));
    if room.is_empty() {
        return None;
    }
    postcode(&mut scan)?;
    (!scan.peek().is_some_and(char::is_alphanumeric)).then_some(scan.at)
}

/// Four digits of which the first is not 0, and two letters; PostNL gives out no SA, SD or SS.
fn postcode(scan: &mut Scan<'_>) -> Option<()> {
    let digits = scan.digits();
    if digits.len() != 4 || digits.first() == Some(&0) {
        return None;
    }
    let apart = scan.blank();
    let letters = scan.take(3, char::is_alphabetic);
    let capitals = letters.bytes().all(|b| b.is_ascii_uppercase());
    let plain = letters.bytes().all(|b| b.is_ascii_lowercase());
    // Small letters apart are a word (`in 2026 op 12 maart`).
    let formed = letters.len() == 2 && (capitals || (plain && !apart));
    let issued = !["SA", "SD", "SS"].contains(&letters.to_ascii_uppercase().as_str());
    let year = apart && matches!(digits.as_slice(), [1, 9, ..] | [2, 0, ..]) && SMALL_WORDS.contains(&letters);
    (formed && issued && !year).then_some(())
}

/// `12`, `12a`, `12 a`, `12-3`, `12/bis`.
fn house_number(scan: &mut Scan<'_>) -> Option<()> {
    let digits = scan.digits();
    if !(1..=5).contains(&digits.len()) || digits.first() == Some(&0) {
        return None;
    }
    let mut more = *scan;
    let longer = if more.eat('-') || more.eat('/') {
        after(more, 4)
    } else {
        let apart = more.blank();
        // Behind a blank only a letter by itself belongs to the number.
        after(more, 1).filter(|_| !apart || more.peek().is_some_and(char::is_alphabetic))
    };
    if let Some(longer) = longer {
        *scan = longer;
    }
    (!scan.peek().is_some_and(char::is_alphanumeric)).then_some(())
}

/// Past a word of at most so many signs.
fn after(mut scan: Scan<'_>, most: usize) -> Option<Scan<'_>> {
    let word = scan.take(usize::MAX, char::is_alphanumeric);
    (1..=most).contains(&word.chars().count()).then_some(scan)
}

fn starts_with(scan: Scan<'_>, word: &str) -> bool {
    scan.rest().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}
