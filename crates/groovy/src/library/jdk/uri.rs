//! `URI`, `URLEncoder`, `URLDecoder`.

use std::any::Any;

use super::own;
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::URI, "getScheme", 0, 0, |interp, this, _| part(interp, this, |parts| parts.scheme.clone())),
        (Type::URI, "getHost", 0, 0, |interp, this, _| part(interp, this, |parts| parts.host.clone())),
        (Type::URI, "getPath", 0, 0, |interp, this, _| {
            part(interp, this, |parts| (!is_opaque(parts)).then(|| plain(&parts.path)))
        }),
        (Type::URL, "getPath", 0, 0, |interp, this, _| part(interp, this, |parts| Some(parts.path.clone()))),
        (Type::URL, "getProtocol", 0, 0, |interp, this, _| part(interp, this, |parts| parts.scheme.clone())),
        (Type::URL, "getHost", 0, 0, |interp, this, _| {
            part(interp, this, |parts| Some(parts.host.clone().unwrap_or_default()))
        }),
        (Type::URL, "getQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.clone())),
        (Type::URL, "getRef", 0, 0, |interp, this, _| part(interp, this, |parts| parts.fragment.clone())),
        (Type::URL, "getFile", 0, 0, |interp, this, _| {
            part(interp, this, |parts| {
                let query = parts.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
                Some(format!("{}{query}", parts.path))
            })
        }),
        (Type::URL, "getDefaultPort", 0, 0, |interp, this, _| {
            Ok(Value::Int(match own::<Uri>(interp, this, "getDefaultPort")?.parts.scheme.as_deref() {
                Some("http") => 80,
                Some("https") => 443,
                Some("ftp") => 21,
                _ => -1,
            }))
        }),
        (Type::URL, "toExternalForm", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::URL, "openStream", 0, 0, |_, _, _| Err(no_network())),
        (Type::URL, "openConnection", 0, 0, |_, _, _| Err(no_network())),
        (Type::URL, "getText", 0, 3, |_, _, _| Err(no_network())),
        (Type::URI, "isAbsolute", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own::<Uri>(interp, this, "isAbsolute")?.parts.scheme.is_some()))
        }),
        (Type::URI, "isOpaque", 0, 0, |interp, this, _| {
            let parts = &own::<Uri>(interp, this, "isOpaque")?.parts;
            Ok(Value::Bool(is_opaque(parts)))
        }),
        (Type::URI, "getSchemeSpecificPart", 0, 0, |interp, this, _| {
            let uri = own::<Uri>(interp, this, "getSchemeSpecificPart")?;
            let text = uri.text.split_once('#').map_or(uri.text.as_str(), |(before, _)| before);
            let text = match &uri.parts.scheme {
                Some(scheme) => text.get(scheme.len() + 1..).unwrap_or_default(),
                None => text,
            };
            interp.text(plain(text))
        }),
        (Type::URI, "getRawFragment", 0, 0, |interp, this, _| part(interp, this, |parts| parts.fragment.clone())),
        (Type::URI, "getRawAuthority", 0, 0, |interp, this, _| part(interp, this, |parts| parts.authority.clone())),
        (Type::URI, "toASCIIString", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::URI, "normalize", 0, 0, normalize),
        (Type::URI, "relativize", 1, 1, relativize),
        (Type::URI, "getRawPath", 0, 0, |interp, this, _| part(interp, this, |parts| Some(parts.path.clone()))),
        (Type::URI, "getQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.as_deref().map(plain))),
        (Type::URI, "getRawQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.clone())),
        (Type::URI, "getFragment", 0, 0, |interp, this, _| {
            part(interp, this, |parts| parts.fragment.as_deref().map(plain))
        }),
        (Type::URI, "getUserInfo", 0, 0, |interp, this, _| part(interp, this, |parts| parts.user.clone())),
        (Type::URI, "getAuthority", 0, 0, |interp, this, _| part(interp, this, |parts| parts.authority.clone())),
        (Type::URI, "getPort", 0, 0, |interp, this, _| Ok(Value::Int(own::<Uri>(interp, this, "getPort")?.parts.port))),
        (Type::URI, "resolve", 1, 1, resolve),
        (Type::URI, "toURL", 0, 0, |interp, this, _| interp.construct_builtin(Type::URL, std::slice::from_ref(this))),
        (Type::URL, "toURI", 0, 0, |interp, this, _| interp.construct_builtin(Type::URI, std::slice::from_ref(this))),
    ],
    statics: &[
        (Type::URI, "create", 1, 1, |interp, this, args| match new_uri(interp, this, args) {
            Err(fault) if fault.is_thrown(Type::URISyntaxException) => {
                let message = match &*fault {
                    Fault::Thrown(problem) => interp.call_method(problem, "getMessage", &[])?,
                    _ => Value::Null,
                };
                let message = interp.to_text(&message)?;
                Err(interp.throw(Type::IllegalArgumentException, message))
            }
            made => made,
        }),
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
    constructors: &[(Type::URI, 1, 1, new_uri), (Type::URL, 1, 1, new_url)],
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
    class: Type,
    text: Str,
    parts: Parts,
}

impl NativeObject for Uri {
    fn type_of(&self) -> Type {
        self.class
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
    let text = source(interp, this, args)?;
    interp.reserve(text.len() * 2 + 200)?;
    if let Some(bad) = text.chars().position(|c| c.is_whitespace() || "<>\"{}|\\^`".contains(c)) {
        let kind = if args.len() == 1 && matches!(this, Value::Type(Type::URI)) { "path" } else { "URL" };
        let message = format!("Illegal character in {kind} at index {bad}: {text}");
        return Err(interp.throw(Type::URISyntaxException, message));
    }
    let parts = parse(&text);
    Ok(Value::Native(Native::new(Uri { class: Type::URI, text, parts })))
}

/// The text of an address, or of another address.
fn source(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<Str> {
    match args {
        [address @ Value::Native(_)] if address.type_of().is(Type::URI) => interp.to_text(address),
        _ => Call::new(this, "create", args).text(interp, 0),
    }
}

fn new_url(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = source(interp, this, args)?;
    interp.reserve(text.len() * 2 + 200)?;
    let parts = parse(&text);
    let problem = match parts.scheme.as_deref() {
        None => format!("no protocol: {text}"),
        Some("http" | "https" | "ftp" | "file" | "jar" | "mailto") => {
            return Ok(Value::Native(Native::new(Uri { class: Type::URL, text, parts })));
        }
        Some(scheme) => format!("unknown protocol: {scheme}"),
    };
    Err(interp.throw(Type::MalformedURLException, problem))
}

fn no_network() -> Box<Fault> {
    Fault::not_supported("the network", "what the script is given")
}

/// A part with its escapes resolved.
fn plain(part: &str) -> String {
    decode(&part.replace('+', "%2B")).unwrap_or_else(|_| part.to_owned())
}

/// `mailto:a@b.c`: what follows the scheme is no path.
fn is_opaque(parts: &Parts) -> bool {
    parts.scheme.is_some() && parts.authority.is_none() && !parts.path.starts_with('/')
}

/// A path without `.` and `..`.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.split('/').collect();
    for (at, segment) in segments.iter().enumerate() {
        let is_last = at + 1 == segments.len();
        match *segment {
            "." if is_last => kept.push(""),
            "." => {}
            ".." if kept.last().is_some_and(|before| !matches!(*before, "" | "..")) => {
                kept.pop();
                if is_last {
                    kept.push("");
                }
            }
            segment => kept.push(segment),
        }
    }
    kept.join("/")
}

/// An address put together again with another path.
fn with_path(parts: &Parts, path: &str) -> String {
    let scheme = parts.scheme.as_ref().map(|scheme| format!("{scheme}:")).unwrap_or_default();
    let authority = parts.authority.as_ref().map(|authority| format!("//{authority}")).unwrap_or_default();
    let query = parts.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    let fragment = parts.fragment.as_ref().map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("{scheme}{authority}{path}{query}{fragment}")
}

fn normalize(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let parts = &own::<Uri>(interp, this, "normalize")?.parts;
    interp.charge(parts.path.len() / 8)?;
    let text = with_path(parts, &without_dots(&parts.path));
    new_uri(interp, &Value::Type(Type::URI), &[Value::str(text)])
}

/// What leads from this address to one below it; other addresses stay as they are.
fn relativize(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "relativize", args).get(0);
    let (base, below) = (own::<Uri>(interp, this, "relativize")?, own::<Uri>(interp, &other, "relativize")?);
    if base.parts.scheme != below.parts.scheme || base.parts.authority != below.parts.authority {
        return Ok(other.clone());
    }
    let folder = if base.parts.path.ends_with('/') { base.parts.path.clone() } else { format!("{}/", base.parts.path) };
    let Some(rest) = below.parts.path.strip_prefix(&folder) else { return Ok(other.clone()) };
    let relative = Parts {
        scheme: None,
        authority: None,
        query: below.parts.query.clone(),
        fragment: below.parts.fragment.clone(),
        ..Parts::default()
    };
    let text = with_path(&relative, rest);
    new_uri(interp, &Value::Type(Type::URI), &[Value::str(text)])
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
    let path = if other.starts_with('/') { other.to_string() } else { without_dots(&format!("{folder}/{other}")) };
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
