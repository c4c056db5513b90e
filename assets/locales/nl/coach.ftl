# Oefenen in drie minuten, en wat de hulp over een scherm zegt. Warm, kort; nooit een oordeel.

practice-title = Oefenen
coach-end = Je kunt het. Dat waren de tien toetsen; de kopie is weg. In het echt staat alles op dezelfde plek. Wie noteert, typt: drempel noteer. Aan het eind sluit je af met ctrl-s. Tot in de kring!
coach-step = { $step ->
    [next] Fijn dat je er bent. Druk op { $key }: de groep gaat naar de eerste stap. Je klikker stuurt dezelfde toets.
    [look] Daar is Aankomst. Met { $key } bekijk je de volgende regel; ↑ gaat terug.
    [open] { $key } opent wat je bekijkt. Hier: hoeveel mensen er met die stem zijn.
    [keep] Typ een getal en druk op { $key }. Dat is alles: het staat meteen op de schijf.
    [undo] Bedacht je je? { $key } neemt je laatste stap terug. Er kan niets stuk.
    [redo] En { $key } zet hem weer terug.
    [calm] Wordt het spannend, of wil je ogen op de mensen? { $key } maakt de muur rustig.
    [back] Met dezelfde toets, { $key }, komt de muur terug zoals hij was.
    [stamp] Er gebeurt iets tussen mensen. { $key } legt het moment vast; op de muur zie je er niets van. Woorden komen later, met de groep.
    [not-now] Tranen, of een kind dat binnenloopt? { $key } is ‘even niet’: de klok staat stil en niets wordt bewaard.
    [on-again] Zo lang als nodig is. Druk weer op { $key } als jullie verder willen.
    [again] Met { $key } gaat de groep weer een stap verder.
    [previous] Te vroeg? { $key } gaat een stap terug. Niemand is te laat.
    [reminders] Even ademhalen: { $key } laat zes zinnen zien voor een gespannen moment.
    [help] Elke toets sluit dat weer. { $key } laat alle toetsen zien van het scherm waar je bent.
    [leave] Dat was alles. Sluit de hulp met een toets, en met { $key } ga je weg. Deze kopie verdwijnt dan.
   *[other] Druk op { $key }.
}
home-offer-practice = { $key }   oefenen in drie minuten
home-offer-practice-more = De tien toetsen, een voor een, in een kopie die vanzelf weer weggaat.
help-here-home = Dit is het begin: de bijeenkomsten van jullie gemeenschap en de leeragenda. Hier begin je er een, of speel je er een terug.
help-here-lead = Dit scherm mag aan de muur hangen. Je loopt met de groep door het draaiboek; wat privé is, komt hier niet vanzelf.
help-here-desk = Dit is je eigen scherm: je aantekeningen, de tijd en wat er genoteerd wordt. De muur hangt ergens anders.
help-here-room = Dit is de muur. Hier verandert niets vanzelf; wie begeleidt, bepaalt wat er staat.
help-here-note = Hier noteer je. Eén toets legt een moment vast; een paar woorden is genoeg, en die mogen later.
help-here-replay = Hier kijk je terug naar een bijeenkomst, precies zoals hij was. Er wordt niets geschreven.
help-here-typing = Er is een tekst open. Enter bewaart hem, esc gaat terug; wat je typte gaat nooit zomaar weg.
help-here-look-back = Jullie kijken terug: wat was afgesproken, wat is ermee gebeurd, welke vraag klonk nog na?
help-here-case = Iemand vertelt een casus. De muur blijft leeg; de verteller mag altijd stoppen.
help-here-lens = Aan tafels: elke tafel kiest een waarde of vraag, en brengt één zin terug.
help-here-moments = Jullie kijken samen naar de momenten, een voor een. De groep houdt ze, zegt het anders of laat ze los.
help-here-harvest = De oogst: welke leervraag is verkend of scherper, en wat hebben jullie geleerd?
help-here-agreements = Wie doet wat, wanneer, en hoe laten jullie het elkaar weten? Liever één die kan dan vijf die knellen.
help-here-commitments = Jullie lezen de verbintenis: wat herken je vandaag, en wat zou je aanvullen?
help-here-board = Jullie vullen een bord. Elke kaart ligt in een kolom en mag verhuizen.
help-here-questions = De vragen van de tafels komen samen tot leervragen: hoe, terwijl, zonder dat.
help-here-round = Een rondje: iedereen krijgt een beurt, en wie niets wil zeggen, zegt alleen ‘ik ben er’.
help-stamp-on-wall = Met { $key } leg je een moment vast. Op deze muur zie je er niets van; het komt terug als jullie samen naar de momenten kijken.
help-doors = Zo stond de deur: { $open } open, { $closed } dicht, { $ajar } op een kier, { $unsaid } nog niet gezegd.
help-even-niet = Tranen, boosheid, een kind dat binnenkomt? { $key } is even niet: niets wordt bewaard tot je er weer op drukt.
help-large = Zie je weinig? Maak eerst de letters van je terminal groter (vaak ctrl en +). { $key } maakt van je eigen schermen daarna één kolom, met alles vet en wat je bekijkt in grote letters. Met --plain krijg je gewone zinnen, voor een schermlezer.
