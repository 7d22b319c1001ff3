# The exercise in a terminal.

## mufakat list

list-how = Start one with “mufakat play NAME”, watch bots play it with “mufakat run NAME”. Your own scenario is a folder or a file: give its path instead of a name.
list-moves = Moves: { $moves }.
list-roles = Roles: { $roles }.
list-move-hours = { $title } ({ $steps ->
    [one] 1 step
   *[other] { $steps } steps
} of { $hours } hours)
list-move-quarters = { $title } ({ $steps ->
    [one] 1 step
   *[other] { $steps } steps
} of a quarter)

## mufakat licences

licences-what = Mufakat is licensed under the MIT licence or the Apache License 2.0, as you choose. It contains the work of others. Below, each notice stands once, under the names, versions and licences of everything it belongs to, with the place where the source can be found. Where authors offer a choice of licences, the notice is that of the MIT licence if they give it.

## mufakat run

run-seed = Seed { $seed }. The same seed and the same decisions repeat this exercise exactly.

run-steps = The story step by step
run-legend = How to read it: > came in, - was done (in brackets the paragraphs it touched), = changed. What not everybody knew says who did.

## The debrief.

sheet-region = The region, commitment by commitment
sheet-band = { $title }: { $band } ({ $counts })
sheet-band-none = { $title }: { $band }
sheet-delegations = The delegations, one by one
sheet-each = { $ids } (each { $parts })
# What was in place for them, in words that are no bands.
sheet-in-place = In place, but not tested: { $bands }.
sheet-in-place-mostly-against = next to nothing for { $ids }
sheet-in-place-mixed = little for { $ids }
sheet-in-place-some = something for { $ids }
sheet-in-place-solid = a good part for { $ids }
sheet-in-place-strong = nearly all for { $ids }
sheet-quiet = Not tested: { $paragraphs }.
sheet-reached = Objective reached (weight { $weight }): { $text }
sheet-not-reached-yet = Objective not reached yet (weight { $weight }): { $text }
sheet-reached-later = Objective of which it is told with the truth whether it is reached (weight { $weight }): { $text }
sheet-not-reached = Objective not reached (weight { $weight }): { $text }
sheet-truth = What really happened
sheet-by = Behind it: { $by }.
sheet-planted = Traces were planted to point at { $at }.
sheet-believed = Belief in the truth at the end: { $who }.
sheet-misleading = Misleading: { $from } in step { $step } ({ $kind }): “{ $said }”
sheet-branches = The paths that the plot took
sheet-branch = From step { $step }: { $title }
sheet-hot-wash = Questions for the hot wash
sheet-figures = Against the same luck with nobody acting
sheet-figure = { $what }: { $now } instead of { $then } ({ $change })
sheet-damage = Damage in the region, in points of the model
sheet-points = { $change } { $size ->
    [one] point
   *[other] points
}
sheet-cohesion = Regional cohesion
sheet-rung = Highest rung of a crisis: { $now }; with nobody acting: { $then }

## mufakat serve, resume, replay

serve-control = You, the facilitator, open this and keep it to yourself:
serve-join = Delegations open this and type the code { $code }:
serve-admits-some = Whoever comes with this code waits until you let them in on your page. To let everybody in at once, as in a classroom, serve with --open-doors or press “Let everybody in at once” there.
serve-admits-all = Whoever comes with this code is in at once. To let people in one by one, press “Let them in one by one” on your page.
serve-staff = Chair, evaluators and the simulation cell join there with the code { $code }.
serve-journal = Everything is kept in one file. After a stop or a power cut:
serve-lan = Everybody on this local network who knows a code can join.
serve-loopback = Only this machine can join. To let others on the local network in, start it with --lan.
serve-no-network = This machine has no address on a local network, so no phone can reach it. Join a Wi-Fi or plug in a cable, and start again.
serve-also = If that address cannot be reached, this machine has others:
serve-stop = Ctrl-C stops it; nothing acknowledged is lost.
serve-ask = { $people ->
    [one] One person is connected.
   *[other] { $people } people are connected.
} Press Ctrl-C again within ten seconds to stop the exercise. It goes on later with:
serve-goes-on = It was not pressed again: the exercise goes on.
serve-host-form = a host is a name or an address of this machine, such as trainer.local or 192.168.1.5, without http:// and without a port
serve-stopped = Stopped. Go on with:
serve-report = To write the report that you hand in:
serve-lost = { $lost ->
        [one] One entry that was acknowledged is lost.
       *[other] { $lost } entries that were acknowledged are lost.
    } { $last ->
        [0] Nothing stands but the beginning.
       *[other] The last that stands is entry { $last }.
    } Tell the room: what was done after it must be done again.
serve-lost-nothing = Nothing that was acknowledged is lost: { $last ->
        [0] nothing had happened yet.
       *[other] the last entry is entry { $last }.
    } What did not belong to the exercise was moved away.
serve-lost-some = Entries that were acknowledged may be lost; how many cannot be known. { $last ->
        [0] Nothing stands but the beginning.
       *[other] The last that stands is entry { $last }.
    } Tell the room: what was done after it must be done again.
serve-lost-kept = The file was kept as it was, with what lay beside it:
serve-resumed = The exercise goes on after { $entries ->
    [one] one entry
   *[other] { $entries } entries
}. The count-down stands until you let it run.
serve-no-board = The board cannot be shown ({ $why }); the exercise is served without it.
serve-window-closed = The board’s window has been closed. The exercise goes on for everybody.
serve-window-lost = The board’s window has ended by itself ({ $why }). The exercise goes on for everybody.
serve-window-again = To open it again, press “Open the board’s window again” on control’s page.
window-by-hand = This command is not for people: the program gives it to itself when it opens a window. Write “mufakat play”, or “mufakat serve SCENARIO --board”.
replay-made-by = Written by { $program } under version { $rules } of the rules, seed { $seed }.
replay-holds = { $entries ->
    [one] One entry, in the state it was made in
   *[other] { $entries } entries, each in the state it was made in
}; { $people ->
    [one] one person
   *[other] { $people } people
}; { $step } of { $steps ->
    [one] one step
   *[other] { $steps } steps
} closed.
replay-digest = Digest at the end: { $digest }

## mufakat play

play-welcome = You play one delegation; bots play the others. Type the number of an option, or ? for help.
play-prompt = [number or name · ? help · b back · q leave]
play-prompt-setup = [number or name · Enter takes 1 · ? help · q leave]
play-nonsense = “{ $line }” is not one of the options. Type the number of an option or its name in brackets, ? for help, b to go back, or q to leave.
play-no-such-number = There is no option { $number } here; the options go from 1 to { $most }.
play-nothing-to-save = Nothing has been played yet; there is nothing to save.
play-saving = The record goes to { $file }.
play-saved = Saved.
play-save-again = “{ $file }” is there already, and nothing was written. Type “save { $file } again” to write over it, or “save” with another name.
play-kept = The record of what was played is in { $file }.
play-kept-fork = To go on from here:
play-kept-report = To write a handout of it on a few pages, which can be printed (the whole report is written without --for):
play-bye = Goodbye.
play-silence = The input has ended before the exercise. Your delegation keeps silent for the rest of it; here is the debrief.
play-no-board = The board is not available ({ $why }); the exercise runs in this terminal.
play-window-lost = The window has ended by itself ({ $why }).
play-window-kept = What was played until then is in { $file }.
play-window-again = The same seed and the same decisions lead to the same point again. To play in this terminal:
play-board-missing = this program was built without it
play-seed = Seed { $seed }: the same seed and the same decisions repeat this exercise exactly.
play-help-heading = Help
play-help = A number chooses an option; so does the name in brackets beside it. Numbers may move from step to step, names never do. The name of a measure or of a choice opens its card from everywhere. An empty line shows the screen again. b goes back. q leaves, after asking. “save FILE” writes the record of the exercise so far, and “save FILE again” writes over it. What you put into your draft is decided only when you seal it; then the step closes, everybody’s decisions are carried out together, and you read what happened.

help-scenarios = Choose the exercise. “Departures” is the one to start with.
help-seats = Choose the state you speak for. States with a part in the plot get more to read and more to decide.
help-briefing = What everybody knows, what only your delegation is told, what your capital wants, and your card as of 2018.
help-desk = Read what came in first. Then answer proposals, choose measures for the long run, and answer incidents. Every act costs budget points or political capital. Seal when you are content; doing nothing is a decision too.
help-papers = Papers differ in how far they can be trusted. Ask of each: who says so, how do they know, and what do they want?
help-incidents = Likelihood says how probable a judgement is. Confidence says how good the evidence behind it is. Nearly certain with low confidence is a guess; keep the two apart.
help-relations = Trust grows slowly and falls fast. A tested contact calms a crisis more than a listed one.
help-proposals = Who lets a text pass neither supports it nor objects: where all decide by consensus the measure can still come into force for everybody, and for the one who let it pass it is marked “not taken up”. Silence says the same; between two, silence is a no. A softer text passes more easily and earns less. Nobody is told who blocked.
help-measures = A measure bought before a crisis counts fully; one bought in it comes late. The card names its price, its risk and the commitments it serves.
help-partners = Mark those whom you ask, then propose. They answer when the step closes or in the next one.
help-choices = First say which incident you answer, then what you do, then toward whom. Good and bad choices are both here; each card says why one would and what it risks.
help-question = A harsh act against the state that was attacked, against somebody for whom your own analysts have weak evidence, or against a state that you have never asked, is asked about once. It stays your choice.
help-draft = Choosing an act takes it out again. Nothing is decided before you seal.
help-score = Bands, not marks: how much evidence there is so far that your delegation lives up to each commitment.
help-happened = Only what your delegation may know. Numbers in brackets are paragraphs with points earned at once.
help-debrief = Both ledgers are open now: what really happened, who believed what, and every line of evidence behind every band.
help-leave = Leaving ends the exercise here. What you played is kept in a file, and its name is shown.

setup-scenario = Which exercise?
setup-seat = For which state do you speak?

briefing-wants = What your capital wants
briefing-want = { $text } (weight { $weight })
briefing-redlines = Your red lines, known to nobody else
briefing-card = Your state in 2018
briefing-objectives = What this exercise trains
briefing-begin = Begin

desk-purse = To spend: { $budget } budget points, { $capital } political capital. Your staff can still start { $measures ->
    [0] no measure
    [one] one measure
   *[other] { $measures } measures
} and make { $choices ->
    [0] no crisis choice
    [one] one crisis choice
   *[other] { $choices } crisis choices
} in this step.
desk-ideas = You could, for example (type the name in brackets to read the card):
desk-papers = { $count ->
    [0] Read again what came in
   *[other] Read what came in ({ $count } new)
}
desk-incidents = Incidents and what you believe of them ({ $count } open)
desk-relations = Your state and your relations
desk-proposals = Answer proposals ({ $count } waiting)
desk-measures = Choose a measure
desk-choices = Answer an incident
desk-draft = Your draft ({ $count ->
    [0] empty
    [one] one act
   *[other] { $count } acts
})
desk-score = Your evidence so far
desk-happened = What happened in the last step
desk-seal = Seal your decision and close the step
desk-seal-nothing = Do nothing and close the step
desk-seal-left = { " " }({ $count ->
    [one] one proposal still waits for your answer
   *[other] { $count } proposals still wait for your answer
})
back-to-desk = Back to the desk
back = Back

papers-heading = What came in
papers-none = Nothing new came in for you.
papers-older = Earlier papers
papers-step = Step { $step }
papers-private = { $from } ({ $kind }, not to everybody)
papers-public = { $from } ({ $kind })
papers-picture = (A picture: { $alt })
request-heading = A request waits for you: { $steps ->
    [0] no step left
    [one] one step left
   *[other] { $steps } steps left
}.
request-silence = A request that stays without an answer is marked “not taken up” in paragraph { $paragraph }.
request-answers = It is answered by one of

incidents-heading = Incidents
incidents-none = You know of no incident.
incidents-over = Over
incident-facts = { $kind }, hit { $hit }, severity { $severity } of 8, { $known }
incident-public = known to everybody
incident-private = not known to everybody
incident-rung = Crisis
incident-rung-at = { $rung ->
    [0] none so far
   *[other] rung { $rung } of 8, as tense as at “{ $name }”
}
incident-rung-with = { $rung }, with { $other }
incident-noticed = You have been told that your own territory was used.
incident-likelihood = Likelihood, who is behind it:
incident-belief = { $name }: { $likelihood } ({ $percent } %)
incident-others = Everybody else together: { $percent } %
incident-confidence = How far the evidence can be trusted: { $confidence }

relations-in-force = In force
relations-under-way = Under way
relations-heading = Others
relations-line = { $state }: your trust in it { $trust }, tension between you { $tension }, { $channel }
relations-cohesion = Regional cohesion: { $cohesion }

proposals-heading = On the table
proposals-none = No proposal waits for you.
proposals-open = not settled yet
proposals-one = { $measure }, proposed by { $by }
proposals-by = Proposed by
proposals-redline = Your red line
proposals-stance = { $stance } ({ $points } budget points): { $does }

measures-heading = Measures
measures-category = { $category } ({ $count } possible now)

offers-line = { $title }: { $line }
offers-line-not-now = { $title }: { $line } (not now)
card-not-now = Not now
card-adopt = Put it into your draft
card-propose = Propose it: put it into your draft
partners-choose = Choose partners

partners-one = With whom?
partners-many = { $least ->
    [0] Mark partners, if any, at most { $most }, then propose.
    [one] Mark at least one partner, at most { $most }, then propose.
   *[other] Mark at least { $least } partners, at most { $most }, then propose.
}
partners-propose = Propose it to { $to }

choices-heading = Answer an incident
choices-about = About what?
choices-no-incident = Without an incident
choices-public = others learn of it at once
choices-quiet = between you and whom it concerns, unless it comes out
choices-add = Put it into your draft
choices-toward = Put it into your draft, toward { $whom }

plan-adopt = { $measure }
plan-propose = Propose { $measure }
plan-propose-to = Propose { $measure } to { $to }
plan-answer = On { $measure }: { $stance }
plan-choice = { $choice }
plan-choice-about = { $choice } about { $about }
plan-choice-toward = { $choice } toward { $whom }
plan-choice-about-toward = { $choice } toward { $whom } about { $about }
# The Chair asks nobody to convene.
plan-convene = Convene the members
plan-convene-about = Convene the members over { $about }
draft-heading = Your draft
draft-empty = Your draft is empty.
draft-added = Into your draft: { $act }.
draft-removed = Out of your draft: { $act }.
draft-remove = Take out: { $act }
draft-refused = This cannot be sealed: { $act }. { $why }

seal-done = The step is closed.
score-heading = Evidence so far
happened-nothing = Nobody did anything in this step that you could know of.
happened-on = Go on

## A step, and the briefing, in a few lines.

short-more = { $count ->
    [one] One thing more happened: option 2 tells all of it.
   *[other] { $count } things more happened: option 2 tells all of them.
}
short-asked = Asked of you: “{ $title }” { $steps ->
    [0] (no step left)
    [one] (one step left)
   *[other] ({ $steps } steps left)
}{ $more ->
    [0] .
    [one] , and one request more.
   *[other] , and { $more } requests more.
}
short-open = Open: new papers { $papers } · proposals to answer { $proposals } · incidents { $incidents }.
short-more-wants = { $count ->
    [one] It wants one thing more: option 2 tells all of it.
   *[other] It wants { $count } things more: option 2 tells all of them.
}
short-whole = Read all that happened
short-whole-briefing = Read the whole briefing
debrief-what-if = What if one act had been otherwise? “save FILE” keeps the record. “mufakat whatif FILE --most” then finds the choices that mattered most, “mufakat whatif FILE --at STEP --seat SEAT” asks about one of them, and “mufakat fork FILE --at STEP --seat SEAT” lets you play on from there.
debrief-others = Another delegation’s evidence
leave-heading = Leave?
leave-go = Leave
leave-stay = Stay
farewell = You leave { $steps ->
    [0] before a step has closed
    [one] after one closed step
   *[other] after { $steps } closed steps
}. { $played ->
    [0] Nothing was played yet, so nothing is kept.
   *[other] What you played is kept in a file when you leave, with what lies in your draft; its name, and the command that goes on from there, are shown then.
} The next line starts the same exercise with the same luck:
farewell-over = The exercise is over. The record is kept in a file when you leave; its name is shown then. The next line plays it again with the same luck:
farewell-forked = You leave an exercise that goes on from another one. { $played ->
    [0] Nothing was played since then, so nothing is kept.
   *[other] What you played is kept in a file when you leave, with what lies in your draft; its name is shown then.
} The next line goes on from any step of a file that was kept:

## Papers to print.

report-done = The report is in { $folder }: { $html } for a browser and a printer, { $docx } and { $markdown } to be edited. It tells the hidden truth and is for control to hand out.
report-done-handout = The handout of { $state } is in { $folder }: { $html } for a browser and a printer, { $docx } and { $markdown } to be edited. It holds nothing that this delegation could not know. With --full, all its evidence is written, and with --what-mattered, what other choices would have changed.
report-done-handout-truth = The handout of { $state } is in { $folder }: { $html } for a browser and a printer, { $docx } and { $markdown } to be edited. What other choices would have changed rests on the hidden truth: hand it out once that is told.
report-done-of = What { $state } may know is in { $folder }: { $html } for a browser and a printer, { $docx } and { $markdown } to be edited.
report-done-short = The extract is in { $folder }: { $html } for a browser and a printer, { $docx } and { $markdown } to be edited. It tells the hidden truth and is for control to hand out.
report-done-chatham = A copy under the Chatham House Rule is in { $folder }: { $html } for a browser and a printer, { $docx } and { $markdown } to be edited. Read it before you pass it on: what people wrote into a text that was agreed stands in it, without their names.
record-done = Written as control knows it, the hidden truth included. People stand in it by number and without their words; injects stand as they went out.
record-done-named = Written as control knows it, the hidden truth included, with the names of people and with what they typed. Treat it like minutes.
record-twice = two things would be written into it
handouts-done = The facilitator’s guide, { $cards ->
    [one] { $cards } country card
   *[other] { $cards } country cards
  } and { $others } other papers are in { $folder }. Open them in a browser and print them.
handouts-control = For control and evaluators alone: { $papers }. Inject sheets are handed out one by one, each when it comes.

## mufakat check --watch

check-watching = Each save is checked again; Ctrl-C ends it.
check-gone = gone: { $file }: { $code }: { $sentence }
check-unchanged = Saved: every message is as before.
check-changed = Saved: { $new ->
    [0] nothing new
    [one] 1 new message
   *[other] { $new } new messages
}, { $gone ->
    [0] none gone
    [one] 1 gone
   *[other] { $gone } gone
}, { $stayed ->
    [0] none as before
    [one] 1 as before
   *[other] { $stayed } as before
}.

## mufakat story

story-written = The mirror of the plot is in { $file }. { $doubts ->
    [0] There is nothing to doubt.
    [one] One thing may not be as you mean it:
   *[other] { $doubts } things may not be as you mean them:
}
story-watching = The page { $file } follows the scenario. Open it in a browser; it changes at each save. Ctrl-C ends this.
story-redrawn = Checked and drawn.
story-broken = The check has { $errors ->
    [one] one message
   *[other] { $errors } messages
}; the page shows what it says.
