# The Bevy board: menu, briefing, table, adjudication, demonstration, debrief.

board-name = Mufakat
board-tagline = Consult, then agree. An exercise in cyber confidence-building.
board-help = ? Help
board-leave = Esc Menu
board-quit = Quit
board-close = Close
board-over = all steps have closed
board-clock = { board-clock-step } · { board-clock-within }
board-clock-step = Step { $step } of { $steps }
board-clock-within = { $move } { $within }/{ $of } · { $length }
board-watching = Bots play

## The menu.

board-menu-first = Start here
board-menu-size = about { $minutes } minutes · { $seats ->
    [one] one seat
   *[other] { $seats } seats
}
board-menu-ready = { $title }. You sit for { $state }.
board-menu-play = Play
board-menu-left = Left open: { $exercise }
board-menu-go-on = Go on
board-menu-casting = Who sits where …
board-menu-watch = Watch
board-menu-class = Class …
board-more = More
board-no-scenario = There is no scenario to play; give one on the command line.
board-seat = Your seat
board-watch = Watch: bots in every seat
board-you = you
board-bots = How the bots play
board-bot = { $temperament } →
board-seed = Seed
board-seed-why = The same seed gives the same luck.
board-seed-wrong = “{ $seed }” is no seed: use digits only, as in 42.

## The briefing.

board-situation = The situation
board-objectives = What this exercise trains
board-trains = Paragraphs { $paragraphs }
board-private = For your delegation only
board-wants = Your national objectives
board-no-wants = The plot gives this delegation no objectives of its own.
board-want-weight = Weight { $weight } of 3 · { $now }
board-want-reached = reached if it ended now
board-want-open = not reached yet
board-want-later = whether it is reached is told with the truth
board-redlines = Your red lines
board-card = Your state in 2018
board-brief-page = { $page } of { $pages }
board-brief-next = Next
board-brief-back = Back
board-brief-more = Read more
board-brief-less = In short
board-to-table = To the table

## The picture of the region.

board-map-note = Lines on the map are for orientation; they express no opinion on borders or status.
board-key-linked = one incident, calm
board-key-raised = raised tension
board-key-high = high tension
board-key-severe = severe tension
board-key-channel = channel: named, tested, used
board-key-rung = rung, of 8
board-outside = { $arrow } { $name }
board-measures-in-force = { $count ->
    [0] No measure in force
    [one] One measure in force
   *[other] { $count } measures in force
}
board-firebreak = firebreak
board-feed = What everybody knows
board-said = Said to everybody
board-said-line = { $who }: { $words }
board-feed-empty = Nothing yet.
board-feed-step = Step { $step }:
board-feed-step-end = At the end:
board-below-crisis = Crisis ladder
board-commitments-region = The region’s commitments, public evidence

## The table.

board-tab-now = Now
board-tab-evidence = Evidence
board-tab-proposals = Table
board-tab-offers = Options
board-tab-state = My state
board-tab-region = Region
board-needs-answer = Needs your answer
board-ideas = You could, for example
board-ideas-none = Nothing more can be added in this step.
board-ideas-all = All options
board-add-short = Add
board-add-more = More …
board-earlier = What came before
board-search = Look for
board-options-toward = Options toward { $state }
board-options-all = All options
board-options-none = No option fits.
board-rung-chip = rung { $rung }
board-detail-close = Close
board-slot-measure = measure
board-slot-choice = crisis choice
board-left-budget = Budget { $left }
board-left-political = Capital { $left }
board-no-news = Nothing has reached you yet.
board-new = new
board-letter-read = read it
board-letter-fold = fold it away
board-inject-private = private
board-inject-public = public
board-request = { $from } waits for your answer: { $steps ->
    [0] none after this step
    [one] this step only
   *[other] { $steps } steps left
}
board-request-answers = What answers it: { $answers }
board-request-stands = What you have in place already answers this request, so that silence about it does not count against you. Something new still counts for you. An incident may still call for an act of its own.
board-request-cites = A request that stays without an answer is marked “not taken up” in paragraph { $paragraph }, { $title }.
board-no-proposals = No joint measure has been put to you.
board-proposed-by = Proposed by { $state }
board-proposals-others = Others
board-proposal-waits = waits for the other delegations
board-redline-here = This touches one of your red lines.
board-stance = { $stance } ({ $cost })
board-stances-why = The number is what the position costs in budget points. Nobody is told who blocked.
board-no-incidents = You know of no incident.
board-noticed = You have been told that your territory was used.
board-likelihood = How likely each is behind it
board-confidence = How far the evidence can be trusted
board-belief = { $word }, { $percent } %
# How far the evidence about an incident can be trusted, on every front.
suspicion-others = Everybody else
suspicion-no-items = There is no evidence yet. This is what could be assumed before anything was known.
suspicion-items = { $word }, from { $items ->
    [one] one item
   *[other] { $items } items
}
board-incident-facts = { $kind } at { $victim } · severity { $severity } of 8 · rung { $rung }, “{ $name }” · { $known } · { $open }
board-counterpart = The crisis is between { $victim } and { $state }.
board-public = public
board-not-public = not public
board-open = still going on
board-closed = over
board-means = Means
board-relations = Standing with the others
board-relations-whose = Trust is your own trust in them; what they think of you is not shown. Tension lies between the two of you.
board-relations-why = Boxes: how well you can reach them, 0 to 3.
board-channel = { $channel }
board-measures = Measures
board-in-force = In force
board-under-way = Under way
board-none = none
board-own-commitments = Your commitments, as the evidence stands
board-limits = In this step: up to { $measures ->
    [one] one measure
   *[other] { $measures } measures
} and { $choices ->
    [one] one crisis choice
   *[other] { $choices } crisis choices
}.
board-refused = × Not now: { $why }
board-not-now = Not now
board-partners = { $least ->
    [0] Partners, if any:
    [1] { $most ->
        [1] Name one partner:
       *[other] Name one to { $most } partners:
    }
   *[other] Name { $least } to { $most } partners:
}
board-toward = Directed at:
board-add = Add to the decision
board-about = About { $incident }
board-about-nothing = About no incident in particular
board-draft-empty = Nothing chosen yet. Doing nothing is a decision too.
board-sealed-empty = Nothing was chosen. Doing nothing is a decision too.
board-left = Left: budget { $budget } · political capital { $political }
board-seal = Seal the decision
board-seal-empty-title = Seal a decision without any act?
board-seal-empty = You have put nothing into your decision. If you seal it now, your delegation does nothing in this step. That cannot be taken back.
board-seal-empty-yes = Do nothing in this step
board-seal-empty-back = Go back to the table

## What happened.

board-told = What happened in step { $step }
board-told-nothing = Nobody did anything in this step that you could know of.
board-told-count = { $shown } of { $all }
board-chapter-you = What you did
board-chapter-others = What the others did
board-chapter-measures = Measures
board-chapter-incidents = Incidents and evidence
board-chapter-crisis = The crisis
board-chapter-news = Heard since
board-told-next = Next
board-told-back = Back
board-grid-why = How many acts of each kind, as far as you may know of them.
board-told-all = Show all
board-to-next-step = To the next step
board-to-debrief = To the debrief

## The demonstration.

board-play = Play
board-pause = Pause
board-back = Step back
board-on = Next step
board-watch-keys = Space plays and pauses, → is the next step, ← steps back.

## The debrief.

board-debrief-title = Debrief: { $title }
board-debrief-seed = Seed { $seed }
board-debrief-bands = Commitments
board-debrief-own = Your own first
board-debrief-belief = Belief
board-debrief-ladder = Ladder
board-debrief-trust = Trust
board-debrief-turns = Turns
board-debrief-what-if = What if?
board-own-why = What each delegation wanted, and whether it was reached. Before you read on: who was behind it, and how sure are you?
board-look-back = After step
board-play-from = Play on from step { $step }, same luck
board-page-before = ← Page before
board-page-next = Next page →
board-chart-note = { $title }: { $note }
board-ending-before = the ending before
board-way-before = the way before, as far as it was played
board-stood-at = The crisis stood at rung { $rung } of 8, “{ $name }”.
board-what-if-how = These turns decided most. Choose one to see what would have come of another act.
board-what-if-choose = Choose a turn.
board-what-if-guess = Guess first: in how many of 100 futures? Your guess opens the picture. A thousand futures take a moment.
board-what-if-guessed = You guessed { $range }.
board-debrief-truth = The truth
board-debrief-hot-wash = Hot wash
board-again = To the menu
board-region = Region
board-yours = { $state } (you)
board-bands-why = Open a paragraph to read what was measured and each line of evidence. What was not tested has no band.
board-heat-how = Open a commitment to read each line of evidence.
board-no-evidence = This commitment was not put to the test.
board-evidence = No. { $number } · { $step } · { $who }: { $act } ({ $found })
board-evidence-test = The test: { $test }.
board-evidence-with = With { $partners }.
board-reached = Reached (weight { $weight })
board-not-reached = Not reached (weight { $weight })
board-not-reached-early = Not reached when the exercise ended early (weight { $weight })
board-reached-later = Told with the truth (weight { $weight })
board-damage = Damage suffered: { $damage }
board-truth-by = Behind it: { $by }. Hit: { $victim }.
board-truth-planted = Traces were planted to point at { $planted }.
board-truth-astray = Evidence also pointed to { $others }, and that was wrong.
board-truth-astray-how = Evidence can lead astray: traces are planted or copied to look like somebody else’s (a false flag), a machine that was rented or broken into shows its owner and not who used it, and a source may be mistaken.
board-truth-not-happened = It did not come up in this exercise.
board-truth-peak = { $rung ->
    [0] No crisis came of it.
   *[other] The crisis over it reached rung { $rung } of 8, “{ $name }”.
}
board-truth-believed = How likely the evidence of each delegation made this at the end
board-branches = Turns the plot could take
board-branch-opened = Opened in step { $step }: { $title }
board-branch-closed = Not opened: { $title }
board-misled = Injects that misled
board-hot-wash-why = Questions to talk about; nobody needs to be right.

## The projector of a live exercise.

board-hall-open = Open to a room …
board-hall-reach-title = Who may join?
board-hall-reach-machine = Only this machine: nothing is opened to the network. Good for trying it out, with several browser windows.
board-hall-reach-network = Everybody on this network: whoever is on the same Wi-Fi or cable can open http://{ $address } and join with a code.
board-hall-reach-no-network = This machine is on no network, so that no phone can reach it. To let others join, connect to a Wi-Fi or plug in a cable first, and open this question again.
board-hall-reach-machine-button = Only this machine
board-hall-reach-network-button = Everybody on this network
board-hall-no-door = This program cannot open an exercise to delegations.
board-hall-not-opened = It could not be opened to delegations: { $why }.
board-hall-leave = Esc Leave
board-hall-played = { $title } · { $step }
board-hall-closed = The step has closed
board-hall-after = After the last step
board-hall-join = Join with a phone or a laptop
board-hall-join-how = Scan the picture, or type the address and the code.
board-hall-join-here = Join in a browser on this machine
board-hall-join-here-how = No phone can reach this address. Type the address and the code.
board-hall-code = Code
board-hall-join-at = Join at { $address }
board-hall-join-code = Code { $code }
board-hall-doors-closed = The doors are closed
board-hall-delegations = Delegations
board-hall-people = { $count ->
    [one] one person
   *[other] { $count } people
}
board-hall-people-in = { $count ->
    [0] Nobody has joined yet.
    [one] One person has joined.
   *[other] { $count } people have joined, in { $delegations ->
        [one] one delegation
       *[other] { $delegations } delegations
    }.
}
board-hall-nobody = nobody yet
board-hall-bot = bot
board-hall-sealed = sealed
board-hall-unsealed = open …
board-hall-sealed-count = { $sealed } of { $all } sealed
board-hall-bots-only = Bots in every seat
board-hall-no-clock = no count-down
board-hall-left = left
board-hall-paused = paused
board-hall-time-up = time is up
board-hall-down = Paused: nothing can be saved at the moment ({ $why }). What was sealed stands, and no time is lost.
board-hall-deeds = What delegations did
board-hall-told-nothing = Nobody did anything in this step that the whole room could know of.
board-hall-told-count = { $shown } of { $all } · control shows the next part
board-hall-told-then-step = That was all · control opens the next step
board-hall-told-then-debrief = That was all · control opens the debrief
board-hall-over = All steps have closed
board-hall-leave-elsewhere = This window will close. The exercise goes on for everybody else.
board-hall-leave-here = The exercise ends for everybody who has joined. What was decided so far stays in its file, and the terminal says how to go on with it.

## Over the screen.

board-help-title = Help
board-help-text =
    Tab, Shift+Tab and the arrow keys move from one widget to the next; Enter or Space uses it. In a row of tabs, Left and Right choose; on a slider they go from step to step. On a new screen, Enter goes on. Page up and Page down scroll. Escape asks before it leaves. F11 fills the whole screen, and F11 again gives the window back. F9 changes between dark and light, F10 between motion and less motion. The mouse does all of this too.

    At the table, the keys 1 to 6 open Now, Evidence, Table, Options, My state and Region. Put measures and crisis choices into your decision, answer what the others propose, then seal. Nobody gains by waiting: all sealed decisions are adjudicated together. A name on the map shows what is known of a state; a click on it shows the options toward it.

    A class plays several delegations before one screen. Between two of them the screen shows what everybody may know; the keys 1 to 9 choose a delegation, and 0 hides its papers at once. At its table, 7 opens Hands, to count a show of hands.

    Evidence has two scales. The bar says how likely each suspect is. The boxes say how far the evidence can be trusted. A high bar with one box is a guess.

    On the map, a ribbon stands for tension above that of ordinary days: dotted when raised, dashed when high, one thick ribbon when severe; grey when only an incident links the two. The lamps at its middle say how good the channel is: named, tested, used. A round sign is an open public incident, drawn by its kind; the ring around it has eight parts, one for each rung of the crisis ladder. Force begins above the firebreak.

    Commitments are bands. The numbers beside a band say how many tests were lived up to, of all. What was not tested has no band: it is never a middling one. A score says what the log shows of living up to a promise; it never says compliance or guilt.

    While a step is told and in the briefing, the right arrow shows the next page and the left arrow the one before. In a demonstration, Space plays and pauses, the right arrow plays the next step, the left arrow steps back.

    As the projector of a live exercise the board only shows what everybody may know; control's page steps it.
board-leave-title = Leave?
board-leave-menu = The board will close.
board-leave-exercise = In the menu you can go on with this exercise until you begin another one. If you quit, what was played is kept in a file.
board-stay = Stay
board-leave-to-menu = Leave to the menu
