//! Without a screen: lines in, sentences out, through the same model; a whole session from a pipe.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use drempel::app::Role::{Desk, Lead, Note};
use drempel::app::spoken::{self, Heard, Tell};
use drempel::app::{Msg, Role};
use drempel::config::Action;
use drempel::domain::{Event, Kind, Opened, Status, Timeline};
use drempel::i18n::Lang;
use drempel::shell::look;
use drempel::ui::speak;
use drempel::ui::stage::Stage;

use super::given::opened;
use super::pty::world::World;
use super::scenario::{Room, default_script};
use super::scene::Scene;

/// Holds a piped session with the program itself.
fn piped(world: &World, args: &[&str], lines: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drempel"));
    command.env_clear().env("DREMPEL_STATE_DIR", world.state()).env("LANG", "nl_NL.UTF-8");
    command.args(["--plain".as_ref(), "--workspace".as_ref(), world.workspace().as_os_str()]).args(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[track_caller]
fn said(world: &World, args: &[&str], lines: &str) -> String {
    let out = piped(world, args, lines);
    let (text, wrong) = (String::from_utf8(out.stdout).unwrap(), String::from_utf8(out.stderr).unwrap());
    assert_eq!((out.status.code(), wrong.as_str()), (Some(0), ""), "{text}");
    text
}

/// The default session, as somebody types it at a desk.
const MEETING: &str = "verder
1
openen wat je bekijkt
5
verder
iets erbij: het verslag komt op papier
verder
verder
1 anders zeggen
de sleutel van de hal
moment: de deur ging dicht
even niet
idee: dit mag nergens staan
even niet
verder
verder
waarden
zin van een tafel: eerst vragen, dan doen
verder
bewaar
verder
geleerd: bellen is ook een antwoord
nieuwe vraag
Hoe houden we de hal open
niemand de sleutel heeft


ja
verder
nieuwe afspraak
de school bellen
Ada
vrijdag
verder
iets erbij: de sleutel is terug
afsluiten
ja
";

#[test]
fn a_whole_default_session_is_held_from_a_pipe_and_kept() {
    let world = World::of_example("oefenbuurt");
    let text = said(&world, &["lead", "--desk", "--title", "Uit een pijp"], MEETING);
    for words in [
        "Stap 1 van 10: Aankomst.",
        "Stap 4 van 10: Casus.",
        "Even niet. De klok staat stil en er wordt niets bewaard.",
        "de sleutel van de hal",
        "Is dit voorgelezen, en zei de groep ja? Ja of nee?",
        "de school bellen, Ada, vrijdag",
        "Bewaard in",
    ] {
        assert!(text.contains(words), "“{words}” was not said:\n{text}");
    }
    assert!(!text.contains("dit mag nergens staan"), "{text}");
    let timeline = Timeline::new(world.entries());
    let session = timeline.session();
    assert!(session.sealed.is_some(), "{text}");
    assert_eq!(session.present.get("bewoner"), Some(&Some(5)));
    assert_eq!(session.agreements.iter().map(|a| a.who.as_str()).collect::<Vec<_>>(), ["Ada"]);
    assert_eq!(session.of_kind(Kind::Lesson).count(), 1);
    let kept: Vec<&str> = session.moments().filter(|l| l.status == Status::Kept).map(|l| l.text.as_str()).collect();
    assert_eq!(kept.len(), 1, "{text}");
}

#[test]
fn what_is_said_holds_nothing_that_a_voice_cannot_read() {
    let world = World::of_example("oefenbuurt");
    let text = said(&world, &["lead", "--desk"], MEETING);
    let odd: Vec<char> =
        text.chars().filter(|c| *c != '\n' && (c.is_control() || "│─╭╰▸●▮▯◪█╮╯┃┏┓".contains(*c))).collect();
    assert!(odd.is_empty(), "{odd:?}\n{text}");
    // No clock unless somebody asks.
    assert!(!text.contains("nog 1") && !text.contains("klaar rond"), "{text}");
}

#[test]
fn when_the_lines_end_everything_is_saved_and_an_open_text_is_a_draft() {
    let world = World::of_example("oefenbuurt");
    let text = said(&world, &["note"], "idee: een bankje\nmoment\n");
    assert!(text.contains("bewaard als kladje"), "{text}");
    assert!(world.entries().iter().any(|e| matches!(&e.event, Event::Noted(n) if n.text == "een bankje")));
    let again = said(&world, &["note"], "verder\nwoorden die later kwamen\nopgeslagen\n");
    assert!(again.contains("woorden die later kwamen"), "{again}");
}

#[test]
fn home_is_read_aloud_and_a_number_chooses() {
    let world = World::of_example("oefenbuurt");
    let text = said(&world, &[], "10\nterugspelen\nnaar het volgende moment\nstoppen\nstoppen\n");
    for words in ["Leergemeenschap Oefenbuurt", "1. ", "Stap 3 van 10: Terugblik."] {
        assert!(text.contains(words), "“{words}”:\n{text}");
    }
}

#[test]
fn the_charged_field_is_read_aloud_from_home_and_from_a_desk_and_says_why_not_on_the_wall() {
    let world = World::of_example("oefenbuurt");
    let text = said(&world, &[], "het veld\nstoppen\n");
    for words in ["Het geladen veld", "Goede ervaringen ook.", "Eettafel.", "Hier werd een casus verteld."] {
        assert!(text.contains(words), "“{words}”:\n{text}");
    }
    let text = said(&world, &["note"], "idee: een bankje +schoolplein\nthe field\nverder\n");
    assert!(text.contains("Het geladen veld") && text.contains("plek of initiatief: schoolplein"), "{text}");
    let text = said(&world, &["lead"], "het veld\n");
    assert!(text.contains("op een scherm van jezelf") && !text.contains("brief zonder handtekening"), "{text}");
}

#[test]
fn practice_works_without_a_screen_and_leaves_nothing() {
    let world = World::new();
    let text = said(&world, &["practice"], "verder\nstoppen\n");
    assert!(text.contains("Stap 1 van 10: Aankomst."), "{text}");
    let left: Vec<_> =
        world.files().into_iter().filter(|(path, _)| path.to_string_lossy().contains("practice")).collect();
    assert!(left.is_empty(), "{left:?}");
}

fn named(room: &mut Room, role: Role) {
    let names = look::names(&look::catalog(Lang::Nl, None));
    room.send(role, Msg::Names(names, room.now));
}

fn room(roles: &[Role]) -> Room {
    let mut room = Room::open(roles, Opened { script: default_script(), ..opened("Proef") });
    for role in roles {
        named(&mut room, *role);
    }
    room.go(roles[0], "aankomst");
    room
}

fn words() -> spoken::Words {
    let catalog = look::catalog(Lang::Nl, None);
    speak::words(&|message| catalog.say(message))
}

fn heard(room: &Room, role: Role, line: &str) -> Heard {
    spoken::heard(room.model(role), &words(), &[], line)
}

#[test]
fn a_line_is_a_name_a_key_a_number_or_words() {
    let mut room = room(&[Desk, Note]);
    room.note("o 'een' enter");
    assert_eq!(heard(&room, Desk, "Verder"), Heard::Do(Action::Next, None));
    assert_eq!(heard(&room, Desk, "pagedown"), Heard::Do(Action::Next, None));
    assert_eq!(heard(&room, Desk, "to the next step"), Heard::Do(Action::Next, None));
    assert_eq!(heard(&room, Desk, "99"), Heard::NoNumber);
    assert_eq!(heard(&room, Desk, ""), Heard::Tell(Tell::Where));
    assert_eq!(heard(&room, Desk, "klok"), Heard::Tell(Tell::Clock));
    assert!(matches!(heard(&room, Desk, "2"), Heard::Pick(_, None)));
    assert!(matches!(heard(&room, Desk, "verkend"), Heard::Not(Action::MarkExplored, _)));
    assert!(matches!(heard(&room, Desk, "moment"), Heard::Do(Action::Stamp, None) | Heard::Which(_)));
    assert_eq!(heard(&room, Desk, "dank je wel allemaal"), Heard::Unknown);
    assert_eq!(heard(&room, Note, "idee: een bankje"), Heard::Do(Action::Idea, Some("een bankje".into())));
    room.note("i");
    assert_eq!(heard(&room, Note, "verder"), Heard::Text("verder".into()));
    assert_eq!(heard(&room, Note, "even niet"), Heard::Do(Action::OffRecord, None));
    assert_eq!(heard(&room, Note, ":terug"), Heard::Do(Action::Cancel, None));
}

#[test]
fn on_the_screen_that_may_hang_on_the_wall_nothing_private_is_said() {
    let mut room = room(&[Lead, Desk, Note]);
    room.note("o 'kanarie-voorstel' enter c 'kanarie-citaat' enter n 'kanarie-notitie' enter");
    let catalog = look::catalog(Lang::Nl, None);
    let theme = drempel::config::Theme::no_color();
    for phase in ["casus", "samen", "oogst"] {
        room.go(Desk, phase);
        if phase == "casus" {
            room.desk("e 'kanarie-casus' enter");
        }
        let stage = Stage { model: room.model(Lead), catalog: &catalog, theme: &theme };
        let text = speak::told(&stage, Tell::Where).join("\n");
        assert!(!text.contains("kanarie"), "{phase}:\n{text}");
    }
}

#[test]
fn what_changed_is_said_once_and_what_stayed_is_not_said_again() {
    let mut scene = Scene::live(Role::Note);
    scene.named().command(drempel::domain::Command::GoTo("casus".into()));
    let stage =
        |scene: &Scene| speak::spoken(&Stage { model: &scene.model, catalog: &scene.catalog, theme: &scene.theme });
    let before = stage(&scene);
    scene.press("o").types("een deur").press("enter");
    let now = stage(&scene);
    let say = Stage { model: &scene.model, catalog: &scene.catalog, theme: &scene.theme };
    let lines = speak::news(&say, &before, &now);
    assert_eq!(lines.iter().filter(|line| line.contains("een deur")).count(), 1, "{lines:#?}");
    assert!(lines.iter().all(|line| !line.contains("Casus")), "{lines:#?}");
    assert_eq!(speak::news(&say, &now, &stage(&scene)), [""; 0]);
}

#[test]
fn a_session_read_aloud() {
    let world = World::new();
    let text = said(&world, &["lead", "--desk", "--title", "Uit een pijp"], MEETING);
    // What the disk says comes when it comes, and names a folder of today.
    let folder = |line: &&str| line.starts_with("Bewaard in") || line.starts_with("Wie noteert");
    let lines: Vec<&str> = text.lines().filter(|line| !folder(line)).collect();
    insta::assert_snapshot!(times_away(&lines.join("\n")));
}

/// Times of day are those of the test.
fn times_away(text: &str) -> String {
    let mut out: Vec<char> = text.chars().collect();
    for at in 2..out.len().saturating_sub(2) {
        let digits = [at - 2, at - 1, at + 1, at + 2].iter().all(|i| out[*i].is_ascii_digit());
        if out[at] == ':' && digits {
            for i in [at - 2, at - 1, at + 1, at + 2] {
                out[i] = '0';
            }
        }
    }
    out.into_iter().collect()
}

#[test]
fn a_thread_is_gathered_by_number_and_by_name() {
    let world = World::of_example("expeditie");
    let text =
        said(&world, &[], "rode draden\n2\nopenen wat je bekijkt\nOnder water\nnaar het volgende veld\nop papier\n");
    for words in ["1: wat we leerden: Samen sterker", "rode draad: Onder water.", "documents/rode-draden.html"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn time_is_spread_again_by_name_after_it_was_read_aloud() {
    let world = World::of_example("oefenbuurt");
    let text = said(
        &world,
        &["lead", "--desk", "--title", "Tijd"],
        "verder\nde tijd bekijken en herverdelen\neerder klaar willen zijn\neerder klaar willen zijn\nnaar de regel eronder\nterug\nverder\n",
    );
    assert!(text.contains("Zo zou het worden") && text.contains("Stap 2 van 10"), "{text}");
}

#[test]
fn even_niet_without_a_session_covers_what_is_read_aloud_too() {
    let world = World::of_example("oefenbuurt");
    let text = said(&world, &[], "even niet\n1\nwaar\neven niet\nstoppen\n");
    let during = text.split("Even niet.").nth(1).unwrap();
    assert!(!during.split("Leergemeenschap").next().unwrap().contains("2026"), "{text}");
    assert!(text.matches("Leergemeenschap Oefenbuurt").count() > 1, "{text}");
}

#[test]
fn a_script_is_changed_in_its_file() {
    let room = room(&[Desk]);
    assert!(matches!(heard(&room, Desk, "draaiboek aanpassen"), Heard::Not(Action::EditScript, _)));
}

#[test]
fn a_document_is_written_before_the_next_line_is_read() {
    let world = World::of_example("nieuw-west");
    let text = self::said(&world, &[], "handreiking schrijven\nreisverslag schrijven\nweggaan\n");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words} in:\n{text}"));
    assert!(at("documents/handreiking.html") < at("documents/reisverslag.html"));
    assert!(world.workspace().join("documents/reisverslag.html").is_file());
}
