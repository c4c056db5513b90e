//! Large type for the wall: letters that the back row reads, or bold words where large letters do not fit.
//!
//! The letters are eight by eight points (font8x8, through tui-big-text). It knows Latin with its accents; for signs
//! that it lacks another spelling is used, and for other scripts the words stay ordinary: never a blank letter.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use super::style::put;
use crate::text::{Safe, wrap};

/// How large the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Ordinary letters, bold.
    Bold,
    /// Four columns by four rows a letter.
    Large,
    /// Eight columns by four rows a letter.
    Huge,
}

impl Size {
    /// Columns of one letter.
    const fn columns(self) -> u16 {
        match self {
            Self::Bold => 1,
            Self::Large => 4,
            Self::Huge => 8,
        }
    }

    /// Rows of one line.
    const fn rows(self) -> u16 {
        match self {
            Self::Bold => 1,
            Self::Large | Self::Huge => 4,
        }
    }
}

/// Words set in a size: what [`draw`](Set::draw) will show, and the rows that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// The size.
    pub size: Size,
    /// The lines.
    pub lines: Vec<Safe>,
}

/// Sets `text` in the largest size, up to `largest`, that fits in this room without breaking a word.
#[must_use]
pub fn set(text: &Safe, columns: u16, rows: u16, largest: Size) -> Set {
    if let Some(spelled) = spelled(text) {
        for size in [Size::Huge, Size::Large] {
            let letters = usize::from(columns / size.columns());
            let longest = spelled.split_whitespace().map(wrap::width).max().unwrap_or(0);
            if size > largest || longest > letters || longest == 0 {
                continue;
            }
            let set = Set { size, lines: wrap::wrap(&spelled, letters) };
            if set.rows() <= rows {
                return set;
            }
        }
    }
    Set { size: Size::Bold, lines: wrap::wrap(text, usize::from(columns)) }
}

impl Set {
    /// Rows that it takes.
    #[must_use]
    pub fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_mul(self.size.rows())
    }

    /// Draws it from the top of `area`; returns the rows used.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style, alignment: Alignment) -> u16 {
        let area = area.intersection(buffer.area);
        if self.size == Size::Bold {
            return self.draw_bold(buffer, area, style.add_modifier(Modifier::BOLD), alignment);
        }
        let pixel = if self.size == Size::Huge { PixelSize::HalfHeight } else { PixelSize::Quadrant };
        let lines: Vec<Line<'_>> = self.lines.iter().map(|line| Line::from(line.as_str())).collect();
        BigText::builder()
            .pixel_size(pixel)
            .style(style)
            .alignment(alignment)
            .lines(lines)
            .build()
            .render(area, buffer);
        self.rows().min(area.height)
    }

    fn draw_bold(&self, buffer: &mut Buffer, area: Rect, style: Style, alignment: Alignment) -> u16 {
        for (line, y) in self.lines.iter().zip(area.top()..area.bottom()) {
            let free = area.width.saturating_sub(super::style::columns(line));
            let indent = match alignment {
                Alignment::Left => 0,
                Alignment::Center => free / 2,
                Alignment::Right => free,
            };
            put(buffer, (area.x + indent, y), area.width - indent, line, style);
        }
        self.rows().min(area.height)
    }
}

/// The words in letters that the font has; nothing when it lacks one.
fn spelled(text: &Safe) -> Option<Safe> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(whole) = chars.peek().and_then(|mark| composed(c, *mark)) {
            out.push(whole);
            chars.next();
            continue;
        }
        match c {
            '€' => out.push_str("EUR"),
            '–' | '—' | '‑' | '‐' | '−' => out.push('-'),
            '’' | '‘' | '‚' | '´' => out.push('\''),
            '“' | '”' | '„' => out.push('"'),
            '…' => out.push_str("..."),
            '•' => out.push('·'),
            '✓' => out.push('v'),
            'œ' => out.push_str("oe"),
            'Œ' => out.push_str("OE"),
            'ĳ' => out.push_str("ij"),
            'Ĳ' => out.push_str("IJ"),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            '³' => out.push('3'),
            '\n' | ' '..='~' | '¡'..='ÿ' => out.push(c),
            _ => return None,
        }
    }
    Some(Safe::lines(&out))
}

/// A letter and the mark after it as the one letter that the font has.
fn composed(letter: char, mark: char) -> Option<char> {
    let (letters, whole) = match mark {
        '\u{300}' => ("AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
        '\u{301}' => ("AEIOUYaeiouy", "ÁÉÍÓÚÝáéíóúý"),
        '\u{302}' => ("AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
        '\u{303}' => ("ANOano", "ÃÑÕãñõ"),
        '\u{308}' => ("AEIOUaeiouy", "ÄËÏÖÜäëïöüÿ"),
        '\u{30a}' => ("Aa", "Åå"),
        '\u{327}' => ("Cc", "Çç"),
        _ => return None,
    };
    letters.chars().position(|c| c == letter).and_then(|at| whole.chars().nth(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::plain;

    fn drawn(text: &str, size: Size) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 4));
        let set = set(&Safe::new(text), 120, 4, size);
        assert_eq!(set.size, size, "{text}");
        set.draw(&mut buffer, Rect::new(0, 0, 120, 4), Style::new(), Alignment::Left);
        plain::text(&buffer)
    }

    #[test]
    fn accents_survive_and_differ_from_the_bare_letter() {
        for (with, without) in ["éèëê", "ïí", "öóô", "üú", "áàä", "ç"].iter().zip(["e", "i", "o", "u", "a", "c"])
        {
            for letter in with.chars() {
                let large = drawn(&letter.to_string(), Size::Large);
                assert_ne!(large, drawn(without, Size::Large), "{letter}");
                assert!(!large.trim().is_empty(), "{letter}");
            }
        }
        assert_eq!(drawn("e\u{301}", Size::Huge), drawn("é", Size::Huge));
    }

    #[test]
    fn no_letter_that_is_set_large_is_blank() {
        for c in ('!'..='~').chain('¡'..='ÿ').chain("€–—’“”…•✓œĳ".chars()).filter(|c| *c != '\u{ad}')
        {
            assert!(!drawn(&c.to_string(), Size::Large).trim().is_empty(), "{c}");
        }
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        let size = |text: &str, columns, rows| set(&Safe::new(text), columns, rows, Size::Huge).size;
        assert_eq!(size("Oogst", 120, 10), Size::Huge);
        assert_eq!(size("Welke vraag klinkt nog na?", 120, 4), Size::Large);
        assert_eq!(size("Welke vraag klinkt nog na?", 60, 4), Size::Bold);
        assert_eq!(size("verantwoordelijkheid", 70, 20), Size::Bold);
    }

    #[test]
    fn other_scripts_stay_ordinary_words() {
        assert_eq!(set(&Safe::new("مرحبا"), 120, 20, Size::Huge).size, Size::Bold);
        assert_eq!(set(&Safe::new("开门"), 120, 20, Size::Huge).size, Size::Bold);
    }
}
