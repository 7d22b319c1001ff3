//! How a closed enum gets its stable names, beside the list of all its values: records, forms and the messages of a language
//! choose by them. No name is ever shown as it is, and none changes within a format.

/// Gives an enum without values the list of them and their names. A value that is left out does not compile.
macro_rules! named {
    ($type:ty { $($value:ident = $name:literal,)+ }) => {
        impl $type {
            /// All of them, in their order.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$value),+];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)+
                }
            }
        }
    };
}
pub(crate) use named;
