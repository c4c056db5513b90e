# Wat je na ‘drempel’ kunt typen, en wat er gezegd wordt als dat niet klopt.

cli-about = Drempel: rustige hulp voor wie in een buurt moeilijke gesprekken begeleidt.
    Zonder commando begin je op het beginscherm.
cli-usage = Zo gebruik je het:
cli-usage-all = drempel [opties] [commando]
cli-usage-of = drempel [opties] { $command }
cli-heading-commands = Commando's
cli-heading-options = Opties
cli-heading-arguments = Wat erbij hoort
cli-value-folder = MAP
cli-value-language = TAAL
cli-value-theme = THEMA
cli-value-vision = OGEN
cli-value-script = DRAAIBOEK
cli-value-title = TITEL
cli-value-session = BIJEENKOMST
cli-value-path = PAD

cli-lead = Begeleid een bijeenkomst: de lopende, of een nieuwe (begeleid)
cli-room = De muur, in een eigen venster (zaal)
cli-note = Noteer momenten (noteer)
cli-replay = Speel een bijeenkomst terug; schrijft nooit iets (terugspelen)
cli-new = Maak een nieuwe werkmap (nieuw)
cli-new-workspace = Een nieuwe, lege leergemeenschap in een lege map (werkmap)
cli-sessions = De bijeenkomsten in deze werkmap (bijeenkomsten)
cli-show = Eén bijeenkomst om te lezen (toon)
cli-agenda = De leeragenda zoals die nu is (leeragenda)
cli-check = Kijk werkmappen, draaiboeken en bijeenkomsten na (controleer)
cli-keys = Alle toetsen (toetsen)
cli-screens = Teken alle schermen als plaatjes, SVG (schermen)

cli-opt-workspace = De werkmap; anders deze map, of de dichtstbijzijnde erboven met een drempel.ron
cli-opt-language = nl of en
cli-opt-theme = Kleuren: { $themes }
cli-opt-no-mouse = Luister niet naar de muis (geen-muis); tekst kopiëren met de muis kan dan gewoon
cli-opt-script = Het draaiboek van een nieuwe bijeenkomst; anders ‘leergemeenschap’
cli-opt-title = Hoe de nieuwe bijeenkomst heet
cli-opt-desk = Je eigen scherm, met notities en klok; de muur staat dan in een ander venster (zaal)
cli-opt-new = Begin een nieuwe, ook als er een loopt (opnieuw)
cli-opt-session = Welke; de namen staan in: drempel bijeenkomsten
cli-opt-json = Als JSON, voor andere programma's; docs/json.md beschrijft het
cli-opt-paths = Mappen of bestanden; anders de werkmap
cli-opt-markdown = Als tabel in Markdown
cli-opt-out = De map voor de plaatjes
cli-opt-vision = Zoals iemand het ziet die kleuren anders ziet: protan, deutan of tritan (ogen)
cli-opt-folder = De nieuwe map
cli-opt-help = Deze uitleg
cli-opt-version = Welke Drempel dit is

cli-no-workspace = Hier is geen werkmap. Hebben jullie er al een? Ga met cd naar de map waar je drempel de eerste keer startte, of noem die map met --workspace MAP. Nog geen? Typ: drempel
cli-which-workspace = Hier staan meer werkmappen: { $folders }. Zeg welke, bijvoorbeeld: --workspace { $first }
cli-wrong-command = Het commando { $found } ken ik niet. Er is niets gebeurd. Kijk wat er wel kan met: drempel --help
cli-wrong-option = { $found } past hier niet. Er is niets gebeurd. Kijk wat er wel kan met: drempel --help
cli-wrong-value = { $found } kan niet bij { $option }. Er is niets gebeurd. Kijk wat er wel kan met: drempel --help
cli-missing = Er ontbreekt nog iets: { $found }. Er is niets gebeurd. Kijk met: drempel --help
cli-not-understood = Dit begrijp ik niet. Er is niets gebeurd. Kijk wat er kan met: drempel --help
cli-theme-unknown = Het thema { $found } is er niet. Wel: { $themes }
cli-not-written = De uitvoer kon ik niet schrijven: { $why }. In de werkmap is niets veranderd.
cli-drawn = { $count } schermen getekend in { $folder }.
cli-walks-unreadable = De stappen voor de plaatjes kloppen niet: { $why }
