//! The program as it is typed: both languages, both names of each command, statuses, and what is written where.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::pty::world::World;

const NAMES: [(&str, &str); 20] = [
    ("practice", "oefen"),
    ("lead", "begeleid"),
    ("room", "zaal"),
    ("note", "noteer"),
    ("replay", "terugspelen"),
    ("new", "nieuw"),
    ("sessions", "bijeenkomsten"),
    ("show", "toon"),
    ("times", "tijden"),
    ("agenda", "leeragenda"),
    ("field", "veld"),
    ("threads", "draden"),
    ("guide", "handreiking"),
    ("travel-report", "reisverslag"),
    ("scripts", "draaiboeken"),
    ("boards", "borden"),
    ("theory", "theorie"),
    ("check", "controleer"),
    ("keys", "toetsen"),
    ("screens", "schermen"),
];

fn program(world: &World) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drempel"));
    command.env_clear().env("DREMPEL_STATE_DIR", world.state()).env("LANG", "nl_NL.UTF-8");
    command.current_dir(world.workspace()).stdin(Stdio::null());
    command
}

fn drempel(world: &World, args: &[&str]) -> Output {
    program(world).args(args).output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What it wrote when it succeeded.
#[track_caller]
fn wrote(world: &World, args: &[&str]) -> String {
    let out = drempel(world, args);
    assert_eq!((out.status.code(), said(&out.stderr)), (Some(0), String::new()), "{args:?}");
    said(&out.stdout)
}

/// What it complained of, and its status.
#[track_caller]
fn complained(world: &World, args: &[&str]) -> (i32, String) {
    let out = drempel(world, args);
    assert!(!said(&out.stderr).is_empty(), "{args:?} says nothing where errors are read");
    (out.status.code().unwrap(), said(&out.stderr))
}

fn json(world: &World, args: &[&str]) -> Value {
    serde_json::from_str(&wrote(world, args)).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn every_command_has_a_dutch_name_and_help_in_the_language_that_was_asked() {
    let world = World::of_example("bloesem");
    let (dutch, english) = (wrote(&world, &["--help"]), wrote(&world, &["--lang", "en", "--help"]));
    for (name, alias) in NAMES {
        assert!(dutch.contains(name) && dutch.contains(&format!("({alias})")), "{alias} is not in:\n{dutch}");
        assert!(english.contains(&format!("({alias})")), "{english}");
        assert_eq!(wrote(&world, &[name, "--help"]), wrote(&world, &[alias, "-h"]));
    }
    for word in ["Usage", "Options", "Commands", "Arguments", "Print", "aliases", "possible values"] {
        for (name, _) in NAMES {
            let help = wrote(&world, &[name, "--help"]);
            assert!(!help.contains(word), "{word} in the Dutch help of {name}:\n{help}");
        }
    }
}

#[test]
fn what_is_typed_wrongly_is_said_in_words_and_is_no_success() {
    let world = World::of_example("bloesem");
    for args in [&["frob"][..], &["--frob"], &["show"], &["new"], &["screens"], &["--lang", "fr"], &["--theme", "roze"]]
    {
        let (status, text) = complained(&world, args);
        assert_eq!(status, if args == ["new"] { 1 } else { 2 }, "{args:?}");
        assert!(!text.contains("error") && !text.contains('⟨'), "{args:?}: {text}");
    }
    for args in [&["show", "nergens"][..], &["lead"], &["replay", "nergens"], &["check", "nergens.ron"]] {
        let out = drempel(&world, args);
        assert_eq!(out.status.code(), Some(1), "{args:?}: {}", said(&out.stderr));
        assert!(!(said(&out.stderr) + &said(&out.stdout)).contains('⟨'), "{args:?}");
    }
    assert!(world.files().iter().all(|(path, _)| !path.to_string_lossy().contains(".live")), "nothing was begun");
}

#[test]
fn a_workspace_is_named_found_above_or_missing() {
    let world = World::of_example("bloesem");
    let below = world.workspace().join("scripts");
    std::fs::create_dir_all(&below).unwrap();
    let found = program(&world).arg("bijeenkomsten").current_dir(&below).output().unwrap();
    assert!(said(&found.stdout).contains("policy-lab-3"));
    let nowhere = program(&world).arg("bijeenkomsten").current_dir(Path::new("/")).output().unwrap();
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(said(&nowhere.stderr).contains("--workspace"));
}

#[test]
fn json_has_the_fields_that_its_page_promises() {
    let world = World::of_example("oefenbuurt");
    let sessions = json(&world, &["sessions", "--json"]);
    assert_eq!(keys(&sessions[0]), ["date", "id", "origin", "previous", "sealed", "title"]);
    let agenda = json(&world, &["agenda", "--json"]);
    assert_eq!(keys(&agenda), ["questions", "umbrella"]);
    let question = &agenda["questions"][0];
    for field in ["code", "theme", "hoe", "terwijl", "zonder_dat", "remark", "wordings", "marks"] {
        assert!(question.get(field).is_some(), "a question has no {field}");
    }
    let id = sessions[2]["id"].as_str().unwrap();
    let shown = json(&world, &["show", id, "--json"]);
    for field in
        ["id", "title", "date", "opened", "sealed", "phases", "case", "moments", "harvest", "agreements", "ideas"]
    {
        assert!(shown.get(field).is_some(), "a session has no {field}");
    }
    for field in ["at", "certainty", "door", "status", "text", "values", "voice", "questions", "echo", "answers"] {
        assert!(shown["moments"][0].get(field).is_some(), "a moment has no {field}");
    }
    assert!(shown["moments"][0].get("field").is_some(), "a moment has no places");
}

/// A workspace in which three sessions touched one place.
fn village() -> World {
    let world = World::new();
    let (village, mut room) = super::field::three_sessions();
    village.keep(&mut room);
    for (path, bytes) in village.disk.files() {
        let Ok(name) = path.strip_prefix("/w") else { continue };
        let to = world.workspace().join(name);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, bytes).unwrap();
    }
    world
}

#[test]
fn the_charged_field_is_read_in_words_and_in_json_with_no_voice_and_nothing_counted() {
    let world = village();
    let text = wrote(&world, &["veld"]);
    for words in [
        "Goede ervaringen ook.",
        "schoolplein",
        "Hier werd een casus verteld.",
        "deur open: jongens timmerden een bank",
        "daar gaan we weer, net als toen: “hek zonder bericht op slot” (Leergemeenschap)",
        "heropening: “de conciërge bracht zelf de sleutel”",
    ] {
        assert!(text.contains(words), "“{words}”:\n{text}");
    }
    let all = json(&world, &["field", "--json"]);
    assert_eq!(all.as_array().unwrap().len(), 1, "{all}");
    assert_eq!((keys(&all[0]), &all[0]["name"]), (vec!["name", "sessions"], &Value::from("schoolplein")));
    let sessions = all[0]["sessions"].as_array().unwrap();
    assert_eq!(keys(&sessions[0]), ["case", "date", "moments", "session", "title"]);
    let moment = &sessions[1]["moments"][0];
    assert_eq!(keys(moment), ["door", "echo", "echoes", "id", "reopened", "reopens", "text"]);
    assert_eq!((&moment["door"], &moment["echo"]), (&Value::from("closed"), &Value::from(true)));
    assert_eq!(moment["echoes"]["text"], "hek zonder bericht op slot");
    for never in super::field::NEVER {
        assert!(!text.contains(never) && !all.to_string().contains(never), "{never}");
    }
    assert!(wrote(&World::of_example("bloesem"), &["field"]).contains("nog niets bewaard"));
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let world = World::of_example("oefenbuurt");
    for args in [&["show", "2026-03-12-de-huiskamer", "--json"][..], &["agenda"], &["toetsen"], &["--help"]] {
        let mut child = program(&world).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let out = child.wait_with_output().unwrap();
        assert!(!said(&out.stderr).contains("panicked"), "{args:?}");
        assert_ne!(out.status.code(), Some(101), "{args:?}");
    }
}

#[test]
fn a_new_workspace_is_ready_and_faultless_and_a_full_folder_is_left_alone() {
    let world = World::new();
    let folder = world.workspace().join("nieuw");
    let path = folder.to_str().unwrap();
    wrote(&world, &["nieuw", "werkmap", path]);
    wrote(&world, &["--workspace", path, "controleer"]);
    assert_eq!(complained(&world, &["new", "workspace", path]).0, 1);
}

#[test]
fn faults_have_places_and_are_no_success() {
    let world = World::new();
    let script = "(title: \"x\", about: \"\", phases: [\n  (id: \"A B\", title: \"a\", room: \"r\", form: \"talk\"),\n  (id: \"b\", title: \"b\", room: \"r\", form: \"dans\"),\n  (id: \"c\", title: \"c\", minutes: \"tien\", room: \"r\", form: \"talk\"),\n])";
    std::fs::create_dir_all(world.workspace().join("scripts")).unwrap();
    std::fs::write(world.workspace().join("scripts/eigen.ron"), script).unwrap();
    let out = drempel(&world, &["controleer"]);
    assert_eq!(out.status.code(), Some(1));
    let text = said(&out.stdout);
    for place in ["eigen.ron:2:", "eigen.ron:3:", "eigen.ron:4:"] {
        assert!(text.contains(place), "{place} is not in:\n{text}");
    }
}

/// A picture for each row of the instruments.
const INSTRUMENTS: [&str; 34] = [
    "lead-verhalen-verhalen",
    "lead-verhalen-groepswaarden",
    "lead-verhalen-kernwaarden",
    "lead-leervragen-van-tafels",
    "lead-verhalen-leervragen",
    "lead-samen-dragen-verbintenis",
    "lead-aanvulling-met-twee-keer-ja",
    "lead-samen-dragen-aanvullen",
    "lead-pitstop-onderstroom",
    "lead-pitstop-plek-der-moeite",
    "lead-pitstop-ontdekkingen",
    "lead-pitstop-kompas",
    "lead-pitstop-kleine-dingen",
    "lead-rondje-met-kring",
    "lead-lunch-zelfportret",
    "lead-kaartjes-nog-niet-getoond",
    "lead-lunch-verwachtingen",
    "lead-lunch-pauze",
    "lead-lunch-kringen",
    "lead-lunch-tussenruimte",
    "lead-lunch-volgende-keer",
    "lead-pitstop-2-kompas",
    "lead-partnerschapskaart-acties",
    "lead-inspiratie-spreker-1",
    "lead-inspiratie-netwerk",
    "lead-najaar-kompas",
    "lead-najaar-tafels",
    "lead-najaar-stromen",
    "lead-najaar-sociaal-contract",
    "lead-najaar-horizon",
    "replay-bloesem",
    "replay-nieuw-west",
    "replay-expeditie",
    "replay-woonservicewijken",
];

#[test]
fn every_screen_becomes_a_picture() {
    let world = World::new();
    let folder = world.workspace().join("platen");
    wrote(&world, &["schermen", "--out", folder.to_str().unwrap()]);
    let sizes = || ["80x24", "120x40", "200x60"].into_iter();
    for (theme, size) in
        ["licht", "donker", "contrast"].into_iter().flat_map(|theme| sizes().map(move |size| (theme, size)))
    {
        let folder = folder.join(theme);
        let pictures: Vec<_> = std::fs::read_dir(folder.join(size)).unwrap().flatten().collect();
        assert!(pictures.len() >= 190, "{theme} {size} has {}", pictures.len());
        for instrument in INSTRUMENTS {
            assert!(folder.join(size).join(format!("{instrument}.svg")).exists(), "{size} has no {instrument}");
        }
        if (theme, size) == ("licht", "120x40") {
            let drawn = std::fs::read_to_string(folder.join(size).join("lead-terugblik.svg")).unwrap();
            assert!(
                drawn == include_str!("../../docs/screen.svg"),
                "README's picture is not what the program draws now"
            );
        }
        for picture in pictures {
            let text = std::fs::read_to_string(picture.path()).unwrap();
            assert!(text.starts_with("<svg") && !text.contains('⟨'), "{}", picture.path().display());
        }
    }
}
