# Tijd die meebuigt: wat gepland was, wat het werd, wat te verwachten is.

time-title = Tijd
time-planned = gepland
time-actual = werkelijk
time-expected = verwacht
time-minutes = minuten
time-ends = Einde: gepland { $planned }, verwacht { $expected }
time-becomes = { $phase }: van { $was } naar { $becomes } minuten
help-here-time = Dit is de tijd: wat gepland was, wat het werd, en hoe het anders kan. Er verandert niets voordat jij kiest.
help-here-script = Hier verander je het draaiboek: stappen, minuten en woorden. Pas als je bewaart, geldt het.
time-apply = Zo verdelen
time-wanted-end = Je wilt klaar zijn om { $time }
time-no-plan = Dit draaiboek noemt geen minuten. Er valt niets te verdelen.
time-could-go = Wat zou weg kunnen, als jij dat wilt:
time-offer = { $phase }: { $count ->
    [one] één minuut vrij
   *[other] { $count } minuten vrij
}
time-offer-enough = { $phase }: { $count ->
    [one] één minuut vrij
   *[other] { $count } minuten vrij
}, en dan past de rest
time-fits = Alles past.
time-over = Er { $count ->
    [one] is één minuut
   *[other] zijn { $count } minuten
} over.
time-would-become = Zo zou het worden:
time-does-not-fit = Ook op zijn kortst past het niet: er { $count ->
    [one] komt één minuut
   *[other] komen { $count } minuten
} tekort.

times-none = Er zijn nog geen bijeenkomsten met tijden.
times-phase = { $phase }: gepland { $planned }, werd { $actual } minuten
times-phase-unplanned = { $phase }: werd { $actual } minuten
times-over-sessions = Over de bijeenkomsten heen, om de volgende beter te plannen:
cli-times = Wat was gepland en wat het werd, om beter te plannen (tijden)

desk-ends-planned = klaar rond { $time } (gepland { $planned })
desk-nudge-half = over de helft
desk-nudge-round-off = tijd om rond te maken
desk-nudge-over = neem de tijd, of herverdeel met F6
