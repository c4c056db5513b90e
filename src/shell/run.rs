//! The loop: sleep until something happens, take all of it in, do what is asked, draw once.

use std::io::{self, IsTerminal};
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{Event, MouseEventKind};

use super::cause::{Cause, News};
use super::clock::{Clock, Machine};
use super::desk::Desk;
use super::effects::KeptFree;
use super::look::{self, Look};
use super::open::{self};
use super::practice::Practice;
use super::terminal::{self, Screen};
use super::writer::Undone;
use super::{End, Start, events, plain, tidy};
use crate::app::plan::Plan;
use crate::app::{Model, Msg, Place, Screen as Front, keys, update};
use crate::config::{Chord, Key};
use crate::text::Message;
use crate::ui::stage::Stage;
use crate::ui::{hit, screen};

/// So many causes at most are taken in before a picture is drawn.
const BATCH: usize = 1_000;
/// How long leaving waits for the disk; shorter when the system wants the program gone.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
const HURRY: Duration = Duration::from_millis(400);
/// Once a second, on the second.
const SECOND: i64 = 1_000;

/// What the loop holds.
pub(super) struct Running {
    pub(super) start: Start,
    pub(super) model: Model,
    pub(super) look: Look,
    pub(super) clock: Clock<Machine>,
    pub(super) causes: Sender<Cause>,
    pub(super) desk: Desk,
    /// A session is on the screen and its threads are not there yet.
    pub(super) kept_free: Option<KeptFree>,
    /// Which session is on the screen, counted; news of earlier ones is late.
    pub(super) number: u64,
    pub(super) wakes: Vec<Instant>,
    pub(super) end: Option<End>,
    /// What could not be done on the screens before this one.
    pub(super) undone: Undone,
    /// The terminal was given back and must be taken again.
    pub(super) suspend: bool,
    /// It may have been changed by somebody else: draw everything anew.
    pub(super) anew: bool,
    /// The copy that is practised in, and what to go back to.
    pub(super) practice: Option<Practice>,
}

fn at_a_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Runs until somebody leaves.
pub fn run(start: Start) -> Result<End, Message> {
    if !start.plain && !at_a_terminal() {
        return Err(Message::new("shell-no-terminal"));
    }
    let (causes, caused) = channel();
    let clock = Clock::new(Machine::new());
    let look = look::look(start.theme.as_deref(), start.workspace.as_ref());
    let mut model = Model::new(look::keys(start.workspace.as_ref()), (0, 0), clock.now());
    model.direct = start.place != Place::Home;
    model.large = start.large || start.workspace.as_ref().is_some_and(|workspace| workspace.settings().large);
    let place = start.place.clone();
    let mut running = Running {
        start,
        model,
        look,
        clock,
        causes,
        desk: Desk::default(),
        kept_free: None,
        number: 0,
        wakes: Vec::new(),
        end: None,
        undone: Undone::default(),
        suspend: false,
        anew: false,
        practice: None,
    };
    running.begin_before(&place)?;
    hook(&running.causes, running.start.catalog.say(&Message::new("shell-broke")));
    events::listen_for_signals(&running.causes);
    if running.start.plain {
        return plain::run(running, &caused);
    }
    let mut screen = Screen::new(running.start.mouse).map_err(|_| Message::new("shell-no-terminal"))?;
    running.model.size = crossterm::terminal::size().unwrap_or((80, 24));
    let mut drawn = running.draw(&mut screen);
    // First the picture: whatever else is to begin begins behind it.
    if drawn && running.look.ask {
        drawn = screen.ask_ground().is_ok();
    }
    events::listen(&running.causes);
    running.begin_behind(drawn, &place);
    let kept = panic::catch_unwind(AssertUnwindSafe(|| {
        // What was said while the rest began is not kept for the next key.
        drawn = drawn && running.draw(&mut screen);
        while drawn && running.end.is_none() {
            drawn = running.turn(&caused, &mut screen);
        }
    }));
    if kept.is_err() {
        running.end = Some(End::Broken);
    }
    drop(screen);
    running.close(drawn)
}

/// After a panic the terminal is as it was, and a sentence says what is safe. A thread that breaks ends the program in
/// good order.
fn hook(causes: &Sender<Cause>, sentence: String) {
    let (causes, main) = (causes.clone(), thread::current().id());
    panic::set_hook(Box::new(move |info| {
        use io::Write;
        terminal::restore();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(io::stderr(), "{sentence} ({place})");
        if thread::current().id() != main {
            let _ = causes.send(Cause::Broken);
        }
    }));
}

#[cfg(unix)]
pub(super) fn suspend() {
    terminal::restore();
    // Stops here; goes on after `fg`.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
pub(super) const fn suspend() {}

impl Running {
    /// What begins behind the first picture: the threads of a session, reading the workspace, tidying up.
    fn begin_behind(&mut self, drawn: bool, place: &Place) {
        if drawn {
            self.sit_down();
        }
        if *place == Place::Home && self.start.workspace.is_some() {
            self.read_workspace();
        }
        self.tidy();
    }

    /// Sleeps, takes in what happened, draws once. Says whether the terminal is still there.
    fn turn(&mut self, caused: &Receiver<Cause>, screen: &mut Screen) -> bool {
        self.wait(caused);
        if std::mem::take(&mut self.suspend) {
            suspend();
            self.anew = true;
        }
        if std::mem::take(&mut self.anew) {
            self.model.dirty = true;
            if screen.again().is_err() {
                return false;
            }
        }
        self.draw(screen)
    }

    /// Draws, if something that shows has changed. Says whether the terminal is still there.
    fn draw(&mut self, screen: &mut Screen) -> bool {
        if !std::mem::take(&mut self.model.dirty) {
            return true;
        }
        let stage = self.stage();
        screen.draw(|buffer| screen::draw(&stage, buffer)).is_ok()
    }

    /// Sleeps until something happens and takes in all that did.
    fn wait(&mut self, caused: &Receiver<Cause>) {
        let first = match self.due() {
            None => caused.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => caused.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        match first {
            Ok(cause) => self.cause(cause),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => self.end = Some(End::Broken),
        }
        for _ in 0..BATCH {
            match caused.try_recv() {
                Ok(cause) if self.end.is_none() => self.cause(cause),
                Ok(_) | Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
            }
        }
        self.timers();
    }

    /// When to wake by itself: a wake that was asked for, or the next second while a clock shows.
    pub(super) fn due(&self) -> Option<Instant> {
        let second = self.ticks().then(|| {
            let shown = self.model.now.0.div_euclid(SECOND).saturating_add(1).saturating_mul(SECOND);
            let left = shown.saturating_sub(self.clock.now().0).clamp(0, SECOND);
            Instant::now() + Duration::from_millis(u64::try_from(left).unwrap_or_default())
        });
        self.wakes.iter().copied().chain(second).min()
    }

    /// Without a screen no clock is seen: nobody is woken for it.
    fn ticks(&self) -> bool {
        !self.start.plain && self.model.wants_ticks()
    }

    pub(super) fn timers(&mut self) {
        let (now, time) = (Instant::now(), self.clock.now());
        let due = self.wakes.iter().filter(|at| **at <= now).count();
        self.wakes.retain(|at| *at > now);
        if due > 0 {
            self.take_in(Msg::Wake(time));
        }
        if self.ticks() && time.0.div_euclid(SECOND) > self.model.now.0.div_euclid(SECOND) {
            self.look_at_clock();
            self.take_in(Msg::Tick(time));
        }
    }

    pub(super) fn look_at_clock(&mut self) {
        if let Some(by) = self.clock.jumped() {
            let now = self.clock.now();
            self.take_in(Msg::ClockJumped(by, now));
        }
    }

    pub(super) fn cause(&mut self, cause: Cause) {
        match cause {
            Cause::Input(event) => self.input(event),
            Cause::Ground(light) => {
                if std::mem::take(&mut self.look.ask) {
                    self.look.take_ground(light);
                    self.model.dirty = true;
                }
            }
            Cause::Signal(signal) => self.signal(signal),
            Cause::Gone => self.end = Some(End::Signal(1)),
            Cause::Silence => self.end = Some(End::Left),
            // Only heard where there is no screen.
            Cause::Line(_) => {}
            Cause::Broken => self.end = Some(End::Broken),
            Cause::Workspace(read) => {
                let now = self.clock.now();
                self.take_in(Msg::Workspace(read, now));
            }
            Cause::Script(Ok(read)) => {
                let now = self.clock.now();
                self.take_in(Msg::Script(read, now));
            }
            Cause::Field(read) => {
                let now = self.clock.now();
                self.take_in(Msg::Field(read, now));
            }
            Cause::Threads(read, said) => self.threads_read(*read, said),
            Cause::Script(Err(said)) | Cause::Said(said) => self.say(said),
            Cause::ScriptWritten(written) => {
                let now = self.clock.now();
                self.take_in(Msg::ScriptWritten(written, now));
            }
            Cause::News(number, news) if number == self.number => self.news(news),
            Cause::News(..) => {}
        }
    }

    fn input(&mut self, event: Event) {
        let now = self.clock.now();
        match event {
            Event::Key(key) => {
                let Some(chord) = events::chord(&key) else { return };
                self.look_at_clock();
                break_if_asked(chord);
                let undo = Chord::new(Key::Char('z'), true, false, false);
                let known = self.model.keys.find(&keys::stack(&self.model), chord).is_some();
                // Never on a screen of a session: a wall that goes blank and echoes keys would show what it should not.
                let home = matches!(self.model.screen, Front::Home(_)) && self.model.overlay.is_none();
                if chord == undo && home && !known && !keys::typing(&self.model) {
                    self.suspend = cfg!(unix);
                    return;
                }
                self.take_in(Msg::Key(chord, now));
            }
            Event::Paste(text) => self.take_in(Msg::Paste(text, now)),
            Event::Resize(columns, rows) => self.take_in(Msg::Resize(columns, rows)),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(_) => {
                    if let Some(plan) = self.hit(mouse.column, mouse.row) {
                        self.take_in(Msg::Do(plan, now));
                    }
                }
                MouseEventKind::ScrollUp => self.take_in(Msg::Wheel(-1, now)),
                MouseEventKind::ScrollDown => self.take_in(Msg::Wheel(1, now)),
                _ => {}
            },
            Event::FocusGained | Event::FocusLost => {}
        }
    }

    /// What stands at a cell. The one place where a click becomes a plan.
    fn hit(&self, column: u16, row: u16) -> Option<Plan> {
        hit::hit(&self.stage(), column, row)
    }

    pub(super) fn stage(&self) -> Stage<'_> {
        Stage { model: &self.model, catalog: &self.start.catalog, theme: &self.look.theme }
    }

    #[cfg(unix)]
    fn signal(&mut self, signal: i32) {
        use signal_hook::consts::{SIGCONT, SIGTSTP};
        match signal {
            SIGTSTP => self.suspend = true,
            SIGCONT => self.anew = true,
            signal => self.end = Some(End::Signal(signal)),
        }
    }

    #[cfg(not(unix))]
    fn signal(&mut self, signal: i32) {
        self.end = Some(End::Signal(signal));
    }

    fn news(&mut self, news: News) {
        let now = self.clock.now();
        self.take_in(match news {
            News::Saved(ids) => Msg::Saved(ids, now),
            News::NotSaved(why) => Msg::NotSaved(why, now),
            News::Sealed(said) => Msg::Sealed(said, now),
            News::Said(said) => Msg::Said(said, now),
            News::Arrived(entries) => Msg::Arrived(entries, now),
            News::Typing(drafts) => Msg::Typing(drafts, now),
            News::SealedElsewhere => {
                self.desk.follow_seal();
                return;
            }
            News::TakenOutElsewhere => {
                self.desk.follow_take_out();
                return;
            }
            News::Appeared => {
                let there = self.start.workspace.as_ref().is_some_and(|workspace| open::running(workspace).is_some());
                if self.desk.waits && there {
                    self.try_go(Place::Live { role: crate::app::Role::Room, script: None, title: None, new: false });
                }
                return;
            }
        });
    }

    pub(super) fn take_in(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            self.perform(effect);
        }
    }

    /// The last things: everything to the disk, as far as there is time. Gives a sentence when only sealing failed.
    pub(super) fn close(mut self, drawn: bool) -> Result<End, Message> {
        let runs_on = !self.start.plain && self.practice.is_none() && self.leads_on();
        let end = self.end.unwrap_or(if drawn { End::Left } else { End::Signal(1) });
        let last = self.leave_desk(if matches!(end, End::Signal(_)) { HURRY } else { PATIENCE });
        self.end_practice();
        if !matches!(end, End::Left | End::Practised) {
            return Ok(end);
        }
        let left = self.undone.entries.saturating_add(last.entries);
        // What failed on an earlier screen may have been done since.
        let still = |id: &str| self.start.workspace.as_ref().is_none_or(|workspace| tidy::lacks(workspace, id));
        let earlier = self.undone.unsealed.take().filter(|(id, _)| still(id));
        match last.unsealed.or(earlier) {
            _ if left > 0 => Ok(End::NotSaved(left)),
            Some((_, why)) => Err(why),
            None if runs_on => Ok(End::StillRuns),
            None => Ok(end),
        }
    }
}

/// Test-only: a key that breaks the program, to prove that the terminal is put back.
#[cfg(any(debug_assertions, feature = "planted-bugs"))]
fn break_if_asked(chord: Chord) {
    let asked = chord == Chord::plain(Key::F(12)) && std::env::var_os("DREMPEL_BREAK_ON_F12").is_some();
    assert!(!asked, "asked to break");
}

#[cfg(not(any(debug_assertions, feature = "planted-bugs")))]
const fn break_if_asked(_: Chord) {}
