//! A story told by events, drawn on a screen that is not there: what the tests of the screens begin from.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests")]

use std::sync::Arc;

use drempel::app::msg::Entered;
use drempel::app::writer::Writer;
use drempel::app::{Live, Model, Role, Screen};
use drempel::config::{self, KeyTable, Theme};
use drempel::domain::words::{CasePart, Certainty, Kind, Mark, Origin, Outcome};
use drempel::domain::{
    At, CarriedAgreement, CarriedLine, Community, Device, Door, Entry, EntryId, Event, Noted, Opened, Run, Seat, Tags,
    Timestamp,
};
use drempel::i18n::{Catalog, Lang};
use drempel::ui::stage::Stage;
use drempel::ui::{plain, screen};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Wednesday 12 March 2026, 13:00 in the Netherlands.
pub const START: i64 = 1_773_316_800_000;
pub const MINUTE: i64 = 60_000;
pub const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];
pub const OFF: &str = "KANARIE";

pub fn asset(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

pub fn catalog(lang: Lang) -> Catalog {
    let files: Vec<(String, String)> =
        std::fs::read_dir(format!("{}/assets/locales/{}", env!("CARGO_MANIFEST_DIR"), lang.code()))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                (
                    format!("{}/{}", lang.code(), path.file_name().unwrap().display()),
                    std::fs::read_to_string(&path).unwrap(),
                )
            })
            .collect();
    Catalog::new(lang, files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

pub fn theme(name: &str) -> Theme {
    Theme::parse(name, &asset(&format!("assets/themes/{name}.ron"))).0
}

/// What the practice neighbourhood starts its third meeting from.
pub fn opened() -> Opened {
    let (script, problems) =
        config::parse_script("leergemeenschap", "s.ron", &asset("assets/scripts/leergemeenschap.ron"));
    assert_eq!(problems, []);
    let values = config::parse_values("v.ron", &asset("assets/values.ron")).0;
    let practices = config::parse_commitments("c.ron", &asset("sessions/oefenbuurt/commitments.ron"), &values).0;
    let mut agenda = config::parse_agenda("a.ron", &asset("sessions/oefenbuurt/agenda.ron")).0;
    let b1 = &mut agenda.questions[2];
    for (session, mark) in [("2026-01-14-eerste-keer", Mark::Resonated), ("2026-02-11-tweede-keer", Mark::Resonated)] {
        let entry = EntryId::new(7, 7, 1);
        b1.marks.push(drempel::domain::DatedMark {
            session: session.into(),
            mark,
            reason: String::new(),
            count: None,
            entry,
        });
    }
    agenda.questions[6].resting = true;
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
            ..Community::default()
        },
        carried: carried(agenda),
        ..Opened::default()
    }
}

/// What the two meetings before left.
fn carried(agenda: drempel::domain::Agenda) -> drempel::domain::Carried {
    let line = |seq, kind, text: &str, answers: &[&str]| CarriedLine {
        id: EntryId::new(9, 9, seq),
        session: "2026-02-11-tweede-keer".into(),
        kind,
        text: text.into(),
        answers: answers.iter().map(|a| (*a).to_owned()).collect(),
        field: Vec::new(),
        topics: Vec::new(),
    };
    drempel::domain::Carried {
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
            line(
                2,
                Kind::Idea,
                "Een bankje bij de moestuin, gemaakt door de jongens van het plein.",
                &["Er ligt hout klaar bij de speeltuin."],
            ),
            line(3, Kind::SideStream, "De school wil de keukentafelgesprekken overnemen.", &[]),
        ],
        harvest: vec![line(4, Kind::Lesson, "Een nee met uitleg houdt de deur op een kier.", &[])],
        ..drempel::domain::Carried::default()
    }
}

/// A session growing by events, a minute apart.
pub struct Story {
    pub writer: Writer,
    pub entries: Vec<Entry>,
    pub now: Timestamp,
}

impl Story {
    pub fn begin() -> Self {
        let writer = Writer::new(Device(1), Run(2), Seat::Lead);
        let mut story = Self { writer, entries: Vec::new(), now: Timestamp(START) };
        story.add(Event::Opened(Arc::new(opened())));
        story
    }

    pub fn add(&mut self, event: Event) -> EntryId {
        let entry = self.writer.entry(event, At::Exact(self.now), self.now);
        self.now = self.now.plus(MINUTE);
        let id = entry.id;
        self.entries.push(entry);
        id
    }

    /// Walks through the script to this phase.
    pub fn phase(mut self, id: &str) -> Self {
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

    pub fn noted(&mut self, kind: Kind, text: &str, door: Option<Door>, tags: Tags) -> EntryId {
        self.add(Event::Noted(Noted { kind, text: text.into(), door, tags, card: None }))
    }

    pub fn live(&self, role: Role) -> Live {
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

    pub fn model(&self, role: Role) -> Model {
        let (keys, problems) = KeyTable::parse("keymap.ron", &asset("assets/keymap.ron"));
        assert_eq!(problems, []);
        let mut model = Model::new(keys, (80, 24), self.now);
        model.screen = Screen::Live(Box::new(self.live(role)));
        model
    }
}

pub fn live(model: &mut Model) -> &mut Live {
    let Screen::Live(live) = &mut model.screen else { panic!("no live screen") };
    live
}

pub fn drawn(model: &Model, size: (u16, u16)) -> Buffer {
    drawn_in(model, size, &catalog(Lang::Nl))
}

pub fn drawn_in(model: &Model, (width, height): (u16, u16), catalog: &Catalog) -> Buffer {
    let theme = theme("licht");
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    screen::draw(&Stage { model, catalog, theme: &theme }, &mut buffer);
    buffer
}

pub fn shown(model: &Model, size: (u16, u16)) -> String {
    plain::text(&drawn(model, size))
}

/// Plain text of a screen on which every word may be looked for: one word a line, no borders.
pub fn says(model: &Model, size: (u16, u16), words: &str) -> bool {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    flat(&shown(model, size)).contains(&flat(words))
}

/// A session with something private in every corner, in this phase.
pub fn full(phase: &str) -> Story {
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

pub fn phases() -> Vec<String> {
    opened().script.phases.into_iter().map(|p| p.id).collect()
}
