//! `drempel show ID`, its second half: boards, questions of tables, the commitments and what comes next.

use super::json::boards::{BoardJson, CardJson, ColumnJson};
use super::json::lines::TableJson;
use super::json::made::{AdditionJson, SaidJson, SkippedJson, TableQuestionJson};
use super::json::session::SessionJson;
use super::show::block;
use super::{Failure, World};
use crate::text::Message;

/// Writes what a group made together, and what comes next.
pub(super) fn write(world: &mut World<'_>, shown: &SessionJson) -> Result<(), Failure> {
    let table = |t: &TableJson| {
        let titles = titles(shown, &t.topics);
        t.value.iter().chain([&t.text]).map(String::as_str).chain(titles).collect::<Vec<_>>().join(" · ")
    };
    block(world, "cli-tables", &shown.tables.iter().map(table).collect::<Vec<_>>())?;
    for board in &shown.boards {
        self::board(world, shown, board)?;
    }
    let questions: Vec<String> = shown.table_questions.iter().map(|q| question(world, shown, q)).collect();
    block(world, "cli-table-questions", &questions)?;
    let practices: Vec<String> = shown.recognised.iter().map(|p| format!("{}: {}", p.value, p.text)).collect();
    block(world, "cli-recognised", &practices)?;
    let additions: Vec<String> = shown.additions.iter().map(|a| addition(world, a)).collect();
    block(world, "cli-additions", &additions)?;
    for (title, lines) in [("cli-round", &shown.round), ("cli-named", &shown.named), ("cli-tips", &shown.tips)] {
        block(world, title, &lines.iter().map(said).collect::<Vec<_>>())?;
    }
    let skipped: Vec<String> = shown.skipped.iter().map(|phase| skipped(world, phase)).collect();
    block(world, "cli-skipped", &skipped)?;
    let planned = shown.next_session.iter().map(|p| dotted(&[&p.title, &p.script, &p.when])).collect::<Vec<_>>();
    block(world, "cli-planned", &planned)
}

/// Texts with a dot between them; empty ones are left out.
fn dotted(texts: &[&str]) -> String {
    texts.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

/// What the names of boards that a line carries are called.
fn titles<'a>(shown: &'a SessionJson, ids: &'a [String]) -> impl Iterator<Item = &'a str> {
    let title =
        |id: &'a String| shown.topics.iter().find(|topic| topic.id == *id).map_or(id.as_str(), |t| t.title.as_str());
    ids.iter().map(title)
}

fn said(line: &SaidJson) -> String {
    dotted(&[&line.text, line.voice.as_deref().unwrap_or_default()])
}

fn board(world: &mut World<'_>, shown: &SessionJson, board: &BoardJson) -> Result<(), Failure> {
    let name = if board.title.is_empty() { &board.board } else { &board.title };
    let title = dotted(&[name, board.phase.as_deref().unwrap_or_default()]);
    world.line("")?;
    world.line(&title)?;
    for column in board.columns.iter().filter(|column| !column.cards.is_empty()) {
        let name = if column.title.is_empty() { &column.id } else { &column.title };
        world.line(&format!("  {name}"))?;
        for head in column.cards.iter().filter(|card| card.under.is_none()) {
            line(world, shown, board, head, 4)?;
            let beneath = all_cards(board).filter(|card| card.under.as_ref() == Some(&head.id));
            for card in beneath.collect::<Vec<_>>() {
                line(world, shown, board, card, 6)?;
            }
        }
    }
    Ok(())
}

fn all_cards(board: &BoardJson) -> impl Iterator<Item = &CardJson> {
    board.columns.iter().flat_map(|column| &column.cards)
}

fn line(
    world: &mut World<'_>,
    shown: &SessionJson,
    board: &BoardJson,
    card: &CardJson,
    indent: usize,
) -> Result<(), Failure> {
    let title = |column: &ColumnJson| if column.title.is_empty() { column.id.clone() } else { column.title.clone() };
    let mut said = vec![card.text.clone()];
    said.extend(card.voice.clone());
    said.extend(card.values.iter().map(|value| format!("#{value}")));
    said.extend(card.field.clone());
    said.extend(titles(shown, &card.topics).map(str::to_owned));
    if card.important {
        said.push(world.word("cli-card-important"));
    }
    let holds = |column: &&ColumnJson| column.cards.iter().any(|other| Some(&other.id) == card.from.as_ref());
    if let Some(from) = board.columns.iter().find(holds) {
        said.push(world.say(&Message::new("cli-card-from").with("column", title(from))));
    }
    for earlier in &card.earlier {
        let column = board.columns.iter().find(|column| column.id == earlier.column);
        let column = column.map_or_else(|| earlier.column.clone(), title);
        let place = format!("{column} ({})", earlier.session);
        said.push(world.say(&Message::new("cli-card-before").with("column", place)));
    }
    Ok(world.line(&format!("{:indent$}{}", "", said.join(" · ")))?)
}

fn question(world: &World<'_>, shown: &SessionJson, question: &TableQuestionJson) -> String {
    let wording = &question.wording;
    let words = std::iter::once(&wording.hoe).chain(&wording.terwijl).chain(&wording.zonder_dat);
    let mut said: Vec<String> =
        std::iter::once(&question.table).chain(words).filter(|t| !t.is_empty()).cloned().collect();
    let with = shown.table_questions.iter().find(|other| Some(&other.id) == question.joined.as_ref());
    said.extend(with.map(|with| world.say(&Message::new("cli-joined-to").with("with", &with.wording.hoe))));
    let became = question.became.as_ref();
    said.extend(became.map(|code| world.say(&Message::new("cli-became").with("code", code))));
    said.join(" · ")
}

fn addition(world: &World<'_>, addition: &AdditionJson) -> String {
    let mut said: Vec<String> = addition.value.clone().into_iter().chain([addition.text.clone()]).collect();
    said.extend(addition.voice.clone());
    if !addition.accepted_by.is_empty() {
        said.push(world.say(&Message::new("cli-accepted-by").with("voices", addition.accepted_by.join(", "))));
    }
    if !addition.accepted {
        said.push(world.word("cli-not-yet-accepted"));
    }
    said.join(" · ")
}

fn skipped(world: &World<'_>, phase: &SkippedJson) -> String {
    let name = if phase.title.is_empty() { &phase.phase } else { &phase.title };
    let moved = if phase.moved { world.word("cli-moved") } else { String::new() };
    dotted(&[name, &moved])
}
