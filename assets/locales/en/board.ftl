# The Bevy board.
