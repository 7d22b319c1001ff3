//! A table to try pages at: a room with people in it, the forms of a page, and what every page must keep to.

use super::*;
use crate::session::ask::Lead;

pub(super) const CONTROL: PersonId = PersonId(1);
pub(super) const HEAD: PersonId = PersonId(2);
pub(super) const MEMBER: PersonId = PersonId(3);
pub(super) const OTHER: PersonId = PersonId(4);

/// A room with control, a delegation of two and another delegation.
pub(super) struct Table {
    pub(super) room: Room,
    pub(super) seat: StateId,
}

impl Table {
    pub(super) fn lobby(name: &str) -> Self {
        let scenario = Arc::new(scenario::open("departures", &Binding::default()).unwrap().scenario);
        let state = |iso| scenario.state(iso).unwrap();
        let (seat, other) = (state("MYS"), state("SGP"));
        let mut table = Self { room: Room::new(Arc::clone(&scenario), 42, Settings::default()), seat };
        table.join(Role::Control, "");
        table.join(Role::Delegation(seat), name);
        table.join(Role::Delegation(seat), "Farid");
        table.join(Role::Delegation(other), "Wei");
        table
    }

    /// A shipped scenario, begun, with its first role played by people.
    pub(super) fn of(name: &str) -> Self {
        let scenario = Arc::new(scenario::open(name, &Binding::default()).unwrap().scenario);
        let seat = scenario.roles.raw[0].state;
        let mut table = Self { room: Room::new(scenario, 42, Settings::default()), seat };
        table.join(Role::Control, "");
        table.join(Role::Delegation(seat), "Aisyah");
        table.ask(CONTROL, Ask::Control(ControlAsk::Begin));
        table
    }

    pub(super) fn begun() -> Self {
        let mut table = Self::lobby("Aisyah");
        table.ask(CONTROL, Ask::Control(ControlAsk::Begin));
        table
    }

    pub(super) fn join(&mut self, role: Role, name: &str) {
        let token = TokenHash::of(&self.room.people().len().to_string());
        let ask = Ask::Join { role, name: name.into(), token };
        self.ask(PersonId(0), ask);
    }

    pub(super) fn ask(&mut self, who: PersonId, ask: Ask) {
        self.room.check(who, &ask).unwrap_or_else(|why| panic!("{why:?}: {ask:?}"));
        self.room.apply(who, &ask, 1_000);
    }

    pub(super) fn next_step(&mut self) {
        self.ask(CONTROL, Ask::Control(ControlAsk::CloseStep));
        self.ask(CONTROL, Ask::Control(ControlAsk::OpenStep));
    }

    /// The next step, or the next act of the debrief; false if there is none.
    pub(super) fn move_on(&mut self) -> bool {
        match self.room.debriefing() {
            None => self.next_step(),
            Some(debriefing) => match debriefing.next() {
                Some(act) => self.ask(CONTROL, Ask::Control(ControlAsk::Debrief(Lead::Show(act)))),
                None => return false,
            },
        }
        true
    }

    /// A text of two clauses, one of them in brackets, and words said about it.
    pub(super) fn talked(mut self, words: &str) -> Self {
        let everybody = self.room.scenario().everybody();
        let title: String = words.chars().take(60).collect();
        let text = |ask| Ask::Text(ask);
        self.ask(OTHER, text(TextAsk::Open { title, parties: everybody, measure: None }));
        self.ask(OTHER, text(TextAsk::Clause { text: 0, wording: words.into() }));
        self.ask(OTHER, text(TextAsk::Clause { text: 0, wording: "Second.".into() }));
        self.ask(HEAD, text(TextAsk::Amend { text: 0, clause: 1, wording: String::new() }));
        self.ask(OTHER, text(TextAsk::Reserve { text: 0, clause: 0, words: words.into() }));
        self.ask(OTHER, Ask::Talk(TalkAsk::Say { to: To::Plenary, text: words.into() }));
        let about: String = words.chars().take(300).collect();
        self.ask(OTHER, Ask::Talk(TalkAsk::Meet { with: self.seat, about }));
        self
    }

    pub(super) fn role(&self) -> Role {
        Role::Delegation(self.seat)
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot::new(Arc::new(self.room.clone()), 1, Health::Well, Arc::default())
    }

    pub(super) fn page(&self) -> String {
        let snapshot = self.snapshot();
        page(&snapshot.delegation(self.seat), &snapshot, true, 0).into_string()
    }

    /// Every card, as the page links to it.
    pub(super) fn cards(&self) -> Vec<String> {
        let snapshot = self.snapshot();
        let view = snapshot.delegation(self.seat);
        let options = snapshot.options(self.seat, &view.acts);
        let measures = options.measures.iter().map(|o| measure_card(&view, &snapshot, o.measure));
        let choices = options.choices.iter().map(|o| choice_card(&view, &snapshot, o.choice, o.incident));
        measures.chain(choices).map(|card| card.expect("it exists").into_string()).collect()
    }
}

/// The value of an attribute of a tag, as a browser reads it.
pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let value = rest.split('"').next()?;
    Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

/// The tags of this name, each with the text up to the next tag.
pub(super) fn tags<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let name = name.to_owned();
    html.split('<')
        .filter(move |part| part.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with([' ', '>'])))
}

/// Every form with its verb and its fields, filled in as somebody would.
pub(super) fn forms(html: &str) -> Vec<(String, Fields)> {
    let whole = html.split("<form method=\"post\" action=\"/do/").skip(1);
    whole
        .map(|form| {
            let inside = form.split("</form>").next().unwrap();
            let verb = inside.split('"').next().unwrap().to_owned();
            let fields = Fields(filled(&verb, inside));
            (verb, fields)
        })
        .collect()
}

pub(super) fn filled(verb: &str, form: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for input in tags(form, "input") {
        let name = attribute(input, "name").unwrap();
        let value = attribute(input, "value");
        match attribute(input, "type").unwrap().as_str() {
            "hidden" | "number" => fields.push((name, value.unwrap())),
            "radio" if fields.iter().any(|(known, _)| *known == name) => {}
            "radio" => fields.push((name, value.unwrap())),
            "checkbox" if verb == "desk-propose" || name == "parties" => fields.push((name, value.unwrap())),
            "checkbox" => {}
            _ => fields.push((name, "Some words".into())),
        }
    }
    for area in tags(form, "textarea") {
        fields.push((attribute(area, "name").unwrap(), "Some words".into()));
    }
    for select in form.split("<select").skip(1) {
        let inside = format!(" {}", select.split("</select>").next().unwrap());
        let chosen =
            tags(&inside, "option").filter_map(|option| attribute(option, "value")).find(|v| !v.is_empty());
        let name = attribute(&inside, "name").unwrap();
        fields.extend(chosen.filter(|_| name != "measure").map(|value| (name, value)));
    }
    fields
}

/// Sends every form of a page as it stands and says which verbs were there.
pub(super) fn send_all(table: &Table, html: &str) -> Vec<String> {
    let snapshot = table.snapshot();
    forms(html)
        .into_iter()
        .map(|(verb, fields)| {
            let ask = wire::ask(&table.role(), &verb, &fields, &snapshot)
                .unwrap_or_else(|slip| panic!("{verb}: {slip:?} {fields:?}"));
            table.room.check(HEAD, &ask).unwrap_or_else(|why| panic!("{verb}: {why:?} {ask:?}"));
            verb
        })
        .collect()
}

pub(super) fn check_markup(html: &str) {
    let mut ids: Vec<String> =
        html.split('<').filter_map(|tag| attribute(tag.split('>').next()?, "id")).collect();
    ids.sort();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
    for name in ["input", "textarea", "select"] {
        for tag in tags(html, name).map(|tag| tag.split('>').next().unwrap()) {
            if attribute(tag, "type").as_deref() == Some("hidden") {
                continue;
            }
            let id = attribute(tag, "id").unwrap_or_else(|| panic!("no id: {tag}"));
            let labelled = html.contains(&format!("<label for=\"{id}\">"));
            assert!(labelled || html.contains(&format!("<label class=\"box\"><{tag}")), "no label: {tag}");
        }
    }
    assert_eq!(tags(html, "h1").count(), 1);
    for missing in ["[page-", "[board-", "[card-", "[told-", "[plan-", "[sheet-", " style="] {
        assert!(!html.contains(missing), "{missing}");
    }
}
