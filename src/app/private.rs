//! What looks private is pointed out once, before it can go up. Names in a sentence are not seen, and nothing says so.

use super::editor::{Editor, Purpose};
use super::live::Live;
use super::wall;
use crate::domain::words::{CasePart, Kind};
use crate::domain::{Command, EntryId, Event, Session};
use crate::text::private::{Found, Private, find};

/// Something that was found in words on their way to the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// What it is.
    pub kind: Private,
    /// As it stands there: for the facilitator's own screens.
    pub text: String,
}

/// What is done after a yes.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// The text that is typed is kept.
    Keep,
    /// These go to the domain.
    Do(Vec<Command>),
}

/// What is found in a text, given the voices of this session.
#[must_use]
pub fn found(session: &Session, text: &str) -> Vec<Found> {
    let voices = session.opened.as_deref().map(|o| o.community.voices.as_slice()).unwrap_or_default();
    find(text, voices)
}

impl Live {
    /// What in the text that is typed was not pointed out before; from now on it was.
    pub fn spot_typed(&mut self) -> Vec<Spotted> {
        let Some(editor) = self.editors.last().filter(|editor| goes_up(editor, self.session())) else {
            return Vec::new();
        };
        let texts = editor.inputs.iter().map(|input| input.field.value().to_owned()).collect();
        self.spot(texts)
    }

    /// The same for what these commands would bring up on the wall.
    pub fn spot_up(&mut self, commands: &[Command]) -> Vec<Spotted> {
        let up = commands.iter().filter_map(|command| match command {
            Command::Do(Event::PutUp(Some(id)) | Event::Released { target: id, released: true }) => Some(*id),
            _ => None,
        });
        let texts = up.flat_map(|id| texts_of(self.session(), id)).collect();
        self.spot(texts)
    }

    fn spot(&mut self, texts: Vec<String>) -> Vec<Spotted> {
        let mut new: Vec<Spotted> = Vec::new();
        for text in texts {
            for Found { range, kind } in found(self.session(), &text) {
                let text = text.get(range).unwrap_or_default().to_owned();
                if !self.pointed_out.contains(&text) {
                    self.pointed_out.push(text.clone());
                    new.push(Spotted { kind, text });
                }
            }
        }
        new
    }
}

/// Whether what is typed stands on the wall once it is kept, or may be seen there while it is typed.
fn goes_up(editor: &Editor, session: &Session) -> bool {
    match &editor.purpose {
        Purpose::Message => true,
        Purpose::Part(part) => *part == CasePart::Sentence || session.wall.typing == Some(true),
        Purpose::Reword(id) | Purpose::Moment(Some(id)) | Purpose::Explain(id) => {
            let kept = |line: &crate::domain::Line| line.kind != Some(Kind::Moment);
            session.wall.put_up == Some(*id)
                || session.line(*id).is_some_and(|line| kept(line) && wall::may_show(session, *id))
        }
        purpose => purpose.may_show(),
    }
}

/// The words of an entry that may stand on the wall.
fn texts_of(session: &Session, id: EntryId) -> Vec<String> {
    if let Some(line) = session.line(id) {
        let said = [&line.text, &line.effect, &line.meant].into_iter();
        return said.chain(&line.tags.field).cloned().collect();
    }
    let agreed = session.agreements.iter().find(|agreement| agreement.id == id);
    if let Some(agreement) = agreed {
        return vec![agreement.what.clone(), agreement.who.clone(), agreement.when.clone()];
    }
    let drafted = session.drafted(id).map(|drafted| &drafted.wording);
    let wording = session.agenda.question(id).and_then(|question| question.now()).or(drafted);
    let lists = |wording: &crate::domain::Wording| {
        let all = wording.terwijl.iter().chain(&wording.zonder_dat).cloned();
        std::iter::once(wording.hoe.clone()).chain(all).collect()
    };
    wording.map(lists).unwrap_or_default()
}
