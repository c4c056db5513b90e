//! A picture of the large letters, for a person to look at.

use drempel::config::Role;
use drempel::text::Safe;
use drempel::ui::big::{self, Size};
use drempel::ui::{style, svg};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};

use crate::story::theme;

const LINES: [&str; 16] = [
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "abcdefghijklmnopqrstuvwxyz 0123456789",
    "áéíóúý àèìòù âêîôû äëïöüÿ ãñõ å ç ĳ œ",
    "ÁÉÍÓÚÝ ÀÈÌÒÙ ÂÊÎÔÛ ÄËÏÖÜ ÃÑÕ Å Ç Ĳ Œ",
    "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ ğışİĞŞ őű",
    "čšžěř ăâîșț ḍḥṛṣṭẓɣɛ æøßþðđ ÆØÞĐ",
    ".,:; … !? '’‘‚ \"”“„ · • -–—_ /\\ ()[]{}| ¡¿",
    "&%@#$€£* <>+=^~ °²³½×÷± «»‹› §¶©® ✓✗→←",
    "Hoe blijven we in gesprek,",
    "terwijl er nog niets zeker is?",
    "‘Net als de schommels’ – wat deed het?",
    "“Eén bankje, gemaakt door de jongens”",
    "Coördinatie, reünie, ideeën, vóór, café",
    "€ 1.250 • Curaçao • crème • enquête",
    "Żółta gęś · Şükran, İbrahim, ılık dağ",
    "Verantwoordelijkheid delen",
];

/// `cargo test --test suite letters -- --ignored` writes target/pictures/letters-….svg.
#[test]
#[ignore = "writes pictures to target/pictures for a person to look at"]
fn letters() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let look = theme("licht");
    for (name, size, width) in [("large", Size::Large, 180), ("huge", Size::Huge, 360)] {
        let area = Rect::new(0, 0, width, 4 * u16::try_from(LINES.len()).unwrap());
        let mut buffer = Buffer::empty(area);
        style::ground(&mut buffer, area, &look);
        for (line, y) in LINES.iter().zip((0..).step_by(4)) {
            let set = big::set(&Safe::new(line), width - 4, 4, size);
            assert_eq!(set.size, size, "{line}");
            let place = Rect { x: 2, y, width: width - 4, height: 4 };
            set.draw(&mut buffer, place, style::style(&look, Role::WallTitle), Alignment::Left);
        }
        std::fs::write(folder.join(format!("letters-{name}.svg")), svg::picture(&buffer, &look, None)).unwrap();
    }
}
