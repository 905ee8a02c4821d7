//! Which addresses may be dialled.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// Ranges of the IANA special-purpose registry for IPv4 (RFC 6890 and its successors), multicast and the reserved rest.
const SPECIAL_V4: [Ipv4Net; 15] = [
    v4([0, 0, 0, 0], 8),
    v4([10, 0, 0, 0], 8),
    v4([100, 64, 0, 0], 10),
    v4([127, 0, 0, 0], 8),
    v4([169, 254, 0, 0], 16),
    v4([172, 16, 0, 0], 12),
    v4([192, 0, 0, 0], 24),
    v4([192, 0, 2, 0], 24),
    v4([192, 88, 99, 0], 24),
    v4([192, 168, 0, 0], 16),
    v4([198, 18, 0, 0], 15),
    v4([198, 51, 100, 0], 24),
    v4([203, 0, 113, 0], 24),
    v4([224, 0, 0, 0], 4),
    v4([240, 0, 0, 0], 4),
];

/// The only IPv6 block from which unicast addresses of the Internet are given out (RFC 4291, section 2.4).
const GLOBAL_V6: Ipv6Net = v6([0x2000, 0, 0], 3);

/// Parts of [`GLOBAL_V6`] that are not the Internet: Teredo and other protocol assignments, documentation.
const SPECIAL_V6: [Ipv6Net; 3] = [v6([0x2001, 0, 0], 23), v6([0x2001, 0xdb8, 0], 32), v6([0x3fff, 0, 0], 20)];

/// 6to4 (RFC 3056): the 32 bits behind the prefix are an IPv4 address.
const SIX_TO_FOUR: Ipv6Net = v6([0x2002, 0, 0], 16);

/// NAT64 (RFC 6052): the last 32 bits are an IPv4 address.
const NAT64: Ipv6Net = v6([0x64, 0xff9b, 0], 96);

const fn v4(octets: [u8; 4], prefix: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(octets[0], octets[1], octets[2], octets[3]), prefix)
}

const fn v6(start: [u16; 3], prefix: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(start[0], start[1], start[2], 0, 0, 0, 0, 0), prefix)
}

/// An address the policy keeps requests from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is in a range that is not public; list it under `outbound.allow` if it is meant")]
pub struct Forbidden(pub IpAddr);

/// Public addresses, and what the operator allows on top.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    allowed: Vec<IpNet>,
    named: Vec<String>,
}

impl Policy {
    /// The operator's additions, such as `10.1.2.0/24`.
    #[must_use]
    pub const fn new(allowed: Vec<IpNet>) -> Self {
        Self { allowed, named: Vec::new() }
    }

    /// Hosts whose addresses the operator wrote into the settings, such as that of an Azure DevOps Server. They are dialled
    /// wherever they are, because nobody else chose them.
    #[must_use]
    pub fn naming(self, hosts: impl IntoIterator<Item = String>) -> Self {
        Self { named: hosts.into_iter().collect(), ..self }
    }

    /// Whether the operator named this host.
    #[must_use]
    pub fn names(&self, host: &str) -> bool {
        self.named.iter().any(|named| named.eq_ignore_ascii_case(host))
    }

    /// Whether `address` may be dialled.
    ///
    /// # Errors
    /// [`Forbidden`] when it is in a special range that the operator did not list.
    pub fn check(&self, address: IpAddr) -> Result<(), Forbidden> {
        let real = address.to_canonical();
        let listed = self.allowed.iter().any(|network| network.contains(&real));
        if listed || is_public(real) { Ok(()) } else { Err(Forbidden(address)) }
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    !SPECIAL_V4.iter().any(|network| network.contains(&address))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [_, a, b, .., y, z] = address.segments();
    if SIX_TO_FOUR.contains(&address) {
        return is_public_v4(embedded(a, b));
    }
    if NAT64.contains(&address) {
        return is_public_v4(embedded(y, z));
    }
    GLOBAL_V6.contains(&address) && !SPECIAL_V6.iter().any(|network| network.contains(&address))
}

fn embedded(high: u16, low: u16) -> Ipv4Addr {
    Ipv4Addr::from_bits((u32::from(high) << 16) | u32::from(low))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    fn special_ranges_are_refused(
        #[values(
            "127.0.0.1",
            "127.255.1.2",
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "169.254.169.254",
            "172.31.255.255",
            "192.168.1.1",
            "198.19.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::1",
            "2001::1",
            "2001:db8::1",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1"
        )]
        address: IpAddr,
    ) {
        assert_eq!(Policy::default().check(address), Err(Forbidden(address)));
    }

    #[rstest]
    fn public_addresses_are_taken(
        #[values(
            "13.107.42.20",
            "1.1.1.1",
            "2620:1ec:a92::152",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
            "2002:101:101::1"
        )]
        address: IpAddr,
    ) {
        assert_eq!(Policy::default().check(address), Ok(()));
    }

    #[test]
    fn what_the_operator_lists_is_taken_in_any_spelling() {
        let policy = Policy::new(vec!["10.1.0.0/16".parse().unwrap(), "fd00::/8".parse().unwrap()]);
        for listed in ["10.1.2.3", "::ffff:10.1.2.3", "fd00::1"] {
            assert_eq!(policy.check(listed.parse().unwrap()), Ok(()), "{listed}");
        }
        assert!(policy.check("10.2.0.1".parse().unwrap()).is_err());
    }

    #[test]
    fn a_host_the_operator_named_is_known_in_any_case_and_none_beside_it() {
        let policy = Policy::default().naming(["tfs.corp.example".to_owned()]);
        assert!(policy.names("TFS.corp.example"));
        for other in ["corp.example", "x.tfs.corp.example", "tfs.corp.example.", ""] {
            assert!(!policy.names(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_mapped_address_is_judged_like_the_address_itself(bits: u32) {
            let address = Ipv4Addr::from_bits(bits);
            let policy = Policy::default();
            let plain = policy.check(IpAddr::V4(address)).is_ok();
            prop_assert_eq!(policy.check(IpAddr::V6(address.to_ipv6_mapped())).is_ok(), plain);
        }
    }
}
