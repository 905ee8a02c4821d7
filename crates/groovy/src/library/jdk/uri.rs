//! `URI`, `URLEncoder`, `URLDecoder`.

use std::any::Any;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::URI, "getScheme", 0, 0, |interp, this, _| part(interp, this, |parts| parts.scheme.clone())),
        (Type::URI, "getHost", 0, 0, |interp, this, _| part(interp, this, |parts| parts.host.clone())),
        (Type::URI, "getPath", 0, 0, |interp, this, _| part(interp, this, |parts| Some(parts.path.clone()))),
        (Type::URI, "getRawPath", 0, 0, |interp, this, _| part(interp, this, |parts| Some(parts.path.clone()))),
        (Type::URI, "getQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.clone())),
        (Type::URI, "getRawQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.clone())),
        (Type::URI, "getFragment", 0, 0, |interp, this, _| part(interp, this, |parts| parts.fragment.clone())),
        (Type::URI, "getUserInfo", 0, 0, |interp, this, _| part(interp, this, |parts| parts.user.clone())),
        (Type::URI, "getAuthority", 0, 0, |interp, this, _| part(interp, this, |parts| parts.authority.clone())),
        (Type::URI, "getPort", 0, 0, |interp, this, _| Ok(Value::Int(own::<Uri>(interp, this, "getPort")?.parts.port))),
        (Type::URI, "resolve", 1, 1, resolve),
        (Type::URI, "toURL", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::URI, "toURI", 0, 0, |_, this, _| Ok(this.clone())),
    ],
    statics: &[
        (Type::URI, "create", 1, 1, new_uri),
        (Type::URLEncoder, "encode", 1, 2, |interp, this, args| {
            let text = Call::new(this, "encode", args).text(interp, 0)?;
            interp.room_for_text(text.len().saturating_mul(3))?;
            interp.charge(text.len() / 2)?;
            interp.text(encode(&text))
        }),
        (Type::URLDecoder, "decode", 1, 2, |interp, this, args| {
            let text = Call::new(this, "decode", args).text(interp, 0)?;
            interp.charge(text.len() / 8)?;
            interp.room_for_text(text.len())?;
            match decode(&text) {
                Ok(decoded) => interp.text(decoded),
                Err(problem) => Err(interp.throw(Type::IllegalArgumentException, problem)),
            }
        }),
    ],
    constructors: &[(Type::URI, 1, 1, new_uri), (Type::URL, 1, 1, new_uri)],
    constants: &[],
};

#[derive(Debug, Default)]
struct Parts {
    scheme: Option<String>,
    authority: Option<String>,
    user: Option<String>,
    host: Option<String>,
    port: i32,
    path: String,
    query: Option<String>,
    fragment: Option<String>,
}

#[derive(Debug)]
struct Uri {
    text: Str,
    parts: Parts,
}

impl NativeObject for Uri {
    fn type_of(&self) -> Type {
        Type::URI
    }

    fn to_text(&self) -> String {
        self.text.to_string()
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| other.text == self.text)
    }

    fn hash(&self) -> Option<i32> {
        Some(crate::value::java_hash_str(&self.text))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn parse(text: &str) -> Parts {
    let (rest, fragment) = split(text, '#');
    let mut parts = Parts { fragment, port: -1, ..Parts::default() };
    let scheme = rest.split_once(':').filter(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    let rest = match scheme {
        Some((scheme, rest)) => {
            parts.scheme = Some(scheme.to_owned());
            rest
        }
        None => rest,
    };
    let (rest, query) = split(rest, '?');
    parts.query = query;
    match rest.strip_prefix("//") {
        Some(rest) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            parts.path = path.to_owned();
            let (user, host) = match authority.rsplit_once('@') {
                Some((user, host)) => (Some(user.to_owned()), host),
                None => (None, authority),
            };
            let (host, port) = match host.rsplit_once(':').filter(|(_, port)| port.chars().all(|c| c.is_ascii_digit()))
            {
                Some((host, port)) => (host, port.parse().unwrap_or(-1)),
                None => (host, -1),
            };
            parts.user = user;
            parts.authority = Some(authority.to_owned()).filter(|authority| !authority.is_empty());
            parts.host = Some(host.to_owned()).filter(|host| !host.is_empty());
            parts.port = port;
        }
        None => parts.path = rest.to_owned(),
    }
    parts
}

fn split(text: &str, at: char) -> (&str, Option<String>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after.to_owned())),
        None => (text, None),
    }
}

fn new_uri(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "create", args).text(interp, 0)?;
    interp.reserve(text.len() * 2 + 200)?;
    if let Some(bad) = text.chars().position(|c| c.is_whitespace() || "<>\"{}|\\^`".contains(c)) {
        let kind = if args.len() == 1 && matches!(this, Value::Type(Type::URI)) { "path" } else { "URL" };
        let message = format!("Illegal character in {kind} at index {bad}: {text}");
        return Err(interp.throw(Type::URISyntaxException, message));
    }
    let parts = parse(&text);
    Ok(Value::Native(Native::new(Uri { text, parts })))
}

fn part(interp: &mut Interp<'_>, this: &Value, which: fn(&Parts) -> Option<String>) -> Eval {
    match which(&own::<Uri>(interp, this, "getHost")?.parts) {
        Some(text) => interp.text(text),
        None => Ok(Value::Null),
    }
}

fn resolve(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = interp.to_text(&Call::new(this, "resolve", args).get(0))?;
    let base = own::<Uri>(interp, this, "resolve")?;
    let relative = parse(&other);
    if relative.scheme.is_some() {
        return new_uri(interp, &Value::Type(Type::URI), &[Value::Str(other)]);
    }
    let scheme = base.parts.scheme.clone().map(|scheme| format!("{scheme}:")).unwrap_or_default();
    let authority = base.parts.authority.clone().map(|authority| format!("//{authority}")).unwrap_or_default();
    let folder = base.parts.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = if other.starts_with('/') { other.to_string() } else { format!("{folder}/{other}") };
    new_uri(interp, &Value::Type(Type::URI), &[Value::str(format!("{scheme}{authority}{path}"))])
}

/// `application/x-www-form-urlencoded`
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'*' | b'_' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn decode(text: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes().iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits: Vec<u8> = rest.by_ref().take(2).copied().collect();
                let text = String::from_utf8_lossy(&digits).into_owned();
                if digits.len() < 2 {
                    return Err("URLDecoder: Incomplete trailing escape (%) pattern".to_owned());
                }
                let problem = || {
                    format!(
                        "URLDecoder: Illegal hex characters in escape (%) pattern - Error at index 0 in: \"{text}\""
                    )
                };
                bytes.push(u8::from_str_radix(&text, 16).map_err(|_| problem())?);
            }
            byte => bytes.push(*byte),
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
