### Six reminders for a tense moment.

reminders-title = Take a breath
reminder-1 = Emotion belongs here. People are more than their anger.
reminder-2 = Are you here for your work? Then take the first step.
reminder-3 = Sometimes making peace does not work out. You may say so.
reminder-4 = It is not about who is right.
reminder-5 = Perhaps it was not meant that way. Ask.
reminder-6 = A resident who objects often speaks for many. Ask on.
