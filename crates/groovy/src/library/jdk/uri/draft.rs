//! Addresses that a script makes of their parts.

use super::letters::{Letters, quote};
use super::read;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

/// The constructors: a text, or parts that are quoted and put together.
pub(super) fn new_uri(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    if let [text] = args {
        if matches!(text, Value::Null) {
            return Err(interp.throw_with(Type::NullPointerException, None));
        }
        let text = call.text(interp, 0)?;
        return read(interp, text, false, Type::URISyntaxException);
    }
    let draft = given(interp, call, args.len())?;
    let address = draft.to_text();
    let is_rooted = draft.path.as_ref().is_none_or(|path| path.is_empty() || path.starts_with('/'));
    if draft.scheme.is_some() && !is_rooted {
        let message = format!("Relative path in absolute URI: {address}");
        return Err(interp.throw(Type::URISyntaxException, message));
    }
    read(interp, address.into(), draft.needs_server, Type::URISyntaxException)
}

/// An address in parts that are not quoted yet.
#[derive(Debug, Default)]
struct Draft {
    scheme: Option<String>,
    opaque: Option<String>,
    /// Quoted already, because each of its kinds is by a rule of its own.
    authority: Option<String>,
    path: Option<String>,
    query: Option<String>,
    fragment: Option<String>,
    needs_server: bool,
}

fn given(interp: &mut Interp<'_>, call: Call<'_>, parts: usize) -> Eval<Draft> {
    let mut part = |at: usize| match call.get(at) {
        Value::Null => Ok(None),
        _ => call.text(interp, at).map(|text| Some(text.to_string())),
    };
    let scheme = part(0)?;
    Ok(match parts {
        3 => Draft { scheme, opaque: part(1)?, fragment: part(2)?, ..Draft::default() },
        4 => {
            let authority = part(1)?.map(|host| bracketed(&host));
            Draft { scheme, authority, path: part(2)?, fragment: part(3)?, needs_server: true, ..Draft::default() }
        }
        5 => {
            let authority = part(1)?.map(|authority| quote(&authority, Letters::Server));
            let (path, query, fragment) = (part(2)?, part(3)?, part(4)?);
            Draft { scheme, authority, path, query, fragment, ..Draft::default() }
        }
        7 => {
            let (user, host) = (part(1)?, part(2)?);
            let (path, query, fragment) = (part(4)?, part(5)?, part(6)?);
            let port = call.int(interp, 3)?;
            let user = user.map(|user| format!("{}@", quote(&user, Letters::UserInfo))).unwrap_or_default();
            let port = if port == -1 { String::new() } else { format!(":{port}") };
            let authority = host.map(|host| format!("{user}{}{port}", bracketed(&host)));
            Draft { scheme, authority, path, query, fragment, needs_server: true, ..Draft::default() }
        }
        _ => return Err(call.refuse(interp)),
    })
}

impl Draft {
    fn to_text(&self) -> String {
        let quoted = |before: &str, part: &Option<String>, letters: Letters| {
            part.as_ref().map(|part| format!("{before}{}", quote(part, letters))).unwrap_or_default()
        };
        [
            self.scheme.as_ref().map(|scheme| format!("{scheme}:")).unwrap_or_default(),
            quoted("", &self.opaque, Letters::Any),
            self.authority.as_ref().map(|authority| format!("//{authority}")).unwrap_or_default(),
            quoted("", &self.path, Letters::Path),
            quoted("?", &self.query, Letters::Any),
            quoted("#", &self.fragment, Letters::Any),
        ]
        .concat()
    }
}

/// A host, an IPv6 address in brackets.
fn bracketed(host: &str) -> String {
    if host.contains(':') && !host.starts_with('[') { format!("[{host}]") } else { host.to_owned() }
}
