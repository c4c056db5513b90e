//! Ninth session, 10 September 2026: the long partnership card, about how the repair morning may be seen.

use super::SUMMER;
use crate::Made;
use crate::book::Book;
use crate::words::{line, open};
use drempel::domain::{Entry, Event, Kind, Opened};

/// The whole session.
pub fn session(start: Opened) -> Made<Vec<Entry>> {
    let mut book = Book::live(9, 20_706, SUMMER);
    let b = &mut book;
    b.clock(13, 27, 0);
    b.opened(start);
    b.phase("waarover", (13, 31), 120);
    b.people(&[("bewoner", 5), ("initiatiefnemer", 2), ("professional", 2), ("ambtenaar", 2)]);
    b.note(line(Kind::Note, "Eén ding vandaag: hoe mag de repareerochtend gezien worden?"));
    values_and_relations(b);
    conduct_and_conditions(b);
    actions(b);
    b.clock(15, 28, 0);
    book.sealed()
}

fn values_and_relations(b: &mut Book) {
    b.phase("waarden", (13, 42), 200);
    b.cards(
        "waarden",
        &[
            "Het blijft van ons @bewoner #erkenning !",
            "Trots mogen zijn, allebei @ambtenaar",
            "Niemand betaalt voor een gemaakte fiets @bewoner",
            "Geen verrassingen @initiatiefnemer #betrouwbaarheid",
        ],
    );
    b.phase("relaties", (14, 6), 240);
    b.cards(
        "relaties",
        &[
            "Eerst de kelder in, dan pas schrijven @bewoner #gelijkwaardigheid",
            "We zeggen het tegen elkaar, niet over elkaar @professional #vertrouwen",
        ],
    );
}

fn conduct_and_conditions(b: &mut Book) {
    b.phase("handelen-en-vaardigheden", (14, 22), 200);
    b.cards(
        "handelen-en-vaardigheden",
        &[
            "Foto's eerst laten zien @ambtenaar",
            "Luisteren met vette handen @ambtenaar !",
            "Nee durven zeggen tegen een camera @bewoner #daadkracht",
        ],
    );
    b.phase("voorwaarden", (14, 40), 200);
    b.card("voorwaarden", "Een baas die later drukken goedvindt @ambtenaar");
    b.card("voorwaarden", "Een zaterdag, geen dinsdag @bewoner");
}

fn actions(b: &mut Book) {
    b.phase("acties", (14, 55), 170);
    b.card("acties", "Ik kom zaterdag en breng alleen een bezem mee @ambtenaar #vertrouwen !");
    b.card("acties", "Samen één zin voor op de deur");
    b.card("acties", "De drukker vragen of het een week later kan @professional");
    let stove = b.card("acties", "Een kachel in de kelder @bewoner");
    // That is no action, that is cold, said the group.
    b.move_card(stove, "voorwaarden");
    let nod = "ambtenaar leest de zin voor, bewoner knikt en verandert één woord @bewoner #gelijkwaardigheid";
    let nod = b.moment(15, open(nod));
    b.keep(nod);
    b.lead(Event::PutUp(None));
}
