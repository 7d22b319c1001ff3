//! Mufakat: a cyber capacity-building exercise simulator.
//!
//! Delegations play states. At every step each chooses confidence-building measures and answers to a crisis;
//! the rules adjudicate incidents, attribution, trust and escalation; and every line of the score cites the
//! paragraph of an instrument that it touches and the logged act that earned it.
//!
//! # One decision, from hand to debrief
//!
//! 1. A trainer's text becomes a [`sim::scenario::Scenario`] by [`scenario::load()`]: read, located, checked,
//!    compiled into dense tables in which nothing can refer to something that does not exist. `mufakat check`
//!    is the same code with the result thrown away.
//! 2. [`sim::exercise::Exercise::new`] opens the exercise: the region as the model starts it
//!    ([`sim::exercise::world::World`]), all luck keyed by one seed ([`sim::chance::Chance`]), the first injects out.
//! 3. A delegation sees a [`sim::view::SeatView`], built through the lens [`sim::view::Seat`], which has no way
//!    to anything that seat may not know. A bot ([`bots::Minds`]) looks through the same lens.
//! 4. What may be done is said by one function, [`sim::exercise::Exercise::check`]; everything that could be
//!    done, with the reason why not, by [`sim::exercise::Exercise::options`]. A bot, and a person at one machine,
//!    gathers acts in a [`sim::decide::draft::Draft`], which is legal by construction.
//! 5. [`sim::exercise::Exercise::seal`] keeps a draft, and [`sim::exercise::Exercise::decide`] a list of acts, closed
//!    until the step closes. A refused decision leaves no trace and says why ([`sim::decide::refusal::Refusal`]).
//!    Nothing is paid yet.
//! 6. [`sim::exercise::Exercise::advance`] closes the step. Its order stands in [`sim::adjudicate::step`], a line
//!    for each adjudicator: positions on joint measures, requests, measures (which are paid for here), crisis
//!    choices in an order in which asking comes before accusing, evidence and belief, incidents, the crisis ladder,
//!    measures that come into force, everyday incidents, the region. Then the plot's next injects come out.
//! 7. Every consequence is an [`sim::exercise::event::Event`] with those who may know of it. Where a situation puts a
//!    commitment to the test ([`sim::score::occasion`]), the mark is an [`sim::score::ledger::LedgerLine`] of the evidence
//!    ledger. Indicators are measured over its lines ([`sim::score::measure`]); bands are folds over those
//!    ([`sim::score::band`]) and nothing else.
//! 8. [`session::Solo`] keeps people and bots at one table, with a way back; [`report`] tells the story and
//!    lays both ledgers open in the debrief. The fronts, `cli` and `board`, show views and send decisions.
//!
//! # The same decision in a live exercise
//!
//! 1. A delegation's page (`server/page/delegation`, each act on the card of `card.rs`) posts a form: the server's
//!    guard turns a token into a person, its wire turns fields into an [`session::ask::Ask`]. Adding an act to the
//!    draft is one such ask, sealing the draft another. Whether a harsh act is meant is asked before it becomes one
//!    ([`session::view::Snapshot::caution`]).
//! 2. [`session::Handle`] (`session/live.rs`) brings it to the one thread that owns the
//!    [`session::conductor::Conductor`]: a pure machine, signal in, instructions out.
//! 3. [`session::Room`] checks it: role, stage, rules. The draft lies on the delegation's desk
//!    ([`session::room::Desk`]), a plain list of acts. A refusal is a typed reason, of which
//!    [`words`] makes a sentence; nothing is written.
//! 4. [`journal::Journal`] writes it with the digest of the room, chained to everything before. Only when it is
//!    durable is it applied, published and answered, in this order; the same nonce again gets the same answer.
//! 5. The step closes when control asks for it or the time is up. Until its telling begins control may take that back;
//!    then what is sealed, and what lies in a draft as far as it may still be done, goes to
//!    [`sim::exercise::Exercise::advance`].
//! 6. After the last step control leads a debrief in acts ([`session::acts`]). A snapshot gives out nothing that rests on
//!    the hidden truth before its act opens; from then on what is told is made once for everybody ([`report::acts`]).
//! 7. Fronts look at a [`session::view::Snapshot`] by naming whose view they want. The regions of a page that differ
//!    are sent over the event stream; the board of the projector, another process, is told over a pipe what the room may see.
//!
//! # Modules in order of dependency
//!
//! [`sim`] (the rules, pointing nowhere) · [`shipped`] (what the binary carries) · [`files`] (how a file is written over) ·
//! [`scenario`] (the authors) ·
//! [`bots`] (the absent) · [`study`] (the analysts) · [`journal`] (the memory) · [`session`] (the table and the
//! conductor) · [`words`] and [`report`] (the debrief) · `board` and `server` (the fronts of an exercise, which do not
//! know each other's insides) · `workshop` (the front of its authors) · [`cli`] (the way to all of them).
//! `tests/tidy.rs` holds the edges.

#[cfg(feature = "board")]
pub mod board;
pub mod bots;
pub mod cli;
pub mod files;
pub mod journal;
pub mod report;
pub mod scenario;
#[cfg(feature = "server")]
pub mod server;
pub mod session;
pub mod shipped;
pub mod sim;
pub mod study;
pub mod words;
#[cfg(feature = "server")]
pub mod workshop;
