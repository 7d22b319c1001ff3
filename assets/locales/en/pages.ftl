# The pages of delegations, observers and of those who join.

page-product = Mufakat
page-skip = To the content
page-nav = Parts of this page
page-lost = The connection is lost; trying again. Nothing is lost: what was accepted is kept, and what you are typing stays here.
page-step = step { $step }
page-step-end = at the end
page-clock-runs = the time runs
page-control = Control
page-chair = The Chair
page-voice = { $voice } (simulation cell)
page-counts = ({ $counts })

## Talking.

page-talk = Messages
page-talk-to = To
page-talk-choose = Choose …
page-talk-several = Several delegations
page-talk-plenary = Everybody in the room
page-talk-mark = Mark them, and choose “Several delegations” above
page-talk-bot = { $state } (bot, never answers)
page-talk-bots = Bots decide for { $states }. A bot answers no message and no request for a meeting; it reacts to acts and to texts alone.
page-talk-text = Message
page-talk-send = Send
page-talk-none = Nothing has been said yet.
page-said = What was said
page-talk-older = Earlier messages too
page-talk-kept = The page shows the last { $most } messages. Earlier ones are kept in the record of the exercise.
page-talk-hidden = Control has hidden a message.
page-talk-muted = Control has muted your delegation. You can write to control; ask control to let your delegation write to others again.
page-talk-too-fast = Your delegation has sent very much in a short time. Wait half a minute and send it again; your words stay in the form.
page-talk-lobby = Until the exercise begins you can write to control.
page-voice-name = In whose voice
page-voice-send = Say it
page-meet = Ask for a bilateral meeting
page-meet-with = With
page-meet-about = About what
page-meet-ask = Ask
page-meet-line = { $from } asks { $with } for a meeting:
page-meet-yes = Accept
page-meet-no = Decline
page-meet-open = no answer yet
page-meet-bot = a bot decides there and never answers
page-meet-accepted = accepted
page-meet-declined = declined
page-slip-nobody = Choose to whom the message goes.
page-slip-recipients = You have marked delegations and chosen another recipient too. Choose “Several delegations”, or take the marks away.

## Draft texts.

page-texts = Texts
page-texts-none = No text is being negotiated with you.
page-text-read = Read it
page-text-history = How it came about
page-text-fell = With this fell the signatures of { $who }: they were given to other words, or before this was heard.
page-text-did-open = { $who } put the text before its parties.
page-text-did-clause = { $who } added clause { $number }:
page-text-did-amend = { $who } put another wording of clause { $number } in brackets:
page-text-did-delete = { $who } proposed to delete clause { $number }.
page-text-did-settle = { $who } settled clause { $number } on this wording:
page-text-did-remove = { $who } deleted clause { $number }; those after it moved up.
page-text-did-reserve = { $who } stated a reservation on clause { $number }:
page-text-did-unreserve = { $who } took a reservation on clause { $number } back.
page-text-did-cosponsor = { $who } became a co-sponsor.
page-text-did-silence = { $who } put the text under silence for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
page-text-did-break = { $who } broke the silence:
page-text-did-end = It ended: { $outcome }.
page-text-did-sign = { $who } took a position.
page-text-did-withdraw = { $who } took the text back.
page-text-origin = By { $by } · between { $parties }
page-text-origin-measure = By { $by } · between { $parties } · brings “{ $measure }” into force
page-text-broken = { $who } broke the silence:
page-text-empty = It has no clause yet.
page-text-begun = Being drafted.
page-text-drafting = Being drafted; no brackets are left.
page-text-brackets = Being drafted; there are brackets.
page-text-silence = Under silence. Who says nothing consents. Time left:
page-text-silence-partners = Under silence. Whoever does not support it stays out. Time left:
page-text-withdrawn = Taken back by its author.
page-text-lapsed = Signed, and without effect.
page-text-reserved = Reservation of { $who }:
page-text-change = Work on clause { $number }
page-text-delete-word = delete the clause
page-text-by = put forward by { $by }
page-text-backed = put forward by { $by }; can live with it: { $backers }
page-text-back = We can live with this
page-text-unback = We cannot live with this any more
page-text-settle = Keep this wording, drop the others
page-text-amend = Another wording, to stand beside it in brackets
page-text-amend-send = Put it in brackets
page-text-delete = Propose to delete the clause
page-text-reserve = Your reservation on this clause
page-text-reserve-send = State the reservation
page-text-reserve-back = Take your reservation back
page-text-clause-add = Add a clause
page-text-clause = Wording
page-text-clause-send = Add it
page-text-sponsors = Co-sponsors: { $who }
page-text-signed = A position has been taken by { $who }.
page-text-own = Your position: { $stance }.
page-text-cosponsor = Become a co-sponsor: sign in advance
page-text-silence-put = Put it under silence
page-text-silence-why = Every party then has this long to object. Silence consents.
page-text-silence-why-partners = Every party then has this long to support it. Whoever says nothing stays out of it.
page-text-minutes = Minutes, 1 to 120
page-text-silence-send = Begin the silence
page-text-sign-why = Your position. Nobody is told who quietly blocked.
page-text-break = Break the silence
page-text-break-why = Why; all parties read it
page-text-break-send = Break it: the text is open again
page-text-withdraw = Take the text back
page-text-withdraw-send = Take it back for good
page-text-open = Put a new text before others
page-text-title = Title
page-text-all = All delegations
page-text-parties = Or these
page-text-measure = The joint measure it brings into force, if any
page-text-no-measure = None: a common text
page-text-open-send = Open the text
page-slip-clause = The clause has changed since you looked at it; read it again and then decide.
page-slip-wording = The wording is empty; write it, or propose to delete the clause.
page-slip-reserve = The reservation is empty; write it, or take yours back.

## The head of the page.

page-telling = What happened in step { $step }
page-clock-left = Time left
page-clock-stands = The clock stands at
page-paused = The exercise is paused: what is decided cannot be written down at the moment ({ $why }). Nothing acknowledged is lost. It goes on by itself as soon as that is repaired.
page-done = Done.
page-retry = Not sent yet; trying again.
page-wrong = The page could not be reached as expected; load it anew.
page-close = Close
page-todo = What to do now
page-todo-lobby = Read your brief and agree on what you want. Control opens the step when everybody is ready.
page-todo-head = Read what came in, agree within your delegation, put your acts into the draft, then seal.
page-todo-member = Read what came in, agree within your delegation and put your acts into the draft; the head of your delegation seals.
page-todo-sealed-head = Your decision is sealed. Until the step closes you can open it again; talking and drafting go on.
page-todo-sealed = Your decision is sealed; the head of your delegation can open it again. Talking and drafting go on.
page-head-away = { $head } is the head of your delegation and has had no page open for more than a minute. Only the head seals and answers for the delegation. If { $head } does not come back, ask control to make you the head: write to “Control” under “Messages”, with your name.
page-todo-bot = A bot decides for your delegation at the moment. You can read and talk; ask control to hand the seat back to you.
page-todo-closed = The step has closed. In a moment the room is told what happened.
page-todo-telling = The step has closed. What happened is being told in the room; your part of it stands below.
page-todo-over = The exercise has ended. This is your debrief.
page-waits-requests = { $count ->
    [one] One request waits for your answer
   *[other] { $count } requests wait for your answer
}
page-waits-proposals = { $count ->
    [one] One joint measure waits for your position
   *[other] { $count } joint measures wait for your position
}
page-waits-meetings = { $count ->
    [one] One delegation asks for a meeting
   *[other] { $count } delegations ask for a meeting
}
page-waits-texts = { $count ->
    [one] One text lies under silence
   *[other] { $count } texts lie under silence
}
page-unseen-messages = New messages: { $count }
page-unseen-texts = Texts that changed: { $count }
page-nav-incidents-open = { $count ->
    [one] one open incident
   *[other] { $count } open incidents
}
page-nav-desk-acts = { $count ->
    [one] one act in your draft
   *[other] { $count } acts in your draft
}
page-nav-debrief = Debrief
page-nav-happened = Told
page-nav-papers = News
page-nav-incidents = Crisis
page-nav-desk = Decide
page-nav-talk = Talk
page-nav-texts = Texts
page-nav-own = Brief

## What came in and what happened.

page-papers = News and requests
page-papers-too-late = These came with the last telling. The exercise has ended, so nobody decides about them any more.
page-papers-older = { $count ->
    [one] One earlier paper
   *[other] { $count } earlier papers
}
page-private = for some only
page-public = public
page-incident-rung = { $rung ->
    [0] No crisis has come of it.
   *[other] Crisis: rung { $rung } of 8, as tense as at “{ $name }”.
}
page-incidents-over = { $count ->
    [one] One incident that is over
   *[other] { $count } incidents that are over
}
page-proposal-left = not settled: the exercise ended first
page-proposals-others = { $count ->
    [one] One other joint measure
   *[other] { $count } other joint measures
}
page-happened-read = Read it again
page-happened-changes = What changed

## Deciding.

page-desk = Your decision
page-desk-sealed = Your decision, sealed
page-desk-bot = A bot decides for your delegation at the moment.
page-desk-remove = Take out
page-desk-head = The head of your delegation seals: { $head }.
page-desk-sealed-why = It stays sealed until the step closes; then all decisions are carried out together.
page-desk-unseal = Open it again
page-desk-seal-nothing = Seal: do nothing in this step
page-desk-seal-why = Nobody sees it before the step closes. What is not sealed by then counts as it lies here.
page-choices-about = { $title } ({ $count } possible now)
page-in-draft = in your decision
page-have-it = in force or under way
page-on-the-table = on the table already
page-done-before = done about this incident already
page-stance-short = Your budget is too short for: { $stance }
page-card-no-incident = This choice answers an open incident that you know of; choose it from the list under that incident.
page-card-back = Back to your page
page-card-lobby = No step is open yet; read the card, and choose when control opens one.
page-card-over = The exercise has ended.
page-card-telling = No step is open now; choose when the next one opens.
page-card-bot = A bot decides for your delegation at the moment.
page-card-sealed = Your decision is sealed; the head of your delegation can open it again.

## One’s own papers and people.

page-own = Your state
page-capital = From your capital
page-brief = Your brief
page-want-weight = Weight { $weight } of 3
page-scores-why = Bands, not grades: what the log shows so far. What was not tested has no band.
page-delegation = Your delegation
page-person-unnamed = Delegate { $number }
page-nobody = nobody yet
page-head = head of delegation
page-handover = Hand the lead over
page-leave = Leave the exercise
page-leave-why = Your seat becomes free. What your delegation decided stays. You can join again with the code of the exercise, which control can tell you.
page-leave-go = Leave my seat

## Joining.

page-join = Join the exercise
page-join-why = The code stands on the board in the room.
page-join-code = Code
page-join-go = Go on
page-join-seat = Your seat
page-join-closed = The doors are closed; ask the facilitator to open them.
page-join-name = Your name, if you like; your delegation and control see it
page-join-asks = The facilitator lets you in. With your name they know sooner who you are.
page-join-in = Take the seat
page-seat-role = { $role }: { $taken }
page-seat-free = free; a bot plays it until somebody comes
page-seat-bot = { $members ->
    [one] one person is here; a bot decides
   *[other] { $members } people are here; a bot decides
}
page-seat-people = { $members ->
    [one] one person is here
   *[other] { $members } people are here
}
page-observer = Observer
page-observer-why = watches what the whole room sees
page-board = Board
page-board-why = a screen or projector that shows the region to the room
page-staff = I belong to the staff
page-staff-why = The Chair, evaluators and the simulation cell join with the code that control gives them.
page-staff-code = Staff code
page-staff-voice = In whose voice, for the simulation cell: a newspaper, a company
page-chair-why = convenes, drafts, speaks for nobody
page-evaluator = Evaluator
page-evaluator-why = watches, rates, says nothing to the players
page-simcell = Simulation cell
page-simcell-why = speaks for somebody outside the table

page-join-lost = This browser has no seat now: you asked for another, you left, control did not let you in or showed you out, or the seat belonged to another exercise. You may ask for a seat.
page-seated = You sit here: { $seat }
page-seated-on = Go on
page-seated-head = You are the head of your delegation. If you leave, the next member becomes head, or a bot plays the seat.
page-waiting = Waiting to be let in
page-waiting-why = The facilitator sees that you wait. This page goes on by itself as soon as you are let in.
page-waiting-say = If it takes long, say aloud that you wait for this seat: { $seat }.
page-waiting-scriptless = It looks again every five seconds.
page-waiting-give-up = Ask for another seat
page-control-go = Come in as control
page-control-seated = This browser holds a seat: { $seat }. If you come in as control, you leave that seat.

## When something cannot be done.

page-sorry = That did not work
page-back = Back to the exercise
page-nothing-here = There is nothing at this address.
page-no-seat = You have no seat in this exercise any more; join with the code of the exercise, which control can tell you.
page-form-unread = The form could not be read; load the page anew and try again.
page-too-fast = That was very much in a short time; wait a few seconds and try again.
page-too-many-pages = Your page is open too often; close some of the others.
page-for-delegations = Cards are for delegations; your own page shows what your role sees.
page-control-how = Control comes in by the address on the host’s terminal. Open it as it stands there.
page-control-key = That is a code for joining. Control comes in by the address on the host’s terminal.
page-join-address-full = From this address as many people have come in as may. Ask control to show somebody out, or come in from another network.
page-join-wrong-code = This code opens no door; look at it again, or ask control for it.
page-join-staff-code = That seat is for the staff; ask control for the staff code.
