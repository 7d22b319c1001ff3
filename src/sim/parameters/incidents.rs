//! Parameters of incidents: how often, how severe, what they do (MODEL.md 7.5, MODEL.md 7.6, MODEL.md 7.7).

macro_rules! incidents {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Everyday incidents" {
    /// Everyday incidents in a quarter of a wholly exposed state, before capacity counts.
    arrival_rate: f64 = 0.8, 0.4 => 1.2, "per quarter",
        "our estimate: a wholly exposed state of middling capacity meets nearly three a year";
    /// Factor of the rate of everyday incidents for a state without capacity.
    arrival_base: f64 = 1.2, 1.0 => 1.4, "factor",
        "our estimate: who can do little is hit more often than the average";
    /// Lowering of the factor of the rate of everyday incidents by full capacity.
    arrival_capacity: f64 = 0.6, 0.2 => 1.0, "factor",
        "our estimate: the ablest are hit half as often as those without means";
    /// Rise of the rate of everyday incidents for each ransom paid.
    arrival_ransom: f64 = 0.25, 0.0 => 0.5, "factor", "our estimate: who pays is asked again";
    /// Everyday incidents that hit one state in one step at most.
    arrivals_max: u16 = 4, 2 => 8, "incidents", "our estimate: cuts a tail of the Poisson law that hardly occurs";
    /// Share of crime among everyday incidents.
    arrival_crime: f64 = 0.50, 0.35 => 0.6, "share", "our estimate: most of what happens is crime";
    /// Share of hacktivism among everyday incidents.
    arrival_hacktivist: f64 = 0.15, 0.05 => 0.25, "share", "our estimate: loud, and not so frequent";
    /// Share of non-member espionage among everyday incidents, proxies included; the rest is accidents.
    arrival_espionage: f64 = 0.25, 0.15 => 0.35, "share",
        "our estimate: .20 by outsiders and .05 by their proxies";
    /// Chance that an everyday incident is public from the start.
    arrival_public: f64 = 0.5, 0.2 => 0.8, "0–1", "our estimate: we know nothing better than even odds";
    /// Weight of severity 1 among everyday incidents.
    severity_1: f64 = 0.10, 0.02 => 0.3, "weight",
        "our estimate: the shape of DCID 2.0: nuisance is seen less often than theft";
    /// Weight of severity 2 among everyday incidents.
    severity_2: f64 = 0.28, 0.1 => 0.5, "weight",
        "our estimate: the shape of DCID 2.0: most real cases lie between 2 and 4";
    /// Weight of severity 3 among everyday incidents.
    severity_3: f64 = 0.30, 0.1 => 0.5, "weight",
        "our estimate: the shape of DCID 2.0: most real cases lie between 2 and 4";
    /// Weight of severity 4 among everyday incidents.
    severity_4: f64 = 0.19, 0.05 => 0.4, "weight",
        "our estimate: the shape of DCID 2.0: most real cases lie between 2 and 4";
    /// Weight of severity 5 among everyday incidents.
    severity_5: f64 = 0.08, 0.02 => 0.2, "weight", "our estimate: the shape of DCID 2.0: seldom";
    /// Weight of severity 6 among everyday incidents.
    severity_6: f64 = 0.03, 0.0 => 0.1, "weight", "our estimate: the shape of DCID 2.0: rare";
    /// Weight of severity 7 among everyday incidents.
    severity_7: f64 = 0.01, 0.0 => 0.05, "weight", "our estimate: the shape of DCID 2.0: very rare";
    /// Weight of severity 8 among everyday incidents.
    severity_8: f64 = 0.01, 0.0 => 0.05, "weight", "our estimate: the shape of DCID 2.0: very rare";
    /// Severity under which an everyday incident is over before anybody at the table could answer.
    severity_answered: f64 = 4.0, 3.0 => 6.0, "severity", "our estimate: ministries hear of the larger ones";
}

"Damage" {
    /// Severity that does one unit of damage to a wholly exposed state; each severity more doubles it.
    damage_severity: f64 = 3.0, 2.0 => 4.0, "severity",
        "our estimate: a scale that doubles with each point, at one unit for a theft with an aim";
    /// Share of damage that full capacity prevents.
    damage_capacity: f64 = 0.7, 0.4 => 0.9, "share", "our estimate: preparation prevents most and never all";
    /// Share of damage that timely help prevents.
    damage_help: f64 = 0.3, 0.1 => 0.5, "share", "our estimate: help comes after the blow";
    /// A breach that was concealed and comes out costs this many times as much.
    damage_concealed: f64 = 1.3, 1.0 => 1.6, "factor", "our estimate: what is hidden is not repaired in time";
    /// Share of the damage still to come that is done in a step of hours; a quarter does all of it.
    damage_per_crisis_step: f64 = 0.4, 0.2 => 0.8, "share",
        "our estimate: leaves two or three steps in which help counts";
    /// Chance that an incident spills over to each other state, from a source without capacity.
    spillover_chance: f64 = 0.12, 0.0 => 0.25, "0–1", "our estimate: one in eight of those nearby, at worst";
    /// Lowering of the chance of a spill-over by full sharing.
    spillover_sharing: f64 = 0.4, 0.0 => 0.8, "share", "our estimate: who is warned closes the door in time";
    /// Size of a spill-over, as a share of the damage.
    spillover_size: f64 = 0.4, 0.1 => 0.7, "share", "our estimate: a second blow is smaller";
    /// Trust in the digital economy lost for each unit of damage.
    digital_trust_per_damage: f64 = 0.02, 0.0 => 0.05, "0–1", "our estimate: a severity of 5 costs about .05";
    /// Trust in the digital economy lost at most at one time.
    digital_trust_loss_max: f64 = 0.1, 0.05 => 0.2, "0–1", "our estimate: habits outlast a bad day";
    /// Domestic pressure that an incident brings, for each point of severity.
    pressure_per_severity: f64 = 0.02, 0.0 => 0.05, "0–1", "our estimate: a severity of 5 brings .1";
}

"Content that spreads" {
    /// Content in circulation at the start.
    spread_start: f64 = 1.0, 0.5 => 5.0, "thousands of copies",
        "our estimate: it is noticed once it is that large";
    /// Content in circulation at most.
    spread_max: f64 = 10000.0, 1000.0 => 100000.0, "thousands of copies", "our estimate: nobody is left to reach";
    /// Growth of content in a period in which nobody removes it, at least.
    spread_growth_least: f64 = 1.5, 1.1 => 2.0, "factor",
        "our estimate: 1.5–2.5 in six hours while nobody removes it";
    /// Growth of content in a period in which nobody removes it, at most.
    spread_growth_most: f64 = 2.5, 2.0 => 4.0, "factor",
        "our estimate: 1.5–2.5 in six hours while nobody removes it";
    /// Length of a period of growth of content.
    spread_period_hours: f64 = 6.0, 3.0 => 12.0, "hours", "our estimate: the first hours decide";
    /// Periods in which content grows in one step, at most.
    spread_periods_max: f64 = 4.0, 2.0 => 8.0, "periods",
        "our estimate: after a day content no longer grows by itself";
    /// Time in which interest in content halves, and with it the pace of growth.
    spread_fade_hours: f64 = 24.0, 12.0 => 72.0, "hours", "our estimate: news is old after a day";
    /// Share of the pace of growth that is left where copies are removed as they come.
    spread_processed: f64 = 0.35, 0.1 => 0.8, "share",
        "our estimate: growth is that of content which nobody removes";
    /// Share of what removing, blocking or answering does to the whole, by a state that was neither hit nor hosts it.
    spread_elsewhere: f64 = 0.25, 0.05 => 1.0, "share",
        "our estimate: each state reaches the copies that its own people see";
    /// Domestic pressure that content brings in a step, for each unit of ln(1 + thousands of copies).
    spread_pressure: f64 = 0.01, 0.0 => 0.03, "0–1", "our estimate: a million copies bring .07";
    /// Steps after which what broad blocking or a shutdown held back returns.
    rebound_steps: u16 = 4, 2 => 6, "steps", "our estimate: three to five steps";
    /// Share of the pace of growth that is left under broad blocking or a shutdown.
    spread_held: f64 = 0.1, 0.0 => 0.5, "share", "our estimate: a shutdown cuts the spread fastest";
    /// Share of what was held back that returns.
    rebound_spread: f64 = 0.8, 0.3 => 1.2, "share", "our estimate: rumours return when the network does";
    /// Domestic pressure that returns with such content.
    rebound_pressure: f64 = 0.12, 0.0 => 0.25, "0–1", "our estimate: pressure returns with them";
}

    } };
}
