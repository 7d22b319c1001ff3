//! The addresses of this machine on its networks, so that a room is told the one that its phones can reach.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

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
    let found = all.into_iter().filter_map(|interface| match interface.ip() {
        IpAddr::V4(ip) if !ip.is_loopback() && !ip.is_link_local() => Some((ip, interface.name)),
        IpAddr::V4(_) | IpAddr::V6(_) => None,
    });
    let found = sorted(found.collect(), outward());
    found.into_iter().map(|(ip, network)| Found { ip: IpAddr::V4(ip), network }).collect()
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

fn sorted(mut found: Vec<(Ipv4Addr, String)>, outward: Option<Ipv4Addr>) -> Vec<(Ipv4Addr, String)> {
    let leads_elsewhere =
        |network: &str| ELSEWHERE.iter().any(|start| network.to_lowercase().starts_with(start));
    found.sort_by_key(|(ip, network)| {
        (leads_elsewhere(network), Some(*ip) != outward, !ip.is_private(), ip.octets())
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(networks: &[(&str, [u8; 4])], outward: [u8; 4]) -> Vec<String> {
        let found = networks.iter().map(|(name, ip)| (Ipv4Addr::from(*ip), (*name).to_owned())).collect();
        sorted(found, Some(outward.into())).into_iter().map(|(_, name)| name).collect()
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
}
