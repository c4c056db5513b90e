# Rode draden: de oogst van een paar gemeenschappen naast elkaar, en wat iemand daarin hoort.

action-threads = rode draden
phrase-threads = rode draden door een paar gemeenschappen
action-write-threads = op papier
phrase-write-threads = rode draden op papier zetten
context-threads = Rode draden

document-file-threads = rode-draden
threads-paper = Dit hoorde iemand in de oogst van meer dan één gemeenschap. Klopt het? Dat zeggen de groepen zelf.
threads-title = Rode draden
threads-lead = Wat gemeenschappen zelf oogstten, naast elkaar. Hoor je iets vaker? Geef het een naam, en vraag de groepen of het klopt.
threads-by-hand = Iemand veranderde threads.ron met de hand. Bewaar je hier iets, dan blijft die versie ernaast staan.
threads-reading = Even lezen…
threads-words = wat er gezegd is
threads-gathered = wat je hoort
threads-thread = rode draad
threads-no-words = Hier is nog niets geoogst. Na een gesloten bijeenkomst liggen hier lessen, uitspraken, tips en kaartjes.
threads-none = Nog geen draad. Kijk bij wat er gezegd is naar woorden die je raken, en druk op enter.
threads-none-yet = Nog geen draad. Start `drempel` en druk op w: dan ligt de oogst van gemeenschappen naast elkaar.
threads-empty = nog zonder woorden
threads-gone = Deze woorden van { $community } kan ik nu niet laten zien. Misschien zijn ze teruggenomen, of is de map er niet.
threads-silent = Hier liggen alleen groepen die daar ja op zeiden.
threads-which = Bij welke rode draad hoort dit? Typ een naam, of kies er een met ↓
threads-rename = Hoe heet deze draad?
threads-about = Wat valt je hierin op?
threads-nothing-here = Hier staat nog niets om iets mee te doen.
threads-about-where = Wat je opvalt, schrijf je bij een draad. Met tab ga je naar de andere kant.
threads-nothing-to-undo = Er is hier niets om terug te nemen.
threads-not-empty = In deze draad liggen nog woorden. Haal die er eerst uit.
threads-in-none = Deze woorden liggen in geen enkele draad.
threads-name-first = Geef de draad eerst een naam.
threads-name-taken = Zo heet al een andere draad.
threads-not-written = De draad is niet bewaard; er is niets veranderd. { $why ->
    [store-disk-full] De schijf is vol: maak ruimte en probeer het opnieuw.
    [store-read-only] In deze map mag ik alleen lezen.
    [store-denied] Ik mag niet in deze map schrijven. Kijk of de map van jou is.
    [store-folder-gone] De map is er niet. Zat hij op een stick? Steek hem er weer in.
   *[other] De schijf gaf een fout. Probeer het zo nog eens.
}
threads-put-aside = Bewaard. Wat iemand met de hand schreef, staat in { $file }.
threads-how = Typ een nummer om ernaar te kijken. Daarna kun je zeggen: openen wat je bekijkt, loslaten, naar het volgende veld (dat is de andere kant), op papier, of terug zonder iets te doen.

threads-there = Er zijn al: { $names }.
threads-esc-again = Wat je typte, is nog niet bewaard. Nog een keer esc gooit het weg.
threads-lies-already = Deze woorden liggen al in die draad.
threads-own-not-yet = Jullie eigen woorden staan er niet bij: jullie groep zei nog geen ja (side_by_side in drempel.ron).
threads-paper-one = Dit hoorde iemand in de oogst van één gemeenschap. Klopt het? Dat zegt de groep zelf.
hint-thread-gather = in een draad leggen
hint-thread-rename = andere naam
hint-thread-side = andere kant
hint-thread-about = wat valt op
hint-thread-choose = een draad kiezen
hint-thread-out = eruit halen
hint-thread-close = sluiten

help-here-threads = Dit zijn rode draden. Aan de ene kant staat wat groepen zelf oogstten, aan de andere kant wat jij daarin hoort. Een draad wijst naar woorden en houdt ze niet vast: wat een groep terugneemt, is hier ook weg.

cli-threads = Rode draden door de oogst van een paar gemeenschappen, zoals iemand ze verzamelde (draden)
