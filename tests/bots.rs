//! Each temperament as sentences about the exercise: what a delegation of this character does in situations that
//! tell it apart from the others. What may be done is the rules' affair and tried elsewhere.

mod support;

mod bots {
    mod cautious;
    mod cooperative;
    mod decisions;
    mod free_rider;
    mod hard_line;
    mod opportunist;
    mod papers;
    mod random;
    mod scene;
    mod stakes;
}
