# Changing a script: its steps, their order, minutes and words.

context-script = Script
action-save-script = save
action-add-phase = new step
action-remove-phase = take out
action-move-up = earlier
action-move-down = later

choose-edit-script = Which script do you want to change?

script-heading = Script · { $title }
script-for-later = for a next time
script-for-next = for the next time
script-for-now = of this session
script-itself = name, purpose and time
script-no-title = (no name yet)
script-past = been
script-skipped = not now
script-total = { $count } min together
script-total-left = { $count } min left together
script-open = { $count ->
    [one] one step has no minutes
   *[other] { $count } steps have no minutes
}
script-gap-free = fixed at { $time }: { $count } min free before it
script-gap-tight = fixed at { $time }: { $count } min too many before it
script-slack-none = fits exactly until { $time }
script-slack-free = { $count } min left until { $time }
script-slack-tight = { $count } min more than there is until { $time }

script-field-name = name
script-field-about = what for
script-field-source = source
script-field-start = begins at
script-field-end = done at
script-field-title = name
script-field-minutes = minutes
script-field-least = at least
script-field-at = fixed time
script-field-form = form
script-field-board = board
script-field-columns = columns
script-field-theory = theory
script-field-room = the room sees
script-field-notes = you see
script-field-keeps = keeps minutes
script-field-may-go = may go
script-field-clock = clock for room

script-yes = yes
script-always = always
script-no = no
script-nothing = nothing
script-no-time = none
script-no-minutes = none
script-choose = still to choose
script-all-columns = all
script-board-of-form = the board that belongs to it
script-notes-count = { $count ->
    [one] one note, hidden now
   *[other] { $count } notes, hidden now
}
script-notes-hidden = The room looks on. Show your notes first, if that is fine.

script-form-talk = conversation
script-form-round = round
script-form-look-back = look back
script-form-case = case
script-form-lens = tables with a value
script-form-moments = moments
script-form-harvest = harvest
script-form-agreements = agreements
script-form-commitments = commitments
script-form-tables = tables with a value or question
script-form-questions = making learning questions
script-form-board = board
script-form-theory = a bit of theory
script-form-contribution = somebody tells
script-form-plan-next = next time
script-form-break = break

script-pick-add = Which step?
script-pick-form = What do you do?
script-pick-board = Which board?
script-pick-columns = Which columns do you work on?
script-pick-theory = Which card?
script-pick-save = Where shall I keep it?
script-choose-several = enter chooses · esc done
script-add-moved = from last time: { $title }

script-save-session = in this session
script-save-session-in-place = in this session, and for later as { $file }
script-save-session-beside = in this session, and for later as a new script: { $file }
script-save-in-place = { $there ->
    [shipped] as your own script, in the place of the shipped one: { $file }
   *[other] in { $file }
}
script-save-beside = { $there ->
    [shipped] as a new script, beside the shipped one: { $file }
   *[other] beside it, as { $file }; what you wrote by hand stays as it is
}

script-idle-relative = Say under ‘name, purpose and time’ when you begin or are done. Then clock times stand here.
script-idle-time = For example 14:30. It may stay empty.
script-idle-minutes = It may stay empty: then no time runs.
script-idle-lines = { $key } begins a new line.
script-idle-notes = Each note on a line of its own; { $key } begins one.
script-idle-hidden = { $key } shows your notes. The room then sees them too.
script-writing = I am saving the script.

script-needs-title = Give this a name.
script-needs-phase = A script has at least one step.
script-needs-board = Choose a board for this step.
script-needs-theory = Choose a card for this step.
script-unknown = ‘{ $id }’ is not there any more. Choose another.
script-minutes-fault = Fill in a whole number, from 1 to { $most }. It may stay empty.
script-least-fault = At least cannot be more than the { $most } minutes of this step.
script-time-fault = Fill in a clock time, such as 14:30. It may stay empty.
script-phase-visited = The group has been here. This step stays; its words may change.
script-visited-gone = The group has been in ‘{ $title }’. That step belongs here; bring it back with undo.
script-none-planned = No script has been chosen for the next time yet.


script-unchanged = Nothing has changed.
script-in-session = The script was changed. It can be undone.
script-written = Saved in { $file }.
script-changed-meanwhile = Somebody changed this file by hand meanwhile. That stays as it is.
script-not-written = Saving did not work; everything still stands here. { $why ->
    [store-disk-full] The disk is full: make room and try again.
    [store-read-only] I may only read in this folder.
    [store-denied] I may not write in this folder. See whether it is yours.
    [store-folder-gone] The folder is gone. Was it on a stick? Put it back in.
   *[other] The disk gave an error. Try again in a moment.
}

ask-script-on-wall = The room sees this screen. The script will show large, without your notes. Open it?
ask-leave-script = Leave without saving? What you changed is then lost.
ask-script-moved-on = The script was changed on another screen meanwhile. Do you want to replace it with what stands here?
