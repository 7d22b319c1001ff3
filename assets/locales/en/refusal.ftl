# Why something cannot be done: a cause and a remedy in one sentence.

## The rules refuse an act. “cause” is the same without the remedy and without a stop, for a line with little room.

refusal-over = { refusal-over.cause }; open the debrief.
    .cause = The exercise has ended
refusal-already-sealed = { refusal-already-sealed.cause }; wait for the next step.
    .cause = Your decision for this step is sealed
refusal-too-many-measures = { refusal-too-many-measures.cause }; { $most ->
    [0] wait for the next quarter
   *[other] take one away first
}.
    .cause = { $most ->
        [0] Your staff can start no measure in this step
        [one] Your staff can start one measure in this step
       *[other] Your staff can start { $most } measures in this step
    }
refusal-too-many-choices = { refusal-too-many-choices.cause }; { $most ->
    [0] wait for the next step
   *[other] take one away first
}.
    .cause = { $most ->
        [0] Your staff can make no crisis choice in this step
        [one] Your staff can make one crisis choice in this step
       *[other] Your staff can make { $most } crisis choices in this step
    }
refusal-twice = { refusal-twice.cause }; choose another.
    .cause = That act is in your decision already
refusal-contradiction = { refusal-contradiction.cause }; take one of the two away.
    .cause = One cannot speak and keep silent about the same incident
refusal-budget = { refusal-budget.cause }; choose less or wait for the next quarter.
    .cause = It costs { $needed ->
        [one] { $needed } budget point
       *[other] { $needed } budget points
    } and { $left ->
        [one] { $left } is left
       *[other] { $left } are left
    }
refusal-political-capital = { refusal-political-capital.cause }; wait, or win some by visible success.
    .cause = It costs { $needed } political capital and { $left } is left
refusal-have-it = { refusal-have-it.cause }; choose another.
    .cause = “{ $measure }” is in force or under way already
refusal-on-the-table = { refusal-on-the-table.cause }; answer that proposal.
    .cause = “{ $measure }” is on the table already
refusal-needs-partners = { refusal-needs-partners.cause }; propose it instead.
    .cause = “{ $measure }” needs partners
refusal-needs-nobody = { refusal-needs-nobody.cause }; adopt it instead.
    .cause = “{ $measure }” needs nobody else
refusal-partners = { refusal-partners.cause }.
    .cause = Name { $least } to { $most } partners
refusal-partners-too-few = { refusal-partners-too-few.cause }.
    .cause = Too few states sit at this table: it needs { $least } partners, and there { $most ->
        [0] is none
        [one] is one
       *[other] are { $most }
    }
refusal-partners-exactly = { refusal-partners-exactly.cause }.
    .cause = { $count ->
        [one] Name one partner
       *[other] Name { $count } partners
    }
refusal-not-in-group = { refusal-not-in-group.cause }; ask a member to table it.
    .cause = “{ $measure }” is decided in a group your delegation is not part of
refusal-unknown = { refusal-unknown.cause }; choose from the list.
    .cause = Nothing of that number exists in this exercise
refusal-not-asked = { refusal-not-asked.cause }; choose one that is open.
    .cause = That proposal is settled or was not put to you
refusal-no-incident = { refusal-no-incident.cause }; say which one it answers, or choose another answer.
    .cause = “{ $choice }” needs an open incident that you know of
refusal-wrong-kind = { refusal-wrong-kind.cause }; choose another answer.
    .cause = “{ $choice }” does not answer this kind of incident
refusal-wrong-party = { refusal-wrong-party.cause }; choose another answer.
    .cause = “{ $choice }” is for another party to this incident
refusal-no-target = { refusal-no-target.cause }: another delegation, or a suspect.
    .cause = Say at whom “{ $choice }” is directed
refusal-not-third = { refusal-not-third.cause }; choose a state outside the quarrel.
    .cause = “{ $choice }” needs somebody who is not one of the two
refusal-nothing-to-make-good = { refusal-nothing-to-make-good.cause }; choose an answer to the incident instead.
    .cause = your delegation has done nothing over this incident that “{ $choice }” could make good
refusal-nothing-to-share = { refusal-nothing-to-share.cause }; look into it first, or ask others what they know.
    .cause = “{ $choice }” needs evidence, and you hold none about this incident
refusal-nothing-to-hide = { refusal-nothing-to-hide.cause }; say what you know, or say nothing.
    .cause = everybody knows of this incident already, so that “{ $choice }” would hide nothing
refusal-done-before = { refusal-done-before.cause }; choose another.
    .cause = “{ $choice }” was done about this incident already

## What an act needs first.

need-own = { need-own.cause }.
    .cause = It needs “{ $measure }” in force first
need-states = { need-states.cause }; persuade others first.
    .cause = It needs “{ $measure }” in force in at least { $count ->
        [one] one state
       *[other] { $count } states
    }
need-any-of = { need-any-of.cause }.
    .cause = It needs one of these in force first: { $measures }
need-capacity = { need-capacity.cause }; build capacity first.
    .cause = It needs a national capacity of { $level }
need-trust = { need-trust.cause }; build trust first.
    .cause = It needs trust of { $level } in the partner
need-cohesion = { need-cohesion.cause }; agree on smaller things first.
    .cause = It needs regional cohesion of { $level }
need-channel-listed = { need-channel-listed.cause }; it has named none.
    .cause = It needs a named contact on the other side
    .met = The other side has named a contact. Whether it answers, only the call will show.
need-channel-tested = { need-channel-tested.cause }; take part in a ping test first.
    .cause = It needs a tested contact
need-channel-hotline = { need-channel-hotline.cause }; agree on one first.
    .cause = It needs a protected hotline with the other side

## Delegations that are missing from a list of whom to name.

missing = Not on this list: { $who }. { $why }.

## A live exercise refuses an ask.

refused-not-your-role = That is not for your role; ask control, who can do it or change your role.
refused-not-head = Only the head of your delegation may do this; ask the head, or control to make you head.
refused-no-seat = You have no seat any more; join again with the code of the exercise, which control can tell you.
refused-bot-plays = A bot plays your seat at the moment; ask control to hand it back to you.
refused-doors-closed = The doors are closed; ask the facilitator to open them.
refused-full = The exercise is full: { $most } people have joined. Ask control to show somebody out.
refused-not-begun = No step is open yet; read your brief until control opens one.
refused-begun = The exercise has begun already; go on with the step that is open.
refused-not-deciding = No step is open now: what happened is being told. Wait until control opens the next step.
refused-not-telling = Nothing is being told now; close the step first.
refused-over = The exercise has ended; the debrief is open.
refused-no-debrief = The debrief is not open yet; it opens after the last step.
refused-act-closed = That act of the debrief is not open; acts open one after the other, when control opens them.
refused-truth-told = The truth is told, so that the answer stands as it was given.
refused-line-too-long = That is more than one line: { $most } letters at most. Shorten it to one thing.
refused-not-done = That was not done in this step, so that nothing can be left out or put in its place. Choose from the list of what was done.
refused-not-then = That could not be done in this step: { $why } Choose from the list of what was open.
refused-no-question = No question waits for its picture. Ask one first.
refused-draft-changed = Your draft has changed since you looked at it; read it again and seal then.
refused-not-in-draft = That act is not in your draft any more; read the draft again.
refused-sealed = Your decision is sealed; the head can open it again until the step closes.
refused-not-sealed = That decision is not sealed, so there is nothing to open.
refused-unknown = There is no such { $thing ->
   *[delegation] delegation
    [other-delegation] other delegation
    [own-member] member of your delegation
    [member] member of a delegation
    [person] person
    [waiting] person who waits
    [free-token] free token
    [open-meeting] open request for a meeting
    [message] message
    [text] text
    [clause] clause
    [wording] wording
    [inject] inject
    [pin] inject, decision or paragraph
    [incident] incident
    [suspect] suspect
    [question] question
    [step] step that has closed
    [page] page of the wall
} in this exercise any more; look at the page again and choose from it.
refused-too-long = { $field ->
    [voice-name] The name of the voice is too long
   *[message] The message is too long
    [subject] The subject is too long
    [title] The title is too long
    [clause] The clause is too long
    [reservation] The reservation is too long
    [reason] The reason is too long
    [inject] The inject is too long
    [sender] The sender is too long
    [expected-action] The expected action is too long
    [note] The note is too long
    [observation] The observation is too long
    [monday] The line is too long
}: { $most } letters at most. Shorten it.
refused-name-too-long = The name is too long: { $most } letters at most. Shorten it.
refused-name-unseen = Nobody can see this name. Write it in letters, or leave the field empty.
refused-name-turned = This name holds signs that turn the direction of writing. Write it without them, in any script.
refused-name-taken = Somebody here has a name that looks the same. Add your family name or your delegation, so that nobody takes one of you for the other.
refused-empty = { $field ->
    [voice-name] The name of the voice is empty
   *[message] The message is empty
    [subject] The subject is empty
    [title] The title is empty
    [clause] The clause is empty
    [reservation] The reservation is empty
    [reason] The reason is empty
    [inject] The inject is empty
    [sender] The sender is empty
    [expected-action] The expected action is empty
    [note] The note is empty
    [observation] The observation is empty
    [monday] The line is empty
}; write a few words.
refused-muted = Control has muted your delegation, so that you can write to control alone; ask control to let your delegation write to others again.
refused-nobody = Name at least one other delegation.
refused-range = { $amount ->
   *[seconds] Seconds must be between { $least } and { $most }
    [step-minutes] Minutes of a step must be between { $least } and { $most }
    [silence-minutes] Minutes of silence must be between { $least } and { $most }
    [hands] Hands for one range must be between { $least } and { $most }
}; enter another number.
refused-released = That inject has been released already; write a new one instead.
refused-goes-out = That inject is on its way out already; take it back first to change it.
refused-too-late = It is too late to take that back.
refused-yourself = You cannot show yourself out; another person of control can.
refused-not-held = That inject is not held back; it comes by itself, or release it now.
refused-no-such-change = That cannot be changed: what it names does not exist, or the number is none or larger than the whole range. Choose from the lists and give a number within the range.
refused-no-such-line = That line of evidence does not exist or has been taken back already; choose another line.
refused-text-stage = The text is at another stage now; look at it again.
refused-not-party = Your delegation is not party to that text; ask its author to include you in a new one.
refused-brackets = There are still brackets in the text; settle every clause first.
refused-same-wording = That wording stands there already; support it instead.
refused-too-many = { $pile ->
   *[draft-acts] There are too many acts in your draft already; take one out first.
    [requests] There are too many requests at once; wait a few seconds and try again.
    [meetings] There are too many requests without an answer already; wait for an answer first.
    [texts] There are too many texts under negotiation already; finish or withdraw one first.
    [clauses] There are too many clauses already; put two of them into one.
    [wordings] There are too many wordings of this clause already; settle on one of them first.
    [questions] Enough what-if questions were asked in this debrief; show one of them again on the pages.
}
refused-unwritable = That cannot be written down ({ $reason }); nothing was done. Load the page anew and try again.
refused-storage = The exercise is paused: its journal cannot be written ({ $why }). Nothing acknowledged is lost; your last act was not taken. Try again when the pause is over.
refused-unsure = The exercise is paused: its journal cannot be reached ({ $why }). Whether your last act was taken is not known yet; send it again when the pause is over, it counts once.
refused-closing = The exercise is closing on this machine; it goes on after `mufakat resume`.

## What is told beside “done”.

note-acts-fell = { $count ->
    [one] One more act could not stand any longer and left the draft too.
   *[other] { $count } more acts could not stand any longer and left the draft too.
}

## A request is turned away before it is read.

turned-away-host = This address is not known to the exercise. Use the address shown on the board, or start `mufakat serve` with --host NAME.
turned-away-origin = This was not sent from a page of the exercise. Open the exercise itself and do it there.

## A form cannot be understood.

slip-verb = Nothing here is called “{ $verb }”; load the page anew and try again.
slip-missing = The form lacks “{ $field }”; fill it in, or load the page anew and try again.
slip-unknown = “{ $value }” is no { $field } in this exercise; load the page anew and choose from it.
slip-no-number = “{ $value }” is no whole number that can be used here; type digits alone, such as 15.
# What the fields of a form hold.
slip-field = { $name ->
    [about] subject
    [everybody] answer
    [waiting] person who waits
    [accept] answer
    [act] act
    [answer] answer
    [likelihood] likelihood
    [line-of-monday] line
    [question] question
    [leave] act that was done
    [counted] what the room counts
    [step] step
    [page] page
    [hands] number of hands
    [acts] list of acts
    [all] answer
    [by] number
    [choice] choice
    [clause] clause
    [delegation] delegation
    [incident] incident
    [indicator] indicator
    [inject] inject
    [kind] kind
    [level] level
    [line] line
    [mark] mark
    [measure] measure
    [meeting] request for a meeting
    [message] message
    [minutes] number of minutes
    [on] answer
    [open] answer
    [parties] delegation
    [person] person
    [pin] subject of an observation
    [plot] incident of the plot
    [position] position
    [proposal] proposal
    [quality] quality
    [quantity] quantity
    [rating] rating
    [recipient] recipient
    [seat] seat
    [seats] delegation
    [seconds] number of seconds
    [seen] mark of the clause
    [stance] position
    [state] delegation
    [suspect] suspect
    [temperament] temperament
    [text] text
    [to] recipient
    [toward] suspect
    [what] change
    [with] delegation
    [wording] wording
   *[other] { $name }
}
