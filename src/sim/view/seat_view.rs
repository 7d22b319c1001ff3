//! Everything a delegation's screen shows, as plain data with the texts in it.

use serde::Serialize;

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::decide::standing::stands;
use crate::sim::decision::Stance;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::{Confidence, Likelihood};
use crate::sim::exercise::event::{Event, Outcome, What};
use crate::sim::ids::{IncidentId, MeasureId, NormId, ProposalId, StateId, Suspect};
use crate::sim::plot::{Dress, Inject, InjectKind};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Card;
use crate::sim::score::band;
use crate::sim::score::band::Score;
use crate::sim::view::board::{BoardView, board, incident_title};
use crate::sim::view::seat::{KnownIncident, Seat};

/// A suspect as one delegation sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BeliefView {
    /// The hypothesis.
    pub suspect: Suspect,
    /// In words.
    pub name: String,
    /// 0–1.
    pub probability: f64,
    /// In words of likelihood.
    pub likelihood: Likelihood,
}

/// An incident as one delegation sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IncidentView {
    /// Its id.
    pub incident: IncidentId,
    /// The title that the plot gives it; none for an everyday incident, which is called by kind and place.
    pub title: Option<String>,
    /// Kind.
    pub kind: IncidentKind,
    /// Whom it hit.
    pub victim: StateId,
    /// Known to everybody.
    pub public: bool,
    /// Still going on.
    pub open: bool,
    /// Severity as reported, 1–8.
    pub severity: f64,
    /// Rung of the crisis, 0–8.
    pub rung: u8,
    /// With whom, as far as one may know.
    pub counterpart: Option<StateId>,
    /// One's own territory was used, one has been told.
    pub noticed: bool,
    /// Suspects, the likeliest first; those under 1 % are left out.
    pub beliefs: Vec<BeliefView>,
    /// Confidence in the evidence: another scale than likelihood.
    pub confidence: Confidence,
    /// Items of evidence.
    pub items: u8,
}

/// An inject that reached this delegation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InjectView {
    /// Short name.
    pub id: String,
    /// The step in which it came, counted from 0.
    pub step: u16,
    /// Kind.
    pub kind: InjectKind,
    /// What it looks like.
    pub dress: Dress,
    /// Thousands of copies in circulation, under a post about an incident that this delegation knows of.
    pub copies: Option<f64>,
    /// Sender.
    pub from: String,
    /// Only some received it.
    pub private: bool,
    /// What it says, in one sentence; empty where nobody has written one.
    pub headline: String,
    /// Text.
    pub text: String,
    /// The picture that stands with it.
    pub picture: Option<PictureView>,
    /// Its words are control's own, written in the course of the exercise.
    pub by_control: bool,
}

/// A picture as a page shows it: what to ask for, and what to say where it cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The name by which it is asked for.
    pub hash: String,
    /// What can be seen, in words.
    pub alt: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl PictureView {
    /// The picture of an inject, if it has one.
    pub fn of(inject: &Inject) -> Option<Self> {
        let picture = inject.picture.as_ref()?;
        Some(Self { hash: picture.hash.clone(), alt: picture.alt.clone(), size: picture.size })
    }
}

/// How one stands with another delegation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RelationView {
    /// The other.
    pub state: StateId,
    /// Own trust in it, 0–1.
    pub trust: f64,
    /// Tension, 0–1.
    pub tension: f64,
    /// How well one can reach it, 0–3.
    pub channel: u8,
    /// Sharing, 0–1.
    pub sharing: f64,
}

/// A joint measure to which one is party.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProposalView {
    /// Its id.
    pub proposal: ProposalId,
    /// The measure.
    pub measure: MeasureId,
    /// Who proposed it.
    pub by: StateId,
    /// One's position is waited for in this step.
    pub waits: bool,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
    /// The step, counted from 0, at whose close it is settled.
    pub due: u16,
    /// One's own position, once it has been settled; none where one said nothing or had nothing to say.
    pub own: Option<Stance>,
    /// One's own red line against it, 0–0.6.
    pub redline: f64,
}

/// A request or notice to this delegation that waits for an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RequestView {
    /// Short name of the inject that made it.
    pub inject: String,
    /// Steps left, this one included.
    pub steps_left: u16,
    /// Titles of what answers it.
    pub answers: Vec<String>,
    /// The paragraph an omission counts against.
    pub paragraph: String,
    /// Whether something that stands already answers it, so that silence does not count.
    pub stands: bool,
}

/// A national objective.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WantView {
    /// As the delegation reads it.
    pub text: String,
    /// 1–3.
    pub weight: u8,
    /// Would it be reached if the exercise ended now? None where that would tell who was behind an incident: it is told
    /// with the truth.
    pub reached: Option<bool>,
}

/// One's own red line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RedlineView {
    /// The measure.
    pub measure: MeasureId,
    /// 0–0.6.
    pub strength: f64,
    /// Why.
    pub because: String,
}

/// Everything a delegation's screen shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatView {
    /// What everybody sees.
    pub board: BoardView,
    /// Whose screen.
    pub state: StateId,
    /// The opening situation.
    pub situation: String,
    /// Title of the role, where the plot gives one.
    pub role: Option<String>,
    /// The private brief of the role.
    pub brief: Option<String>,
    /// What the capital of the role gives it to read beside the brief.
    pub capital: Option<Card>,
    /// Own practice of each norm, 0 none, 1 policy, 2 procedure, 3 practised.
    pub norms: Vec<(NormId, u8)>,
    /// The state's card: label and sentence.
    pub card: Vec<(String, String)>,
    /// Typical posture.
    pub posture: String,
    /// Own quantities.
    pub own: Vec<(StateQuantity, f64)>,
    /// National objectives.
    pub wants: Vec<WantView>,
    /// Own red lines.
    pub redlines: Vec<RedlineView>,
    /// Injects received, oldest first.
    pub injects: Vec<InjectView>,
    /// Incidents known.
    pub incidents: Vec<IncidentView>,
    /// Relations to all others.
    pub relations: Vec<RelationView>,
    /// Joint measures to which one is party.
    pub proposals: Vec<ProposalView>,
    /// Requests that wait for an answer.
    pub requests: Vec<RequestView>,
    /// Own measures in force.
    pub in_force: Vec<MeasureId>,
    /// Own measures under way.
    pub under_way: Vec<MeasureId>,
    /// Own scores.
    pub scores: Vec<Score>,
    /// Everything this delegation may know to have happened, oldest first.
    pub events: Vec<Event>,
}

/// What a delegation sees now.
pub fn seat(exercise: &Exercise, me: StateId) -> SeatView {
    let lens = exercise.seat(me);
    let book = lens.book();
    let role = book.role_of(me);
    SeatView {
        board: board(exercise),
        state: me,
        situation: book.situation.clone(),
        role: role.map(|role| role.title.clone()),
        brief: role.map(|role| role.brief.clone()),
        capital: role.and_then(|role| role.card.clone()),
        norms: book.instrument.norms.keys().map(|norm| (norm, lens.norm(norm))).collect(),
        card: book.states[me].facts.clone(),
        posture: book.states[me].posture.clone(),
        own: StateQuantity::ALL.iter().map(|&quantity| (quantity, lens.own(quantity))).collect(),
        wants: wants(&lens),
        redlines: redlines(&lens),
        injects: injects(&lens),
        incidents: lens.incidents().map(|known| incident(&lens, known)).collect(),
        relations: relations(&lens),
        proposals: proposals(&lens),
        requests: requests(&lens),
        in_force: lens.in_force().iter().collect(),
        under_way: lens.under_way().iter().collect(),
        scores: band::of_state(book, lens.evidence(), me),
        events: lens.events().copied().collect(),
    }
}

fn wants(lens: &Seat) -> Vec<WantView> {
    let book = lens.book();
    let own = book.wants.iter().filter(|want| want.of == lens.me());
    own.map(|want| WantView {
        text: want.text.clone(),
        weight: want.weight,
        reached: (!want.when.looks_at_truth(&book.plots)).then(|| lens.exercise().holds(&want.when)),
    })
    .collect()
}

fn redlines(lens: &Seat) -> Vec<RedlineView> {
    let own = lens.book().redlines.iter().filter(|line| line.of == lens.me());
    own.map(|line| RedlineView {
        measure: line.measure,
        strength: line.strength,
        because: line.because.clone(),
    })
    .collect()
}

fn injects(lens: &Seat) -> Vec<InjectView> {
    let received = lens.events().filter_map(|event| match event.what {
        What::Released(id) => Some((event.step, id)),
        _ => None,
    });
    received
        .map(|(step, id)| {
            let inject = &lens.book().injects[id];
            InjectView {
                id: inject.id.clone(),
                step,
                kind: inject.kind,
                dress: inject.dress,
                copies: copies(lens, inject),
                from: inject.from.clone(),
                private: !inject.public,
                headline: inject.headline.clone(),
                text: inject.text.clone(),
                picture: PictureView::of(inject),
                by_control: inject.by_control,
            }
        })
        .collect()
}

/// What the post shows of its copies; nothing where the delegation knows of no such incident.
fn copies(lens: &Seat, inject: &Inject) -> Option<f64> {
    let id = lens.exercise().incident_of(inject.counts?)?;
    lens.incident(id).map(|incident| incident.spread)
}

fn incident(lens: &Seat, known: KnownIncident) -> IncidentView {
    let book = lens.book();
    let mut beliefs: Vec<BeliefView> = (0..book.suspects())
        .map(|place| {
            let suspect = Suspect::from(place);
            let probability = lens.belief(known.incident, suspect);
            let name = book.suspect_name(suspect).to_owned();
            BeliefView { suspect, name, probability, likelihood: Likelihood::of(probability) }
        })
        .filter(|belief| belief.probability >= 0.01)
        .collect();
    beliefs.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.name.cmp(&b.name)));
    IncidentView {
        incident: known.incident,
        title: incident_title(lens.exercise(), known.incident),
        kind: known.kind,
        victim: known.victim,
        public: known.public,
        open: known.open,
        severity: known.severity,
        rung: known.rung,
        counterpart: known.counterpart,
        noticed: known.noticed,
        beliefs,
        confidence: lens.confidence(known.incident),
        items: lens.evidence_items(known.incident),
    }
}

fn relations(lens: &Seat) -> Vec<RelationView> {
    let others = lens.everybody().without(lens.me());
    others
        .iter()
        .map(|state| RelationView {
            state,
            trust: lens.trust(state),
            tension: lens.tension(state),
            channel: lens.channel(state),
            sharing: lens.sharing(state),
        })
        .collect()
}

fn proposals(lens: &Seat) -> Vec<ProposalView> {
    let me = lens.me();
    let waiting: Vec<ProposalId> = lens.open_proposals().map(|(id, _, _)| id).collect();
    let party = lens.exercise().proposals().iter_enumerated();
    party
        .filter(|(_, proposal)| proposal.by == me || proposal.asked.has(me))
        .map(|(id, proposal)| ProposalView {
            proposal: id,
            measure: proposal.measure,
            by: proposal.by,
            waits: waiting.contains(&id),
            outcome: proposal.outcome,
            due: proposal.due,
            own: proposal.stances[me.at()].filter(|_| !proposal.silent.has(me)),
            redline: lens.own_redline(proposal.measure),
        })
        .collect()
}

fn requests(lens: &Seat) -> Vec<RequestView> {
    let (book, exercise) = (lens.book(), lens.exercise());
    let open = exercise.requests_to(lens.me());
    open.filter_map(|request| {
        let inject = &book.injects[request.inject];
        let ask = inject.asks.as_ref()?;
        let choices = book.choices.iter_enumerated().filter(|(id, _)| ask.choices >> id.0 & 1 == 1);
        let measures = ask.measures.iter().map(|id| book.measures[id].title.clone());
        Some(RequestView {
            inject: inject.id.clone(),
            steps_left: request.due.saturating_sub(exercise.step()),
            answers: choices.map(|(_, choice)| choice.title.clone()).chain(measures).collect(),
            paragraph: book.instrument.paragraphs[ask.cites.0].id.clone(),
            stands: stands(exercise, ask),
        })
    })
    .collect()
}
