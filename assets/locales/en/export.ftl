# Files that other programs read: the code book of the tables, and the words of xAPI.

book-title = Code book
book-of = Tables of an exercise of “{ $scenario }”, number { $id }, made from a file of { $program }.
book-pseudonyms = People stand in the tables by number (P1, P2 and so on, in the order in which they came), and nothing that they typed does.
book-named = People stand in the tables by the names that they gave. Whoever passes the tables on passes these names on.
book-format = The tables are UTF-8 without a byte order mark, with commas, double quotes where a cell needs them, and a carriage return and line feed after each line (RFC 4180). A full stop divides whole numbers from fractions. An empty cell says that the column does not apply, or that nothing is known. A text that a spreadsheet would take for a formula begins with an apostrophe. Tables of several exercises can be put one below the other: “exercise” tells them apart. They hold what control knows, the hidden truth included.
book-rows = It has { $count ->
    [0] no rows.
    [one] one row.
   *[other] { $count } rows.
  }
book-note = Values are conventions of the exercise and assess no real state; `mufakat model` prints what they mean. Short names are those of the scenario and of the catalogue: `mufakat reference` lists them.
book-column = Column
book-meaning = Meaning
book-unit = Unit
book-range = Range
book-from = from { $low }
book-any = any number
book-name = a short name, a code or a number
book-unit-hours = hours
book-unit-own = as “unit” says
book-unit-fact = by “fact”: severity 0–8; open 0 or 1; rung 0–8; belief, trust, tension, capacity and cohesion 0–1; damage from 0, in the unit of the model

book-decisions = One row is an act that a delegation chose in a step, whether people, a script or a bot decided for it.
book-occasions = One row is a line of the evidence ledger; a test of which nothing was noted has one row too, with nothing behind “about”.
book-timeline = One row is one picture of one moment.

book-exercise = The number of the exercise; it follows from all that was played.
book-step = The step in which it was chosen, counted from 1.
book-part-of = The move to which the step belongs.
book-hours = The length of the step.
book-seat = The delegation, by the ISO 3166 code of its state.
book-role = Its role in the plot.
book-player = Who decided for it in the end: person, script, or the temperament of a bot.
book-sealed-by = The person who sealed the decision; empty where nobody sealed it.
book-act = The place of the act in the decision, counted from 1.
book-kind = What kind of act it is.
book-measure = The measure that is adopted, proposed or answered to.
book-to = Partners to whom it is proposed, with spaces between; empty for all.
book-by = The delegation whose proposal is answered.
book-stance = The position taken on the proposal.
book-choice = The crisis choice that is made.
book-incident = The incident: the short name of one of the plot; everyday-MYS-2 for the second everyday one that hit Malaysia; nobody-1 for one that came only when nobody acted.
book-toward = At whom it is directed: a state, an actor of the plot, or accident.
book-carried-out = Whether it was carried out; an act can lapse before its turn comes.
book-occasion = The number of the test, counted from 1: rows of one test share it.
book-opened = The step in which the test arose, counted from 1.
book-test = What kind of situation put the commitment to the test.
book-about = What it was about: an incident, a request or a measure.
book-line = The place of the line in the ledger, counted from 1.
book-line-step = The step in which the line was written; one more than the last for what came at the end.
book-paragraph = The paragraph of the instrument.
book-indicator = The indicator that was touched.
book-mark = What the line was found to be worth; empty for a reading of what was in place.
book-value = The reading of what was in place.
book-value-unit = The unit of the reading.
book-cause = What stands behind it: a measure, a choice, an inject, or a word such as omitted.
book-partners = With whom it was done, with spaces between; the delegation itself may be among them.
book-after-hours = Time from the beginning of the test to this line.
book-weight = How much of a test it was.
book-takes-back = The line that it takes back.
book-remedies = The line that it makes good.
book-course = came is what happened; nobody is the same luck when nobody acted.
book-moment = How many steps were closed; 0 is the opening.
book-known-to = Who could see it at that moment: public, control, or delegations by code, with spaces between.
book-fact = What the row shows.
book-of-whom = Whose it is, or whom an incident hit.
book-toward-whom = In whom, with whom, or who is suspected or named.
book-measure-in-force = The measure that is in force.
book-fact-value = The value, where the fact has one.

xapi-attended = attended
xapi-exited = left
xapi-answered = decided
xapi-commented = said or noted something
xapi-interacted = negotiated
xapi-decision = Decision of { $state } in step { $step }
xapi-talk = What was said and noted in step { $step }
xapi-text = The negotiation of texts
