# Documenten over alle afgesloten bijeenkomsten: de handreiking en het reisverslag. Wat hier staat, komt op papier.

export-quote = “{ $words }”
export-source = Bron: { $source }
export-own-words = De woorden zijn van de groep zelf.
export-meetings = Waar dit vandaan komt
export-all-practice = Dit is een oefening: de buurt, de mensen en wat ze zeiden zijn verzonnen.
export-some-practice = Een deel komt uit een oefening en is verzonnen. Onderaan staat welk deel.
export-all-reconstructed = Dit is later teruggelezen uit een verslag. Zo schreef iemand het toen op.
export-some-reconstructed = Een deel is later teruggelezen uit een verslag. Onderaan staat welk deel.
export-kind-tip = tip
export-kind-celebration = om te vieren
export-kind-table = zin van een tafel
export-kind-card = kaart op het bord

guide-title = Handreiking
guide-title-of = Handreiking van { $name }
guide-lead = Deze handreiking is voor wie hierna begint. Neem mee wat bij jullie past, en laat de rest gerust liggen.
guide-without-words = Hier staat nog niets van jullie zelf. Schrijf in de oogst van een bijeenkomst op wat jullie leerden, wat jullie vieren en welke tips en tops jullie hebben. Een citaat komt mee als de spreker zegt: dit mag naar buiten. Sluit de bijeenkomst af en maak de handreiking dan opnieuw.
guide-tips = Tips en tops
guide-tips-lead = Wat werkte bij ons? Wat zouden we een volgende keer anders doen?
guide-lessons = Wat we nu begrijpen
guide-lessons-lead = Zo zien we het vandaag. Misschien zien we het later weer anders.
guide-quotes = Wat mensen zeiden
guide-celebrations = Wat we vierden
guide-celebrations-lead = Grote dingen, en juist ook kleine.
guide-theory = Bouwstenen
guide-theory-lead = Korte stukjes theorie die we samen lazen. Bij elk stukje hoort een vraag om over te praten.
guide-thanks = Met dank aan
guide-thanks-lead = Zij wilden graag bij naam genoemd worden.

travel-title = Reisverslag
travel-title-of = Reisverslag van { $name }
travel-lead = Dit is het verslag van onze reis samen. Bij elke stroom staat een vraag, en wat we daar onderweg over zeiden.
travel-without-words = Onderweg is nog niets opgeschreven. Zet bij een les de naam van een stroom, zoals #{ $stream }, of leg een kaart op het bord met de stromen. Sluit de bijeenkomst af en maak het reisverslag dan opnieuw.
travel-lessons = Wat we onderweg nog meer leerden
travel-off-board = Deze stroom stond eerder op ons bord.
travel-source = De stromen komen uit: { $source }

document-file-guide = handreiking
document-file-travel-report = reisverslag
document-written = Dit staat klaar. Open het in je browser; daar kun je het ook afdrukken:
    { $file }
document-written-inside = { $file } staat klaar in jullie werkmap. Open het in je browser; daar kun je het ook afdrukken.
document-private = Er staat iets in dat op { $what } lijkt. Lees het na voordat je het deelt.
document-two = { $one } { $two }
document-out = { $file } staat klaar.
document-not-written = Het document schrijven is niet gelukt; er is niets veranderd. { $why ->
    [store-disk-full] De schijf is vol: maak ruimte en probeer het opnieuw.
    [store-read-only] In deze map mag ik alleen lezen.
    [store-denied] Ik mag niet in deze map schrijven. Kijk of de map van jou is.
    [store-folder-gone] De map is er niet. Zat hij op een stick? Steek hem er weer in.
   *[other] De schijf gaf een fout. Probeer het zo nog eens.
}
document-there = { $file } is er al. Ik laat het zoals het is. Kies een andere naam.
document-ending = { $file } kan ik niet maken. Kies een naam die eindigt op .html, om in je browser te openen, of op .md, voor platte tekst.
document-no-workspace = Hier is nog geen gemeenschap. Open er een, of maak er een.
document-nothing-sealed = Er is nog geen bijeenkomst afgesloten. Daarna kan dit wel.
document-template = In dit sjabloon mist { $place }: de plek waar de woorden komen. Tot die er staat, gebruik ik het gewone sjabloon.

action-write-guide = handreiking
action-write-travel-report = reisverslag
phrase-write-guide = handreiking schrijven
phrase-write-travel-report = reisverslag schrijven

cli-guide = Schrijf de handreiking: tips, lessen en citaten uit alle afgesloten bijeenkomsten (handreiking)
cli-travel-report = Schrijf het reisverslag: wat jullie zeiden, stroom voor stroom (reisverslag)
cli-value-file = BESTAND
cli-opt-out-file = Schrijf een nieuw bestand; de naam eindigt op .html of .md
