# Documents over all sealed sessions: the guide and the travel report. What stands here is printed.

export-quote = “{ $words }”
export-source = Source: { $source }
export-own-words = The words are the group's own.
export-meetings = Where this comes from
export-all-practice = This is practice: the neighbourhood, the people and what they said are invented.
export-some-practice = A part comes from practice and is invented. It says below which part.
export-all-reconstructed = This was read back from a report later. That is how somebody wrote it down then.
export-some-reconstructed = A part was read back from a report later. It says below which part.
export-kind-tip = tip
export-kind-celebration = to celebrate
export-kind-table = sentence of a table
export-kind-card = card on the board

guide-title = Guide
guide-title-of = Guide of { $name }
guide-lead = This guide is for whoever begins after us. Take along what suits you, and feel free to leave the rest.
guide-without-words = Nothing of your own stands here yet. In the harvest of a meeting, write down what you learned, what you celebrate and which tips you have. A quote comes along when its speaker says: this may leave the room. Close the meeting, and make the guide again.
guide-tips = What worked, and what could work better
guide-tips-lead = What worked for us? What would we do differently next time?
guide-lessons = What we understand now
guide-lessons-lead = This is how we see it today. Perhaps we will see it differently later.
guide-quotes = What people said
guide-celebrations = What we celebrated
guide-celebrations-lead = Great things, and small ones all the more.
guide-theory = Building blocks
guide-theory-lead = Short pieces of theory that we read together. With each comes a question to talk about.
guide-thanks = With thanks to
guide-thanks-lead = They liked to be mentioned by name.

travel-title = Travel report
travel-title-of = Travel report of { $name }
travel-lead = This is the report of our journey together. At each stream stands a question, and what we said about it on the way.
travel-without-words = Nothing was written down on the way yet. Put the name of a stream with a lesson, such as #{ $stream }, or lay a card on the board of the streams. Close the meeting, and make the travel report again.
travel-lessons = What else we learned on the way
travel-off-board = This stream stood on our board before.
travel-source = The streams come from: { $source }

document-file-guide = guide
document-file-travel-report = travel-report
document-written = It is ready. Open it in your browser; you can print it there too:
    { $file }
document-written-inside = { $file } is ready in your workspace. Open it in your browser; you can print it there too.
document-private = Something in it looks like { $what }. Read it before you share it.
document-two = { $one } { $two }
document-out = { $file } is ready.
document-not-written = Writing the document did not work; nothing was changed. { $why ->
    [store-disk-full] The disk is full: make room and try again.
    [store-read-only] I may only read in this folder.
    [store-denied] I may not write in this folder. See whether it is yours.
    [store-folder-gone] The folder is not there. Was it on a stick? Put it back in.
   *[other] The disk gave an error. Try again in a moment.
}
document-there = { $file } is there already. I leave it as it is. Choose another name.
document-ending = I cannot make { $file }. Choose a name that ends in .html, to open in your browser, or in .md, for plain text.
document-no-workspace = There is no community here yet. Open one, or make one.
document-nothing-sealed = No meeting was closed yet. After that this can be done.
document-template = This template lacks { $place }: the place where the words come. Until it stands there, I use the ordinary template.

action-write-guide = guide
action-write-travel-report = travel report
phrase-write-guide = write the guide
phrase-write-travel-report = write the travel report

cli-guide = Writes the guide: tips, lessons and quotes of all closed meetings (handreiking)
cli-travel-report = Writes the travel report: what you said, stream by stream (reisverslag)
cli-value-file = FILE
cli-opt-out-file = Writes a new file; its name ends in .html or .md
