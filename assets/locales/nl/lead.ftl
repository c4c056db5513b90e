# Begeleiden: de muur, de werkvormen, het schrijven, en wat er bij een bijeenkomst gezegd wordt.

## Een leervraag

mark-plays = speelt mee
mark-resonated = klonk na
mark-explored = verkend
mark-sharper = scherper
mark-urgent = dringender
mark-accent = ander accent
mark-rest = mag rusten
mark-woken = weer wakker
mark-in = { $mark } in ‘{ $session }’
mark-today = { $mark } vandaag
mark-people = { $count ->
    [one] één iemand
   *[other] { $count } mensen
}
question-resting = rust
question-new = nieuw
question-new-words = nieuwe woorden
question-old-words = dit was het
question-hoe = Hoe { $text }
question-terwijl = terwijl { $text }
question-zonder-dat = zonder dat { $text }

## Een afspraak van eerder

outcome-done = gelukt
outcome-running = loopt
outcome-asked-again = opnieuw gevraagd
outcome-cannot = kan niet, eerlijk gezegd
outcome-talk = gesprek

## Soorten regels

kind-moment = moment
kind-note = notitie
kind-quote = citaat
kind-idea = idee
kind-side-stream = zijstroom
kind-lesson = wat we leerden
kind-celebration = wat we vieren
kind-next-step = volgende stap
kind-ground = wat we afspreken over noteren
kind-table = zin van een tafel
kind-word = gezegd in het rondje

## De casus

case-sentence = De casus in één zin
case-place = Waar
case-owner = Wie brengt hem in
case-involved = Wie hoort erbij, en is die hier
case-before = Wat eraan voorafging
case-door-before = Hoe de deur al stond
case-happened = Wat er gebeurde
case-effect = Wat het deed met mensen
case-may-leave = Wat deze kamer uit mag
case-kept-next = Bewaard. { $key } brengt je bij het volgende: { $next ->
    [case-place] waar het was
    [case-owner] wie hem inbrengt
    [case-involved] wie erbij hoort
    [case-before] wat eraan voorafging
    [case-door-before] hoe de deur al stond
    [case-happened] wat er gebeurde
    [case-effect] wat het deed met mensen
    [case-may-leave] wat deze kamer uit mag
   *[other] wat er nog is
}.
case-withdrawn = De casus is teruggenomen. De woorden gaan niet mee.
case-begins = De muur blijft leeg. Luister maar.
case-real = Neem liefst iets wat echt gebeurde, verteld door iemand die erbij was. Een bedachte casus is te dun.
case-not-on-the-wall = De muur blijft leeg bij een casus. Schrijf op het scherm van de noteerder, of zet meelezen aan met ctrl-t.

## Schrijven

editor-moment = Moment
editor-quote = Citaat
editor-idea = Idee
editor-side-stream = Zijstroom
editor-lesson = Wat leerden we?
editor-celebration = Wat vieren we?
editor-next-step = Volgende stap
editor-ground = Wat spreken we af over noteren?
editor-table = Eén zin van deze tafel
editor-word = Wat wil iemand zeggen?
editor-note = Notitie
editor-reword = Anders zeggen
editor-explain = Wat deed het, en wat was bedoeld?
editor-wording = Scherper: de nieuwe woorden
editor-pose = Een nieuwe leervraag
editor-agree = Afspraak
editor-reply = Wat is ermee gedaan?
editor-present = Hoeveel mensen spreken vanuit deze stem
editor-jump = Naar welke tijd?
editor-about = { $title }: { $about }
editor-hoe = Maak de zin af die met Hoe begint.
editor-slash = Meer dan één? Zet er een / tussen.
editor-may-stay-empty = Dit mag leeg blijven: dan staat de stem er zonder aantal.
editor-others = { $count ->
    [one] Nog één tekst wacht hieronder.
   *[other] Nog { $count } teksten wachten hieronder.
}

field-words = woorden
field-because = omdat
field-count = aantal (hoeft niet)
field-effect = wat het deed
field-meant = wat was bedoeld
field-hoe = Hoe
field-terwijl = terwijl
field-zonder-dat = zonder dat
field-code = code (hoeft niet)
field-what = wat
field-who = wie
field-when = wanneer, en hoe laten we het weten
field-people = aantal
field-time = tijd

## De muur

wall-even-niet = even niet
wall-stretch-agreements = afspraken
wall-stretch-harvest = oogst
wall-stretch-ideas = ideeën en zijstromen
wall-stretch-case = casus van vandaag
wall-stretch-questions = leervragen
wall-closed = Dank je wel.
wall-closed-more = Deze bijeenkomst is afgesloten.
wall-not-released = Dit citaat mag nog niet op de muur. Vraag eerst of het mag.
wall-quote-waits = Een citaat. Mag het op de muur?
wall-agreed-before = Wat spraken we af?
wall-what-became = Hoe is het daarmee?
wall-harvest-before = Uit de vorige oogst
wall-idea-before = Dit idee kwam van jullie
wall-stream-before = Deze zijstroom begon hier
wall-answer = Wat ermee gedaan is
wall-no-answer = Nog zonder antwoord. Wie weet er meer?
wall-case-today = De casus van vandaag
wall-case-today-empty = Waar gaat het vandaag over, in één zin?
wall-which-resonates = Welke vraag klonk nog na?
wall-which-explored = Welke vraag hebben we verkend?
wall-new-question = Een nieuwe leervraag
wall-effect = wat het deed
wall-without-words = { $door ->
    [door-open] Een deur ging open.
    [door-closed] Een deur ging dicht.
    [door-ajar] Een deur stond op een kier.
   *[other] Er gebeurde iets.
}
wall-who-tells = Wie wil er iets over zeggen? Loslaten mag ook.
wall-meant = wat was bedoeld
wall-answers = dit antwoordt op
wall-answered = later ging hier een deur open
wall-echo = daar-gaan-we-weer
wall-voice = zo voelde het voor een { $voice }
wall-writing = er wordt geschreven
wall-no-agreements = Nog geen afspraak. Liever één die kan dan vijf die knellen.
wall-minutes-left = nog { $count ->
    [one] één minuut
   *[other] { $count } minuten
}
wall-minutes-spent = { $count ->
    [0] net begonnen
    [one] één minuut bezig
   *[other] { $count } minuten bezig
}
wall-over = we nemen de tijd
wall-stay = we blijven hier

## Een levend scherm

live-saving = bewaren …
live-not-saved = NIET OPGESLAGEN
live-read-only = Deze map is alleen te lezen. Er wordt niets bewaard.
live-led-elsewhere = Iemand anders leidt deze bijeenkomst. Je leest mee.
live-take-over = { $key } neemt de leiding over
live-leads-already = Je leidt deze bijeenkomst al.
live-took-over = Je leidt nu deze bijeenkomst.
live-stamped = Moment vastgelegd. Woorden kunnen later.
live-words-later = Alleen het eerste moment is vastgelegd. Woorden typ je bij het noteren, of straks met { $key }.
live-words-later-there = Alleen het eerste moment is vastgelegd. Woorden typ je bij het noteren.
live-unfinished = Er ligt nog een tekst die niet af was. { $key } pakt hem weer op.
moments-all-seen = Jullie hebben alle momenten gezien.
moment-kept = Dit moment blijft.
moment-reworded = Zo staat het er nu. Met { $key } blijft het moment.
moment-undecided = Over het moment van net is nog niets besloten. Dat mag; je kunt er later naar terug.
voice-counted = Genoteerd: { $people }
seat-taken = In de kring. { $out } haalt weer uit de kring, { $back } gaat terug naar de stemmen.
undone = Je laatste stap is teruggenomen.
refusal-no-number = Typ hier een getal, of laat het leeg: dan staat de stem er zonder aantal.

refusal-not-opened = De bijeenkomst is nog niet begonnen.
refusal-sealed = De bijeenkomst is afgesloten. Er verandert niets meer.
refusal-off-record = Het is even niet. Er wordt nu niets bewaard.
refusal-nothing-to-undo = Er is niets om ongedaan te maken.
refusal-nothing-to-redo = Er is niets om terug te zetten.
refusal-moved-on = Intussen ging de bijeenkomst verder. Kijk nog een keer.
refusal-first = Dit is de eerste stap.
refusal-last = Dit is de laatste stap. Zijn jullie klaar? Dan kun je de bijeenkomst afsluiten.
refusal-no-phase = Deze stap staat niet in het draaiboek.
refusal-no-line = Deze regel is er niet meer.
refusal-not-a-moment = Dit kan alleen bij een moment.
refusal-not-an-answer = Alleen een moment met een open deur, of een deur op een kier, kan antwoord zijn op een dichte.
refusal-not-a-quote = Dit kan alleen bij een citaat.
refusal-no-question = Deze leervraag is er niet.
refusal-no-theme = Begin de code met de letter van een thema, bijvoorbeeld A.
refusal-no-value = Deze waarde is er niet.
refusal-no-words = Er staan nog geen woorden.
refusal-no-case = Er is nog geen casus verteld.

## De werkvorm als lijst

form-agreements-before = Wat spraken we af
form-harvest-before = Vorige oogst
form-ideas = Ideeën en hun antwoord
form-case-today = De casus van vandaag
form-questions = Leervragen
form-proposals = Voorstellen
form-kept = Dit blijft
form-lessons = Wat we leerden
form-quotes = Citaten
form-celebrations = Wat we vieren
form-next-step = Volgende stap
form-tips = Tips en tops
form-agreements = Afspraken
form-voices = Stemmen
form-words = Gezegd
form-ground = Afspraken over noteren
form-no-moments = Nog geen momenten.
form-from-first = Dit is de eerste keer: er is nog niets om op terug te kijken.
form-stamped = zonder woorden
form-part-empty = nog niet verteld
form-not-released = niet vrijgegeven
form-released = mag naar buiten
form-effect = deed: { $text }
form-meant = bedoeld: { $text }
form-answered = beantwoord door { $text }
form-on-wall = op de muur
form-chosen = gekozen
form-people = { $count ->
    [0] niemand
    [one] 1
   *[other] { $count }
}
form-present = aanwezig

## Het eigen scherm van de begeleider

desk-notes = Voor jou
desk-no-notes = Geen aantekeningen bij deze stap.
desk-phase-left = nog { $time }
desk-phase-over = { $time } langer
desk-phase-spent = { $time } bezig
desk-session-left = bijeenkomst: nog { $time }
desk-session-over = bijeenkomst: { $time } langer
desk-session-spent = bijeenkomst: { $time }
desk-ends = klaar rond { $time }
desk-stay = we blijven hier: geen klok
desk-paused = de klok staat stil
desk-next = Straks
desk-last = Dit is de laatste stap.
desk-proposals = Wat er wordt vastgelegd
desk-nothing-yet = Nog niets vastgelegd.
desk-wall = Op de muur nu
desk-wall-neutral = rustig, zonder woorden
desk-wall-typing = wat getypt wordt, is te zien

## Hoe een regel van een vraag al kan beginnen: dan komt er geen woord voor. In beide talen gelijk.

question-begins-hoe = hoe|how
question-begins-terwijl = terwijl|while
question-begins-zonder-dat = zonder dat|zonder|without

## Borden, theorie, leervragen van tafels, het rondje, de volgende keer

kind-card = kaart
kind-addition = aanvulling op de verbintenis
kind-named = wil graag genoemd worden
kind-tip = tip
editor-drafted = Een leervraag van een tafel
editor-theme = Een thema van de leeragenda
editor-umbrella = De grote vraag boven de leeragenda
editor-card = Kaart
editor-addition = Aanvulling op de verbintenis
editor-planned = De volgende keer
editor-seat = Wie komt erbij? Een voornaam of een stem. Dit wordt niet bewaard.
editor-tip = Tip voor wie dit na ons doet
field-table = tafel (hoeft niet)
field-title = titel
field-when-where = wanneer en waar
field-name = naam die iemand zelf kiest
field-letter = letter
field-about = waar het over gaat
refusal-no-board = Dit bord hoort niet bij het draaiboek van vandaag.
refusal-no-column = Deze kolom staat niet op het bord.
refusal-no-card = Deze kaart is er niet meer.
refusal-no-practice = Deze zin staat niet in de verbintenis.
refusal-not-an-addition = Dit kan alleen bij een aanvulling op de verbintenis.
refusal-phase-in-use = In deze stap zijn jullie nu. Ga eerst naar een andere stap.
board-missing = Het bord van deze stap is er niet. Kijk in de map boards.
board-not-shown-yet = De muur laat de kaarten nog niet zien.
board-shift = eerder: { $path }
theory-source = Bron: { $source }
plan-next = De volgende keer
plan-script = draaiboek
plan-all-formal = Iedereen hier spreekt vanuit een organisatie. Wie uit de buurt denkt mee?
plan-all-informal = Iedereen hier spreekt voor zichzelf. Wie vanuit een organisatie denkt mee?
questions-umbrella = De grote vraag
questions-no-umbrella = Welke vraag hangt boven alles?
questions-of-tables = Van de tafels
questions-none-yet = Nog geen vragen. Elke tafel leest er een voor.
questions-table = tafel { $table }
questions-proposal = Voorstel van een tafel
questions-no-terwijl = Wat is er ook waar? Misschien past er een ‘terwijl’ bij.
questions-joined = Samen met
round-circle = In de kring
round-turn = aan het woord
round-spoken = geweest
round-named = Wil graag genoemd worden: { $names }
wall-goes-on = om { $time } verder
