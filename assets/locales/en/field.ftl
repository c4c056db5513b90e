# The charged field: places and initiatives, and what earlier events left there.

action-field = the field
phrase-field = look at the charged field

charged-title = The charged field
charged-lead = What happened before leaves something behind at a place or with an initiative. Good experience too.
charged-reading = Reading…
charged-empty = Nothing was kept yet at a place or initiative. With a moment, type a plus and the place, such as +schoolyard. Only places and initiatives, never names of people.
charged-close = arrows read · tab next place · esc close
charged-close-moment = arrows read · tab place · enter it is like this one · esc close
charged-linked = This moment now says: here we go again, as before: “{ $words }”
charged-unlinked = This moment does not point at an older one any more.
charged-own-screen = You open the charged field on a screen of your own, not on the one that everybody sees.
charged-not-in-replay = You open the charged field on the first screen, or during a meeting on a screen of your own.

charged-case-told = A case was told here. Its words stayed in that room.
charged-case = Case: { $words }
charged-door-open = door open
charged-door-closed = door closed
charged-door-ajar = door ajar
charged-echo = here we go again
charged-echoes = here we go again, as before: “{ $words }” ({ $title })
charged-reopened = reopening: “{ $words }”
charged-reopens = reopening of: “{ $words }”

help-field = A plus adds a place or an initiative, before the sentence or as a word in it, such as +schoolyard. Never the name of a person.

speak-field = place or initiative: { $names }

cli-field = The charged field: what happened before at places and initiatives (veld)
