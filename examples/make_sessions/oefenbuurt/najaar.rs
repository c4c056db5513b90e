//! Eleventh session, 15 October 2026: looking back on a year, with a script of their own.

use super::{SUMMER, eerste_pitstop, inspiratie, samen_dragen, speeltuin, tweede_pitstop, verhalen};
use crate::Made;
use crate::book::Book;
use crate::words::{chosen, followed, lens, line, mark, next_time, replied};
use drempel::domain::{Entry, Event, Kind, Mark, Opened, Outcome};

/// What earlier sessions left that this one speaks of.
pub struct Before<'a> {
    pub swings: &'a speeltuin::Left,
    pub asked: &'a verhalen::Left,
    pub added: &'a samen_dragen::Left,
    pub pitstop: &'a eerste_pitstop::Left,
    pub flyer: tweede_pitstop::Left,
    pub ideas: inspiratie::Left,
}

/// The whole session.
pub fn session(before: &Before<'_>, start: Opened) -> Made<Vec<Entry>> {
    let mut book = Book::live(11, 20_741, SUMMER);
    let b = &mut book;
    b.clock(12, 56, 0);
    b.opened(start);
    round(b);
    look_back(b, before);
    b.phase("kompas", (13, 29), 200);
    b.move_card(before.pitstop.repairs, "met");
    b.note(line(Kind::Lesson, "Het schoof, en niet terug naar waar het lag. Dat is goed zo."));
    tables(b, before);
    b.phase("pauze", (13, 59), 60);
    streams(b);
    contract_and_horizon(b);
    preparation(b);
    b.clock(15, 4, 0);
    book.sealed()
}

fn round(b: &mut Book) {
    b.phase("rondje", (13, 1), 30);
    b.people(&[("bewoner", 7), ("initiatiefnemer", 3), ("professional", 2), ("ambtenaar", 2)]);
    b.clock(13, 5, 10);
    b.note(line(Kind::Word, "Ze is er niet meer. Haar lepel wel. @bewoner"));
    b.clock(13, 6, 0);
    b.lead(Event::OffRecord(true));
    b.clock(13, 13, 0);
    b.lead(Event::OffRecord(false));
    b.note(line(Kind::Word, "Dank je dat jullie wachtten"));
    b.lead(Event::MinutesGiven { phase: "rondje".to_owned(), by: 5 });
}

fn look_back(b: &mut Book, before: &Before<'_>) {
    b.phase("terugblik", (13, 16), 75);
    b.lead(followed(before.pitstop.o_ja, Outcome::Running, "Soms op zaterdag. Mag ook."));
    let evening = "Viel samen met de begrafenis. We doen hem in november.";
    b.lead(followed(before.pitstop.listening, Outcome::AskedAgain, evening));
    b.lead(followed(before.flyer.0, Outcome::Done, "Er hangt nu één zin op de kelderdeur."));
    b.lead(replied(before.added.phone, "Draait. De zesde sleutel lag onder de mat."));
    b.lead(replied(before.pitstop.bench, "De timmerman van het plein doet het, in het voorjaar."));
    b.lead(replied(before.ideas.call_back, "Nee. Er ligt nu wel een schrift."));
    b.lead(replied(before.ideas.trainees, "Twee geweest. Een kwam op zondag terug."));
    b.lead(mark(before.asked.e1, Mark::Resonated, "Op het bankje bij het graf"));
}

fn tables(b: &mut Book, before: &Before<'_>) {
    b.phase("tafels", (13, 40), 150);
    b.lead(lens(before.swings.b3));
    b.lead(lens(before.asked.c4));
    b.lead(chosen("erkenning"));
    let still = line(Kind::Table, "Stil zijn en niets laten horen zijn twee dingen.");
    b.note(still.question(before.swings.b3));
    b.note(line(Kind::Table, "Boos is soms verdriet met schoenen aan.").question(before.asked.c4));
    // Whoever is no more is still named: an addition of their own that a table recognises here.
    let names = format!("toegevoegd-{}", before.added.names);
    b.note(line(Kind::Table, "Haar stoel hoeft niet weg. #erkenning").practice(&names));
}

fn streams(b: &mut Book) {
    b.phase("stromen", (14, 10), 85);
    b.card("druppels", "Elke vrijdag een appje @professional");
    b.card("alles-stroomt", "Weer een nieuwe teamleider. We liepen hem tegemoet. @bewoner #erkenning");
    b.card("onderstroom", "De bestuurder die niet kwam @initiatiefnemer");
    b.card("bootje", "Samen bang, samen naar binnen");
    b.card("oog-voor-elkaar", "Iemand bracht soep naar haar zus @bewoner !");
    b.card("veranderkracht", "Ik leerde ‘weet ik niet’ zeggen @ambtenaar #daadkracht");
    b.note(line(Kind::Lesson, "Een appje is klein, en toch schoof er iets").topic("druppels"));
    let rowing = line(Kind::Quote, "We roeien nog scheef, maar wel dezelfde kant op.").voice("bewoner");
    let target = b.note(rowing.topic("bootje"));
    b.lead(Event::Released { target, released: true });
}

fn contract_and_horizon(b: &mut Book) {
    b.phase("sociaal-contract", (14, 28), 130);
    b.card("opbouwwerker", "Ik bel mee, jij praat @professional");
    b.card("leefwereld-deskundige", "Hij doet niet open voor iemand met een map @bewoner !");
    b.card("leefwereld-deskundige", "Vraag eerst naar de baby @bewoner");
    b.card("verbinder", "Ik ken iemand bij schulden die terugbelt @professional");
    b.phase("horizon", (14, 42), 100);
    b.card("warm-welkom", "Een kaart en een bord soep voor wie nieuw is @bewoner");
    b.card("warm-systeem", "Eén nummer, één mens @initiatiefnemer !");
    b.card("individu", "Weer slapen @bewoner");
    b.card("gemeenschap", "Een huiskamer die ook zonder ons opengaat @initiatiefnemer");
    b.card("systeem", "Dat een nee met koffie gewoon is @ambtenaar");
}

fn preparation(b: &mut Book) {
    b.phase("volgende-keer", (14, 56), 40);
    b.cards(
        "wie",
        &[
            "Een gastvrouw @initiatiefnemer",
            "Wie vandaag stil was, als die wil @bewoner",
            "De nieuwe teamleider @professional",
        ],
    );
    b.card("wanneer-en-waar", "Januari, als het licht terugkomt. In de huiskamer.");
    b.card("wat-brengen-we-mee", "Een echte casus, als iemand durft");
    b.lead(next_time("leergemeenschap", "Een echte casus", "januari"));
    b.note(line(Kind::Celebration, "Een bank, een bel en één zin op een deur"));
    b.note(line(Kind::Tip, "Eerst eten, dan pas praten"));
    b.note(line(Kind::Tip, "De kinderen deden de lampjes aan. Dat houden we erin."));
}
