//! `java.net.URL`, without the network behind it.

use std::any::Any;

use super::super::own;
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value, java_hash_str};

pub(in crate::library::jdk) const MODULE: Module = Module {
    methods: &[
        (Type::URL, "getProtocol", 0, 0, |interp, this, _| part(interp, this, |url| Some(url.protocol.clone()))),
        (Type::URL, "getAuthority", 0, 0, |interp, this, _| part(interp, this, |url| url.authority.clone())),
        (Type::URL, "getUserInfo", 0, 0, |interp, this, _| {
            part(interp, this, |url| url.authority.as_ref()?.split_once('@').map(|(user, _)| user.to_owned()))
        }),
        (Type::URL, "getHost", 0, 0, |interp, this, _| part(interp, this, |url| Some(url.host.clone()))),
        (Type::URL, "getPort", 0, 0, |interp, this, _| {
            Ok(Value::Int(own::<Url>(interp, this, "getPort")?.port.unwrap_or(-1)))
        }),
        (Type::URL, "getDefaultPort", 0, 0, |interp, this, _| {
            Ok(Value::Int(own::<Url>(interp, this, "getDefaultPort")?.default_port()))
        }),
        (Type::URL, "getPath", 0, 0, |interp, this, _| part(interp, this, |url| Some(url.path.clone()))),
        (Type::URL, "getQuery", 0, 0, |interp, this, _| part(interp, this, |url| url.query.clone())),
        (Type::URL, "getFile", 0, 0, |interp, this, _| part(interp, this, |url| Some(url.file()))),
        (Type::URL, "getRef", 0, 0, |interp, this, _| part(interp, this, |url| url.fragment.clone())),
        (Type::URL, "toExternalForm", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::URL, "sameFile", 1, 1, |interp, this, args| {
            let other = Call::new(this, "sameFile", args).get(0);
            let (url, other) = (own::<Url>(interp, this, "sameFile")?, own::<Url>(interp, &other, "sameFile")?);
            Ok(Value::Bool(url.is_same_file(other)))
        }),
        (Type::URL, "toURI", 0, 0, |interp, this, _| {
            let text = interp.to_text(this)?;
            interp.construct_builtin(Type::URI, &[Value::Str(text)])
        }),
        (Type::URL, "openStream", 0, 0, |_, _, _| Err(no_network())),
        (Type::URL, "openConnection", 0, 1, |_, _, _| Err(no_network())),
        (Type::URL, "getContent", 0, 1, |_, _, _| Err(no_network())),
        (Type::URL, "getText", 0, 3, |_, _, _| Err(no_network())),
        (Type::URL, "getBytes", 0, 1, |_, _, _| Err(no_network())),
        (Type::URL, "readLines", 0, 1, |_, _, _| Err(no_network())),
        (Type::URL, "eachLine", 1, 3, |_, _, _| Err(no_network())),
        (Type::URL, "withReader", 1, 2, |_, _, _| Err(no_network())),
        (Type::URL, "withInputStream", 1, 1, |_, _, _| Err(no_network())),
        (Type::URL, "newReader", 0, 2, |_, _, _| Err(no_network())),
        (Type::URL, "newInputStream", 0, 1, |_, _, _| Err(no_network())),
    ],
    statics: &[],
    constructors: &[(Type::URL, 1, 4, new_url)],
    constants: &[],
};

fn no_network() -> Box<Fault> {
    Fault::not_supported("the network", "what the script is given")
}

#[derive(Debug, Clone, Default)]
struct Url {
    protocol: String,
    authority: Option<String>,
    host: String,
    port: Option<i32>,
    path: String,
    query: Option<String>,
    fragment: Option<String>,
}

impl Url {
    fn default_port(&self) -> i32 {
        match self.protocol.as_str() {
            "http" => 80,
            "https" => 443,
            "ftp" => 21,
            _ => -1,
        }
    }

    fn file(&self) -> String {
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{}{query}", self.path)
    }

    fn is_same_file(&self, other: &Self) -> bool {
        let port = |url: &Self| url.port.unwrap_or_else(|| url.default_port());
        self.protocol == other.protocol
            && self.file() == other.file()
            && port(self) == port(other)
            && self.host.eq_ignore_ascii_case(&other.host)
    }

    /// Takes `user@host:port` apart.
    fn set_authority(&mut self, authority: &str) -> Result<(), String> {
        self.authority = Some(authority.to_owned());
        let server = authority.split_once('@').map_or(authority, |(_, server)| server);
        let host_end = server.rfind(']').map_or(0, |close| close + 1);
        let colon = server.get(host_end..).and_then(|rest| rest.find(':')).map(|colon| host_end + colon);
        let (host, port) = colon.map_or((server, ""), |colon| {
            (server.get(..colon).unwrap_or_default(), server.get(colon + 1..).unwrap_or_default())
        });
        self.host = host.to_owned();
        self.port = match port {
            "" => None,
            port => Some(port.parse().map_err(|_| format!("Error at index 0 in: \"{port}\""))?),
        };
        match self.port {
            Some(port) if port < -1 => Err(format!("Invalid port number :{port}")),
            _ => Ok(()),
        }
    }

    /// A path in the folder of the one before; dots go only where two paths are joined.
    fn set_path(&mut self, path: &str) {
        self.path = match self.path.rsplit_once('/') {
            _ if path.starts_with('/') => path.to_owned(),
            Some((folder, _)) if path.is_empty() => format!("{folder}/"),
            Some((folder, _)) => without_dots(&format!("{folder}/{path}")),
            None if self.authority.is_some() && !path.is_empty() => format!("/{path}"),
            None => path.to_owned(),
        };
    }
}

impl NativeObject for Url {
    fn type_of(&self) -> Type {
        Type::URL
    }

    fn to_text(&self) -> String {
        let authority = self.authority.as_ref().filter(|authority| !authority.is_empty());
        let authority = authority.map(|authority| format!("//{authority}")).unwrap_or_default();
        let fragment = self.fragment.as_ref().map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{}:{authority}{}{fragment}", self.protocol, self.file())
    }

    fn effort(&self) -> usize {
        self.path.len() / 8
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let other = other.as_any().downcast_ref::<Self>();
        other.is_some_and(|other| other.fragment == self.fragment && self.is_same_file(other))
    }

    fn hash(&self) -> Option<i32> {
        let parts = [&self.protocol, &self.host.to_lowercase(), &self.file()];
        let port = self.port.unwrap_or_else(|| self.default_port());
        let hash = parts.iter().fold(port, |hash, part| hash.wrapping_add(java_hash_str(part)));
        Some(hash.wrapping_add(self.fragment.as_deref().map_or(0, java_hash_str)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A path without `/./` and `/../`; `..` that lead out stay.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.split('/').collect();
    for (at, segment) in segments.iter().enumerate() {
        let is_last = at + 1 == segments.len();
        match *segment {
            "." if at > 0 => {}
            ".." if kept.last().is_some_and(|before| !matches!(*before, "" | "..")) => {
                kept.pop();
            }
            segment => {
                kept.push(segment);
                continue;
            }
        }
        if is_last {
            kept.push("");
        }
    }
    kept.join("/")
}

fn part(interp: &mut Interp<'_>, this: &Value, which: fn(&Url) -> Option<String>) -> Eval {
    let url = own::<Url>(interp, this, "getHost")?;
    interp.charge(url.effort())?;
    match which(url) {
        Some(text) => interp.text(text),
        None => Ok(Value::Null),
    }
}

/// `new URL(text)`, `new URL(context, text)`, `new URL(protocol, host, [port], file)`.
fn new_url(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let text = match args {
        [address] if address.type_of().is(Type::URI) => interp.to_text(address)?,
        _ => call.text(interp, args.len() - 1)?,
    };
    interp.charge(text.len() / 8)?;
    interp.reserve(text.len().saturating_mul(3).saturating_add(200))?;
    let read = match args {
        [_] => read(&text, None),
        [Value::Null, _] => read(&text, None),
        [context, _] => {
            let context = own::<Url>(interp, context, "<init>")?.clone();
            read(&text, Some(context))
        }
        _ => {
            let (protocol, host) = (call.text(interp, 0)?, call.text(interp, 1)?);
            let port = if args.len() == 4 { call.int(interp, 2)? } else { -1 };
            of_parts(&protocol, &host, port, &text)
        }
    };
    match read {
        Ok(url) => Ok(Value::Native(Native::new(url))),
        Err(problem) => Err(interp.throw(Type::MalformedURLException, problem)),
    }
}

fn of_parts(protocol: &str, host: &str, port: i64, file: &str) -> Result<Url, String> {
    let mut url = Url { protocol: known(protocol)?, ..Url::default() };
    let host = if host.contains(':') && !host.starts_with('[') { format!("[{host}]") } else { host.to_owned() };
    let port = if port == -1 { String::new() } else { format!(":{port}") };
    url.set_authority(&format!("{host}{port}"))?;
    let (file, fragment) = split(file, '#');
    let (path, query) = split(file, '?');
    Ok(Url { path: path.to_owned(), query, fragment, ..url })
}

/// Reads an address, seen from another one.
fn read(text: &str, context: Option<Url>) -> Result<Url, String> {
    let text = text.trim_matches(|letter| letter <= ' ');
    let text = match text.split_at_checked(4) {
        Some((start, rest)) if start.eq_ignore_ascii_case("url:") => rest,
        _ => text,
    };
    let is_protocol = |name: &&str| {
        name.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || ".+-".contains(letter))
    };
    let protocol = text.split_once(':').map(|(name, _)| name).filter(is_protocol);
    let rest = protocol.map_or(text, |name| text.get(name.len() + 1..).unwrap_or_default());
    let protocol = protocol.map(str::to_ascii_lowercase);
    let mut url = match (protocol, context) {
        (Some(protocol), Some(context)) if protocol == context.protocol && !rest.starts_with('/') => context,
        (Some(protocol), _) => Url { protocol: known(&protocol)?, ..Url::default() },
        (None, Some(context)) => context,
        (None, None) => return Err(format!("no protocol: {text}")),
    };
    let (rest, fragment) = split(rest, '#');
    let (rest, query) = split(rest, '?');
    url.fragment = fragment;
    if rest.is_empty() && query.is_none() {
        return Ok(url);
    }
    url.query = query;
    let path = match rest.strip_prefix("//") {
        Some(server) => {
            let end = server.find('/').unwrap_or(server.len());
            let (authority, path) = server.split_at(end);
            url.set_authority(authority)?;
            url.path = String::new();
            path
        }
        None => rest,
    };
    if !path.is_empty() || url.query.is_some() {
        url.set_path(path);
    }
    Ok(url)
}

/// The protocols Java knows.
fn known(protocol: &str) -> Result<String, String> {
    match protocol.to_ascii_lowercase().as_str() {
        name @ ("http" | "https" | "ftp" | "file" | "jar" | "mailto" | "jrt" | "jmod") => Ok(name.to_owned()),
        _ => Err(format!("unknown protocol: {protocol}")),
    }
}

fn split(text: &str, at: char) -> (&str, Option<String>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after.to_owned())))
}
