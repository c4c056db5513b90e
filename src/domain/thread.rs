//! *Rode draden*: what somebody hears in the words of several communities, laid side by side. A thread points at words; it
//! holds none of them, so that what a community takes back is gone here too. Nobody's words are counted or ranked.

use super::ids::EntryId;

/// A thread: a sentence of whoever gathered it, and the words that it runs through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// What it is called; no two threads have the same name.
    pub title: String,
    /// What strikes whoever gathered it; may be empty.
    pub about: String,
    /// The words, in the order in which they were laid in it; none of them twice.
    pub words: Vec<Pointer>,
}

/// Where words stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer {
    /// The name of the community's folder.
    pub community: String,
    /// The session's id.
    pub session: String,
    /// The entry that wrote them first.
    pub entry: EntryId,
}

/// One step of gathering: what a thread was, and what it is from then on. None before is a new thread; none after takes
/// it away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// As it was.
    pub before: Option<Thread>,
    /// As it is to be.
    pub after: Option<Thread>,
}

impl Step {
    /// The step that takes this one back.
    #[must_use]
    pub fn back(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}

/// Whether two names are one.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name without what does not make another one: capitals and blanks.
#[must_use]
pub fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Lays these words in the thread with that name, or in a new one; nothing when they lie there already or it has no name.
#[must_use]
pub fn gather(threads: &[Thread], title: &str, words: Pointer) -> Option<Step> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = threads.iter().find(|thread| same(&thread.title, &title)).cloned();
    let mut after = before.clone().unwrap_or_else(|| Thread { title, ..Thread::default() });
    if after.title.is_empty() || after.words.contains(&words) {
        return None;
    }
    after.words.push(words);
    Some(Step { before, after: Some(after) })
}

/// Takes these words out of the thread at that place. A thread without words stays: its sentence is somebody's too.
#[must_use]
pub fn take_out(threads: &[Thread], thread: usize, words: &Pointer) -> Option<Step> {
    let before = threads.get(thread).filter(|thread| thread.words.contains(words))?;
    let mut after = before.clone();
    after.words.retain(|other| other != words);
    Some(Step { before: Some(before.clone()), after: Some(after) })
}

/// Another name for the thread at that place; nothing when it is the same, empty, or another thread's.
#[must_use]
pub fn rename(threads: &[Thread], thread: usize, title: &str) -> Option<Step> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = threads.get(thread)?;
    let taken = threads.iter().enumerate().any(|(at, other)| at != thread && same(&other.title, &title));
    if title.is_empty() || taken || before.title == title {
        return None;
    }
    Some(Step { before: Some(before.clone()), after: Some(Thread { title, ..before.clone() }) })
}

/// What strikes whoever gathers, in other words.
#[must_use]
pub fn say(threads: &[Thread], thread: usize, about: &str) -> Option<Step> {
    let (before, about) = (threads.get(thread)?, about.trim());
    let after = Thread { about: about.to_owned(), ..before.clone() };
    (before.about != about).then(|| Step { before: Some(before.clone()), after: Some(after) })
}

/// Takes away a thread in which no words lie.
#[must_use]
pub fn put_away(threads: &[Thread], thread: usize) -> Option<Step> {
    let before = threads.get(thread).filter(|thread| thread.words.is_empty())?;
    Some(Step { before: Some(before.clone()), after: None })
}

/// Takes a step in the threads as they are now. Somebody else may have gathered meanwhile: what they laid in or took out
/// of the same thread stays so.
#[must_use]
pub fn taken(mut threads: Vec<Thread>, step: &Step) -> Vec<Thread> {
    let named = |threads: &[Thread], title: &str| threads.iter().position(|thread| same(&thread.title, title));
    let nothing = Thread::default();
    let before = step.before.as_ref().unwrap_or(&nothing);
    let at = step.before.as_ref().and_then(|before| named(&threads, &before.title));
    let Some(after) = &step.after else {
        if let Some(thread) = at.and_then(|at| threads.get_mut(at)) {
            thread.words.retain(|words| !before.words.contains(words));
        }
        // Words that came meanwhile keep the thread.
        if let Some(at) = at.filter(|at| threads.get(*at).is_some_and(|thread| thread.words.is_empty())) {
            threads.remove(at);
        }
        return threads;
    };
    let new: Vec<Pointer> = after.words.iter().filter(|words| !before.words.contains(words)).cloned().collect();
    let Some(thread) = at.or_else(|| named(&threads, &after.title)).and_then(|at| threads.get_mut(at)) else {
        // Somebody gave it another name or put it away: what was laid in it now begins one anew.
        if step.before.is_none() || !new.is_empty() {
            threads.push(Thread { words: new, ..after.clone() });
        }
        return threads;
    };
    thread.words.retain(|words| after.words.contains(words) || !before.words.contains(words));
    for words in new {
        if !thread.words.contains(&words) {
            thread.words.push(words);
        }
    }
    // Only what this step changes: the rest may have been changed meanwhile.
    if step.before.is_some() && before.title != after.title {
        thread.title.clone_from(&after.title);
    }
    if before.about != after.about {
        thread.about.clone_from(&after.about);
    }
    threads
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(number: u32) -> Pointer {
        Pointer { community: "a".into(), session: "s".into(), entry: EntryId::new(1, 1, number) }
    }

    fn gathered(steps: &[(&str, u32)]) -> Vec<Thread> {
        steps.iter().fold(Vec::new(), |threads, (title, number)| {
            let step = gather(&threads, title, words(*number)).unwrap();
            taken(threads, &step)
        })
    }

    #[test]
    fn words_are_laid_in_the_thread_of_that_name_or_a_new_one_and_never_twice() {
        let threads = gathered(&[("Klein beginnen", 1), ("klein  BEGINNEN", 2), ("Wie mist er?", 1)]);
        assert_eq!(
            threads.iter().map(|t| (t.title.as_str(), t.words.len())).collect::<Vec<_>>(),
            [("Klein beginnen", 2), ("Wie mist er?", 1)]
        );
        assert_eq!(gather(&threads, "Klein beginnen", words(2)), None);
        assert_eq!(gather(&threads, "  ", words(3)), None);
    }

    #[test]
    fn every_step_can_be_taken_back() {
        let threads = gathered(&[("Klein", 1), ("Klein", 2), ("Groot", 3)]);
        let steps = [
            gather(&threads, "Groot", words(4)),
            gather(&threads, "Nieuw", words(4)),
            take_out(&threads, 1, &words(3)),
            rename(&threads, 0, "Kleiner"),
            say(&threads, 0, "overal"),
        ];
        for step in steps {
            let step = step.unwrap();
            let after = taken(threads.clone(), &step);
            assert_ne!(after, threads);
            assert_eq!(taken(after, &step.back()), threads);
        }
    }

    #[test]
    fn what_somebody_else_gathered_meanwhile_stays() {
        let threads = gathered(&[("Klein", 1), ("Klein", 2)]);
        let mine = take_out(&threads, 0, &words(1)).unwrap();
        let theirs = taken(threads, &gather(&gathered(&[("Klein", 1), ("Klein", 2)]), "Klein", words(9)).unwrap());
        assert_eq!(taken(theirs, &mine)[0].words, [words(2), words(9)]);
        let threads = gathered(&[("Klein", 1)]);
        let theirs = taken(threads.clone(), &say(&threads, 0, "overal").unwrap());
        let both = taken(theirs, &gather(&threads, "Klein", words(2)).unwrap());
        assert_eq!((both[0].about.as_str(), both[0].words.len()), ("overal", 2));
        let renamed = taken(threads.clone(), &rename(&threads, 0, "Kleiner").unwrap());
        let after = taken(renamed, &gather(&threads, "Klein", words(2)).unwrap());
        assert_eq!((after[0].words.len(), after[1].words.clone()), (1, vec![words(2)]));
    }

    #[test]
    fn a_name_is_one_threads_and_only_an_empty_thread_goes() {
        let threads = gathered(&[("Klein", 1), ("Groot", 3)]);
        assert_eq!((rename(&threads, 0, "groot"), rename(&threads, 0, " "), put_away(&threads, 0)), (None, None, None));
        let empty = taken(threads.clone(), &take_out(&threads, 0, &words(1)).unwrap());
        assert_eq!(taken(empty.clone(), &put_away(&empty, 0).unwrap()), threads[1..]);
    }
}
