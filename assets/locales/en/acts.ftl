# The debrief in acts: on the wall, on every page, and read down after a game alone.

acts-heading = Act { $number }: { $title }
acts-title-own = Your own first
acts-title-who = Who was it?
acts-title-truth = The truth
acts-title-belief = Belief against truth
acts-title-ladder = Ladder and tension over time
acts-title-turns = Turns of the exercise
acts-title-commitments = The commitments
acts-title-what-if = What if?
acts-title-hot-wash = Hot wash
acts-title-monday = One thing on Monday

# What the room does in each act.
acts-lead-own = Ten minutes. Each delegation reads its own record and talks about the three questions on its page.
acts-lead-who = Each delegation commits to an answer: who was behind it, and how likely that is. It can change its answer until the truth is told.
acts-lead-truth = What really happened, and what was told in order to mislead.
acts-lead-belief = What the evidence that each delegation held made likely, as the steps went by. A flag stands where it accused somebody in public.
acts-lead-ladder = The line is what came. Dashed is the same luck with nobody acting: where the two part, it is what people did.
acts-lead-turns = The turns that decided most, and what else was on offer in each.
acts-lead-commitments = How the commitments were tested, what was found, and the evidence behind it. There is no league table.
acts-lead-what-if = One act is otherwise. Guess first by a show of hands, then see what becomes of a hundred futures.
acts-lead-hot-wash = One question at a time. Nobody needs to be right.
acts-lead-monday = Each person writes one line on their page: one thing to do on Monday. It goes into the report without a name.

acts-ended = The debrief has ended
acts-ended-lead = What was opened can be read again.
acts-read-again = Read again what was opened

## Act 1: a record without the truth.

acts-questions = Three questions for you
acts-own-steps = What you decided
acts-own-nothing = Nothing.
acts-own-occasions = How your commitments were tested
acts-own-no-occasions = No commitment of yours was put to the test in a way that can be told before the truth.
acts-own-wants = Your objectives
acts-own-later = What rests on the truth follows when it is told.

acts-ask-accused = In step { $step } you accused { $whom } in public over { $incident }. The evidence you held made this { $share } likely in the model. What did you know then, and what would have made you wait?
acts-ask-missed = Step { $step }, { $act }: { $found }, for the commitment { $commitment }. What stood in the way?
acts-ask-silent = In step { $step }, in the crisis, you did nothing. Was that a choice, and did others read it as you meant it?
acts-ask-wanted = You did not reach this objective: “{ $want }” What would you have had to begin earlier?
acts-ask-lived-up = Step { $step }, { $act }: { $found }, for the commitment { $commitment }. What made it possible, and would it work at home?
acts-ask-changed = Which of your decisions would you take again tomorrow, and which not?
acts-ask-first = Whom did you ask first when something happened, and whom last?
acts-ask-home = Which of your decisions would be hardest to explain at home?
# Asked of an exercise that ended early, of what happened in it.
acts-ask-turn = Step { $step }. { $what } What did you know then, and what else was open to you?
acts-ask-prepared = What had you prepared by the end, and for what?

## Act 2: who was it?

acts-who-none = No incident came to your knowledge about which anybody could ask this.
acts-who = Who was behind it?
acts-who-unknown = We do not know
acts-how-likely = How likely is that?
acts-who-send = Commit to this answer
acts-who-change = Change the answer
acts-who-head = The head of your delegation gives the answer.
acts-who-closed = The truth is told, so that the answer stands as it was given.
acts-answer = Your answer: { $who }, { $likelihood }.
acts-answer-unknown = Your answer: we do not know.
acts-answer-none = You have given no answer.
acts-answered = { $answered } of { $asked } delegations have answered.
acts-answered-nobody = No delegation is asked: none that people play knows of an incident.
acts-answer-of = Answer before the truth: { $who }, { $likelihood }.
acts-answer-of-unknown = Answer before the truth: we do not know.
acts-answer-of-none = No answer before the truth.

## Acts 3 to 7.

acts-planted = What was told in order to mislead, and by whom
acts-planted-none = No paper was meant to mislead.
acts-misleading = This was said in order to mislead, or was wrong:
acts-planted-by = { $from }, step { $step }: “{ $said }”
acts-belief-none = Nobody knew of an incident of the plot.
acts-ladder-none = No incident led to a crisis.
acts-ladder-peak = { $rung ->
    [0] No crisis came of it.
   *[other] Highest after a step: rung { $rung }, “{ $name }”.
}
acts-ladder-firebreak = Shaded: beyond the firebreak, from rung { $rung }, “{ $name }”.
acts-tension-none = Tension moved by less than one point of 100 between any two delegations.
acts-ladder = The crisis ladder
acts-trust = Trust between delegations, from the opening to the end
acts-trust-way = { $from } → { $to }
acts-trust-rose = +{ $points }
acts-trust-fell = −{ $points }
acts-trust-still = ±0
acts-trust-more = more than at the opening
acts-trust-less = less than at the opening
acts-trust-same = the same
acts-trust-thick = thin: { $low }, thick: { $high }
acts-trust-opening = At the opening
acts-trust-after = After step { $step }
acts-trust-end = In the end
acts-trust-none = Trust moved by less than one point of 100 between any two delegations.
acts-not-taken = Ways not taken
acts-chart = Chart: { $title }.
acts-chart-line = { $line }: { $first } at first, { $most } at most, { $last } in the end.
acts-more-on-pages = More stands on your pages.
acts-all-delegations = All delegations
acts-objectives = Objectives
acts-heat-step = Step
acts-heat-legend = + lived up to · − against · ± mixed · ◊ not taken up · empty: not tested

## Act 8: what if.

acts-what-if-none = Control has not asked anything yet.
acts-what-if-bot = A bot played { $who }, so that this is a question about the model and about nobody in the room.
acts-what-if-guess = Guess first: raise your hand when your range is called. Then the picture opens.
acts-what-if-playing = The futures are being played. The picture comes in a moment.
acts-what-if-hands = Hands of the room

## Act 9: the hot wash.

acts-question = Question { $number } of { $count }
acts-no-questions = The scenario has no questions for the hot wash.

## Act 10: one thing on Monday.

acts-monday = One thing that I will do on Monday
acts-monday-send = Write it down
acts-monday-kept = Written down: “{ $line }”
acts-monday-again = A second line takes the place of your first one.
acts-monday-count = { $count ->
    [0] Nobody has written a line yet.
    [one] One person has written a line.
   *[other] { $count } people have written a line.
}

## Control leads.

acts-control = Lead the debrief
acts-control-open-next = Open { $act }
acts-control-show = Show again
acts-control-shown = is shown now
acts-control-later = opens later
acts-control-short = Take the short way of 45 minutes
acts-control-short-why = The short way goes from the record straight to the truth, then belief, ladder and tension, and what if.
acts-control-whole = Take the whole way
acts-control-next-question = Next question
acts-control-previous-question = Question before
acts-control-wall = On the wall
acts-control-page-next = Next page
acts-control-page-before = Page before
acts-control-end = End the debrief
acts-control-end-confirm = End the debrief? The pages then show what was opened, to be read again. You can go on by showing an act.
acts-control-report = To hand in a report, stop the program in the terminal. It then names the command that writes one: mufakat report, with the file of this exercise.
acts-control-not-answered = Not answered yet: { $who }.
acts-control-truth-confirm = Not answered yet: { $who }. Once the truth is told they can no longer say who they think it was. Tell the truth now?
acts-control-all-answered = Every delegation has answered.

# What to do now, on a delegation's page.
acts-todo-own = Read your own record, and talk about the three questions. Nobody else sees it.
acts-todo-who-none = Nothing is asked of your delegation in this act. Wait for the next one.
acts-todo-who-head = Say who was behind it and how likely that is; you answer for your delegation.
acts-todo-who = Say to your head who you think was behind it. The head answers for your delegation.
acts-todo-truth = The truth is told. Compare it with your answer.
acts-todo-belief = Find the moment at which you believed most firmly, and what had moved you.
acts-todo-ladder = See where the line and the dashed line part: that is what people did.
acts-todo-turns = Read the turns. Which other way was open to you?
acts-todo-commitments = Open the evidence behind your commitments.
acts-todo-what-if = Read the question, and talk about what comes of it.
acts-todo-what-if-guess = Guess the answer to the question. Raise your hand when your range is called.
acts-todo-hot-wash = Talk about the question that is shown.
acts-todo-monday = Write down one thing that you will do on Monday.
acts-todo-ended = The debrief has ended. What was opened can be read again.

# On the wall.
acts-wall-page = { $page }/{ $pages }
acts-wall-who = Say on your page who was behind it, and how likely that is.
acts-wall-ended = Thank you. What was opened stays on your pages.
