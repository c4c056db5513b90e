//! The harvest and the agreements as lists.

use super::form::View;
use super::page::Page;
use super::{form_look_back, words};
use crate::app::forms::{HARVEST, Item};
use crate::config::Role;
use crate::domain::Line;
use crate::domain::words::{Kind, Status};
use crate::text::{Safe, wrap};

/// The questions, and under them what was harvested so far, a heading a kind.
pub(super) fn draw(view: &View<'_>, page: &mut Page) {
    form_look_back::questions(view, page);
    for kind in HARVEST {
        let heading = match kind {
            Kind::Lesson => "form-lessons",
            Kind::Quote => "form-quotes",
            Kind::Celebration => "form-celebrations",
            Kind::Tip => "form-tips",
            _ => "form-next-step",
        };
        let shows = |l: &&Line| l.status != Status::Dropped && (view.private || kind != Kind::Quote || l.released);
        let lines = view.session.of_kind(kind).filter(shows);
        for (index, line) in lines.enumerate() {
            if index == 0 {
                page.heading(view.stage.say(heading));
            }
            page.item(view.here(&Item::Line(line.id)), |page| {
                page.text(0, &Safe::new(&line.text), Role::Text);
                named(view, (&line.text, &line.tags.field, &line.tags.topics), page);
                if kind == Kind::Quote {
                    let key = if line.released { "form-released" } else { "form-not-released" };
                    page.text(2, &view.stage.say(key), if line.released { Role::Quiet } else { Role::Warning });
                }
            });
        }
    }
}

/// What a line is named after, small under it: of its words, its places and initiatives, and the names of boards.
pub(super) fn named(view: &View<'_>, (text, field, ids): (&str, &[String], &[String]), page: &mut Page) {
    let named = words::named(view.session, text, field, ids);
    if !named.is_empty() {
        page.text(2, &wrap::join(&named, &Safe::new(" · ")), Role::Quiet);
    }
}

/// Who does what by when.
pub(super) fn agreements(view: &View<'_>, page: &mut Page) {
    page.heading(view.stage.say("form-agreements"));
    if view.session.agreements.is_empty() {
        page.text(0, &view.stage.say("wall-no-agreements"), Role::Quiet);
    }
    for agreement in &view.session.agreements {
        page.item(view.here(&Item::Agreement(agreement.id)), |page| {
            page.text(0, &Safe::new(&agreement.what), Role::Text);
            let who = words::who_when(&agreement.who, &agreement.when);
            if !who.is_empty() {
                page.text(2, &who, Role::Quiet);
            }
        });
    }
}
