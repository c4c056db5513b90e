//! Random sessions: cards, questions of tables, additions, a plan that bends, the wall, and what is taken out.

use drempel::domain::*;

use super::given::{opened, script, wording};
use super::random_session::Past;

/// The boards of these sessions: one whose cards come back, one with cards of their own in each phase.
pub fn boards() -> Vec<Board> {
    let column = |id: &str| Column { id: id.into(), title: id.into(), ..Column::default() };
    let columns = || ["een", "twee", "drie"].map(column).to_vec();
    let board =
        |id: &str| Board { id: id.into(), title: id.into(), groups: true, columns: columns(), ..Board::default() };
    let back = Board { returns: true, ..board("kompas") };
    vec![back, Board { per_phase: true, write_first: true, ..board("bijdrage") }]
}

/// The card of an earlier session, C3 in the notation of [`super::given`].
pub const BACK: EntryId = EntryId { device: Device(9), run: Run(0x91), seq: 3 };

/// That card.
pub fn card_back() -> CarriedCard {
    let columns = vec![("vorige".to_owned(), "een".to_owned())];
    CarriedCard { id: BACK, board: "kompas".into(), text: "voor".into(), columns }
}

/// What these sessions start from.
pub fn started() -> Opened {
    let mut opened = opened("Proef");
    opened.community.voices.push("initiatiefnemer".into());
    opened
}

fn key(pick: usize) -> BoardKey {
    match pick % 3 {
        0 | 1 => BoardKey { board: "kompas".into(), phase: None },
        _ => BoardKey { board: "bijdrage".into(), phase: Some("casus".into()) },
    }
}

fn column(pick: usize) -> String {
    ["een", "twee", "drie"][pick % 3].into()
}

fn a_card(past: &Past<'_>) -> EntryId {
    if past.step.pick == 7 { BACK } else { past.of(is_card) }
}

fn is_card(event: &Event) -> bool {
    matches!(event, Event::Noted(noted) if noted.card.is_some())
}

fn other(past: &Past<'_>, fits: impl Fn(&Event) -> bool) -> EntryId {
    past.nth(past.step.target / 7 + past.step.pick, fits)
}

fn is_drafted(event: &Event) -> bool {
    matches!(event, Event::Agenda(AgendaEvent::Drafted { .. }))
}

fn is_addition(event: &Event) -> bool {
    matches!(event, Event::Noted(noted) if noted.kind == Kind::Addition)
}

fn noted(past: &Past<'_>, kind: Kind, card: Option<Card>) -> Event {
    let tags = Tags { values: vec!["erkenning".into()], voice: Some("bewoner".into()), ..Tags::default() };
    Event::Noted(Noted { kind, text: past.words(), door: None, tags, card: card.map(Box::new) })
}

fn of_a_card(past: &Past<'_>, on: bool) -> Event {
    let pick = past.step.pick;
    match past.step.verb % 8 {
        0..=2 => {
            let from = (pick > 12).then(|| past.of(is_card));
            noted(past, Kind::Card, Some(Card { key: key(pick), column: column(past.step.target), from }))
        }
        3 => CardEvent::Moved { target: a_card(past), column: column(pick) }.into(),
        4 | 5 => {
            let under = (pick % 5 != 4).then(|| other(past, is_card));
            CardEvent::Grouped { target: a_card(past), under }.into()
        }
        6 => CardEvent::Important { target: a_card(past), on }.into(),
        _ => CardEvent::Shown { board: key(2), on }.into(),
    }
}

fn of_the_agenda(past: &Past<'_>, on: bool) -> Event {
    let pick = past.step.pick;
    match past.step.verb % 9 {
        0..=2 => AgendaEvent::Drafted { table: "tafel 1".into(), wording: wording(&past.words()) }.into(),
        3 | 4 => {
            let into = (pick % 5 != 4).then(|| other(past, is_drafted));
            AgendaEvent::Joined { target: past.of(is_drafted), into }.into()
        }
        5 => {
            let from = vec![past.of(is_drafted)];
            let wording = wording(&past.words());
            Event::Posed { code: String::new(), theme: "B".into(), wording, remark: String::new(), from }
        }
        6 => AgendaEvent::Theme { code: ["A", "C"][pick % 2].into(), title: past.words() }.into(),
        7 => AgendaEvent::Umbrella { text: past.words() }.into(),
        _ => AgendaEvent::Lens { question: past.question(), chosen: on }.into(),
    }
}

fn of_the_plan(past: &Past<'_>, on: bool) -> Event {
    let pick = past.step.pick;
    let phase = || ["terugblik", "tafels", "oogst"][pick % 3].to_owned();
    match past.step.verb % 10 {
        0 => noted(past, Kind::Addition, None),
        1 => PromiseEvent::Recognised { practice: "erkenning-1".into(), on }.into(),
        2 | 3 => {
            let voice = ["bewoner", "initiatiefnemer"][pick % 2].into();
            PromiseEvent::Accepted { target: past.of(is_addition), voice, yes: pick % 5 != 4 }.into()
        }
        4 => {
            let mut script = script(true);
            script.phases.rotate_left(pick % 3);
            PlanEvent::Script { change: Box::new(ScriptChange { script, boards: boards(), theory: vec![] }) }.into()
        }
        5 => PlanEvent::Respread { minutes: vec![(phase(), pick as i32 - 9)] }.into(),
        6 => PlanEvent::Skipped { phase: phase(), moved: on }.into(),
        7 => PlanEvent::Paused { on }.into(),
        _ => {
            let planned = Planned { script: "pitstop".into(), title: String::new(), when: past.words() };
            PlanEvent::Next { planned }.into()
        }
    }
}

/// One of the newer events.
pub fn event(past: &Past<'_>, on: bool) -> Event {
    match past.step.verb {
        60..=75 => of_a_card(past, on),
        76..=84 => of_the_agenda(past, on),
        85..=94 => of_the_plan(past, on),
        95 => WallEvent::Said { text: if on { past.words() } else { String::new() } }.into(),
        96 => WallEvent::Held { on }.into(),
        97 => WallEvent::Pointed { target: on.then(|| a_card(past)) }.into(),
        98 => Event::Dropped(past.of(|e| is_card(e) || is_drafted(e) || is_addition(e))),
        _ => Event::TakenOut(past.of(Event::has_words)),
    }
}
