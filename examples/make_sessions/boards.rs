//! What a group does on a board, in the phase where the book is.

use crate::book::Book;
use crate::words::line;
use drempel::domain::{Card, CardEvent, EntryId, Event, Kind, Tags, Timeline};

impl Book {
    /// A card in a column, with its tags behind it; one that ends in ` !` is important to the group.
    pub fn card(&mut self, column: &str, text: &str) -> EntryId {
        let (text, important) = weighed(text);
        let place = Card { key: self.board(), column: column.to_owned(), from: None };
        let card = self.lead(line(Kind::Card, text).on(place));
        if important {
            self.important(card);
        }
        card
    }

    /// Several cards in one column.
    pub fn cards(&mut self, column: &str, texts: &[&str]) {
        for text in texts {
            self.card(column, text);
        }
    }

    /// A card is laid under another.
    pub fn group(&mut self, target: EntryId, under: EntryId) {
        self.lead(CardEvent::Grouped { target, under: Some(under) });
    }

    /// A card goes along to the next column, as it is now. The group may find other words for it there: then what it
    /// touches is also the group's to say.
    pub fn carry_on(&mut self, card: EntryId, column: &str, words: Option<&str>) -> EntryId {
        let place = Card { key: self.board(), column: column.to_owned(), from: Some(card) };
        let (text, tags) = self.as_it_is(card);
        let carried = self.lead(line(Kind::Card, &text).tagged(tags).on(place));
        if let Some(words) = words {
            let (words, important) = weighed(words);
            let said = line(Kind::Card, words);
            self.in_other_words(carried, said.text());
            self.lead(Event::Tagged { target: carried, tags: said.tags() });
            if important {
                self.important(carried);
            }
        }
        carried
    }

    fn as_it_is(&self, card: EntryId) -> (String, Tags) {
        let timeline = Timeline::new(self.written().iter().cloned());
        let line = timeline.session().line(card);
        line.map(|line| (line.text.clone(), line.tags.clone())).unwrap_or_default()
    }

    /// The group marks a card.
    pub fn important(&mut self, target: EntryId) {
        self.lead(CardEvent::Important { target, on: true });
    }

    /// A card goes to another column.
    pub fn move_card(&mut self, target: EntryId, column: &str) {
        self.lead(CardEvent::Moved { target, column: column.to_owned() });
    }

    /// Cards that everybody wrote by themselves are shown together.
    pub fn show(&mut self) {
        let board = self.board();
        self.lead(CardEvent::Shown { board, on: true });
    }
}

/// A card's words, and whether the group marks it.
fn weighed(text: &str) -> (&str, bool) {
    text.strip_suffix(" !").map_or((text, false), |text| (text, true))
}
