# The pages of delegations, observers and of those who join.

page-product = Mufakat
page-skip = To the content
page-nav = Parts of this page
page-lost = The connection is lost; trying again. Nothing is lost: what was accepted is kept, and what you are typing stays here.
page-step = step { $step }
page-clock-runs = the time runs
page-control = Control
page-chair = The Chair
page-voice = { $voice } (simulation cell)
page-counts = ({ $for } for, { $against } against)

## Talking.

page-talk = Messages
page-talk-to = To
page-talk-choose = Choose …
page-talk-several = Several delegations
page-talk-plenary = Everybody in the room
page-talk-mark = Mark them, and choose “Several delegations” above
page-talk-text = Message
page-talk-send = Send
page-talk-none = Nothing has been said yet.
page-talk-older = { $count ->
    [one] One earlier message
   *[other] { $count } earlier messages
}
page-talk-kept = { $count ->
    [one] One still earlier message is
   *[other] { $count } still earlier messages are
} kept in the record of the exercise.
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
page-meet-accepted = accepted
page-meet-declined = declined
page-slip-nobody = Choose to whom the message goes.
page-slip-recipients = You have marked delegations and chosen another recipient too. Choose “Several delegations”, or take the marks away.

## Draft texts.

page-texts = Texts
page-texts-none = No text is being negotiated with you.
page-texts-over = { $count ->
    [one] One text that is settled
   *[other] { $count } texts that are settled
}
page-text-origin = By { $by } · between { $parties }
page-text-origin-measure = By { $by } · between { $parties } · brings “{ $measure }” into force
page-text-broken = { $who } broke the silence:
page-text-empty = It has no clause yet.
page-text-drafting = Being drafted; no brackets are left.
page-text-brackets = Being drafted; there are brackets.
page-text-silence = Under silence. Who says nothing consents. Time left:
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
