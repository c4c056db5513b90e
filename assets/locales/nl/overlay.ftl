# Wat over een scherm heen ligt: hulp, een vraag, een lijst.

help-title = Hulp
help-more = ↑ ↓ meer
help-close = elke andere toets: terug
reminders-close = een toets: terug
ask-title = Even vragen
ask-yes-no = j ja · n nee
ask-quit = Weggaan? Er is nog iets niet bewaard. Dat gaat dan verloren.
ask-give-up-text = Deze tekst weggooien?
ask-seal = De bijeenkomst afsluiten? Wat losgelaten is, verdwijnt. Daarna verandert er niets meer.
ask-withdraw-case = De casus terugnemen? De woorden verdwijnen. De verteller beslist.
ask-drop = Dit moment loslaten? Bij het afsluiten verdwijnen de woorden voorgoed.
ask-keep-withheld = Tijdens ‘even niet’ kwamen er woorden van jou binnen. Wil je ze bewaren? Bij nee verdwijnen ze.
ask-go-on = Deze bijeenkomst begon meer dan twaalf uur geleden. Ga je ermee verder?
choose-phase = Naar welke stap?
choose-practice = Welke zinnen uit de verbintenis raakt dit?
choose-question = Welke leervragen raakt dit?
choose-answers = Op welke dichte deur is dit een antwoord?
choose-script = Met welk draaiboek?
choose-nothing = Er is nu niets om uit te kiezen.
choose-several = spatie kiest · enter klaar · esc terug
choose-one = enter kiest · esc terug

choose-column = Naar welke kolom?
choose-under = Onder welke kaart?
choose-join = Samen met welke vraag?
choose-accept = Wie zegt ja tegen deze aanvulling?
choose-next-script = Welk draaiboek voor de volgende keer?
ask-said-yes-no-terwijl = Is dit voorgelezen, en zegt de groep ja? Er staat nog geen ‘terwijl’ bij: wat is er ook waar? Dat mag ook later.
