# “Who sits here?”: before an exercise begins, its host sees which state plays which role, and why, and may change it.

casting-heading = Who sits here?
casting-why = A part that is harmless for one state may touch a real quarrel for another. The trainer’s notes say whom to avoid in each role.
casting-note-of = About { $state }, for which this part was written: { $note }
casting-notes = Show the trainer’s notes: they give parts of the plot away

## In a terminal.

casting-role = { $role } ({ $id }): { $state }
casting-ask = Press Enter to begin like this. To give a role to another state, write for example { $example }; put a space between several. To seat a state that plays no role, or to send it away again, write for example +KHM. ? explains more, q leaves.
casting-help = A line has a role and a state with = between them: the role by its short name in brackets, the state by its code or its name, as people call it. Changes on one line are made together, so that two states can change places: { $example }. A state behind a plus sits at the table without a role of the plot, or is sent away again. An empty line begins the exercise as it stands above; q leaves, and nothing is begun. The states are { $states }.
casting-again = Nothing was changed. Press Enter to begin, or write another line.

## On the board.

casting-line = { $role }: { $state }
casting-give = Give this role to
casting-nobody-free = Every state plays a role already.
casting-places = Or let it change places with
casting-place = { $state } ({ $role })
casting-also = Also at the table, without a role of the plot
casting-begin = Begin like this
casting-open = Open it like this
casting-back = Esc Back
casting-seat = You sit in { $state }: { $role }.
casting-seat-only = You sit in { $state }, which plays no role.
casting-watch = You watch; bots sit in every seat.
casting-delegations = Delegations choose their seats when they join.

## Why a role cannot be given so.

miscast-no-role = No role is called “{ $role }”. The roles are { $roles }.
miscast-no-state = No state is called “{ $state }”. There are { $states }.
miscast-doubled = { $state } cannot play two roles, “{ $first }” and “{ $second }”. Choose a state without a role, or let the two change places.
miscast-unplayable = The exercise cannot be played like this: { $why }.
miscast-plays = { $state } plays “{ $role }” already, so it cannot sit as a member as well.
