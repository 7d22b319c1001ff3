//! The debrief in acts, as the room keeps it: the order, the way back, the short way, answers and lines in the journal, the
//! same act after a restart, and a report that tells no name.

mod support;

#[path = "debrief/early.rs"]
mod early;
#[path = "debrief/what_if.rs"]
mod what_if;

#[path = "journals/sitting.rs"]
#[allow(dead_code, reason = "the journals use more of it")]
mod sitting;

use std::path::Path;
use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::journal::{self, Entry};
use mufakat::report::acts::told;
use mufakat::report::after::{Edition, Material, files};
use mufakat::session::acts::DebriefAct;
use mufakat::session::ask::{Ask, ControlAsk, DebriefAsk, Lead};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role};
use mufakat::session::refused::{Refused, Thing};
use mufakat::session::room::Stage;
use mufakat::session::view::Snapshot;
use mufakat::session::{Room, Settings};
use mufakat::shipped;
use mufakat::sim::exercise::belief::Likelihood;
use mufakat::sim::ids::{IncidentId, StateId, Suspect};
use sitting::{Sitting, replayed};

/// An exercise whose debrief is open, with two delegations of people.
struct Hour {
    sitting: Sitting,
    control: PersonId,
    head: PersonId,
    member: PersonId,
    other: PersonId,
    observer: PersonId,
    seat: StateId,
}

impl Hour {
    fn open(file: &Path) -> Self {
        let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
        let text = shipped::scenario("departures").expect("it is shipped");
        let mut sitting = Sitting::open(file, text, 3, settings);
        let (seat, second) = (sitting.state("MYS"), sitting.state("IDN"));
        let control = sitting.join(Role::Control, "Control");
        let head = sitting.join(Role::Delegation(seat), "Aisyah");
        let member = sitting.join(Role::Delegation(seat), "Farid");
        let other = sitting.join(Role::Delegation(second), "Putri");
        let observer = sitting.join(Role::Observer, "Olive");
        sitting.ask(control, Ask::Control(ControlAsk::Begin));
        while !sitting.is_over() {
            for (head, iso) in [(head, "MYS"), (other, "IDN")] {
                sitting.decide(head, iso, Temperament::HardLine);
            }
            sitting.close_step(control);
        }
        Self { sitting, control, head, member, other, observer, seat }
    }

    fn room(&self) -> &Room {
        self.sitting.room()
    }

    fn lead(&mut self, lead: Lead) {
        self.sitting.ask(self.control, Ask::Control(ControlAsk::Debrief(lead)));
    }

    fn show(&mut self, act: DebriefAct) {
        self.lead(Lead::Show(act));
    }

    /// Opens everything up to this act.
    fn open_to(&mut self, act: DebriefAct) {
        for next in DebriefAct::ALL.into_iter().skip(1).take_while(|next| *next <= act) {
            self.show(next);
        }
    }

    fn refused(&self, who: PersonId, ask: &Ask) -> Option<Refused> {
        self.room().check(who, ask).err()
    }

    fn cannot_show(&self, act: DebriefAct) -> Option<Refused> {
        self.refused(self.control, &Ask::Control(ControlAsk::Debrief(Lead::Show(act))))
    }

    fn incident(&self) -> IncidentId {
        self.room().asked_of(self.seat).next().expect("an incident of the plot that it knows of")
    }

    fn answer(&self, who: Option<(Suspect, Likelihood)>) -> Ask {
        Ask::Debrief(DebriefAsk::Answer { incident: self.incident(), answer: who })
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::new(Arc::new(self.room().clone()), 1, Health::Well, Arc::default())
    }
}

fn monday(line: &str) -> Ask {
    Ask::Debrief(DebriefAsk::Monday(line.into()))
}

fn hour() -> (tempfile::TempDir, Hour) {
    let folder = tempfile::tempdir().expect("a folder");
    let hour = Hour::open(&folder.path().join("hour.mufakat"));
    (folder, hour)
}

#[test]
fn acts_open_in_their_order_can_be_shown_again_and_the_last_one_ends_it() {
    let (_folder, mut hour) = hour();
    assert_eq!(hour.room().debriefing().map(|debriefing| debriefing.shown), Some(DebriefAct::Own));
    for act in DebriefAct::ALL.into_iter().skip(1) {
        // What if may be passed over, and nothing else.
        let passed = (act == DebriefAct::WhatIf).then_some(DebriefAct::HotWash);
        for later in DebriefAct::ALL.into_iter().filter(|later| *later > act && Some(*later) != passed) {
            assert_eq!(hour.cannot_show(later), Some(Refused::ActClosed), "{later:?} before {act:?}");
        }
        hour.show(act);
    }
    hour.show(DebriefAct::Truth);
    let debriefing = hour.room().debriefing().expect("it is open");
    assert_eq!((debriefing.shown, debriefing.furthest), (DebriefAct::Truth, DebriefAct::Monday));
    hour.lead(Lead::End);
    assert!(hour.room().debriefing().expect("it is open").has_ended);
    hour.show(DebriefAct::HotWash);
    assert!(!hour.room().debriefing().expect("it is open").has_ended, "whoever shows an act goes on");
    let past = Lead::Question(hour.room().scenario().facilitation.hot_wash.len() as u16);
    let past = Ask::Control(ControlAsk::Debrief(past));
    assert_eq!(hour.refused(hour.control, &past), Some(Refused::Unknown(Thing::Question)));
    assert_eq!(hour.refused(hour.head, &past), Some(Refused::NotYourRole));
}

#[test]
fn the_short_way_passes_over_the_question_and_ends_with_the_ladder() {
    let (_folder, mut hour) = hour();
    hour.lead(Lead::Short(true));
    assert_eq!(hour.cannot_show(DebriefAct::Who), Some(Refused::ActClosed));
    for act in [DebriefAct::Truth, DebriefAct::Belief, DebriefAct::Ladder, DebriefAct::WhatIf] {
        hour.show(act);
    }
    assert_eq!(hour.room().debriefing().and_then(|debriefing| debriefing.next()), None);
    assert_eq!(hour.refused(hour.head, &hour.answer(None)), Some(Refused::TruthTold));
    hour.lead(Lead::Short(false));
    hour.show(DebriefAct::Turns);
}

#[test]
fn the_head_answers_until_the_truth_is_told_and_what_was_answered_then_stands() {
    let (_folder, mut hour) = hour();
    let likely = hour.answer(Some((Suspect(0), Likelihood::Likely)));
    assert_eq!(hour.refused(hour.head, &likely), Some(Refused::ActClosed));
    hour.show(DebriefAct::Who);
    assert_eq!(hour.refused(hour.member, &likely), Some(Refused::NotHead));
    assert_eq!(hour.refused(hour.observer, &likely), Some(Refused::NotYourRole));
    let nobody = hour.answer(Some((Suspect(255), Likelihood::Likely)));
    assert_eq!(hour.refused(hour.head, &nobody), Some(Refused::Unknown(Thing::Suspect)));
    for incident in [IncidentId(999), everyday(&hour)] {
        let ask = Ask::Debrief(DebriefAsk::Answer { incident, answer: None });
        assert_eq!(hour.refused(hour.head, &ask), Some(Refused::Unknown(Thing::Incident)), "{incident:?}");
    }
    assert!(hour.room().asked().has(hour.seat) && !hour.room().answered().has(hour.seat));
    let all: Vec<IncidentId> = hour.room().asked_of(hour.seat).collect();
    for incident in all {
        let answer = Some((Suspect(0), Likelihood::Likely));
        hour.sitting.ask(hour.head, Ask::Debrief(DebriefAsk::Answer { incident, answer }));
    }
    assert!(hour.room().answered().has(hour.seat));
    hour.sitting.ask(hour.head, hour.answer(None));
    assert_eq!(hour.room().answer(hour.seat, hour.incident()), Some(None), "it thought again");
    hour.show(DebriefAct::Truth);
    assert_eq!(hour.refused(hour.head, &likely), Some(Refused::TruthTold));
    hour.show(DebriefAct::Who);
    assert_eq!(hour.refused(hour.head, &likely), Some(Refused::TruthTold), "shown again is not open again");
}

/// An incident that stands in no plot, if there is one; else one that does not exist.
fn everyday(hour: &Hour) -> IncidentId {
    let mut all = hour.room().exercise().incidents().iter_enumerated();
    all.find(|(_, one)| one.plot.is_none()).map_or(IncidentId(998), |(id, _)| id)
}

#[test]
fn an_act_that_was_opened_keeps_the_debrief_from_being_taken_back() {
    use mufakat::session::ask::TakenBack;
    let (_folder, mut hour) = hour();
    let back = Ask::Control(ControlAsk::TakeBack(TakenBack::Opening));
    assert_eq!(hour.refused(hour.control, &back), None, "it has only just opened");
    hour.show(DebriefAct::Who);
    assert_eq!(hour.refused(hour.control, &back), Some(Refused::TooLate));
    assert_eq!(hour.room().stage(), Stage::Over);
}

#[test]
fn nothing_of_the_truth_leaves_the_room_before_its_act_and_it_is_worked_out_once() {
    let (_folder, mut hour) = hour();
    for act in [DebriefAct::Own, DebriefAct::Who] {
        hour.open_to(act);
        let snapshot = hour.snapshot();
        assert!(snapshot.debrief().is_none() && snapshot.course().is_none() && told(&snapshot).is_none());
        let before = snapshot.hall().board.scores;
        let record = snapshot.record(hour.seat).expect("its own record");
        let s = snapshot.scenario();
        for (_, line) in &record.lines {
            let mufakat::sim::score::ledger::Cause::Choice(choice, _) = line.cause else { continue };
            assert!(!line.looks_at_truth(&s.choices[choice]), "{line:?}");
        }
        let now = mufakat::sim::view::board(hour.room().exercise()).scores;
        assert!(
            before != now,
            "the rules have laid the region's bands open, and the room has not heard the truth"
        );
    }
    hour.show(DebriefAct::Truth);
    let snapshot = hour.snapshot();
    let first = told(&snapshot).expect("the truth is open");
    hour.show(DebriefAct::Belief);
    let again = told(&hour.snapshot()).expect("the truth is open");
    assert!(Arc::ptr_eq(&first, &again), "made once for everybody");
    assert!(snapshot.debrief().is_some());
}

#[test]
fn a_line_for_monday_is_one_line_of_one_person_and_a_second_one_takes_its_place() {
    let (_folder, mut hour) = hour();
    assert_eq!(hour.refused(hour.member, &monday("Call them.")), Some(Refused::ActClosed));
    hour.open_to(DebriefAct::Monday);
    assert_eq!(hour.refused(hour.observer, &monday("Call them.")), Some(Refused::NotYourRole));
    assert!(matches!(hour.refused(hour.member, &monday("  ")), Some(Refused::Empty(_))));
    assert_eq!(hour.refused(hour.member, &monday(&"x".repeat(241))), Some(Refused::LineTooLong));
    hour.sitting.ask(hour.other, monday("Write down\nwho answers  at night."));
    hour.sitting.ask(hour.member, monday("Call the neighbour."));
    hour.sitting.ask(hour.head, monday("Ask first."));
    hour.sitting.ask(hour.head, monday("Ask the lawyers first."));
    let lines = ["Ask the lawyers first.", "Call the neighbour.", "Write down who answers at night."];
    assert_eq!(hour.room().mondays(), lines, "in the order of the words, not of the people");
}

#[test]
fn answers_and_lines_stand_in_the_journal_and_a_restart_shows_the_same_act() {
    let (folder, mut hour) = hour();
    hour.open_to(DebriefAct::Who);
    let answer = hour.answer(Some((Suspect(1), Likelihood::VeryLikely)));
    hour.sitting.ask(hour.head, answer.clone());
    hour.open_to(DebriefAct::Monday);
    hour.sitting.ask(hour.member, monday("Call the neighbour."));
    hour.show(DebriefAct::HotWash);
    hour.lead(Lead::Question(2));
    let (was, seat, incident) = (hour.room().clone(), hour.seat, hour.incident());
    drop(hour);
    let (header, entries) = journal::read(&folder.path().join("hour.mufakat")).expect("a journal");
    let holds = |ask: &Ask| {
        let text = serde_json::to_string(ask).expect("an ask is plain data");
        entries.iter().any(|entry: &Entry| entry.input == text)
    };
    assert!(holds(&answer) && holds(&monday("Call the neighbour.")));
    let again = replayed(&header, &entries).expect("it can be computed again");
    let is = again.room();
    assert_eq!(was.digest(), is.digest());
    assert_eq!(was.debriefing(), is.debriefing());
    assert_eq!(
        is.debriefing().map(|debriefing| (debriefing.shown, debriefing.question)),
        Some((DebriefAct::HotWash, 2))
    );
    assert_eq!(is.answer(seat, incident), was.answer(seat, incident));
    assert_eq!(is.mondays(), ["Call the neighbour."]);
    // An exercise whose control never led on, as one written before there were acts: it opens with the first.
    let before = entries.iter().position(|entry| entry.input.contains("Debrief")).expect("it was led");
    let old = replayed(&header, &entries[..before]).expect("it can be computed again");
    assert_eq!(old.room().stage(), Stage::Over);
    assert_eq!(old.room().debriefing(), Some(mufakat::session::acts::Debriefing::default()));
}

#[test]
fn the_extract_holds_six_lines_and_says_how_many_more_there_are() {
    let (_folder, mut hour) = hour();
    let seat = hour.seat;
    let late: Vec<PersonId> =
        (0..5).map(|n| hour.sitting.join(Role::Delegation(seat), &format!("Late {n}"))).collect();
    hour.open_to(DebriefAct::Monday);
    let people = [vec![hour.head, hour.member, hour.other], late].concat();
    for (place, who) in people.iter().enumerate() {
        hour.sitting.ask(*who, monday(&format!("Line number {place}.")));
    }
    let material = Material::of_room(hour.room(), &[], "mufakat");
    for file in files(&material, Edition::Short) {
        assert_eq!(file.text.matches("Line number").count(), 6, "{}", file.name);
        assert!(file.text.contains("2 more lines stand in the whole report."), "{}", file.name);
    }
}

#[test]
fn the_report_holds_lines_without_names_and_the_answer_beside_the_belief() {
    let (folder, mut hour) = hour();
    hour.open_to(DebriefAct::Who);
    let answer = hour.answer(Some((Suspect(1), Likelihood::VeryLikely)));
    hour.sitting.ask(hour.head, answer);
    hour.open_to(DebriefAct::Monday);
    hour.sitting.ask(hour.other, monday("Zeal is no plan: <b>sleep</b>."));
    hour.sitting.ask(hour.member, monday("Ask first."));
    let (room, seat) = (hour.room().clone(), hour.seat);
    drop(hour);
    let (_, entries) = journal::read(&folder.path().join("hour.mufakat")).expect("a journal");
    let material = Material::of_room(&room, &entries, "mufakat");
    for file in files(&material, Edition::Whole(&[])) {
        let text = &file.text;
        let part = text.split("One thing on Monday").last().expect("its section");
        let (ask, zeal) = (part.find("Ask first."), part.find("Zeal is no plan"));
        assert!(ask.is_some() && ask < zeal, "in the order of the words: {}", file.name);
        let lines = &part[..zeal.expect("its line") + 60];
        for name in ["Aisyah", "Farid", "Putri", "Malaysia", "Indonesia"] {
            assert!(!lines.contains(name), "{name} stands beside a line in {}", file.name);
        }
        assert!(!text.contains("<b>sleep</b>"), "what people typed stays words");
        assert!(text.contains("Answer before the truth: "), "{}", file.name);
    }
    for file in
        [Edition::Of(seat, &[]), Edition::InFull(seat)].into_iter().flat_map(|own| files(&material, own))
    {
        assert!(!file.text.contains("Zeal is no plan"), "lines are in the whole report alone");
    }
}
