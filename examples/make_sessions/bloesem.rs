//! Policy Labs 1 to 3 of Bloesem (Moerwijk, 2025), read back from the report of December 2025.
//!
//! Ordered steps without times. Only what the report says: no moments, counts, agreements or new wordings. The learning
//! questions stand in the group's own words and spelling; every other sentence is ours.

use crate::book::Book;
use crate::material::{Home, Meeting, faultless};
use crate::words::{chosen, here, line, posed};
use crate::{Made, carried_from};
use drempel::config::parse_agenda;
use drempel::domain::{Carried, Certainty, Entry, Kind, Opened, Origin};

/// 27 May and 16 June 2025 as days since 1970; Lab 3 has no date and only has to come after them in the fold's order.
const LAB_1: i64 = 20_235;
const LAB_2: i64 = 20_255;
const LAB_3: i64 = LAB_2 + 1;

/// The three labs, in order.
pub fn bloesem(home: &Home) -> Made<Vec<Vec<Entry>>> {
    let one = lab_1(home, home.beginning()?)?;
    let two = lab_2(home, carried_from(&one))?;
    let three = lab_3(home, carried_from(&two))?;
    Ok(vec![one, two, three])
}

/// What tells one lab from another when it is opened.
struct Lab {
    session: &'static str,
    title: &'static str,
    date: Option<&'static str>,
    source: &'static str,
    script: &'static str,
}

fn opened(home: &Home, lab: &Lab, carried: Carried) -> Made<Opened> {
    let meeting = Meeting {
        session: lab.session.to_owned(),
        title: lab.title,
        date: lab.date,
        certainty: if lab.date.is_some() { Certainty::Inferred } else { Certainty::Unknown },
        origin: Origin::Reconstructed,
        source: lab.source,
        offset: 0,
        script: lab.script,
    };
    home.opened(meeting, carried)
}

fn lab_1(home: &Home, carried: Carried) -> Made<Vec<Entry>> {
    let lab = Lab {
        session: "2025-05-27-policy-lab-1",
        title: "Policy Lab 1: waarden en leervragen",
        date: Some("2025-05-27"),
        source: "Bloesem-rapport (december 2025), 4.1 en 7. De datum is afgeleid: bijlage 1 noemt de belofte van 27 mei 2025.",
        script: "policy-lab-1",
    };
    let mut book = Book::reconstructed(1, LAB_1);
    book.opened(opened(home, &lab, carried)?);
    book.enter("verhalen");
    for voice in ["bewoner", "professional", "ambtenaar", "bestuurder"] {
        book.lead(here(voice, None));
    }
    book.lead(line(
        Kind::Note,
        "Uit elke groep klonk een sprookje. De verhalen waren eerder al in Moerwijk verzameld.",
    ));
    // Without voices: the report does not say which group told what.
    book.cards("hoop", &["Steun", "Wijsheid", "Nieuwe banden"]);
    book.cards("spanning", &["Niet gezien worden", "Een zucht: ‘daar gaan we weer’"]);
    // The personal and the group's values are not in the report; the core values stand by themselves.
    book.enter("persoonlijke-waarden");
    book.enter("groepswaarden");
    book.enter("kernwaarden");
    core_values(&mut book);
    book.enter("leervragen");
    // Word for word, with the group's own spelling: they stand in the workspace itself.
    let questions = home.0.own_text("bron/leervragen.ron").ok_or("no bron/leervragen.ron")?;
    for question in faultless(parse_agenda("leervragen.ron", &questions))?.questions {
        let wording = question.now().cloned().unwrap_or_default();
        book.lead(posed(&question.code, wording));
    }
    book.sealed()
}

fn core_values(book: &mut Book) {
    book.cards(
        "kern",
        &[
            "Vertrouwen",
            "Erkenning, ook van oude pijn en van wie iemand is",
            "Gelijkwaardigheid: andere plek, evenveel waard",
            "Betrouwbaarheid",
            "Daadkracht, lef",
        ],
    );
    for value in ["vertrouwen", "erkenning", "gelijkwaardigheid", "betrouwbaarheid", "daadkracht"] {
        book.lead(chosen(value));
    }
}

fn lab_2(home: &Home, carried: Carried) -> Made<Vec<Entry>> {
    let lab = Lab {
        session: "2025-06-16-policy-lab-2",
        title: "Policy Lab 2: samen verantwoordelijk",
        date: Some("2025-06-16"),
        source: "Bloesem-rapport (december 2025), 4.2 en bijlage 1. De datum is afgeleid: die van de aanvullingen in bijlage 1.",
        script: "policy-lab-2",
    };
    let mut book = Book::reconstructed(2, LAB_2);
    book.opened(opened(home, &lab, carried)?);
    book.enter("terugkoppeling");
    book.lead(line(Kind::Note, "De groep kreeg de waarden en leervragen van Policy Lab 1 terug."));
    book.enter("verbintenis");
    book.lead(line(
        Kind::Note,
        "Het begon bij een tekst van bewoners over goed samenwerken, na gesprekken met vijftien mensen uit de wijkinitiatieven en het onderzoek.",
    ));
    book.lead(line(
        Kind::Note,
        "De tekst nodigt uit om samen na te denken. Niemand tekent iets en niemand wordt gemeten.",
    ));
    book.enter("verantwoordelijkheid");
    book.lead(line(Kind::Note, "Wat vraagt samen verantwoordelijk zijn, in gewone situaties? Daar ging het over."));
    book.enter("aanvullen");
    book.lead(line(
        Kind::Note,
        "Professionals, ambtenaren en bestuurders vulden de tekst aan. Het rapport zegt niet welke punten van wie zijn.",
    ));
    book.sealed()
}

fn lab_3(home: &Home, carried: Carried) -> Made<Vec<Entry>> {
    let lab = Lab {
        session: "policy-lab-3",
        title: "Policy Lab 3: naar een leergemeenschap",
        date: None,
        source: "Bloesem-rapport (december 2025), 4.3 en 5. Het rapport noemt geen datum voor dit lab.",
        script: "policy-lab-3",
    };
    let mut book = Book::reconstructed(3, LAB_3);
    book.opened(opened(home, &lab, carried)?);
    book.enter("spiegel");
    book.lead(line(Kind::Note, "De verbintenis diende als spiegel bij de casussen."));
    book.enter("casussen");
    book.lead(line(Kind::Note, "De casussen gingen over samenwerken in Moerwijk. Eerst waren ze bedacht."));
    book.enter("inzichten");
    insights(&mut book);
    lessons_of_all_labs(&mut book);
    book.enter("leergemeenschap");
    book.lead(line(Kind::Note, "Dit was de eerste stap naar een leergemeenschap."));
    book.sealed()
}

/// What this lab itself showed: the report's section 4.3.
fn insights(book: &mut Book) {
    for text in [
        "Een bedachte casus raakt te weinig aan wat er echt tussen mensen gebeurt.",
        "Waar wantrouwen is, begint een gesprek vaak met een deur op een kier, of met een dichte deur.",
        "Iedereen wil het goed doen. Toch mijden we risico's, stellen we beloftes uit en schuiven we besluiten omhoog, uit angst nog meer vertrouwen te breken.",
        "Met de verbintenis erbij kun je een conflict hebben en toch bij elkaar blijven: wat gebeurde er toen de deur dichtging, en hoe kan die weer open?",
        "Om echt te leren hebben we echte casussen nodig, van mensen die er zelf midden in staan.",
    ] {
        book.lead(line(Kind::Lesson, text));
    }
}

/// What the three labs together taught: the report's section 5.
fn lessons_of_all_labs(book: &mut Book) {
    for text in [
        "Uit alle drie de labs: samenwerken loopt vooral vast op hoe mensen met elkaar omgaan, meer dan op geld, regels of de vorm. De vijf waarden merk je aan hoe je binnenkomt, luistert en reageert als het wringt.",
        "Uit alle drie de labs: dit veld heeft een geheugen. Ook gebouwen, zalen en namen van projecten roepen iets op. Duw die geschiedenis niet weg, maar praat erover.",
        "Uit alle drie de labs: bedachte casussen blijven te ver weg. Echte helpen wel: wat gebeurde er, wat deed het, wat is er nodig? Daar kan herstel beginnen.",
        "Uit alle drie de labs: de verbintenis lijkt te helpen om in gesprek te blijven, juist waar wantrouwen is. Ze geeft ons woorden, zoals ‘deur open’ en ‘deur dicht’, en is geen afvinklijst.",
    ] {
        book.lead(line(Kind::Lesson, text));
    }
}
