//! Faulty files say all that is wrong, each with its line and column.

use drempel::config::*;

const THREE: &str = r#"(
    title: "Lab",
    about: "",
    phases: [
        (id: "aankomst", title: "Aankomst", minutes: 0, form: "talk"),
        (id: "Casus", title: "Casus", minutes: 20, form: "case"),
        (id: "slot", title: "Slot", minutes: 5, form: "dans"),
    ],
)"#;

fn faults(text: &str) -> Vec<(usize, usize, &'static str)> {
    parse_script("s", "s.ron", text).1.iter().map(|p| (p.line, p.column, p.what.key)).collect()
}

#[test]
fn three_faults_in_three_phases_are_three_messages() {
    assert_eq!(faults(THREE), [(5, 54, "check-minutes"), (6, 14, "check-id"), (7, 55, "check-form")]);
}

#[test]
fn a_broken_phase_does_not_hide_the_others() {
    let broken = THREE.replace("minutes: 20,", "minutes: 20");
    let places: Vec<_> = faults(&broken).iter().map(|f| (f.0, f.2)).collect();
    assert_eq!(places, [(5, "check-minutes"), (6, "check-id"), (6, "check-trailing"), (7, "check-form")]);
}

#[test]
fn an_unclosed_text_does_not_hide_the_others() {
    let broken = THREE.replace("title: \"Casus\",", "title: \"Casus,");
    assert!(faults(&broken).iter().any(|f| f.0 == 5) && faults(&broken).iter().any(|f| f.0 == 6));
}

#[test]
fn a_byte_order_mark_is_stepped_over() {
    assert_eq!(faults(&format!("\u{feff}{THREE}")).len(), 3);
}

#[test]
fn an_empty_file_and_an_empty_list_are_told() {
    assert_eq!(faults("").len(), 1);
    assert_eq!(faults("(title: \"x\", phases: [])")[0].2, "check-no-phases");
}

#[test]
fn what_is_twice_missing_or_unknown_is_told() {
    let keys: Vec<_> = faults(r#"(title: "x", titel: "y", title: "z", phases: [(id: "a"), (id: "a", title: "t")])"#);
    let keys: Vec<_> = keys.iter().map(|f| f.2).collect();
    assert_eq!(keys, ["check-field-unknown", "check-field-twice", "check-field-missing", "check-id-twice"]);
}

#[test]
fn bombs_are_refused_without_a_panic() {
    for bomb in
        ["[".repeat(500_000), "(a:".repeat(300_000), "1,".repeat(500_000), format!("[{}]", "1,".repeat(500_000))]
    {
        let _ = parse_script("s", "s.ron", &format!("(title: \"\", phases: {bomb})"));
        let _ = (parse_values("v.ron", &bomb), parse_agenda("a.ron", &bomb), parse_settings("d.ron", &bomb));
    }
}

#[test]
fn a_commitment_points_at_a_value_and_a_question_at_a_theme() {
    let (values, none) = parse_values("v.ron", r#"[(id: "lef", name: "Lef", about: "")]"#);
    let (_, faults) = parse_commitments("c.ron", r#"[(id: "a-1", value: "moed", text: "x")]"#, &values);
    let (agenda, more) = parse_agenda(
        "a.ron",
        r#"(umbrella: "", themes: [(code: "A", title: "t")],
        questions: [(code: "A1", theme: "A", hoe: "h"), (code: "B1", theme: "B", hoe: "h")])"#,
    );
    assert_eq!((none.len(), faults[0].what.key, more[0].what.key), (0, "check-value-unknown", "check-theme-unknown"));
    assert_eq!(agenda.questions[0].id.to_string(), "0-4131-0");
}

#[test]
fn every_sentence_of_the_store_exists_in_both_languages() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src/store"), root.join("src/config")];
    let mut keys = std::collections::BTreeSet::new();
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            folders.extend(std::fs::read_dir(path).unwrap().map(|item| item.unwrap().path()));
            continue;
        }
        let code = std::fs::read_to_string(path).unwrap();
        let fine = |key: &&str| key.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let ours = |key: &&str| key.starts_with("store-") || key.starts_with("check-");
        keys.extend(code.split('"').filter(ours).filter(fine).map(ToOwned::to_owned));
    }
    for lang in ["nl", "en"] {
        let said = std::fs::read_to_string(root.join(format!("assets/locales/{lang}/store.ftl"))).unwrap();
        let missing: Vec<_> = keys.iter().filter(|key| !said.contains(&format!("\n{key} ="))).collect();
        assert!(missing.is_empty() && keys.len() > 50, "{lang}: {missing:?}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(3_000))]
    #[test]
    fn mutated_files_never_panic(cuts in proptest::collection::vec((0_usize..400, 0_u8..128), 1..6)) {
        let mut bytes = THREE.as_bytes().to_vec();
        for (at, byte) in cuts {
            let at = at.min(bytes.len() - 1);
            if byte < 20 { bytes.remove(at); } else { bytes[at] = byte; }
        }
        let text = String::from_utf8_lossy(&bytes);
        for problem in parse_script("s", "s.ron", &text).1 {
            let block = drempel::store::render(&problem, Some(&text), &|m| m.key.to_owned());
            proptest::prop_assert!(problem.line > 0 && !block.is_empty());
        }
        let _ = drempel::store::sealed::read("s.ron", &bytes);
        let _ = (parse_values("v", &text), parse_agenda("a", &text), parse_settings("d", &text));
        let _ = (KeyTable::parse("k", &text), Theme::parse("t", &text));
    }
}
