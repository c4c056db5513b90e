### Zes geheugensteuntjes voor een gespannen moment.

reminders-title = Even ademhalen
reminder-1 = Emotie mag er zijn. Iemand ís niet zijn boosheid.
reminder-2 = Werk je hier? Zet dan zelf de eerste stap.
reminder-3 = Soms lukt verzoenen niet. Dat mag je zeggen.
reminder-4 = Het gaat niet om wie er gelijk heeft.
reminder-5 = Misschien was het niet zo bedoeld. Vraag het.
reminder-6 = Een bewoner die tegengas geeft, spreekt vaak voor velen. Vraag door.
