# Wat er mis kan zijn met een bestand dat mensen zelf aanpassen, en wat goed zou zijn.

key-no-key = “{ $found }” is geen toets. Goed zijn bijvoorbeeld space, enter, pageup, ctrl-left, F8 of een letter.
key-no-context = “{ $found }” is geen scherm. { $near ->
    [yes] Bedoel je “{ $meant }”? Het kan zijn: { $known }
   *[no] Het kan zijn: { $known }
}
key-no-action = “{ $found }” is geen handeling. { $near ->
    [yes] Bedoel je “{ $meant }”?
   *[no] “drempel toetsen” laat alle handelingen zien.
}
key-types = “{ $key }” typt een letter; terwijl iemand typt kan het geen toets zijn. Kies een met ctrl, alt of een F-toets.
key-taken = “{ $key }” is hier al van “{ $other }” en blijft dat.
key-action-twice = “{ $action }” staat hier twee keer; de eerste keer telt.
key-shadows = “{ $key }” doet in “{ $context }” al “{ $other }”. Is dat de bedoeling, zet er dan shadows: true bij.
key-needed = “{ $action }” kan niet zonder toets die ook tijdens het typen werkt. De oude toetsen blijven.

theme-no-role = “{ $found }” is geen rol in een thema. { $near ->
    [yes] Bedoel je “{ $meant }”? Het kan zijn: { $known }
   *[no] Het kan zijn: { $known }
}
theme-role-twice = De rol “{ $role }” staat hier twee keer. Haal er een weg.
theme-no-colour = “{ $found }” is geen kleur. Goed zijn "#8a3b12", een getal van "0" tot en met "255", of "default".
theme-lacks = Deze rollen staan niet in het thema en krijgen geen kleur: { $roles }.
