//! What a person does at a browser, found by the words on the page and done with mouse and keys. Whatever has to come
//! by itself is waited for; if it does not come, the test says what it waited for and what stood there instead.

use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use super::driver::Browser;

/// How long anything may take before a test says that it does not come. Nothing is measured by it.
const PATIENCE: Duration = Duration::from_secs(20);
const BLINK: Duration = Duration::from_millis(80);
/// The name under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a person looks before a hand moves.
const READING: Duration = Duration::from_millis(400);

/// Tries until it works, or says why it did not.
pub async fn until<T>(what: &str, mut attempt: impl AsyncFnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match attempt().await {
            Ok(done) => return done,
            Err(why) if start.elapsed() > PATIENCE => panic!("waited in vain: {what}\n{why}"),
            Err(_) => tokio::time::sleep(BLINK).await,
        }
    }
}

/// Words on the page, and words near which they stand.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a>(pub &'a str, pub &'a str);

impl<'a> From<&'a str> for Words<'a> {
    fn from(words: &'a str) -> Self {
        Self(words, "")
    }
}

impl<'a> From<&'a String> for Words<'a> {
    fn from(words: &'a String) -> Self {
        Self(words, "")
    }
}

impl<'a> From<(&'a str, &'a str)> for Words<'a> {
    fn from((words, near): (&'a str, &'a str)) -> Self {
        Self(words, near)
    }
}

impl Browser {
    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.unwrap_or_else(|why| panic!("{}: {address}: {why}", self.name));
    }

    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_script(script, arguments).await.unwrap_or_else(|why| panic!("{}: {why}", self.name))
    }

    async fn try_script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        self.client.execute(script, arguments).await.map_err(|why| why.to_string())
    }

    /// Everything that can be read on the page now.
    pub async fn seen(&self) -> String {
        // While another page comes there is nothing to be read.
        let seen = self.try_script(include_str!("seen.js"), Vec::new()).await.unwrap_or_default();
        seen.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until these words can be read.
    pub async fn sees(&self, words: &str) {
        self.wait(&format!("to read “{words}”"), async || self.seen().await.contains(words)).await;
    }

    /// Waits until these words cannot be read any more.
    pub async fn sees_no_more(&self, words: &str) {
        self.wait(&format!("not to read “{words}” any more"), async || {
            !self.seen().await.contains(words)
        })
        .await;
    }

    /// These words cannot be read, now.
    pub async fn does_not_see(&self, words: &str) {
        let seen = self.seen().await;
        assert!(!seen.contains(words), "{} reads “{words}”:\n{seen}", self.name);
    }

    /// Waits until something is so.
    pub async fn wait(&self, what: &str, mut is_so: impl AsyncFnMut() -> bool) {
        let what = format!("{} waits {what}", self.name);
        until(&what, async || match is_so().await {
            true => Ok(()),
            false => Err(self.seen().await),
        })
        .await;
    }

    /// Does something with the part of the page that bears these words, as soon as it is there and can be reached.
    async fn with<T>(
        &self,
        kind: &str,
        words: Words<'_>,
        mut act: impl AsyncFnMut(&Element) -> Result<T, String>,
    ) -> T {
        let Words(says, near) = words;
        let what = format!("{} looks for the {kind} “{says}” near “{near}”", self.name);
        until(&what, async || {
            let found =
                self.try_script(include_str!("find.js"), vec![json!(kind), json!(says), json!(near)]).await?;
            let Some(id) = found[ELEMENT].as_str() else { return Err(self.seen().await) };
            let element = Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
            act(&element).await
        })
        .await
    }

    /// Is there such a part now?
    pub async fn has(&self, kind: &str, words: impl Into<Words<'_>>) -> bool {
        let Words(says, near) = words.into();
        let found = self.script(include_str!("find.js"), vec![json!(kind), json!(says), json!(near)]).await;
        !found.is_null()
    }

    async fn click(&self, kind: &str, words: Words<'_>) {
        self.with(kind, words, async |element| self.press_on(element).await).await;
    }

    /// Scrolls there as people do, so that nothing that stays at the edge of the window lies over it, and clicks.
    async fn press_on(&self, element: &Element) -> Result<(), String> {
        let there = serde_json::to_value(element).map_err(|why| why.to_string())?;
        self.try_script("arguments[0].scrollIntoView({ block: 'center' })", vec![there]).await?;
        element.click().await.map_err(|why| why.to_string())
    }

    /// Presses a button, once it has stood there for as long as a person needs to read it: the page takes no tap that was
    /// meant for what stood in its place before.
    pub async fn press(&self, words: impl Into<Words<'_>>) {
        let words = words.into();
        self.with("button", words, async |_| Ok(())).await;
        tokio::time::sleep(READING).await;
        self.click("button", words).await;
    }

    /// Presses a button that asks back, and says yes.
    pub async fn press_and_confirm(&self, words: impl Into<Words<'_>>) {
        self.press(words).await;
        let what = format!("{} waits to be asked back", self.name);
        until(&what, async || self.client.accept_alert().await.map_err(|why| why.to_string())).await;
    }

    /// Follows a link.
    pub async fn follow(&self, words: impl Into<Words<'_>>) {
        self.click("link", words.into()).await;
    }

    /// Marks a box, or chooses one of several.
    pub async fn mark(&self, words: impl Into<Words<'_>>) {
        self.click("box", words.into()).await;
    }

    /// Unfolds what is folded.
    pub async fn unfold(&self, words: impl Into<Words<'_>>) {
        self.with("fold", words.into(), async |element| {
            let open = "return arguments[0].parentElement.open";
            let is_open =
                self.try_script(open, vec![serde_json::to_value(element).map_err(|why| why.to_string())?]);
            if is_open.await? == json!(true) {
                return Ok(());
            }
            self.press_on(element).await
        })
        .await;
    }

    /// Types into a field, after what stands there.
    pub async fn write(&self, words: impl Into<Words<'_>>, text: &str) {
        self.with("field", words.into(), async |element| {
            element.send_keys(text).await.map_err(|why| why.to_string())
        })
        .await;
    }

    /// Types into a field, instead of what stands there.
    pub async fn rewrite(&self, words: impl Into<Words<'_>>, text: &str) {
        self.with("field", words.into(), async |element| {
            element.clear().await.map_err(|why| why.to_string())?;
            element.send_keys(text).await.map_err(|why| why.to_string())
        })
        .await;
    }

    /// Chooses from a list.
    pub async fn choose(&self, words: impl Into<Words<'_>>, option: &str) {
        self.with("field", words.into(), async |element| {
            let path = format!(".//option[normalize-space()='{option}']");
            let option =
                element.find(fantoccini::Locator::XPath(&path)).await.map_err(|why| why.to_string())?;
            option.click().await.map_err(|why| why.to_string())
        })
        .await;
    }

    /// What stands in a field.
    pub async fn value(&self, words: impl Into<Words<'_>>) -> String {
        self.with("field", words.into(), async |element| {
            element.prop("value").await.map(Option::unwrap_or_default).map_err(|why| why.to_string())
        })
        .await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub fn keys(&self, keys: &str) {
        // Enter presses a button, for which a person looks first.
        if keys.contains('\u{E007}') {
            std::thread::sleep(READING);
        }
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|way| json!({ "type": way, "value": key.to_string() })))
            .collect();
        self.command("actions", &json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] }));
    }

    /// A picture, if somebody wants to look at some: into the folder that `MUFAKAT_SHOTS` names.
    pub async fn photograph(&self, name: &str) {
        let Some(folder) = std::env::var_os("MUFAKAT_SHOTS") else { return };
        let picture = self.client.screenshot().await.unwrap();
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), picture).unwrap();
    }
}
