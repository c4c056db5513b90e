//! Reading and writing a sealed session of 10,000 entries, beside `serde_json` on the same data.

#![allow(clippy::indexing_slicing)]

use divan::{Bencher, counter::BytesCount};
use drempel::store::sealed::{self, SealedFile};
use drempel::store::{Held, read_entry};

mod common;

const MANY: usize = 10_000;

fn main() {
    divan::main();
}

fn file() -> SealedFile {
    let held = common::session(MANY, 2, false).into_iter().map(Held::new).collect();
    SealedFile { id: "bank".into(), title: "Bank".into(), held, ..SealedFile::default() }
}

/// The same entries as a list of JSON objects: envelope and body as text, which is kinder to JSON than typed bodies.
fn json(file: &SealedFile) -> Vec<serde_json::Value> {
    let fields = |raw: &str| -> serde_json::Map<String, serde_json::Value> {
        let value: ron::Value = ron::from_str(raw).unwrap_or(ron::Value::Unit);
        [("entry".to_owned(), serde_json::to_value(value).unwrap_or_default())].into_iter().collect()
    };
    file.held.iter().map(|held| serde_json::Value::Object(fields(&held.raw))).collect()
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn write(bencher: Bencher<'_, '_>) {
    let file = file();
    bencher.counter(BytesCount::of_str(&sealed::write(&file))).bench_local(|| sealed::write(&file));
}

/// From events to text, which writing a session again does not need: the text is kept as it was read.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn write_from_events(bencher: Bencher<'_, '_>) {
    let entries = common::session(MANY, 2, false);
    bencher.bench_local(|| {
        let held = entries.iter().cloned().map(Held::new).collect();
        sealed::write(&SealedFile { held, ..SealedFile::default() })
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn write_serde_json(bencher: Bencher<'_, '_>) {
    let json = json(&file());
    bencher.bench_local(|| serde_json::to_string(&json));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn parse(bencher: Bencher<'_, '_>) {
    let text = sealed::write(&file());
    assert_eq!(sealed::read("x", text.as_bytes()).file.held.len(), MANY);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| sealed::read("bank.ron", text.as_bytes()));
}

/// The obvious way: every line by itself.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn parse_slow_twin_line_by_line(bencher: Bencher<'_, '_>) {
    let text = sealed::write(&file());
    bencher.bench_local(|| {
        text.lines().filter_map(|line| read_entry(line.trim().trim_end_matches(',')).ok()).collect::<Vec<_>>()
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn parse_serde_json(bencher: Bencher<'_, '_>) {
    let text = serde_json::to_string(&json(&file())).unwrap_or_default();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| serde_json::from_str::<Vec<serde_json::Value>>(&text).map(|all| all.len()));
}
