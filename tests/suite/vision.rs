//! How a door stands is told by a shape and a word, whoever looks and whatever the colours are.

use drempel::app::{Model, Role};
use drempel::config::{Theme, Vision};
use drempel::domain::words::Kind;
use drempel::domain::{Door, Event, Tags};
use drempel::i18n::Lang;
use drempel::ui::stage::Stage;
use drempel::ui::{door, plain, screen};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::story::{SIZES, Story, catalog, theme};

const DOORS: [Option<Door>; 4] = [Some(Door::Open), Some(Door::Closed), Some(Door::Ajar), None];

/// A moment with this door, put up on the wall and looked at together, on a screen.
fn moment(door: Option<Door>, role: Role) -> Model {
    let mut story = Story::begin().phase("samen");
    let id = story.noted(Kind::Moment, "De mail bleef twee weken liggen.", door, Tags::default());
    story.add(Event::PutUp(Some(id)));
    story.model(role)
}

fn words(model: &Model, theme: &Theme, size: (u16, u16)) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    screen::draw(&Stage { model, catalog: &catalog(Lang::Nl), theme }, &mut buffer);
    plain::text(&buffer)
}

#[test]
fn open_closed_and_ajar_stay_apart_without_any_colour() {
    for size in SIZES {
        for role in [Role::Lead, Role::Room, Role::Desk, Role::Note] {
            let shown = DOORS.map(|door| words(&moment(door, role), &Theme::no_color(), size));
            for (index, one) in shown.iter().enumerate() {
                assert!(shown.iter().skip(index + 1).all(|other| other != one), "{role:?} {size:?}");
            }
            for (door, shown) in DOORS.iter().zip(&shown).filter(|(door, _)| door.is_some()) {
                let word = catalog(Lang::Nl).say(&door::word(*door));
                assert!(shown.contains(&word), "{role:?} {size:?}: {word} is not said\n{shown}");
            }
        }
    }
}

#[test]
fn their_shapes_differ_when_every_letter_is_taken_away() {
    let shapes = |text: String| text.chars().filter(|c| !c.is_alphanumeric()).collect::<String>();
    for size in SIZES {
        for role in [Role::Lead, Role::Room, Role::Desk, Role::Note] {
            let shown = DOORS.map(|door| shapes(words(&moment(door, role), &Theme::no_color(), size)));
            for (index, one) in shown.iter().enumerate() {
                assert!(shown.iter().skip(index + 1).all(|other| other != one), "{role:?} {size:?}");
            }
        }
    }
}

#[test]
fn colours_never_change_what_is_said() {
    for role in [Role::Lead, Role::Room, Role::Desk, Role::Note] {
        let model = moment(Some(Door::Ajar), role);
        let plain = words(&model, &Theme::no_color(), SIZES[1]);
        for name in ["licht", "donker", "contrast"] {
            assert_eq!(words(&model, &theme(name), SIZES[1]), plain);
            for vision in Vision::ALL {
                assert_eq!(words(&model, &vision.of_theme(theme(name)), SIZES[1]), plain);
            }
        }
    }
}
