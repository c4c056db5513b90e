//! What was taken out is gone from this screen too: its words in memory, and every text being typed about it.

use super::editor::Purpose;
use super::live::Live;
use super::msg::{Draft, Effect};
use crate::domain::{AgendaEvent, Entry, Event, PlanEvent, WallEvent};

/// A beginning of words that is shorter says nothing of where it came from.
const LEAST: usize = 3;

impl Live {
    /// Words that were taken out lose their bodies here, and texts about them close; gives what is left to keep.
    pub fn let_go(&mut self) -> Option<Effect> {
        let ids = self.timeline.to_go();
        let gone: Vec<Entry> = ids.iter().filter_map(|id| self.timeline.entry(*id).cloned()).collect();
        if gone.is_empty() {
            return None;
        }
        let before = self.editors.len();
        self.editors.retain(|editor| !gone.iter().any(|entry| concerns(&editor.purpose, entry)));
        self.unfinished.retain(|draft| !gone.iter().any(|entry| repeats(draft, entry)));
        self.timeline.insert(gone.into_iter().map(|entry| Entry { event: Event::Erased, ..entry }));
        (self.editors.len() < before).then(|| self.keep_drafts())
    }
}

/// Whether a text is about what goes: it would keep the words, or bring them back.
#[must_use]
pub fn concerns(purpose: &Purpose, gone: &Entry) -> bool {
    let same = match &gone.event {
        Event::Worded { question, .. } => *purpose == Purpose::Word(*question),
        Event::CaseTold { part, .. } => *purpose == Purpose::Part(*part),
        Event::Agenda(AgendaEvent::Umbrella { .. }) => *purpose == Purpose::Umbrella,
        Event::Agenda(AgendaEvent::Theme { code, .. }) => *purpose == Purpose::Theme(code.clone()),
        Event::Plan(PlanEvent::Next { .. }) => *purpose == Purpose::Planned,
        Event::Wall(WallEvent::Said { .. }) => *purpose == Purpose::Message,
        _ => false,
    };
    same || purpose.about() == Some(gone.id)
}

/// Whether an unfinished text is about what goes, or holds its words: as they are, or as far as they had been typed.
#[must_use]
pub fn repeats(draft: &Draft, gone: &Entry) -> bool {
    if Purpose::named(&draft.purpose).is_some_and(|purpose| concerns(&purpose, gone)) {
        return true;
    }
    let Some(words) = words(&gone.event).map(plain).filter(|words| !words.is_empty()) else { return false };
    let typed = draft.fields.iter().map(|(_, text)| plain(text));
    let mut typed = typed.filter(|text| !text.is_empty());
    typed.any(|text| text == words || text.chars().count() >= LEAST && words.starts_with(&text))
}

/// Words without their tags, one blank between each.
fn plain(text: &str) -> String {
    let word = |word: &&str| !word.starts_with(['#', '@', '^']) && *word != "!";
    text.split_whitespace().filter(word).collect::<Vec<_>>().join(" ")
}

/// The first words of a fact: by these a text is known again.
fn words(event: &Event) -> Option<&str> {
    match event {
        Event::Noted(noted) => Some(&noted.text),
        Event::Reworded { text, .. }
        | Event::CaseTold { text, .. }
        | Event::Marked { reason: text, .. }
        | Event::Followed { text, .. }
        | Event::Replied { text, .. }
        | Event::Agenda(AgendaEvent::Theme { title: text, .. } | AgendaEvent::Umbrella { text })
        | Event::Wall(WallEvent::Said { text }) => Some(text),
        Event::Explained { effect, meant, .. } => Some(if effect.is_empty() { meant } else { effect }),
        Event::Worded { wording, .. }
        | Event::Posed { wording, .. }
        | Event::Agenda(AgendaEvent::Drafted { wording, .. }) => Some(&wording.hoe),
        Event::Agreed { what, .. } => Some(what),
        Event::Plan(PlanEvent::Next { planned }) => Some(&planned.title),
        _ => None,
    }
}
