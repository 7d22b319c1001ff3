//! Parameters of bots, whatever their temperament (MODEL.md 7.15). What each temperament values is its character
//! and stands with it.

macro_rules! bots {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Bots" {
    /// Chance to forgive an affront.
    bot_forgiveness: f64 = 1.0 / 3.0, 0.0 => 0.6, "0–1", "Nowak & Sigmund 1992: generosity near one third";
    /// Chance to misread the other side.
    bot_misreading: f64 = 0.08, 0.0 => 0.2, "0–1", "Wu & Axelrod 1995: noise; the value is our estimate";
    /// Steps for which an affront is remembered.
    bot_memory_steps: u16 = 2, 1 => 6, "steps", "our estimate: the last two cables lie on the desk";
    /// Belief under which a delegation is no more suspected than any other.
    bot_suspicion: f64 = 0.08, 0.02 => 0.2, "0–1", "our estimate: about an even share of all suspects";
    /// Belief from which a bot may protest to a delegation, name a suspect or penalise one that has not harmed it.
    bot_accuses: f64 = 0.35, 0.2 => 0.6, "0–1", "our estimate: below what MODEL.md 7.9 calls weak evidence, since people err";
    /// Rung of the crisis from which a bot asks the Chair to convene.
    bot_convenes_rung: u8 = 2, 1 => 4, "rung", "our estimate: the crisis has an address (MODEL.md 7.10)";
    /// Worth of answering a request, added to what the answer is worth to the bot; for bots that pay.
    bot_asked: f64 = 2.0, 0.0 => 4.0, "worth", "our estimate: about the worth of a good measure";
    /// Chance that a bot not concerned steps forward where any one of many could.
    bot_steps_forward: f64 = 0.3, 0.05 => 1.0, "0–1", "our estimate: of ten, three offer help";
    /// Chance that a bot takes the lead on a measure by consensus that it would like to have.
    bot_leads: f64 = 0.25, 0.05 => 1.0, "0–1", "our estimate: somebody has to table it, not everybody";
    /// Objection taken away for each point of trust in the proposer above one half; distrust adds as much.
    bot_fondness: f64 = 0.3, 0.0 => 0.6, "objection", "our estimate: full trust does half of what the Chair does";
}

    } };
}
