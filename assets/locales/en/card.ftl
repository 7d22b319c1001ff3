### The card of a measure or of a crisis choice, as pages, terminal and board lay it out.

card-row = { $label }: { $value }
# The title, and beside it what practitioners call it: "Name a policy contact point (PoC)".
card-title-term = { $title } ({ $term })

## What every card says.

card-what = What it is
card-why = Why
card-risk = Risk
card-cost = Cost
card-costs = { $cost ->
    [one] { $cost } budget point
   *[other] { $cost } budget points
}, { $political } political capital
card-serves = Serves
card-may-cost = May count against
card-may-cost-if = { $paragraph }, if { $cases }
card-holds = Needed, and in place
card-missing = Needed, and missing now
card-norm = Norm
card-norm-level = { $id }, { $norm } ({ $level })
card-code = Code

## A measure.

card-upkeep = Upkeep
card-upkeep-points = { $upkeep ->
    [one] { $upkeep } budget point a quarter
   *[other] { $upkeep } budget points a quarter
}
card-time = In force
lead-time = { $quarters ->
    [0] at once
    [one] after one quarter
   *[other] after { $quarters } quarters
}
card-who = Who must take part
card-group = The group
card-partners = Possible partners now
card-partners-any = any other delegation
card-partners-none = nobody at present
card-lead = At home
card-forum = Forum
card-category = Category
card-source = Source

## A crisis choice.

card-toward = Directed at
card-toward-nobody = nobody in particular
card-toward-incident = the incident, at nobody in particular
card-toward-state = another delegation, about an incident
card-toward-suspect = whoever you suspect of an incident
card-toward-victim = the state that the incident hit
card-toward-anyone = another delegation; no incident is needed
card-by = Who may choose it
card-by-any = every delegation that knows of the incident
card-by-victim = the state that the incident hit
card-by-not-victim = every state but the one that the incident hit
card-by-host = a state whose territory or networks were used, once it has notice
card-by-between = the two between which the crisis is: the state that the incident hit, and the other side
card-answers = Answers
card-makes-good = Makes good
card-seen = Seen
card-ladder = Crisis ladder
card-climbs = climbs to rung { $rung }, { $name }, where one of the two sides of the crisis does it; what a third state does leaves the crisis where it is
card-climbs-at-government = climbs to rung { $rung }, { $name }, where one of the two sides of the crisis does it to the other government; naming a group, or naming somebody from a third state, leaves the crisis where it is
card-comes-down = comes down to rung { $rung } at most, { $name }

## Cases in which a line of evidence counts: what follows "if".

card-case-and = { $left } and { $right }
card-case-or = { $left }; or if { $right }
card-case-weak-evidence = your belief in the suspect is under { $weak } %
card-case-some-evidence = your belief in the suspect is from { $weak } to { $strong } %
card-case-strong-evidence = your belief in the suspect is { $strong } % or more
card-case-early = it is done within { $hours } hours of the incident
card-case-late = it is done later than { $hours } hours after the incident
card-case-asked-first = you asked the other side in an earlier step
card-case-asked-now = you ask the other side in the same step and do not wait for its answer
card-case-not-asked = you did not ask the other side
card-case-unaccused = you have not accused or punished the other side in public before
card-case-reviewed = you made a legal review in an earlier step
card-case-reviewed-now = you make the legal review in the same step
card-case-unreviewed = you made no legal review
card-case-noticed = you had notice of it or a request about it
card-case-on-request = help was asked for
card-case-exposed = it comes out
card-case-safeguarded = a safeguard of rights is in force at home
card-case-unsafeguarded = no safeguard of rights is in force at home
card-case-consulted = a stakeholder measure is in force at home
card-case-unconsulted = no stakeholder measure is in force at home
card-case-of-kind = the incident is of the kind “{ $kind }”
card-case-for-firm = whoever is behind the incident steals for a firm
card-case-diverting = means that you built against terrorist content serve to answer an incident of another kind

## One line of a list.

line-climbs = climbs to rung { $rung }
line-climbs-at-government = climbs to rung { $rung } if a government is named
line-may-cost = may count against { $paragraphs }
price-both = Budget { $cost } · capital { $political }
price-budget = Budget { $cost }
price-capital = Capital { $political }
price-none = No cost

## What an inject looks like: the name of each dress, and the count under a post.
dress-newspaper = Newspaper
dress-bulletin = Bulletin
dress-note = Note
dress-post = Post
dress-report = Report
# $count: a number in figures, such as 12,000.
dress-copies = { $count } copies are going round
# $millions: a number such as 1.3.
dress-copies-millions = { $millions } million copies are going round
