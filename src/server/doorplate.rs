//! The address on the door: which of this machine's addresses the picture, the board and the printed lines show. Control
//! may choose another, because nobody else knows which network the phones of the room are on. It is a matter of the
//! house and no part of the exercise: nothing of it is journalled.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{PoisonError, RwLock};

use super::addresses::{Found, lan_addresses, url_host};
use super::opening::{Opening, Reach};
use super::page::{Address, WayIn};
use super::qr;
use super::secrets::Secrets;

/// The way in as it is shown now.
#[derive(Debug)]
pub struct Doorplate {
    /// Every address of this machine that can be shown, the first one first.
    addresses: Vec<Address>,
    port: u16,
    shown: RwLock<WayIn>,
}

impl Doorplate {
    /// That of a house that opens at this port. The names that the host has given come first: they know how the room
    /// reaches this machine.
    pub fn new(secrets: &Secrets, opening: &Opening, port: u16) -> Self {
        let found = match opening.reach {
            Reach::Lan => lan_addresses(),
            Reach::Loopback => Vec::new(),
        };
        Self::of(secrets, &opening.hosts, found, port)
    }

    fn of(secrets: &Secrets, hosts: &[String], found: Vec<Found>, port: u16) -> Self {
        let named = hosts.iter().map(|host| Address { host: url_host(host), network: String::new() });
        let found = found.into_iter();
        let found =
            found.map(|found| Address { host: url_host(&found.ip.to_string()), network: found.network });
        let mut addresses: Vec<Address> = Vec::new();
        for address in named.chain(found) {
            if addresses.iter().all(|known| known.host != address.host) {
                addresses.push(address);
            }
        }
        if addresses.is_empty() {
            addresses.push(Address { host: Ipv4Addr::LOCALHOST.to_string(), network: String::new() });
        }
        let codes =
            WayIn { join_code: secrets.join.clone(), staff_code: secrets.staff.clone(), ..WayIn::default() };
        let plate = Self { addresses, port, shown: RwLock::new(codes) };
        plate.write(0);
        plate
    }

    /// What is shown now.
    pub fn now(&self) -> WayIn {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the picture for phones carries now: the address with the code, so that nobody who takes it has to type. Where
    /// no phone can come it carries nothing, and the address stands alone.
    pub fn carried(&self) -> String {
        let now = self.now();
        if now.only_here { now.join_url } else { carried(&now) }
    }

    /// Shows this address from now on. False if it is none of this machine's.
    pub fn show(&self, host: &str) -> bool {
        let place = self.addresses.iter().position(|address| address.host == host);
        place.map(|place| self.write(place)).is_some()
    }

    /// The host of the address that is shown, if control has chosen another than the first.
    pub fn chosen(&self) -> Option<String> {
        let shown = self.now().shown.host;
        self.addresses.first().filter(|first| first.host != shown)?;
        Some(shown)
    }

    fn write(&self, place: usize) {
        let shown = self.addresses[place].clone();
        let others = self.addresses.iter().filter(|address| **address != shown).cloned().collect();
        let address = format!("http://{}:{}", shown.host, self.port);
        let bare = shown.host.trim_start_matches('[').trim_end_matches(']');
        let here = bare == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        let mut way_in = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        (way_in.join_url, way_in.shown, way_in.others, way_in.only_here) = (address, shown, others, here);
        way_in.qr_svg = qr::svg(&carried(&way_in));
    }
}

fn carried(way_in: &WayIn) -> String {
    format!("{}/join?code={}", way_in.join_url, way_in.join_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plate(hosts: &[&str], found: &[(&str, &str)]) -> Doorplate {
        let secrets = Secrets::draw().expect("the system has randomness");
        let hosts: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
        let found = found.iter().map(|(ip, network)| Found {
            ip: ip.parse().expect("an address"),
            network: (*network).to_owned(),
        });
        Doorplate::of(&secrets, &hosts, found.collect(), 7117)
    }

    fn hosts(addresses: &[Address]) -> Vec<&str> {
        addresses.iter().map(|address| address.host.as_str()).collect()
    }

    #[test]
    fn control_chooses_among_the_addresses_of_this_machine_and_no_other() {
        let plate = plate(&[], &[("192.168.1.5", "wlan0"), ("10.0.0.4", "eth0")]);
        let before = plate.now();
        assert_eq!((before.join_url.as_str(), plate.chosen()), ("http://192.168.1.5:7117", None));
        assert_eq!(hosts(&before.others), ["10.0.0.4"]);
        assert!(!plate.show("evil.example") && plate.now() == before);
        assert!(plate.show("10.0.0.4"));
        let after = plate.now();
        assert_eq!(
            (after.join_url.as_str(), plate.chosen().as_deref()),
            ("http://10.0.0.4:7117", Some("10.0.0.4"))
        );
        assert_eq!(hosts(&after.others), ["192.168.1.5"]);
        assert_ne!(after.qr_svg, before.qr_svg, "the picture leads there too");
        assert_eq!(plate.carried(), format!("http://10.0.0.4:7117/join?code={}", after.join_code));
        assert_eq!((&after.join_code, &after.staff_code), (&before.join_code, &before.staff_code));
        assert!(plate.show("192.168.1.5") && plate.now() == before);
    }

    #[test]
    fn a_name_that_was_given_rules_and_the_addresses_stand_beside_it() {
        let plate =
            plate(&["trainer.local", "192.168.1.5"], &[("192.168.1.5", "wlan0"), ("10.0.0.4", "eth0")]);
        assert_eq!(plate.now().join_url, "http://trainer.local:7117");
        assert_eq!(hosts(&plate.now().others), ["192.168.1.5", "10.0.0.4"], "none of them twice");
    }

    #[test]
    fn an_address_of_ipv6_stands_in_brackets() {
        let shown = plate(&["fd00::7"], &[("2001:db8::1", "eth0")]).now();
        assert_eq!(shown.join_url, "http://[fd00::7]:7117");
        assert_eq!(hosts(&shown.others), ["[2001:db8::1]"]);
        assert_eq!(plate(&["[fd00::7]"], &[]).now().join_url, "http://[fd00::7]:7117");
    }

    #[test]
    fn it_knows_that_no_phone_reaches_a_machine_by_its_own_name_for_itself() {
        for here in [&[][..], &["localhost"], &["::1"], &["127.0.0.9"]] {
            let plate = plate(here, &[]);
            assert!(plate.now().only_here && !plate.carried().contains('?'), "{here:?}");
        }
        assert!(!plate(&["trainer.local"], &[]).now().only_here);
        assert!(plate(&["trainer.local"], &[]).carried().contains("/join?code="));
        assert!(!plate(&[], &[("192.168.1.5", "wlan0")]).now().only_here);
    }
}
