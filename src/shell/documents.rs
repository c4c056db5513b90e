//! Documents over all sealed sessions, for the command and for the screen that asks: read, made and written on a thread of
//! its own.

use std::sync::Arc;
use std::thread;

use super::cause::Cause;
use super::effects::typed;
use super::past::harvests;
use super::run::Running;
use crate::app::Paper;
use crate::domain::Board;
use crate::export::travel_report::STREAMS;
use crate::export::{self, Document, Word, guide, html, markdown, travel_report};
use crate::i18n::Catalog;
use crate::store::Workspace;
use crate::text::private::{Private, find};
use crate::text::{Message, wrap};

/// The document over a workspace, in the language of the reader.
#[must_use]
pub fn document(workspace: &Workspace, paper: Paper, catalog: &Catalog) -> Document {
    let (harvests, community) = (harvests(workspace), workspace.community().0);
    match paper {
        Paper::Guide => guide(&community, &harvests).document(catalog),
        Paper::Threads => threads(workspace, &community.name, catalog),
        Paper::TravelReport => travel_report(&community, streams(workspace).as_ref(), &harvests).document(catalog),
    }
}

fn threads(workspace: &Workspace, name: &str, catalog: &Catalog) -> Document {
    let read = super::threads::read(workspace);
    let mut all = Vec::new();
    for thread in &read.threads {
        let found = thread.words.iter().filter_map(|pointer| read.find_for_paper(pointer));
        let words = found.map(|f| (f.community.name.as_str(), Word { said: f.said, from: f.harvest })).collect();
        all.push(export::threads::Thread { title: &thread.title, about: &thread.about, words });
    }
    let own = read.communities.first().is_some_and(|community| community.yes);
    export::threads(name, &all, own, catalog)
}

/// The board of the streams: the workspace's own, or the shipped one.
#[must_use]
pub fn streams(workspace: &Workspace) -> Option<Board> {
    workspace.boards().0.into_iter().find(|board| board.id == STREAMS).map(|board| board.what)
}

/// A document as a page by itself, in the workspace's own template if it has one.
#[must_use]
pub fn page(workspace: &Workspace, document: &Document) -> String {
    html(document, &workspace.document_template())
}

/// What the file of a document is called in this language, without its ending.
#[must_use]
pub fn name(paper: Paper, catalog: &Catalog) -> String {
    catalog.say(&Message::new(match paper {
        Paper::Guide => "document-file-guide",
        Paper::TravelReport => "document-file-travel-report",
        Paper::Threads => "document-file-threads",
    }))
}

/// So many columns of a path stand on a line of the smallest screen that somebody works on.
const LINE: usize = 74;

/// What is said of a document that was written; `file` is its path inside the workspace. The whole path stands on a line of
/// its own, where no line breaks it; one that is longer than a line is said from the workspace on.
#[must_use]
pub fn written(workspace: &Workspace, file: &str) -> Message {
    let whole = typed(&workspace.path().join(file));
    if wrap::width(&whole) <= LINE {
        return Message::new("document-written").with("file", whole);
    }
    Message::new("document-written-inside").with("file", file)
}

/// Something in it has the form of a number or an address by which one person can be found. Names have no form.
#[must_use]
pub fn looks_private(document: &Document) -> Option<Private> {
    find(&markdown(document), &[""; 0]).into_iter().map(|found| found.kind).find(|kind| *kind != Private::Handle)
}

/// What is said of it before it goes from hand to hand.
#[must_use]
pub fn warning(kind: Private, catalog: &Catalog) -> Message {
    Message::new("document-private").with("what", catalog.say(&kind.label()))
}

/// Writes a document into the workspace; what to say about it.
#[must_use]
pub fn write(workspace: &Workspace, paper: Paper, catalog: &Catalog) -> Message {
    let document = document(workspace, paper, catalog);
    match workspace.write_document(&name(paper, catalog), "html", &page(workspace, &document)) {
        Ok(file) => match looks_private(&document) {
            Some(kind) => {
                let both = [warning(kind, catalog), written(workspace, &file)].map(|said| catalog.say(&said));
                Message::new("document-two").with("one", &both[0]).with("two", &both[1])
            }
            None => written(workspace, &file),
        },
        Err(why) => why,
    }
}

impl Running {
    pub(super) fn write_document(&mut self, paper: Paper) {
        let Some(workspace) = self.start.workspace.clone() else {
            return self.say(Message::new("document-no-workspace"));
        };
        if self.start.plain {
            // Lines that wait in a pipe must not overtake it.
            return self.say(write(&workspace, paper, &self.start.catalog));
        }
        let (to, catalog) = (self.causes.clone(), Arc::clone(&self.start.catalog));
        thread::spawn(move || {
            let _ = to.send(Cause::Said(write(&workspace, paper, &catalog)));
        });
    }
}
