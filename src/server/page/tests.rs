//! What tests of pages share: rooms at every stage, and the forms of a page, filled in as a person would.

use std::sync::Arc;

use crate::scenario::{self, Binding};
use crate::session::acts::DebriefAct;
use crate::session::ask::{Ask, ControlAsk, DeskAsk, Lead, TalkAsk, To};
use crate::session::conductor::Health;
use crate::session::person::{PersonId, Role, TokenHash};
use crate::session::room::Stage;
use crate::session::view::Snapshot;
use crate::session::{Room, Settings};
use crate::sim::scenario::Scenario;

/// A text that must never be read as markup.
pub const SCRIPT: &str = "<script>alert(1)</script>";

/// A shipped scenario.
pub fn shipped(name: &str) -> Scenario {
    scenario::open(name, &Binding::default()).unwrap().scenario
}

/// A room with control (person 1), two delegations of people, an evaluator, the Chair and a voice.
#[derive(Clone)]
pub struct Hall {
    pub room: Room,
    now_ms: u64,
}

pub const CONTROL: PersonId = PersonId(1);
pub const HOST: PersonId = PersonId(2);

impl Hall {
    pub fn new(scenario: Scenario) -> Self {
        let host = scenario.roles.first().map_or(crate::sim::ids::StateId(0), |role| role.state);
        let other = scenario.states.keys().find(|state| *state != host).unwrap();
        let room = Room::new(Arc::new(scenario), 7, Settings::default());
        let mut hall = Self { room, now_ms: 1_000 };
        let roles = [
            Role::Control,
            Role::Delegation(host),
            Role::Delegation(host),
            Role::Delegation(other),
            Role::Evaluator,
            Role::Chair,
            Role::SimCell(SCRIPT.into()),
            Role::Observer,
        ];
        for (place, role) in roles.into_iter().enumerate() {
            let token = TokenHash::of(&format!("token {place}"));
            hall.ask(PersonId(0), Ask::Join { role, name: format!("{SCRIPT} {place}"), token });
        }
        hall
    }

    pub fn ask(&mut self, who: PersonId, ask: Ask) -> &mut Self {
        self.room.check(who, &ask).unwrap_or_else(|why| panic!("{ask:?}: {why:?}"));
        self.now_ms += 1_000;
        self.room.apply(who, &ask, self.now_ms);
        self
    }

    pub fn control(&mut self, ask: ControlAsk) -> &mut Self {
        self.ask(CONTROL, Ask::Control(ask))
    }

    /// Everybody has said something, one inject is held, the host has sealed.
    pub fn busy(&mut self) -> &mut Self {
        self.control(ControlAsk::Begin);
        let held = self.room.exercise().released().iter_enumerated().find(|(_, at)| at.is_none()).unwrap().0;
        self.control(ControlAsk::Hold(held));
        self.control(ControlAsk::Log(SCRIPT.into()));
        self.ask(HOST, Ask::Talk(TalkAsk::Say { to: To::Plenary, text: SCRIPT.into() }));
        self.ask(HOST, Ask::Desk(DeskAsk::Seal(Vec::new())))
    }

    /// Closes the open step and tells the first part.
    pub fn tell(&mut self) -> &mut Self {
        self.control(ControlAsk::CloseStep).control(ControlAsk::TellNext)
    }

    /// Plays on until the last step has been told.
    pub fn end(&mut self) -> &mut Self {
        while self.room.stage() != Stage::Over {
            match self.room.stage() {
                Stage::Deciding => self.control(ControlAsk::CloseStep),
                Stage::Closed | Stage::Telling(_) => self.control(ControlAsk::OpenStep),
                Stage::Lobby | Stage::Over => self.control(ControlAsk::Begin),
            };
        }
        self
    }

    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new(Arc::new(self.room.clone()), 1, Health::Well, Arc::default())
    }
}

/// The same exercise at every stage, with a name for each.
pub fn stages(scenario: &Scenario) -> Vec<(&'static str, Hall)> {
    let lobby = || Hall::new(scenario.clone());
    let mut all = vec![("lobby", lobby())];
    let mut add = |name, to: fn(&mut Hall)| {
        let mut hall = lobby();
        hall.busy();
        to(&mut hall);
        all.push((name, hall));
    };
    add("deciding", |_| {});
    add("paused", |hall| {
        hall.control(ControlAsk::Pause);
    });
    add("without a clock", |hall| {
        hall.control(ControlAsk::Minutes(0)).tell().control(ControlAsk::OpenStep);
    });
    add("closed", |hall| {
        hall.control(ControlAsk::CloseStep);
    });
    add("telling", |hall| {
        hall.tell();
    });
    add("later", |hall| {
        for _ in 0..4 {
            hall.tell().control(ControlAsk::OpenStep);
        }
    });
    add("told at the end", |hall| {
        while !hall.room.exercise().is_over() {
            if hall.room.stage() != Stage::Deciding {
                hall.control(ControlAsk::OpenStep);
            }
            hall.tell();
        }
    });
    add("over", |hall| {
        hall.end();
    });
    // From there act by act, without playing it all again.
    for act in DebriefAct::ALL.into_iter().skip(1) {
        let mut hall = all.last().map(|(_, hall)| hall.clone()).unwrap();
        hall.control(ControlAsk::Debrief(Lead::Show(act)));
        all.push((act.name(), hall));
    }
    let mut hall = all.last().map(|(_, hall)| hall.clone()).unwrap();
    hall.control(ControlAsk::Debrief(Lead::End));
    all.push(("debrief ended", hall));
    all
}

/// A form found on a page.
#[derive(Debug, Clone)]
pub struct Form {
    pub verb: String,
    html: String,
}

/// Every form of a page.
pub fn forms(html: &str) -> Vec<Form> {
    let parts = html.split("<form ").skip(1);
    parts
        .map(|part| {
            let whole = part.split("</form>").next().unwrap();
            let verb = attribute(whole, "action").unwrap();
            Form { verb: verb.strip_prefix("/do/").unwrap().to_owned(), html: whole.to_owned() }
        })
        .collect()
}

/// An attribute of the first tag of a piece of markup.
pub fn attribute(html: &str, name: &str) -> Option<String> {
    let tag = html.split('>').next()?;
    let rest = tag.split(&format!("{name}=\"")).nth(1)?;
    Some(unescaped(rest.split('"').next()?))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

impl Form {
    /// The most options of any of its choices.
    pub fn options(&self) -> usize {
        let counts = self.html.split("<select").skip(1).map(|part| part.matches("<option").count());
        counts.max().unwrap_or(1).max(2)
    }

    /// The fields as somebody fills them in who takes the n-th of every choice.
    pub fn filled(&self, turn: usize) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        let mut choices = 0;
        for tag in self.html.split('<').skip(1) {
            let name = attribute(tag, "name");
            let Some(name) = name.filter(|_| !tag.starts_with("option") && !tag.starts_with("button")) else {
                continue;
            };
            let value = attribute(tag, "value").filter(|value| !value.is_empty());
            if tag.starts_with("select") {
                choices += 1;
                fields.push((name.clone(), self.option(&name, turn + choices)));
            } else if tag.starts_with("textarea") {
                let text = unescaped(tag.split_once('>').unwrap().1);
                fields.push((name, if text.is_empty() { "Some words.".into() } else { text }));
            } else {
                match attribute(tag, "type").as_deref() {
                    Some("checkbox") if turn.is_multiple_of(2) => {}
                    Some("radio") if turn != fields.len() % 5 => {}
                    Some("number") => {
                        fields.push((name, value.or(attribute(tag, "min")).unwrap_or("0.05".into())))
                    }
                    Some("text") => fields.push((name, value.unwrap_or("A word".into()))),
                    Some(_) | None => fields.push((name, value.unwrap_or_default())),
                }
            }
        }
        fields
    }

    fn option(&self, name: &str, turn: usize) -> String {
        let start = format!("name=\"{name}\"");
        let part = self.html.split("<select").find(|part| part.split('>').next().unwrap().contains(&start));
        let part = part.unwrap().split("</select>").next().unwrap();
        let values: Vec<String> =
            part.split("<option").skip(1).filter_map(|option| attribute(option, "value")).collect();
        let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        values[turn % values.len()].clone()
    }
}

/// Every id of a page stands once, every label and every field belong together, and no words are missing.
pub fn well_formed(html: &str) {
    let mut ids: Vec<&str> =
        html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
    let labels: Vec<&str> =
        html.split("<label for=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for label in &labels {
        assert!(ids.contains(label), "the label for {label} has no field");
    }
    for tag in
        html.split('<').filter(|tag| ["input", "select", "textarea"].iter().any(|one| tag.starts_with(one)))
    {
        let kind = attribute(tag, "type").unwrap_or_default();
        let id = attribute(tag, "id").unwrap_or_default();
        let inside_its_label = matches!(kind.as_str(), "checkbox" | "radio");
        assert!(kind == "hidden" || inside_its_label || labels.contains(&id.as_str()), "no label: <{tag}");
    }
    for start in ["[control-", "[hall-", "[evaluator-", "[board-", "[page-", "[acts-", "[aar-"] {
        assert!(!html.contains(start), "words are missing: {start}");
    }
    assert!(!html.contains("<script") && !html.contains(" style="), "markup that the page does not allow");
}
