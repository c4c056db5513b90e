//! What the terminal tells, in our own words; and the threads that listen: keys, signals, a window that closes.

use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::cause::Cause;
use crate::config::{Chord, Key};

/// How long a program that was told to end may take before it is ended.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(850);

/// A key press as our own chord; releases and keys that no table can name are none.
#[must_use]
pub fn chord(event: &KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let mut shift = held(KeyModifiers::SHIFT);
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => {
            shift = true;
            Key::Tab
        }
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(n) => Key::F(n),
        _ => return None,
    };
    Some(Chord::new(key, held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), shift))
}

/// Starts to listen to the terminal.
pub fn listen(to: &Sender<Cause>) {
    let keys = to.clone();
    thread::spawn(move || input(&keys));
    #[cfg(unix)]
    {
        let window = to.clone();
        thread::spawn(move || gone(&window));
    }
}

/// Starts to listen to the system. From here on a signal ends the program in good order; the terminal is taken later.
pub fn listen_for_signals(to: &Sender<Cause>) {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
        let caught = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]);
        if let Ok(caught) = caught {
            let to = to.clone();
            thread::spawn(move || signals(caught, &to));
        }
    }
    #[cfg(not(unix))]
    let _ = to;
}

fn input(to: &Sender<Cause>) {
    let mut answer = Answer::default();
    while let Ok(event) = crossterm::event::read() {
        for cause in answer.sort(event) {
            if to.send(cause).is_err() {
                return;
            }
        }
    }
    let _ = to.send(Cause::Gone);
}

#[cfg(unix)]
fn signals(mut caught: signal_hook::iterator::Signals, to: &Sender<Cause>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    for signal in caught.forever() {
        if to.send(Cause::Signal(signal)).is_err() {
            return;
        }
        if matches!(signal, SIGTERM | SIGHUP | SIGINT) {
            // A terminal that nobody reads can hold up the loop; it must not hold up the end.
            thread::spawn(move || {
                thread::sleep(PATIENCE);
                super::terminal::restore();
                std::process::exit(128_i32.saturating_add(signal));
            });
        }
    }
}

/// Sleeps until the terminal is gone. `crossterm` does not notice that a window was closed while SIGHUP is caught.
#[cfg(unix)]
fn gone(to: &Sender<Cause>) {
    use rustix::event::{PollFd, PollFlags, poll};
    let tty = std::fs::File::open("/dev/tty");
    let stdin = std::io::stdin();
    loop {
        let mut watched = match &tty {
            Ok(tty) => [PollFd::new(tty, PollFlags::empty())],
            Err(_) => [PollFd::new(&stdin, PollFlags::empty())],
        };
        match poll(&mut watched, None) {
            Ok(_) if watched.iter().any(|fd| fd.revents().intersects(PollFlags::HUP | PollFlags::ERR)) => {
                let _ = to.send(Cause::Gone);
                return;
            }
            Err(rustix::io::Errno::INTR) => {}
            Ok(_) | Err(_) => return,
        }
    }
}

/// Takes the terminal's answer about its ground out of the keys, which is how it arrives:
/// `ESC ] 11 ; rgb:RRRR/GGGG/BBBB` and then BEL or `ESC \`.
#[derive(Debug, Default)]
pub struct Answer {
    begun: Option<(String, Vec<Event>)>,
    had: bool,
}

/// No answer is longer than this.
const LONGEST: usize = 40;

impl Answer {
    /// What an event comes to: itself, nothing yet, the answer, or all that was held back for it after all.
    pub fn sort(&mut self, event: Event) -> Vec<Cause> {
        let Event::Key(key) = &event else { return self.give_up(event) };
        let (alt, ctrl) = (key.modifiers.contains(KeyModifiers::ALT), key.modifiers.contains(KeyModifiers::CONTROL));
        let Some((text, held)) = &mut self.begun else {
            if key.code == KeyCode::Char(']') && alt && !self.had {
                self.begun = Some((String::new(), vec![event]));
                return Vec::new();
            }
            return vec![Cause::Input(event)];
        };
        match key.code {
            KeyCode::Char('g') if ctrl => self.end(event),
            KeyCode::Char('\\') if alt => self.end(event),
            KeyCode::Char(c) if fits(text, c) => {
                text.push(c);
                held.push(event);
                Vec::new()
            }
            _ => self.give_up(event),
        }
    }

    fn end(&mut self, event: Event) -> Vec<Cause> {
        let light = self.begun.as_ref().and_then(|(text, _)| light(text));
        let Some(light) = light else { return self.give_up(event) };
        self.begun = None;
        self.had = true;
        vec![Cause::Ground(light)]
    }

    fn give_up(&mut self, event: Event) -> Vec<Cause> {
        let held = self.begun.take().map(|(_, held)| held).unwrap_or_default();
        held.into_iter().chain([event]).map(Cause::Input).collect()
    }
}

/// Whether an answer can go on with this sign. Nobody types `Alt-]` and then `11;rgb:`.
fn fits(text: &str, c: char) -> bool {
    const BEGIN: &str = "11;rgb:";
    match BEGIN.chars().nth(text.len()) {
        Some(expected) => c == expected,
        None => text.len() < LONGEST && (c.is_ascii_hexdigit() || c == '/'),
    }
}

/// Whether the ground in an answer is light.
fn light(text: &str) -> Option<bool> {
    let mut parts = text.strip_prefix("11;rgb:")?.split('/').map(|part| {
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)?.checked_sub(1)?;
        u32::from_str_radix(part, 16).ok()?.checked_mul(1000)?.checked_div(most)
    });
    let mut next = || parts.next().flatten();
    let (red, green, blue) = (next()?, next()?, next()?);
    Some((red * 299 + green * 587 + blue * 114) / 1000 > 500)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    fn shown(code: KeyCode, modifiers: KeyModifiers) -> Option<String> {
        chord(&KeyEvent::new(code, modifiers)).map(|chord| chord.to_string())
    }

    #[test]
    fn keys_have_the_names_of_the_key_table() {
        let none = KeyModifiers::NONE;
        for (code, held, name) in [
            (KeyCode::Char(' '), none, "space"),
            (KeyCode::Char(' '), KeyModifiers::CONTROL, "ctrl-space"),
            (KeyCode::Char('N'), KeyModifiers::SHIFT, "N"),
            (KeyCode::Char('é'), none, "é"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "shift-tab"),
            (KeyCode::PageDown, none, "pagedown"),
            (KeyCode::Left, KeyModifiers::CONTROL, "ctrl-left"),
            (KeyCode::Enter, KeyModifiers::ALT, "alt-enter"),
            (KeyCode::F(8), none, "F8"),
        ] {
            assert_eq!(shown(code, held).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_release_and_a_key_without_a_name_are_nothing() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(chord(&release), None);
        assert_eq!(shown(KeyCode::CapsLock, KeyModifiers::NONE), None);
        let repeat = KeyEvent::new_with_kind(KeyCode::Down, KeyModifiers::NONE, KeyEventKind::Repeat);
        assert!(chord(&repeat).is_some());
    }

    fn sorted(text: &str, end: Event) -> Vec<Cause> {
        let mut answer = Answer::default();
        let keys = text.chars().map(|c| press(KeyCode::Char(c), KeyModifiers::NONE));
        let all = [press(KeyCode::Char(']'), KeyModifiers::ALT)].into_iter().chain(keys).chain([end]);
        all.flat_map(|event| answer.sort(event)).collect()
    }

    #[test]
    fn the_answer_about_the_ground_never_looks_like_keys() {
        let bel = || press(KeyCode::Char('g'), KeyModifiers::CONTROL);
        let st = || press(KeyCode::Char('\\'), KeyModifiers::ALT);
        assert!(matches!(sorted("11;rgb:ffff/fafa/f0f0", bel())[..], [Cause::Ground(true)]));
        assert!(matches!(sorted("11;rgb:1e/1e/2e", st())[..], [Cause::Ground(false)]));
    }

    #[test]
    fn keys_that_only_begin_like_an_answer_are_keys() {
        assert_eq!(sorted("1b", press(KeyCode::Enter, KeyModifiers::NONE)).len(), 4);
    }
}
