//! What is taken from a delegation for what it does.

use crate::sim::catalogue::price::Price;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::quantity::StateQuantity;

impl Exercise {
    /// Takes what an act costs, and says how much that was.
    pub(super) fn charge(&mut self, seat: StateId, act: &Act) -> Price {
        let price = self.price(seat, act);
        self.take(seat, price);
        price
    }

    /// Takes a price from a delegation. Whoever calls has checked that it is there.
    pub(super) fn take(&mut self, seat: StateId, price: Price) {
        let own = &mut self.world.states[seat];
        own.pay(price.budget());
        own.add(StateQuantity::PoliticalCapital, -price.political());
    }
}
