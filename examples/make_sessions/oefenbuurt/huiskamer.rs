//! Third session, 12 March 2026: a new lock on the living room of the neighbourhood. A host tells.

use super::{Founding, WINTER, eettafel, speeltuin};
use crate::Made;
use crate::book::Book;
use crate::words::{
    agreed, ajar, answers, chosen, closed, counted, explained, followed, here, line, mark, open, posed, replied,
    something, told, worded, wording,
};
use drempel::domain::{CasePart, Door, Entry, EntryId, Event, Kind, Mark, Opened, Outcome};

/// What this session leaves that later ones speak of.
pub struct Left {
    /// Agreement: whoever is new drops in before the first working day.
    pub drop_in: EntryId,
    /// Agreement: on paper who has which key.
    pub keys: EntryId,
    /// Agreement: the evening of cooking and talking about money, this time for real.
    pub cooking: EntryId,
    /// Idea: a card that welcomes whoever comes to work here.
    pub welcome_card: EntryId,
    /// Idea: a day on which hosts and team leader change places.
    pub swap_day: EntryId,
    /// Side stream: the library wants a living room too.
    pub library: EntryId,
}

/// The moments that the group looks at afterwards.
struct Seen {
    rain: EntryId,
    no_hand: EntryId,
    third_face: EntryId,
    list: EntryId,
    visitor: EntryId,
    insurance: EntryId,
    again: EntryId,
    key: EntryId,
    names: EntryId,
    silence: EntryId,
    chair: EntryId,
    mat: EntryId,
    soup: EntryId,
    book: EntryId,
}

/// The whole session.
pub fn session(
    asks: &Founding,
    first: &speeltuin::Left,
    second: &eettafel::Left,
    start: Opened,
) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(3, 20_524, WINTER);
    let b = &mut book;
    b.clock(12, 59, 0);
    b.opened(start);
    arrival(b);
    agreements_of_last_time(b, first, second);
    questions_and_ideas(b, asks, first, second);
    let (third_face, no_hand) = case_begins(b, asks);
    let seen = case_goes_on(b, asks, first, third_face, no_hand);
    let (welcome_card, swap_day) = tables(b, asks);
    together(b, &seen);
    together_after_the_pause(b, &seen, second);
    harvest(b, asks, first);
    let library = quotes(b);
    let (drop_in, keys, cooking) = agreements(b);
    closing(b);
    let left = Left { drop_in, keys, cooking, welcome_card, swap_day, library };
    Ok((book.sealed()?, left))
}

fn arrival(b: &mut Book) {
    b.clock(13, 0, 30);
    b.enter("aankomst");
    b.clock(13, 2, 0);
    for (voice, people) in
        [("bewoner", 8), ("initiatiefnemer", 3), ("professional", 2), ("ambtenaar", 2), ("onderzoeker", 1)]
    {
        b.lead(here(voice, Some(people)));
    }
    b.clock(13, 5, 30);
    b.note(line(Kind::Word, "Slecht geslapen, goed gegeten"));
    b.clock(13, 8, 0);
    b.moment(6, open("gastvrouw zet een stoel bij voor de teamleider").voice("professional").value("erkenning"));
    b.clock(13, 12, 0);
    b.note(line(Kind::Word, "Dit is mijn tweede week. Ik kom luisteren."));
    b.clock(13, 16, 40);
    b.enter("wat-we-noteren");
    b.note(line(Kind::Ground, "Een gastvrouw schrijft, om de beurt met een ander"));
    b.note(line(Kind::Ground, "De onderzoeker leest mee, maar neemt niets mee naar huis"));
    b.note(line(Kind::Ground, "Verslag op papier in de huiskamer. Wie wil, hoort het voorgelezen."));
}

fn agreements_of_last_time(b: &mut Book, first: &speeltuin::Left, second: &eettafel::Left) {
    b.clock(13, 20, 30);
    b.enter("terugblik");
    b.clock(13, 21, 30);
    b.lead(followed(second.rewrite, Outcome::Done, "Tien regels, en de goede naam. De kok las hem voor."));
    b.clock(13, 22, 40);
    b.lead(followed(
        second.cooking,
        Outcome::AskedAgain,
        "Was erbij ingeschoten. Nu staat hij in de agenda van de hal.",
    ));
    b.clock(13, 23, 40);
    b.lead(followed(
        second.small_sums,
        Outcome::Talk,
        "Dit past niet in een mail. De bestuurder komt in april zelf praten.",
    ));
    b.clock(13, 25, 0);
    b.lead(followed(first.choosing, Outcome::Done, "De kinderen kozen de nestschommel. Hij komt in mei."));
}

fn questions_and_ideas(b: &mut Book, asks: &Founding, first: &speeltuin::Left, second: &eettafel::Left) {
    b.clock(13, 26, 0);
    b.lead(replied(second.bring_a_no, "Twee dinsdagen gehad. Drie keer nee, één keer werd het ja."));
    b.lead(replied(second.school, "Eerste keer gekookt, veertig borden. Leuk, wel zwaar."));
    b.lead(replied(first.repairs, "Draait nu zonder ons."));
    b.clock(13, 27, 30);
    b.lead(counted(asks.b2, Mark::Resonated, "Iedereen heeft wel een nee in zijn tas", 7));
    b.lead(mark(second.a3, Mark::Resonated, "Aan de kassa van de winkel, zei iemand"));
    b.clock(13, 29, 0);
    b.lead(told(CasePart::Sentence, "Er zat een nieuw slot op onze huiskamer, en wij stonden buiten met de soep."));
    b.lead(mark(asks.c2, Mark::Plays, "Een nieuw gezicht, en het oude is net weg"));
    b.lead(mark(asks.a1, Mark::Plays, "Wie mag het slot veranderen?"));
    b.clock(13, 31, 0);
    b.lead(mark(asks.d1, Mark::Woken, "Een sleutel is klein. Toch lukte het niet."));
}

fn case_begins(b: &mut Book, asks: &Founding) -> (EntryId, EntryId) {
    b.clock(13, 32, 10);
    b.enter("casus");
    b.note(told(CasePart::Owner, "Gastvrouw van de huiskamer, bewoner"));
    b.note(told(CasePart::Place, "Buurthuiskamer in de oude bibliotheek"));
    b.clock(13, 34, 0);
    b.note(told(
        CasePart::Involved,
        "Vijf gastvrouwen (drie hier), de nieuwe teamleider (hier), de verhuurder (niet hier)",
    ));
    b.clock(13, 36, 20);
    b.note(told(
        CasePart::Before,
        "Zes jaar open, elke dag. Drie teamleiders in twee jaar. De sleutel lag onder de mat.",
    ));
    let third_face = b.moment(
        16,
        closed("derde nieuwe gezicht, weer alles uitleggen")
            .spot("Buurthuiskamer")
            .voice("bewoner")
            .question(asks.c2)
            .practice("betrouwbaarheid-3"),
    );
    b.clock(13, 38, 0);
    b.note(told(CasePart::DoorBefore, "Op een kier. Hij had ons nog geen hand gegeven."));
    let no_hand = b.moment(6, closed("nog geen hand gegeven").voice("bewoner").value("erkenning"));
    b.clock(13, 41, 10);
    b.note(told(
        CasePart::Happened,
        "Dinsdag stonden we in de regen. De sleutel paste niet. Er hing een briefje met een nummer.",
    ));
    (third_face, no_hand)
}

fn case_goes_on(b: &mut Book, asks: &Founding, first: &speeltuin::Left, third_face: EntryId, no_hand: EntryId) -> Seen {
    b.clock(13, 42, 0);
    let rain = b.moment(
        22,
        closed("in de regen met de soep, sleutel past niet")
            .voice("bewoner")
            .value("vertrouwen")
            .practice("vertrouwen-1")
            .question(asks.a1),
    );
    b.clock(13, 43, 20);
    let again = b.moment(
        8,
        closed("‘net als de schommels. daar gaan we weer’").voice("bewoner").spot("Lindeplein").echoes(first.swings),
    );
    b.clock(13, 45, 0);
    let insurance = b.moment(10, something("‘het moest van de verzekering’").value("daadkracht"));
    b.clock(13, 46, 30);
    let visitor = b.moment(7, closed("zes jaar gastvrouw, opeens bezoek").voice("bewoner").value("gelijkwaardigheid"));
    b.clock(13, 49, 0);
    b.note(told(CasePart::Effect, "Het was ons huis. En ik schaamde me voor de mensen die kwamen eten."));
    b.clock(13, 51, 40);
    let silence = b.moment(12, something("heel stil, teamleider kijkt naar de tafel"));
    b.clock(13, 53, 0);
    let names = b.moment(9, open("teamleider vraagt hoe iedereen heet").voice("bewoner").value("erkenning"));
    b.clock(13, 55, 30);
    b.lead(Event::StayHere);
    b.clock(13, 57, 20);
    let key = b.moment(
        30,
        open("vijf sleutels op tafel, voor elke gastvrouw een")
            .spot("Buurthuiskamer")
            .voice("bewoner")
            .value("vertrouwen")
            .practice("gelijkwaardigheid-1"),
    );
    b.clock(14, 0, 0);
    let list = b.moment(5, ajar("‘had ik die lijst in de hal maar gezien’"));
    b.clock(14, 2, 0);
    b.note(told(CasePart::MayLeave, "De sleutels en de soep mogen in de wijkkrant. Over de rest: eerst vragen."));
    b.clock(14, 4, 30);
    b.enter("pauze");
    b.clock(14, 8, 0);
    let mat = b.about(13, 37, ajar("sleutel onder de mat: fijn, en ook gek"));
    let soup = b.sometime(
        open("de buren namen de soep mee naar binnen").voice("bewoner").value("daadkracht").practice("daadkracht-1"),
    );
    let chair = b.about(14, 6, open("samen koffie halen, gastvrouw en teamleider"));
    let book = b.sometime(ajar("in het logboek staat ‘welkom’, met een vraagteken").question(asks.c2));
    Seen { rain, no_hand, third_face, list, visitor, insurance, again, key, names, silence, chair, mat, soup, book }
}

fn tables(b: &mut Book, asks: &Founding) -> (EntryId, EntryId) {
    b.clock(14, 13, 0);
    b.enter("tafels");
    for value in ["vertrouwen", "erkenning", "gelijkwaardigheid", "daadkracht"] {
        b.lead(chosen(value));
    }
    b.clock(14, 14, 0);
    b.lead(Event::ValueChosen { value: "daadkracht".to_owned(), chosen: false });
    b.clock(14, 22, 0);
    let welcome_card = b
        .note(line(Kind::Idea, "Een welkomstkaart voor wie hier komt werken, gemaakt door bewoners").question(asks.c2));
    b.clock(14, 27, 0);
    let swap_day = b.note(line(Kind::Idea, "Eén dag per jaar ruilen: de gastvrouw leidt het team"));
    b.clock(14, 32, 30);
    b.enter("samen");
    let of = |text, value| line(Kind::Table, text).value(value);
    b.note(of("Een sleutel is meer dan een ding.", "vertrouwen").practice("vertrouwen-1"));
    b.note(of("Eerst een hand, dan een slot.", "erkenning").question(asks.c2));
    b.note(of("Wie elke dag opendoet, is geen gast.", "gelijkwaardigheid").practice("erkenning-3"));
    (welcome_card, swap_day)
}

fn together(b: &mut Book, seen: &Seen) {
    b.clock(14, 34, 0);
    b.keep(seen.rain);
    b.lead(explained(seen.rain, "Buitengesloten, letterlijk", "Bij de buren was ingebroken, het slot moest beter"));
    b.clock(14, 35, 20);
    b.keep(seen.key);
    b.lead(answers(seen.key, seen.rain));
    b.clock(14, 36, 10);
    b.keep(seen.again);
    b.clock(14, 36, 40);
    b.lead(Event::OffRecord(true));
    b.clock(14, 39, 0);
    let within = b.note(line(Kind::Celebration, "Iemand schonk thee in, zonder iets te vragen"));
    b.clock(14, 41, 10);
    b.lead(Event::OffRecord(false));
    b.note(Event::KeptAfterAll(within));
}

fn together_after_the_pause(b: &mut Book, seen: &Seen, second: &eettafel::Left) {
    b.clock(14, 42, 0);
    b.reword(seen.no_hand, "We hadden elkaar nog niet begroet");
    b.lead(explained(seen.no_hand, "Alsof we er niet waren", "Ik wilde wachten tot ik iets te melden had"));
    b.clock(14, 43, 20);
    b.keep(seen.names);
    b.lead(answers(seen.names, seen.no_hand));
    b.clock(14, 44, 0);
    b.keep(seen.third_face);
    b.keep(seen.visitor);
    b.clock(14, 45, 10);
    b.let_go(seen.silence);
    b.keep(seen.insurance);
    b.lead(Event::DoorSet { target: seen.insurance, door: Some(Door::Closed) });
    b.clock(14, 46, 20);
    b.keep(seen.soup);
    b.keep(seen.list);
    let mistaken = b.lead(Event::Dropped(seen.mat));
    b.lead(Event::Struck(mistaken));
    b.keep(seen.mat);
    b.let_go(seen.chair);
    b.clock(14, 48, 0);
    b.keep(seen.book);
    b.moment(4, something("iemand zegt: dit lijkt op die brief van toen").echoes(second.letter));
    b.lead(Event::PutUp(None));
}

fn harvest(b: &mut Book, asks: &Founding, first: &speeltuin::Left) {
    b.clock(14, 49, 0);
    b.enter("oogst");
    b.lead(Event::WallTyping(true));
    b.lead(mark(asks.c2, Mark::Explored, "Verwelkomen doe je van twee kanten"));
    b.clock(14, 51, 0);
    b.lead(mark(first.b3, Mark::Sharper, "Ook hallo zeggen is iets laten horen"));
    let sharper = wording(
        "Hoe laten we van ons horen",
        &["terwijl er nog niets te melden is", "terwijl we elkaar nog niet kennen?"],
        &[],
    );
    b.lead(worded(first.b3, sharper, "Wachten op nieuws werd wegblijven"));
    b.clock(14, 53, 30);
    b.lead(counted(asks.a1, Mark::Urgent, "Eerst de schommels, nu het slot", 6));
    b.lead(mark(asks.c1, Mark::Accent, "Van oude plannen naar oude gezichten"));
    b.clock(14, 55, 20);
    b.lead(mark(asks.a2, Mark::Rest, "Speelt nu even niet, zei de eettafel zelf"));
    let new = wording(
        "Hoe delen we een sleutel",
        &["terwijl maar één iemand ervoor mag tekenen"],
        &["zonder dat wie tekent alles beslist?"],
    );
    b.lead(posed("C3", new));
    b.clock(14, 57, 0);
    b.note(line(Kind::Lesson, "Wie nieuw is, wil graag worden voorgesteld").question(asks.c2));
    let lesson = b.note(line(Kind::Lesson, "Regels vertel je vóór de deur, niet erop"));
    b.note(Event::Struck(lesson));
    b.note(Event::Restored(lesson));
}

fn quotes(b: &mut Book) -> EntryId {
    b.clock(14, 58, 10);
    let welcome = b.note(line(Kind::Quote, "Ik wilde het goed doen en begon bij het slot."));
    b.note(line(Kind::Quote, "Ik heb die soep nog nooit zo koud gezien.").voice("bewoner"));
    b.lead(Event::Released { target: welcome, released: true });
    b.note(line(Kind::NextStep, "Elke nieuwe collega loopt eerst een dag mee in de huiskamer"));
    b.note(line(Kind::SideStream, "De bibliotheek wil ook zo'n huiskamer en komt kijken"))
}

fn agreements(b: &mut Book) -> (EntryId, EntryId, EntryId) {
    b.clock(14, 59, 30);
    b.enter("afspraken");
    let drop_in = b.note(agreed("Wie nieuw is, komt langs vóór de eerste werkdag", "teamleider welzijn", "vanaf nu"));
    b.clock(15, 0, 40);
    let keys = b.note(agreed("Op papier wie welke sleutel heeft", "gastvrouwen en teamleider", "eind maart"));
    b.clock(15, 2, 0);
    let cooking = b.note(agreed("De kookavond over geld, nu echt", "koks van de eettafel", "9 april"));
    (drop_in, keys, cooking)
}

fn closing(b: &mut Book) {
    b.clock(15, 4, 0);
    b.enter("slot");
    b.note(line(Kind::Celebration, "Vijf sleutels"));
    b.clock(15, 6, 0);
    b.note(line(Kind::Celebration, "De nestschommel komt"));
    b.note(line(Kind::Word, "Voorbereiding: een kok, een ambtenaar en wie vandaag stil was, als die wil"));
    b.clock(15, 9, 30);
}
