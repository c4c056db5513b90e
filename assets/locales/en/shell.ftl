# What the running program itself says: about starting, saving, sealing and leaving.

shell-broke = Something went wrong in Drempel, and it has stopped. Everything that was shown as saved is safe. Start again with the same command; what you were still typing will be offered back.
shell-damage = In { $file } { $line ->
    [0] something is damaged
   *[other] line { $line } is damaged
}. The rest was read and nothing was removed. Look afterwards with: drempel check
shell-draft-not-kept = What you are typing cannot be kept for a power cut just now. Finish it with enter and it will be written.
shell-fault = { $file }{ $line ->
    [0] { "" }
   *[other] , line { $line }
}: { $what }
shell-made = The folder { $folder } is ready. Next time you begin in the same place again, with: drempel
shell-below = You are with { $name }, in the folder { $folder }.
shell-note-here = Who takes notes opens a second terminal in the folder { $folder } and types:
    drempel note
shell-note-there = Who takes notes types in a second terminal:
    drempel note --workspace { $folder }
shell-still-runs = The session is still running, and everything is on the disk. Go on with: drempel lead
shell-no-script = There is no script { $script }. There are: { $known }
shell-no-session = There is no session to play yet. Begin one with: drempel lead
shell-no-such-session = There is no session { $id } here. There are: { $known }
shell-no-terminal = This is not a terminal window, so no screen can be drawn. Start Drempel in a terminal, or ask for a list, such as: drempel sessions
shell-not-saved = Please note: { $count ->
    [one] one line is
   *[other] { $count } lines are
} not on the disk yet, and it did not work now. Everything that was shown as saved is safe. See whether the disk is full or the stick was pulled out, and write down what was missing.
shell-read-only-nothing = { $folder } can only be read, and no session is running to look at. Replay works: drempel replay
shell-room-waits = One moment. As soon as the session begins, it appears here by itself.
shell-runs-already = A session was running already: { $title }. You are in it now. With --new you begin another.
shell-script-faulty = There is a fault in { $file }, at line { $line }. As long as it is there, it is not used. Look with: drempel check
shell-sealed = Kept in { $file }. Drempel read it back: everything is in it. { $left ->
    [0] What you let go of is no longer in it.
   *[other] Other files still hold something that you let go of: drempel check says where.
}
