# The studies: what the analysts ask of the model, and what it answers.

## mufakat study validity

validity-title = Does the model behave as an expert expects?
validity-how = Each check plays at least { $pairs } pairs of runs, which share all luck that the difference between their arms does not touch. Seed { $seed }. A figure is followed by the interval in which it lies with 95 % confidence, and by n: on how many runs, pairs of runs or situations it rests. It holds if the whole interval keeps what is required, and it fails if no part of the interval does; in between, so few pairs cannot say. “2 to 6” includes both ends. What an early prototype of the model came to stands there for comparison and is not required. All numbers are conventions of an exercise and no assessment of any state.
validity-heading = { $id } · { $verdict }
validity-holds = holds
validity-open = cannot be said with so few pairs
validity-fails = FAILS
validity-refused = { $count ->
    [one] One planned act was refused
   *[other] { $count } planned acts were refused
} by the rules, so the arms are not what they say.
validity-sum = { $held } of { $all } checks hold.
validity-open-sum = { $count ->
    [one] Of one so few pairs cannot say whether it holds: ask for more with --pairs.
   *[other] Of { $count } so few pairs cannot say whether they hold: ask for more with --pairs.
}

validity-interval = [{ $low } to { $high }, n = { $n }]
validity-alike = (the same in every run, n = { $n })
validity-counted = (counted over n = { $n })
validity-level = { $what }: { $value } { $interval }
validity-difference = { $what }: { $first } → { $second }, difference { $value } { $interval }
validity-ratio = { $what }: { $first } → { $second }, ratio { $value } { $interval }
validity-prototype = { $line }; an early prototype of the model: { $range }
validity-required = { $line }; required { $bound }: { $verdict }
validity-required-figure = { $line }; required of the figure { $bound }: { $verdict }
validity-below = below { $limit }
validity-above = above { $limit }
validity-between = { $from } to { $to }
validity-percent = { $number } %
validity-points = { $number } points

validity-expects-channels = An ambiguous incident escalates less with a contact point than without, and least with a tested one that is asked early.
validity-channel-none = accusation in public, no channel
validity-channel-listed = accusation in public, contact listed
validity-channel-tested = accusation in public, contact tested
validity-channel-asked = accusation in public, contact tested and asked at once
validity-listed-less = none → listed
validity-tested-less = listed → tested
validity-asked-less = tested → asked at once
validity-tested-half = none → tested
validity-asked-half = none → tested and asked at once
validity-departures-half = Departures: no contact of the two → tested and asked at once

validity-expects-aid = Help to the least developed members lowers damage in the whole region, not theirs alone.
validity-region-tenth = damage in the region over eight quarters, their capacity +.10
validity-region-middle = damage in the region, +.15
validity-region-fifth = damage in the region, +.20
validity-aided-middle = damage in the three, +.15
validity-others-middle = damage in all others, +.15

validity-expects-naming = Naming on weak evidence costs trust and raises tension; naming on strong evidence that was shared does so much less.
validity-weak-trust = trust lost with the one named, weak evidence
validity-weak-tension = tension gained, weak evidence
validity-strong-trust = trust lost, strong and shared → weak
validity-strong-tension = tension gained, strong and shared → weak

validity-expects-probes = Under a false flag a joint probe is slower to start and more often right than a national one.
validity-probe-alone = right after six steps, alone
validity-probe-improvised = right after six steps, together, improvised
validity-probe-prepared = right after six steps, together, prepared
validity-probe-sharing = right after six steps, together, prepared, traces shared
validity-improvised-times = right, alone → improvised
validity-prepared-times = right, alone → prepared
validity-sharing-times = right, alone → prepared, traces shared
validity-departures-times = Departures: right, alone → improvised
validity-prepared-later = step of the experts’ first item, alone → together, prepared
validity-improvised-later = step of the experts’ first item, alone → together, improvised

validity-expects-shutdown = A shutdown cuts the spread fastest, but costs rights, the economy and the commitments about both; having named items removed, with a way to appeal, is better in all.
validity-shutdown-spread = spread after a day, removal → shutdown
validity-shutdown-rights = rights, removal → shutdown
validity-shutdown-economy = digital trust, removal → shutdown
validity-shutdown-total = all points, removal → shutdown
validity-shutdown-promises = points of the commitment that loses least, removal → shutdown

validity-expects-lag = Measures work with a lag; what is bought when the crisis has begun helps little in it.
validity-contacts-hours = the crisis climbs in its first two steps, no contacts → named in good time
validity-contacts-hours-late = what contacts named in the crisis spare of that, in good time → late
validity-contacts-days = accusation in public, no contacts → named in good time
validity-contacts-days-late = what contacts named in the crisis spare of that, in good time → late
validity-hotline-hours = the crisis climbs in its first two steps, no hotline → agreed in good time
validity-hotline-hours-late = what a hotline asked for in the crisis spares of that, in good time → late
validity-hotline-days = accusation in public, no hotline → agreed in good time
validity-hotline-days-late = what a hotline asked for in the crisis spares of that, in good time → late

validity-expects-mending = Trust is slow to rise and quick to fall: one breach undoes two to six good acts.
validity-naming-takes = trust taken by naming on weak evidence
validity-naming-mended = good acts until it is back (eight are tried, one a quarter; 9 stands for never)
validity-strike-takes = trust taken by a covert strike that comes out
validity-strike-mended = good acts until it is back (as above)

validity-expects-consensus = A text passes more easily when it is softened, with help on offer, and when the Chair was asked first; most easily with all three.
validity-text-hard = the hard text passes
validity-text-soft = hard → softened
validity-text-help = hard → with help on offer
validity-text-chair = hard → with the Chair asked first
validity-text-all-soft = softened → all three
validity-text-all-help = with help on offer → all three
validity-text-all-chair = with the Chair asked first → all three

validity-expects-force = Force is very rare, even under severe strain; striking back in secret often comes out and does not pay.
validity-severe-covert = a covert reply or worse, severe strain
validity-severe-force = force, severe strain
validity-named-force = force, severe strain, named at once
validity-hard-line-force = force, severe strain, hard-line delegations
validity-strike-force = force after a covert strike
validity-strike-severe-force = force after a covert strike under severe strain
validity-strike-exposed = a covert strike comes out
validity-strike-points = points, confidential protest → covert strike

validity-expects-dominance = No single act is the best answer nearly everywhere.
validity-best-most-often = situations in which the act that is best most often is the best, where it is on offer
validity-dominant-somewhere = acts that dominate in any one scenario

study-playing = Playing

## mufakat study balance

balance-title = { $title }: how it plays
balance-played = Bots played { $runs ->
    [one] 1 exercise
   *[other] { $runs } exercises
} at { $tables } kinds of table: each temperament alone, and mixed. In { $situations ->
    [one] 1 situation
   *[other] { $situations } situations
} every option was tried against doing nothing. Seed { $seed }.
balance-cut = The time ran out: { $runs } exercises and { $situations } situations were planned. Shares rest on what was played.
balance-findings = Options and evidence: what to look at
balance-dominates = “{ $title }” ({ $id }) is the best option in { $share } of the { $count } situations in which it is on offer, and in { $all } of all. Whoever finds it need not think: let an inject test what it costs, or let a request or a national objective speak for another option.
balance-none-dominates = No option is the best in more than 60 % of the situations in which it is on offer. The nearest to it is “{ $title }” ({ $id }): { $share } of { $count }, { $all } of all.
balance-worthless-measures = Measures of which the plot speaks and that never pay here: { $names }. Let a branch, a request or a national objective reward them, or speak of others.
balance-worthless-choices = Crisis choices of which the plot speaks and that never pay here: { $names }. A bad choice stands there to be learnt from; look only at those that you meant to be good.
balance-unoffered-measures = Measures of which the plot speaks and that were on offer in no situation: { $names }. Everybody has them already, or the plot is too short for what they need.
balance-unoffered-choices = Crisis choices of which the plot speaks and that were on offer in no situation: { $names }. The plot has no incident that they answer, or nobody who may make them.
balance-unearned = Commitments for which nobody earned evidence: { $names }.
balance-unlost = Commitments against which nobody earned evidence: { $names }.
balance-same = Commitments whose band is nearly always the same at mixed tables, so that it tells delegations nothing: { $names }.
balance-on-line = { $name } ({ $line })
balance-role-step = { $role } in step { $step }
balance-few = Too few exercises to say what to decide
balance-few-runs = Of the plot and the evidence there are figures here and no advice: with fewer than { $least } exercises at each kind of table, other luck gives other advice. Ask for at least { $least } with --runs.
balance-few-situations = Of the options there are figures here and no advice: with fewer than { $least } situations, other luck gives other advice. Ask for at least { $least } with --situations.
balance-options = Options
balance-options-say = In { $situations ->
    [one] 1 situation
   *[other] { $situations } situations
} there was a choice of five or more; on average { $offered } options were on offer. In { $nothing } of them doing nothing was best.
balance-options-best = Most often the best
balance-options-worst = Worth least
balance-column-code = code
balance-column-best = best
balance-column-of-all = of all
balance-column-gain = gain
balance-column-table = table
balance-column-mean = mean
balance-column-spread = 10–90 %
balance-column-promise = item
balance-column-for = +
balance-column-against = −
balance-plot = What becomes of the plot
balance-plot-say = Of a hundred exercises, how many reached it: at all kinds of table together, then at each kind. A dot: none.
balance-injects = Injects that came
balance-branches = Branches that were taken
balance-wants = National objectives that were reached
balance-requests = Requests of the plot
balance-requests-say = Of a hundred exercises, in how many each was made; of a hundred times that it was made, how often it was answered by something new, was done before it came, or was left unanswered.
balance-tests = Which commitments are tested
balance-tests-say = How often what a role meets or does tests a commitment, in the mean exercise at mixed tables. What is only looked at when a crisis begins or at the end is not counted. A dot: never.
balance-column-id = id
balance-column-all = all
balance-column-of = asked
balance-column-made = made
balance-column-answered = answ.
balance-column-stood = done
balance-column-unanswered = unansw.
balance-rungs = How far crises go
balance-rungs-say = Of a hundred exercises, how many had their worst crisis stop at this rung: 1 a private query, 3 a public accusation, 5 a covert reply, 7 force.
balance-overall = Overall score and its bands
balance-overall-say = Mean of all delegations, what four fifths of them lie between, and how many of a hundred are in each band. The last lines are delegations of one temperament at mixed tables.
balance-promises = Commitment by commitment
balance-promises-say = Mean score of the delegations with evidence, by kind of table; what four fifths lie between at mixed tables; of a hundred exercises, how many brought evidence for it (+) and against it (−).
balance-how = How to read this
balance-how-worth = An option is tried alone in its step, in place of doing nothing, with the same luck in { $futures } futures; everybody else plays on. Its gain is in points of a hundred, at the end and in the eyes of the delegation: half its standing by the instrument (all commitments by weight, those without evidence in the middle), half the national objectives that it reached; standing alone where it has no objectives. “Best” is how often it gained most among the situations in which it was on offer, “of all” among all.
balance-how-bots = Bots see only what their seat sees, and they are not people. What no bot ever does, people may do; what pays for bots need not be wise.

balance-decide = { $count ->
    [0] Nothing to decide
    [one] One thing to decide
   *[other] { $count } things to decide
}
balance-decide-rest = { $count ->
    [0] Everything is as in the exercises that come with the program.
   *[other] { $more ->
        [0] The rest is as in the exercises that come with the program.
        [one] One thing more lies outside of what these have, and less far; decide first what stands here.
       *[other] { $more } things more lie outside of what these have, and less far; decide first what stands here.
    } `mufakat story` shows the whole plot step by step.
}
balance-decide-more = and { $count } more
balance-decide-races = Branches that fit one step with a branch above them, and lose: { $names }. That is { $share } of the branches, and at most { $high } in the exercises that come with the program. Which should win? Put it first.
balance-decide-elsewhere = What opens or comes by a choice over an everyday incident: { $names }. For the number of branches that is { $share }, and at most { $high } in the exercises that come with the program. Is an incident of the plot meant? Then say so with `about`.
balance-decide-stands = Requests that mostly come when the thing was done: { $names }. That is { $share } of the requests, and at most { $high } in the exercises that come with the program. Ask earlier, ask for something new, or not at all if it was done (`unless`)?
balance-decide-unanswered = Requests that are mostly left unanswered: { $names }. That is { $share } of the requests, and at most { $high } in the exercises that come with the program. Is it meant to be hard, or are the answers out of reach in the time given?
balance-decide-always = National objectives that everybody reaches: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. What should they cost?
balance-decide-never = National objectives that nobody reaches: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. Can their conditions hold at the end at all?
balance-decide-not-come = Injects that no exercise reached: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. Loosen what they wait for, or take them out?
balance-decide-not-taken = Branches that no exercise took: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. Loosen what they wait for, or take them out?
balance-decide-presumes = Injects that are often kept back, because what they take for granted is not so: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. A text that holds either way, or a second one for the other case?
balance-decide-unawaited = Branches for which nothing waits: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. What should follow from them?
balance-decide-nothing = Roles that mostly have nothing to read: { $names }. That is { $share } of all steps of roles, and at most { $high } in the exercises that come with the program. What should they be doing then?
balance-decide-much = Roles that have much to read at once: { $names }. That is { $share } of all steps of roles, and at most { $high } in the exercises that come with the program. What can wait a step, or be said shorter?
balance-decide-untested = Commitments that test no role in any exercise: { $names }. That is { $share } of them, and at most { $high } in the exercises that come with the program. Are they in the objectives of the exercise? Then let an inject test them.
balance-decide-accused = Somebody is accused in public in { $share } of the exercises; in the exercises that come with the program in { $low } to { $high }. Is the crisis as hot as you mean it?

## mufakat study sensitivity

sensitivity-title = { $title }: what hangs on the numbers of the model
sensitivity-played = Every number of the model was set to the low and to the high end of its range, the others staying as they are: { $ends } settings with { $runs } exercises each at mixed tables of bots, all with the same luck. Seed { $seed }.
sensitivity-cut = The time ran out: { $ends } settings were planned.
sensitivity-defaults = The model as it is
sensitivity-now = now
sensitivity-value = set to
sensitivity-row = { $name } (now { $default })
sensitivity-row-edge = { $name } (now { $default }, an end of its range: changed to one side only)
sensitivity-table = Change against the model as it is
sensitivity-units = Scores, tension, trust and cohesion in points of a hundred; ≥3 and right in exercises and judgements of a hundred; damage in hundredths of what it is; rung in rungs. The last column names the commitment whose regional score moves most. A dot: within its 95 % interval, or too small to show. In brackets: the figure itself begins at this number, so that it must move; that counts nothing for the order. Of so many comparisons one in twenty leaves its interval by chance alone; numbers are shown here for a change that leaves an interval twice as wide.
sensitivity-overall = score
sensitivity-rung = rung
sensitivity-accusation = ≥3
sensitivity-tension = tens.
sensitivity-trust = trust
sensitivity-cohesion = cohes.
sensitivity-damage = damage
sensitivity-right = right
sensitivity-promise = commitment
sensitivity-rest = { $moving } numbers move something for certain, { $still } nothing that could be told from chance, or only the figure that begins at them; shown are the { $shown } that move most, measured by how much each figure differs from exercise to exercise. “mufakat model” says what they mean; --top shows more, --json everything.

## mufakat study discrimination

discrimination-title = How well the score tells delegations apart
discrimination-played = Bots played { $runs ->
    [one] 1 exercise
   *[other] { $runs } exercises
} of { $scenarios ->
    [one] 1 scenario
   *[other] { $scenarios } scenarios
}: at mixed tables, at tables with random play among the bots, and at mixed tables at which one delegation with a role does nothing. A cell is one commitment of one delegation in one exercise; it is tested if it came to a score. Seed { $seed }.
discrimination-cut = The time ran out: { $runs } exercises were planned. Shares rest on what was played.
discrimination-targets = The design wants { $from } to { $to } of a hundred tested cells mixed or mostly against (low), no band over { $most }, and strong at most { $strong }. A figure with ! misses that. Under { $cells } tested cells nothing is marked.
discrimination-together = All scenarios together, at mixed tables
discrimination-scenario = { $runs } of { $planned } exercises. Delegations with a role: { $seats }.
discrimination-bands = Bands at mixed tables
discrimination-bands-say = All delegations. Of a hundred cells, how many were tested; of a hundred tested, how many are in each band; a dot: none. The last column is a part of “mixed”: every test passed without any answer, and reports show “not taken up” in place of the band.
discrimination-separation = How surely cooperative delegations stand above others
discrimination-separation-say = The chance that a cooperative delegation with a role has the higher score than one of the temperament above the column in the same seat, and its 95 % interval. 0.50 tells nothing, 1.00 everything. Intervals count exercises and not delegations; of a hundred such intervals about five miss the true value. A dot in brackets: all comparisons came out alike, so that no interval can be given. A dot alone: fewer than { $least } tested cells of one of the two, of which nothing is said.
discrimination-idle = Doing nothing
discrimination-idle-say = A delegation with a role does nothing at a mixed table; the roles take turns. Its cells, as above; the targets are not for them.
discrimination-protagonists = Delegations with a role, by temperament
discrimination-protagonists-say = Tested cells, their mean score, what four fifths of them lie between, and how many of a hundred are in each band. Random play sits at tables with all temperaments, the others at mixed ones.
discrimination-everybody = All delegations, by temperament
discrimination-column-cells = cells
discrimination-column-tested = tested
discrimination-column-low = low
discrimination-column-temperament = temperament
discrimination-all = all
discrimination-how = How to read this
discrimination-how-separation = Scores of two delegations are compared in the same seat and at the same kind of table, over all exercises, because the part decides how often a commitment is tested; equal scores count half. “All” compares the mean of the commitments that were tested. Delegations of one exercise share its incidents, so intervals count exercises and not delegations (Obuchowski 1997).
discrimination-how-bots = Bots see only what their seat sees, and they are not people. A commitment that does not tell bots apart may still tell people apart, and a target is a wish about the score, not about states.

## Parts of a study

study-shard-form = a part is written like 3/20: the third of twenty, and at most 10,000
study-part-kept = Part { $number } of { $of } of the study is kept in { $file }. When all parts are there, `mufakat study merge` reports on them.
study-part-none = there is no part to report on
    .hint = name the files of all parts, such as part*.json
study-part-unread = the part { $file } cannot be read: { $reason }
    .hint = check the name, and that you may read the file
study-part-none-of-ours = { $file } is no part of a study: { $reason }
    .hint = name only files that --shard has written; play this part again if its file was cut short
study-part-damaged = the part { $file } is damaged, or was written by another version of the program
    .hint = play this part again with this program
study-part-of-another = { $file } is part of another study than { $other }
    .hint = the scenario, the program and all options but --shard and --out must be the same for all parts
study-part-differs = { $file } and { $other } are the same part and say different things
    .hint = leave one of them out; the one from a machine that you trust stays
study-part-missing = { $count ->
    [one] a part is missing: { $parts }
   *[other] { $count } parts are missing, the first of them { $parts }
}
    .hint = play the missing parts, or name their files too
study-part-of-other-texts = { $file } was played from other texts or by another program than are here
    .hint = report on the parts with the program and the scenario that have played them
study-parts-incomplete = the parts are not whole: { $file } or one beside it lacks pieces of the study
    .hint = play the parts again with this program
