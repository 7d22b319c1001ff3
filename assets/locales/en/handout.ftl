# What is printed and handed out: country cards and the facilitator's guide; and the parts of a card on every screen.

capital-outlook = How it looks from your capital
capital-voices = Voices at home
capital-relations = The others at the table
capital-offers = What you can put on the table
capital-settle = Settle among yourselves before the first step
capital-norms = National steps for the norms in this exercise
capital-norm = { $norm } ({ $level })
capital-party = { $role } ({ $state })

norm-level-none = commitment of 2018
norm-level-policy = national policy
norm-level-procedure = national procedure
norm-level-practised = national practice

handout-guide-title = { $scenario }: facilitator’s guide
handout-card-title = { $role } ({ $state })
handout-foot = A fictional exercise. Numbers are conventions of the exercise and assess no real state; a score is evidence of living up to a commitment, never guilt.
handout-private = Country card, for this delegation alone
handout-control-only = Facilitator’s guide, for control alone: it tells the hidden truth
handout-in-force = In force at the start
handout-situation = The situation, read by everybody
handout-objectives = What people should learn
handout-roles = Roles
handout-half-day = Timing for half a day
handout-in-class = Timing for 45 minutes in class
handout-notes = How to run it
handout-watch = What to watch for
handout-score = What the score looks at, and what can be reached
handout-score-how = A commitment is marked when a situation puts it to the test: lived up to, in part, not taken up, or against. Beside what was done stands what was in place when a crisis began. What does not concern a delegation earns nothing, and what was not tested has no band.
handout-score-played = “In play” is what the program found while it wrote this guide: it played { $games } exercises (seeds 1 to { $games }) with cooperative bots in every seat and read the bands of the delegations with a role of the plot. People may do better or worse.
handout-score-again = as above.
handout-score-tests = Put to the test when { $parts }.
handout-score-owed = { $test } (an answer is owed)
handout-score-sure = Sure to come: { $parts }.
handout-score-sure-hit = “{ $incident }” hits { $who } (step { $step })
handout-score-sure-asked = { $from } asks { $who } (step { $step })
handout-score-for = For it: { $parts }.
handout-score-against = Against it, in the cases that stand on each card: { $parts }.
handout-score-measures = { $count ->
    [one] one measure of the catalogue
   *[other] { $count } measures of the catalogue
}
handout-score-reached = In play: from “{ $low }” to “{ $high }”; half of them reached “{ $middle }” or better ({ $count } results).
handout-score-reached-high = In play: from “{ $low }” to “{ $high }”; half of them reached “{ $high }” ({ $count } results).
handout-score-reached-never = In play it was not put to the test.
handout-hot-wash = Questions for the hot wash
handout-truth = What really happens
handout-incident = { $kind } against { $state }, behind it: { $by }; severity { $severity } of 8
handout-branches = Turns the plot can take
handout-opens = Opens when { $condition }.
handout-msel = Master scenario events list
handout-misleading = Misleading: what it says, or lets people conclude, is wrong.
handout-expects = Expected:
handout-asks = Asks { $state } for an answer within { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }: { $answers }. A request that stays without an answer is marked “not taken up” in paragraph { $paragraph }.
