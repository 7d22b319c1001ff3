//! `mufakat msel`: the master scenario events list as a sheet, out of a scenario and back into it.
//!
//! The sheet is a view of the scenario's text. What comes back is compared with it cell by cell, and only what differs is
//! changed, at its place: every other byte of the text stays. What is changed is told again and compared with the sheet
//! before anything is written.

mod apply;
mod book;
mod cell;
mod export;
mod import;
mod line;
mod office;
mod plot;
mod sentence;
mod shape;
mod sheet;
mod taken;
mod text;
mod told;
mod wish;

use clap::Subcommand;
use wish::{ExportArguments, ImportArguments};

use super::out::Out;
use super::trouble::Done;

// The two ways between a scenario and a sheet.
/// Which way.
#[derive(Debug, Subcommand)]
pub enum Msel {
    /// Write the list of events of a scenario as a sheet, for whoever works with spreadsheets
    Export(ExportArguments),
    /// Read a list that was edited back into the scenario's file; everything untouched stays as it is
    Import(ImportArguments),
}

/// Goes the way that is asked for.
pub fn msel(wish: &Msel, out: &Out) -> Done {
    match wish {
        Msel::Export(wish) => export::export(wish, out),
        Msel::Import(wish) => import::import(wish, out),
    }
}
