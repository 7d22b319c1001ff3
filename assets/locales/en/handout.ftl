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
handout-before-truth = Before the truth is told
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

## The other papers.

handout-title = { $what }: { $scenario }
handout-for-all = for everybody at the table
handout-for-control = for control
handout-for-evaluators = for evaluators and control alone: it tells what is to come

handout-sheets-title = Injects: { $whom }
handout-sheets-all = all delegations
handout-sheets-how = { $count ->
    [one] One sheet
   *[other] { $count } sheets
  }. Control keeps them and hands each out when the inject of its number comes. What does not come stays in the folder.
handout-sheet = Inject { $number } · { $whom }
handout-sheet-answer = { $state } is asked for an answer within { $steps ->
    [one] one step
   *[other] { $steps } steps
  }.

handout-msel-only = master scenario events list, for control alone: it tells what is to come
handout-msel-clock = Clock
handout-msel-day = Day
handout-msel-step = Step of move
handout-msel-number = No.
handout-msel-channel = Channel
handout-msel-from = From
handout-msel-to = To
handout-msel-what = What
handout-msel-expected = Expected
handout-msel-controller = Controller
handout-msel-within = { $move }/{ $step }
handout-msel-once = in { $move }, if
handout-msel-lacking = { $steps } after no. { $number }, if not
handout-msel-quarter = quarter { $quarter }
handout-msel-hour = day { $day }, { $hour } h
handout-msel-how = Move and step are counted from 1, days and hours from the beginning of the move. “If” says that it hangs on something: the guide says on what, under the same number, and has every text whole. Clock and controller are for you to fill in. One page of A3; a printer for A4 shrinks it.

handout-menu = Menu of options
handout-menu-how = What a delegation can choose, with what it costs to start, what it costs each quarter, how long it takes and who has to take part. Paragraphs are those of the Statement that it can live up to. Whether an option is open to you in a step, your screen says.
handout-menu-upkeep = budget { $upkeep } a quarter
handout-menu-choices = Answers to a crisis

handout-commitments = The commitments
handout-commitments-how = Each commitment in our own words, under the number of its paragraph in the Statement. The Statement itself is the text that counts.
handout-commitments-verb = (“{ $verb }”)
handout-commitments-regional = Shared by all: it has a score of the region.
handout-commitments-norms = Norms of responsible behaviour to which it points

handout-evaluation = Evaluation guides
handout-evaluation-how = One guide for each objective. Tick one letter for each delegation that was put to the test, and write what you saw: who did what, when, and what came of it. What was not tested is not rated.
handout-evaluation-watch = Occasions to watch
handout-evaluation-form = { $letters }: one for each delegation
handout-evaluation-delegation = Delegation
handout-evaluation-seen = What was seen, and when

handout-feedback = Feedback
handout-feedback-how = Ten minutes before you leave. Please write no name.
handout-feedback-scale = 1 is not at all, 5 is entirely
handout-feedback-statement = How far do you agree?
feedback-clear = I knew what was asked of me at each step.
feedback-realistic = What happened could have happened.
feedback-part = I could take part in what my delegation decided.
feedback-commitments = I know the commitments of the Statement better than this morning.
feedback-others = I understand better how the matter looked to the others.
feedback-debrief = The debrief told me something that I had not seen.
feedback-use = I can use something of this in my work.
feedback-again = I would take part again.
feedback-learned = What did you learn?
feedback-surprised = What surprised you?
feedback-change = What should be changed in this exercise?
feedback-monday = What will you do on Monday?

handout-improvement = After-action report and improvement plan (AAR/IP)
handout-improvement-how = An empty form, for whoever writes it by hand. `mufakat report` writes one from the exercise itself.
improvement-date = Date
improvement-place = Place
improvement-lead = Led by
improvement-people = Participants
improvement-rating = Rating: P · S · M · U
improvement-strengths = Strengths
improvement-areas = Areas for improvement
improvement-plan-how = One row for each thing that is to change

handout-assumptions = Assumptions and artificialities
handout-assumptions-how = Everybody takes these as given. Whoever finds one of them wrong says so in the debrief, and plays on.
handout-assumed = What is assumed
handout-artificial = What is artificial
assume-good-faith = Everybody wants the exercise to work, and nobody plays to win.
assume-authority = A delegation may decide at the table what its capital would decide in the time that the step stands for.
assume-known = What your screens and papers tell you is what your government knows. You need no facts about your state beyond them.
assume-silence = Under consensus, whoever says nothing agrees.
artificial-time = Time jumps: { $parts }. All decisions of a step are carried out together when it closes.
artificial-luck = Chance decides some things. The same luck can be played again with other decisions.
artificial-menu = You choose from a menu. What is not on it can be said, negotiated and written into texts, and control can rule on it.
artificial-costs = Budget and political capital are points of the exercise, not money.
artificial-belief = What the program calls your belief is what the evidence would make a careful analyst believe. You may believe otherwise.
artificial-calm = Beside the plot nothing else happens.
artificial-everyday = Beside the plot everyday incidents happen by chance, as they do.
artificial-invented = All groups, companies, newspapers and incidents are invented, and so is every state outside the region.
artificial-states = Cards of states show public facts as of 2018; numbers beside them are conventions of the exercise.
artificial-score = A score is evidence, seen in this exercise, of living up to a commitment. It judges no state and no person.

handout-glossary = Glossary
handout-glossary-terms = Usual names of measures and choices
handout-glossary-forums = Forums
glossary-acquiesce = Acquiesce
    .means = To let a proposal pass without supporting it.
glossary-adjudication = Adjudication
    .means = Working out what comes of the decisions of a step, by the rules of the model.
glossary-attribution = Attribution
    .means = Saying who was behind an incident: what the traces show, what the law makes of it, and whether a government says it in public are three questions.
glossary-band = Band
    .means = How strong the evidence is that a commitment was lived up to: mostly against, mixed, some, solid, strong.
glossary-capital = Political capital
    .means = How much a government can ask of its own public and of others before they refuse.
glossary-cbm = Confidence-building measure (CBM)
    .means = Something that states do, alone or together, so that others need not fear the worst.
glossary-cert = CERT
    .means = A computer emergency response team: the people who handle incidents.
glossary-commitment = Commitment
    .means = What states said in a paragraph of the Statement that they would do. It is political and voluntary.
glossary-control = Control (white cell)
    .means = Those who run the exercise: they release injects, keep the clock and may overrule the model, with a reason.
glossary-delegation = Delegation
    .means = The people who decide for one state. Its head seals.
glossary-due-diligence = Due diligence
    .means = Doing what one reasonably can against harm that comes from one’s own territory.
glossary-hot-wash = Hot wash
    .means = The talk right after an exercise, while it is fresh.
glossary-inject = Inject
    .means = Something that reaches delegations from outside: a report, a call, a newspaper.
glossary-ladder = Crisis ladder
    .means = How far a quarrel of two has gone, from normal relations to force. A rung is called after what governments often do there; it does not say that anybody has done it.
glossary-msel = MSEL
    .means = Master scenario events list: all injects with their times, by which control runs the day.
glossary-occasion = Test of a commitment
    .means = A situation in which a commitment can be lived up to or not.
glossary-simulation-cell = Simulation cell
    .means = People who speak for everybody who is not at the table: newspapers, companies, ministries.
glossary-step = Step and move
    .means = A step is one round of decisions. A move is a run of steps of one length.
