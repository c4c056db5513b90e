# Een draaiboek veranderen: de stappen, hun volgorde, minuten en woorden.

context-script = Draaiboek
action-save-script = bewaar
action-add-phase = stap erbij
action-remove-phase = haal weg
action-move-up = eerder
action-move-down = later

choose-edit-script = Welk draaiboek wil je aanpassen?

script-heading = Draaiboek · { $title }
script-for-later = voor een volgende keer
script-for-next = voor de volgende keer
script-for-now = van deze bijeenkomst
script-itself = naam, doel en tijd
script-no-title = (nog zonder naam)
script-past = geweest
script-skipped = niet nu
script-total = samen { $count } min
script-total-left = nog { $count } min samen
script-open = { $count ->
    [one] één stap heeft geen minuten
   *[other] { $count } stappen hebben geen minuten
}
script-gap-free = vast om { $time }: { $count } min vrij ervoor
script-gap-tight = vast om { $time }: ervoor { $count } min te veel
script-slack-none = past precies tot { $time }
script-slack-free = { $count } min over tot { $time }
script-slack-tight = { $count } min meer dan er is tot { $time }

script-field-name = naam
script-field-about = waarvoor
script-field-source = bron
script-field-start = begint om
script-field-end = klaar om
script-field-title = naam
script-field-minutes = minuten
script-field-least = minstens
script-field-at = vaste tijd
script-field-form = werkvorm
script-field-board = bord
script-field-columns = kolommen
script-field-theory = theorie
script-field-room = de zaal ziet
script-field-notes = jij ziet
script-field-keeps = houdt minuten
script-field-may-go = mag weg
script-field-clock = klok voor de zaal

script-yes = ja
script-always = altijd
script-no = nee
script-nothing = niets
script-no-time = geen
script-no-minutes = geen
script-choose = nog te kiezen
script-all-columns = alle
script-board-of-form = het bord dat erbij hoort
script-notes-count = { $count ->
    [one] één notitie, nu verborgen
   *[other] { $count } notities, nu verborgen
}
script-notes-hidden = De zaal kijkt mee. Laat eerst je notities zien als dat mag.

script-form-talk = gesprek
script-form-round = rondje
script-form-look-back = terugblik
script-form-case = casus
script-form-lens = tafels met een waarde
script-form-moments = momenten
script-form-harvest = oogst
script-form-agreements = afspraken
script-form-commitments = verbintenis
script-form-tables = tafels met een waarde of vraag
script-form-questions = leervragen maken
script-form-board = bord
script-form-theory = stukje theorie
script-form-contribution = iemand vertelt
script-form-plan-next = de volgende keer
script-form-break = pauze

script-pick-add = Welke stap erbij?
script-pick-form = Wat doen jullie?
script-pick-board = Welk bord?
script-pick-columns = Aan welke kolommen werken jullie?
script-pick-theory = Welke kaart?
script-pick-save = Waar bewaar ik het?
script-choose-several = enter kiest · esc klaar
script-add-moved = van de vorige keer: { $title }

script-save-session = in deze bijeenkomst
script-save-session-in-place = in deze bijeenkomst, en voor later als { $file }
script-save-session-beside = in deze bijeenkomst, en voor later als nieuw draaiboek: { $file }
script-save-in-place = { $there ->
    [shipped] als eigen draaiboek, in plaats van het meegeleverde: { $file }
   *[other] in { $file }
}
script-save-beside = { $there ->
    [shipped] als nieuw draaiboek, naast het meegeleverde: { $file }
   *[other] ernaast, als { $file }; wat jij met de hand schreef, blijft zo staan
}

script-idle-relative = Zeg bij ‘naam, doel en tijd’ hoe laat jullie beginnen of klaar zijn. Dan staan hier kloktijden.
script-idle-time = Bijvoorbeeld 14:30. Leeg laten mag.
script-idle-minutes = Leeg laten mag: dan loopt er geen tijd.
script-idle-lines = { $key } begint een nieuwe regel.
script-idle-notes = Elke notitie op een eigen regel; { $key } begint er een.
script-idle-hidden = { $key } laat je notities zien. De zaal ziet ze dan ook.
script-writing = Ik ben het draaiboek aan het bewaren.

script-needs-title = Geef dit een naam.
script-needs-phase = Een draaiboek heeft minstens één stap.
script-needs-board = Kies een bord bij deze stap.
script-needs-theory = Kies een kaart bij deze stap.
script-unknown = ‘{ $id }’ is er niet meer. Kies een ander.
script-minutes-fault = Vul een heel getal in, van 1 tot { $most }. Leeg laten mag.
script-least-fault = Minstens kan niet meer zijn dan de { $most } minuten van deze stap.
script-time-fault = Vul een kloktijd in, zoals 14:30. Leeg laten mag.
script-phase-visited = Hier was de groep al. Deze stap blijft staan; de woorden mag je veranderen.
script-visited-gone = Bij ‘{ $title }’ was de groep al. Die stap hoort erbij; haal hem terug met ongedaan.
script-none-planned = Er is nog geen draaiboek gekozen voor de volgende keer.


script-unchanged = Er is niets veranderd.
script-in-session = Het draaiboek is aangepast. Ongedaan maken kan.
script-written = Bewaard in { $file }.
script-changed-meanwhile = Iemand heeft dit bestand intussen met de hand veranderd. Dat blijft zo staan.
script-not-written = Bewaren is niet gelukt; alles staat nog hier. { $why ->
    [store-disk-full] De schijf is vol: maak ruimte en probeer het opnieuw.
    [store-read-only] In deze map mag ik alleen lezen.
    [store-denied] Ik mag niet in deze map schrijven. Kijk of de map van jou is.
    [store-folder-gone] De map is weg. Zat hij op een stick? Steek hem er weer in.
   *[other] De schijf gaf een fout. Probeer het zo nog eens.
}

ask-script-on-wall = De zaal ziet dit scherm. Het draaiboek komt groot in beeld, zonder je notities. Openen?
ask-leave-script = Weggaan zonder te bewaren? Wat je veranderde, gaat dan verloren.
ask-script-moved-on = Het draaiboek is intussen ook op een ander scherm veranderd. Wil je het vervangen door wat hier staat?
