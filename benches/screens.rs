//! A key and its picture on desk and note at 200×60 with 2,000 moments; the twin does it on a fresh model each time.

#![allow(clippy::indexing_slicing)]

use divan::Bencher;
use drempel::app::plan::Plan;
use drempel::app::{Model, Msg, Role, Screen, update};
use drempel::config::{Chord, Theme};
use drempel::domain::{Command, Form, Timestamp};
use drempel::i18n::{Catalog, Lang};
use drempel::store::assets;
use drempel::ui::screen::draw;
use drempel::ui::stage::Stage;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

mod common;

const MOMENTS: usize = 2_000;
const AREA: Rect = Rect::new(0, 0, 200, 60);

fn main() {
    divan::main();
}

fn words() -> (Catalog, Theme) {
    let files: Vec<(String, String)> = assets::under("locales/nl")
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned()))
        .collect();
    let catalog = Catalog::new(Lang::Nl, files.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    (catalog, Theme::parse("licht.ron", include_str!("../assets/themes/licht.ron")).0)
}

fn press(model: &mut Model, key: &str) {
    let chord: Chord = key.parse().unwrap_or_else(|_| Chord::plain(drempel::config::Key::Enter));
    update(model, Msg::Key(chord, Timestamp(common::START)));
}

fn keys_and_pictures(bencher: Bencher<'_, '_>, role: Role, keys: [&str; 2]) {
    let (catalog, theme) = words();
    let mut model = common::screen(role, MOMENTS);
    let (mut buffer, mut i) = (Buffer::empty(AREA), 0);
    bencher.bench_local(|| {
        i += 1;
        press(&mut model, keys[i % 2]);
        buffer.reset();
        draw(&Stage { model: &model, catalog: &catalog, theme: &theme }, &mut buffer)
    });
}

#[divan::bench(sample_count = 100)]
fn desk_update_and_draw(bencher: Bencher<'_, '_>) {
    keys_and_pictures(bencher, Role::Desk, ["down", "up"]);
}

/// In the phase that lists all moments.
#[divan::bench(sample_count = 100)]
fn desk_list_of_all_moments(bencher: Bencher<'_, '_>) {
    let (catalog, theme) = words();
    let mut model = common::screen(Role::Desk, MOMENTS);
    let there = Plan::Do(vec![Command::GoTo("samen".into())]);
    update(&mut model, Msg::Do(there, Timestamp(common::START + 7_200_000)));
    assert!(matches!(&model.screen, Screen::Live(live) if live.form() == Form::Moments));
    let (mut buffer, mut i) = (Buffer::empty(AREA), 0);
    bencher.bench_local(|| {
        i += 1;
        press(&mut model, if i % 2 == 0 { "down" } else { "up" });
        buffer.reset();
        draw(&Stage { model: &model, catalog: &catalog, theme: &theme }, &mut buffer)
    });
}

#[divan::bench(sample_count = 100)]
fn note_update_and_draw(bencher: Bencher<'_, '_>) {
    keys_and_pictures(bencher, Role::Note, ["up", "down"]);
}

/// A moment is stamped, given words and kept: three keys and three pictures.
#[divan::bench(sample_count = 50)]
fn note_a_moment_is_kept(bencher: Bencher<'_, '_>) {
    let (catalog, theme) = words();
    let mut model = common::screen(Role::Note, MOMENTS);
    let mut buffer = Buffer::empty(AREA);
    bencher.bench_local(|| {
        for key in ["o", "x", "enter"] {
            press(&mut model, key);
            buffer.reset();
            draw(&Stage { model: &model, catalog: &catalog, theme: &theme }, &mut buffer);
        }
    });
}

fn from_nothing(bencher: Bencher<'_, '_>, role: Role) {
    let (catalog, theme) = words();
    bencher.bench_local(|| {
        let mut model = common::screen(role, MOMENTS);
        press(&mut model, "down");
        let mut buffer = Buffer::empty(AREA);
        draw(&Stage { model: &model, catalog: &catalog, theme: &theme }, &mut buffer)
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn desk_slow_twin_from_nothing(bencher: Bencher<'_, '_>) {
    from_nothing(bencher, Role::Desk);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn note_slow_twin_from_nothing(bencher: Bencher<'_, '_>) {
    from_nothing(bencher, Role::Note);
}
