# Wat er mis kan zijn met een bestand dat mensen zelf aanpassen, en wat goed zou zijn.

file-too-large = Dit bestand is groter dan { $limit } en wordt niet gelezen.

ron-missing = Hier ontbreekt “{ $field }”.
ron-unknown = “{ $found }” is hier niet bekend. Het kan zijn: { $expected }.
ron-twice = “{ $field }” staat hier twee keer.
ron-wrong-type = Hier staat iets van een andere soort dan hier hoort, bijvoorbeeld tekst waar een rij tussen ( en ) hoort.
ron-text-expected = Hier hoort tekst tussen aanhalingstekens, zoals "open".
ron-number-expected = Hier hoort een getal, zonder aanhalingstekens en niet te groot.
ron-bool-expected = Hier hoort true of false.
ron-list-expected = Hier hoort een lijst, tussen [ en ].
ron-comma-expected = Hier ontbreekt een komma of een haakje sluiten.
ron-quote-open = Deze tekst heeft geen aanhalingsteken aan het eind.
ron-ends-early = Het bestand houdt op voordat het af is; er ontbreekt een haakje sluiten.
ron-too-deep = Hier staat te veel in elkaar.
ron-text-after-end = Na het eind van de lijst staat nog iets.
ron-unreadable = Dit is niet te lezen als RON. Vaak ontbreekt hier een komma, een haakje of een aanhalingsteken.

key-no-key = “{ $found }” is geen toets. Goed zijn bijvoorbeeld space, enter, pageup, ctrl-left, F8 of een letter.
key-no-action = “{ $found }” is geen handeling. “drempel toetsen” laat alle handelingen zien.
key-types = “{ $key }” typt een letter; terwijl iemand typt kan het geen toets zijn. Kies een met ctrl, alt of een F-toets.
key-taken = “{ $key }” is hier al van “{ $other }” en blijft dat.
key-action-twice = “{ $action }” staat hier twee keer; de eerste keer telt.
key-shadows = “{ $key }” doet in “{ $context }” al “{ $other }”. Is dat de bedoeling, zet er dan shadows: true bij.
key-needed = “{ $action }” kan niet zonder toets die ook tijdens het typen werkt. De oude toetsen blijven.

theme-no-colour = “{ $found }” is geen kleur. Goed zijn "#8a3b12", een getal van "0" tot en met "255", of "default".
theme-lacks = Deze rollen staan niet in het thema en krijgen geen kleur: { $roles }.
