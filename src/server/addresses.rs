//! The addresses of this machine on its networks, so that a room is told the one that its phones can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};

/// An address with the name of its network, as the system calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The address.
    pub ip: IpAddr,
    /// The interface, such as `wlan0` or `tun0`.
    pub network: String,
}

/// The addresses of this machine on its LANs, the likeliest first: the one that reaches the world, unless it is that of
/// a tunnel. One that is link-local is left out: it means that no network was found.
pub fn lan_addresses() -> Vec<Found> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let of_lan = |ip: &IpAddr| match ip {
        IpAddr::V4(ip) => !ip.is_loopback() && !ip.is_link_local(),
        IpAddr::V6(ip) => !ip.is_loopback() && !ip.is_unicast_link_local(),
    };
    let found = all.into_iter().map(|one| Found { ip: one.ip(), network: one.name });
    sorted(shortest(found.filter(|found| of_lan(&found.ip)).collect()), outward())
}

/// A network that has an address of IPv4 is reached by that: people type it from a board. Another has one of IPv6, though a
/// system may give it several.
fn shortest(found: Vec<Found>) -> Vec<Found> {
    let four = |network: &str| found.iter().any(|other| other.ip.is_ipv4() && other.network == network);
    let first = |one: &Found| found.iter().find(|other| other.network == one.network) == Some(one);
    let keep = |one: &&Found| one.ip.is_ipv4() || (!four(&one.network) && first(one));
    found.iter().filter(keep).cloned().collect()
}

/// A name or an address as it stands in a URL: an address of IPv6 in brackets.
pub fn url_host(host: &str) -> String {
    match host.parse::<Ipv6Addr>() {
        Ok(ip) => format!("[{ip}]"),
        Err(_) => host.to_owned(),
    }
}

/// The address by which a caller is counted. A machine gives itself as many addresses of IPv6 as it likes within its
/// network, so that there the network counts.
pub fn counted(ip: IpAddr) -> IpAddr {
    const OF_THE_NETWORK: u128 = !0 << 64;
    match ip.to_canonical() {
        // This machine itself: the network of its own address says nothing to anybody.
        IpAddr::V6(ip) if ip.is_loopback() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & OF_THE_NETWORK)),
        four @ IpAddr::V4(_) => four,
    }
}

/// The address from which this machine would speak to the world. Nothing is sent: the system only looks up its way.
fn outward() -> Option<Ipv4Addr> {
    // An address set aside for documentation: it belongs to nobody, and any address beyond the LAN would do.
    const FAR: (Ipv4Addr, u16) = (Ipv4Addr::new(192, 0, 2, 1), 9);
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect(FAR).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(ip) => Some(ip),
        IpAddr::V6(_) => None,
    }
}

/// Names of interfaces that lead into tunnels and containers, where no phone of a room is.
const ELSEWHERE: [&str; 9] = ["tun", "tap", "wg", "utun", "ppp", "docker", "br-", "veth", "virbr"];

fn sorted(mut found: Vec<Found>, outward: Option<Ipv4Addr>) -> Vec<Found> {
    let leads_elsewhere =
        |network: &str| ELSEWHERE.iter().any(|start| network.to_lowercase().starts_with(start));
    let private = |ip: &IpAddr| matches!(ip, IpAddr::V4(ip) if ip.is_private());
    found.sort_by_key(|one| {
        let leads_out = outward.is_some_and(|outward| one.ip == IpAddr::V4(outward));
        (leads_elsewhere(&one.network), !leads_out, !private(&one.ip), one.ip)
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(networks: &[(&str, [u8; 4])], outward: [u8; 4]) -> Vec<String> {
        let found = networks.iter().map(|(name, ip)| Found { ip: (*ip).into(), network: (*name).to_owned() });
        sorted(found.collect(), Some(outward.into())).into_iter().map(|one| one.network).collect()
    }

    #[test]
    fn the_room_is_told_the_network_that_its_phones_are_on() {
        let both = [("tun0", [10, 8, 0, 2]), ("wlan0", [192, 168, 1, 5])];
        assert_eq!(order(&both, [192, 168, 1, 5]), ["wlan0", "tun0"]);
        assert_eq!(
            order(&both, [10, 8, 0, 2]),
            ["wlan0", "tun0"],
            "a tunnel that carries everything is one still"
        );
        let cable = [("eth0", [10, 0, 0, 4]), ("wlan0", [192, 168, 1, 5]), ("docker0", [172, 17, 0, 1])];
        assert_eq!(
            order(&cable, [192, 168, 1, 5]),
            ["wlan0", "eth0", "docker0"],
            "the way to the world comes first"
        );
        let hotspot = [("wlan0", [172, 20, 10, 2]), ("docker0", [172, 17, 0, 1])];
        assert_eq!(order(&hotspot, [172, 20, 10, 2]), ["wlan0", "docker0"]);
    }

    #[test]
    fn a_network_shows_one_address_that_can_be_typed() {
        let found =
            |ip: &str, network: &str| Found { ip: ip.parse().expect("an address"), network: network.into() };
        let (four, six) = (found("192.168.1.5", "wlan0"), found("2001:db8::5", "wlan0"));
        let alone = [found("fd00::7", "eth0"), found("fd00::8", "eth0")];
        let all = vec![six, four.clone(), alone[0].clone(), alone[1].clone()];
        assert_eq!(shortest(all), [four, alone[0].clone()]);
    }

    #[test]
    fn a_machine_with_many_addresses_is_counted_once() {
        let count = |ip: &str| counted(ip.parse().expect("an address"));
        assert_eq!(count("2001:db8:1:2::5"), count("2001:db8:1:2:ffff::9"));
        assert_ne!(count("2001:db8:1:2::5"), count("2001:db8:1:3::5"));
        assert_eq!(count("::ffff:10.0.0.4"), count("10.0.0.4"));
        assert_ne!(count("10.0.0.4"), count("10.0.0.5"));
        assert_eq!(count("::1").to_string(), "127.0.0.1", "and is shown in a form that says something");
    }
}
