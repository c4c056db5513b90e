//! The form of the phase as a list that one walks through: for the desk and for the note-taker's panel.
//!
//! `private` is said by screens that never hang on a wall: only there stand proposals, the case, and what was not
//! released. The wall itself never draws this; see [`super::wall`].

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::page::Page;
use super::{
    form_board, form_harvest, form_lines, form_look_back, form_moments, form_promises, form_questions, form_round,
};
use crate::app::Live;
use crate::app::forms::Item;
use crate::domain::Session;
use crate::domain::words::Form;
use crate::ui::stage::Stage;

/// What a form is drawn from.
pub(super) struct View<'a> {
    pub(super) stage: &'a Stage<'a>,
    pub(super) session: &'a Session,
    pub(super) focus: Option<Item>,
    pub(super) private: bool,
}

impl View<'_> {
    /// Whether this is the item that is looked at.
    pub(super) fn here(&self, item: &Item) -> bool {
        self.focus.as_ref() == Some(item)
    }
}

/// Draws the form with what is looked at in sight.
pub fn draw(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer, private: bool) {
    page(stage, live, area.width, private).draw(buffer, area, stage.theme);
}

/// The lines of the form for this width.
#[must_use]
pub fn page(stage: &Stage<'_>, live: &Live, width: u16, private: bool) -> Page {
    let view = View { stage, session: live.session(), focus: live.focused(), private };
    of(&view, Some(live), live.form(), width)
}

/// The form of a phase that is only looked at: nothing in it has the keys.
#[must_use]
pub fn ahead(stage: &Stage<'_>, session: &Session, width: u16) -> Page {
    of(&View { stage, session, focus: None, private: true }, None, session.form(), width)
}

fn of(view: &View<'_>, live: Option<&Live>, form: Form, width: u16) -> Page {
    let mut page = Page::new(width);
    match form {
        Form::Talk | Form::Break => form_lines::talk(view, &mut page),
        Form::Round => {
            if let Some(live) = live {
                form_round::draw(view, live, &mut page);
            }
            form_lines::round(view, &mut page);
        }
        Form::LookBack => form_look_back::draw(view, &mut page),
        Form::Case => form_lines::case(view, &mut page),
        Form::Lens => form_lines::lens(view, &mut page),
        Form::Tables => {
            form_questions::tables(view, &mut page);
            form_lines::lens(view, &mut page);
            form_questions::lenses(view, &mut page);
        }
        Form::Questions => form_questions::draw(view, &mut page),
        Form::Board | Form::Contribution => form_board::draw(view, &mut page),
        Form::PlanNext => {
            form_board::planned(view, live.map(|live| live.scripts.as_slice()).unwrap_or_default(), &mut page);
            form_board::draw(view, &mut page);
        }
        Form::Theory => form_board::theory(view, &mut page),
        Form::Moments => form_moments::draw(view, &mut page),
        Form::Harvest => form_harvest::draw(view, &mut page),
        Form::Agreements => form_harvest::agreements(view, &mut page),
        Form::Commitments => form_promises::draw(view, &mut page),
    }
    page
}
