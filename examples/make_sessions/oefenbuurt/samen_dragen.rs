//! Fifth session, 7 May 2026: the commitments read, recognised and added to. An administrator's chair stays empty.

use super::{SUMMER, eettafel, huiskamer, verhalen};
use crate::Made;
use crate::book::Book;
use crate::words::{closed, explained, followed, line, mark, open, recognised, replied, yes};
use drempel::domain::{Entry, EntryId, Event, Kind, Mark, Opened, Outcome};

/// What this session leaves that later ones speak of.
pub struct Left {
    /// Idea: the telephone that belongs to the keys, in turn.
    pub phone: EntryId,
    /// Addition: whoever is no more is still named. As a practice it has the entry's id in its own.
    pub names: EntryId,
}

/// The whole session.
pub fn session(
    second: &eettafel::Left,
    third: &huiskamer::Left,
    asked: &verhalen::Left,
    start: Opened,
) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(5, 20_580, SUMMER);
    let b = &mut book;
    b.clock(12, 58, 0);
    b.opened(start);
    look_back(b, second, third, asked);
    b.phase("verbintenis", (13, 32), 100);
    b.note(line(Kind::Note, "Een gastvrouw las voor. De tweede keer langzamer."));
    for practice in ["vertrouwen-1", "betrouwbaarheid-2", "gelijkwaardigheid-2", "erkenning-2"] {
        b.lead(recognised(practice));
    }
    let phone = carrying(b);
    let names = additions(b);
    b.clock(15, 2, 0);
    Ok((book.sealed()?, Left { phone, names }))
}

fn look_back(b: &mut Book, second: &eettafel::Left, third: &huiskamer::Left, asked: &verhalen::Left) {
    b.phase("terugkoppeling", (13, 1), 120);
    b.people(&[("bewoner", 6), ("initiatiefnemer", 3), ("professional", 2), ("ambtenaar", 2), ("bestuurder", 0)]);
    b.lead(followed(third.drop_in, Outcome::Done, "De nieuwe collega kwam eerst eten. Twee borden."));
    b.lead(followed(third.keys, Outcome::Running, "Vijf staan op papier. De zesde is zoek."));
    b.lead(followed(third.cooking, Outcome::Done, "Veertien mensen. Het ging over geld en niemand liep weg."));
    // The same evening, as it was agreed the first time.
    b.lead(followed(second.cooking, Outcome::Done, "Dat werd die van 9 april."));
    b.lead(followed(second.small_sums, Outcome::Cannot, "De bestuurder kwam niet in april. Er kwam ook geen bericht."));
    let chair = "stoel van de bestuurder leeg, kaartje staat er nog @bewoner #betrouwbaarheid #betrouwbaarheid-1";
    let chair = b.moment(20, closed(chair));
    b.lead(replied(third.welcome_card, "De kinderen tekenden hem. Hij hangt bij de deur."));
    b.lead(replied(third.swap_day, "De teamleider wil wel, zijn baas nog niet."));
    b.lead(replied(third.library, "Ze kwamen kijken en bleven eten."));
    b.lead(mark(asked.d2, Mark::Resonated, "Thuis een bord gebroken en het meteen gezegd"));
    b.lead(mark(asked.e1, Mark::Resonated, "De bushalte is weg. Daar zat ook altijd iemand."));
    // It gets no answer, also not later: that may be.
    b.keep(chair);
    b.lead(Event::PutUp(None));
}

fn carrying(b: &mut Book) -> EntryId {
    b.phase("verantwoordelijkheid", (13, 55), 180);
    b.note(line(Kind::Note, "Terugmailen dat je het nog niet weet, kost één minuut @ambtenaar"));
    b.note(line(Kind::Note, "Wie de sleutel heeft, wordt gebeld. Dat is ook een last. @initiatiefnemer"));
    let ten = b.moment(15, open("‘dan bel je mij, ook om tien uur’ @initiatiefnemer #vertrouwen #gelijkwaardigheid-1"));
    let phone = b.note(line(Kind::Idea, "Om de beurt de sleuteltelefoon, twee weken per persoon"));
    b.keep(ten);
    b.lead(explained(ten, "We konden weer slapen", "Ik wilde het niet alleen bij hen laten"));
    b.lead(Event::PutUp(None));
    phone
}

/// Gives the one about names.
fn additions(b: &mut Book) -> EntryId {
    b.phase("aanvullen", (14, 25), 120);
    let all = ["bewoner", "initiatiefnemer"];
    let add = |b: &mut Book, text: &str, voices: &[&str]| {
        let addition = b.lead(line(Kind::Addition, text));
        for event in yes(addition, voices) {
            b.lead(event);
        }
        addition
    };
    add(b, "Weten we het nog niet? Dan bellen we om dát te zeggen. @ambtenaar #vertrouwen", &all);
    let names = add(b, "Wie er niet meer is, blijven we noemen. @bewoner #erkenning", &all);
    let other_way = ["initiatiefnemer", "bewoner"];
    add(b, "Wie de sleutel draagt, krijgt ook eens vrij. @initiatiefnemer #gelijkwaardigheid", &other_way);
    add(b, "Eén keer per maand doen we iets zonder formulier. @professional #daadkracht", &["bewoner"]);
    b.note(line(Kind::Note, "De initiatiefnemers willen er eerst een nacht over slapen."));
    names
}
