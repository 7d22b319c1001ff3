//! Lies of whoever sits at control's desk: the clock, the injects, the seats, and the model itself.

use mufakat::bots::Temperament;
use mufakat::session::Room;
use mufakat::session::ask::{ControlAsk, Overruling, TakenBack};
use mufakat::sim::adjudicate::control::{Award, Improvised};
use mufakat::sim::catalogue::terms::Mark;
use mufakat::sim::ids::{IndicatorId, ParagraphId};
use mufakat::sim::plot::{InjectKind, PlotEffect, Quality};
use mufakat::sim::quantity::StateQuantity;

use super::lies::{amount, byte, few, inject, measure, number, person, plot, state, suspect, words};
use super::luck::Luck;

pub fn control(luck: &mut Luck, room: &Room) -> ControlAsk {
    match luck.below(27) {
        0 | 1 => ControlAsk::Begin,
        2 => ControlAsk::Pause,
        3 => ControlAsk::Resume,
        4 => ControlAsk::Extend(luck.one_of([i32::MIN, -86_400, -60, 0, 60, 86_400, i32::MAX])),
        5 => ControlAsk::Minutes(luck.one_of([0, 1, 15, 1_440, 1_441, u32::MAX])),
        6 => ControlAsk::CloseAtZero(luck.percent(50)),
        7 => ControlAsk::CloseStep,
        8 => ControlAsk::TellNext,
        9 | 10 => ControlAsk::OpenStep,
        11 => ControlAsk::Hold(inject(luck, room)),
        12 => ControlAsk::LetGo(inject(luck, room)),
        13 => {
            let text = luck.percent(50).then(|| words(luck));
            ControlAsk::Release { inject: inject(luck, room), text }
        }
        14 => ControlAsk::Edit { inject: inject(luck, room), text: words(luck) },
        15 => ControlAsk::Improvise(Improvised {
            kind: luck.one_of([InjectKind::Media, InjectKind::Intelligence]),
            from: words(luck),
            to: few(luck, room),
            text: words(luck),
            expects: words(luck),
        }),
        16..=18 => ControlAsk::Overrule { what: overruling(luck, room), reason: words(luck) },
        19 => ControlAsk::PutBot { seat: state(luck, room), temperament: luck.one_of(Temperament::ALL) },
        20 => ControlAsk::HandBack(state(luck, room)),
        21 => ControlAsk::MakeHead(person(luck, room)),
        22 if luck.percent(40) => ControlAsk::ShowOut(person(luck, room)),
        23 => ControlAsk::Doors(luck.percent(80)),
        24 => ControlAsk::TakeBack(match luck.below(3) {
            0 => TakenBack::Closing,
            1 => TakenBack::Opening,
            _ => TakenBack::Release(inject(luck, room)),
        }),
        _ => ControlAsk::Log(words(luck)),
    }
}

pub fn overruling(luck: &mut Luck, room: &Room) -> Overruling {
    match luck.below(6) {
        0 => Overruling::Strike(number(luck, room.exercise().ledger().lines().len())),
        1 => Overruling::Award(Award {
            to: state(luck, room),
            paragraph: ParagraphId(byte(luck, room.scenario().instrument.paragraphs.len())),
            indicator: IndicatorId(byte(luck, room.scenario().instrument.indicators.len())),
            mark: luck.one_of(Mark::ALL),
        }),
        2 => Overruling::Unseal(state(luck, room)),
        _ => Overruling::Change(change(luck, room)),
    }
}

fn change(luck: &mut Luck, room: &Room) -> PlotEffect {
    let (a, b, by) = (state(luck, room), state(luck, room), amount(luck));
    match luck.below(12) {
        0 => PlotEffect::Start(plot(luck, room)),
        1 => PlotEffect::Publish(plot(luck, room)),
        2 => PlotEffect::Close(plot(luck, room)),
        3 | 4 => PlotEffect::State(a, luck.one_of(StateQuantity::ALL), by),
        5 => PlotEffect::Trust(a, b, by),
        6 => PlotEffect::Tension(a, b, by),
        7 => PlotEffect::Cohesion(by),
        8 => PlotEffect::Contact(a, luck.one_of([0, 1, 2, 3, 4, 255])),
        9 => PlotEffect::Evidence {
            incident: plot(luck, room),
            to: a,
            suspect: suspect(luck, room),
            quality: luck.one_of([Quality::Weak, Quality::Moderate, Quality::Strong]),
        },
        10 => PlotEffect::Promise(a),
        _ if luck.percent(50) => PlotEffect::InForce(measure(luck, room), a),
        _ => PlotEffect::Table(measure(luck, room), a),
    }
}
