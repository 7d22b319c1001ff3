//! Asks that no honest front would send: every kind, with ids in and out of range, texts too long, numbers that
//! are none.

use mufakat::session::Room;
use mufakat::session::acts::DebriefAct;
use mufakat::session::ask::{
    Ask, ControlAsk, DebriefAsk, DeskAsk, Lead, Observe, Pin, ProgramAsk, Rating, TalkAsk, TextAsk, To,
};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::room::Stage;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::exercise::belief::Likelihood;
use mufakat::sim::ids::{
    ChoiceId, IncidentId, InjectId, MeasureId, ParagraphId, PlotId, ProposalId, StateId, StateSet, Suspect,
};

use super::luck::Luck;
use super::rule;

/// Mostly a place that exists, sometimes one just past the end or far out.
fn place(luck: &mut Luck, count: usize, most: usize) -> usize {
    match luck.below(10) {
        0 => count.min(most),
        1 => luck.one_of([count + 1, 15, 16, 63, 64, 127, 128, 200, 255, most]).min(most),
        _ => luck.below(count.max(1)),
    }
}

pub fn byte(luck: &mut Luck, count: usize) -> u8 {
    place(luck, count, 255) as u8
}

pub fn number(luck: &mut Luck, count: usize) -> u32 {
    match luck.below(12) {
        0 => luck.one_of([count as u32, 65_535, 65_536, u32::MAX]),
        _ => luck.below(count.max(1)) as u32,
    }
}

pub fn amount(luck: &mut Luck) -> f64 {
    match luck.below(10) {
        0 => luck.one_of([f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308, -1e308, 5e-324, -0.0]),
        // All the digits that a number can have: what is written down must be read back to the last bit.
        _ => (luck.word() >> 11) as f64 / 9_007_199_254_740_992.0 * luck.one_of([1.0, -0.37, 7.3, 1e-9]),
    }
}

pub fn words(luck: &mut Luck) -> String {
    let length = match luck.below(40) {
        0 => luck.one_of([79, 80, 81, 3_999, 4_000, 4_001, 5_000]),
        1 => 0,
        _ => 1 + luck.below(24),
    };
    let letter = luck.one_of(['a', 'ß', '字', ' ', '\u{0}', '"', '\\', '\n', '\u{202e}', 'x', 'y', 'z']);
    std::iter::repeat_n(letter, length).collect()
}

pub fn state(luck: &mut Luck, room: &Room) -> StateId {
    StateId(byte(luck, room.desks().len()))
}

fn states(luck: &mut Luck, room: &Room) -> StateSet {
    let any = StateSet(luck.word() as u16);
    if luck.percent(85) { any.and(room.scenario().everybody()) } else { any }
}

pub fn person(luck: &mut Luck, room: &Room) -> PersonId {
    PersonId(number(luck, room.people().len() + 1))
}

pub fn measure(luck: &mut Luck, room: &Room) -> MeasureId {
    MeasureId(byte(luck, room.scenario().measures.len()))
}

pub fn inject(luck: &mut Luck, room: &Room) -> InjectId {
    InjectId(place(luck, room.scenario().injects.len(), 65_535) as u16)
}

pub fn plot(luck: &mut Luck, room: &Room) -> PlotId {
    PlotId(byte(luck, room.scenario().plots.len()))
}

pub fn suspect(luck: &mut Luck, room: &Room) -> Suspect {
    Suspect(byte(luck, room.scenario().suspects()))
}

pub fn act(luck: &mut Luck, room: &Room) -> Act {
    let exercise = room.exercise();
    match luck.below(4) {
        0 => Act::Adopt(measure(luck, room)),
        1 => Act::Propose { measure: measure(luck, room), to: few(luck, room) },
        2 => Act::Answer {
            proposal: ProposalId(place(luck, exercise.proposals().len(), 65_535) as u16),
            stance: luck.one_of(Stance::ALL),
        },
        _ => Act::Respond {
            choice: ChoiceId(byte(luck, room.scenario().choices.len())),
            incident: luck
                .percent(80)
                .then(|| IncidentId(place(luck, exercise.incidents().len(), 65_535) as u16)),
            toward: luck.percent(70).then(|| suspect(luck, room)),
        },
    }
}

pub fn few(luck: &mut Luck, room: &Room) -> StateSet {
    match luck.below(4) {
        0 => StateSet::NONE,
        1 => StateSet::only(StateId(luck.below(16) as u8)),
        2 => StateSet::only(StateId(luck.below(room.desks().len()) as u8)),
        _ => states(luck, room),
    }
}

fn acts(luck: &mut Luck, room: &Room) -> Vec<Act> {
    let desks = room.desks();
    match luck.below(3) {
        0 => (0..luck.below(25)).map(|_| act(luck, room)).collect(),
        // What lies on a desk, often one's own.
        _ => desks[StateId(luck.below(desks.len()) as u8)].draft.clone(),
    }
}

fn to(luck: &mut Luck, room: &Room) -> To {
    match luck.below(6) {
        0 => To::Plenary,
        1 => To::Control,
        2 => To::Chair,
        3 => To::SimCell(words(luck)),
        _ => To::Seats(states(luck, room)),
    }
}

pub fn role(luck: &mut Luck, room: &Room) -> Role {
    match luck.below(12) {
        0 => Role::Control,
        1 => Role::Chair,
        2 => Role::SimCell(words(luck)),
        3 => Role::Evaluator,
        4 => Role::Observer,
        5 => Role::Board,
        _ => Role::Delegation(state(luck, room)),
    }
}

/// Any ask at all.
pub fn any(luck: &mut Luck, room: &Room) -> Ask {
    if room.stage() == Stage::Over && luck.percent(40) {
        return debrief(luck, room);
    }
    match luck.below(20) {
        0 | 1 => Ask::Join {
            role: role(luck, room),
            name: words(luck),
            token: TokenHash([luck.below(200) as u8; 32]),
        },
        2 if luck.percent(30) => Ask::Leave,
        3 => Ask::Program(program(luck, room)),
        4 => Ask::Observe(observe(luck, room)),
        5..=8 => Ask::Desk(desk(luck, room)),
        9 | 10 => Ask::Talk(talk(luck, room)),
        11..=14 => Ask::Text(text(luck, room)),
        _ => Ask::Control(rule::control(luck, room)),
    }
}

/// Something asked in the debrief, by control or by anybody.
fn debrief(luck: &mut Luck, room: &Room) -> Ask {
    let likelihood = luck.one_of(Likelihood::ALL);
    let lead = match luck.below(6) {
        0..=2 => Lead::Show(luck.one_of(DebriefAct::ALL)),
        3 => Lead::Question(number(luck, room.scenario().facilitation.hot_wash.len()) as u16),
        4 => Lead::Short(luck.percent(50)),
        _ => Lead::End,
    };
    match luck.below(3) {
        0 => Ask::Control(ControlAsk::Debrief(lead)),
        1 => {
            let incident = IncidentId(place(luck, room.exercise().incidents().len(), 65_535) as u16);
            let answer = luck.percent(70).then(|| (suspect(luck, room), likelihood));
            Ask::Debrief(DebriefAsk::Answer { incident, answer })
        }
        _ => Ask::Debrief(DebriefAsk::Monday(words(luck))),
    }
}

pub fn program(luck: &mut Luck, room: &Room) -> ProgramAsk {
    match luck.below(5) {
        0 => ProgramAsk::TimeUp,
        1 => ProgramAsk::SilenceHeld(number(luck, 6)),
        2 => ProgramAsk::GoesOut(inject(luck, room)),
        3 => ProgramAsk::OpeningStands,
        _ => ProgramAsk::Recovered { last_well_ms: room.now_ms().saturating_sub(luck.below(90_000) as u64) },
    }
}

pub fn observe(luck: &mut Luck, room: &Room) -> Observe {
    let pin = match luck.below(3) {
        0 => Pin::Inject(inject(luck, room)),
        1 => Pin::Decision(number(luck, room.scenario().steps.len()) as u16, state(luck, room)),
        _ => Pin::Paragraph(ParagraphId(byte(luck, room.scenario().instrument.paragraphs.len()))),
    };
    let seat = luck.percent(50).then(|| state(luck, room));
    Observe { pin, seat, rating: luck.percent(50).then(|| luck.one_of(Rating::ALL)), text: words(luck) }
}

fn desk(luck: &mut Luck, room: &Room) -> DeskAsk {
    match luck.below(12) {
        0..=4 => DeskAsk::Add(act(luck, room)),
        5 => DeskAsk::Remove(acts(luck, room).pop().unwrap_or(act(luck, room))),
        6..=8 => DeskAsk::Seal(acts(luck, room)),
        9 => DeskAsk::Unseal,
        _ => DeskAsk::HandOver(person(luck, room)),
    }
}

fn talk(luck: &mut Luck, room: &Room) -> TalkAsk {
    match luck.below(5) {
        0 | 1 => TalkAsk::Say { to: to(luck, room), text: words(luck) },
        2 => TalkAsk::Voice { voice: words(luck), to: to(luck, room), text: words(luck) },
        3 => TalkAsk::Meet { with: state(luck, room), about: words(luck) },
        _ => TalkAsk::Answer { meeting: number(luck, 12), accept: luck.percent(50) },
    }
}

fn text(luck: &mut Luck, room: &Room) -> TextAsk {
    let text = number(luck, 6);
    let (clause, wording) = (number(luck, 3), number(luck, 3));
    match luck.below(14) {
        0..=2 => TextAsk::Open {
            title: words(luck),
            parties: if luck.percent(40) { room.scenario().everybody() } else { states(luck, room) },
            measure: luck.percent(50).then(|| measure(luck, room)),
        },
        3 | 4 => TextAsk::Clause { text, wording: words(luck) },
        5 => TextAsk::Amend { text, clause, wording: words(luck) },
        6 => TextAsk::Back { text, clause, wording },
        7 => TextAsk::Settle { text, clause, wording },
        8 => TextAsk::Reserve { text, clause, words: words(luck) },
        9 => TextAsk::Cosponsor { text },
        10 => TextAsk::Silence { text, minutes: number(luck, 130) },
        11 => TextAsk::Break { text, why: words(luck) },
        12 => TextAsk::Sign { text, stance: luck.one_of(Stance::ALL) },
        _ if luck.percent(30) => TextAsk::Withdraw { text },
        _ => TextAsk::Silence { text, minutes: 1 },
    }
}
