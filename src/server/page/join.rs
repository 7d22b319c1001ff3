//! stub
use crate::session::view::HallView;
/// stub
pub fn join_page(
    _h: &HallView,
    _s: &crate::sim::scenario::Scenario,
    _c: Option<&str>,
    _t: Option<&str>,
) -> maud::Markup {
    maud::html! {}
}
