//! The terminal: set up, drawn to with one write per frame, and put back whatever happens.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// Clicks and the wheel, not every movement: a hand that rests on the mouse must not wake the program.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";
/// Asks for the colour of the ground; the answer comes in between the keys, see `events`.
const ASK_GROUND: &[u8] = b"\x1b]11;?\x1b\\";
/// Room for a whole frame on a projector.
const PAGE: usize = 64 * 1024;

/// Whether the terminal is ours at the moment.
static OURS: AtomicBool = AtomicBool::new(false);
/// Whether it has a screen of ours, or is about to get it.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// Gathers a frame; nothing leaves before the frame is whole, however often ratatui flushes.
struct Page(Rc<RefCell<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The screen of this program.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Page>>,
    page: Rc<RefCell<Vec<u8>>>,
    out: Out,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal: raw mode, a screen of its own, pasting in one piece, clicks if wanted.
    ///
    /// # Errors
    /// When this is no terminal.
    pub fn new(mouse: bool) -> io::Result<Self> {
        let page = Rc::new(RefCell::new(Vec::with_capacity(PAGE)));
        let out = Out::new()?;
        take(&mut Page(Rc::clone(&page)), mouse)?;
        let terminal = Terminal::new(CrosstermBackend::new(Page(Rc::clone(&page)))).inspect_err(|_| restore())?;
        Ok(Self { terminal, page, out, mouse })
    }

    /// Draws a picture and sends what changed in one write.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        queue!(Page(Rc::clone(&self.page)), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            if let Some(cursor) = paint(frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
        })?;
        queue!(Page(Rc::clone(&self.page)), EndSynchronizedUpdate)?;
        self.send()
    }

    /// Asks the terminal what its ground looks like, where that is safe to ask.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn ask_ground(&mut self) -> io::Result<()> {
        self.page.borrow_mut().extend_from_slice(ASK_GROUND);
        self.send()
    }

    /// Takes the terminal again after it was given back, and forgets what was drawn: all of it is drawn anew.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn again(&mut self) -> io::Result<()> {
        take(&mut Page(Rc::clone(&self.page)), self.mouse)?;
        // Not `Terminal::clear`: it asks the terminal where the cursor is, and the thread that reads the keys would
        // take the answer.
        queue!(Page(Rc::clone(&self.page)), Clear(ClearType::All))?;
        self.terminal = Terminal::new(CrosstermBackend::new(Page(Rc::clone(&self.page))))?;
        Ok(())
    }

    fn send(&mut self) -> io::Result<()> {
        let mut page = self.page.borrow_mut();
        SHOWN.store(true, Ordering::SeqCst);
        let sent = self.out.0.write_all(&page).and_then(|()| self.out.0.flush());
        page.clear();
        sent
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Takes the terminal; what is said to it goes with the picture that comes, in the same write.
fn take(page: &mut Page, mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
    queue!(page, EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
    if mouse {
        page.write_all(MOUSE_ON)?;
    }
    Ok(())
}

/// Gives the terminal back as it was. Does nothing when it is not ours; may be called from anywhere.
pub fn restore() {
    if !OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut bytes = Vec::new();
    // Writing into memory cannot fail; a terminal that is gone has nothing to put back.
    let _ = queue!(bytes, EndSynchronizedUpdate);
    bytes.extend_from_slice(MOUSE_OFF);
    let _ = queue!(bytes, DisableBracketedPaste, cursor::Show, LeaveAlternateScreen);
    // The mode first: the write may wait for a terminal that nobody reads.
    let _ = disable_raw_mode();
    if let (true, Ok(mut out)) = (SHOWN.swap(false, Ordering::SeqCst), Out::new()) {
        let _ = out.0.write_all(&bytes).and_then(|()| out.0.flush());
    }
}

/// The way out, without the line buffer that would cut a frame in pieces.
struct Out(#[cfg(unix)] std::fs::File, #[cfg(not(unix))] io::Stdout);

impl Out {
    #[cfg(unix)]
    fn new() -> io::Result<Self> {
        use std::os::fd::AsFd;
        Ok(Self(io::stdout().as_fd().try_clone_to_owned()?.into()))
    }

    #[cfg(not(unix))]
    fn new() -> io::Result<Self> {
        Ok(Self(io::stdout()))
    }
}
