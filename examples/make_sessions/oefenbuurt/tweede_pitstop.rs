//! Eighth session, 2 July 2026: a second pitstop, about a repair morning that turned up in a folder.

use super::{SUMMER, eerste_pitstop, speeltuin};
use crate::Made;
use crate::book::Book;
use crate::words::{agreed, ajar, closed, explained, line};
use drempel::domain::{Entry, EntryId, Event, Kind, Opened, PlanEvent};

/// Agreement: the cellar reads the folder first.
pub struct Left(pub EntryId);

/// The whole session.
pub fn session(first: &speeltuin::Left, pitstop: &eerste_pitstop::Left, start: Opened) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(8, 20_636, SUMMER);
    let b = &mut book;
    b.clock(13, 26, 0);
    b.opened(start);
    how_are_you(b);
    hard_place(b, first);
    compass(b, pitstop);
    small_things(b);
    b.phase("vervolg", (15, 20), 90);
    let folder = "De folder eerst door de kelder laten lezen";
    let flyer = b.note(agreed(folder, "ambtenaar en twee repareerders", "voor de zomer voorbij is"));
    b.clock(15, 31, 0);
    Ok((book.sealed()?, Left(flyer)))
}

fn how_are_you(b: &mut Book) {
    b.phase("hoe-gaat-het", (13, 31), 140);
    b.people(&[("bewoner", 6), ("initiatiefnemer", 2), ("professional", 2), ("ambtenaar", 2)]);
    b.note(line(Kind::Word, "Boos. Zeg ik maar meteen."));
    b.note(line(Kind::Word, "Moeder loopt weer, met een rekje"));
    b.note(line(Kind::Word, "Ik ben er"));
    b.phase("onderstroom", (13, 45), 120);
    b.note(line(Kind::Note, "De repareerochtend staat in een folder. Niemand had iets gevraagd. @bewoner"));
}

/// Nothing here is answered: nobody is ready, and that may be.
fn hard_place(b: &mut Book, first: &speeltuin::Left) {
    b.phase("plek-der-moeite", (13, 55), 170);
    let photo = "foto van onze kelder in de folder, met hun logo @bewoner #erkenning #vertrouwen-3";
    let photo = b.moment(20, closed(photo).echoes(first.swings));
    b.lead(Event::StayHere);
    let beautiful = b.moment(8, ajar("‘ik vond het zo mooi dat ik het wilde laten zien’ @bewoner"));
    let nobody = b.moment(12, closed("weer niemand van het bestuur @initiatiefnemer #betrouwbaarheid"));
    b.keep(photo);
    b.lead(explained(photo, "Of het niet meer van ons was", "Laten zien wat bewoners hier doen"));
    b.keep(beautiful);
    b.keep(nobody);
    b.lead(Event::PutUp(None));
}

fn compass(b: &mut Book, pitstop: &eerste_pitstop::Left) {
    b.phase("o-ja", (14, 34), 130);
    b.note(line(Kind::Word, "Iemand bracht mijn fiets terug en bleef hangen"));
    b.note(line(Kind::Word, "Niemand, deze maand. Mag ik dat ook zeggen?"));
    b.lead(PlanEvent::Skipped { phase: "ontdekkingen".to_owned(), moved: false });
    b.phase("kompas", (14, 44), 200);
    b.move_card(pitstop.repairs, "namens");
    b.note(line(Kind::Lesson, "Een stap overslaan kan ook uit trots. Het blijft een overgeslagen stap."));
    b.note(line(Kind::Note, "Of het nog door is? Daar dachten we verschillend over. Dat blijft zo staan."));
}

fn small_things(b: &mut Book) {
    b.phase("kleine-dingen", (15, 3), 130);
    b.card("klein-gelukt", "De folder is teruggehaald, na één telefoontje @ambtenaar");
    b.cards(
        "klein-mislukt",
        &["Tien fietsen gemaakt, één zonder remmen. Zelf gemerkt, gelukkig. @bewoner", "De bel doet ding en geen dong"],
    );
    b.card("kleinste-stap", "Zaterdag zonder camera langskomen @bewoner !");
}
