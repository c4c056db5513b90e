# Wat het programma zegt terwijl je werkt: weigeringen, vragen, namen van velden en vormen. Kort, warm, met “je”.

replay-no-time = Dat tijdstip ken ik niet. Typ het zo: 14:31.

