//! A harsh act against the state that was attacked is asked about before it goes into the draft, and only once.

use mufakat::sim::decide::caution::Caution;
use mufakat::sim::decision::Act;
use mufakat::sim::ids::StateId;

use crate::support::house::House;
use crate::support::http::Client;
use crate::support::shipped;

/// A delegation that may accuse the state that was attacked.
struct Desk {
    house: House,
    client: Client,
    seat: StateId,
    act: Act,
}

impl Desk {
    /// Indonesia, as soon as the plot has hit somebody else.
    fn open() -> Self {
        let house = House::open(shipped("departures"));
        let (control, client) = (house.control(), house.delegation("IDN"));
        control.must("control-begin", &[]);
        let seat = house.live.handle().snapshot().scenario().state("IDN").expect("a delegation");
        loop {
            if let Some(act) = accusation(&house, seat) {
                return Self { house, client, seat, act };
            }
            control.must("control-close", &[]);
            control.must("control-open", &[]);
        }
    }

    fn draft(&self) -> Vec<Act> {
        self.house.live.handle().snapshot().delegation(self.seat).acts
    }

    /// The fields of the form on the card, with these as well.
    fn fields(&self, more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        let Act::Respond { choice, incident, toward } = self.act else { panic!("a crisis choice") };
        let snapshot = self.house.live.handle().snapshot();
        let mut fields = vec![
            ("choice", snapshot.scenario().choices[choice].id.clone()),
            ("incident", incident.expect("an incident").0.to_string()),
            ("toward", toward.expect("a suspect").0.to_string()),
        ];
        fields.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
        fields
    }
}

/// An act that may be done and accuses the state that was attacked.
fn accusation(house: &House, seat: StateId) -> Option<Act> {
    let snapshot = house.live.handle().snapshot();
    let lens = snapshot.lens(seat);
    let options = snapshot.options(seat, &[]).choices;
    let acts = options.iter().flat_map(|option| {
        let (choice, incident) = (option.choice, option.incident);
        option.toward.iter().map(move |toward| Act::Respond { choice, incident, toward: Some(*toward) })
    });
    acts.into_iter().find(|act| matches!(lens.caution(act), Some(Caution::AccusesVictim(_))))
}

fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[test]
fn an_accusation_of_the_victim_goes_in_only_once_it_is_said_to_be_meant() {
    let desk = Desk::open();
    let ask = |more: &[(&'static str, &str)]| desk.client.ask("desk-respond", &borrowed(&desk.fields(more)));
    for not_meant in [&[][..], &[("meant", "")], &[("meant", "no")], &[("nonce", "one")]] {
        let answer = ask(not_meant);
        assert_eq!(answer.status, 409, "{not_meant:?}: {}", answer.body);
        assert!(answer.body.contains("the state that was attacked. Is that meant?"), "{}", answer.body);
        assert!(answer.body.contains("\"asks\":true"), "{}", answer.body);
        assert!(desk.draft().is_empty(), "{not_meant:?}");
    }
    // The question was no ask, so that its nonce is free.
    assert_eq!(ask(&[("meant", "yes"), ("nonce", "one")]).status, 200);
    assert_eq!(desk.draft(), [desk.act]);
    let twice = ask(&[]);
    assert!(
        twice.status == 409 && !twice.body.contains("asks"),
        "what is refused is not asked about: {}",
        twice.body
    );
    let acts = serde_json::to_string(&desk.draft()).expect("acts are JSON");
    desk.client.must("desk-seal", &[("acts", &acts)]);
}

#[test]
fn without_a_script_the_question_is_a_page_whose_form_does_it() {
    let desk = Desk::open();
    let page = desk.client.post("/do/desk-respond", &borrowed(&desk.fields(&[])));
    assert_eq!(page.status, 409);
    assert!(page.body.contains("the state that was attacked. Is that meant?"), "{}", page.body);
    assert!(desk.draft().is_empty());
    let inputs = page.body.split("<input type=\"hidden\" name=\"").skip(1);
    let fields: Vec<(&str, &str)> = inputs
        .map(|input| {
            let mut parts = input.split('"');
            (parts.next().unwrap_or_default(), parts.nth(1).unwrap_or_default())
        })
        .collect();
    assert!(fields.contains(&("meant", "yes")), "{fields:?}");
    let answer = desk.client.post("/do/desk-respond", &fields);
    assert_eq!((answer.status, answer.header("location")), (303, Some("/")), "{}", answer.body);
    assert_eq!(desk.draft(), [desk.act]);
}

#[test]
fn what_harms_nobody_goes_in_at_once() {
    let desk = Desk::open();
    let Act::Respond { incident, .. } = desk.act else { panic!("a crisis choice") };
    let incident = incident.expect("an incident").0.to_string();
    desk.client.must("desk-respond", &[("choice", "own_probe"), ("incident", &incident)]);
    assert_eq!(desk.draft().len(), 1);
}
