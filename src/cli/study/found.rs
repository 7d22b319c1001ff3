//! What a study has found, as it is printed.

use super::written::Written;
use super::{json, print};
use crate::cli::exit_codes;
use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::trouble::{Done, Trouble};
use crate::report::validity::{data, sum, told};
use crate::study::balance::Balance;
use crate::study::discrimination::Discrimination;
use crate::study::sensitivity::Sensitivity;
use crate::study::validity::{Finding, Plan};
use crate::words::{word, words};

/// What a study has found.
#[derive(Debug)]
pub enum Found {
    /// Which options, paths and bands are out of balance, and the text of which that is so.
    Balance(Box<Balance>, Written),
    /// What every number of the model moves.
    Sensitivity(Sensitivity),
    /// Whether the score tells delegations apart.
    Discrimination(Discrimination),
    /// What an expert expects of the model: what was played, and every check.
    Validity(Plan, Vec<Finding>),
}

/// Parameters of a table of sensitivity that fit a terminal.
pub const TOP: usize = 12;

impl Found {
    /// Prints it: every figure as JSON, or the report for people, in which a table of sensitivity is cut after `top` rows.
    /// The exit code tells a script whether the model does what is expected of it.
    ///
    /// # Errors
    /// If it cannot be printed.
    pub fn print(&self, json: bool, top: usize, out: &Out) -> Done {
        match (self, json) {
            (Self::Balance(found, _), true) => json::print(found, out)?,
            (Self::Sensitivity(found), true) => json::print(found, out)?,
            (Self::Discrimination(found), true) => json::print(found, out)?,
            (Self::Balance(found, written), false) => {
                page(out, |page| print::balance(page, found, written))?;
            }
            (Self::Sensitivity(found), false) => page(out, |page| print::sensitivity(page, found, top))?,
            (Self::Discrimination(found), false) => page(out, |page| print::discrimination(page, found))?,
            (Self::Validity(plan, findings), _) => {
                if json {
                    json::print(&data(*plan, findings), out)?;
                } else {
                    page(out, |page| validity(page, *plan, findings))?;
                }
                if !findings.iter().all(Finding::holds) {
                    return Ok(exit_codes::MODEL_FAILS);
                }
            }
        }
        Ok(exit_codes::OK)
    }
}

fn page(out: &Out, write: impl FnOnce(&mut Page)) -> Result<(), Trouble> {
    let mut page = out.page();
    write(&mut page);
    out.print(page.text())
}

/// Every check with its figures. One that fails is a finding about the model and no fault of the program, so the report
/// is printed whole.
fn validity(page: &mut Page, plan: Plan, findings: &[Finding]) {
    page.heading(&word("validity-title"));
    page.paragraph(&words(
        "validity-how",
        &[("pairs", plan.pairs.to_string().into()), ("seed", plan.seed.to_string().into())],
    ));
    for finding in findings {
        let told = told(finding);
        page.subheading(&told.heading);
        page.paragraph(&told.expects);
        for line in &told.lines {
            page.item("- ", line);
        }
    }
    page.gap();
    page.paragraph(&sum(findings));
}
