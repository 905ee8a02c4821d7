//! What has to hold of a package before anybody uploads it. tfx accepts all of the mistakes caught here; the
//! Marketplace or ADO would answer them later, and less clearly.

mod artwork;
mod backend;
#[cfg(test)]
mod fixture;
mod hub;
mod identity;
mod listing;
mod scopes;

use anyhow::{Result, bail};

use super::vsix::Vsix;

/// A check returns one sentence for each thing that is wrong.
type Check = fn(&Vsix) -> Vec<String>;

const CHECKS: &[Check] = &[
    identity::version,
    identity::publisher_and_id,
    identity::description,
    listing::every_asset_is_packed,
    listing::no_module_is_named_mjs,
    listing::content_types,
    hub::contribution,
    hub::page,
    scopes::are_known,
    artwork::icon,
    artwork::overview,
    backend::address,
];

/// Runs every check and reports all that is wrong at once.
pub(crate) fn run(package: &Vsix) -> Result<()> {
    let problems = problems(package);
    if problems.is_empty() {
        return Ok(());
    }
    bail!("{}", problems.iter().map(|problem| format!("\n  - {problem}")).collect::<String>());
}

fn problems(package: &Vsix) -> Vec<String> {
    CHECKS.iter().flat_map(|check| check(package)).collect()
}

/// One problem where a condition holds.
fn when(wrong: bool, problem: impl FnOnce() -> String) -> Vec<String> {
    if wrong { vec![problem()] } else { Vec::new() }
}
