//! Pictures of the facilitator's screens, for a person to look at once in a while.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests")]

use drempel::app::editor::Purpose;
use drempel::app::forms::Item;
use drempel::app::plan::Question as Ask;
use drempel::app::{Draft, Model, Overlay, Role, choose::Chooser, plan::Choice};
use drempel::domain::words::{CasePart, Kind, Mark};
use drempel::domain::{Door, EntryId, Event, Question, Tags, Wording};
use drempel::i18n::Lang;
use drempel::text::{Field, Safe};
use drempel::ui::stage::Stage;
use drempel::ui::{screen, svg};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::story::{SIZES, Story, catalog, live, opened, phases, theme};

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
    let tags =
        |value: &str, voice: &str| Tags { values: vec![value.into()], voice: Some(voice.into()), ..Tags::default() };
    story.noted(Kind::Moment, "mail bleef twee weken liggen", Some(Door::Closed), tags("betrouwbaarheid", "bewoner"));
    story.noted(Kind::Moment, "wethouder belde zelf terug", Some(Door::Open), tags("vertrouwen", "bewoner"));
    story.noted(Kind::Moment, "“misschien kan het toch”", Some(Door::Ajar), Tags::default());
    story.noted(Kind::Moment, "", None, Tags::default());
    story.noted(Kind::Moment, "stilte na het woord subsidie", None, Tags::default());
    story.add(Event::CaseTold {
        part: CasePart::Sentence,
        text: "De moestuin moest weg voor een parkeervak, en niemand had gebeld.".into(),
    });
    story.add(Event::CaseTold { part: CasePart::Place, text: "Het plein achter de school".into() });
    story.add(Event::ValueChosen { value: "erkenning".into(), chosen: true });
    let table = Tags { values: vec!["erkenning".into()], practices: vec!["erkenning-1".into()], ..Tags::default() };
    story.noted(Kind::Table, "Niemand vroeg wie de tuin begonnen was.", None, table);
    story.add(Event::Marked {
        question: questions[2].id,
        mark: Mark::Plays,
        reason: "het ging weer over bellen".into(),
        count: None,
    });
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

fn other_scenes(questions: &[Question]) -> Vec<(String, Model)> {
    let mut out = Vec::new();
    let mut up = Story::begin().phase("samen");
    up.add(Event::Present { voice: "bewoner".into(), people: Some(5) });
    let tags =
        Tags { voice: Some("bewoner".into()), values: vec!["betrouwbaarheid".into()], echo: true, ..Tags::default() };
    for (name, door) in
        [("dicht", Some(Door::Closed)), ("open", Some(Door::Open)), ("kier", Some(Door::Ajar)), ("geen", None)]
    {
        let id = up.noted(Kind::Moment, "De mail bleef twee weken liggen.", door, tags.clone());
        up.add(Event::Explained {
            target: id,
            effect: "Ik dacht: daar gaan we weer.".into(),
            meant: "Er moest eerst iemand naar kijken.".into(),
        });
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
        ("vraag", Overlay::Ask(Ask::Seal(false))),
        ("kies", Overlay::Choose(Chooser { choice: Choice::Phase, row: 7 })),
    ] {
        let mut model = story.model(Role::Lead);
        model.overlay = Some(overlay);
        out.push((format!("lead-{name}"), model));
    }
    out
}
