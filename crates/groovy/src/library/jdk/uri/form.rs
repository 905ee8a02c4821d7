//! `URLEncoder` and `URLDecoder`: `application/x-www-form-urlencoded`.

use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::text::charset::{Charset, charset};
use crate::types::Type;
use crate::value::Value;

pub(in crate::library::jdk) const MODULE: Module = Module {
    methods: &[],
    statics: &[
        (Type::URLEncoder, "encode", 1, 2, |interp, this, args| {
            let (text, charset) = given(interp, Call::new(this, "encode", args))?;
            // Three letters for a byte, and four bytes for a letter of UTF-16.
            interp.room_for_text(text.len().saturating_mul(12))?;
            interp.charge(text.len() / 2)?;
            interp.text(encode(&text, charset))
        }),
        (Type::URLDecoder, "decode", 1, 2, |interp, this, args| {
            let (text, charset) = given(interp, Call::new(this, "decode", args))?;
            interp.charge(text.len() / 8)?;
            interp.room_for_text(text.len().saturating_mul(2))?;
            match decode(&text, charset) {
                Ok(decoded) => interp.text(decoded),
                Err(problem) => Err(interp.throw(Type::IllegalArgumentException, format!("URLDecoder: {problem}"))),
            }
        }),
    ],
    constructors: &[],
    constants: &[],
};

fn given(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<(crate::value::Str, Charset)> {
    let text = call.text(interp, 0)?;
    let charset = match call.get(1) {
        Value::Null => Charset::Utf8,
        name => charset(interp, &name)?,
    };
    Ok((text, charset))
}

fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ".-*_".contains(letter)
}

/// Letters that need no escape stand as they are; runs of others are written in the encoding, together.
fn encode(text: &str, charset: Charset) -> String {
    let mut encoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if is_plain(letter) || letter == ' ' {
            encoded.push(if letter == ' ' { '+' } else { letter });
            rest = rest.get(1..).unwrap_or_default();
        } else {
            let end = rest.find(|letter| is_plain(letter) || letter == ' ').unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            for byte in charset.encode(run) {
                encoded.push_str(&format!("%{byte:02X}"));
            }
            rest = after;
        }
    }
    encoded
}

fn decode(text: &str, charset: Charset) -> Result<String, String> {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if letter == '%' {
            let mut bytes = Vec::new();
            while let Some(escape) = rest.strip_prefix('%') {
                bytes.push(byte(escape)?);
                rest = escape.get(2..).unwrap_or_default();
            }
            decoded.push_str(&charset.decode(&bytes));
        } else {
            decoded.push(if letter == '+' { ' ' } else { letter });
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    Ok(decoded)
}

/// The byte of an escape, read as Java reads a number of two hexadecimal digits.
fn byte(escape: &str) -> Result<u8, String> {
    let digits: String = escape.chars().take(2).collect();
    if digits.chars().count() < 2 {
        return Err("Incomplete trailing escape (%) pattern".to_owned());
    }
    let illegal = "Illegal hex characters in escape (%) pattern";
    if digits.starts_with('-') && digits.ends_with(|digit: char| digit.is_ascii_hexdigit() && digit != '0') {
        return Err(format!("{illegal} - negative value"));
    }
    let number = digits.strip_prefix('-').unwrap_or(&digits);
    u8::from_str_radix(number, 16).map_err(|_| format!("{illegal} - Error at index 0 in: \"{digits}\""))
}
