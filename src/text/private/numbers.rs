//! Telephone numbers and citizen service numbers.

use super::scan::{Gap, Scan, digit};

/// A telephone number as people write it, in this country or from abroad.
pub(super) fn phone(scan: Scan<'_>) -> Option<usize> {
    abroad(scan).or_else(|| national(scan))
}

/// `+` or `00`, and a number of at most fifteen digits with its country (ITU-T E.164). Ours has nine after the 31
/// (*Nummerplan telefoon- en ISDN-diensten*); no other that people carry with them has fewer than nine in all.
fn abroad(mut scan: Scan<'_>) -> Option<usize> {
    let abroad = scan.eat('+') || (scan.eat('0') && scan.eat('0'));
    if !abroad {
        return None;
    }
    let mut digits: Vec<u8> = Vec::new();
    let mut end = scan.at;
    loop {
        let ours = digits.starts_with(&[3, 1]);
        // `+31 (0)6 …`, and `+31 06 …` which is wrong and often written.
        let most = if ours { 11 + usize::from(digits.get(2) == Some(&0)) } else { 15 };
        if ours && digits.len() >= most {
            break;
        }
        scan.gap();
        if scan.rest().starts_with("(0)") {
            scan.take(3, |_| true);
            scan.gap();
        }
        let group = scan.digits();
        if group.is_empty() || digits.len() + group.len() > most {
            break;
        }
        digits.extend(group);
        end = scan.at;
    }
    let whole = match digits.as_slice() {
        [0, ..] => false,
        [3, 1, 0, rest @ ..] => rest.len() == 9,
        [3, 1, rest @ ..] => rest.len() == 9,
        _ => digits.len() >= 9,
    };
    whole.then_some(end)
}

/// Ten digits of which the first is 0: `06` and eight, or an area code of three or four and the rest. Between what comes
/// after the code the signs are all the same, which tells it from a date with a time behind it.
fn national(mut scan: Scan<'_>) -> Option<usize> {
    scan.eat('(');
    let mut digits = scan.digits();
    match digits.as_slice() {
        [0, 0, ..] | [] => return None,
        [0, 6, ..] | [0, _, _] | [0, _, _, _] => {}
        [0, ..] if digits.len() == 10 => {}
        _ => return None,
    }
    let mut gaps: Vec<Gap> = Vec::new();
    while digits.len() < 10 {
        gaps.push(scan.gap()?);
        let group = scan.digits();
        if group.is_empty() {
            return None;
        }
        digits.extend(group);
    }
    let alike = gaps.iter().skip(1).all(|gap| Some(gap) == gaps.get(1));
    (digits.len() == 10 && alike).then_some(scan.at)
}

/// A citizen service number: nine digits, or eight where the first 0 is left out, in one piece or in groups.
pub(super) fn citizen(mut scan: Scan<'_>) -> Option<usize> {
    if is_amount_or_part(scan) {
        return None;
    }
    let first = scan.digits();
    let groups: &[usize] = match first.len() {
        8 | 9 => &[],
        4 => &[2, 3],
        3 => &[3, 3],
        _ => return None,
    };
    let (mut digits, mut gaps) = (first, Vec::new());
    for long in groups {
        gaps.push(scan.gap().filter(|gap| *gap != Gap::Slash)?);
        let group = scan.digits();
        if group.len() != *long {
            return None;
        }
        digits.extend(group);
    }
    let alike = gaps.iter().all(|gap| Some(gap) == gaps.first());
    let goes_on = {
        let mut after = scan;
        after.take(1, |c| matches!(c, '.' | ',' | '-' | '/'));
        after.peek().is_some_and(|c| digit(c).is_some() || (after.at == scan.at && c.is_alphabetic()))
    };
    (alike && !goes_on && passes_eleven(&digits) && !is_date(&digits)).then_some(scan.at)
}

/// Whether this is a sum of money, or the middle of a longer number.
fn is_amount_or_part(scan: Scan<'_>) -> bool {
    let before = scan.behind().trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let inside = before.strip_suffix(['.', ',', '-', '/']).is_some_and(|b| b.ends_with(|c| digit(c).is_some()));
    before.ends_with(['€', '$']) || before.ends_with("EUR") || (inside && before.len() == scan.at)
}

/// The eleven-test for citizen service numbers: the digits weigh 9, 8, … 2 and the last one −1; eleven divides the sum.
/// (*Logisch Ontwerp BSN*, Rijksdienst voor Identiteitsgegevens.)
fn passes_eleven(digits: &[u8]) -> bool {
    let weights = [-1, 2, 3, 4, 5, 6, 7, 8, 9];
    let sum: i32 = digits.iter().rev().zip(weights).map(|(digit, weight)| i32::from(*digit) * weight).sum();
    matches!(digits.len(), 8 | 9) && sum % 11 == 0 && digits.iter().any(|digit| *digit != 0)
}

/// Eight digits that read as a date of this century or the last: a name of a file, not of a person.
fn is_date(digits: &[u8]) -> bool {
    let number = |digits: &[u8]| digits.iter().fold(0_u32, |sum, digit| sum * 10 + u32::from(*digit));
    let is = |year: &[u8], month: &[u8], day: &[u8]| {
        (1900..2100).contains(&number(year)) && (1..=12).contains(&number(month)) && (1..=31).contains(&number(day))
    };
    match digits {
        [a, b, c, d, e, f, g, h] => {
            is(&[*a, *b, *c, *d], &[*e, *f], &[*g, *h]) || is(&[*e, *f, *g, *h], &[*c, *d], &[*a, *b])
        }
        _ => false,
    }
}
