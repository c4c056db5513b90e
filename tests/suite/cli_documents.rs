//! `drempel guide` and `drempel travel-report`, as they are typed, and at home in a real terminal.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::pty::terminal::Terminal;
use crate::pty::world::World;

/// Status, what it wrote, what it complained of.
fn run(world: &World, args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drempel"));
    command.env_clear().env("DREMPEL_STATE_DIR", world.state()).env("LANG", "nl_NL.UTF-8");
    let out = command.args(args).current_dir(world.workspace()).stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

fn read(world: &World, name: &str) -> String {
    std::fs::read_to_string(world.workspace().join(name)).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn a_document_is_markdown_on_the_output_or_a_file_by_its_ending() {
    let world = World::of_example("nieuw-west");
    let (status, text, wrong) = run(&world, &["handreiking"]);
    assert_eq!((status, wrong.as_str()), (0, ""));
    assert!(text.starts_with("# Handreiking van Samenspel Nieuw-West\n"), "{text}");
    assert_eq!(run(&world, &["guide", "--out", "gids.md"]).1, "gids.md staat klaar.\n");
    assert_eq!(read(&world, "gids.md"), text);
    assert_eq!(run(&world, &["reisverslag", "--out", "reis.HTML"]).0, 0);
    assert!(read(&world, "reis.HTML").starts_with("<!DOCTYPE html>"));
    assert!(run(&world, &["--lang", "en", "travel-report"]).1.starts_with("# Travel report of "));
}

#[test]
fn a_file_that_is_there_or_has_another_ending_is_refused_in_words() {
    let world = World::of_example("nieuw-west");
    std::fs::write(world.workspace().join("gids.md"), "van ons").unwrap();
    for (file, words) in [
        ("gids.md", "is er al. Ik laat het zoals het is."),
        ("gids.docx", "eindigt op .html"),
        ("gids", "eindigt op .html"),
        ("nergens/gids.html", "De map is er niet."),
    ] {
        let (status, text, wrong) = run(&world, &["guide", "--out", file]);
        assert_eq!((status, text.as_str()), (1, ""), "{file}");
        assert!(wrong.contains(words), "{file}: {wrong}");
    }
    assert_eq!(read(&world, "gids.md"), "van ons");
    assert_eq!(run(&world, &["guide", "--json", "--out", "gids.md"]).0, 2);
}

#[test]
fn json_holds_what_stands_in_each_document_and_counts_nothing() {
    let world = World::of_example("oefenbuurt");
    let guide: Value = serde_json::from_str(&run(&world, &["guide", "--json"]).1).unwrap();
    let parts = ["celebrations", "lessons", "meetings", "name", "named", "place", "quotes", "theory", "tips"];
    assert_eq!(keys(&guide), parts);
    assert_eq!(keys(&guide["quotes"][0]), ["id", "kind", "session", "text", "topics", "voice"]);
    assert_eq!(keys(&guide["theory"][0]), ["ask", "id", "source", "text", "title"]);
    assert_eq!(keys(&guide["meetings"][0]), ["date", "origin", "session", "title"]);
    let report: Value = serde_json::from_str(&run(&world, &["travel-report", "--json"]).1).unwrap();
    assert_eq!(keys(&report), ["lessons", "meetings", "name", "place", "streams"]);
    assert_eq!(keys(&report["streams"][0]), ["about", "ask", "id", "on_board", "title", "words"]);
    assert_eq!((&report["streams"][0]["id"], &report["streams"][0]["on_board"]), (&"druppels".into(), &true.into()));
    assert!(!guide.to_string().contains("slecht geslapen"), "a quote that was not released");
}

#[test]
fn red_threads_are_printed_with_the_words_that_are_there() {
    let world = World::of_example("expeditie");
    assert!(run(&world, &["draden"]).1.contains("Nog geen draad."));
    let pointer = |entry| format!("(community: \"werkmap\", session: \"de-opbrengst\", entry: \"{entry}\")");
    let words = [pointer("b10e-101-37"), pointer("1-1-1")].join(", ");
    let file = format!("[(title: \"Klein\", about: \"Overal.\", words: [{words}])]");
    std::fs::write(world.workspace().join("threads.ron"), file).unwrap();
    let text = run(&world, &["threads"]).1;
    assert!(text.contains("## Klein\n\nOveral.\n\n- Een gebaar als er een kindje bij is"), "{text}");
    let json: Value = serde_json::from_str(&run(&world, &["threads", "--json"]).1).unwrap();
    let part = ["community", "date", "id", "kind", "name", "session", "text", "title", "voice"];
    assert_eq!((keys(&json[0]), keys(&json[0]["words"][0])), (vec!["about", "title", "words"], part.to_vec()));
    assert_eq!((&json[0]["words"][0]["kind"], &json[0]["words"][1]["text"]), (&"card".into(), &Value::Null));
}

#[test]
fn at_home_a_key_writes_it_and_says_where_it_is() {
    let world = World::of_example("nieuw-west");
    let mut home = Terminal::start(&world, &[]);
    home.shows("Samenspel Nieuw-West").shows("De vier bijeenkomsten");
    home.keys("h").shows("Dit staat klaar").shows("documents/handreiking.html");
    home.keys("h").shows("documents/handreiking-2.html");
    assert!(home.leave().success());
    assert!(read(&world, "documents/handreiking.html").contains("Netwerken is één maar kennismaken is twee"));
    #[cfg(unix)]
    for (name, mode) in [("documents", 0o700), ("documents/handreiking.html", 0o600)] {
        use std::os::unix::fs::PermissionsExt;
        let facts = std::fs::metadata(world.workspace().join(name)).unwrap();
        assert_eq!(facts.permissions().mode() & 0o777, mode, "{name}");
    }
}

#[test]
fn a_link_in_place_of_the_folder_is_not_followed() {
    let world = World::of_example("nieuw-west");
    let elsewhere = world.state().join("elders");
    std::fs::create_dir_all(&elsewhere).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&elsewhere, world.workspace().join("documents")).unwrap();
    let mut home = Terminal::start(&world, &[]);
    home.shows("De vier bijeenkomsten");
    home.keys("h").shows("Het document schrijven is niet gelukt");
    assert!(home.leave().success());
    assert_eq!(std::fs::read_dir(elsewhere).unwrap().count(), 0);
}
