# Bureau en muur: vooruitkijken, de muur vasthouden, een boodschap, aanwijzen, en wat er meteen uit moet.

action-look-ahead = kijk vooruit
action-look-behind = kijk terug
action-hold-wall = muur vasthouden
action-wall-message = boodschap
action-point-at = wijs aan
action-take-out = haal dat eruit

stage-ahead = Je kijkt vooruit. De muur blijft waar de groep is. { $key } brengt je terug.
stage-behind = Je kijkt terug. De muur blijft waar de groep is. { $key } brengt je terug.
stage-held = vastgehouden: de muur blijft zo
stage-holds = De muur blijft zoals hij is. { $key } laat hem weer meelopen.
stage-now-calm = Je bent nu bij: { $phase }. De muur is nog rustig; { $key } brengt hem terug.
stage-holds-at = Je bent nu bij: { $phase }. De muur blijft staan; { $key } laat hem meelopen.
stage-message = {"boodschap  "}
stage-preview = Zo komt het op de muur
stage-covered = Er is nu niets te zien. Met { $key } gaan we weer verder.
stage-taken-out = Het is eruit, en het komt niet terug.
stage-not-out-yet = Het is van de schermen, maar nog niet uit elk bestand. Drempel probeert het vanzelf opnieuw, ook als je straks opnieuw begint.
stage-out-elsewhere = Het is eruit. Op een andere laptop gaat het uit de bestanden zodra die weer meedoet.

editor-message = Boodschap voor de zaal

ask-take-out = Dit er meteen uithalen? De woorden verdwijnen uit elk bestand. Ze komen niet terug.
ask-private = Hier staat iets in waar iemand aan te vinden is. Mag dit zo op de muur?
ask-private-names = Een naam in een zin herkent Drempel niet. Kijk zelf ook even.
help-private = Telefoonnummers en adressen wijst Drempel aan voordat ze op de muur komen. Namen herkent het niet: kijk zelf ook even.
