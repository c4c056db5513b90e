//! Any keys and any texts in the script editor: it never panics, it draws at every size, and what may be kept reads back.

use drempel::app::script_editor::check;
use drempel::app::{Msg, Role};
use drempel::config::parse_script;
use drempel::i18n::Lang;
use drempel::store::own_script::own_script_text;
use proptest::prelude::*;

use crate::script_scene::Desk;

const KEYS: [&str; 32] = [
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "enter",
    "esc",
    "tab",
    "shift-tab",
    "space",
    "n",
    "x",
    "shift-up",
    "shift-down",
    "+",
    "-",
    "ctrl-z",
    "ctrl-y",
    "ctrl-s",
    "alt-enter",
    "ctrl-u",
    "backspace",
    "q",
    "j",
    "F3",
    "?",
    "enter",
    "down",
    "1",
    "ctrl-e",
    "ctrl-d",
];
const TEXTS: [&str; 9] =
    ["\"", "\\", "\n\n", "\u{202e}x", "\x1b]0;x\x07", "9", "14:30", "e\u{301}👨‍👩‍👧", "),\n(id: \"a\", // "];

#[derive(Clone, Debug)]
enum Do {
    Key(usize),
    Text(usize),
}

fn doing() -> impl Strategy<Value = Do> {
    prop_oneof![6 => (0..KEYS.len()).prop_map(Do::Key), 1 => (0..TEXTS.len()).prop_map(Do::Text)]
}

fn drawn(desk: &Desk) {
    for size in [(60, 18), (80, 24), (200, 60)] {
        let text = desk.text(size);
        assert!(!text.contains('⟨') && !text.contains('\u{202e}') && !text.contains('\x1b'), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn any_keys_and_texts_are_survived(steps in prop::collection::vec(doing(), 1..60), home in any::<bool>()) {
        let mut desk = if home { Desk::home() } else { Desk::live(Role::Desk) };
        desk.keys(if home { "d enter" } else { "ctrl-d" });
        for step in steps {
            match step {
                Do::Key(at) => { desk.keys(KEYS[at]); }
                Do::Text(at) => { desk.send(Msg::Paste(TEXTS[at].into(), desk.now)); }
            }
            if let Some(editor) = desk.model.script.as_deref() {
                let script = &editor.script;
                if check(editor).is_none() {
                    let (read, problems) = parse_script(&script.id, "s.ron", &own_script_text(script));
                    prop_assert_eq!((read.as_ref(), problems), (Some(script), Vec::new()));
                }
                prop_assert!(editor.row <= script.phases.len());
            }
        }
        drawn(&desk);
    }
}

#[test]
fn every_field_is_drawn_in_both_languages_at_every_size() {
    for lang in Lang::ALL {
        let mut desk = Desk::home();
        desk.lang = lang;
        desk.keys("d enter up enter");
        for _ in 0..40 {
            drawn(&desk);
            desk.keys("enter");
            drawn(&desk);
            desk.keys("esc tab");
            if desk.editor().slot == Some(drempel::app::script_editor::Slot::Clock) {
                desk.keys("left down enter");
            }
        }
    }
}
