//! Second session, 12 February 2026: an official who had to write a no to a plan that he liked himself.

use super::{Founding, WINTER, speeltuin};
use crate::Made;
use crate::book::Book;
use crate::words::{
    agreed, ajar, answers, chosen, closed, counted, explained, followed, here, line, mark, open, posed, replied,
    something, told, worded, wording,
};
use drempel::domain::{At, CasePart, Door, Entry, EntryId, Event, Kind, Mark, Opened, Outcome};

/// What this session leaves that the next one speaks of.
pub struct Left {
    /// A no by letter, unsigned.
    pub letter: EntryId,
    /// The new question: talking about money.
    pub a3: EntryId,
    /// Agreement: the letter again, read to a resident first.
    pub rewrite: EntryId,
    /// Agreement: an evening of cooking and talking about money.
    pub cooking: EntryId,
    /// Agreement: asking whether small sums can go faster.
    pub small_sums: EntryId,
    /// Idea: a place to come and bring a no.
    pub bring_a_no: EntryId,
    /// Side stream: cooking at school.
    pub school: EntryId,
}

/// The moments that the group looks at afterwards.
struct Seen {
    letter: EntryId,
    name: EntryId,
    waiting: EntryId,
    detour: EntryId,
    fear: EntryId,
    shrug: EntryId,
    question: EntryId,
    plate: EntryId,
    laugh: EntryId,
    call: EntryId,
    rules: EntryId,
    paper: EntryId,
}

/// The whole session.
pub fn session(asks: &Founding, before: &speeltuin::Left, start: Opened) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(2, 20_496, WINTER);
    let b = &mut book;
    b.clock(12, 57, 10);
    b.opened(start);
    arrival(b);
    agreements_of_last_time(b, before);
    questions_and_ideas(b, asks, before);
    let (waiting, letter) = case_begins(b, asks, before);
    let seen = case_goes_on(b, asks, waiting, letter);
    let bring_a_no = tables(b, asks);
    together(b, &seen);
    let a3 = harvest(b, asks, before);
    quotes(b);
    let school = b.note(line(Kind::SideStream, "De eettafel gaat één keer per maand koken op school"));
    let (rewrite, cooking, small_sums) = agreements(b);
    closing(b);
    let left = Left { letter: seen.letter, a3, rewrite, cooking, small_sums, bring_a_no, school };
    Ok((book.sealed()?, left))
}

fn arrival(b: &mut Book) {
    b.clock(13, 1, 20);
    b.enter("aankomst");
    b.clock(13, 4, 0);
    for (voice, people) in
        [("bewoner", 7), ("initiatiefnemer", 2), ("professional", 3), ("ambtenaar", 2), ("bestuurder", 1)]
    {
        b.lead(here(voice, Some(people)));
    }
    b.clock(13, 7, 30);
    b.note(line(Kind::Word, "Ik vind het spannend vandaag"));
    b.clock(13, 10, 10);
    b.lead(Event::WallNeutral(true));
    b.note(line(Kind::Note, "peuter rent binnen, even wachten, iedereen lacht"));
    b.clock(13, 12, 0);
    b.lead(Event::WallNeutral(false));
    b.clock(13, 14, 30);
    b.enter("wat-we-noteren");
    b.note(line(Kind::Ground, "Een ambtenaar schrijft vandaag, een bewoner leest mee"));
    b.note(line(Kind::Ground, "Verslag op papier in de hal, mail voor wie dat wil"));
    b.note(line(Kind::Ground, "Over bedragen: alleen wat de verteller zelf noemt"));
}

fn agreements_of_last_time(b: &mut Book, before: &speeltuin::Left) {
    b.clock(13, 18, 50);
    b.enter("terugblik");
    b.clock(13, 20, 0);
    b.lead(followed(before.list, Outcome::Done, "Hangt in de hal. Er is al twee keer gebeld."));
    b.clock(13, 21, 30);
    b.lead(followed(before.choosing, Outcome::Running, "Drie soorten bekeken. De kinderen kiezen in maart."));
    b.clock(13, 23, 10);
    b.lead(followed(
        before.old_plan,
        Outcome::Cannot,
        "De map is weg en wie het wist is met pensioen. Eerlijk gezegd: dit vinden we niet.",
    ));
}

fn questions_and_ideas(b: &mut Book, asks: &Founding, before: &speeltuin::Left) {
    b.moment(7, open("‘dit vinden we niet’, en niemand zuchtte").voice("bewoner").value("betrouwbaarheid"));
    b.clock(13, 24, 40);
    b.lead(replied(before.letter_box, "Komt er. De fietsenmaker maakt hem, wij kiezen de plek."));
    b.lead(replied(before.children, "Ja. De school doet mee, in de les."));
    b.lead(replied(before.repairs, "Eerste ochtend gehad: elf fietsen, één step."));
    b.clock(13, 26, 20);
    b.lead(counted(before.b3, Mark::Resonated, "Thuis ook, met de huisarts", 4));
    b.lead(mark(asks.c1, Mark::Resonated, "De map die weg is, dat is het precies"));
    b.clock(13, 28, 0);
    b.lead(told(CasePart::Sentence, "Ik schreef een nee aan de eettafel, en ik durfde niet te bellen."));
    b.lead(mark(asks.b2, Mark::Plays, "Het gaat over nee zeggen"));
    b.lead(mark(before.b3, Mark::Plays, "Vier maanden niets gehoord"));
    b.lead(mark(asks.a2, Mark::Plays, "Het plan paste in geen enkel potje"));
}

fn case_begins(b: &mut Book, asks: &Founding, before: &speeltuin::Left) -> (EntryId, EntryId) {
    b.clock(13, 29, 30);
    b.enter("casus");
    b.note(told(CasePart::Owner, "Ambtenaar"));
    b.note(told(CasePart::Place, "Eettafel in het oude postkantoor"));
    b.clock(13, 31, 40);
    b.note(told(
        CasePart::Involved,
        "De koks van de eettafel (twee hier), subsidies van de gemeente, de verhuurder (niet hier)",
    ));
    b.clock(13, 34, 0);
    b.note(told(CasePart::Before, "Aanvraag in september. In oktober zei iemand op het plein: komt goed."));
    let waiting =
        b.moment(20, closed("vier maanden niks, elke week kijken").voice("initiatiefnemer").question(before.b3));
    b.clock(13, 36, 10);
    b.note(told(CasePart::DoorBefore, "Voor mij open. Voor hen al dicht, hoor ik nu."));
    b.clock(13, 39, 0);
    b.note(told(
        CasePart::Happened,
        "Het paste nergens in. Ik stuurde de standaardbrief, met de verkeerde naam erboven.",
    ));
    let letter = b.moment(
        18,
        closed("brief zonder handtekening")
            .spot("Eettafel")
            .voice("initiatiefnemer")
            .value("betrouwbaarheid")
            .practice("betrouwbaarheid-2")
            .question(asks.b2),
    );
    (waiting, letter)
}

fn case_goes_on(b: &mut Book, asks: &Founding, waiting: EntryId, letter: EntryId) -> Seen {
    b.clock(13, 40, 20);
    let name = b.moment(10, closed("verkeerde naam boven de brief").value("erkenning").practice("gelijkwaardigheid-3"));
    b.clock(13, 41, 30);
    b.lead(Event::OffRecord(true));
    b.clock(13, 44, 0);
    b.lead(Event::OffRecord(false));
    b.clock(13, 45, 20);
    let fear = b.moment(8, something("‘ik was bang dat ze boos werden’").voice("ambtenaar").question(asks.b2));
    let detour = b.moment(4, closed("liep een blokje om, om de eettafel niet te zien"));
    b.clock(13, 47, 0);
    let question = b.moment(15, open("kok vraagt: wat had jij nodig?").voice("ambtenaar").value("vertrouwen"));
    b.clock(13, 48, 40);
    let shrug = b.moment(6, ajar("schouders op, dan een knikje").voice("initiatiefnemer"));
    b.clock(13, 50, 0);
    b.note(told(CasePart::Effect, "Wij: weer een brief. Ik: weken buikpijn."));
    let rules = b.moment(
        9,
        ajar("‘misschien mag het uit een ander potje’").voice("bewoner").value("daadkracht").question(asks.a2),
    );
    b.clock(13, 52, 30);
    let laugh = b.moment(5, something("iedereen lacht om ‘geachte heer soep’"));
    b.clock(13, 54, 0);
    b.note(told(CasePart::MayLeave, "Alles mag, behalve het bedrag en welke afdeling."));
    b.clock(13, 55, 10);
    b.enter("pauze");
    b.clock(13, 57, 0);
    let slipped = b.enter("tafels");
    b.back_to("pauze", slipped);
    b.clock(14, 1, 0);
    let plate = b.about(
        13,
        58,
        open("bestuurder schept soep op voor de koks").voice("initiatiefnemer").value("gelijkwaardigheid"),
    );
    let call =
        b.sometime(open("‘bel me gewoon, ook bij een nee’").voice("initiatiefnemer").practice("betrouwbaarheid-2"));
    let paper = b.about(13, 30, ajar("aanvraag was elf bladzijden").voice("bewoner"));
    let earlier = b.local(13, 52, 0);
    b.note(Event::AtSet { target: laugh, at: At::About(earlier) });
    b.note(Event::Tagged {
        target: paper,
        tags: ajar("").voice("bewoner").value("gelijkwaardigheid").question(asks.a2).tags(),
    });
    Seen { letter, name, waiting, detour, fear, shrug, question, plate, laugh, call, rules, paper }
}

fn tables(b: &mut Book, asks: &Founding) -> EntryId {
    b.clock(14, 5, 30);
    b.enter("tafels");
    for value in ["betrouwbaarheid", "vertrouwen", "daadkracht"] {
        b.lead(chosen(value));
    }
    b.lead(Event::WallClock(true));
    b.clock(14, 18, 0);
    let bring_a_no =
        b.note(line(Kind::Idea, "Een nee kom je brengen: elke dinsdag koffie in het postkantoor").question(asks.b2));
    b.clock(14, 25, 20);
    b.lead(Event::WallClock(false));
    b.clock(14, 27, 0);
    b.enter("samen");
    let of = |text, value| line(Kind::Table, text).value(value);
    b.note(of("Wachten zonder bericht voelt als een nee.", "betrouwbaarheid").practice("betrouwbaarheid-1"));
    b.note(of("Bang zijn voor elkaar doen we allebei.", "vertrouwen"));
    b.note(
        of("Vraag niet of het past, vraag wie ja mag zeggen.", "daadkracht").practice("daadkracht-2").question(asks.a2),
    );
    bring_a_no
}

fn together(b: &mut Book, seen: &Seen) {
    b.clock(14, 29, 30);
    b.reword(seen.waiting, "Vier maanden wachten, en elke week in de brievenbus kijken");
    b.lead(explained(
        seen.waiting,
        "We durfden geen boodschappen meer te doen",
        "Niemand wilde iets beloven wat nog niet zeker was",
    ));
    b.clock(14, 31, 0);
    b.keep(seen.letter);
    b.lead(explained(seen.letter, "Alsof een machine nee zei", "Snel duidelijkheid geven"));
    b.clock(14, 32, 20);
    b.keep(seen.name);
    b.keep(seen.question);
    b.clock(14, 33, 40);
    b.keep(seen.call);
    b.lead(answers(seen.call, seen.letter));
    b.clock(14, 34, 50);
    b.let_go(seen.detour);
    b.clock(14, 35, 30);
    b.reword(seen.fear, "Bang dat ze boos zouden worden");
    b.lead(Event::DoorSet { target: seen.fear, door: Some(Door::Ajar) });
    b.clock(14, 37, 0);
    b.keep(seen.plate);
    b.lead(answers(seen.plate, seen.name));
    b.keep(seen.rules);
    b.let_go(seen.shrug);
    b.clock(14, 38, 20);
    b.keep(seen.laugh);
    b.keep(seen.paper);
    b.lead(Event::PutUp(None));
}

fn harvest(b: &mut Book, asks: &Founding, before: &speeltuin::Left) -> EntryId {
    b.clock(14, 39, 30);
    b.enter("oogst");
    b.lead(mark(asks.b2, Mark::Explored, "Een nee is makkelijker te dragen als je een gezicht erbij ziet"));
    b.clock(14, 42, 0);
    b.lead(mark(asks.b2, Mark::Sharper, "Het gaat niet om nee zeggen, maar om erbij blijven"));
    let sharper = wording(
        "Hoe brengen we een nee zelf",
        &["terwijl we bang zijn voor wat erop volgt"],
        &["zonder dat iemand er alleen mee blijft zitten?"],
    );
    b.lead(worded(asks.b2, sharper, "De brief deed meer pijn dan het nee"));
    b.clock(14, 44, 30);
    b.lead(mark(before.b3, Mark::Urgent, "Er liggen nog drie aanvragen"));
    b.lead(mark(asks.a2, Mark::Accent, "Van de regels naar wie er ja mag zeggen"));
    b.clock(14, 46, 30);
    b.lead(mark(asks.d1, Mark::Rest, "We zijn gewoon begonnen, hij mag even slapen"));
    b.clock(14, 48, 0);
    let new = wording("Hoe praten we over geld", &["terwijl de een het heeft en de ander het nodig heeft?"], &[]);
    let a3 = b.lead(posed("A3", new));
    b.clock(14, 49, 30);
    b.note(line(Kind::Lesson, "Een nee met koffie is een ander nee").question(asks.b2));
    b.note(line(Kind::Lesson, "Wie bang is, wordt kort. Dat lijkt op niet willen."));
    a3
}

fn quotes(b: &mut Book) {
    b.clock(14, 51, 0);
    let released =
        b.note(line(Kind::Quote, "Ik had liever een boze kok aan de lijn dan die stilte.").voice("ambtenaar"));
    b.note(line(Kind::Quote, "Ik dacht dat jij het een slecht plan vond.").voice("initiatiefnemer"));
    b.lead(Event::Released { target: released, released: true });
    b.note(line(Kind::NextStep, "Elke aanvrager deze maand één keer bellen"));
}

fn agreements(b: &mut Book) -> (EntryId, EntryId, EntryId) {
    b.clock(14, 53, 40);
    b.enter("afspraken");
    let rewrite =
        b.note(agreed("De brief opnieuw, eerst voorgelezen aan een bewoner", "ambtenaar en een kok", "1 maart"));
    b.moment(5, open("kok biedt aan om mee te lezen").spot("Eettafel").voice("ambtenaar").value("vertrouwen"));
    b.clock(14, 55, 0);
    let cooking = b.note(agreed("Een kookavond om over geld te praten", "koks van de eettafel", "nog voor Pasen"));
    b.clock(14, 56, 20);
    let small_sums = b.note(agreed("Navragen of kleine bedragen sneller kunnen", "bestuurder", "volgende bijeenkomst"));
    (rewrite, cooking, small_sums)
}

fn closing(b: &mut Book) {
    b.clock(14, 58, 30);
    b.enter("slot");
    b.note(line(Kind::Celebration, "Iemand die hier werkt, durfde te vertellen wat misging"));
    b.clock(15, 0, 10);
    b.note(line(Kind::Celebration, "De lijst in de hal doet het"));
    b.note(line(Kind::Word, "Voorbereiding: twee gastvrouwen en een professional"));
    b.clock(15, 3, 20);
}
