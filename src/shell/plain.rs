//! Without a screen: sentences go out, lines come in, through the same model. For a screen reader, and for a pipe.

use std::io::{self, BufRead, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Instant;

use super::cause::{Cause, News};
use super::run::{Running, suspend};
use super::{End, look};
use crate::app::possible::why_not;
use crate::app::spoken::{self, Heard, Words};
use crate::app::{Msg, Place, Screen, keys};
use crate::config::Action;
use crate::text::{Message, Safe};
use crate::ui::speak::{self, Spoken};

/// What was said, and what may be answered.
struct Voice {
    words: Words,
    said: Spoken,
    offered: Vec<Action>,
    /// Somebody listens.
    open: bool,
}

/// Runs until the lines end or somebody leaves.
pub(super) fn run(mut running: Running, caused: &Receiver<Cause>) -> Result<End, Message> {
    let catalog = Arc::clone(&running.start.catalog);
    let words = speak::words(&|message| catalog.say(message));
    let mut voice = Voice { words, said: Spoken::default(), offered: Vec::new(), open: true };
    let (named, now) = (look::names(&catalog), running.clock.now());
    running.take_in(Msg::Names(named, now));
    if running.start.place == Place::Home {
        running.read_workspace();
    }
    voice.speak(&running);
    running.sit_down();
    listen(&running.causes);
    running.tidy();
    while voice.open && running.end.is_none() {
        voice.turn(&mut running, caused);
        voice.speak(&running);
    }
    let typing = matches!(&running.model.screen, Screen::Live(live) if !live.editors.is_empty());
    let open = voice.open;
    let ended = running.close(open);
    // What the last lines came to: sealing takes longer than reading a pipe.
    while let Ok(cause) = caused.try_recv() {
        if let Cause::News(_, News::Sealed(said) | News::NotSaved(said) | News::Said(said)) = cause {
            voice.say(&[Safe::new(&catalog.say(&said)).into_string()]);
        }
    }
    if typing && ended == Ok(End::Left) {
        voice.say(&[catalog.say(&Message::new("speak-left-open"))]);
    }
    ended
}

/// Hears lines for as long as there are any.
fn listen(to: &Sender<Cause>) {
    let to = to.clone();
    thread::spawn(move || {
        let mut lines = io::stdin().lock();
        loop {
            let mut bytes = Vec::new();
            match lines.read_until(b'\n', &mut bytes) {
                Ok(1..) => {
                    let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned();
                    if to.send(Cause::Line(line)).is_err() {
                        return;
                    }
                }
                Ok(0) | Err(_) => break,
            }
        }
        let _ = to.send(Cause::Silence);
    });
}

impl Voice {
    /// Sleeps until something happens and takes it in: one thing at a time, so that each is answered.
    fn turn(&mut self, running: &mut Running, caused: &Receiver<Cause>) {
        let cause = match running.due() {
            None => caused.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => caused.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        match cause {
            Ok(Cause::Line(line)) => self.hear(running, &line),
            Ok(cause) => running.cause(cause),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => running.end = Some(End::Broken),
        }
        running.timers();
        if std::mem::take(&mut running.suspend) {
            suspend();
        }
    }

    fn hear(&mut self, running: &mut Running, line: &str) {
        running.look_at_clock();
        let offered = std::mem::take(&mut self.offered);
        let heard = spoken::heard(&running.model, &self.words, &offered, line);
        // The same sentence is an answer again when it is said to another line.
        self.said.notice = None;
        let answer = match &heard {
            Heard::Do(action, words) => {
                act(running, *action);
                match words {
                    Some(words) if keys::has_field(&running.model) => text(running, words),
                    // No words are lost without a sentence about it.
                    Some(_) => self.say(&[running.start.catalog.say(&Message::new("speak-words-left"))]),
                    None => {}
                }
                None
            }
            Heard::Pick(plan, then) => {
                let now = running.clock.now();
                running.take_in(Msg::Do(plan.clone(), now));
                then.and_then(|action| match why_not(&running.model, action) {
                    Some(why) => Some(Heard::Not(action, why)),
                    None => {
                        act(running, action);
                        None
                    }
                })
            }
            Heard::Text(words) => {
                text(running, words);
                None
            }
            Heard::Which(actions) => {
                self.offered.clone_from(actions);
                None
            }
            Heard::Tell(_) | Heard::Find(_) | Heard::Not(..) | Heard::NoNumber | Heard::YesOrNo | Heard::Unknown => {
                None
            }
        };
        let lines = speak::answer(&running.stage(), answer.as_ref().unwrap_or(&heard));
        self.say(&lines);
    }

    /// Says what is new.
    fn speak(&mut self, running: &Running) {
        let stage = running.stage();
        let now = speak::spoken(&stage);
        let lines = speak::news(&stage, &self.said, &now);
        self.said = now;
        self.say(&lines);
    }

    fn say(&mut self, lines: &[String]) {
        let mut out = io::stdout().lock();
        let said = lines.iter().try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush());
        self.open &= said.is_ok();
    }
}

fn act(running: &mut Running, action: Action) {
    let now = running.clock.now();
    for msg in spoken::act(&running.model, action, now) {
        running.take_in(msg);
    }
}

fn text(running: &mut Running, words: &str) {
    let now = running.clock.now();
    for msg in spoken::text(&running.model, words, now) {
        running.take_in(msg);
    }
}
