//! The ports of the demo, counted from one base.

use std::{
    fmt,
    net::{Ipv4Addr, TcpListener},
    num::NonZeroU16,
    str::FromStr,
};

use anyhow::{Error, Result, ensure};

/// The last port the demo may use, counted from the base.
const LAST: u16 = 22;
/// Below this, a port needs more than an ordinary user's rights.
const FIRST: u16 = 1024;

/// Where the ports of the demo start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PortBase(u16);

impl Default for PortBase {
    fn default() -> Self {
        Self(7300)
    }
}

impl FromStr for PortBase {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let port = text.parse::<NonZeroU16>().map_or(0, NonZeroU16::get);
        ensure!(
            (FIRST..=u16::MAX - LAST).contains(&port),
            "the first port has to be a number from {FIRST} to {}",
            u16::MAX - LAST
        );
        Ok(Self(port))
    }
}

impl fmt::Display for PortBase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The ports of one side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ports {
    /// The tracker.
    pub(crate) tracker: u16,
    /// Its node.
    pub(crate) node: u16,
    /// The origin that the hub's files come from.
    pub(crate) cdn: u16,
    /// The node's metrics.
    pub(crate) metrics: u16,
}

impl Ports {
    /// The ports from `offset` on.
    pub(crate) fn at(base: PortBase, offset: u16) -> Self {
        let first = base.0 + offset;
        Self { tracker: first, node: first + 1, cdn: first + 2, metrics: first + 3 }
    }

    /// Looks before anything is built, so that the answer comes at once.
    pub(crate) fn must_be_free(self) -> Result<()> {
        for port in [self.tracker, self.node, self.cdn, self.metrics] {
            ensure!(
                TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok(),
                "port {port} is in use, perhaps by another demo; stop that one, or choose other ports with DEMO_PORT=8300 ./scripts/demo"
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::{PortBase, Ports};

    #[test]
    fn a_base_leaves_room_for_all_ports() {
        assert_eq!("1024".parse::<PortBase>().unwrap(), PortBase(1024));
        assert_eq!("65513".parse::<PortBase>().unwrap(), PortBase(65513));
        for bad in ["", "80", "65514", "70000", "-1", "http"] {
            let error = bad.parse::<PortBase>().unwrap_err().to_string();
            assert_eq!(error, "the first port has to be a number from 1024 to 65513", "{bad}");
        }
    }

    #[test]
    fn a_port_in_use_is_named_with_what_to_do() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = Ports::at(PortBase(port), 0).must_be_free().unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is in use")) && error.contains("DEMO_PORT"), "{error}");
    }
}
