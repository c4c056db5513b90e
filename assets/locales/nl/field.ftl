# Het geladen veld: plekken en initiatieven, en wat eerder gebeurde daar achterliet.

speak-field = plek of initiatief: { $names }
