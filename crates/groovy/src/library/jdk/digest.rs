//! `MessageDigest`, and `Mac` with HMAC.

use std::any::Any;
use std::cell::RefCell;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::text::bytes;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::MessageDigest, "update", 1, 1, update),
        (Type::MessageDigest, "digest", 0, 1, digest),
        (Type::MessageDigest, "reset", 0, 0, |interp, this, _| {
            own::<Digest>(interp, this, "reset")?.data.borrow_mut().clear();
            Ok(Value::Null)
        }),
        (Type::MessageDigest, "getAlgorithm", 0, 0, |interp, this, _| {
            Ok(Value::Str(own::<Digest>(interp, this, "getAlgorithm")?.algorithm.clone()))
        }),
        (Type::MessageDigest, "getDigestLength", 0, 0, |interp, this, _| {
            let algorithm = own::<Digest>(interp, this, "getDigestLength")?.algorithm.clone();
            Ok(crate::library::args::size(bytes::digest(&algorithm, b"").map_or(0, |digest| digest.len())))
        }),
        (Type::Mac, "init", 1, 1, |interp, this, args| {
            let key = Call::new(this, "init", args).get(0);
            let key = own::<Digest>(interp, &key, "init")?.data.borrow().clone();
            *own::<Digest>(interp, this, "init")?.key.borrow_mut() = key;
            Ok(Value::Null)
        }),
        (Type::Mac, "update", 1, 1, update),
        (Type::Mac, "doFinal", 0, 1, digest),
    ],
    statics: &[
        (Type::MessageDigest, "getInstance", 1, 1, |interp, this, args| {
            let algorithm = Call::new(this, "getInstance", args).text(interp, 0)?;
            if bytes::digest(&algorithm, b"").is_none() {
                let message = format!("{algorithm} MessageDigest not available");
                return Err(interp.throw(Type::NoSuchAlgorithmException, message));
            }
            Ok(made(Type::MessageDigest, algorithm, Vec::new()))
        }),
        (Type::Mac, "getInstance", 1, 1, |interp, this, args| {
            let algorithm = Call::new(this, "getInstance", args).text(interp, 0)?;
            if hash_of(&algorithm).is_none() {
                return Err(
                    interp.throw(Type::NoSuchAlgorithmException, format!("Algorithm {algorithm} not available"))
                );
            }
            Ok(made(Type::Mac, algorithm, Vec::new()))
        }),
    ],
    constructors: &[(Type::SecretKeySpec, 2, 2, |interp, this, args| {
        let call = Call::new(this, "<init>", args);
        let key = bytes::bytes_arg(interp, this, "<init>", args, &call.get(0))?;
        let algorithm = call.text(interp, 1)?;
        Ok(made(Type::SecretKeySpec, algorithm, key))
    })],
    constants: &[],
};

/// A digest in the making: what it has been given so far.
#[derive(Debug)]
struct Digest {
    class: Type,
    algorithm: Str,
    data: RefCell<Vec<u8>>,
    key: RefCell<Vec<u8>>,
}

impl NativeObject for Digest {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        format!("{} Message Digest", self.algorithm)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn made(class: Type, algorithm: Str, data: Vec<u8>) -> Value {
    Value::Native(Native::new(Digest { class, algorithm, data: RefCell::new(data), key: RefCell::default() }))
}

fn update(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let more = bytes::bytes_arg(interp, this, "update", args, &Call::new(this, "update", args).get(0))?;
    interp.reserve(more.len())?;
    interp.charge(more.len() / 16)?;
    own::<Digest>(interp, this, "update")?.data.borrow_mut().extend(more);
    Ok(Value::Null)
}

fn digest(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if !args.is_empty() {
        update(interp, this, args)?;
    }
    let state = own::<Digest>(interp, this, "digest")?;
    let data = std::mem::take(&mut *state.data.borrow_mut());
    interp.charge(data.len() / 8)?;
    let answer = match state.class {
        Type::Mac => hmac(&state.algorithm, &state.key.borrow(), &data),
        _ => bytes::digest(&state.algorithm, &data),
    };
    bytes::array(interp, &answer.unwrap_or_default())
}

/// The hash behind `HmacSHA256` and its like.
fn hash_of(algorithm: &str) -> Option<&'static str> {
    Some(match algorithm.to_lowercase().as_str() {
        "hmacmd5" => "MD5",
        "hmacsha1" => "SHA-1",
        "hmacsha224" => "SHA-224",
        "hmacsha256" => "SHA-256",
        "hmacsha384" => "SHA-384",
        "hmacsha512" => "SHA-512",
        _ => return None,
    })
}

/// RFC 2104.
fn hmac(algorithm: &str, key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let hash = hash_of(algorithm)?;
    let block = if matches!(hash, "SHA-384" | "SHA-512") { 128 } else { 64 };
    let mut padded = if key.len() > block { bytes::digest(hash, key)? } else { key.to_vec() };
    padded.resize(block, 0);
    let mask = |with: u8| padded.iter().map(|byte| byte ^ with).collect::<Vec<u8>>();
    let inner = bytes::digest(hash, &[mask(0x36), data.to_vec()].concat())?;
    bytes::digest(hash, &[mask(0x5c), inner].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hmac_agrees_with_rfc_4231() {
        let mac = hmac("HmacSHA256", &[0x0b; 20], b"Hi There").unwrap_or_default();
        assert_eq!(bytes::hex(&mac), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }
}
