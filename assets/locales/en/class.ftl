# A class at the board: several delegations, each played by a group, before one screen and one keyboard.

class-who = A class
class-nobody = Give the class at least one role: a click on “bot” beside it.
class-plays = the class
class-bot = bot
class-casting-why = Groups of the class play the roles that are marked; bots play the others. Groups take turns before this screen. The trainer’s notes say whom to avoid in each role.
class-casting = The class plays { $states }.

## Between two delegations.

class-which = Which delegation decides now?
class-all-sealed = All delegations have sealed.
class-why = Choose one, and its papers come up on this screen. They go away when it seals. The key 0 hides them at once.
class-open = has not sealed
class-begun = has begun
class-sealed = sealed
class-cover = 0 Hide
class-close = Close step { $step }
class-close-title = Close the step now?
class-close-why = { $count ->
    [one] { $states } has not sealed. If you close the step now, it does nothing in it.
   *[other] { $states } have not sealed. If you close the step now, they do nothing in it.
}
class-close-yes = Close the step
class-close-wait = Wait for them
class-back = Back to step
class-back-title = Go back to step { $step }?
class-back-why = What was decided since then is taken back. What was decided in step { $step } lies before each delegation again and has to be sealed again. The luck stays the same: whoever decides alike comes to the same. The debrief shows both ways.
class-back-yes = Go back to step { $step }
class-back-stay = Stay here
class-to-seats = To the delegations
class-seal-empty = You have put nothing into your decision. If you seal it now, your delegation does nothing in this step. Until the step closes you can choose the delegation again and change that.
class-learnt = What came of the last step, for your delegation only

## The show of hands.

class-tab-hands = Hands
class-hands-deed-short = What to do
class-hands-culprit-short = Who was it
class-hands-deed = What should { $state } do?
class-hands-culprit = Who was behind “{ $incident }”?
class-hands-how = Read out one answer after the other, count the hands and type the number. Hands decide nothing: a decision is what you put together and seal.
class-hands-nothing = Do nothing in this step
class-hands-all = { $hands ->
    [0] No hands counted yet
    [one] One hand
   *[other] { $hands } hands
}
class-hands-clear = Count again
class-what-if-guess = Guess first: in how many of 100 futures? Count the hands for each range, then open the picture. A thousand futures take a moment.
class-what-if-open = Open the picture
class-shows = What you raised your hands for
class-shows-asked = Step { $step } · { $state } · { $asked }
class-shows-decided = It decided: { $acts }
class-shows-nothing = It did nothing in that step.
