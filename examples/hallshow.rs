//! throwaway
use mufakat::board::{
    self, Start,
    hall::{Opened, Opener},
};
use mufakat::bots::Temperament;
use mufakat::session::ask::{Ask, ControlAsk, DeskAsk, Overruling};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::view::Snapshot;
use mufakat::session::{Handle, Room, Settings};
use mufakat::sim::ids::*;
use mufakat::sim::plot::PlotEffect;
use std::io::BufRead;
use std::sync::{Arc, Mutex};
fn now() -> u64 {
    std::time::UNIX_EPOCH.elapsed().unwrap().as_millis() as u64
}
fn main() {
    let name = std::env::args().nth(1).unwrap_or("departures".into());
    let size: Vec<u32> =
        std::env::args().nth(2).unwrap_or("1280x720".into()).split('x').map(|n| n.parse().unwrap()).collect();
    let menu = std::env::args().nth(3).is_some();
    let scenario = Arc::new(mufakat::scenario::open(&name, &Default::default()).unwrap().scenario);
    let bots = match std::env::var("BOTS").as_deref() {
        Ok("hard") => Temperament::HardLine,
        _ => Temperament::Cooperative,
    };
    let mk = move |scenario: Arc<mufakat::sim::scenario::Scenario>| {
        let room = Room::new(scenario, 7, Settings { bots, ..Settings::default() });
        let (handle, show) =
            Handle::showing(Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default()));
        let show = Arc::new(show);
        let all = Arc::new(Mutex::new((room, 1u64, Health::Well)));
        std::thread::spawn(move || {
            for line in std::io::stdin().lock().lines() {
                let line = line.unwrap();
                let w: Vec<&str> = line.split_whitespace().collect();
                let mut g = all.lock().unwrap();
                let n = |i: usize| w[i].parse::<usize>().unwrap();
                let c = |a| (1u32, Ask::Control(a));
                let ch = |e| {
                    (
                        1u32,
                        Ask::Control(ControlAsk::Overrule {
                            what: Overruling::Change(e),
                            reason: "x".into(),
                        }),
                    )
                };
                let (who, ask) = match w[0] {
                    "control" => {
                        (0, Ask::Join { role: Role::Control, name: "".into(), token: TokenHash::of("c") })
                    }
                    "join" => (
                        0,
                        Ask::Join {
                            role: Role::Delegation(StateId::from(n(1))),
                            name: "".into(),
                            token: TokenHash::of(&format!("{}{}", n(1), now())),
                        },
                    ),
                    "begin" => c(ControlAsk::Begin),
                    "close" => c(ControlAsk::CloseStep),
                    "next" => c(ControlAsk::TellNext),
                    "open" => c(ControlAsk::OpenStep),
                    "pause" => c(ControlAsk::Pause),
                    "resume" => c(ControlAsk::Resume),
                    "extend" => c(ControlAsk::Extend(w[1].parse().unwrap())),
                    "doors" => c(ControlAsk::Doors(w[1] == "open")),
                    "tension" => ch(PlotEffect::Tension(
                        StateId::from(n(1)),
                        StateId::from(n(2)),
                        w[3].parse().unwrap(),
                    )),
                    "start" => ch(PlotEffect::Start(PlotId::from(n(1)))),
                    "publish" => ch(PlotEffect::Publish(PlotId::from(n(1)))),
                    "seal" => (n(1) as u32, Ask::Desk(DeskAsk::Seal(vec![]))),
                    "down" => {
                        g.2 = Health::Down("disk full".into());
                        (9, Ask::Leave)
                    }
                    "well" => {
                        g.2 = Health::Well;
                        (9, Ask::Leave)
                    }
                    _ => continue,
                };
                if who != 9 {
                    match g.0.check(PersonId(who), &ask) {
                        Ok(()) => {
                            g.0.apply(PersonId(who), &ask, now());
                        }
                        Err(e) => eprintln!("{line}: {e}"),
                    }
                }
                g.1 += 1;
                let h = Snapshot::new(Arc::new(g.0.clone()), g.1, g.2.clone(), Arc::default());
                eprintln!(
                    "{:?} shown {} of {} rung {} incidents {:?}",
                    h.hall().stage,
                    h.hall().shown,
                    h.hall().told.len(),
                    h.hall().board.rung,
                    h.hall()
                        .board
                        .incidents
                        .iter()
                        .map(|i| (i.title.clone(), i.rung, i.open))
                        .collect::<Vec<_>>()
                );
                show(h);
            }
        });
        Opened {
            handle,
            join_url: "http://192.168.178.23:8080/?code=K7QP".into(),
            join_code: "K7QP".into(),
            control_url: None,
            keep: Arc::new(()),
        }
    };
    let start = if menu {
        let opener: Opener = Arc::new(move |s, _| Ok(mk(s)));
        Start { opener: Some(opener), size: Some((size[0], size[1])), ..Default::default() }
    } else {
        Start { hall: Some(mk(scenario)), size: Some((size[0], size[1])), ..Default::default() }
    };
    board::run(start).unwrap();
}
