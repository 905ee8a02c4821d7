//! The content of a message: JSON that is carried untouched.

use std::fmt;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

/// JSON of at most [`Body::MAX_BYTES`], kept as written: no number or order of keys changes on the way.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub struct Body(Box<RawValue>);

/// Why something cannot be, or be read from, a body.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// Larger than [`Body::MAX_BYTES`].
    #[error("the content of a message is larger than {} MiB", Body::MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Not JSON, or not the JSON that was expected.
    #[error("the content of a message cannot be read")]
    Content(#[source] serde_json::Error),
}

impl Body {
    /// Largest content. Attachments travel as blobs beside the messages.
    pub const MAX_BYTES: usize = 4 * 1024 * 1024;

    /// Content made of `value`.
    ///
    /// # Errors
    /// It is too large, or no JSON.
    pub fn of(value: &impl Serialize) -> Result<Self, BodyError> {
        Self::bounded(serde_json::value::to_raw_value(value).map_err(BodyError::Content)?)
    }

    /// Content as stored by [`Body::as_str`].
    ///
    /// # Errors
    /// It is too large, or no JSON.
    pub fn from_text(json: String) -> Result<Self, BodyError> {
        Self::bounded(RawValue::from_string(json).map_err(BodyError::Content)?)
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// The content as a `T`.
    ///
    /// # Errors
    /// It is something else.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, BodyError> {
        serde_json::from_str(self.as_str()).map_err(BodyError::Content)
    }

    fn bounded(json: Box<RawValue>) -> Result<Self, BodyError> {
        if json.get().len() > Self::MAX_BYTES {
            return Err(BodyError::TooLarge);
        }
        Ok(Self(json))
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Body {}

/// The size only: what is inside belongs to our users, not into a log.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Body({} bytes)", self.as_str().len())
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::bounded(Box::deserialize(from)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_is_carried_as_written() {
        let text = r#"{"b":1.10,"a":123456789012345678901234567890}"#;
        let body = Body::from_text(text.to_owned()).unwrap();
        let sent = serde_json::to_string(&body).unwrap();
        assert_eq!(sent, text);
        assert_eq!(serde_json::from_str::<Body>(&sent).unwrap().as_str(), text);
    }

    #[test]
    fn too_much_and_nonsense_are_refused() {
        let long = "x".repeat(Body::MAX_BYTES);
        assert!(matches!(Body::of(&long), Err(BodyError::TooLarge)));
        assert!(serde_json::from_str::<Body>(&format!("{long:?}")).is_err());
        assert!(matches!(Body::from_text("{".to_owned()), Err(BodyError::Content(_))));
        assert!(Body::of(&json!({"a": 1})).unwrap().read::<Vec<u8>>().is_err());
    }

    #[test]
    fn the_log_gets_the_size_only() {
        assert_eq!(format!("{:?}", Body::of(&"secret").unwrap()), "Body(8 bytes)");
    }
}
