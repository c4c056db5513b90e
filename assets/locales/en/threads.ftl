# Red threads: the harvest of several communities side by side, and what somebody hears in it.

action-threads = red threads
phrase-threads = red threads through several communities
action-write-threads = on paper
phrase-write-threads = put the red threads on paper
context-threads = Red threads

document-file-threads = red-threads
threads-paper = Somebody heard this in the harvest of more than one community. Is it so? That is for the groups to say.
threads-title = Red threads
threads-lead = What communities harvested themselves, side by side. Do you hear something more often? Give it a name, and ask the groups whether it is so.
threads-by-hand = Somebody changed threads.ron by hand. When you keep something here, that version stays beside it.
threads-reading = Reading…
threads-words = what was said
threads-gathered = what you hear
threads-thread = red thread
threads-no-words = Nothing was harvested here yet. After a meeting that was closed, lessons, quotes, tips and cards lie here.
threads-none = No thread yet. Look among what was said at words that touch you, and press enter.
threads-none-yet = No thread yet. Start `drempel` and press w: the harvest of communities lies side by side then.
threads-empty = without words yet
threads-gone = I cannot show these words of { $community } now. Perhaps they were taken back, or the folder is not there.
threads-silent = Only groups that said yes to it lie here.
threads-which = Which red thread does this belong to? Type a name, or choose one with ↓
threads-rename = What is this thread called?
threads-about = What strikes you about it?
threads-nothing-here = There is nothing here yet to do something with.
threads-about-where = What strikes you is written with a thread. Tab goes to the other side.
threads-nothing-to-undo = There is nothing to take back here.
threads-not-empty = Words still lie in this thread. Take them out first.
threads-in-none = These words lie in no thread.
threads-name-first = Give the thread a name first.
threads-name-taken = Another thread has that name.
threads-not-written = The thread was not kept; nothing changed. { $why ->
    [store-disk-full] The disk is full: make room and try again.
    [store-read-only] I may only read in this folder.
    [store-denied] I may not write in this folder. See whether it is yours.
    [store-folder-gone] The folder is not there. Was it on a stick? Put it back in.
   *[other] The disk gave an error. Try again in a moment.
}
threads-put-aside = Kept. What somebody wrote by hand is in { $file }.
threads-how = Type a number to look at it. Then you can say: open what you look at, let go, to the next field (that is the other side), on paper, or back without doing anything.

threads-there = There are already: { $names }.
threads-esc-again = What you typed is not kept yet. Escape once more throws it away.
threads-lies-already = These words lie in that thread already.
threads-own-not-yet = Your own words are not in it: your group did not say yes yet (side_by_side in drempel.ron).
threads-paper-one = Somebody heard this in the harvest of one community. Is it so? That is for the group to say.
hint-thread-gather = lay in a thread
hint-thread-rename = another name
hint-thread-side = other side
hint-thread-about = what strikes you
hint-thread-choose = choose a thread
hint-thread-out = take out
hint-thread-close = close

help-here-threads = These are red threads. On one side stands what groups harvested themselves, on the other what you hear in it. A thread points at words and does not hold them: what a group takes back is gone here too.

cli-threads = Red threads through the harvest of several communities, as somebody gathered them (draden)
