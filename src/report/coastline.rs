//! The outlines of the region as they stand in the asset, and how degrees become places on a picture. Shown
//! only with the note that they express no opinion on borders or status.
//!
//! Outlines are simplified and stand in hundredths of a degree, which is finer than a pixel of a projector
//! and fits into two bytes.

use std::sync::OnceLock;

use serde::Deserialize;

/// The asset is ours and small: it is part of the program.
const ASSET: &str = include_str!("../../assets/map/southeast-asia.ron");

/// The region's outlines.
#[derive(Debug, Clone, Deserialize)]
pub struct Coastline {
    /// Western edge, in degrees of longitude, east positive.
    pub west: f32,
    /// Eastern edge, in degrees of longitude.
    pub east: f32,
    /// Southern edge, in degrees of latitude, north positive.
    pub south: f32,
    /// Northern edge, in degrees of latitude.
    pub north: f32,
    /// All lands of the picture; those beside the table are drawn so that the coasts are known.
    pub lands: Vec<Land>,
}

/// A land with its islands.
#[derive(Debug, Clone, Deserialize)]
pub struct Land {
    /// ISO 3166 alpha-3 code; never shown for one that is no delegation.
    pub iso: String,
    /// Does a delegation of the cast come from here?
    pub delegation: bool,
    /// Closed rings of longitude and latitude in hundredths of a degree.
    pub rings: Vec<Vec<(i16, i16)>>,
}

/// The outlines, read once. An asset that could not be read would show the sea alone; a test reads it.
pub fn coastline() -> &'static Coastline {
    static COASTLINE: OnceLock<Coastline> = OnceLock::new();
    COASTLINE.get_or_init(|| {
        ron::from_str(ASSET).unwrap_or(Coastline {
            west: 88.0,
            east: 142.0,
            south: -13.0,
            north: 30.0,
            lands: Vec::new(),
        })
    })
}

impl Coastline {
    /// Width over height, with a degree as wide as it is high: near the equator that is nearly so.
    pub fn aspect(&self) -> f32 {
        (self.east - self.west) / (self.north - self.south)
    }

    /// The middle of the picture, in degrees east and north.
    pub fn middle(&self) -> (f32, f32) {
        ((self.east + self.west) / 2.0, (self.north + self.south) / 2.0)
    }

    /// Percent from the left and from the top.
    pub fn place(&self, (longitude, latitude): (f64, f64)) -> (f32, f32) {
        let x = (longitude as f32 - self.west) / (self.east - self.west);
        let y = (self.north - latitude as f32) / (self.north - self.south);
        (x * 100.0, y * 100.0)
    }
}

/// A point of a ring in degrees.
pub fn degrees(&(longitude, latitude): &(i16, i16)) -> (f32, f32) {
    (f32::from(longitude) / 100.0, f32::from(latitude) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_reads_and_every_point_lies_within_its_edges() {
        let map: Coastline = ron::from_str(ASSET).unwrap();
        assert_eq!(map.lands.iter().filter(|land| land.delegation).count(), 10);
        for (x, y) in map.lands.iter().flat_map(|land| &land.rings).flatten().map(degrees) {
            assert!((map.west..=map.east).contains(&x) && (map.south..=map.north).contains(&y));
        }
    }

    #[test]
    fn the_middle_of_the_map_lies_half_way() {
        let map = coastline();
        let (x, y) = map.middle();
        assert_eq!(map.place((f64::from(x), f64::from(y))), (50.0, 50.0));
    }
}
