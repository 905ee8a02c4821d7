//! Several messages in one request or answer, together with what was received the other way.

use std::fmt;

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::Message;
use crate::sequence::Ack;

/// Messages of one direction, and the acknowledgement of the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// What the sender of this batch has received so far.
    #[serde(default)]
    pub ack: Ack,
    /// What it says; the receiver does not rely on their order.
    #[serde(deserialize_with = "bounded")]
    pub messages: Vec<Message>,
}

/// Why bytes are no batch.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// More than [`Batch::MAX_BYTES`].
    #[error("a batch of messages is larger than {} MiB", Batch::MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Not a batch, or more than [`Batch::MAX_MESSAGES`] in it.
    #[error("a batch of messages cannot be read")]
    Content(#[source] serde_json::Error),
}

impl Batch {
    /// Most messages in a batch.
    pub const MAX_MESSAGES: usize = 200;

    /// Most bytes of an encoded batch: refuse longer bodies before reading them.
    pub const MAX_BYTES: usize = 8 * 1024 * 1024;

    /// A batch of as many of `messages`, from the first on, as fit.
    pub fn pack(ack: Ack, messages: impl IntoIterator<Item = Message>) -> Self {
        let mut batch = Self { ack, messages: Vec::new() };
        let mut bytes = ENVELOPE;
        for message in messages.into_iter().take(Self::MAX_MESSAGES) {
            bytes += ENVELOPE + message.body.as_str().len();
            if bytes > Self::MAX_BYTES {
                break;
            }
            batch.messages.push(message);
        }
        batch
    }

    /// The batch as JSON.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        #[expect(clippy::expect_used, reason = "our own types: no map keys, no failing serializers")]
        serde_json::to_vec(self).expect("serializable")
    }

    /// Reads a batch.
    ///
    /// # Errors
    /// Too large, or none.
    pub fn decode(json: &[u8]) -> Result<Self, BatchError> {
        if json.len() > Self::MAX_BYTES {
            return Err(BatchError::TooLarge);
        }
        serde_json::from_slice(json).map_err(BatchError::Content)
    }
}

/// More than a message or a batch needs around its content: ids, numbers, names and punctuation.
const ENVELOPE: usize = 512;

fn bounded<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Message>, D::Error> {
    from.deserialize_seq(Bounded)
}

struct Bounded;

impl<'de> Visitor<'de> for Bounded {
    type Value = Vec<Message>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at most {} messages", Batch::MAX_MESSAGES)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut messages = Vec::new();
        while let Some(message) = from.next_element()? {
            if messages.len() == Batch::MAX_MESSAGES {
                return Err(A::Error::custom("too many messages"));
            }
            messages.push(message);
        }
        Ok(messages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Body, Kind};
    use crate::negotiation::ProtocolVersion;
    use crate::sequence::{Inbox, Sequence};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn message(seq: u64, body: Body) -> Message {
        Message {
            id: Uuid::from_u128(seq.into()),
            seq: Sequence::new(seq).unwrap(),
            kind: Kind::Ping,
            version: ProtocolVersion(1),
            body,
        }
    }

    fn pings(count: u64) -> Vec<Message> {
        (1..=count).map(|seq| message(seq, Body::of(&seq).unwrap())).collect()
    }

    /// Pinned: nodes of different releases exchange it.
    #[test]
    fn the_written_form_never_changes_between_releases() {
        let ack = Inbox::default().offer(pings(2)).unwrap().inbox.ack();
        let batch = Batch::pack(ack, pings(1));
        insta::assert_snapshot!(String::from_utf8(batch.encode()).unwrap(), @r#"{"ack":{"upto":2,"id":"00000000-0000-0000-0000-000000000002"},"messages":[{"id":"00000000-0000-0000-0000-000000000001","seq":1,"kind":"ping","version":1,"body":1}]}"#);
        let empty = Batch::pack(Ack::default(), []);
        insta::assert_snapshot!(String::from_utf8(empty.encode()).unwrap(), @r#"{"ack":{"upto":0},"messages":[]}"#);
    }

    #[test]
    fn a_batch_takes_what_fits() {
        assert_eq!(Batch::pack(Ack::default(), pings(500)).messages.len(), Batch::MAX_MESSAGES);
        let large = Body::of(&"x".repeat(Body::MAX_BYTES - 2)).unwrap();
        let all = (1..=3).map(|seq| message(seq, large.clone()));
        let batch = Batch::pack(Ack::default(), all);
        assert_eq!(batch.messages.len(), 1);
        assert!(batch.encode().len() <= Batch::MAX_BYTES);
        assert_eq!(Batch::decode(&batch.encode()).unwrap(), batch);
    }

    #[test]
    fn an_envelope_never_needs_more_than_reserved() {
        let mut largest = message(u64::MAX, Body::of(&"").unwrap());
        let name: crate::text::Identifier = "a".repeat(64).parse().unwrap();
        largest.kind = name.into();
        largest.version = ProtocolVersion(u16::MAX);
        let ack = Inbox::default().offer(pings(1)).unwrap().inbox.ack();
        assert!(Batch::pack(ack, [largest]).encode().len() < 2 * ENVELOPE);
    }

    #[test]
    fn too_much_or_nonsense_is_refused() {
        let mut many = Batch::pack(Ack::default(), pings(200));
        many.messages.extend(pings(1));
        assert!(matches!(Batch::decode(&many.encode()), Err(BatchError::Content(_))));
        let huge = vec![b' '; Batch::MAX_BYTES + 1];
        assert!(matches!(Batch::decode(&huge), Err(BatchError::TooLarge)));
        let deep = format!(r#"{{"messages":{}"#, "[".repeat(100_000));
        for json in ["", "<html>", "[]", "{}", r#"{"messages":{}}"#, r#"{"ack":{"upto":1},"messages":[]}"#, &deep] {
            assert!(matches!(Batch::decode(json.as_bytes()), Err(BatchError::Content(_))), "{json}");
        }
    }

    #[test]
    fn a_deeply_nested_body_is_carried_without_recursion() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let body = Body::from_text(deep).unwrap();
        let batch = Batch::pack(Ack::default(), [message(1, body)]);
        let read = Batch::decode(&batch.encode()).unwrap();
        assert!(read.messages[0].body.read::<serde_json::Value>().is_err());
    }

    proptest! {
        #[test]
        fn any_batch_survives(bodies in proptest::collection::vec("\\PC{0,50}", 0..20)) {
            let messages: Vec<Message> = bodies.iter().zip(1..)
                .map(|(text, seq)| message(seq, Body::of(text).unwrap())).collect();
            let batch = Batch::pack(Ack::default(), messages.clone());
            let read = Batch::decode(&batch.encode()).unwrap();
            prop_assert_eq!(read.messages, messages);
        }

        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(Batch::decode(&bytes).is_err());
        }
    }
}
