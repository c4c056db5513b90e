//! The facilitator's screens: what the wall says, and above all what it never says.

use drempel::app::editor::Purpose;
use drempel::app::forms::Item;
use drempel::app::msg::Entered;
use drempel::app::plan::{Choice, Question as Ask};
use drempel::app::writer::Writer;
use drempel::app::{Draft, Live, Model, Overlay, Role, Screen, choose::Chooser};
use drempel::config::{self, KeyTable, Theme};
use drempel::domain::words::{CasePart, Certainty, Kind, Mark, Origin, Outcome};
use drempel::domain::{
    At, CarriedAgreement, CarriedLine, Community, Device, Door, Entry, EntryId, Event, Noted, Opened, Run, Seat, Tags,
    Timestamp, Wording,
};
use drempel::i18n::{Catalog, Lang};
use drempel::text::{Field, Safe};
use drempel::ui::stage::Stage;
use drempel::ui::{plain, screen, svg};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Wednesday 12 March 2026, 13:00 in the Netherlands.
const START: i64 = 1_773_316_800_000;
const MINUTE: i64 = 60_000;
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];
const OFF: &str = "KANARIE";

fn asset(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

pub fn catalog(lang: Lang) -> Catalog {
    let files: Vec<(String, String)> = std::fs::read_dir(format!("{}/assets/locales/{}", env!("CARGO_MANIFEST_DIR"), lang.code()))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (format!("{}/{}", lang.code(), path.file_name().unwrap().display()), std::fs::read_to_string(&path).unwrap()))
        .collect();
    Catalog::new(lang, files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn theme(name: &str) -> Theme {
    Theme::parse(name, &asset(&format!("assets/themes/{name}.ron"))).0
}

/// What the practice neighbourhood starts its third meeting from.
fn opened() -> Opened {
    let (script, problems) =
        config::parse_script("leergemeenschap", "s.ron", &asset("assets/scripts/leergemeenschap.ron"));
    assert_eq!(problems, []);
    let values = config::parse_values("v.ron", &asset("assets/values.ron")).0;
    let practices = config::parse_commitments("c.ron", &asset("sessions/oefenbuurt/commitments.ron"), &values).0;
    let mut agenda = config::parse_agenda("a.ron", &asset("sessions/oefenbuurt/agenda.ron")).0;
    let b1 = &mut agenda.questions[2];
    for (session, mark) in [("2026-01-14-eerste-keer", Mark::Resonated), ("2026-02-11-tweede-keer", Mark::Resonated)] {
        let entry = EntryId::new(7, 7, 1);
        b1.marks.push(drempel::domain::DatedMark { session: session.into(), mark, reason: String::new(), count: None, entry });
    }
    agenda.questions[6].resting = true;
    let line = |seq, kind, text: &str, answers: &[&str]| CarriedLine {
        id: EntryId::new(9, 9, seq),
        session: "2026-02-11-tweede-keer".into(),
        kind,
        text: text.into(),
        answers: answers.iter().map(|a| (*a).to_owned()).collect(),
    };
    let carried = drempel::domain::Carried {
        previous: Some("2026-02-11-tweede-keer".into()),
        previous_title: "bijeenkomst 2".into(),
        agenda,
        agreements: vec![CarriedAgreement {
            id: EntryId::new(9, 9, 1),
            session: "2026-02-11-tweede-keer".into(),
            what: "De wijkmanager belt voordat er iets aan het plein verandert.".into(),
            who: "wijkmanager".into(),
            when: "meteen".into(),
            outcomes: vec![(Outcome::Running, "één keer gelukt, één keer te laat".into())],
        }],
        lines: vec![
            line(2, Kind::Idea, "Een bankje bij de moestuin, gemaakt door de jongens van het plein.", &["Er ligt hout klaar bij de speeltuin."]),
            line(3, Kind::SideStream, "De school wil de keukentafelgesprekken overnemen.", &[]),
        ],
        harvest: vec![line(4, Kind::Lesson, "Een nee met uitleg houdt de deur op een kier.", &[])],
    };
    Opened {
        session: "2026-03-12-derde-keer".into(),
        title: "Oefenbuurt · bijeenkomst 3".into(),
        date: Some("2026-03-12".into()),
        certainty: Certainty::Stated,
        origin: Origin::Practice,
        offset: 60,
        script: script.unwrap(),
        community: Community {
            name: "Leergemeenschap Oefenbuurt (om te oefenen)".into(),
            place: "Oefenbuurt, een verzonnen wijk".into(),
            values,
            voices: ["bewoner", "initiatiefnemer", "professional", "ambtenaar", "bestuurder"].map(String::from).into(),
            practices,
        },
        carried,
        ..Opened::default()
    }
}

/// A session growing by events, a minute apart.
struct Story {
    writer: Writer,
    entries: Vec<Entry>,
    now: Timestamp,
}

impl Story {
    fn begin() -> Self {
        let writer = Writer::new(Device(1), Run(2), Seat::Lead);
        let mut story = Self { writer, entries: Vec::new(), now: Timestamp(START) };
        story.add(Event::Opened(Box::new(opened())));
        story
    }

    fn add(&mut self, event: Event) -> EntryId {
        let entry = self.writer.entry(event, At::Exact(self.now), self.now);
        self.now = self.now.plus(MINUTE);
        let id = entry.id;
        self.entries.push(entry);
        id
    }

    /// Walks through the script to this phase.
    fn phase(mut self, id: &str) -> Self {
        let phases: Vec<String> = opened().script.phases.into_iter().map(|p| p.id).collect();
        let mut from = None;
        for phase in &phases {
            self.add(Event::PhaseEntered { from: from.take(), to: phase.clone(), undoes: None });
            from = Some(phase.clone());
            if phase == id {
                break;
            }
        }
        self
    }

    fn noted(&mut self, kind: Kind, text: &str, door: Option<Door>, tags: Tags) -> EntryId {
        self.add(Event::Noted(Noted { kind, text: text.into(), door, tags }))
    }

    fn live(&self, role: Role) -> Live {
        let entered = Entered {
            role,
            writer: Writer::new(Device(1), Run(3), Seat::Lead),
            entries: self.entries.clone(),
            opening: None,
            drafts: Vec::new(),
            led_elsewhere: false,
            read_only: false,
            old: false,
            notice: None,
        };
        Live::enter(entered, self.now).0
    }

    fn model(&self, role: Role) -> Model {
        let (keys, problems) = KeyTable::parse("keymap.ron", &asset("assets/keymap.ron"));
        assert_eq!(problems, []);
        let mut model = Model::new(keys, (80, 24), self.now);
        model.screen = Screen::Live(Box::new(self.live(role)));
        model
    }
}

fn live(model: &mut Model) -> &mut Live {
    let Screen::Live(live) = &mut model.screen else { panic!("no live screen") };
    live
}

fn drawn(model: &Model, (width, height): (u16, u16)) -> Buffer {
    let (catalog, theme) = (catalog(Lang::Nl), theme("licht"));
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    screen::draw(&Stage { model, catalog: &catalog, theme: &theme }, &mut buffer);
    buffer
}

fn shown(model: &Model, size: (u16, u16)) -> String {
    plain::text(&drawn(model, size))
}

/// Plain text of a screen on which every word may be looked for: one word a line, no borders.
fn says(model: &Model, size: (u16, u16), words: &str) -> bool {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    flat(&shown(model, size)).contains(&flat(words))
}

/// A session with something private in every corner, in this phase.
fn full(phase: &str) -> Story {
    let mut story = Story::begin().phase(phase);
    let secret = |what: &str| format!("{OFF} {what}");
    for voice in ["bewoner", "ambtenaar"] {
        story.add(Event::Present { voice: voice.into(), people: Some(if voice == "bewoner" { 6 } else { 1 }) });
    }
    let tags = Tags { voice: Some("bewoner".into()), values: vec!["betrouwbaarheid".into()], ..Tags::default() };
    story.noted(Kind::Moment, &secret("voorstel"), Some(Door::Closed), tags);
    story.noted(Kind::Moment, &secret("kier"), Some(Door::Ajar), Tags::default());
    story.noted(Kind::Moment, "", None, Tags::default());
    story.noted(Kind::Note, &secret("notitie"), None, Tags::default());
    story.noted(Kind::Quote, &secret("citaat"), None, Tags::default());
    story.noted(Kind::Idea, &secret("idee"), None, Tags::default());
    for part in CasePart::ALL {
        if part != CasePart::Sentence {
            story.add(Event::CaseTold { part, text: secret("casus") });
        }
    }
    let lesson = story.noted(Kind::Lesson, &secret("losgelaten"), None, Tags::default());
    story.add(Event::Dropped(lesson));
    story
}

fn phases() -> Vec<String> {
    opened().script.phases.into_iter().map(|p| p.id).collect()
}

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
        let purposes = [Purpose::Moment(None), Purpose::Line(Kind::Note), Purpose::Line(Kind::Quote), Purpose::Part(CasePart::Effect)];
        for purpose in purposes {
            let mut model = story.model(Role::Room);
            let fields = vec![("field-words".to_owned(), format!("{OFF} getypt"))];
            live(&mut model).typing = vec![Draft { purpose: purpose.name(), fields, ..Draft::default() }];
            let may = matches!(phase.as_str(), "oogst" | "afspraken") && purpose.may_show();
            assert_eq!(shown(&model, (120, 40)).contains(OFF), may, "{phase} {purpose:?}");
        }
    }
}

#[test]
fn even_niet_leaves_two_calm_words() {
    let mut story = full("oogst");
    story.add(Event::OffRecord(true));
    for role in [Role::Lead, Role::Desk, Role::Room] {
        for size in SIZES {
            assert_eq!(shown(&story.model(role), size).split_whitespace().collect::<Vec<_>>(), ["even", "niet"], "{role:?}");
        }
    }
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
fn every_form_is_drawn_at_every_size() {
    for phase in phases() {
        let story = full(&phase);
        for role in [Role::Lead, Role::Desk, Role::Room] {
            let model = story.model(role);
            for width in (60..=200).step_by(35) {
                for height in [18, 19, 24, 31, 40, 60] {
                    drawn(&model, (width, height));
                }
            }
        }
    }
}

#[test]
fn a_moment_that_was_put_up_shows_its_door_by_word_and_no_voice_that_is_alone() {
    // Long enough to stand in ordinary letters, which is what plain text can show.
    let words = ["de wethouder belde zelf terug en vroeg eerst hoe het met de tuin ging", "ik voelde me gezien, voor het eerst in al die jaren", "er moest nog iets worden uitgelegd over het plan"];
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
    assert!(says(&model, (80, 24), "NIET BEWAARD"));
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
fn overlays_say_their_words_in_both_languages() {
    for lang in Lang::ALL {
        let catalog = catalog(lang);
        let mut model = full("samen").model(Role::Lead);
        let asks = [Ask::Quit, Ask::GiveUpText, Ask::Seal, Ask::WithdrawCase, Ask::KeepWithheld(Vec::new()), Ask::GoOn];
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

/// Draws what a person should look at once in a while: `cargo test --test suite pictures -- --ignored`.
#[test]
#[ignore = "writes pictures to target/pictures for a person to look at"]
fn pictures() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, model) in scenes() {
        for size in SIZES {
            let look = theme(if name.contains("desk") { "donker" } else { "licht" });
            let catalog = catalog(Lang::Nl);
            let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
            screen::draw(&Stage { model: &model, catalog: &catalog, theme: &look }, &mut buffer);
            let file = folder.join(format!("{name}-{}.svg", size.0));
            std::fs::write(file, svg::picture(&buffer, &look, Some(&Safe::new(&name)))).unwrap();
        }
    }
}

/// The scenes worth looking at.
fn scenes() -> Vec<(String, Model)> {
    let mut out: Vec<(String, Model)> = Vec::new();
    let questions = opened().carried.agenda.questions;
    for phase in phases() {
        let mut story = Story::begin().phase(&phase);
        for (voice, people) in [("bewoner", 6), ("ambtenaar", 1), ("professional", 3)] {
            story.add(Event::Present { voice: voice.into(), people: Some(people) });
        }
        tell(&mut story);
        for role in [Role::Lead, Role::Room, Role::Desk] {
            let name = format!("{}-{phase}", format!("{role:?}").to_lowercase());
            out.push((name, story.model(role)));
        }
    }
    let focus = [
        ("terugblik", Item::Question(questions[2].id)),
        ("terugblik", Item::Idea(EntryId::new(9, 9, 2))),
        ("tafels", Item::Value("erkenning".into())),
        ("tafels", Item::Practice("erkenning-1".into())),
        ("oogst", Item::Question(questions[2].id)),
    ];
    for (index, (phase, item)) in focus.into_iter().enumerate() {
        let mut story = Story::begin().phase(phase);
        tell(&mut story);
        for role in [Role::Lead, Role::Desk] {
            let mut model = story.model(role);
            live(&mut model).focus = Some(item.clone());
            out.push((format!("{}-{phase}-{index}", format!("{role:?}").to_lowercase()), model));
        }
    }
    out.extend(other_scenes(&questions));
    out
}

fn tell(story: &mut Story) {
    let questions = opened().carried.agenda.questions;
    let tags = |value: &str, voice: &str| Tags { values: vec![value.into()], voice: Some(voice.into()), ..Tags::default() };
    story.noted(Kind::Moment, "mail bleef twee weken liggen", Some(Door::Closed), tags("betrouwbaarheid", "bewoner"));
    story.noted(Kind::Moment, "wethouder belde zelf terug", Some(Door::Open), tags("vertrouwen", "bewoner"));
    story.noted(Kind::Moment, "“misschien kan het toch”", Some(Door::Ajar), Tags::default());
    story.noted(Kind::Moment, "", None, Tags::default());
    story.noted(Kind::Moment, "stilte na het woord subsidie", None, Tags::default());
    story.add(Event::CaseTold { part: CasePart::Sentence, text: "De moestuin moest weg voor een parkeervak, en niemand had gebeld.".into() });
    story.add(Event::CaseTold { part: CasePart::Place, text: "Het plein achter de school".into() });
    story.add(Event::ValueChosen { value: "erkenning".into(), chosen: true });
    let table = Tags { values: vec!["erkenning".into()], practices: vec!["erkenning-1".into()], ..Tags::default() };
    story.noted(Kind::Table, "Niemand vroeg wie de tuin begonnen was.", None, table);
    story.add(Event::Marked { question: questions[2].id, mark: Mark::Plays, reason: "het ging weer over bellen".into(), count: None });
    let wording = Wording {
        hoe: "Hoe laten we elkaar iets weten".into(),
        terwijl: vec!["terwijl er nog niets zeker is".into()],
        zonder_dat: vec!["zonder dat iemand het uit de krant hoort?".into()],
    };
    story.add(Event::Worded { question: questions[2].id, wording, because: "bellen alleen is te smal".into() });
    story.noted(Kind::Lesson, "Wie het eerst belt, opent de deur.", None, Tags::default());
    story.noted(Kind::Quote, "Ik dacht dat jullie me vergeten waren.", None, Tags::default());
    story.noted(Kind::Celebration, "De tuin blijft.", None, Tags::default());
    story.add(Event::Agreed {
        what: "De tuingroep en de gemeente lopen samen over het plein.".into(),
        who: "Samira en de wijkmanager".into(),
        when: "vóór 1 april".into(),
    });
}

fn other_scenes(questions: &[drempel::domain::Question]) -> Vec<(String, Model)> {
    let mut out = Vec::new();
    let mut up = Story::begin().phase("samen");
    up.add(Event::Present { voice: "bewoner".into(), people: Some(5) });
    let tags = Tags { voice: Some("bewoner".into()), values: vec!["betrouwbaarheid".into()], echo: true, ..Tags::default() };
    for (name, door) in [("dicht", Some(Door::Closed)), ("open", Some(Door::Open)), ("kier", Some(Door::Ajar)), ("geen", None)] {
        let id = up.noted(Kind::Moment, "De mail bleef twee weken liggen.", door, tags.clone());
        up.add(Event::Explained { target: id, effect: "Ik dacht: daar gaan we weer.".into(), meant: "Er moest eerst iemand naar kijken.".into() });
        up.add(Event::PutUp(Some(id)));
        out.push((format!("lead-moment-{name}"), up.model(Role::Lead)));
    }
    let mut case = Story::begin().phase("casus");
    case.add(Event::WallClock(true));
    out.push(("lead-leeg".into(), case.model(Role::Lead)));
    let title = Story::begin();
    out.push(("room-titel".into(), title.model(Role::Room)));
    let mut story = Story::begin().phase("oogst");
    tell(&mut story);
    let now = story.now;
    let mut word = story.model(Role::Lead);
    live(&mut word).focus = Some(Item::Question(questions[2].id));
    live(&mut word).open_editor(Purpose::Word(questions[2].id), None, now);
    out.push(("lead-scherper".into(), word));
    let mut moment = story.model(Role::Desk);
    live(&mut moment).open_editor(Purpose::Moment(None), Some(Some(Door::Closed)), now);
    live(&mut moment).editors[0].inputs[0].field = Field::single("niemand vroeg de initiatiefnemer #er");
    out.push(("desk-schrijft".into(), moment));
    let mut typing = story.model(Role::Room);
    let fields = vec![("field-words".to_owned(), "We leren het meest van wie boos".to_owned())];
    live(&mut typing).typing = vec![Draft { purpose: Purpose::Line(Kind::Lesson).name(), fields, ..Draft::default() }];
    out.push(("room-meelezen".into(), typing));
    let mut notes = story.model(Role::Lead);
    live(&mut notes).notes = true;
    live(&mut notes).saving.failed(drempel::text::Message::new("live-read-only"));
    out.push(("lead-notities".into(), notes));
    for (name, overlay) in [
        ("hulp", Overlay::Help(0)),
        ("ruggensteun", Overlay::Reminders),
        ("vraag", Overlay::Ask(Ask::Seal)),
        ("kies", Overlay::Choose(Chooser { choice: Choice::Phase, row: 7 })),
    ] {
        let mut model = story.model(Role::Lead);
        model.overlay = Some(overlay);
        out.push((format!("lead-{name}"), model));
    }
    out
}
