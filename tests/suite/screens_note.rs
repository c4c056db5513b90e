//! The note-taker's screen, through the keys of somebody in a hurry.

use crate::scene::{Scene, clock, from_lead, moment};
use drempel::app::msg::Draft;
use drempel::app::{Effect, Msg, Screen};
use drempel::domain::{At, Command, Door, Event, Kind, Line, Run, Seat, Timestamp};
use drempel::text::Message;

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const SIZES: [(u16, u16); 4] = [(60, 18), SMALL, WIDE, (200, 60)];

/// A case with some moments in it.
fn busy() -> Scene {
    let mut scene = Scene::note("casus");
    scene.at(14, 31).press("d").types("mail bleef twee weken liggen #betr").press("tab enter");
    scene.at(14, 34).press("o").types("wethouder belde zelf terug @bewoner").press("enter");
    scene.at(14, 36).press("k").types("misschien kan het toch").press("enter");
    scene.at(14, 38).press("space").types("stilte na het woord subsidie").press("enter");
    scene.at(14, 39).press("c").types("ik kom hier al twaalf jaar").press("enter");
    scene.arrives(from_lead(1, clock(14, 40), moment("", Some(Door::Closed))));
    scene.saved();
    scene
}

fn line<'a>(scene: &'a Scene, text: &str) -> &'a Line {
    scene.session().in_order().find(|l| l.text == text).unwrap_or_else(|| panic!("no line “{text}”"))
}

#[test]
fn a_moment_is_one_key_a_few_words_and_enter() {
    let mut scene = Scene::note("casus");
    scene.at(14, 41).press("space").types("stilte na het woord subsidie");
    scene.at(14, 42).press("enter");
    let line = line(&scene, "stilte na het woord subsidie");
    assert_eq!((line.door, line.at), (None, At::Exact(clock(14, 41))));
    scene.shows(SMALL, &["14:41", "·", "stilte na het woord subsidie"]);
}

#[test]
fn the_door_shows_by_sign_and_word() {
    for size in SIZES {
        busy().shows(size, &["▮ dicht", "▯ open", "◪ kier", "citaat", "nog geen woorden"]);
    }
}

#[test]
fn words_that_do_not_fit_have_a_second_row_while_there_is_room_and_a_click_knows_it() {
    let long = "de wethouder belde zelf terug en vroeg hoe het nu met de vrouwen van de keuken ging";
    let mut scene = Scene::note("casus");
    scene.at(14, 31).press("o").types(long).press("enter").at(14, 33).press("k").types("stil").press("enter");
    let (_, first) = scene.find(SMALL, "14:31");
    scene.shows(SMALL, &["keuken ging"]).hides(SMALL, &["…"]);
    assert_eq!(scene.find(SMALL, "keuken ging").1, first + 1);
    assert!(scene.click(SMALL, 30, first + 1));
    scene.shows(SMALL, &["▸   14:31"]);
    // With more lines than rows each has one.
    for minute in 0..30 {
        scene.at(15, minute).press("o").types(long).press("enter");
    }
    let text = scene.text(SMALL.0, SMALL.1);
    assert!(!text.contains("keuken ging") && text.contains('…'), "{text}");
}

#[test]
fn tab_completes_a_value_and_it_leaves_the_words() {
    let mut scene = Scene::note("casus");
    scene.at(14, 31).press("d").types("mail bleef liggen #ver").shows(SMALL, &["tab #vertrouwen"]);
    scene.press("tab enter");
    assert_eq!(line(&scene, "mail bleef liggen").tags.values, ["vertrouwen"]);
    scene.shows(SMALL, &["#vertrouwen"]);
}

#[test]
fn without_a_tag_tab_goes_round_the_doors() {
    let mut scene = Scene::note("casus");
    scene.at(14, 31).press("o").types("hij bleef").press("tab").shows(SMALL, &["14:31 ▮ dicht"]);
    scene.press("enter");
    assert_eq!(line(&scene, "hij bleef").door, Some(Door::Closed));
}

#[test]
fn every_sign_tags() {
    let mut scene = Scene::note("casus");
    scene.press("d").types("daar gaan we weer @bew ^b1 !").press("enter");
    let line = line(&scene, "daar gaan we weer");
    assert_eq!((line.tags.voice.as_deref(), line.tags.echo), (Some("bewoner"), true));
    assert_eq!(line.tags.questions.len(), 1);
    scene.shows(SMALL, &["@bewoner ^B1 !"]);
}

#[test]
fn ctrl_left_moves_ten_seconds_back_while_typing_and_after() {
    let mut scene = Scene::note("casus");
    scene.at(14, 31).press("o").types("hij bleef").press("ctrl-left").shows(SMALL, &["14:30 ▯ open"]);
    scene.press("enter");
    assert_eq!(line(&scene, "hij bleef").at, At::Exact(clock(14, 31).plus(-10_000)));
    scene.press("ctrl-left");
    assert_eq!(line(&scene, "hij bleef").at, At::Exact(clock(14, 31).plus(-20_000)));
}

#[test]
fn a_time_is_exact_about_or_unknown() {
    let mut scene = busy();
    scene.press("up t").shows(SMALL, &["± 14:39"]);
    scene.press("t").hides(SMALL, &["14:39"]).shows(SMALL, &["?    citaat"]);
}

#[test]
fn another_moment_can_be_opened_while_one_is_typed() {
    let mut scene = Scene::note("casus");
    scene.at(14, 41).press("d").types("niemand vroeg");
    scene.at(14, 42).press("ctrl-n").types("zij liep weg").shows(SMALL, &["14:41 ▮ dicht  niemand vroeg", "14:42 ·"]);
    scene.press("enter").shows(SMALL, &["14:41 ▮ dicht ─"]);
    scene.types(" de initiatiefnemer").press("enter");
    assert_eq!(line(&scene, "niemand vroeg de initiatiefnemer").at, At::Exact(clock(14, 41)));
    assert_eq!(line(&scene, "zij liep weg").at, At::Exact(clock(14, 42)));
}

#[test]
fn undo_and_redo_follow_the_hand() {
    let mut scene = busy();
    scene.press("ctrl-z").hides(SMALL, &["twaalf jaar"]);
    scene.press("ctrl-y").shows(SMALL, &["twaalf jaar"]);
}

#[test]
fn after_a_part_of_the_case_the_next_one_is_named_and_nothing_else_is_taken_out() {
    let mut scene = Scene::note("casus");
    scene.press("tab e").types("het slot was vervangen").press("enter");
    scene.shows(SMALL, &["▸ De casus in één zin", "Bewaard. ↓ brengt je bij het volgende: waar het was."]);
    scene.press("down e").types("achter het buurthuis").press("enter");
    scene.shows(SMALL, &["▸ Waar", "het volgende: wie hem inbrengt."]);
    scene.press("ctrl-x j").hides(SMALL, &["achter het buurthuis"]).shows(SMALL, &["het slot was vervangen"]);
    scene.press("end e").types("alles").press("enter").hides(SMALL, &["Bewaard."]);
}

#[test]
fn escape_asks_before_words_are_lost() {
    let mut scene = Scene::note("casus");
    scene.press("o").types("hij bleef").press("esc").shows(SMALL, &["Deze tekst weggooien?"]);
    scene.press("n").shows(SMALL, &["hij bleef"]);
    scene.press("esc j").hides(SMALL, &["hij bleef"]);
    scene.press("o esc").hides(SMALL, &["weggooien", "▯ open"]);
}

#[test]
fn even_niet_hides_all_and_gives_the_text_back() {
    let mut scene = busy();
    scene.press("d").types("ik huil").effects.clear();
    scene.press("ctrl-e").types("weg");
    for size in SIZES {
        scene.hides(size, &["ik huil", "mail", "Casus", "opgeslagen"]);
        scene.shows(size, &["Er wordt niets bewaard", "Wat je al typte staat klaar", "ctrl-e"]);
    }
    let kept = scene.effects.iter().any(|e| matches!(e, Effect::KeepDrafts(_)));
    assert!(!kept, "nothing that was typed is stored meanwhile");
    scene.press("ctrl-e").shows(SMALL, &["ik huil", "mail bleef"]);
}

#[test]
fn a_line_is_corrected_in_its_place() {
    let mut scene = busy();
    scene.press("up up e").shows(SMALL, &["▸", "14:38 ·"]).types(" en toen koffie").press("enter");
    scene.shows(SMALL, &["subsidie en toen koffie"]);
}

#[test]
fn a_dropped_line_is_gone_and_the_eye_stays_near() {
    let mut scene = busy();
    scene.press("up up up x").shows(SMALL, &["loslaten?"]).press("j").hides(SMALL, &["misschien kan het toch"]);
    let (_, row) = scene.find(SMALL, "▸");
    assert_eq!(scene.find(SMALL, "stilte na").1, row);
}

#[test]
fn only_what_is_on_the_disk_is_called_saved() {
    let mut scene = busy();
    scene.shows(SMALL, &["alles opgeslagen"]);
    scene.press("o").types("hij").press("enter").hides(SMALL, &["opgeslagen", "opslaan"]);
    scene.msg(|now| Msg::Wake(now.plus(200))).shows(SMALL, &["opslaan…"]);
    scene.saved().shows(SMALL, &["alles opgeslagen"]);
}

#[test]
fn not_saved_is_loud_and_says_why() {
    let mut scene = busy();
    scene.press("o").types("hij").press("enter");
    scene.msg(|now| Msg::NotSaved(Message::new("refusal-sealed"), now));
    for size in SIZES {
        scene.shows(size, &["NIET OPGESLAGEN", "afgesloten"]).hides(size, &["alles opgeslagen"]);
    }
}

#[test]
fn an_unfinished_text_is_offered_and_taken_up() {
    let mut scene = Scene::note("casus");
    let Screen::Live(live) = &mut scene.model.screen else { panic!("not live") };
    live.unfinished.push(Draft {
        session: "2026-03-12-eettafel".into(),
        run: Run(7),
        seat: Seat::Note,
        purpose: "moment".into(),
        fields: vec![("field-words".into(), "zij zei niets".into())],
        at: At::Exact(clock(14, 20)),
        door: Some(Door::Closed),
    });
    scene.shows(SMALL, &["Er ligt nog een onafgemaakte tekst: “zij zei niets”. ctrl-o neemt hem op"]);
    scene.press("v").shows(SMALL, &["14:20 ▮ dicht", "zij zei niets"]).hides(SMALL, &["onafgemaakte"]);
    assert!(scene.effects.contains(&Effect::DropDraftOf(Run(7))));
}

#[test]
fn the_form_that_she_writes_stands_beside_the_list_or_in_its_place() {
    let mut scene = busy();
    scene.shows(WIDE, &["mail bleef", "tab naar de werkvorm"]).hides(SMALL, &["naar de werkvorm"]);
    scene.press("tab").hides(SMALL, &["mail bleef"]).shows(SMALL, &["tab naar de momenten"]);
    scene.press("e").types("de eettafel werd weggehaald").shows(WIDE, &["de eettafel werd weggehaald"]);
    scene.press("enter").shows(SMALL, &["de eettafel werd weggehaald"]);
    scene.press("esc").shows(SMALL, &["mail bleef"]);
}

#[test]
fn who_reads_along_is_told_so() {
    for (set, words) in [((true, false), "Er wordt niets bewaard"), ((false, true), "Je leest mee")] {
        let mut scene = busy();
        let Screen::Live(live) = &mut scene.model.screen else { panic!("not live") };
        (live.read_only, live.led_elsewhere) = set;
        for size in SIZES {
            scene.shows(size, &[words]);
        }
    }
}

#[test]
fn an_empty_list_says_which_key_begins_and_the_end_is_said() {
    for size in SIZES {
        Scene::note("aankomst").shows(size, &["Nog niets genoteerd", "spatie", "Aankomst"]);
    }
    let mut scene = busy();
    scene.command(Command::Seal);
    scene.shows(SMALL, &["Afgesloten", "mail bleef"]);
}

#[test]
fn thousands_of_lines_show_the_last_or_the_chosen_ones() {
    let mut scene = Scene::note("casus");
    let entries =
        (1..=2000).map(|n| from_lead(n, clock(13, 0).plus(i64::from(n) * 1000), moment(&format!("nummer {n}."), None)));
    let entries: Vec<_> = entries.collect();
    scene.msg(|now| Msg::Arrived(entries, now));
    scene.shows((200, 60), &["nummer 2000.", "nummer 1990."]).hides((200, 60), &["nummer 1."]);
    scene.press("home").shows((200, 60), &["nummer 1.", "nummer 30."]).hides((200, 60), &["nummer 2000."]);
}

#[test]
fn a_click_looks_at_a_line() {
    for size in SIZES {
        let mut scene = busy();
        let (column, row) = scene.find(size, "wethouder");
        assert!(scene.click(size, column, row));
        assert_eq!(scene.find(size, "▸").1, row, "{size:?}");
        assert!(!scene.click(size, 1, 0), "nothing stands in the header");
    }
}

#[test]
fn a_click_looks_at_an_item_of_the_form() {
    let mut scene = busy();
    scene.press("tab");
    let (column, row) = scene.find(WIDE, "Wie brengt hem in");
    assert!(scene.click(WIDE, column, row));
    assert_eq!(scene.find(WIDE, "▸").1, row);
}

#[test]
fn hostile_words_harm_nothing() {
    let mut scene = Scene::note("casus");
    let event = moment("a\u{1b}[2Jb\u{202e}c", None);
    scene.arrives(from_lead(1, Timestamp(clock(14, 0).0), event));
    scene.shows(SMALL, &["a␛[2Jbc"]);
}

#[test]
fn english_is_complete_on_this_screen() {
    let mut scene = busy().english();
    scene.shows(SMALL, &["all saved", "▮ closed", "no words yet"]);
    scene.press("ctrl-e").shows(SMALL, &["Nothing is kept"]);
    scene.hides(SMALL, &["⟨"]);
}

#[test]
fn other_kinds_say_what_they_are() {
    let mut scene = Scene::note("casus");
    for (key, words) in [("i", "een brievenbus"), ("z", "een buurtkrant"), ("n", "let op de tijd")] {
        scene.press(key).types(words).press("enter");
    }
    scene.shows(SMALL, &["idee", "zijstroom", "notitie", "een brievenbus"]);
    assert_eq!(line(&scene, "een buurtkrant").kind, Some(Kind::SideStream));
}

#[test]
fn what_the_group_keeps_is_marked_quietly() {
    let mut scene = busy();
    let id = line(&scene, "misschien kan het toch").id;
    scene.command(Command::Do(Event::Kept(id))).shows(SMALL, &["blijft"]);
}

/// Pictures to look at: `DREMPEL_PICTURES=<folder>`.
#[test]
fn pictures() {
    let mut scene = busy();
    for size in SIZES {
        scene.picture(size, "note-idle");
    }
    scene.press("tab").picture(SMALL, "note-panel");
    scene.picture(WIDE, "note-panel");
    scene.press("e").types("de eettafel werd weggehaald").picture(WIDE, "note-panel-typing");
    scene.press("enter esc up up up").picture(SMALL, "note-row");
    scene.press("esc").at(14, 41).press("d").types("niemand vroeg de initiatiefnemer @");
    for size in SIZES {
        scene.picture(size, "note-typing");
    }
    scene.press("ctrl-n").types("zij stond op").picture(SMALL, "note-two");
    scene.press("ctrl-e").picture(SMALL, "note-off");
    Scene::note("aankomst").picture(SMALL, "note-empty");
    let mut scene = busy().dark();
    scene.msg(|now| Msg::NotSaved(Message::new("refusal-sealed"), now)).picture(WIDE, "note-not-saved");
}
