//! Whether an address answers.

use std::time::Duration;

use ureq::Agent;

const LIMIT: Duration = Duration::from_secs(2);

/// Whether a GET is answered with success.
pub(crate) fn well(url: &str) -> bool {
    let agent: Agent = Agent::config_builder().timeout_global(Some(LIMIT)).build().into();
    agent.get(url).call().is_ok()
}
