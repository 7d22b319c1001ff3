//! Mistakes of the conductor that the seeds have found once, each in its smallest form.

use mufakat::journal::{Entry, Trouble};
use mufakat::session::Settings;
use mufakat::session::ask::{Ask, ControlAsk, Overruling};
use mufakat::session::conductor::{Answer, Conductor, Instruction, Signal, Submission};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::Refused;
use mufakat::session::room::Room;
use mufakat::sim::ids::StateId;
use mufakat::sim::plot::PlotEffect;
use mufakat::sim::quantity::StateQuantity;

use super::shore::shore;
use super::world::HEADER;

const CONTROL: PersonId = PersonId(1);

fn fresh() -> Room {
    Room::new(shore(), 1, Settings { minutes: 15, ..Settings::default() })
}

fn overrule(what: Overruling) -> Ask {
    Ask::Control(ControlAsk::Overrule { what, reason: "Seen at the table.".into() })
}

fn asked(ticket: u64, author: PersonId, nonce: &str, ask: Ask) -> Signal {
    Signal::Asked(Submission { ticket, author, nonce: nonce.into(), ask })
}

/// What a disk says that fails.
fn trouble() -> Trouble {
    Trouble::Full("x.mufakat".into())
}

fn log(text: &str) -> Ask {
    Ask::Control(ControlAsk::Log(text.into()))
}

/// A conductor with control in it, and what stands in its journal.
fn conducted() -> (Conductor, Vec<Entry>) {
    let mut conductor = Conductor::new(fresh(), HEADER);
    let join = Ask::Join { role: Role::Control, name: String::new(), token: TokenHash([9; 32]) };
    let entries = written(&conductor.step(1_000, asked(1, PersonId::PROGRAM, "", join)));
    conductor.step(1_000, Signal::Written);
    (conductor, entries)
}

fn written(effects: &[Instruction]) -> Vec<Entry> {
    let entries = effects.iter().filter_map(|effect| match effect {
        Instruction::Write(entry) => Some(entry.clone()),
        _ => None,
    });
    entries.collect()
}

fn answers(effects: &[Instruction], wanted: u64) -> Vec<Answer> {
    let answers = effects.iter().filter_map(|effect| match effect {
        Instruction::Answer(ticket, answer) if *ticket == wanted => Some(answer.clone()),
        _ => None,
    });
    answers.collect()
}

#[test]
fn a_number_with_all_its_digits_is_carried_out_as_it_can_be_read_again() {
    let (mut conductor, mut journal) = conducted();
    for place in 0..40u64 {
        let by = (place * 0x9E37_79B9_7F4A % 1_000_003) as f64 / 1_000_003.0 * 0.01;
        let change = PlotEffect::State(StateId(0), StateQuantity::Capacity, by);
        let ask = overrule(Overruling::Change(change));
        journal.extend(written(&conductor.step(2_000, asked(place + 2, CONTROL, &place.to_string(), ask))));
        conductor.step(2_000, Signal::Written);
    }
    let again = Conductor::new(fresh(), HEADER).replay(&journal).expect("the same rules, the same numbers");
    assert_eq!(again.room().digest(), conductor.room().digest());
    assert!(again.room().rulings() == conductor.room().rulings());
}

#[test]
fn who_asked_twice_while_the_disk_failed_is_not_told_that_it_was_not_taken_when_it_was() {
    let (mut conductor, _) = conducted();
    let entry = written(&conductor.step(2_000, asked(2, CONTROL, "once", log("Once."))));
    assert_eq!(conductor.step(2_000, asked(3, CONTROL, "once", log("Once."))), [], "it waits for the first");
    let failed = conductor.step(2_000, Signal::Failed(trouble()));
    let found = conductor.step(2_000, Signal::Found(entry));
    let twin: Vec<Answer> = answers(&failed, 3).into_iter().chain(answers(&found, 3)).collect();
    let honest = |answer: &Answer| matches!(answer, Ok(_) | Err(Refused::Unsure(_)));
    assert!(twin.len() == 1 && twin.iter().all(honest), "it stands, and was answered {twin:?}");
    assert!(matches!(answers(&found, 2)[..], [Ok(_)]));
}

#[test]
fn what_stands_is_not_called_refused_because_the_disk_fails_before_it_is_looked_up() {
    let (mut conductor, mut journal) = conducted();
    journal.extend(written(&conductor.step(2_000, asked(2, CONTROL, "once", log("Once.")))));
    // It stands, and the conductor is gone before it says so.
    let mut again = Conductor::new(fresh(), HEADER).replay(&journal).expect("the same room");
    again.recovered();
    let waiting = again.step(9_000, asked(3, CONTROL, "once", log("Once.")));
    let failed = again.step(9_000, Signal::Failed(trouble()));
    let told: Vec<Answer> = answers(&waiting, 3).into_iter().chain(answers(&failed, 3)).collect();
    assert!(matches!(&told[..], [Ok(receipt)] if receipt.seq == 2), "{told:?}");
}

#[test]
fn the_program_is_never_answered() {
    let (mut conductor, _) = conducted();
    conductor.recovered();
    conductor.step(3_000, Signal::Tick);
    for signal in [Signal::Failed(trouble()), Signal::Unreadable(trouble())] {
        assert!(answers(&conductor.step(3_000, signal), 0).is_empty());
    }
}
