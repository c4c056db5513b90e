//! `drempel scripts`, `boards`, `theory`, and start files of her own.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::pty::world::World;

fn drempel(world: &World, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drempel"));
    command.env_clear().env("DREMPEL_STATE_DIR", world.state()).env("LANG", "nl_NL.UTF-8");
    command.current_dir(world.workspace()).args(args).output().unwrap()
}

#[track_caller]
fn wrote(world: &World, args: &[&str]) -> String {
    let out = drempel(world, args);
    let text = String::from_utf8(out.stdout).unwrap();
    assert_eq!(
        (out.status.code(), String::from_utf8(out.stderr).unwrap()),
        (Some(0), String::new()),
        "{args:?} {text}"
    );
    text
}

fn listed(world: &World, what: &str) -> Vec<Value> {
    serde_json::from_str(&wrote(world, &[what, "--json"])).unwrap()
}

fn one<'a>(all: &'a [Value], id: &str) -> Vec<&'a Value> {
    all.iter().filter(|source| source["id"] == id).collect()
}

fn own(world: &World, file: &str, text: &str) {
    let path = world.workspace().join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

#[test]
fn what_is_shipped_is_listed_with_its_title() {
    let world = World::new();
    for (what, id, title) in
        [("scripts", "pitstop", "Pitstop"), ("boards", "waarden", "Waarden"), ("theory", "kringen", "Drie kringen")]
    {
        let all = listed(&world, what);
        let found = one(&all, id);
        assert_eq!(
            (&found[0]["title"], &found[0]["from"], &found[0]["usable"]),
            (&title.into(), &"shipped".into(), &true.into())
        );
        let text = wrote(&world, &[what]);
        assert!(text.contains(id) && text.contains("van Drempel") && !text.contains('⟨'), "{text}");
    }
    for (english, dutch) in [("scripts", "draaiboeken"), ("boards", "borden"), ("theory", "theorie")] {
        assert_eq!(wrote(&world, &[english]), wrote(&world, &[dutch]));
    }
}

#[test]
fn her_own_are_listed_with_what_is_wrong_in_them() {
    let world = World::new();
    own(&world, "scripts/pitstop.ron", "(title: \"Onze pitstop\", phases: [(id: \"a\", title: \"A\", minutes: 5)])");
    own(&world, "scripts/eigen.ron", "(title: \"Eigen\", phases: [(id: \"a\", title: \"A\", minutes: 5)])");
    own(&world, "boards/kompas.ron", "(title: \"Kapot\", colums: [])");
    let scripts = listed(&world, "scripts");
    assert_eq!(one(&scripts, "pitstop").len(), 1);
    assert_eq!(one(&scripts, "pitstop")[0]["from"], "own_in_place");
    assert_eq!(one(&scripts, "eigen")[0]["from"], "own");
    let boards = listed(&world, "boards");
    let kompas = one(&boards, "kompas");
    assert_eq!((kompas.len(), &kompas[0]["usable"], &kompas[1]["from"]), (2, &false.into(), &"shipped".into()));
    let problem = &kompas[0]["problems"][0];
    assert_eq!((&problem["line"], &problem["key"]), (&1.into(), &"check-field-missing".into()));
    assert!(wrote(&world, &["borden"]).contains("boards/kompas.ron:1:"));
}

#[test]
fn a_start_file_is_written_once_and_checks_clean() {
    let world = World::new();
    let said = wrote(&world, &["nieuw", "draaiboek", "Koffie", "op", "het", "plein"]);
    assert!(said.contains("koffie-op-het-plein.ron") && said.contains("drempel controleer"), "{said}");
    let path = world.workspace().join("scripts/koffie-op-het-plein.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("title: \"Koffie op het plein\",") && text.contains("// "));
    wrote(&world, &["new", "board", "Wat er \"echt\" speelt"]);
    let board = std::fs::read_to_string(world.workspace().join("boards/wat-er-echt-speelt.ron")).unwrap();
    assert!(board.contains(r#"title: "Wat er \"echt\" speelt","#));
    assert_eq!(wrote(&world, &["controleer"]).trim(), "Alles is in orde.");
    assert_eq!(wrote(&world, &["check", path.to_str().unwrap()]).trim(), "Alles is in orde.");
    std::fs::write(&path, "mijn eigen").unwrap();
    let again = drempel(&world, &["new", "script", "Koffie op het plein"]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mijn eigen");
    assert!(wrote(&world, &["new", "script", "Pitstop"]).contains("gaat nu voor"));
    assert_eq!(drempel(&world, &["new", "board", "!?"]).status.code(), Some(1));
    assert_eq!(drempel(&world, &["new", "board"]).status.code(), Some(2));
}

#[test]
fn words_and_colours_of_her_own_are_used() {
    let world = World::new();
    own(&world, "locales/nl/eigen.ftl", "cli-check-fine = Helemaal goed, joh.\n");
    own(&world, "themes/herfst.ron", "[(role: \"text\", fg: \"#112233\", bg: \"#445566\")]");
    assert!(wrote(&world, &["controleer"]).contains("Helemaal goed, joh."));
    let platen = world.workspace().join("platen");
    wrote(&world, &["schermen", "--theme", "herfst", "--out", platen.to_str().unwrap()]);
    let picture = first_picture(&platen);
    assert!(picture.contains("#445566"), "the ground of her own theme");
    let wrong = drempel(&world, &["--theme", "lente", "controleer"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("herfst"));
}

fn first_picture(folder: &Path) -> String {
    let mut files: Vec<_> =
        std::fs::read_dir(folder.join("herfst").join("80x24")).unwrap().flatten().map(|f| f.path()).collect();
    files.sort();
    std::fs::read_to_string(&files[0]).unwrap()
}
