# Leading: the wall, the forms, writing, and what is said about a session.

## A learning question

mark-plays = plays a part
mark-resonated = sounded on
mark-explored = explored
mark-sharper = sharper
mark-urgent = more urgent
mark-accent = another accent
mark-rest = may rest
mark-woken = awake again
mark-in = { $mark } in ‘{ $session }’
mark-today = { $mark } today
mark-people = { $count ->
    [one] one person
   *[other] { $count } people
}
question-resting = at rest
question-new = new
question-new-words = new words
question-old-words = this is what it was
question-hoe = How { $text }
question-terwijl = while { $text }
question-zonder-dat = without { $text }

## An earlier agreement

outcome-done = done
outcome-running = under way
outcome-asked-again = asked again
outcome-cannot = not possible, said honestly
outcome-talk = needs a talk

## Kinds of lines

kind-moment = moment
kind-note = note
kind-quote = quote
kind-idea = idea
kind-side-stream = side stream
kind-lesson = what we learned
kind-celebration = what we celebrate
kind-next-step = next step
kind-ground = what we agree about notes
kind-table = sentence of a table
kind-word = said in the round

## The case

case-sentence = The case in one sentence
case-place = Where
case-owner = Who brings it in
case-involved = Who is part of it, and are they here
case-before = What came before
case-door-before = How the door stood already
case-happened = What happened
case-effect = What it did to people
case-may-leave = What may leave this room
case-kept-next = Kept. { $key } takes you to the next one: { $next ->
    [case-place] where it was
    [case-owner] who brings it
    [case-involved] who is part of it
    [case-before] what came before
    [case-door-before] how the door already stood
    [case-happened] what happened
    [case-effect] what it did to people
    [case-may-leave] what may leave this room
   *[other] what else there is
}.
case-withdrawn = The case was taken back. Its words are not kept.
case-begins = The wall stays empty. Just listen.
case-real = Better take something that really happened, told by someone who was there. An invented case is too thin.
case-not-on-the-wall = The wall stays empty during a case. Write on the note-taker's screen, or let the wall read along with ctrl-t.

## Writing

editor-moment = Moment
editor-quote = Quote
editor-idea = Idea
editor-side-stream = Side stream
editor-lesson = What did we learn?
editor-celebration = What do we celebrate?
editor-next-step = Next step
editor-ground = What do we agree about notes?
editor-table = One sentence from this table
editor-word = What does someone want to say?
editor-note = Note
editor-reword = In other words
editor-explain = What did it do, and what was meant?
editor-wording = Sharper: the new words
editor-pose = A new learning question
editor-agree = Agreement
editor-reply = What was done with it?
editor-present = How many people speak from this voice
editor-jump = To what time?
editor-about = { $title }: { $about }
editor-hoe = Finish the sentence that begins with How.
editor-slash = More than one? Put a / between them.
editor-may-stay-empty = This may stay empty: then the voice is there without a number.
editor-others = { $count ->
    [one] One more text waits below.
   *[other] { $count } more texts wait below.
}

field-words = words
field-because = because
field-count = how many (optional)
field-effect = what it did
field-meant = what was meant
field-hoe = How
field-terwijl = while
field-zonder-dat = without
field-code = code (optional)
field-what = what
field-who = who
field-when = when, and how we let each other know
field-people = number
field-time = time

## The wall

wall-even-niet = not now
wall-stretch-agreements = agreements
wall-stretch-harvest = harvest
wall-stretch-ideas = ideas and side streams
wall-stretch-case = case of today
wall-stretch-questions = learning questions
wall-closed = Thank you.
wall-closed-more = This session is closed.
wall-not-released = This quote may not go on the wall yet. Ask first whether it may.
wall-quote-waits = A quote. May it go on the wall?
wall-agreed-before = What did we agree?
wall-what-became = How is it going?
wall-harvest-before = From the last harvest
wall-idea-before = This idea came from you
wall-stream-before = This side stream began here
wall-answer = What was done with it
wall-no-answer = No answer yet. Who knows more?
wall-case-today = Today's case
wall-case-today-empty = What is it about today, in one sentence?
wall-which-resonates = Which question sounded on?
wall-which-explored = Which question did we explore?
wall-new-question = A new learning question
wall-effect = what it did
wall-without-words = { $door ->
    [door-open] A door opened.
    [door-closed] A door closed.
    [door-ajar] A door stood ajar.
   *[other] Something happened.
}
wall-who-tells = Who wants to say something about it? Letting go is fine too.
wall-meant = what was meant
wall-answers = this answers
wall-answered = later a door opened here
wall-echo = here we go again
wall-voice = felt this way by: { $voice }
wall-writing = being written
wall-no-agreements = No agreement yet. Better one that is possible than five that pinch.
wall-minutes-left = { $count ->
    [one] one minute
   *[other] { $count } minutes
} left
wall-minutes-spent = { $count ->
    [0] just begun
    [one] one minute so far
   *[other] { $count } minutes so far
}
wall-over = we take our time
wall-stay = we stay here

## A live screen

live-saving = saving …
live-not-saved = NOT SAVED
live-read-only = This folder is read-only. Nothing is saved.
live-led-elsewhere = Someone else leads this session. You read along.
live-take-over = { $key } takes over
live-leads-already = You lead this session already.
live-took-over = You lead this session now.
live-stamped = Moment noted. Words can come later.
live-words-later = Only the first moment was stamped. Words are typed where notes are taken, or later with { $key }.
live-words-later-there = Only the first moment was stamped. Words are typed where notes are taken.
live-unfinished = A text was not finished. { $key } takes it up again.
moments-all-seen = You have looked at all moments.
moment-kept = This moment stays.
moment-reworded = This is how it stands now. With { $key } the moment stays.
moment-undecided = Nothing was decided about the moment just now. That is fine; you can come back to it later.
voice-counted = Noted: { $people }
seat-taken = In the circle. { $out } takes out again, { $back } goes back to the voices.
undone = Your last step was taken back.
refusal-no-number = Type a number here, or leave it empty: then the voice is here without a count.

refusal-not-opened = The session has not begun yet.
refusal-sealed = The session is closed. Nothing changes any more.
refusal-off-record = This is off the record. Nothing is stored now.
refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-redo = There is nothing to bring back.
refusal-moved-on = The session moved on meanwhile. Please look again.
refusal-first = This is the first step.
refusal-last = This is the last step. Are you ready? Then you can close the session.
refusal-no-phase = This step is not in the script.
refusal-no-line = This line is no longer there.
refusal-not-a-moment = Only a moment can have this.
refusal-not-an-answer = Only a moment with a door open or ajar can answer a closed one.
refusal-not-a-quote = Only a quote can have this.
refusal-no-question = This learning question is not there.
refusal-no-theme = Begin the code with the letter of a theme, such as A.
refusal-no-value = This value is not there.
refusal-no-words = There are no words yet.
refusal-no-case = No case has been told yet.

## A form as a list

form-agreements-before = What did we agree
form-harvest-before = Last harvest
form-ideas = Ideas and their answers
form-case-today = Today's case
form-questions = Learning questions
form-proposals = Proposals
form-kept = This stays
form-lessons = What we learned
form-quotes = Quotes
form-celebrations = What we celebrate
form-next-step = Next step
form-tips = Tips and tops
form-agreements = Agreements
form-voices = Voices
form-words = Said
form-ground = Agreements about notes
form-no-moments = No moments yet.
form-from-first = This is the first time: there is nothing to look back on yet.
form-stamped = without words
form-part-empty = not told yet
form-not-released = not released
form-released = may leave the room
form-effect = it did: { $text }
form-meant = meant: { $text }
form-answered = answered by { $text }
form-on-wall = on the wall
form-chosen = chosen
form-people = { $count ->
    [0] nobody
    [one] one
   *[other] { $count }
}
form-present = present

## The facilitator's own screen

desk-notes = For you
desk-no-notes = No notes with this step.
desk-phase-left = { $time } left
desk-phase-over = { $time } longer
desk-phase-spent = { $time } so far
desk-session-left = session: { $time } left
desk-session-over = session: { $time } longer
desk-session-spent = session: { $time }
desk-ends = done around { $time }
desk-stay = we stay here: no clock
desk-paused = the clock stands still
desk-next = Next
desk-last = This is the last step.
desk-proposals = What is being noted
desk-nothing-yet = Nothing noted yet.
desk-wall = On the wall now
desk-wall-neutral = quiet, without words
desk-wall-typing = what is typed can be seen

## How a line of a question may begin already: then no word is put before it. The same in both languages.

question-begins-hoe = hoe|how
question-begins-terwijl = terwijl|while
question-begins-zonder-dat = zonder dat|zonder|without

## Boards, theory, questions of tables, the round, next time

kind-card = card
kind-addition = addition to the commitments
kind-named = wants to be named
kind-tip = tip
editor-drafted = A learning question of a table
editor-theme = A theme of the agenda
editor-umbrella = The umbrella question of the agenda
editor-card = Card
editor-addition = Addition to the commitments
editor-planned = Next time
editor-seat = Who joins the circle? A first name, or a voice. This is not kept.
editor-tip = Tip for whoever does this after us
field-table = table (if you like)
field-title = title
field-when-where = when and where
field-name = a name that they choose themselves
field-letter = letter
field-about = what it is about
refusal-no-board = This board is not part of today’s script.
refusal-no-column = The board has no such column.
refusal-no-card = This card is gone.
refusal-no-practice = This sentence is not in the commitments.
refusal-not-an-addition = This is only possible with an addition to the commitments.
refusal-phase-in-use = You are in this phase now. Go to another one first.
board-missing = The board of this phase is not there. Look in the folder boards.
board-not-shown-yet = The wall does not show the cards yet.
board-shift = before: { $path }
theory-source = Source: { $source }
plan-next = Next time
plan-script = script
plan-all-formal = Everybody here speaks from an organisation. Who from the neighbourhood thinks along?
plan-all-informal = Everybody here speaks as themselves. Who from an organisation thinks along?
questions-umbrella = The umbrella question
questions-no-umbrella = Which question hangs above all?
questions-of-tables = From the tables
questions-none-yet = No questions yet. Each table reads one aloud.
questions-table = table { $table }
questions-proposal = Proposed by a table
questions-no-terwijl = What is also true? Perhaps a ‘while’ fits here.
questions-joined = Together with
round-circle = In the circle
round-turn = speaking
round-spoken = has spoken
round-named = Wants to be named: { $names }
wall-goes-on = on again at { $time }
