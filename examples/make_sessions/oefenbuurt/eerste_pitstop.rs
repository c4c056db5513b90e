//! Sixth session, 28 May 2026: a pitstop. A stone from the square goes round.

use super::{Founding, SUMMER, verhalen};
use crate::Made;
use crate::book::Book;
use crate::words::{agreed, answers, closed, explained, line, open};
use drempel::domain::{Entry, EntryId, Event, Kind, Opened};

/// What this session leaves that later ones speak of.
pub struct Left {
    /// The card of the repair morning: by residents, today.
    pub repairs: EntryId,
    /// Agreement: a message every Friday.
    pub o_ja: EntryId,
    /// Agreement: an evening of learning to listen.
    pub listening: EntryId,
    /// Idea: a bench beside the swing.
    pub bench: EntryId,
}

/// The whole session.
pub fn session(asks: &Founding, asked: &verhalen::Left, start: Opened) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(6, 20_601, SUMMER);
    let b = &mut book;
    b.clock(13, 27, 0);
    b.opened(start);
    undercurrent(b);
    hard_place(b, asks);
    let repairs = initiatives(b);
    let bench = small_things(b, asked);
    let (o_ja, listening) = onwards(b);
    b.clock(15, 32, 0);
    Ok((book.sealed()?, Left { repairs, o_ja, listening, bench }))
}

fn undercurrent(b: &mut Book) {
    b.phase("hoe-gaat-het", (13, 31), 130);
    b.people(&[("bewoner", 5), ("initiatiefnemer", 2), ("professional", 2), ("ambtenaar", 1)]);
    b.note(line(Kind::Word, "Moe. Wel hier."));
    b.note(line(Kind::Word, "Mijn moeder is gevallen. Mijn telefoon blijft aan."));
    b.note(line(Kind::Word, "Blij met de schommel"));
    b.note(line(Kind::Word, "Ik ben er"));
    b.phase("onderstroom", (13, 44), 150);
    b.note(line(Kind::Note, "Wie ervoor geleerd heeft, praat hier langer. Dat zei nog niemand. @bewoner"));
    b.note(line(Kind::Note, "Wij zijn bang dat jullie ons niet nodig hebben @professional"));
    b.clock(13, 52, 0);
    b.lead(Event::OffRecord(true));
    b.clock(13, 58, 0);
    b.lead(Event::OffRecord(false));
}

fn hard_place(b: &mut Book, asks: &Founding) {
    b.phase("plek-der-moeite", (14, 2), 140);
    let home = "‘jullie gingen naar huis, wij bleven met de ouders zitten’ @initiatiefnemer #erkenning";
    let home = b.moment(25, closed(home).question(asks.c1));
    let chair = "professional zegt niets, haalt een stoel en komt ernaast zitten @initiatiefnemer #erkenning";
    let chair = b.moment(10, open(chair));
    b.keep(home);
    let meant = "Om vijf uur is mijn dienst voorbij. Ik schaamde me.";
    b.lead(explained(home, "Alsof het ons plein was zolang het stuk was", meant));
    b.keep(chair);
    b.lead(answers(chair, home));
    b.lead(Event::PutUp(None));
    b.phase("o-ja", (14, 24), 120);
    b.note(line(Kind::Word, "De postbode vroeg naar mijn knie"));
    b.note(line(Kind::Word, "Ik tikte de nieuwe buurman aan. Hij schrok, en toen lachte hij."));
    b.note(line(Kind::SideStream, "Een appje ‘o ja’ op vrijdag, zonder agenda"));
}

/// Gives the card of the repair morning.
fn initiatives(b: &mut Book) -> EntryId {
    b.phase("ontdekkingen", (14, 33), 90);
    b.card("een-reisgezelschap", "De brief aan de eettafel zit nog onder alles @initiatiefnemer");
    b.card("een-reisgezelschap", "We zeggen ‘jullie’ en ‘wij’ en horen het niet");
    b.card("teamgeest", "De soep is onze tamtam @bewoner !");
    b.card("samenkracht", "Met z'n allen naar binnen, niemand alleen #daadkracht");
    b.card("kleiner-kijken", "Een bel op de deur van de huiskamer @bewoner");
    b.card("bewoners-aan-het-roer", "De repareerochtend vroeg niemand om toestemming @bewoner #daadkracht");
    b.phase("kompas", (14, 48), 100);
    let repairs = b.card("door", "Repareerochtend in de fietsenkelder");
    b.card("door", "Eettafel in het postkantoor");
    b.cards("met", &["Huiskamer in de oude bibliotheek", "Schommels op het Lindeplein"]);
    b.card("namens", "Wijkkrant");
    b.card("voor", "Spreekuur in de hal");
    repairs
}

fn small_things(b: &mut Book, asked: &verhalen::Left) -> EntryId {
    b.phase("kleine-dingen", (15, 2), 65);
    b.cards(
        "klein-gelukt",
        &[
            "De schommel hangt. Iemand huilde een beetje. !",
            "Elke kok weet hoe de ambtenaar heet @ambtenaar",
            "De kinderen tekenden de welkomstkaart",
        ],
    );
    b.cards(
        "klein-mislukt",
        &["Drie kannen thee, twee mensen", "De vlaggetjes waaiden in de sloot. Later lachten we."],
    );
    b.cards(
        "kleinste-stap",
        &["Vrijdag aanbellen bij wie we missen @initiatiefnemer !", "Een bel kopen @professional"],
    );
    b.note(line(Kind::Idea, "Een bankje naast de schommel").question(asked.e1))
}

fn onwards(b: &mut Book) -> (EntryId, EntryId) {
    b.phase("vervolg", (15, 17), 150);
    let o_ja = b.note(agreed("Elke vrijdag een ‘o ja’-appje", "professional en gastvrouw", "vanaf morgen"));
    let listening = b.note(agreed("Een avond leren luisteren", "bewoners en welzijn", "september"));
    let target = b.note(line(Kind::Quote, "Ik geef je mijn sleutel. Dan weet je het wel. @bewoner"));
    b.lead(Event::Released { target, released: true });
    (o_ja, listening)
}
