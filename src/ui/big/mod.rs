//! Large type for the wall: letters that the back row reads, or bold words where large letters do not fit.
//!
//! The letters are our own (`letters.txt`): each as wide as it needs, eight points high, two points beside and above each
//! other in a cell. They know the Latin scripts of the neighbourhood with their marks; a text with anything else in it
//! stays ordinary words as a whole: never a blank letter, never half a word.

mod letters;
mod lines;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};

use super::style::put;
use crate::text::{Safe, wrap};
use letters::{Glyph, ROWS};
use lines::broken;
pub use lines::{lines, touches, touching};

/// How large the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Ordinary letters, bold.
    Bold,
    /// Three or four columns by four rows a letter.
    Large,
    /// Twice as wide and twice as high: eight rows a letter.
    Huge,
}

impl Size {
    /// Points beside each other in a cell.
    const fn across(self) -> usize {
        match self {
            Self::Bold | Self::Huge => 1,
            Self::Large => 2,
        }
    }

    /// Points above each other in a cell.
    const fn down(self) -> usize {
        self.across()
    }

    /// Rows of one line.
    #[must_use]
    pub const fn rows(self) -> u16 {
        match self {
            Self::Bold => 1,
            Self::Large => 4,
            Self::Huge => 8,
        }
    }

    /// The next size down.
    #[must_use]
    pub const fn smaller(self) -> Self {
        match self {
            Self::Bold | Self::Large => Self::Bold,
            Self::Huge => Self::Large,
        }
    }

    /// Columns that these shapes take.
    fn columns(self, glyphs: &[Glyph]) -> u16 {
        u16::try_from(letters::width(glyphs).div_ceil(self.across())).unwrap_or(u16::MAX)
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
    for size in [Size::Huge, Size::Large].into_iter().filter(|size| *size <= largest) {
        if let Some(lines) = broken(text, columns, size) {
            let set = Set { size, lines };
            if set.rows() <= rows {
                return set;
            }
        }
    }
    Set { size: Size::Bold, lines: wrap::wrap(text, usize::from(columns)) }
}

impl Set {
    /// One line of ordinary words.
    #[must_use]
    pub fn line(words: Safe) -> Self {
        Self { size: Size::Bold, lines: vec![words] }
    }

    /// Rows that it takes: a blank one where a tail would touch the line under it.
    #[must_use]
    pub fn rows(&self) -> u16 {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_mul(self.size.rows());
        lines.saturating_add(self.blanks().map(u16::from).sum())
    }

    /// Of each line, whether a blank row stands above it.
    fn blanks(&self) -> impl Iterator<Item = bool> {
        let large = self.size != Size::Bold;
        let touching = if large { touching(&self.lines) } else { vec![false; self.lines.len()] };
        touching.into_iter()
    }

    /// Draws it from the top of `area`; returns the rows used.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style, alignment: Alignment) -> u16 {
        let area = area.intersection(buffer.area);
        if self.size == Size::Bold {
            return self.draw_bold(buffer, area, style.add_modifier(Modifier::BOLD), alignment);
        }
        // A line under solid shapes says nothing.
        let style = style.remove_modifier(Modifier::UNDERLINED);
        let mut y = area.y;
        for (line, blank) in self.lines.iter().zip(self.blanks()) {
            y += u16::from(blank);
            if y >= area.bottom() {
                break;
            }
            let glyphs = letters::line_or_boxes(line);
            let free = area.width.saturating_sub(self.size.columns(&glyphs));
            let place = Rect { y, height: area.bottom() - y, ..area };
            draw_line(buffer, indented(place, free, alignment), &glyphs, self.size, style);
            y += self.size.rows();
        }
        self.rows().min(area.height)
    }

    fn draw_bold(&self, buffer: &mut Buffer, area: Rect, style: Style, alignment: Alignment) -> u16 {
        for (line, y) in self.lines.iter().zip(area.top()..area.bottom()) {
            let free = area.width.saturating_sub(super::style::columns(line));
            let place = indented(area, free, alignment);
            put(buffer, (place.x, y), place.width, line, style);
        }
        self.rows().min(area.height)
    }
}

/// The room without what stays free before its words.
const fn indented(area: Rect, free: u16, alignment: Alignment) -> Rect {
    let indent = match alignment {
        Alignment::Left => 0,
        Alignment::Center => free / 2,
        Alignment::Right => free,
    };
    Rect { x: area.x + indent, width: area.width - indent, ..area }
}

/// One line of shapes at the top left of an area, cut where it ends.
fn draw_line(buffer: &mut Buffer, area: Rect, glyphs: &[Glyph], size: Size, style: Style) {
    let wide = letters::width(glyphs);
    let mut points = vec![[false; ROWS]; wide.next_multiple_of(2)];
    let mut from = 0;
    for glyph in glyphs {
        for (column, points) in points.iter_mut().skip(from).take(glyph.width).enumerate() {
            *points = glyph.rows.map(|row| row >> column & 1 == 1);
        }
        from += glyph.width + letters::GAP;
    }
    for (columns, x) in points.chunks(size.across()).zip(area.left()..area.right()) {
        for (row, y) in (0..ROWS).step_by(size.down()).zip(area.top()..area.bottom()) {
            let point = |column: usize, row: usize| columns.get(column).and_then(|c| c.get(row)).is_some_and(|on| *on);
            let (right, below) = (size.across() - 1, row + size.down() - 1);
            let cell = [point(0, row), point(right, row), point(0, below), point(right, below)];
            if let Some(cell) = buffer.cell_mut((x, y)).map(|there| there.set_char(quadrants(cell))) {
                cell.set_style(style);
            }
        }
    }
}

/// The block for four points: upper left, upper right, lower left, lower right.
const fn quadrants(points: [bool; 4]) -> char {
    match points {
        [false, false, false, false] => ' ',
        [true, false, false, false] => '▘',
        [false, true, false, false] => '▝',
        [true, true, false, false] => '▀',
        [false, false, true, false] => '▖',
        [true, false, true, false] => '▌',
        [false, true, true, false] => '▞',
        [true, true, true, false] => '▛',
        [false, false, false, true] => '▗',
        [true, false, false, true] => '▚',
        [false, true, false, true] => '▐',
        [true, true, false, true] => '▜',
        [false, false, true, true] => '▄',
        [true, false, true, true] => '▙',
        [false, true, true, true] => '▟',
        [true, true, true, true] => '█',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::plain;

    /// What people here write, in Dutch and in the Latin letters of their other languages.
    const DUTCH: &str = "éèëêáàäâíìïîóòöôúùüûçñ ÉÈËÊÁÀÄÂÍÌÏÎÓÒÖÔÚÙÜÛÇÑ €’‘“”„‚…–—•œŒæÆĳĲ✓✗→°²³½×«»";
    const OTHERS: &str = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ çğıİöşüÇĞÖŞÜ ăâîșțĂÂÎȘȚ čšžěřČŠŽĚŘ őűŐŰ ḍḥṛṣṭẓɣɛƔƐ åøßþðđÅØÞÐĐ";

    fn drawn(text: &str, size: Size) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 8));
        let set = set(&Safe::new(text), 120, 8, size);
        assert_eq!(set.size, size, "{text}");
        set.draw(&mut buffer, Rect::new(0, 0, 120, 8), Style::new(), Alignment::Left);
        plain::text(&buffer)
    }

    #[test]
    fn every_sign_is_drawn_and_no_two_look_the_same() {
        let mut seen: std::collections::BTreeMap<String, char> = std::collections::BTreeMap::new();
        let mut twins = Vec::new();
        // What is spelled with the same signs, or is another sign of the same form.
        let alike =
            |a: char, b: char| ["|¦", "`‘", ",‚", "ÐĐ", "ȘŞ", "șş"].iter().any(|p| p.contains(a) && p.contains(b));
        for c in ('!'..='~').chain('¡'..='ÿ').chain(DUTCH.chars()).chain(OTHERS.chars()) {
            if c == ' ' || c == '\u{ad}' {
                continue;
            }
            for size in [Size::Large, Size::Huge] {
                assert!(!drawn(&c.to_string(), size).trim().is_empty(), "{c}");
            }
            let before = seen.insert(drawn(&c.to_string(), Size::Huge), c);
            twins.extend(before.filter(|before| *before != c && !alike(*before, c)).map(|before| (before, c)));
        }
        assert_eq!(twins, []);
    }

    #[test]
    fn accents_survive_and_differ_from_the_bare_letter_and_from_each_other() {
        for letters in
            ["eéèëê", "ıíìïî", "oóòöôő", "uúùüûű", "aáàäâåăą", "cçćč", "sşśš", "gğǧ", "nńñ", "zźżž", "lł", "iı", "Iİ"]
        {
            let drawn: std::collections::BTreeSet<String> =
                letters.chars().map(|letter| drawn(&letter.to_string(), Size::Large)).collect();
            assert_eq!(drawn.len(), letters.chars().count(), "{letters}");
        }
        assert_eq!(drawn("e\u{301}e\u{301}n", Size::Huge), drawn("één", Size::Huge));
    }

    #[test]
    fn letters_are_as_wide_as_they_need() {
        assert_eq!(drawn("il", Size::Large).trim_end(), "▀ █\n█ █\n█ █\n▀ ▝▘");
        assert_eq!(drawn("o", Size::Huge).trim_end(), "\n\n ████\n██  ██\n██  ██\n██  ██\n ████");
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        let size = |text: &str, columns, rows| set(&Safe::new(text), columns, rows, Size::Huge).size;
        assert_eq!(size("Oogst", 120, 10), Size::Huge);
        assert_eq!(size("Welke vraag klinkt nog na?", 120, 4), Size::Large);
        assert_eq!(size("Welke vraag klinkt nog na?", 60, 4), Size::Bold);
        assert_eq!(size("verantwoordelijkheid", 60, 20), Size::Bold);
        assert_eq!(size("", 60, 20), Size::Bold);
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost_or_broken() {
        let text = "Hoe blijven we in gesprek, terwijl er nog niets zeker is?\nÉén vraag: ‘wat deed het met je?’";
        for columns in 30..140 {
            for size in [Size::Large, Size::Huge] {
                let set = set(&Safe::lines(text), columns, u16::MAX, size);
                let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(words(&set.lines.iter().map(|l| l.as_str()).collect::<Vec<_>>().join(" ")), words(text));
                if set.size == size {
                    assert_eq!(lines(&Safe::lines(text), columns, size), Some(set.lines.len()));
                }
                for line in set.lines.iter().filter(|_| set.size != Size::Bold) {
                    assert!(set.size.columns(&letters::line(line).unwrap()) <= columns, "{line} in {columns}");
                }
            }
        }
    }

    #[test]
    fn no_word_stands_alone_where_the_lines_can_be_equal() {
        let lines = |text: &str, columns| set(&Safe::new(text), columns, 20, Size::Large).lines;
        assert_eq!(
            lines("Hoe was het met je vandaag?", 60).iter().map(Safe::as_str).collect::<Vec<_>>(),
            ["Hoe was het", "met je vandaag?"]
        );
        assert_eq!(lines("Oogst", 60).len(), 1);
    }

    #[test]
    fn no_line_begins_with_the_dot_between_two_things() {
        let set = set(&Safe::new("de huismeester · morgen"), 68, 20, Size::Large);
        assert_eq!(set.lines.iter().map(Safe::as_str).collect::<Vec<_>>(), ["de huismeester ·", "morgen"]);
    }

    #[test]
    fn no_tail_touches_what_stands_under_it() {
        let lines = |text: &str, columns| set(&Safe::new(text), columns, 20, Size::Large).lines;
        let fused = [Safe::new("ggggg"), Safe::new("hhhhh")];
        assert_eq!(touching(&fused), [false, true]);
        let mended = lines("Hoe gaat het met je vandaag?", 60);
        assert!(!touching(&mended).contains(&true), "{mended:?}");
        // Where every way touches, a blank row stands between.
        assert_eq!(Set { size: Size::Large, lines: fused.to_vec() }.rows(), 9);
    }

    #[test]
    fn other_scripts_stay_ordinary_words_as_a_whole() {
        for text in ["مرحبا", "开门", "ⴰⵎⴰⵣⵉⵖ", "een 👨\u{200d}👩\u{200d}👧 erbij", "Ελλάδα", "да"]
        {
            let set = set(&Safe::new(text), 120, 20, Size::Huge);
            assert_eq!((set.size, set.lines), (Size::Bold, vec![Safe::new(text)]));
        }
    }

    #[test]
    fn words_stand_where_they_are_aligned_and_stop_at_the_edge() {
        let drawn = |alignment, area: Rect| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 8));
            set(&Safe::new("l"), 12, 8, Size::Huge).draw(&mut buffer, area, Style::new(), alignment);
            plain::lines(&buffer).first().cloned().unwrap_or_default()
        };
        let area = Rect::new(0, 0, 12, 8);
        assert_eq!(
            [Alignment::Left, Alignment::Center, Alignment::Right].map(|a| drawn(a, area)),
            ["██", "    ██", "         ██"]
        );
        assert_eq!(drawn(Alignment::Left, Rect::new(0, 0, 1, 1)), "█");
        assert_eq!(drawn(Alignment::Left, Rect::new(20, 20, 5, 5)), "");
    }
}
