//! Where the lines of large letters end: as few lines as there can be, about equally long, and no tail on what stands
//! under it where that can be.

use super::{Size, letters};
use crate::text::Safe;

/// How many lines a text takes in large letters; none where [`set`](super::set) would not set it in this size.
#[must_use]
pub fn lines(text: &Safe, columns: u16, size: Size) -> Option<usize> {
    let most = usize::from(columns).saturating_mul(size.across());
    if text.trim().is_empty() {
        return None;
    }
    text.split('\n').map(|paragraph| widths(paragraph, most).map(|widths| filled(&widths, most).len())).sum()
}

/// The words of a paragraph: a dot between two things stays with what it follows, so that no line begins with it.
fn words(paragraph: &str) -> Vec<&str> {
    let (mut spans, mut at): (Vec<(usize, usize)>, usize) = (Vec::new(), 0);
    for word in paragraph.split(' ') {
        let (from, to) = (at, at + word.len());
        at = to + 1;
        match spans.last_mut().filter(|_| word == "·") {
            Some((_, end)) => *end = to,
            None if word.is_empty() => {}
            None => spans.push((from, to)),
        }
    }
    spans.into_iter().filter_map(|(from, to)| paragraph.get(from..to)).collect()
}

/// The points that each word takes; none when one of them cannot be drawn or is wider than a line.
fn widths(paragraph: &str, most: usize) -> Option<Vec<usize>> {
    words(paragraph).into_iter().map(|word| letters::word(word).filter(|wide| *wide <= most)).collect()
}

/// The lines of a text in large letters, about equally long: no word stands alone where it need not. None when a word
/// does not fit in a line or has a sign that cannot be drawn, or when there is nothing to see.
pub(super) fn broken(text: &Safe, columns: u16, size: Size) -> Option<Vec<Safe>> {
    let mut lines: Vec<Safe> = Vec::new();
    let most = usize::from(columns).saturating_mul(size.across());
    for paragraph in text.split('\n') {
        let words = words(paragraph);
        let widths = widths(paragraph, most)?;
        let joined = |counts: &[usize]| -> Vec<Safe> {
            let mut rest = words.iter().copied();
            counts.iter().map(|n| Safe::new(&rest.by_ref().take(*n).collect::<Vec<_>>().join(" "))).collect()
        };
        let best = joined(&balanced(&widths, most));
        lines.extend(untouched(&widths, most, &best, joined).unwrap_or(best));
    }
    lines.iter().any(|line| !line.trim().is_empty()).then_some(lines)
}

/// As many lines, and none shorter than half of another, of which no tail touches the letters under it; none where the
/// balanced ones do not touch, or every way does.
fn untouched(
    widths: &[usize],
    most: usize,
    best: &[Safe],
    joined: impl Fn(&[usize]) -> Vec<Safe>,
) -> Option<Vec<Safe>> {
    if !touching(best).contains(&true) {
        return None;
    }
    let mut seen = Vec::new();
    for wide in (0..=most).rev() {
        let counts = filled(widths, wide);
        if counts.len() > best.len() {
            break;
        }
        if !seen.contains(&counts) {
            let lines = joined(&counts);
            let long = |line: &Safe| letters::width(&letters::line_or_boxes(line));
            let even = lines.iter().map(long).min() >= lines.iter().map(|line| long(line) / 2).max();
            if even && !touching(&lines).contains(&true) {
                return Some(lines);
            }
            seen.push(counts);
        }
    }
    None
}

/// Of each line, whether it touches the one above it: a tail on an upright or a dot.
#[must_use]
pub fn touching(lines: &[Safe]) -> Vec<bool> {
    let above = std::iter::once(None).chain(lines.iter().map(Some));
    lines.iter().zip(above).map(|(line, above)| above.is_some_and(|above| touch(above, line))).collect()
}

fn touch(above: &Safe, below: &Safe) -> bool {
    let (tails, tops) = (row(above, letters::ROWS - 1), row(below, 0));
    let near = |at: usize| tops.iter().skip(at.saturating_sub(1)).take(if at == 0 { 2 } else { 3 }).any(|top| *top);
    tails.iter().enumerate().any(|(at, tail)| *tail && near(at))
}

/// The points of one row of a line.
fn row(line: &Safe, row: usize) -> Vec<bool> {
    let mut points = Vec::new();
    for glyph in letters::line_or_boxes(line) {
        points.extend((0..glyph.width).map(|column| glyph.rows.get(row).is_some_and(|bits| bits >> column & 1 == 1)));
        points.extend([false; letters::GAP]);
    }
    points
}

/// How many lines of a text touch the one above them in large letters.
#[must_use]
pub fn touches(text: &Safe, columns: u16, size: Size) -> usize {
    let lines = broken(text, columns, size).unwrap_or_default();
    touching(&lines).into_iter().filter(|touches| *touches).count()
}

/// How many words stand in each line: as few lines as `most` points allow, and those as narrow as that many lines can be.
fn balanced(widths: &[usize], most: usize) -> Vec<usize> {
    let widest = filled(widths, most);
    let (mut low, mut high) = (widths.iter().copied().max().unwrap_or(0), most);
    while low < high {
        let middle = low.midpoint(high);
        if filled(widths, middle).len() <= widest.len() {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    filled(widths, high)
}

/// How many words stand in each line when every line takes what it can.
fn filled(widths: &[usize], most: usize) -> Vec<usize> {
    let (mut counts, mut count, mut wide) = (Vec::new(), 0, 0);
    for next in widths {
        let with = wide + letters::BETWEEN_WORDS + next;
        if count > 0 && with > most {
            counts.push(count);
            (count, wide) = (0, 0);
        }
        wide = if count == 0 { *next } else { wide + letters::BETWEEN_WORDS + next };
        count += 1;
    }
    counts.push(count);
    counts
}
