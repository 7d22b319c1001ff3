# What happened, as sentences: the feed of the board, the story of a run, the debrief.
# Numbers and names come in as arguments; no sentence says more than the event it tells carries.

## Kinds of act, as verbs.

act-kind-ask = Ask
act-kind-inform = Inform
act-kind-investigate = Investigate
act-kind-protest = Protest or accuse
act-kind-penalise = Penalise
act-kind-build = Build

## Bands of a score.

band-not-tested = not tested
band-mostly-against = mostly against
band-mixed = mixed
band-not-taken-up = not taken up
band-some = some
band-solid = solid
band-strong = strong

## How likely a judgement is, and how far its evidence is trusted: two scales.

likelihood-remote = almost no chance
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-roughly-even = roughly even chance
likelihood-likely = likely
likelihood-very-likely = very likely
likelihood-almost-certain = almost certain

confidence-low = low confidence
confidence-moderate = moderate confidence
confidence-high = high confidence

quality-weak = weak
quality-moderate = moderate
quality-strong = strong

# On what ground it was said in public who was behind an incident.
ground-charges = arrests with charges
ground-confession = a confession
ground-finding = a joint finding or sworn evidence
ground-press = a press claim

## What is counted.

quantity-capacity = Cyber capacity
quantity-exposure = Dependence on networks
quantity-ct-capacity = Capacity against terrorist use of ICTs
quantity-budget = Budget points
quantity-political-capital = Political capital
quantity-pressure = Domestic pressure
quantity-rights = Rights online
quantity-digital-trust = Digital trust

dyad-trust = Trust
dyad-tension = Tension
dyad-channel = Channel
dyad-sharing = Information sharing

region-cohesion = Regional cohesion

channel-none = no contact
channel-listed = contact listed
channel-tested = contact tested
channel-hotline = hotline

## The crisis ladder.

rung-0 = normal
rung-1 = private query
rung-2 = protest
rung-3 = public accusation
rung-4 = diplomatic or economic penalty
rung-5 = covert reply
rung-6 = overt cyber reply or military alert
rung-7 = limited force
rung-8 = armed conflict

## Kinds.

incident-disruption = disturbed services
incident-theft = data theft
incident-business-secrets = theft of business secrets
incident-crime = online crime
incident-sabotage = sabotage
incident-espionage = intrusion
incident-accident = technical failure
incident-terrorist-content = terrorist content
incident-false-content = false or disputed content
# The title of an incident that no plot names.
incident-everyday = { $kind ->
    [disruption] Disturbed services
    [theft] Data theft
    [business-secrets] Theft of business secrets
    [crime] Online crime
    [sabotage] Sabotage
    [espionage] Intrusion
    [accident] Technical failure
    [false-content] False or disputed content
   *[terrorist-content] Terrorist content
}, { $state }

# Of several incidents with one title the second and later.
incident-numbered = { $title } ({ $number })

inject-technical = technical report
inject-intelligence = intelligence
inject-diplomatic = diplomatic note
inject-media = media
inject-domestic = domestic politics
inject-stakeholder = company or civil society
inject-military = military
inject-united-nations = United Nations
inject-noise = rumour
inject-relief = good news
# What a delegation reads instead of the last two: they are its author’s words for a paper.
paper-kind-message = message
# Diplomatic, and dressed as a report: a guide, a list, an explanation.
paper-kind-sheet = information sheet

category-transparency = Transparency
category-cooperation = Cooperation
category-stability = Stability
category-capacity = Capacity
category-legal = Law
category-stakeholder = Stakeholders

verb-commit = commit
verb-pledge = pledge
verb-resolve = resolve
verb-reaffirm = reaffirm
verb-work-with = work with
verb-support = support
verb-encourage = encourage
verb-note = note

mark-lived-up = lived up to
mark-partly = lived up to in part
mark-not-taken-up = not taken up
mark-against = against the commitment

# What put a commitment to the test.
test-hit = the delegation was hit
test-doubt = the delegation was hit, did not know by whom, and suspected another one
test-told = the delegation was told that its territory was used
test-quarrel = a crisis set the delegation against another one
test-help-asked = the state that was hit asked for help
test-content = terrorist or false content spread at home or from the delegation’s networks
test-request = the delegation was asked
test-table = a joint measure waited for the delegation’s position
test-own-act = the delegation did something that can be a breach
test-crisis = a crisis began
test-end = the exercise ended
test-observed = control saw it at the table

side-conduct = what was done
side-preparation = what was in place
score-side = { $side }: { $band }

# Values of indicators.
unit-share = { $value } %
time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
time-days = { $count } days
unit-acts = { $value ->
    [0] as many acts for as against
    [one] { $value } act more for than against
   *[other] { $value } acts more for than against
}
unit-acts-against = { $value ->
    [one] { $value } act more against than for
   *[other] { $value } acts more against than for
}
unit-days = { $value ->
    [one] { $value } day
   *[other] { $value } days
}
unit-points = measures in force worth { $value ->
    [one] { $value } point
   *[other] { $value } points
}
unit-level = model level { $value }
measured-tests = { $text }: { $value } ({ $count ->
    [one] { $count } test
   *[other] { $count } tests
})
measured-after = { $text }: { $value } ({ $count ->
    [one] { $count } test
   *[other] { $count } tests
}). { $answered ->
    [one] In the one test that was lived up to, the act came after { $time }.
   *[other] In half of the { $answered } tests that were lived up to, the act came within { $time }.
}
measured-unanswered = not answered
measured-some-unanswered = { $value }, with { $missing ->
    [one] one answer that did not come and is
   *[other] { $missing } answers that did not come and are
} counted as twice the time allowed
measured-reading = { $text }: { $value } ({ $count ->
    [one] looked at once
   *[other] looked at { $count } times
})
tests-none = no act was tested
tests-short = { $count ->
    [0] no tests
    [one] { $lived } of 1 test
   *[other] { $lived } of { $count } tests
}
tests-counts = { $count ->
    [one] 1 test
   *[other] { $count } tests
}: { $parts }
tests-lived-up = { $count } lived up to
tests-partly = { $count } in part
tests-not-taken-up = { $count } not taken up
tests-against = { $count } against
cap-breach = The band is no higher than mixed because of an act that nothing made good: { $act }, step { $step }.
cap-remedied = The band is no higher than some: { $act } in step { $step } was against the commitment, and { $remedy } in step { $remedied } made it good.

polarity-for = for
polarity-against = against

stance-support = support
stance-acquiesce = let it pass
stance-amend = ask for a softer text
stance-block = quietly block
# What a position does, for whoever is about to take one.
stance-does-support = you want it and say so
stance-does-acquiesce = you neither support it nor object; it can still come into force, for you too, and your position is marked “not taken up”
stance-does-amend = you agree if the text is made softer; what is agreed then is worth less
stance-does-block = you see to it that it fails; nobody is told that it was you

outcome-agreed = agreed
outcome-softened = agreed with a softer text
outcome-blocked = blocked
outcome-too-few = not agreed, because too few supported it

scope-unilateral = on your own
scope-bilateral = with one partner
scope-minilateral = with { $count ->
    [one] one or more
   *[other] { $count } or more
} willing partners
scope-consensus = by consensus of { $count }

temperament-cooperative = cooperative
temperament-cautious = cautious
temperament-hard-line = hard-line
temperament-opportunist = opportunist
temperament-free-rider = free-rider
temperament-random = random
temperament-mixed = mixed

## Lists of names.

list-comma = { $first }, { $next }
list-two = { $first } and { $last }
list-two-or = { $first } or { $last }
list-all = all delegations
list-many = { $count } delegations
quoted = “{ $title }”
unknown-incident = an incident
unknown-proposal = a joint measure

## Events.

told-released = { $from } ({ $kind }) was heard: { $headline }
told-kept-back = The inject “{ $headline }” was due and was kept back, because its text takes for granted that { $why }.
told-branch = The plot took a turn: { $title }.
told-adopted = { $who } began { $measure }.
told-at-once = { $act }; it is in force.
told-not-public = not public
# A deed with the commitments that it touched.
told-marked = { $text } ({ $marks })
told-everyday = Everyday incidents: { $began }.
told-everyday-both = Everyday incidents: { $began }. In another state too: { $spread }.
told-times = { $state } ({ $count })
told-everyday-kind = { $kind } in { $states }
told-everyday-ended = Everyday incidents that are over: { $ended }.
told-everyday-spread = Everyday incidents, now in another state too: { $spread }.
# What the story of control tells together. $items are parted by “; ”.
told-begun = Begun: { $items }.
told-begun-at-once = Begun and in force at once: { $items }.
told-begun-item = { $measure } ({ $who })
told-put = Put on the table: { $items }.
# What is settled in a later step is told there.
told-put-later = Put on the table and settled later: texts of { $items }.
# One delegation and the one, or those, that it put something to.
told-pair = { $by } to { $to }
told-pairs = Settled between two delegations, not in public: { $groups }.
told-pairs-in-force = { $stance }, { $ended } and in force: { $items }
told-pairs-not-in-force = { $stance }, { $ended }: { $items }
told-pair-support = supported
told-pair-acquiesce = let pass
told-pair-amend = asked to be softer
told-pair-block = quietly blocked
told-text = { $measure }, proposed by { $by }: { $parts }.
told-text-support = supported by { $who }
told-text-acquiesce = let pass by { $who }
told-text-amend = a softer text asked for by { $who }
told-text-block = quietly blocked by { $who }
told-text-silent = no position taken by { $who }
told-text-agreed = agreed
told-text-softened = agreed with a softer text
told-text-blocked = no consensus
told-text-too-few = too few supported it
told-text-force = in force for { $who }
told-text-force-all = in force for all
told-and-answered = { $act }; it was answered.
told-and-silent = { $act }; nobody answered.
told-and-arrived = { $act }; it arrived.
told-and-declined = { $act }; it was declined.
told-and-alone = { $act }; nobody joined in that step.
told-all-incidents = Incidents: { $items }.
told-all-closed = Came to an end: { $items }.
told-all-in-force = Came into force: { $items }.
told-all-unanswered = Left unanswered: { $items }.
told-all-exposed = Came out: { $items }.
told-all-known = Became known: { $items }.
told-all-unpaid = Not paid for, and lapsed: { $items }.
# One choice that several delegations made over incidents of their own. $choice is its title.
told-choices = { $choice }: { $items }.
told-choices-over = { $who } about { $incident }
# What delegations chose over incidents of no plot, each with the choices of those.
told-answers-everyday = Answers to everyday incidents: { $items }.
told-answers-of = { $who }, { $incident }: { $choices }
told-answers-toward = { $choice } toward { $toward }
told-choices-toward = { $who } toward { $toward } about { $incident }
# Who received a paper.
told-heard-by = to { $who }
told-item-in-force = { $measure } for { $who }
told-item-exposed = { $who } had chosen { $choice }
told-item-unanswered = { $who }, a request from “{ $from }” (paragraph { $paragraph })
told-proposed = { $who } proposed { $measure }.
told-proposed-to = { $who } proposed { $measure } to { $to }.
told-answer-support = { $who } supported { $measure }.
told-answer-acquiesce = { $who } let { $measure } pass.
told-answer-amend = { $who } asked for a softer text of { $measure }.
told-answer-block = { $who } quietly blocked { $measure }.
told-lapsed = { $act } By then it could no longer be done.
told-in-force = { $measure } came into force for { $who }.
told-upkeep = { $who } did not pay for { $measure }, and it lapsed.
told-side-effect = { $who }, { $measure }: { $text }
told-side-effect-item = { $who }, { $measure }
# What these are has been told before.
told-side-effects-again = { $count ->
    [one] A side effect
   *[other] Side effects
} as before: { $items }.
told-tabled = { $who } put { $measure } on the table.
told-tabled-unknown = A joint measure was put on the table.
told-settled-agreed = { $measure } was agreed.
told-settled-softened = { $measure } was agreed with a softer text.
told-settled-blocked = { $measure } found no consensus.
told-settled-too-few = { $least ->
    [0] Too few joined { $measure }.
    [one] { $measure } was not agreed: it takes two, and the one that was asked did not support it.
   *[other] Too few joined { $measure }: beside its proposer it takes { $least } that support it.
}
told-incident-began = { $incident } began.
told-incident-passed = { $incident } began and came to an end.
told-incident-published = { $incident } became public.
told-incident-closed = { $incident } came to an end.
# What comes over may be damage of any kind: copied files and painted screens do not spread.
told-spillover = { $incident } now touches { $who } too.
# A rung has the name of what governments do there. Where no act brought the crisis to it, the sentence says so.
told-rung-up = Without any new act, tension over { $incident } rose from “{ $from }” to “{ $to }”.
told-rung-down = Without any new act, the crisis over { $incident } eased from “{ $from }” to “{ $to }”.
told-rung-up-by-act = An act raised the crisis over { $incident } from “{ $from }” to “{ $to }”.
told-rung-down-by-act = An act eased the crisis over { $incident } from “{ $from }” to “{ $to }”.
told-contact-answered = { $other } answered { $who } about { $incident }.
told-contact-silent = Nobody was at the contact point of { $other } when { $who } asked about { $incident }.
told-evidence = { $who } found { $quality } evidence on { $incident } that points to { $suspect }.
told-evidence-items = { $evidence }: { $count } items.
told-named = { $who } named { $suspect } in public over { $incident }.
told-exposed = It came out that { $who } had chosen { $choice }.
told-exposed-about = It came out that { $who } had chosen { $choice } about { $incident }.
# A choice for which nobody is blamed has nothing to hide.
told-known = It became known that { $who } had chosen { $choice }.
told-known-about = It became known that { $who } had chosen { $choice } about { $incident }.
told-help-arrived = Help from { $who } arrived for { $incident }.
told-offices-taken = { $who } carried words between the two sides over { $incident }.
told-offices-declined = { $who } was asked to carry words between the two sides over { $incident }, and one of them did not want it.
told-help-declined = The help that { $who } offered for { $incident } was declined.
told-abuse-stopped = { $who } stopped abuse from its territory in { $incident }.
told-unanswered = { $who } gave no answer to “{ $from }” (paragraph { $paragraph }).
told-climbed-down = The leader of { $who } climbed down from a public promise.
told-statement-agreed = A common text was agreed by all delegations.
told-statement-softened = A common text was agreed after it had been softened.
told-statement-blocked = A common text found no consensus.
told-ruling = Control has overruled the model (ruling { $number } in its log).
told-disproved = { $who } had named { $suspect } over { $incident }, and was wrong.

## Crisis choices, by the rule that carries them out. $about and $toward may be missing; each has its own line.

did-plain = { $who } chose { $choice }.
did-plain-about = { $who } chose { $choice } about { $incident }.
did-plain-toward = { $who } chose { $choice } toward { $toward }.
did-plain-about-toward = { $who } chose { $choice } toward { $toward } about { $incident }.
did-contact = { $who } asked { $toward } about { $incident }: { $choice }.
did-share = { $who } shared technical traces of { $incident } with { $toward }.
did-request-help = { $who } asked for help with { $incident }.
did-offer-help = { $who } offered help with { $incident }.
did-joint-probe = { $who } sought a joint finding on { $incident }.
did-demarche = { $who } protested to { $toward } over { $incident }, in confidence.
did-own-probe = { $who } began an inquiry at home into { $incident }.
did-disclose = { $who } told the public the facts of { $incident } and blamed nobody.
did-stay-silent = { $who } kept silent about { $incident }.
did-legal-review = { $who } had lawyers look at { $incident } first.
did-name = { $who } named { $toward } in public over { $incident }.
# The words stand open to others; whether any joined is told beside it.
did-name-jointly = { $who } named { $toward } in public over { $incident }, in words that others could join.
did-name-together = { $who } named { $toward } together in public over { $incident }.
did-police-case = { $who } opened a police case on { $incident }.
did-stop-abuse = { $who } acted against abuse on home territory in { $incident }.
did-convene = { $who } asked for a meeting: { $choice }.
did-convene-about = { $who } asked for a meeting over { $incident }: { $choice }.
# The Chair asks nobody.
did-convene-chair = { $who } convened the members.
did-convene-chair-about = { $who } convened the members over { $incident }.
did-good-offices = { $who } asked { $toward } to carry words over { $incident }: { $choice }.
did-penalty = { $who } penalised { $toward } over { $incident }: { $choice }.
did-covert-reply = { $who } chose { $choice } against { $toward } over { $incident }.
did-takedown-targeted = { $who } had named items removed in { $incident }, with an appeal.
did-takedown-mass = { $who } blocked broadly in { $incident }.
did-shutdown = { $who } cut the service over { $incident }.
did-counter-message = { $who } helped credible voices to answer { $incident }.
did-pay-ransom = { $who } paid the criminals behind { $incident }.
did-conceal = { $who } concealed { $incident }.
did-restraint = { $who } announced a step of restraint toward { $toward } and asked for an answer.

## A step of the story.

step-heading = Step { $step } of { $steps } · { $move } { $within }/{ $of }
step-quarter = one quarter
step-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
step-evidence = Evidence: { $items ->
    [one] one item reached
   *[other] { $items } items reached
} { $who }.
step-at-the-end = At the end
step-known-to = known to { $who }
step-known-to-own = known to your delegation alone
step-hidden = hidden until the debrief
step-serves = serves { $paragraphs }

## The story in one page. “Otherwise” is the same moment without the act, or with the answer that was missing.

turning-heading = The story in one page: { $count ->
    [0] no turn that decided this exercise
    [one] the one turn that decided this exercise
    [2] the two turns that decided this exercise
    [3] the three turns that decided this exercise
    [4] the four turns that decided this exercise
    [5] the five turns that decided this exercise
    [6] the six turns that decided this exercise
   *[other] the { $count } turns that decided this exercise
}
turning-how = Each turn was found by playing its moment again with the same luck, without that act or with the missing answer. “Otherwise” is one step later, “in the end” in futures that bots play.
turning-all-chance = Each of them mattered in its step, and none outlasts chance: in futures that bots play on, as in “what if”, the exercise ends about the same without it. Ask the room why: what did others do later that made it good, or undid it?
turning-forked = { $before ->
    [one] Step 1 was played in another exercise, so that no turn of it is told here.
   *[other] Steps 1 to { $before } were played in another exercise, so that no turn of them is told here.
}
turning-few = No other act, and no other silence, changed anything that the rules keep.
turning-none = No single act changed what the rules keep: no crisis, trust, belief, path of the plot, joint measure or mark hung on one decision alone.
turning-nobody = Nobody played: no delegation decided anything in this exercise. What follows was left undone. “Otherwise” is one step later, with the answer that was missing and the same luck; “in the end” is in futures that bots play on, as in “what if”.
turning-nobody-nothing = Nobody played: no delegation decided anything in this exercise, and nothing was asked of anybody.
turning-day = { $step } · day { $day }
turning-unanswered = { $who } gave no answer to “{ $from }”.
turning-omitted = { $who } did nothing in time about { $incident }.
# The two ends of a joint measure, after the sentence that tells one of them.
turning-taken-up = { $how ->
    [agreed] In step { $step } it was agreed, with { $who }.
    [softened] In step { $step } a softer text of it was agreed, with { $who }.
    [blocked] In step { $step } it was quietly blocked.
   *[too-few] In step { $step } too few had said yes.
}
turning-had-proposed = { $by } had proposed it in step { $step }{ $how ->
    [agreed] , and it was agreed.
    [softened] , and a softer text of it was agreed.
    [blocked] , and it was not agreed.
    [too-few] , and too few said yes.
   *[open] .
}
turning-came = What came of it: { $parts }.
turning-rung = the crisis over { $incident } { $way ->
    [stayed] stayed at “{ $now }”
    [rose] rose from “{ $before }” to “{ $now }”
    [eased] came down from “{ $before }” to “{ $now }”
   *[peaked] went from “{ $before }” up to “{ $most }” and back to “{ $now }”
}, and otherwise it would have { $other ->
    [stayed] stayed at “{ $then }”
    [rose] risen from “{ $before }” to “{ $then }”
    [eased] come down from “{ $before }” to “{ $then }”
   *[peaked] gone from “{ $before }” up to “{ $otherwise }” and back to “{ $then }”
}
turning-trust = trust of { $of } in { $to } at { $now } of 100, otherwise at { $then }
turning-belief = belief of { $who } in the true author at { $now } %, otherwise at { $then } %
turning-path = the plot took the path “{ $title }”, otherwise it did not
turning-paths = the plot took the path “{ $now }”, otherwise the path “{ $then }”
turning-no-path = the plot did not take the path “{ $title }”, otherwise it did
turning-agreed = { $measure } was agreed, otherwise it was not
turning-not-agreed = { $measure } was not agreed, otherwise it was
turning-marked = commitments { $marks }
# What is left of it in the end, in the futures of a what-if.
turning-end-crisis = In the end the crisis stays below “{ $rung }” in { $came } of 100 futures, otherwise in { $other }.
turning-end = In the end { $what ->
    [commitments] { $one } lives up to its commitments { $way ->
        [lower] less well
       *[higher] better
    } otherwise
    [rung] the highest rung of the crisis is { $way } otherwise
    [crisis] the crisis stays low { $way ->
        [lower] less
       *[higher] more
    } often otherwise
    [trust] trust between { $one } and { $other } is { $way } otherwise
   *[tension] tension between { $one } and { $other } is { $way } otherwise
}, by { $by }.
turning-end-chance = In the end nothing is otherwise by more than chance ({ $pairs } futures).
turning-offers = On offer too: { $offers }.
turning-offers-undone = On offer: { $offers }.
turning-offer-against = { $title } (against a commitment)
turning-offer-with = { $title } with { $who }
turning-offer-toward = { $title } toward { $who }

## Lines of evidence.

evidence-over = { $choice } about { $incident }
evidence-unanswered = no answer to “{ $from }”
evidence-ruling = seen and awarded by control (ruling { $number })
evidence-disproved = a naming over { $incident } that proved wrong
evidence-position = a position on { $measure }
evidence-positions = { $count ->
    [one] position
   *[other] positions
} { $found }: { $items }
evidence-positions-item = { $measure } ({ $paragraphs })
evidence-answered = answer to “{ $from }”
evidence-omitted = no answer in time over { $incident }
evidence-in-place = what was in place
evidence-after = { $found }, after { $time }
evidence-each-after = { $found }; each after { $time }
evidence-worth = { $paragraphs } { $found }
evidence-taken-back = taken back
evidence-made-good = made good
evidence-step = step { $step }: { $acts }
evidence-at-the-end = at the end: { $acts }
evidence-toward = { $act }, toward { $whom }
# Nobody was owed these there, or the test had been answered before.
evidence-untested = answered no test, so that nothing of it is counted: { $acts }
evidence-act = { $act } ({ $found })
evidence-act-with = { $act } ({ $found }), with { $with }

# Who may be suspected beside the delegations, told at the beginning.
groups-heading = Names that analysts follow
groups-why = Analysts of the region have these names in their files before the exercise begins. All of them are invented. That a name stands here says nothing about who did what, and somebody whom nobody has followed may be behind it as well.
group-line = { $name }: { $kind }.
group-crime = people who commit crimes for money
group-hacktivist = private people who act for a political cause
group-non-member = a group that is said to work for an invented state outside the region
group-extremist = an extremist network
