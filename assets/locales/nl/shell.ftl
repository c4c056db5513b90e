# Wat het draaiende programma zelf zegt: over beginnen, bewaren, verzegelen en weggaan.

shell-broke = Er ging iets mis in Drempel, en het is gestopt. Alles waarbij ‘opgeslagen’ stond, is veilig. Start opnieuw met hetzelfde commando; wat je nog aan het typen was, krijg je dan terug.
shell-damage = In { $file } is { $line ->
    [0] iets beschadigd
   *[other] regel { $line } beschadigd
}. De rest is gelezen en er is niets weggehaald. Kijk na afloop met: drempel controleer
shell-draft-not-kept = Wat je nu typt, kan ik even niet bewaren voor als de stroom uitvalt. Rond het af met enter, dan staat het er wel.
shell-fault = { $file }{ $line ->
    [0] { "" }
   *[other] , regel { $line }
}: { $what }
shell-made = De map { $folder } staat klaar. De volgende keer begin je weer op dezelfde plek, met: drempel
shell-below = Je bent bij { $name }, in de map { $folder }.
shell-note-here = Wie noteert, opent een tweede terminal in de map { $folder } en typt:
    drempel noteer
shell-note-there = Wie noteert, typt in een tweede terminal:
    drempel noteer --workspace { $folder }
shell-still-runs = De bijeenkomst loopt nog, en alles staat op de schijf. Verder gaan jullie met: drempel begeleid
shell-no-script = Er is geen draaiboek { $script }. Wel: { $known }
shell-no-session = Er is nog geen bijeenkomst om terug te spelen. Begin er een met: drempel begeleid
shell-no-such-session = Er is hier geen bijeenkomst { $id }. Wel: { $known }
shell-no-terminal = Dit is geen terminalvenster, dus ik kan geen scherm tekenen. Start Drempel in een terminal, of vraag om een lijst, zoals: drempel bijeenkomsten
shell-not-saved = Let op: { $count ->
    [one] één regel staat
   *[other] { $count } regels staan
} nog niet op de schijf, en het lukte nu niet. Alles waarbij ‘opgeslagen’ stond, is veilig. Kijk of de schijf vol is of de stick eruit is, en noteer wat er niet stond.
shell-read-only-nothing = In { $folder } mag ik alleen lezen, en er loopt geen bijeenkomst om mee te kijken. Terugspelen kan wel: drempel terugspelen
shell-room-waits = Nog even. Zodra de bijeenkomst begint, verschijnt die hier vanzelf.
shell-runs-already = Er liep al een bijeenkomst: { $title }. Daar ben je nu in. Met --new begin je een andere.
shell-script-faulty = In { $file } zit een fout, bij regel { $line }. Zolang die erin zit, gebruik ik het niet. Kijk met: drempel controleer
shell-sealed = Bewaard in { $file }. Drempel las het na: alles staat erin. { $left ->
    [0] Wat jullie lieten gaan, staat er niet meer in.
   *[other] In andere bestanden staat nog iets dat jullie lieten gaan: drempel controleer zegt waar.
}
