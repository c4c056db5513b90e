//! A drawn buffer as a picture (SVG): every sign in its cell, whatever font the viewer has.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

use super::shapes;
use crate::config::theme::Colour;
use crate::config::{Role, Theme};
use crate::text::Safe;

/// Width and height of a cell, and how far below its top the letters stand.
const CELL: (f32, f32) = (9.6, 20.0);
const BASELINE: f32 = 15.0;
/// Blank room around the screen, and the height of the bar of a window's frame.
const MARGIN: f32 = 14.0;
const BAR: f32 = 30.0;
const FONTS: &str = "'JetBrains Mono','DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Noto Sans Mono',monospace";

/// Colours as SVG writes them; the viewer's own where the theme has none.
struct Paper {
    fg: String,
    bg: String,
}

/// The picture of a buffer; with a title it gets a quiet window frame.
#[must_use]
pub fn picture(buffer: &Buffer, theme: &Theme, title: Option<&Safe>) -> String {
    let look = theme.look(Role::Text);
    let paper = Paper {
        fg: hex(look.fg).unwrap_or_else(|| "CanvasText".to_owned()),
        bg: look.bg.and_then(hex).unwrap_or_else(|| "Canvas".to_owned()),
    };
    let top = MARGIN + if title.is_some() { BAR } else { 0.0 };
    let width = f32::from(buffer.area.width) * CELL.0 + 2.0 * MARGIN;
    let height = f32::from(buffer.area.height) * CELL.1 + top + MARGIN;
    let mut out = String::new();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
         font-family=\"{FONTS}\" font-size=\"16\" xml:space=\"preserve\">\n<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"{}\"/>\n",
        paper.bg
    );
    if let Some(title) = title {
        frame(&mut out, title, theme, &paper, width);
    }
    let _ = writeln!(out, "<g transform=\"translate({MARGIN} {top})\" shape-rendering=\"crispEdges\">");
    let columns = usize::from(buffer.area.width).max(1);
    for (y, cells) in (0_u16..).zip(buffer.content.chunks(columns)) {
        row(&mut out, f32::from(y) * CELL.1, cells, &paper);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn frame(out: &mut String, title: &Safe, theme: &Theme, paper: &Paper, width: f32) {
    let faint = hex(theme.look(Role::Faint).fg).unwrap_or_else(|| paper.fg.clone());
    for x in [22.0, 42.0, 62.0] {
        let _ = writeln!(
            out,
            "<circle cx=\"{x}\" cy=\"21\" r=\"5.5\" fill=\"none\" stroke=\"{faint}\" stroke-width=\"1.5\"/>"
        );
    }
    let quiet = hex(theme.look(Role::Quiet).fg).unwrap_or_else(|| paper.fg.clone());
    let (x, title) = (width / 2.0, escaped(title));
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"26\" text-anchor=\"middle\" font-size=\"13\" fill=\"{quiet}\">{title}</text>"
    );
}

/// How a run of cells looks.
#[derive(Clone, PartialEq)]
struct Ink {
    fg: String,
    bg: Option<String>,
    modifier: Modifier,
}

fn ink(cell: &Cell, paper: &Paper) -> Ink {
    let fg = of_color(cell.fg).unwrap_or_else(|| paper.fg.clone());
    let bg = of_color(cell.bg).filter(|bg| *bg != paper.bg);
    let modifier = cell.modifier;
    if modifier.contains(Modifier::REVERSED) {
        return Ink { fg: bg.unwrap_or_else(|| paper.bg.clone()), bg: Some(fg), modifier };
    }
    Ink { fg, bg, modifier }
}

fn row(out: &mut String, y: f32, cells: &[Cell], paper: &Paper) {
    let mut x = 0.0_f32;
    let mut run: Option<(f32, f32, String, Ink)> = None;
    let mut rest = cells.iter();
    // Grounds first, so that no ground covers a letter that leans out of its cell.
    let mut letters = String::new();
    while let Some(cell) = rest.next() {
        let wide = cell.cell_width().max(1);
        let across = f32::from(wide) * CELL.0;
        for _ in 1..wide {
            rest.next();
        }
        let ink = ink(cell, paper);
        if let Some(bg) = &ink.bg {
            let _ = writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{across:.1}\" height=\"{}\" fill=\"{bg}\"/>",
                CELL.1
            );
        }
        let symbol = cell.symbol();
        let plain = symbol.len() == 1 && !symbol.starts_with(|c: char| c.is_control());
        match &mut run {
            Some((_, wide, text, before)) if plain && *before == ink => {
                text.push_str(symbol);
                *wide += across;
            }
            _ => {
                flush(&mut letters, y, run.take());
                if plain {
                    run = Some((x, across, symbol.to_owned(), ink));
                } else if !shape(&mut letters, (x, y), symbol, &ink) {
                    flush(&mut letters, y, Some((x, across, symbol.to_owned(), ink)));
                }
            }
        }
        x += across;
    }
    flush(&mut letters, y, run);
    out.push_str(&letters);
}

/// Writes letters so that they take exactly their cells.
fn flush(out: &mut String, y: f32, run: Option<(f32, f32, String, Ink)>) {
    let Some((x, across, text, ink)) = run else { return };
    let underlined = ink.modifier.contains(Modifier::UNDERLINED);
    if (text.trim().is_empty() && !underlined) || ink.modifier.contains(Modifier::HIDDEN) {
        return;
    }
    let mut how = String::new();
    for (modifier, words) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::DIM, " opacity=\"0.6\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
        (Modifier::CROSSED_OUT, " text-decoration=\"line-through\""),
    ] {
        if ink.modifier.contains(modifier) {
            how.push_str(words);
        }
    }
    let (base, fg, text) = (y + BASELINE, &ink.fg, escaped(&Safe::new(&text)));
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{base:.1}\" textLength=\"{across:.1}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{fg}\"{how}>{text}</text>"
    );
}

/// Draws block and line characters as shapes; says whether `symbol` was one.
fn shape(out: &mut String, (x, y): (f32, f32), symbol: &str, ink: &Ink) -> bool {
    let mut chars = symbol.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return false };
    let faint = if ink.modifier.contains(Modifier::DIM) { " opacity=\"0.6\"" } else { "" };
    let mut rect = |x: f32, y: f32, w: f32, h: f32| {
        let fg = &ink.fg;
        let _ =
            writeln!(out, "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{w:.2}\" height=\"{h:.2}\" fill=\"{fg}\"{faint}/>");
    };
    if let Some(parts) = shapes::blocks(c) {
        let (across, down) = (CELL.0 / 8.0, CELL.1 / 8.0);
        for (px, py, w, h) in parts {
            rect(x + f32::from(px) * across, y + f32::from(py) * down, f32::from(w) * across, f32::from(h) * down);
        }
        return true;
    }
    let Some(([up, right, down, left], heavy)) = shapes::arms(c) else { return false };
    // Whole units, so that lines across and down come out equally thick.
    let thick = if heavy { 2.0 } else { 1.0 };
    let middle = (x + CELL.0 / 2.0, y + CELL.1 / 2.0);
    if up || down {
        let from = if up { y } else { middle.1 };
        let to = if down { y + CELL.1 } else { middle.1 + thick };
        rect(middle.0, from, thick, to - from);
    }
    if left || right {
        let from = if left { x } else { middle.0 };
        let to = if right { x + CELL.0 } else { middle.0 + thick };
        rect(from, middle.1, to - from, thick);
    }
    true
}

fn hex(colour: Colour) -> Option<String> {
    colour.rgb().map(|(r, g, b)| format!("#{r:02x}{g:02x}{b:02x}"))
}

fn of_color(color: Color) -> Option<String> {
    hex(match color {
        Color::Reset => Colour::Default,
        Color::Rgb(r, g, b) => Colour::Rgb(r, g, b),
        Color::Indexed(index) => Colour::Indexed(index),
        Color::Black => Colour::Indexed(0),
        Color::Red => Colour::Indexed(1),
        Color::Green => Colour::Indexed(2),
        Color::Yellow => Colour::Indexed(3),
        Color::Blue => Colour::Indexed(4),
        Color::Magenta => Colour::Indexed(5),
        Color::Cyan => Colour::Indexed(6),
        Color::Gray => Colour::Indexed(7),
        Color::DarkGray => Colour::Indexed(8),
        Color::LightRed => Colour::Indexed(9),
        Color::LightGreen => Colour::Indexed(10),
        Color::LightYellow => Colour::Indexed(11),
        Color::LightBlue => Colour::Indexed(12),
        Color::LightMagenta => Colour::Indexed(13),
        Color::LightCyan => Colour::Indexed(14),
        Color::White => Colour::Indexed(15),
    })
}

fn escaped(text: &Safe) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn drawn(line: &str, style: Style) -> String {
        let mut buffer = Buffer::with_lines([line]);
        buffer.set_style(buffer.area, style);
        picture(&buffer, &Theme::no_color(), None)
    }

    #[test]
    fn signs_of_xml_are_escaped_and_controls_never_reach_the_picture() {
        assert!(drawn("a<b>&\"c", Style::new()).contains(">a&lt;b&gt;&amp;&quot;c</text>"));
        let mut buffer = Buffer::with_lines(["x"]);
        buffer.content[0].set_symbol("\x1b[2J\u{202e}");
        assert!(!picture(&buffer, &Theme::no_color(), None).contains(['\x1b', '\u{202e}']));
    }

    #[test]
    fn a_wide_sign_takes_two_cells_and_the_next_stands_after_it() {
        let svg = drawn("开b", Style::new());
        assert!(
            svg.contains("textLength=\"19.2\" lengthAdjust=\"spacingAndGlyphs\" fill=\"CanvasText\">开</text>"),
            "{svg}"
        );
        assert!(svg.contains("<text x=\"19.2\""), "{svg}");
    }

    #[test]
    fn boxes_and_blocks_are_shapes() {
        let svg = drawn("┌─█", Style::new());
        assert!(!svg.contains("<text") && svg.matches("<rect").count() == 1 + 2 + 1 + 1, "{svg}");
    }

    #[test]
    fn looks_are_kept() {
        let svg = drawn("a", Style::new().bold().underlined().fg(Color::Rgb(255, 0, 0)));
        assert!(svg.contains("fill=\"#ff0000\" font-weight=\"bold\" text-decoration=\"underline\""), "{svg}");
        assert!(drawn("a", Style::new().reversed()).contains("fill=\"Canvas\">a"));
    }
}
