# The mirror of a plot, for whoever writes it: who reads what, how the plot turns, and what to doubt.

mirror-title = { $scenario }: the plot
mirror-kicker = The mirror of a plot, for its author and for control: it tells what is hidden
mirror-basis = The figures are from { $games ->
    [one] 1 exercise
   *[other] { $games } exercises
} of { $file }, played by mixed tables of bots. A table is one such exercise.
mirror-basis-none = Of { $file }. Nothing was played yet: what stands here is read off the text alone.
mirror-foot = A fictional exercise. Bots are not people: what no bot does, people may do.
mirror-playing = The text was checked. The figures are being played and follow in a moment.
mirror-broken = The text that was saved last has errors
mirror-broken-since = { $saves ->
    [one] What stands below is the text as it was before the last save, with its figures.
   *[other] What stands below is the text as it was before the last { $saves } saves, with its figures.
}
mirror-broken-now = It is less than a minute old.
mirror-broken-then = It is # min old.
mirror-of-tables = { $count } of { $of }
mirror-percent = { $percent } %
mirror-step-within = { $move }, step { $step } of { $of }
mirror-step-quarter = one quarter
mirror-step-hours = hours { $from }–{ $to }
mirror-step-named = step { $step } ({ $within })

## Doubts

mirror-doubts = What to doubt
mirror-doubts-unplayed = Only what can be read off the text. Most doubts need figures.
mirror-doubts-few = Too few exercises to say what never happens: play { $games } or more.
mirror-doubts-none = Nothing to doubt was found. That is no praise of the plot: it says that its parts fit together.
mirror-doubts-how = { $count ->
    [one] One thing may not be as you mean it. If it is, leave it.
   *[other] { $count } things may not be as you mean them. Leave those that are as you mean them.
}
mirror-doubt-race = “{ $upper }” and “{ $lower }” fit one step at { $games } of { $of } tables. The upper one wins: “{ $upper }” opens, and “{ $lower }” stays shut.
mirror-doubt-race-do = Put first the branch that should win, or say in the lower one what tells the two apart.
mirror-doubt-together = “{ $upper }” and “{ $lower }” open in one step at { $games } of { $of } tables, although “{ $upper }” excludes “{ $lower }”: it stands above and is looked at first.
mirror-doubt-together-do = Put “excludes” into both, or put first the branch that should keep the other shut.
mirror-doubt-elsewhere-branch = The branch “{ $branch }” opens by a choice over an everyday incident, of which the plot knows nothing, at { $games } of the { $of } tables at which it opens.
mirror-doubt-elsewhere-inject = “{ $inject }” comes by a choice over an everyday incident, of which the plot knows nothing, at { $games } of the { $of } tables at which it comes.
mirror-doubt-elsewhere-do = Its condition says which choice, and not over what. If an incident of the plot is meant, add `about`.
mirror-doubt-answer = “{ $answer }” comes before “{ $question }” asks for what it answers, at { $games } of the { $of } tables at which both could come.
mirror-doubt-answer-do = Let the answer wait until the question is out (`Released`), or let the question come only if nothing was done (`unless`).
mirror-doubt-early = “{ $inject }” tells of the incident “{ $incident }” before it has begun, at { $games } of the { $of } tables at which it comes. What it says changes nothing then.
mirror-doubt-early-do = Let it wait for the inject that starts the incident.
mirror-doubt-stands = { $role } had done what “{ $inject }” asks before it came, at { $games } of the { $of } tables at which it came.
mirror-doubt-stands-unanswered = At { $count } of them it counted as unanswered all the same.
mirror-doubt-stands-do = Let it come only if it was not done (`unless`), ask it earlier, or ask for something new.
mirror-doubt-late = “{ $inject }” waits for the branch “{ $branch }”, and its move is over before the branch opens at { $games } of the { $of } tables that take it.
mirror-doubt-late-do = Let it come in a later move too, make its move a step longer, or let the branch look at something that is done earlier.
mirror-doubt-presumes = “{ $inject }” is kept back at { $games } of the { $of } tables at which it is due, because what its text takes for granted is not so.
mirror-doubt-presumes-do = Write a text that holds either way, or a second one for the other case.
mirror-doubt-nothing = { $count ->
    [one] { $roles } has nothing to read in { $step } at { $games } of { $of } tables.
   *[other] { $roles } have nothing to read in { $step } at { $games } of { $of } tables.
}
mirror-doubt-nothing-do = Let a paper of its own come there, or let something that comes there reach it too.
mirror-doubt-always = { $role } reaches “{ $want }” at every one of { $of } tables, so it asks nothing of anybody.
mirror-doubt-always-do = Let it ask for more, or for something that others must want too.
mirror-doubt-never = { $role } reaches “{ $want }” at none of { $of } tables.
mirror-doubt-never-do = Look whether its condition can hold at the end of the exercise, when it is looked at.
mirror-doubt-not-taken = The branch “{ $branch }” is taken at none of { $of } tables.
mirror-doubt-not-taken-so = { $count ->
    [one] So { $injects } never comes.
   *[other] So { $injects } never come.
}
mirror-doubt-not-taken-do = Loosen what it waits for, or take it out. If only people can get there, leave it.
mirror-doubt-not-come = “{ $inject }” comes at none of { $of } tables.
mirror-doubt-not-come-do = Loosen what it waits for, or take it out. If only people can get there, leave it.
mirror-doubt-unawaited = Nothing waits for the branch “{ $branch }”: it only names a turn in the debrief.
mirror-doubt-unawaited-do = Let an inject, a branch or a national objective wait for it, or take it out.

## Steps and roles

mirror-steps = Who reads what, step by step
mirror-steps-how = A paper for all stands once, in the second column. A role’s cell has its own papers, what it is asked, and how many words it reads in that step with those for all. A per cent says at how many tables a paper comes in that step; without one it comes at all of them. More than { $words } words in one step are much to read.
mirror-step = Step
mirror-everybody = Everybody
mirror-nothing-public = Nothing
mirror-nothing = Nothing to read
mirror-nothing-mostly = Nothing to read at { $percent } % of the tables
mirror-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
mirror-words-many = Much to read: { $count } words
mirror-private = private
mirror-shared = for { $count }
mirror-conditional = conditional
mirror-misleading = misleading
mirror-never = never
mirror-asked = Asked by “{ $inject }”: { $steps ->
    [one] answer in this step
   *[other] answer within { $steps } steps
}

## Branches

mirror-branches = How the plot can turn
mirror-branches-how = Branches are looked at when a step opens, from the first to the last as they stand here, before that step’s injects come. A branch opens once and stays open. Where two that exclude each other fit one step, the upper one wins.
mirror-branch-opens = Opens when { $condition }.
mirror-branch-shut = It stays shut once { $branches } is open.
mirror-branch-until = It counts up to { $step }: nothing that waits for it can come later.
mirror-branch-comes = Then { $count ->
    [one] { $injects } can come.
   *[other] { $injects } can come.
}
mirror-branch-stays = { $count ->
    [one] { $injects } then does not.
   *[other] { $injects } then do not.
}
mirror-branch-shuts = It keeps { $branches } shut.
mirror-branch-turns = { $count ->
    [one] The branch { $branches } looks at it.
   *[other] The branches { $branches } look at it.
}
mirror-branch-wants = { $count ->
    [one] One national objective looks at it.
   *[other] { $count } national objectives look at it.
}
mirror-branch-nowhere = Nothing waits for it.
mirror-branch-taken = Taken at { $count } of { $of } tables, mostly in { $step }.
mirror-branch-never = Taken at none of { $of } tables.
mirror-branch-lost = At { $games ->
    [one] 1 table
   *[other] { $games } tables
} it fitted the step in which “{ $branch }” opened, which stands above it and won.

## The plot as a picture

mirror-graph = What hangs on what
mirror-graph-how = From left to right in time: each part stands in the step in which it mostly comes. What hangs on nothing and brings nothing is left out. The sentences above say the same in words.
mirror-graph-said = { $branches } branches and the injects that they bring or stop, with { $ties } lines. The sentences about the branches say the same in words.
mirror-graph-step = Step { $step }
mirror-graph-branch = branch
mirror-graph-inject = inject
mirror-graph-brings = brings
mirror-graph-stops = keeps away

## What is wanted and asked, and the options

mirror-wants = What the roles want
mirror-wants-none = No role has a national objective.
mirror-requests = What the plot asks
mirror-requests-none = No inject asks anything of a role.
mirror-options = Options that the plot speaks of
mirror-options-how = Choices for the incidents of this plot, and every choice or measure that answers a request or that a condition looks for. The reference has all others.
mirror-asked-within = { $role }, { $steps ->
    [one] within one step
   *[other] within { $steps } steps
}
mirror-column-role = Role
mirror-column-want = Wants
mirror-column-when = Reached when, at the end
mirror-column-reached = Reached
mirror-column-inject = Inject
mirror-column-asked = Who is asked
mirror-column-answers = Answered by
mirror-column-came = Came
mirror-column-answered = Answered
mirror-column-stood = Was done before
mirror-column-unanswered = Unanswered
mirror-column-option = Option
mirror-column-incidents = For the incidents
mirror-column-requests = Answers
mirror-column-looked = Looked for by
mirror-column-taken = Taken at

## How to read it

mirror-how = How to read this
mirror-how-tables = At a mixed table every seat has a temperament dealt by luck. The same scenario and seed give the same page.
mirror-how-people = Bots see only what their seat sees, and they are not people. What no bot ever does, people may do; what bots always do, people may leave.
mirror-how-doubts = A doubt is no error. It says what was counted, and how often; whether it is meant, the author knows.
