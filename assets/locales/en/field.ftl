# The charged field: places and initiatives, and what earlier events left there.

speak-field = place or initiative: { $names }
