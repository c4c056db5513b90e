//! Every key that the core names in a table of its own (refusals, fields, parts of a case …) has a sentence.

use std::fs;
use std::path::Path;

const BEGINNINGS: [&str; 13] = [
    "refusal-", "ask-", "live-", "editor-", "field-", "case-", "mark-", "outcome-", "kind-", "choose-", "wall-",
    "moments-", "replay-",
];

/// Files of the core, and whether their literals are keys of messages (actions and contexts have tables of their own).
fn sources() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let app = fs::read_dir(root.join("src/app")).unwrap().map(|entry| entry.unwrap().path());
    let paths = app.chain([root.join("src/domain/decide.rs")]).filter(|path| path.is_file());
    paths.map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_key_of_the_core_has_a_sentence_in_both_languages() {
    let texts = sources();
    let literals = texts.iter().flat_map(|text| text.split('"').skip(1).step_by(2));
    let keys: Vec<&str> = literals.filter(|l| BEGINNINGS.iter().any(|b| l.starts_with(b))).collect();
    assert!(keys.len() > 80, "the search for keys finds nothing any more");
    for lang in ["nl", "en"] {
        let files = drempel::store::assets::under(&format!("locales/{lang}/"));
        let all: String =
            files.into_iter().map(|(_, bytes)| format!("\n{}", String::from_utf8(bytes).unwrap())).collect();
        let missing: Vec<&&str> = keys.iter().filter(|key| !all.contains(&format!("\n{key} ="))).collect();
        assert!(missing.is_empty(), "{lang} has no sentence for {missing:?}");
    }
}
