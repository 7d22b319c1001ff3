//! The box for a show of hands: a question to the delegation that decides, and how many hands go up for each answer. A
//! class commits itself before it talks; what is done is still what the draft says.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, HandsAsk, Offer, TableAsk};
use crate::board::class::{Asked, Class};
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, line_button};
use crate::board::widgets::count::count;
use crate::board::widgets::layout::ends;
use crate::board::widgets::one_of::one_of;
use crate::board::widgets::text::{BIG, HEADING, STRONG, soft, text};
use crate::report::hands::{Answer, Question};
use crate::report::suspicion;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::Act;
use crate::sim::view::IncidentView;
use crate::words::{tell, word, words};

pub(super) fn plugin(app: &mut App) {
    let due = on_message::<BoardAsk>.and_then(in_state(Screen::Table)).and_then(resource_exists::<Sitting>);
    app.add_systems(Update, react.in_set(Steps::React).run_if(due));
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    sitting: Res<Sitting>,
    mut drafting: ResMut<Drafting>,
    mut class: ResMut<Class>,
) {
    for ask in asks.read() {
        let BoardAsk::Hands(ask) = ask else { continue };
        let Some(asked) = asked(&sitting, &drafting) else { continue };
        let answer = |place: usize| rows(&sitting, &drafting, &class).get(place).map(|row| row.answer);
        match ask {
            HandsAsk::Question(question) => drafting.question = *question,
            HandsAsk::Count(place, by) => {
                if let Some(answer) = answer(*place) {
                    let hands = class.hands(asked, answer).saturating_add_signed(*by);
                    class.count(asked, answer, hands);
                }
            }
            HandsAsk::Write(place, written) => {
                if let Some(answer) = answer(*place) {
                    // An empty field stands for nobody.
                    class.count(asked, answer, written.parse().unwrap_or(0));
                }
            }
            HandsAsk::Clear => class.clear(asked),
        }
    }
}

/// What the delegation before the screen is asked now.
fn asked(sitting: &Sitting, drafting: &Drafting) -> Option<Asked> {
    let seat = sitting.me().filter(|_| sitting.is_class())?;
    Some((sitting.board().clock.step, seat, drafting.question))
}

/// An answer that may be given, and the option behind it, which a click opens.
struct Row {
    answer: Answer,
    opens: Option<Offer>,
}

/// The answers, in an order that stays while hands are counted.
fn rows(sitting: &Sitting, drafting: &Drafting, class: &Class) -> Vec<Row> {
    match drafting.question {
        Question::Deed => deeds(sitting, drafting, class),
        Question::Culprit(incident) => {
            let seat = sitting.seat();
            let known = seat.and_then(|seat| seat.incidents.iter().find(|one| one.incident == incident));
            let suspects = known.map(suspicion::named).unwrap_or_default();
            // By name: the likeliest first would be a hint.
            let suspects = sitting.scenario().by_name(suspects.iter().map(|belief| belief.suspect));
            suspects.into_iter().map(|one| Row { answer: Answer::Suspect(one), opens: None }).collect()
        }
    }
}

/// A few acts that are suggested, what the draft holds besides, whatever hands went up for already, and doing nothing.
fn deeds(sitting: &Sitting, drafting: &Drafting, class: &Class) -> Vec<Row> {
    let ideas = sitting.suggested(&[]).into_iter().map(|idea| (idea.item, Offer::of(idea.item, idea.about)));
    let mut offers: Vec<(Item, Offer)> = ideas.collect();
    for act in &drafting.acts {
        let offer = match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => Offer::Measure(measure),
            Act::Respond { choice, incident, .. } => Offer::Choice(choice, incident),
            Act::Answer { .. } => continue,
        };
        if !offers.iter().any(|(known, _)| *known == item(offer)) {
            offers.push((item(offer), offer));
        }
    }
    let row = |(item, offer)| Row { answer: Answer::Item(item), opens: Some(offer) };
    let mut rows: Vec<Row> = offers.into_iter().map(row).collect();
    let counted = asked(sitting, drafting).and_then(|asked| class.show(asked));
    for (answer, _) in counted.iter().flat_map(|show| &show.hands) {
        if *answer != Answer::Nothing && !rows.iter().any(|row| row.answer == *answer) {
            rows.push(Row { answer: *answer, opens: None });
        }
    }
    rows.push(Row { answer: Answer::Nothing, opens: None });
    rows
}

fn item(offer: Offer) -> Item {
    match offer {
        Offer::Measure(measure) => Item::Measure(measure),
        Offer::Choice(choice, _) => Item::Choice(choice),
    }
}

/// The question, the answers with their hands, and how many hands went up in all.
pub fn hands(sitting: &Sitting, drafting: &Drafting, class: &Class) -> Vec<Piece> {
    let Some(asked) = asked(sitting, drafting) else { return Vec::new() };
    let s = sitting.scenario();
    let rows = rows(sitting, drafting, class);
    let of: u16 = rows.iter().map(|row| class.hands(asked, row.answer)).fold(0, u16::saturating_add);
    let mut pieces = questions(sitting, drafting);
    pieces.push(text(BIG, question(sitting, drafting.question)));
    pieces.push(soft(word("class-hands-how")));
    pieces.extend(rows.iter().enumerate().map(|(place, row)| {
        let label = text(HEADING, row.answer.label(s));
        let label = match row.opens {
            Some(offer) => line_button(BoardAsk::Table(TableAsk::Open(offer)), vec![label]),
            None => label,
        };
        count(place, label, class.hands(asked, row.answer), of)
    }));
    let all = text(STRONG, words("class-hands-all", &[("hands", of.into())]));
    let clear = button(word("class-hands-clear"), BoardAsk::Hands(HandsAsk::Clear));
    pieces.push(ends(all, clear));
    pieces
}

/// What can be asked, to choose from; nothing where there is one question alone.
fn questions(sitting: &Sitting, drafting: &Drafting) -> Vec<Piece> {
    let Some(incident) = gravest(sitting) else { return Vec::new() };
    let buttons = [
        ("class-hands-deed-short", Question::Deed),
        ("class-hands-culprit-short", Question::Culprit(incident.incident)),
    ];
    let buttons = buttons.map(|(key, question)| {
        (word(key), drafting.question == question, BoardAsk::Hands(HandsAsk::Question(question)))
    });
    vec![one_of(buttons)]
}

/// The gravest open incident of which one can ask who was behind it; the newest of several.
fn gravest(sitting: &Sitting) -> Option<&IncidentView> {
    let open = sitting.seat()?.incidents.iter().filter(|one| one.open && !one.beliefs.is_empty());
    open.max_by(|one, two| one.rung.cmp(&two.rung).then(one.severity.total_cmp(&two.severity)))
}

/// The question as it is read aloud.
fn question(sitting: &Sitting, question: Question) -> String {
    match question {
        Question::Deed => {
            let state = sitting.me().map_or("", |me| sitting.scenario().states[me].name.as_str());
            tell("class-hands-deed", &[("state", state)])
        }
        Question::Culprit(incident) => {
            let names = sitting.names();
            let called = names.incident_title(incident).unwrap_or_default();
            tell("class-hands-culprit", &[("incident", called)])
        }
    }
}
