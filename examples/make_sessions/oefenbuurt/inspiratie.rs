//! Tenth session, 24 September 2026: an inspiration meeting about silence, with two who tell.

use super::{SUMMER, eettafel, speeltuin};
use crate::Made;
use crate::book::Book;
use crate::words::{closed, line};
use drempel::domain::{Entry, EntryId, Event, Kind, Opened};

/// What this session leaves that the next one speaks of.
pub struct Left {
    /// Idea: a sign that says *call me back*.
    pub call_back: EntryId,
    /// Idea: trainees in the bicycle cellar.
    pub trainees: EntryId,
}

/// The whole session.
pub fn session(first: &speeltuin::Left, second: &eettafel::Left, start: Opened) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(10, 20_720, SUMMER);
    let b = &mut book;
    b.clock(13, 55, 0);
    b.opened(start);
    b.phase("thema", (14, 2), 120);
    b.people(&[("bewoner", 9), ("initiatiefnemer", 4), ("professional", 5), ("ambtenaar", 3), ("onderzoeker", 2)]);
    b.note(line(Kind::Note, "Vandaag over stilte: wat doet het met je als je niets hoort?"));
    an_initiator_tells(b);
    a_researcher_tells(b);
    let left = network(b, first, second);
    questions(b);
    b.clock(16, 1, 0);
    Ok((book.sealed()?, left))
}

fn an_initiator_tells(b: &mut Book) {
    b.phase("spreker-1", (14, 12), 240);
    b.card("spreker", "Zes jaar huiskamer in tien minuten @initiatiefnemer");
    b.card("spreker", "De sleutel onder de mat was ons systeem @initiatiefnemer");
    b.card("gesprek", "En als de gastvrouw ziek is? @professional");
    b.card("gesprek", "Dan zijn we dicht. Dat is ook eerlijk. @bewoner");
    b.card("samenvatting", "Een huiskamer is open omdat iemand opendoet.");
}

fn a_researcher_tells(b: &mut Book) {
    b.phase("spreker-2", (14, 38), 240);
    b.card("spreker", "Wie niets hoort, vult zelf iets in. Vaak iets ergs. @onderzoeker");
    b.card("spreker", "Een bericht zonder nieuws is ook nieuws @onderzoeker");
    b.card("gesprek", "Dus mijn tante met haar kaartjes had gelijk @bewoner");
    b.card("gesprek", "Ik stuur dat nooit, uit angst @ambtenaar #daadkracht !");
    b.card("samenvatting", "Stilte vertelt iets, en zelden wat je bedoelt.");
}

fn network(b: &mut Book, first: &speeltuin::Left, second: &eettafel::Left) -> Left {
    b.phase("netwerk", (15, 6), 150);
    let call_back = b.note(line(Kind::Idea, "Een ‘bel me terug’-bordje op kantoor").question(first.b3));
    let trainees = b.note(line(Kind::Idea, "Stagiairs een week in de fietsenkelder"));
    let allowance = "‘als ik meedoe, raak ik mijn toeslag kwijt’, niemand weet wat te zeggen @bewoner #daadkracht";
    let allowance = b.moment(30, closed(allowance).question(second.a3));
    // Nobody has an answer, and it stays so.
    b.keep(allowance);
    b.lead(Event::PutUp(None));
    Left { call_back, trainees }
}

fn questions(b: &mut Book) {
    b.phase("programmavraag-1", (15, 28), 180);
    b.note(line(Kind::Quote, "Ik slaap weer, sinds ik de soep roer. @bewoner"));
    b.note(line(Kind::Note, "Soms helpt het. Soms heb je gewoon een dokter nodig. @professional"));
    b.phase("programmavraag-2", (15, 44), 180);
    b.note(line(Kind::Note, "De schommel stond in de krant, de ruzie niet @bewoner"));
    b.note(line(Kind::Note, "We vertellen het elkaar. Dat is al iets. @initiatiefnemer"));
}
