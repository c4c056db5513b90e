# What the program says while you work: refusals, questions, names of fields and forms. Short and warm.

replay-no-time = I do not know that time. Type it like this: 14:31.

