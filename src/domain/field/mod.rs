//! *Geladen veld*: what earlier events, good and bad, left behind on places and initiatives. A fold over sessions.
//!
//! It holds what the groups themselves let stand: a case in one sentence, if they said what of it may leave the room, and
//! moments that were kept. No proposal, nothing that was dropped, taken out or withdrawn, no voice (a voice can be one
//! person), nothing counted. A closed door that nobody answered is simply there.

pub mod name;

use std::collections::BTreeMap;

use super::ids::EntryId;
use super::session::Session;
use super::words::{CasePart, Certainty, Door, Status};

/// What one session left, wherever it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The session's id.
    pub session: String,
    /// Its title.
    pub title: String,
    /// The day, as `YYYY-MM-DD`, if there is one.
    pub date: Option<String>,
    /// How sure the date is.
    pub certainty: Certainty,
    /// The case in one sentence (empty outside its own room), and where it was.
    pub case: Option<(String, String)>,
    /// The moments that the group kept, in the order in which they were seen.
    pub moments: Vec<Kept>,
    /// The places and initiatives that the community named then.
    pub listed: Vec<String>,
}

/// A moment that the group kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The entry that wrote it.
    pub id: EntryId,
    /// Its words.
    pub text: String,
    /// How the door stood.
    pub door: Option<Door>,
    /// Places and initiatives.
    pub field: Vec<String>,
    /// Someone said: here we go again.
    pub echo: bool,
    /// The older moment that it echoes.
    pub echoes: Option<EntryId>,
    /// The moment that answers this one.
    pub answered_by: Option<EntryId>,
}

/// A place or initiative, with what was left there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// What each session left there, in the order of the sessions; never empty.
    pub traces: Vec<Trace>,
}

/// What one session left at one spot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The session's id.
    pub session: String,
    /// Its title.
    pub title: String,
    /// The day, as `YYYY-MM-DD`, if there is one.
    pub date: Option<String>,
    /// How sure the date is.
    pub certainty: Certainty,
    /// The case that was about this spot: in one sentence in the room itself, empty for any other session.
    pub case: Option<String>,
    /// The moments that the group kept.
    pub moments: Vec<Seen>,
}

/// A moment at a spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The entry that wrote it.
    pub id: EntryId,
    /// Its words; may be empty for one that was only stamped.
    pub text: String,
    /// How the door stood.
    pub door: Option<Door>,
    /// Someone said: here we go again.
    pub echo: bool,
    /// The older moment that it echoes, if they said which and the group kept it.
    pub echoes: Option<Other>,
    /// *Heropening*: the moment that answered this closed door later.
    pub reopened: Option<Other>,
    /// The closed doors that this one answers, as far as they do not stand at this spot themselves.
    pub reopens: Vec<Other>,
}

/// Another moment that one speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The entry that wrote it.
    pub id: EntryId,
    /// The title of its session.
    pub title: String,
    /// Its words.
    pub text: String,
}

/// What a session left; nothing before it was opened. Of a case nothing leaves the room where it was told, unless they
/// said there what of it may.
#[must_use]
pub fn left(session: &Session) -> Option<Left> {
    let all = here(session)?;
    // That a case was told there may be known when its owner said what may leave; its words stay in that room: nobody can
    // tell from a sentence about it whether they are meant.
    let case = all.case.filter(|_| told(session, CasePart::MayLeave).is_some());
    let case = case.map(|(_, place)| (String::new(), place));
    Some(Left { case, ..all })
}

/// The same for the room itself: its own case stands there whatever may leave.
#[must_use]
pub fn here(session: &Session) -> Option<Left> {
    let opened = session.opened.as_deref()?;
    let told = |part| told(session, part);
    let case = told(CasePart::Sentence).zip(told(CasePart::Place)).filter(|_| !session.case_withdrawn);
    let moments = session.moments_that_are(Status::Kept).map(|line| Kept {
        id: line.id,
        text: line.text.clone(),
        door: line.door,
        field: line.tags.field.clone(),
        echo: line.tags.echo,
        echoes: line.tags.echoes,
        answered_by: line.answered_by,
    });
    Some(Left {
        session: opened.session.clone(),
        title: opened.title.clone(),
        date: opened.date.clone(),
        certainty: opened.certainty,
        case: case.map(|(sentence, place)| (sentence.to_owned(), place.to_owned())),
        moments: moments.collect(),
        listed: opened.community.field().map(str::to_owned).collect(),
    })
}

/// A part of the case, if it was told.
fn told(session: &Session, part: CasePart) -> Option<&str> {
    session.case.get(&part).map(|(text, _)| text.trim()).filter(|text| !text.is_empty())
}

/// The field that sessions left, given in their order. `listed` are the places and initiatives of the community: they
/// come first, in its own order, and the others behind them as they first came up. So a spot stands where it stood, and
/// trouble puts none on top. A spot that nothing touched is left out.
#[must_use]
pub fn field(all: &[Left], listed: &[String]) -> Vec<Spot> {
    let moments = all.iter().flat_map(|left| &left.moments);
    let before = listed.iter().chain(all.iter().flat_map(|left| &left.listed));
    let known = name::distinct(before.chain(moments.flat_map(|kept| &kept.field)).map(String::as_str));
    let (others, mut spots) = (Others::of(all), Spots::default());
    for name in listed {
        spots.spot(name);
    }
    for (at, left) in all.iter().enumerate() {
        if let Some((sentence, place)) = &left.case {
            for name in name::places(place, &known) {
                spots.trace(&name, at, left).case = Some(sentence.clone());
            }
        }
        for kept in &left.moments {
            for name in name::distinct(kept.field.iter().map(String::as_str)) {
                let seen = others.seen(kept, at, &name);
                spots.trace(&name, at, left).moments.push(seen);
            }
        }
    }
    spots.touched()
}

/// The spots as they are gathered, by what makes their name one.
#[derive(Default)]
struct Spots(BTreeMap<String, Gathered>);

/// A spot with its place among the others, and what each session left there by its own place.
struct Gathered {
    place: usize,
    name: String,
    traces: BTreeMap<usize, Trace>,
}

impl Spots {
    /// This spot, whatever the spelling; the first spelling stays.
    fn spot(&mut self, name: &str) -> &mut Gathered {
        let place = self.0.len();
        let new = || Gathered { place, name: name.to_owned(), traces: BTreeMap::new() };
        self.0.entry(name::folded(name)).or_insert_with(new)
    }

    /// What this session left there, to add to.
    fn trace(&mut self, name: &str, at: usize, left: &Left) -> &mut Trace {
        let new = || Trace {
            session: left.session.clone(),
            title: left.title.clone(),
            date: left.date.clone(),
            certainty: left.certainty,
            ..Trace::default()
        };
        self.spot(name).traces.entry(at).or_insert_with(new)
    }

    fn touched(self) -> Vec<Spot> {
        let mut all: Vec<Gathered> = self.0.into_values().filter(|spot| !spot.traces.is_empty()).collect();
        all.sort_by_key(|spot| spot.place);
        let spot = |spot: Gathered| Spot { name: spot.name, traces: spot.traces.into_values().collect() };
        all.into_iter().map(spot).collect()
    }
}

/// Every moment that a group kept, with the place of its session, for those that speak of it.
struct Others<'a> {
    kept: BTreeMap<(EntryId, usize), (&'a Kept, &'a str)>,
    answers: BTreeMap<(EntryId, usize), Vec<EntryId>>,
}

impl<'a> Others<'a> {
    fn of(all: &'a [Left]) -> Self {
        let (mut kept, mut answers) = (BTreeMap::new(), BTreeMap::new());
        for (at, left) in all.iter().enumerate() {
            for moment in &left.moments {
                kept.insert((moment.id, at), (moment, left.title.as_str()));
                if let Some(open) = moment.answered_by {
                    answers.entry((open, at)).or_insert_with(Vec::new).push(moment.id);
                }
            }
        }
        Self { kept, answers }
    }

    /// A moment of the session at this place, as it is seen at the spot with this name.
    fn seen(&self, kept: &Kept, at: usize, name: &str) -> Seen {
        let here = |id: &EntryId| {
            let other = self.kept.get(&(*id, at));
            other.is_some_and(|(other, _)| other.field.iter().any(|other| name::same(other, name)))
        };
        let answered = self.answers.get(&(kept.id, at)).into_iter().flatten().filter(|id| !here(id));
        Seen {
            id: kept.id,
            text: kept.text.clone(),
            door: kept.door,
            echo: kept.echo || kept.echoes.is_some(),
            echoes: kept.echoes.and_then(|id| self.older(id, at)),
            reopened: kept.answered_by.and_then(|id| self.other(id, at)),
            reopens: answered.filter_map(|id| self.other(*id, at)).collect(),
        }
    }

    /// A moment of the same session.
    fn other(&self, id: EntryId, at: usize) -> Option<Other> {
        let (kept, title) = self.kept.get(&(id, at))?;
        Some(Other { id, title: (*title).to_owned(), text: kept.text.clone() })
    }

    /// A moment of this session or of one before it; or else, where days were not known, of any other.
    fn older(&self, id: EntryId, at: usize) -> Option<Other> {
        let before = self.kept.range((id, 0)..=(id, at)).next_back();
        let ((_, there), _) = before.or_else(|| self.kept.range((id, at)..=(id, usize::MAX)).next())?;
        self.other(id, *there)
    }
}
