//! How the table of the model is made: one row a parameter, from which the field, its default, its
//! documentation and its line in the printed model all come.

/// What is known of one parameter of `P`, the type whose fields the table describes.
#[derive(Debug, Clone, Copy)]
pub struct Parameter<P> {
    /// The name of its field.
    pub name: &'static str,
    /// The heading under which it stands.
    pub group: &'static str,
    /// What it means; a sentence.
    pub meaning: &'static str,
    /// Its unit or scale.
    pub unit: &'static str,
    /// Its value unless somebody changes it.
    pub default: f64,
    /// The lowest value that is plausible and safe.
    pub low: f64,
    /// The highest value that is plausible and safe.
    pub high: f64,
    /// Where the default comes from.
    pub source: &'static str,
    /// It counts something: whole numbers only.
    pub whole: bool,
    pub(super) read: fn(&P) -> f64,
    pub(super) write: fn(&mut P, f64),
}

/// What a field can hold.
pub(super) trait Number {
    /// Does it hold whole numbers only?
    const WHOLE: bool;
    /// As a number of the table.
    fn number(self) -> f64;
    /// From a number of the table.
    fn of(number: f64) -> Self;
}

impl Number for f64 {
    const WHOLE: bool = false;

    fn number(self) -> f64 {
        self
    }

    fn of(number: f64) -> Self {
        number
    }
}

impl Number for u16 {
    const WHOLE: bool = true;

    fn number(self) -> f64 {
        f64::from(self)
    }

    fn of(number: f64) -> Self {
        number.round() as Self
    }
}

impl Number for u8 {
    const WHOLE: bool = true;

    fn number(self) -> f64 {
        f64::from(self)
    }

    fn of(number: f64) -> Self {
        number.round() as Self
    }
}

/// Asks one subject after the other for its rows and hands all of them to `define`.
macro_rules! gather {
    ([$subject:ident $($others:ident)*] $($rows:tt)*) => { $subject! { [$($others)*] $($rows)* } };
    ([] $($rows:tt)*) => { define! { $($rows)* } };
}

/// A row: meaning, name: type = default, low => high, unit, source.
macro_rules! define {
    ($($group:literal { $(
        $(#[doc = $meaning:literal])+
        $name:ident: $kind:ty = $default:expr, $low:expr => $high:expr, $unit:literal, $source:literal;
    )+ })+) => {
        /// The numbers of the model. A scenario starts with the defaults; a study varies them one at a time.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Parameters { $($($(#[doc = $meaning])+ pub $name: $kind,)+)+ }

        impl Default for Parameters {
            fn default() -> Self {
                Self { $($($name: $default,)+)+ }
            }
        }

        impl Parameters {
            /// All of them, in the order in which they are printed.
            pub const TABLE: &'static [Parameter<Self>] = &[$($(Parameter {
                name: stringify!($name),
                group: $group,
                meaning: concat!($($meaning),+).trim_ascii(),
                unit: $unit,
                default: $default as f64,
                low: $low as f64,
                high: $high as f64,
                source: $source,
                whole: <$kind as Number>::WHOLE,
                read: |all| all.$name.number(),
                write: |all, value| all.$name = Number::of(value),
            },)+)+];
        }
    };
}
