//! Reading along with a running session: the live folder's segments, again and again, from where the last look ended.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::alive::is_alive;
use super::disk::{Disk, Listed};
use super::segment::{self, EXTENSION, SegmentRead};
use super::stored::{Held, LARGEST_SESSION};
use super::union::{Added, Union};
use crate::config::{Problem, Severity};
use crate::domain::{EntryId, Run};
use crate::text::Message;

/// What a look at the folder brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fresh {
    /// Entries that were not there before, in the order of the fold.
    pub entries: Vec<Held>,
    /// Entries whose body has gone since: fold again without them.
    pub erased: Vec<EntryId>,
    /// The same id with other content: kept aside, for people to look at.
    pub differing: Vec<Held>,
    /// What is wrong and was not told before.
    pub problems: Vec<Problem>,
}

#[derive(Default)]
struct Seen {
    run: Option<Run>,
    used: u64,
    lines: usize,
    last_line: u64,
    last_crc: u32,
    tail: usize,
    len: u64,
    modified: i64,
}

/// A session's live folder (or its fallback). No handle is kept; a file that was replaced is read anew.
pub struct LiveFolder {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    seen: BTreeMap<String, Seen>,
    union: Union,
    told: BTreeSet<Problem>,
}

impl LiveFolder {
    /// Looks at nothing yet, and creates nothing.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, path: PathBuf) -> Self {
        Self { disk, path, seen: BTreeMap::new(), union: Union::default(), told: BTreeSet::new() }
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Everything seen so far.
    #[must_use]
    pub const fn union(&self) -> &Union {
        &self.union
    }

    /// What was wrong so far.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.told.iter()
    }

    /// Takes entries as seen already, such as this program's own that are on their way to the disk.
    pub fn already(&mut self, held: &[Held]) {
        for held in held {
            self.union.add(held);
        }
    }

    /// Looks at the lengths again and reads what came.
    pub fn refresh(&mut self) -> Fresh {
        let mut fresh = Fresh::default();
        let listed = match self.disk.list(&self.path) {
            Ok(listed) => listed,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return fresh,
            Err(_) => {
                let file = short(&self.path);
                self.tell(&mut fresh, vec![whole_file(&file, "store-folder-unreadable")]);
                return fresh;
            }
        };
        for item in listed.iter().filter(|item| !item.folder && item.name.ends_with(EXTENSION)) {
            let read = self.look(item);
            for held in &read.held {
                match self.union.add(held) {
                    Added::New => fresh.entries.push(held.clone()),
                    Added::Erases => fresh.erased.push(held.entry.id),
                    Added::Differs => {
                        let what = Message::new("store-same-id-differs").with("id", held.entry.id);
                        let problem = Problem { what, ..whole_file(&self.file(&item.name), "") };
                        self.tell(&mut fresh, vec![problem]);
                        fresh.differing.push(held.clone());
                    }
                    Added::Held => {}
                }
            }
            self.tell(&mut fresh, read.problems);
        }
        fresh.entries.sort_by_key(|held| held.entry.order());
        fresh
    }

    fn file(&self, name: &str) -> String {
        format!("{}/{name}", short(&self.path))
    }

    fn tell(&mut self, fresh: &mut Fresh, problems: Vec<Problem>) {
        for problem in problems {
            if self.told.insert(problem.clone()) {
                fresh.problems.push(problem);
            }
        }
    }

    fn look(&mut self, item: &Listed) -> SegmentRead {
        let file = self.file(&item.name);
        if let Some(seen) = self.seen.get(&item.name)
            && seen.len == item.len
            && seen.modified == item.modified
        {
            return self.tail_of_the_dead(&file, seen);
        }
        self.read_on(&file, item).unwrap_or_else(|| self.read_anew(&file, item))
    }

    /// Nothing came; but an unfinished line that was "not yet" is damage once its run is dead.
    fn tail_of_the_dead(&self, file: &str, seen: &Seen) -> SegmentRead {
        let mut read = SegmentRead::default();
        if seen.tail > 0 && !self.lives(seen.run) {
            let line = seen.lines.saturating_add(1);
            let what = Message::new("store-line-unfinished");
            read.problems.push(Problem { file: file.to_owned(), line, column: 0, what, severity: Severity::Notice });
        }
        read
    }

    fn lives(&self, run: Option<Run>) -> bool {
        run.is_some_and(|run| is_alive(&*self.disk, &self.path, run))
    }

    /// Reads from the last line that was read; `None` when that line is not there any more.
    fn read_on(&mut self, file: &str, item: &Listed) -> Option<SegmentRead> {
        let seen = self.seen.get(&item.name)?;
        let known = usize::try_from(seen.used.checked_sub(seen.last_line)?).ok()?;
        if known == 0 || item.len < seen.used || item.len > LARGEST_SESSION {
            return None;
        }
        let bytes = self.disk.read(&self.path.join(&item.name), seen.last_line, LARGEST_SESSION).ok()?;
        if crc32fast::hash(bytes.get(..known)?) != seen.last_crc {
            return None;
        }
        let rest = bytes.get(known..)?;
        let read = segment::read_more(file, rest, seen.lines, self.lives(seen.run));
        let (used, lines, run) = (seen.used, seen.lines, seen.run);
        let next = if read.used == 0 {
            Seen { run, used, lines, last_line: seen.last_line, last_crc: seen.last_crc, ..Seen::default() }
        } else {
            let last = rest.get(read.last_line..read.used).unwrap_or_default();
            Seen {
                run,
                used: used.saturating_add(wide(read.used)),
                lines: lines.saturating_add(read.lines),
                last_line: used.saturating_add(wide(read.last_line)),
                last_crc: crc32fast::hash(last),
                ..Seen::default()
            }
        };
        self.seen.insert(item.name.clone(), Seen { tail: read.tail, len: item.len, modified: item.modified, ..next });
        Some(read)
    }

    fn read_anew(&mut self, file: &str, item: &Listed) -> SegmentRead {
        let (read, seen) = match super::disk::read_whole(&*self.disk, &self.path.join(&item.name), LARGEST_SESSION) {
            Ok(bytes) => {
                let mut read = segment::read(file, &bytes, true);
                let run = read.header.map(|header| header.run);
                if read.tail > 0 {
                    segment::unfinished(&mut read, file, self.lives(run));
                }
                let last = bytes.get(read.last_line..read.used).unwrap_or_default();
                let seen = Seen {
                    run,
                    used: wide(read.used),
                    lines: read.lines,
                    last_line: wide(read.last_line),
                    last_crc: crc32fast::hash(last),
                    tail: read.tail,
                    len: item.len,
                    modified: item.modified,
                };
                (read, seen)
            }
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                let problems = vec![whole_file(file, "store-too-large")];
                (
                    SegmentRead { problems, ..SegmentRead::default() },
                    Seen { len: item.len, modified: item.modified, ..Seen::default() },
                )
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return SegmentRead::default(),
            Err(_) => {
                let problems = vec![whole_file(file, "store-file-unreadable")];
                return SegmentRead { problems, ..SegmentRead::default() };
            }
        };
        self.seen.insert(item.name.clone(), seen);
        read
    }
}

fn wide(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

fn short(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn whole_file(file: &str, key: &'static str) -> Problem {
    Problem { file: file.to_owned(), line: 0, column: 0, what: Message::new(key), severity: Severity::Fault }
}
