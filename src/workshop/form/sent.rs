//! What a form has sent.

/// The name under which a form sends the file that is to be the picture at a way.
pub fn upload(way: &str) -> String {
    format!("{way}{UPLOAD}")
}

/// The picture for which a form has sent a file under this name.
pub fn uploaded(name: &str) -> Option<&str> {
    name.strip_suffix(UPLOAD)
}

/// The name under which a form sends what can be seen on a picture that is not there yet.
pub fn alt(way: &str) -> String {
    format!("{way}|alt")
}

/// What stands behind the way of a picture in the name of its file.
const UPLOAD: &str = "|upload";

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
