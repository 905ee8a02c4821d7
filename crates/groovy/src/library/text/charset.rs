//! The encodings every Java has.

use std::any::Any;

use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Charset, "name", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::Charset, "displayName", 0, 1, |interp, this, _| interp.to_text(this).map(Value::Str)),
    ],
    statics: &[
        (Type::Charset, "forName", 1, 1, |interp, this, args| {
            let name = Call::new(this, "forName", args).text(interp, 0)?;
            by_name(interp, &name, Type::UnsupportedCharsetException).map(Charset::value)
        }),
        (Type::Charset, "isSupported", 1, 1, |interp, this, args| {
            let name = Call::new(this, "isSupported", args).text(interp, 0)?;
            Ok(Value::Bool(Charset::named(&name).is_some()))
        }),
        (Type::Charset, "defaultCharset", 0, 0, |_, _, _| Ok(Charset::Utf8.value())),
    ],
    constructors: &[],
    constants: &[
        (Type::StandardCharsets, "UTF_8", |_| Ok(Charset::Utf8.value())),
        (Type::StandardCharsets, "US_ASCII", |_| Ok(Charset::Ascii.value())),
        (Type::StandardCharsets, "ISO_8859_1", |_| Ok(Charset::Latin1.value())),
        (Type::StandardCharsets, "UTF_16", |_| Ok(Charset::Utf16.value())),
        (Type::StandardCharsets, "UTF_16BE", |_| Ok(Charset::Utf16Be.value())),
        (Type::StandardCharsets, "UTF_16LE", |_| Ok(Charset::Utf16Le.value())),
    ],
};

/// An encoding of texts as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library) enum Charset {
    Utf8,
    Ascii,
    Latin1,
    /// With a mark of its order in front.
    Utf16,
    Utf16Be,
    Utf16Le,
}

impl Charset {
    fn named(name: &str) -> Option<Self> {
        Some(match name.to_uppercase().as_str() {
            "UTF-8" | "UTF8" => Self::Utf8,
            "US-ASCII" | "ASCII" | "ISO646-US" => Self::Ascii,
            "ISO-8859-1" | "ISO8859_1" | "ISO8859-1" | "ISO_8859-1" | "ISO_8859_1" | "LATIN1" | "L1" => Self::Latin1,
            "UTF-16" | "UTF16" | "UTF_16" | "UNICODE" => Self::Utf16,
            "UTF-16BE" | "UTF_16BE" => Self::Utf16Be,
            "UTF-16LE" | "UTF_16LE" => Self::Utf16Le,
            _ => return None,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Ascii => "US-ASCII",
            Self::Latin1 => "ISO-8859-1",
            Self::Utf16 => "UTF-16",
            Self::Utf16Be => "UTF-16BE",
            Self::Utf16Le => "UTF-16LE",
        }
    }

    fn value(self) -> Value {
        Value::Native(Native::new(self))
    }

    /// What letters the encoding has not become `?`.
    pub(in crate::library) fn encode(self, text: &str) -> Vec<u8> {
        let below = |limit: u32| text.chars().map(|c| if u32::from(c) < limit { c as u8 } else { b'?' }).collect();
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Ascii => below(128),
            Self::Latin1 => below(256),
            Self::Utf16 if text.is_empty() => Vec::new(),
            Self::Utf16 => [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
            Self::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        }
    }

    /// What bytes the encoding has not become replacement characters.
    pub(in crate::library) fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Ascii => {
                bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '\u{fffd}' }).collect()
            }
            Self::Latin1 => bytes.iter().map(|byte| char::from(*byte)).collect(),
            Self::Utf16 => match bytes {
                [0xff, 0xfe, rest @ ..] => of_units(rest, u16::from_le_bytes),
                [0xfe, 0xff, rest @ ..] => of_units(rest, u16::from_be_bytes),
                _ => of_units(bytes, u16::from_be_bytes),
            },
            Self::Utf16Be => of_units(bytes, u16::from_be_bytes),
            Self::Utf16Le => of_units(bytes, u16::from_le_bytes),
        }
    }
}

fn of_units(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, left) = bytes.as_chunks::<2>();
    let mut text = String::from_utf16_lossy(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>());
    if !left.is_empty() {
        text.push('\u{fffd}');
    }
    text
}

impl NativeObject for Charset {
    fn type_of(&self) -> Type {
        Type::Charset
    }

    fn to_text(&self) -> String {
        self.name().to_owned()
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }

    fn hash(&self) -> Option<i32> {
        Some(crate::value::java_hash_str(self.name()))
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<std::cmp::Ordering> {
        Some(self.name().cmp(other.as_any().downcast_ref::<Self>()?.name()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// An encoding a method is given, by name or as such.
pub(in crate::library) fn charset(interp: &mut Interp<'_>, given: &Value) -> Eval<Charset> {
    if let Value::Native(native) = given
        && let Some(charset) = native.downcast::<Charset>()
    {
        return Ok(*charset);
    }
    let name = interp.to_text(given)?;
    by_name(interp, &name, Type::UnsupportedEncodingException)
}

/// The encoding of a name; those that only some Javas have are left out.
fn by_name(interp: &mut Interp<'_>, name: &str, refusal: Type) -> Eval<Charset> {
    const OTHERS: [&str; 14] = [
        "WINDOWS-",
        "CP",
        "IBM",
        "ISO-8859-",
        "ISO8859",
        "KOI8",
        "BIG5",
        "GB",
        "EUC",
        "SHIFT",
        "SJIS",
        "UTF-32",
        "X-",
        "ISO-2022",
    ];
    if let Some(charset) = Charset::named(name) {
        return Ok(charset);
    }
    let capitals = name.to_uppercase();
    if OTHERS.iter().any(|other| capitals.starts_with(other)) {
        return Err(Fault::not_supported(&format!("the encoding {name}"), "UTF-8, UTF-16, ISO-8859-1 or US-ASCII"));
    }
    Err(interp.throw(refusal, name))
}
