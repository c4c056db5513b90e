//! The note-taker's screen, through the keys of somebody in a hurry.

use crate::scene::{Scene, clock, from_lead, moment};
use drempel::app::Role;
use drempel::domain::{Door, Event, Status};

const SMALL: (u16, u16) = (80, 24);
const SIZES: [(u16, u16); 4] = [(60, 18), SMALL, (120, 40), (200, 60)];

/// A case with some moments in it.
fn busy() -> Scene {
    let mut scene = Scene::note("casus");
    scene.at(14, 31).press("d").types("mail bleef twee weken liggen #betr").press("tab enter");
    scene.at(14, 34).press("o").types("wethouder belde zelf terug @bewoner").press("enter");
    scene.at(14, 36).press("k").types("misschien kan het toch").press("enter");
    scene.at(14, 38).press("space").types("stilte na het woord subsidie").press("enter");
    scene.at(14, 39).press("c").types("ik kom hier al twaalf jaar").press("enter");
    scene.arrives(from_lead(1, clock(14, 40), moment("", Some(Door::Closed))));
    scene.saved();
    scene
}

#[test]
fn pictures() {
    let mut scene = busy();
    for size in SIZES {
        scene.picture(size, "note-idle");
    }
    scene.press("up up up");
    scene.picture(SMALL, "note-row");
    scene.press("esc").at(14, 41).press("d").types("niemand vroeg de initiatiefnemer @");
    for size in SIZES {
        scene.picture(size, "note-typing");
    }
    scene.press("ctrl-e");
    for size in [SMALL, (120, 40)] {
        scene.picture(size, "note-off");
    }
    Scene::note("aankomst").picture(SMALL, "note-empty");
    let _ = (Role::Note, Status::Kept, Event::StayHere);
}
