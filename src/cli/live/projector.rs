//! The board as projector of an exercise that is served: the only place where board and server meet.

use std::sync::Arc;

use super::house::{self, free_name, resume_command, welcome};
use crate::board::hall::{OpenHall, Opener};
use crate::board::{Start, run};
use crate::cli::out::Out;
use crate::server::limits::REQUESTS;
use crate::server::{Hosted, Opening, Reach};
use crate::session::{Admits, Settings};
use crate::words::word;

/// Shows an exercise that is served until its window is closed.
///
/// # Errors
/// Why no window can be shown, in a few words.
pub(super) fn show(hosted: &Hosted) -> Result<(), String> {
    let hall = Some(opened(hosted, Arc::new(())));
    run(Start { hall, ..Default::default() }).map_err(|why| why.clause())
}

/// What the board's menu calls to open a scenario to delegations.
pub fn opener() -> Opener {
    Arc::new(|casting, seed| {
        let (document, binding) = (casting.document(), casting.binding());
        // Who opens it to delegations wants them to reach it.
        let opening = Opening { reach: Reach::Lan, port: None, hosts: Vec::new(), requests: REQUESTS };
        let file = free_name(&document.name);
        // Who can read the code on the wall is let in by control.
        let settings = Settings { admits: Admits::ByControl, ..Settings::default() };
        let hosted = house::open(document, binding, seed, settings, &file, &opening)
            .map_err(|trouble| trouble.cause())?;
        // Control's address is for the host's terminal alone; the board stands on the wall.
        let out = Out::new(None);
        let mut page = out.page();
        let again = resume_command(hosted.live.path(), &["--lan".to_owned()]);
        welcome(&hosted, &again, &mut page);
        page.gap();
        page.paragraph(&word("serve-lan"));
        out.print(page.text()).map_err(|trouble| trouble.cause())?;
        let hosted = Arc::new(hosted);
        Ok(opened(&hosted, Arc::clone(&hosted) as _))
    })
}

fn opened(hosted: &Hosted, keep: Arc<dyn std::any::Any + Send + Sync>) -> OpenHall {
    let codes = hosted.server.way_in();
    OpenHall {
        handle: hosted.live.handle().clone(),
        join_url: format!("{}/join?code={}", codes.join_url, codes.join_code),
        join_code: codes.join_code.clone(),
        keep,
    }
}
