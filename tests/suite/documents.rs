//! The guide and the travel report: what stands in them, what never does, and where they are written.

use std::path::Path;

use drempel::app::Paper::{self, Guide, TravelReport};
use drempel::app::Role::Desk;
use drempel::app::forms::Item;
use drempel::app::{Effect, Msg};
use drempel::domain::*;
use drempel::export::markdown;
use drempel::i18n::{Catalog, Lang};
use drempel::shell::{documents, home};
use drempel::store::Workspace;

use super::instruments::*;
use super::scenario::Room;
use super::scene::{Scene, summary};
use super::story;

const BOTH: [Paper; 2] = [Guide, TravelReport];
const WIDE: (u16, u16) = (120, 40);

fn nl() -> Catalog {
    story::catalog(Lang::Nl)
}

/// The document as Markdown.
fn written(workspace: &Workspace, paper: Paper) -> String {
    markdown(&documents::document(workspace, paper, &nl()))
}

/// The document as Markdown and as a page, one behind the other.
fn every_byte(workspace: &Workspace, paper: Paper) -> String {
    written(workspace, paper) + &documents::page(workspace, &documents::document(workspace, paper, &nl()))
}

/// Home with this workspace, as the program reads it.
fn at_home(village: &Village) -> Scene {
    let mut scene = Scene::home();
    scene.model.size = WIDE;
    let read = home::read(&village.workspace, &nl());
    scene.msg(|now| Msg::Workspace(Box::new(read), now));
    scene
}

/// Presses a key at home, and does what it asks as the shell does: read, make, write, answer.
fn asks(village: &Village, scene: &mut Scene, key: &str) {
    scene.effects.clear();
    scene.press(key);
    let papers: Vec<Paper> = scene
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::WriteDocument(paper) => Some(*paper),
            _ => None,
        })
        .collect();
    assert_eq!(papers.len(), 1, "{key}: {:?}", scene.effects);
    let said = documents::write(&village.workspace, papers[0], &scene.catalog);
    scene.msg(|now| Msg::Said(said, now));
}

fn file(village: &Village, name: &str) -> String {
    let files = village.disk.files();
    let bytes = files.get(&Path::new("/w/documents").join(name));
    String::from_utf8(bytes.unwrap_or_else(|| panic!("no {name} among {:?}", files.keys())).clone()).unwrap()
}

/// Keeps a quote and lets it go outside.
fn released(room: &mut Room, words: &str) {
    room.desk(&format!("c '{words}' enter"));
    let quote = room.line(words.split(" #").next().unwrap());
    room.look_at(Desk, &Item::Line(quote));
    room.desk("m");
}

/// A celebration of the samenspel track, closed.
fn celebrated() -> Village {
    let village = Village::new();
    let mut room = village.room("samenspel-slot");
    room.go(Desk, "vieren");
    room.desk("p 'begin met eten' enter p 'de kinderen erbij, dat werkte' enter j 'elke dinsdag soep' enter");
    released(&mut room, "ik hoor er weer bij");
    village.keep(&mut room);
    village
}

#[test]
fn tips_tops_a_quote_and_a_celebration_stand_in_the_guide_that_is_written_at_home() {
    let village = celebrated();
    let mut scene = at_home(&village);
    asks(&village, &mut scene, "h");
    scene.shows(WIDE, &["documents/handreiking.html", "Dit staat klaar", "Open het in je browser"]);
    let page = file(&village, "handreiking.html");
    for words in ["begin met eten", "de kinderen erbij, dat werkte", "elke dinsdag soep", "“ik hoor er weer bij”"] {
        assert!(page.contains(words), "{words}:\n{page}");
    }
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"), "{page}");
}

#[test]
fn a_second_document_comes_beside_the_first_one_and_a_changed_one_stays() {
    let village = celebrated();
    let mut scene = at_home(&village);
    asks(&village, &mut scene, "s");
    village.disk.put(Path::new("/w/documents/reisverslag.html"), b"van ons");
    asks(&village, &mut scene, "s");
    scene.shows(WIDE, &["documents/reisverslag-2.html"]);
    assert_eq!(file(&village, "reisverslag.html"), "van ons");
    assert!(file(&village, "reisverslag-2.html").contains("Reisverslag"));
    let mut english = at_home(&village).english();
    asks(&village, &mut english, "s");
    english.shows(WIDE, &["documents/travel-report.html"]);
}

#[test]
fn a_lesson_named_after_a_stream_stands_under_it_in_the_travel_report() {
    let village = Village::new();
    let mut room = village.room("leergemeenschap");
    room.go(Desk, "oogst");
    room.desk(
        "g 'klein begonnen is begonnen #druppels' enter g 'een les zonder stroom' enter g 'zo zit het #individu' enter",
    );
    released(&mut room, "we roeien #bootje");
    village.keep(&mut room);
    let text = written(&village.workspace, TravelReport);
    let under = |title: &str| text.split("\n## ").find(|part| part.starts_with(title)).unwrap_or_default().to_owned();
    assert!(under("Druppels").contains("- klein begonnen is begonnen"), "{text}");
    assert!(under("In één bootje").contains("“we roeien”"), "{text}");
    // Another board gives names too; they are no streams.
    let more = under("Wat we onderweg nog meer leerden");
    assert!(more.contains("een les zonder stroom") && more.contains("zo zit het") && !more.contains("klein"), "{text}");
    assert!(
        under("Druppels").contains("*Samen leren van een echte casus") || under("Druppels").contains(" · "),
        "{text}"
    );
}

#[test]
fn a_stream_where_nobody_said_anything_shows_its_question_and_nothing_more() {
    let text = written(&Village::example("oefenbuurt").workspace, TravelReport);
    let still = text.split("\n## ").find(|part| part.starts_with("Reisgenoten")).unwrap();
    assert_eq!(still.trim(), "Reisgenoten\n\n**Kijk eens door de ogen van de ander. Wat zie je dan aan jezelf?**");
}

#[test]
fn her_own_streams_are_followed_and_those_that_are_gone_keep_their_words() {
    let village = Village::new();
    let mut room = village.room("leergemeenschap");
    room.go(Desk, "oogst");
    room.desk("g 'klein begonnen #druppels' enter");
    village.keep(&mut room);
    let own = "(title: \"Ons water\", tags: true, columns: [(id: \"regen\", title: \"Regen\", ask: \"Wat viel er?\")])";
    write(&village, "boards/stromen.ron", own);
    let text = written(&village.workspace, TravelReport);
    let parts: Vec<&str> = text.split("\n## ").skip(1).collect();
    assert!(parts[0].starts_with("Regen\n\n**Wat viel er?**"), "{text}");
    assert!(parts[1].starts_with("Druppels\n\n*Deze stroom stond eerder op ons bord.*\n\n- klein begonnen"), "{text}");
    assert!(!text.contains("Veranderkracht"), "{text}");
}

#[test]
fn what_stays_in_the_room_is_in_no_byte_of_either_document() {
    let village = Village::new();
    let mut room = village.room("leergemeenschap");
    room.note(
        "o 'kanarie in een moment #druppels' enter t 'kanarie in een notitie' enter i 'kanarie in een idee' enter",
    );
    room.go(Desk, "casus");
    room.desk("e 'kanarie in de casus' enter");
    room.go(Desk, "samen");
    let moment = room.line("kanarie in een moment");
    room.look_at(Desk, &Item::Line(moment));
    room.desk("j");
    room.go(Desk, "oogst");
    room.desk("c 'kanarie in een citaat #druppels' enter g 'kanarie die weggaat' enter");
    let gone = room.line("kanarie die");
    room.look_at(Desk, &Item::Line(gone));
    room.desk("x g 'dit mag blijven' enter");
    village.keep(&mut room);
    for paper in BOTH {
        let all = every_byte(&village.workspace, paper);
        assert!(all.contains("dit mag blijven") && !all.contains("kanarie"), "{all}");
    }
}

#[test]
fn a_guide_without_words_says_kindly_how_they_come() {
    let village = Village::empty();
    let guide = written(&village.workspace, Guide);
    assert!(guide.contains("Schrijf in de oogst van een bijeenkomst op"), "{guide}");
    assert!(!guide.contains("## "), "a part without words is left out: {guide}");
    let report = written(&village.workspace, TravelReport);
    assert!(report.contains("Onderweg is nog niets opgeschreven.") && report.contains("## Druppels"), "{report}");
}

#[test]
fn people_who_want_to_be_named_are_thanked_once() {
    let village = Village::new();
    for title in ["een", "twee"] {
        let mut room = village.room("leergemeenschap");
        room.go(Desk, "aankomst");
        let noted = Noted { kind: Kind::Named, text: "Oma Bep".into(), door: None, tags: Tags::default(), card: None };
        let plan = drempel::app::plan::Plan::Do(vec![Command::Do(Event::Noted(noted))]);
        room.send(Desk, Msg::Do(plan, room.now));
        room.go(Desk, "oogst");
        room.desk(&format!("g 'les {title}' enter"));
        village.keep(&mut room);
    }
    let guide = written(&village.workspace, Guide);
    assert_eq!(guide.matches("Oma Bep").count(), 1, "{guide}");
    assert!(guide.contains("## Met dank aan"), "{guide}");
}

#[test]
fn without_a_community_or_a_closed_meeting_it_is_said_why_not() {
    let mut scene = Scene::workspace(None);
    scene.press("h").shows(WIDE, &["Hier is nog geen gemeenschap."]);
    let mut scene = Scene::workspace(Some(summary()));
    scene
        .named()
        .press(":")
        .types("handreik")
        .shows(WIDE, &["handreiking schrijven", "nog geen bijeenkomst afgesloten"]);
    scene.press("enter esc s").shows(WIDE, &["Er is nog geen bijeenkomst afgesloten."]);
    assert!(!scene.effects.iter().any(|effect| matches!(effect, Effect::WriteDocument(_))), "{:?}", scene.effects);
}

#[test]
fn both_are_found_by_name_in_both_languages() {
    let village = celebrated();
    for (typed, paper) in
        [("handreiking", Guide), ("the guide", Guide), ("reisverslag", TravelReport), ("travel rep", TravelReport)]
    {
        let mut scene = at_home(&village);
        scene.named().press(":").types(typed).press("enter");
        assert!(scene.effects.contains(&Effect::WriteDocument(paper)), "{typed}: {:?}", scene.effects);
    }
}

#[test]
fn the_examples_as_they_are_printed() {
    for name in ["oefenbuurt", "nieuw-west", "expeditie"] {
        let village = Village::example(name);
        for (paper, title) in [(Guide, "guide"), (TravelReport, "travel-report")] {
            insta::assert_snapshot!(format!("{name}-{title}"), written(&village.workspace, paper));
        }
    }
}
