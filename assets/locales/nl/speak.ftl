# Zonder plaatjes: wat er gezegd wordt aan wie het programma hoort. Hele zinnen, zonder tekens die een stem niet leest.

speak-phase = Stap { $number } van { $all }: { $title }.
speak-before = Nog niet begonnen: { $title }
speak-off-record = Even niet. De klok staat stil en er wordt niets bewaard. Typ ‘even niet’ om weer verder te gaan.
speak-agenda = { $count ->
    [0] De leeragenda is nog leeg.
    [one] Er staat één vraag op de leeragenda.
   *[other] Er staan { $count } vragen op de leeragenda.
}
speak-wall-neutral = De muur is rustig, zonder woorden.
speak-wall-up = Op de muur: { $words }
speak-wall-back = De muur laat de stap weer zien.
speak-item = { $number }. { $words }
speak-new = Op de lijst, { $number }: { $words }
speak-here = Je bent bij { $number }: { $words }
speak-can = Je kunt: { $names }. Een vraagteken noemt alles.
speak-action = { $name } (toets { $key })
speak-how = Een nummer kiest een regel van de lijst. Een lege regel vertelt waar je bent. Achter een dubbele punt mogen meteen de woorden, zoals: idee: een bankje. Verder kun je vragen: klok, opgeslagen.
speak-type = Typ de woorden. Een lege regel laat staan wat er staat; :terug stopt.
speak-stands-there = Er staat nu: { $words }.
speak-yes-no = Ja of nee?
speak-choose-one = Typ een nummer; een lege regel gaat terug.
speak-choose-several = Typ een nummer om te kiezen, nog eens om het weg te halen; een lege regel is klaar.
speak-chosen = gekozen
speak-which = Dat kan meer dan één ding zijn. Welk nummer?
speak-not-now = { $name }: { $why }.
speak-no-number = Dat nummer staat niet op de lijst.
speak-unknown = Dat ken ik niet. Er is niets gebeurd. Een vraagteken noemt wat er kan.
speak-saved = Alles is opgeslagen.
speak-no-clock = Hier loopt geen klok.
speak-left-open = De tekst die nog open was, is bewaard als kladje. De volgende keer kun je hem opnemen.
speak-told = verteld, niet voor de muur
speak-not-counted = nog niet gevraagd
speak-unseen = een moment dat de groep nog niet zag
speak-moment = moment, deur { $door }
speak-voice = zo voelde het voor een { $voice }
speak-kept = de groep houdt dit
speak-topics = gaat over: { $names }
speak-answer = antwoord: { $words }
speak-agreed-before = eerder afgesproken: { $words }
speak-recognised = herkend vandaag
speak-column = kolom: { $words }
speak-important = belangrijk
speak-of-table = van een tafel: { $words }

# Woorden die je kunt typen; meer dan één, met een streep ertussen.
speak-words-yes = ja|j|yes|y
speak-words-no = nee|n|no
speak-words-where = waar|waar ben ik|where|where am i
speak-words-all = ?|wat kan ik|what can i do
speak-words-clock = klok|hoe laat|clock|time
speak-words-saved = opgeslagen|saved

cli-practice = Oefen de tien toetsen in drie minuten, in een kopie (oefen)
cli-opt-plain = Zonder scherm: gewone zinnen, voor een schermlezer (voorlezen); je typt wat je wilt doen
cli-opt-large = Grote letters en één kolom op je eigen schermen (groot)
speak-words-left = Het is gedaan, maar er hoort geen tekst bij: je woorden zijn niet bewaard.
speak-time-how = Je kunt zeggen: openen wat je bekijkt (dan gebeurt het), naar de regel eronder, deze stap vandaag weglaten, deze stap naar de volgende keer, later of eerder klaar willen zijn, of terug.
speak-script-is-a-file = een draaiboek is een bestand in de map scripts; pas het aan met je eigen tekstprogramma, en ‘drempel controleer’ kijkt het na
