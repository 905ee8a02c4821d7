//! Two hosts with a cable between them, made of network namespaces; one has a firewall.

use std::{
    fs,
    net::Ipv4Addr,
    process::{Command, Output},
};

pub const PUBLIC_ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 77, 0, 1);
pub const PRIVATE_ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 77, 0, 2);

/// Drops whatever was not asked for from inside, and counts attempts to connect.
const FIREWALL: &str = "\
table inet guard {
  counter attempts { }
  chain input {
    type filter hook input priority 0; policy drop;
    iif lo accept
    ct state established,related accept
    meta l4proto { tcp, udp } ct state new counter name attempts drop
  }
}
";

#[derive(Clone, Copy, Debug)]
pub enum Side {
    Public,
    Private,
}

/// Goes away with this value.
#[derive(Debug)]
pub struct Network {
    suffix: u32,
}

impl Network {
    /// Builds it, or says what is missing.
    pub fn build() -> Result<Self, String> {
        for program in ["ip", "nft"] {
            if Command::new(program).arg("-V").output().is_err() {
                return Err(format!("there is no program `{program}`"));
            }
        }
        let network = Self { suffix: std::process::id() };
        network.lay_cable().map_err(|error| format!("network namespaces cannot be made here: {error}"))?;
        Ok(network)
    }

    pub fn namespace(&self, side: Side) -> String {
        match side {
            Side::Public => format!("adn-pub-{}", self.suffix),
            Side::Private => format!("adn-priv-{}", self.suffix),
        }
    }

    fn lay_cable(&self) -> Result<(), String> {
        let (public, private) = (self.namespace(Side::Public), self.namespace(Side::Private));
        ip(&["netns", "add", &public])?;
        ip(&["netns", "add", &private])?;
        ip(&["-n", &public, "link", "add", "cable0", "type", "veth", "peer", "name", "cable1", "netns", &private])?;
        for (namespace, device, address) in [(&public, "cable0", PUBLIC_ADDRESS), (&private, "cable1", PRIVATE_ADDRESS)]
        {
            ip(&["-n", namespace, "addr", "add", &format!("{address}/24"), "dev", device])?;
            ip(&["-n", namespace, "link", "set", device, "up"])?;
            ip(&["-n", namespace, "link", "set", "lo", "up"])?;
        }
        let rules = std::env::temp_dir().join(format!("adnode-firewall-{}.nft", self.suffix));
        fs::write(&rules, FIREWALL).map_err(|error| error.to_string())?;
        let loaded = ip(&["netns", "exec", &private, "nft", "-f", &rules.to_string_lossy()]);
        let _ = fs::remove_file(&rules);
        loaded.map(|_| ())
    }

    /// How many packets wanted to open something at the private host, as its firewall counted them.
    pub fn attempts_at_private(&self) -> u64 {
        let private = self.namespace(Side::Private);
        let listed = ip(&["netns", "exec", &private, "nft", "list", "counter", "inet", "guard", "attempts"]).unwrap();
        let text = String::from_utf8(listed.stdout).unwrap();
        let mut words = text.split_whitespace().skip_while(|word| *word != "packets");
        words.nth(1).and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("{text}"))
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        for side in [Side::Public, Side::Private] {
            let _ = ip(&["netns", "del", &self.namespace(side)]);
        }
    }
}

fn ip(arguments: &[&str]) -> Result<Output, String> {
    let output = Command::new("ip").args(arguments).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(output);
    }
    Err(format!("ip {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim()))
}

/// Moves this thread, and those it starts, into a namespace.
pub fn enter(namespace: &str) {
    let file = fs::File::open(format!("/run/netns/{namespace}")).unwrap();
    let kind = Some(rustix::thread::LinkNameSpaceType::Network);
    rustix::thread::move_into_link_name_space(std::os::fd::AsFd::as_fd(&file), kind).unwrap();
}

/// Nothing of this thread's namespace can be reached from outside of it.
pub fn listens_on_loopback_only() {
    /// TCP_LISTEN of the kernel's `net/tcp_states.h`.
    const LISTEN: &str = "0A";
    let mut listeners = 0;
    for (table, loopback) in [("tcp", "0100007F"), ("tcp6", "00000000000000000000000001000000")] {
        let text = fs::read_to_string(format!("/proc/thread-self/net/{table}")).unwrap();
        for line in text.lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            if fields[3] == LISTEN {
                listeners += 1;
                assert!(fields[1].starts_with(loopback), "something listens outside loopback: {line}");
            }
        }
    }
    assert!(listeners > 0, "the node itself listens");
}
