//! An address as its parts, and put together again.

use std::cmp::Ordering;

use crate::value::java_hash_str;

/// The parts as they are written, with their escapes.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    pub(super) scheme: Option<String>,
    /// What follows the scheme, when it is no path: `mailto:a@b.c`.
    pub(super) opaque: Option<String>,
    pub(super) authority: Option<String>,
    pub(super) server: Option<Server>,
    pub(super) path: String,
    pub(super) query: Option<String>,
    pub(super) fragment: Option<String>,
}

/// An authority that is a server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) user: Option<String>,
    pub(super) host: String,
    pub(super) port: Option<i32>,
}

impl Parts {
    fn specific(&self) -> String {
        if let Some(opaque) = &self.opaque {
            return opaque.clone();
        }
        let authority = self.authority.as_ref().map(|authority| format!("//{authority}")).unwrap_or_default();
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{authority}{}{query}", self.path)
    }

    pub(super) fn to_text(&self) -> String {
        let scheme = self.scheme.as_ref().map(|scheme| format!("{scheme}:")).unwrap_or_default();
        let fragment = self.fragment.as_ref().map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{scheme}{}{fragment}", self.specific())
    }

    /// `compareTo`: schemes and hosts whatever their case, opaque ones last.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let scheme = folded(self.scheme.as_deref()).cmp(&folded(other.scheme.as_deref()));
        let rest = || match (&self.opaque, &other.opaque) {
            (Some(mine), Some(theirs)) => written(mine).cmp(&written(theirs)),
            (Some(_), None) => Ordering::Greater,
            (None, Some(_)) => Ordering::Less,
            (None, None) => self
                .compare_authority(other)
                .then_with(|| written(&self.path).cmp(&written(&other.path)))
                .then_with(|| self.query.as_deref().map(written).cmp(&other.query.as_deref().map(written))),
        };
        let fragment = || self.fragment.as_deref().map(written).cmp(&other.fragment.as_deref().map(written));
        scheme.then_with(rest).then_with(fragment)
    }

    fn compare_authority(&self, other: &Self) -> Ordering {
        match (&self.server, &other.server) {
            (Some(mine), Some(theirs)) => mine
                .user
                .cmp(&theirs.user)
                .then_with(|| folded(Some(&mine.host)).cmp(&folded(Some(&theirs.host))))
                .then_with(|| mine.port.unwrap_or(-1).cmp(&theirs.port.unwrap_or(-1))),
            _ => self.authority.as_deref().map(written).cmp(&other.authority.as_deref().map(written)),
        }
    }

    /// `hashCode()`: sets and maps show addresses in the order of it.
    pub(super) fn hash(&self) -> i32 {
        let mut hash = with_folded(0, self.scheme.as_deref());
        hash = with(hash, self.fragment.as_deref());
        if let Some(opaque) = &self.opaque {
            return with(hash, Some(opaque));
        }
        hash = with(hash, Some(&self.path));
        hash = with(hash, self.query.as_deref());
        let Some(server) = &self.server else { return with(hash, self.authority.as_deref()) };
        hash = with(hash, server.user.as_deref());
        hash = with_folded(hash, Some(&server.host));
        hash.wrapping_add(server.port.unwrap_or(-1).wrapping_mul(1949))
    }
}

fn folded(part: Option<&str>) -> Option<String> {
    part.map(str::to_ascii_lowercase)
}

/// A part with its escapes in capitals: `%c3` is `%C3`.
fn written(part: &str) -> String {
    let mut escape = 0;
    let capital = |letter: char| {
        escape = if letter == '%' { 2 } else { i32::max(escape - 1, -1) };
        if letter != '%' && escape >= 0 { letter.to_ascii_uppercase() } else { letter }
    };
    part.chars().map(capital).collect()
}

fn with(hash: i32, part: Option<&str>) -> i32 {
    part.map_or(hash, |part| hash.wrapping_mul(127).wrapping_add(java_hash_str(&written(part))))
}

fn with_folded(hash: i32, part: Option<&str>) -> i32 {
    let add = |hash: i32, letter: u16| hash.wrapping_mul(31).wrapping_add(i32::from(letter));
    part.map_or(hash, |part| part.to_ascii_lowercase().encode_utf16().fold(hash, add))
}
