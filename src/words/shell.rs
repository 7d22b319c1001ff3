//! Commands that are printed, so that they can be copied as they stand.

/// Words as one line that a shell takes apart into the same words.
pub fn command(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    words.join(" ")
}

/// A word as a shell reads it again.
fn quoted(word: &str) -> String {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-_./=:".contains(sign);
    match word.chars().all(plain) && !word.is_empty() {
        true => word.to_owned(),
        // The shell of Windows knows double quotes alone, and no file name there holds one.
        false if cfg!(windows) => format!("\"{word}\""),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}
