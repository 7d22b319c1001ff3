//! Shares of one whole as people read them: whole per cents that add up, wherever they stand beside each other.

/// Whole per cents of shares of one whole, 0–1 each, by the method of the largest remainder: each is rounded down, and
/// those that lose most by it get one more, until they add up as the shares do. Rounded alone, 38 + 38 + 23 + 2 make 101.
pub fn percents(shares: &[f64]) -> Vec<u32> {
    let exact: Vec<f64> = shares.iter().map(|share| 100.0 * share.max(0.0)).collect();
    let mut whole: Vec<u32> = exact.iter().map(|percent| percent.floor() as u32).collect();
    let missing = (exact.iter().sum::<f64>().round() as u32).saturating_sub(whole.iter().sum());
    let mut places: Vec<usize> = (0..exact.len()).collect();
    let lost = |place: &usize| exact[*place] - exact[*place].floor();
    // Of equals the first one, so that the same shares read the same everywhere.
    places.sort_by(|one, other| lost(other).total_cmp(&lost(one)).then(one.cmp(other)));
    places.into_iter().take(missing as usize).for_each(|place| whole[place] += 1);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_one_whole_add_up_to_a_hundred() {
        assert_eq!(percents(&[0.376, 0.376, 0.229, 0.019]), [38, 37, 23, 2]);
        assert_eq!(percents(&[1.0 / 3.0; 3]), [34, 33, 33]);
        assert_eq!(percents(&[0.985, 0.005, 0.005, 0.005]), [99, 1, 0, 0]);
        assert_eq!(percents(&[1.0, 0.0]), [100, 0]);
        assert!(percents(&[]).is_empty());
        for parts in 1..40u32 {
            let shares: Vec<f64> = (0..parts).map(|part| f64::from(part + 1)).collect();
            let sum: f64 = shares.iter().sum();
            let shares: Vec<f64> = shares.iter().map(|share| share / sum).collect();
            let told = percents(&shares);
            assert_eq!(told.iter().sum::<u32>(), 100);
            assert!(
                shares.iter().zip(&told).all(|(share, told)| (100.0 * share - f64::from(*told)).abs() < 1.0)
            );
        }
    }

    #[test]
    fn a_part_of_the_whole_adds_up_as_far_as_it_goes() {
        assert_eq!(percents(&[0.257, 0.246]), [26, 24]);
    }
}
