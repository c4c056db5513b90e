//! Given, continued: cards, questions of tables, additions, the plan and the wall, one verb each.

use drempel::domain::*;

use super::given::{id, wording};
use super::given_event::{on, parts};

fn key(word: &str) -> BoardKey {
    let (board, phase) = word.split_once('@').map_or((word, None), |(board, phase)| (board, Some(phase.to_owned())));
    BoardKey { board: board.into(), phase }
}

fn rest(words: &[&str], from: usize) -> String {
    words.get(from..).unwrap_or_default().join(" ")
}

/// `card kompas een words`, or `card kompas een <L2 words` for one that was carried on from another.
fn card(words: &[&str]) -> Event {
    let from = words.get(2).and_then(|word| word.strip_prefix('<')).map(id);
    let text = rest(words, if from.is_some() { 3 } else { 2 });
    let card = Some(Card { key: key(words[0]), column: words[1].into(), from });
    Event::Noted(Noted { kind: Kind::Card, text, door: None, tags: Tags::default(), card: card.map(Box::new) })
}

fn of_a_board(verb: &str, words: &[&str]) -> Option<Event> {
    Some(match verb {
        "card" => card(words),
        "move" => CardEvent::Moved { target: id(words[0]), column: words[1].into() }.into(),
        "group" => CardEvent::Grouped { target: id(words[0]), under: words.get(2).map(|word| id(word)) }.into(),
        "important" => CardEvent::Important { target: id(words[0]), on: on(words[1]) }.into(),
        "show-cards" => CardEvent::Shown { board: key(words[0]), on: on(words[1]) }.into(),
        _ => return None,
    })
}

/// The event of a verb and its words, if it is one of these.
pub fn event(verb: &str, words: &[&str]) -> Option<Event> {
    of_a_board(verb, words).or_else(|| {
        Some(match verb {
            "draft" => AgendaEvent::Drafted { table: words[0].into(), wording: wording(&rest(words, 1)) }.into(),
            "join" => AgendaEvent::Joined { target: id(words[0]), into: words.get(2).map(|word| id(word)) }.into(),
            "theme" => AgendaEvent::Theme { code: words[0].into(), title: rest(words, 1) }.into(),
            "umbrella" => AgendaEvent::Umbrella { text: words.join(" ") }.into(),
            "lens" => AgendaEvent::Lens { question: id(words[0]), chosen: on(words[1]) }.into(),
            "pose-from" => {
                let (theme, from) = (words[0][..1].to_owned(), vec![id(words[1])]);
                let wording = wording(&rest(words, 2));
                Event::Posed { code: words[0].into(), theme, wording, remark: String::new(), from }
            }
            "recognise" => PromiseEvent::Recognised { practice: words[0].into(), on: on(words[1]) }.into(),
            "accept" => {
                PromiseEvent::Accepted { target: id(words[0]), voice: words[1].into(), yes: on(words[2]) }.into()
            }
            "skip" => PlanEvent::Skipped { phase: words[0].into(), moved: words.get(1) == Some(&"moved") }.into(),
            "respread" => PlanEvent::Respread { minutes: vec![(words[0].into(), words[1].parse().unwrap())] }.into(),
            "pause" => PlanEvent::Paused { on: on(words[0]) }.into(),
            "next" => {
                let mut parts = parts(words).into_iter();
                let mut part = || parts.next().unwrap_or_default();
                PlanEvent::Next { planned: Planned { script: part(), title: part(), when: part() } }.into()
            }
            "hold" => WallEvent::Held { on: on(words[0]) }.into(),
            "say" => WallEvent::Said { text: words.join(" ") }.into(),
            "point" => WallEvent::Pointed { target: words.first().map(|word| id(word)) }.into(),
            "take-out" => Event::TakenOut(id(words[0])),
            _ => return None,
        })
    })
}
