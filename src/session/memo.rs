//! What fronts have made of an exercise that is over, kept with what it was made of. A chart that takes the exercise
//! through all its steps once more is made once, and not for every page that shows it.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// One thing that was made. All copies of a room share it, until the exercise of one of them changes.
#[derive(Clone, Default)]
pub(in crate::session) struct Memo(Arc<OnceLock<Arc<dyn Any + Send + Sync>>>);

impl fmt::Debug for Memo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memo").field("is_made", &self.0.get().is_some()).finish()
    }
}

impl Memo {
    /// What was made, if it is there already.
    pub(in crate::session) fn made<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        Arc::clone(self.0.get()?).downcast().ok()
    }

    /// What was made; whoever asks first makes it, and whoever asks meanwhile waits for it. Of another kind than what was
    /// made first it is made anew each time.
    pub(in crate::session) fn get<T: Any + Send + Sync>(&self, make: impl Fn() -> T) -> Arc<T> {
        let made = Arc::clone(self.0.get_or_init(|| Arc::new(make())));
        made.downcast().unwrap_or_else(|_| Arc::new(make()))
    }
}
