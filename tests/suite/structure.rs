//! The structure of every screen in every size, held by snapshots: which rows hold large letters, words, lines of a frame
//! or nothing, and from where to where. Words and colours are held by other tests.

use std::fmt::Write as _;

use drempel::app::keys;
use drempel::cli::scenes::scenes;
use drempel::config::{Action, Role};
use drempel::i18n::Lang;
use drempel::ui::stage::Stage;
use drempel::ui::style::style;
use drempel::ui::{plain, screen};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Color;

use super::scenario::key_table;
use super::story;

const LARGE: &str = "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";
const FRAME: &str = "─│┌┐└┘╭╮╰╯━┃┏┓┗┛";

/// What a row holds most of, and the first and last column that hold anything.
fn row(buffer: &Buffer, y: u16) -> Option<(&'static str, u16, u16)> {
    let signs: Vec<(u16, &str)> = (0..buffer.area.width)
        .filter_map(|x| buffer.cell((x, y)).map(|cell| (x, cell.symbol())))
        .filter(|(_, sign)| !sign.trim().is_empty())
        .collect();
    let of = |kind: &str| signs.iter().filter(|(_, sign)| kind.contains(sign)).count();
    let (large, frame) = (of(LARGE), of(FRAME));
    let words = signs.len() - large - frame;
    let kind = if large > words && large >= frame {
        "large"
    } else if frame > words {
        "frame"
    } else {
        "words"
    };
    Some((kind, signs.first()?.0, signs.last()?.0))
}

/// Rows that hold the same stand together: `4-11 large 5..62`.
fn structure(buffer: &Buffer) -> String {
    let mut groups: Vec<(u16, u16, &str, u16, u16)> = Vec::new();
    for y in 0..buffer.area.height {
        let Some((kind, left, right)) = row(buffer, y) else { continue };
        match groups.last_mut().filter(|last| last.1 + 1 == y && last.2 == kind) {
            Some(last) => *last = (last.0, y, kind, last.3.min(left), last.4.max(right)),
            None => groups.push((y, y, kind, left, right)),
        }
    }
    let mut out = String::new();
    for (from, to, kind, left, right) in groups {
        write!(out, " | {from}-{to} {kind} {left}..{right}").unwrap();
    }
    out
}

fn of_size((width, height): (u16, u16)) -> String {
    let (catalog, theme) = (story::catalog(Lang::Nl), story::theme("licht"));
    let mut out = String::new();
    for scene in scenes(&key_table(), &catalog, (width, height)).unwrap() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        screen::draw(&Stage { model: &scene.model, catalog: &catalog, theme: &theme }, &mut buffer);
        writeln!(out, "{}{}", scene.name, structure(&buffer)).unwrap();
    }
    out
}

#[test]
fn every_screen_keeps_its_structure() {
    for size in story::SIZES {
        insta::assert_snapshot!(format!("{}x{}", size.0, size.1), of_size(size));
    }
}

#[test]
fn even_niet_stands_at_the_bottom_of_every_screen_on_which_it_works() {
    let (catalog, theme) = (story::catalog(Lang::Nl), story::theme("licht"));
    for size in [(60, 18), (80, 24), (120, 40)] {
        for mut scene in scenes(&key_table(), &catalog, size).unwrap() {
            for large in [scene.model.large, true] {
                scene.model.large = large;
                let hints = keys::hints(&scene.model);
                let listens = hints.iter().any(|hint| hint.action == Action::OffRecord);
                // The wall in a terminal of its own shows no keys at all.
                let works = listens
                    && scene.model.overlay.is_none()
                    && !keys::off_record(&scene.model)
                    && !scene.name.starts_with("room-");
                let stage = Stage { model: &scene.model, catalog: &catalog, theme: &theme };
                let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
                screen::draw(&stage, &mut buffer);
                let text = plain::text(&buffer);
                let foot = text.lines().rev().take(6).any(|line| line.contains("ctrl-e even niet"));
                assert!(foot || !works, "{} {size:?}:\n{text}", scene.name);
            }
        }
    }
}

/// A screen as it is drawn in a theme, and the ground of a role of it.
fn grounds(name: &str, theme: &str, role: Role) -> (Buffer, Option<Position>, Color) {
    let (catalog, theme) = (story::catalog(Lang::Nl), story::theme(theme));
    let scene =
        scenes(&key_table(), &catalog, (120, 40)).unwrap().into_iter().find(|scene| scene.name == name).unwrap();
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let at = screen::draw(&Stage { model: &scene.model, catalog: &catalog, theme: &theme }, &mut buffer);
    (buffer, at, style(&theme, role).bg.unwrap())
}

#[test]
fn of_two_lists_only_the_one_with_the_keys_has_the_ground_of_a_selection() {
    let (buffer, _, ground) = grounds("script-home", "licht", Role::Selection);
    let selected = buffer.area.positions().filter(|at| buffer[*at].bg == ground);
    let columns: Vec<u16> = selected.map(|at| at.x).collect();
    assert!(!columns.is_empty() && columns.iter().all(|x| *x > 50), "{columns:?}");
    assert_eq!(plain::text(&buffer).matches('▸').count(), 2);
}

#[test]
fn in_full_contrast_what_is_typed_is_louder_than_what_is_looked_at() {
    for name in ["note-typing", "desk-agreement", "desk-palette"] {
        let (buffer, at, field) = grounds(name, "contrast", Role::Field);
        let at = at.unwrap();
        let row = (0..120).filter(|x| buffer[(*x, at.y)].bg == field).count();
        assert!(row > 30 && buffer[at].bg == field, "{name}: {row} columns of the field are seen");
        let selected = grounds(name, "contrast", Role::Selection).2;
        assert_ne!(field, selected);
    }
}
