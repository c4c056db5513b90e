//! How long the files take that are read before the first frame. Run in release:
//! `cargo test --release --test suite config_time -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use drempel::config::{KeyTable, Theme, parse_script, parse_values};

/// What may pass before the first frame for one file.
const MOST: Duration = Duration::from_micros(500);

/// Reads a file many times and says how long it took: the first time, when nothing is warm, and the median.
fn time(name: &str, read: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        read();
        start.elapsed()
    };
    let first = once();
    let mut times: Vec<Duration> = (0..500).map(|_| once()).collect();
    times.sort();
    let median = times[times.len() / 2];
    eprintln!("{name:<24} first {first:>10.1?}  median {median:>10.1?}");
    median
}

#[test]
#[ignore = "measures; only means something in release"]
fn the_shipped_files_are_read_well_before_the_first_frame() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let text = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    let (keys, theme, values) = (text("keymap.ron"), text("themes/licht.ron"), text("values.ron"));
    let script = text("scripts/leergemeenschap.ron");
    let odd = keys.replacen("hint: 2", "hint: Some(2)", 1);
    let broken = keys.replacen("hint: 2", "hint 2", 1);
    assert_ne!(keys, broken);
    time("keymap.ron, ron only", || assert!(ron::from_str::<drempel::config::Node<'_>>(&keys).is_ok()));
    let times = [
        time("keymap.ron", || assert!(KeyTable::parse("keymap.ron", &keys).1.is_empty())),
        time("keymap.ron, not plain", || assert!(KeyTable::parse("keymap.ron", &odd).1.is_empty())),
        time("keymap.ron, faulty", || assert!(!KeyTable::parse("keymap.ron", &broken).1.is_empty())),
        time("themes/licht.ron", || assert!(Theme::parse("licht.ron", &theme).1.is_empty())),
        time("values.ron", || assert!(parse_values("values.ron", &values).1.is_empty())),
        time("scripts/leergemeenschap.ron", || {
            assert!(parse_script("leergemeenschap", "leergemeenschap.ron", &script).1.is_empty())
        }),
    ];
    assert!(cfg!(debug_assertions) || times.iter().all(|time| *time < MOST), "{times:?}");
}
