//! Name resolution that hands out only addresses the policy takes.

use std::{io, net::SocketAddr, sync::Arc};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::policy::{Forbidden, Policy};

/// Resolves by the system and filters by the policy, so that what was checked is what is dialled.
#[derive(Debug)]
pub struct Resolver {
    pub policy: Arc<Policy>,
    /// The operator's proxy, which is usually inside. Where there is one, names that requests go to never come here.
    pub proxy: Option<String>,
}

impl Resolver {
    fn is_trusted(&self, name: &str) -> bool {
        self.policy.names(name) || self.proxy.as_ref().is_some_and(|proxy| proxy.eq_ignore_ascii_case(name))
    }
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (policy, trusted) = (Arc::clone(&self.policy), self.is_trusted(name.as_str()));
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let addresses = if trusted { found } else { permitted(&policy, found)? };
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

/// The addresses that may be dialled; an error when there were some and none is left.
fn permitted(
    policy: &Policy,
    found: Vec<SocketAddr>,
) -> Result<Vec<SocketAddr>, Box<dyn std::error::Error + Send + Sync>> {
    let (good, bad): (Vec<_>, Vec<_>) = found.into_iter().partition(|address| policy.check(address.ip()).is_ok());
    match (good.is_empty(), bad.first()) {
        (false, _) => Ok(good),
        (true, Some(address)) => Err(Box::new(Forbidden(address.ip()))),
        (true, None) => Err(Box::new(io::Error::new(io::ErrorKind::NotFound, "the name has no address"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_public_and_private_addresses_keeps_the_public_ones() {
        let found = vec!["10.0.0.1:0".parse().unwrap(), "1.1.1.1:0".parse().unwrap()];
        assert_eq!(permitted(&Policy::default(), found).unwrap(), vec!["1.1.1.1:0".parse().unwrap()]);
    }

    #[test]
    fn a_name_with_only_private_addresses_is_forbidden() {
        let error = permitted(&Policy::default(), vec!["169.254.169.254:0".parse().unwrap()]).unwrap_err();
        assert!(error.downcast_ref::<Forbidden>().is_some());
    }
}
