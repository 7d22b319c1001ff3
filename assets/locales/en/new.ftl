# Questions and answers of `mufakat new`.

new-begin =
    Eight questions, and then there is a scenario that can be played and changed. An empty line takes what is usual. The sign < leads back to the question before. Nothing is written before the last answer; to stop, press Ctrl-C.
new-first = This is the first question: there is none before it.
new-number = Question { $number } of { $count }
new-usual = Empty line: { $usual }
# The word by which somebody chooses none of a list.
new-none = none

## The questions.

new-ask-pattern = What happens?
new-pattern-theft = Theft, rumour, notice: something is taken, a rumour names a neighbour, and a notice says whose network was used. Three delegations.
new-pattern-help = Help promised, help needed: a pledge before cameras, and then the day on which it is needed. Three delegations.
new-pattern-text = A text by consensus: one text, several readings, and a red line behind a polite sentence. Four delegations.
new-pattern-quarter = A quarter between two crises: a small incident, time to build something, and a larger one that tests it. Three delegations.
new-ask-title = What is it called?
new-ask-states =
    Who plays? The roles are: { $roles }. Give a state for each, by code or name, with commas between them: { $states }.
    These are the states for which the program has figures; invented states cannot be had yet. A trainer can give the roles to other states on the day. Nobody should play a quarrel that is real between the states at the table.
new-ask-roles = What are the roles called? One or two words each, as they stand after “the”, with commas between them, in the order of { $states }.
new-ask-victim = Whom does it happen to? The name of an invented organisation, in at most four words.
new-ask-outcome = What comes out in the end? An invented group did it, never a state:
new-outcome-money = { $name }, criminals, for money
new-outcome-fame = { $name }, activists, to be seen
new-outcome-firm = { $name }, people who steal for a firm
new-ask-length = How long is it?
new-length-short = Short: four steps, for a lesson of 45 minutes or a short morning
new-length-usual = Usual: five steps, for two to three hours
new-length-long = Long: six steps, for half a day
new-ask-commitments = Which commitments is it about? Always { $core }. You may add: { $open }. Give the numbers with commas between them, or the word “none”. Each brings an objective and something that tests it.
new-commitment = { $id } ({ $title })

## What does not fit.

new-unfit-empty = Something is missing here. Write at least one word for each place in the list.
new-unfit-sign = There is a sign in it that no screen shows. Type it again.
new-unfit-too-long = That is too long: { $most } characters fit.
new-unfit-too-many-words = “{ $words }” is too long: { $most } words fit, because it stands in headlines.
new-unfit-no-choice = “{ $word }” is not one of the choices. Type a number from 1 to { $count }.
new-unfit-count = { $wanted } are needed, with commas between them, and there are { $given }.
new-unfit-no-state = There is no state “{ $word }” in the program. Type a code of three letters or a name from the list.
new-unfit-twice = “{ $word }” stands there twice. Each role needs its own.
new-unfit-names-state = { $state } is a real state. What is invented here should not remind anybody of one: choose another name.
new-unfit-role-is-state = { $state } is a real state. A role is called after its part, such as “host”; which state plays it is another question.
new-unfit-no-paragraph = “{ $word }” is not among those that can be added. Type their numbers with commas between them, or “none”.

## The end.

new-done = Written: { $file }. It is whole, and its comments say what each part is and what to change. Now:
new-then = “check” says what is wrong after a change, “run” lets bots play it and tells the story, “play” gives you a seat, “write” opens it in a browser with a form for every part.
cli-unfit = question { $question }: { $why }
    .hint = nothing was written; mend the answer and try again
cli-unanswered = the answers ended before question { $question }
    .hint = nothing was written; answer all questions, or take what is usual for the rest with --usual
