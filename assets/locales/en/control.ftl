# The pages of control and of evaluators, and what the hall sees: observers, Chair, simulation cell, projector.

## The top: stage, clock, what comes next.

control-health = The exercise is paused: its journal cannot be written.
control-health-remedy = { $why }. Make room on the disk of the host or connect it again; the exercise goes on by itself, and nothing that was acknowledged is lost.
control-no-clock = no step is open
control-begin = Begin: open the first step
control-begin-forked = Go on: open step { $step }
control-pause = Pause
control-resume = Resume
control-extend = Minutes more or less
control-minute = { $minutes } minutes
control-close = Close the step now
control-close-confirm = Close the step? Everybody has sealed; what happened is told next.
control-close-unsealed = Close the step? Not sealed: { $who }. What lies in their drafts counts as it lies.
control-open-untold = { $left ->
    [one] One part is not told yet.
   *[other] { $left } parts are not told yet.
} The room will not hear what is left. Go on?
control-tell-first = Tell what happened
control-step-closed = The step has closed; nothing of it is told yet.
control-back-closing = Undo the closing of the step
control-back-opening = Take the opening back
control-back-debrief = Take the debrief back
control-back-release = Take it back
control-back-seconds = ten seconds
control-tell-next = Tell the next part
control-open = Open the next step
control-open-debrief = Open the debrief
control-end = End the exercise here
control-end-confirm = End the exercise here and open the debrief? The steps that are left are not played. For ten seconds you can take that back.
control-seats-taken = { $taken } of { $seats } seats taken; bots play the others
control-bots-alone = Bots play every seat
control-sealed = { $sealed } of { $people } sealed
control-all-sealed = Everybody has sealed.
control-missing = Waiting for { $who }
control-told = { $shown } of { $all } parts told
control-told-nobody = Nobody acted in this step; there is nothing to tell.
control-told-quietly = Nobody acted in public in this step; there is nothing to tell.
control-settings = Clock and closing
control-minutes = Minutes of every later step (0: no count-down)
control-set = Set
control-close-at-zero-is-on = A step closes by itself when its time is up.
control-close-at-zero-is-off = A step stays open when its time is up, until you close it.
control-close-at-zero-on = Close by itself
control-close-at-zero-off = Stay open
control-debrief = Debrief
control-nav-truth = Truth
control-nav-overrule = Overrule
control-shown = on the board
control-not-shown = not told yet

## Seats and people.

control-seats = Seats
control-bot = bot, { $temperament }
control-connected = { $connected } of { $members } here
control-bot-decides = The bot decides when the step closes.
control-sealed-nothing = Sealed: to do nothing in this step.
control-draft-empty = Nothing is in the draft.
control-unseal = Open the sealed decision again
control-bot-as = A bot plays, this way
control-bot-put = Let a bot play
control-bot-confirm = Let a bot play this seat? The people there can decide nothing until you hand it back.
control-hand-back = Hand the seat to people
control-people = People
control-address = Address
control-only-here = No phone can reach this address: it is that of this machine for itself. To let others in, stop and start again with --lan, on a network.
control-addresses = Other addresses of this machine
control-address-show = Show this one
control-address-none = This machine has no such address.
control-join-code = Code
control-staff-code = Staff code
control-staff-code-why = For the Chair, the simulation cell and evaluators; not for the board, which the whole room sees.
control-qr = The address as a picture
control-doors-open = The doors are open: people can ask for a seat.
control-doors-closed = The doors are closed: nobody new can ask for a seat.
control-doors-close = Close the doors
control-doors-let-in = Open the doors
control-admits-some = Whoever comes with the code waits until you let them in.
control-admits-all = Whoever comes with the code is in at once.
control-admit-all = Let everybody in at once
control-admit-some = Let them in one by one
control-admit-confirm = { $count ->
    [one] One person waits and comes in at once. Let everybody in from now on?
   *[other] { $count } people wait and come in at once. Let everybody in from now on?
}
control-waiting = { $count ->
    [one] One person waits to come in
   *[other] { $count } people wait to come in
}
control-waiting-why = They see nothing yet. Whoever is let in reads everything that belongs to that seat, so make sure who they are.
control-waiting-more = { $count ->
    [one] One more person waits behind these.
   *[other] { $count } more people wait behind these.
}
control-waiting-unnamed = no name
control-waiting-leads = would be its head
control-let-in = Let in
control-let-in-all = { $count ->
    [one] Let in the one who waits
   *[other] Let in all { $count } who wait
}
control-turn-away = Send away
control-turn-away-all = Send all away
control-turn-away-confirm = { $count ->
    [one] Send one person away? They may ask again.
   *[other] Send { $count } people away? They may ask again.
}
control-turn-away-near = Send away the { $count } from { $address }
control-came-from = from { $address }
control-came-from-unknown = not heard since the restart
control-many = Show several out
control-many-who = Who is to leave
control-many-go = Show out whom I marked
control-many-confirm = Show out everybody whom you marked? Their seats are free then, and their pages show nothing any more.
control-near = Show out the { $count } from { $address }
control-near-confirm = Show out the { $count } people who came from { $address }? A whole room may share one address.
control-person = Person { $number }
control-online = here
control-away = away
control-head = head
control-make-head = Make head
control-show-out = Show out
control-show-out-confirm = Show { $name } out? Their seat is free then, and their page shows nothing any more.
control-role-control = control
control-role-chair = the Chair
control-role-voice = voice of { $voice }
control-role-evaluator = evaluator
control-role-observer = observer
control-role-board = the board, for the room

## The master scenario events list.

control-msel = Injects
control-msel-coming = To come: { $count }
control-msel-out = Released: { $count }
control-msel-skipped = Did not come: { $count }
control-col-state = State
control-col-inject = Inject
control-col-text = Text
control-state-next = next, step { $step }
control-state-planned = step { $step }
control-state-waits = waits
control-state-goes-out = goes out in
control-state-held = held back
control-state-released = out, step { $step }
control-state-kept-back = kept back in step { $step }: its text does not fit what happened
control-state-skipped = did not come
control-misleading = not true
control-release = Release now
control-hold = Hold
control-let-go = Let go
control-more = Whole text, contingencies, change it
control-expects = Expected action
control-too-late = It came with the last telling, so nobody could decide about it.
control-comes = Comes
control-contingency = Contingency
control-tests = Tests paragraphs
control-text = Text
control-edit = Keep these words
control-edit-now = and release it now
control-to-public = everybody and the public
control-when-at = when step { $step } opens
control-when-once = in “{ $move }”, as soon as { $condition }
control-when-lacking = { $steps ->
    [one] one step
   *[other] { $steps } steps
} after { $inject }, unless { $condition }
control-only-if = only if { $condition }
control-not-if = not if { $condition }
control-presumes = its text takes for granted that { $condition }; otherwise it is kept back
control-and = { $left }, and { $right }
control-or = { $left }, or { $right }
control-group = ({ $condition })
control-if-in-place = { $measure } is in force for { $state }
control-if-in-place-for = { $measure } is in force for { $count } or more
control-if-did = { $state } has chosen { $choice }
control-if-anyone-did = somebody has chosen { $choice }
control-if-about = { $choice } about { $incident }
control-if-toward = { $choice }, directed at { $suspect }
control-if-on-table = { $measure } waits for answers
control-if-softened = { $measure } was agreed after amendments
control-if-answered = { $state } has answered a question of { $asker } over { $incident }
control-if-replied = the request of { $inject } was answered
control-if-helped = help over { $incident } was taken
control-if-spread = { $incident } is in circulation in { $copies } thousand copies or more
control-if-norm = { $state } practises the norm { $norm } at level { $level } or more
control-if-agreed = { $measure } was agreed
control-if-blocked = { $measure } was blocked
control-if-rung = { $incident } stands on rung { $rung } ({ $name }) or higher
control-if-rung-reached = { $incident } has reached rung { $rung } ({ $name })
control-if-trust = trust of { $a } in { $b } is { $level } or more
control-if-tension = tension between { $a } and { $b } is { $level } or more
control-if-state = { $quantity } of { $state } is { $level } or more
control-if-cohesion = regional cohesion is { $level } or more
control-if-belief = { $state } holds { $suspect } to be behind { $incident } with { $level } or more
control-if-released = { $inject } is out
control-if-branch = the plot has taken the turn { $branch }
control-unless-did = { $state } has not chosen { $choice }
control-unless-anyone-did = nobody has chosen { $choice }
control-unless-in-place = { $measure } is not in force for { $state }
control-unless-rung-reached = { $incident } has not reached rung { $rung } ({ $name })
control-unless-released = { $inject } is not out
control-unless-in-place-for = { $measure } is in force for fewer than { $count }
control-unless-on-table = { $measure } does not wait for answers
control-unless-softened = { $measure } was not agreed after amendments
control-unless-agreed = { $measure } was not agreed
control-unless-blocked = { $measure } was not blocked
control-unless-answered = { $state } has not answered a question of { $asker } over { $incident }
control-unless-replied = the request of { $inject } was not answered
control-unless-helped = no help over { $incident } was taken
control-unless-spread = { $incident } is in circulation in fewer than { $copies } thousand copies
control-unless-norm = { $state } practises the norm { $norm } below level { $level }
control-unless-rung = { $incident } stands below rung { $rung } ({ $name })
control-unless-trust = trust of { $a } in { $b } is below { $level }
control-unless-tension = tension between { $a } and { $b } is below { $level }
control-unless-state = { $quantity } of { $state } is below { $level }
control-unless-cohesion = regional cohesion is below { $level }
control-unless-belief = { $state } holds { $suspect } to be behind { $incident } with less than { $level }
control-unless-branch = the plot has not taken the turn { $branch }

control-slip-told = Somebody has told this part already. The page shows what is told now.

## An inject that nobody planned.

control-improvise = Write a new inject
control-only-open = Only while a step is open.
control-kind = Kind
control-from = From, as shown
control-to = To; nobody marked means everybody, the public included
control-expects-optional = Expected action (control alone sees it; may stay empty)
control-improvise-send = Release it now

## The two ledgers.

control-truth = What is true, and who believes it
control-no-incident = No incident has begun.
control-closed = Over: { $count }
control-not-begun = Not begun
control-truth-by = Behind it: { $by }.
control-rung = rung { $rung }, “{ $name }”
control-public = public
control-secret = not public
control-goes-on = goes on
control-is-over = over
control-believed = How far each delegation believes this
control-evidence = Evidence
control-evidence-count = Evidence: { $count ->
    [one] one line
   *[other] { $count } lines
}
control-no-evidence = No evidence has been logged.
control-older = { $count } older
control-col-number = No.
control-col-step = Step
control-col-who = Delegation
control-col-paragraph = Paragraph
control-col-act = Act
control-col-points = Found
control-taken-back = taken back
control-takes-back = takes back line { $line }
control-makes-good = makes good line { $line }
control-strike = Take a line back
control-strike-line = Number of the line, 1 to { $most }
control-strike-send = Take it back
control-award = Award evidence
control-award-why = For what you saw at the table and the model cannot see. It counts as a test of its own.
control-indicator = What counts
control-mark = How far the commitment was lived up to
control-award-send = Award it
control-choose = Choose …

## Overruling.

control-overrule = Overrule the model
control-overrule-why = Your judgement stands above the model. Each ruling is kept with its reason and stands in the debrief.
control-overrule-over = All steps have closed: nothing of the model changes any more. Evidence can still be taken back and awarded.
control-overrule-confirm = Overrule the model? The ruling and its reason stand in the debrief.
control-overrule-send = Overrule
control-overrule-state = A quantity of a delegation
control-overrule-trust = Trust of one in another
control-overrule-tension = Tension between two
control-overrule-cohesion = Regional cohesion
control-overrule-contact = A contact
control-overrule-plot = An incident of the plot
control-overrule-evidence = An item of evidence reaches a delegation
control-overrule-announced = It is said in public who was behind an incident
control-overrule-measure = A measure
control-overrule-promise = A leader promises a response in public
control-reason = Reason
control-by = Changes by (such as 0.1 or -0.1)
control-ranges = Ranges: budget 0–999, political capital 0–10, rights −50 to 50, dependence on networks 0.3–1, all others 0–1.
control-quantity = Quantity
control-of = Of
control-in = In
control-between = Between
control-and-state = and
control-level = Level
control-incident = Incident
control-what = What happens
control-start = begins
control-publish = becomes public
control-close-incident = is over
control-reaches = Reaches
control-points-to = Points to
control-quality = Looks
control-named = Who is named
control-ground = On the ground of
control-measure = Measure
control-for = For or by
control-way-in-force = comes into force
control-way-table = is put on the table
control-rulings = Rulings: { $count }
control-did-start = { $incident } begins.
control-did-publish = { $incident } becomes public.
control-did-close = { $incident } is over.
control-did-state = { $quantity } of { $state } changes by { $by }.
control-did-trust = Trust of { $a } in { $b } changes by { $by }.
control-did-tension = Tension between { $a } and { $b } changes by { $by }.
control-did-cohesion = Regional cohesion changes by { $by }.
control-did-contact = Contact of { $state }: { $level }.
control-did-announced = It is said in public that { $suspect } was behind { $incident }, on the ground of { $ground }.
control-did-evidence = { $state } gets { $quality } evidence on { $incident } that points to { $suspect }.
control-did-promise = The leader of { $state } promises a response in public.
control-did-in-force = { $measure } comes into force for { $state }.
control-did-table = { $state } puts { $measure } on the table.
control-did-strike = Line { $line } of the evidence is taken back.
control-did-award = { $state } is awarded evidence on “{ $indicator }” ({ $mark }).
control-did-unseal = The decision of { $state } is opened again.

## Talk, log, events.

control-compose = Say something as control
control-talk = Talk
control-meetings = Requests for meetings
control-hide = Hide it from everybody
control-unhide = Show it again
control-mute = Mute this delegation
control-unmute = Let it speak again
control-muted = muted
control-mute-why = A muted delegation can write to control alone. It can still decide and work on texts.
control-evaluators-some = Evaluators hear what is said to the whole room and to control.
control-evaluators-all = Evaluators hear everything that is said, as you do.
control-evaluators-set-all = Let them hear everything
control-evaluators-set-some = Let them hear only that
control-texts = Texts
control-voice = Speak in a voice of the simulation cell
control-log = Log
control-log-text = For control’s eyes alone
control-log-send = Write it down
control-step = step { $step }
control-evidence-step = { $step }
control-evidence-step-end = end
control-observations = Observations: { $count }
control-nothing-yet = Nothing yet.
control-events = Events
control-events-count = Everything that happened: { $count ->
    [one] one event
   *[other] { $count } events
}
control-known-to-all = public

## Evaluators.

evaluator-role = Evaluator
evaluator-observe = Write down what you saw
evaluator-about = About
evaluator-commitments = A commitment
evaluator-decisions = A decision of the delegation named below
evaluator-decision = Decision in step { $step }
evaluator-decision-whose = Name the delegation whose decision this is about, and send it again.
evaluator-injects = An inject that is out
evaluator-seat = Delegation
evaluator-seat-none = none in particular
evaluator-rating = How well the task was done
evaluator-rating-none = no rating
evaluator-performed = performed without challenges
evaluator-some = performed with some challenges
evaluator-major = performed with major challenges
evaluator-unable = unable to be performed
evaluator-text = What you saw and heard
evaluator-send = Write it down
evaluator-observations = Observations: { $count }
evaluator-none = Nothing has been written down yet.
evaluator-guide = What to look for
evaluator-pin-inject = inject { $number }, { $from }
evaluator-pin-decision = decision of { $state } in step { $step }
evaluator-pin-paragraph = { $paragraph } { $title }

## What the hall sees.

hall-lobby = The exercise has not begun yet.
hall-lobby-forked = The exercise goes on from step { $step } of { $steps }.
hall-lobby-stand = { $before ->
    [one] Step 1 stands as it was played in another exercise.
   *[other] Steps 1 to { $before } stand as they were played in another exercise.
}
hall-lobby-why = The picture of the region opens with the first step that is decided here.
hall-over = The exercise has ended.
hall-no-countdown = no count-down
hall-paused = paused
hall-joined = { $count ->
    [one] one person
   *[other] { $count } people
}
hall-seat-free = nobody yet
hall-bot = a bot plays
hall-sealed = sealed
hall-unsealed = deciding
hall-deeds = What the delegations did
hall-join-only-here = No phone can reach this address. Open it in a browser on this machine
hall-closed = Step { $step } has closed
hall-closed-wait = The step has closed. What happened is told in a moment.
hall-told-nothing = Nobody did anything in this step that the whole room could know of.
hall-more = … and { $count } more
hall-incidents = Open incidents
hall-no-incidents = No incident is known to everybody.
hall-incident = { $kind } at { $state } · rung { $rung }, “{ $name }”
hall-observer = Observer
hall-chair = The Chair
hall-voice = Voice: { $voice }
hall-doors-closed = The doors are closed.
hall-join-address = Open this address on your phone
hall-join-code = and give this code
hall-qr = The join address as a QR code
hall-map = Map of the region: tension between delegations and open incidents

## The board’s window on the host’s machine.

control-window-opening = The board’s window is being opened on the host’s machine.
control-window-open = The board’s window is open on the host’s machine.
control-window-closed = The board’s window is closed. The exercise goes on.
control-window-lost = The board’s window is closed: { $why }. The exercise goes on.
control-window-again = Open the board’s window again
control-window-none = This exercise was started without a window for the board. Open the board in a browser, or start it again with --board.

## The board in a browser: words for the last row, as few as can be.
hall-step = Step { $step }
hall-map-note = The map states no opinion on borders.
hall-key-tension = tension
hall-key-channel = channel
hall-cells = Commitments
# On the ladder, at the rung at which it stood before the step that is told.
hall-ladder-before = before
hall-day = Light colours, for a bright room
hall-everyday = { $count ->
    [one] One everyday incident
   *[other] { $count } everyday incidents
}
## What if, and back to any step, in the debrief.

control-what-if = What if
control-what-if-choose = Choose a question
control-what-if-ask = Ask the room
control-what-if-picture = Open the picture
control-what-if-hands = Hands of the room for each range, if you count them
control-what-if-count = Show these hands
control-what-if-most = The choices that mattered most
control-what-if-most-why = Ready questions. What came of each is told to you alone until you open its picture.
control-what-if-search = They are being found: { $percent } %. You can ask a question of your own meanwhile.
control-stood = Back to step

control-reports = Reports
control-reports-how = Each file is made of the exercise as it stands now. The whole report and the extract tell the hidden truth. The handout for a delegation has a few pages and holds nothing that it could not know; the longer copy has all its evidence. Of the copy under the Chatham House Rule read first what people wrote into agreed texts.
control-report-choices = The whole report also tells of each delegation which of its choices mattered most.
control-report-search = The choices that mattered most are being found: { $percent } %. A whole report that you take now does not hold them; take it again when they are found.
control-report-whole = Whole report
control-report-short = Extract of two pages
control-report-chatham = Copy under the Chatham House Rule
control-report-of = Handout for { $state }
control-report-full = All that { $state } may know
control-report-html = HTML
control-report-docx = Word
control-report-link = { $what }: { $format }
control-report-failed = The report could not be made. Ask for it again. If that does not help, end the program and use “mufakat report” with the journal: nothing of the exercise is lost.

choose-title = What if?
choose-lead = Choose a step and a delegation, then an act. Asking shows the question to the room at once, and the picture only when you open it.
choose-step = Step
choose-delegation = Delegation
choose-counted = The room counts
choose-counted-crisis = how often the crisis stays low
choose-counted-commitments = how often it lives up to its commitments better
choose-no-step = That step has not closed. Choose another one.
choose-done = What was done
choose-open = What else was open
choose-instead = What could have stood in its place
choose-other = Put something else in its place
choose-ask-without = Ask: without this
choose-ask-also = Ask: this as well
choose-ask-instead = Ask: this in its place
choose-back = Back to all acts of step { $step }

stood-lead = The exercise as it stood when this step had closed, hidden things included.
stood-steps = Steps
stood-before = Step before
stood-after = Next step
stood-ask = Ask what if here
stood-happened = What happened in this step
stood-map = The map
stood-beliefs = What each delegation believed
stood-belief = { $who } { $share }
stood-belief-true = { $who } { $share } (the truth)
stood-fork = Go on from here another way
stood-fork-why = This command, on a terminal of this machine, opens another exercise in which this step is decided anew. This one stays as it is.
