# Home: the workspace at a glance.

home-practice = practice: all is made up
home-reconstructed = read back from a report
home-practice-short = practice
home-reconstructed-short = report
home-running = is going on: { $phase }
home-running-before = is ready
home-running-long = was left open at: { $phase }
home-runs = is going on
home-resume = { $key } goes on where you were
home-start = No session is going on now. { $key } starts one.
home-sessions = sessions
home-no-sessions = None yet. The first one need not be perfect; just begin.
home-agenda = learning agenda
home-no-agenda = Still empty. Your first learning question will come: you can write it down in the harvest of a session.
home-last-time = Last time: { $words }
home-more-questions = { $count ->
    [one] and one more
   *[other] and { $count } more
}
home-resting = { $words } (resting)
home-more-problems = And { $count } more; “drempel check” shows them all.

home-welcome = Welcome to Drempel
home-welcome-more = This is where a conversation begins in which a door sometimes opens, and sometimes closes. There is no community in this folder yet. Where would you like to begin?
home-welcome-near = This is where a conversation begins in which a door sometimes opens, and sometimes closes. With which community do you go on?
home-near-folder = folder { $folder }
home-offer-example = { $key }   practise in an invented neighbourhood
home-offer-example-more = You get a copy of Oefenbuurt, with a year of sessions. Try everything; nothing can break.
home-offer-new = { $key }   a new community
home-offer-new-more = An empty folder for your own sessions and learning questions. You only give it a name.
home-naming = What is your community called?
home-naming-more = For example: Learning community Moerwijk. The name may change later. It gets a new folder, in the folder where you are now.

date-probably = probably { $day }
date-unknown = date unknown
