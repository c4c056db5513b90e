//! Contrast as WCAG 2.1 counts it, for every shipped theme: of the roles on their grounds, and of what screens really draw.

use drempel::cli::scenes::scenes;
use drempel::config::theme::{Colour, Look};
use drempel::config::{KeyTable, Role, Theme, Vision};
use drempel::i18n::Lang;
use drempel::ui::screen;
use drempel::ui::stage::Stage;
use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use crate::story::{SIZES, asset, catalog, theme};

/// The themes, and what their words need.
const THEMES: [(&str, f32); 3] = [("licht", 4.5), ("donker", 4.5), ("contrast", 7.0)];
/// What lines, dots and other signs need (WCAG 1.4.11).
const SIGNS: f32 = 3.0;
/// Roles that are drawn as lines only; words never have them.
const LINES: [Role; 2] = [Role::Border, Role::Band];

fn contrast(a: Colour, b: Colour) -> f32 {
    let [a, b] = [a, b].map(|colour| {
        let (r, g, b) = colour.rgb().expect("a colour that is known");
        Srgb::new(r, g, b).into_format::<f32>()
    });
    a.relative_contrast(b)
}

/// Letters and ground of a look, as they are seen.
fn seen(look: Look, ground: Colour) -> (Colour, Colour) {
    let ground = look.bg.unwrap_or(ground);
    if look.reversed { (ground, look.fg) } else { (look.fg, ground) }
}

/// A theme in full colour, and in the 256 that older terminals know.
fn in_both(name: &str) -> [Theme; 2] {
    [theme(name), theme(name).indexed()]
}

#[test]
fn every_role_can_be_read_on_the_ground_and_on_a_selection() {
    let mut wrong = Vec::new();
    for (name, words) in THEMES {
        for theme in in_both(name) {
            let ground = theme.look(Role::Text).bg.unwrap();
            let selected = theme.look(Role::Selection).bg.unwrap();
            for role in Role::ALL {
                let look = theme.look(*role);
                assert!(!look.dim, "{name}: {} is dim, and nobody knows how dim", role.name());
                let needs = if LINES.contains(role) { SIGNS } else { words };
                // What has a ground of its own keeps it, on a selected line too.
                let grounds: &[Colour] =
                    if look.bg.is_some() || LINES.contains(role) { &[ground] } else { &[ground, selected] };
                for ground in grounds {
                    let (fg, bg) = seen(look, *ground);
                    let has = contrast(fg, bg);
                    if has < needs {
                        wrong.push(format!("{name}: {} {fg:?} on {bg:?} has {has:.2}, needs {needs}", role.name()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_sees_colours_differently_can_read_every_role_too() {
    let mut wrong = Vec::new();
    for (name, words) in THEMES {
        for vision in Vision::ALL {
            let theme = vision.of_theme(theme(name));
            let ground = theme.look(Role::Text).bg.unwrap();
            for role in Role::ALL.iter().filter(|role| !LINES.contains(role)) {
                let (fg, bg) = seen(theme.look(*role), ground);
                let has = contrast(fg, bg);
                if has < words {
                    wrong.push(format!("{name} {vision:?}: {} has {has:.2}, needs {words}", role.name()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a cell shows on what.
fn of_cell(cell: &Cell) -> (Color, Color) {
    if cell.modifier.contains(Modifier::REVERSED) { (cell.bg, cell.fg) } else { (cell.fg, cell.bg) }
}

fn of_color(color: Color) -> Colour {
    match color {
        Color::Rgb(r, g, b) => Colour::Rgb(r, g, b),
        Color::Indexed(index) => Colour::Indexed(index),
        other => panic!("{other:?} is not of a theme"),
    }
}

#[test]
fn whatever_a_screen_draws_can_be_read_where_it_stands() {
    let (catalog, keys) = (catalog(Lang::Nl), KeyTable::parse("keymap.ron", &asset("assets/keymap.ron")).0);
    let mut wrong = std::collections::BTreeMap::new();
    for size in SIZES {
        for scene in scenes(&keys, &catalog, size).unwrap() {
            for (name, words) in THEMES {
                let look = theme(name);
                let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
                screen::draw(&Stage { model: &scene.model, catalog: &catalog, theme: &look }, &mut buffer);
                for cell in buffer.content.iter().filter(|cell| !cell.symbol().trim().is_empty()) {
                    let needs = if cell.symbol().chars().any(char::is_alphanumeric) { words } else { SIGNS };
                    let (fg, bg) = of_cell(cell);
                    let has = contrast(of_color(fg), of_color(bg));
                    if has < needs {
                        let place = format!("{name}: {:?} {fg:?} on {bg:?} has {has:.2}, needs {needs}", cell.symbol());
                        wrong.entry(place).or_insert_with(|| scene.name.clone());
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
