//! A newcomer's whole evening, with the README and the screens alone: where she hesitated, and what stays mended.

use drempel::app::home::Summary;
use drempel::app::live::Role;
use drempel::app::{Effect, Msg, Place, Screen};
use drempel::config::parse_lesson;
use drempel::domain::words::Origin;
use drempel::domain::{Carried, CarriedAgreement, Command, Door, EntryId, Event, Status};
use drempel::store::assets;
use drempel::text::Message;

use super::scene::{START, Scene, from_lead, moment, opened, summary};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

/// A screen in this phase.
fn at(role: Role, phase: &str) -> Scene {
    let mut scene = Scene::live(role);
    scene.command(Command::GoTo(phase.into()));
    scene.saved();
    scene
}

/// A look back at one agreement of last time.
fn agreed(role: Role) -> Scene {
    let what = "Anouk belt de corporatie".to_owned();
    let id = EntryId::new(3, 3, 1);
    let agreement = CarriedAgreement {
        id,
        session: "eerder".into(),
        what,
        who: String::new(),
        when: String::new(),
        outcomes: vec![],
    };
    let mut opening = opened();
    opening.carried = Carried { agreements: vec![agreement], ..opening.carried };
    let mut scene = Scene::live(role);
    scene.msg(|now| Msg::Entered(Box::new(super::scenario::entered(role, 7, Vec::new(), Some(opening))), now));
    scene.command(Command::GoTo("terugblik".into()));
    scene.saved();
    scene
}

/// *Samen kijken* on the wall, with these moments.
fn together(moments: &[(&str, Door)]) -> Scene {
    let mut scene = at(Role::Lead, "samen");
    for (text, door) in moments {
        scene.command(Command::Do(moment(text, Some(*door))));
    }
    scene.saved();
    scene
}

fn size(scene: &mut Scene, (columns, rows): (u16, u16)) -> &mut Scene {
    scene.msg(|_| Msg::Resize(columns, rows))
}

#[test]
fn what_became_of_an_agreement_stands_in_the_line_of_keys() {
    for role in [Role::Lead, Role::Desk] {
        size(&mut agreed(role), SMALL).shows(SMALL, &["1–5 hoe is het nu", "pagedown verder"]);
        let words = ["1 gelukt", "2 loopt", "3 opnieuw", "4 kan niet", "5 gesprek"];
        size(&mut agreed(role), WIDE).shows(WIDE, &words);
        agreed(role).press("end").hides(WIDE, &["1 gelukt", "1–5"]);
    }
    let mut scene = agreed(Role::Lead);
    scene.press("?").shows(WIDE, &["kan niet, eerlijk", "gezegd"]).press("esc 1").shows(SMALL, &["gelukt: Anouk belt"]);
}

#[test]
fn a_moment_that_was_said_otherwise_still_waits_for_a_yes_and_says_so() {
    let mut scene = together(&[("ze bleef staan", Door::Open), ("de deur viel dicht", Door::Closed)]);
    scene.press("enter").shows(SMALL, &["j blijft"]).press("e").shows(SMALL, &["enter klaar met typen"]);
    scene.types(" en lachte").press("enter").shows(SMALL, &["Zo staat het er nu. Met j blijft het moment."]);
    scene.press("enter").shows(SMALL, &["Over het moment van net is nog niets besloten."]);
    scene.press("j").shows(SMALL, &["Dit moment blijft."]).press("esc").hides(SMALL, &["nog niets besloten"]);
    scene.press("enter esc").shows(SMALL, &["Over het moment van net is nog niets besloten."]);
}

#[test]
fn who_is_here_is_walked_with_the_arrows_and_the_phase_stays() {
    let mut scene = at(Role::Lead, "aankomst");
    scene.shows(SMALL, &["→ volgende", "▸bewoner"]).press("right").shows(SMALL, &["▸initiatiefnemer"]);
    scene.press("left").shows(SMALL, &["▸bewoner"]).press("pagedown pageup");
    assert_eq!(scene.session().phase.as_deref(), Some("aankomst"));
}

#[test]
fn from_the_circle_one_goes_back_to_the_voices_and_nobody_is_lost() {
    let mut scene = at(Role::Lead, "aankomst");
    scene.press("a").shows(SMALL, &["enter in de kring"]).types("Ali").press("enter");
    scene.shows(WIDE, &["enter is geweest", "→ volgende", "x uit de kring"]);
    scene
        .shows(SMALL, &["○ Ali", "x haalt weer uit de kring", "esc gaat terug naar de stemmen", "esc stemmen"])
        .press("esc");
    scene.shows(SMALL, &["▸bewoner"]).press("left").shows(SMALL, &["○ Ali"]).press("x").hides(SMALL, &["Ali"]);
}

#[test]
fn words_that_run_on_name_no_key_where_there_is_none() {
    let mut scene = at(Role::Lead, "aankomst");
    scene.press("o").types("ze").shows(SMALL, &["Woorden typ je bij het noteren."]).hides(SMALL, &["straks met"]);
    let mut scene = at(Role::Lead, "oogst");
    scene.press("o").types("ze").shows(SMALL, &["straks met e."]);
}

#[test]
fn what_was_said_of_even_niet_goes_when_another_screen_ends_it() {
    let mut scene = Scene::note("casus");
    scene.arrives(from_lead(1, START, Event::OffRecord(true))).press("x");
    assert_eq!(scene.model.notice, Some(Message::new("refusal-off-record")));
    scene.arrives(from_lead(2, START.plus(1000), Event::OffRecord(false)));
    assert_eq!(scene.model.notice, None);
}

#[test]
fn a_stamp_without_words_comes_last_and_gently() {
    let mut scene = together(&[("", Door::Closed), ("ze bleef staan", Door::Open)]);
    scene.press("enter").shows(SMALL, &["staan"]).press("j enter");
    scene.shows(SMALL, &["Een deur", "ging dicht.", "Wie wil er iets over zeggen?"]);
    let mut desk = at(Role::Desk, "samen");
    desk.command(Command::Do(moment("", Some(Door::Closed)))).saved();
    desk.shows(WIDE, &["zonder woorden"]);
}

#[test]
fn a_step_that_is_taken_back_is_said_and_never_that_it_was_a_stamp() {
    let mut scene = at(Role::Desk, "aankomst");
    scene.press("o ctrl-z").shows(SMALL, &["Je laatste stap is teruggenomen."]);
    // Where the room looks on, nothing tells of a stamp.
    at(Role::Lead, "aankomst").press("o ctrl-z").hides(SMALL, &["teruggenomen", "oment"]);
}

#[test]
fn the_wall_is_not_left_by_one_slip_of_a_finger() {
    let mut scene = at(Role::Lead, "aankomst");
    scene.model.direct = true;
    scene.press("q").shows(SMALL, &["Van de muur gaan?", "De bijeenkomst loopt door."]).press("x");
    scene.shows(SMALL, &["Van de muur gaan?"]).press("n").hides(SMALL, &["Van de muur gaan?"]).press("q pagedown");
    assert!(scene.model.overlay.is_none() && scene.session().phase.as_deref() == Some("wat-we-noteren"));
    scene.press("q j");
    assert!(scene.effects.contains(&Effect::Quit));
    for mut other in [at(Role::Desk, "aankomst"), Scene::note("aankomst"), Scene::live(Role::Room)] {
        other.model.direct = true;
        other.press("q");
        assert!(other.effects.contains(&Effect::Quit));
    }
}

#[test]
fn enter_goes_on_to_who_and_when_before_an_agreement_is_kept() {
    let mut scene = at(Role::Lead, "afspraken");
    scene.press("n").types("Anouk belt").shows(SMALL, &["enter volgend veld"]).hides(SMALL, &["tab volgend veld"]);
    scene.press("enter").types("Anouk").press("enter").types("vrijdag").shows(SMALL, &["enter bewaar"]).press("enter");
    let made: Vec<_> =
        scene.session().agreements.iter().map(|a| (a.what.clone(), a.who.clone(), a.when.clone())).collect();
    assert_eq!(made, [("Anouk belt".into(), "Anouk".into(), "vrijdag".into())]);
    scene.press("n").types("Piet kijkt").press("enter enter enter");
    assert_eq!(scene.session().agreements.len(), 2);
    scene.press("n enter").hides(SMALL, &["enter bewaar"]);
}

#[test]
fn a_case_begins_with_listening_and_the_way_on_comes_first() {
    for role in [Role::Lead, Role::Desk] {
        let mut scene = at(role, "terugblik");
        scene.press("pagedown").shows(SMALL, &["De muur blijft leeg. Luister maar."]);
    }
    let mut scene = at(Role::Lead, "casus");
    scene
        .command(Command::Do(Event::CaseTold { part: drempel::domain::CasePart::Sentence, text: "De sleutel".into() }));
    let last = scene.text(120, 40).lines().last().unwrap_or_default().trim().to_owned();
    assert!(last.starts_with("pagedown verder") && last.contains("x casus terugnemen"), "{last}");
}

#[test]
fn a_figure_says_how_many_and_only_her_own_screen_repeats_it() {
    let mut desk = at(Role::Desk, "aankomst");
    desk.types("5")
        .shows(SMALL, &["Hoeveel mensen spreken vanuit deze stem"])
        .press("enter")
        .shows(SMALL, &["Genoteerd: 5"]);
    let mut lead = at(Role::Lead, "aankomst");
    lead.types("12").press("enter").hides(SMALL, &["Genoteerd", "12"]);
    assert_eq!(lead.session().present.get("bewoner"), Some(&Some(12)));
}

#[test]
fn the_usual_script_is_marked() {
    Scene::workspace(Some(summary())).press("b").shows(SMALL, &["Leergemeenschap (de gewone)"]);
}

#[test]
fn another_meeting_on_the_same_day_is_asked_about() {
    let mut scene = Scene::workspace(Some(summary()));
    let ask = drempel::app::plan::Question::AnotherToday(Role::Lead);
    scene.msg(|now| Msg::Ask(ask.clone(), now)).shows(SMALL, &["Vandaag is er al een bijeenkomst afgesloten."]);
    scene.press("n").hides(SMALL, &["Vandaag is er"]).msg(|now| Msg::Ask(ask, now)).press("j");
    let place = Place::Live { role: Role::Lead, script: None, title: None, new: false };
    assert!(scene.effects.contains(&Effect::Go(place)));
}

#[test]
fn in_practice_the_help_opens_over_the_reminders_and_the_end_is_warm() {
    let mut scene = Scene::live(Role::Lead);
    let steps = parse_lesson("lesson", &assets::text("lessons/tien-toetsen.ron").unwrap()).0;
    scene.msg(|now| Msg::Lesson(steps, now));
    scene.model.direct = true;
    scene.press("pagedown down enter 3 enter ctrl-z ctrl-y b b space ctrl-e ctrl-e pagedown pageup F2 ?");
    scene.shows(SMALL, &["Hulp"]).press("esc q");
    assert_eq!(scene.effects.last(), Some(&Effect::QuitPractised));
    let end = scene.catalog.say(&Message::new("coach-end"));
    for words in ["Je kunt het.", "drempel noteer", "ctrl-s", "Tot in de kring!"] {
        assert!(end.contains(words), "{end}");
    }
}

#[test]
fn home_says_in_one_line_what_the_last_meeting_left_and_how_to_leave() {
    let left = vec!["Anouk belt de corporatie".into(), "Een nee met uitleg".into()];
    let mut scene = Scene::workspace(Some(Summary { left, origin: Origin::Live, ..summary() }));
    for size in [SMALL, WIDE, (60, 18)] {
        scene.shows(size, &["De vorige keer: Anouk belt de corporatie", "q weg"]);
    }
    Scene::workspace(Some(summary())).hides(WIDE, &["De vorige keer"]);
}

#[test]
fn a_document_is_named_on_a_line_of_its_own_with_its_whole_path() {
    let mut scene = Scene::workspace(Some(summary()));
    let file = "~/Documenten/buurt/leergemeenschap-moerwijk/documents/handreiking.html";
    scene.msg(|now| Msg::Said(Message::new("document-written").with("file", file), now));
    assert!(scene.text(80, 24).lines().any(|line| line.trim() == file));
    let file = "/media/stick/buurthuizen/leergemeenschap/documents/handreiking.html";
    scene.msg(|now| Msg::Said(Message::new("document-written").with("file", file), now));
    assert!(scene.text(80, 24).lines().any(|line| line.trim() == file));
}

#[test]
fn closing_says_first_that_the_meeting_is_kept() {
    let mut scene = at(Role::Desk, "slot");
    scene.press("ctrl-s").shows(SMALL, &["Alles wat jullie hielden,", "wordt bewaard."]);
}

#[test]
fn no_word_of_the_help_is_cut_and_enter_is_called_what_the_line_calls_it() {
    let mut scene = Scene::workspace(None);
    scene.press("?").shows(WIDE, &["oefen in drie"]).hides(WIDE, &["minu…"]);
    at(Role::Lead, "aankomst").press("?").shows(WIDE, &["hoeveel mensen"]);
}

#[test]
fn the_signs_of_a_note_fit_and_say_whose_voice_is_meant() {
    let mut scene = Scene::note("casus");
    scene.press("o").shows(SMALL, &["@ wie het zo ervoer", "! daar gaan we weer"]);
    assert!(
        matches!(&scene.model.screen, Screen::Live(live) if live.session().moments_that_are(Status::Proposed).next().is_none())
    );
}

#[test]
fn on_a_wall_of_a_hundred_columns_the_large_letters_do_not_touch() {
    let lines: Vec<String> = at(Role::Lead, "oogst").text(100, 30).lines().map(str::to_owned).collect();
    assert!(lines.iter().any(|line| line.trim() == "Wat moeten we nog leren?"), "{lines:#?}");
    let blank = |line: &&String| line.trim().is_empty();
    assert!(lines.iter().filter(blank).count() > 8, "{lines:#?}");
}

#[test]
fn an_agreement_without_who_or_when_leaves_no_sign_alone_on_a_line() {
    let alone = |scene: &Scene, size: (u16, u16)| scene.text(size.0, size.1).lines().any(|line| line.trim() == "▸");
    let sizes = [(60, 18), SMALL, (100, 30), WIDE, (200, 60)];
    for role in [Role::Lead, Role::Desk, Role::Note] {
        let mut scene = at(role, "afspraken");
        for what in ["Anouk belt", "we bellen de corporatie over de lift in het tweede gebouw"] {
            scene.press(if role == Role::Note && what == "Anouk belt" { "tab n" } else { "n" });
            scene.types(what).press("enter enter enter");
            for key in ["up", "down"] {
                scene.press(key);
                assert!(!sizes.into_iter().any(|size| alone(&scene, size)), "{role:?} {what} {key}");
            }
        }
        assert_eq!(scene.session().agreements.len(), 2, "{role:?}");
        assert!(!sizes.into_iter().any(|size| alone(&agreed(role), size)), "{role:?} looks back");
    }
}

#[test]
fn any_key_closes_what_is_only_read() {
    let mut scene = at(Role::Lead, "aankomst");
    for key in ["z", "e", "esc"] {
        scene.press("?");
        assert!(scene.model.overlay.is_some());
        scene.press(key);
        assert!(scene.model.overlay.is_none(), "{key}");
    }
}

#[test]
fn even_niet_is_named_at_the_hardest_questions() {
    let mut scene = at(Role::Desk, "aankomst");
    scene.press("ctrl-s").shows(SMALL, &["ctrl-e even niet"]);
}

#[test]
fn the_help_of_the_wall_names_no_key_about_an_item() {
    let mut scene = Scene::live(Role::Room);
    scene.press("?").hides(WIDE, &["hoeveel mensen", "volgend veld"]).shows(WIDE, &["even niet"]);
}
