# Het geladen veld: plekken en initiatieven, en wat eerder gebeurde daar achterliet.

action-field = het veld
phrase-field = het geladen veld bekijken

charged-title = Het geladen veld
charged-lead = Wat eerder gebeurde, laat iets achter op een plek of bij een initiatief. Goede ervaringen ook.
charged-reading = Even lezen…
charged-empty = Bij een plek of initiatief is nog niets bewaard. Typ bij een moment een plus en de plek, zoals +schoolplein. Alleen plekken en initiatieven, nooit namen van mensen.
charged-close = pijltjes lezen · tab volgende plek · esc sluiten
charged-close-moment = pijltjes lezen · tab plek · enter dit lijkt op toen · esc sluiten
charged-linked = Dit moment is nu: daar gaan we weer, net als toen: “{ $words }”
charged-unlinked = Dit moment wijst niet meer naar een ouder moment.
charged-own-screen = Het geladen veld open je op een scherm van jezelf, niet op het scherm dat iedereen ziet.
charged-not-in-replay = Het geladen veld open je op het beginscherm, of tijdens een bijeenkomst op een scherm van jezelf.

charged-case-told = Hier werd een casus verteld. De woorden bleven in die kamer.
charged-case = Casus: { $words }
charged-door-open = deur open
charged-door-closed = deur dicht
charged-door-ajar = deur op een kier
charged-echo = daar gaan we weer
charged-echoes = daar gaan we weer, net als toen: “{ $words }” ({ $title })
charged-reopened = heropening: “{ $words }”
charged-reopens = heropening van: “{ $words }”

help-field = Met een plus komt er een plek of initiatief bij, vóór de zin of als woord erin, zoals +schoolplein. Nooit een naam van een mens.

speak-field = plek of initiatief: { $names }

cli-field = Het geladen veld: wat eerder gebeurde bij plekken en initiatieven (veld)
