//! How everything that the rules keep becomes one number: every kept thing feeds itself into a [`Digester`].
//!
//! Each type takes itself apart by name, without `..`, so that a new field does not compile before somebody has
//! decided what the digest does with it. A struct or an enum says that by one line of [`digest!`] beside it.
//! What is written is the same on every platform: little-endian, places as 64 bits, lists after their length.

use arrayvec::ArrayVec;
use typed_index_collections::TiVec;

/// Where bytes wait until there are enough of them for the hash to work at full width.
const ROOM: usize = 8 * 1024;

/// A digest on its way. Allocates nothing.
pub(in crate::sim) struct Digester {
    hasher: blake3::Hasher,
    room: [u8; ROOM],
    used: usize,
}

impl Digester {
    /// `kind` keeps digests of different things apart.
    pub(in crate::sim) fn of(kind: &str) -> Self {
        let mut digester = Self { hasher: blake3::Hasher::new(), room: [0; ROOM], used: 0 };
        kind.digest(&mut digester);
        digester
    }

    #[inline]
    fn bytes(&mut self, mut bytes: &[u8]) {
        while bytes.len() > ROOM - self.used {
            let (now, later) = bytes.split_at(ROOM - self.used);
            self.room[self.used..].copy_from_slice(now);
            self.hasher.update(&self.room);
            (self.used, bytes) = (0, later);
        }
        self.room[self.used..self.used + bytes.len()].copy_from_slice(bytes);
        self.used += bytes.len();
    }

    pub(in crate::sim) fn finish(mut self) -> [u8; 32] {
        self.hasher.update(&self.room[..self.used]);
        *self.hasher.finalize().as_bytes()
    }
}

/// Something that the rules keep.
pub(in crate::sim) trait Digest {
    /// Feeds all of it into a digest.
    fn digest(&self, into: &mut Digester);
}

/// `digest! { struct Name { every, field } }`, `digest! { struct Name(part) }`, or
/// `digest! { enum Name { Every, Variant(part), Other { field } } }`.
///
/// An enum's variants are told apart by their place in this list.
macro_rules! digest {
    (struct $name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::sim::digest::Digest for $name {
            fn digest(&self, into: &mut $crate::sim::digest::Digester) {
                let Self { $($field),+ } = self;
                $($crate::sim::digest::Digest::digest($field, into);)+
            }
        }
    };
    (struct $name:ident($part:ident)) => {
        impl $crate::sim::digest::Digest for $name {
            #[inline]
            fn digest(&self, into: &mut $crate::sim::digest::Digester) {
                let Self($part) = self;
                $crate::sim::digest::Digest::digest($part, into);
            }
        }
    };
    (enum $name:ident {
        $($variant:ident $(($($part:ident),+))? $({ $($field:ident),+ })?),+ $(,)?
    }) => {
        impl $crate::sim::digest::Digest for $name {
            fn digest(&self, into: &mut $crate::sim::digest::Digester) {
                enum Tag { $($variant),+ }
                match self {
                    $(Self::$variant $(($($part),+))? $({ $($field),+ })? => {
                        $crate::sim::digest::Digest::digest(&(Tag::$variant as u8), into);
                        $($($crate::sim::digest::Digest::digest($part, into);)+)?
                        $($($crate::sim::digest::Digest::digest($field, into);)+)?
                    })+
                }
            }
        }
    };
}
pub(in crate::sim) use digest;

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl Digest for $number {
            #[inline]
            fn digest(&self, into: &mut Digester) {
                into.bytes(&self.to_le_bytes());
            }
        }
    )* };
}

numbers! { u8 u16 u32 u64 u128 }

impl Digest for usize {
    #[inline]
    fn digest(&self, into: &mut Digester) {
        (*self as u64).digest(into);
    }
}

impl Digest for f64 {
    #[inline]
    fn digest(&self, into: &mut Digester) {
        self.to_bits().digest(into);
    }
}

impl Digest for bool {
    #[inline]
    fn digest(&self, into: &mut Digester) {
        u8::from(*self).digest(into);
    }
}

impl Digest for str {
    fn digest(&self, into: &mut Digester) {
        self.len().digest(into);
        into.bytes(self.as_bytes());
    }
}

impl<T: Digest> Digest for Option<T> {
    #[inline]
    fn digest(&self, into: &mut Digester) {
        self.is_some().digest(into);
        if let Some(value) = self {
            value.digest(into);
        }
    }
}

impl<A: Digest, B: Digest> Digest for (A, B) {
    #[inline]
    fn digest(&self, into: &mut Digester) {
        let (first, second) = self;
        first.digest(into);
        second.digest(into);
    }
}

/// As many as the type says: no length.
impl<T: Digest, const COUNT: usize> Digest for [T; COUNT] {
    fn digest(&self, into: &mut Digester) {
        self.iter().for_each(|item| item.digest(into));
    }
}

impl<T: Digest> Digest for [T] {
    fn digest(&self, into: &mut Digester) {
        self.len().digest(into);
        self.iter().for_each(|item| item.digest(into));
    }
}

impl<T: Digest> Digest for Vec<T> {
    fn digest(&self, into: &mut Digester) {
        self.as_slice().digest(into);
    }
}

impl<K, T: Digest> Digest for TiVec<K, T> {
    fn digest(&self, into: &mut Digester) {
        self.raw.digest(into);
    }
}

impl<T: Digest, const MOST: usize> Digest for ArrayVec<T, MOST> {
    fn digest(&self, into: &mut Digester) {
        self.as_slice().digest(into);
    }
}

#[cfg(test)]
mod tests;
