# The workshop: `mufakat write` and its page.

## On the command line.

write-open = The workshop is open: { $title }.
write-address = Open this address in a browser on this machine. Nobody else can reach it, and it is another one at each start:
write-keeps = Everything is saved at once, in { $file }. Older versions are kept in { $folder }: those with which your last five sittings began, and five others, ten minutes apart.
write-begins-unwritable = Nothing can be saved: { $why } The page says the same. As soon as it can be written, it is.
write-end = To end, press Ctrl-C here.
write-ended = The workshop is closed. Everything is saved in { $file }.
write-shipped = { $name } comes with the program and is never written to.
    .hint = Work on a copy: `mufakat write { $name } --copy-to FOLDER`, or begin one of your own with `mufakat new NAME`.
write-outside = Somebody else has written { $files } meanwhile.
    .hint = Nothing was saved. Say on the page which of the two is meant.
write-unwritable = { $file } cannot be written: { $reason }.
    .hint = Nothing was changed. Give yourself the right to write into the folder, or copy the scenario to a folder of your own.
write-copied = The copy lies in { $file }.
write-no-server = This program was built without its server, so that it has no workshop.
    .hint = Write the file in a text editor with `mufakat check --watch` beside it, or take a program with the feature `server`.

## The page.

write-page = { $part } · { $scenario } · Workshop
write-untitled = A scenario without a title
write-skip = To the form
write-parts = Parts of the scenario
write-saved-in = Saved in { $file }. Older versions: folder { $folder }.
write-undo = Undo
write-redo = Redo
write-undone = Undone: { $what }
write-redone = Done again: { $what }
write-turned-changed = a change in “{ $part }”.
write-turned-back = “{ $part }” stands here again.
write-turned-gone = “{ $part }” stands here no more.
write-gone = The workshop does not answer. Is the program still running? If it was started again, it has a new address, which stands in the terminal. What you typed is not saved: copy it before you close the page.
write-unsaved = Not saved yet …
write-save-yourself = Press “Save” to save what you filled in; without JavaScript nothing else does. It goes into { $file }. Older versions: folder { $folder }.
write-not-saved = NOT SAVED. Read why
write-not-saved-outside = NOTHING IS SAVED: somebody else has written the file. Read what to do
write-not-saved-unwritable = NOTHING IS SAVED: the file cannot be written. Read why
write-not-saved-gone = NOT SAVED: the workshop does not answer. Read why
write-leave = What you typed here is not saved. Do you want to go on and lose it?
write-nothing-here = There is nothing at this address. Each time the workshop is started it has a new address: open the one that stands in the terminal now. What still stands in an older page is saved nowhere: copy it first.
write-save = Save
write-in-file = in { $file }
write-outside-asked = Somebody else has written { $files } since this page was made. Nothing is saved until you say which of the two is meant. What you typed comes along either way: it is written with the rest, or stands in its field to be saved after that. The other text is kept: “Undo” leads back to it, or it lies among the older versions.
write-take-in = Take in what was written there
write-put-back = Write what stands here over it
write-outside-first = Nothing was saved: first say which of the two texts is meant.
write-taken-in = What was written there is taken in. What you typed stands in its field, and is not saved.
write-both = Nothing was saved: the same field was changed in another window. What you typed stands here, and beside the field what was saved there.
write-both-first = Nothing was saved: first say which of the two is meant.
write-both-field = The other window has saved: “{ $other }”
write-mine = Save what I typed
write-theirs = Drop what I typed
write-removed = This was taken out in another window, or while you had another page open.
write-removed-typed = Nothing was saved: this was taken out in another window. What you typed stands here, to be copied.
write-not-there = “{ $id }” is not there any more: it was taken out, or has another short name now.
write-older-page = Nothing was saved: this page is too old, because the scenario was changed very often since. What you typed still stands here.
write-older-list = Nothing was done: this list was changed in another window. Look at it, and press again.
write-wrong-some = Not everything could be saved. What is wrong stands beside the field.

## Parts.

write-part-head = Title and setting
write-part-objectives = Objectives
write-part-roles = Roles
write-part-actors = Actors
write-part-incidents = Incidents
write-part-moves = Moves
write-part-branches = Branches
write-part-injects = Injects
write-part-facilitation = Guide
write-add-objective = Add an objective
write-add-role = Add a role
write-add-actor = Add an actor
write-add-incident = Add an incident
write-add-move = Add a move
write-add-branch = Add a branch
write-add-inject = Add an inject
write-add-want = Add something that it wants
write-add-redline = Add a red line
write-add-card = Add a country card
write-add-voice = Add a voice at home
write-add-relation = Add a word on another role
write-add-ask = Add a request
write-add-accept = Accept a message of the check
write-remove-record = Take this out

## The picture of an inject.

write-picture-file = A picture from this machine: PNG, JPEG or WebP, at most { $kib } KiB
write-picture-other = Another picture from this machine: PNG, JPEG or WebP, at most { $kib } KiB
write-picture-alt = What can be seen on it, in one or two sentences, for those who cannot see it
write-picture-add = Add this picture
write-picture-replace = Put it in the place of this one
write-picture-there = Name a file that lies in the folder already
write-picture-name = Its name, from the folder of the scenario
write-picture-taken = The picture was copied into the folder of the scenario: { $file }
write-picture-none = No picture was chosen. Choose one in the box above, then press this button again.
write-picture-large = This picture is too large: { $kib } KiB are the most. Make it smaller with any program for pictures (1,200 pixels along the longer side are enough), and choose it again.
write-picture-link = it is a link that leads out of the folder of the scenario
write-picture-crowd = too many pictures of this name are there already
write-form-large = Nothing was saved: the picture is too large; 512 KiB are the most. Go back one page: what you typed still stands there. Make the picture smaller with any program for pictures (1,200 pixels along the longer side are enough), and choose it again.

write-up = Move up
write-down = Move down
write-copy = Duplicate
write-remove = Remove

## The time line.

write-time = Time line
write-time-how = Drag a card to another step, or use its arrows.
write-time-arrows = The arrows of a card move it to another step.
write-step = { $move }, step { $step }
write-step-empty = Nothing comes in here.
write-waiting = { $move }: as soon as something holds
write-later = After another inject
write-from-to = { $from } to { $to }
write-to-all = everybody
write-to-count = { $count ->
    [one] 1 role
   *[other] { $count } roles
}
write-count = ({ $count })
write-earlier = One step earlier: { $headline }
write-later-one = One step later: { $headline }
write-mark-if = only if …
write-mark-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
write-mark-others = { $count ->
    [one] 1 doubt
   *[other] { $count } doubts
}
write-inject-named = { $id }: { $headline }

## The check and how it reads.

write-check-clean = The check has nothing to say
write-check-others = { $count ->
    [one] The check has 1 doubt
   *[other] The check has { $count } doubts
}
write-check-errors = { $count ->
    [one] 1 error to mend
   *[other] { $count } errors to mend
}
write-check-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
write-error = Error:
write-warning = Doubt:
write-note = Note:
write-in-field = In “{ $field }”:
write-to-check = The check
write-to-reads = How it reads
write-accept = Accept this doubt
write-because = It is meant so, because
write-accept-it = Accept { $code }
write-accept-why = Nothing was accepted: say why in the box beside the button.
write-go = Go to the field
write-reads = As “{ $role }” reads it
write-reads-as = Read it as
write-reads-show = Show
write-reads-not = This role does not get it.
write-reads-brief = Only this role is told:
write-reads-other = This role does not get it. It is told to “{ $role }” alone.
write-reads-situation = Everybody is told at the beginning:
write-reads-nothing = Choose an inject, a role or “Title and setting” to see how it reads.

## What to do about a message of the check, where the words for the file would not help.

write-remedy-choose = Choose “{ $name }” there
write-remedy-menu = Choose one of the menu there
write-remedy-renamed = Was “{ $name }” meant? Choose it there. A short name that is changed in its own form changes everywhere at once
write-remedy-name = Type the “Short name” anew in its form: small letters, digits and hyphens, such as first-call. It changes everywhere at once
write-remedy-twice = Give one of the two another “Short name” in its form
write-remedy-alike = Nobody can tell the two apart: type one of them anew in its form, under “Short name”
write-remedy-era = It came after 2018: choose another, or tick “Extended era” under “Title and setting”
write-remedy-actor = Choose an actor, or “– none –” if nobody meant it. “Whose networks were used” is for states used unawares
write-remedy-time = Let one of them come “in a step”, in the menu “It comes”
write-remedy-at = Choose “in a step” in the menu “It comes”, or wait for something that has yet to happen
write-remedy-any = Join them by “or”, or take one of the two out
write-remedy-empty = Choose a condition in the menu “Add a condition”, or take it out
write-remedy-to = Tick a role under “To”, or choose “Everybody, the public included”
write-remedy-all = Choose “Everybody, the public included” under “To”, or give evidence to those who read it, under “What it changes”
write-remedy-post = Choose a post under “What it looks like”, or “– none –” under “Copies counted under a post”
write-remedy-start = Open the inject with which it begins, and add a change to “What it changes”: an incident begins
write-remedy-inject = Press “Add an inject” under the time line
write-remedy-text = Write it, or take it out with its button
write-remedy-picture = Choose the picture anew in its field: it is copied into the folder of the scenario

## Fields.

write-none = – none –
write-choose = – choose –
write-yes = Yes
write-one-more = One more
write-lines-how = Empty a box to take its text out.
write-as-it-stands = As it stands in the file
write-keep = leave it as it is
write-take-out = – take this out –
write-any = – any –
write-add = Add
write-turn = Change
write-paragraph = Paragraph
write-indicator = Indicator
write-accident = Nobody meant it
write-to-everybody = Everybody, the public included
write-to-some = Only these:
write-length = Each step is
write-quarter = three months, in which measures are built
write-hours = some hours, in which choices are made
write-hours-count = Hours, 6 to 72

write-how = It comes
write-how-at = in a step
write-how-once = as soon as something holds
write-how-lacking = after another inject, if something is lacking
write-in-step = Which step
write-in-move = Within which move
write-after = After which inject
write-after-steps = How many steps after it
write-lacking = It comes only if this still does not hold:

write-join = They are joined by
write-join-all = “and”: all of these have to hold
write-join-any = “or”: one of these has to hold
write-holds-label = This
write-holds = has to hold
write-holds-not = must not hold
write-what = What is looked at
write-new-clause = Add a condition
write-new-change = Add a change
write-said = In words, only if: { $condition }.
write-said-unless = In words, not if: { $condition }.
write-said-presumes = In words, it takes for granted: { $condition }.
write-said-release = In words: { $condition }.

write-wrong-whole = “{ $typed }” does not fit here. Write a whole number in digits, such as 3. { $means }
write-wrong-hours = “{ $typed }” does not fit here. Write a whole number of hours from 6 to 72.
write-wrong-steps = “{ $typed }” does not fit here. Write a whole number of steps, such as 1.
write-wrong-number = “{ $typed }” is no number. Write digits, such as 0.5. { $means }
write-wrong-word = “{ $typed }” is not in the menu. Choose one of it.
write-wrong-field = “{ $field }” is missing or no number. What stood here before still stands in the file.
write-wrong-nothing = One condition has to stand here. Change it instead of taking it out.
write-wrong-nobody = Nobody is ticked. Tick a role, or choose “everybody”.

write-field-inject-id = Short name
write-field-role-id = Short name
write-field-want-id = Short name
write-field-branch-id = Short name
write-field-move-id = Short name
write-field-actor-id = Short name
write-field-incident-id = Short name
write-field-objective-id = Short name
write-field-inject-dress = What it looks like
write-field-inject-counts = Copies counted under a post
write-field-inject-release = When it comes
write-field-inject-when = Only if …
write-field-inject-unless = Not if …
write-field-inject-presumes = What the text takes for granted
write-field-inject-from = From
write-field-inject-to = To
write-field-inject-asks = What it asks
write-field-inject-effects = What it changes
write-field-inject-expects = What you expect them to do
write-field-inject-tests = Paragraphs it tests
write-field-ask-of = Who is asked
write-field-ask-answer = What answers it
write-field-ask-within = Steps to answer
write-field-ask-cites = What counts against it if it is left unanswered
write-field-branch-when = Opens when …
write-field-branch-excludes = Never after
write-field-want-when = Reached when …
write-field-incident-against = Whom it hits
write-field-incident-by = Who is behind it
write-field-incident-through = Whose networks were used
write-field-incident-planted = Whom the traces point at
write-field-incident-public = Known to everybody at once
write-field-move-each = Length of a step
write-field-scenario-start = Where the region starts otherwise
write-field-scenario-accept = Messages of the check that you accept
write-field-scenario-todo = Your own notes
write-field-redline-because = The reason
write-field-picture-alt = What can be seen

## What a condition looks at, and what an inject changes.

write-word-condition-inplace = a measure is in force for a role
write-word-condition-inplacefor = a measure is in force for some delegations
write-word-condition-did = a role has made a crisis choice
write-word-condition-anyonedid = anybody has made a crisis choice
write-word-condition-ontable = a joint measure waits for answers
write-word-condition-agreed = a joint measure was agreed
write-word-condition-softened = a joint measure was agreed in a weaker form
write-word-condition-blocked = a joint measure was blocked
write-word-condition-rungatleast = a crisis stands at a rung or higher
write-word-condition-rungreached = a crisis has ever reached a rung
write-word-condition-helped = help over an incident has been taken
write-word-condition-answered = a contact has answered a question
write-word-condition-requestanswered = the request of an inject was answered
write-word-condition-spreadatleast = content has spread so far
write-word-condition-normatleast = a norm is practised so well
write-word-condition-trustatleast = trust of one in another is so high
write-word-condition-tensionatleast = tension between two is so high
write-word-condition-pressureatleast = domestic pressure is so high
write-word-condition-capacityatleast = capacity is so high
write-word-condition-rightsatleast = rights online have changed so much
write-word-condition-politicalcapitalatleast = political capital is so high
write-word-condition-digitaltrustatleast = digital trust is so high
write-word-condition-cohesionatleast = regional cohesion is so high
write-word-condition-beliefatleast = a role believes who is behind it
write-word-condition-released = an inject has come out
write-word-condition-onbranch = a branch is open

write-word-effect-contact = the contact of a delegation stops answering, is listed or is tested
write-word-effect-evidence = an item of evidence, true or not
write-word-effect-announced = somebody is named in public, rightly or not
write-word-effect-promise = a leader promises a response in public
write-word-effect-inforce = a measure comes into force for a delegation
write-word-effect-table = a measure is proposed at once
write-word-dress-newspaper = a page of a newspaper

write-inner-measure = Measure
write-inner-choice = Choice
write-inner-about = About the incident
write-inner-toward = Toward
write-inner-incident = Incident
write-inner-inject = Inject
write-inner-branch = Branch

## How good evidence looks.

write-word-quality-weak = weak (counts 1.5 times)
write-word-quality-moderate = moderate (counts 3 times)
write-word-quality-strong = strong (counts 8 times)
