# Wat het programma zegt terwijl je werkt: weigeringen, vragen, namen van velden en vormen. Kort, warm, met “je”.

refusal-not-opened = Er is nog geen bijeenkomst open. Begin er een op het beginscherm.
refusal-sealed = Deze bijeenkomst is afgesloten. Lezen kan, schrijven niet meer.
refusal-off-record = Het is even niet: er wordt niets bewaard. Druk dezelfde toets nog eens om verder te gaan.
refusal-nothing-to-undo = Er is op dit scherm niets meer om terug te nemen.
refusal-nothing-to-redo = Er is niets om toch wel te doen: je nam niets terug.
refusal-moved-on = Een ander scherm ging intussen verder. Ga zelf naar de fase waar je wilt zijn.
refusal-first = Dit is het begin van het draaiboek.
refusal-last = Dit is de laatste fase. Sluit de bijeenkomst af als jullie klaar zijn.
refusal-no-phase = Deze fase staat niet in het draaiboek. Kies een andere.
refusal-no-line = Deze regel is er niet meer. Kies een andere.
refusal-not-a-moment = Dat kan alleen bij een moment. Kies er een.
refusal-not-an-answer = Een heropening is een deur die open of op een kier staat en antwoord geeft op een deur die dicht was.
refusal-not-a-quote = Alleen een citaat kun je vrijgeven.
refusal-no-question = Deze leervraag is er niet. Kies een andere.
refusal-no-theme = Dit thema is er niet. Begin de code met de letter van een thema.
refusal-no-value = Deze waarde is er niet. Kies een andere.
refusal-no-words = Er staan nog geen woorden. Typ er een paar, of ga terug.
refusal-no-case = Er is nog geen casus verteld.

ask-quit = Er is nog tekst die niet bewaard is. Toch weggaan?
ask-give-up-text = Wat je typte gaat weg. Goed?
ask-seal = De bijeenkomst afsluiten? Daarna kan er niets meer bij. Wat is losgelaten, verdwijnt voorgoed.
ask-withdraw-case = De casus stoppen of terugnemen? Wat ervan is opgeschreven, komt niet in het verslag.
ask-drop = Dit loslaten? De woorden komen niet in het verslag.
ask-keep-withheld = Er staat iets van jou dat tijdens “even niet” viel. Toch bewaren? Zonder ja verdwijnt het bij het afsluiten.
ask-go-on = Deze bijeenkomst bleef meer dan twaalf uur open staan. Ermee verdergaan?

live-read-only = Deze map mag niet beschreven worden. Je kunt meelezen; er wordt niets bewaard.
live-led-elsewhere = Een ander scherm heeft de leiding. Je leest mee; met “leiding overnemen” neem je haar over.
live-took-over = Je hebt nu de leiding.
live-leads-already = Je hebt de leiding al.
live-stamped = Moment genoteerd. Woorden kunnen later.
case-not-on-the-wall = Tijdens de casus blijft de muur leeg. Laat de notulist schrijven, of schrijf op je eigen scherm.
wall-not-released = Dit mag nog niet op de muur. Een citaat moet eerst vrijgegeven zijn; een notitie blijft bij de notulist.
moments-all-seen = Jullie hebben alle momenten gezien.
choose-nothing = Er is nu niets om te kiezen.
replay-no-time = Dat tijdstip ken ik niet. Typ het zo: 14:31.

editor-moment = moment
editor-quote = citaat
editor-idea = idee
editor-side-stream = zijstroom
editor-lesson = wat we nu begrijpen
editor-celebration = wat we vieren
editor-next-step = de volgende stap
editor-ground = wat we opschrijven
editor-table = één zin van deze tafel
editor-word = uit de ronde
editor-note = notitie, alleen voor jezelf
editor-reword = anders zeggen
editor-explain = wat het deed, en wat bedoeld was
editor-wording = scherpere vraag
editor-pose = nieuwe leervraag
editor-agree = afspraak
editor-reply = wat ermee gedaan is
editor-present = wie er zijn
editor-jump = naar een tijdstip

field-words = woorden
field-because = omdat
field-count = hoeveel, als jullie willen tellen
field-code = code, zoals B3
field-hoe = hoe
field-terwijl = terwijl
field-zonder-dat = zonder dat
field-effect = wat het deed met iemand
field-meant = wat bedoeld was
field-what = wat
field-who = wie
field-when = wanneer
field-people = hoeveel mensen
field-time = tijd

case-sentence = in één zin
case-place = waar
case-owner = wie brengt het in
case-involved = wie horen er nog bij
case-before = wat ging vooraf
case-door-before = hoe stond de deur
case-happened = wat gebeurde er
case-effect = wat deed het
case-may-leave = wat mag naar buiten

mark-plays = speelt in deze casus
mark-resonated = klonk na
mark-explored = verkend
mark-sharper = scherper
mark-urgent = urgenter
mark-accent = ander accent
mark-rest = mag rusten
mark-woken = weer wakker

outcome-done = gelukt
outcome-running = loopt
outcome-asked-again = opnieuw gevraagd
outcome-cannot = kan niet, eerlijk gezegd
outcome-talk = gesprek

kind-moment = moment
kind-note = notitie
kind-quote = citaat
kind-idea = idee
kind-side-stream = zijstroom
kind-lesson = inzicht
kind-celebration = vieren
kind-next-step = vervolg
kind-ground = vooraf
kind-table = tafel
kind-word = ronde

choose-phase = Naar welke fase?
choose-practice = Welke praktijk raakt dit?
choose-question = Welke leervraag raakt dit?
choose-answers = Op welke dichte deur is dit een antwoord?
choose-script = Met welk draaiboek beginnen we?
