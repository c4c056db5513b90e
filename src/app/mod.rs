//! What the user is *doing*: `update(&mut Model, Msg) -> Vec<Effect>`, pure. No files, no clock, no terminal.

pub mod choose;
pub mod coach;
pub mod documents;
pub mod editor;
pub mod field;
mod fields;
pub mod form_board;
pub mod form_questions;
pub mod form_round;
pub mod forms;
pub mod gone;
pub mod hints;
pub mod home;
pub mod items;
pub mod keys;
pub mod lead;
mod leaving;
pub mod live;
pub mod msg;
pub mod note;
mod over;
pub mod palette;
mod perform;
pub mod plan;
pub mod possible;
pub mod private;
mod purpose;
pub mod replay;
mod said;
pub mod saving;
pub mod script_editor;
pub mod search;
pub mod spoken;
pub mod stage;
pub mod tags;
pub mod take_out;
pub mod threads;
pub mod time;
mod typing;
pub mod update;
pub mod wall;
pub mod writer;

pub use documents::Paper;
pub use home::Home;
pub use live::{Live, Role};
pub use msg::{Draft, Effect, Msg, Place};
pub use replay::Replay;
pub use script_editor::ScriptEditor;
pub use update::update;

use crate::config::KeyTable;
use crate::domain::Timestamp;
use crate::text::Message;
use choose::Chooser;
use plan::Question;
use time::TimeView;

/// The screen in front.
#[expect(clippy::large_enum_variant, reason = "there is only ever one")]
#[derive(Clone, Debug)]
pub enum Screen {
    /// The workspace at a glance.
    Home(Home),
    /// Lead, desk, room or note.
    Live(Box<Live>),
    /// A session played again.
    Replay(Box<Replay>),
}

/// What lies over the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// The keys of this screen; how many lines are scrolled past.
    Help(usize),
    /// The six reminders for a tense moment.
    Reminders,
    /// A question that wants a yes.
    Ask(Question),
    /// A list to choose from.
    Choose(Chooser),
    /// Planned, actual and expected times, and how they could bend.
    Time(TimeView),
    /// Every action by its name.
    Palette(palette::Palette),
    /// Words that are looked for in the session.
    Search(search::Search),
    /// What earlier events left on places and initiatives.
    Field(field::FieldView),
    /// What several communities harvested, and the threads that somebody gathers in it.
    Threads(Box<threads::ThreadsView>),
}

/// Everything that is shown comes from here.
#[derive(Clone, Debug)]
pub struct Model {
    /// The one key table.
    pub keys: KeyTable,
    /// The terminal's size: columns, rows.
    pub size: (u16, u16),
    /// The time of the last message that carried one.
    pub now: Timestamp,
    /// The screen in front.
    pub screen: Screen,
    /// The script that is being changed, over the screen in front.
    pub script: Option<Box<ScriptEditor>>,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// *Even niet* on a screen that holds no session: home, or a replay. Only how it looks; nothing is stored here.
    pub covered: bool,
    /// What actions are called, and which were chosen lately.
    pub book: palette::Book,
    /// The practice, while somebody practises.
    pub coach: Option<coach::Coach>,
    /// Larger letters and more room, for who sees little.
    pub large: bool,
    /// A sentence at the bottom, until the next key.
    pub notice: Option<Message>,
    /// When a moment was stamped here without words, or a letter ran on behind that (then `true`): who types on asks for
    /// nothing.
    pub stamped: Option<(Timestamp, bool)>,
    /// Something that shows has changed since the last picture.
    pub dirty: bool,
    /// The program was started on this screen: leaving it leaves the program, not to home.
    pub direct: bool,
}

impl Model {
    /// A model that shows home before anything was read.
    #[must_use]
    pub fn new(keys: KeyTable, size: (u16, u16), now: Timestamp) -> Self {
        Self {
            keys,
            size,
            now,
            screen: Screen::Home(Home::default()),
            script: None,
            overlay: None,
            covered: false,
            book: palette::Book::default(),
            coach: None,
            large: false,
            notice: None,
            stamped: None,
            dirty: true,
            direct: false,
        }
    }

    /// Whether a clock shows, so that a tick a second is wanted.
    #[must_use]
    pub fn wants_ticks(&self) -> bool {
        let Screen::Live(live) = &self.screen else { return false };
        let session = live.session();
        if session.stands_still() || self.script.is_some() {
            return false;
        }
        match live.role {
            Role::Desk => live.clock || matches!(self.overlay, Some(Overlay::Time(_))),
            Role::Lead | Role::Room => session.clock_shows() && wall::wall(session) != wall::Wall::Neutral,
            Role::Note => false,
        }
    }
}
