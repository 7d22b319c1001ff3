# An inject tried out, for its author: whether it comes, what the delegation has before it, and what follows from each
# choice.

try-heading = { $inject }, in the seat of { $who }
try-comes = { $came ->
    [one] It comes at one of { $tables } tables of bots: that one is shown, as step { $step } opens.
   *[other] It comes at { $came } of { $tables } tables of bots. One of them is shown, as step { $step } opens.
}
try-never-heading = What { $inject } waits for
try-never-when = It comes { $when }.
try-never-after = “{ $what }”, after which it comes, came at { $count } of { $tables } tables.
try-never-part = At { $count } of { $tables } tables, when it could have come: { $what }.
try-never-not = It must not be so that { $what }. At { $count } of { $tables } tables it was not, when it could have come.
try-never-kept = At { $count } of { $tables } tables it was due and kept back, because what it presumes was not so.
try-desk = What lies before { $who }
try-asks = { $steps ->
    [0] It asks for an answer, and no step is left for it.
    [one] It asks for an answer in this step.
   *[other] It asks for an answer within { $steps } steps.
}
try-answers = It is answered by: { $answers }.
try-also = Beside it
try-paper = Another paper: { $headline }
try-requests = { $count ->
    [one] An earlier request waits too.
   *[other] { $count } earlier requests wait too.
}
try-incident = Open: { $incident }. The crisis stands at “{ $rung }”.
try-proposal = On the table: { $measure }, proposed by { $by }.
try-follows = What follows
try-how = Each choice was played on { $futures } times, and so was doing nothing in this step, with the same luck and the same bots: what came before stays, and each time others sit in all seats from here on. From the next step on a bot decides for { $who } too. Told is what is clearly otherwise than with nothing done.
try-nothing = If { $who } does nothing in this step
try-nothing-answered = What is asked is answered later in { $count } of { $of } futures.
try-nothing-peak = The crisis climbs to rung { $rung } on average.
try-nothing-branch = { $branch } opens in { $count } of { $of } futures.
try-this-answers = It answers what is asked.
try-answered = What is asked is answered in { $with } of { $of } futures instead of { $without }.
try-branch = The branch { $what } is taken in { $with } of { $of } futures instead of { $without }.
try-inject = The inject { $what } comes later in { $with } of { $of } futures instead of { $without }.
try-want = Its own aim is reached in { $with } of { $of } futures instead of { $without } ({ $what }).
try-want-other = An aim of another is reached in { $with } of { $of } futures instead of { $without } ({ $what }).
try-peak = The crisis climbs { $by } rungs { $way ->
    [less] less high
   *[more] higher
} on average.
try-standing = It lives up to its commitments { $way ->
    [less] worse
   *[more] better
}, by { $by } points of a hundred.
try-and-more = { $count ->
    [one] One more thing is otherwise.
   *[other] { $count } more things are otherwise.
}
try-rest = { $count ->
    [one] One more choice changes something: --all shows it.
   *[other] { $count } more choices change something: --all shows them.
}
try-same = No clear difference from doing nothing: { $acts }.
try-same-some = { $count } choices make no clear difference from doing nothing, such as { $acts }. --all names them.
try-nothing-open = There is nothing that { $who } could do in this step.
try-no-inject = no inject of this scenario is called `{ $word }`
    .hint = { $near ->
        [none] its injects are { $all }
       *[other] did you mean `{ $near }`?
    }
try-not-there = { $who } does not receive `{ $inject }`
    .hint = write --seat with one who does: { $receivers }
try-never = `{ $inject }` came at none of { $tables } tables of bots, so that there is no moment to try
    .hint = change what it waits for, as far as it is never so; or play it yourself, because people do what no bot does
