//! Fourth session, 16 April 2026: stories, values from personal to core, and learning questions of four tables.

use super::{SUMMER, speeltuin};
use crate::Made;
use crate::book::Book;
use crate::words::{chosen, closed, drafted, posed_from, something, theme, wording};
use drempel::domain::{AgendaEvent, Entry, EntryId, Opened};

/// What this session leaves that later ones speak of.
pub struct Left {
    /// The new question: admitting a mistake.
    pub d2: EntryId,
    /// The new question: simply being allowed to be here.
    pub e1: EntryId,
    /// The new question: seeing each other while one is angry.
    pub c4: EntryId,
}

/// Cards that go along to the next column.
struct Personal {
    calls_back: EntryId,
    name: EntryId,
    mistake: EntryId,
    dare: EntryId,
    eating: EntryId,
}

struct Shared {
    hearing: EntryId,
    seeing: EntryId,
    daring: EntryId,
    eating: EntryId,
}

/// The whole session.
pub fn session(first: &speeltuin::Left, start: Opened) -> Made<(Vec<Entry>, Left)> {
    let mut book = Book::live(4, 20_559, SUMMER);
    let b = &mut book;
    b.clock(12, 57, 0);
    b.opened(start);
    stories(b, first);
    let personal = personal(b);
    let shared = shared(b, &personal);
    core(b, &shared);
    let left = questions(b);
    b.clock(15, 1, 0);
    Ok((book.sealed()?, left))
}

fn stories(b: &mut Book, first: &speeltuin::Left) {
    b.phase("verhalen", (13, 2), 110);
    b.people(&[("bewoner", 7), ("initiatiefnemer", 3), ("professional", 2), ("ambtenaar", 2), ("bestuurder", 0)]);
    b.cards(
        "hoop",
        &[
            "Een draak die alleen soep lustte, en iedereen ging koken @initiatiefnemer",
            "De reus legde zijn sleutels op tafel @bewoner #vertrouwen",
        ],
    );
    b.card("hoop", "Een kikker bij de gemeente, die eindelijk iets terugkwaakte @ambtenaar #daadkracht");
    b.moment(10, something("lange stilte na de kikker, dan lacht iedereen"));
    b.card("hoop", "Het plein dat elke nacht een stukje aangroeide @bewoner !");
    b.card("spanning", "De brief die langer werd, tot niemand hem kon tillen @professional");
    b.card("spanning", "Een koningin die luisterde, altijd achter glas @bewoner #gelijkwaardigheid !");
    b.moment(12, closed("zucht: ‘achter glas, net als toen met het plein’ @bewoner").echoes(first.stopped));
    b.cards(
        "spanning",
        &[
            "Iemand wilde aanbellen en er was geen bel @bewoner #erkenning",
            "De tovenaar mocht niet toveren van zijn baas @ambtenaar #daadkracht",
        ],
    );
}

fn personal(b: &mut Book) -> Personal {
    b.phase("persoonlijke-waarden", (13, 34), 75);
    let mut card = |text| b.card("persoonlijk", text);
    let calls_back = card("Dat iemand terugbelt @bewoner");
    let hearing = card("Iets horen, ook als er niets is @initiatiefnemer");
    let name = card("Mijn naam weten @bewoner");
    let seen = card("Gezien worden als ik boos ben @bewoner");
    let mistake = card("Een fout mogen toegeven @ambtenaar");
    let dare = card("Iets durven zonder drie handtekeningen @professional");
    let eating = card("Samen eten @initiatiefnemer");
    let child = card("Dat mijn kind hier ook mag zijn @bewoner");
    b.phase("groepswaarden", (13, 48), 45);
    b.group(hearing, calls_back);
    b.group(seen, name);
    b.group(child, eating);
    Personal { calls_back, name, mistake, dare, eating }
}

fn shared(b: &mut Book, personal: &Personal) -> Shared {
    let hearing = b.carry_on(personal.calls_back, "groep", Some("Iets van je laten horen #betrouwbaarheid"));
    let seeing = b.carry_on(personal.name, "groep", Some("Elkaar zien #erkenning !"));
    let daring = b.carry_on(personal.dare, "groep", Some("Durven #daadkracht"));
    let mistakes = b.carry_on(personal.mistake, "groep", Some("Eerlijk over fouten #betrouwbaarheid"));
    let eating = b.carry_on(personal.eating, "groep", None);
    b.group(mistakes, hearing);
    Shared { hearing, seeing, daring, eating }
}

fn core(b: &mut Book, shared: &Shared) {
    b.phase("kernwaarden", (14, 9), 60);
    b.carry_on(shared.hearing, "kern", Some("Betrouwbaarheid: we laten iets horen"));
    b.carry_on(shared.seeing, "kern", Some("Erkenning: we zien elkaar, ook als het stormt"));
    b.carry_on(shared.daring, "kern", Some("Daadkracht: klein durven telt"));
    // A core value of their own.
    b.carry_on(shared.eating, "kern", None);
    for value in ["betrouwbaarheid", "erkenning", "daadkracht"] {
        b.lead(chosen(value));
    }
}

fn questions(b: &mut Book) -> Left {
    b.phase("leervragen", (14, 26), 150);
    let admit = "Hoe geven we een fout toe";
    let window = wording(admit, &["terwijl er altijd iemand meekijkt?"], &[]);
    let window = b.lead(drafted("bij het raam", window));
    let door = wording("Hoe zeggen we dat het misging", &["terwijl we bang zijn voor wat het kost?"], &[]);
    let door = b.lead(drafted("bij de deur", door));
    let here = wording("Hoe zorgen we dat je hier gewoon mag zijn", &[], &["zonder dat je iets hoeft te kopen?"]);
    let children = b.lead(drafted("van de kinderen", here.clone()));
    let angry =
        wording("Hoe zien we elkaar als mens", &["terwijl een van ons boos is"], &["zonder dat iemand wegloopt?"]);
    let soup = b.lead(drafted("bij de soep", angry.clone()));
    b.lead(AgendaEvent::Joined { target: door, into: Some(window) });
    b.lead(theme("E", "Ergens mogen zijn"));
    let both = wording(admit, &["terwijl er iemand meekijkt", "terwijl we bang zijn voor wat het kost?"], &[]);
    let d2 = b.lead(posed_from("D2", both, "Van twee tafels. Ze wilden zelf samen.", &[window, door]));
    let of_children = "Van de kindertafel. Er kwam geen terwijl, en dat mag.";
    let e1 = b.lead(posed_from("E1", here, of_children, &[children]));
    let c4 = b.lead(posed_from("C4", angry, "", &[soup]));
    Left { d2, e1, c4 }
}
