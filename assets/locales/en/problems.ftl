# What can be wrong with a file that people change themselves, and what would be right.

file-too-large = This file is larger than { $limit } and is not read.

ron-missing = “{ $field }” is missing here.
ron-unknown = “{ $found }” is not known here. It can be: { $expected }.
ron-twice = “{ $field }” stands here twice.
ron-wrong-type = Something of another kind stands here, for example text where a row between ( and ) belongs.
ron-text-expected = Text between quotation marks belongs here, such as "open".
ron-number-expected = A number belongs here, without quotation marks and not too large.
ron-bool-expected = true or false belongs here.
ron-list-expected = A list belongs here, between [ and ].
ron-comma-expected = A comma or a closing bracket is missing here.
ron-quote-open = This text has no quotation mark at its end.
ron-ends-early = The file ends before it is complete; a closing bracket is missing.
ron-too-deep = Too much is nested here.
ron-text-after-end = Something stands after the end of the list.
ron-unreadable = This cannot be read as RON. Often a comma, a bracket or a quotation mark is missing here.

key-no-key = “{ $found }” is no key. Right would be space, enter, pageup, ctrl-left, F8 or a letter.
key-no-action = “{ $found }” is no action. “drempel keys” shows all actions.
key-types = “{ $key }” types a letter; while somebody types it cannot be a key. Choose one with ctrl, alt or a function key.
key-taken = “{ $key }” already belongs to “{ $other }” here, and stays there.
key-action-twice = “{ $action }” stands here twice; the first counts.
key-shadows = “{ $key }” already does “{ $other }” in “{ $context }”. If that is meant, add shadows: true.
key-needed = “{ $action }” needs a key that also works while typing. The old keys stay.

theme-no-colour = “{ $found }” is no colour. Right would be "#8a3b12", a number from "0" to "255", or "default".
theme-lacks = These roles are not in the theme and get no colour: { $roles }.
