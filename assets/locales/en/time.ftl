# Time that bends: what was planned, what it became, what is to be expected.

time-title = Time
time-planned = planned
time-actual = actual
time-expected = expected
time-minutes = minutes
time-ends = End: planned { $planned }, expected { $expected }
time-becomes = { $phase }: from { $was } to { $becomes } minutes
help-here-time = This is the time: what was planned, what it became, and how it could be different. Nothing changes before you choose.
help-here-script = Here you change the script: phases, minutes and words. It counts once you save it.
time-apply = Spread it like this
time-wanted-end = You want to end at { $time }
time-no-plan = This script names no minutes. There is nothing to spread.
time-could-go = What could go, if you want that:
time-offer = { $phase }: { $count ->
    [one] one minute free
   *[other] { $count } minutes free
}
time-offer-enough = { $phase }: { $count ->
    [one] one minute free
   *[other] { $count } minutes free
}, and then the rest fits
time-fits = Everything fits.
time-over = { $count ->
    [one] One minute is
   *[other] { $count } minutes are
} over.
time-would-become = It would become:
time-does-not-fit = Even at its shortest it does not fit: { $count ->
    [one] one minute is
   *[other] { $count } minutes are
} lacking.

times-none = There are no sessions with times yet.
times-phase = { $phase }: planned { $planned }, became { $actual } minutes
times-phase-unplanned = { $phase }: became { $actual } minutes
times-over-sessions = Over the sessions, to plan the next one better:
cli-times = What was planned and what it became, to plan better (tijden)

desk-ends-planned = ends around { $time } (planned { $planned })
desk-nudge-half = past the half
desk-nudge-round-off = time to round off
desk-nudge-over = take the time, or spread again with F6
