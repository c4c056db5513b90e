# What can be wrong with a file that people change themselves, and what would be right.

key-no-key = “{ $found }” is no key. Right would be space, enter, pageup, ctrl-left, F8 or a letter.
key-no-context = “{ $found }” is no screen. { $near ->
    [yes] Do you mean “{ $meant }”? It can be: { $known }
   *[no] It can be: { $known }
}
key-no-action = “{ $found }” is no action. { $near ->
    [yes] Do you mean “{ $meant }”?
   *[no] “drempel keys” shows all actions.
}
key-types = “{ $key }” types a letter; while somebody types it cannot be a key. Choose one with ctrl, alt or a function key.
key-taken = “{ $key }” already belongs to “{ $other }” here, and stays there.
key-action-twice = “{ $action }” stands here twice; the first counts.
key-shadows = “{ $key }” already does “{ $other }” in “{ $context }”. If that is meant, add shadows: true.
key-needed = “{ $action }” needs a key that also works while typing. The old keys stay.

theme-no-role = “{ $found }” is no role in a theme. { $near ->
    [yes] Do you mean “{ $meant }”? It can be: { $known }
   *[no] It can be: { $known }
}
theme-role-twice = The role “{ $role }” stands here twice. Remove one.
theme-no-colour = “{ $found }” is no colour. Right would be "#8a3b12", a number from "0" to "255", or "default".
theme-lacks = These roles are not in the theme and get no colour: { $roles }.
