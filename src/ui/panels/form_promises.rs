//! The commitments as a list: per value its practices, and what was proposed to be added.

use super::form::View;
use super::page::Page;
use super::wall_promises;
use crate::app::forms::Item;
use crate::app::items::additions;
use crate::config::Role;
use crate::domain::{Line, Practice};
use crate::text::{Safe, wrap};

/// Per value the practices that people promised, and what was proposed today.
pub(super) fn draw(view: &View<'_>, page: &mut Page) {
    let Some(opened) = view.session.opened.as_deref() else { return };
    for value in &opened.community.values {
        page.gap();
        page.item(view.here(&Item::Value(value.id.clone())), |page| {
            page.line(vec![(Safe::new(&value.name), Role::Title)]);
        });
        for practice in opened.community.practices.iter().filter(|p| p.value == value.id) {
            one(view, practice, 0, page);
        }
        for line in additions(view.session, &value.id) {
            addition(view, line, page);
        }
    }
}

/// A practice; what the group recognises has a word beside it, what a session added says which.
pub(super) fn one(view: &View<'_>, practice: &Practice, indent: u16, page: &mut Page) {
    let here = view.here(&Item::Practice(practice.id.clone()));
    let recognised = view.session.recognised.contains(&practice.id);
    page.item(here, |page| {
        let sign = if recognised { ("● ", Role::Accent) } else { ("· ", Role::Faint) };
        page.hanging(indent, vec![(Safe::new(sign.0), sign.1)], &Safe::new(&practice.text), Role::Text);
        if recognised {
            page.text(indent + 2, &view.stage.say("promise-recognised"), Role::Quiet);
        }
        if let Some(added) = wall_promises::added(view.stage, practice) {
            page.text(indent + 2, &added, Role::Quiet);
        }
        // The sub-points come up when one looks.
        for sub in practice.sub.iter().filter(|_| here) {
            page.text(indent + 2, &Safe::new(sub), Role::Quiet);
        }
    });
}

fn addition(view: &View<'_>, line: &Line, page: &mut Page) {
    page.item(view.here(&Item::Line(line.id)), |page| {
        page.hanging(0, vec![(Safe::new("+ "), Role::Accent)], &Safe::new(&line.text), Role::Text);
        let (yes, _) = wall_promises::accepted(view.stage, view.session, line);
        let beside: Vec<Safe> = std::iter::once(wall_promises::proposed(view.stage, line)).chain(yes).collect();
        page.text(2, &wrap::join(&beside, &Safe::new(" · ")), Role::Quiet);
    });
}
