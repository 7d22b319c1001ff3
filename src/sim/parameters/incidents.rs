//! Parameters of incidents: how often, how severe, what they do (brief §6.3).

macro_rules! incidents {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Everyday incidents" {
    /// Everyday incidents in a quarter of a wholly exposed state, before capacity counts.
    arrival_rate: f64 = 0.8, 0.4 => 1.2, "per quarter", "brief §6.3";
    /// Factor of the rate of everyday incidents for a state without capacity.
    arrival_base: f64 = 1.2, 1.0 => 1.4, "factor", "brief §6.3";
    /// Lowering of the factor of the rate of everyday incidents by full capacity.
    arrival_capacity: f64 = 0.6, 0.2 => 1.0, "factor", "brief §6.3";
    /// Rise of the rate of everyday incidents for each ransom paid.
    arrival_ransom: f64 = 0.25, 0.0 => 0.5, "factor", "our proposal, for brief §2.3 X-30: λ+ later";
    /// Everyday incidents that hit one state in one step at most.
    arrivals_max: u16 = 4, 2 => 8, "incidents", "our proposal: cuts a tail of the Poisson law that hardly occurs";
    /// Share of crime among everyday incidents.
    arrival_crime: f64 = 0.50, 0.35 => 0.6, "share", "brief §6.3";
    /// Share of hacktivism among everyday incidents.
    arrival_hacktivist: f64 = 0.15, 0.05 => 0.25, "share", "brief §6.3";
    /// Share of non-member espionage among everyday incidents, proxies included; the rest is accidents.
    arrival_espionage: f64 = 0.25, 0.15 => 0.35, "share", "brief §6.3: .20 and .05";
    /// Chance that an everyday incident is public from the start.
    arrival_public: f64 = 0.5, 0.2 => 0.8, "0–1", "our proposal: we know nothing better than even odds";
    /// Weight of severity 1 among everyday incidents.
    severity_1: f64 = 0.10, 0.02 => 0.3, "weight", "brief §6.3: DCID-like scale";
    /// Weight of severity 2 among everyday incidents.
    severity_2: f64 = 0.28, 0.1 => 0.5, "weight", "brief §6.3";
    /// Weight of severity 3 among everyday incidents.
    severity_3: f64 = 0.30, 0.1 => 0.5, "weight", "brief §6.3";
    /// Weight of severity 4 among everyday incidents.
    severity_4: f64 = 0.19, 0.05 => 0.4, "weight", "brief §6.3";
    /// Weight of severity 5 among everyday incidents.
    severity_5: f64 = 0.08, 0.02 => 0.2, "weight", "brief §6.3";
    /// Weight of severity 6 among everyday incidents.
    severity_6: f64 = 0.03, 0.0 => 0.1, "weight", "brief §6.3";
    /// Weight of severity 7 among everyday incidents.
    severity_7: f64 = 0.01, 0.0 => 0.05, "weight", "brief §6.3";
    /// Weight of severity 8 among everyday incidents.
    severity_8: f64 = 0.01, 0.0 => 0.05, "weight", "brief §6.3";
    /// Severity under which an everyday incident is over before anybody at the table could answer.
    severity_answered: f64 = 4.0, 3.0 => 6.0, "severity", "our proposal: ministries hear of the larger ones";
}

"Damage" {
    /// Severity that does one unit of damage to a wholly exposed state; each severity more doubles it.
    damage_severity: f64 = 3.0, 2.0 => 4.0, "severity", "brief §6.3";
    /// Share of damage that full capacity prevents.
    damage_capacity: f64 = 0.7, 0.4 => 0.9, "share", "brief §6.3";
    /// Share of damage that timely help prevents.
    damage_help: f64 = 0.3, 0.1 => 0.5, "share", "brief §6.3";
    /// A breach that was concealed and comes out costs this many times as much.
    damage_concealed: f64 = 1.3, 1.0 => 1.6, "factor", "brief §6.3";
    /// Share of the damage still to come that is done in a step of hours; a quarter does all of it.
    damage_per_crisis_step: f64 = 0.4, 0.2 => 0.8, "share", "our proposal: leaves two or three steps in which help counts";
    /// Chance that an incident spills over to each other state, from a source without capacity.
    spillover_chance: f64 = 0.12, 0.0 => 0.25, "0–1", "brief §6.3";
    /// Lowering of the chance of a spill-over by full sharing.
    spillover_sharing: f64 = 0.4, 0.0 => 0.8, "share", "brief §6.3";
    /// Size of a spill-over, as a share of the damage.
    spillover_size: f64 = 0.4, 0.1 => 0.7, "share", "brief §6.3";
    /// Trust in the digital economy lost for each unit of damage.
    digital_trust_per_damage: f64 = 0.02, 0.0 => 0.05, "0–1", "our proposal: a severity of 5 costs about .05";
    /// Trust in the digital economy lost at most at one time.
    digital_trust_loss_max: f64 = 0.1, 0.05 => 0.2, "0–1", "our proposal: habits outlast a bad day";
    /// Domestic pressure that an incident brings, for each point of severity.
    pressure_per_severity: f64 = 0.02, 0.0 => 0.05, "0–1", "our proposal: a severity of 5 brings .1";
}

"Content that spreads" {
    /// Terrorist content in circulation at the start.
    spread_start: f64 = 1.0, 0.5 => 5.0, "thousands of copies", "our proposal: it is noticed once it is that large";
    /// Terrorist content in circulation at most.
    spread_max: f64 = 10000.0, 1000.0 => 100000.0, "thousands of copies", "our proposal: nobody is left to reach";
    /// Growth of terrorist content in a period in which nobody removes it, at least.
    spread_growth_least: f64 = 1.5, 1.1 => 2.0, "factor", "brief §6.3: 1.5–2.5 in six hours";
    /// Growth of terrorist content in a period in which nobody removes it, at most.
    spread_growth_most: f64 = 2.5, 2.0 => 4.0, "factor", "brief §6.3: 1.5–2.5 in six hours";
    /// Length of a period of growth of terrorist content.
    spread_period_hours: f64 = 6.0, 3.0 => 12.0, "hours", "brief §6.3";
    /// Periods in which terrorist content grows in one step, at most.
    spread_periods_max: f64 = 4.0, 2.0 => 8.0, "periods", "our proposal: after a day content no longer grows by itself";
    /// Time in which interest in terrorist content halves, and with it the pace of growth.
    spread_fade_hours: f64 = 24.0, 12.0 => 72.0, "hours", "our proposal: news is old after a day";
    /// Share of the pace of growth that is left where copies are removed as they come.
    spread_processed: f64 = 0.35, 0.1 => 0.8, "share", "our proposal, for brief §6.3: growth is that of unprocessed content";
    /// Share of what removing, blocking or answering does to the whole, by a state that was neither hit nor hosts it.
    spread_elsewhere: f64 = 0.25, 0.05 => 1.0, "share", "our proposal: each state reaches the copies that its own people see";
    /// Domestic pressure that terrorist content brings in a step, for each unit of ln(1 + thousands of copies).
    spread_pressure: f64 = 0.01, 0.0 => 0.03, "0–1", "our proposal: a million copies bring .07";
    /// Steps after which what broad blocking or a shutdown held back returns.
    rebound_steps: u16 = 4, 2 => 6, "steps", "brief §6.6: three to five";
    /// Share of the pace of growth that is left under broad blocking or a shutdown.
    spread_held: f64 = 0.1, 0.0 => 0.5, "share", "our proposal, for brief §6.3: a shutdown cuts the spread fastest";
    /// Share of what was held back that returns.
    rebound_spread: f64 = 0.8, 0.3 => 1.2, "share", "our proposal, for brief §6.3: rumour rebound";
    /// Domestic pressure that returns with such content.
    rebound_pressure: f64 = 0.12, 0.0 => 0.25, "0–1", "our proposal, for brief §6.6: pressure returns";
}

    } };
}
