# Desk and wall: looking ahead, holding the wall, a message, pointing, and what must go at once.

action-look-ahead = look ahead
action-look-behind = look back
action-hold-wall = hold the wall
action-wall-message = message
action-point-at = point at it
action-take-out = take this out

stage-ahead = You are looking ahead. The wall stays where the group is. { $key } takes you back.
stage-behind = You are looking back. The wall stays where the group is. { $key } takes you back.
stage-held = held: the wall stays like this
stage-holds = The wall stays as it is. { $key } lets it follow again.
stage-now-calm = You are now at: { $phase }. The wall is still calm; { $key } brings it back.
stage-holds-at = You are now at: { $phase }. The wall stays as it is; { $key } lets it follow.
stage-message = {"message  "}
stage-preview = How it will look on the wall
stage-covered = Nothing is shown now. { $key } takes us further.
stage-taken-out = It is out, and it will not come back.
stage-not-out-yet = It is off the screens, but not out of every file yet. Drempel tries again by itself, also when you start again later.
stage-out-elsewhere = It is out. On another laptop it leaves the files as soon as that one joins again.

editor-message = A message for the room

ask-take-out = Take this out now? The words leave every file. They will not come back.
ask-private = There is something in here by which a person can be found. May it go on the wall like this?
ask-private-names = Drempel does not recognise a name in a sentence. Have a look yourself too.
help-private = Drempel points out telephone numbers and addresses before they go on the wall. It does not recognise names: have a look yourself too.
