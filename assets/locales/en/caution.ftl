# Before a harsh act goes into the draft: what speaks for asking once more, and the question.

caution-penalises-victim = You would penalise { $state }, the state that was attacked. Is that meant?
caution-accuses-victim = You would accuse { $state }, the state that was attacked. Is that meant?
caution-turns-on-victim = You would turn on { $state }, the state that was attacked. Is that meant?
caution-held-unlikely = Your own analysts on whether { $suspect } is behind it: { $likelihood } ({ $percent } %). You would act against { $suspect } all the same. Is that meant?
caution-weak-evidence = Your own analysts on whether { $suspect } is behind it: { $likelihood } ({ $percent } %). That is weak evidence for an act against { $suspect }. Is that meant?
caution-never-asked = Your delegation has never asked { $state } what it knows of this. A contact point or consultations can do that first. Is that meant?

## What can be answered.

meant-heading = Before it goes into your draft
meant-yes = Yes, it is meant
meant-no = No, leave it out
