//! First session, 15 January 2026: the swings that were gone on a Monday. A parent who looks after the playground tells.

use super::{Founding, WINTER};
use crate::Made;
use crate::book::Book;
use crate::words::{
    agreed, ajar, answers, chosen, closed, counted, explained, here, line, mark, open, posed, something, told, worded,
    wording,
};
use drempel::domain::{CasePart, Door, Entry, EntryId, Event, Kind, Mark, Opened};

/// What this session leaves that later ones speak of.
pub struct Left {
    /// The swings gone, nobody called.
    pub swings: EntryId,
    /// The old plan that stopped without a word.
    pub stopped: EntryId,
    /// The new question: being heard from while there is no news.
    pub b3: EntryId,
    /// Agreement: a list of who to call.
    pub list: EntryId,
    /// Agreement: choosing the new swings together.
    pub choosing: EntryId,
    /// Agreement: finding out why the old plan stopped.
    pub old_plan: EntryId,
    /// Idea: a letter box on the square.
    pub letter_box: EntryId,
    /// Idea: children choose too.
    pub children: EntryId,
    /// Side stream: a repair morning.
    pub repairs: EntryId,
}

/// The moments that the group looks at afterwards.
struct Seen {
    swings: EntryId,
    mail: EntryId,
    haste: EntryId,
    tears: EntryId,
    coffee: EntryId,
    key: EntryId,
    here_again: EntryId,
    silence: EntryId,
    phone: EntryId,
    old_plan: EntryId,
    stays: EntryId,
    joke: EntryId,
}

/// The whole session.
pub fn session(asks: &Founding, start: Opened) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(1, 20_468, WINTER);
    let b = &mut book;
    b.clock(12, 58, 30);
    b.opened(start);
    arrival(b);
    look_back(b, asks);
    let before = case_begins(b, asks);
    let seen = case_goes_on(b, asks, before);
    let (letter_box, children) = tables(b, asks);
    together(b, &seen);
    let b3 = harvest(b, asks);
    let quote = quotes(b);
    let repairs = b.note(line(Kind::SideStream, "Twee ouders beginnen een repareerochtend in de fietsenkelder"));
    let (list, choosing, old_plan) = agreements(b);
    closing(b, quote);
    let (swings, stopped) = (seen.swings, seen.old_plan);
    let left = Left { swings, stopped, b3, list, choosing, old_plan, letter_box, children, repairs };
    Ok((book.sealed()?, left))
}

fn arrival(b: &mut Book) {
    b.clock(13, 0, 5);
    b.enter("aankomst");
    b.clock(13, 3, 10);
    for (voice, people) in [("bewoner", 6), ("initiatiefnemer", 2), ("professional", 3), ("ambtenaar", 2)] {
        b.lead(here(voice, Some(people)));
    }
    b.clock(13, 9, 0);
    b.note(line(Kind::Word, "Ik ben er, maar mijn hoofd zit nog op het werk"));
    b.clock(13, 11, 40);
    b.note(line(Kind::Word, "Blij dat er koffie is, en dat jullie er zijn"));
    b.clock(13, 14, 20);
    b.note(line(Kind::Note, "iemand nieuw, zit bij de deur, straks even naartoe"));
    b.moment(8, open("stoel bijgeschoven voor wie nieuw is").voice("bewoner").value("erkenning"));
    b.clock(13, 17, 15);
    b.enter("wat-we-noteren");
    b.note(line(Kind::Ground, "Een bewoner schrijft, volgende keer iemand anders"));
    b.note(line(Kind::Ground, "Geen namen, ook niet in de app"));
    b.note(line(Kind::Ground, "Verslag komt op papier in de hal en per mail"));
    b.note(line(Kind::Ground, "Wie ‘even niet’ zegt, krijgt even niet"));
}

fn look_back(b: &mut Book, asks: &Founding) {
    b.clock(13, 22, 40);
    b.enter("terugblik");
    b.clock(13, 25, 0);
    b.lead(told(CasePart::Sentence, "De schommels waren op een maandag weg, en niemand had iets gezegd."));
    b.clock(13, 27, 30);
    b.lead(mark(asks.a1, Mark::Plays, "Het is hún plein, maar óns speeltuig, zei iemand"));
    b.lead(mark(asks.b1, Mark::Plays, "Er was een bericht, alleen niemand las het"));
    b.clock(13, 31, 0);
    b.lead(mark(asks.c1, Mark::Plays, "Het oude plan voor het plein zit er nog onder"));
}

/// The case up to what happened; gives the moment about the old plan.
fn case_begins(b: &mut Book, asks: &Founding) -> EntryId {
    b.clock(13, 33, 5);
    b.enter("casus");
    b.note(told(CasePart::Place, "Speelplek aan het Lindeplein"));
    b.note(told(CasePart::Owner, "Initiatiefnemer van de oudergroep"));
    b.clock(13, 35, 0);
    b.note(told(
        CasePart::Involved,
        "Oudergroep, wijkbeheer van de gemeente (hier), welzijn (hier), aannemer (niet hier)",
    ));
    b.clock(13, 37, 30);
    b.note(told(
        CasePart::Before,
        "Twee jaar terug was er een plan voor een nieuw plein. Dat stopte zonder uitleg. De ouders zijn toen zelf gaan verven.",
    ));
    let old_plan =
        b.moment(35, closed("oud plan stopte, hoorden het van de bakker").voice("initiatiefnemer").question(asks.c1));
    b.clock(13, 39, 20);
    b.note(told(CasePart::DoorBefore, "Op een kier. We groetten elkaar wel."));
    b.clock(13, 41, 50);
    b.note(told(
        CasePart::Happened,
        "Bij de keuring was het hout rot. Dezelfde dag weggehaald. De mail kwam in een oude postbus.",
    ));
    old_plan
}

fn case_goes_on(b: &mut Book, asks: &Founding, old_plan: EntryId) -> Seen {
    let swings = b.moment(
        25,
        closed("schommels weg, niemand gebeld")
            .voice("initiatiefnemer")
            .value("betrouwbaarheid")
            .practice("vertrouwen-1")
            .spot("Lindeplein"),
    );
    b.clock(13, 43, 30);
    let mail = b.moment(12, something("mail in oude postbus").question(asks.b1));
    b.clock(13, 44, 40);
    let haste = b.moment(10, closed("‘het moest snel’").voice("bewoner").value("erkenning"));
    let here_again =
        b.moment(6, closed("zucht: daar gaan we weer").voice("bewoner").question(asks.c1).echoes(old_plan));
    b.clock(13, 46, 0);
    let tears = b.moment(20, something("stil, iemand veegt ogen af"));
    b.clock(13, 46, 40);
    b.lead(Event::OffRecord(true));
    b.clock(13, 50, 55);
    b.lead(Event::OffRecord(false));
    b.lead(Event::MinutesGiven { phase: "casus".to_owned(), by: 5 });
    b.clock(13, 53, 10);
    b.note(told(CasePart::Effect, "Alsof wij niet telden. We wisten niet wat we de kinderen moesten zeggen."));
    let stays = b.moment(14, open("ambtenaar blijft zitten en luistert").voice("initiatiefnemer").value("erkenning"));
    b.clock(13, 56, 30);
    let phone = b.moment(
        9,
        open("‘ik had moeten bellen. sorry’")
            .voice("initiatiefnemer")
            .value("betrouwbaarheid")
            .practice("vertrouwen-1")
            .spot("Lindeplein"),
    );
    b.clock(13, 58, 0);
    let joke = b.moment(5, ajar("grapje over de wip, paar mensen lachen"));
    b.clock(14, 0, 30);
    b.note(told(CasePart::MayLeave, "Het verhaal mag naar buiten. Niet wie wat zei."));
    b.clock(14, 2, 20);
    b.enter("pauze");
    b.clock(14, 6, 0);
    let coffee = b.about(13, 5, open("koffie voor wie te laat kwam").voice("bewoner").value("vertrouwen"));
    let key = b.sometime(ajar("sleutel van het hek, ‘vraag maar’").value("gelijkwaardigheid"));
    let silence = b.about(13, 55, something("lange stilte na het woord veilig"));
    Seen { swings, mail, haste, tears, coffee, key, here_again, silence, phone, old_plan, stays, joke }
}

fn tables(b: &mut Book, asks: &Founding) -> (EntryId, EntryId) {
    b.clock(14, 12, 30);
    b.enter("tafels");
    for value in ["betrouwbaarheid", "erkenning", "gelijkwaardigheid"] {
        b.lead(chosen(value));
    }
    b.clock(14, 20, 0);
    let letter_box = b.note(line(Kind::Idea, "Een rode brievenbus op het plein, voor vragen").question(asks.b1));
    b.clock(14, 25, 10);
    let children = b.note(line(Kind::Idea, "Laat de kinderen de schommels meekiezen").question(asks.a1));
    b.clock(14, 31, 40);
    b.enter("samen");
    let of = |text, value| line(Kind::Table, text).value(value);
    b.note(of("Haast is geen reden om niet te bellen.", "betrouwbaarheid").practice("vertrouwen-1"));
    b.note(of("Wie verft, hoort erbij.", "erkenning").practice("erkenning-3").question(asks.c1));
    b.note(of("De sleutel van het hek zegt wie er meetelt.", "gelijkwaardigheid"));
    (letter_box, children)
}

fn together(b: &mut Book, seen: &Seen) {
    b.clock(14, 34, 0);
    b.keep(seen.old_plan);
    b.lead(explained(
        seen.old_plan,
        "We dachten: dus zo doen ze dat hier",
        "Er was ruzie over geld, dat mocht nog niet naar buiten",
    ));
    b.clock(14, 35, 20);
    b.reword(seen.swings, "De schommels waren weg en niemand had gebeld");
    b.lead(explained(seen.swings, "Alsof wij niet telden", "Zorgen dat geen kind zou vallen"));
    b.clock(14, 37, 0);
    b.keep(seen.phone);
    b.lead(answers(seen.phone, seen.swings));
    b.clock(14, 38, 30);
    b.keep(seen.here_again);
    b.clock(14, 39, 10);
    b.let_go(seen.tears);
    b.clock(14, 40, 0);
    b.keep(seen.mail);
    b.lead(Event::DoorSet { target: seen.mail, door: Some(Door::Closed) });
    b.clock(14, 41, 0);
    b.keep(seen.stays);
    b.keep(seen.coffee);
    b.clock(14, 41, 50);
    b.let_go(seen.joke);
    b.clock(14, 42, 30);
    b.reword(seen.haste, "Het moest snel, en dus zonder ons");
    b.keep(seen.key);
    b.keep(seen.silence);
    b.lead(Event::PutUp(None));
}

fn harvest(b: &mut Book, asks: &Founding) -> EntryId {
    b.clock(14, 43, 30);
    b.enter("oogst");
    b.clock(14, 45, 0);
    b.lead(mark(asks.b1, Mark::Explored, "Een bericht sturen is nog niet hetzelfde als iets laten weten"));
    b.clock(14, 47, 20);
    b.lead(mark(asks.a1, Mark::Sharper, "‘Samen’ begint vóór de dag dat er iets weggaat"));
    let sharper = wording(
        "Hoe beslissen we samen over een plek, ook als er haast bij is",
        &["terwijl de een er woont en de ander ervoor moet instaan?"],
        &[],
    );
    b.lead(worded(asks.a1, sharper, "Veiligheid is echt. Bellen kan dan nog steeds."));
    b.clock(14, 50, 0);
    b.lead(counted(asks.c1, Mark::Urgent, "Het oude plan komt bij elke vergadering terug", 5));
    b.clock(14, 52, 10);
    let new = wording("Hoe laten we van ons horen", &["terwijl er nog niets te melden is?"], &[]);
    let b3 = b.lead(posed("B3", new));
    b.clock(14, 53, 30);
    b.note(line(Kind::Lesson, "Iets veilig maken en iemand bellen kan op dezelfde dag"));
    b.note(line(Kind::Lesson, "Een plek onthoudt wat er eerder gebeurde").question(asks.c1));
    b3
}

fn quotes(b: &mut Book) -> EntryId {
    b.clock(14, 55, 0);
    let released = b.note(line(Kind::Quote, "Een schommel is geen paal met een ketting.").voice("bewoner"));
    b.note(line(Kind::Quote, "Ik heb die nacht slecht geslapen van die mail.").voice("ambtenaar"));
    b.note(line(Kind::NextStep, "Volgende keer een casus van iemand die hier werkt"));
    released
}

fn agreements(b: &mut Book) -> (EntryId, EntryId, EntryId) {
    b.clock(14, 57, 40);
    b.enter("afspraken");
    let list = b.note(agreed("Een lijst in de hal: wie bel je voor wat", "ambtenaar wijkbeheer", "voor eind januari"));
    b.clock(14, 59, 0);
    let choosing = b.note(agreed(
        "Samen nieuwe schommels uitzoeken",
        "oudergroep en wijkbeheer",
        "voor de volgende keer beginnen",
    ));
    b.clock(15, 0, 20);
    b.moment(6, something("‘zet mijn nummer er ook maar bij’").voice("bewoner"));
    let old_plan = b.note(agreed("Uitzoeken waarom het oude plan stopte", "opbouwwerker", "volgende bijeenkomst"));
    (list, choosing, old_plan)
}

fn closing(b: &mut Book, quote: EntryId) {
    b.clock(15, 2, 10);
    b.enter("slot");
    b.lead(Event::Released { target: quote, released: true });
    b.clock(15, 3, 30);
    b.note(line(Kind::Celebration, "Er is sorry gezegd, en het werd gehoord"));
    b.note(line(Kind::Celebration, "De taart: zelf gebakken, helemaal op"));
    let slip = b.note(line(Kind::Word, "Voorbereiding: een bewoner en iemand van"));
    b.note(Event::Struck(slip));
    b.note(line(Kind::Word, "Voorbereiding volgende keer: een bewoner en een ambtenaar"));
    b.clock(15, 7, 45);
}
