//! Then: what is true of a session, by the name of the fact, in the notation of [`super::given`].

use drempel::app::forms;
use drempel::domain::session::{Hand, PhaseClock};
use drempel::domain::*;

use super::given::{DOORS, clock, id, kind_word, name, time};

fn names<'a>(ids: impl IntoIterator<Item = &'a EntryId>) -> String {
    ids.into_iter().map(|id| name(*id)).collect::<Vec<_>>().join(" ")
}

fn listed(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("; ")
}

fn shown_at(at: At) -> String {
    match at {
        At::Exact(t) => clock(t),
        At::About(t) => format!("~{}", clock(t)),
        At::Unknown => "?".into(),
    }
}

/// `moment closed "words" kept 10:05 #vertrouwen did "…" meant "…" answered-by N2 released answers "…"`.
fn line(line: &Line) -> String {
    let mut out = vec![line.kind.map_or("erased", kind_word).to_owned()];
    out.extend(line.door.map(|d| DOORS.iter().find(|(_, door)| *door == Some(d)).unwrap().0.to_owned()));
    out.push(format!("{:?}", line.text));
    out.push(format!("{:?}", line.status).to_lowercase());
    out.push(shown_at(line.at));
    out.extend(line.tags.values.iter().map(|v| format!("#{v}")));
    out.extend(line.tags.practices.iter().map(|p| format!("#{p}")));
    out.extend(line.tags.voice.iter().map(|v| format!("@{v}")));
    out.extend(line.tags.questions.iter().map(|q| format!("^{}", name(*q))));
    out.extend(line.tags.field.iter().map(|name| format!("+{name}")));
    out.extend(line.tags.echo.then(|| "!".to_owned()));
    if !line.effect.is_empty() || !line.meant.is_empty() {
        out.push(format!("did {:?} meant {:?}", line.effect, line.meant));
    }
    out.extend(line.answered_by.map(|by| format!("answered-by {}", name(by))));
    out.extend(line.released.then(|| "released".to_owned()));
    out.extend(line.answers.iter().map(|a| format!("answer {a:?}")));
    out.join(" ")
}

fn hand(session: &Session, letter: &str) -> Hand {
    let seat = if matches!(letter, "N" | "O") { Seat::Note } else { Seat::Lead };
    session.hand(id(&format!("{letter}1")).device, seat)
}

/// `spent 12 left 3`, in minutes; `paused` when it stands still.
fn clocks(clock: PhaseClock) -> String {
    let minutes = |ms: i64| if ms % 60_000 == 0 { format!("{}", ms / 60_000) } else { format!("{}s", ms / 1000) };
    let left = clock.left().map_or("-".into(), minutes);
    format!("spent {} left {left}{}", minutes(clock.spent), if clock.paused { " paused" } else { "" })
}

fn visits(session: &Session) -> String {
    let time = |t: Option<Timestamp>| t.map_or(String::new(), clock);
    listed(session.visits.iter().map(|v| format!("{} {}-{}", v.phase, time(v.entered), time(v.left))))
}

fn about_question(session: &Session, fact: &str, code: &str) -> String {
    let Some(question) = session.agenda.by_code(code) else { return "none".into() };
    match fact {
        "question" => format!("{}{}", name(question.id), if question.resting { " resting" } else { "" }),
        "wordings" => listed(question.wordings.iter().map(|w| w.wording.hoe.clone())),
        _ => listed(question.marks.iter().map(|m| {
            let mark = forms::mark_key(m.mark).trim_start_matches("mark-");
            format!("{mark} {}", m.reason).trim().to_owned()
        })),
    }
}

fn card(card: &drempel::domain::session::CardNow<'_>) -> String {
    let under = card.under.map(|id| format!(" under {}", name(id))).unwrap_or_default();
    let from = card.from.map(|id| format!(" from {}", name(id))).unwrap_or_default();
    let earlier = card.earlier.iter().map(|(_, column)| format!(" was {column}")).collect::<String>();
    let important = if card.important { "!" } else { "" };
    format!("{}{important} {} {}{under}{from}{earlier}", name(card.id), card.column, card.text)
}

fn drafted(drafted: &drempel::domain::session::TableQuestion) -> String {
    let into = drafted.into.map(|id| format!(" into {}", name(id))).unwrap_or_default();
    let posed = drafted.posed.map(|id| format!(" became {}", name(id))).unwrap_or_default();
    format!("{} {}{into}{posed}", name(drafted.id), drafted.wording.hoe)
}

/// What a group makes together: boards, questions of tables, additions, the plan.
fn made(session: &Session, words: &[&str]) -> String {
    let arg = words.get(1).copied().unwrap_or_default();
    match words[0] {
        "cards" => {
            let (board, phase) = arg.split_once('@').map_or((arg, None), |(b, p)| (b, Some(p.to_owned())));
            listed(session.cards(&BoardKey { board: board.into(), phase }).iter().map(card))
        }
        "drafted" => listed(session.drafted.iter().map(|d| drafted(d))),
        "themes" => listed(session.agenda.themes.iter().map(|t| format!("{} {}", t.code, t.title))),
        "umbrella" => session.agenda.umbrella.clone(),
        "lenses" => names(&session.lenses),
        "recognised" => session.recognised.iter().cloned().collect::<Vec<_>>().join(" "),
        "accepted" => session.is_accepted(id(arg)).to_string(),
        "skipped" => {
            listed(session.skipped.iter().map(|(p, moved)| format!("{p}{}", if *moved { " moved" } else { "" })))
        }
        "planned" => {
            session.planned.as_ref().map_or("-".into(), |p| format!("{} | {} | {}", p.script, p.title, p.when))
        }
        "said" => session.wall.said.clone(),
        "pointed" => session.wall.pointed.map_or("-".into(), name),
        other => panic!("{other} is no fact"),
    }
}

/// The value of a fact. Its name may have words behind it, as in `line N3` or `clock casus 10:20`.
pub fn fact(timeline: &Timeline, which: &str) -> String {
    let session = timeline.session();
    let words: Vec<&str> = which.split(' ').collect();
    let arg = words.get(1).copied().unwrap_or_default();
    match words[0] {
        "phase" => session.phase.clone().unwrap_or("-".into()),
        "visits" => visits(session),
        "clock" => clocks(session.phase_clock(arg, time(words[2]))),
        "session-clock" => clocks(session.session_clock(time(arg))),
        "lines" => {
            let showing = session.in_order().filter(|l| l.kind.is_some() && l.status != Status::Dropped);
            names(showing.map(|l| &l.id))
        }
        "moments" => names(session.moments().map(|l| &l.id)),
        "line" => session.line(id(arg)).map_or("none".into(), line),
        "agreements" => {
            listed(session.agreements.iter().map(|a| format!("{} {} | {} | {}", name(a.id), a.what, a.who, a.when)))
        }
        "followed" => listed(
            session
                .followed
                .get(&id(arg))
                .into_iter()
                .flatten()
                .map(|f| format!("{} {}", forms::outcome_key(f.outcome).trim_start_matches("outcome-"), f.text)),
        ),
        "replies" => listed(session.replies.get(&id(arg)).into_iter().flatten().map(|(_, text)| text.clone())),
        "codes" => listed(session.agenda.questions.iter().map(|q| format!("{}={}", q.code, name(q.id)))),
        "question" | "wordings" | "marks" => about_question(session, words[0], arg),
        "values" => session.values.iter().cloned().collect::<Vec<_>>().join(" "),
        "present" => {
            listed(session.present.iter().map(|(v, n)| format!("{v} {}", n.map_or("?".into(), |n| n.to_string()))))
        }
        "case" => listed(
            session
                .case
                .iter()
                .map(|(part, (text, _))| format!("{} {text}", forms::part_key(*part).trim_start_matches("case-"))),
        ),
        "wall" => {
            format!("neutral {} clock {} up {}", session.wall.neutral, session.wall.clock, names(&session.wall.put_up))
        }
        "sealed" => session.sealed.map_or("-".into(), clock),
        "off-record" => session.off_record().to_string(),
        "withheld" => names(&timeline.withheld()),
        "taken-back" => names(&timeline.taken_back()),
        "rivals" => names(&session.rivals),
        "unknown" => session.unknown.to_string(),
        "undo" => names(&hand(session, arg).undo),
        "redo" => names(&hand(session, arg).redo),
        _ => made(session, &words),
    }
}
