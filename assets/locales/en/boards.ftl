# Boards, tables, commitments and the next time: on the wall and in the list.

board-leftward = from right to left
board-on-paper = The work happens on paper. Who wants to, tells a sentence about it.
board-being-written = The cards are being written. Soon we lay them down together.
board-not-on-the-wall = The cards still belong to who writes them. Write them on the note-taker's screen, or show them to everybody first.
board-from = from: { $words }
board-from-column = from ‘{ $column }’
board-reminders = To keep in mind
promise-recognised = recognised today
promise-proposed = proposal
promise-proposed-by = proposal of a { $voice }
promise-yes = yes from: { $voices }
promise-to-ask = still to ask: { $voices }
promise-accepted = will be added, with a yes from: { $voices }
promise-added = added in { $session }
promise-added-by = added in { $session }, by a { $voice }
tables-about = With who is here { $count ->
    [one] one table
   *[other] { $count } tables
} of about four would do.
wall-from-the-table = from this table
help-topics = With # you give a line the name of a column of a board, such as { $example }. A beginning will do.
