# What can go wrong with files, with the journal and on the command line: a sentence and a remedy.

## The journal. Clauses without a stop: they stand after “error:” or in brackets.

journal-exists = `{ $file }` exists already
    .hint = choose another name for the new exercise, or go on with the one in the file
journal-missing = there is no such file or folder: `{ $file }`
    .hint = check the spelling of the path, and whether the folder or the stick is there
journal-none = `{ $file }` is not the journal of an exercise
    .hint = give the file in which `mufakat serve` keeps the exercise; its name ends with .mufakat
journal-later-format = `{ $file }` is a journal in format { $found }{ $program ->
    [unknown] {""}
   *[other] , written by { $program }
 }, and this program reads format { $own }
    .hint = take the program of the version that wrote it, or a later one
journal-earlier-format = `{ $file }` is a journal in format { $found }{ $program ->
    [unknown] {""}
   *[other] , written by { $program }
 }, and this program reads format { $own }
    .hint = take the program that wrote it; this format does not say by which rules the exercise was played
journal-in-use = `{ $file }` is in use: an exercise is being run on it
    .hint = end the exercise in the other window first
journal-parted = `{ $file }` was copied without the file `{ $file }-wal` that belongs to it: the latest entries are missing
    .hint = copy `{ $file }-wal` from the folder it came from; if that is lost, add `--accept-loss` to `mufakat resume` to go on from what is here
journal-foreign = `{ $part }` does not belong to `{ $file }`: it is of another exercise, of another copy of this one, or damaged
    .hint = put back the file that belongs there, or move `{ $part }` away; or add `--accept-loss` to `mufakat resume` to go on without it: it is kept, and what is lost is told
journal-remains = `{ $part }` lies there still, of an exercise that was kept in `{ $file }` before
    .hint = choose another name for the new exercise, or move `{ $part }` away
journal-cut = { $lost ->
        [one] the latest entry is missing from `{ $file }`: what stands ends with entry { $last }, and one more was acknowledged
       *[other] the latest entries are missing from `{ $file }`: what stands ends with entry { $last }, and { $lost } more were acknowledged
    }
    .hint = look for an undamaged `{ $file }-wal`; if there is none, add `--accept-loss` to `mufakat resume` to go on after entry { $last }; the damaged file is kept beside the new one
journal-cut-somewhere = the end of `{ $file }-wal` cannot be read, so entries after entry { $last } may be missing from `{ $file }`
    .hint = look for an undamaged `{ $file }-wal`; if there is none, add `--accept-loss` to `mufakat resume` to go on after entry { $last }; the damaged file is kept beside the new one
journal-meddled = `{ $file }-wal`, which holds the latest entries of `{ $file }`, was taken away or changed while the exercise runs
    .hint = let no other program clean up, synchronise or change the folder of the exercise
journal-damaged-from = `{ $file }` is damaged: { $what }
    .hint = go back to an earlier copy; if it came by mail or on a stick, copy it again; if there is no other, add `--accept-loss` to `mufakat resume` to go on with what stands before the damage
journal-damaged = `{ $file }` is damaged: { $what }
    .hint = go back to an earlier copy; if it came by mail or on a stick, copy it again
journal-out-of-order = entry { $seq } does not follow entry { $last }, the last one in `{ $file }`
    .hint = open the exercise again: what the file holds is what has happened
journal-full = there is no room left on the disk for `{ $file }`
    .hint = delete or move something large from this disk and go on; nothing that was kept is lost
journal-read-only = `{ $file }` is in a place where nothing can be written
    .hint = choose a folder of your own on this computer's disk; copy it there, with `{ $file }-wal` if there is one
journal-forbidden = `{ $file }` may not be opened by this user
    .hint = give yourself the right to read and write it and its folder, or copy it to your own
journal-no-log = `{ $file }` cannot be used: its disk does not allow a write-ahead log
    .hint = choose a folder of your own on this computer's disk; copy it there, with `{ $file }-wal` if there is one
journal-other = `{ $file }` cannot be used: { $reason }
    .hint = check that the disk or the stick is still there; then copy the file to another one

## The same for everybody in the room, without the host's files. Clauses without a stop: they stand in brackets.

journal-public-full = the disk of the host is full
journal-public-gone = the file of the exercise was moved or changed on the disk of the host
journal-public-forbidden = the host may not write to its disk
journal-public-other = the disk of the host does not answer as it should

damage-sheet = the text `{ $file }` inside it was changed after it was written
damage-header = its header was changed after it was written
damage-gap = entry { $seq } is missing
damage-link = entry { $seq } was changed after it was written
damage-replaced = entry { $seq } is not the one that was acknowledged
damage-surplus = entry { $seq } was added after it was closed
damage-unreadable-header = its header cannot be read
damage-unreadable = entry { $seq } cannot be read
damage-broken = SQLite finds: { $reason }
damage-broken-from = from entry { $seq } SQLite finds: { $reason }
damage-tables = SQLite finds: a table is missing

diverged-input = entry { $seq } cannot be understood: { $reason }
diverged-digest = entry { $seq } was made in another state than the one recomputed
diverged-refused = entry { $seq } is not allowed where it stands: { $why }

## The command line. Clauses without a stop.

cli-whole = a whole number from { $least } to { $most } is meant, such as { $least }
cli-step = a step is a whole number, such as 3
cli-error = error: { $cause }
cli-hint = hint: { $hint }
cli-scenario = the scenario has errors and cannot be played
    .hint = mend the first message and try again; `mufakat check` shows them all
cli-no-seat = no delegation at this table is called `{ $word }`
cli-miscast = the table cannot be laid as the command says: { $why }
    .hint = --bind takes ROLE=STATE and --also a STATE that plays no role; change them, or leave them out
cli-no-acts = there is no file of acts called `{ $file }`
    .hint = give the path of a file; scenarios/README.md says how to write one
cli-no-text = `{ $file }` is a record of `{ $scenario }`, which does not come with this program
    .hint = add --scenario with the folder or file of the text that was played
cli-parted = `{ $file }` does not lead where it says: from step { $step } on it is another exercise than the one that was recorded
    .hint = somebody has changed the record; use the file that the program wrote
cli-acts = these acts cannot be played
    .hint = mend the first message and try again
cli-record = this record cannot be played again
    .hint = give the file as the program wrote it; the message above says what it holds otherwise
cli-acts-refused = { $count ->
        [one] an act cannot be done, so the exercise stops before this step closes
       *[other] { $count } acts cannot be done, so the exercise stops before this step closes
    }
    .hint = change it in the file, or go on without it with --skip-refused
acts-refused = step { $step }, { $seat }{ $role ->
        [none] { "" }
       *[other] { " " }({ $role })
    }, act { $number } `{ $act }`: { $why }
acts-not-begun = This incident has not begun; write the act for a later step.
acts-fewer-everyday = { $count ->
        [0] No everyday incident has hit this state so far
        [one] One everyday incident has hit this state so far
       *[other] { $count } everyday incidents have hit this state so far
    }; with other acts or another seed there are others.
acts-not-on-the-table = No proposal of this measure that asks this delegation is on the table; a proposal can be answered in the step after it was made.
acts-several = { $count } proposals of this measure are on the table; say with `by` whose is answered.
acts-no-such-name = A name in it means nothing in this scenario; `Script::slips` says which.
acts-stop = { $step ->
    [0] note: the record holds no step, so its delegations decide nothing
   *[other] note: the record stops after step { $step }; from there on its delegations decide nothing
  }
acts-parted = note: from step { $step } on, this is another exercise than the one that was recorded
cli-unwritable = `{ $file }` cannot be written: { $reason }
    .hint = choose a folder that exists and in which you may write, with room left
cli-in-the-way = `{ $file }` is there already
    .hint = choose another name or folder; where the command knows --replace, that writes over it
cli-taken = `{ $file }` is there already
    .hint = choose another name or folder: this command never writes over anything
cli-over-input = `{ $file }` is what this exercise is made from
    .hint = choose another name: it would be lost
cli-diverged = { $where }; the journal was written by { $program }
    .hint = use the program that wrote it; if that finds the same, the file was changed by hand
cli-other-rules = the journal was played by { $program } under version { $version } of the rules, and this program, { $this }, plays by version { $own }: computed here, the same exercise would come out differently
    .hint = replay it or go on with it with the program that wrote it; the file stays as it is
cli-other-numbers = the journal was played by { $program } with other numbers of the model than those of this program, { $this }: computed here, the same exercise would come out differently
    .hint = replay it or go on with it with the program that wrote it; the file stays as it is
cli-settings = the settings in the journal cannot be read: { $reason }; it was written by { $program }
    .hint = use the program that wrote it; if that finds the same, the file was changed by hand

board-no-display = there is no display to show the board on
board-window-closed = the board could not be opened: the window closed unexpectedly
board-broke = the board has stopped: { $reason }
window-gone = the display or its driver is gone, or the system has ended the window
board-no-driver = this machine has no driver for Vulkan, which draws the window; install one (on Debian and Ubuntu the package mesa-vulkan-drivers), or play in the terminal
board-failed = the board could not be opened: { $reason }

closed-port = port { $port } on this machine cannot be opened: { $reason }
    .hint = choose another port with --port, or end the program that holds this one
closed-runtime = the server cannot be started: { $reason }
    .hint = end other programs or start this machine anew; nothing of an exercise was lost
closed-random = this machine gives no random numbers: { $reason }
    .hint = end other programs or start this machine anew; nothing of an exercise was lost
