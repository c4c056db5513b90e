# The note-taker's screen.

note-before = Before the start
note-sealed = Closed
note-saved = all saved
note-saving = saving…
note-not-saved = {" "}NOT SAVED{" "}
note-empty = Nothing noted yet. Did something happen? Press { $key }. A few words will do, and they may come later.
note-change = { $key } changes the line at ▸
note-signs = # value  @ who felt it so  ^ question  + place  ! here we go again
note-more-tags = …
note-unfinished = There is an unfinished text: “{ $words }”. { $key } takes it up.
note-effect = What it did: { $words }
note-meant = What was meant: { $words }
note-off-record = Not now
note-off-record-back = Nothing is kept. { $key } takes us on again.
note-off-record-text-waits = Nothing is kept. What you typed already is waiting; what you type now is not. { $key } takes us on again.
note-panel-enter = { $key } to the form
note-panel-leave = { $key } to the moments

log-no-words = no words yet
log-quoted = “{ $words }”
log-kept = stays

log-moment = moment
log-note = note
log-quote = quote
log-idea = idea
log-side-stream = side stream
log-lesson = insight
log-celebration = celebrate
log-next-step = next step
log-ground = ground
log-table = table
log-word = round

log-card = card
log-addition = addition
log-named = by name
log-tip = tip
