# Tijden, dagen en de woorden voor een deur.

date-long = { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-day = { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
weekday = { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
minutes-long = { $count ->
    [one] één minuut
   *[other] { $count } minuten
}
minutes-short = { $count } min
time-about = rond { $time }
time-unknown = tijd onbekend

door-open = open
door-closed = dicht
door-ajar = kier
door-unsaid = nog niet gezegd

screen-too-small = Dit venster is te klein. Maak het minstens { $columns } tekens breed en { $rows } regels hoog; er gaat niets verloren.
