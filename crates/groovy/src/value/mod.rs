//! Values of a running script: 16 bytes each, cheap to clone, on a reference-counted heap of one run.
//!
//! Text, big numbers and other immutable things sit behind `Arc`, so that compiled scripts and hosts may share them
//! between threads; everything that can change sits behind `Rc` and never leaves its run.

mod closure;
mod collection;
mod decimal;
mod drop;
mod map;
mod native;
mod object;
mod part;
mod range;
mod table;
mod template;
mod text;
mod unread;
mod view;

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use num_bigint::BigInt;

pub use closure::{Body, Closure, Strategy};
pub(crate) use collection::Special;
pub use collection::{Array, List};
pub(crate) use decimal::divide_rounded;
pub use decimal::{Decimal, Rounding};
pub use map::{Entry, Map, Set};
pub use native::{HostBox, HostRef, Native, NativeObject, NativeRef};
pub use object::{Class, ClassRef, Object, Throwable};
pub(crate) use part::Part;
pub use range::{Range, Written};
pub use table::{Order, Slot, Table};
pub use template::{Constant, Template};
pub(crate) use text::plain_ascii_len;
pub use text::{GString, Str, java_hash, java_hash_str, utf16_len};
pub use unread::{Spelling, Unread};
pub(crate) use view::{Bound, Shown, Stretch, View, state_of};

use crate::types::Type;

/// A value of a running script.
#[derive(Clone, Default)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `java.lang.Boolean`
    Bool(bool),
    /// `java.lang.Byte`
    Byte(i8),
    /// `java.lang.Short`
    Short(i16),
    /// `java.lang.Integer`
    Int(i32),
    /// `java.lang.Long`
    Long(i64),
    /// `java.lang.Float`
    Float(f32),
    /// `java.lang.Double`
    Double(f64),
    /// `java.lang.Character`: one UTF-16 unit.
    Char(u16),
    /// `java.math.BigInteger`
    BigInt(Arc<BigInt>),
    /// `java.math.BigDecimal`
    Decimal(Arc<Decimal>),
    /// `java.lang.String`
    Str(Str),
    /// A string with values in it that are still separate.
    GString(Rc<GString>),
    /// Every kind of `java.util.List` but ranges.
    List(Rc<List>),
    /// Every kind of `java.util.Map`.
    Map(Rc<Map>),
    /// Every kind of `java.util.Set`.
    Set(Rc<Set>),
    /// An array of any element type.
    Array(Rc<Array>),
    /// `1..3`, `'a'..'c'`
    Range(Rc<Range>),
    /// A `java.util.Map.Entry`.
    Entry(Rc<Entry>),
    /// A closure, or a method as a closure.
    Closure(Rc<Closure>),
    /// An instance of a class of the script.
    Object(Rc<Object>),
    /// An exception of a built-in class.
    Throwable(Rc<Throwable>),
    /// A built-in class as a value.
    Type(Type),
    /// A class of the script as a value.
    Class(Rc<Class>),
    /// An object of the library: dates, matchers, builders...
    Native(NativeRef),
    /// An object of the embedder.
    Host(HostRef),
}

impl Value {
    /// A string value.
    pub fn str(text: impl Into<Str>) -> Self {
        Self::Str(text.into())
    }

    /// An `ArrayList` of these elements. Library code uses `Interp::list`, which also accounts for it.
    pub fn new_list(items: Vec<Value>) -> Self {
        Self::List(Rc::new(List::new(Type::ArrayList, items)))
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether this is the object that stands for `null`, which Groovy answers where a method of null answers its receiver.
    pub(crate) fn stands_for_null(&self) -> bool {
        matches!(self, Self::Native(native) if native.type_of() == Type::NullObject)
    }

    /// The built-in class of the value; classes of the script answer with the class of the library they descend from.
    pub fn type_of(&self) -> Type {
        match self {
            Self::Null => Type::NullObject,
            Self::Bool(_) => Type::Boolean,
            Self::Byte(_) => Type::Byte,
            Self::Short(_) => Type::Short,
            Self::Int(_) => Type::Integer,
            Self::Long(_) => Type::Long,
            Self::Float(_) => Type::Float,
            Self::Double(_) => Type::Double,
            Self::Char(_) => Type::Character,
            Self::BigInt(_) => Type::BigInteger,
            Self::Decimal(_) => Type::BigDecimal,
            Self::Str(_) => Type::String,
            Self::GString(_) => Type::GStringImpl,
            Self::List(list) => list.kind,
            Self::Map(map) if map.default.is_null() => map.kind,
            Self::Map(_) => Type::MapWithDefault,
            Self::Set(set) => set.type_of(),
            Self::Array(_) => Type::Object,
            Self::Range(range) => range.type_of(),
            Self::Entry(entry) => entry.kind,
            Self::Closure(closure) => closure.type_of(),
            Self::Object(object) => object.class.builtin_base(),
            Self::Throwable(throwable) => throwable.class,
            Self::Type(_) | Self::Class(_) => Type::Class,
            Self::Native(native) => native.type_of(),
            Self::Host(_) => Type::Object,
        }
    }

    /// The text of a `String`; other values, GStrings too, give `None`.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The value as an integer when it is one of the integral types that fit into 64 bits.
    pub fn as_integer(&self) -> Option<i64> {
        Some(match self {
            Self::Byte(number) => i64::from(*number),
            Self::Short(number) => i64::from(*number),
            Self::Int(number) => i64::from(*number),
            Self::Long(number) => *number,
            _ => return None,
        })
    }

    /// Whether the value is a `java.lang.Number`.
    pub fn is_number(&self) -> bool {
        matches!(
            self,
            Self::Byte(_)
                | Self::Short(_)
                | Self::Int(_)
                | Self::Long(_)
                | Self::Float(_)
                | Self::Double(_)
                | Self::BigInt(_)
                | Self::Decimal(_)
        ) || matches!(self, Self::Native(native) if native.type_of().is(Type::Number))
    }

    /// A character value from a `char`; `None` outside the basic plane, which Java's `char` cannot hold.
    pub fn char(c: char) -> Option<Self> {
        u16::try_from(u32::from(c)).ok().map(Self::Char)
    }
}

impl fmt::Debug for Value {
    /// Shallow on purpose: values may be deep, or contain themselves.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Int(value) => write!(f, "{value}"),
            Self::Long(value) => write!(f, "{value}L"),
            Self::Str(text) => write!(f, "{text:?}"),
            other => write!(f, "<{}>", other.type_of().name()),
        }
    }
}

macro_rules! value_from {
    ($($from:ty => $variant:ident),* $(,)?) => {
        $(impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

value_from! {
    bool => Bool, i32 => Int, i64 => Long, f64 => Double, &str => Str, String => Str, Str => Str,
    BigInt => BigInt, Decimal => Decimal, Type => Type, Map => Map,
}

impl From<Option<Value>> for Value {
    fn from(value: Option<Value>) -> Self {
        value.unwrap_or_default()
    }
}
