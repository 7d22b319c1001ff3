//! Four exercises, each about another part of what a journal can hold.

use std::path::Path;

use mufakat::bots::Temperament;
use mufakat::session::Settings;
use mufakat::session::ask::{
    Ask, ControlAsk, DeskAsk, Observe, Overruling, Pin, Rating, TalkAsk, TextAsk, To,
};
use mufakat::session::person::Role;
use mufakat::shipped::{self, Document};
use mufakat::sim::adjudicate::control::{Award, Improvised};
use mufakat::sim::catalogue::terms::Mark;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::ids::{IndicatorId, InjectId, PlotId, StateSet};
use mufakat::sim::plot::{InjectKind, PlotEffect, Quality};
use mufakat::sim::quantity::StateQuantity;

use super::sitting::Sitting;

/// The name of a journal and how it is played.
pub type Play = (&'static str, fn(&Path));

/// All of them.
pub const PLAYS: [Play; 4] =
    [("crisis", crisis), ("texts", texts), ("overrulings", overrulings), ("crash", crash)];

fn lab(name: &str) -> Document {
    shipped::asset(&format!("study/{name}.ron")).expect("a laboratory of the studies")
}

fn settings(minutes: u32, bots: Temperament) -> Settings {
    Settings { minutes, close_at_zero: false, bots: bots.into(), ..Settings::default() }
}

/// Names a state as the author of an incident of the plot, in public and alone.
fn name(sitting: &Sitting, incident: &str, iso: &str) -> Act {
    let scenario = sitting.scenario();
    let plot = scenario.plots.iter_enumerated().find(|(_, plot)| plot.id == incident).expect("an incident").0;
    Act::Respond {
        choice: scenario.choice("attribute_alone").expect("a choice"),
        incident: sitting.room().exercise().incident_of(plot),
        toward: Some(scenario.suspect_state(sitting.state(iso))),
    }
}

/// A registry stands still for three days: two delegations of people, one of which climbs and one of which asks.
fn crisis(path: &Path) {
    let bots = settings(15, Temperament::Opportunist);
    let mut sitting = Sitting::open(path, lab("ambiguous"), 11, bots);
    let control = sitting.join(Role::Control, "Control");
    let hit = sitting.join(Role::Delegation(sitting.state("PHL")), "Ana");
    let rival = sitting.join(Role::Delegation(sitting.state("IDN")), "Budi");
    let evaluator = sitting.join(Role::Evaluator, "Eva");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    while !sitting.is_over() {
        let step = sitting.room().exercise().step();
        if step == 1 {
            sitting.seal(hit, &[name(&sitting, "registry", "IDN")]);
        } else {
            sitting.decide(hit, "PHL", Temperament::HardLine);
        }
        sitting.decide(rival, "IDN", Temperament::Cautious);
        sitting.close_step(control);
        let seat = sitting.state("PHL");
        let text = "They asked nobody before they spoke.".into();
        let (pin, rating) = (Pin::Decision(step, seat), Some(Rating::Major));
        sitting.ask(evaluator, Ask::Observe(Observe { pin, seat: Some(seat), rating, text }));
    }
}

/// A year of talks: messages, a bilateral meeting, a text with brackets that is signed, one that falls silent.
fn texts(path: &Path) {
    let bots = settings(0, Temperament::Cooperative);
    let mut sitting = Sitting::open(path, lab("package"), 12, bots);
    let control = sitting.join(Role::Control, "Control");
    let author = sitting.join(Role::Delegation(sitting.state("SGP")), "Mei");
    let chair = sitting.join(Role::Delegation(sitting.state("THA")), "Niran");
    let partner = sitting.join(Role::Delegation(sitting.state("MYS")), "Aisyah");
    let voice = sitting.join(Role::Chair, "The Chair");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));

    sitting.ask(author, Ask::Talk(TalkAsk::Meet { with: sitting.state("MYS"), about: "the text".into() }));
    sitting.ask(partner, Ask::Talk(TalkAsk::Answer { meeting: 0, accept: true }));
    sitting.ask(voice, Ask::Talk(TalkAsk::Say { to: To::Plenary, text: "The floor is open.".into() }));

    let everybody = sitting.scenario().everybody();
    let measure = sitting.scenario().measure("policy_ttx");
    let title = "A discussion exercise".into();
    sitting.ask(author, Ask::Text(TextAsk::Open { title, parties: everybody, measure }));
    let clause = "An exercise is held every year.".into();
    sitting.ask(author, Ask::Text(TextAsk::Clause { text: 0, wording: clause }));
    let wording = "An exercise is held in every second year.".into();
    sitting.ask(partner, Ask::Text(TextAsk::Amend { text: 0, clause: 0, wording }));
    sitting.ask(chair, Ask::Text(TextAsk::Back { text: 0, clause: 0, wording: 1 }));
    sitting.ask(author, Ask::Text(TextAsk::Settle { text: 0, clause: 0, wording: 1 }));
    sitting.ask(partner, Ask::Text(TextAsk::Cosponsor { text: 0 }));
    let words = "Costs lie where they fall.".into();
    sitting.ask(chair, Ask::Text(TextAsk::Reserve { text: 0, clause: 0, words }));
    sitting.ask(author, Ask::Text(TextAsk::Silence { text: 0, minutes: 30 }));
    let why = "The capital has not read it.".into();
    sitting.ask(chair, Ask::Text(TextAsk::Break { text: 0, why }));
    sitting.ask(author, Ask::Text(TextAsk::Silence { text: 0, minutes: 10 }));
    sitting.ask(chair, Ask::Text(TextAsk::Sign { text: 0, stance: Stance::Amend }));
    sitting.wait(11);
    sitting.close_step(control);

    // A declaration between three, without a measure, which one of them does not want.
    let parties = ["SGP", "THA", "MYS"].iter().fold(StateSet::NONE, |set, iso| set.with(sitting.state(iso)));
    let title = "On restraint".into();
    sitting.ask(author, Ask::Text(TextAsk::Open { title, parties, measure: None }));
    let wording = "The three hold back.".into();
    sitting.ask(author, Ask::Text(TextAsk::Clause { text: 1, wording }));
    sitting.ask(author, Ask::Text(TextAsk::Silence { text: 1, minutes: 5 }));
    sitting.ask(partner, Ask::Text(TextAsk::Sign { text: 1, stance: Stance::Block }));
    sitting.wait(6);
    while !sitting.is_over() {
        sitting.decide(author, "SGP", Temperament::Cooperative);
        sitting.close_step(control);
    }
}

/// A tutorial in which control has its hands in everything.
fn overrulings(path: &Path) {
    let scenario = shipped::scenario("two-desks").expect("a shipped scenario");
    let bots = settings(4, Temperament::FreeRider);
    let mut sitting = Sitting::open(path, scenario, 13, bots);
    let control = sitting.join(Role::Control, "Control");
    let head = sitting.join(Role::Delegation(sitting.state("BRN")), "Hana");
    let second = sitting.join(Role::Delegation(sitting.state("BRN")), "Idris");
    let (here, there) = (sitting.state("BRN"), sitting.state("THA"));
    let ask = |what| Ask::Control(what);
    sitting.ask(control, ask(ControlAsk::Begin));
    sitting.ask(control, ask(ControlAsk::Extend(60)));

    let overrule = |what| Ask::Control(ControlAsk::Overrule { what, reason: "It was said aloud.".into() });
    let waiting = |sitting: &Sitting| -> Vec<InjectId> {
        let released = sitting.room().exercise().released();
        released.iter_enumerated().filter(|(_, at)| at.is_none()).map(|(id, _)| id).collect()
    };
    let held = waiting(&sitting);
    sitting.ask(control, ask(ControlAsk::Hold(held[0])));
    sitting.ask(control, ask(ControlAsk::Hold(held[1])));
    sitting.ask(control, ask(ControlAsk::LetGo(held[1])));
    sitting.ask(control, ask(ControlAsk::Edit { inject: held[1], text: "In other words.".into() }));
    sitting.ask(control, ask(ControlAsk::Release { inject: held[0], text: Some("Now.".into()) }));
    sitting.ask(
        control,
        ask(ControlAsk::Improvise(Improvised {
            kind: InjectKind::Media,
            from: "Harbour Radio".into(),
            to: StateSet::NONE,
            text: "Nobody knows anything yet.".into(),
            expects: "That somebody asks.".into(),
        })),
    );
    for effect in [
        PlotEffect::State(here, StateQuantity::Budget, 3.0),
        PlotEffect::Trust(here, there, -0.05),
        PlotEffect::Tension(here, there, 0.1),
        PlotEffect::Cohesion(-0.02),
        PlotEffect::Contact(there, 2),
        PlotEffect::Promise(here),
    ] {
        sitting.ask(control, overrule(Overruling::Change(effect)));
    }
    let measure = sitting.scenario().measure("poc_policy").expect("a measure");
    let acts = vec![Act::Adopt(measure)];
    sitting.ask(head, Ask::Desk(DeskAsk::Add(acts[0])));
    sitting.ask(head, Ask::Desk(DeskAsk::Seal(acts.clone())));
    sitting.ask(control, overrule(Overruling::Unseal(here)));
    sitting.ask(control, ask(ControlAsk::MakeHead(second)));
    sitting.ask(second, Ask::Desk(DeskAsk::Seal(acts)));
    sitting.close_step(control);

    let indicator = IndicatorId(0);
    let paragraph = sitting.scenario().instrument.indicators[indicator].paragraph;
    let award = Award { to: there, paragraph, indicator, mark: Mark::Partly };
    sitting.ask(control, overrule(Overruling::Award(award)));
    sitting.ask(control, overrule(Overruling::Strike(0)));
    sitting.ask(control, ask(ControlAsk::PutBot { seat: here, temperament: Temperament::Cautious }));
    sitting.ask(control, ask(ControlAsk::Minutes(2)));
    sitting.ask(control, ask(ControlAsk::CloseAtZero(true)));
    sitting.ask(control, ask(ControlAsk::Log("They look at their telephones.".into())));
    sitting.wait(20);
    sitting.tell(control);

    sitting.ask(control, ask(ControlAsk::HandBack(here)));
    let plot = PlotId(0);
    if sitting.room().exercise().incident_of(plot).is_none() {
        sitting.ask(control, overrule(Overruling::Change(PlotEffect::Start(plot))));
    }
    let suspect = sitting.scenario().plots[plot].by;
    let evidence = PlotEffect::Evidence { incident: plot, to: here, suspect, quality: Quality::Strong };
    sitting.ask(control, overrule(Overruling::Change(evidence)));
    while !sitting.is_over() {
        sitting.wait(20);
        sitting.tell(control);
    }
}

/// Two years of the region, with power cuts as a decision is sealed and as a step closes.
fn crash(path: &Path) {
    let bots = settings(15, Temperament::Random);
    let mut sitting = Sitting::open(path, lab("region"), 14, bots);
    let control = sitting.join(Role::Control, "Control");
    let giver = sitting.join(Role::Delegation(sitting.state("SGP")), "Mei");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    while !sitting.is_over() {
        match sitting.room().exercise().step() {
            2 => sitting.crash_at(giver, Ask::Desk(DeskAsk::Seal(Vec::new()))),
            5 => sitting.crash_at(control, Ask::Control(ControlAsk::Extend(120))),
            _ => sitting.decide(giver, "SGP", Temperament::Cooperative),
        }
        if sitting.room().exercise().step() == 4 {
            sitting.crash_at(control, Ask::Control(ControlAsk::CloseStep));
            sitting.tell(control);
        } else {
            sitting.close_step(control);
        }
    }
}
