# Practising in three minutes, and what the help says about a screen. Warm, short; never a judgement.

practice-title = Practising
coach-end = You can do it. Those were the ten keys; the copy is gone. In a real meeting everything is in the same place. Whoever takes notes types: drempel note. At the end you close with ctrl-s. See you in the circle!
coach-step = { $step ->
    [next] Good that you are here. Press { $key }: the group goes to the first step. Your clicker sends the same key.
    [look] There is the arrival. With { $key } you look at the next line; ↑ goes back.
    [open] { $key } opens what you look at. Here: how many people with that voice are in the room.
    [keep] Type a number and press { $key }. That is all: it is on the disk at once.
    [undo] Changed your mind? { $key } takes back your last step. Nothing can break.
    [redo] And { $key } brings it back again.
    [calm] Is it getting tense, or do you want all eyes on the people? { $key } makes the wall calm.
    [back] With the same key, { $key }, the wall comes back as it was.
    [stamp] Something happens between people. { $key } stamps the moment; the wall shows nothing of it. Words come later, with the group.
    [not-now] Tears, or a child that walks in? { $key } is ‘off the record’: the clock stands still and nothing is kept.
    [on-again] For as long as it takes. Press { $key } again when you want to go on.
    [again] With { $key } the group goes a step further again.
    [previous] Too early? { $key } goes a step back. Nobody is late.
    [reminders] Breathe for a moment: { $key } shows six sentences for a tense moment.
    [help] Any key closes that again. { $key } shows all the keys of the screen you are on.
    [leave] That was all. Close the help with a key, and { $key } leaves. This copy then disappears.
   *[other] Press { $key }.
}
home-offer-practice = { $key }   practise in three minutes
home-offer-practice-more = The ten keys, one by one, in a copy that goes away by itself.
help-here-home = This is the beginning: the meetings of your community and the learning agenda. Here you begin one, or play one again.
help-here-lead = This screen may hang on the wall. You walk through the script with the group; what is private does not come here by itself.
help-here-desk = This is your own screen: your notes, the time, and what is being noted. The wall hangs elsewhere.
help-here-room = This is the wall. Nothing changes here by itself; who leads decides what it shows.
help-here-note = Here you take notes. One key stamps a moment; a few words are enough, and they may come later.
help-here-replay = Here you look back at a meeting, exactly as it was. Nothing is written.
help-here-typing = A text is open. Enter keeps it, esc goes back; what you typed never just disappears.
help-here-look-back = You look back: what was agreed, what became of it, which question sounded on?
help-here-case = Somebody tells a case. The wall stays empty; whoever tells it may always stop.
help-here-lens = At tables: each table takes a value or a question, and brings back one sentence.
help-here-moments = You look at the moments together, one by one. The group keeps them, says them differently or lets them go.
help-here-harvest = The harvest: which learning question was explored or became sharper, and what did you learn?
help-here-agreements = Who does what, when, and how do you let each other know? Better one that can be done than five that pinch.
help-here-commitments = You read the commitments: what do you recognise today, and what would you add?
help-here-board = You fill a board. Each card lies in a column and may move.
help-here-questions = The questions of the tables come together as learning questions: how, while, without.
help-here-round = A round: everybody gets a turn, and who wants to say nothing just says ‘I am here’.
help-stamp-on-wall = With { $key } you record a moment. On this wall you see nothing of it; it comes back when you look at the moments together.
help-doors = How the door stood: { $open } open, { $closed } closed, { $ajar } ajar, { $unsaid } not yet said.
help-even-niet = Tears, anger, a child that walks in? { $key } means not now: nothing is kept until you press it again.
help-large = Do you see little? First make the letters of your terminal larger (often ctrl and +). { $key } then makes one column of your own screens, everything bold and what you look at in large letters. With --plain you get plain sentences, for a screen reader.
