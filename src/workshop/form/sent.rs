//! What a form has sent.

/// What a form has sent: names and values, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent(pub Vec<(String, String)>);

impl Sent {
    /// The first value of a name. Lines end as they do in a book.
    pub fn one(&self, name: &str) -> Option<String> {
        self.values(name).next()
    }

    /// Is there a value of this name?
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.values(name).collect()
    }

    /// The same for a part that stands at another way than it did in the form.
    #[must_use]
    pub fn moved(&self, from: &str, to: &str) -> Self {
        let name = |name: &str| match name.strip_prefix(from).filter(|rest| rest.starts_with('.')) {
            Some(rest) => format!("{to}{rest}"),
            None => name.to_owned(),
        };
        Self(self.0.iter().map(|(known, value)| (name(known), value.clone())).collect())
    }

    fn values(&self, name: &str) -> impl Iterator<Item = String> {
        let own = self.0.iter().filter(move |(known, _)| known == name);
        own.map(|(_, value)| value.replace("\r\n", "\n").replace('\r', "\n"))
    }
}
