# What the program says while you work: refusals, questions, names of fields and forms. Short and warm.

replay-no-time = I do not know that time. Type it like this: 14:31.
ask-seal-typing = Somebody is still typing. Close anyway? What is being typed now can still be kept.
quote-not-on-the-wall = This screen hangs on the wall. Write a quote on the note-taker's screen or at your own desk.
unfinished-not-on-the-wall = That text does not belong on the wall. Take it up with drempel lead --desk or on the note-taker's screen.
ask-said-yes = Was this read aloud, and did the group say yes?
