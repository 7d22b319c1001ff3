//! Every number of the model that is not data, with unit, meaning and source. Where the brief says
//! [X] they are proposals of ours to be tuned, not facts.

/// Share of national capacity that is capacity against terrorist use of ICTs at the start (brief §6.1).
pub const CT_CAPACITY_SHARE: f64 = 0.8;
/// Political capital at the start, of 10 (brief §6.1).
pub const POLITICAL_CAPITAL_START: f64 = 5.0;
/// Political capital regained in a step of a quarter (brief §6.1).
pub const POLITICAL_CAPITAL_PER_QUARTER: f64 = 1.0;
/// Political capital regained in a step of hours: ours, so that six steps of crisis give two points.
pub const POLITICAL_CAPITAL_PER_CRISIS_STEP: f64 = 0.35;
/// Domestic pressure at the start, 0–1 (brief §6.1).
pub const PRESSURE_START: f64 = 0.2;
/// Domestic pressure lost each step (brief §6.1, §6.5).
pub const PRESSURE_FADE: f64 = 0.03;
/// Digital trust at the start, 0–1 (brief §6.1).
pub const DIGITAL_TRUST_START: f64 = 0.5;
/// Trust at the start in diplomatic mode, 0–1 (brief §6.2), and the level to which it drifts.
pub const TRUST_START: f64 = 0.5;
/// Tension at the start, 0–1 (brief §6.2).
pub const TENSION_START: f64 = 0.2;
/// Sharing at the start, 0–1 (brief §6.2).
pub const SHARING_START: f64 = 0.1;
/// Cohesion at the start, 0–1 (brief §6.2).
pub const COHESION_START: f64 = 0.6;
/// Trust falls this many times as fast as it rises (brief §6.6; Slovic 1993).
pub const TRUST_FALL_FACTOR: f64 = 2.5;
/// Drift of trust to its baseline per quarter (brief §6.6: 2–4 %).
pub const TRUST_DRIFT_PER_QUARTER: f64 = 0.03;
/// Observers' trust moves by this share of the parties' (brief §6.6: 0.3–0.5).
pub const OBSERVER_SHARE: f64 = 0.4;
/// Damping of tension per quarter (brief §6.6, Richardson form).
pub const TENSION_DAMPING: f64 = 0.12;
/// Damping added by a full web of measures (brief §6.6).
pub const TENSION_CBM_DAMPING: f64 = 0.6;
/// Damping added by full cohesion (brief §6.6).
pub const TENSION_COHESION_DAMPING: f64 = 0.4;
/// Grievance added to tension per quarter (brief §6.6: .02–.05; .03 settles at .2 without shocks).
pub const TENSION_GRIEVANCE: f64 = 0.03;
/// The weight of measures between two states that counts as a full web (ours: twelve joint measures).
pub const CBM_WEIGHT_MAX: f64 = 12.0;
/// Loss of capacity per quarter without upkeep (brief §6.1).
pub const CAPACITY_DECAY: f64 = 0.01;
/// Rise of exposure per quarter (brief §6.1: .01–.02).
pub const EXPOSURE_RISE: f64 = 0.015;
/// The most capacity a state can absorb in a quarter (brief §6.6).
pub const ABSORPTION_PER_QUARTER: f64 = 0.04;
/// Budget that can be carried over, in quarters of income (ours: purses close at year's end).
pub const BUDGET_CARRY_QUARTERS: f64 = 2.0;
/// Strength of a measure bought in a crisis until two quarters have passed (brief §6.6, CBM lag).
pub const CRISIS_STRENGTH: f64 = 0.2;
/// Quarters after which a measure bought in a crisis counts fully (brief §6.6).
pub const CRISIS_LAG_QUARTERS: f64 = 2.0;
/// Quarters in force after which a practice counts as sustained (brief §6.7).
pub const SUSTAINED_QUARTERS: f64 = 3.0;

/// Background incidents per state and quarter: factor of exposure (brief §6.3).
pub const ARRIVAL_RATE: f64 = 0.8;
/// Background incidents: 1.2 − 0.6·capacity (brief §6.3).
pub const ARRIVAL_CAPACITY: (f64, f64) = (1.2, 0.6);
/// Rise of arrivals for each ransom paid (ours, for brief X-30 "λ+ later").
pub const ARRIVAL_RANSOM: f64 = 0.25;
/// Cumulative shares of background kinds: crime, hacktivist, non-member, proxy (counted with non-member),
/// accident (brief §6.3).
pub const ARRIVAL_KINDS: [f64; 4] = [0.50, 0.65, 0.90, 1.0];
/// Cumulative shares of severities 1–8 (brief §6.3).
pub const SEVERITY_SHARES: [f64; 8] = [0.10, 0.38, 0.68, 0.87, 0.95, 0.98, 0.99, 1.0];
/// Everyday incidents below this severity are over before anybody at the table could answer (ours).
pub const SEVERITY_ANSWERED: f64 = 4.0;
/// Share of the damage still to come that is done in each step of hours (ours); in a quarter all of it.
pub const DAMAGE_PER_CRISIS_STEP: f64 = 0.4;
/// Capacity lessens damage by up to this share (brief §6.3).
pub const DAMAGE_CAPACITY: f64 = 0.7;
/// Timely help lessens damage by this share (brief §6.3).
pub const DAMAGE_HELP: f64 = 0.3;
/// Concealed and leaked, a breach costs this many times as much (brief §6.3).
pub const DAMAGE_CONCEALED: f64 = 1.3;
/// Chance of spill-over to each other state (brief §6.3).
pub const SPILLOVER_CHANCE: f64 = 0.12;
/// Sharing lowers that chance by up to this share (brief §6.3).
pub const SPILLOVER_SHARING: f64 = 0.4;
/// Size of a spill-over as a share of the damage (brief §6.3).
pub const SPILLOVER_SIZE: f64 = 0.4;
/// Growth of terrorist content per six hours unprocessed: least and most (brief §6.3).
pub const SPREAD_GROWTH: (f64, f64) = (1.5, 2.5);
/// Spread at the start and at most, in thousands of copies (ours).
pub const SPREAD_START: f64 = 1.0;
/// See [`SPREAD_START`].
pub const SPREAD_MAX: f64 = 10_000.0;
/// Pressure per step from content in circulation, per unit of ln(1 + thousands of copies) (ours).
pub const SPREAD_PRESSURE: f64 = 0.01;
/// What broad blocking or a shutdown held back returns times this, with this much pressure (brief §6.3, §6.6).
pub const REBOUND_SPREAD: f64 = 1.3;
/// See [`REBOUND_SPREAD`].
pub const REBOUND_PRESSURE: f64 = 0.12;
/// Aid to a state whose needs were assessed is worth this many times as much (brief §6.6).
pub const ASSESSED_AID: f64 = 1.3;
/// Digital trust lost per unit of damage, and at most in one step (ours).
pub const DIGITAL_TRUST_PER_DAMAGE: f64 = 0.02;
/// Domestic pressure from an incident per point of severity (ours).
pub const PRESSURE_PER_SEVERITY: f64 = 0.02;

/// Items of evidence per step: base and share of capacity (brief §6.4).
pub const EVIDENCE_RATE: (f64, f64) = (0.4, 0.8);
/// Rise with full sharing (brief §6.4).
pub const EVIDENCE_SHARING: f64 = 0.5;
/// Rise for the state hit when it sets its own people on it (ours, for brief X-07).
pub const EVIDENCE_PROBE: f64 = 1.3;
/// Rise in a joint probe (brief §6.4).
pub const EVIDENCE_JOINT: f64 = 1.6;
/// Rise after the other side was asked and answered (brief §5, SC-1: evidence doubled).
pub const EVIDENCE_CLARIFIED: f64 = 2.0;
/// Share of the rate that reaches a state that is neither hit nor probing (ours: newspapers and vendors).
pub const EVIDENCE_BYSTANDER: f64 = 0.15;
/// Cumulative shares of weak and moderate items; the rest is strong (brief §6.4).
pub const QUALITY_SHARES: [f64; 2] = [0.50, 0.85];
/// Likelihood ratios of weak, moderate, strong items (brief §6.4).
pub const LIKELIHOOD_RATIO: [f64; 3] = [1.5, 3.0, 8.0];
/// Chance that an item points to the truth, by quality (brief §6.4).
pub const POINTS_TO_TRUTH: [f64; 3] = [0.60, 0.75, 0.90];
/// Loss of that chance under a false flag, alone and in a joint probe (brief §6.4).
pub const FALSE_FLAG: (f64, f64) = (0.20, 0.10);
/// Chance that a misleading item points to the planted suspect under a false flag (brief §6.4).
pub const POINTS_TO_PLANTED: f64 = 0.60;
/// Steps before a joint probe yields: prepared (M-P10 in place) and improvised (brief §6.4).
pub const JOINT_DELAY: (u16, u16) = (1, 2);
/// Prior weight of an outside actor, an accident, and a state at ordinary tension (ours; brief "by context").
pub const PRIOR: (f64, f64, f64) = (1.0, 0.6, 0.15);
/// Rise of a state's prior weight per point of tension above the ordinary (ours).
pub const PRIOR_TENSION: f64 = 8.0;
/// Prior weight of the suspect at whom traces were planted (ours: it is what one sees first).
pub const PRIOR_PLANTED: f64 = 4.0;

/// Ladder upward: constant, tension, pressure, severity/10, belief, channel, clarified, trust, rung,
/// firebreak from rung 6 (brief §6.5).
pub const LADDER_UP: [f64; 10] = [-2.6, 1.5, 1.2, 1.5, 1.5, -0.35, -0.8, -1.2, -0.45, -2.0];
/// Ladder downward: constant, channel, trust, pressure, clarified (brief §6.5).
pub const LADDER_DOWN: [f64; 5] = [-2.0, 0.45, 1.2, -0.8, 0.5];
/// The rung from which the firebreak holds (brief §6.5).
pub const FIREBREAK_RUNG: u8 = 6;
/// The highest rung (brief §6.5).
pub const RUNG_MAX: u8 = 8;
/// Standard deviation of perceived severity for channel 0–3 (brief §6.5).
pub const PERCEPTION_SD: [f64; 4] = [1.5, 1.1, 0.8, 0.5];
/// Less with a shared severity scale (brief §6.5).
pub const PERCEPTION_SCALE: f64 = 0.3;
/// Tension and trust after a step up, tension after a step down (brief §6.5).
pub const LADDER_MOVED: (f64, f64, f64) = (0.05, -0.04, -0.03);
/// Hours within which asking first counts as early (brief §2.3, X-01).
pub const EARLY_HOURS: f64 = 48.0;
/// Chance that a contact does not answer, for channel 1–3 (ours: "goes stale, one-person desk").
pub const CONTACT_SILENT: [f64; 3] = [0.35, 0.06, 0.02];

/// Belief under which evidence is weak, and from which it is strong (brief §6.6).
pub const EVIDENCE_WEAK_STRONG: (f64, f64) = (0.55, 0.80);
/// Naming: the counterpart's trust, at weak and at strong evidence (brief §6.5, §6.6).
pub const NAMING_TRUST: (f64, f64) = (-0.20, -0.05);
/// Naming: observers' trust, at weak and at strong evidence (brief §6.6).
pub const NAMING_OBSERVERS: (f64, f64) = (-0.03, 0.02);
/// Naming: tension, at weak and at strong evidence (brief §6.5: .15, smaller with good evidence).
pub const NAMING_TENSION: (f64, f64) = (0.15, 0.05);
/// Naming: cohesion, at weak and at strong evidence (brief §6.6).
pub const NAMING_COHESION: (f64, f64) = (-0.03, 0.0);
/// Naming jointly hurts this much less (brief §2.3, X-12 "milder").
pub const NAMING_JOINT: f64 = 0.7;
/// Naming that turns out wrong: further loss of trust of everybody in the namer (brief §6.6).
pub const NAMING_FALSE: f64 = -0.10;
/// Audience cost of climbing down: political capital, pressure; half with a face-saving exit (brief §6.6).
pub const CLIMB_DOWN: (f64, f64) = (-2.0, 0.15);
/// Steps within which a public promise must be followed by an answer (ours).
pub const PROMISE_STEPS: u16 = 3;
/// GRIT: kept promises compound by this (brief §6.6).
pub const RESTRAINT_COMPOUND: f64 = 0.25;
/// Steps during which an announced restraint must be kept (ours).
pub const RESTRAINT_STEPS: u16 = 3;

/// Consensus: weight of ambition, bloc load, Chair consulted, capacity offered, cohesion (brief §6.6).
pub const OBJECTION: [f64; 5] = [0.25, 0.20, -0.30, -0.20, -0.20];
/// Consensus: support up to, acquiesce up to, amend up to; above: block (brief §6.6).
pub const OBJECTION_LEVELS: [f64; 3] = [0.30, 0.50, 0.70];
/// Steps for which consulting the Chair eases consensus (ours).
pub const CHAIR_CONSULTED_STEPS: u16 = 2;
/// Consensus reached raises cohesion; a block lowers it (brief §6.2, §6.6).
pub const CONSENSUS_COHESION: (f64, f64) = (0.03, -0.02);
/// Political capital that a block costs the blocker (ours: face).
pub const BLOCK_COST: f64 = 1.0;
/// Strength lost for each amendment level, and the weakest text (brief §6.6; levels of one third).
pub const AMENDMENT: (f64, f64) = (1.0 / 3.0, 1.0 / 3.0);
/// Contributors' loss of trust in a free rider (brief §6.6).
pub const FREE_RIDER_TRUST: f64 = -0.02;
/// Share of the evidence that a free rider earns (ours).
pub const FREE_RIDER_CREDIT: f64 = 0.5;
/// Political capital gained by the proposer when a joint measure is agreed (brief §6.1 "visible success").
pub const AGREED_CAPITAL: f64 = 0.5;
/// Pressure at home for supporting what one's own redline forbids, per point of redline (ours).
pub const REDLINE_PRESSURE: f64 = 0.2;

/// Base points of the five kinds of evidence (brief §6.7).
pub const KIND_POINTS: [f64; 5] = [1.0, 2.0, 4.0, 6.0, 6.0];
/// Verification: by oneself, confirmed by a partner, seen by the white cell (brief §6.7).
pub const VERIFIED: [f64; 3] = [0.6, 0.9, 1.0];
/// Cost factor: cheapest and dearest (brief §6.7).
pub const COST_FACTOR: (f64, f64) = (0.8, 1.3);
/// Repetition within four turns (brief §6.7).
pub const REPETITION: f64 = 0.5;
/// Turns within which a repetition counts as one (brief §6.7).
pub const REPETITION_STEPS: u16 = 4;
/// Crisis timing (brief §6.7).
pub const CRISIS_TIMING: f64 = 1.25;
/// Means factor for positive entries: base, share of missing capacity, lowest, highest (brief §6.7).
pub const MEANS: [f64; 4] = [0.8, 0.4, 0.8, 1.2];
/// Weight of evidence against (brief §6.7).
pub const AGAINST_WEIGHT: f64 = 1.5;
/// Scale K of the score (brief §6.7).
pub const SCORE_SCALE: f64 = 12.0;
