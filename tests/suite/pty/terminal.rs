//! One program in one terminal.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::large_type;
use super::world::World;

/// A guard against hanging, never a measure: ten times what is usual, and more on a busy machine.
pub const GUARD: Duration = Duration::from_secs(30);

/// What came out so far.
struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    closed: bool,
    /// The window closes: whoever reads lets go of the terminal.
    closing: bool,
}

/// The program in its terminal.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    /// How the terminal was set before the program came.
    before: String,
}

impl Terminal {
    /// Starts `drempel --workspace … ARGS` in 120 × 40.
    pub fn start(world: &World, args: &[&str]) -> Self {
        Self::start_with(world, args, &[])
    }

    /// The same, with environment variables.
    pub fn start_with(world: &World, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_drempel"));
        command.env_clear();
        command.env("DREMPEL_STATE_DIR", world.state());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "nl_NL.UTF-8");
        for (name, value) in env {
            command.env(name, value);
        }
        command.cwd(world.workspace());
        command.args(["--workspace".into(), world.workspace().into_os_string()]);
        command.args(["--theme", "licht"]);
        command.args(args);
        Self::spawn(command)
    }

    /// Starts `drempel ARGS` as somebody does who just opened a terminal: in the folder above the workspace, none named.
    pub fn start_above(world: &World, args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_drempel"));
        command.env_clear();
        command.env("DREMPEL_STATE_DIR", world.state());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "nl_NL.UTF-8");
        command.cwd(world.workspace().parent().unwrap());
        command.args(args);
        Self::spawn(command)
    }

    fn spawn(command: CommandBuilder) -> Self {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = mode(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let [rows, columns] = [40, 120].map(|n| NonZero::new(n).unwrap());
        let seen =
            Seen { screen: vt100::Parser::new(rows, columns, 0), bytes: Vec::new(), closed: false, closing: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let mut out = pair.master.try_clone_reader().unwrap();
        let sink = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0_u8; 65_536];
            loop {
                let n = out.read(&mut buffer).unwrap_or(0);
                let mut seen = sink.0.lock().unwrap();
                seen.bytes.extend_from_slice(&buffer[..n]);
                seen.screen.process(&buffer[..n]);
                seen.closed = n == 0 || seen.closing;
                sink.1.notify_all();
                if seen.closed {
                    drop(seen);
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { child, master: Some(pair.master), keys: Some(keys), seen, before }
    }

    /// Types: plain text, and names such as `<enter>`, `<pagedown>`, `<ctrl-e>`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for piece in pieces(keys) {
            if let Some(writer) = self.keys.as_mut() {
                let _ = writer.write_all(&piece).and_then(|()| writer.flush());
            }
        }
        self
    }

    /// Waits until the screen holds this text.
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        self.waits(text, |screen| {
            screen.contents().contains(text)
                || in_large_letters(screen).split_whitespace().collect::<Vec<_>>().join(" ").contains(text)
        })
    }

    /// Waits until the screen no longer holds this text.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        self.waits(&format!("not {text}"), |screen| {
            !screen.contents().contains(text) && !in_large_letters(screen).contains(text)
        })
    }

    /// Waits until the screen's ordinary letters fit.
    #[track_caller]
    pub fn until(&self, what: &str, fits: impl Fn(&str) -> bool) -> &Self {
        self.waits(what, |screen| fits(&screen.contents()))
    }

    #[track_caller]
    fn waits(&self, what: &str, fits: impl Fn(&vt100::Screen) -> bool) -> &Self {
        let end = Instant::now() + GUARD;
        let mut seen = self.seen.0.lock().unwrap();
        loop {
            if fits(seen.screen.screen()) {
                drop(seen);
                return self;
            }
            let screen = seen.screen.screen().contents();
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !seen.closed, "waited for «{what}», but the screen is:\n{screen}");
            seen = self.seen.1.wait_timeout(seen, left.min(Duration::from_secs(1))).unwrap().0;
        }
    }

    /// The screen as it is now.
    pub fn screen(&self) -> String {
        self.seen.0.lock().unwrap().screen.screen().contents()
    }

    /// Every byte that came out so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().bytes.clone()
    }

    /// Sends a signal by its name, such as `KILL`.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let _ = std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status();
    }

    /// Whether the terminal is set as it was before the program came.
    pub fn is_as_before(&self) -> bool {
        self.master.as_ref().is_some_and(|master| mode(&**master) == self.before)
    }

    /// Closes the window: nobody holds the terminal any more.
    pub fn close_window(&mut self) {
        self.seen.0.lock().unwrap().closing = true;
        // Reading ends with the next bytes; a key that shows makes some.
        self.keys("?");
        let seen = self.seen.0.lock().unwrap();
        drop(self.seen.1.wait_timeout_while(seen, GUARD, |seen| !seen.closed).unwrap());
        self.keys = None;
        self.master = None;
    }

    /// Waits for the end, and until the last it wrote was read.
    #[track_caller]
    pub fn ended(&mut self) -> ExitStatus {
        let end = Instant::now() + GUARD;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                let seen = self.seen.0.lock().unwrap();
                drop(self.seen.1.wait_timeout_while(seen, GUARD, |seen| !seen.closed).unwrap());
                return status;
            }
            assert!(Instant::now() < end, "still running; the screen is:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Leaves with `q` and waits for the end.
    #[track_caller]
    pub fn leave(&mut self) -> ExitStatus {
        self.keys("q");
        self.ended()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How a terminal is set, as text.
fn mode(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

/// Bytes per key: a terminal sends a key's bytes at once, so they are written at once.
fn pieces(keys: &str) -> Vec<Vec<u8>> {
    let (mut all, mut rest) = (Vec::new(), keys);
    while !rest.is_empty() {
        let (piece, after) = match rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
            Some((name, after)) => (named(name), after),
            None => {
                let end = rest.find('<').unwrap_or(rest.len()).max(1);
                (rest.as_bytes()[..end].to_vec(), &rest[end..])
            }
        };
        all.push(piece);
        rest = after;
    }
    all
}

fn named(name: &str) -> Vec<u8> {
    let bytes: &[u8] = match name {
        "enter" => b"\r",
        "esc" => b"\x1b",
        "tab" => b"\t",
        "space" => b" ",
        "backspace" => b"\x7f",
        "up" => b"\x1b[A",
        "down" => b"\x1b[B",
        "right" => b"\x1b[C",
        "left" => b"\x1b[D",
        "home" => b"\x1b[H",
        "end" => b"\x1b[F",
        "pageup" => b"\x1b[5~",
        "pagedown" => b"\x1b[6~",
        "ctrl-left" => b"\x1b[1;5D",
        "ctrl-right" => b"\x1b[1;5C",
        "f2" => b"\x1bOQ",
        "f3" => b"\x1bOR",
        "f12" => b"\x1b[24~",
        "f8" => b"\x1b[19~",
        _ => {
            let letter = name.strip_prefix("ctrl-").and_then(|l| l.bytes().next());
            return vec![letter.expect("a key's name") & 0x1f];
        }
    };
    bytes.to_vec()
}

/// What stands on a screen in large letters.
fn in_large_letters(screen: &vt100::Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    for y in 0..rows {
        for x in 0..columns {
            let sign = screen.cell(y, x).map(vt100::Cell::contents).filter(|sign| !sign.is_empty()).unwrap_or(" ");
            buffer[(x, y)].set_symbol(sign);
        }
    }
    large_type::read(&buffer)
}
