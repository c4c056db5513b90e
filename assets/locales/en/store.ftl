### Saving, reading and checking files. What happened, what is safe, what you can do.

## Not saved: the text is still in memory.
store-disk-full = The disk is full. Your text is still here, on the screen. Make room; I keep trying.
store-read-only = I can only read in this folder. Your text is still here. Choose another place, or unlock the stick.
store-denied = I may not write in this folder. Your text is still here. See whether the folder is yours.
store-folder-gone = The folder is gone. Was it on a stick? Put it back. Your text is still here.
store-disk-fault = The disk is not working well. Your text is still here. Do not close the program; I keep trying.
store-saved-elsewhere = Saved, but somewhere else: { $folder }. As soon as the workspace is back, I bring it home.

## Sealing
store-not-sealed = Sealing did not work. Everything that was saved is still there. { $why ->
    [store-disk-full] The disk is full: make room and try again.
    [store-read-only] I can only read in this folder.
    [store-denied] I may not write in this folder.
    [store-folder-gone] The folder is gone. Was it on a stick? Put it back.
   *[other] The disk reported an error. Try again in a moment.
}
store-seal-differs = I read the sealed file again and it is not right. Everything that was saved is still there. Try again.
store-sealed-newer = This file is from a newer Drempel. I leave it as it is. Update Drempel to open it.
store-sealed-no-version = There is no readable version in this file. I leave it as it is. At the top it should say: version: 1
store-sealed-damaged = This file is damaged. I read what can still be read, line by line.
store-purge-damaged-copy = This damaged copy may still hold text that was taken back. Look for yourself, and throw the copy away if you do not need it.
store-purge-no-owner = This still holds text that was taken back, and I cannot tell which laptop wrote the file. Throw it away if you do not need it.
store-purge-other-device = This still holds text that was taken back. The laptop that wrote it removes it as soon as Drempel starts there.
store-purge-owner-lives = This still holds text that was taken back. The window that wrote it removes it.

## Reading
store-body-not-understood = This line (“{ $kind }”) is from another version. I keep it as it is.
store-copy-of-another = This looks like a copy, but another session is in it: { $id }. I do not use it.
store-entry-too-long = This line is too long to read. I leave it there.
store-file-missing = This file is not there. Is the name right, and is the folder or the stick there?
store-file-unreadable = I cannot read this file. See whether it is yours and whether the disk works.
store-folder-unreadable = I cannot read this folder. See whether it is yours and whether the disk works.
store-header-damaged = The first line is damaged. I have read the others.
store-id-not-name = Another name stands in this file: { $id }. The file's own name counts.
store-line-checksum = This line is damaged: its check does not match. I have read the others.
store-line-cut = This line is not whole. I have read the others.
store-line-length = This line is damaged: its length does not match. I have read the others.
store-line-not-text = Something here is not text. I have read the rest.
store-line-not-understood = I do not understand this line. I leave it there. I have read the others.
store-line-unfinished = The last line was not finished. Did the power fail? Everything before it is there.
store-same-id-differs = There are two different versions of line { $id }. I keep both. See which one is right.
store-segment-newer = This was written by a newer Drempel. I leave it as it is. Update Drempel to read it.
store-too-large = This file is too large. A session may be 64 MiB.

## Workspace
store-no-state-folder = I cannot find a place for my own files. Name one in DREMPEL_STATE_DIR.
store-no-workspace = There is no workspace in { $folder }: there is no drempel.ron. Make one with: drempel new
store-workspace-unreadable = I cannot read the workspace { $folder }. See whether it is yours.
store-folder-not-empty = There is something in { $folder } already. Choose an empty or new folder.
store-no-example = There is no example called { $name }. There is: { $known }
store-not-created = Making the folder did not work. { $why ->
    [store-disk-full] The disk is full.
    [store-read-only] I can only read here.
    [store-denied] I may not write here.
    [store-folder-gone] The folder above it is not there.
   *[other] The disk reported an error.
}

## Beginning a script or board of one's own
store-file-there = { $file } is there already. I leave it as it is. Choose another name, or change that file.
store-no-file-name = I can make no file name of { $name }. Use letters or digits.

## Checking scripts and settings
check-boolean = This should be true or false.
check-code = { $code } cannot be a code. A theme has one capital letter (A); a learning question its theme's letter and a number (A1).
check-colon = A colon should stand here, between the name and what belongs to it: title: "…"
check-comma = A comma should stand here.
check-comment = This remark does not end. A remark starts with // and ends with the line, or stands between /* and */.
check-empty = There is nothing here. Fill in { $field }.
check-ended-early = This ends too early. Is a bracket or a quotation mark missing?
check-escape = I do not know what follows \ here. Write \" for a quotation mark and \\ for a \.
check-field-missing = { $field } is missing here.
check-field-name = A name should stand here, such as title, with a colon after it.
check-field-twice = { $field } is here twice. Remove one.
check-field-unknown = I do not know { $field }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-shape = I do not know the shape { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-direction = I do not know the direction { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-no-columns = A board needs one column at least.
check-board-missing = The phase { $phase } fills a board. Say which: board: "…"
check-theory-missing = The phase { $phase } shows a theory card. Say which: theory: "…"
check-board-unknown = There is no board { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-theory-unknown = There is no theory card { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-column-unknown = The board { $board } has no column { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-least = The minimum of { $least } minutes is longer than the phase itself.
check-clock-time = { $found } is no clock time. Write for example "14:30".
check-file-name = { $name } cannot be a file name. Use lower-case letters, digits and hyphens.
check-form = I do not know the form { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-id = { $id } cannot be an id. Use lower-case letters, digits and hyphens, 64 at most.
check-id-twice = { $id } is there already. Each name may be used once.
check-topic-value = The name { $id } is that of a core value already. Who types #{ $id } means that value and not this column.
check-topic-practice = The name { $id } is that of a practice of the commitments already. Who types #{ $id } means that and not this column.
check-topic-other = The name { $id } is that of a column of the board { $board } already. Who types #{ $id } means that and not this column.
check-topic-first = The name { $id } is now that of this column. Who types #{ $id } no longer means the column of the board { $board }.
check-language = I do not know the language { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-list = A list should stand here, between [ and ].
check-minutes = A step takes 1 to { $most } minutes. You may also leave it out.
check-look-unknown = There are no colours { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-spot-name = “{ $found }” is no name of a place or initiative: there is no letter or figure in it.
check-thread-words-twice = These words lie in this thread already.
check-thread-entry = { $found } points at no words. Something like 2a-1-5 belongs there, as Drempel writes it.
check-thread-community = There is no folder { $found } beside this workspace. The thread keeps its place until it is there again.
check-spot-twice = { $found } is among places or initiatives already. Each place and each initiative once.
check-voice-unknown = The voice { $found } is not among voices. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-message-argument = Nothing called { $found } can be filled in in this sentence. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-message = I cannot read this sentence. See whether there is an =, and whether { "{" } and { "}" } belong together.
check-message-brace = There is one { "}" } too many here. What is filled in stands between { "{" } and { "}" }.
check-message-empty = After { $name } an = with a sentence should stand.
check-message-equals = An = should stand here, between the name and the sentence.
check-message-sign = This sign should stand here: { $sign }
check-message-unknown = The program has no sentence { $found }; it is said nowhere. { $near ->
    [yes] Do you mean { $meant }?
   *[no] See whether the name is right.
}
check-message-variant = One of the choices should have a * before it: it counts when no other fits.
check-no-minutes = This phase has no minutes: no time runs then. If that is meant, it is fine.
check-no-phases = There is no step in it yet. A script has at least one.
check-not-understood = I do not understand this. See whether the brackets, commas and quotation marks are right.
check-number = A whole number should stand here, such as 15.
check-origin = I do not know { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-quote = This text has no quotation mark at its end.
check-record = Round brackets should stand here: ( … )
check-text = Text between "quotation marks" should stand here.
check-theme-unknown = There is no theme { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
check-too-deep = Too many brackets stand inside one another here.
check-too-large = This file is too large. I do not read more than 1 MiB.
check-trailing = Something here does not belong. Is a comma missing before it?
check-value-unknown = There is no core value { $found }. { $near ->
    [yes] Do you mean { $meant }? There is: { $known }
   *[no] There is: { $known }
}
