//! How the states behave whatever they are: no courses on the night of an attack, no parrots, and a world that is
//! awake.

use std::collections::{BTreeMap, BTreeSet};

use mufakat::bots::Others;
use mufakat::sim::catalogue::choice::Mechanism;

use super::played::{CRISES, Decided, all};

#[test]
fn in_steps_of_hours_nobody_begins_a_course_of_its_own() {
    let begun =
        all().iter().filter(|decided| decided.hours).map(|decided| decided.own_measures).sum::<usize>();
    assert_eq!(begun, 0);
    let quiet =
        all().iter().filter(|decided| !decided.hours).map(|decided| decided.own_measures).sum::<usize>();
    assert!(quiet > 0, "in quarters they build");
}

#[test]
fn nobody_does_the_same_three_steps_running() {
    let mut lately: BTreeMap<(&str, u64, usize), Vec<&Decided>> = BTreeMap::new();
    for decided in all() {
        lately.entry((decided.scenario, decided.seed, decided.seat.at())).or_default().push(decided);
    }
    for (who, steps) in &lately {
        for three in steps.windows(3) {
            let stale =
                three[2].acts.iter().find(|act| three[..2].iter().all(|step| step.acts.contains(act)));
            assert_eq!(stale, None, "{who:?} at step {}", three[2].step);
        }
    }
}

#[test]
fn nobody_names_the_same_author_alone_and_jointly() {
    let mut named = BTreeSet::new();
    for decided in all() {
        for deed in &decided.deeds {
            if matches!(deed.mechanism, Mechanism::Name | Mechanism::NameJointly) {
                let author = deed.toward.map(mufakat::sim::ids::Suspect::at);
                let game = (decided.scenario, decided.seed, decided.seat.at());
                assert!(
                    named.insert((game, deed.incident.at(), author)),
                    "{game:?} at step {}",
                    decided.step
                );
            }
        }
    }
}

#[test]
fn the_world_is_not_asleep() {
    for name in CRISES {
        let made: Vec<Mechanism> = all()
            .iter()
            .filter(|decided| decided.scenario == name)
            .flat_map(|decided| decided.deeds.iter().map(|deed| deed.mechanism))
            .collect();
        for (what, wanted) in [
            ("asks", &[Mechanism::Contact][..]),
            ("looks", &[Mechanism::OwnProbe, Mechanism::JointProbe, Mechanism::PoliceCase]),
            ("helps", &[Mechanism::OfferHelp, Mechanism::StopAbuse, Mechanism::ShareIndicators]),
        ] {
            assert!(made.iter().any(|one| wanted.contains(one)), "{name}: nobody {what}");
        }
    }
    let anywhere =
        |wanted: Mechanism| all().iter().flat_map(|one| &one.deeds).any(|deed| deed.mechanism == wanted);
    for wanted in [Mechanism::Convene, Mechanism::Penalty, Mechanism::Name, Mechanism::Restraint] {
        assert!(anywhere(wanted), "{wanted:?}");
    }
}

#[test]
fn the_same_seed_deals_the_same_mixed_table_in_every_front() {
    let scenario = crate::support::shipped("departures");
    let solo = mufakat::session::Solo::new(std::sync::Arc::clone(&scenario), 7, Others::Mixed);
    let table = Others::Mixed.table(scenario.states.len(), 7);
    let settings = mufakat::session::Settings { bots: Others::Mixed, ..Default::default() };
    let room = mufakat::session::Room::new(scenario, 7, settings);
    for (seat, &temperament) in table.iter_enumerated() {
        assert_eq!(solo.players()[seat], mufakat::session::SoloPlayer::Bot(temperament));
        assert_eq!(room.desks()[seat].player, mufakat::session::room::Player::Bot(temperament));
    }
}
