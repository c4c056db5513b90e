# What lies over a screen: help, a question, a list.

help-title = Help
help-more = ↑ ↓ more
help-close = any other key: back
reminders-close = any key: back
ask-title = A question
ask-yes-no = y yes · n no
ask-quit = Leave? Something is not saved yet and would be lost.
ask-give-up-text = Throw this text away?
ask-seal = Close the session? What was let go disappears. After that nothing changes any more.
ask-withdraw-case = Take the case back? Its words disappear. The person who told it decides.
ask-drop = Let this moment go? When the session closes its words are gone for good.
ask-keep-withheld = While it was off the record, words of yours came in. Keep them? With no they disappear.
ask-go-on = This session began more than twelve hours ago. Go on with it?
choose-phase = To which step?
choose-practice = Which practices of the commitments does this touch?
choose-question = Which learning questions does this touch?
choose-answers = Which closed door does this answer?
choose-script = With which script?
choose-nothing = There is nothing to choose from now.
choose-several = space chooses · enter done · esc back
choose-one = enter chooses · esc back

choose-column = To which column?
choose-under = Under which card?
choose-join = Together with which question?
choose-accept = Who says yes to this addition?
choose-next-script = Which script for next time?
ask-said-yes-no-terwijl = Was it read aloud, and does the group say yes? There is no ‘while’ yet: what is also true? It may come later.
