# Wat het programma zegt terwijl je werkt: weigeringen, vragen, namen van velden en vormen. Kort, warm, met “je”.

replay-no-time = Dat tijdstip ken ik niet. Typ het zo: 14:31.
ask-seal-typing = Er wordt nog getypt. Toch afsluiten? Wat nu getypt wordt, kan nog wel bewaard worden.
quote-not-on-the-wall = Dit scherm hangt aan de muur. Schrijf een citaat op het scherm van de noteerder of aan je eigen tafel.
unfinished-not-on-the-wall = Die tekst hoort niet op de muur. Neem hem op met drempel begeleid --desk of op het scherm van de noteerder.
ask-said-yes = Is dit voorgelezen, en zei de groep ja?
