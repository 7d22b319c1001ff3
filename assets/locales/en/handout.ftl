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
  }: { $answers }. Silence counts against paragraph { $paragraph }.
