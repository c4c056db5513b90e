//! The facilitator's screens: what the wall says, and above all what it never says.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests")]

use drempel::app::editor::Purpose;
use drempel::app::forms;
use drempel::app::plan::{Choice, Question as Ask};
use drempel::app::{Draft, Overlay, Role, Screen, choose::Chooser};
use drempel::config::Theme;
use drempel::domain::words::{CasePart, Kind, Mark, Outcome};
use drempel::domain::{Door, EntryId, Event, Tags, Wording};
use drempel::i18n::Lang;
use drempel::text::Field;
use drempel::ui::stage::Stage;
use drempel::ui::{plain, screen};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::large_type;
use crate::story::{MINUTE, OFF, SIZES, Story, catalog, drawn, drawn_in, full, live, opened, phases, says, shown};

#[test]
fn nothing_private_reaches_the_wall_in_any_phase_with_any_focus() {
    for phase in phases() {
        let story = full(&phase);
        for role in [Role::Lead, Role::Room] {
            let mut model = story.model(role);
            let items = live(&mut model).items();
            for focus in std::iter::once(None).chain(items.into_iter().map(Some)) {
                live(&mut model).focus = focus.clone();
                for size in SIZES {
                    let text = shown(&model, size);
                    assert!(!text.contains(OFF), "{phase} {role:?} {focus:?} {size:?}\n{text}");
                }
            }
        }
    }
}

#[test]
fn what_others_type_shows_only_where_it_may() {
    for phase in phases() {
        let story = full(&phase);
        let purposes = [
            Purpose::Moment(None),
            Purpose::Line(Kind::Note),
            Purpose::Line(Kind::Quote),
            Purpose::Part(CasePart::Effect),
            Purpose::Line(Kind::Lesson),
        ];
        for purpose in purposes {
            let mut model = story.model(Role::Room);
            let fields = vec![("field-words".to_owned(), format!("{OFF} getypt"))];
            live(&mut model).typing = vec![Draft { purpose: purpose.name(), fields, ..Draft::default() }];
            // A part of the case that somebody still types never shows in a later phase.
            let case = matches!(purpose, Purpose::Part(_));
            let may = matches!(phase.as_str(), "oogst" | "afspraken") && purpose.may_show() && !case;
            assert_eq!(shown(&model, (120, 40)).contains(OFF), may, "{phase} {purpose:?}");
        }
    }
}

#[test]
fn even_niet_leaves_two_calm_words() {
    let mut story = full("oogst");
    story.add(Event::OffRecord(true));
    for role in [Role::Lead, Role::Room] {
        for size in SIZES {
            let buffer = drawn(&story.model(role), size);
            assert!(!plain::text(&buffer).contains(char::is_alphabetic), "{role:?} {}", plain::text(&buffer));
            assert_eq!(large_type::read(&buffer).trim(), "even niet", "{role:?}");
        }
    }
    // Her own screen says how to go on, and nothing else.
    let desk = plain::text(&drawn(&story.model(Role::Desk), (120, 40)));
    let words: Vec<&str> = desk.lines().map(str::trim).filter(|line| line.contains(char::is_alphabetic)).collect();
    assert_eq!(words, ["Er wordt niets bewaard. Met ctrl-e gaan we weer verder."]);
}

#[test]
fn a_neutral_wall_says_nothing_of_the_case() {
    for (phase, key) in [("casus", false), ("oogst", true)] {
        let mut story = full(phase);
        story.add(Event::WallNeutral(key));
        let text = shown(&story.model(Role::Room), (120, 40));
        assert!(text.contains("Oefenbuurt") && !text.contains(OFF), "{text}");
    }
}

#[test]
fn a_small_window_is_told_kindly() {
    let story = full("oogst");
    for size in [(59, 24), (80, 17), (20, 5), (1, 1)] {
        let text = shown(&story.model(Role::Lead), size);
        assert!(!text.contains("Oogst"), "{text}");
    }
    assert!(says(&story.model(Role::Lead), (59, 24), "Dit venster is te klein"));
}

#[test]
fn every_form_is_drawn_at_every_size_with_words_for_everything() {
    let catalogs = Lang::ALL.map(catalog);
    for phase in phases() {
        let story = full(&phase);
        for role in [Role::Lead, Role::Desk, Role::Room] {
            let model = story.model(role);
            for width in (60..=200).step_by(35) {
                for height in [18, 19, 24, 31, 40, 60] {
                    for catalog in &catalogs {
                        let text = plain::text(&drawn_in(&model, (width, height), catalog));
                        assert!(!text.contains('⟨'), "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_moment_that_was_put_up_shows_its_door_by_word_and_no_voice_that_is_alone() {
    // Long enough to stand in ordinary letters, which is what plain text can show.
    let words = [
        "de wethouder belde zelf terug en vroeg eerst hoe het met de tuin ging",
        "ik voelde me gezien, voor het eerst in al die jaren",
        "er moest nog iets worden uitgelegd over het plan",
    ];
    for (voice, seen) in [("bewoner", true), ("ambtenaar", false)] {
        let mut story = full("samen");
        let tags = Tags { voice: Some(voice.into()), ..Tags::default() };
        let id = story.noted(Kind::Moment, words[0], Some(Door::Open), tags);
        story.add(Event::PutUp(Some(id)));
        story.add(Event::Explained { target: id, effect: words[1].into(), meant: words[2].into() });
        let model = story.model(Role::Room);
        let text = shown(&model, (80, 24));
        for word in words.iter().flat_map(|w| w.split(' ')).chain(["open"]) {
            assert!(text.contains(word), "{word}\n{text}");
        }
        assert_eq!(says(&model, (80, 24), voice), seen);
    }
}

#[test]
fn a_quote_comes_on_the_wall_once_it_was_released() {
    let mut story = Story::begin().phase("oogst");
    let words = "misschien kan het toch, als we het samen aan de wethouder vragen voordat het besluit er ligt";
    let id = story.noted(Kind::Quote, words, None, Tags::default());
    story.add(Event::PutUp(Some(id)));
    assert!(!says(&story.model(Role::Room), (60, 18), words));
    assert!(says(&story.model(Role::Desk), (120, 40), "niet vrijgegeven"));
    story.add(Event::Released { target: id, released: true });
    assert!(says(&story.model(Role::Room), (60, 18), words), "{}", shown(&story.model(Role::Room), (60, 18)));
}

#[test]
fn the_desk_sees_proposals_and_the_case() {
    assert!(says(&full("samen").model(Role::Desk), (120, 40), "KANARIE voorstel"));
    assert!(says(&full("casus").model(Role::Desk), (120, 40), "KANARIE casus"));
}

#[test]
fn the_wall_has_no_clock_until_it_is_asked_and_then_it_is_never_late() {
    let mut story = Story::begin().phase("terugblik");
    assert!(!says(&story.model(Role::Room), (80, 24), "minuten"));
    story.add(Event::WallClock(true));
    assert!(says(&story.model(Role::Room), (80, 24), "nog 8 minuten"), "{}", shown(&story.model(Role::Room), (80, 24)));
    story.now = story.now.plus(60 * MINUTE);
    assert!(says(&story.model(Role::Room), (80, 24), "we nemen de tijd"));
    story.add(Event::StayHere);
    assert!(says(&story.model(Role::Room), (80, 24), "we blijven hier"));
}

#[test]
fn not_saved_is_said_with_what_is_safe() {
    let mut model = Story::begin().phase("oogst").model(Role::Lead);
    live(&mut model).saving.failed(drempel::text::Message::new("live-read-only"));
    assert!(says(&model, (80, 24), "NIET OPGESLAGEN"));
    live(&mut model).led_elsewhere = true;
    assert!(says(&model, (80, 24), "ctrl-l neemt de leiding over"), "{}", shown(&model, (80, 24)));
}

#[test]
fn hostile_words_are_harmless_everywhere() {
    let hostile = "\x1b[31m\u{202e}\u{200b}a\u{301}\u{301}开门\x07 مرحبا 👩🏽‍❤️‍💋‍👨🏽";
    for phase in phases() {
        let mut story = Story::begin().phase(&phase);
        let agenda = opened().carried.agenda;
        story.noted(Kind::Lesson, hostile, None, Tags::default());
        story.noted(Kind::Table, hostile, None, Tags { values: vec!["erkenning".into()], ..Tags::default() });
        story.add(Event::ValueChosen { value: "erkenning".into(), chosen: true });
        story.add(Event::Agreed { what: hostile.into(), who: hostile.into(), when: hostile.into() });
        let wording = Wording { hoe: hostile.into(), terwijl: vec![hostile.into()], zonder_dat: vec![hostile.into()] };
        story.add(Event::Worded { question: agenda.questions[0].id, wording, because: hostile.into() });
        let moment = story.noted(Kind::Moment, hostile, Some(Door::Ajar), Tags::default());
        story.add(Event::PutUp(Some(moment)));
        for role in [Role::Lead, Role::Desk, Role::Room] {
            for size in [(60, 18), (120, 40)] {
                let text = shown(&story.model(role), size);
                assert!(!text.contains(['\x1b', '\u{202e}', '\x07', '\u{200b}']), "{text}");
            }
        }
    }
}

#[test]
fn a_new_wording_is_typed_beside_the_old() {
    let mut model = Story::begin().phase("oogst").model(Role::Lead);
    let now = model.now;
    let question = opened().carried.agenda.questions[0].id;
    live(&mut model).open_editor(Purpose::Word(question), None, now);
    live(&mut model).editors[0].inputs[0].field = Field::single("Hoe kiezen we samen");
    assert!(says(&model, (80, 24), "Hoe beslissen we samen over een plek"));
    assert!(says(&model, (80, 24), "Hoe kiezen we samen"), "{}", shown(&model, (80, 24)));
}

#[test]
fn there_are_words_for_every_mark_outcome_kind_part_and_purpose() {
    let marks = Mark::ALL;
    let outcomes = Outcome::ALL;
    let kinds = Kind::ALL;
    let id = EntryId::new(1, 1, 1);
    let mut keys: Vec<&str> = marks.map(forms::mark_key).to_vec();
    keys.extend(outcomes.map(forms::outcome_key));
    keys.extend(kinds.map(forms::kind_key));
    keys.extend(CasePart::ALL.map(forms::part_key));
    keys.extend(kinds.map(|kind| Purpose::Line(kind).title()));
    let purposes = [
        Purpose::Moment(None),
        Purpose::Reword(id),
        Purpose::Explain(id),
        Purpose::Word(id),
        Purpose::Pose(None),
        Purpose::Agree(None),
        Purpose::Reply(id),
        Purpose::Table(String::new()),
        Purpose::Present(String::new()),
        Purpose::Jump,
    ];
    for purpose in purposes {
        keys.push(purpose.title());
        let model = Story::begin().model(Role::Lead);
        let Screen::Live(live) = &model.screen else { panic!() };
        keys.extend(
            drempel::app::editor::Editor::new(purpose, live.session(), model.now).inputs.iter().map(|i| i.label),
        );
    }
    let practice = [Choice::Phase, Choice::Practice(id), Choice::Question(id), Choice::Answers(id), Choice::Script];
    keys.extend(practice.map(|choice| Chooser { choice, row: 0 }.title()));
    for lang in Lang::ALL {
        let catalog = catalog(lang);
        let missing: Vec<_> = keys.iter().filter(|key| !catalog.has(key)).collect();
        assert!(missing.is_empty(), "{lang:?} {missing:?}");
    }
}

#[test]
fn overlays_say_their_words_in_both_languages() {
    for lang in Lang::ALL {
        let catalog = catalog(lang);
        let mut model = full("samen").model(Role::Lead);
        let asks = [
            Ask::Quit,
            Ask::GiveUpText,
            Ask::Seal(false),
            Ask::Seal(true),
            Ask::WithdrawCase,
            Ask::KeepWithheld(Vec::new()),
            Ask::GoOn,
        ];
        let mut overlays = vec![Overlay::Help(0), Overlay::Help(999), Overlay::Reminders];
        overlays.extend(asks.map(Overlay::Ask));
        overlays.push(Overlay::Choose(Chooser { choice: Choice::Phase, row: 3 }));
        for overlay in overlays {
            model.overlay = Some(overlay);
            for (width, height) in [(60, 18), (80, 24), (200, 60)] {
                let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
                let theme = Theme::no_color();
                screen::draw(&Stage { model: &model, catalog: &catalog, theme: &theme }, &mut buffer);
                let text = plain::text(&buffer);
                assert!(!text.contains('⟨') && !text.contains(OFF), "{text}");
            }
        }
    }
}
