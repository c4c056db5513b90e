//! Seventh session, 11 June 2026: lunch in the living room, with a script that a preparation group made.

use super::SUMMER;
use crate::Made;
use crate::book::Book;
use crate::words::{line, next_time};
use drempel::domain::{Entry, Kind, Opened};

/// The whole session.
pub fn session(start: Opened) -> Made<Vec<Entry>> {
    let mut book = Book::live(7, 20_615, SUMMER);
    let b = &mut book;
    b.clock(11, 56, 0);
    b.opened(start);
    ourselves(b);
    expectations(b);
    // The wall has a clock in this phase.
    b.phase("pauze", (13, 8), 60);
    circles(b);
    preparation(b);
    b.clock(14, 2, 0);
    book.sealed()
}

fn ourselves(b: &mut Book) {
    b.phase("opening", (12, 2), 100);
    b.people(&[("bewoner", 8), ("initiatiefnemer", 3), ("professional", 3), ("ambtenaar", 2)]);
    b.note(line(Kind::Word, "Ik kom voor de soep, ik blijf voor jullie"));
    b.note(line(Kind::Word, "Eerste keer. Ik kijk nog even."));
    b.note(line(Kind::Word, "Mijn pauze duurt een half uur. Ik blijf een uur."));
    b.phase("zelfportret", (12, 13), 130);
    b.cards("hoofd", &["Een agenda vol gaten @professional", "Drie talen door elkaar @bewoner"]);
    b.card("hart", "Mijn zoon op de schommel @bewoner #erkenning");
    b.card("hart", "Een hart met een pleister, en hij zit goed @initiatiefnemer !");
    b.card("buik", "Een steen, sinds het slot @bewoner #vertrouwen");
    b.card("buik", "Honger. Dat is een goed teken. @ambtenaar");
    b.phase("theorie", (12, 31), 150);
    b.note(line(Kind::Note, "Botsen mag, zegt de kaart. Bij ons thuis mocht dat niet. @bewoner"));
    b.note(line(Kind::Lesson, "Het slot was de wrijving. De vijf sleutels waren de glans."));
}

/// Everybody writes first; only then they are shown, and the group sees what matters.
fn expectations(b: &mut Book) {
    b.phase("verwachtingen", (12, 42), 80);
    let come = b.card("ik-hoop", "Dat je komt als je zegt dat je komt @bewoner #betrouwbaarheid");
    b.card("ik-hoop", "Dat je het zegt als ik iets doms doe @ambtenaar");
    b.card("jij-hoopt", "Dat ik niet altijd ja zeg @initiatiefnemer");
    b.card("jij-hoopt", "Dat ik vertel wat er in de vergadering viel @professional");
    b.card("nodig", "Iemand die mijn post leest voordat ik schrik @bewoner #vertrouwen");
    b.card("nodig", "Een uur per week zonder afspraken @professional");
    b.card("nodig", "Een eigen pasje @initiatiefnemer #gelijkwaardigheid");
    let more = b.card("vrijheid", "Ik mag meer dan ik doe @ambtenaar #daadkracht");
    b.card("vrijheid", "Wij nemen hem gewoon @bewoner");
    b.clock(12, 58, 0);
    b.show();
    b.important(come);
    b.important(more);
}

fn circles(b: &mut Book) {
    b.phase("kringen", (13, 18), 130);
    b.cards("bedoeling", &["Dat niemand alleen eet !", "Een plek waar je niks hoeft @bewoner"]);
    b.cards("leefwereld", &["Soep om half één @bewoner", "Kinderen onder de tafel"]);
    b.cards(
        "systeemwereld",
        &[
            "Openingstijden, bepaald door de verhuurder",
            "In één regel zit lucht: er staat ‘in overleg’ @ambtenaar #daadkracht !",
            "Een jaarverslag op een vast formulier @professional",
        ],
    );
    b.phase("tussenruimte", (13, 38), 95);
    b.card("tijd", "Wie in ploegen werkt, is er nooit @bewoner");
    b.card("plaats", "De oude bibliotheek. Hier leerde ik lezen. @bewoner !");
    b.card("legitimiteit", "Mijn baas vraagt steeds wat het oplevert @professional");
    b.cards("veilige-groep", &["Dat mijn tranen hier blijven @bewoner #vertrouwen", "Het is er nog niet helemaal"]);
}

fn preparation(b: &mut Book) {
    b.phase("volgende-keer", (13, 51), 60);
    b.cards(
        "wie",
        &[
            "Een kok @initiatiefnemer",
            "Een vader van het plein @bewoner",
            "De nieuwe collega van welzijn @professional",
        ],
    );
    b.card("wanneer-en-waar", "2 juli, half twee, in de fietsenkelder als het regent");
    b.cards("wat-brengen-we-mee", &["De steen van het plein", "Wat er met de repareerochtend gebeurde"]);
    b.lead(next_time("pitstop", "Tweede pitstop", "2 juli, half twee"));
}
