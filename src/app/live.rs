//! A live screen: the session, who writes here, what is being typed, what was saved. Shared by lead, desk, room, note.

use super::editor::{Editor, Purpose};
use super::form_round::Round;
use super::forms::{self, Item};
use super::msg::{Draft, Effect, Entered};
use super::plan::Plan;
use super::saving::Saving;
use super::writer::Writer;
use crate::config::Context;
use crate::domain::words::Form;
use crate::domain::{
    AgendaEvent, At, Command, Door, Entry, EntryId, Event, Kind, Noted, PhaseId, Session, Tags, Timeline, Timestamp,
    decide, gone,
};
use crate::text::Message;

/// Which live screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The facilitator's screen that may hang on the wall.
    #[default]
    Lead,
    /// The facilitator's own screen.
    Desk,
    /// The wall in a terminal of its own.
    Room,
    /// The note-taker's screen.
    Note,
}

/// The state of a live screen.
#[derive(Clone, Debug)]
pub struct Live {
    /// Which screen.
    pub role: Role,
    /// Who writes here.
    pub writer: Writer,
    /// The session with all its entries.
    pub timeline: Timeline,
    /// What was saved.
    pub saving: Saving,
    /// Texts being typed; the last one has the cursor.
    pub editors: Vec<Editor>,
    /// The item that is looked at.
    pub focus: Option<Item>,
    /// When she last chose it: in which phase, and what was pointed at then.
    pub looked: Option<super::stage::Looked>,
    /// The line of the note-taker's list that is looked at; `None` is the last.
    pub row: Option<EntryId>,
    /// The facilitator's notes show (lead; the desk always shows them).
    pub notes: bool,
    /// The desk shows its clock.
    pub clock: bool,
    /// The form beside the note-taker's list has the keys.
    pub panel: bool,
    /// What others are typing.
    pub typing: Vec<Draft>,
    /// Unfinished texts of runs that died, to take up again.
    pub unfinished: Vec<Draft>,
    /// Another run leads: this one reads along.
    pub led_elsewhere: bool,
    /// What was there on entering has been folded: what arrives now is news.
    pub entered: bool,
    /// The folder cannot be written.
    pub read_only: bool,
    /// Entries of our own that fell inside *even niet* and were asked about.
    pub asked: Vec<EntryId>,
    /// The circle of a round: on this screen alone, never stored.
    pub round: Round,
    /// The scripts that there are, once they were asked for: id and title.
    pub scripts: Vec<(String, String)>,
    /// The phase that she looks at while the group is elsewhere: on her own screen alone, never stored.
    pub ahead: Option<PhaseId>,
    /// What looked private and was pointed out on this screen: never twice.
    pub pointed_out: Vec<String>,
    /// The time of the last message.
    pub now: Timestamp,
}

impl Live {
    /// A live screen, and what to do first: a new session writes down what it starts from and enters its first phase.
    #[must_use]
    pub fn enter(entered: Entered, now: Timestamp) -> (Self, Vec<Effect>) {
        let mut live = Self {
            role: entered.role,
            writer: entered.writer,
            timeline: Timeline::default(),
            saving: Saving::default(),
            editors: Vec::new(),
            focus: None,
            looked: None,
            row: None,
            notes: false,
            clock: true,
            panel: false,
            typing: Vec::new(),
            unfinished: entered.drafts,
            led_elsewhere: entered.led_elsewhere,
            entered: false,
            read_only: entered.read_only,
            asked: Vec::new(),
            round: Round::default(),
            scripts: Vec::new(),
            ahead: None,
            pointed_out: Vec::new(),
            now,
        };
        live.arrived(entered.entries);
        live.entered = true;
        let mut effects: Vec<Effect> = live.let_go().into_iter().collect();
        if let Some(opening) = entered.opening {
            effects.extend(live.command(Command::Do(Event::Opened(opening.into())), now).unwrap_or_default());
        }
        (live, effects)
    }

    /// The session as it stands.
    #[must_use]
    pub const fn session(&self) -> &Session {
        self.timeline.session()
    }

    /// Entries of other runs (or of this one, read back).
    pub fn arrived(&mut self, entries: Vec<Entry>) {
        for entry in &entries {
            self.writer.saw(entry.stamp);
            // Somebody else leads now.
            let taken = entry.event == Event::LeadTaken && entry.id.run != self.writer.run;
            self.led_elsewhere |= taken && self.entered && matches!(self.role, Role::Lead | Role::Desk);
        }
        self.timeline.insert(entries);
    }

    /// Decides, folds and hands to the writer.
    ///
    /// # Errors
    /// Why it cannot be done now, as a sentence.
    pub fn command(&mut self, command: Command, now: Timestamp) -> Result<Vec<Effect>, Message> {
        self.command_at(command, At::Exact(now), now)
    }

    /// The same, for something that was observed at another time than now.
    ///
    /// # Errors
    /// Why it cannot be done now, as a sentence.
    pub fn command_at(&mut self, command: Command, at: At, now: Timestamp) -> Result<Vec<Effect>, Message> {
        if self.read_only {
            return Err(Message::new("live-read-only"));
        }
        if self.led_elsewhere && !matches!(command, Command::Do(Event::OffRecord(_))) {
            return Err(Message::new("live-led-elsewhere"));
        }
        let who = (self.writer.device, self.writer.seat);
        let events = decide(self.session(), who, command).map_err(|refusal| Message::new(refusal.key()))?;
        let entries: Vec<Entry> = events.into_iter().map(|event| self.writer.entry(event, at, now)).collect();
        if entries.is_empty() {
            return Ok(Vec::new());
        }
        let wake = self.saving.handed(entries.iter().map(|e| e.id), now);
        self.timeline.insert(entries.iter().cloned());
        let takes = entries.iter().any(|entry| gone::takes(&entry.event));
        let mut effects = vec![Effect::Append(entries)];
        if takes {
            effects.extend(self.let_go());
        }
        effects.extend(wake.map(Effect::Wake));
        Ok(effects)
    }

    /// Several in a row; the first refusal stops. What was done before it counts, and is written.
    ///
    /// # Errors
    /// Why one of them cannot be done now, as a sentence.
    pub fn commands(&mut self, commands: Vec<Command>, at: At, now: Timestamp) -> Result<Vec<Effect>, Message> {
        let mut effects = Vec::new();
        for command in commands {
            // A phase is always entered at the time of the key; only words can be about another time.
            let words = matches!(&command, Command::Do(event) if event.has_words());
            match self.command_at(command, if words { at } else { At::Exact(now) }, now) {
                Ok(more) => effects.extend(more),
                Err(refusal) if effects.is_empty() => return Err(refusal),
                Err(_) => break,
            }
        }
        Ok(effects)
    }

    /// Stamps a moment with no words yet.
    ///
    /// # Errors
    /// Why it cannot be done now, as a sentence.
    pub fn stamp(&mut self, door: Option<Door>, now: Timestamp) -> Result<Vec<Effect>, Message> {
        let noted = Noted { kind: Kind::Moment, text: String::new(), door, tags: Tags::default(), card: None };
        self.command(Command::Do(Event::Noted(noted)), now)
    }

    /// Opens an editor over what is being typed already.
    pub fn open_editor(&mut self, purpose: Purpose, door: Option<Option<Door>>, now: Timestamp) {
        self.look_at_what(&purpose);
        let mut editor = Editor::new(purpose, self.session(), now);
        if let Some(door) = door {
            editor = editor.with_door(door);
        }
        self.editors.push(editor);
    }

    /// Enter: what was typed becomes entries; a refusal leaves it standing. Nothing typed is nothing kept, except that
    /// a moment without words is still a moment.
    ///
    /// # Errors
    /// Why it cannot be kept now, as a sentence.
    pub fn finish_editor(&mut self, now: Timestamp) -> Result<Vec<Effect>, Message> {
        let Some(editor) = self.editors.last().cloned() else { return Ok(Vec::new()) };
        if editor.purpose == Purpose::Seat {
            self.editors.pop();
            let tagged = super::tags::read(&editor.text(0), self.session());
            self.round.add(tagged.text, tagged.tags.voice.unwrap_or_default());
            // Whoever came in is seen: the circle, not the row of voices.
            self.focus = None;
            return Ok(Vec::new());
        }
        let number = |text: &str| text.is_empty() || text.parse::<u32>().is_ok();
        if matches!(editor.purpose, Purpose::Present(_)) && !number(&editor.text(0)) {
            return Err(Message::new("refusal-no-number"));
        }
        // A voice without a number is here all the same.
        let bare = matches!(
            editor.purpose,
            Purpose::Moment(_) | Purpose::Reword(_) | Purpose::Mark(..) | Purpose::Follow(..) | Purpose::Present(_)
        );
        let unseen = super::tags::sees_all(self.role);
        let commands = if editor.is_empty() && !bare { Vec::new() } else { editor.finish(self.session(), unseen) };
        let mut effects = self.commands(commands, editor.at, now)?;
        self.editors.pop();
        self.look_at_new(&effects);
        effects.push(self.keep_drafts());
        Ok(effects)
    }

    /// A card that was carried on is looked at: the next thing is to word what the group shares.
    pub fn look_at_card(&mut self, effects: &[Effect]) {
        let entries = effects.iter().filter_map(|e| if let Effect::Append(entries) = e { Some(entries) } else { None });
        let laid = entries.flatten().rfind(|entry| matches!(&entry.event, Event::Noted(n) if n.card.is_some()));
        if let Some(card) = laid.map(|entry| Item::Card(entry.id)).filter(|card| self.items().contains(card)) {
            self.look_to(card);
        }
    }

    /// What was just written is looked at, so that she sees it stand there.
    fn look_at_new(&mut self, effects: &[Effect]) {
        let entries = effects.iter().filter_map(|e| if let Effect::Append(entries) = e { Some(entries) } else { None });
        for entry in entries.flatten() {
            let item = match entry.event {
                Event::Noted(ref noted) if noted.card.is_some() => Item::Card(entry.id),
                Event::Noted(_) => Item::Line(entry.id),
                Event::Agenda(AgendaEvent::Drafted { .. }) => Item::Drafted(entry.id),
                Event::Posed { .. } => Item::Question(entry.id),
                Event::Agreed { .. } => Item::Agreement(entry.id),
                _ => continue,
            };
            self.row = None;
            if self.items().contains(&item) {
                self.look_to(item);
            }
        }
    }

    /// When the owner takes the case back, what was being typed of it goes too, on every screen.
    pub fn case_taken_back(&mut self, withdrawn_before: bool) -> Option<Effect> {
        if withdrawn_before || !self.session().case_withdrawn {
            return None;
        }
        self.editors.retain(|editor| !matches!(editor.purpose, Purpose::Part(_)));
        self.unfinished.retain(|draft| !draft.purpose.starts_with("part "));
        Some(self.keep_drafts())
    }

    /// The drafts as they stand, the one with the cursor last.
    #[must_use]
    pub fn keep_drafts(&self) -> Effect {
        let session = self.session().opened.as_ref().map(|o| o.session.clone()).unwrap_or_default();
        let draft = |editor: &Editor| Draft {
            session: session.clone(),
            run: self.writer.run,
            seat: self.writer.seat,
            purpose: editor.purpose.name(),
            fields: editor.inputs.iter().map(|i| (i.label.to_owned(), i.field.value().to_owned())).collect(),
            at: editor.at,
            door: editor.door,
        };
        Effect::KeepDrafts(self.editors.iter().filter(|editor| editor.may_be_kept()).map(draft).collect())
    }

    /// Takes up an unfinished text of a run that died.
    pub fn take_up(&mut self, draft: &Draft, now: Timestamp) -> bool {
        let Some(purpose) = Purpose::named(&draft.purpose) else { return false };
        let mut editor = Editor::new(purpose, self.session(), now);
        for input in &mut editor.inputs {
            if let Some((_, text)) = draft.fields.iter().find(|(label, _)| label == input.label) {
                input.field.set(text);
            }
        }
        editor.at = draft.at;
        editor.door = draft.door;
        self.editors.push(editor);
        true
    }

    /// The form that has the keys: the lead's phase, or the note-taker's panel.
    #[must_use]
    pub fn form(&self) -> Form {
        self.session().form()
    }

    /// The items of that form.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        let mut items = forms::items(self.session(), self.form());
        if self.form() == Form::Round && self.role != Role::Note {
            items.splice(0..0, (0..self.round.seats.len()).map(Item::Seat));
        }
        // On the screen that hangs on the wall nobody looks at cards that are still being written.
        if self.role == Role::Lead && !super::wall::cards_show_now(self.session()) {
            items.retain(|item| !matches!(item, Item::Card(_)));
        }
        items
    }

    /// The item that is looked at: the chosen one while it exists, else the first. None on the note-taker's screen
    /// while her list has the keys.
    #[must_use]
    pub fn focused(&self) -> Option<Item> {
        if self.role == Role::Note && !self.in_panel() {
            return None;
        }
        if self.form() == Form::Moments {
            return super::items::moment_here(self.session(), self.focus.as_ref());
        }
        let items = self.items();
        match &self.focus {
            Some(item) if items.contains(item) => Some(item.clone()),
            _ => items.into_iter().next(),
        }
    }

    /// The plan to look at the item `step` further (or the first or last one).
    #[must_use]
    pub fn look(&self, step: isize) -> Option<Plan> {
        super::items::beside(self, step).map(Plan::Focus)
    }

    /// The context of the form.
    #[must_use]
    pub const fn form_context(form: Form) -> Option<Context> {
        match form {
            Form::LookBack => Some(Context::LookBack),
            Form::Case => Some(Context::Case),
            Form::Lens => Some(Context::Lens),
            Form::Moments => Some(Context::Moments),
            Form::Harvest => Some(Context::Harvest),
            Form::Agreements => Some(Context::Agreements),
            Form::Commitments => Some(Context::Commitments),
            Form::Round => Some(Context::Round),
            Form::Tables => Some(Context::Lens),
            Form::Questions => Some(Context::Questions),
            Form::Board | Form::Contribution => Some(Context::Board),
            Form::PlanNext => Some(Context::PlanNext),
            Form::Talk | Form::Break | Form::Theory => None,
        }
    }

    /// Whether the form beside the note-taker's list has the keys: only for what she writes too, and only while the
    /// phase is there.
    #[must_use]
    pub fn in_panel(&self) -> bool {
        self.panel && Self::form_context(self.form()).is_some_and(Context::also_on_note)
    }

    /// Our own entries that fell inside *even niet* and were not asked about yet.
    #[must_use]
    pub fn undecided(&self) -> Vec<EntryId> {
        if self.session().off_record() {
            return Vec::new();
        }
        let own = |id: &EntryId| id.device == self.writer.device && id.run == self.writer.run;
        self.timeline.withheld().into_iter().filter(own).filter(|id| !self.asked.contains(id)).collect()
    }
}
