//! *Hoe … terwijl …*: learning questions of several tables come together, are joined or kept apart, and become the
//! agenda's once they were read aloud and the group said yes. And the commitments, which grow in the same way.

use super::editor::Purpose;
use super::forms::Item;
use super::live::Live;
use super::plan::{Choice, Plan, Question};
use crate::config::Action;
use crate::domain::{EntryId, PromiseEvent, Session};

/// What `action` would do in the form *questions* now.
#[must_use]
pub fn plan(live: &Live, action: Action) -> Option<Plan> {
    match (action, live.focused()) {
        (Action::TableQuestion | Action::AddLine, _) => Some(Plan::Edit(Purpose::Drafted(None))),
        (Action::NameTheme, Some(Item::Theme(code))) => Some(Plan::Edit(Purpose::Theme(code))),
        (Action::NameTheme, _) => Some(Plan::Edit(Purpose::Theme(String::new()))),
        (Action::Umbrella, _) | (Action::Open | Action::Edit, Some(Item::Umbrella)) => {
            Some(Plan::Edit(Purpose::Umbrella))
        }
        (Action::Open | Action::Edit, Some(Item::Theme(code))) => Some(Plan::Edit(Purpose::Theme(code))),
        (Action::Edit, Some(Item::Drafted(id))) => Some(Plan::Edit(Purpose::Drafted(Some(id)))),
        (Action::Open | Action::AdoptQuestion, Some(Item::Drafted(id))) => {
            let head = live.session().drafted(id)?.into.unwrap_or(id);
            Some(Plan::Edit(Purpose::Pose(Some(head))))
        }
        (Action::JoinQuestion, Some(Item::Drafted(id))) => Some(Plan::Choose(Choice::Join(id))),
        (Action::Drop, Some(Item::Drafted(id))) => Some(Plan::Ask(Question::Drop(id))),
        (Action::Open | Action::Edit, Some(Item::Question(id))) => Some(Plan::Edit(Purpose::Word(id))),
        _ => None,
    }
}

/// What `action` would do in the form *commitments* now.
#[must_use]
pub fn commitments(live: &Live, action: Action) -> Option<Plan> {
    let session = live.session();
    let item = live.focused()?;
    let value = || value_of(session, &item);
    match (action, &item) {
        (Action::AddPractice | Action::AddLine, _) => Some(Plan::Edit(Purpose::Addition(value()?))),
        (Action::Recognise | Action::Open, Item::Practice(id)) => {
            let on = !session.recognised.contains(id);
            Some(Plan::one(PromiseEvent::Recognised { practice: id.clone(), on }))
        }
        (Action::Accept | Action::Open, Item::Line(id)) => Some(Plan::Choose(Choice::Accept(*id))),
        (Action::Edit, Item::Line(id)) => Some(Plan::Edit(Purpose::Reword(*id))),
        (Action::Drop, Item::Line(id)) => Some(Plan::Ask(Question::Drop(*id))),
        _ => None,
    }
}

/// The value that an item of the commitments belongs to.
fn value_of(session: &Session, item: &Item) -> Option<String> {
    match item {
        Item::Value(value) => Some(value.clone()),
        Item::Practice(id) => {
            let practices = &session.opened.as_deref()?.community.practices;
            practices.iter().find(|p| p.id == *id).map(|p| p.value.clone())
        }
        Item::Line(id) => session.line(*id)?.tags.values.first().cloned(),
        _ => None,
    }
}

/// The other questions of tables that one can go on with: its words, and whether it has joined that one.
#[must_use]
pub fn others(session: &Session, id: EntryId) -> Vec<(EntryId, String, bool)> {
    let joined = session.drafted(id).and_then(|drafted| drafted.into);
    let heads = session.drafted.iter().filter(|d| d.into.is_none() && d.posed.is_none() && d.id != id);
    heads.map(|d| (d.id, d.wording.hoe.clone(), joined == Some(d.id))).collect()
}
