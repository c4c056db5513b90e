# Times, days and the words for a door.

date-long = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
minutes-long = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
minutes-short = { $count } min
time-about = about { $time }
time-unknown = time unknown

door-open = open
door-closed = closed
door-ajar = ajar
door-unsaid = not yet said

screen-too-small = This window is too small. Make it at least { $columns } characters wide and { $rows } lines high; nothing is lost.
