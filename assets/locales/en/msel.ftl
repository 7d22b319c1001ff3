## The master scenario events list as a sheet: names of sheets and headings. What is renamed here, an older list no longer has.

msel-events = MSEL
msel-roles = Roles
msel-wants = Wants
msel-branches = Branches
msel-about = About
msel-number = Number
msel-id = ID
msel-move = Move
msel-step = Step
msel-day = Day and hour
msel-from = From
msel-to = To
msel-channel = Channel
msel-headline = Headline
msel-text = Text
msel-only-if = Only if
msel-expected = Expected action
msel-objective = Objective
msel-commitments = Commitments
msel-misleading = Misleading
msel-contingency = Contingency
msel-also = Effects and requests
msel-controller = Controller
msel-status = Status
msel-notes = Notes
msel-title = Title
msel-state = State
msel-binding = Who fits
msel-brief = Brief
msel-role = Role
msel-reached = Reached when
msel-weight = Weight
msel-opens = Opens when
msel-excludes = Excludes

## What stands in the cells.

msel-all = everybody
msel-yes = yes
msel-as-soon = as soon as
msel-later = contingency
msel-soon = as soon as { $condition }
msel-move-of = “{ $title }” ({ $steps ->
    [one] one step
   *[other] { $steps } steps
})

## The sheet that says how the list is used.

msel-about-title = Master scenario events list of “{ $title }”. For control alone: it tells what is to come.
msel-about-grey = Grey columns are shown and not read back: they follow from the rest, or no cell can hold them. The ID names an event: leave it as it is. Effects and requests are changed in the scenario’s own file.
msel-about-rows = The order of rows means nothing. A new row becomes a new event behind the one above it: give it an ID of its own. A row that is taken out takes no event out, unless the list is read with --remove.
msel-about-only-if = Step holds a number, “as soon as” or “contingency”. Only if holds a sentence on each line. A sentence that you change is read if it is written like the others; what cannot be read is refused with its place, and nothing is changed.
msel-about-staff = Controller, status and notes are yours. They stay in this sheet, and are kept when it is written again with --replace.
msel-about-import = To read it back: mufakat msel import FILE SCENARIO --replace

## Sentences as lists had them that were written before. They are read, and written no more.

msel-before-not = it is not so that { $condition }
msel-before-presumes = kept back unless { $condition }: its text takes that for granted
msel-before-about = { $choice } over { $incident }
msel-before-norm = { $state } practises { $norm } at level { $level } or more

## What was done.

msel-exported = { $count ->
    [one] One event is
   *[other] { $count } events are
} in { $file }. It tells what is to come, and is for control alone.
msel-exported-kept = { $count ->
    [one] One event is
   *[other] { $count } events are
} in { $file }. { $kept ->
    [one] One cell that staff had filled in is
   *[other] { $kept } cells that staff had filled in are
} kept. It tells what is to come, and is for control alone.
msel-exported-commas = A file with commas holds the events alone; roles, wants and branches stand in a file that ends in .xlsx.
msel-imported = { $file } is changed as the list says. Everything else in it stays as it was.
msel-nothing-new = The list says what the scenario says already; nothing is changed.
msel-changed = { $id }: { $column }
msel-changed-more = { $count ->
    [one] one more change
   *[other] { $count } more changes
}
msel-added = { $id }: new
msel-removed = taken out, for want of a row: { $ids }
msel-missing = without a row in the list, and left as they are: { $ids }

## What cannot be read: the place, and why.

msel-at = { $file }: row { $row }, *{ $column }*: { $why }
msel-at-sheet = { $file }: “{ $sheet }”, row { $row }, *{ $column }*: { $why }
msel-merged = the cells { $cells } are merged: part them, and write the words into each row
msel-formula = a formula stands here: write what it comes to
msel-date = the spreadsheet has made a date of this: write it as text
msel-error = the spreadsheet shows an error here: write the words
msel-no-head = no row of headings with “{ $column }” was found among the first rows: leave the headings as they were written
msel-id-twice = “{ $id }” stands in row { $row } already: each event has an ID of its own
msel-no-id = a row without an ID: write the ID that it had, or a short name for a new event
msel-id-form = “{ $id }” cannot be an ID: write one word of at most 40 letters, digits, hyphens and underscores
msel-needed = words are needed here
msel-unknown = nothing is called ‘{ $name }’; did you mean ‘{ $near }’?
msel-unknown-all = nothing is called ‘{ $name }’; there are: { $all }
msel-no-channel = there is no channel ‘{ $cell }’; there are: { $all }
msel-no-truth = ‘{ $cell }’ is neither yes nor no: write “yes” or nothing
msel-no-number = ‘{ $cell }’ is no whole number
msel-no-move = no move is called ‘{ $move }’; there are: { $moves }
msel-no-step = this move has no step ‘{ $step }’: write a number from 1 to { $steps }, “as soon as” or “contingency”
msel-twice = two lines here are of one kind: put them together with “and” or “or” in one line
msel-unread = this sentence cannot be read: ‘{ $cell }’; write it like the others, or change it in the scenario’s own file
msel-no-contingency = this event has a step of its own, and comes after no other: empty this cell, or write “{ $cell }” under Step
msel-no-soon = Step says “{ $cell }”: write here, on a line of its own, what it waits for
msel-soon-with-step = a line under Only if begins with “{ $cell }”: write the same here, or take that line away
msel-unchanged = the scenario cannot be changed like this: { $why }
    .hint = please report it together with the file
msel-unlike = after this change the cell would read ‘{ $told }’, which is not the same: write it so, or change it in the scenario’s own file

## Why a file is no list, or is not read.

msel-sheet = the list is not read, and nothing is changed
    .hint = mend these cells and read it again
msel-no-workbook = `{ $file }` is no workbook that can be read: it is of another kind, has a password, or is damaged
    .hint = open it in a spreadsheet and save it anew, without a password, as .xlsx, .ods or .csv
msel-old-workbook = `{ $file }` is a workbook of an old format
    .hint = save it as .xlsx, .ods or .csv
msel-far = `{ $file }` holds something in cell { $cell }, where no list goes on
    .hint = take out what stands there, and save it again
msel-no-commas = `{ $file }` cannot be read as a table: { $why }
    .hint = save it as .xlsx, or as .csv in UTF-8
msel-other-letters = the letters of `{ $file }` were read in another encoding: `{ $signs }` stands in row { $row }, where a bent quote or a dash is meant
    .hint = do not save it; open the list anew as “Unicode (UTF-8)”, as a spreadsheet asks before it opens a .csv, or export it as .xlsx
msel-no-utf8 = `{ $file }` is no text in UTF-8
    .hint = save it as “CSV UTF-8”, or as .xlsx
msel-too-large = `{ $file }` is too large: { $mebibytes } MiB, and the limit is 16 MiB
    .hint = check that this is the list that you meant
msel-older = the scenario was changed after the list `{ $file }` was made from it
    .hint = write the list again with `mufakat msel export`; with --older it is read all the same, and wins where the two differ
msel-no-target = the list differs from `{ $file }` in { $places ->
        [one] one place
       *[other] { $places } places
    }, and nothing is changed yet
    .hint = change the file with --replace, or write the result to another file with --to
msel-shipped = `{ $file }` comes with the program and has no file of its own to change
    .hint = write the result to a file with --to
msel-several = `{ $file }` lies in several files, and a list does not say which of them to change
    .hint = write the result as one file with --to, or change the files themselves
