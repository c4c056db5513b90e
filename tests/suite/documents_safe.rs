//! Documents from hostile words, on failing disks, in templates of her own: words stay words, files stay files.

use std::path::Path;

use drempel::app::Paper::{Guide, TravelReport};
use drempel::domain::harvest::{Harvest, Said};
use drempel::domain::*;
use drempel::export::{Document, Item, guide, html, markdown, travel_report};
use drempel::i18n::Lang;
use drempel::shell::documents;
use drempel::store::disk::{Fault, Plan};
use drempel::text::safe::is_harmful;
use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;
use proptest::prelude::*;
use pulldown_cmark::{Options, Parser, html::push_html};

use super::instruments::{Village, write};
use super::story;

const BODY: &str = "{{body}}";
const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "# kop",
    "kop\n===",
    "![](http://x)",
    "[hier](javascript:alert(1))",
    "<http://x.nl>",
    "een\u{202e}twee\u{2066}drie\u{200b}",
    "een\n\n- twee\r\n> drie\u{2028}vier",
    "***",
    "1. eerst",
    "    code ``` ` ~~~",
    "&lt;b&gt; &amp; &#x3c;",
    "{{body}} {{title}}",
    "[ ] vink [^1] | a | b | $x$ ~~weg~~",
];

/// What a reader of Markdown that knows the usual extensions makes of it.
fn read(text: &str) -> String {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut page = String::new();
    push_html(&mut page, Parser::new_ext(text, extensions));
    page
}

/// A document with these words in every place where words can stand.
fn document(words: &str) -> Document {
    let mut document = Document::new(Lang::Nl, &format!("titel {words}"));
    document.part(words);
    document.piece(words);
    document.sentence(words);
    document.question(words);
    document.quiet(words);
    document.quote(words, words);
    document.quote(words, "");
    let item = || Item { words: words.to_owned(), from: words.to_owned() };
    document.list([item(), Item { from: String::new(), ..item() }, item()]);
    document.quote(words, words);
    document
}

#[track_caller]
fn is_the_same_in_both(words: &str) {
    let (markdown, page) = (markdown(&document(words)), html(&document(words), BODY));
    assert_eq!(read(&markdown).trim_end(), page.trim_end(), "{words:?}:\n{markdown}");
    assert!(!markdown.chars().chain(page.chars()).any(|c| c != '\n' && is_harmful(c)), "{words:?}");
}

#[test]
fn no_word_is_a_sign_of_either_format() {
    for words in HOSTILE {
        is_the_same_in_both(words);
        let page = html(&document(words), BODY);
        for sign in ["<script", "<img", "<a ", "<pre", "<code", "<ol", "<hr", "<table", "<del", "<input", "<sup"] {
            assert!(!page.contains(sign), "{words:?} became {sign}: {page}");
        }
        assert_eq!((page.matches("<h1>").count(), page.matches("<h2>").count()), (1, 1), "{page}");
    }
}

#[test]
fn hostile_words_of_a_group_a_board_and_a_theory_card_stay_words() {
    for words in HOSTILE {
        let said = |kind| Said {
            id: EntryId::new(1, 1, 1),
            kind,
            text: words.into(),
            voice: Some(words.into()),
            topics: vec!["een".into()],
            laid: None,
        };
        let harvest = Harvest {
            title: words.into(),
            date: Some(words.into()),
            certainty: Certainty::Stated,
            words: [Kind::Tip, Kind::Lesson, Kind::Quote, Kind::Celebration, Kind::Named].map(said).to_vec(),
            topics: vec![Topic { id: "een".into(), title: words.into(), board: "stromen".into() }],
            theory: vec![Theory {
                title: words.into(),
                text: vec![words.into()],
                ask: words.into(),
                source: words.into(),
                ..Theory::default()
            }],
            ..Harvest::default()
        };
        let community = Community { name: words.into(), place: words.into(), ..Community::default() };
        let column = Column { id: "een".into(), title: words.into(), ask: words.into(), about: words.into() };
        let board = Board { about: words.into(), source: words.into(), columns: vec![column], ..Board::default() };
        let (catalog, harvests) = (story::catalog(Lang::Nl), [harvest]);
        for document in [
            guide(&community, &harvests).document(&catalog),
            travel_report(&community, Some(&board), &harvests).document(&catalog),
        ] {
            let page = html(&document, BODY);
            assert_eq!(read(&markdown(&document)).trim_end(), page.trim_end(), "{words:?}");
            assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<a "), "{page}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_the_same_words_in_both_formats(
        pieces in prop::collection::vec(prop_oneof![
            "[-#*_`~<>\\[\\](){}!|:=+&$^.;@\"'\\\\/ 0-9a-z\t\n\r\u{a0}]{0,8}",
            prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned),
            any::<String>(),
        ], 0..5)
    ) {
        is_the_same_in_both(&pieces.concat());
    }
}

#[test]
fn words_that_look_like_a_place_to_fill_in_stay_words() {
    let mut document = Document::new(Lang::En, "{{body}}");
    document.sentence("{{title}}");
    let page = html(&document, "<html lang={{lang}}><title>{{title}}</title>{{body}}{{other}} {{ ");
    assert_eq!(page, "<html lang=en><title>{{body}}</title><h1>{{body}}</h1>\n<p>{{title}}</p>\n{{other}} {{ ");
}

/// The shipped page.
fn template() -> String {
    drempel::store::assets::text("templates/document.html").unwrap()
}

#[test]
fn a_page_stands_by_itself_and_can_be_read() {
    let template = template();
    for sign in ["<script", "http:", "https:", "@import", "url(", "src=", "<link"] {
        assert!(!template.contains(sign), "{sign}");
    }
    let colour = |name: &str| -> Srgb<f32> {
        let line = template.lines().find_map(|line| line.trim().strip_prefix(&format!("--{name}: "))).unwrap();
        line.trim_end_matches(';').parse::<Srgb<u8>>().unwrap().into_format()
    };
    let white = Srgb::new(1.0_f32, 1.0, 1.0);
    for name in ["ink", "quiet", "warm"] {
        for ground in [colour("paper"), white] {
            let has = colour(name).relative_contrast(ground);
            assert!(has >= 7.0, "{name}: {has}");
        }
    }
}

#[test]
fn a_template_of_her_own_is_used_when_the_words_have_a_place_in_it() {
    let village = Village::example("nieuw-west");
    let page = || {
        let document = documents::document(&village.workspace, Guide, &story::catalog(Lang::Nl));
        documents::page(&village.workspace, &document)
    };
    write(&village, "templates/document.html", "<b>{{title}}</b>{{body}}");
    assert!(page().starts_with("<b>Handreiking van Samenspel Nieuw-West</b><h1>"), "{}", page());
    write(&village, "templates/document.html", "<b>zonder woorden</b>");
    assert!(page().starts_with("<!DOCTYPE html>"), "{}", page());
    let problems = checked(&village);
    let said: Vec<(&str, &str)> = problems.iter().map(|p| (p.file.as_str(), p.what.key)).collect();
    assert_eq!(said, [("templates/document.html", "document-template")]);
}

#[test]
fn on_a_failing_disk_no_piece_of_a_document_stays_and_it_is_said() {
    let catalog = story::catalog(Lang::Nl);
    for fault in Fault::ALL {
        for at in 1..8 {
            let village = Village::example("nieuw-west");
            let before = village.disk.files();
            village.disk.fail(Plan { at, fault, for_ever: false, under: None });
            let said = documents::write(&village.workspace, TravelReport, &catalog);
            let wrote = said.key == "document-written";
            village.disk.heal();
            let after = village.disk.files();
            let new: Vec<_> = after.iter().filter(|(path, _)| !before.contains_key(*path)).collect();
            assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)), "{fault:?} {at}");
            assert!(new.iter().all(|(_, bytes)| bytes.ends_with(b"</html>\n")), "{fault:?} {at}: {new:?}");
            assert!(wrote || said.key == "document-not-written", "{said:?}");
            assert_eq!(new.len(), usize::from(wrote), "{fault:?} {at}");
        }
    }
}

#[test]
fn documents_are_no_sessions_and_nothing_to_check() {
    let village = Village::example("nieuw-west");
    let (ids, before) = (village.workspace.session_ids(), checked(&village));
    for name in ["handreiking.html", "los.ron", "2026-01-01-los.live"] {
        village.disk.put(&Path::new("/w/documents").join(name), b"geen draaiboek");
    }
    assert_eq!((village.workspace.session_ids(), checked(&village)), (ids, before));
}

fn checked(village: &Village) -> Vec<drempel::config::Problem> {
    drempel::store::check(village.workspace.disk(), &[Path::new("/w")], Path::new("/state"))
}

#[test]
fn a_number_by_which_somebody_can_be_found_is_pointed_out() {
    let mut document = Document::new(Lang::Nl, "Handreiking");
    document.sentence("Vraag het Jan met de pet");
    assert_eq!(documents::looks_private(&document), None);
    document.sentence("Bel Jan op 06-12345678");
    let kind = documents::looks_private(&document).unwrap();
    let said = story::catalog(Lang::Nl).say(&documents::warning(kind, &story::catalog(Lang::Nl)));
    assert_eq!(said, "Er staat iets in dat op een telefoonnummer lijkt. Lees het na voordat je het deelt.");
}

#[test]
fn hostile_words_in_a_thread_stay_words() {
    use drempel::export::threads::{Thread, threads};
    let said = |text: &str| Said {
        id: EntryId::new(1, 1, 1),
        kind: Kind::Quote,
        text: text.into(),
        voice: None,
        topics: Vec::new(),
        laid: None,
    };
    for words in HOSTILE {
        let (said, harvest) = (said(words), Harvest { title: words.into(), ..Harvest::default() });
        let word = drempel::export::Word { said: &said, from: &harvest };
        let thread = Thread { title: words, about: words, words: vec![(words, word)] };
        let page = html(&threads(words, &[thread], true, &story::catalog(Lang::Nl)), BODY);
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("href"), "{page}");
    }
}
