# The after-action report: what is handed in after an exercise.

aar-title = { $scenario }: after-action report
aar-title-of = { $scenario }: report for { $state }
aar-kicker-control = Whole report, for control to hand out: it tells the hidden truth
aar-kicker-of = For { $state } alone: nothing but what its delegation could know
aar-contents = Contents
aar-foot = A fictional exercise. Numbers are conventions of the exercise and assess no real state; a score is evidence of living up to a commitment, never guilt.

## Overview.

aar-overview = Overview
aar-forked = { $step ->
    [1] This exercise plays { $of } once more from its first step.
    [2] This exercise goes on from step 2 of { $of }. Step 1 stands as it was played there.
   *[other] This exercise goes on from step { $step } of { $of }. Steps 1 to { $before } stand as they were played there.
}
aar-forked-of-file = the exercise in the file “{ $file }”
aar-forked-of = another exercise of “{ $scenario }”
aar-forked-of-seed = another exercise of “{ $scenario }” with the seed { $seed }
# What an exercise is called that goes on from another one.
forked-title = { $scenario }, gone on from step { $step } another way
forked-step = { $step } (played in the other exercise)
forked-seeds = { $seeds }, and { $seed } from step { $step } on
aar-forked-same-luck = From there on the luck is the same: what differs between the two exercises is what was decided.
aar-forked-new-luck = From there on the luck is new: what differs between the two exercises may be luck, or what was decided.
aar-half = The exercise was stopped before its end: { $closed } of { $steps } steps were closed. The report tells what happened up to then. What the plot still held has not happened, and bands may rest on few tests.
aar-too-late = When the exercise ended, the room had just been told what came next. Nobody could decide about it any more, and nothing in this report counts it as left undone: { $headlines }.
aar-unplayed = Nobody played: no delegation decided anything in this exercise. What the report shows is what happened of itself.
aar-role = Role
aar-not-reached-yet = Objective not reached when the exercise stopped (weight { $weight }): { $text }
aar-player = Who decided at the end
aar-player-people = people
aar-player-bot = a bot
aar-player-script = written acts
aar-steps = Steps that were closed
aar-step = Step
aar-length = Length

aar-summary = Executive summary
aar-summary-how = Every sentence is made from the log of the exercise by a template. Nobody has judged anything here.
aar-sum-incidents = { $plot ->
    [0] No incident of the plot happened
    [one] One incident of the plot happened
   *[other] { $plot } incidents of the plot happened
  }, and { $everyday ->
    [0] no everyday incident
    [one] one everyday incident
   *[other] { $everyday } everyday incidents
  }.
aar-sum-calm = No crisis rose above normal relations.
aar-sum-peak = The gravest crisis was over { $incident }: of all moments between two steps it was worst { $step ->
    [0] at the opening
   *[other] after step { $step }
  }, as tense as at “{ $rung }”.
aar-sum-agreed = These joint measures were agreed: { $measures }.
aar-sum-best = Solid or strong evidence in the region: { $commitments }.
aar-sum-not-taken-up = Not taken up in the region, and not acted against: { $commitments }.
aar-sum-worst = Mixed evidence or evidence mostly against in the region: { $commitments }.
aar-sum-damage = Damage of all delegations together came to { $now } points of damage in the model; they are not money. With the same luck and nobody acting it would have come to { $then }.
aar-sum-rung = The highest rung that the crisis ladder reached at any moment, also within a step, was “{ $now }”. With nobody acting it would have been “{ $then }”.
aar-sum-cohesion = Cohesion of the region ended at { $now }. With nobody acting it would have ended at { $then }.
aar-accused = In step { $step }, { $who } named { $whom } in public over { $incident }. When the step opened, the evidence it held made this { $share } likely in the model.
aar-accused-only = In step { $step }, { $who } named { $whom } in public over { $incident }.
aar-accused-right = That was true.
aar-accused-wrong = That was not true.

## Objectives.

aar-objectives = Objectives: strengths and areas for improvement
aar-objectives-how = What the exercise was to train, with the lines of the evidence ledger that speak for it and against it. Ratings are those of evaluators: P performed without challenges, S with some, M with major challenges, U unable to be performed.
aar-rated = Ratings of evaluators: { $ratings }.
aar-strengths = Strengths ({ $count ->
    [one] one line
   *[other] { $count } lines
  }):
aar-areas = Areas for improvement ({ $count ->
    [one] one line
   *[other] { $count } lines
  }):
aar-line-of = { $state }, { $line }
aar-line-for = { $line } · { $commitments }
aar-more-lines = { $count ->
    [one] One more line stands
   *[other] { $count } more lines stand
  } commitment by commitment below.
aar-plan = Improvement plan
aar-plan-how = To be filled in together
aar-plan-area = Area
aar-plan-action = What is to be done
aar-plan-who = Who does it
aar-plan-when = By when

## Truth and belief.

aar-truth = What really happened
aar-truth-none = No incident of the plot happened.
aar-truth-by = Behind it: { $by }.
aar-truth-planted = The traces were made to point at { $at }.
aar-truth-calm = No crisis came of it.
aar-truth-peak = The crisis over it became as tense as at “{ $rung }”.
aar-beliefs = Belief against truth
aar-beliefs-how = One small chart for each delegation that knew of an incident. The thick line is how far it believed in the true author, the thin one how far it believed in the one at whom traces were planted. A flag stands where it accused somebody in public.
aar-beliefs-how-table = One table for each delegation that knew of an incident: how far it believed in the true author, and in the one at whom traces were planted. Under the table stands when it accused somebody in public.
aar-beliefs-own = What your delegation believed
aar-beliefs-own-how = The thick line is the suspect whom your delegation suspected most in the end, the thin one the next. A flag stands where it accused somebody in public.
aar-beliefs-own-how-table = How far your delegation believed in the suspect whom it suspected most in the end, and in the next one. Under the table stands when it accused somebody in public.
aar-beliefs-none = Nobody knew of an incident of the plot.
aar-line-truth = the true author: { $name }
aar-line-planted = traces made to point at { $name }
aar-flag = Step { $step }: it accused { $whom } (evidence: { $share }).

## Lines over the steps.

aar-ladder = Crisis ladder and tension over time
aar-ladder-how = The line is what came. Dashed is the same luck with nobody acting: where the two part, it is what people did. The opening is 0; the numbers below are steps that were closed.
aar-ladder-own-how = The line is what came, as far as your delegation could see it. The opening is 0; the numbers below are steps that were closed.
aar-ladder-how-table = Each table says what came and, beside it, what would have come with the same luck and nobody acting: where the two part, it is what people did. There is a row for each moment at which something changed.
aar-ladder-own-how-table = Each table says what came, as far as your delegation could see it. There is a row for each moment at which something changed.
aar-ladder-none = This reader could see no crisis.
aar-rungs = The rungs: { $rungs }. A rung is called after what governments often do when a crisis is so tense. It does not say that anybody did it.
aar-tension = Tension between delegations
aar-tension-how = The pairs between which tension moved most.
aar-pair = { $one } and { $two }
aar-region = The region
aar-cohesion = Cohesion
aar-damage = Damage of all delegations, in points of the model
aar-line-came = what came
aar-line-nobody = nobody acted
aar-axis-steps = steps closed
aar-axis-rung = rung 8
aar-axis-belief = belief 100 %
aar-axis-share = 100 %
aar-axis-damage = damage { $most }
aar-chart-said = Chart: { $title }. The same figures stand in the table below it.
aar-chart-table = The same as a table
aar-moment = Moment
aar-opening = opening
aar-after-step = after step { $step }

## Commitments.

aar-commitments = Commitments
aar-commitments-how = A commitment is marked when a situation puts it to the test. The band is worked out from what was measured, by the same rule for all; each line names the step, the act and what it was found to be worth.
aar-band-region = The region: { $band }.
aar-bands = Bands, and how the tests came out
aar-delegation = Delegation
aar-commitment = Commitment
aar-band = Band
aar-sides = Conduct and preparation
aar-tests = Tests
aar-behind = What stands behind it, { $state }:
aar-quiet = Not put to the test in this exercise: { $commitments }.
aar-none-tested = None of its commitments was put to the test.
aar-own-commitments = Its commitments
aar-wants = National objectives
aar-did = What it did
aar-did-caption = Its decisions, step by step
aar-did-nothing = It decided nothing.
aar-acts = Decisions

## Negotiated texts.

aar-texts = Negotiated texts
aar-texts-none = No text was negotiated.
aar-texts-how = Times are hours and minutes since the room opened. How each delegation signed stays closed.
aar-text-parties = Put forward by { $who }. Negotiated by { $parties }.
aar-text-drafting = It was still being drafted when the exercise stopped.
aar-text-silence = It lay under silence when the exercise stopped.
aar-text-concluded = How it ended: { $outcome }.
aar-text-withdrawn = Its author took it back.
aar-text-lapsed = It was signed, and its measure could not be agreed any more.
aar-text-history = How it came to its words
aar-time = Time
aar-move = Move
aar-clause = Clause { $number }: { $wording }
aar-delete = (delete the clause)
aar-reservation = Reservation of { $state }: { $words }
aar-move-open = { $who } put the text forward.
aar-move-clause = { $who } added a clause: { $words }
aar-move-amend = { $who } put another wording of clause { $clause } in brackets: { $words }
aar-move-back = { $who } could live with wording { $words } of clause { $clause }, or no longer could.
aar-move-settle = { $who } settled clause { $clause } on wording { $words }.
aar-move-reserve = { $who } made a reservation on clause { $clause }: { $words }
aar-move-unreserve = { $who } took its reservation on clause { $clause } back.
aar-move-cosponsor = { $who } became a co-sponsor.
aar-move-silence = { $who } put the text under silence for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
aar-move-break = { $who } broke the silence: { $words }
aar-move-withdraw = { $who } took the text back.

## People.

aar-mondays = One thing on Monday
aar-mondays-how = At the end of the debrief each person could write one line. They stand in the order of their words, without names.
aar-observations = Observations of evaluators
aar-observations-none = No observation was written down.
aar-observations-how = As evaluators wrote them. They change no score.
aar-observations-caption = Observations, oldest first
aar-ratings = Ratings
aar-rating = Rating
aar-meaning = Meaning
aar-count = How often
aar-about = About
aar-seen = What was seen
aar-rated-p = performed without challenges
aar-rated-s = performed with some challenges
aar-rated-m = performed with major challenges
aar-rated-u = unable to be performed
aar-pin-inject = Inject { $number }, from { $from }
aar-pin-decision = Decision of { $state } in step { $step }
aar-participants = Participants
aar-participants-none = Nobody had joined.
aar-participants-caption = Who took part
aar-name = Name
aar-no-name = (no name given)
aar-bots = At the end bots decided for { $states }. How each bot was set stands in the record, which control can write with `mufakat record`.
aar-role-control = Control
aar-role-chair = Chair
aar-role-evaluator = Evaluator
aar-role-observer = Observer
aar-role-voice = Simulation cell: { $voice }

## Method.

aar-method = Method and limits
aar-method-model = The exercise was computed by a model of confidence, evidence and escalation. It is a model, not the world; `mufakat model` prints its numbers and their sources.
aar-method-bands = A band says how much evidence this exercise gave that a commitment was lived up to. It is neither compliance nor guilt, it ranks nobody, and few tests make it uncertain.
aar-method-people = What was said in the room and never entered into the program is not in this report.
aar-method-forked = { $before ->
    [one] Step 1 was decided in another exercise. What was decided in it counts in every figure and every band of this report, whoever sits at the table now.
   *[other] Steps 1 to { $before } were decided in another exercise. What was decided in them counts in every figure and every band of this report, whoever sits at the table now.
}
aar-method-nobody = “Nobody acted” is the same scenario with the same luck and no decision of anybody. Whatever differs is what people did.
aar-method-turns = A turn was found by playing its moment again with the same luck and one act otherwise. What came of it looks one step ahead and no further; what is left of it in the end comes from futures that bots play on.
aar-method-belief = A belief is what the evidence that reached a delegation would make a careful analyst believe. What people at the table believed may have been something else.
aar-method-cut = This copy was made from what this delegation’s own screens could show. What was hidden from it, and what others kept to themselves, is not in it.
aar-made = Made from a file of { $program }, rules { $rules }, seed { $seed }, digest { $digest }.
aar-made-by = Made from a file of { $program }, rules { $rules }. Seed and digest are left out, because with them a reader could compute who did what and what was hidden.
aar-made-forked = It goes on from the exercise of digest { $digest }.

## The extract of two pages.

aar-short-title = { $scenario }: extract of the after-action report
aar-short-kicker = Two pages, for control to hand out: they tell the hidden truth
aar-short-truth = { $incident }. { $said }
aar-short-turns = Turns that decided most
aar-short-region = The region: bands, and how the tests came out
aar-short-none-tested = No commitment was put to the test.
aar-short-next = What comes next
aar-short-more-mondays = { $count ->
    [one] One more line stands
   *[other] { $count } more lines stand
  } in the whole report.
aar-short-how = An extract: what stands behind each sentence is in the whole report.

## The handout of one delegation.

aar-own-title = { $scenario }: handout of { $state }
aar-own-positions = { $count ->
    [one] It also took a position on one joint measure of others.
   *[other] It also took positions on joint measures of others, { $count } times.
}
aar-own-worth = What that was worth, commitment by commitment
aar-own-worth-caption = Commitments that were tested
aar-own-first = The first act for it, and the first against it
aar-own-otherwise = What another choice would have been worth
aar-own-otherwise-how = These tests were not lived up to. Beside each stands what counts as “lived up to” in such a test, if it is done in time and nothing speaks against it. What would have come of it in the crisis cannot be said here, because it hangs on what was hidden; control can ask it with “what if”.
aar-own-otherwise-none = No test of its commitments was missed.
aar-own-other = { $line }. Commitment: { $commitment }. What counts for it: { $others }.
aar-own-missed = { $line }. Commitment: { $commitment }.
aar-own-support = support for { $measure }, with or without an amendment
aar-own-how = Every line of evidence, the charts and the negotiated texts stand in the full copy of this delegation, which control can hand out.

## The copy under the Chatham House Rule.

aar-nameless = [a name]
aar-chatham-title = { $scenario }: report under the Chatham House Rule
aar-chatham-kicker = May be passed on: it tells what happened, and neither who took part nor who said or did it
aar-chatham-how = What this copy leaves out
aar-chatham-rule = Under the Chatham House Rule what was learned may be used freely, and neither the identity nor the affiliation of a speaker or of any other participant may be revealed. A delegation is an affiliation, so no delegation is named here as the one that did, said, believed or was rated anything.
aar-chatham-people = People are counted and not named, and nothing says which seats were held by people.
aar-chatham-acts = Acts and judgements are those of all delegations together. A public accusation is told as that of “a delegation”, without whom it named.
aar-chatham-words = Messages, notes, rulings and words of evaluators are left out. Of the texts only those stand here that were agreed, without who proposed what and without the names of people.
aar-chatham-roles = The parts that the plot has. It does not say by whom they were played.
aar-chatham-everyday = an everyday incident
aar-chatham-accused = In step { $step }, a delegation named somebody in public over { $incident }. When the step opened, the evidence it held made this { $share } likely in the model.
aar-chatham-objectives = What the exercise was to train, how evaluators rated it, and how its commitments came out when they were put to the test, all delegations together. P is performed without challenges, S with some, M with major challenges, U unable to be performed.
aar-chatham-tests = All delegations together: { $counts }.
aar-chatham-beliefs = How far delegations believed in the true author. A moment at which fewer than three knew of an incident is left out.
aar-chatham-beliefs-few = At no moment did three delegations know of an incident of the plot.
aar-chatham-middle = the one in the middle
aar-chatham-highest = the highest
aar-chatham-lowest = the lowest
aar-chatham-done = What was done
aar-chatham-done-how = How often each thing was done by delegations, in all steps together. Positions on proposals are not counted.
aar-chatham-act = What
aar-chatham-adopted = Put into force at home: { $measure }
aar-chatham-proposed = Proposed to others: { $measure }
aar-chatham-texts = The words that were agreed.
aar-chatham-not-agreed = { $count ->
    [one] One more text was
   *[other] { $count } more texts were
  } negotiated and not agreed. Words that were not agreed are somebody’s position, so they are not told.
aar-chatham-ratings = Ratings are counted; what evaluators wrote is left out.
aar-chatham-ratings-none = No rating was given.
aar-chatham-delegations = Delegations, all together
aar-chatham-voices = Simulation cell
aar-chatham-count = { $count ->
    [one] one person
   *[other] { $count } people
  }

aar-improvised = Injects that control wrote
aar-improvised-caption = Written during the exercise and part of no scenario; the oldest first
aar-improvised-from = From
aar-improvised-to = To
aar-improvised-kind = Kind
aar-improvised-text = Text
aar-rulings = What control overruled
aar-rulings-how = Control may change what the model says, take evidence back or award it, each time with a reason.
aar-rulings-caption = Rulings, the oldest first
aar-ruled = What was changed
aar-reason = Reason
