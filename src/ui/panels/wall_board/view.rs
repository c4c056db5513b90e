//! What of a board is drawn: its columns as they lie from left to right, each with its cards in harmless words.

use crate::app::forms::Item;
use crate::app::items::works_on;
use crate::app::wall::voice_beside;
use crate::domain::board::{Direction, Shape};
use crate::domain::session::CardNow;
use crate::domain::{Board, EntryId, Session};
use crate::text::Safe;
use crate::ui::panels::words;
use crate::ui::stage::Stage;

/// A card in harmless words.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) id: EntryId,
    pub(super) text: Safe,
    /// Small words under it: whose voice, which values, where it came from, where it lay.
    pub(super) small: Vec<Safe>,
    /// The cards that lie under it.
    pub(super) beneath: Vec<(EntryId, Safe)>,
    pub(super) important: bool,
    /// Somebody looks at it, or points at it; or at what lies under it.
    pub(super) here: Option<EntryId>,
}

/// A column with its cards.
#[derive(Clone, Debug)]
pub(super) struct Stack {
    pub(super) id: String,
    pub(super) title: Safe,
    pub(super) ask: Safe,
    pub(super) cards: Vec<Shown>,
    /// This phase works on it.
    pub(super) strong: bool,
    /// The column itself is looked at.
    pub(super) looked: bool,
}

/// A board to draw.
#[derive(Clone, Debug)]
pub(super) struct View {
    pub(super) shape: Shape,
    /// The columns are walked from right to left.
    pub(super) leftward: bool,
    /// What is read aloud in this phase.
    pub(super) room: Safe,
    /// The work itself happens on paper.
    pub(super) paper: bool,
    /// From left to right.
    pub(super) stacks: Vec<Stack>,
    /// The column that the talk is about now.
    pub(super) present: usize,
    /// Questions and reminders for the whole board.
    pub(super) beside: Vec<Safe>,
}

impl View {
    /// The board of the phase now; none when the phase has none. Cards that nobody may see yet are not in it.
    pub(super) fn of(stage: &Stage<'_>, session: &Session, focus: Option<&Item>) -> Option<Self> {
        let (board, key) = session.board_now()?;
        let phase = session.phase_now()?;
        let cards = if session.cards_show(&key) { session.cards(&key) } else { Vec::new() };
        let mut stacks: Vec<Stack> = board
            .columns
            .iter()
            .map(|column| Stack {
                id: column.id.clone(),
                title: Safe::new(&column.title),
                ask: Safe::new(&column.ask),
                cards: stack(stage, session, &cards, &column.id, focus),
                strong: works_on(phase, &column.id),
                looked: focus == Some(&Item::Column(column.id.clone())),
            })
            .collect();
        let present = present(board, session, &cards, focus, &stacks);
        let leftward = board.direction == Direction::RightToLeft;
        if leftward {
            stacks.reverse();
        }
        let present = stacks.iter().position(|stack| stack.id == present).unwrap_or(0);
        let beside = board.asks.iter().chain(&board.reminders).map(|text| Safe::new(text)).collect();
        let room = Safe::new(&phase.room);
        Some(Self { shape: board.shape, leftward, room, paper: board.paper, stacks, present, beside })
    }

    /// Whether no card lies anywhere.
    pub(super) fn is_empty(&self) -> bool {
        self.stacks.iter().all(|stack| stack.cards.is_empty())
    }

    /// How many columns this phase works on.
    pub(super) fn strong(&self) -> usize {
        self.stacks.iter().filter(|stack| stack.strong).count()
    }

    /// Whether a card is looked at.
    pub(super) fn looked(&self) -> bool {
        self.stacks.iter().flat_map(|stack| &stack.cards).any(|card| card.here.is_some())
    }

    /// Whether what is read aloud is the question of the one column that this phase works on.
    pub(super) fn asks_aloud(&self) -> bool {
        self.strong() == 1 && !self.room.is_empty()
    }

    pub(super) fn present(&self) -> Option<&Stack> {
        self.stacks.get(self.present)
    }
}

/// The column that the talk is about: where somebody looks, else where a card was last laid, else the first of today.
fn present(board: &Board, session: &Session, cards: &[CardNow<'_>], focus: Option<&Item>, stacks: &[Stack]) -> String {
    let of_card = |id: EntryId| cards.iter().find(|card| card.id == id).map(|card| card.column.to_owned());
    let looked = match focus {
        Some(Item::Column(id)) => Some(id.clone()),
        Some(Item::Card(id)) => of_card(*id),
        _ => None,
    };
    let worked = |id: &String| stacks.iter().any(|stack| stack.strong && stack.id == *id);
    let pointed = || session.wall.pointed.and_then(of_card);
    let touched = || session.touched_card(cards).map(|card| card.column.to_owned()).filter(worked);
    let first = || stacks.iter().find(|stack| stack.strong).map(|stack| stack.id.clone());
    let any = || board.columns.first().map(|column| column.id.clone());
    looked.or_else(pointed).or_else(touched).or_else(first).or_else(any).unwrap_or_default()
}

fn stack(
    stage: &Stage<'_>,
    session: &Session,
    cards: &[CardNow<'_>],
    column: &str,
    focus: Option<&Item>,
) -> Vec<Shown> {
    let looked = |id: EntryId| focus == Some(&Item::Card(id)) || session.wall.pointed == Some(id);
    // A card whose head went to another column lies by itself.
    let lies_here =
        |id: EntryId| cards.iter().any(|card| card.id == id && card.column == column && card.under.is_none());
    let heads = cards.iter().filter(|card| card.column == column && !card.under.is_some_and(lies_here));
    let shown = |head: &CardNow<'_>| {
        let under = cards.iter().filter(|card| card.under == Some(head.id) && card.column == column);
        let beneath: Vec<(EntryId, Safe)> = under.map(|card| (card.id, Safe::new(card.text))).collect();
        let here = std::iter::once(head.id).chain(beneath.iter().map(|(id, _)| *id)).find(|id| looked(*id));
        Shown {
            id: head.id,
            text: Safe::new(head.text),
            small: small(stage, session, cards, head),
            beneath,
            important: head.important,
            here,
        }
    };
    heads.map(shown).collect()
}

/// The words under a card. A voice stands there only where nobody is recognised by it.
fn small(stage: &Stage<'_>, session: &Session, cards: &[CardNow<'_>], card: &CardNow<'_>) -> Vec<Safe> {
    let mut tags: Vec<Safe> = Vec::new();
    if let Some(of_card) = card.tags {
        tags.extend(voice_beside(session, of_card).map(Safe::new));
        tags.extend(of_card.values.iter().map(|value| words::value_name(session, value)));
        let asked = of_card.questions.iter().filter_map(|id| session.agenda.question(*id));
        tags.extend(asked.map(|question| Safe::new(&question.code)));
    }
    let mut lines = Vec::new();
    if !tags.is_empty() {
        lines.push(crate::text::wrap::join(&tags, &Safe::new(" · ")));
    }
    lines.extend(words::origin(stage, session, cards, card));
    lines.extend(words::shift(stage, session, card));
    lines
}
