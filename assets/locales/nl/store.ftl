### Bewaren, lezen en nakijken van bestanden. Wat er is, wat veilig is, wat je kunt doen.

## Niet bewaard: de tekst staat nog in het geheugen.
store-disk-full = De schijf is vol. Je tekst staat nog hier, op het scherm. Maak ruimte vrij; ik probeer het opnieuw.
store-read-only = In deze map mag ik alleen lezen. Je tekst staat nog hier. Kies een andere plek, of haal het slotje van de stick.
store-denied = Ik mag niet in deze map schrijven. Je tekst staat nog hier. Kijk of de map van jou is.
store-folder-gone = De map is weg. Zat hij op een stick? Steek hem er weer in. Je tekst staat nog hier.
store-disk-fault = De schijf doet het niet goed. Je tekst staat nog hier. Sluit het programma niet; ik blijf het proberen.
store-saved-elsewhere = Bewaard, maar op een andere plek: { $folder }. Zodra de werkmap er weer is, breng ik het terug.

## Verzegelen
store-not-sealed = Het verzegelen is niet gelukt. Alles wat bewaard was, is er nog. { $why ->
    [store-disk-full] De schijf is vol: maak ruimte en probeer het opnieuw.
    [store-read-only] In deze map mag ik alleen lezen.
    [store-denied] Ik mag niet in deze map schrijven.
    [store-folder-gone] De map is weg. Zat hij op een stick? Steek hem er weer in.
   *[other] De schijf gaf een fout. Probeer het zo nog eens.
}
store-seal-differs = Ik heb het verzegelde bestand nagelezen en het klopt niet. Alles wat bewaard was, is er nog. Probeer het opnieuw.
store-sealed-newer = Dit bestand is van een nieuwere Drempel. Ik laat het zoals het is. Werk Drempel bij om het te openen.
store-sealed-no-version = In dit bestand staat geen leesbare versie. Ik laat het zoals het is. Bovenaan hoort te staan: version: 1
store-sealed-damaged = Dit bestand is beschadigd. Wat nog leesbaar is, heb ik gelezen, regel voor regel.
store-purge-damaged-copy = In deze beschadigde kopie staat misschien nog tekst die is teruggenomen. Kijk zelf, en gooi de kopie weg als je hem niet nodig hebt.
store-purge-no-owner = Hierin staat nog tekst die is teruggenomen, en ik kan niet zien van welke laptop dit bestand is. Gooi het weg als je het niet nodig hebt.
store-purge-other-device = Hierin staat nog tekst die is teruggenomen. De laptop die dit schreef haalt die weg zodra Drempel daar start.
store-purge-owner-lives = Hierin staat nog tekst die is teruggenomen. Het venster dat dit schreef haalt die zelf weg.

## Lezen
store-body-not-understood = Deze regel („{ $kind }”) komt van een andere versie. Ik bewaar hem zoals hij is.
store-copy-of-another = Dit lijkt een kopie, maar erin staat een andere bijeenkomst: { $id }. Ik gebruik hem niet.
store-entry-too-long = Deze regel is te lang om te lezen. Ik laat hem staan.
store-file-missing = Dit bestand is er niet. Staat de naam goed, en is de map of de stick er?
store-file-unreadable = Dit bestand kan ik niet lezen. Kijk of het van jou is en of de schijf het doet.
store-folder-unreadable = Deze map kan ik niet lezen. Kijk of hij van jou is en of de schijf het doet.
store-header-damaged = De eerste regel is beschadigd. De andere regels heb ik gelezen.
store-id-not-name = In dit bestand staat een andere naam: { $id }. De naam van het bestand telt.
store-line-checksum = Deze regel is beschadigd: de controle klopt niet. De andere regels heb ik gelezen.
store-line-cut = Deze regel is niet heel. De andere regels heb ik gelezen.
store-line-length = Deze regel is beschadigd: de lengte klopt niet. De andere regels heb ik gelezen.
store-line-not-text = Hier staat iets wat geen tekst is. De rest heb ik gelezen.
store-line-not-understood = Deze regel begrijp ik niet. Ik laat hem staan. De andere regels heb ik gelezen.
store-line-unfinished = De laatste regel is niet afgemaakt. Viel de stroom uit? Alles daarvoor is er.
store-same-id-differs = Van regel { $id } zijn er twee die verschillen. Ik bewaar ze allebei. Kijk welke klopt.
store-segment-newer = Dit is geschreven door een nieuwere Drempel. Ik laat het zoals het is. Werk Drempel bij om het te lezen.
store-too-large = Dit bestand is te groot. Een bijeenkomst mag 64 MiB zijn.

## Werkmap
store-no-state-folder = Ik kan geen plek vinden voor mijn eigen bestanden. Zet die in DREMPEL_STATE_DIR.
store-no-workspace = In { $folder } staat geen werkmap: er is geen drempel.ron. Maak er een met: drempel nieuw werkmap MAP
store-workspace-unreadable = De werkmap { $folder } kan ik niet lezen. Kijk of hij van jou is.
store-folder-not-empty = In { $folder } staat al iets. Kies een lege of nieuwe map.
store-no-example = Er is geen voorbeeld dat { $name } heet. Wel: { $known }
store-not-created = De map maken is niet gelukt. { $why ->
    [store-disk-full] De schijf is vol.
    [store-read-only] Hier mag ik alleen lezen.
    [store-denied] Ik mag hier niet schrijven.
    [store-folder-gone] De map erboven is er niet.
   *[other] De schijf gaf een fout.
}

## Een eigen draaiboek of bord beginnen
store-file-there = { $file } is er al. Ik laat het zoals het is. Kies een andere naam, of pas dat bestand aan.
store-no-file-name = Van { $name } kan ik geen bestandsnaam maken. Gebruik letters of cijfers.

## Nakijken van draaiboeken en instellingen
check-boolean = Hier hoort true (ja) of false (nee).
check-code = { $code } kan geen code zijn. Een thema heeft één hoofdletter (A); een leervraag de letter van het thema en een nummer (A1).
check-colon = Hier hoort een dubbele punt, tussen de naam en wat erbij hoort: title: "…"
check-comma = Hier hoort een komma.
check-comment = Deze opmerking houdt niet op. Een opmerking begint met // en loopt tot het einde van de regel, of staat tussen /* en */.
check-empty = Hier staat niets. Vul { $field } in.
check-ended-early = Hier houdt het te vroeg op. Mist er een haakje of een aanhalingsteken?
check-escape = Achter \ staat iets wat ik niet ken. Schrijf \" voor een aanhalingsteken en \\ voor een \.
check-field-missing = Hier ontbreekt { $field }.
check-field-name = Hier hoort een naam, zoals title, met een dubbele punt erachter.
check-field-twice = { $field } staat er twee keer. Haal er een weg.
check-field-unknown = { $field } ken ik niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-shape = De vorm { $found } ken ik niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-direction = De richting { $found } ken ik niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-no-columns = Een bord heeft minstens één kolom nodig.
check-board-missing = De stap { $phase } vult een bord. Zet erbij welk: board: "…"
check-theory-missing = De stap { $phase } toont een theoriekaart. Zet erbij welke: theory: "…"
check-board-unknown = Het bord { $found } is er niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-theory-unknown = De theoriekaart { $found } is er niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-column-unknown = Het bord { $board } heeft geen kolom { $found }. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-least = Het minimum van { $least } minuten is langer dan de stap zelf.
check-clock-time = { $found } is geen kloktijd. Schrijf bijvoorbeeld "14:30".
check-file-name = { $name } kan geen bestandsnaam zijn. Gebruik kleine letters, cijfers en streepjes.
check-form = De werkvorm { $found } ken ik niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-id = { $id } kan geen id zijn. Gebruik kleine letters, cijfers en streepjes, hooguit 64.
check-id-twice = { $id } is er al. Elke naam mag er maar één keer zijn.
check-topic-value = De naam { $id } is al van een kernwaarde. Wie #{ $id } typt, bedoelt die waarde en niet deze kolom.
check-topic-practice = De naam { $id } is al van een praktijk van de verbintenis. Wie #{ $id } typt, bedoelt die en niet deze kolom.
check-topic-other = De naam { $id } is al van een kolom van het bord { $board }. Wie #{ $id } typt, bedoelt die en niet deze kolom.
check-topic-first = De naam { $id } is nu van deze kolom. Wie #{ $id } typt, bedoelt niet meer de kolom van het bord { $board }.
check-language = De taal { $found } ken ik niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-list = Hier hoort een lijst, tussen [ en ].
check-minutes = Een stap duurt 1 tot { $most } minuten. Weglaten mag ook.
check-look-unknown = De kleuren { $found } zijn er niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-spot-name = “{ $found }” is geen naam van een plek of initiatief: er staat geen letter of cijfer in.
check-thread-words-twice = Deze woorden liggen al in deze draad.
check-thread-entry = { $found } wijst geen woorden aan. Daar hoort iets te staan als 2a-1-5, zoals Drempel het schrijft.
check-thread-community = Naast deze werkmap ligt geen map { $found }. De draad houdt de plek vast tot die er weer is.
check-spot-twice = { $found } staat er al bij places of initiatives. Elke plek en elk initiatief één keer.
check-voice-unknown = De stem { $found } staat niet bij voices. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-message-argument = In deze zin kan { $found } niet worden ingevuld. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-message = Deze zin kan ik niet lezen. Kijk of er een = staat, en of { "{" } en { "}" } bij elkaar horen.
check-message-brace = Hier staat een { "}" } te veel. Wat wordt ingevuld staat tussen { "{" } en { "}" }.
check-message-empty = Achter { $name } hoort = met een zin.
check-message-equals = Hier hoort een =, tussen de naam en de zin.
check-message-sign = Hier hoort dit teken: { $sign }
check-message-unknown = De zin { $found } heeft het programma niet; hij wordt nergens gezegd. { $near ->
    [yes] Bedoel je { $meant }?
   *[no] Kijk of de naam klopt.
}
check-message-variant = Eén van de keuzes hoort een * ervoor te hebben: die geldt als geen andere past.
check-no-minutes = Deze stap heeft geen minuten: er loopt dan geen tijd. Is dat de bedoeling, dan is het goed.
check-no-phases = Er staat nog geen stap in. Een draaiboek heeft er minstens een.
check-not-understood = Dit begrijp ik niet. Kijk of de haakjes, komma's en aanhalingstekens kloppen.
check-number = Hier hoort een heel getal, zoals 15.
check-origin = { $found } ken ik niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-quote = Deze tekst heeft geen aanhalingsteken aan het eind.
check-record = Hier horen ronde haakjes: ( … )
check-text = Hier hoort tekst tussen "aanhalingstekens".
check-theme-unknown = Het thema { $found } is er niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
check-too-deep = Hier staan te veel haakjes in elkaar.
check-too-large = Dit bestand is te groot. Meer dan 1 MiB lees ik niet.
check-trailing = Hier staat nog iets wat er niet hoort. Mist er een komma voor?
check-value-unknown = De kernwaarde { $found } is er niet. { $near ->
    [yes] Bedoel je { $meant }? Er is: { $known }
   *[no] Wel: { $known }
}
