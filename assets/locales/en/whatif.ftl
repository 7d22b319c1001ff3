## What if: thousands of futures of one moment of an exercise that was played.

whatif-title = What if: { $scenario }
whatif-model = A model, not the world.
whatif-model-played = Bots play both futures on. { whatif-model }
whatif-as-it-was = As it was
whatif-otherwise = Otherwise
whatif-the-same = Nothing is otherwise.
whatif-nothing-done = { $who } did nothing in this step.
whatif-without = { $who } does not do this, and does not do it later either.
whatif-instead = Another act in its place. { $deed } What was done is not done later either.
whatif-also = The same, and one act more. { $deed }

# The question stands before its answer: the room guesses by a show of hands.
whatif-ask = Of 100 futures, in how many would the crisis over { $incident } have stayed below “{ $rung }”?
whatif-ask-any = Of 100 futures, in how many would every crisis have stayed below “{ $rung }”?
whatif-ask-lived = Of 100 futures, in how many would { $who } have lived up to its commitments { $way ->
    [worse] less well
   *[better] better
} than it did?
whatif-guess-first = Guess first: ask for a show of hands, or type a number from 0 to 100 and press Enter. Enter alone goes on.
whatif-guess-number = Type a number from 0 to 100, or press Enter alone.
whatif-guessed = You said { $guess }.
whatif-open = Guess first, then open the answer

whatif-answer-more = In the model, in which bots play on, the crisis stays below “{ $rung }” in { $other } of 100 futures otherwise, and in { $came } of 100 as it was: in { $by } more ({ $sure }).
whatif-answer-fewer = In the model, in which bots play on, the crisis stays below “{ $rung }” in { $other } of 100 futures otherwise, and in { $came } of 100 as it was: in { $by } fewer ({ $sure }).
whatif-answer-chance = In the model, in which bots play on, the crisis stays below “{ $rung }” in { $other } of 100 futures otherwise, and in { $came } of 100 as it was. The 95 % interval of the difference goes from { $from } to { $to } and holds zero: the effect on that is smaller than chance.
whatif-answer-same = In the model, in which bots play on, the crisis stays below “{ $rung }” in { $came } of 100 futures as it was, and in just the same futures otherwise: the effect on that is smaller than chance.
whatif-answer-nothing = In the model, in which bots play on, the crisis stays below “{ $rung }” in { $other } of 100 futures. Not one of { $pairs } futures is otherwise: this changes nothing that is measured here, and the effect is smaller than chance.

# The same in few words, for a wall.
whatif-short-more = The crisis stays below “{ $rung }” in { $other } of 100 futures otherwise, in { $came } as it was: { $by } more ({ $sure }).
whatif-short-fewer = The crisis stays below “{ $rung }” in { $other } of 100 futures otherwise, in { $came } as it was: { $by } fewer ({ $sure }).
whatif-short-chance = The crisis stays below “{ $rung }” in { $other } of 100 futures otherwise, in { $came } as it was: smaller than chance (95 % interval { $from } to { $to }).
whatif-short-same = The crisis stays below “{ $rung }” in { $came } of 100 futures, as it was and otherwise. The effect on that is smaller than chance.
whatif-short-nothing = The crisis stays below “{ $rung }” in { $other } of 100 futures. Nothing is otherwise in any of { $pairs }: the effect is smaller than chance.
whatif-answer-lived = In the model, in which bots play on, { $who } would have lived up to its commitments better in { $better } of 100 futures, less well in { $worse }, and about as well in { $same }. { $way ->
    [more] On average it is better by { $by } ({ $sure }).
    [fewer] On average it is worse by { $by } ({ $sure }).
    [little] On average the difference is less than { $least }.
   *[chance] On average the effect on that is smaller than chance.
}
whatif-short-lived = { $who } lives up to its commitments better in { $better } of 100 futures, less well in { $worse }. { $way ->
    [more] Mean: better by { $by } ({ $sure }).
    [fewer] Mean: worse by { $by } ({ $sure }).
    [little] On average the difference is less than { $least }.
   *[chance] The effect on that is smaller than chance.
}
# How sure a difference is: its interval, or that it is the same in every pair of futures, or nearly so.
whatif-sure = 95 % interval { $low } to { $high }
whatif-sure-always = always
whatif-sure-narrow = 95 % interval narrower than { $least }
whatif-wall-when = Step { $step }
whatif-wall-without = What if this had not been done?
whatif-wall-instead = What if instead: { $deed }
whatif-wall-also = What if this had been done too: { $deed }
whatif-wall-ask = In how many of 100 futures does the crisis over { $incident } stay below “{ $rung }”?
whatif-wall-ask-any = In how many of 100 futures does every crisis stay below “{ $rung }”?
whatif-wall-ask-lived = In how many of 100 futures does { $who } live up to its commitments { $way ->
    [worse] less well
   *[better] better
} than it did?
whatif-wall-only = { $arm }: { $told }
whatif-wall-players = Bots play on, fitted to each delegation’s decisions.
whatif-range = { $least }–{ $most }

whatif-picture-said = 100 futures, each drawn twice. { $answer } { $legend } { $model }
whatif-picture-came = As it was: it stays low in { $low } of 100
whatif-picture-other = Otherwise: it stays low in { $low } of 100
whatif-picture-ways = Otherwise better: { $better } · same: { $same } · worse: { $worse }
whatif-legend-text = Each column of two marks is one future with the same luck: above as it was, below otherwise. ● is a future in which the crisis stays below “{ $rung }”, □ one in which it reaches “{ $rung }” or more.
whatif-legend-lived = A triangle that points up: { $who } lives up to its commitments better otherwise, by a point of 100 or more. One that points down: less well, by a point or more. A small dot: less than a point either way.
whatif-legend = A full dot: the crisis stays below “{ $rung }”, which is low. An empty square: it reaches “{ $rung }” or more. The same place in both fields is one future with the same luck.

# The same in few words, for a wall.
whatif-wall-legend = ● it stays below “{ $rung }” · □ it does not
whatif-wall-legend-lived = ▲ commitments better · ▽ less well · • about as well

# The same for two fields side by side, without lines.
whatif-field-legend-lived = Full dot: it lives up to its commitments better. Small dot: as well. Square: less well.
whatif-field-title-lived = Otherwise: { $better } better, { $worse } less well
whatif-field-legend = Dot: it stays below “{ $rung }”. Square: it does not. Thick rim: the other side differs.

whatif-outcomes = What else is otherwise, on average over all futures
whatif-head-what = What
whatif-head-differs = Otherwise
whatif-head-interval = 95 % interval
whatif-head-sure = How sure
whatif-outcome-peak = Highest rung of the crisis
whatif-outcome-tension-between = Tension between { $one } and { $other }{ $why ->
    [aimed] { "" }
   *[most] , the two that are moved most
}
whatif-outcome-trust-between = Trust between { $one } and { $other }{ $why ->
    [aimed] { "" }
   *[most] , the two that are moved most
}
whatif-outcome-tension = Tension, mean of all pairs of delegations
whatif-outcome-trust = Trust, mean of all pairs of delegations
whatif-outcome-cohesion = Cohesion of the region
whatif-outcome-standing = Commitments of { $who }
whatif-rungs = { $value } rungs
whatif-points = { $value } points of 100
whatif-futures = { $value } of 100 futures
whatif-interval = { $low } to { $high }
whatif-interval-narrow = narrower than { $least }
whatif-signed = { $sign ->
    [less] −{ $size }
   *[more] +{ $size }
}
whatif-clear = more than chance
whatif-little = more than chance, but less than { $least }
whatif-chance = smaller than chance
whatif-no-difference = no difference

whatif-stories = { $count ->
    [one] One of the futures
    [2] Two of the futures
   *[other] Three of the futures
}
whatif-story-helped = { $luck }: otherwise it went better
whatif-story-same = { $luck }: the crisis went as far
whatif-story-hurt = { $luck }: otherwise it went worse
whatif-story-lived-better = { $luck }: otherwise it lives up to its commitments better
whatif-story-lived-same = { $luck }: it lives up to its commitments as well
whatif-story-lived-worse = { $luck }: otherwise it lives up to its commitments less well
whatif-luck-played = The luck that was played
whatif-luck-of = Future { $number } of the hundred
whatif-luck-beside = A future beside the hundred
whatif-only-came = Only as it was
whatif-only-other = Only otherwise
whatif-no-more = The crisis did nothing that it did not do in the other one.
whatif-in-step = Step { $step }: { $told }
whatif-ended = The crisis { $came } as it was; otherwise it { $other }.
whatif-went-as-far = went as far as “{ $rung }”
whatif-stayed-below = stayed below “{ $rung }”
whatif-ended-lived = In the end { $who } stands at { $came } points of 100 as it was, and at { $other } otherwise.
whatif-ended-lived-same = In the end { $who } stands at { $came } points of 100 both times.
whatif-ended-same = The crisis { $came } both times.

whatif-how = How this was made
whatif-method = { $pairs } pairs of futures were played from this moment on. Both futures of a pair have the same luck; the first pair has the luck that was played. In this step everybody else decides as they did; after it bots decide for all delegations. The interval says how sure the difference is within the model, and not how sure the model is.
whatif-players = Bots play all delegations on. Each has that of five temperaments whose decisions were most like those of its delegation in the { $steps ->
    [one] step
   *[other] { $steps } steps
} before: { $players }; on average they decided { $alike } % alike. A temperament is a mask and no portrait of anybody, so no delegation is named after one.
whatif-fitted = { $count } as { $temperament }
whatif-fitted-badly = None of them fits { $states } well.
whatif-players-dealt = Bots play all delegations on. No step had closed before this moment, so that their temperaments were dealt by the seed: { $players }.

# The same for the room: how a delegation was read is a matter for control.
whatif-players-room = After this step bots play all delegations on. They act as much as possible as each delegation did.

# What mattered most.
whatif-most-heading = The choices that mattered most
whatif-most-lead = Each choice was taken out, or something else that was on offer was put in its place, and the exercise was played on with the same luck by bots. Where nothing was done, what could have been done was put in. Of each delegation the three choices stand here after which the crisis, or its own commitments, went otherwise by most. The 95 % intervals come from luck by which no choice was picked. { $model }
whatif-most-none = { $who } decided nothing, and nothing was asked of it.
whatif-most-arm = { $way ->
    [without] Without it
    [instead] With { $act } in its place
    [answer] With the answer { $act }
   *[also] With { $act }
}
whatif-most-besides = Besides
whatif-most-peak = { $arm }, the highest rung of the crisis is { $way ->
    [lower] lower
   *[higher] higher
} by { $by } on average ({ $sure }).
whatif-most-standing = { $arm }, { $who } lives up to its commitments { $way ->
    [better] better
   *[worse] less well
}, by { $by } ({ $sure }).
whatif-most-chance = { $arm }, the exercise is not otherwise by more than chance: the effect is smaller than chance.
whatif-most-little = { $arm }, the highest rung of the crisis differs on average by less than { $rungs }, and the commitments of { $who } by less than { $points }.
whatif-most-ask = To see one of them at work: mufakat whatif { $file } --at STEP --seat { $seat }

# What was legal, for whoever has not said yet what to do.
whatif-listed = What { $who } did in this step, and what else the rules allowed it. Write one of these after --do, with --instead-of where it takes the place of an act that was done; --do nothing --instead-of leaves an act out. After a colon stands with whom or toward whom, after @ the incident: hotline:IDN, clarify_poc:THA@airport-screens.
whatif-listed-did = Done
whatif-listed-nothing = { $who } did nothing.
whatif-listed-open = Open to it
whatif-listed-none = Nothing else was open to it.
whatif-listed-toward = Toward one of: { $all }
whatif-listed-with = { $least ->
    [one] With one of: { $all }
   *[other] With { $least } or more, parted by commas, of: { $all }
}
whatif-listed-about = About one of: { $all }
whatif-listed-may-be-about = With @ also about one of: { $all }
whatif-listed-stances = One of: { $all }
whatif-listed-names = The short names
whatif-saved = The picture is in { $file }.
whatif-saved-pairs = The outcomes of all pairs are in { $file }.

# Slips on the command line.
whatif-no-step = the exercise has no step { $step } that has closed
    .hint = { $steps ->
        [one] 1 step has closed; write --at 1
       *[other] { $steps } steps have closed; write a number from 1 to { $steps }
    }
whatif-unplayed = not one step of this exercise has closed, so that there is no moment to ask about
    .hint = play it first, or give the file of an exercise that was played
whatif-no-act = no measure and no choice is called “{ $word }”
    .hint = { $near ->
        [none] leave --do out to see what was open to { $who } in that step
       *[other] did you mean { $near }? Leave --do out to see what was open to { $who } in that step
    }
whatif-not-read = “{ $word }” cannot be read as an act: { $why }
    .hint = leave --do out, and copy one of the acts that are listed then
whatif-no-such-name = a name in it means nothing in this scenario
whatif-several = “{ $word }” may mean several acts
    .hint = { $more ->
        [more] write the one that is meant, such as { $acts }; leave --do out to see all of them
       *[all] write the one that is meant: { $acts }
    }
whatif-nobody = no delegation and no suspect is called “{ $word }”
    .hint = { $near ->
        [none] after a colon stands one of: { $all }
       *[other] did you mean { $near }?
    }
whatif-no-incident = no incident is called “{ $word }” at that moment
    .hint = after @ stands one of: { $all }
whatif-not-legal = { $who } could not do “{ $word }” in step { $step }: { $why }
    .hint = leave --do out to see what was open to { $who } in that step
whatif-not-done = { $who } did not do “{ $word }” in step { $step }, so that nothing can stand in its place
    .hint = { $did ->
        [none] it did nothing in that step; leave --instead-of out
       *[other] it did: { $did }
    }
whatif-nothing-to-leave = --do nothing leaves an act out, and it is not said which
    .hint = { $did ->
        [none] { $who } did nothing in that step
       *[other] add --instead-of with one of these: { $did }
    }
whatif-counts = crisis or commitments: in how many futures the crisis stays low, or in how many the delegation lives up to its commitments better than it did
whatif-pairs = a number of pairs from { $least } to { $most }, such as 1000

## A fork: another exercise that goes on from a step of one that was played.

fork-same-luck = The exercise goes on from step { $step } with the same luck. All steps before stand as they were played; bots play on, each of the temperament that fits best what its delegation has decided so far.
fork-new-luck = The exercise goes on from step { $step } with new luck, of the seed { $seed }. All steps before stand as they were played; bots play on, each of the temperament that fits best what its delegation has decided so far.
fork-live = This exercise goes on from step { $step } of { $file }. Its journal is its own, and says so.
fork-texts = control wrote something into that exercise which stands in no text, so that a journal of its own could not be computed again
    .hint = go on from an earlier step
fork-no-step = the exercise has no step { $step } from which it could go on
    .hint = { $steps ->
        [0] play it first, or give the file of an exercise that was played
        [one] write --at 1
       *[other] write a number from 1 to { $steps }
    }
fork-control = in step { $step } control, or a text that was signed, has changed something to which the decisions alone do not lead, so that a record could not hold what comes after
    .hint = go on from step { $step } or an earlier one; `mufakat whatif` asks about any step
