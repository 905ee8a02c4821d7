//! `java.net.URI` and its neighbours. Addresses are read and taken apart; nothing is asked of the network.

mod draft;
mod form;
mod grammar;
mod letters;
mod parts;
mod paths;
mod url;

use std::any::Any;
use std::cmp::Ordering;

pub(super) use form::MODULE as FORM;
pub(super) use url::MODULE as URL;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value, utf16_len};
use letters::{plain, to_ascii};
use parts::Parts;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::URI, "getScheme", 0, 0, |interp, this, _| part(interp, this, |parts| parts.scheme.clone())),
        (Type::URI, "getSchemeSpecificPart", 0, 0, |interp, this, _| {
            let specific = plain(specific(own::<Uri>(interp, this, "getSchemeSpecificPart")?));
            interp.text(specific)
        }),
        (Type::URI, "getRawSchemeSpecificPart", 0, 0, |interp, this, _| {
            let specific = specific(own::<Uri>(interp, this, "getRawSchemeSpecificPart")?).to_owned();
            interp.text(specific)
        }),
        (Type::URI, "getAuthority", 0, 0, |interp, this, _| {
            part(interp, this, |parts| parts.authority.as_deref().map(plain))
        }),
        (Type::URI, "getRawAuthority", 0, 0, |interp, this, _| part(interp, this, |parts| parts.authority.clone())),
        (Type::URI, "getUserInfo", 0, 0, |interp, this, _| part(interp, this, |parts| user(parts).map(plain))),
        (Type::URI, "getRawUserInfo", 0, 0, |interp, this, _| {
            part(interp, this, |parts| user(parts).map(str::to_owned))
        }),
        (Type::URI, "getHost", 0, 0, |interp, this, _| {
            part(interp, this, |parts| Some(parts.server.as_ref()?.host.clone()))
        }),
        (Type::URI, "getPort", 0, 0, |interp, this, _| {
            let server = own::<Uri>(interp, this, "getPort")?.parts.server.as_ref();
            Ok(Value::Int(server.and_then(|server| server.port).unwrap_or(-1)))
        }),
        (Type::URI, "getPath", 0, 0, |interp, this, _| part(interp, this, |parts| path(parts).map(plain))),
        (Type::URI, "getRawPath", 0, 0, |interp, this, _| part(interp, this, |parts| path(parts).map(str::to_owned))),
        (Type::URI, "getQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.as_deref().map(plain))),
        (Type::URI, "getRawQuery", 0, 0, |interp, this, _| part(interp, this, |parts| parts.query.clone())),
        (Type::URI, "getFragment", 0, 0, |interp, this, _| {
            part(interp, this, |parts| parts.fragment.as_deref().map(plain))
        }),
        (Type::URI, "getRawFragment", 0, 0, |interp, this, _| part(interp, this, |parts| parts.fragment.clone())),
        (Type::URI, "isAbsolute", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own::<Uri>(interp, this, "isAbsolute")?.parts.scheme.is_some()))
        }),
        (Type::URI, "isOpaque", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own::<Uri>(interp, this, "isOpaque")?.parts.opaque.is_some()))
        }),
        (Type::URI, "toASCIIString", 0, 0, |interp, this, _| {
            let text = own::<Uri>(interp, this, "toASCIIString")?.text.clone();
            interp.charge(text.len())?;
            interp.room_for_text(text.len().saturating_mul(3))?;
            interp.text(to_ascii(&text))
        }),
        (Type::URI, "parseServerAuthority", 0, 0, |interp, this, _| {
            let text = own::<Uri>(interp, this, "parseServerAuthority")?.text.clone();
            read(interp, text, true, Type::URISyntaxException)
        }),
        (Type::URI, "normalize", 0, 0, |interp, this, _| {
            let parts = &own::<Uri>(interp, this, "normalize")?.parts;
            interp.charge(parts.path.len())?;
            let path = paths::normalized(&parts.path);
            if path == parts.path { Ok(this.clone()) } else { made(interp, Parts { path, ..parts.clone() }) }
        }),
        (Type::URI, "resolve", 1, 1, |interp, this, args| {
            let child = address(interp, this, args)?;
            let (base, child) = (own::<Uri>(interp, this, "resolve")?, own::<Uri>(interp, &child, "resolve")?);
            interp.charge(base.text.len() + child.text.len())?;
            made(interp, paths::resolved(&base.parts, &child.parts))
        }),
        (Type::URI, "relativize", 1, 1, |interp, this, args| {
            let below = Call::new(this, "relativize", args).get(0);
            let (base, other) = (own::<Uri>(interp, this, "relativize")?, own::<Uri>(interp, &below, "relativize")?);
            interp.charge(base.text.len() + other.text.len())?;
            match paths::relative(&base.parts, &other.parts) {
                Some(parts) => made(interp, parts),
                None => Ok(below),
            }
        }),
        (Type::URI, "toURL", 0, 0, |interp, this, _| interp.construct_builtin(Type::URL, std::slice::from_ref(this))),
    ],
    statics: &[(Type::URI, "create", 1, 1, address)],
    constructors: &[(Type::URI, 1, 7, draft::new_uri)],
    constants: &[],
};

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

    fn effort(&self) -> usize {
        self.text.len() / 8
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    fn hash(&self) -> Option<i32> {
        Some(self.parts.hash())
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        Some(self.parts.compare(&other.as_any().downcast_ref::<Self>()?.parts))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn part(interp: &mut Interp<'_>, this: &Value, which: fn(&Parts) -> Option<String>) -> Eval {
    let uri = own::<Uri>(interp, this, "getHost")?;
    interp.charge(uri.text.len() / 16)?;
    match which(&uri.parts) {
        Some(text) => interp.text(text),
        None => Ok(Value::Null),
    }
}

/// What stands between the scheme and the fragment, as it is written.
fn specific(uri: &Uri) -> &str {
    let end = uri.text.find('#').unwrap_or(uri.text.len());
    let start = uri.parts.scheme.as_ref().map_or(0, |scheme| scheme.len() + 1);
    uri.text.get(start..end).unwrap_or_default()
}

fn user(parts: &Parts) -> Option<&str> {
    parts.server.as_ref()?.user.as_deref()
}

fn path(parts: &Parts) -> Option<&str> {
    parts.opaque.is_none().then_some(parts.path.as_str())
}

/// The letters of an address that are announced before they are copied into parts.
fn announce(interp: &mut Interp<'_>, length: usize) -> Eval<()> {
    interp.charge(length / 8)?;
    interp.reserve(length.saturating_mul(2).saturating_add(200))
}

fn made(interp: &mut Interp<'_>, parts: Parts) -> Eval {
    let text: Str = parts.to_text().into();
    announce(interp, text.len())?;
    Ok(Value::Native(Native::new(Uri { text, parts })))
}

/// Reads an address; what is none is an exception of this class.
fn read(interp: &mut Interp<'_>, text: Str, needs_server: bool, refusal: Type) -> Eval {
    announce(interp, text.len())?;
    match grammar::parse(&text, needs_server) {
        Ok(parts) => Ok(Value::Native(Native::new(Uri { text, parts }))),
        Err(problem) => {
            let at = utf16_len(text.get(..problem.at).unwrap_or_default());
            let message = format!("{} at index {at}: {text}", problem.reason);
            Err(interp.throw(refusal, message))
        }
    }
}

/// `URI.create` and what `resolve` takes: an address, or a text that has to be one.
fn address(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [address @ Value::Native(native)] = args
        && native.downcast::<Uri>().is_some()
    {
        return Ok(address.clone());
    }
    let text = Call::new(this, "create", args).text(interp, 0)?;
    read(interp, text, false, Type::IllegalArgumentException)
}
