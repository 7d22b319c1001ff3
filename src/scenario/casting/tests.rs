//! Roles given to states: who may play what, how people write it, and what is refused.

use super::*;
use crate::shipped;

fn casting(name: &str) -> Casting {
    Casting::open(shipped::scenario(name).expect("it is shipped"), Binding::default()).expect("it loads")
}

fn state(casting: &Casting, iso: &str) -> StateId {
    casting.scenario().state(iso).expect("it sits at the table")
}

#[test]
fn a_role_is_given_to_a_free_state_and_the_rest_stays() {
    let before = casting("departures");
    let free = before.free().next().expect("a state without a role");
    let after = before.give(RoleId(0), &free.id).expect("it may be bound");
    assert_eq!(after.scenario().roles[RoleId(0)].state, state(&after, &free.id));
    let rest = |casting: &Casting| {
        casting.roles().skip(1).map(|(_, role)| casting.code(role.state).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(rest(&after), rest(&before));
    assert!(after.free().all(|state| state != free));
}

#[test]
fn two_change_places_even_where_every_state_plays_a_role() {
    let before = casting("chairs-gavel");
    assert_eq!(before.free().count(), 0, "eleven roles for eleven states");
    let after = before.change_places(RoleId(0), RoleId(1)).expect("they may");
    let of = |casting: &Casting, id| casting.scenario().roles[RoleId(id)].state;
    assert_eq!((of(&after, 0), of(&after, 1)), (of(&before, 1), of(&before, 0)));
    let again = after.change_places(RoleId(0), RoleId(1)).expect("they may again");
    assert_eq!(again.scenario(), before.scenario());
}

#[test]
fn a_doubled_state_an_unknown_role_and_an_unknown_state_are_refused() {
    let casting = casting("departures");
    let taken = &casting.scenario().states[casting.scenario().roles[RoleId(1)].state];
    let doubled = Miscast::Doubled(taken.name.clone(), [RoleId(0), RoleId(1)]);
    assert_eq!(casting.give(RoleId(0), &taken.id).err(), Some(doubled));
    let written =
        |role: &str, state: &str| casting.bind_written(&[(role.to_owned(), state.to_owned())]).err();
    assert_eq!(written("nobody", "THA"), Some(Miscast::NoRole("nobody".into())));
    assert!(
        matches!(written("host", "FRA"), Some(Miscast::NoState(word, all)) if word == "FRA" && all.len() == 11)
    );
    assert!(casting.give(RoleId(99), "KHM").is_err());
}

#[test]
fn a_free_state_may_sit_as_a_member_and_be_sent_away_or_given_a_role() {
    let before = casting("departures");
    let with = before.also("Cambodia").expect("it is free");
    assert_eq!(with.members().collect::<Vec<_>>(), [state(&with, "KHM")]);
    assert_eq!(with.roles().count(), before.roles().count());
    assert_eq!(with.also("KHM").expect("it may go").scenario(), before.scenario());
    let given = with.give(RoleId(0), "KHM").expect("it may play");
    assert_eq!(given.members().count(), 0);
    let host = &before.scenario().states[before.scenario().roles[RoleId(0)].state];
    assert_eq!(before.also(&host.id).err(), Some(Miscast::Plays(host.name.clone(), RoleId(0))));
}

#[test]
fn what_people_write_may_be_a_code_in_small_letters_or_a_name() {
    let casting = casting("departures");
    let words = [
        ("KHM", ["khm", "KHM", "Cambodia", "kh", "Kemboja"]),
        ("VNM", ["Vietnam", "Viet Nam", "Việt Nam", "viet-nam", "VN"]),
        ("MMR", ["Burma", "Myanmar", "mmr", "MM", "BURMA"]),
    ];
    for (code, word) in words.iter().flat_map(|(code, words)| words.map(|word| (*code, word))) {
        let after = casting.bind_written(&[("host".into(), word.into())]).expect("it is free");
        let host = after.scenario().roles.iter().find(|role| role.id == "host").expect("a host");
        assert_eq!(host.state, state(&after, code), "{word}");
    }
}

#[test]
fn a_note_says_about_which_state_it_is_once_another_one_plays_the_role() {
    let before = casting("departures");
    let host = |casting: &Casting| {
        let role = &casting.scenario().roles[RoleId(0)];
        casting.note(role).1.map(str::to_owned)
    };
    assert_eq!(host(&before), None);
    let after = before.give(RoleId(0), "Vietnam").expect("it is free");
    assert_eq!(host(&after).as_deref(), Some("Malaysia"));
    assert_eq!(host(&after.give(RoleId(0), "MYS").expect("it is free again")), None);
    let bound =
        Casting::open(shipped::scenario("departures").expect("it is shipped"), after.binding().clone());
    assert_eq!(host(&bound.expect("it loads")).as_deref(), Some("Malaysia"));
}
