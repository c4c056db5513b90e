# Without pictures: what is said to who hears the program. Whole sentences, without signs that no voice reads.

speak-phase = Step { $number } of { $all }: { $title }.
speak-before = Not begun yet: { $title }
speak-off-record = Off the record. The clock stands still and nothing is kept. Type ‘off the record’ to go on again.
speak-agenda = { $count ->
    [0] The learning agenda is still empty.
    [one] There is one question on the learning agenda.
   *[other] There are { $count } questions on the learning agenda.
}
speak-wall-neutral = The wall is calm, without words.
speak-wall-up = On the wall: { $words }
speak-wall-back = The wall shows the step again.
speak-item = { $number }. { $words }
speak-new = On the list, { $number }: { $words }
speak-here = You are at { $number }: { $words }
speak-can = You can: { $names }. A question mark names everything.
speak-action = { $name } (key { $key })
speak-how = A number chooses a line of the list. An empty line tells where you are. After a colon the words may follow at once, such as: idea: a bench. You can also ask: clock, saved.
speak-type = Type the words. An empty line leaves what stands there; :back stops.
speak-stands-there = There stands now: { $words }.
speak-yes-no = Yes or no?
speak-choose-one = Type a number; an empty line goes back.
speak-choose-several = Type a number to choose it, again to take it away; an empty line is done.
speak-chosen = chosen
speak-which = That can be more than one thing. Which number?
speak-not-now = { $name }: { $why }.
speak-no-number = That number is not on the list.
speak-unknown = I do not know that. Nothing happened. A question mark names what can be done.
speak-saved = Everything is saved.
speak-no-clock = No clock runs here.
speak-left-open = The text that was still open is kept as a draft. You can take it up next time.
speak-told = told, not for the wall
speak-not-counted = not asked yet
speak-unseen = a moment that the group has not seen yet
speak-moment = moment, door { $door }
speak-voice = as experienced by: { $voice }
speak-kept = the group keeps this
speak-topics = about: { $names }
speak-answer = answer: { $words }
speak-agreed-before = agreed before: { $words }
speak-recognised = recognised today
speak-column = column: { $words }
speak-important = important
speak-of-table = of a table: { $words }

# Words that one can type; more than one, with a bar between them.
speak-words-yes = ja|j|yes|y
speak-words-no = nee|n|no
speak-words-where = waar|waar ben ik|where|where am i
speak-words-all = ?|wat kan ik|what can i do
speak-words-clock = klok|hoe laat|clock|time
speak-words-saved = opgeslagen|saved

cli-practice = Practise the ten keys in three minutes, in a copy (oefen)
cli-opt-plain = Without a screen: plain sentences, for a screen reader (voorlezen); you type what you want to do
cli-opt-large = Large print and one column on your own screens (groot)
speak-words-left = It is done, but no text goes with it: your words were not kept.
speak-time-how = You can say: open what you look at (then it is done), to the line below, leave this step out today, move this step to the next time, want to end later or earlier, or back.
speak-script-is-a-file = a script is a file in the folder scripts; change it with a text editor of your own, and ‘drempel check’ looks it over
