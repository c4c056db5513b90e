# Borden, tafels, verbintenis en de volgende keer: op de muur en in de lijst.

board-leftward = van rechts naar links
board-on-paper = Het werk gebeurt op papier. Wie wil, vertelt er een zin over.
board-being-written = De kaarten worden geschreven. Straks leggen we ze tegelijk neer.
board-not-on-the-wall = De kaarten zijn nog van wie ze schrijft. Schrijf ze op het scherm van de noteerder, of laat ze eerst aan iedereen zien.
board-from = uit: { $words }
board-from-column = uit ‘{ $column }’
board-reminders = Om aan te denken
promise-recognised = vandaag herkend
promise-proposed = voorstel
promise-proposed-by = voorstel van een { $voice }
promise-yes = ja van: { $voices }
promise-to-ask = nog te vragen: { $voices }
promise-accepted = komt erbij, met een ja van: { $voices }
promise-added = erbij gekomen in { $session }
promise-added-by = erbij gekomen in { $session }, van een { $voice }
tables-about = Met wie er is { $count ->
    [one] past één tafel
   *[other] passen { $count } tafels
} van ongeveer vier.
wall-from-the-table = van deze tafel
help-topics = Met # geef je een regel de naam van een kolom van een bord, zoals { $example }. Een begin is genoeg.
