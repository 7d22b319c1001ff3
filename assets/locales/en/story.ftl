# What happened, as sentences: the feed of the board, the story of a run, the debrief.
