//! Strings as bytes, and bytes as hexadecimal or Base64 text.

use sha2::Digest;

use super::charset::{Charset, charset};
use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Array, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "getBytes", 0, 1, get_bytes),
        (Type::CharSequence, "decodeBase64", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.charge(text.len() / 16)?;
            let cleaned: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            match crate::library::base64::decode(&cleaned, false) {
                Some(bytes) => array(interp, &bytes),
                None => Err(interp.throw(Type::RuntimeException, "bad character in base64 value")),
            }
        }),
        (Type::CharSequence, "decodeHex", 0, 0, decode_hex),
        (Type::CharSequence, "md5", 0, 0, |interp, this, _| digest_text(interp, this, "MD5")),
        (Type::CharSequence, "sha256", 0, 0, |interp, this, _| digest_text(interp, this, "SHA-256")),
        (Type::CharSequence, "digest", 1, 1, |interp, this, args| {
            let algorithm = Call::new(this, "digest", args).text(interp, 0)?;
            digest_text(interp, this, &algorithm)
        }),
        (Type::Object, "encodeHex", 0, 0, |interp, this, args| {
            let bytes = bytes_arg(interp, this, "encodeHex", args, this)?;
            interp.charge(bytes.len())?;
            interp.text(hex(&bytes))
        }),
        (Type::Object, "encodeBase64Url", 0, 1, |interp, this, args| {
            let bytes = bytes_arg(interp, this, "encodeBase64Url", args, this)?;
            interp.charge(bytes.len() / 16)?;
            let padded = interp.truth(args.first().unwrap_or(&Value::Null))?;
            interp.text(crate::library::base64::encode(&bytes, true, padded))
        }),
        (Type::Object, "encodeBase64", 0, 1, |interp, this, args| {
            let bytes = bytes_arg(interp, this, "encodeBase64", args, this)?;
            interp.charge(bytes.len() / 16)?;
            interp.text(crate::library::base64::encode(&bytes, false, true))
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// The bytes of an array.
pub(in crate::library) fn of_array(array: &Array) -> Vec<u8> {
    array.items.borrow().iter().map(|item| item.as_integer().unwrap_or_default() as u8).collect()
}

/// The bytes of an argument that has to be a byte array or a list of numbers.
pub(in crate::library) fn bytes_arg(
    interp: &mut Interp<'_>,
    this: &Value,
    name: &str,
    args: &[Value],
    value: &Value,
) -> Eval<Vec<u8>> {
    match value {
        Value::Array(array) => {
            interp.charge(array.items.borrow().len() / 16)?;
            Ok(of_array(array))
        }
        Value::List(list) => Ok(list.items().iter().map(|item| item.as_integer().unwrap_or_default() as u8).collect()),
        _ => Err(interp.no_method(this, name, args)),
    }
}

/// A `byte[]`.
pub(in crate::library) fn array(interp: &mut Interp<'_>, bytes: &[u8]) -> Eval {
    interp.charge(bytes.len() / 16)?;
    interp.array(Type::PrimByte, bytes.iter().map(|byte| Value::Byte(*byte as i8)).collect())
}

fn get_bytes(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    let charset = match args {
        [name] => charset(interp, name)?,
        _ => Charset::Utf8,
    };
    // UTF-16 has two bytes for what is one in UTF-8, and two in front.
    interp.room_for_elements(text.len().saturating_mul(2).saturating_add(2))?;
    interp.charge(text.len() / 16)?;
    array(interp, &charset.encode(&text))
}

/// Bytes as lower-case hexadecimal digits.
pub(in crate::library) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn decode_hex(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    if text.len() % 2 == 1 {
        return Err(interp.throw(Type::NumberFormatException, "odd number of characters in hex string"));
    }
    let pair = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|digits| u8::from_str_radix(digits, 16).ok());
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(pair).collect();
    match bytes {
        Some(bytes) => array(interp, &bytes),
        None => Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{text}\""))),
    }
}

/// A digest by Java's name for it.
pub(in crate::library) fn digest(algorithm: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    Some(match algorithm.to_uppercase().as_str() {
        "MD5" => md5::Md5::digest(bytes).to_vec(),
        "SHA-1" | "SHA1" | "SHA" => sha1::Sha1::digest(bytes).to_vec(),
        "SHA-224" => sha2::Sha224::digest(bytes).to_vec(),
        "SHA-256" => sha2::Sha256::digest(bytes).to_vec(),
        "SHA-384" => sha2::Sha384::digest(bytes).to_vec(),
        "SHA-512" => sha2::Sha512::digest(bytes).to_vec(),
        _ => return None,
    })
}

fn digest_text(interp: &mut Interp<'_>, this: &Value, algorithm: &str) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    match digest(algorithm, text.as_bytes()) {
        Some(bytes) => interp.text(hex(&bytes)),
        None => {
            let message = format!("{algorithm} MessageDigest not available");
            Err(interp.throw(Type::NoSuchAlgorithmException, message))
        }
    }
}
