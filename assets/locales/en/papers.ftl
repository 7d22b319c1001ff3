# Papers that no author has written: they follow from what happened.

## An everyday incident, as the state that was hit reads it.

bulletin-from = National response team of { $state }
bulletin-disruption = Public services in { $state } are disturbed.
bulletin-text-disruption = Several public websites and services in { $state } did not answer, or showed what others had written on them.
bulletin-theft = Data were taken from an office in { $state }.
bulletin-text-theft = Somebody has copied data from the systems of an office in { $state }.
bulletin-business-secrets = Secrets of a company in { $state } were taken.
bulletin-text-business-secrets = Somebody has copied confidential files of a company in { $state }.
bulletin-crime = Criminals attack computers in { $state }.
bulletin-text-crime = An office in { $state } reports that criminals have locked its computers and ask for money.
bulletin-sabotage = A facility in { $state } was damaged through its computers.
bulletin-text-sabotage = Somebody has changed the settings of a facility in { $state } so that it was damaged.
bulletin-espionage = Somebody looks for official secrets in { $state }.
bulletin-text-espionage = In a ministry of { $state }, a program was found that reads papers which are not meant for others.
bulletin-accident = A computer system in { $state } has failed.
bulletin-text-accident = A system that many offices in { $state } use has failed. So far it looks like an accident.
bulletin-terrorist-content = Terrorist content is spreading in { $state }.
bulletin-text-terrorist-content = Terrorist content is passed on by many accounts in { $state }.
bulletin-false-content = False content is spreading in { $state }.
bulletin-text-false-content = Content that is made up or disputed is passed on by many accounts in { $state }.
bulletin-small = The damage is small.
bulletin-felt = The damage can be felt, and people ask about it.
bulletin-grave = The damage is grave.
bulletin-over = Our team has dealt with it, and it is over.
bulletin-open = It goes on. What your delegation can do about it stands among your choices.
bulletin-public = The public knows of it.
bulletin-quiet = The public does not know of it.
bulletin-listed = Among your incidents it is called { $incident }.

## A question that was answered, as the two read it.

answer-from = Contact point of { $state }
answer-had = { $other } has answered your question about { $incident }.
# Whoever had named the other state in public, and asks all the same.
answer-had-named = You had named { $other } in public over this; its contact point answered all the same.
answer-given-named = { $who } had named your state in public over this, and asked all the same.
answer-said = You asked what they know. { $other } said: “What our technicians see points to { $suspect }.” As evidence this is { $quality }. An answer can be wrong although nobody lies, so compare it with what you have from others.
answer-said-own = You asked what they know. { $other } said: “What our technicians see leads to computers in our own country. That does not say who used them.” As evidence that points to { $suspect } this is { $quality }. Compare it with what you have from others.
answer-said-yours = You asked what they know. { $other } said: “What our technicians see leads to computers in your country. That does not say who used them.” As evidence that points to { $suspect } this is { $quality }. Compare it with what you have from others.
answer-said-nothing = You asked what they know. { $other } said that it has nothing new.
answer-given = { $who } has asked your contact point about { $incident }.
answer-passed-on = { $who } said what it sees, and asked what you know. Your contact point answered, and passed on what your technicians see. It spoke for the technicians alone: it did not say what your delegation believes.
answer-noticed = Your delegation has been told that networks in your country were used. Others may now expect you to look into it.

## Under an article.

news-also = Also in the news: { $acts }
