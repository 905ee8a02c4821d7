//! Base64, as Java's encoders and decoders do it.

use std::any::Any;

use super::Module;
use super::args::Call;
use super::text::bytes;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Base64Encoder, "encodeToString", 1, 1, |interp, this, args| {
            let text = encoded(interp, this, args)?;
            interp.text(text)
        }),
        (Type::Base64Encoder, "encode", 1, 1, |interp, this, args| {
            let text = encoded(interp, this, args)?;
            bytes::array(interp, text.as_bytes())
        }),
        (Type::Base64Encoder, "withoutPadding", 0, 0, |_, this, _| {
            let url = settings(this).is_some_and(|settings| settings.url);
            Ok(Value::Native(Native::new(Coder { class: Type::Base64Encoder, url, padding: false })))
        }),
        (Type::Base64Decoder, "decode", 1, 1, decoded),
    ],
    statics: &[
        (Type::Base64, "getEncoder", 0, 0, |_, _, _| Ok(coder(Type::Base64Encoder, false))),
        (Type::Base64, "getUrlEncoder", 0, 0, |_, _, _| Ok(coder(Type::Base64Encoder, true))),
        (Type::Base64, "getMimeEncoder", 0, 0, |_, _, _| Ok(coder(Type::Base64Encoder, false))),
        (Type::Base64, "getDecoder", 0, 0, |_, _, _| Ok(coder(Type::Base64Decoder, false))),
        (Type::Base64, "getUrlDecoder", 0, 0, |_, _, _| Ok(coder(Type::Base64Decoder, true))),
        (Type::Base64, "getMimeDecoder", 0, 0, |_, _, _| Ok(coder(Type::Base64Decoder, false))),
    ],
    constructors: &[],
    constants: &[],
};

const PLAIN: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[derive(Debug)]
struct Coder {
    class: Type,
    url: bool,
    padding: bool,
}

impl NativeObject for Coder {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.class.name().to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn coder(class: Type, url: bool) -> Value {
    Value::Native(Native::new(Coder { class, url, padding: true }))
}

fn settings(this: &Value) -> Option<&Coder> {
    match this {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

/// Bytes as Base64 text.
pub(super) fn encode(bytes: &[u8], url: bool, padding: bool) -> String {
    let alphabet = if url { URL } else { PLAIN };
    let digit = |bits: u32| char::from(alphabet.get((bits & 63) as usize).copied().unwrap_or_default());
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().enumerate().fold(0u32, |bits, (at, byte)| bits | u32::from(*byte) << (16 - 8 * at));
        for at in 0..=chunk.len() {
            text.push(digit(bits >> (18 - 6 * at)));
        }
        if padding {
            text.extend(std::iter::repeat_n('=', 3 - chunk.len()));
        }
    }
    text
}

/// Base64 text as bytes; `None` for anything that is none.
pub(super) fn decode(text: &str, url: bool) -> Option<Vec<u8>> {
    let alphabet = if url { URL } else { PLAIN };
    let digits = text.trim_end_matches('=');
    if text.len() - digits.len() > 2
        || (text.len() != digits.len() && !text.len().is_multiple_of(4))
        || digits.len() % 4 == 1
    {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    for chunk in digits.as_bytes().chunks(4) {
        let mut bits = 0u32;
        for (at, byte) in chunk.iter().enumerate() {
            let value = alphabet.iter().position(|known| known == byte)? as u32;
            bits |= value << (18 - 6 * at);
        }
        for at in 0..chunk.len().saturating_sub(1) {
            bytes.push((bits >> (16 - 8 * at)) as u8);
        }
    }
    Some(bytes)
}

fn encoded(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<String> {
    let bytes = bytes::bytes_arg(interp, this, "encodeToString", args, &Call::new(this, "encode", args).get(0))?;
    interp.charge(bytes.len() / 16)?;
    let (url, padding) = settings(this).map_or((false, true), |settings| (settings.url, settings.padding));
    Ok(encode(&bytes, url, padding))
}

fn decoded(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = match args {
        [Value::Array(array)] => String::from_utf8_lossy(&bytes::of_array(array)).into_owned(),
        _ => Call::new(this, "decode", args).text(interp, 0)?.to_string(),
    };
    interp.charge(text.len() / 16)?;
    match decode(&text, settings(this).is_some_and(|settings| settings.url)) {
        Some(decoded) => bytes::array(interp, &decoded),
        None => {
            let bad = text.chars().find(|c| !c.is_ascii_alphanumeric() && !"+/=-_".contains(*c));
            let message = match bad {
                Some(c) => format!("Illegal base64 character {:x}", c as u32),
                None => "Input byte array has wrong 4-byte ending unit".to_owned(),
            };
            Err(interp.throw(Type::IllegalArgumentException, message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_again() {
        for text in ["", "a", "ab", "abc", "hello world?>"] {
            let there = encode(text.as_bytes(), true, true);
            assert_eq!(decode(&there, true).as_deref(), Some(text.as_bytes()));
        }
        assert_eq!(encode(b"hi?>", false, true), "aGk/Pg==");
        assert_eq!(decode("!!!!", false), None);
    }
}
