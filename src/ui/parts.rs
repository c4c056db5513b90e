//! Pieces that many screens share: a quiet header, the dots of the script, hints, calm words, a clock.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};

use super::big;
use super::stage::Stage;
use super::style::{columns, put, put_centred, put_right, style};
use crate::app::keys;
use crate::config::keys::Hint;
use crate::config::{Action, Role, Theme};
use crate::domain::{EntryId, Session};
use crate::i18n::Catalog;
use crate::text::{Safe, wrap};

/// The smallest screen on which anything is drawn.
pub const SMALLEST: (u16, u16) = (60, 18);

/// One quiet line: where we are on the left, a word on the right.
pub fn header(buffer: &mut Buffer, area: Rect, theme: &Theme, left: &Safe, right: &Safe) {
    let area = inset(area);
    let x = put_right(buffer, area, right, style(theme, Role::Quiet));
    put(buffer, (area.x, area.y), x.saturating_sub(area.x + 2), left, style(theme, Role::Quiet));
}

/// Where we are in the script: a dot for every phase, a full one for now, and one word under it. No clock, no count.
pub fn dots(buffer: &mut Buffer, area: Rect, theme: &Theme, now: Option<usize>, phases: usize, word: &Safe) {
    let area = inset(area);
    // Wide apart when there is room, close together when there is not.
    let step: u16 = if area.width / 3 >= u16::try_from(phases).unwrap_or(u16::MAX) { 3 } else { 1 };
    let wide = u16::try_from(phases).unwrap_or(u16::MAX).saturating_mul(step).saturating_sub(step - 1);
    if wide > area.width {
        put_right(buffer, area, word, style(theme, Role::Quiet));
        return;
    }
    let start = area.right() - wide;
    for (index, x) in (0..phases).zip((start..area.right()).step_by(usize::from(step))) {
        let (sign, role) = if now == Some(index) { ("●", Role::Accent) } else { ("·", Role::Faint) };
        put(buffer, (x, area.y), 1, &Safe::new(sign), style(theme, role));
    }
    // The word begins under the first dot unless it is too long for that.
    let x = start.min(area.right().saturating_sub(columns(word)));
    put(buffer, (x, area.y.saturating_add(1)), area.right().saturating_sub(x), word, style(theme, Role::Quiet));
}

/// Whether the facilitator points at this question or card: on the wall it gets `▸` and weight.
#[must_use]
pub fn pointed(session: &Session, id: EntryId) -> bool {
    session.wall.pointed == Some(id)
}

/// What always stands in the line of keys while it can be done: the way on, the way back and the end.
const WAYS: [Action; 4] = [Action::Next, Action::Seal, Action::Quit, Action::Cancel];

/// Two keys have a place of their own at the right, wherever they work: help, and even niet, which nobody has the time to
/// look up.
const FIXED: [Action; 2] = [Action::Help, Action::OffRecord];

/// The line of keys at the bottom: as many hints as there is room for, the way on among them, and help at the right.
pub fn footer(buffer: &mut Buffer, area: Rect, theme: &Theme, hints: &[Hint], catalog: &Catalog) {
    let area = inset(area);
    let words =
        |hint: &Hint| (Safe::new(&hint.shown(&|message| catalog.say(message))), super::say(catalog, &hint.label));
    let wide = |(keys, what): &(Safe, Safe)| columns(keys) + 1 + columns(what);
    // Where what comes first here would not all have room, everything stands closer.
    let first = if hints.iter().any(|hint| hint.action == Action::StampOpen) { 5 } else { 3 };
    let always = |hint: &&Hint| WAYS.contains(&hint.action) || FIXED.contains(&hint.action);
    let others = hints.iter().filter(|hint| !always(hint)).take(first);
    let needed = hints.iter().filter(always).chain(others).map(|hint| wide(&words(hint)) + 3).sum::<u16>();
    let calms = hints.iter().any(|hint| hint.action == Action::OffRecord);
    let gap = if needed <= area.width + 3 || !calms { 3 } else { 2 };
    let mut right = area.right();
    for fixed in FIXED {
        if let Some(fixed) = hints.iter().find(|hint| hint.action == fixed).map(words) {
            let from = right.saturating_sub(wide(&fixed));
            hint(buffer, (from, area.y), right, theme, &fixed.0, &fixed.1);
            right = from.saturating_sub(gap);
        }
    }
    let groups = || hints.iter().filter(|hint| !FIXED.contains(&hint.action));
    // Room that is kept for the ways that are still to come.
    let kept = groups().filter(|hint| WAYS.contains(&hint.action)).map(|hint| wide(&words(hint)) + gap);
    let mut kept: u16 = kept.sum();
    let (mut x, mut full) = (area.x, false);
    for group in groups() {
        let (way, group) = (WAYS.contains(&group.action), words(group));
        if way {
            kept = kept.saturating_sub(wide(&group) + gap);
        }
        // A hint that does not fit is left out whole, and those behind it; the help has them.
        let fits = x + wide(&group) + kept <= right;
        full |= !fits;
        if fits && (way || !full) {
            x = hint(buffer, (x, area.y), right, theme, &group.0, &group.1) + gap;
        }
    }
}

/// *Even niet* is calm until somebody looks for the way back: a key that does nothing shows the one that does.
pub fn way_back(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
    if stage.model.notice.as_ref().is_some_and(|notice| notice.key == "refusal-off-record") {
        footer(buffer, area, stage.theme, &keys::hints(stage.model), stage.catalog);
    }
}

fn hint(buffer: &mut Buffer, (x, y): (u16, u16), right: u16, theme: &Theme, keys: &Safe, what: &Safe) -> u16 {
    let used = put(buffer, (x, y), right.saturating_sub(x), keys, style(theme, Role::Key));
    let x = x + used + 1;
    x + put(buffer, (x, y), right.saturating_sub(x), what, style(theme, Role::Hint))
}

/// Calm words in the middle of the room, a little above the centre, where the eye rests.
pub fn calm(buffer: &mut Buffer, area: Rect, theme: &Theme, text: &Safe, role: Role) {
    let area = area.intersection(buffer.area);
    let lines = wrap::wrap(text, usize::from(area.width).min(64));
    let free = area.height.saturating_sub(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    for (line, y) in lines.iter().zip(area.y + free * 2 / 5..area.bottom()) {
        put_centred(buffer, Rect { y, height: 1, ..area }, line, style(theme, role));
    }
}

/// The same in large letters where they fit.
pub fn calm_large(buffer: &mut Buffer, area: Rect, theme: &Theme, text: &Safe) {
    let area = area.intersection(buffer.area);
    let set = big::set(text, area.width, area.height / 2, big::Size::Large);
    if set.size == big::Size::Bold {
        return calm(buffer, area, theme, text, Role::Title);
    }
    let spot = Rect { y: area.y + area.height.saturating_sub(set.rows()) * 2 / 5, height: set.rows(), ..area };
    set.draw(buffer, spot, style(theme, Role::WallTitle), Alignment::Center);
}

/// Text in lines from the top of `area`; returns the rows used.
pub fn paragraph(buffer: &mut Buffer, area: Rect, theme: &Theme, text: &Safe, role: Role) -> u16 {
    let area = area.intersection(buffer.area);
    let mut used = 0;
    for (line, y) in wrap::wrap(text, usize::from(area.width)).iter().zip(area.top()..area.bottom()) {
        put(buffer, (area.x, y), area.width, line, style(theme, role));
        used += 1;
    }
    used
}

/// The time of day, from milliseconds since local midnight or since 1970 in local time.
#[must_use]
pub fn time_of_day(local_ms: i64) -> Safe {
    let minutes = local_ms.div_euclid(60_000).rem_euclid(24 * 60);
    Safe::new(&format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

/// A duration as minutes and seconds; before zero it counts with a `+`, for time over is not a failure.
#[must_use]
pub fn minutes_left(ms: i64) -> Safe {
    let seconds = ms.unsigned_abs() / 1000;
    let sign = if ms <= -1000 { "+" } else { "" };
    Safe::new(&format!("{sign}{}:{:02}", seconds / 60, seconds % 60))
}

/// The area without the two columns at either side that stay blank on every screen.
#[must_use]
pub const fn inset(area: Rect) -> Rect {
    let side = if area.width > 8 { 2 } else { 0 };
    Rect { x: area.x + side, width: area.width - 2 * side, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Chord;
    use crate::i18n::Lang;
    use crate::ui::plain;

    fn drawn(width: u16, height: u16, draw: impl Fn(&mut Buffer, Rect, &Theme)) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        draw(&mut buffer, area, &Theme::no_color());
        plain::lines(&buffer)
    }

    #[test]
    fn dots_say_where_we_are_with_one_word() {
        let lines = drawn(20, 2, |b, a, t| dots(b, a, t, Some(2), 5, &Safe::new("terugblik")));
        assert_eq!(lines, ["     ·  ·  ●  ·  ·", "     terugblik"]);
        let narrow = drawn(12, 2, |b, a, t| dots(b, a, t, Some(0), 8, &Safe::new("slot")));
        assert_eq!(narrow, ["  ●·······", "  slot"]);
    }

    #[test]
    fn hints_that_do_not_fit_are_left_out_whole_and_help_stays() {
        let files =
            [("nl/k.ftl", "action-stamp = moment\naction-quote = citaat\naction-help = hulp\nkey-space = spatie\n")];
        let catalog = Catalog::new(Lang::Nl, files.into_iter());
        let hint = |chord: &str, action| Hint::new(chord.parse::<Chord>().unwrap(), action);
        let hints = [hint("space", Action::Stamp), hint("c", Action::Quote), hint("?", Action::Help)];
        let at = |width| drawn(width, 1, |b, a, t| footer(b, a, t, &hints, &catalog)).join("");
        assert_eq!(at(40), "  spatie moment   c citaat      ? hulp");
        assert_eq!(at(30), "  spatie moment       ? hulp");
    }

    #[test]
    fn a_header_keeps_its_right_word() {
        let lines =
            drawn(24, 1, |b, a, t| header(b, a, t, &Safe::new("Leergemeenschap Moerwijk"), &Safe::new("casus")));
        assert_eq!(lines, ["  Leergemeensc…  casus"]);
    }

    #[test]
    fn calm_words_stand_a_little_above_the_middle() {
        let lines = drawn(9, 4, |b, a, t| calm(b, a, t, &Safe::new("even niet"), Role::Text));
        assert_eq!(lines, ["", "even niet", "", ""]);
    }

    #[test]
    fn clocks_read_as_people_say_them() {
        assert_eq!(time_of_day(52_860_000).as_str(), "14:41");
        assert_eq!((minutes_left(61_000).as_str(), minutes_left(-61_000).as_str()), ("1:01", "+1:01"));
    }
}
