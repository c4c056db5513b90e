//! Complete locales: every message in both languages, with the same arguments, and every key that the code names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use drempel::config::{Action, Context};
use drempel::i18n::{Catalog, Lang};
use drempel::text::Message;

fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push((path.clone(), fs::read_to_string(path).unwrap()));
        }
    }
    found.sort();
    found
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every message of a language with the arguments that it uses.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (path, text) in files(&root(&format!("assets/locales/{}", lang.code())), "ftl") {
        assert!(fluent::FluentResource::try_new(text.clone()).is_ok(), "{} has a fault", path.display());
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                name.clone_into(&mut key);
                let before = found.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{key} stands twice in {}", lang.code());
            }
            for piece in line.split('$').skip(1) {
                let argument: String =
                    piece.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
                found.get_mut(&key).unwrap().insert(argument);
            }
        }
    }
    found
}

/// Keys between quotation marks after `before` in the sources, tests of modules left out.
fn named(before: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in files(&root("src"), "rs") {
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        for piece in code.split(before).skip(1) {
            let literal = piece.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            if let Some(key) = literal {
                found.push((key.to_owned(), path.display().to_string()));
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    assert_eq!(messages(Lang::Nl), messages(Lang::En));
}

#[test]
fn every_message_that_the_code_names_exists() {
    let all = messages(Lang::Nl);
    let mut named = named("Message::new(");
    named.extend(self::named(".say("));
    assert!(named.len() > 30, "the search for keys finds nothing any more");
    let missing: Vec<_> = named.into_iter().filter(|(key, _)| !all.contains_key(key)).collect();
    assert!(missing.is_empty(), "keys without a sentence: {missing:#?}");
}

#[test]
fn every_action_and_context_has_a_word_in_both_languages() {
    for lang in Lang::ALL {
        let texts = files(&root(&format!("assets/locales/{}", lang.code())), "ftl");
        let sources: Vec<(String, String)> = texts.into_iter().map(|(p, t)| (p.display().to_string(), t)).collect();
        let catalog = Catalog::new(lang, sources.iter().map(|(p, t)| (p.as_str(), t.as_str())));
        let labels = Action::ALL.iter().map(|a| a.label()).chain(Context::ALL.iter().map(|c| c.label()));
        for label in labels {
            assert!(catalog.has(label.key), "{} has no {}", lang.code(), label.key);
        }
        let date = Message::new("date-long").with("day", 12).with("month", 3).with("year", 2026);
        assert_eq!(catalog.say(&date), if lang == Lang::Nl { "12 maart 2026" } else { "12 March 2026" });
    }
}
