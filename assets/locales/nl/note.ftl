# Het scherm van de notulist.

note-before = Voor het begin
note-sealed = Afgesloten
note-saved = alles opgeslagen
note-saving = opslaan…
note-not-saved = {" "}NIET OPGESLAGEN{" "}
note-empty = Nog niets genoteerd. Gebeurt er iets? Druk op { $key }. Een paar woorden is genoeg, en die mogen later.
note-change = { $key } wijzigt de regel bij ▸
note-signs = # waarde  @ wie het zo ervoer  ^ leervraag  + plek  ! daar gaan we weer
note-more-tags = …
note-unfinished = Er ligt nog een onafgemaakte tekst: “{ $words }”. { $key } neemt hem op.
note-effect = Wat het deed: { $words }
note-meant = Wat bedoeld was: { $words }
note-off-record = Even niet
note-off-record-back = Er wordt niets bewaard. Met { $key } gaan we weer verder.
note-off-record-text-waits = Er wordt niets bewaard. Wat je al typte staat klaar; wat je nu typt niet. Met { $key } gaan we weer verder.
note-panel-enter = { $key } naar de werkvorm
note-panel-leave = { $key } naar de momenten

log-no-words = nog geen woorden
log-quoted = “{ $words }”
log-kept = blijft

log-moment = moment
log-note = notitie
log-quote = citaat
log-idea = idee
log-side-stream = zijstroom
log-lesson = inzicht
log-celebration = vieren
log-next-step = vervolg
log-ground = vooraf
log-table = tafel
log-word = ronde

log-card = kaart
log-addition = aanvulling
log-named = met naam
log-tip = tip
