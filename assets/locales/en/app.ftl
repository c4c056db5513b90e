# What the program says while you work: refusals, questions, names of fields and forms. Short and warm.

refusal-not-opened = No session is open yet. Start one from the home screen.
refusal-sealed = This session is closed. You can read it, not write in it.
refusal-off-record = It is “not now”: nothing is kept. Press the same key again to go on.
refusal-nothing-to-undo = There is nothing left on this screen to take back.
refusal-nothing-to-redo = There is nothing to do again: you took nothing back.
refusal-moved-on = Another screen moved on meanwhile. Go to the phase you want yourself.
refusal-first = This is the beginning of the script.
refusal-last = This is the last phase. Close the session when you are done.
refusal-no-phase = The script has no such phase. Choose another one.
refusal-no-line = This line is not there any more. Choose another one.
refusal-not-a-moment = That can be done with a moment only. Choose one.
refusal-not-an-answer = A reopening is a door that is open or ajar and answers a door that was closed.
refusal-not-a-quote = Only a quote can be released.
refusal-no-question = There is no such learning question. Choose another one.
refusal-no-theme = There is no such theme. Begin the code with the letter of a theme.
refusal-no-value = There is no such value. Choose another one.
refusal-no-words = There are no words yet. Type a few, or go back.
refusal-no-case = No case was told yet.

ask-quit = Some text is not kept yet. Leave anyway?
ask-give-up-text = What you typed will go. All right?
ask-seal = Close the session? Nothing can be added after that. What was let go is gone for good.
ask-withdraw-case = Stop the case, or take it back? What was written of it stays out of the report.
ask-drop = Let this go? The words stay out of the report.
ask-keep-withheld = Something of yours fell inside “not now”. Keep it after all? Without a yes it disappears when the session is closed.
ask-go-on = This session was left open for more than twelve hours. Go on with it?

live-read-only = This folder cannot be written. You can read along; nothing is kept.
live-led-elsewhere = Another screen leads. You read along; “take over” gives you the lead.
live-took-over = You lead now.
live-leads-already = You lead already.
live-stamped = Moment noted. Words can come later.
case-not-on-the-wall = The wall stays empty during the case. Let the note-taker write, or write on your own screen.
wall-not-released = This may not be on the wall yet. A quote must be released first; a note stays with the note-taker.
moments-all-seen = You have seen all moments.
choose-nothing = There is nothing to choose now.
replay-no-time = I do not know that time. Type it like this: 14:31.

editor-moment = moment
editor-quote = quote
editor-idea = idea
editor-side-stream = side stream
editor-lesson = what we understand now
editor-celebration = what we celebrate
editor-next-step = the next step
editor-ground = what we write down
editor-table = one sentence of this table
editor-word = from the round
editor-note = note, for yourself only
editor-reword = other words
editor-explain = what it did, and what was meant
editor-wording = sharper question
editor-pose = new learning question
editor-agree = agreement
editor-reply = what was done with it
editor-present = who is here
editor-jump = to a time

field-words = words
field-because = because
field-count = how many, if you want to count
field-code = code, such as B3
field-hoe = how
field-terwijl = while
field-zonder-dat = without
field-effect = what it did to someone
field-meant = what was meant
field-what = what
field-who = who
field-when = when
field-people = how many people
field-time = time

case-sentence = in one sentence
case-place = where
case-owner = who brings it in
case-involved = who else is involved
case-before = what came before
case-door-before = how the door stood
case-happened = what happened
case-effect = what it did
case-may-leave = what may leave the room

mark-plays = plays in this case
mark-resonated = sounded on
mark-explored = explored
mark-sharper = sharper
mark-urgent = more urgent
mark-accent = other accent
mark-rest = may rest
mark-woken = awake again

outcome-done = done
outcome-running = under way
outcome-asked-again = asked again
outcome-cannot = cannot be done, honestly said
outcome-talk = a conversation

kind-moment = moment
kind-note = note
kind-quote = quote
kind-idea = idea
kind-side-stream = aside
kind-lesson = insight
kind-celebration = celebrate
kind-next-step = next step
kind-ground = ground
kind-table = table
kind-word = round

choose-phase = To which phase?
choose-practice = Which practice does this touch?
choose-question = Which learning question does this touch?
choose-answers = Which closed door does this answer?
choose-script = With which script do we begin?
