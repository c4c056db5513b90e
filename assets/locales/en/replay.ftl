# Replay.

replay-wall = the wall then
replay-noted = noted
replay-nothing-noted = Nothing noted yet.
replay-playing = ▶ × { $pace }
replay-paused = ‖ × { $pace }
replay-step = step { $here } of { $all }
replay-jump = to which time? such as 14:31
