//! The page of whoever waits at the door. It shows what they asked for themselves and nothing of the exercise beyond what
//! the list of seats showed them.

use maud::{Markup, html};

use super::control::role;
use super::parts::{Look, send};
use super::shell;
use crate::session::person::Waiting;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// The page; it goes on by itself when control has decided.
pub fn waiting_page(waiting: &Waiting, scenario: &Scenario) -> Markup {
    let asked = role(scenario, &waiting.role);
    let inside = html! {
        h1 { (word("page-waiting")) }
        p class="big" { (asked) @if !waiting.name.is_empty() { ", " bdi { (waiting.name) } } }
        p role="status" { (word("page-waiting-why")) }
        p class="soft" { (tell("page-waiting-say", &[("seat", &asked)])) }
        noscript { p class="soft" { (word("page-waiting-scriptless")) } }
        form method="post" action="/give-up" { (send(&word("page-waiting-give-up"), Look::Quiet)) }
    };
    shell::waiting_page(&word("page-waiting"), inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Binding};
    use crate::session::person::{Role, TokenHash, WaitId};

    #[test]
    fn who_waits_sees_what_they_asked_for_and_nothing_of_the_exercise() {
        let scenario = scenario::open("departures", &Binding::default()).unwrap().scenario;
        let seat = scenario.state("MYS").unwrap();
        let waiting = Waiting {
            number: WaitId(1),
            role: Role::Delegation(seat),
            name: "<b>Aisyah".into(),
            token: TokenHash::of("x"),
        };
        let page = waiting_page(&waiting, &scenario).into_string();
        assert!(page.contains("Malaysia") && page.contains("&lt;b&gt;Aisyah"), "{page}");
        assert!(page.contains("http-equiv=\"refresh\"") && page.contains("data-live"), "{page}");
        assert!(!page.contains(&scenario.title) && !page.contains("[page-"), "{page}");
        let brief = &scenario.role_of(seat).unwrap().brief;
        assert!(!page.contains(brief.split(". ").next().unwrap()));
    }
}
