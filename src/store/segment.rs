//! A journal segment: a header line, then a line per entry.
//!
//! `CRC32 LENGTH RON\n`: the checksum as eight lower-case hexadecimal digits, the length of the RON in bytes, the RON on
//! one line. Each line stands by itself: a damaged one is reported and stepped over, and its bytes stay.

use serde::{Deserialize, Serialize};

use super::stored::{Held, read_entry, write_entry};
use crate::config::{Problem, Severity};
use crate::domain::{Device, Event, Run};
use crate::text::Message;

/// The version of the segment format that this program writes.
pub const VERSION: u32 = 1;
/// How a segment's file name ends.
pub const EXTENSION: &str = ".seg";

/// Who wrote a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The laptop.
    pub device: Device,
    /// The start of the program.
    pub run: Run,
    /// Which part of that run's segments.
    pub part: u32,
}

/// Fields that a newer version adds are stepped over.
#[derive(Serialize, Deserialize)]
struct HeaderV1 {
    segment: u32,
    device: String,
    run: String,
    part: u32,
}

#[derive(Deserialize)]
struct HeaderVersion {
    segment: u32,
}

impl Header {
    /// The segment's file name: derived from what the program knows, never taken from a file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{:x}-{}{EXTENSION}", self.run.0, self.part)
    }

    /// The header's line.
    #[must_use]
    pub fn line(&self) -> String {
        let (device, run) = (format!("{:x}", self.device.0), format!("{:x}", self.run.0));
        let header = HeaderV1 { segment: VERSION, device, run, part: self.part };
        frame(&ron::to_string(&header).unwrap_or_default())
    }
}

/// What was read from a segment, or from the part of it that came since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentRead {
    /// The header, when it was read and is sound.
    pub header: Option<Header>,
    /// Written by a newer version: nothing of it is taken, nothing of it may be replaced.
    pub newer: bool,
    /// The entries of intact lines.
    pub held: Vec<Held>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The texts of lines that are no entry: damaged, or not understood. Never thrown away.
    pub strange: Vec<Vec<u8>>,
    /// Bytes up to the last line break.
    pub used: usize,
    /// Lines up to there.
    pub lines: usize,
    /// Where the last whole line starts.
    pub last_line: usize,
    /// Bytes after the last line break: "not yet", or damage when its run is dead.
    pub tail: usize,
}

/// A line around some RON.
#[must_use]
pub fn frame(ron: &str) -> String {
    format!("{:08x} {} {ron}\n", crc32fast::hash(ron.as_bytes()), ron.len())
}

/// An entry's line. A person may have spread an entry over lines in a sealed file; a segment keeps one line.
#[must_use]
pub fn line(held: &Held) -> String {
    if !held.raw.contains(['\n', '\r']) {
        return frame(&held.raw);
    }
    match held.entry.event {
        Event::Unknown { .. } => frame(&held.raw.replace(['\n', '\r'], " ")),
        _ => frame(&write_entry(&held.entry)),
    }
}

/// The RON of a sound line (without its line break); the key of what is wrong otherwise.
pub fn unframe(line: &[u8]) -> Result<&str, &'static str> {
    let text = std::str::from_utf8(line).map_err(|_| "store-line-not-text")?;
    let mut parts = text.splitn(3, ' ');
    let (Some(crc), Some(len), Some(ron)) = (parts.next(), parts.next(), parts.next()) else {
        return Err("store-line-cut");
    };
    // Compared as text, so that one checksum and one length have one spelling: a flipped bit in them shows.
    if len != ron.len().to_string() {
        return Err("store-line-length");
    }
    if crc != format!("{:08x}", crc32fast::hash(ron.as_bytes())) {
        return Err("store-line-checksum");
    }
    Ok(ron)
}

/// Reads a whole segment. `alive`: whether its run lives, so that an unfinished last line is merely "not yet".
#[must_use]
pub fn read(file: &str, bytes: &[u8], alive: bool) -> SegmentRead {
    let mut found = SegmentRead::default();
    let Some(end) = bytes.iter().position(|b| *b == b'\n') else {
        found.tail = bytes.len();
        tail_problem(&mut found, file, 1, alive);
        return found;
    };
    let (first, rest) = bytes.split_at(end.saturating_add(1));
    let first_line = first.get(..end).unwrap_or_default();
    match header(first_line) {
        Ok(header) => found.header = Some(header),
        Err("store-segment-newer") => {
            found.newer = true;
            found.problems.push(problem(file, 0, Message::new("store-segment-newer"), Severity::Fault));
            return found;
        }
        Err(key) => {
            found.strange.push(first_line.to_vec());
            found.problems.push(problem(file, 1, Message::new(key), Severity::Fault));
        }
    }
    let more = read_more(file, rest, 1, alive);
    found.held = more.held;
    found.problems.extend(more.problems);
    found.strange.extend(more.strange);
    found.used = first.len().saturating_add(more.used);
    found.lines = more.lines.saturating_add(1);
    found.last_line = if more.used == 0 { 0 } else { first.len().saturating_add(more.last_line) };
    found.tail = more.tail;
    found
}

/// Reads the lines after `before` lines that were read already.
#[must_use]
pub fn read_more(file: &str, bytes: &[u8], before: usize, alive: bool) -> SegmentRead {
    let mut found = SegmentRead::default();
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        let Some(text) = line.strip_suffix(b"\n") else {
            found.tail = line.len();
            break;
        };
        found.last_line = found.used;
        found.used = found.used.saturating_add(line.len());
        found.lines = found.lines.saturating_add(1);
        entry_line(&mut found, file, before, text);
    }
    let number = before.saturating_add(found.lines).saturating_add(1);
    tail_problem(&mut found, file, number, alive);
    found
}

fn entry_line(found: &mut SegmentRead, file: &str, before: usize, text: &[u8]) {
    let number = before.saturating_add(found.lines);
    match unframe(text).map(read_entry) {
        Ok(Ok(held)) => {
            if let Some(what) = &held.puzzling {
                found.problems.push(problem(file, number, what.clone(), Severity::Notice));
            }
            found.held.push(held);
        }
        Ok(Err(_)) => {
            found.strange.push(text.to_vec());
            let what = Message::new("store-line-not-understood");
            found.problems.push(problem(file, number, what, Severity::Fault));
        }
        Err(key) => {
            found.strange.push(text.to_vec());
            found.problems.push(problem(file, number, Message::new(key), Severity::Fault));
        }
    }
}

fn header(line: &[u8]) -> Result<Header, &'static str> {
    let ron = unframe(line).map_err(|_| "store-header-damaged")?;
    let version: HeaderVersion = ron::from_str(ron).map_err(|_| "store-header-damaged")?;
    if version.segment > VERSION {
        return Err("store-segment-newer");
    }
    let read: HeaderV1 = ron::from_str(ron).map_err(|_| "store-header-damaged")?;
    let hex = |text: &str| u64::from_str_radix(text, 16).map_err(|_| "store-header-damaged");
    Ok(Header { device: Device(hex(&read.device)?), run: Run(hex(&read.run)?), part: read.part })
}

/// Says of a segment that was read as one of a run that lives what is wrong with its tail if that run is dead.
pub fn unfinished(read: &mut SegmentRead, file: &str, alive: bool) {
    let number = read.lines.saturating_add(1);
    tail_problem(read, file, number, alive);
}

fn tail_problem(found: &mut SegmentRead, file: &str, number: usize, alive: bool) {
    if found.tail > 0 && !alive {
        let what = Message::new("store-line-unfinished");
        found.problems.push(problem(file, number, what, Severity::Notice));
    }
}

fn problem(file: &str, line: usize, what: Message, severity: Severity) -> Problem {
    Problem { file: file.to_owned(), line, column: 0, what, severity }
}
