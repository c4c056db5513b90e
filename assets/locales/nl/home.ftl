# Het begin: de werkmap in één oogopslag.

home-practice = oefening: alles is verzonnen
home-reconstructed = teruggelezen uit een verslag
home-practice-short = oefening
home-reconstructed-short = verslag
home-running = is bezig: { $phase }
home-running-before = staat klaar
home-running-long = bleef openstaan bij: { $phase }
home-runs = is bezig
home-resume = { $key } gaat verder waar jullie waren
home-start = Er is nu geen bijeenkomst bezig. { $key } begint er een.
home-sessions = bijeenkomsten
home-no-sessions = Nog geen. De eerste hoeft niet af te zijn; begin gewoon.
home-agenda = leeragenda
home-no-agenda = Nog leeg. Jullie eerste leervraag komt vanzelf: in de oogst van een bijeenkomst kun je haar opschrijven.
home-last-time = De vorige keer: { $words }
home-more-questions = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
home-resting = { $words } (rust)
home-more-problems = En nog { $count }; “drempel controleer” laat alles zien.

home-welcome = Welkom bij Drempel
home-welcome-more = Hier begint een gesprek waarin een deur soms open gaat, en soms dicht. In deze map is nog geen gemeenschap. Waar wil je beginnen?
home-welcome-near = Hier begint een gesprek waarin een deur soms open gaat, en soms dicht. Met welke gemeenschap ga je verder?
home-near-folder = map { $folder }
home-offer-example = { $key }   oefenen in een verzonnen buurt
home-offer-example-more = Je krijgt een kopie van Oefenbuurt, met een jaar vol bijeenkomsten. Probeer alles uit; er kan niets stuk.
home-offer-new = { $key }   een nieuwe gemeenschap
home-offer-new-more = Een lege map voor jullie eigen bijeenkomsten en leervragen. Je geeft haar alleen een naam.
home-naming = Hoe heet jullie gemeenschap?
home-naming-more = Bijvoorbeeld: Leergemeenschap Moerwijk. De naam mag later anders. Er komt een nieuwe map voor, in de map waar je nu bent.

date-probably = waarschijnlijk { $day }
date-unknown = datum onbekend
