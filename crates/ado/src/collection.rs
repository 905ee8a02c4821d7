//! The address of one organization or collection, taken apart so that nothing in it can change where a request goes.

use domain::CollectionUrl;
use url::Url;

/// Why an address names no collection. `Display` is a sentence for the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    #[error("the address is no URL")]
    NotAUrl,
    #[error("the address names no collection: add it to the path, as in https://server/tfs/DefaultCollection")]
    NoCollection,
    #[error("the path contains a segment that could lead elsewhere")]
    Segment,
}

/// One organization (`https://dev.azure.com/fabrikam`) or collection (`https://server/tfs/Contoso`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Collection {
    /// Everything in front of the last segment. Ends without a slash.
    parent: String,
    /// The last segment, percent-encoded as it was written.
    name: String,
    hosted: bool,
}

impl Collection {
    /// Takes the address of a collection apart.
    ///
    /// # Errors
    /// When it has no path, or a path segment that a URL parser would read as something else than a name.
    pub fn new(url: &CollectionUrl) -> Result<Self, Invalid> {
        let base = url.base();
        let parsed: Url = base.parse().map_err(|_| Invalid::NotAUrl)?;
        let host_end = parsed.origin().ascii_serialization().len();
        let path = base.get(host_end..).unwrap_or_default();
        if path.is_empty() {
            return Err(Invalid::NoCollection);
        }
        if !path.trim_start_matches('/').split('/').all(is_plain_segment) {
            return Err(Invalid::Segment);
        }
        let (parent, name) = base.rsplit_once('/').ok_or(Invalid::NoCollection)?;
        let hosted = matches!(url, CollectionUrl::Services(_));
        Ok(Self { parent: parent.to_owned(), name: name.to_owned(), hosted })
    }

    /// The collection's own segment, which is what the SDK calls the organization.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The address in front of the collection.
    pub(crate) fn parent(&self) -> &str {
        &self.parent
    }

    /// Whether this is dev.azure.com itself, whose API version is known.
    pub(crate) const fn is_hosted(&self) -> bool {
        self.hosted
    }

    /// The address of a resource below the collection. `path` is written by us.
    pub(crate) fn resource(&self, path: &str) -> String {
        format!("{}/{}/{path}", self.parent, self.name)
    }
}

/// A name, possibly with percent-encoded bytes; not `.` or `..` in any spelling, no encoded separator or control.
fn is_plain_segment(segment: &str) -> bool {
    let allowed = segment.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~' | b'%'));
    let decoded = segment.replace("%2e", ".").replace("%2E", ".");
    let escapes: Vec<&str> = segment.split('%').skip(1).map(|rest| rest.get(..2).unwrap_or_default()).collect();
    let escapes_are_text = escapes.iter().all(|hex| {
        u8::from_str_radix(hex, 16).is_ok_and(|byte| byte >= 0x20 && !matches!(byte, b'/' | b'\\' | b'%' | 0x7f))
    });
    allowed && escapes_are_text && !segment.is_empty() && !matches!(decoded.as_str(), "." | "..")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn collection(url: &str) -> Result<Collection, Invalid> {
        Collection::new(&url.parse().unwrap())
    }

    #[rstest]
    #[case("https://dev.azure.com/fabrikam", "https://dev.azure.com", "fabrikam")]
    #[case("https://tfs.example:8080/tfs/My%20Collection", "https://tfs.example:8080/tfs", "My%20Collection")]
    #[case("http://127.0.0.1:7300/fabrikam", "http://127.0.0.1:7300", "fabrikam")]
    fn an_address_is_a_parent_and_a_name(#[case] url: &str, #[case] parent: &str, #[case] name: &str) {
        let collection = collection(url).unwrap();
        assert_eq!((collection.parent(), collection.name()), (parent, name));
    }

    #[rstest]
    #[case("https://tfs.example", Invalid::NoCollection)]
    #[case("https://tfs.example/tfs/%2e%2e", Invalid::Segment)]
    #[case("https://tfs.example/%2E./Contoso", Invalid::Segment)]
    #[case("https://tfs.example/tfs/a%2fb", Invalid::Segment)]
    #[case("https://tfs.example/tfs/a%00b", Invalid::Segment)]
    #[case("https://tfs.example/tfs/a;b", Invalid::Segment)]
    fn a_path_that_could_lead_elsewhere_is_refused(#[case] url: &str, #[case] why: Invalid) {
        assert_eq!(collection(url), Err(why));
    }
}
